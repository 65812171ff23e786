/** Adding and correcting at the desk and through its API: what is asked becomes jobs and corrections. */

export type { Correction, CorrectionAction } from "../../record/index.ts";
export * from "./actions.ts";
export * from "./editing.ts";
export * from "./list.ts";
