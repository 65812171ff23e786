import type { ClassNames } from "./lexicon.ts";

/** One element of an expanded pattern: the classes that fit and the name that it captures under, or null. */
interface Element {
  readonly classes: readonly string[];
  readonly capture: string | null;
  readonly optional: boolean;
}

/** One way through a row's pattern, all options decided: capture names by position. */
export interface Variant {
  readonly row: number;
  readonly captures: readonly (string | null)[];
  /** Class number through which each element was reached. */
  readonly classes: readonly number[];
}

/** A node of the trie over token classes. */
export interface TrieNode {
  next: Map<number, TrieNode> | null;
  accepts: Variant[] | null;
}

/** A pattern expands to at most this many ways; one that needs more is a table fault. */
const MAX_VARIANTS = 512;

/** The class of a literal word. */
export function literalClass(word: string): string {
  return `=${word}`;
}

/** Reads "the? {number} {unit} ago" into elements. Throws where it is malformed, naming the row. */
function parsePattern(pattern: string, rowId: string): Element[] {
  return pattern
    .trim()
    .split(/\s+/)
    .map((part) => {
      if (part === "~") return { classes: [literalClass("-")], capture: null, optional: true };
      const optional = part.length > 1 && part.endsWith("?");
      const body = optional ? part.slice(0, -1) : part;
      if (body.startsWith("{")) {
        const match = /^\{([a-z|]+)(?:=([a-z]+))?\}$/.exec(body);
        if (match === null) throw new Error(`time row ${rowId}: element ${part} is not {class} or {class=name}`);
        const classes = match[1]!.split("|");
        return { classes, capture: match[2] ?? classes[0]!, optional };
      }
      return { classes: body.split("|").map(literalClass), capture: null, optional };
    });
}

export function emptyTrie(): TrieNode {
  return { next: null, accepts: null };
}

/** Adds every way through a pattern to the trie; returns the literal words that it names. */
export function addPattern(
  root: TrieNode,
  pattern: string,
  rowId: string,
  row: number,
  names: ClassNames,
): readonly string[] {
  const elements = parsePattern(pattern, rowId);
  const numbers = elements.map((element) => element.classes.map((name) => names.number(name)));
  const captures: (string | null)[] = [];
  const classes: number[] = [];
  let variants = 0;
  const walk = (at: number, node: TrieNode): void => {
    if (at === elements.length) {
      if (captures.length === 0) throw new Error(`time row ${rowId}: the pattern can be empty`);
      variants += 1;
      if (variants > MAX_VARIANTS) throw new Error(`time row ${rowId}: the pattern has too many ways through`);
      node.accepts ??= [];
      node.accepts.push({ row, captures: [...captures], classes: [...classes] });
      return;
    }
    const element = elements[at]!;
    if (element.optional) walk(at + 1, node);
    for (const number of numbers[at]!) {
      node.next ??= new Map();
      let child = node.next.get(number);
      if (child === undefined) {
        child = emptyTrie();
        node.next.set(number, child);
      }
      captures.push(element.capture);
      classes.push(number);
      walk(at + 1, child);
      captures.pop();
      classes.pop();
    }
  };
  walk(0, root);
  return elements.flatMap((element) =>
    element.classes.filter((name) => name.startsWith("=")).map((name) => name.slice(1)),
  );
}
