"""Compiles kernels.c once and wraps its operations for autograd. Streams are flat: `ends` holds each segment's end."""

import ctypes
import hashlib
import os
import subprocess
import tempfile

import numpy as np
import torch

_HERE = os.path.dirname(os.path.abspath(__file__))


def _build():
    with open(os.path.join(_HERE, "kernels.c"), "rb") as source:
        digest = hashlib.sha256(source.read()).hexdigest()[:16]
    folder = os.environ.get("READOUT_BUILD", tempfile.gettempdir())
    target = os.path.join(folder, f"readout-kernels-{digest}.so")
    if not os.path.exists(target):
        part = f"{target}.{os.getpid()}"
        subprocess.run(
            [
                "cc",
                "-O3",
                "-march=native",
                "-ffast-math",
                "-shared",
                "-fPIC",
                "-o",
                part,
                os.path.join(_HERE, "kernels.c"),
                "-lm",
            ],
            check=True,
        )
        os.replace(part, target)
    return ctypes.CDLL(target)


_LIB = _build()
_LIB.chain_loss.restype = ctypes.c_double
_LIB.best_chain.restype = ctypes.c_double
# Large blocks are kept by the allocator instead of being handed back and faulted in again at every step.
_LIBC = ctypes.CDLL(None)
if hasattr(_LIBC, "mallopt"):
    _LIBC.mallopt(-4, 0)  # M_MMAP_MAX
    _LIBC.mallopt(-1, 2**31 - 1)  # M_TRIM_THRESHOLD


def _p(tensor):
    return ctypes.c_void_p(tensor.data_ptr())


def _l(value):
    return ctypes.c_long(value)


class _Rms(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, gain):
        x = x.contiguous()
        n, d = x.shape
        y, inverse = torch.empty_like(x), torch.empty(n)
        _LIB.rms_forward(_l(n), _l(d), _p(x), _p(gain), _p(y), _p(inverse))
        ctx.save_for_backward(x, gain, inverse)
        return y

    @staticmethod
    def backward(ctx, dy):
        x, gain, inverse = ctx.saved_tensors
        n, d = x.shape
        dy = dy.contiguous()
        dx, dgain = torch.empty_like(x), torch.zeros_like(gain)
        _LIB.rms_backward(_l(n), _l(d), _p(x), _p(gain), _p(inverse), _p(dy), _p(dx), _p(dgain))
        return dx, dgain


class _Conv(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, weight, ends):
        y = torch.empty_like(x)
        _LIB.conv_forward(_l(len(ends)), _p(ends), _l(x.shape[1]), _p(x), _p(weight), _p(y))
        ctx.save_for_backward(x, weight, ends)
        return y

    @staticmethod
    def backward(ctx, dy):
        x, weight, ends = ctx.saved_tensors
        dy = dy.contiguous()
        dx, dweight = torch.empty_like(x), torch.zeros_like(weight)
        _LIB.conv_backward(_l(len(ends)), _p(ends), _l(x.shape[1]), _p(x), _p(weight), _p(dy), _p(dx), _p(dweight))
        return dx, dweight, None


class _Scan(torch.autograd.Function):
    @staticmethod
    def forward(ctx, u, ends):
        n, d = u.shape[0], u.shape[1] // 3
        h, y = torch.empty(n, d), torch.empty(n, d)
        _LIB.scan_forward(_l(len(ends)), _p(ends), _l(d), _p(u), _p(h), _p(y))
        ctx.save_for_backward(u, h, ends)
        return y

    @staticmethod
    def backward(ctx, dy):
        u, h, ends = ctx.saved_tensors
        dy = dy.contiguous()
        du = torch.empty_like(u)
        _LIB.scan_backward(_l(len(ends)), _p(ends), _l(h.shape[1]), _p(u), _p(h), _p(dy), _p(du))
        return du, None


class _Chain(torch.autograd.Function):
    @staticmethod
    def forward(ctx, emissions, first, last, transitions, gold, weights, ends):
        e = emissions.contiguous()
        de = torch.zeros_like(e)
        grads = [torch.zeros_like(first), torch.zeros_like(last), torch.zeros_like(transitions)]
        loss = _LIB.chain_loss(
            _l(len(ends)),
            _p(ends),
            _l(e.shape[1]),
            _p(e),
            _p(first),
            _p(last),
            _p(transitions),
            _p(gold),
            _p(weights),
            _p(de),
            *(_p(g) for g in grads),
        )
        ctx.save_for_backward(de, *grads)
        return torch.tensor(loss, dtype=torch.float32)

    @staticmethod
    def backward(ctx, dloss):
        return tuple(g * dloss for g in ctx.saved_tensors) + (None, None, None)


class _Drop(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, chance):
        ctx.chance, ctx.seed = chance, int(torch.randint(2**31, ()))
        x = x.contiguous()
        y = torch.empty_like(x)
        _LIB.drop(_l(x.numel()), _p(x), _p(y), ctypes.c_float(chance), ctypes.c_uint(ctx.seed))
        return y

    @staticmethod
    def backward(ctx, dy):
        dy = dy.contiguous()
        dx = torch.empty_like(dy)
        _LIB.drop(_l(dy.numel()), _p(dy), _p(dx), ctypes.c_float(ctx.chance), ctypes.c_uint(ctx.seed))
        return dx, None


def drop(x, chance, training):
    return _Drop.apply(x, chance) if training and chance else x


def rms(x, gain):
    return _Rms.apply(x, gain)


def conv(x, weight, ends):
    return _Conv.apply(x, weight, ends)


def scan(u, ends):
    return _Scan.apply(u.contiguous(), ends)


def chain_loss(emissions, first, last, transitions, gold, weights, ends):
    """Sum over segments of weight * -log p(gold)."""
    return _Chain.apply(emissions, first, last, transitions, gold, weights, ends)


def to_ends(lengths):
    return torch.from_numpy(np.cumsum(np.asarray(lengths, dtype=np.int64)))


def _a(array):
    return ctypes.c_void_p(array.ctypes.data)


def cue_features(head, deprel, sentence, block, quote_span, other, start, end, cue_head, labels):
    """[tokens, 6] feature numbers of a window (int64 arrays, contiguous)."""
    out = np.empty((len(head), 6), np.int64)
    _LIB.cue_features(
        _l(len(head)),
        _a(head),
        _a(deprel),
        _a(sentence),
        _a(block),
        _a(quote_span),
        _a(other),
        _l(start),
        _l(end),
        _l(cue_head),
        _l(labels),
        _a(out),
    )
    return out


def best_chain(emissions, first, last, transitions, blocked, need_source):
    """(labels, score) of the best allowed labelling of one window."""
    labels = np.zeros(len(emissions), np.int64)
    score = _LIB.best_chain(
        _l(len(emissions)),
        _a(emissions),
        _a(first),
        _a(last),
        _a(transitions),
        _a(blocked),
        _l(need_source),
        _a(labels),
    )
    return labels, score


def best_tree(scores):
    """Heads (-1 root) from contiguous float32 scores [n, 1 + n]."""
    heads = np.zeros(len(scores), np.int64)
    _LIB.best_tree(_l(len(scores)), _a(scores), _a(heads))
    return heads
