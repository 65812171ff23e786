import dns from "node:dns";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { PageRequest, PageResponse, Transport } from "../../app/fetch/index.ts";
import { ReadoutError } from "../../core/index.ts";
import type { AddressGuard } from "./guard.ts";

/** Largest head of an answer, in bytes. */
const HEAD_BYTES = 64 * 1024;

/** Finds the addresses of a name; tests give their own. */
export type Resolve = (name: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

const system: Resolve = (name) => dns.promises.lookup(name, { all: true, verbatim: true });

/**
 * Sends requests through Node's own client. A name is resolved once, each of its addresses is checked, and the connection goes
 * to those very addresses: a name that says something else a moment later (DNS rebinding) gains nothing. No proxy, no cookie,
 * no connection that is used again.
 */
export function nodeTransport(guard: AddressGuard, resolve: Resolve = system): Transport {
  return async (request) => {
    const name = request.url.hostname.replace(/^\[|\]$/g, "");
    const addresses =
      isIP(name) === 0 ? await resolved(request, name, resolve) : [{ address: name, family: isIP(name) }];
    for (const { address } of addresses) check(guard, address, request.url);
    const response = await send(request, addresses);
    const remote = response.socket.remoteAddress;
    if (remote !== undefined) check(guard, remote.replace(/^::ffff:/, ""), request.url);
    return {
      status: response.statusCode ?? 0,
      header: (header) => {
        const value = response.headers[header];
        return value === undefined ? null : String(value);
      },
      body: bodyOf(response, request.url),
      close: () => response.destroy(),
    } satisfies PageResponse;
  };
}

async function resolved({ url, signal }: PageRequest, name: string, resolve: Resolve): ReturnType<Resolve> {
  try {
    const addresses = await within(signal, resolve(name));
    if (addresses.length > 0) return addresses;
  } catch (cause) {
    throw failed(url, cause);
  }
  throw failed(url, Object.assign(new Error("no address"), { code: "ENOTFOUND" }));
}

/** What is promised, unless the signal comes first: the system's look-up cannot be broken off. */
async function within<T>(signal: AbortSignal, promised: Promise<T>): Promise<T> {
  let stop = (): void => {};
  const stopped = new Promise<never>((_, fail) => {
    stop = () => fail(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([promised, stopped]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

function check(guard: AddressGuard, address: string, url: URL): void {
  const reason = guard(address);
  if (reason !== null)
    throw new ReadoutError("private-address", {
      what: `the address leads to ${address}, which is not on the open internet (${reason})`,
      where: url.href,
      fix: "Give the address of a public page; open others in a browser, save them and add the file.",
    });
}

function send(request: PageRequest, addresses: Awaited<ReturnType<Resolve>>): Promise<IncomingMessage> {
  const lookup: LookupFunction = (_name, { all }, done) =>
    all === true ? done(null, [...addresses]) : done(null, addresses[0]!.address, addresses[0]!.family);
  return new Promise((settle, fail) => {
    const { request: open } = request.url.protocol === "https:" ? https : http;
    const sent = open(request.url, {
      headers: request.headers,
      signal: request.signal,
      lookup,
      agent: false,
      maxHeaderSize: HEAD_BYTES,
    });
    sent.on("response", settle);
    sent.on("error", (cause) => fail(failed(request.url, cause)));
    sent.end();
  });
}

async function* bodyOf(response: IncomingMessage, url: URL): AsyncGenerator<Uint8Array, void, undefined> {
  const encoding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const make = UNPACKERS[encoding];
  if (make === undefined)
    throw new ReadoutError("not-fetched", {
      what: `the site packed the page in a way that was not asked for ("${encoding.slice(0, 40)}")`,
      where: url.href,
      fix: "Open the page in a browser, save it and add the file.",
    });
  try {
    yield* make(response);
  } catch (cause) {
    throw failed(url, cause);
  }
}

/** The pipeline hands an error of either stream to who iterates over the last. */
const through = (unpacker: NodeJS.ReadWriteStream & Readable) => (response: IncomingMessage) =>
  pipeline(response, unpacker, () => undefined) as unknown as Readable;
const UNPACKERS: { readonly [encoding: string]: (response: IncomingMessage) => Readable } = {
  identity: (response) => response,
  gzip: (response) => through(createGunzip())(response),
  "x-gzip": (response) => through(createGunzip())(response),
  deflate: (response) => through(createInflate())(response),
  br: (response) => through(createBrotliDecompress())(response),
};

/** What the system's codes mean to a person. */
const CAUSES: { readonly [code: string]: readonly [what: string, fix: string] } = {
  ENOTFOUND: ["there is no such host", "Check the address."],
  EAI_AGAIN: ["the host's name could not be looked up", "Check the connection to the internet."],
  ECONNREFUSED: ["the host does not answer", "Check the address, or try again later."],
  ECONNRESET: ["the host hung up", "Try again later."],
  EHOSTUNREACH: ["the host cannot be reached", "Check the connection to the internet."],
  ENETUNREACH: ["the host cannot be reached", "Check the connection to the internet."],
  ETIMEDOUT: ["the host does not answer", "Try again later."],
  HPE_HEADER_OVERFLOW: ["the head of the site's answer is too large", "Save the page and add the file."],
  CERT_HAS_EXPIRED: ["the site's certificate has run out", "Tell the site; save the page and add the file."],
};

function failed(url: URL, cause: unknown): ReadoutError {
  if (cause instanceof ReadoutError) return cause;
  const { code, message } = cause as NodeJS.ErrnoException;
  const [what, fix] = CAUSES[code ?? ""] ?? [
    `the page could not be fetched (${code ?? message})`,
    "Try again later, or save the page and add the file.",
  ];
  return new ReadoutError("not-fetched", { what, where: url.href, fix, cause });
}
