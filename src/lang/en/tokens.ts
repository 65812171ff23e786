import type { TokenRules } from "../../annotate/tokens/rules.ts";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** English tokens: conventions of UD English EWT (LDC's treebank tokenisation, with prefixes kept). */
export const EN_TOKENS: TokenRules = {
  abbreviations: [
    {
      id: "title",
      forms:
        words(`Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Rev Revd Fr Hon Pres Gov Govs Lt Col Gen Maj Capt Cpl Sgt Cmdr Adm Brig
        Sen Sens Rep Reps Del Atty Asst Assoc Supt Insp Det Amb Min Sec Treas Dist Ald Sr Sra Srta Msgr Spc Pfc Pvt Hr Ins Ofc Dep`),
      ends: "never",
      examples: [
        { text: "Sen. Ada Moss met Dr. Lund.", tokens: "Sen. Ada Moss met Dr. Lund|." },
        { text: "GEN. MOSS SPOKE", tokens: "GEN. MOSS SPOKE" },
      ],
    },
    {
      id: "place-name",
      forms: words("St Ste Ft Mt Pt Mts"),
      ends: "never",
      examples: [{ text: "near St. Olave", tokens: "near St. Olave" }],
    },
    {
      id: "before-number",
      forms: words("No Nos Art Arts pp p vol Vol Ch Sect Fig Figs par Para Op op Ex Pg pg Rm Apt Ste"),
      before: "digit",
      ends: "never",
      examples: [{ text: "Resolution No. 12 passed", tokens: "Resolution No. 12 passed" }],
      never: [{ text: "He said no.", tokens: "He said no|." }],
    },
    {
      id: "before-year",
      forms: words("c b d m r fl"),
      before: "digit",
      ends: "never",
      examples: [{ text: "Ada Moss (b. 1871)", tokens: "Ada Moss (|b. 1871|)" }],
      never: [{ text: "It is option c.", tokens: "It is option c|." }],
    },
    {
      id: "month",
      forms: words("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"),
      ends: "maybe",
      examples: [{ text: "on Sept. 4", tokens: "on Sept. 4" }],
    },
    {
      id: "weekday",
      forms: words("Mon Tue Tues Wed Thu Thur Thurs Fri"),
      ends: "maybe",
      examples: [{ text: "Thurs. night", tokens: "Thurs. night" }],
    },
    {
      id: "weekday-before-number",
      forms: words("Sat Sun"),
      before: "digit",
      ends: "maybe",
      examples: [{ text: "Sat. 4 p.m.", tokens: "Sat. 4 p.m." }],
      never: [{ text: "There they sat.", tokens: "There they sat|." }],
    },
    {
      id: "company",
      forms: words("Inc Corp Co Cos Ltd Bros Plc LLC Assn Mfg Intl Dept Univ Inst Natl Bldg Govt Comm Org"),
      ends: "maybe",
      examples: [{ text: "Orin Corp. rose", tokens: "Orin Corp. rose" }],
    },
    {
      id: "after-name",
      forms: words("Jr Esq Ph.D M.D B.A M.A Sr"),
      ends: "maybe",
      examples: [{ text: "Tom Hale Jr. won", tokens: "Tom Hale Jr. won" }],
    },
    {
      id: "state",
      forms: words(`Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky Md Minn Mo Mont Neb Nev Okla Ore
        Penn Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que`),
      ends: "maybe",
      examples: [{ text: "in Reading, Pa., on Monday", tokens: "in Reading|, Pa.|, on Monday" }],
    },
    {
      id: "state-before-comma",
      forms: words("Mass Miss Del La Me"),
      before: "digit",
      ends: "maybe",
      examples: [{ text: "Springfield, Mass. 01101", tokens: "Springfield|, Mass. 01101" }],
      never: [{ text: "She went to Mass.", tokens: "She went to Mass|." }],
    },
    {
      id: "street",
      forms: words("Ave Blvd Rd Hwy Rte Pkwy"),
      ends: "maybe",
      examples: [{ text: "on Oak Ave. near", tokens: "on Oak Ave. near" }],
    },
    {
      id: "running-text",
      forms: words("etc vs v cf viz al approx ca est incl e.g i.e a.k.a c.f ibid ed eds trans bn"),
      ends: "maybe",
      examples: [
        { text: "Roe vs. Hale", tokens: "Roe vs. Hale" },
        { text: "bread, milk, etc.", tokens: "bread|, milk|, etc." },
      ],
    },
    {
      id: "measure",
      forms: words("ft lb lbs oz sq mph hrs hr mins min secs yds yd tel ext"),
      before: "digit",
      ends: "maybe",
      examples: [{ text: "ext. 12", tokens: "ext. 12" }],
      never: [{ text: "It took a min.", tokens: "It took a min|." }],
    },
  ],
  clitics: [
    {
      id: "auxiliary-and-possessive",
      forms: ["s", "m", "re", "ve", "ll", "d"],
      examples: [
        { text: "They'd say it's Moss's.", tokens: "They|'d say it|'s Moss|'s|." },
        { text: "I’ve seen what’re “Cats”’s", tokens: "I|’ve seen what|’re “|Cats|”|’s" },
      ],
      never: [{ text: "O'Dowd and Ba'ath", tokens: "O'Dowd and Ba'ath" }],
    },
  ],
  negations: [
    {
      id: "not",
      forms: ["n't"],
      examples: [
        { text: "don't can’t WON'T", tokens: "do|n't ca|n’t WO|N'T" },
        { text: "He couldn't've", tokens: "He could|n't|'ve" },
      ],
    },
  ],
  contractions: [
    {
      id: "cannot",
      forms: ["can|not"],
      examples: [{ text: "We cannot.", tokens: "We can|not|." }],
    },
    {
      id: "informal",
      forms: ["gon|na", "got|ta", "wan|na", "gim|me", "lem|me", "whad|dya", "kin|da"].filter(
        (form) => form !== "kin|da",
      ),
      examples: [{ text: "I'm gonna go", tokens: "I|'m gon|na go" }],
    },
    {
      id: "no-apostrophe",
      forms: [
        "do|nt",
        "did|nt",
        "does|nt",
        "is|nt",
        "was|nt",
        "ca|nt",
        "wo|nt",
        "would|nt",
        "could|nt",
        "have|nt",
        "are|nt",
      ],
      examples: [{ text: "they dont know", tokens: "they do|nt know" }],
    },
  ],
  elisions: [
    {
      id: "elision",
      forms: ["em", "til", "till", "cause", "bout", "round", "n", "twas", "tis", "cuz", "nother"],
      examples: [{ text: "told 'em so", tokens: "told 'em so" }],
      never: [{ text: "the 'empty' seat", tokens: "the '|empty|' seat" }],
    },
  ],
  hyphenPrefixes: [
    {
      id: "prefix",
      forms:
        words(`e x agro ante anti arch bi bio co counter cyber de eco ex extra inter intra macro mega micro mid mini
        multi neo non pan para peri post pre pro pseudo quasi re semi sub super tri ultra un uni socio psycho trans`),
      examples: [
        { text: "an anti-graft ex-mayor", tokens: "an anti-graft ex-mayor" },
        { text: "by e-mail in mid-June", tokens: "by e-mail in mid-June" },
      ],
      never: [{ text: "a Cold War-era base", tokens: "a Cold War|-|era base" }],
    },
  ],
  hyphenSuffixes: [
    {
      id: "suffix",
      forms: words("esque ette fest fold gate itis less most rama wise"),
      examples: [{ text: "a memo-gate affair", tokens: "a memo-gate affair" }],
      never: [{ text: "a law-making body", tokens: "a law|-|making body" }],
    },
  ],
  units: [
    {
      id: "clock",
      forms: ["am", "pm", "a.m.", "p.m.", "a.m", "p.m"],
      examples: [{ text: "at 7:30pm", tokens: "at 7:30|pm" }],
    },
    {
      id: "measure",
      forms: words(
        "mm cm m km kg g mg lb lbs oz ft mph kph mi k mn bn tn hz khz mhz ghz kw mw gw kb mb gb tb c f min hrs hr sec percent",
      ),
      examples: [{ text: "a 35mm film, $5bn", tokens: "a 35|mm film|, $|5|bn" }],
      never: [{ text: "the 1980s, 21st", tokens: "the 1980s|, 21st" }],
    },
  ],
  slashed: [
    {
      id: "slash",
      forms: ["w/o", "w/out", "c/o", "n/a", "a/c", "l/c", "i/c", "b/c"],
      examples: [{ text: "w/o delay and/or pay", tokens: "w/o delay and|/|or pay" }],
    },
  ],
};
