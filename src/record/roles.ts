/** Offices of which a story hardly has two: "the president" alone tells who it is where one person of the story is president. */
const SINGLE_OFFICES: ReadonlySet<string> = new Set(
  "president chancellor king queen emperor pope premier mayor governor".split(" "),
);
/** Words that say how somebody stands to another, not who they are. */
const RELATIONS: ReadonlySet<string> = new Set(
  "counterpart colleague head aide friend wife husband son daughter brother sister successor predecessor rival".split(
    " ",
  ),
);
const OWNERS: ReadonlySet<string> = new Set("his her its their our my your".split(" "));
/** Words before a role that are no part of it. */
const SMALL: ReadonlySet<string> = new Set("the of for in at and".split(" "));

interface Role {
  readonly words: ReadonlySet<string>;
  /** What they are: "minister" of "the Russian foreign minister", "spokeswoman" of "spokeswoman for the ministry". */
  readonly head: string;
}

function roleOf(phrase: string): Role | null {
  const words = phrase
    .toLowerCase()
    .split(/[^\p{L}\p{M}'’-]+/u)
    .map((word) => word.replace(/['’]s?$/u, ""))
    .filter((word) => word !== "");
  if (words.length === 0 || OWNERS.has(words[0]!)) return null;
  const cut = words.findIndex(
    (word, i) => i > 0 && (word === "of" || word === "for" || word === "in" || word === "at"),
  );
  const head = words[(cut < 0 ? words.length : cut) - 1]!;
  const told = new Set(words.filter((word) => !SMALL.has(word)));
  return RELATIONS.has(head) || told.size === 0 ? null : { words: told, head };
}

/**
 * Whom a role names in a story: "the Russian foreign minister" where some report of it names one person so, and no other. The
 * words of the one must be among those of the other, and say what they are. "the minister" or "an official" tells nobody.
 */
export class Roles {
  readonly #byHead = new Map<string, { readonly role: Role; readonly key: string }[]>();

  /** Of people by their keys, with what reports call them. */
  constructor(people: Iterable<readonly [key: string, descriptions: Iterable<string>]>) {
    for (const [key, descriptions] of people)
      for (const description of descriptions) {
        const role = roleOf(description);
        if (role !== null) this.#byHead.set(role.head, [...(this.#byHead.get(role.head) ?? []), { role, key }]);
      }
  }

  /** The key of the one person whom a phrase can mean, or null. */
  keyOf(phrase: string): string | null {
    if (!/^(?:the\s|\p{Lu})/u.test(phrase)) return null;
    const asked = roleOf(phrase);
    if (asked === null || (asked.words.size < 2 && !SINGLE_OFFICES.has(asked.head))) return null;
    const found = new Set<string>();
    for (const { role, key } of this.#byHead.get(asked.head) ?? [])
      if (isWithin(asked.words, role.words) || (role.words.size > 1 && isWithin(role.words, asked.words)))
        found.add(key);
    return found.size === 1 ? [...found][0]! : null;
  }
}

function isWithin(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  for (const word of few) if (!many.has(word)) return false;
  return true;
}
