import type { SentenceRules } from "../../annotate/sentences/rules.ts";
import { EN_TOKENS } from "./tokens.ts";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** English sentences. */
export const EN_SENTENCES: SentenceRules = {
  abbreviations: EN_TOKENS.abbreviations,
  starters: [
    {
      id: "function-word",
      forms: words(`the a an this that these those it its he she they we i you his her their our my your there here
        but and or nor so yet if when while as because since although though after before until once unless whereas
        in on at by for from to with of about under over during despite through between among against within without
        what who whom whose which why how where not no now then also still just even only however meanwhile moreover
        is are was were do does did has have had can could will would should may might must let some many most all both
        each every few several other others another such one two three last next`),
      examples: [
        "Troops from the U.S. | They left in May.",
        "He runs Orin Corp. | The firm is small.",
        "The U.S. Senate met in St. Olave.",
        "They came from Washington, D.C. | In May they left.",
      ],
    },
  ],
  finals: [
    {
      id: "mostly-final",
      forms: words("p.m a.m etc P.M A.M"),
      examples: ["It opened at 9 a.m. | Moss arrived at noon.", "It opens at 9 a.m. Tuesday in Lund."],
    },
  ],
  continuers: [
    {
      id: "clock-frame",
      forms:
        words(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
        September October November December Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec. Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun.
        ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT BST UTC CET CEST EET MSK IST E.T. P.T. C.T. E.S.T. E.D.T. G.M.T. Eastern Central Mountain Pacific Moscow`),
      examples: ["Polls close at 8 p.m. EST in most places."],
    },
  ],
  speech: [
    {
      id: "speech",
      forms:
        words(`said says say asked asks ask told tells wrote writes added adds replied shouted cried called exclaimed tweeted
        joked yelled read reads wondered responded explained continued declared posted quipped concluded`),
      examples: ["“Why now?” Ada Moss asked. | Nobody knew.", "“Why now?” | Moss left the room."],
    },
  ],
};
