/** What the `name` or `property` of a meta element says of its content. Lower case. */
const words = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

export const META_PUBLISHED = words(
  `article:published_time og:published_time article:published og:article:published_time rnews:datepublished publish-date publishdate
   publish_date pubdate pub_date publication_date published_date published-date publisheddate date.issued dc.date.issued dcterms.date
   dcterms.created dcterms.issued dc.date dc.date.created date originalpublicationdate article_date_original sailthru.date
   parsely-pub-date cxenseparse:recs:publishtime cxenseparse:publishtime timestamp datepublished article.published article.created
   created creation_date buzz:published mediator_published_time weibo:article:create_at analyticsattributes.articledate bt:pubdate
   displaydate article-publication-date shareaholic:article_published_time citation_publication_date citation_date dc.created
   vr:published_time eomportal-publicationdate`,
);
export const META_MODIFIED = words(
  `article:modified_time og:updated_time og:article:modified_time article:modified last-modified datemodified lastmod last_modified
   dcterms.modified dc.date.modified dc.modified rnews:datemodified revision_date modified_date article.updated article-modified-date
   bt:moddate shareaholic:article_modified_time eomportal-lastupdate weibo:article:update_at vr:updated_time parsely-modified-date`,
);
export const META_AUTHORS = words(
  `author article:author byl byline sailthru.author parsely-author dc.creator dcterms.creator article_author authors og:article:author
   cxenseparse:author citation_author rbauthors bt:author news_author content-author`,
);
export const META_TITLES = words(
  "og:title twitter:title dc.title dcterms.title sailthru.title parsely-title title headline hdl citation_title cxenseparse:title",
);
export const META_OUTLETS = words(
  "og:site_name application-name apple-mobile-web-app-title dc.publisher dcterms.publisher publisher article:publisher copyright cre",
);
export const META_LANGUAGES = words("og:locale content-language language dc.language dcterms.language");
export const META_DESCRIPTIONS = words("description og:description twitter:description");
export const META_SECTIONS = words(
  "article:section og:article:section parsely-section section cxenseparse:section mediator_theme dcterms.subject category news_category prism.section",
);
export const META_IMAGES = words(
  "og:image og:image:url og:image:secure_url twitter:image twitter:image:src sailthru.image.full parsely-image-url thumbnail image",
);
/** Says whether all of the report is here for everybody: "free", "locked", "metered". */
export const META_ACCESS = words(
  "article:content_tier og:article:content_tier content_tier cxenseparse:recs:articleaccess isaccessibleforfree",
);

/** schema.org types of a report and of a page that holds one. */
export const ARTICLE_TYPES = /(?:Article|BlogPosting|Posting|Report|Review)$/;
export const PAGE_TYPES = /^(?:WebPage|ItemPage|VideoObject)$/;
export const SITE_TYPES = /^(?:WebSite|NewsMediaOrganization)$/;
/** Types inside of which an author or a date is not the report's: comments, products, other people's profiles. */
export const ASIDE_TYPES =
  /(?:^|\/)(?:Comment|UserComments|UserInteraction|Answer|Question|Review|Rating|Recipe|Product|Offer|VideoObject|AudioObject|ImageObject|MediaObject|Event|ListItem|ItemList|BreadcrumbList|WPSideBar|WPFooter|WPHeader|SiteNavigationElement|Organization|NewsMediaOrganization|Person)$/;
