import { type Html, html, type Part } from "./html.ts";
import { catalogue, LANGUAGES } from "./messages/index.ts";
import type { Visitor } from "./visitor.ts";

/** What a page is made of beside its frame. */
export interface Page {
  readonly title: string;
  readonly body: Part;
  /** Which entry of the navigation it belongs to. */
  readonly section: "stories" | "calendar" | "search" | null;
  /** Islands of script that it needs, by their plain names ("timeline.js"), beside those of every page. */
  readonly islands?: readonly string[];
  /** Further links of its head and foot: feeds, exports. */
  readonly alternates?: readonly { readonly type: string; readonly href: string; readonly title: string }[];
}

/** Islands of every page. */
const ISLANDS = ["keys.js", "zone.js"];

/** The frame around every page: head, navigation, content, foot. */
export function layout(visitor: Visitor, page: Page): Html {
  const { say, language, theme, links } = visitor;
  return html`<!doctype html>
<html lang="${language}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme === "auto" ? "light dark" : theme}">
<title>${page.title === say.name ? say.name : `${page.title} – ${say.name}`}</title>
<link rel="stylesheet" href="${links.asset("desk.css")}">
<link rel="icon" href="${links.asset("icon.svg")}">
${(page.alternates ?? []).map(({ type, href, title }) => html`<link rel="alternate" type="${type}" href="${href}" title="${title}">\n`)}
${[...ISLANDS, ...(page.islands ?? [])].map((name) => html`<script type="module" src="${links.asset(name)}"></script>\n`)}
</head>
<body>
<a class="skip" href="#content">${say.skip}</a>
<header class="masthead">
<a class="brand" href="${links.stories()}">${say.name}</a>
<nav aria-label="${say.navigation}">
<ul>
${(
  [
    ["stories", links.stories()],
    ["calendar", links.calendar()],
    ["search", links.search()],
  ] as const
).map(([name, href]) => html`<li><a href="${href}"${current(name === page.section)}>${say[name]}</a></li>\n`)}
</ul>
</nav>
</header>
<main id="content" tabindex="-1">
${page.body}
</main>
<footer class="colophon">
<p>${say.tagline}</p>
${settings(visitor)}
</footer>
</body>
</html>`;
}

function current(isCurrent: boolean): Part {
  return isCurrent ? html` aria-current="page"` : null;
}

/** Language and colours: plain forms, so that they need no script. */
function settings({ say, language, theme, path }: Visitor): Html {
  return html`<form class="settings" method="post" action="/settings">
<input type="hidden" name="back" value="${path}">
<fieldset><legend>${say.theme}</legend>
${(["auto", "light", "dark"] as const).map((one) => html`<button name="theme" value="${one}" aria-pressed="${String(one === theme)}">${say.themes[one]}</button>\n`)}
</fieldset>
<fieldset><legend>${say.settings}</legend>
${LANGUAGES.map((one) => html`<button name="lang" value="${one}" lang="${one}" aria-pressed="${String(one === language)}">${catalogue(one).language}</button>\n`)}
</fieldset>
</form>`;
}
