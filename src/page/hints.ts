import type { BlockKind } from "../core/index.ts";

/**
 * What sites call the parts of a page. A row reads the class, id, role and itemprop of the elements around a block
 * ("div.article-body #  / p.wp-caption-text #"), lower case. `levels` says how far up it looks: 1 is the block's own
 * element and the inline elements in it. A row that would take a large part of the page's running text is ignored there,
 * because the site means something else by the word.
 */
export interface HintRow {
  readonly id: string;
  readonly kind: BlockKind;
  readonly pattern: RegExp;
  readonly levels: number;
  /** Longest block that the row may take, in UTF-16 code units. */
  readonly longest: number;
  readonly why: string;
  readonly examples: readonly string[];
  readonly never: readonly string[];
}

export const HINT_ROWS: readonly HintRow[] = [
  {
    id: "hint/menu",
    kind: "furniture",
    pattern:
      /(?:^|[^a-z])(?:nav|navbar|navigation|sitenav|topnav|mainnav|subnav|menu|mainmenu|submenu|menuitem|menu-item|breadcrumbs?|skip-link|toolbar|tabs|tablist|quicktabs|pagination|pager|dropdown)(?:[^a-z]|$)|breadcrumb|sitenav|topnav|mainmenu|submenu|menulist|navlinks/,
    levels: 5,
    longest: 300,
    why: "a menu or a breadcrumb line",
    examples: ["ul.nav-list # / li.menu-item #", "ol.breadcrumb #", "div.site-breadcrumbs #"],
    never: ["div.article-body #", "p.canvas-text #"],
  },
  {
    id: "hint/share",
    kind: "furniture",
    pattern:
      /(?:^|[^a-z])(?:share|sharing|sharebar|share-?bar|share-?buttons?|share-?tools?|social(?!-?(?:media-?)?(?:embed|post))(?:-?(?:share|links?|icons?|media-links|bar|buttons?|tools|follow))?|addtoany|addthis|sharedaddy|follow-?us|tweet-this|click-?to-?tweet|tweetthis|print-?header|printfriendly)(?:[^a-z]|$)|socialwrapper|click_to_tweet/,
    levels: 4,
    longest: 300,
    why: "share and follow buttons",
    examples: ["div.share-bar #", "ul.social-links #", "div.sharedaddy sd-sharing-enabled #"],
    never: ["div.social-media-embed #", "p.shareholder-note #"],
  },
  {
    id: "hint/newsletter",
    kind: "furniture",
    pattern:
      /newsletter|(?:^|[^a-z])(?:sign-?up|signup[a-z]*|subscribe|subscription|subscribe-?(?:box|button|footer|form)|paywall|pay-wall|regwall|piano|metered|login|log-in|sign-?in|register|cookie(?:s|-?(?:banner|notice|consent|bar))?|consent|gdpr|donate|donation|membership-promo)(?:[^a-z]|$)|subscribebutton|subscribefooter/,
    levels: 4,
    longest: 500,
    why: "a sign-up, sign-in, cookie or payment box",
    examples: ["div.newsletter-box #", "div.subscribe-form #", "div.cookie-banner #"],
    never: ["div.enregistre #", "div.article-body #"],
  },
  {
    id: "hint/related",
    kind: "furniture",
    pattern:
      /(?:^|[^a-z])(?:related(?:-?[a-z]+){0,3}|relatedarticles?|recirc[a-z]*|recommend(?:ed|ations?|s)?(?:-?[a-z]+){0,2}|read-?(?:more|next|also)(?:-?[a-z]+){0,2}|more-?(?:stories|articles|news|from|on|coverage|in)|most-?(?:read|popular|viewed)|trending|popular-?(?:posts|articles|stories)?|see-?also|also-?(?:read|like)|you-?may-?(?:also-?)?like|outbrain|taboola|zergnet|promo(?:s|ted)?(?:-?(?:box|item|link|content|block|text))?|teaser(?:s|-?list)?|up-?next|next-?article|latest-?(?:news|stories)|headline-?list|more-?news|crosslink|inline-?promo|story-?package|embedded-?article|further-?reading)(?:[^a-z]|$)|relatedcontent|relatedlinks|related_|coreheadlinelist/,
    levels: 4,
    longest: 600,
    why: "links to other reports",
    examples: ["div.related-posts #", "ul.most-read #", "div.recirculation #", "aside.read-more-box #"],
    never: ["div.unrelated #", "div.article-body #"],
  },
  {
    id: "hint/comments",
    kind: "furniture",
    pattern:
      /(?:^|[^a-z])(?:comments?(?:-?(?:list|area|section|body|form|count|link|box|block|wrapper))?|commentlist|disqus[a-z_]*|fb-comments|respond|reply|vuukle[a-z_]*|livefyre|coral)(?:[^a-z]|$)|disqus/,
    levels: 5,
    longest: 4_000,
    why: "readers' comments",
    examples: ["div.comments #", "li.comment-body #", "div. #disqus_thread"],
    never: ["p.commentary #"],
  },
  {
    id: "hint/caption",
    kind: "caption",
    pattern:
      /(?:^|[^a-z])(?:captions?|wp-caption(?:-?text)?|caption-?text|[a-z]+-caption(?:-?[a-z]+)?|img-?(?:caption|desc|description|text|info)|image-?(?:caption|desc|description|text|info|title|details)|photo-?(?:caption|desc|text|info|title)|picture-?(?:caption|text)|media-?(?:caption|desc|info|details)|cutline|bildunterschrift|bildtext|legende|didascalia|leyenda|legenda|foto-?(?:legenda|text|descripcion|caption)|slide-?(?:caption|text|desc|description)|gallery-?(?:caption|text|item|desc))(?:[^a-z]|$)|caption(?:[^a-z]|$)|imagecaption|mediacaption|captiontext|inlineimage/,
    levels: 3,
    longest: 900,
    why: "words under a picture",
    examples: [
      "div.wp-caption # / p.wp-caption-text #",
      "span.image-caption #",
      "div.newscaption #",
      "div.featured-image-caption #",
    ],
    never: ["div.capitol #", "div.article-body #"],
  },
  {
    id: "hint/credit",
    kind: "credit",
    pattern:
      /(?:^|[^a-z])(?:credits?|image-?credit|photo-?credit|img-?credit|picture-?credit|media-?credit|[a-z]+-credit|image-?source|photo-?source|bildnachweis|fotocredit|photographer|copyright-?holder|rights)(?:[^a-z]|$)|imagecredit|photocredit|imageembedcredit/,
    levels: 2,
    longest: 160,
    why: "who holds the rights in a picture",
    examples: ["div.credit #", "span.image-credit #", "div.photo-credit #"],
    never: ["div.creditcards #", "div.article-body #"],
  },
  {
    id: "hint/byline",
    kind: "byline",
    pattern:
      /(?:^|[^a-z])(?:by-?line(?:s|-?[a-z]+){0,2}|author(?:s|-?(?:name|names|info|line|link|byline|meta|date|title|block|list|credit|box-name|display|text))?|article-?(?:author|byline)|post-?author|entry-?author|meta-?author|contributors?|writer|autor(?:en|es|a)?|auteur|redactor|journalist)(?:[^a-z]|$)|byline/,
    levels: 2,
    longest: 320,
    why: "who wrote it",
    examples: ["p.byline #", "div.author-name #", "span.article-byline__link #"],
    never: ["div.authority #", "div.article-body #"],
  },
  {
    id: "hint/author-bio",
    kind: "furniture",
    pattern:
      /(?:^|[^a-z])(?:(?:author|writer|contributor|entry-author|post-author)-?(?:bio|box|card|profile|info-box|description|about|details|content|text|container|biography|flyout[a-z-]*)|about-?(?:the-?)?author|bio|biography|authorbox|author-?flyout[a-z-]*|byline-?bio|vcard-bio|author_box)(?:[^a-z]|$)/,
    levels: 4,
    longest: 1_500,
    why: "about the author",
    examples: ["div.entry-author-bio #", "div.author-box #", "div.about-the-author #"],
    never: ["div.biology #", "div.symbiotic #"],
  },
  {
    id: "hint/date",
    kind: "dateline",
    pattern:
      /(?:^|[^a-z])(?:date-?line(?:s|__[a-z]+)?|time-?stamp|timestamp[a-z-]*|pub-?date|publish(?:ed)?-?(?:date|time|on)?|post-?date|entry-?date|article-?date|date|datetime|date-?time|updated(?:-?[a-z]+)?|datepublished|datemodified|published|posted-?on|fecha|data-?(?:pub|hora)|datum|created|display-?date|byline-?date|meta-?date|story-?date|news-?date)(?:[^a-z]|$)|timestamp|datepublished|datecreated/,
    levels: 2,
    longest: 130,
    why: "when it was published",
    examples: ["div.timestamp #", "span.post-date #", "div.dateline #", "div.entry-date published #"],
    never: ["div.candidates #"],
  },
  {
    id: "hint/meta",
    kind: "furniture",
    pattern:
      /(?:^|[^a-z])(?:(?:post|entry|article|story|content)-?(?:meta|info|details|tags|category|categories|views|stats|footer|utility|tools|actions|labels?)|meta|tags?|tag-?(?:list|cloud|links)|cat-?links|categories|category-?(?:link|label|name)|topics?|topic-?list|keywords|kicker|eyebrow|rubrik|section-?(?:label|name|link|title)|views?-?count|post-?views[a-z-]*|read-?time|reading-?time|estimated-?read-?time|word-?count|item-?count[a-z-]*|nav-?stats|slide-?count|rating|ratings|vote|poll|print|toggle|expandable|modal|popup|overlay|tooltip|lightbox|screen-reader-text|sr-only|visually-?hidden|visuallyhidden|accessibility|jump-?link|copyright|disclaimer|disclosure|affiliate|compyright[a-z]*|legal|terms|sponsor(?:ed|ship)?|advert(?:isement|ising)?|ad-?(?:slot|unit|label|wrapper|container|box)|ads|banner|widget-?title|correction-?link|feedback)(?:[^a-z]|$)/,
    levels: 2,
    longest: 260,
    why: "labels, counts and tools around the report",
    examples: [
      "div.post-meta #",
      "ul.tag-list #",
      "span.kicker #",
      "span.post-views-count #",
      "span.screen-reader-text #",
    ],
    never: ["div.article-body #", "div.metallurgy #"],
  },
  {
    id: "hint/gallery-control",
    kind: "furniture",
    pattern:
      /(?:^|[^a-z])(?:control-?(?:bar|panel)[a-z-]*|gallery-?(?:nav|overlay[a-z-]*|controls?|count|title)|slideshow-?(?:nav|controls?)|carousel-?(?:nav|controls?|caption)?|player-?(?:controls?|info|title)|video-?(?:title|player|meta|info|playlist|teaser|promo)|playlist|featured-?video|video-?ct|modal-trigger|captionlink|hst-resgallery)(?:[^a-z]|$)/,
    levels: 5,
    longest: 400,
    why: "controls and titles of a gallery or a player",
    examples: ["div.control-bar-right #", "div.gallery-overlay-title #", "div.featured-video #"],
    never: ["div.article-body #"],
  },
  {
    id: "hint/deck",
    kind: "deck",
    pattern:
      /(?:^|[^a-z])(?:dek|deck|sub-?(?:head(?:line|er|ing)?|title|titulo)|stand-?first|article-?(?:lead(?:-?text)?|summary|intro|excerpt|dek|deck|subtitle|description|standfirst|teaser)|(?:post|entry|story|content|news)-?(?:lead|summary|intro|excerpt|dek|deck|subtitle|description|standfirst)|[a-z-]*__(?:lead|dek|deck|summary|standfirst|subtitle|intro)|lead-?text|leadtext|lede|bajada|copete|entradilla|chapeau|chapo|sommario|occhiello|catenaccio|vorspann|anriss|ingress|ingressi|linha-?fina|alternativeheadline|alternative-?headline|(?<!speakable-)summary|abstract)(?:[^a-z]|$)/,
    levels: 3,
    longest: 700,
    why: "the line under the headline",
    examples: ["p.dek #", "h2.article-subtitle #", "div.article-lead-text # / p. #", "div.b-article__lead #"],
    never: ["div.article-body #", "div.leading #", "p. #speakable-summary"],
  },
  {
    id: "hint/list-of-posts",
    kind: "furniture",
    pattern:
      /(?:^|[^a-z])(?:sidebar|side-?bar|rail|right-?rail|widget-?area|footer-?(?:widget|column|menu|links)|site-?footer|global-?footer|page-?footer|masthead|site-?header|global-?header|infobox-?nav)(?:[^a-z]|$)/,
    levels: 3,
    longest: 400,
    why: "a column beside or under the report",
    examples: ["div.sidebar #", "div.footer-widget #"],
    never: ["div.trail #", "div.article-body-segment #"],
  },
];
