"""The networks. README.md specifies every operation for those who implement inference; names match the manifest."""

import torch
import torch.nn as nn
import torch.nn.functional as F

import kernels as K
import text as T

QUOTE_STATES = 8
EDGES = 3
MAX_REACH = 16  # arc distances beyond this share one bias


class Block(nn.Module):
    """x + out(scan(lin(conv(rms(x)))))"""

    def __init__(self, d, dropout, scale=1.0):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(d))
        taps = torch.zeros(5, d)
        taps[2] = 1.0
        taps += torch.randn(5, d) * 0.15
        self.taps = nn.Parameter(taps)
        self.lin = nn.Linear(d, 3 * d)
        self.out = nn.Linear(d, d)
        self.dropout = dropout
        with torch.no_grad():
            self.lin.weight.normal_(0, d**-0.5)
            self.lin.bias.zero_()
            keep = torch.linspace(0.05, 0.93, d // 2)  # wanted forgetting gates, both directions
            self.lin.bias[d : 2 * d] = (2 * (keep - 0.5) / (1 - (2 * (keep - 0.5)).abs())).repeat(2)
            self.lin.bias[2 * d :] = 0.5
            self.out.weight.normal_(0, scale * d**-0.5)
            self.out.bias.zero_()

    def forward(self, x, ends):
        y = K.scan(self.lin(K.conv(K.rms(x, self.gain), self.taps, ends)), ends)
        return x + K.drop(self.out(y), self.dropout, self.training)


class Words(nn.Module):
    """One vector for each distinct form: word row, hashed n-grams, suffixes, shape -> d."""

    def __init__(self, word_count, d, extra=None, width=96, gram_width=64, word_dropout=0.0):
        super().__init__()
        self.word = nn.Embedding(word_count + 1, width)
        self.gram = nn.EmbeddingBag(T.GRAM_BUCKETS, gram_width, mode="mean")
        self.suffix = nn.Embedding(T.SUFFIX_BUCKETS, 32)
        self.shape = nn.Embedding(len(T.SHAPES), 16)
        self.hidden = nn.Linear(width + gram_width + 32 + 16, 2 * d)
        self.project = nn.Linear(2 * d, d)
        self.word_dropout = word_dropout
        for table in (self.word, self.gram, self.suffix, self.shape):
            nn.init.normal_(table.weight, 0, 0.3)
        # Coarse senses (wordnet.py): fixed inputs whose projection is folded into `word` on export.
        self.register_buffer("senses", extra if extra is not None else torch.zeros(word_count + 1, 0), persistent=False)
        self.sense = nn.Linear(self.senses.shape[1], width, bias=False) if self.senses.shape[1] else None

    def table(self, rows):
        out = self.word(rows)
        return out + self.sense(self.senses[rows]) if self.sense is not None else out

    def forward(self, inputs, counts=None):
        rows, shapes, suffixes, grams, offsets = inputs
        if self.training and self.word_dropout and counts is not None:
            chance = self.word_dropout / (self.word_dropout + counts[rows])
            rows = torch.where(torch.rand(len(rows)) < chance, torch.zeros_like(rows), rows)
        x = torch.cat(
            [self.table(rows), self.gram(grams, offsets), self.suffix(suffixes).sum(1), self.shape(shapes)], 1
        )
        return self.project(F.relu(self.hidden(x)))


class Encoder(nn.Module):
    def __init__(self, words, d=128, blocks=4, dropout=0.2):
        super().__init__()
        self.words = words
        self.quote = nn.Embedding(QUOTE_STATES, d)
        self.edge = nn.Embedding(EDGES, d)
        for table in (self.quote, self.edge):
            nn.init.normal_(table.weight, 0, 0.3)
        self.blocks = nn.ModuleList(Block(d, dropout, (2 * blocks) ** -0.5) for _ in range(blocks))
        self.gain = nn.Parameter(torch.ones(d))
        self.dropout = dropout

    def forward(self, batch, counts=None):
        types = self.words(batch.types, counts)
        x = types[batch.inverse] + self.quote(batch.quote) + self.edge(batch.edge)
        x = K.drop(x, self.dropout, self.training)
        for block in self.blocks:
            x = block(x, batch.ends)
        return K.rms(x, self.gain)


class Parser(nn.Module):
    """Tags of each token, and scores of heads and labels within each sentence."""

    def __init__(self, d, upos, xpos, labels, width=64, treebanks=2, dropout=0.25):
        super().__init__()
        self.upos = nn.Linear(d, upos)
        self.xpos = nn.Linear(d, xpos)
        self.dep = nn.Linear(d, width)
        self.head = nn.Linear(d, width)
        self.bilinear = nn.Parameter(torch.randn(width, width) * width**-0.5 * 0.5)
        self.prior = nn.Linear(width, 1, bias=False)
        self.root = nn.Linear(width, 1)
        self.reach = nn.Embedding(2 * MAX_REACH + 1, 1)
        nn.init.zeros_(self.reach.weight)
        self.label_dep = nn.Linear(d, width)
        self.label_head = nn.Linear(d, width, bias=False)
        self.label_root = nn.Parameter(torch.randn(width) * 0.1)
        self.label_reach = nn.Embedding(2 * MAX_REACH + 1, width)
        nn.init.normal_(self.label_reach.weight, 0, 0.1)
        self.label = nn.Linear(width, labels)
        # Treebanks differ in small habits: each has biases of its own; only those of treebank 0 (UD EWT) ship.
        self.habit = nn.Embedding(treebanks, 3 * width + labels)
        nn.init.zeros_(self.habit.weight)
        self.width, self.dropout = width, dropout

    def hidden(self, x, treebank):
        x = K.drop(x, self.dropout, self.training)
        w = self.width
        habit = self.habit.weight[treebank]
        dep = F.relu(self.dep(x) + habit[:w])
        head = F.relu(self.head(x) + habit[w : 2 * w])
        if self.training:
            dep, head = K.drop(dep, self.dropout, True), K.drop(head, self.dropout, True)
        return x, dep, head, habit

    def arcs(self, dep, head, index, mask):
        """Scores [sentences, longest, 1 + longest] of each token's heads (0 = root) for padded sentences."""
        d, h = dep[index], head[index]  # [s, l, w]
        scores = torch.bmm(d @ self.bilinear, h.transpose(1, 2)) + self.prior(h).transpose(1, 2)
        n = index.shape[1]
        at = torch.arange(n)
        scores = scores + self.reach.weight[(at[None, :] - at[:, None]).clamp(-MAX_REACH, MAX_REACH) + MAX_REACH, 0]
        scores = scores.masked_fill(~mask[:, None, :], -1e4)
        scores = scores.masked_fill(torch.eye(n, dtype=torch.bool)[None], -1e4)
        return torch.cat([self.root(d), scores], 2)

    def labels(self, x, habit, tokens, heads):
        """Label scores of `tokens` (flat indices) under `heads` (flat indices, -1 root)."""
        is_root = heads < 0
        from_head = torch.where(is_root[:, None], self.label_root[None], self.label_head(x)[heads.clamp(min=0)])
        reach = (heads - tokens).clamp(-MAX_REACH, MAX_REACH) + MAX_REACH
        reach = torch.where(is_root, torch.full_like(reach, MAX_REACH), reach)  # distance 0 stands for the root
        w = self.width
        h = F.relu(self.label_dep(x)[tokens] + from_head + self.label_reach(reach) + habit[2 * w : 3 * w])
        h = K.drop(h, self.dropout, self.training)
        return self.label(h) + habit[3 * w :]


TAGS = ["O", "B-source", "I-source", "B-content", "I-content"]
OUTSIDE, B_SOURCE, I_SOURCE, B_CONTENT, I_CONTENT = range(5)


class Reader(nn.Module):
    """Attributions: cue labels of every token, and source and content of one cue in its window."""

    def __init__(self, d, labels, width=64, blocks=3, upper=1, dropout=0.2):
        super().__init__()
        self.mix = nn.Linear(2 * d, d)
        self.no_head = nn.Parameter(torch.randn(d) * 0.1)
        self.deprel = nn.Embedding(labels, d)
        nn.init.normal_(self.deprel.weight, 0, 0.1)
        self.upper = nn.ModuleList(Block(d, dropout, 0.5) for _ in range(upper))
        self.gain = nn.Parameter(torch.ones(d))
        self.cue = nn.Linear(d, 3)
        # token and cue as the tagger sees them: x = token + cue + pair_token * pair_cue + features
        self.token, self.pair_token = nn.Linear(d, width), nn.Linear(d, width)
        self.of_cue, self.pair_cue = nn.Linear(d, width), nn.Linear(d, width)
        self.features = nn.ModuleList(nn.Embedding(n, width) for n in (31, 4 * (labels + 1) + 3, 6, 9, 7, 4))
        for table in self.features:
            nn.init.normal_(table.weight, 0, 0.2)
        self.blocks = nn.ModuleList(Block(width, dropout * 0.75, (2 * blocks) ** -0.5) for _ in range(blocks))
        self.top = nn.Parameter(torch.ones(width))
        self.emit = nn.Linear(width, 5)
        self.decide = nn.Linear(width, 2)  # at the cue's head: is an attribution; has a source
        self.first, self.last = nn.Parameter(torch.zeros(5)), nn.Parameter(torch.zeros(5))
        self.transitions = nn.Parameter(torch.zeros(5, 5))
        self.dropout = dropout

    def states(self, encoded, heads, deprel, ends):
        """Attribution states [tokens, d]; heads are flat indices, -1 root."""
        above = torch.where((heads < 0)[:, None], self.no_head[None], encoded[heads.clamp(min=0)])
        x = (
            encoded
            + self.mix(K.drop(torch.cat([encoded, above], 1), self.dropout, self.training))
            + self.deprel(deprel)
        )
        for block in self.upper:
            x = block(x, ends)
        return K.rms(x, self.gain)

    def tag(self, states, windows):
        """Emissions [window tokens, 5] and decisions [windows, 2]."""
        x = K.drop(states, self.dropout, self.training)
        cue = torch.zeros(len(windows.ends), states.shape[1]).index_add_(
            0, windows.cue_window, x[windows.cue_token] * windows.cue_weight[:, None]
        )
        token, pair_token = self.token(x), self.pair_token(x)
        of_cue, pair_cue = self.of_cue(cue), self.pair_cue(cue)
        y = token[windows.token] + of_cue[windows.window] + pair_token[windows.token] * pair_cue[windows.window]
        for i, table in enumerate(self.features):
            y = y + table(windows.features[:, i])
        for block in self.blocks:
            y = block(y, windows.ends)
        y = K.rms(y, self.top)
        return self.emit(y), self.decide(y[windows.head_row])


def descend(net, loss, optimiser, schedule):
    """One step of a network's weights."""
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(net.parameters(), 1.0)
    optimiser.step()
    schedule.step()


def averaged(average, net, share):
    """The running average of a network's state after one more step; `average` is None before the first."""
    state = net.state_dict()
    if average is None:
        return {k: v.clone() for k, v in state.items()}
    for k, v in state.items():
        average[k].lerp_(v, share)
    return average
