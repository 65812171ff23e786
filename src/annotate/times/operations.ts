import type { Operation } from "./operation.ts";
import * as calendar from "./operations-calendar.ts";
import * as clock from "./operations-clock.ts";
import * as discourse from "./operations-discourse.ts";
import * as nested from "./operations-nested.ts";
import * as ranges from "./operations-ranges.ts";
import * as relative from "./operations-relative.ts";
import * as spans from "./operations-spans.ts";

/** Every operation that a row's value may name. */
export const OPERATIONS: { readonly [name: string]: Operation } = {
  ...calendar,
  ...ranges,
  ...relative,
  ...discourse,
  ...nested,
  ...spans,
  ...clock,
};

/** One argument of a value: a capture's name, or the thing itself. */
export type ValueArgument = { readonly capture: string } | { readonly literal: number | string };

/** A value as a table writes it, "away(number, unit, -1)", made ready: the operation and its arguments. */
export interface ValueCall {
  readonly operation: Operation;
  readonly args: readonly ValueArgument[];
}

/** Reads a row's value. Throws, naming the row, where it is malformed or the operation is unknown. */
export function parseValue(value: string, rowId: string): ValueCall {
  const match = /^([A-Za-z]+)\(([^()]*)\)$/.exec(value);
  const operation = match === null ? undefined : OPERATIONS[match[1]!];
  if (match === null || operation === undefined) {
    throw new Error(`time row ${rowId}: value ${value} is not operation(arguments) of a known operation`);
  }
  const args = match[2]!
    .split(",")
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .map((piece): ValueArgument => {
      if (/^[+-]?\d+$/.test(piece)) return { literal: Number(piece) };
      if (/^'.*'$/.test(piece)) return { literal: piece.slice(1, -1) };
      return /^[a-z]+$/.test(piece) ? { capture: piece } : { literal: piece };
    });
  return { operation, args };
}
