import type { Gender, NameGrammar, WordsRow } from "./rules.ts";

function setOf(row: WordsRow): ReadonlySet<string> {
  return new Set(row.words.split("|"));
}

function pairsOf(row: WordsRow): ReadonlyMap<string, string> {
  return new Map(row.words.split("|").map((entry) => entry.split("=") as [string, string]));
}

/** "vermont=vt.,vt": each word, the name itself too, to the name. */
function namesOf(row: WordsRow): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const entry of row.words.split("|")) {
    const [name, words] = entry.split("=");
    for (const word of [name!, ...(words ?? "").split(",")]) if (word !== "") names.set(word, name!);
  }
  return names;
}

/** The grammar rows as sets, compiled once. */
export class Grammar {
  readonly pronouns: ReadonlyMap<
    string,
    { readonly gender: Gender; readonly plural: boolean; readonly thing: boolean; readonly by: string }
  >;
  readonly relatives: ReadonlySet<string>;
  /** All pronouns of any person. */
  readonly anyPronoun: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  readonly plainDeterminers: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly negations: ReadonlySet<string>;
  readonly joiners: ReadonlySet<string>;
  readonly leading: ReadonlySet<string>;
  readonly inPlaces: ReadonlySet<string>;
  readonly towardPlaces: ReadonlySet<string>;
  readonly stateNouns: ReadonlySet<string>;
  readonly placeNouns: ReadonlySet<string>;
  readonly placeOpeners: ReadonlySet<string>;
  readonly mediaNouns: ReadonlySet<string>;
  readonly companyNouns: ReadonlySet<string>;
  readonly companyThings: ReadonlySet<string>;
  readonly companyRoles: ReadonlySet<string>;
  readonly takeovers: ReadonlySet<string>;
  readonly placesOf: ReadonlySet<string>;
  readonly sides: ReadonlySet<string>;
  readonly mediaOpeners: ReadonlySet<string>;
  readonly capitalsOnly: ReadonlySet<string>;
  readonly formerly: ReadonlySet<string>;
  readonly apartOffices: ReadonlySet<string>;
  readonly stateHeads: ReadonlySet<string>;
  readonly leaders: ReadonlySet<string>;
  readonly anybody: ReadonlySet<string>;
  readonly generic: ReadonlySet<string>;
  readonly ownedBodies: ReadonlyMap<string, string>;
  /** "it seems that": verbs whose "it" is nobody. */
  readonly impersonal: ReadonlySet<string>;
  /** "vt." → "vermont". */
  readonly regions: ReadonlyMap<string, string>;
  /** "gop" → "republican". */
  readonly parties: ReadonlyMap<string, string>;
  readonly #offices: Groups;
  readonly #documents: Groups;

  constructor(rules: NameGrammar) {
    this.pronouns = new Map(
      rules.pronouns.flatMap((row) =>
        row.words
          .split("|")
          .map((word) => [word, { gender: row.gender, plural: row.plural, thing: row.thing, by: row.id }] as const),
      ),
    );
    this.relatives = setOf(rules.relatives);
    this.anyPronoun = new Set([...this.pronouns.keys(), ...this.relatives, ...setOf(rules.otherPronouns)]);
    this.possessives = setOf(rules.possessives);
    this.definite = setOf(rules.definite);
    this.indefinite = setOf(rules.indefinite);
    this.plainDeterminers = setOf(rules.plainDeterminers);
    this.numbers = new Map([...pairsOf(rules.numbers)].map(([word, count]) => [word, Number(count)]));
    this.negations = setOf(rules.negations);
    this.joiners = setOf(rules.joiners);
    this.leading = setOf(rules.leading);
    this.inPlaces = setOf(rules.inPlaces);
    this.towardPlaces = setOf(rules.towardPlaces);
    this.stateNouns = setOf(rules.stateNouns);
    this.placeNouns = setOf(rules.placeNouns);
    this.placeOpeners = setOf(rules.placeOpeners);
    this.mediaNouns = setOf(rules.mediaNouns);
    this.companyNouns = setOf(rules.companyNouns);
    this.companyThings = setOf(rules.companyThings);
    this.companyRoles = setOf(rules.companyRoles);
    this.takeovers = setOf(rules.takeovers);
    this.placesOf = setOf(rules.placesOf);
    this.sides = setOf(rules.sides);
    this.mediaOpeners = setOf(rules.mediaOpeners);
    this.capitalsOnly = setOf(rules.capitalsOnly);
    this.formerly = setOf(rules.formerly);
    this.apartOffices = setOf(rules.apartOffices);
    this.stateHeads = setOf(rules.stateHeads);
    this.leaders = setOf(rules.leaders);
    this.anybody = setOf(rules.anybody);
    this.generic = setOf(rules.generic);
    this.ownedBodies = pairsOf(rules.ownedBodies);
    this.impersonal = setOf(rules.impersonal);
    this.regions = namesOf(rules.regions);
    this.parties = namesOf(rules.parties);
    this.#offices = groupsOf(rules.sameOffice);
    this.#documents = groupsOf(rules.sameDocument);
  }

  /** True where reports use the two role nouns for one another. */
  sameOffice(a: string, b: string): boolean {
    return share(this.#offices, a, b);
  }

  /** True where reports use the two nouns for the same document. */
  sameDocument(a: string, b: string): boolean {
    return share(this.#documents, a, b);
  }
}

/** The groups of words that may stand for one another, by word. */
type Groups = ReadonlyMap<string, ReadonlySet<number>>;

function groupsOf(row: WordsRow): Groups {
  const groups = new Map<string, Set<number>>();
  row.words.split("|").forEach((entry, group) => {
    for (const noun of entry.split(",")) {
      const own = groups.get(noun) ?? new Set<number>();
      own.add(group);
      groups.set(noun, own);
    }
  });
  return groups;
}

function share(groups: Groups, a: string, b: string): boolean {
  if (a === b) return true;
  const own = groups.get(a);
  const others = groups.get(b);
  if (own === undefined || others === undefined) return false;
  for (const group of own) if (others.has(group)) return true;
  return false;
}
