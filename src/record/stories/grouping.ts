import type { Layers } from "../../core/index.ts";
import type { Grouping } from "../grouping.ts";
import { groupLinked, LEAST_SHARED, LINK, Links, MOST_LISTED, MOST_MEMBERS, STEP } from "./group.ts";
import { type StoryJudges, storyOdds, whyInWords } from "./judge.ts";
import { type Profile, profileOf, type Rarity } from "./profile.ts";
import { keysOf } from "./resemblance.ts";
import { type Signature, type SignatureNeeds, signatureOf } from "./signature.ts";

const NEEDS: readonly SignatureNeeds[] = ["tokens", "sentences", "tags", "parses", "times", "entities"];
const NOTHING: Signature = { published: null, terms: [], names: [], amounts: [], dates: [] };

/** The grouping that was learnt, in the steps that a store keeps the results of. */
export function storyGrouping(rarity: Rarity, { story: judge, halves }: StoryJudges): Grouping<Signature> {
  const known = new WeakMap<Signature, Profile>();
  const profile = (signature: Signature): Profile => {
    let found = known.get(signature);
    if (found === undefined) {
      found = profileOf(signature, rarity);
      known.set(signature, found);
    }
    return found;
  };
  return {
    version: "stories/2",
    mostListed: MOST_LISTED,
    leastShared: LEAST_SHARED,
    mostTied: MOST_MEMBERS,
    step: STEP,
    sign: ({ report }, layers) => (isRead(layers) ? signatureOf({ ...layers, report }) : NOTHING),
    keys: (signature) => keysOf(profile(signature)),
    link: (a, b) => {
      const odds = storyOdds(profile(a), profile(b), judge);
      return odds > LINK ? odds - LINK : null;
    },
    part: (reports, links) => {
      const sorted = [...reports].sort((a, b) => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0));
      const at = new Map(sorted.map(({ ref }, i) => [ref, i]));
      const pairs = new Links(sorted.length);
      for (const { a, b, weight } of links) pairs.set(at.get(a)!, at.get(b)!, weight + LINK);
      const members = sorted.map(({ ref, signature }) => ({ id: ref, profile: profile(signature) }));
      return groupLinked(members, pairs, halves);
    },
    why: (a, b) => whyInWords(profile(a), profile(b), judge),
  };
}

function isRead(layers: Partial<Layers>): layers is Pick<Layers, SignatureNeeds> {
  return NEEDS.every((layer) => layers[layer] !== undefined);
}
