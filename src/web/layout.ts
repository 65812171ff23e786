import { doneHtml, wrongHtml } from "./edit/views/corrections.ts";
import { editKeys, editMasthead } from "./edit/views/masthead.ts";
import { type Html, html, type Part } from "./html.ts";
import { catalogue, LANGUAGES } from "./messages/index.ts";
import type { Visitor } from "./visitor.ts";

/** What a page is made of beside its frame. */
export interface Page {
  readonly title: string;
  readonly body: Part;
  /** Which entry of the navigation it belongs to. */
  readonly section: "stories" | "changes" | "calendar" | "search" | null;
  /** Islands of script that it needs, by their plain names ("timeline.js"), beside those of every page. */
  readonly islands?: readonly string[];
  /** The same in other formats, for programs that look for it: feeds. */
  readonly alternates?: readonly { readonly type: string; readonly href: string; readonly title: string }[];
}

/** The frame around every page, main or lite. */
export function layout(visitor: Visitor, page: Page): Html {
  return visitor.version === "lite" ? liteFrame(visitor, page) : mainFrame(visitor, page);
}

/** Islands of every page. */
const ISLANDS = ["keys.js", "zone.js"];

/** How the documents of both versions open: up to the style sheet, which is each one's own. */
function headHtml(visitor: Visitor, page: Page): Html {
  const { say, language, theme } = visitor;
  return html`<!doctype html>
<html lang="${language}" data-theme="${theme}">
<head>
<meta charset="utf-8">
${policyHtml(visitor)}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme === "auto" ? "light dark" : theme}">
<title>${plain(page.title)} – ${say.name}</title>
`;
}

/** The frame around a main page: head, navigation, content, foot. */
function mainFrame(visitor: Visitor, page: Page): Html {
  const { say, links } = visitor;
  return html`${headHtml(visitor, page)}<link rel="stylesheet" href="${links.asset("desk.css")}">
<link rel="icon" href="${links.asset("icon.svg")}">
${visitor.otherVersion !== null && html`<link rel="alternate" href="${visitor.otherVersion}" title="${say.lite.title}">\n`}${(page.alternates ?? []).map(({ type, href, title }) => html`<link rel="alternate" type="${type}" href="${href}" title="${plain(title)}">\n`)}${visitor.isServed && [...ISLANDS, ...(visitor.mayCorrect ? ["edit.js"] : []), ...(page.islands ?? [])].map((name) => html`<script type="module" src="${links.asset(name)}"></script>\n`)}</head>
<body>
<a class="skip" href="#content">${say.skip}</a>
<header class="masthead">
<a class="brand" href="${links.stories()}">${say.name}</a>
${navigation(visitor, page)}
${editMasthead(visitor)}${visitor.isServed && page.section !== "search" && html`<form class="quick" method="get" action="${links.search()}" role="search"><input type="search" name="q" aria-label="${say.sections.search}" placeholder="${say.sections.search}" dir="auto" autocomplete="off" maxlength="200"></form>`}
</header>
<main id="content" tabindex="-1">
${doneHtml(visitor)}${wrongHtml(visitor)}${page.body}
</main>
<footer class="colophon">
<p>${say.tagline}${visitor.otherVersion !== null && html` <a class="other-version" href="${visitor.otherVersion}">${say.lite.toLite}</a>`}</p>
${visitor.mayCorrect && html`<p><a href="/corrections">${say.edit.corrections.title}</a> · <a href="/jobs">${say.edit.jobs.list}</a></p>`}
${visitor.isServed && settings(visitor)}
${visitor.isServed && keysHtml(visitor)}
</footer>
</body>
</html>`;
}

/** Colours and language: a plain form, so that it needs no script. */
function settings({ say, language, theme, path }: Visitor): Html {
  return html`<form class="settings" method="post" action="/settings">
<input type="hidden" name="back" value="${path}">
<fieldset><legend>${say.theme}</legend>
${(["auto", "light", "dark"] as const).map((one) => html`<button name="theme" value="${one}" aria-pressed="${String(one === theme)}">${say.themes[one]}</button>\n`)}</fieldset>
<fieldset><legend>${say.languages}</legend>
${LANGUAGES.map((one) => html`<button name="lang" value="${one}" lang="${one}" aria-pressed="${String(one === language)}">${catalogue(one).language}</button>\n`)}</fieldset>
</form>`;
}

/** What the keyboard does: shown by "?" where script runs. */
function keysHtml(visitor: Visitor): Html {
  const { keys } = visitor.say;
  return html`<dialog class="keys" id="keys" aria-labelledby="keys-title"><h2 id="keys-title">${keys.title}</h2>
<dl>${(
    [
      ["/", keys.search],
      ["j", keys.next],
      ["k", keys.previous],
      ["Enter", keys.open],
      ["g", keys.home],
      ...editKeys(visitor),
      ["?", keys.help],
    ] as const
  ).map(([key, words]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${words}</dd></div>`)}</dl>
<p><label><input type="checkbox" name="keys" checked> ${keys.use}</label></p>
<form method="dialog"><button>${keys.close}</button></form></dialog>
<button class="keys-button" type="button" hidden data-keys>${keys.show}</button>`;
}

/**
 * The frame around a lite page: what the page is on paper. No script, no image, one small style sheet, and at both ends the way to
 * the main version.
 */
function liteFrame(visitor: Visitor, page: Page): Html {
  const { say, links, otherVersion } = visitor;
  const toMain =
    otherVersion !== null && html`<p class="other-version"><a href="${otherVersion}">${say.lite.toMain}</a></p>`;
  return html`${headHtml(visitor, page)}<link rel="stylesheet" href="${links.asset("lite.css")}">
<link rel="icon" href="data:,">
${otherVersion !== null && html`<link rel="canonical" href="${otherVersion}">\n`}</head>
<body>
<a class="skip" href="#content">${say.skip}</a>
<header>
<p><a href="${links.stories()}"><b>${say.name}</b></a></p>
${toMain}
${navigation(visitor, page)}
</header>
<main id="content" tabindex="-1">
${page.body}
</main>
<footer>
<p>${say.tagline}</p>
${toMain}
${visitor.isServed && settings(visitor)}
</footer>
</body>
</html>`;
}

/** The navigation of every page. A site of files has no search, and nothing that only a moment has. */
function navigation({ say, links, isServed }: Visitor, page: Page): Html {
  const entries = [
    ["stories", links.stories()],
    ...(isServed
      ? ([
          ["changes", links.changes()],
          ["calendar", links.calendar()],
          ["search", links.search()],
        ] as const)
      : []),
  ] as const;
  return html`<nav aria-label="${say.navigation}">
<ul>
${entries.map(
  ([name, href]) =>
    html`<li><a href="${href}"${name === page.section && html` aria-current="page"`}>${say.sections[name]}</a></li>\n`,
)}</ul>
</nav>`;
}

/** What a page of a site of files may load: nobody sends headers with it. */
const FILE_POLICY =
  "default-src 'none'; style-src 'self' file:; img-src 'self' file: data:; base-uri 'none'; form-action 'none'";

function policyHtml({ isServed }: Visitor): Part {
  return (
    !isServed &&
    html`<meta http-equiv="Content-Security-Policy" content="${FILE_POLICY}">\n<meta name="referrer" content="no-referrer">\n`
  );
}

/** Text for where no element can hold its direction in: without the marks that would turn what follows round. */
function plain(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/gu, "");
}
