import type { Kernels, Matrix, ScaledRows } from "../kernels.ts";
import { bad, type DecodedModel } from "../manifest.ts";
import type { RowTable } from "./encoder.ts";

/**
 * Tensors of a model by name (training/README.md, "Weights"): float32 as they are, or integers with "NAME.scale", one
 * float a row. A linear map is "NAME.weight" [outputs × inputs] and perhaps "NAME.bias". Everything is checked against
 * the shape that the architecture asks for; throws "bad-model".
 */
export class Tensors {
  readonly #model: DecodedModel;

  constructor(model: DecodedModel) {
    this.#model = model;
  }

  /** A tensor as floats. */
  floats(name: string, length: number): Float32Array {
    const values = this.#model.sections[name];
    if (values instanceof Float32Array && values.length === length) return values;
    const { integers, scales, width } = this.#scaled(name, length);
    const out = new Float32Array(length);
    for (let row = 0, i = 0; row < scales.length; row += 1) {
      const scale = scales[row]!;
      for (const end = i + width; i < end; i += 1) out[i] = integers[i]! * scale;
    }
    return out;
  }

  /** A linear map, packed into the kernels' memory. */
  matrix(kernels: Kernels, name: string, outputs: number, inputs: number): Matrix {
    const bias = this.#model.sections[`${name}.bias`] === undefined ? null : this.floats(`${name}.bias`, outputs);
    const integers = this.#model.sections[`${name}.weight`];
    const scales = this.#model.sections[`${name}.weight.scale`];
    if (
      integers instanceof Int16Array &&
      integers.length === outputs * inputs &&
      scales instanceof Float32Array &&
      scales.length === outputs
    ) {
      try {
        return kernels.matrixOf(integers, scales, outputs, inputs, bias);
      } catch (cause) {
        throw bad(this.#model.manifest.name, `its tensor ${name} cannot be packed: ${(cause as Error).message}`);
      }
    }
    return kernels.matrix(this.floats(`${name}.weight`, outputs * inputs), outputs, inputs, bias);
  }

  /** A table of 8-bit integers with a scale a row, placed in the kernels' memory. */
  placedRows(kernels: Kernels, name: string, count: number, width: number): ScaledRows {
    const { integers, scales, width: found } = this.#scaled(name, count * width);
    if (found !== width || !(integers instanceof Int8Array))
      throw bad(this.#model.manifest.name, `its table ${name} is not of 8-bit rows of ${width}`);
    return kernels.placeRows(integers, scales);
  }

  /** A table that rows are taken from one by one, left as it lies in the file. */
  rows(name: string, count: number, width: number): RowTable {
    const plain = this.#model.sections[name];
    if (plain instanceof Float32Array && plain.length === count * width) {
      return {
        add: (row, out, at, factor) => {
          for (let j = 0; j < width; j += 1) out[at + j]! += plain[row * width + j]! * factor;
        },
      };
    }
    const { integers, scales, width: found } = this.#scaled(name, count * width);
    if (found !== width) throw bad(this.#model.manifest.name, `its table ${name} has rows of ${found}, not ${width}`);
    return {
      add: (row, out, at, factor) => {
        const scale = scales[row]! * factor;
        for (let j = 0; j < width; j += 1) out[at + j]! += integers[row * width + j]! * scale;
      },
    };
  }

  #scaled(
    name: string,
    length: number,
  ): { readonly integers: Int8Array | Int16Array; readonly scales: Float32Array; readonly width: number } {
    const integers = this.#model.sections[name];
    const scales = this.#model.sections[`${name}.scale`];
    if (!(integers instanceof Int8Array || integers instanceof Int16Array) || integers.length !== length) {
      throw bad(this.#model.manifest.name, `its tensor ${name} is missing or does not have ${length} numbers`);
    }
    if (!(scales instanceof Float32Array) || scales.length === 0 || length % scales.length !== 0) {
      throw bad(this.#model.manifest.name, `the scales of its tensor ${name} are missing or do not fit`);
    }
    return { integers, scales, width: length / scales.length };
  }
}
