"""Trains the judges of events (models/en/events) over what dump-events.ts wrote, and measures them by cross-validation.

README.md, "Events", describes the model. `--empty` writes a model with the vectors and no judgement: dump-events.ts needs
it to lay out its numbers.
"""

import argparse
import heapq
import json
import os
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from files import Weights, quantise, read, write

FOLDS = 5
SEEDS = 3
SCALE = 1000
FLOORS = {"mention": -1.5, "pair": -1.0, "event": -0.7, "dated": -0.8, "passage": -2.4}
NO_ODDS = -4.0
FAR, CLOSEST, LATEST, FIRST_WEIGHED, LATEST_WEIGHED = -3.0, 0.2, 3, 20, 60
IS_NEAR, IS_ANOTHER, IS_LATEST = 1, 2, 4  # flags of a pair, as dump-events.ts writes them
CLUSTER_NUMBERS = 19
STATE = 128  # numbers of the encoder's states, which the dump has beside those of mentions and pairs
ALONE = {"judge": 1.0, "report": 0.0, "offset": 0.0}  # a judge without the report reader
MENTION = {"width": 64, "drop": 0.4, "l2": 8.0, "epochs": 12, "rate": 4e-3, "least": 2}
PAIR = {"width": 24, "drop": 0.2, "l2": 4.0, "epochs": 6, "rate": 4e-3, "least": 3}


def key_of(name):
    h = 0x811C9DC5
    for unit in name.encode("utf-16-le")[::2] if name.isascii() else np.frombuffer(name.encode("utf-16-le"), "<u2"):
        h = ((h ^ int(unit)) * 0x01000193) & 0xFFFFFFFF
    return h ^ (h >> 15)


def logistic(x):
    return 1 / (1 + np.exp(-x))


class Names:
    """Names that hold for at least `least` examples, numbered."""

    def __init__(self, lists, least):
        seen = {}
        for names in lists:
            for name in names:
                seen[name] = seen.get(name, 0) + 1
        self.rows = {name: i for i, name in enumerate(sorted(n for n, count in seen.items() if count >= least))}

    def bag(self, lists):
        found = [[self.rows[name] for name in names if name in self.rows] for names in lists]
        ends = np.cumsum([0] + [len(row) for row in found])
        return torch.tensor([i for row in found for i in row], dtype=torch.long), torch.tensor(ends[:-1])


class Judge(nn.Module):
    """Log-odds: a linear model over names beside a small network over numbers."""

    def __init__(self, names, numbers, width, drop=0.0, line=False):
        super().__init__()
        self.names = names
        self.mean = numbers.mean(0)
        self.rate = 1 / (numbers.std(0) + 1e-3)
        self.wide = nn.EmbeddingBag(len(names.rows) + 1, 1, mode="sum")
        nn.init.zeros_(self.wide.weight)
        self.offset = nn.Parameter(torch.tensor(-1.0))
        self.line = nn.Linear(numbers.shape[1], 1, bias=False) if line else None
        self.hidden = nn.Linear(numbers.shape[1], width) if width else None
        self.out = nn.Linear(width, 1, bias=False) if width else None
        self.drop = nn.Dropout(drop)

    def forward(self, bag, ends, numbers):
        even = (numbers - self.mean) * self.rate
        odds = self.wide(bag, ends)[:, 0] + self.offset
        if self.line is not None:
            odds = odds + self.line(even)[:, 0]
        if self.hidden is not None:
            odds = odds + self.out(self.drop(F.relu(self.hidden(self.drop(even)))))[:, 0]
        return odds

    def judge(self, lists, numbers):
        if len(lists) == 0:
            return np.zeros(0)
        self.eval()
        with torch.no_grad():
            return self(*self.names.bag(lists), torch.as_tensor(numbers)).numpy().astype(np.float64)


def fit(judge, groups, settings, seed=0):
    """Groups of examples (lists of names, numbers, labels, weights), several a step; AdamW with one rise and fall."""
    torch.manual_seed(seed)
    draw = np.random.RandomState(seed)
    packed = [(*judge.names.bag(lists), torch.as_tensor(x), torch.as_tensor(y), torch.as_tensor(w)) for lists, x, y, w in groups]
    total = sum(len(y) for _, _, _, y, _ in packed)
    rest = [p for name, p in judge.named_parameters() if name != "wide.weight"]
    optimiser = torch.optim.AdamW(
        [
            {"params": [judge.wide.weight], "weight_decay": 0.0, "lr": settings["rate"] * 3},
            {"params": rest, "weight_decay": 0.02},
        ],
        lr=settings["rate"],
    )
    size = settings.get("groups", 6)
    steps = (len(packed) + size - 1) // size * settings["epochs"]
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [settings["rate"] * 3, settings["rate"]], total_steps=steps, pct_start=0.1
    )
    judge.train()
    for _ in range(settings["epochs"]):
        order = draw.permutation(len(packed))
        for first in range(0, len(order), size):
            some = [packed[i] for i in order[first : first + size]]
            before = np.cumsum([0] + [len(s[0]) for s in some])
            ends = torch.cat([s[1] + int(shift) for s, shift in zip(some, before)])
            y, w = torch.cat([s[3] for s in some]), torch.cat([s[4] for s in some])
            odds = judge(torch.cat([s[0] for s in some]), ends, torch.cat([s[2] for s in some]))
            loss = (F.binary_cross_entropy_with_logits(odds, y, reduction="none") * w).sum() / w.sum().clamp(min=1)
            loss = loss + 0.5 * settings["l2"] / total * (judge.wide.weight**2).sum()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return judge


def fit_line(lists, numbers, labels, l2=3.0, least=5):
    """A linear judge, to the optimum."""
    judge = Judge(Names(lists, least), torch.as_tensor(numbers), 0, line=True)
    nn.init.zeros_(judge.line.weight)
    bag, ends = judge.names.bag(lists)
    x, y = torch.as_tensor(numbers), torch.as_tensor(labels)
    optimiser = torch.optim.LBFGS(judge.parameters(), max_iter=80, line_search_fn="strong_wolfe")

    def step():
        optimiser.zero_grad()
        loss = F.binary_cross_entropy_with_logits(judge(bag, ends, x), y, reduction="sum")
        loss = loss + 0.5 * l2 * ((judge.wide.weight**2).sum() + (judge.line.weight**2).sum())
        loss.backward()
        return loss

    optimiser.step(step)
    return judge


def load(path):
    """Documents of a dump, their numbers beside them."""
    docs, names = [], None
    with open(path + ".jsonl", encoding="utf8") as lines:
        for line in lines:
            doc = json.loads(line)
            if "names" in doc:
                names = doc["names"]
            else:
                docs.append(doc)
    floats = np.fromfile(path + ".f32", "<f4")
    at = 0
    for doc in docs:
        n, width = len(doc["mentions"]), doc["inputs"]
        doc["x"] = floats[at : at + n * width].reshape(n, width).copy()
        at += n * width
        m, wide = len(doc["pairs"]), doc["pairInputs"]
        doc["px"] = floats[at : at + m * wide].reshape(m, wide).copy()
        at += m * wide + STATE * doc["count"]
        doc["names"] = [[names[i] for i in mention["features"]] for mention in doc["mentions"]]
        doc["y"] = np.array([float(len(m["gold"]) > 0) for m in doc["mentions"]], np.float32)
        doc["pnames"] = [[names[i] for i in pair[3]] for pair in doc["pairs"]]
    assert at == len(floats)
    return docs


def load_vectors(path):
    """Words and their vectors, of event_vectors.py or of a model that was made before."""
    if os.path.isdir(path):
        manifest, sections = read(path)
        words = " ".join(manifest["tables"]["words"]).split(" ")
        scale = sections["vectors.weight.scale"]
        return words, sections["vectors.weight"].reshape(len(scale), -1).astype(np.float32) * scale[:, None]
    stored = np.load(path)
    return [str(w) for w in stored["words"]], stored["vectors"]


def mean_of(judges):
    """One judge that says the mean of several, which differ by the order of their examples: their networks stand side by side."""
    first, n = judges[0], len(judges)
    joint = Judge(first.names, torch.stack([first.mean, first.mean + 1]), first.hidden.out_features * n)
    joint.mean, joint.rate = first.mean, first.rate
    with torch.no_grad():
        joint.wide.weight.copy_(sum(j.wide.weight for j in judges) / n)
        joint.offset.copy_(sum(j.offset for j in judges) / n)
        joint.hidden.weight.copy_(torch.cat([j.hidden.weight for j in judges]))
        joint.hidden.bias.copy_(torch.cat([j.hidden.bias for j in judges]))
        joint.out.weight.copy_(torch.cat([j.out.weight for j in judges], 1) / n)
    return joint


def train_mention(docs, seed=0):
    lists = [names for d in docs for names in d["names"]]
    judge = Judge(
        Names(lists, MENTION["least"]), torch.tensor(np.concatenate([d["x"] for d in docs])), MENTION["width"], MENTION["drop"]
    )
    groups = [(d["names"], d["x"], d["y"], (d["weight"] * np.where(d["y"] > 0, 1, d["negatives"])).astype(np.float32)) for d in docs]
    return fit(judge, groups, MENTION, seed)


TYPED = set("lemma row type sense sense1 sense2 head mod obj obj.lemma patient agent patient.lemma rel xpos compound-of prep case with rr ending named".split())
TYPE = {"epochs": 8, "rate": 1e-2, "fall": 0.8, "l2": 3.0, "least": 3, "group": 200, "drop": 0.5, "spread": 16.0, "rows": 2.0, "events": 16}


class Types(nn.Module):
    """Of which type the event of a mention is: a linear model over names and over the vectors of its words."""

    def __init__(self, names, types, columns):
        super().__init__()
        self.names, self.types = names, types
        self.wide = nn.EmbeddingBag(len(names.rows) + 1, len(types), mode="sum")
        nn.init.zeros_(self.wide.weight)
        self.line = nn.Linear(columns, len(types), bias=False)
        self.drop = nn.Dropout(TYPE["drop"])

    def forward(self, bag, ends, vectors):
        return self.wide(bag, ends) + self.line(self.drop(vectors * TYPE["spread"]))


def typed(names):
    return [name for name in names if name.partition("=")[0] in TYPED]


def train_type(docs, columns):
    torch.manual_seed(0)
    counts = {}
    for event in (event for d in docs for event in d["events"]):
        counts[event["type"]] = counts.get(event["type"], 0) + 1
    # Of a rare type ("call") a row knows more than the examples do.
    types = sorted(name for name, count in counts.items() if count >= TYPE["events"])
    rows = [(typed(d["names"][i]), d["x"][i, :columns], types.index(d["events"][m["gold"][0]]["type"]), d["weight"]) for d in docs for i, m in enumerate(d["mentions"]) if m["gold"] and d["events"][m["gold"][0]]["type"] in types]
    lists = [row[0] for row in rows]
    x, y, w = torch.tensor(np.array([row[1] for row in rows])), torch.tensor([row[2] for row in rows]), torch.tensor([row[3] for row in rows])
    judge = Types(Names(lists, TYPE["least"]), types, columns)
    optimiser = torch.optim.AdamW([
        {"params": judge.wide.parameters(), "weight_decay": 0.0, "lr": TYPE["rate"]},
        {"params": judge.line.parameters(), "weight_decay": 0.05, "lr": TYPE["rate"] * 0.3},
    ])
    draw = np.random.RandomState(0)
    for _ in range(TYPE["epochs"]):
        order = draw.permutation(len(rows))
        for group in optimiser.param_groups:
            group["lr"] *= TYPE["fall"]
        for first in range(0, len(order), TYPE["group"]):
            part = order[first : first + TYPE["group"]]
            odds = judge(*judge.names.bag([lists[i] for i in part]), x[part])
            loss = (F.cross_entropy(odds, y[part], reduction="none") * w[part]).sum() / w[part].sum()
            loss = loss + 0.5 * TYPE["l2"] / len(rows) * (judge.wide.weight**2).sum()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return judge


def measure_types(docs, columns):
    """Share of gold events, by their own mentions, that are typed as they should be; by rows alone, and by the judge."""
    right = rows = count = 0
    for fold in range(FOLDS):
        judge = train_type([d for d in docs if d["fold"] != fold], columns)
        judge.eval()
        for d in docs:
            if d["fold"] != fold:
                continue
            with torch.no_grad():
                chances = judge(*judge.names.bag([typed(n) for n in d["names"]]), torch.tensor(d["x"][:, :columns])).log_softmax(1).numpy()
            for k, event in enumerate(d["events"]):
                at = [i for i, m in enumerate(d["mentions"]) if k in m["gold"]]
                if not at:
                    continue
                given = [d["mentions"][i]["type"] for i in at if d["mentions"][i]["type"] != "other"]
                row = max(given, key=given.count) if given else "other"
                sums = chances[at].mean(0)
                if row in judge.types and row != "other":
                    sums[judge.types.index(row)] += TYPE["rows"]
                count += 1
                known = row == "other" or row in judge.types
                right += (judge.types[int(sums.argmax())] if known else row) == event["type"]
                rows += row == event["type"]
    return rows / count, right / count


def export_types(weights, judge):
    """The type judge's part of a model: a table of names with a column a type, and a line over vectors."""
    values = judge.wide.weight.detach().numpy() * SCALE
    rows = {key_of(name): values[i].round().clip(-32768, 32767).astype(np.int16) for name, i in judge.names.rows.items()}
    keys = sorted(rows)
    weights.add("type.keys", np.array(keys, np.uint32))
    weights.add("type.weight", np.array([rows[k] for k in keys], np.int16).reshape(-1))
    weights.add("type.biases", np.zeros(len(judge.types), np.int32))
    weights.add("type.line", (judge.line.weight.detach().numpy() * TYPE["spread"]).astype(np.float32).reshape(-1))


def train_pair(docs, size=400):
    """Pairs of mentions of gold events, and, for half, of one such mention with another word that is weighed."""
    lists, x, y, w = [], [], [], []
    for d in docs:
        for (i, j, _, _), names, numbers in zip(d["pairs"], d["pnames"], d["px"]):
            a, b = d["mentions"][i]["gold"], d["mentions"][j]["gold"]
            if not ((a or d["odds"][i] > FLOORS["mention"]) and (b or d["odds"][j] > FLOORS["mention"])):
                continue
            if a or b:
                lists.append(names)
                x.append(numbers)
                y.append(float(bool(set(a) & set(b))))
                w.append(1.0 if a and b else 0.5)
    x, y, w = np.array(x, np.float32), np.array(y, np.float32), np.array(w, np.float32)
    judge = Judge(Names(lists, PAIR["least"]), torch.tensor(x), PAIR["width"], PAIR["drop"], line=True)
    order = np.random.RandomState(0).permutation(len(y))
    groups = [
        ([lists[i] for i in part], x[part], y[part], w[part])
        for part in (order[first : first + size] for first in range(0, len(order), size))
    ]
    return fit(judge, groups, {**PAIR, "groups": 1})


def join(doc, odds, pair_odds):
    """src/annotate/events/clusters.ts, but for nouns that take up what was told"""
    weighed = [i for i in range(len(odds)) if odds[i] >= FLOORS["mention"]]
    place = {i: k for k, i in enumerate(weighed)}
    groups, ties, offers = {i: [i] for i in weighed}, {i: {} for i in weighed}, []
    for (i, j, flag, _), odd in zip(doc["pairs"], pair_odds):
        if i in place and j in place and flag & IS_NEAR:
            if place[i] < FIRST_WEIGHED or place[j] - place[i] <= LATEST_WEIGHED:
                ties[i][j] = ties[j][i] = (odd, 1, odd, flag)

    def offer(i, j):
        a, b = min(i, j), max(i, j)
        total, count, most, flag = ties[a][b]
        pairs = len(groups[a]) * len(groups[b])
        value = CLOSEST * most + (1 - CLOSEST) * (total + FAR * (pairs - count)) / pairs
        if flag & IS_LATEST:
            value += LATEST
        if value > FLOORS["pair"] and not flag & IS_ANOTHER:
            heapq.heappush(offers, (-value, a, b, len(groups[a]) + len(groups[b])))

    for i in weighed:
        for j in ties[i]:
            if i < j:
                offer(i, j)
    while offers:
        _, a, b, size = heapq.heappop(offers)
        if a not in groups or b not in groups or len(groups[a]) + len(groups[b]) != size:
            continue
        groups[a] = sorted(groups[a] + groups.pop(b))
        del ties[a][b]
        for c, (total, count, most, flag) in ties.pop(b).items():
            if c == a:
                continue
            del ties[c][b]
            known = ties[a].get(c, (0.0, 0, -np.inf, 0))
            ties[a][c] = ties[c][a] = (known[0] + total, known[1] + count, max(known[2], most), known[3] | flag)
        for c in ties[a]:
            offer(a, c)
    return list(groups.values())


def cluster_inputs(doc, clusters, odds):
    """src/annotate/events/cluster-features.ts"""
    count = max(1, len(doc["sentences"]))
    tops = [max(odds[i] for i in c) for c in clusters]
    expected = sum(logistic(odds[i]) for c in clusters for i in c)
    lists, rows = [], []
    for k, cluster in enumerate(clusters):
        p = np.array([odds[i] for i in cluster])
        s = sorted(p, reverse=True) + [NO_ODDS, NO_ODDS]
        mentions = [doc["mentions"][i] for i in cluster]
        at = [m["sentence"] for m in mentions]
        where = {doc["sentences"][x] for x in at}
        rival = max((t for i, t in enumerate(tops) if i != k), default=None)
        rows.append(
            [
                s[0],
                s[1],
                s[2],
                np.log(1 + np.exp(p)).sum(),
                -np.log(np.maximum(1e-6, 1 - logistic(p))).sum(),
                np.log(len(p)),
                p.mean(),
                float("headline" in where or "deck" in where),
                float("lead" in where),
                min(at) / count,
                (max(at) - min(at)) / count,
                float(any(m["kind"] == "noun" for m in mentions)),
                float(any(m["kind"] == "verb" for m in mentions)),
                float(any(m["dated"] for m in mentions)),
                float(any(m["row"] for m in mentions)),
                np.log(count),
                np.log(1 + len(clusters)),
                expected / count,
                0.0 if rival is None else logistic(rival),
            ]
        )
        best = mentions[int(np.argmax(p))]
        lists.append(
            [
                "type=" + best["type"],
                "kind=" + best["kind"],
                f"status={best['status']}{min(3, best['strength'])}",
                f"size={min(4, len(p))}",
                "row=" + (best["row"] or "none"),
            ]
        )
    return lists, np.array(rows, np.float32).reshape(-1, CLUSTER_NUMBERS)


def owners(doc, clusters):
    """1 for each cluster that has most of a gold event's mentions; one cluster an event."""
    offers = []
    for k, cluster in enumerate(clusters):
        votes = {}
        for i in cluster:
            for event in doc["mentions"][i]["gold"]:
                votes[event] = votes.get(event, 0) + 1
        offers += [(-n, event, k) for event, n in votes.items()]
    taken, owned = set(), set()
    for _, event, k in sorted(offers):
        if event not in taken and k not in owned:
            taken.add(event)
            owned.add(k)
    return np.array([float(k in owned) for k in range(len(clusters))], np.float32)


def odds_by_fold(docs, train, inputs, into):
    """Judgements by judges that have not seen the document."""
    for fold in range(FOLDS):
        judge = train([d for d in docs if d["fold"] != fold])
        for d in docs:
            if d["fold"] == fold:
                d[into] = judge.judge(*inputs(d))


def weigh_clusters(docs):
    for d in docs:
        d["clusters"] = join(d, d["odds"], d["podds"])
        d["cin"] = cluster_inputs(d, d["clusters"], d["odds"])
        d["cy"] = owners(d, d["clusters"])


def pairs_of(docs, by):
    """Odds and labels of the close pairs of mentions of gold events."""
    odds, labels = [], []
    for d in docs:
        for (i, j, flags, _), odd in zip(d["pairs"], d["read"]["pairs"] if by == "read" else d[by]):
            a, b = d["mentions"][i]["gold"], d["mentions"][j]["gold"]
            if a and b and flags & 1:
                odds.append(odd)
                labels.append(float(bool(set(a) & set(b))))
    return np.array(odds), np.array(labels)


def fit_mix(numbers, labels):
    """How the odds of a judge and those of the report reader are weighed together."""
    numbers = np.asarray(numbers, np.float32)
    line = fit_line([[] for _ in numbers], numbers, np.asarray(labels, np.float32))
    with torch.no_grad():
        weights = line.line.weight[0] * line.rate
        offset = line.offset - (weights * line.mean).sum()
    judge, report = weights.tolist()
    return {"judge": round(judge, 4), "report": round(report, 4), "offset": round(float(offset), 4)}


def mixed(mix, judged, read):
    return mix["offset"] + mix["judge"] * judged + mix["report"] * read


def train_cluster(docs):
    docs = [d for d in docs if d["clusters"]]
    lists = [names for d in docs for names in d["cin"][0]]
    return fit_line(lists, np.concatenate([d["cin"][1] for d in docs]), np.concatenate([d["cy"] for d in docs]))


def export(folder, words, vectors, judges, scores, types=None, reports=0, mix={"mention": ALONE, "pair": ALONE}, version="1"):
    weights = Weights()
    numbers = {"d": STATE, "vectorWidth": vectors.shape[1], **{f"floor.{k}": v for k, v in FLOORS.items()}, **{f"mix.{part}.{k}": v for part, of in mix.items() for k, v in of.items()}}
    q, scale, _ = quantise(torch.tensor(vectors), 127, np.int8)
    weights.add("vectors.weight", q)
    weights.add("vectors.weight.scale", scale)
    for part, judge in judges.items():
        rows = {}
        if judge.names is not None:
            values = judge.wide.weight.detach().numpy()[:, 0]
            for name, i in judge.names.rows.items():
                value = int(np.clip(round(float(values[i]) * SCALE), -32768, 32767))
                if value != 0:
                    rows[key_of(name)] = value
        keys = sorted(rows)
        weights.add(f"{part}.keys", np.array(keys, np.uint32))
        weights.add(f"{part}.weight", np.array([rows[k] for k in keys], np.int16))
        weights.add(f"{part}.biases", np.zeros(1, np.int32))
        inputs = len(judge.mean)
        width = 0 if judge.hidden is None else judge.hidden.out_features
        numbers |= {f"{part}.inputs": inputs, f"{part}.width": width, f"{part}.offset": round(float(judge.offset), 4)}
        weights.add(f"{part}.mean", judge.mean.numpy().astype(np.float32))
        weights.add(f"{part}.rate", judge.rate.numpy().astype(np.float32))
        line = np.zeros(inputs) if judge.line is None else judge.line.weight.detach().numpy()[0]
        weights.add(f"{part}.line", line.astype(np.float32))
        out = np.zeros(0) if width == 0 else judge.out.weight.detach().numpy()[0]
        weights.add(f"{part}.out", out.astype(np.float32))
        if width > 0:
            q, scale, _ = quantise(judge.hidden.weight, 1023, np.int16)
            weights.add(f"{part}.hidden.weight", q)
            weights.add(f"{part}.hidden.weight.scale", scale)
            weights.add(f"{part}.hidden.bias", judge.hidden.bias.detach().numpy().astype(np.float32))
    if types is None:
        types = Types(Names([], 1), ["other"], 4 * vectors.shape[1])
    export_types(weights, types)
    numbers["type.rows"] = TYPE["rows"]
    lines = [" ".join(words[i : i + 200]) for i in range(0, len(words), 200)]
    manifest = {
        "name": "en-events",
        "architecture": "event-reader/1",
        "version": version,
        "language": "en",
        "tables": {"words": lines, **{part: ["odds"] for part in judges}, "type": types.types},
        "numbers": numbers,
        "corpora": CORPORA,
        "licence": "CC BY 4.0; vectors: WordNet licence",
        "scores": scores,
    }
    write(folder, manifest, weights, card(scores, len(words), reports))


READINGS = [
    "events-more: 70 English news reports with their events (ours)",
    "readings of the events of further reports of PolNeAR, TimeBank/AQUAINT, ECB+ train and of news pages, and of invented reports (ours)",
]
CORPORA = [
    *READINGS,
    "vectors: words of PolNeAR 1.0 train, TimeBank/AQUAINT and ECB+ train (texts are their publishers'; only sums are kept)",
    "vectors: WordNet 3.1, Princeton University",
]


def card(scores, words, reports):
    shown = ", ".join(f"{name} {value}" for name, value in scores.items()) or "none yet"
    return f"""# en-events

Which words of a report name an event that a newsroom would list, which of them are one event, which events are kept, and
of which type each is: four judges over named features, vectors of {words} nouns and verbs, and the states of `en-syntax`. Read by
`src/model/neural/event-reader.ts`; described in `training/README.md`, "Events".

- Learnt from {reports} English news reports with their events, read by the project's own guideline; some are invented. No text is kept; names of
  features are kept as hashes.
- Licence: CC BY 4.0; the vectors also draw on WordNet 3.1 (Princeton University, WordNet licence).
- Command: `training/train_events.py`, over the output of `training/dump-events.ts` and `training/event_vectors.py`.
- On training reports that were left out: {shown}.
- Limits: English news. What a newsroom lists is a matter of judgement, of which the judges see little of the whole story.
"""


class Nothing:
    """A judge that says nothing yet."""

    def __init__(self, inputs):
        self.names = self.line = self.hidden = None
        self.mean, self.rate, self.offset = torch.zeros(inputs), torch.ones(inputs), 0.0


def curve(odds, labels):
    order = np.argsort(-odds, kind="stable")
    hits = np.cumsum(labels[order])
    given = np.arange(1, len(order) + 1)
    f = 2 * hits / (given + labels.sum())
    k = f.argmax()
    ap = (hits / given * labels[order]).sum() / labels.sum()
    return f"AP {ap:.3f} F {f[k]:.3f} (P {hits[k] / given[k]:.3f} R {hits[k] / labels.sum():.3f} at {odds[order][k]:.2f})"


def measure(docs, floor, scorer):
    """The figures of score_events.py, at a floor."""
    n = dict.fromkeys("ng ns tp nm mm mg ms mo".split(), 0)
    for d in docs:
        gold = d["events"]
        system = [
            {"mentions": [{"start": d["mentions"][i]["start"], "end": d["mentions"][i]["end"]} for i in cluster]}
            for cluster, odd in zip(d["clusters"], d["codds"])
            if odd >= floor
        ]
        pairs = scorer.match(gold, system)
        ag = sorted({x for e in gold for x in scorer.spans(e)})
        as_ = sorted({x for e in system for x in scorer.spans(e)})
        n["ng"] += len(gold)
        n["ns"] += len(system)
        n["tp"] += len(pairs)
        n["nm"] += sum(e.get("salience") == "main" for e in gold)
        n["mm"] += sum(gold[i].get("salience") == "main" for i, _ in pairs)
        n["mg"] += len(ag)
        n["ms"] += len(as_)
        n["mo"] += scorer.pair_spans(ag, as_)
    return {
        "event_p": n["tp"] / max(1, n["ns"]),
        "event_r": n["tp"] / n["ng"],
        "event_f1": 2 * n["tp"] / (n["ng"] + n["ns"]),
        "main_recall": n["mm"] / max(1, n["nm"]),
        "mention_f1": 2 * n["mo"] / (n["mg"] + n["ms"]),
    }


def main():
    global FOLDS
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vectors", required=True, help="the output of event_vectors.py, or a folder with a model whose vectors are kept")
    parser.add_argument("--dump", action="append", default=[], help="an output of dump-events.ts, without its ending; =3 after it: each report counts for three")
    parser.add_argument("--passages", action="append", default=[], help="the same, of passages of which some events are marked")
    parser.add_argument("--exclude", help="a file of ids that are left out")
    parser.add_argument("--report", help="what train_reports.py --odds wrote: odds of the report reader, by nets that have not seen the report")
    parser.add_argument("--scorer", help="the folder of score_events.py")
    parser.add_argument("--model", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "../models/en/events"))
    parser.add_argument("--folds", type=int, default=FOLDS)
    parser.add_argument("--empty", action="store_true")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    FOLDS = options.folds
    torch.set_num_threads(1)
    words, vectors = load_vectors(options.vectors)
    if options.empty:
        judges = {"mention": Nothing(4 * vectors.shape[1] + 4 + STATE), "pair": Nothing(12), "cluster": Nothing(CLUSTER_NUMBERS)}
        export(options.model, words, vectors, judges, {})
        return
    start = time.time()
    out = set(open(options.exclude).read().split()) if options.exclude else set()
    read = {}
    if options.report:
        with open(options.report, encoding="utf8") as lines:
            read = {row["id"]: row for row in map(json.loads, lines)}
    docs = []
    for path, _, weight in (dump.partition("=") for dump in options.dump):
        for d in load(path):
            if d["id"] not in out and d["mentions"]:
                out.add(d["id"])
                docs.append({**d, "negatives": 1.0, "weight": float(weight or 1), "set": os.path.basename(path), "fold": len(docs) % FOLDS})
    extra = [{**d, "negatives": 0.0, "weight": 1.0} for path in options.passages for d in load(path) if d["mentions"]]
    columns = 4 * vectors.shape[1]
    print(len(docs), "reports", len(extra), "passages", f"{time.time() - start:.0f} s", flush=True)
    for fold in range(FOLDS):
        judge = train_mention([d for d in docs if d["fold"] != fold] + extra)
        for d in docs:
            if d["fold"] == fold:
                d["odds"] = judge.judge(d["names"], d["x"])
    mix = {"mention": ALONE, "pair": ALONE}
    for d in docs:
        if d["id"] in read:
            d["read"] = {key: np.array(values, np.float64) for key, values in read[d["id"]].items() if key != "id"}
    unseen = [d for d in docs if not read or "read" in d]
    print("mentions", curve(np.concatenate([d["odds"] for d in unseen]), np.concatenate([d["y"] for d in unseen])), f"{time.time() - start:.0f} s", flush=True)
    odds_by_fold(docs, train_pair, lambda d: (d["pnames"], d["px"]), "podds")
    sames = pairs_of(unseen, "podds")
    print("pairs of gold mentions", curve(*sames), f"{time.time() - start:.0f} s", flush=True)
    if read:
        both = np.concatenate([np.stack([d["odds"], d["read"]["odds"]], 1) for d in unseen])
        mix["mention"] = fit_mix(both, np.concatenate([d["y"] for d in unseen]))
        mix["pair"] = fit_mix(np.stack([sames[0], pairs_of(unseen, "read")[0]], 1), sames[1])
        for d in unseen:
            d["judged"] = d["odds"]
            d["odds"] = mixed(mix["mention"], d["odds"], d["read"]["odds"])
            d["podds"] = mixed(mix["pair"], d["podds"], d["read"]["pairs"])
        print("with the report reader: mentions", curve(np.concatenate([d["odds"] for d in unseen]), np.concatenate([d["y"] for d in unseen])))
        print("pairs of gold mentions", curve(*pairs_of(unseen, "podds")), mix, flush=True)
    # What chooses events is learnt on reports that neither the judge nor the report reader has seen.
    weigh_clusters(unseen)
    odds_by_fold(unseen, train_cluster, lambda d: d["cin"], "codds")
    scores = {}
    by_rows, by_judge = measure_types(docs, columns)
    print(f"types of gold events: rows {by_rows:.3f}, judge {by_judge:.3f}", flush=True)
    if options.scorer:
        sys.path.insert(0, options.scorer)
        import score_events

        for name in dict.fromkeys(d["set"] for d in unseen):
            for floor in np.arange(-1.5, 0.2, 0.4).round(1):
                row = measure([d for d in unseen if d["set"] == name], floor, score_events)
                print(name, floor, " ".join(f"{k} {v:.3f}" for k, v in row.items()), flush=True)
        figures = {floor: measure(unseen, floor, score_events) for floor in np.arange(-1.5, 0.2, 0.2).round(1)}
        for floor, row in figures.items():
            print(floor, " ".join(f"{k} {v:.3f}" for k, v in row.items()), flush=True)
        scores = {k: round(100 * v, 1) for k, v in figures[FLOORS["event"]].items()}
    if options.write:
        mention = mean_of([train_mention(docs + extra, seed) for seed in range(SEEDS)])
        pair = train_pair([{**d, "odds": d.get("judged", d["odds"])} for d in docs])
        cluster = train_cluster(unseen)
        types = train_type(docs, columns)
        export(options.model, words, vectors, {"mention": mention, "pair": pair, "cluster": cluster}, scores, types, len(docs), mix)
    print(f"{time.time() - start:.0f} s")


if __name__ == "__main__":
    main()
