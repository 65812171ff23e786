"""The blocks of the networks on a processor (kernels.c) and on a GPU (Triton)."""

import numpy as np
import torch
import torch.nn.functional as F

import kernels as K
import model

try:
    import streams_triton as fused
except ImportError:  # only `--device cuda` needs it
    fused = None


class Segments:
    """A flat stream cut into segments: `ends`, and of each row its segment and the rows before and behind it there."""

    def __init__(self, ends, device="cpu"):
        ends = np.asarray(ends, np.int64)
        starts = np.concatenate([[0], ends[:-1]])
        ids = np.repeat(np.arange(len(ends)), ends - starts)
        at = np.arange(ends[-1] if len(ends) else 0)
        send = lambda values: torch.from_numpy(values).to(device)
        self.ends, self.ids = send(ends), send(ids)
        self.before, self.behind = send(at - starts[ids]), send(ends[ids] - 1 - at)


def rms(x, gain):
    return F.rms_norm(x, x.shape[-1:], gain, 1e-6) if x.is_cuda else K.rms(x, gain)


def drop(x, chance, training):
    return F.dropout(x, chance, training) if x.is_cuda else K.drop(x, chance, training)


def conv(x, taps, segments):
    if not x.is_cuda:
        return K.conv(x, taps, segments.ends)
    return fused.Conv.apply(x, taps, segments.before, segments.behind)


def scan(u, segments):
    if not u.is_cuda:
        return K.scan(u, segments.ends)
    return fused.Scan.apply(u, segments.ends)


def log_sum(scores, ids, count):
    """The logarithm of the sum of exponentials of each of `count` groups of scores."""
    top = scores.new_full((count,), -1e30).scatter_reduce(0, ids, scores.detach(), "amax")
    sums = scores.new_zeros(count).index_add(0, ids, torch.exp(scores - top.index_select(0, ids)))
    return top + torch.log(sums + 1e-30)


class Block(model.Block):
    """A block over segments of either device."""

    def forward(self, x, segments):
        y = scan(self.lin(conv(rms(x, self.gain), self.taps, segments)), segments)
        return x + drop(self.out(y), self.dropout, self.training)
