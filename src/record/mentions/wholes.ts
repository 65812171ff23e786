import { sharedBy, type Told } from "./told.ts";

/** Kinds of events that the same people hardly have two of at a time; a speech, a statement or a trip they have many of. */
const GATHERINGS: ReadonlySet<string> = new Set(
  "meeting talks visit debate hearing trial match election ceasefire".split(" "),
);
/** Kinds that are one for this: "talks" is a meeting. */
const SAME_KIND: { readonly [type: string]: string } = { talks: "meeting" };
/** Share of a group's mentions, of those that name anybody, in which somebody must stand to be of its cast. */
const CAST_SHARE = 0.4;

/** What a group of mentions is as a whole. */
interface Whole {
  readonly members: readonly number[];
  readonly kind: string | null;
  readonly cast: readonly string[];
}

function wholeOf(members: readonly number[], told: readonly Told[]): Whole {
  const kinds = new Map<string, number>();
  const naming = members.filter((i) => told[i]!.named.length > 0);
  for (const i of members) {
    const { type } = told[i]!.mention;
    const kind = SAME_KIND[type] ?? type;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const [kind] = [...kinds].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]!;
  const cast: string[] = [];
  for (const key of new Set(naming.flatMap((i) => told[i]!.named))) {
    const share = naming.filter((i) => sharedBy([key], told[i]!.named) > 0).length / naming.length;
    if (share >= CAST_SHARE && sharedBy([key], cast) === 0) cast.push(key);
  }
  return { members, kind: GATHERINGS.has(kind) ? kind : null, cast };
}

/**
 * Joins groups of one kind whose casts are the same two or more people, where `mayJoin` holds: what no pair of mentions shows
 * ("the summit" without a name, "the leaders are to meet") the groups show as wholes. The groups of most mentions first.
 */
export function joinWholes(
  groups: readonly (readonly number[])[],
  told: readonly Told[],
  mayJoin: (a: readonly number[], b: readonly number[]) => boolean,
): readonly (readonly number[])[] {
  const wholes = groups.map((members) => wholeOf(members, told));
  const order = wholes
    .filter(({ kind, cast }) => kind !== null && cast.length > 1)
    .sort((a, b) => b.members.length - a.members.length || a.members[0]! - b.members[0]!);
  const done: Whole[] = [];
  for (const whole of order) {
    const at = done.findIndex((other) => isAlike(whole, other) && mayJoin(other.members, whole.members));
    if (at < 0) done.push(whole);
    else done[at] = { ...done[at]!, members: [...done[at]!.members, ...whole.members].sort((x, y) => x - y) };
  }
  const others = wholes.filter((whole) => !order.includes(whole)).map(({ members }) => members);
  return [...done.map(({ members }) => members), ...others].sort((a, b) => a[0]! - b[0]!);
}

function isAlike(a: Whole, b: Whole): boolean {
  const shared = sharedBy(a.cast, b.cast);
  return a.kind === b.kind && shared > 1 && shared === Math.min(a.cast.length, b.cast.length);
}
