import { parentPort } from "node:worker_threads";
import { createReader } from "../index.ts";
import { openInput } from "../inputs/index.ts";
import { nodeKeeping } from "../making.ts";
import { userSites } from "../sites.ts";
import { answerReadings } from "./answer.ts";

/** The thread that reads for a server: it holds the models, so that whoever waits for a page does not wait for them. */
answerReadings(parentPort!, {
  open: openInput,
  read: createReader({ sites: userSites() }).readLayers,
  keep: nodeKeeping(),
});
