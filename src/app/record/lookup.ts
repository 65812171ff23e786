import { ReadoutError } from "../../core/index.ts";
import {
  byMoment,
  byText,
  type Correction,
  type Evidence,
  eventId,
  keyFits,
  nameKey,
  People,
  type Person,
  ReportClaims,
  reportsNamedBy,
  type Statement,
  type Story,
  type StoryEvent,
  type StoryOutline,
  type StorySummary,
  standing,
} from "../../record/index.ts";
import type { SearchHit, Store, VersionRow } from "../../store/store.ts";
import { heldCorrections } from "./held.ts";

/** Ids that are listed where a beginning fits several. */
const LISTED = 5;

function missing(what: string, fix: string): ReadoutError {
  return new ReadoutError("not-in-store", { what, fix });
}

/** That a beginning fits several ids: some of them. */
function several(id: string, ids: readonly string[]): ReadoutError {
  const listed = ids.slice(0, LISTED).join(", ");
  return missing(`"${id}" begins several ids, such as ${listed}`, "Give more of the id.");
}

/**
 * The story that an id, or its beginning, leads to: the story's own, that of a report or event in it, or one that the story had
 * before an older report came. Throws `ReadoutError` "not-in-store".
 */
export async function findStory(store: Store, id: string): Promise<Story> {
  return (await store.story(id)) ?? (await store.story(await storyIdOf(store, id)))!;
}

/** The same without what only the pages of its events show. Throws `ReadoutError` "not-in-store". */
export async function findOutline(store: Store, id: string): Promise<StoryOutline> {
  return (await store.outline(id)) ?? (await store.outline(await storyIdOf(store, id)))!;
}

/** What lists show of it, which takes least. Throws `ReadoutError` "not-in-store". */
export async function findSummary(store: Store, id: string): Promise<StorySummary> {
  const [known] = await store.summaries([id]);
  return known ?? (await store.summaries([await storyIdOf(store, id)]))[0]!;
}

async function storyIdOf(store: Store, id: string): Promise<string> {
  const ids = id === "" ? [] : await store.storiesById(id, LISTED);
  if (ids.length === 0) throw missing(`there is no story "${id}"`, "List them: readout stories");
  if (ids.length > 1) throw several(id, ids);
  return ids[0]!;
}

/** The event that an id, or its beginning, leads to, with its story. Throws `ReadoutError` "not-in-store". */
export async function findEvent(
  store: Store,
  id: string,
): Promise<{ readonly story: StoryOutline; readonly event: StoryEvent }> {
  const found: { story: StoryOutline; id: string }[] = [];
  for (const storyId of id.startsWith("e") ? await store.storiesById(id, LISTED) : []) {
    const story = (await store.outline(storyId))!;
    for (const event of story.events)
      if (event.mentions.some((mention) => eventId(mention).startsWith(id))) found.push({ story, id: event.id });
  }
  if (found.length === 0) throw missing(`there is no event "${id}"`, "List them: readout timeline STORY");
  if (found.length > 1)
    throw several(
      id,
      found.map((event) => event.id),
    );
  const [{ story, id: whole }] = found as [(typeof found)[0]];
  return { story, event: (await store.event(story.id, whole))! };
}

/** The version of a report that a ref, its beginning, or the id of the report leads to. Throws `ReadoutError` "not-in-store". */
export async function findReport(store: Store, id: string): Promise<VersionRow> {
  const exact = [...(await store.versions([id])), ...(await store.versionsOf(id)).filter(({ isCurrent }) => isCurrent)];
  if (exact.length > 0) return exact[0]!;
  const stories = id === "" ? [] : await store.storiesById(id, LISTED);
  for (const storyId of stories) {
    const story = await store.outline(storyId);
    const report = story?.reports.find(({ ref }) => ref.startsWith(id));
    if (report !== undefined) return (await store.versions([report.ref]))[0]!;
  }
  throw missing(`there is no report "${id}"`, "A story lists its reports: readout story ID");
}

/** The ref of a statement that a report makes ("r7f3k2m9qd@120"), by its own or by an id that leads to its report. Throws `ReadoutError` "not-in-store". */
export async function findStatement(store: Store, id: string): Promise<string> {
  const cut = id.lastIndexOf("@");
  if (cut < 0) throw missing(`"${id}" is no statement`, "readout who NAME lists what somebody says, with its place.");
  const report = await findReport(store, id.slice(0, cut));
  const [version] = await store.documents([report.ref]);
  const ref = `${report.ref}${id.slice(cut)}`;
  if (new People([version!]).statements.some((statement) => statement.ref === ref)) return ref;
  throw missing(
    `report ${report.ref} makes no statement at "${id}"`,
    "readout who NAME lists what somebody says, with its place.",
  );
}

/** One person with everything that they are reported to have said, in one story. */
export interface PersonInStory {
  readonly story: { readonly id: string; readonly name: string };
  readonly person: Person;
  readonly statements: readonly Statement[];
}

/**
 * Everybody whose name a given name fits, story by story in the order of time, those without a date last: "Lavrov", "Sergei Lavrov"
 * and "Лавров" find one person.
 */
export async function findPeople(store: Store, name: string): Promise<readonly PersonInStory[]> {
  const key = nameKey(name);
  const corrections = await heldCorrections(store);
  const refs = key === "" ? [] : [...(await store.reportsNaming(key)), ...namedByHand(corrections, key)];
  const ids = new Set((await store.versions(refs)).flatMap(({ story }) => story ?? []));
  const found: PersonInStory[] = [];
  const rows = await store.summaries([...ids]);
  for (const { id } of rows.toSorted((a, b) => byMoment(a.first, b.first) || byText(a.id, b.id))) {
    const story = (await store.story(id))!;
    const wanted = story.people.filter(
      (person) => person.key === key || person.spellings.some((one) => keyFits(key, nameKey(one))),
    );
    if (wanted.length === 0) continue;
    const documents = await store.documents(story.reports.map(({ ref }) => ref));
    const people = new People(documents, corrections);
    for (const person of wanted)
      found.push({
        story: { id, name: story.name },
        person,
        statements: people.statements.filter((statement) => statement.people.includes(person.key)),
      });
  }
  if (found.length === 0)
    throw missing(`nobody in the store is called "${name}"`, "Search the words: readout search NAME");
  return found;
}

/** Reports in which somebody has a name that a person gave. */
function namedByHand(corrections: readonly Correction[], key: string): readonly string[] {
  return standing(corrections).flatMap(({ action }) => {
    const name = action.do === "split-person" ? action.as : action.do === "relabel-statement" ? action.who : null;
    return name !== null && keyFits(key, nameKey(name)) ? reportsNamedBy(action) : [];
  });
}

/** A hit of a search, with its words. */
export interface FoundWords {
  readonly kind: SearchHit["kind"];
  readonly report: VersionRow;
  readonly story: string | null;
  /** The sentence of a statement or event, the first words of a report that hold the query. */
  readonly evidence: Evidence;
}

/** Full text search over reports, statements and events, best first. */
export async function searchStore(
  store: Store,
  query: string,
  limit: number,
  skip = 0,
): Promise<readonly FoundWords[]> {
  const hits = (await store.search(query, limit)).slice(skip);
  const refs = [...new Set(hits.map(({ report }) => report))];
  const rows = new Map((await store.versions(refs)).map((row) => [row.ref, row]));
  const claims = new Map((await store.documents(refs)).map((version) => [version.ref, new ReportClaims(version)]));
  return hits.map((hit) => ({
    kind: hit.kind,
    report: rows.get(hit.report)!,
    story: rows.get(hit.report)!.story,
    evidence: evidenceOf(hit, claims.get(hit.report)!, query),
  }));
}

function evidenceOf(hit: SearchHit, claims: ReportClaims, query: string): Evidence {
  if (hit.kind === "statement") return claims.evidence(hit);
  if (hit.kind === "event") return claims.sentence(hit);
  const word = /[\p{L}\p{N}]+/u.exec(query)?.[0].toLowerCase() ?? "";
  const at = claims.version.document.report.text.toLowerCase().indexOf(word);
  const start = Math.max(0, at);
  return claims.sentence({ start, end: start + word.length });
}
