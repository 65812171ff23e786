/**
 * A dependency tree from scores: the root is the token for which being the root costs least against its best head, every
 * other token takes its best head, and cycles are broken by the re-attachment that loses least (training/README.md,
 * "Decoding"). `arcs[i * n + j]` is the score of head j for token i, `roots[i]` of i being the root. Writes heads as
 * `base + j`, -1 at the root, from `base`. O(n²), and O(n²) more for each cycle, of which there are few.
 */
export function decodeTree(n: number, arcs: Float64Array, roots: Float64Array, heads: Int32Array, base: number): void {
  if (n === 1) {
    heads[base] = -1;
    return;
  }
  const local = new Int32Array(n);
  let root = 0;
  let least = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i += 1) {
    local[i] = bestHead(n, arcs, i, null, -1);
    const gain = roots[i]! - arcs[i * n + local[i]!]!;
    if (gain > least) {
      least = gain;
      root = i;
    }
  }
  local[root] = -1;
  breakCycles(n, arcs, local);
  for (let i = 0; i < n; i += 1) heads[base + i] = local[i]! < 0 ? -1 : base + local[i]!;
}

function bestHead(n: number, arcs: Float64Array, i: number, barred: Uint8Array | null, otherwise: number): number {
  let found = otherwise;
  let top = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < n; j += 1) {
    const score = arcs[i * n + j]!;
    if (j !== i && (barred === null || barred[j] === 0) && (found < 0 || score > top)) {
      found = j;
      top = score;
    }
  }
  return found;
}

/** Each round makes one cycle hang from outside it and creates none, so there are at most n / 2 rounds. */
function breakCycles(n: number, arcs: Float64Array, heads: Int32Array): void {
  for (let cycle = findCycle(n, heads); cycle !== null; cycle = findCycle(n, heads)) {
    const below = new Uint8Array(n);
    for (const member of cycle) below[member] = 1;
    for (let grown = true; grown; ) {
      grown = false;
      for (let i = 0; i < n; i += 1) {
        if (below[i] === 0 && heads[i]! >= 0 && below[heads[i]!] === 1) {
          below[i] = 1;
          grown = true;
        }
      }
    }
    let loss = Number.POSITIVE_INFINITY;
    let child = -1;
    let head = -1;
    for (const member of cycle.sort((a, b) => a - b)) {
      const outside = bestHead(n, arcs, member, below, -1);
      const lost = arcs[member * n + heads[member]!]! - arcs[member * n + outside]!;
      if (child < 0 || lost < loss) {
        loss = lost;
        child = member;
        head = outside;
      }
    }
    heads[child] = head;
  }
}

function findCycle(n: number, heads: Int32Array): number[] | null {
  const colour = new Uint8Array(n);
  for (let start = 0; start < n; start += 1) {
    const path: number[] = [];
    let at = start;
    while (at >= 0 && colour[at] === 0) {
      colour[at] = 1;
      path.push(at);
      at = heads[at]!;
    }
    if (at >= 0 && colour[at] === 1) return path.slice(path.indexOf(at));
    for (const node of path) colour[node] = 2;
  }
  return null;
}
