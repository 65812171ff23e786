import { ReadoutError } from "../core/errors.ts";

/** A stretch of a weights file: one typed array. */
export interface ModelSection {
  readonly name: string;
  readonly type: "int8" | "uint8" | "int16" | "uint16" | "int32" | "uint32" | "float32";
  /** From the start of the file, in bytes; a multiple of 4. */
  readonly offsetBytes: number;
  /** Elements, not bytes. */
  readonly length: number;
}

/** What lies beside the weights of a model and says what they are. */
export interface ModelManifest {
  readonly format: "readout-model/1";
  readonly name: string;
  /** The code that can read it: "scan-encoder/1". */
  readonly architecture: string;
  readonly version: string;
  readonly language: string;
  /** Size of the weights file in bytes. */
  readonly lengthBytes: number;
  /** Hexadecimal; the edge that reads the file checks it. */
  readonly sha256: string;
  readonly sections: readonly ModelSection[];
  /** Names of classes and other small tables of the architecture. */
  readonly tables: { readonly [name: string]: readonly string[] };
  readonly numbers: { readonly [name: string]: number };
  /** Corpora and their licences. */
  readonly corpora: readonly string[];
  readonly licence: string;
  readonly scores: { readonly [name: string]: number };
}

export type ModelArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array;

/** A model that was checked and opened. Its arrays are views of the bytes that were given. */
export interface DecodedModel {
  readonly manifest: ModelManifest;
  readonly sections: { readonly [name: string]: ModelArray };
}

/** First four bytes of every weights file: "RDO1". */
export const MODEL_MAGIC = 0x314f4452;

const WIDTH: { readonly [T in ModelSection["type"]]: number } = {
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  float32: 4,
};

/**
 * Opens a model: checks the manifest's format, the file's magic, length and alignment, and every section's bounds, and
 * gives its arrays without copying (the bytes are copied once where they do not lie on a 4-byte boundary).
 * The file is little-endian. Throws "bad-model".
 */
export function decodeModel(manifest: ModelManifest, bytes: Uint8Array): DecodedModel {
  const name = typeof manifest?.name === "string" ? manifest.name : "model";
  if (manifest?.format !== "readout-model/1")
    throw bad(name, `its format is ${String(manifest?.format)}, not readout-model/1`);
  if (
    !Array.isArray(manifest.sections) ||
    typeof manifest.architecture !== "string" ||
    !isRecord(manifest.tables) ||
    !isRecord(manifest.numbers)
  ) {
    throw bad(name, "its manifest lacks sections, tables, numbers or the architecture");
  }
  if (new Uint8Array(Uint32Array.of(1).buffer)[0] !== 1)
    throw bad(name, "this machine is big-endian and the weights are not");
  if (bytes.byteLength !== manifest.lengthBytes) {
    throw bad(name, `its weights have ${bytes.byteLength} bytes, ${manifest.lengthBytes} are declared`);
  }
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (whole.byteLength < 4 || new DataView(whole.buffer, whole.byteOffset, 4).getUint32(0, true) !== MODEL_MAGIC) {
    throw bad(name, "its weights do not start with the mark of a weights file");
  }
  const sections: { [name: string]: ModelArray } = {};
  for (const section of manifest.sections) {
    const width: number | undefined = WIDTH[section.type as ModelSection["type"]];
    const { offsetBytes, length } = section;
    if (
      width === undefined ||
      !Number.isInteger(offsetBytes) ||
      !Number.isInteger(length) ||
      offsetBytes < 4 ||
      offsetBytes % 4 !== 0 ||
      length < 0 ||
      offsetBytes + length * width > whole.byteLength
    ) {
      throw bad(name, `its section ${String(section.name)} does not lie in the file`);
    }
    const at = whole.byteOffset + offsetBytes;
    const buffer = whole.buffer;
    switch (section.type) {
      case "int8":
        sections[section.name] = new Int8Array(buffer, at, length);
        break;
      case "uint8":
        sections[section.name] = new Uint8Array(buffer, at, length);
        break;
      case "int16":
        sections[section.name] = new Int16Array(buffer, at, length);
        break;
      case "uint16":
        sections[section.name] = new Uint16Array(buffer, at, length);
        break;
      case "int32":
        sections[section.name] = new Int32Array(buffer, at, length);
        break;
      case "uint32":
        sections[section.name] = new Uint32Array(buffer, at, length);
        break;
      case "float32":
        sections[section.name] = new Float32Array(buffer, at, length);
        break;
    }
  }
  return { manifest, sections };
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/** The error of a model that cannot be used. */
export function bad(name: string, what: string): ReadoutError {
  return new ReadoutError("bad-model", {
    what: `The model cannot be used: ${what}`,
    where: name,
    fix: "Install the package again, or build the model with the trainer of this version.",
  });
}

/** A section of the type that the architecture asks for. Throws "bad-model". */
export function sectionOf<T extends ModelArray>(model: DecodedModel, name: string, type: new (length: number) => T): T {
  const found = model.sections[name];
  if (!(found instanceof type)) throw bad(model.manifest.name, `its section ${name} is missing or of another type`);
  return found;
}

/** A table of names. Throws "bad-model". */
export function tableOf(model: DecodedModel, name: string): readonly string[] {
  const found = model.manifest.tables[name];
  if (!Array.isArray(found) || found.some((item) => typeof item !== "string")) {
    throw bad(model.manifest.name, `its table ${name} is missing`);
  }
  return found;
}
