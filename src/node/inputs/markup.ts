import { parseHTML } from "linkedom";

/** A piece of HTML, as a feed carries it, made a page with its headline and language. */
export function wrapHtml(content: string, headline: string | null, language: string | null): string {
  const lang = language !== null && /^[a-z]{2,3}(?:-\w{1,8})*$/i.test(language) ? ` lang="${language}"` : "";
  const title = headline === null ? "" : `<title>${escapeHtml(headline)}</title>`;
  const heading = headline === null || /<h1[\s>]/i.test(content) ? "" : `<h1>${escapeHtml(headline)}</h1>\n`;
  return `<!doctype html>\n<html${lang}><head>${title}</head><body><article>\n${heading}${content}\n</article></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The words of a short piece of HTML: "Ferry &amp; <i>bridge</i>" says "Ferry & bridge". */
export function wordsOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return html;
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body.textContent ?? "";
}
