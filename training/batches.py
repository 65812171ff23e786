"""Flat mini-batches of blocks."""

import numpy as np
import torch

import kernels as K


class Batch:
    """Blocks laid end to end; every per-token column is one long tensor, `ends` cuts it into blocks."""

    def __init__(self, blocks, types, treebank=0):
        self.blocks = blocks
        lengths = [len(b) for b in blocks]
        self.ends = K.to_ends(lengths)
        self.starts = self.ends - torch.tensor(lengths)
        numbers = np.concatenate([b.type for b in blocks])
        unique, inverse = np.unique(numbers, return_inverse=True)
        self.types = types.batch(unique)
        self.inverse = torch.from_numpy(inverse)
        self.quote = torch.from_numpy(np.concatenate([b.quote for b in blocks]))
        self.edge = torch.from_numpy(np.concatenate([b.edge for b in blocks]))
        self.size = len(numbers)
        self.treebank = treebank

    def sentences(self, groups=6):
        """Sentences padded in groups of like length: (index [s, l], mask [s, l])."""
        spans = [(int(s) + a, int(s) + b) for s, block in zip(self.starts, self.blocks) for a, b in block.sentences]
        spans.sort(key=lambda p: p[1] - p[0])
        for part in np.array_split(np.array(spans), min(groups, len(spans))):
            lengths = torch.from_numpy(part[:, 1] - part[:, 0])
            at = torch.arange(int(lengths.max()))
            mask = at[None, :] < lengths[:, None]
            index = torch.where(mask, torch.from_numpy(part[:, 0])[:, None] + at[None, :], 0)
            yield index, mask

    def column(self, name):
        return torch.from_numpy(np.concatenate([getattr(b, name) for b in self.blocks]))

    def heads(self):
        """Heads as flat indices; -1 root, -2 unknown."""
        return torch.cat(
            [torch.from_numpy(np.where(b.head >= 0, b.head + int(s), b.head)) for s, b in zip(self.starts, self.blocks)]
        )


def shuffled(blocks, size, rng):
    """Cuts blocks into batches of about `size` tokens, in random order."""
    order = rng.permutation(len(blocks))
    group, total = [], 0
    for i in order:
        group.append(blocks[i])
        total += len(blocks[i])
        if total >= size:
            yield group
            group, total = [], 0
    if group:
        yield group
