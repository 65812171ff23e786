/** Text that Markdown and HTML take as text: one line, no markup. */
export function asText(text: string): string {
  return text
    .replace(/[\u0000-\u001F\u007F-\u009F]+|\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>#~|]/g, "\\$&")
    .replace(/&/g, "&amp;");
}
