"""What the models see of a token: its normal form, hashed character n-grams, shape and quotation state.

Everything here is repeated, bit for bit, by the product's TypeScript; README.md ("Token features") is the
specification, this file its reference implementation. All string work is on UTF-16 code units.
"""

import re

FNV_OFFSET = 0x811C9DC5
FNV_PRIME = 0x01000193
GRAM_BUCKETS = 1 << 15
SUFFIX_BUCKETS = 1 << 12
MAX_UNITS = 24  # a longer normal form keeps its first and last 12 units

_FOLD = {
    "’": "'",
    "‘": "'",
    "`": "'",
    "´": "'",
    "ʼ": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "‟": '"',
    "″": '"',
    "–": "-",
    "‐": "-",
    "‑": "-",
    "−": "-",
    "―": "—",
    "\u00a0": " ",
}
_FOLD_TABLE = {ord(k): v for k, v in _FOLD.items()}
_SAME_FORM = {"``": '"', "''": '"', "--": "—", "---": "—", "…": "..."}


def normal_form(form):
    """Lower case, quotation marks and dashes folded, every ASCII digit read as 0."""
    out = form.lower().translate(_FOLD_TABLE)
    out = re.sub("[0-9]", "0", out)
    out = _SAME_FORM.get(out, out)
    units = to_units(out)
    if len(units) > MAX_UNITS:
        half = MAX_UNITS // 2
        out = from_units(units[:half] + units[-half:])
    return out


def to_units(text):
    raw = text.encode("utf-16-le", "surrogatepass")
    return [raw[i] | raw[i + 1] << 8 for i in range(0, len(raw), 2)]


def from_units(units):
    return b"".join(u.to_bytes(2, "little") for u in units).decode("utf-16-le", "surrogatepass")


def fnv1a(units, seed=FNV_OFFSET):
    """32-bit FNV-1a over whole code units, then folded so that the low bits are good."""
    h = seed
    for unit in units:
        h = ((h ^ unit) * FNV_PRIME) & 0xFFFFFFFF
    return h ^ (h >> 15)


def grams(normal):
    """Buckets of the 3-, 4- and 5-grams of "<normal>", in order of length, then position."""
    units = [60] + to_units(normal) + [62]
    found = []
    for size in (3, 4, 5):
        for i in range(len(units) - size + 1):
            found.append(fnv1a(units[i : i + size]) % GRAM_BUCKETS)
    return found


def suffixes(normal):
    """Buckets of the last three and last two units of "<normal>" (without the closing mark)."""
    units = [60] + to_units(normal)
    return [fnv1a(units[-size:], FNV_OFFSET ^ size) % SUFFIX_BUCKETS for size in (3, 2)]


SHAPES = ["lower", "Title", "UPPER", "Initial", "MiXed", "digits", "digits+", "letters+digits", "punctuation", "other"]


def shape(form):
    """Index into SHAPES. Letters are A-Z, a-z and code points that change under lower/upper casing."""
    upper = lower = digit = other = 0
    for ch in form:
        if "0" <= ch <= "9":
            digit += 1
        elif ch != ch.lower():
            upper += 1
        elif ch != ch.upper():
            lower += 1
        else:
            other += 1
    letters = upper + lower
    if letters and digit:
        return 7
    if digit:
        return 5 if other == 0 else 6
    if letters == 0:
        return 8 if other else 9
    if upper == 0:
        return 0
    first = form[0]
    first_upper = first != first.lower()
    if lower == 0:
        return 3 if letters == 1 else 2
    return 1 if first_upper and upper == 1 else 4


# Quotation state of a token: see README.md.
OUTSIDE, OPENING, INSIDE, CLOSING, UNCLOSED, SINGLE_MARK, SINGLE_INSIDE, STRAY = range(8)
_OPEN = set("“„«‟") | {"``"}
_CLOSE = set("”»") | {"''"}


def quote_states(forms, glued_left, glued_right):
    """States and span numbers of one block's tokens.

    glued_left[i]: no character lies between token i and the one before it (in the block); glued_right likewise.
    Returns (states, spans): spans[i] is the index of the double-quoted span that holds token i, marks included, or -1.
    """
    n = len(forms)
    states = [OUTSIDE] * n
    spans = [-1] * n
    opened = -1
    count = 0
    for i, form in enumerate(forms):
        kind = 0
        if form in _OPEN:
            kind = 1
        elif form in _CLOSE:
            kind = 2
        elif form == '"':
            if opened >= 0:
                kind = 2
            else:
                kind = 1 if glued_right[i] or not glued_left[i] else 2
        if kind == 1:
            if opened >= 0:  # a second opening mark: the earlier one was never closed
                for j in range(opened, i):
                    spans[j] = count
                    states[j] = UNCLOSED
                count += 1
            opened = i
        elif kind == 2:
            if opened >= 0:
                for j in range(opened, i + 1):
                    spans[j] = count
                    states[j] = INSIDE
                states[opened] = OPENING
                states[i] = CLOSING
                count += 1
                opened = -1
            else:
                states[i] = STRAY
    if opened >= 0:
        for j in range(opened, n):
            spans[j] = count
            states[j] = UNCLOSED
    opened = -1
    for i, form in enumerate(forms):  # single marks: only where they stand as tokens of their own
        if form == "‘" or (form in ("'", "`") and not glued_left[i] and glued_right[i]):
            opened = i
        elif form in ("’", "'") and opened >= 0 and glued_left[i]:
            for j in range(opened, i + 1):
                if states[j] in (OUTSIDE, INSIDE):
                    states[j] = SINGLE_INSIDE
            for j in (opened, i):
                if states[j] == SINGLE_INSIDE:
                    states[j] = SINGLE_MARK
            opened = -1
    return states, spans
