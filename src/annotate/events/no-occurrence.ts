import type { Scene } from "./scene.ts";

/** Verbs by which somebody is named in print. */
const NAMES: ReadonlySet<string> = new Set(["name", "identify", "quote"]);
const NEGATIONS: ReadonlySet<string> = new Set(["not", "n't", "n’t", "never"]);
/** Nouns that may stand between a comparison and the one compared with: "harder than [a truce] or [a pause]". */
const SHARED = 3;
/** Words from a comparative to its "than". */
const REACH = 6;
/** "no later than the summit" dates. */
const IN_TIME: ReadonlySet<string> = new Set(["later", "earlier", "sooner", "longer"]);

/** True where the words at a token say plainly that it names no occurrence of the story, whatever else it may name. */
export function isNoOccurrence(scene: Scene, token: number): boolean {
  const upos = scene.syntax.upos(token);
  if (upos === "VERB") return isUnnamed(scene, token) || isTitle(scene, token);
  return (
    (upos === "PROPN" && isMonth(scene, token)) ||
    isCompared(scene, token) ||
    isMeansOfSaying(scene, token) ||
    isPressInquiry(scene, token) ||
    isCraft(scene, token) ||
    isEffect(scene, token) ||
    isBody(scene, token)
  );
}

/** "…, [launch] director Ottilie Brandt said": the noun before somebody's office, which taggers take for a verb after a comma. */
function isTitle({ syntax, nameAt, entityAt, entities }: Scene, token: number): boolean {
  if (token + 2 >= syntax.count || syntax.xpos(token + 1) !== "NN" || nameAt[token + 2] !== 1) return false;
  if (token < 1 || syntax.upos(token - 1) !== "PUNCT" || syntax.lemma(token) !== syntax.lower(token)) return false;
  const head = [token + 2, token + 3].find((i) => i < syntax.count && entityAt[i]! >= 0);
  return head !== undefined && entities[entityAt[head]!]!.kind === "person";
}

/** Verbs by which a rule or truce begins to be one, and what they have for an object. */
const BEGINNING: ReadonlySet<string> = new Set(["take", "come", "go", "enter", "bring", "put"]);
const FORCE: ReadonlySet<string> = new Set(["effect", "force"]);

/** "will take [effect]", "came into [force]". */
function isEffect({ syntax }: Scene, token: number): boolean {
  const verb = syntax.head(token);
  return FORCE.has(syntax.lower(token)) && verb >= 0 && BEGINNING.has(syntax.lemma(verb).toLowerCase());
}

/** Words for a body that are words for a meeting too, and what a body does. */
const BODIES: ReadonlySet<string> = new Set(["assembly", "congress", "convention", "conference", "session"]);
const DOINGS: ReadonlySet<string> = new Set(
  "convene reconvene meet sit vote elect approve pass adopt reject debate decide choose ratify appoint refuse agree want hold".split(
    " ",
  ),
);

/** "The new [assembly] will convene in May": those who meet, not their meeting. */
function isBody({ syntax, entityAt, entities }: Scene, token: number): boolean {
  const verb = syntax.head(token);
  if (verb < 0 || syntax.deprel(token) !== "nsubj" || !BODIES.has(syntax.lemma(token).toLowerCase())) return false;
  const entity = entityAt[token]!;
  const isActor = entity >= 0 && entities[entity]!.kind === "organization";
  return isActor && DOINGS.has(syntax.lemma(verb).toLowerCase());
}

/** Words beside a probe that flies. */
const SPACE: ReadonlySet<string> = new Set(
  "space lunar solar planetary interplanetary orbital robotic moon mars venus mercury jupiter saturn comet asteroid".split(
    " ",
  ),
);
const FLIGHTS: ReadonlySet<string> = new Set(
  "launch liftoff lift-off mission lander flyby orbit landing land lift fly dock blast crash rocket".split(" "),
);

/** "the lunar [probe]", "a [probe] launch": a thing that flies, not an inquiry. */
function isCraft({ syntax }: Scene, token: number): boolean {
  if (syntax.lemma(token).toLowerCase() !== "probe" || syntax.upos(token) === "VERB") return false;
  const head = syntax.head(token);
  if (head >= 0 && FLIGHTS.has(syntax.lemma(head).toLowerCase())) return true;
  return syntax.children(token).some((child) => child < token && SPACE.has(syntax.lemma(child).toLowerCase()));
}

/** Nouns for what somebody says something in, and the prepositions before them. */
const MEANS: ReadonlySet<string> = new Set(["statement", "email", "e-mail", "message", "tweet", "post", "note"]);
const MEANS_CASE: ReadonlySet<string> = new Set(["in", "by", "through", "via"]);

/** "said in a [statement]": how it was said; a bare act of speech is no event (guideline, "Happening"). */
function isMeansOfSaying({ syntax }: Scene, token: number): boolean {
  if (!MEANS.has(syntax.lemma(token).toLowerCase()) || syntax.relation(token) !== "obl") return false;
  const mark = syntax.child(token, "case");
  const article = syntax.child(token, "det");
  const isNew = article < 0 || /^an?$/.test(syntax.lower(article));
  return mark >= 0 && MEANS_CASE.has(syntax.lower(mark)) && isNew;
}

/** Nouns for how a reporter asks somebody, what is asked for, and the verbs by which nobody answers. */
const INQUIRIES: ReadonlySet<string> = new Set([
  "request",
  "inquiry",
  "enquiry",
  "query",
  "question",
  "call",
  "message",
  "email",
  "e-mail",
  "letter",
  "attempt",
]);
const ASKED_FOR: ReadonlySet<string> = new Set(["comment", "interview", "response", "reaction", "clarification"]);
const ASKING: ReadonlySet<string> = new Set(["seek", "request", "ask"]);
const MESSAGES: ReadonlySet<string> = new Set(["call", "message", "email", "e-mail"]);
const ANSWERING: ReadonlySet<string> = new Set(["return", "answer"]);

/** "a [request] for comment", "[emails] seeking comment", "did not return [calls]": how the report was made, not what it tells. */
function isPressInquiry({ syntax }: Scene, token: number): boolean {
  const lemma = syntax.lemma(token).toLowerCase();
  if (!INQUIRIES.has(lemma)) return false;
  for (const child of syntax.children(token)) {
    const relation = syntax.relation(child);
    const named = syntax.lemma(child).toLowerCase();
    if (relation === "nmod" && ASKED_FOR.has(named)) {
      const mark = syntax.child(child, "case");
      if (mark >= 0 && syntax.lower(mark) === "for") return true;
    }
    if (relation === "acl" && ASKING.has(named)) {
      const asked = syntax.child(child, "obj", "obl");
      if (asked >= 0 && ASKED_FOR.has(syntax.lemma(asked).toLowerCase())) return true;
    }
  }
  const verb = syntax.head(token);
  if (!MESSAGES.has(lemma) || verb < 0) return false;
  const isAnswered =
    ["obj", "nsubj:pass"].includes(syntax.deprel(token)) && ANSWERING.has(syntax.lemma(verb).toLowerCase());
  return isAnswered && syntax.children(verb).some((child) => NEGATIONS.has(syntax.lower(child)));
}

/** "who asked not to be named", "was not identified". */
function isUnnamed({ syntax }: Scene, token: number): boolean {
  if (!NAMES.has(syntax.lemma(token).toLowerCase()) || syntax.xpos(token) !== "VBN") return false;
  let passive = false;
  let negated = false;
  for (const child of syntax.children(token)) {
    if (child > token) break;
    if (syntax.lemma(child).toLowerCase() === "be") passive = true;
    if (NEGATIONS.has(syntax.lower(child))) negated = true;
  }
  return passive && negated;
}

/** "in [March]": a name within a calendar date. */
function isMonth(scene: Scene, token: number): boolean {
  const time = scene.timeAt[token]!;
  return time >= 0 && scene.times[time]!.type === "DATE" && /^(\d{4}|XXXX)-\d\d/.test(scene.times[time]!.value);
}

/** "is harder than a [ceasefire]": what something is measured by. */
function isCompared({ syntax }: Scene, token: number): boolean {
  let at = token;
  for (let step = 0; step < SHARED; step += 1) {
    const relation = syntax.relation(at);
    // "than a truce in the delta or a [war]": the second one may hang on the place of the first.
    if (relation !== "conj" && !(relation === "nmod" && at !== token)) break;
    at = syntax.head(at);
  }
  const mark = syntax.child(at, "case", "mark");
  if (mark < 0 || syntax.lower(mark) !== "than") return false;
  const { from } = syntax.layers.sentences[syntax.sentenceOf(token)]!;
  for (let i = mark - 1; i >= from && i >= mark - REACH; i -= 1) {
    const xpos = syntax.xpos(i);
    if (xpos === "JJR" || xpos === "RBR") return !IN_TIME.has(syntax.lower(i));
  }
  return false;
}
