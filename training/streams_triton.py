"""The recurrence and the convolution of a block as single Triton kernels, with gradients (kernels.c is the reference)."""

import torch
import triton
import triton.language as tl

ROWS = 16  # of a convolution's program


@triton.jit
def _scan_forward(u, h, y, ends, D: tl.constexpr, HALF: tl.constexpr, WIDE: tl.constexpr):
    s, side = tl.program_id(0), tl.program_id(1)  # side 0 runs left to right
    start, end = tl.load(ends + s - 1, mask=s > 0, other=0), tl.load(ends + s)
    c = tl.arange(0, WIDE)
    ok, channel = c < HALF, c + side * HALF
    value = tl.zeros([WIDE], tl.float32)
    for i in range(end - start):
        t = tl.where(side == 0, start + i, end - 1 - i)
        row = u + t * 3 * D + channel
        z, x, o = tl.load(row, mask=ok, other=0.0), tl.load(row + D, mask=ok, other=0.0), tl.load(row + 2 * D, mask=ok, other=0.0)
        gate = 0.5 + 0.5 * x / (1.0 + tl.abs(x))
        value = gate * value + (1.0 - gate) * z
        tl.store(h + t * D + channel, value, mask=ok)
        tl.store(y + t * D + channel, value * tl.maximum(o, 0.0), mask=ok)


@triton.jit
def _scan_backward(u, h, dy, du, ends, D: tl.constexpr, HALF: tl.constexpr, WIDE: tl.constexpr):
    s, side = tl.program_id(0), tl.program_id(1)
    start, end = tl.load(ends + s - 1, mask=s > 0, other=0), tl.load(ends + s)
    c = tl.arange(0, WIDE)
    ok, channel = c < HALF, c + side * HALF
    carry = tl.zeros([WIDE], tl.float32)
    for j in range(end - start):
        i = end - start - 1 - j
        t = tl.where(side == 0, start + i, end - 1 - i)
        row = u + t * 3 * D + channel
        z, x, o = tl.load(row, mask=ok, other=0.0), tl.load(row + D, mask=ok, other=0.0), tl.load(row + 2 * D, mask=ok, other=0.0)
        given = tl.load(dy + t * D + channel, mask=ok, other=0.0)
        own = tl.load(h + t * D + channel, mask=ok, other=0.0)
        before = tl.load(h + tl.where(side == 0, t - 1, t + 1) * D + channel, mask=ok & (i > 0), other=0.0)
        q = 1.0 / (1.0 + tl.abs(x))
        gate = 0.5 + 0.5 * x * q
        on = tl.where(o > 0, 1.0, 0.0)
        change = carry + given * o * on
        out = du + t * 3 * D + channel
        tl.store(out, change * (1.0 - gate), mask=ok)
        tl.store(out + D, change * (before - z) * 0.5 * q * q, mask=ok)
        tl.store(out + 2 * D, given * own * on, mask=ok)
        carry = change * gate


@triton.jit
def _conv(x, taps, y, before, behind, count, D: tl.constexpr, WIDE: tl.constexpr, SIZE: tl.constexpr, TURNED: tl.constexpr):
    r, c = tl.program_id(0) * SIZE + tl.arange(0, SIZE), tl.arange(0, WIDE)
    in_rows = r < count
    ok = in_rows[:, None] & (c < D)[None, :]
    left, right = tl.load(before + r, mask=in_rows, other=0), tl.load(behind + r, mask=in_rows, other=0)
    total = tl.zeros([SIZE, WIDE], tl.float32)
    for k in tl.static_range(-2, 3):
        inside = (left + k >= 0) & (k <= right)
        values = tl.load(x + (r + k)[:, None] * D + c[None, :], mask=ok & inside[:, None], other=0.0)
        tap = tl.load(taps + (2 - k if TURNED else k + 2) * D + c, mask=c < D, other=0.0)
        total += values * tap[None, :]
    tl.store(y + r[:, None] * D + c[None, :], total, mask=ok)


class Scan(torch.autograd.Function):
    @staticmethod
    def forward(ctx, u, ends):
        u = u.contiguous()
        count, d = u.shape[0], u.shape[1] // 3
        h, y = u.new_empty(count, d), u.new_empty(count, d)
        _scan_forward[(len(ends), 2)](u, h, y, ends, d, d // 2, triton.next_power_of_2(d // 2), num_warps=1)
        ctx.save_for_backward(u, h, ends)
        return y

    @staticmethod
    def backward(ctx, dy):
        u, h, ends = ctx.saved_tensors
        d, du = h.shape[1], torch.empty_like(u)
        _scan_backward[(len(ends), 2)](u, h, dy.contiguous(), du, ends, d, d // 2, triton.next_power_of_2(d // 2), num_warps=1)
        return du, None


class Conv(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, taps, before, behind):
        ctx.save_for_backward(x, taps, before, behind)
        return _convolved(x.contiguous(), taps, before, behind, False)

    @staticmethod
    def backward(ctx, dy):
        x, taps, before, behind = ctx.saved_tensors
        count, dtaps = len(x), torch.zeros_like(taps)
        for k in range(-2, 3):
            start, end = max(0, -k), count - max(0, k)
            inside = ((before[start:end] + k >= 0) & (behind[start:end] >= k))[:, None]
            dtaps[k + 2] = (x[start + k : end + k] * dy[start:end] * inside).sum(0)
        return _convolved(dy.contiguous(), taps, before, behind, True), dtaps, None, None


def _convolved(x, taps, before, behind, turned):
    count, d = x.shape
    y = torch.empty_like(x)
    _conv[((count + ROWS - 1) // ROWS,)](x, taps, y, before, behind, count, d, triton.next_power_of_2(d), ROWS, turned)
    return y
