/** Where an element stands in a page's tree: a link to the element around it, so that thousands of blocks share their way. */
export interface ElementPlace {
  readonly above: ElementPlace | null;
  /** Element name, lower case. */
  readonly name: string;
  /** Its number among the element children of its parent, from 1. */
  readonly nth: number;
  /** Its id where it may stand in a selector as it is, else "". */
  readonly id: string;
}

/** An id that needs no escaping in a selector. */
export function plainId(id: string): string {
  return id.length <= 60 && /^[A-Za-z][\w-]*$/.test(id) ? id : "";
}

/**
 * A CSS selector of an element: "#story > p:nth-child(4)", from the nearest element whose id stands once on the page, else
 * from the root. `ids` counts each id. It holds for the tree that was read: a browser adds what the source leaves out
 * (a table's body) and scripts change pages.
 */
export function pathOf(place: ElementPlace, ids: ReadonlyMap<string, number>): string {
  const steps: string[] = [];
  for (let at: ElementPlace | null = place; at !== null; at = at.above) {
    if (at.id !== "" && ids.get(at.id) === 1) {
      steps.push(`#${at.id}`);
      break;
    }
    const name = /^[a-z][a-z0-9-]*$/.test(at.name) ? at.name : "*";
    steps.push(name === "html" || name === "body" ? name : `${name}:nth-child(${at.nth})`);
  }
  return steps.reverse().join(" > ");
}
