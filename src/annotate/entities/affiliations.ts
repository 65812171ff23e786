import type { Draft, Figure, Scene } from "./scene.ts";

/** State and party that words speak of. */
export interface Affiliation {
  readonly region: string | null;
  readonly party: string | null;
}

/** "the Vermont senator", "a Republican from Ohio": the state and the party among tokens `from` to `to`. */
export function affiliationIn(scene: Scene, from: number, to: number): Affiliation {
  const { regions, parties } = scene.lexicon.grammar;
  let region: string | null = null;
  let party: string | null = null;
  for (let i = from; i < to; i += 1) {
    const lower = scene.lower(i);
    // Short forms of one letter stand only in brackets.
    if (lower.length > 1) party ??= parties.get(lower) ?? null;
    // "la", "or", "me": postal codes are words too.
    if (lower.length > 3 || lower.endsWith(".")) region ??= regions.get(lower) ?? null;
    if (i + 1 < to) region ??= regions.get(`${lower} ${scene.lower(i + 1)}`) ?? null;
  }
  return { region, party };
}

/** What stands around a person's name: "Texas Sen. …", "… (R-Ohio)", "… of Florida". */
export function affiliate(scene: Scene, figure: Figure, draft: Draft): void {
  if (figure.kind !== "person") return;
  const title = affiliationIn(scene, draft.titleFrom, draft.titleTo);
  const first = scene.sentences[draft.sentence]!.from;
  // "New York Rep. Ana Ilieva": two words before the title.
  const before =
    draft.role === null ? title : affiliationIn(scene, Math.max(first, draft.titleFrom - 2), draft.titleFrom);
  figure.party ??= title.party ?? before.party;
  figure.region ??= title.region ?? before.region;
  const note = noteAfter(scene, draft);
  figure.party ??= note.party;
  figure.region ??= note.region;
}

const NOTE = /^,? ?\(?([RDIL])(?:[-–‑]([A-Z][A-Za-z.]*(?: ?[A-Z][a-z]*\.?)?))?[),]/;

function noteAfter(scene: Scene, draft: Draft): Affiliation {
  const { regions, parties } = scene.lexicon.grammar;
  const end = scene.syntax.end(draft.to - 1);
  const match = NOTE.exec(scene.text.slice(end, end + 20).trimStart());
  if (match !== null) {
    return {
      party: parties.get(match[1]!.toLowerCase()) ?? null,
      region: regions.get((match[2] ?? "").toLowerCase()) ?? null,
    };
  }
  const next = draft.to;
  if (draft.role !== null && next + 1 < scene.count && scene.lower(next) === "of")
    return { party: null, region: affiliationIn(scene, next + 1, Math.min(next + 3, scene.count)).region };
  return { party: null, region: null };
}

/** True where the words of a role cannot be said of the figure: another state, another party. */
export function contradicts(wanted: Affiliation, figure: Figure): boolean {
  return (
    (wanted.region !== null && figure.region !== null && wanted.region !== figure.region) ||
    (wanted.party !== null && figure.party !== null && wanted.party !== figure.party)
  );
}
