"""Windows: the stretch of a document in which the source and content of one cue are looked for."""

import numpy as np
import torch

import kernels as K
import text as T

LIMIT = 160  # tokens on either side of the cue
MOST_BLOCKS = 6  # on either side
TRIM = 0.4  # tokens at a cue's ends that are less likely than this share of its likeliest token are left out


class Document:
    """Flat columns of one document's blocks, with predicted heads and labels."""

    def __init__(self, blocks):
        self.size = sum(len(b) for b in blocks)
        self.block_start = np.cumsum([0] + [len(b) for b in blocks])
        self.block = np.concatenate([np.full(len(b), i) for i, b in enumerate(blocks)])
        sentence, quote, heads, base, quotes = [], [], [], 0, 0
        for i, b in enumerate(blocks):
            column = np.zeros(len(b), np.int64)
            for j, (s, e) in enumerate(b.sentences):
                column[s:e] = base + j
            base += len(b.sentences)
            sentence.append(column)
            quote.append(np.where(b.quote_span >= 0, b.quote_span + quotes, -1))
            quotes += int(b.quote_span.max()) + 1
            heads.append(np.where(b.parsed_head >= 0, b.parsed_head + self.block_start[i], -1))
        self.sentence, self.quote_span, self.head = (
            np.concatenate(sentence),
            np.concatenate(quote),
            np.concatenate(heads),
        )
        self.deprel = np.concatenate([b.parsed_deprel for b in blocks])
        self.open_end = [bool(len(b)) and b.quote[-1] == T.UNCLOSED for b in blocks]
        self.colon_end = [bool(len(b)) and b.forms[-1] == ":" for b in blocks]
        self.starts = [s for i, b in enumerate(blocks) for s in ((self.block_start[i] + a) for a, _ in b.sentences)]

    def window(self, start, end):
        """[from, to) of the window of a cue at tokens [start, end): its block, and neighbours that a quotation runs into."""
        low = high = int(self.block[start])
        while low > 0 and self.open_end[low - 1] and self.block[start] - low < MOST_BLOCKS:
            low -= 1
        last = len(self.open_end) - 1
        while high < last and (self.open_end[high] or self.colon_end[high]) and high - self.block[start] < MOST_BLOCKS:
            high += 1
        return (max(int(self.block_start[low]), start - LIMIT), min(int(self.block_start[high + 1]), end + LIMIT))

    def cue_head(self, start, end):
        """The first token of the cue whose head lies outside it."""
        for i in range(start, end):
            if not start <= self.head[i] < end:
                return i
        return start


class Windows:
    """A batch of windows over flat states; documents are given with their offset in the states."""

    def __init__(self, items, labels):
        """items: (document, offset, start, end, other column) each."""
        token, window, features, ends, cue_token, cue_window, cue_weight, head_row, self.ranges = (
            [],
            [],
            [],
            [],
            [],
            [],
            [],
            [],
            [],
        )
        total = 0
        for number, (document, offset, start, end, other) in enumerate(items):
            a, b = document.window(start, end)
            head = document.head[a:b] - a
            head[(head < 0) | (head >= b - a)] = -1
            cue_head = document.cue_head(start, end)
            mine = other[a:b].copy()
            mine[start - a : end - a] = 0
            features.append(
                K.cue_features(
                    head,
                    np.ascontiguousarray(document.deprel[a:b]),
                    np.ascontiguousarray(document.sentence[a:b]),
                    np.ascontiguousarray(document.block[a:b]),
                    np.ascontiguousarray(document.quote_span[a:b]),
                    mine,
                    start - a,
                    end - a,
                    cue_head - a,
                    labels,
                )
            )
            token.append(np.arange(a, b) + offset)
            window.append(np.full(b - a, number))
            head_row.append(total + cue_head - a)
            total += b - a
            ends.append(total)
            cue_token.extend(range(start + offset, end + offset))
            cue_window.extend([number] * (end - start))
            cue_weight.extend([1.0 / (end - start)] * (end - start))
            self.ranges.append((a, b))
        self.token, self.window = torch.from_numpy(np.concatenate(token)), torch.from_numpy(np.concatenate(window))
        self.features = torch.from_numpy(np.concatenate(features))
        self.ends = torch.tensor(ends)
        self.cue_token, self.cue_window = torch.tensor(cue_token), torch.tensor(cue_window)
        self.cue_weight = torch.tensor(cue_weight)
        self.head_row = torch.tensor(head_row)


def cue_spans(probability, document, threshold):
    """Candidate cues [(start, end, strength)] from probabilities [tokens, 3] of O, B, I; README.md, "Cues"."""
    spans = []
    outside = probability[:, 0]
    at, n = 0, len(probability)
    while at < n:
        if 1 - outside[at] < threshold:
            at += 1
            continue
        end = at + 1
        while (
            end < n
            and document.sentence[end] == document.sentence[at]
            and 1 - outside[end] >= threshold
            and probability[end, 2] >= probability[end, 1]
        ):
            end += 1
        strength = (1 - outside[at:end]).max()
        first, last = at, end
        while 1 - outside[first] < TRIM * strength:
            first += 1
        while 1 - outside[last - 1] < TRIM * strength:
            last -= 1
        spans.append((first, last, float(strength)))
        at = end
    return spans
