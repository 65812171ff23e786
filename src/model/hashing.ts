/** Hash of a string, 32 bits: FNV-1a over its UTF-16 code units. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Key of a feature: its template and up to two values. Never 0, which marks an empty slot. Finaliser of MurmurHash3. */
export function featureKey(template: number, first: number, second: number): number {
  let hash = Math.imul(first ^ Math.imul(template + 1, 0x9e3779b1 | 0), 0x85ebca6b | 0);
  hash ^= hash >>> 15;
  hash = Math.imul(hash ^ second, 0xc2b2ae35 | 0);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0x27d4eb2f);
  hash ^= hash >>> 16;
  return hash === 0 ? 1 : hash;
}

/** One value of two. */
export function mix(first: number, second: number): number {
  return Math.imul(first ^ Math.imul(second, 0x9e3779b1 | 0) ^ (second >>> 16), 0x85ebca6b | 0) ^ (first >>> 15);
}
