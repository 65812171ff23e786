"""The two files of a model: weights.bin, a row of typed sections, and manifest.json, which says where they lie."""

import hashlib
import json
import os

import numpy as np
import torch

MAGIC = 0x314F4452
TYPES = {name: name for name in ("int8", "int16", "int32", "uint32", "float32")}


class Weights:
    def __init__(self):
        self.sections, self.parts, self.size = [], [np.array([MAGIC], "<u4").tobytes()], 4

    def add(self, name, array):
        array = np.ascontiguousarray(array)
        raw = array.astype(array.dtype.newbyteorder("<")).tobytes()
        self.sections.append(
            {"name": name, "type": TYPES[str(array.dtype)], "offsetBytes": self.size, "length": int(array.size)}
        )
        raw += b"\0" * (-len(raw) % 4)
        self.parts.append(raw)
        self.size += len(raw)

    def bytes(self):
        return b"".join(self.parts)


def quantise(matrix, top, dtype):
    """Rows as integers of at most `top` with a scale each; also what they stand for."""
    matrix = matrix.detach().numpy().astype(np.float32)
    scale = (np.abs(matrix).max(1) / top).astype(np.float32)
    safe = np.where(scale == 0, 1, scale)
    q = np.round(matrix / safe[:, None]).clip(-top, top).astype(dtype)
    return q, scale, torch.from_numpy(q.astype(np.float32) * scale[:, None])


def read(folder):
    """A model's manifest and its sections by name."""
    with open(os.path.join(folder, "manifest.json"), encoding="utf8") as lines:
        manifest = json.load(lines)
    raw = np.fromfile(os.path.join(folder, "weights.bin"), np.uint8)
    return manifest, {
        s["name"]: np.frombuffer(raw, np.dtype(s["type"]).newbyteorder("<"), s["length"], s["offsetBytes"])
        for s in manifest["sections"]
    }


def write(folder, manifest, weights, card):
    os.makedirs(folder, exist_ok=True)
    raw = weights.bytes()
    manifest = {
        "format": "readout-model/1",
        **manifest,
        "sections": weights.sections,
        "lengthBytes": len(raw),
        "sha256": hashlib.sha256(raw).hexdigest(),
    }
    with open(os.path.join(folder, "weights.bin"), "wb") as out:
        out.write(raw)
    with open(os.path.join(folder, "manifest.json"), "w", encoding="utf8") as out:
        json.dump(manifest, out, ensure_ascii=False, indent=1)
        out.write("\n")
    with open(os.path.join(folder, "card.md"), "w", encoding="utf8") as out:
        out.write(card)
    print(folder, len(raw), "bytes")
