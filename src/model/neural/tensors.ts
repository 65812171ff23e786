import type { Kernels, Matrix } from "../kernels.ts";
import { bad, type DecodedModel } from "../manifest.ts";
import type { RowTable } from "./encoder.ts";

/**
 * Tensors of a model by name, as training/export writes them: "NAME" in floats, or "NAME.q" in int8 with "NAME.scale", one
 * float a row. A linear map is "NAME.weight" [outputs × inputs] and "NAME.bias". Everything is checked against the shape
 * that the architecture asks for; throws "bad-model".
 */
export class Tensors {
  readonly #model: DecodedModel;

  constructor(model: DecodedModel) {
    this.#model = model;
  }

  has(name: string): boolean {
    return this.#model.sections[name] !== undefined || this.#model.sections[`${name}.q`] !== undefined;
  }

  /** Floats of a tensor, dequantised. */
  floats(name: string, length: number): Float32Array {
    const plain = this.#model.sections[name];
    if (plain instanceof Float32Array && plain.length === length) return plain;
    const { values, scales, width } = this.#quantised(name, length);
    const out = new Float32Array(length);
    for (let i = 0; i < length; i += 1) out[i] = values[i]! * scales[Math.floor(i / width)]!;
    return out;
  }

  /** A linear map, packed into the kernels' memory. */
  matrix(kernels: Kernels, name: string, outputs: number, inputs: number): Matrix {
    const bias = this.has(`${name}.bias`) ? this.floats(`${name}.bias`, outputs) : null;
    return kernels.matrix(this.floats(`${name}.weight`, outputs * inputs), outputs, inputs, bias);
  }

  /** A table that rows are taken from one by one, left as it lies in the file. */
  rows(name: string, count: number, width: number): RowTable {
    const plain = this.#model.sections[`${name}.weight`];
    if (plain instanceof Float32Array && plain.length === count * width) {
      return {
        add: (row, out, at, factor) => {
          for (let j = 0; j < width; j += 1) out[at + j]! += plain[row * width + j]! * factor;
        },
      };
    }
    const { values, scales } = this.#quantised(`${name}.weight`, count * width, width);
    return {
      add: (row, out, at, factor) => {
        const scale = scales[row]! * factor;
        for (let j = 0; j < width; j += 1) out[at + j]! += values[row * width + j]! * scale;
      },
    };
  }

  #quantised(
    name: string,
    length: number,
    wanted?: number,
  ): { readonly values: Int8Array; readonly scales: Float32Array; readonly width: number } {
    const values = this.#model.sections[`${name}.q`];
    const scales = this.#model.sections[`${name}.scale`];
    if (!(values instanceof Int8Array) || !(scales instanceof Float32Array) || values.length !== length) {
      throw bad(this.#model.manifest.name, `its tensor ${name} is missing or not of ${length} numbers`);
    }
    const width = length / scales.length;
    if (!Number.isInteger(width) || (wanted !== undefined && width !== wanted)) {
      throw bad(this.#model.manifest.name, `its tensor ${name} has ${scales.length} scales for ${length} numbers`);
    }
    return { values, scales, width };
  }
}
