import type { WordsRow } from "../../annotate/entities/rules.ts";

/** Nouns for single documents, broadcasts and the like, which speak for themselves: "the report said". */
export const DOCUMENTS: readonly WordsRow[] = [
  {
    id: "documents",
    words:
      "report|interim report|annual report|letter|open letter|memo|memorandum|email|e-mail|statement|press release|news release|release|lawsuit|suit|complaint|affidavit|" +
      "indictment|ruling|order|executive order|decision|opinion|verdict|warrant|subpoena|filing|petition|brief|motion|transcript|testimony|deposition|" +
      "poll|survey|study|analysis|audit|review|investigation|probe|inquiry|autopsy|census|forecast|estimate|index|" +
      "book|memoir|autobiography|biography|novel|article|story|editorial|op-ed|column|essay|paper|white paper|profile|obituary|dispatch|passage|excerpt|chapter|blog post|" +
      "ad|tv ad|television ad|campaign ad|radio ad|advertisement|spot|tv spot|commercial|video|film|documentary|clip|recording|" +
      "copy|document|dossier|file|playbook|manual|guide|handbook|script|speech|platform|manifesto|pledge|declaration|resolution|charter|constitution|amendment|bill|legislation|law|act|measure|" +
      "treaty|pact|agreement|contract|policy|directive|decree|guideline|communique|communiqué|questionnaire|invitation|fact sheet|newsletter|mailer|flier|flyer|leaflet|pamphlet|brochure|" +
      "sign|placard|banner|poster|billboard|plaque|message|text message|note|post|facebook post|tweet|diary|log|bulletin|notice|advisory|will",
    examples: [
      "document[A federal report] said the dam was unsafe.",
      "According to document[the lawsuit], the dam leaked.",
    ],
    never: ["They read document[the report] aloud."],
  },
];

/** Verbs by which a document gives what it holds, beside those of saying. Lemmas. */
export const DOCUMENT_VERBS: readonly WordsRow[] = [
  {
    id: "document-verbs",
    words:
      "find|show|read|cite|conclude|indicate|detail|quote|list|highlight|link|attack|depict|portray|include|document|outline|identify|provide|require|order|direct|recount|label|refer|" +
      "attribute|project|rank|name|specify|summarize|summarise|examine|trace|chronicle|explore|illustrate|demonstrate|prove|feature|prohibit|forbid|bar|allow|guarantee|address|contrast|target|compare",
    examples: ["document[The study] found that the dam leaks."],
    never: ["document[The study] took a year."],
  },
];

/** Words that a report uses for the same document. */
export const SAME_DOCUMENT =
  "report,probe,investigation,inquiry,review,audit,study|study,survey,poll,analysis,paper|ad,advertisement,spot,commercial,video,clip|email,e-mail,message,note|" +
  "book,memoir,autobiography,biography,passage,chapter,excerpt|lawsuit,suit,complaint,filing|ruling,order,decision,opinion|letter,statement,message|release,statement|" +
  "article,story,column,editorial,op-ed,essay|post,tweet,message|bill,legislation,law,act,measure|memo,memorandum|document,report,memo,letter,file,dossier";
