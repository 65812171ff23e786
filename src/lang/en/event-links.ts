import type { LinkRule } from "../../annotate/events/rules.ts";

/** Words that tie one event to another: the [first] gets the link, the {second} is what it points to. */
export const LINK_RULES: readonly LinkRule[] = [
  {
    id: "link.prepares",
    kind: "prepares",
    words: ["preparation", "prepare", "preparatory", "preliminary", "groundwork", "pave", "lay-groundwork"],
    examples: ["The [meeting] was seen as a key preparation for the {summit}."],
    never: ["The [meeting] took place on Monday and the {summit} on Friday."],
  },
  {
    id: "link.responds",
    kind: "responds-to",
    words: [
      "response",
      "retaliation",
      "reaction",
      "retaliate",
      "in response to",
      "in retaliation for",
      "respond",
      "avenge",
    ],
    examples: ["The [strike] came in response to the {layoffs}."],
    never: ["The minister spoke of the [strike] and of the {layoffs}."],
  },
  {
    id: "link.replaces",
    kind: "replaces",
    words: ["replace", "replacement", "in place of", "instead of", "substitute"],
    examples: ["The [hearing] replaces the {session} of May."],
    never: ["The [hearing] was as long as the {session} of May."],
  },
  {
    id: "link.part",
    kind: "part-of",
    words: ["part", "as part of", "sideline", "sidelines", "margin", "margins", "session"],
    examples: ["The [visit] is part of a {tour} of the region."],
    never: ["The [visit] was announced at a {rally} in Oslo."],
  },
  {
    id: "link.follows",
    kind: "follows",
    words: ["after", "follow", "following", "in the wake of", "aftermath", "wake", "since"],
    examples: ["The [protest] followed the {verdict}.", "The [strike] began after the {talks} collapsed."],
    never: ["The [protest] was held before the {verdict}."],
  },
];
