import { parentPort } from "node:worker_threads";
import { createReader } from "../../../node/index.ts";
import { openInput } from "../../../node/inputs/index.ts";
import { answerReadings } from "../../../node/reading/answer.ts";
import { nameGrouping } from "../../../record/index.ts";

/** The reader in its thread, with the grouping that hand-made reports go by. */
answerReadings(parentPort!, {
  open: openInput,
  read: createReader().readLayers,
  keep: ({ document, layers }) => ({ signature: nameGrouping.sign(document, layers) }),
});
