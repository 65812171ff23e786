import { ReadoutError } from "../../core/index.ts";

/** What is said of something that the desk did not come to before it ended. */
export function deskEnding(where: string): ReadoutError {
  return new ReadoutError("desk-ending", {
    what: "the desk was told to end before this was read",
    where,
    fix: "Add it again when the desk runs.",
  });
}
