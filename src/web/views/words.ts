import type { Evidence, Sayer, StoryEvent } from "../../app/record/index.ts";
import { type Html, html, joined, type Part } from "../html.ts";
import type { Visitor } from "../visitor.ts";

/** Longest quotation on a page that is not the report's, in UTF-16 units. */
const QUOTED = 320;

/** Exact words with a link to where they stand, highlighted in their report. */
export function wordsHtml({ links }: Visitor, evidence: Evidence): Html {
  return html`<q class="${quoteClass(evidence.words)}"><a href="${links.words(evidence)}" dir="auto">${clip(evidence.words)}</a></q>`;
}

/** The sentence around exact words, these set off in it, with a link to where they stand. */
export function sentenceHtml(visitor: Visitor, evidence: Evidence, sentence: Evidence): Html {
  const [from, to] = [evidence.start - sentence.start, evidence.end - sentence.start];
  if (from < 0 || to > sentence.words.length || sentence.words.length > 2 * QUOTED)
    return wordsHtml(visitor, { ...evidence, words: sentence.words });
  const { words } = sentence;
  return html`<q class="${quoteClass(words)}"><a href="${visitor.links.words(evidence)}" dir="auto" data-open>${words.slice(0, from)}<b>${words.slice(from, to)}</b>${words.slice(to)}</a></q>`;
}

/** A link to exact words by their place in the report ("¶3.2"). */
export function placeHtml({ links, say }: Visitor, evidence: Evidence): Html {
  return html`<a class="place" href="${links.words(evidence)}" title="${say.statement.read}">${evidence.place === "" ? "¶" : (say.blocks[evidence.place] ?? evidence.place)}</a>`;
}

/** Words that open with a quotation mark of their own get no further ones. */
export function quoteClass(words: string): string {
  return /^[“”„"«»‘']/u.test(words) ? "words bare" : "words";
}

/** Text on one line, cut at a word. */
export function clip(text: string, length = QUOTED): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length).replace(/[\uD800-\uDBFF]$/u, "");
  const space = cut.lastIndexOf(" ");
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}

/** A name with a link to the person's page, where there is one. */
export function personHtml({ links }: Visitor, key: string, name: string): Html {
  const href = links.person(key);
  return href === null ? html`<bdi>${name}</bdi>` : html`<a href="${href}"><bdi>${name}</bdi></a>`;
}

/** Several names: "A, B and C". */
export function listHtml({ say }: Pick<Visitor, "say">, parts: readonly Part[]): Part {
  if (parts.length < 2) return parts;
  return [joined(parts.slice(0, -1), say.list.comma), say.list.and, parts.at(-1)];
}

/** How the record words a relay whose source the text does not name. */
const NOBODY = "nobody named";

/** Who stands behind a claim. Names that have a page link to it: `people` gives their keys, in the order of the names. */
export function sayerHtml(visitor: Visitor, sayer: Sayer, people: readonly string[] = []): Html {
  const { say } = visitor;
  const { kind, names, words, via } = sayer;
  if (kind === "report") return html`<span class="sayer own">${say.source.report}</span>`;
  const who =
    names.length > 0
      ? listHtml(
          visitor,
          names.map((name, index) => {
            const key = people.length === names.length ? people[index] : kind === "named" ? name : undefined;
            return key === undefined || !/^\p{Lu}/u.test(name)
              ? html`<bdi>${name}</bdi>`
              : personHtml(visitor, key, name);
          }),
        )
      : html`<bdi>${clip(words ?? say.source.unstated, 90)}</bdi>`;
  return html`<span class="sayer">${who}${kind !== "named" && html` <small class="kind">${say.source[kind]}</small>`}${via.length > 0 && html` <small class="via">${say.source.via(via.map((one) => (one === NOBODY ? say.source.unstated : clip(one, 60))).join(" ← "))}</small>`}</span>`;
}

/** Everybody who stands behind a claim, each once. */
export function sayersHtml(visitor: Visitor, by: readonly Sayer[]): Part {
  const seen = new Map(by.map((sayer) => [JSON.stringify(sayer), sayer]));
  return joined(
    [...seen.values()].map((sayer) => sayerHtml(visitor, sayer)),
    "; ",
  );
}

/** On how many independent origins a status stands. */
export function basisHtml(
  { say, version }: Visitor,
  { basis, isDisputed }: { readonly basis: StoryEvent["status"]["basis"]; readonly isDisputed: boolean },
): Html {
  const kinds = [
    basis.named > 0 && say.basis.named(basis.named),
    basis.unnamed > 0 && say.basis.unnamed(basis.unnamed),
    basis.own > 0 && say.basis.own(basis.own),
  ].filter((words) => words !== false);
  return html`<span class="basis">${version === "main" && html`<span class="dots" aria-hidden="true">${originDots(basis)}</span>`}${say.basis.origins(basis.origins)}${kinds.length > 0 && html` <small>(${kinds.join(say.list.comma)})</small>`}</span>${isDisputed && html` <strong class="disputed">${say.basis.disputed}</strong>`}`;
}

/** A dot for each origin: full where it has a name or reports as fact, open where it is unnamed. */
function originDots({ named, unnamed, own }: StoryEvent["status"]["basis"]): string {
  const most = 8;
  return `${"●".repeat(Math.min(most, named + own))}${"○".repeat(Math.min(most, unnamed))}`;
}
