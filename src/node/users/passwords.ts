import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { ReadoutError } from "../../core/index.ts";

const derive = promisify<string, Uint8Array, number, ScryptOptions, Buffer>(scrypt);

/** 64 MiB and some 0.3 s of a core (OWASP's advice for scrypt); a hash holds what it was made with, so that more can be asked for later. */
const COST = { ln: 16, r: 8, p: 2 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** What a hash in a damaged file may ask of this machine. */
const MOST = { ln: 18, r: 16, p: 8 } as const;

/** Hashes a password with OpenSSL's scrypt, off the main thread: "$scrypt$ln=16,r=8,p=2$salt$hash". */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await keyOf(password, salt, HASH_BYTES, COST);
  return `$scrypt$ln=${COST.ln},r=${COST.r},p=${COST.p}$${salt.toString("base64url")}$${hash.toString("base64url")}`;
}

/** True where the password is the one that was hashed. Throws `ReadoutError` "bad-store" for what is no such hash. */
export async function verifyPassword(password: string, hashed: string): Promise<boolean> {
  const [, ln, r, p, salt = "", wanted = ""] =
    /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)\$([\w-]+)$/.exec(hashed) ?? [];
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  if (!(cost.ln > 0 && cost.ln <= MOST.ln && cost.r > 0 && cost.r <= MOST.r && cost.p > 0 && cost.p <= MOST.p))
    throw damaged();
  const known = Buffer.from(wanted, "base64url");
  if (known.length !== HASH_BYTES) throw damaged();
  return timingSafeEqual(known, await keyOf(password, Buffer.from(salt, "base64url"), known.length, cost));
}

function damaged(): ReadoutError {
  return new ReadoutError("bad-store", {
    what: "the password that is kept of a user is damaged",
    fix: "Set a new one: readout user password NAME",
  });
}

type Cost = { readonly ln: number; readonly r: number; readonly p: number };

function keyOf(password: string, salt: Uint8Array, bytes: number, { ln, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** ln;
  // One form of each letter, so that a password does not hang on the keyboard that it is typed with.
  return derive(password.normalize("NFKC"), salt, bytes, { N, r, p, maxmem: 128 * (N + p) * r + 1024 * 1024 });
}
