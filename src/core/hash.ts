/** 64-bit FNV-1a over UTF-16 code units (Fowler, Noll, Vo), in two 32-bit halves: 16 hexadecimal digits. O(length). */
export function hashOf(text: string): string {
  // The 64-bit prime is 2^40 + 0x1b3: high' = high * 0x1b3 + (low << 8) + carry, low' = low * 0x1b3.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    low = (low ^ unit) >>> 0;
    const product = low * 0x1b3;
    const carry = Math.floor(product / 0x100000000);
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}
