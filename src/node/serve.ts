import { randomBytes, randomUUID } from "node:crypto";
import { isIP } from "node:net";
import { serve as listen, type ServerType } from "@hono/node-server";
import { heldStore } from "../app/desk/index.ts";
import { makeEditing } from "../app/edit/index.ts";
import { type Breathe, LaterChanges } from "../app/record/index.ts";
import type { Served, ServeOptions } from "../cli/serve.ts";
import { ReadoutError } from "../core/index.ts";
import type { Assets } from "../web/assets.ts";
import { createDesk, type DeskParts } from "../web/desk.ts";
import { apiRoutes } from "./api.ts";
import { loadAssets } from "./assets.ts";
import { clientOf } from "./client.ts";
import { type ThreadOptions, threadReadings } from "./reading/index.ts";

/** How long requests that are under way may take once the server is to end. */
const GRACE_MS = 2_000;

/** How long the page of what changed waits for a story that must be made again as it was. */
const PATIENCE_MS = 40;

/** What serving a desk takes beside what the command gives. */
export interface DeskOptions extends ServeOptions {
  readonly version: string;
  /** Of the sources where a test serves them; else those of the build. */
  readonly assets?: Assets;
  readonly thread?: ThreadOptions;
}

/**
 * Serves a store's desk until it is told to end. The store stays open; who opened it closes it.
 *
 * @throws ReadoutError "cannot-listen"
 */
export async function serveDesk(options: DeskOptions): Promise<Served> {
  const store = heldStore(options.store);
  const { making, version, host, port, names, accounts, author, fetch, now, zone, warn } = options;
  const { merge } = making;
  const breathe: Breathe = () => new Promise((go) => setImmediate(go));
  const later = new LaterChanges({ breathe, warn, wait: () => new Promise((go) => setTimeout(go, PATIENCE_MS)) });
  const editing = makeEditing({
    store,
    making: { ...making, breathe },
    fetch,
    readings: threadReadings(options.thread),
    newId: randomUUID,
    now,
  });
  const parts: DeskParts = {
    store,
    merge,
    later,
    now,
    zone,
    warn,
    assets: options.assets ?? loadAssets(),
    hosts: hostNames(host, names),
    signIn: { accounts, author, formToken: randomBytes(32).toString("base64url"), clientOf },
    editing,
    extend: apiRoutes({ store, merge, later, version, now, warn, editing, whoOf: ({ var: { who } }) => who }),
  };
  const desk = createDesk(parts);
  // The first page is made once before anybody asks for it: then the program is compiled. Nobody is signed in yet to be shown it.
  const first = accounts === null ? desk : createDesk({ ...parts, signIn: { ...parts.signIn, accounts: null } });
  await first.request("http://localhost/");
  const server = await listening((done) =>
    listen({ fetch: desk.fetch, hostname: host, port, overrideGlobalObjects: false }, done),
  ).catch((cause: NodeJS.ErrnoException) => {
    throw cannotListen(host, port, cause);
  });
  const address = server.address() as { port: number };
  const shown = host === "0.0.0.0" || host === "::" ? "localhost" : isIP(host) === 6 ? `[${host}]` : host;
  return {
    address: `http://${shown}:${address.port}/`,
    end: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeIdleConnections" in server) {
          server.closeIdleConnections();
          setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
        }
      });
      await editing.close();
      await closed;
    },
  };
}

function listening(start: (done: () => void) => ServerType): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = start(() => resolve(server));
    server.once("error", reject);
  });
}

/** Names that requests may give: this machine's own, and those that were named. */
function hostNames(host: string, names: readonly string[]): ReadonlySet<string> {
  return new Set(
    ["localhost", "127.0.0.1", "[::1]", isIP(host) === 6 ? `[${host}]` : host, ...names].map((name) =>
      name.toLowerCase(),
    ),
  );
}

function cannotListen(host: string, port: number, cause: NodeJS.ErrnoException): ReadoutError {
  const what: { readonly [code: string]: string } = {
    EADDRINUSE: "another program listens there already",
    EACCES: "this user may not listen there",
    EADDRNOTAVAIL: "this machine has no such address",
    ENOTFOUND: "this machine has no such address",
  };
  return new ReadoutError("cannot-listen", {
    what: `the server cannot listen: ${what[cause.code ?? ""] ?? String(cause)}`,
    where: `${host}:${port}`,
    fix: "End the other program, or choose another port: --port 0 takes any that is free.",
    cause,
  });
}
