/** Between the mask and what is masked. */
const BETWEEN = ".";

/**
 * A secret as a page shows it: in other letters each time. A page that also has words of the request in it would tell by how well it
 * compresses which of them are the secret's (BREACH).
 */
export function masked(secret: string): string {
  const bytes = new TextEncoder().encode(secret);
  const mask = crypto.getRandomValues(new Uint8Array(bytes.length));
  return [mask, bytes.map((byte, index) => byte ^ mask[index]!)].map(hex).join(BETWEEN);
}

/** The secret that was masked so; null where the text is nothing of the kind. */
export function unmasked(shown: string): string | null {
  const [mask, bytes] = shown.split(BETWEEN).map(bytesOf);
  if (mask === undefined || bytes === undefined || mask.length !== bytes.length) return null;
  return new TextDecoder().decode(bytes.map((byte, index) => byte ^ mask[index]!));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text.match(/[0-9a-f]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16));
}
