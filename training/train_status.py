"""Trains the status reader (models/en/status-reader) over what dump-windows.ts wrote. README.md, "Statuses", describes the network."""

import argparse
import json
import os
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from files import Weights, quantise, write
from train_events import load_vectors
import kernels as K
import streams
from model import averaged, descend

STATUSES = ["scheduled", "uncertain", "postponed", "cancelled", "rescheduled", "ongoing", "happened", "did-not-happen"]
EFFECTS, PLACES, STRENGTHS = 17, 6, 6
LABELS = 51
BACK, AHEAD = 72, 96
NEAR_BACK, NEAR_AHEAD = 36, 48  # for the choice of mentions
READ = {"back": 48, "ahead": 64}  # how far the product looks: as right as with more, and faster
LEAST_ODDS = -4.2  # the judge of mentions does not ask about less likely ones
LEAST_WORDS = 3
LOOK = 16  # width of one look at a window


class Doc:
    """One report or passage: columns, states, windows of its mentions."""

    def __init__(self, row, states, words):
        self.id, self.set, self.count = row["id"], row["set"], row["count"]
        col = lambda name: np.asarray(row[name], np.int64)
        self.sentence, self.segment, self.quote, self.head = col("sentence"), col("segment"), col("quote"), col("head")
        self.deprel, self.effect, self.place = col("deprel"), col("effect"), col("place")
        self.states, self.words = states, words
        self.times = [(t["range"]["from"], t["range"]["to"], t["value"]) for t in row["times"]]
        self.mention = {m["token"]: m for m in row["mentions"]}
        self.reading = np.zeros(self.count, np.int64)
        for m in row["mentions"]:
            self.reading[m["token"]] = 1 + STATUSES.index(m["status"]) * STRENGTHS + min(STRENGTHS - 1, max(0, m["strength"]))
        self.found = row["found"]
        self.events = [e for e in row["events"] if e["tokens"]]
        self.passage = any(e["passage"] for e in row["events"]) or self.set.startswith("status")
        self.segment_ends = K.to_ends(np.bincount(self.segment)[np.bincount(self.segment) > 0])
        gold = {t for e in self.events for t in e["tokens"]}
        self.items = []  # (from, to, tokens of the event, listed or None, by itself)
        for e in self.events:
            e["items"] = []
            for t in e["tokens"]:
                m = self.mention[t]
                e["items"].append(len(self.items))
                self.items.append((m["from"], m["last"] + 1, e["tokens"], None, False))
                if self.passage:
                    self.items.append((m["from"], m["last"] + 1, [t], True, True))
        self.odds = dict(map(tuple, row["judged"]))
        for t, odds in row["judged"] if self.passage else ():
            m = self.mention.get(t)
            if t in gold or m is None or (odds is not None and odds < LEAST_ODDS):
                continue
            own = next((c["mentions"] for c in self.found if t in c["mentions"]), [t])
            if any(x in gold for x in own):
                continue
            self.items.append((m["from"], m["last"] + 1, [t], False, True))
        lemma = {}
        for t, _ in row["judged"]:
            lemma[row["words"][t]] = lemma.get(row["words"][t], 0) + 1
        head = {row["words"][t] for t in range(self.count) if self.segment[t] == self.segment[0]}
        sentences = self.sentence.max() + 1
        self.context = []
        for t, *_ in self.items:
            w = row["words"][t]
            if self.passage:
                self.context.append((0, 0, 0, 0))
            else:
                self.context.append((min(7, int(self.sentence[t])), min(5, lemma.get(w, 1)), int(w in head) + 2 * int(self.segment[t] == self.segment[0]), int(8 * self.sentence[t] / sentences)))
        self.windows = [self.window(*item) for item in self.items]
        self.windows = [(a, b, c, np.concatenate([w, np.tile(np.array(x, np.int16), (len(w), 1))], 1)) for (a, b, c, w), x in zip(self.windows, self.context)]
        self.size = sum(b - a for a, b, *_ in self.windows)
        for e in self.events:
            e["shown"], e["pointed"] = self.shown(e), self.pointed(e)

    def times_in(self, item):
        """The times (from, to, value) that lie in an item's window."""
        a, z, _, _ = self.windows[item]
        return [(s, t, v) for s, t, v in self.times if a <= s and t <= z and s < t]

    def shown(self, e):
        """(item, from, to) of an event's evidence in the windows that hold it."""
        found = []
        for i in e["items"] if e["evidence"] else ():
            a, z, _, _ = self.windows[i]
            start, end = max(e["evidence"][0], a) - a, min(e["evidence"][1], z) - a
            if start < end:
                found.append((i, start, end))
        return found

    def pointed(self, e):
        """(item, column, last tokens of the times of its window, which are right: the number behind the last is "none")."""
        found = []
        for i in e["items"]:
            a, spans = self.windows[i][0], self.times_in(i)
            if not spans:
                continue
            planned = e["oldTime"] if e["passage"] else e["time"]
            kinds = []
            if not (e["passage"] and planned is None and e["status"] in ("happened", "ongoing", "did-not-happen")):
                kinds.append((1, planned))
            if e["passage"]:
                kinds.append((2, e["newTime"]))
            for column, gold in kinds:
                right = [k for k, (_, _, v) in enumerate(spans) if gold and (agrees(gold, v) or v in gold.split("/"))]
                if right or not gold:
                    found.append((i, column, [t - 1 - a for _, t, _ in spans], right or [len(spans)]))
        return found

    def window(self, start, end, tokens, listed, single):
        """Window of an event's mention, or of a candidate by itself (`single`), and its features."""
        back, ahead = (NEAR_BACK, NEAR_AHEAD) if single else (BACK, AHEAD)
        a, b = max(0, start - back), min(self.count, end + ahead)
        head = self.head[a:b] - a
        head[(self.head[a:b] < 0) | (head < 0) | (head >= b - a)] = -1
        cue_head = next((i for i in range(start, end) if not start <= self.head[i] < end), start)
        own = set(tokens)
        other = np.zeros(b - a, np.int64)
        for c in self.found:
            if single or own.isdisjoint(c["mentions"]):
                for t in c["mentions"]:
                    if a <= t < b:
                        other[t - a] = 1
        other[start - a : end - a] = 0
        six = K.cue_features(
            np.ascontiguousarray(head), np.ascontiguousarray(self.deprel[a:b]), np.ascontiguousarray(self.sentence[a:b]),
            np.ascontiguousarray(self.segment[a:b]), np.ascontiguousarray(self.quote[a:b]), other, start - a, end - a, cue_head - a, LABELS,
        )
        same = np.zeros(b - a, np.int64)
        for t in own:
            if a <= t < b:
                same[t - a] = 1
        more = np.stack([same, self.effect[a:b], self.place[a:b], self.reading[a:b]], 1)
        return a, b, cue_head, np.concatenate([six, more], 1).astype(np.int16)


FEATURE_ROWS = (31, 4 * (LABELS + 1) + 3, 6, 9, 7, 4, 2, EFFECTS, PLACES, 1 + len(STATUSES) * STRENGTHS, 8, 6, 4, 9)


def load(name, vocabulary=None):
    rows = [json.loads(line) for line in open(f"{name}.jsonl", encoding="utf8")]
    states = np.memmap(f"{name}.f32", np.float32, "r").reshape(-1, 128)
    if vocabulary is None:
        seen = {}
        for row in rows:
            for w in row["words"]:
                seen[w] = seen.get(w, 0) + 1
        vocabulary = {w: i + 1 for i, w in enumerate(sorted(w for w, n in seen.items() if n >= LEAST_WORDS))}
    docs, at = [], 0
    for row in rows:
        words = np.array([vocabulary.get(w, 0) for w in row["words"]], np.int64)
        doc = Doc(row, torch.from_numpy(np.array(states[at : at + row["count"]])), words)
        doc.names = row["words"]
        at += row["count"]
        docs.append(doc)
    return docs, vocabulary


class Net(nn.Module):
    def __init__(self, words, vectors, d=96, width=64, blocks=3, upper=1, looks=4, dropout=0.35):
        super().__init__()
        self.own, self.above = nn.Linear(128, d), nn.Linear(128, d, bias=False)
        self.no_head = nn.Parameter(torch.zeros(128))
        self.register_buffer("vectors", vectors, persistent=False)
        self.vector = nn.Linear(vectors.shape[1], d, bias=False)
        self.lemma = nn.Embedding(words + 1, d)
        self.deprel, self.effect, self.place = nn.Embedding(LABELS, d), nn.Embedding(EFFECTS, d), nn.Embedding(PLACES, d)
        for table in (self.lemma, self.deprel, self.effect, self.place):
            nn.init.normal_(table.weight, 0, 0.1)
        self.upper = nn.ModuleList(streams.Block(d, dropout, 0.5) for _ in range(upper))
        self.gain = nn.Parameter(torch.ones(d))
        self.token, self.pair_token = nn.Linear(d, width), nn.Linear(d, width)
        self.of_cue, self.pair_cue = nn.Linear(d, width), nn.Linear(d, width)
        self.features = nn.ModuleList(nn.Embedding(n, width) for n in FEATURE_ROWS)
        for table in self.features:
            nn.init.normal_(table.weight, 0, 0.2)
        self.blocks = nn.ModuleList(streams.Block(width, dropout * 0.75, (2 * blocks) ** -0.5) for _ in range(blocks))
        self.top = nn.Parameter(torch.ones(width))
        self.emit = nn.Linear(width, 3)  # evidence, at, new
        # The mention's head looks at all tokens of its window, several times over, and adds what it finds to its own state.
        self.query, self.key = nn.Linear(width, LOOK * looks), nn.Linear(width, LOOK * looks)
        self.value, self.pooled = nn.Linear(width, width), nn.Linear(width, width)
        self.top2 = nn.Parameter(torch.ones(width))
        self.decide = nn.Linear(width, len(STATUSES) + 4)  # statuses; attention; listed in a passage; no time; no new time
        self.dropout, self.looks = dropout, looks

    def states(self, b):
        p, t = self.dropout, self.training
        e = streams.drop(b.states.float(), p, t)
        above = torch.where((b.heads < 0)[:, None], self.no_head[None], e.index_select(0, b.heads.clamp(min=0)))
        words = b.words
        if t:
            words = torch.where(torch.rand(len(words), device=words.device) < 0.15, torch.zeros_like(words), words)
        x = (
            self.own(e) + self.above(above) + self.vector(self.vectors[b.words]) + self.lemma(words)
            + self.deprel(b.deprel) + self.effect(b.effect) + self.place(b.place)
        )
        for block in self.upper:
            x = block(x, b.paragraphs)
        return streams.rms(x, self.gain)

    def forward(self, b):
        p, t = self.dropout, self.training
        x = streams.drop(self.states(b), p, t)
        pick = lambda rows, index: rows.index_select(0, index)
        cue = x.new_zeros(b.count, x.shape[1]).index_add_(0, b.cue_window, pick(x, b.cue_token) * b.cue_weight[:, None])
        window = b.windows.ids
        y = pick(self.token(x), b.token) + pick(self.of_cue(cue), window) + pick(self.pair_token(x), b.token) * pick(self.pair_cue(cue), window)
        for i, table in enumerate(self.features):
            y = y + table(b.features[:, i].long())
        for block in self.blocks:
            y = block(y, b.windows)
        y = streams.rms(y, self.top)
        return self.emit(y), self.decide(self.look(y, pick(y, b.head_row), b))

    def look(self, y, head, b):
        window = b.windows.ids
        query = self.query(head).index_select(0, window).view(len(y), self.looks, LOOK)
        scores = (query * self.key(y).view(len(y), self.looks, LOOK)).sum(-1) / LOOK**0.5
        total = torch.stack([streams.log_sum(scores[:, j], window, b.count) for j in range(self.looks)], 1)
        share = torch.exp(scores - total.index_select(0, window))
        values = self.value(y).view(len(y), self.looks, -1) * share[..., None]
        found = y.new_zeros(b.count, y.shape[1]).index_add_(0, window, values.reshape(len(y), -1))
        return streams.rms(head + streams.drop(self.pooled(found), self.dropout * 0.75, self.training), self.top2)


class Batch:
    """Documents laid end to end, with the rows that the losses ask for."""

    def __init__(self, docs, device="cpu"):
        self.docs = docs
        base = np.cumsum([0] + [d.count for d in docs])
        cat = lambda name: torch.from_numpy(np.concatenate([getattr(d, name) for d in docs]))
        self.states = torch.cat([d.states for d in docs])
        self.words, self.deprel, self.effect, self.place = cat("words"), cat("deprel"), cat("effect"), cat("place")
        self.heads = torch.from_numpy(np.concatenate([np.where(d.head >= 0, d.head + s, -1) for d, s in zip(docs, base)]))
        token, features, sizes, head_row, cue_token, cue_window, cue_weight = ([] for _ in range(7))
        rows = {name: [] for name in ("events", "labels", "shown", "shown_id", "shown_item", "shown_weight", "listed", "listed_label")}
        at = {name: [] for name in ("rows", "id", "right", "item", "none", "column", "weight")}
        total = self.count = 0
        self.first = []
        for d, s in zip(docs, base):
            first = self.count
            self.first.append(first)
            starts = []
            for (start, end, _, listed, _), (a, b, cue_head, columns) in zip(d.items, d.windows):
                token.append(np.arange(a, b) + s)
                features.append(columns)
                starts.append(total)
                head_row.append(total + cue_head - a)
                cue_token.extend(range(start + s, end + s))
                cue_window.extend([self.count] * (end - start))
                cue_weight.extend([1.0 / (end - start)] * (end - start))
                if listed is not None:
                    rows["listed"].append(self.count)
                    rows["listed_label"].append(float(listed))
                sizes.append(b - a)
                total += b - a
                self.count += 1
            for e in d.events:
                rows["events"].append([first + i for i in e["items"]])
                rows["labels"].append(STATUSES.index(e["status"]))
                for item, start, end in e["shown"]:
                    rows["shown"].extend(range(starts[item] + start, starts[item] + end))
                    rows["shown_id"].extend([len(rows["shown_item"])] * (end - start))
                    rows["shown_item"].append(first + item)
                    rows["shown_weight"].append(1 / len(e["items"]))
                for item, column, times, right in e["pointed"]:
                    at["rows"].extend(starts[item] + t for t in times)
                    at["right"].extend(k in right for k in range(len(times)))
                    at["id"].extend([len(at["item"])] * len(times))
                    at["item"].append(first + item)
                    at["none"].append(len(times) in right)
                    at["column"].append(column)
                    at["weight"].append(1 / len(e["items"]))
        self.token, self.features = torch.from_numpy(np.concatenate(token)), torch.from_numpy(np.concatenate(features))
        self.head_row, self.cue_token, self.cue_window = map(torch.tensor, (head_row, cue_token, cue_window))
        self.cue_weight = torch.tensor(cue_weight)
        most = max([len(items) for items in rows["events"]] or [1])
        self.events = torch.zeros(len(rows["events"]), most, dtype=torch.long)
        self.is_item = torch.zeros(len(rows["events"]), most, dtype=torch.bool)
        for i, items in enumerate(rows["events"]):
            self.events[i, : len(items)], self.is_item[i, : len(items)] = torch.tensor(items), True
        whole = lambda values: torch.tensor(values, dtype=torch.long)
        self.labels, self.listed, self.listed_label = whole(rows["labels"]), whole(rows["listed"]), torch.tensor(rows["listed_label"])
        self.shown, self.shown_id, self.shown_item = whole(rows["shown"]), whole(rows["shown_id"]), whole(rows["shown_item"])
        self.shown_weight = torch.tensor(rows["shown_weight"])
        self.at_rows, self.at_id, self.at_item, self.at_column = whole(at["rows"]), whole(at["id"]), whole(at["item"]), whole(at["column"])
        self.at_right, self.at_none = torch.tensor(at["right"], dtype=torch.bool), torch.tensor(at["none"], dtype=torch.bool)
        self.at_weight = torch.tensor(at["weight"])
        for name, value in vars(self).items():
            if isinstance(value, torch.Tensor):
                setattr(self, name, value.to(device))
        self.starts = np.cumsum([0] + sizes)
        self.windows = streams.Segments(self.starts[1:], device)
        self.paragraphs = streams.Segments(np.concatenate([d.segment_ends.numpy() + s for d, s in zip(docs, base)]), device)


def agrees(a, b):
    if not a or not b:
        return False
    short, long = (a, b) if len(a) < len(b) else (b, a)
    return long.startswith(short) and (len(long) == len(short) or long[len(short)] in "-/T")


def pointer(emit_column, none, spans, a):
    """Log-chances of each time of a window, the last of none."""
    scores = [emit_column[t - a - 1] for _, t in spans]
    return F.log_softmax(torch.stack([*scores, none]), 0)


def chances(decide, b):
    """Log-chances of the statuses of each event from its mentions' decisions."""
    rows = decide.index_select(0, b.events.reshape(-1)).view(*b.events.shape, -1)
    heard = rows[..., len(STATUSES)].masked_fill(~b.is_item, -1e30).log_softmax(1)
    return torch.logsumexp(heard[..., None] + F.log_softmax(rows[..., : len(STATUSES)], -1), 1)


def losses(net, b, weights):
    emit, decide = net(b)
    status = F.nll_loss(chances(decide, b), b.labels, reduction="none") * weights[b.labels]
    total = status.sum() / max(1, len(status))
    if len(b.shown_item):
        whole = streams.log_sum(emit[:, 0], b.windows.ids, b.count)
        shown = streams.log_sum(emit[:, 0].index_select(0, b.shown), b.shown_id, len(b.shown_item))
        total = total + 0.25 * ((whole[b.shown_item] - shown) * b.shown_weight).mean()
    if len(b.at_item):
        count = len(b.at_item)
        scores = torch.cat([emit[b.at_rows, b.at_column[b.at_id]], decide[b.at_item, len(STATUSES) + 1 + b.at_column]])
        ids = torch.cat([b.at_id, torch.arange(count, device=scores.device)])
        right = torch.cat([b.at_right, b.at_none])
        missed = streams.log_sum(scores, ids, count) - streams.log_sum(scores[right], ids[right], count)
        total = total + 0.4 * (missed * b.at_weight).mean()
    if len(b.listed):
        total = total + 0.4 * F.binary_cross_entropy_with_logits(decide[b.listed, 9], b.listed_label)
    return total, float(status.detach().mean()) if len(status) else 0.0


def predict(net, docs):
    """Per doc: log-chances of statuses [events, 8], decisions [items, 12] and, per item, token emissions."""
    net.eval()
    out = []
    with torch.no_grad():
        for d in docs:
            if not d.items:
                out.append(([], None, []))
                continue
            b = Batch([d])
            emit, decide = net(b)
            out.append((chances(decide, b), decide, [emit[b.starts[i] : b.starts[i + 1]] for i in range(len(d.items))]))
    return out


def average_precision(rows):
    """Of (score, right) rows, in parts of a hundred."""
    order = sorted(rows, key=lambda row: -row[0])
    hits = np.cumsum([right for _, right in order])
    return 100 * sum(hits[k] / (k + 1) for k, (_, right) in enumerate(order) if right) / max(1, hits[-1]) if order else 0


def time_of(d, event, decide, emits, column, least):
    """The likeliest time of an event by one pointer, or None below a chance of `least`."""
    best, value = least, None
    for i in event["items"]:
        a, spans = d.windows[i][0], d.times_in(i)
        if not spans:
            continue
        chance = pointer(emits[i][:, column], decide[i, 9 + column], [(s, t) for s, t, _ in spans], a).exp()
        for v in {v for _, _, v in spans}:
            total = sum(float(chance[k]) for k, (_, _, other) in enumerate(spans) if other == v)
            if total > best:
                best, value = total, v
    return value


def measure(docs, outputs):
    """(Share of right statuses, a line that says it with macro-F1, times and the average precision of the choice.)"""
    confusion = np.zeros((8, 8), int)
    dated = exact = prefix = spurious = 0
    listed, judged, both = [], [], []
    for d, (statuses, decide, emits) in zip(docs, outputs):
        for e, chance in zip(d.events, statuses):
            got = int(chance.argmax())
            confusion[STATUSES.index(e["status"]), got] += 1
            moved = STATUSES[got] == "rescheduled"
            say = time_of(d, e, decide, emits, 2 if moved else 1, 0.2 if moved else 0.4)
            dated += e["time"] is not None
            exact += e["time"] is not None and say == e["time"]
            prefix += agrees(e["time"], say)
            spurious += e["time"] is None and say is not None
        for i, (token, _, tokens, right, _) in enumerate(d.items):
            if right is None:
                continue
            odds = float(decide[i, 9])
            judge = d.odds.get(tokens[0], d.odds.get(token))
            judge = -5.0 if judge is None else judge
            listed.append((odds, right))
            judged.append((judge, right))
            both.append((odds + judge, right))
    n = confusion.sum()
    f = [2 * confusion[i, i] / max(1, confusion[i].sum() + confusion[:, i].sum()) for i in range(8) if confusion[i].sum()]
    right = np.trace(confusion) / max(1, n)
    line = (
        f"status {100 * right:.1f}, macro-F1 {100 * np.mean(f):.1f} of {n}; time of {dated}: {100 * exact / max(1, dated):.1f} exact, "
        f"{100 * prefix / max(1, dated):.1f} prefix, {spurious} where none is; choice, AP {average_precision(listed):.1f} "
        f"(the judge of mentions {average_precision(judged):.1f}, both {average_precision(both):.1f})"
    )
    return right, line


def looks_of(net):
    """The looks at a window, as the product works them out: what each token's state is multiplied with, and what is made of the sums."""
    heads, part = net.looks, lambda m, j: m[j * LOOK : (j + 1) * LOOK]
    ask, ask_bias, heard = [], [], []
    for j in range(heads):
        key = part(net.key.weight, j).T / LOOK**0.5
        ask.append(key @ part(net.query.weight, j))
        ask_bias.append(key @ part(net.query.bias, j))
        size = net.value.out_features // heads
        heard.append(net.pooled.weight[:, j * size : (j + 1) * size] @ net.value.weight[j * size : (j + 1) * size])
    return [
        ("ask.weight", torch.cat(ask)),
        ("ask.bias", torch.cat(ask_bias)),
        ("heard.weight", torch.cat(heard, 1)),
        ("heard.bias", net.pooled.weight @ net.value.bias + net.pooled.bias),
    ]


CORPORA = [
    "status-more: 174 passages of English news with the status of their events (ours)",
    "events-more: 70 English news reports with their events, statuses and times (ours)",
    "readings of further passages and reports of PolNeAR, TimeBank/AQUAINT, ECB+ train and of news pages, and of invented ones (ours)",
]


def export(folder, net, vocabulary, deprel, score, counts):
    """Writes the network, the words that it knows and the named features as a model of the product."""
    weights = Weights()
    parts = dict(net.named_parameters())
    for name, p in [*((n, p) for n, p in parts.items() if n.split(".")[0] not in ("query", "key", "value", "pooled")), *looks_of(net)]:
        p = p.detach()
        if name == "vector.weight":
            p = p * net.spread  # the product's vectors are of length 1
        if name == "lemma.weight":
            q, scale, _ = quantise(p, 127, np.int8)
        elif p.dim() == 2 and p.shape[0] > 1 and name.endswith("weight"):
            q, scale, _ = quantise(p, 1023, np.int16)
        else:
            weights.add(name, p.numpy().astype(np.float32))
            continue
        weights.add(name, q)
        weights.add(f"{name}.scale", scale)
    words = sorted(vocabulary, key=vocabulary.get)
    manifest = {
        "name": "en-status-reader",
        "architecture": "status-reader/2",
        "version": "1",
        "language": "en",
        "tables": {"deprel": deprel, "statuses": STATUSES, "words": [" ".join(words[i : i + 200]) for i in range(0, len(words), 200)]},
        "numbers": {
            "stateWidth": 128, "d": net.own.out_features, "width": net.token.out_features, "blocks": len(net.blocks), "upper": len(net.upper), "looks": net.looks,
            "effects": EFFECTS, "places": PLACES, "readings": FEATURE_ROWS[9], **READ, "near.back": NEAR_BACK, "near.ahead": NEAR_AHEAD,
        },
        "corpora": CORPORA,
        "licence": "CC BY 4.0",
        "scores": score,
    }
    write(folder, manifest, weights, card(score, len(words), counts))


def card(score, words, counts):
    learnt = ", ".join(f"{n} {status}" for status, n in zip(STATUSES, counts))
    return f"""# en-status-reader

What status the words around its mentions give an event, and which time is its own: a network over the states of `en-syntax`, the trees, the times and
the words of change that rows name, seen from each mention; and how likely a passage lists the mention.
It knows {words} words by themselves; other words by their states and vectors. Read by `src/model/neural/status-reader.ts`.

- Learnt from our own readings of events ({learnt}): `status-more`, `events-more`, further passages and reports of PolNeAR,
  TimeBank/AQUAINT, ECB+ train and of news pages, and invented ones in the manner of news (`training/readings`, CC BY 4.0). No text is kept.
- Command: `training/train_status.py`, over the output of `training/dump-windows.ts` and `training/status.ts` (training/README.md).
- Given the events' mentions, share of right statuses, by the network alone: {"; ".join(f"{k} {v}" for k, v in score.items())}.
- Limits: most of the postponed, cancelled and moved events that it learnt from are invented, so real ones are read a little less well. English news only.
"""


def dealt(docs, size, rng):
    """Documents in groups of about `size` tokens of windows, those of like length together."""
    group, total = [], 0
    for d in sorted(docs, key=lambda d: d.size * (1 + 0.6 * rng.random())):
        group.append(d)
        total += d.size
        if total > size:
            yield group
            group, total = [], 0
    if group:
        yield group


def labels_of(folder):
    """The dependency labels of a syntax model."""
    with open(os.path.join(folder, "manifest.json"), encoding="utf8") as lines:
        return json.load(lines)["tables"]["deprel"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--empty", action="store_true", help="writes a reader that has learnt nothing: the dumps of reports open one")
    parser.add_argument("--train", nargs="+", default=[])
    parser.add_argument("--test", nargs="*", default=[])
    parser.add_argument("--events", default="models/en/events")
    parser.add_argument("--output", default="")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--dropout", type=float, default=0.35)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--size", type=int, default=9000, help="tokens of windows of a step")
    parser.add_argument("--hold", type=int, default=0, help="hold out every n-th document of training")
    parser.add_argument("--exclude", default="", help="a file of ids that are left out (overlaps.py)")
    parser.add_argument("--without", default="", help="sets left out")
    parser.add_argument("--share", type=float, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", default="", help="folder of the model to write; needs --syntax")
    parser.add_argument("--syntax", default="models/en/syntax")
    parser.add_argument("--resume", default="", help="a checkpoint to write without training")
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--d", type=int, default=96)
    parser.add_argument("--keep", type=float, default=0.005, help="share of a step's weights in their running average")
    parser.add_argument("--balance", type=float, default=0.3)
    options = parser.parse_args()
    if options.device == "cuda" and streams.fused is None:
        parser.error("--device cuda needs the Python package triton")
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rng = np.random.default_rng(options.seed)
    if options.empty:
        net = Net(1, torch.zeros(2, load_vectors(options.events)[1].shape[1]))
        net.spread = 1
        export(options.write, net, {"v:be": 1}, labels_of(options.syntax), {}, [0] * len(STATUSES))
        return
    vocabulary, train = None, []
    if len(options.train) > 1:
        seen = {}
        for name in options.train:
            for line in open(f"{name}.jsonl", encoding="utf8"):
                for w in json.loads(line)["words"]:
                    seen[w] = seen.get(w, 0) + 1
        vocabulary = {w: i + 1 for i, w in enumerate(sorted(w for w, n in seen.items() if n >= LEAST_WORDS))}
    for name in options.train:
        docs, vocabulary = load(name, vocabulary)
        train += docs
    left = set(options.without.split(","))
    out = set(open(options.exclude).read().split()) if options.exclude else set()
    train = [d for d in train if d.set not in left and d.items and d.id not in out]
    held = [d for k, d in enumerate(train) if options.hold and k % options.hold == 0]
    train = [d for k, d in enumerate(train) if not (options.hold and k % options.hold == 0)]
    if options.share < 1:
        train = [train[i] for i in rng.permutation(len(train))[: int(options.share * len(train))]]
    tests = {os.path.basename(name): [d for d in load(name, vocabulary)[0] if d.events] for name in options.test}
    for s in sorted({d.set for d in held}):
        tests[f"held {s}"] = [d for d in held if d.set == s and d.events]
    keys, matrix = load_vectors(options.events)
    matrix = torch.tensor(np.array(matrix))
    width = matrix.shape[1]
    matrix = F.normalize(matrix, dim=1) * width**0.5 * 0.5
    row = {k: i for i, k in enumerate(keys)}
    vectors = torch.zeros(len(vocabulary) + 1, width)
    for w, i in vocabulary.items():
        if w in row:
            vectors[i] = matrix[row[w]]
    net = Net(len(vocabulary), vectors, d=options.d, width=options.width, dropout=options.dropout)
    net.spread = width**0.5 * 0.5
    if options.resume:
        net.load_state_dict(torch.load(options.resume, map_location="cpu", weights_only=False)["net"])
        options.epochs = 0
    counts = np.bincount([STATUSES.index(e["status"]) for d in train for e in d.events], minlength=8)
    weights = torch.tensor((counts.sum() / 8 / np.maximum(1, counts)) ** options.balance, dtype=torch.float32)
    print(len(train), "documents,", sum(len(d.items) for d in train), "windows,", sum(d.size for d in train), "tokens;", len(vocabulary), "words; statuses", counts)
    net.to(options.device)
    weights = weights.to(options.device)
    optimiser = torch.optim.AdamW(net.parameters(), lr=options.rate, weight_decay=0.03)
    batches = [Batch(group, options.device) for group in dealt(train, options.size, rng)] if options.epochs else []
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, options.rate, total_steps=options.epochs * len(batches) + 50, pct_start=0.1)
    average = None
    for epoch in range(options.epochs):
        began, total, n = time.time(), 0.0, 0
        net.train()
        for i in rng.permutation(len(batches)):
            loss, status = losses(net, batches[i], weights)
            descend(net, loss, optimiser, schedule)
            total += status
            n += 1
            average = averaged(average, net, options.keep)
        print(f"epoch {epoch + 1}: status loss {total / n:.3f}, {time.time() - began:.0f} s", flush=True)
        if epoch % 2 == 1 or epoch == options.epochs - 1:
            kept = {k: v.clone() for k, v in net.state_dict().items()}
            net.load_state_dict(average)
            net.cpu()
            for name, docs in tests.items():
                print(f"   {name:32}", measure(docs, predict(net, docs))[1], flush=True)
            torch.save({"net": average, "vocabulary": vocabulary}, options.output)
            net.to(options.device).load_state_dict(kept)
    net.cpu()
    if options.write:
        net.load_state_dict(torch.load(options.output or options.resume, map_location="cpu", weights_only=False)["net"])
        deprel = labels_of(options.syntax)
        found = {}
        for name, docs in tests.items():
            share, line = measure(docs, predict(net, docs))
            print(f"   {name:32}", line)
            found[name] = round(100 * float(share), 1)
        export(options.write, net, vocabulary, deprel, found, counts.tolist())


if __name__ == "__main__":
    main()
