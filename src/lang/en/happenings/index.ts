import { BUSINESS } from "./business.ts";
import { COMMON } from "./common.ts";
import { CRIME } from "./crime.ts";
import { CULTURE } from "./culture.ts";
import { DISASTERS } from "./disasters.ts";
import { PEOPLE } from "./people.ts";
import { POLITICS } from "./politics.ts";
import { SCIENCE } from "./science.ts";
import { SOCIETY } from "./society.ts";
import { SPORT } from "./sport.ts";
import { STATEMENTS } from "./statements.ts";
import { WAR } from "./war.ts";

/**
 * Words that reports use for one and the same happening, by group: "acquire", "n:takeover", "v:buy", "n:deal". A word without a
 * mark holds as a verb and as a noun, "v:" as a verb, "n:" as a noun, "a:" as an adjective. Words may stand in several groups.
 */
export const HAPPENINGS: { readonly [group: string]: string } = {
  ...CRIME,
  ...WAR,
  ...SOCIETY,
  ...DISASTERS,
  ...PEOPLE,
  ...POLITICS,
  ...STATEMENTS,
  ...BUSINESS,
  ...SCIENCE,
  ...SPORT,
  ...CULTURE,
  ...COMMON,
};
