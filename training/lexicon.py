"""The closed set of words that have rows of their own, and the type-level inputs of any set of forms."""

import numpy as np
import torch

import text as T


def build_words(counts, extra=(), least=2):
    """Normal forms seen at least `least` times, most frequent first, then `extra` in order. Row 0 is the unknown word."""
    kept = sorted((w for w, c in counts.items() if c >= least), key=lambda w: (-counts[w], w))
    have = set(kept)
    return kept + [w for w in extra if w not in have]


class Types:
    """All distinct forms of a data set, numbered, with their features as arrays."""

    def __init__(self, words):
        self.row_of = {w: i + 1 for i, w in enumerate(words)}
        self.index, self.forms = {}, []
        self.row, self.shape, self.suffix, self.grams = [], [], [], []

    def number(self, form):
        at = self.index.get(form)
        if at is None:
            at = self.index[form] = len(self.forms)
            normal = T.normal_form(form)
            self.forms.append(form)
            self.row.append(self.row_of.get(normal, 0))
            self.shape.append(T.shape(form))
            self.suffix.append(T.suffixes(normal))
            self.grams.append(T.grams(normal))
        return at

    def freeze(self):
        self.row = np.array(self.row)
        self.shape = np.array(self.shape)
        self.suffix = np.array(self.suffix)
        self.gram_start = np.cumsum([0] + [len(g) for g in self.grams])
        self.gram_flat = np.array([x for g in self.grams for x in g])
        return self

    def batch(self, numbers):
        """Inputs of the given types: (rows, shapes, suffixes, gram buckets, gram offsets)."""
        lengths = self.gram_start[numbers + 1] - self.gram_start[numbers]
        offsets = np.cumsum(lengths) - lengths
        flat = np.repeat(self.gram_start[numbers] - offsets, lengths) + np.arange(lengths.sum())
        return (
            torch.from_numpy(self.row[numbers]),
            torch.from_numpy(self.shape[numbers]),
            torch.from_numpy(self.suffix[numbers]),
            torch.from_numpy(self.gram_flat[flat]),
            torch.from_numpy(offsets),
        )
