import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FetchedPage, fetchPage } from "../../app/fetch/index.ts";
import { LIMITS } from "../../core/index.ts";
import { addressGuard } from "./guard.ts";
import { fetchParts } from "./index.ts";

const PAGE = "<!doctype html><title>Ferry</title><p>The ferry stays in port.</p>";
const SMALL = { ...LIMITS, fetchedBytes: 4_096, fetchMs: 20_000, fetchRedirects: 3 };

/** For what never ends; everything else has the time that a busy machine takes. */
const SHORT = { ...SMALL, fetchMs: 400 };
const BOMB = gzipSync(Buffer.alloc(50_000_000));

/** What the little site answers by path; `calls` says what it was asked. */
const SITE: { readonly [path: string]: (answer: ServerResponse) => void } = {
  "/robots.txt": (answer) => void answer.end("User-agent: Readout\nDisallow: /closed\n\nUser-agent: *\nDisallow: /\n"),
  "/ferry": (answer) => void answer.setHeader("content-type", "text/html; charset=windows-1251").end(PAGE),
  "/gzip": (answer) => void answer.setHeader("content-encoding", "gzip").end(gzipSync(PAGE)),
  "/brotli": (answer) => void answer.setHeader("content-encoding", "br").end(brotliCompressSync(PAGE)),
  "/zstd": (answer) => void answer.setHeader("content-encoding", "zstd").end("?"),
  "/cut": (answer) => void answer.setHeader("content-encoding", "gzip").end(gzipSync(PAGE).subarray(0, 30)),
  "/moved": (answer) => void answer.writeHead(301, { location: "/ferry#top" }).end(),
  "/to-closed": (answer) => void answer.writeHead(302, { location: "/closed/page" }).end(),
  "/to-metadata": (answer) => void answer.writeHead(302, { location: "http://169.254.169.254/latest/" }).end(),
  "/to-name": (answer) => void answer.writeHead(302, { location: "http://inner.example/" }).end(),
  "/to-file": (answer) => void answer.writeHead(302, { location: "file:///etc/hosts" }).end(),
  "/round": (answer) => void answer.writeHead(302, { location: "/round" }).end(),
  "/gone": (answer) => void answer.writeHead(410).end(),
  "/broken": (answer) => void answer.writeHead(500).end(),
  "/endless": (answer) => {
    const more = (): void => {
      while (!answer.destroyed && answer.write("x".repeat(1_000)));
    };
    answer.on("drain", more);
    more();
  },
  "/long": (answer) => void answer.writeHead(200, { "content-length": "1000000" }).write("x"),
  "/bomb": (answer) => void answer.setHeader("content-encoding", "gzip").end(BOMB),
  "/slow": (answer) => {
    answer.write("The ");
    const timer = setInterval(() => answer.write("."), 50);
    answer.on("close", () => clearInterval(timer));
  },
  "/silent": () => {},
  "/headers": (answer) => void answer.setHeader("x-long", "x".repeat(100_000)).end(PAGE),
};

describe("fetching a page", () => {
  let server: Server;
  let port = 0;
  const calls: string[] = [];
  beforeAll(async () => {
    server = createServer((request, answer) => {
      calls.push(request.url!);
      (SITE[request.url!] ?? ((none) => void none.writeHead(404).end()))(answer);
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const fetch = (path: string, limits = SMALL): Promise<FetchedPage> =>
    fetchPage(`http://127.0.0.1:${port}${path}`, fetchParts("1.2.3", addressGuard(["127.0.0.1"])), limits);

  it("gives the bytes, their content type and where they were found", async () => {
    const page = await fetch("/moved");
    expect(page).toMatchObject({
      url: `http://127.0.0.1:${port}/ferry`,
      contentType: "text/html; charset=windows-1251",
      captured: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(new TextDecoder().decode(page.bytes)).toBe(PAGE);
    for (const packed of ["/gzip", "/brotli"]) expect(new TextDecoder().decode((await fetch(packed)).bytes)).toBe(PAGE);
  });

  it.each([
    ["/to-metadata", "private-address", "169.254.169.254"],
    ["/to-file", "bad-address", "file:///etc/hosts"],
    ["/round", "not-fetched", "more than 3 redirects"],
    ["/closed/page", "robots-refused", "robots.txt"],
    ["/to-closed", "robots-refused", "/closed/page"],
    ["/nowhere", "not-fetched", "no page at this address"],
    ["/gone", "not-fetched", "410"],
    ["/broken", "not-fetched", "out of order"],
    ["/endless", "too-large", "4096 bytes"],
    ["/long", "too-large", "4096 bytes"],
    ["/bomb", "too-large", "4096 bytes"],
    ["/slow", "not-fetched", "0.4 seconds"],
    ["/silent", "not-fetched", "0.4 seconds"],
    ["/zstd", "not-fetched", "zstd"],
    ["/cut", "not-fetched", "could not be fetched"],
    ["/headers", "not-fetched", "too large"],
  ])("%s is refused as %s", async (path, code, words) => {
    const limits = words.includes("seconds") ? SHORT : SMALL;
    await expect(fetch(path, limits)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it("asks robots.txt before the page, and never asks for what is closed", async () => {
    calls.length = 0;
    await expect(fetch("/closed/secret")).rejects.toMatchObject({ code: "robots-refused" });
    expect(calls).toEqual(["/robots.txt"]);
  });

  it("connects to no name that leads inside, and to the checked address alone", async () => {
    const answers = [
      { address: "93.184.215.14", family: 4 },
      { address: "10.0.0.7", family: 4 },
    ];
    const mixed = fetchParts("1", addressGuard(), async () => answers);
    await expect(fetchPage("http://news.example/", mixed, SMALL)).rejects.toMatchObject({
      code: "private-address",
      message: expect.stringContaining("10.0.0.7"),
    });
    // Each look-up says something else: the second is never made for one connection.
    let asked = 0;
    const rebinding = fetchParts("1", addressGuard(["127.0.0.1"]), async () => {
      asked += 1;
      return [{ address: "127.0.0.1", family: 4 }];
    });
    calls.length = 0;
    await fetchPage(`http://news.example:${port}/ferry`, rebinding, SMALL);
    expect([calls, asked]).toEqual([["/robots.txt", "/ferry"], 2]);
    const inner = fetchParts("1", addressGuard(["127.0.0.1"]), async () => [{ address: "::ffff:10.1.1.1", family: 6 }]);
    await expect(fetchPage(`http://127.0.0.1:${port}/to-name`, inner, SMALL)).rejects.toMatchObject({
      code: "private-address",
      where: "http://inner.example/",
    });
  });

  it.each([
    "http://127.0.0.1/",
    "http://localhost:22/",
    "http://0x7f.1/",
    "http://2130706433/",
    "http://[::1]/",
    "http://[::ffff:192.168.0.1]/",
    "https://[fe80::1]/",
  ])("%s leads into this machine or its network", async (address) => {
    await expect(fetchPage(address, fetchParts("1"), SMALL)).rejects.toMatchObject({ code: "private-address" });
  });

  it.each([
    "ftp://host.example/",
    "javascript:alert(1)",
    "ferry",
    "http://user:word@host.example/",
    `https://host.example/${"x".repeat(3_000)}`,
  ])("%s is no address of a page", async (address) => {
    await expect(fetchPage(address, fetchParts("1"), SMALL)).rejects.toMatchObject({ code: "bad-address" });
  });

  it("waits no longer for a name to be looked up than for a page", async () => {
    const parts = fetchParts("1", addressGuard(), () => new Promise(() => {}));
    await expect(fetchPage("http://slow.example/", parts, SHORT)).rejects.toMatchObject({
      code: "not-fetched",
      message: expect.stringContaining("0.4 seconds"),
    });
  });

  it("says that nobody answers where nobody does", async () => {
    const parts = fetchParts("1", addressGuard(["127.0.0.1"]));
    await expect(fetchPage("http://127.0.0.1:9/", parts, SMALL)).rejects.toMatchObject({ code: "not-fetched" });
    const nobody = fetchParts("1", addressGuard(), () =>
      Promise.reject(Object.assign(new Error("none"), { code: "ENOTFOUND" })),
    );
    await expect(fetchPage("http://nobody.example/", nobody, SMALL)).rejects.toThrow("no such host");
  });
});

describe("the guard of addresses", () => {
  it("refuses a public address that is this machine's own", () => {
    const guard = addressGuard([], () => ["93.184.215.14", "2a00:1450:0::0:8", "fe80::1%eth0"]);
    for (const own of ["93.184.215.14", "::ffff:93.184.215.14", "2a00:1450::8"])
      expect(guard(own)).toBe("this machine");
    for (const other of ["93.184.215.15", "2a00:1450::9"]) expect(guard(other)).toBeNull();
  });

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:127.0.0.1",
    "fe80::1%eth0",
    "fc00::1",
    "fd00:ec2::254",
    "fec0::1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:0:1::",
    "ff02::1",
    "2001:db8::1",
    "4000::1",
    "not an address",
  ])("keeps off %s", (address) => {
    expect(addressGuard()(address)).not.toBeNull();
  });

  it.each(["93.184.215.14", "2606:2800:21f:cb07::1", "::ffff:93.184.215.14"])("lets %s through", (address) => {
    expect(addressGuard()(address)).toBeNull();
  });
});
