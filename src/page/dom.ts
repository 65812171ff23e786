/** The sliver of a DOM that page reading needs. linkedom's nodes and a browser's both have it. */
export interface PageNode {
  /** 1 element, 3 text, 4 CDATA, 8 comment, 9 document. */
  readonly nodeType: number;
  readonly nodeName: string;
  /** Elements only. Cheaper than `nodeName`, which linkedom makes anew each time. */
  readonly localName?: string;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  /** Of a document: its root element. */
  readonly documentElement?: PageNode | null;
  getAttribute?(name: string): string | null;
  hasAttributes?(): boolean;
}

/**
 * Finds the part of a page that holds the report (Readability, say) and returns its root, or null. It may rebuild the
 * tree that it is given.
 */
export type ExtractCandidate = (document: PageNode) => PageNode | null;

/** Lower-case element name, "" for what is no element. */
export function nameOf(node: PageNode): string {
  return node.nodeType === 1 ? (node.localName ?? node.nodeName).toLowerCase() : "";
}

/** An attribute's value, or "" where it is absent. */
export function attributeOf(node: PageNode, name: string): string {
  return node.getAttribute?.(name) ?? "";
}

/** True for an element that surely has none: its attributes need not be asked for one by one. */
export function isPlain(node: PageNode): boolean {
  return node.hasAttributes?.() === false;
}

/** The root element of a document; what is no document is its own root. A doctype before the root need not be walked. */
export function rootOf(document: PageNode): PageNode {
  return document.documentElement ?? document;
}

/**
 * Visits a tree in document order without recursion: `enter` for every node, answering whether to go into its children;
 * `leave` for every element that was gone into. O(nodes), whatever the depth.
 */
export function walkTree(root: PageNode, enter: (node: PageNode) => boolean, leave?: (node: PageNode) => void): void {
  let node: PageNode = root;
  let into = enter(node);
  for (;;) {
    const child = into ? node.firstChild : null;
    if (child !== null) {
      node = child;
      into = enter(node);
      continue;
    }
    if (into) leave?.(node);
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode ?? root;
      leave?.(node);
    }
    if (node === root) return;
    node = node.nextSibling!;
    into = enter(node);
  }
}

/** Elements for which `wanted` holds, in document order, at most `limit`. */
export function findElements(
  root: PageNode,
  wanted: (node: PageNode, name: string) => boolean,
  limit = 10_000,
): PageNode[] {
  const found: PageNode[] = [];
  walkTree(root, (node) => {
    if (found.length >= limit) return false;
    if (node.nodeType === 1 && wanted(node, nameOf(node))) found.push(node);
    return true;
  });
  return found;
}

/** The text of a subtree with white space made single, at most `limit` UTF-16 code units. */
export function textOf(root: PageNode, limit = 20_000): string {
  const parts: string[] = [];
  let length = 0;
  walkTree(root, (node) => {
    if (length > limit) return false;
    if (node.nodeType === 3 || node.nodeType === 4) {
      const value = node.nodeValue ?? "";
      parts.push(value);
      length += value.length;
    }
    const name = nameOf(node);
    if (name === "br") parts.push(" ");
    return name !== "script" && name !== "style" && name !== "noscript" && name !== "template";
  });
  const text = parts.join("").replace(/\s+/g, " ").trim();
  return text.length > limit ? text.slice(0, limit) : text;
}
