const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
};

/** Marks that set the direction of text, and controls: in a name or a headline they only mislead. */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A value of the metadata as a reader would see it: entities that were escaped twice, tags and marks of direction removed, white space single. */
export function plainValue(value: string): string {
  return decodeEntities(value).replace(UNSEEN, "").replace(/\s+/g, " ").trim();
}

function decodeEntities(text: string): string {
  const plain = text.includes("<") ? text.replace(/<\/?[a-z][^<>]{0,300}>/gi, "") : text;
  if (!plain.includes("&")) return plain;
  return plain.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex!, 16);
      return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}
