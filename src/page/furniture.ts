import type { LineRow } from "./rows.ts";

/**
 * Lines that are the page and not the report. Careful by design: a line that might be the report stays a paragraph,
 * because furniture is not read any further. Every pattern covers the whole line.
 */
export const FURNITURE_ROWS: readonly LineRow[] = [
  {
    id: "furniture/version-link",
    pattern:
      /^(?:(?:link|go|switch|back|view|see|open|read|visit)\s+(?:to\s+|the\s+|our\s+)*(?:main|full|desktop|mobile|web|amp|lite|text|print|original|standard|normal)\s+(?:version|site|page|website)|(?:view|see|read|open)\s+(?:this\s+|the\s+)?(?:original\s+|full\s+)?(?:article|story|page|post)?\s*(?:on|in)\s+(?:the\s+)?(?:main|desktop|full|mobile|original)\s+(?:site|version|page)|(?:main|full|desktop|mobile|amp|text-only|lite)\s+(?:version|site)|(?:към\s+)?(?:основната|пълната|мобилната|десктоп)\s+верси[яю]|полная\s+версия|(?:zur\s+)?(?:desktop|voll|haupt)(?:version|ansicht)|version\s+(?:complète|classique|mobile)|versión\s+(?:completa|móvil|de\s+escritorio)|versione\s+(?:completa|desktop|mobile)|versão\s+(?:completa|desktop)|volledige\s+versie)\s*[.»›>→]*$/iu,
    longest: 80,
    examples: [
      "Link to main version",
      "View full site",
      "Go to the desktop version",
      "Mobile version",
      "Read the full version",
    ],
    never: ["The main version of events is disputed", "Read the full report"],
  },
  {
    id: "furniture/player",
    pattern: /^(?:[▶►⏵]\uFE0F?\s*.{0,100}|(?:video|audio|watch|listen)\s*:\s.{0,100}\(\d{1,2}:\d{2}\))$/iu,
    longest: 120,
    examples: ["▶ Video: The week in two minutes (2:04)", "Listen: Our podcast on the flood (23:10)"],
    never: ["Video: what the mayor said about the bridge"],
  },
  {
    id: "furniture/counter",
    pattern: /^(?:\d{1,3}(?:[ ,.]?\d{3})*|\d+(?:\.\d+)?[kKmM])$/,
    longest: 12,
    examples: ["231", "1,204", "12.5K"],
    never: ["231 people", "7 p.m.", "$50"],
  },
  {
    id: "furniture/counter-label",
    pattern:
      /^[\d.,]+\s?[kKmM]?\+?\s+(?:views?|shares?|comments?|likes?|reads?|replies|reactions|retweets|followers|min(?:ute)?s?\s+read|hours?\s+ago|minutes?\s+ago|mins?\s+ago|days?\s+ago|hrs?\s+ago|коментара|коментари|комментари(?:й|я|ев)|kommentare|commentaires|comentarios|commenti|coment[aá]rios|reacties)\.?$/i,
    longest: 40,
    examples: ["231 comments", "1.2K shares", "4 min read", "3 hours ago", "12 Kommentare"],
    never: ["231 people were hurt", "4 min read the results aloud"],
  },
  {
    id: "furniture/counter-first",
    pattern:
      /^(?:views?|reads?|shares?|comments?|likes?|hits|replies|visits|показвания|прочитания|преглеждания|просмотр(?:ов|ы)|vues|visitas|letture|aufrufe|weergaven)\s*:\s*\d[\d\s.,]*[kKmM]?$/i,
    longest: 40,
    examples: ["Views: 2 316", "Comments: 12", "Прочитания: 340"],
    never: ["Views: what the minister thinks", "Hits: 3 songs to remember"],
  },
  {
    id: "furniture/breadcrumb",
    pattern:
      /^(?:[\p{L}\p{N}&'’,.-]+(?:\s+[\p{L}\p{N}&'’-]+){0,4}\s*[›»>→]\s*){1,5}[\p{L}\p{N}&'’-]+(?:\s+[\p{L}\p{N}&'’-]+){0,5}$/u,
    longest: 120,
    words: ["›", "»", ">", "→"],
    examples: ["World › Rivers & Borders", "News > Politics", "Home » News » World"],
    never: ["„Да“ » каза той.", "Talks go on"],
  },
  {
    id: "furniture/standards",
    pattern:
      /^(?:our|the|\p{Lu}[\p{L}]+(?:\s+\p{Lu}[\p{L}]+)?)\s+(?:standards|principles|editorial\s+(?:guidelines|policy|standards)|code\s+of\s+(?:ethics|conduct))\s*:\s*\S.{0,100}$/iu,
    longest: 140,
    words: ["standards", "principles", "guidelines", "policy", "code of"],
    examples: ["Our standards: The Example Press Handbook", "Example standards: how we report"],
    never: ["New standards were set"],
  },
  {
    id: "furniture/share",
    pattern:
      /^(?:share(?:\s+(?:this|on|via|with|it|article|story|post|page|options|tools|links?|now|to|facebook|twitter|x|email|whatsapp|linkedin|reddit|pinterest|with\s+friends|\S+))?(?:\s+(?:this|on|via|article|story|post|page|facebook|twitter|x|email|whatsapp|linkedin|reddit|the|to|by))*|tweet(?:\s+(?:this|it))?|pin\s+(?:this|it)|e-?mail(?:\s+(?:this|article|story|to\s+a\s+friend))*|print(?:\s+(?:this|article|story|page))*|copy(?:\s+(?:the\s+)?link)?|link\s+copied!?|facebook|twitter|whatsapp|linkedin|reddit|pinterest|flipboard|telegram|instagram|tumblr|messenger|bookmark|save(?:\s+(?:this|for\s+later|article|story))*|like(?:\s+(?:this|us(?:\s+on\s+facebook)?))?|listen(?:\s+to\s+(?:this\s+)?(?:article|story))?|(?:facebook|twitter|email|linkedin|whatsapp|pinterest|reddit|google\+?|print|copy link|share|tweet)(?:[\s|,/•·]+(?:facebook|twitter|email|linkedin|whatsapp|pinterest|reddit|google\+?|print|copy link|share|tweet|x|comments?))+|сподели|споделете|поделиться|teilen|partager|compartir|condividi|compartilhar|delen|dela|del|udostępnij)\s*[:.!]?$/i,
    longest: 60,
    examples: [
      "Share",
      "Share this article",
      "Share on Facebook",
      "Tweet",
      "Facebook Twitter Email",
      "Copy link",
      "Сподели",
      "Print this page",
    ],
    never: [
      "Share prices fell",
      "Share prices fell sharply on Monday.",
      "Print media shrinks",
      "Like father, like son",
    ],
  },
  {
    id: "furniture/advertisement",
    pattern:
      /^[-–—_\s]*(?:(?:story\s+)?(?:continues|article\s+continues|scroll\s+(?:down\s+)?(?:to\s+continue|for\s+more)|continue\s+reading)\s*(?:below|after)?\s*(?:the\s+)?(?:advertisement|ad|advert)?|advertisements?|adverts?|ads?|ad\s+feedback|sponsored(?:\s+(?:content|links?))?|paid\s+(?:content|post)|promoted(?:\s+content)?|реклама|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|annons|reklama|mainos|reklam|annonce|διαφήμιση|広告|광고|广告)[-–—_\s.:]*$/i,
    longest: 60,
    examples: [
      "Advertisement",
      "ADVERTISEMENT",
      "Story continues below advertisement",
      "Реклама",
      "- Advertisement -",
      "Anzeige",
      "Ad Feedback",
    ],
    never: ["Advertisement spending rose", "The story continues below the surface"],
  },
  {
    id: "furniture/read-more",
    pattern:
      /^(?:["“'‘]?(?:read\s+(?:more|also|next|the\s+full\s+(?:story|article)(?:\s+here)?|it\s+here)|see\s+also|also\s+read|also\s+see|more\s+(?:on\s+this(?:\s+(?:story|topic))?|from\s+[\p{L} ]{2,30}|stories|news|like\s+this|coverage)|related(?:\s+(?:stories|articles|content|links|news|coverage|topics|story|article|video|posts?))?|recommended(?:\s+(?:for\s+you|stories|articles|reading))?|most\s+(?:read|popular|viewed|shared)|trending(?:\s+(?:now|stories))?|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested\s+in)|what\s+to\s+read\s+next|don['’]t\s+miss|editors?['’]?s?\s+picks|top\s+stories|latest\s+news|previous\s+(?:article|story|post)|next\s+(?:article|story|post)|continue\s+reading|keep\s+reading|click\s+here(?:\s+(?:to|for)\s+[^.]{2,60})?|прочетете\s+(?:още|също)|вижте\s+(?:още|също)|още\s+(?:по\s+темата|новини)|читайте\s+(?:также|ещ[её])|lesen\s+sie\s+(?:auch|mehr)|mehr\s+zum\s+thema|lire\s+aussi|à\s+lire\s+aussi|voir\s+aussi|lee\s+también|leer\s+más|te\s+puede\s+interesar|leggi\s+anche|leia\s+(?:também|mais)|veja\s+também|lees\s+(?:ook|meer)|läs\s+(?:också|mer)|czytaj\s+(?:też|także|więcej)|lue\s+myös|devamını\s+oku|ayrıca\s+bakınız)\s*[.:»›>→…]*["”'’]?)$/iu,
    longest: 80,
    examples: [
      "Read more",
      "Read more:",
      "See also",
      "Related stories",
      "RELATED",
      '"Related:"',
      "More from Politics",
      "Click here for more videos",
      "Вижте още",
      "Lire aussi",
    ],
    // "UP NEXT" heads what the teams of a match report play next.
    never: ["Read more books, the minister said.", "Related parties must disclose it.", "Trending down", "UP NEXT"],
  },
  {
    id: "furniture/read-more-link",
    // "Read more: Minister resigns over budget": the words after the colon are another report's headline.
    pattern:
      /^(?:read\s+(?:more|also|next)|see\s+also|also\s+read|още\s+по\s+темата|по\s+темата|related(?:\s+(?:story|article|stories|content|video))?|recommended|watch(?:\s+(?:also|more|next))?|don['’]t\s+miss|more\s+on\s+this|прочетете\s+(?:още|също)|вижте\s+(?:още|също)|читайте\s+(?:также|ещ[её])|lesen\s+sie\s+(?:auch|mehr)|lire\s+aussi|à\s+lire\s+aussi|lee\s+también|leggi\s+anche|leia\s+(?:também|mais)|lees\s+ook|läs\s+också|czytaj\s+(?:też|także))\s*[:|»›>→]\s*\S.*$/i,
    longest: 200,
    examples: [
      "Read more: Minister resigns over budget",
      "RELATED: Five things to know",
      "READ ALSO: Port strike ends",
      "Lire aussi : la grève continue",
    ],
    never: ["Read more about the plan in the report that the ministry sent out.", "Related to this: nothing"],
  },
  {
    id: "furniture/newsletter",
    pattern:
      /^(?:(?:please\s+)?(?:sign\s+up|subscribe|register|log\s*in|sign\s+in)(?:\s+(?:for|to|now|here|today|with|and|or|our|the|free|newsletters?|via|using|at|get|a|in|by|below)\b[^.!?]{0,120})?|get\s+(?:the\s+latest|our\s+(?:free\s+)?(?:daily|weekly|morning)?|breaking\s+news|all\s+the\s+(?:latest|news))[^.!?]{0,120}(?:inbox|newsletters?|e-?mails?|app|alerts?|notifications?)[^.!?]{0,30}|(?:enter|type)\s+your\s+e-?mail[^.!?]{0,60}|e-?mail\s+address|your\s+e-?mail(?:\s+address)?|thanks?(?:\s+you)?\s+for\s+(?:signing\s+up|subscribing|registering)[^.!?]{0,80}|already\s+(?:a\s+)?(?:subscriber|member|have\s+an\s+account|subscribed|registered)\b[^.!]{0,60}|subscribe(?:r)?\s+only|newsletters?|abonnez-vous[^.!?]{0,80}|jetzt\s+abonnieren|suscríbete[^.!?]{0,80}|iscriviti[^.!?]{0,80}|assine[^.!?]{0,60}|абонирайте\s+се[^.!?]{0,80}|подпишитесь[^.!?]{0,80})\s*[.!?»›>→]*$/i,
    longest: 180,
    examples: [
      "Sign up for our daily newsletter",
      "Subscribe",
      "Get the latest news delivered to your inbox.",
      "Enter your email address",
      "Already a subscriber? Log in",
      "Thank you for subscribing!",
    ],
    never: ["Sign up rates fell", "Subscribe rates fell by half", "Get the latest figures, the ministry said."],
  },
  {
    id: "furniture/follow",
    pattern:
      /^(?:(?:you\s+can\s+)?(?:follow|find|like)\s+(?:[\p{Lu}][\p{L}.'’-]*\s+){0,4}(?:us|me|him|her|them|@\w+)?\s*(?:on|at)\s+(?:twitter|facebook|instagram|x|linkedin|threads|youtube|tiktok|telegram|google news|bluesky|mastodon)\b[^.!?]{0,80}|follow\s+@\w+|twitter\s*[:.]\s*@\w+|on\s+twitter\s*[:.]?\s*@\w+|join\s+us\s+on\s+(?:facebook|twitter|telegram|whatsapp)\b[^.!?]{0,60}|@\w{2,20})\s*[.:!]?$/iu,
    longest: 140,
    examples: ["Follow Ana Petrova on Twitter @anap.", "Follow us on Facebook", "Twitter: @anap.", "@anap"],
    never: ["Follow the money", "He posted it on Twitter"],
  },
  {
    id: "furniture/contact",
    // "Have a tip? Ana Petrova may be reached at ap@example.org. Follow her on Twitter."
    pattern:
      /^(?:have\s+(?:a\s+)?(?:news\s+)?(?:tip|story|question)s?\b.{0,160}|.{0,100}\b(?:(?:may|can)\s+be\s+(?:reached|contacted)|reach(?:ed)?|e-?mail|contact)\b.{0,60}\b[\w.+-]+@[\w-]+\.\w+.{0,160}|(?:reach|contact|e-?mail|write\s+to|follow)\s+(?:the\s+(?:reporters?|authors?|writers?)|[\p{Lu}][\p{L}.'’-]+(?:\s+[\p{Lu}][\p{L}.'’-]+){0,3}|him|her|them|us)\s+(?:at|on)\b.{0,160}(?:@|https?:|twitter|facebook|instagram).{0,120}|follow\s+.{2,60}\b(?:full\s+)?coverage\b.{0,120}|more\s+[\p{L}\s-]{2,40}:\s*https?:\/\/.{0,200}|join\s+(?:our|the)\s+(?:[^.!?]{2,80}\b)?(?:forums?|community|discussion|conversation|channel|group)\b.{0,200})$/iu,
    words: [
      "tip",
      "story",
      "question",
      "@",
      "http",
      "twitter",
      "facebook",
      "instagram",
      "coverage",
      "forum",
      "community",
      "discussion",
      "conversation",
      "channel",
      "group",
    ],
    longest: 320,
    examples: [
      "Have a tip? Ana Petrova may be reached at ap@example.org. Follow her on Twitter.",
      "Reach the reporters on Twitter at http://example.org/ap",
      "Email Ana Petrova at ap@example.org or follow her @anap. Follow us on Facebook.",
      "Follow Example Press' full coverage of the talks at https://example.org/talks",
      "More river news: https://example.org/rivers",
      "Join our forums to keep talking about rivers!",
    ],
    never: [
      "Reach for the stars, she told the class.",
      "Follow the money, he said on Monday.",
      "They have a tip line.",
    ],
  },
  {
    id: "furniture/inbox",
    pattern:
      /^(?:(?:get|receive|want|start|let|sign\s+up|subscribe|join|stay)\b.{0,160}\b(?:newsletters?|(?:your|the)\s+(?:e-?mail\s+)?inbox|letterbox|delivered|by\s+e-?mail|straight\s+to\s+you)\b.{0,200}|.{0,80}\bsign\s+up\s+(?:for|to)\b.{0,100}\b(?:newsletters?|inbox|e-?mails?|alerts?)\b.{0,120}|every\s+(?:day|week|morning)\s+we\s+send\b.{0,160}|want\s+more\s+stories\s+like\s+this\?)$/i,
    words: [
      "inbox",
      "letterbox",
      "newsletter",
      "deliver",
      "e-mail",
      "email",
      "straight to you",
      "stories like this",
      "alert",
      " send ",
    ],
    longest: 320,
    examples: [
      "Get the latest updates right in your inbox. Subscribe to our newsletters.",
      "Let our news meet your inbox. Delivered weekday mornings.",
      "There's more where that came from. Sign up for the daily newsletter now.",
      "Want more stories like this?",
      "Every day we send an email with the top stories.",
    ],
    never: ["Get out of the way, he told them.", "They want the parcels back."],
  },
  {
    id: "furniture/cookies",
    pattern:
      /^(?:(?:we|this\s+(?:web)?site|our\s+(?:web)?site|this\s+page)\s+uses?\s+cookies\b.*|by\s+(?:continuing|using|clicking)\b.*\b(?:cookies|terms|privacy)\b.*|(?:accept|reject|allow|manage|decline)\s+(?:all\s+)?(?:cookies|choices|preferences)|cookie\s+(?:policy|settings|preferences|notice)|privacy\s+(?:policy|settings|notice)|terms\s+(?:of\s+(?:use|service)|and\s+conditions|&\s+conditions)|(?:тази|този)\s+сайт\s+използва\s+(?:бисквитки|„бисквитки“)\b.*|diese\s+(?:web)?seite\s+verwendet\s+cookies\b.*|ce\s+site\s+utilise\s+des\s+cookies\b.*)$/i,
    longest: 400,
    examples: [
      "We use cookies to improve your experience.",
      "By continuing to browse you agree to our use of cookies.",
      "Accept all cookies",
      "Privacy policy",
    ],
    never: ["They use cookies as bait, the ranger said", "Privacy policy is back on the agenda"],
  },
  {
    id: "furniture/copyright",
    pattern:
      /^(?:(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}|by\b|[\p{Lu}]).*|all\s+rights\s+reserved\b.*|.{0,80}\ball\s+rights\s+reserved\.?|.{0,120}\bmay\s+not\s+be\s+published,\s+broadcast,\s+rewritten\b.*|(?:this\s+material|reproduction|no\s+part\s+of\s+this)\b.{0,160}\b(?:prohibited|permission|redistributed)\b.*|(?:всички\s+права\s+запазени|alle\s+rechte\s+vorbehalten|tous\s+droits\s+réservés|todos\s+los\s+derechos\s+reservados|todos\s+os\s+direitos\s+reservados|tutti\s+i\s+diritti\s+riservati)\b.*|.{0,60}(?:무단\s*전재|無断転載).*)$/iu,
    words: [
      "©",
      "(c)",
      "copyright",
      "rights",
      "права",
      "droits",
      "derechos",
      "direitos",
      "diritti",
      "rechte",
      "published, broadcast",
      "prohibited",
      "permission",
      "redistributed",
      "전재",
      "転載",
    ],
    longest: 400,
    examples: [
      "© 2021 Example Media Ltd",
      "Copyright 2015 The Example Press. All rights reserved.",
      "This material may not be published, broadcast, rewritten or redistributed.",
    ],
    never: ["The copyright law is changing, she said."],
  },
  {
    id: "furniture/comments",
    pattern:
      /^(?:(?:leave|post|add|write)\s+(?:a|your)\s+(?:comment|reply|response)|(?:view|show|read|see|load|join\s+the)\s+(?:all\s+)?(?:comments?|conversation|discussion)|comments?(?:\s+(?:are\s+closed|section|\(\d+\)|policy|off))?|\(?\d+\)?\s+comments?|no\s+comments?(?:\s+yet)?|what\s+do\s+you\s+think\?\s+(?:tell|let|leave|share|sound)\b.*|sound\s+off\s+in\s+the\s+comments.*|report\s+(?:a\s+)?(?:typo|error|comment)s?|коментари(?:\s*\(\d+\))?|комментарии|kommentare|commentaires|comentarios|comentários|commenti)\s*[.:!]?$/i,
    longest: 120,
    examples: ["Leave a comment", "Comments", "View all comments", "Comments are closed", "Коментари (12)"],
    never: ["Comments by the minister drew fire", "No comments came from the ministry"],
  },
  {
    id: "furniture/navigation",
    pattern:
      /^(?:skip\s+to\s+(?:main\s+)?(?:content|navigation|main)|(?:back\s+to|go\s+to)\s+(?:the\s+)?(?:top|home(?:page)?|start)|home|menu|search|close|next|previous|prev|loading(?:\.\.\.|…)?|(?:view|show|hide|expand|enlarge|full)\s*(?:image|gallery|photos?|caption|captions|more|less|slideshow|screen|fullscreen)(?:\s+\d+\s*(?:of|\/)\s*\d+)?|(?:image|photo|slide|picture)?\s*\d{1,3}\s*(?:of|\/)\s*\d{1,3}|play(?:\s+video)?|pause|replay|mute|unmute|autoplay|tap\s+to\s+unmute|contact\s+us|about\s+us|download\s+(?:the|our)\s+app|начало|търсене|меню|поиск)\s*$/i,
    longest: 60,
    examples: [
      "Skip to main content",
      "Back to top",
      "Home",
      "Hide caption",
      "Show more",
      "1 of 12",
      "Photo 3 of 9",
      "Play video",
      "Loading...",
    ],
    never: ["Home prices rose", "Search for survivors goes on", "Next, the court ruled"],
  },
  {
    id: "furniture/tags",
    pattern:
      /^(?:tags?|topics?|keywords?|filed\s+under|categories|etiquetas|schlagw[oö]rter|тагове|теги|ключови\s+думи|mots-clés|palavras-chave)\s*:?\s*(?:$|(?:[^.!?]{1,160})$)/i,
    longest: 180,
    examples: ["Tags: budget, parliament", "Filed under: Politics", "Topics", "Тагове: избори"],
    never: ["Topics of debate were many. He listed them."],
  },
  {
    id: "furniture/archive-label",
    pattern:
      /^(?:abstract|full\s+text|correction\s+appended|document\s+[\p{L}\d-]+|word\s+count\s*:?\s*\d+|\d+\s+words|load-date\s*:.*|section\s*:\s*.*|length\s*:\s*\d+\s+words)\.?$/iu,
    longest: 80,
    examples: ["FULL TEXT.", "ABSTRACT.", "Length: 812 words"],
    never: ["Abstract art sells", "Full text messages were leaked"],
  },
  {
    id: "furniture/markup",
    pattern:
      /^(?:<[^<>]{1,300}>(?:\s*<[^<>]{1,300}>)*\.?|[.#]?[\w-]+(?:\s*[,>]?\s*[.#]?[\w-]+){0,4}\s*\{|\}\.?|[a-z-]{2,30}\s*:\s*[^;:.?!]{1,60};(?:\s*\})?)$/,
    words: ["<", "{", "}", ";"],
    longest: 320,
    examples: ['<embed id="12"/>', ".story-text {", "}", "width:100%;", "-moz-border-radius: 5px;"],
    never: ["The tally: 40;", "<3 is a heart, she wrote."],
  },
  {
    id: "furniture/separator",
    pattern: /^(?:[-–—_=*•·.#~⁂☆★◆■\s]{2,}|[-–—_*•·#~|])\.?$/,
    longest: 200,
    examples: ["* * *", "___", "---", "___.", "—"],
    never: ["A", "…and then"],
  },
  {
    id: "furniture/end-mark",
    pattern: /^(?:[-–—]\s*)?(?:ends?|more|30|###)(?:\s*[-–—])$|^###$/i,
    longest: 12,
    examples: ["-30-", "—END—", "###"],
    never: ["End", "30", "More"],
  },
  {
    id: "furniture/comment-policy",
    // "Note: comments are moderated", "Kommentare werden moderiert": what readers may write below.
    pattern:
      /^(?=.{12,400}$)(?:(?:(?:please\s+)?note|important|attention|atenção|atención|attenzione|achtung|hinweis|nb|внимание)\s*[:!.–—-]\s*)?(?:(?:we|the\s+editors?|our\s+moderators?)\b[^.!?]{0,80}\b(?:moderat\w+|remov\w+|delet\w+|review\w*|approv\w+|reserves?)\b[^.!?]{0,60}\bcomments?\b.*|(?:all\s+|your\s+|reader\s+|user\s+)?comments?\b[^.!?]{0,160}\b(?:moderat\w+|will\s+(?:not\s+)?be\s+(?:published|posted|approved|removed|deleted|reviewed)|(?:are|is)\s+(?:reviewed|subject\s+to|the\s+responsibility|not\s+those\s+of))\b.*|(?:os\s+|los\s+|les\s+|i\s+|die\s+)?(?:comentários|comentarios|commentaires|commenti|kommentare|комментарии|коментари(?:те)?)\b.{0,200}?\b(?:moderad\w*|moderier\w*|modér\w*|moderat\w*|aprovad\w*|aprobad\w*|publicad\w*|freigeschaltet|publiés|approvati|eliminad\w*|модер\p{L}*)(?![\p{L}]).*)$/iu,
    words: ["comment", "coment", "komment", "коммент", "комент"],
    longest: 400,
    examples: [
      "Note: we are reviewing all comments before they appear, to keep out spam.",
      "Comments are moderated and may be shortened.",
      "Your comment will be published once it has been checked.",
      "ATENÇÃO: Comentários com palavrões não serão aprovados.",
      "Kommentare werden moderiert.",
    ],
    never: [
      "Comments by the minister drew fire.",
      "We asked the ministry for comments, and it declined.",
      "Los comentarios del ministro causaron malestar.",
    ],
  },
  {
    id: "furniture/follow-at-end",
    // "Ruth Vale's book about dams is out now. Follow her on Twitter @ruthvale.": about the author, in running text.
    pattern:
      /^(?:.{10,260}[.!?]["”’)]?\s+)?(?:you\s+can\s+)?(?:Follow|Find)\s+(?:him|her|them|us|me|@\w+|\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3})\s+(?:on\s+(?:Twitter|Facebook|Instagram|LinkedIn|Threads|Bluesky|Mastodon|X\b)|@\w+)[^.!?]{0,100}(?:[.!?]?|[.!?]\s+(?:Follow|Find|E-?mail|Read|Like)\b.{0,140})$/u,
    words: ["follow", "find"],
    longest: 480,
    examples: [
      "Ruth Vale's book about dams is out now. Follow her on Twitter @ruthvale. Follow us on Facebook.",
      "Ana Petrova writes about rivers for Example Press. Follow her on Twitter: @anap",
    ],
    never: [
      "He asked people to follow him on Twitter, and thousands did.",
      "They met in May. Follow the money, he said on Monday.",
    ],
  },
];
