/** UTF-16 code units in which a text shows that it is HTML. */
const HEAD_UNITS = 2_048;

/**
 * True for HTML, told by content: a doctype or document element at the head, or a text that opens with a tag and goes on
 * with more of the kind. A report that only mentions a tag stays text.
 */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, HEAD_UNITS).replace(/^[\s\ufeff]+/, "");
  if (!head.startsWith("<")) return false;
  if (
    /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,1500}?-->\s*)*<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/i.test(
      head,
    )
  )
    return true;
  const tags = head.match(
    /<\/?(?:html|head|body|div|p|article|section|main|h[1-6]|ul|ol|li|span|a|meta|title|link|script|table|img|br|figure|header|footer|nav)\b[^<>]{0,500}>/gi,
  );
  return (
    tags !== null &&
    tags.length >= 2 &&
    /^<(?:!--|!doctype|html|head|body|div|p|article|section|main|h[1-6]|ul|ol|span|a|meta|title|link|script|style|table|figure|header|nav|blockquote)\b/i.test(
      head,
    )
  );
}
