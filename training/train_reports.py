"""Trains the report reader (models/en/report-reader) over what dump-events.ts wrote. README.md, "Events", describes the network."""

import argparse
import json
import os
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import kernels as K
from files import Weights, quantise, write
from model import averaged, descend
from train_events import READINGS, STATE, curve, key_of
from train_status import STATUSES

POSITIONS = ["headline", "deck", "lead", "body"]
MOST = 192  # mentions that see each other
STAND_ROWS = (8, 4, 6, 9, 2, 2, 2, 6, 8)
RELATION_ROWS = (10, 3, 7)
CLIMBED = 4
LEAST_NAMED = 4
RARE_TYPE = 16
NUMBERS = 388
LEAD = 60  # tokens of a report that are taken for its lead
SCALE = 1000  # of the single weights of names
OF_TYPES = slice(len(STATUSES), -1)  # rows of `also`
PER_STEP = 5


def load(path, weight):
    """Reports of a dump of dump-events.ts with the numbers of their mentions and the encoder's states."""
    docs, names = [], None
    with open(path + ".jsonl", encoding="utf8") as lines:
        for line in lines:
            doc = json.loads(line)
            if "names" in doc:
                names = doc["names"]
            else:
                docs.append(doc)
    floats, at = np.memmap(path + ".f32", "<f4", "r"), 0
    for doc in docs:
        n = len(doc["mentions"])
        doc["x"] = np.array(floats[at : at + n * NUMBERS]).reshape(n, NUMBERS)
        at += n * NUMBERS + len(doc["pairs"]) * doc["pairInputs"]
        states = np.array(floats[at : at + STATE * doc["count"]]).reshape(-1, STATE)
        at += states.size
        sentence, head = np.asarray(doc["sentence"]), doc["head"]
        mean = {k: states[sentence == k].mean(0) for k in {m["sentence"] for m in doc["mentions"]}}
        above = [states[head[m["token"]]] if head[m["token"]] >= 0 else np.zeros(STATE, np.float32) for m in doc["mentions"]]
        doc["own"] = np.concatenate([np.array(above).reshape(n, STATE), np.array([mean[m["sentence"]] for m in doc["mentions"]]).reshape(n, STATE)], 1)
        doc["whole"] = np.concatenate([states.mean(0), states[:LEAD].mean(0)])
        doc["named"] = [[names[i] for i in m["features"]] for m in doc["mentions"]]
        doc["weight"], doc["set"] = weight, os.path.basename(path)
    assert at == len(floats), path
    return [doc for doc in docs if doc["mentions"]]


def far(distance):
    return 0 if distance == 0 else 1 if distance == 1 else 2 if distance <= 3 else 3 if distance <= 8 else 4


def stands(doc):
    """Codes of where each mention stands, as in report-inputs.ts."""
    mentions, sentences = doc["mentions"], doc["sentences"]
    words = [doc["words"][m["token"]] for m in mentions]
    by_word = {w: words.count(w) for w in set(words)}
    types = [m["type"] for m in mentions]
    by_type = {t: types.count(t) for t in set(types)}
    first = {w for w, s in zip(doc["words"], doc["block"]) if s == doc["block"][0]}
    return np.array(
        [
            (
                min(7, m["sentence"]),
                POSITIONS.index(sentences[m["sentence"]]),
                min(5, by_word[w]),
                8 * m["sentence"] // len(sentences),
                int(w in first),
                int(m["dated"]),
                doc["quoted"][m["token"]],
                0 if m["type"] == "other" else min(5, by_type[m["type"]]),
                min(7, len(sentences).bit_length() - 1),
            )
            for m, w in zip(mentions, words)
        ],
        np.int64,
    )


def relations(doc, start, end):
    """Codes of how each of some mentions stands to each: [mentions × mentions × 3]."""
    mentions = doc["mentions"][start:end]
    sentence = np.array([m["sentence"] for m in mentions])
    distance = sentence[None, :] - sentence[:, None]
    out = np.zeros((len(mentions), len(mentions), 3), np.int64)
    out[:, :, 0] = np.vectorize(far)(np.abs(distance)) + 5 * (distance > 0)
    words = np.array([doc["words"][m["token"]] for m in mentions])
    types = np.array([m["type"] for m in mentions])
    alike = (types[:, None] == types[None, :]) & (types[:, None] != "other")
    out[:, :, 1] = np.where(words[:, None] == words[None, :], 1, np.where(alike, 2, 0))
    at = {m["token"]: i for i, m in enumerate(mentions)}
    for i, m in enumerate(mentions):
        above, steps = doc["head"][m["token"]], 0
        while above >= 0 and steps < CLIMBED:
            if above in at:
                out[i, at[above], 2] = 1 + min(steps, 2)
                out[at[above], i, 2] = 4 + min(steps, 2)
            above, steps = doc["head"][above], steps + 1
    return out


def prepare(docs, names, types):
    """Parts of reports, of at most MOST mentions each."""
    for doc in docs:
        stand = stands(doc)
        doc["parts"] = []
        count = len(doc["mentions"])
        size = -(-count // -(-count // MOST))
        for start in range(0, count, size):
            end = min(count, start + size)
            golds = [m["gold"] for m in doc["mentions"][start:end]]
            first = [doc["events"][g[0]] if g else None for g in golds]
            doc["parts"].append(
                {
                    "own": torch.from_numpy(doc["own"][start:end]),
                    "whole": torch.from_numpy(doc["whole"]),
                    "x": torch.from_numpy(doc["x"][start:end]),
                    "names": [[names[n] for n in named if n in names] for named in doc["named"][start:end]],
                    "stand": torch.from_numpy(stand[start:end]),
                    "relations": torch.from_numpy(relations(doc, start, end)),
                    "golds": golds,
                    "y": torch.tensor([float(bool(g)) for g in golds]),
                    "w": torch.full((end - start,), doc["weight"]),
                    "status": torch.tensor([STATUSES.index(e["status"]) if e else -1 for e in first]),
                    "type": torch.tensor([types.get(e["type"], -1) if e else -1 for e in first]),
                    "main": torch.tensor([float(bool(e) and e.get("salience") == "main") for e in first]),
                }
            )


class Layer(nn.Module):
    """Each mention looks at all: x + out(attention(rms(x))), then x + back(relu(there(rms(x))))."""

    def __init__(self, width, heads, dropout):
        super().__init__()
        self.heads = heads
        self.gain, self.gain2 = nn.Parameter(torch.ones(width)), nn.Parameter(torch.ones(width))
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.there, self.back = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)
        self.relation = nn.ModuleList(nn.Embedding(rows, heads) for rows in RELATION_ROWS)
        for table in self.relation:
            nn.init.zeros_(table.weight)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, relations, mask):
        parts, count, width = x.shape
        split = lambda z: z.view(parts, count, self.heads, -1).transpose(1, 2)
        flat = lambda z, gain: K.rms(z.reshape(-1, width), gain).view(parts, count, width)
        q, k, v = map(split, self.qkv(flat(x, self.gain)).chunk(3, -1))
        bias = sum(table(relations[..., i]) for i, table in enumerate(self.relation)).permute(0, 3, 1, 2)
        scores = q @ k.transpose(-1, -2) / (width // self.heads) ** 0.5 + bias
        seen = scores.masked_fill(~mask[:, None, None, :], -1e4).softmax(-1) @ v
        x = x + self.drop(self.out(seen.transpose(1, 2).reshape(parts, count, width)))
        return x + self.drop(self.back(F.relu(self.there(flat(x, self.gain2)))))


class Net(nn.Module):
    def __init__(self, names, types, width=96, named=32, layers=2, heads=4, dropout=0.3, forget=0.5):
        super().__init__()
        self.own, self.number = nn.Linear(2 * STATE, width), nn.Linear(NUMBERS, width, bias=False)
        self.whole = nn.Linear(2 * STATE, width, bias=False)
        self.names = nn.Embedding(names, named)
        nn.init.normal_(self.names.weight, 0, 0.05)
        self.named = nn.Linear(named, width, bias=False)
        self.single = nn.Embedding(names, 1)
        nn.init.zeros_(self.single.weight)
        self.stand = nn.ModuleList(nn.Embedding(rows, width) for rows in STAND_ROWS)
        for table in self.stand:
            nn.init.normal_(table.weight, 0, 0.1)
        self.layers = nn.ModuleList(Layer(width, heads, dropout * 0.7) for _ in range(layers))
        self.gain = nn.Parameter(torch.ones(width))
        self.listed = nn.Linear(width, 1)
        self.pair_a, self.pair_b = nn.Linear(width, 48), nn.Linear(width, 48)
        self.also = nn.Linear(width, len(STATUSES) + types + 1)  # status and salience are only to learn
        self.dropout, self.forget = dropout, forget

    def forward(self, b):
        p, t = self.dropout, self.training
        kept = (torch.rand(len(b["ids"])) > self.forget).float() / (1 - self.forget) if t else torch.ones(len(b["ids"]))
        bag = lambda table: F.embedding_bag(b["ids"], table.weight, b["starts"], mode="sum", per_sample_weights=kept)
        h = self.own(K.drop(b["own"], p, t)) + self.number(K.drop(b["x"], p, t)) + self.named(bag(self.names))
        h = h + self.whole(K.drop(b["whole"], p, t))[b["part"]]
        for i, table in enumerate(self.stand):
            h = h + table(b["stand"][:, i])
        if len(self.layers):
            x = torch.zeros(b["count"] * b["longest"], h.shape[1]).index_copy(0, b["slot"], h)
            x = x.view(b["count"], b["longest"], -1)
            for layer in self.layers:
                x = layer(x, b["relations"], b["mask"])
            h = x.view(-1, h.shape[1])[b["slot"]]
        h = K.rms(h, self.gain)
        listed = self.listed(K.drop(h, p * 0.5, t))[:, 0] + bag(self.single)[:, 0]
        return listed, self.also(h), h


def batch(docs):
    parts = [part for doc in docs for part in doc["parts"]]
    sizes = [len(part["y"]) for part in parts]
    longest = max(sizes)
    out = {key: torch.cat([part[key] for part in parts]) for key in ("own", "x", "stand", "y", "w", "status", "type", "main")}
    names = [named for part in parts for named in part["names"]]
    relations = torch.zeros(len(parts), longest, longest, 3, dtype=torch.long)
    mask = torch.zeros(len(parts), longest, dtype=torch.bool)
    for i, (part, size) in enumerate(zip(parts, sizes)):
        relations[i, :size, :size] = part["relations"]
        mask[i, :size] = True
    return out | {
        "parts": parts,
        "count": len(parts),
        "longest": longest,
        "whole": torch.stack([part["whole"] for part in parts]),
        "part": torch.from_numpy(np.repeat(np.arange(len(parts)), sizes)),
        "slot": torch.from_numpy(np.concatenate([np.arange(size) + i * longest for i, size in enumerate(sizes)])),
        "ids": torch.tensor([i for named in names for i in named], dtype=torch.long),
        "starts": torch.from_numpy(np.cumsum([0] + [len(named) for named in names])[:-1]),
        "relations": relations,
        "mask": mask,
    }


def pair_odds(net, h):
    return net.pair_a(h) @ net.pair_b(h).T / 7 - 1


def loss_of(net, docs):
    b = batch(docs)
    listed, also, h = net(b)
    weighed = F.binary_cross_entropy_with_logits(listed, b["y"], reduction="none") * b["w"]
    loss = weighed.sum() / b["w"].sum()
    own = loss.item()
    gold = b["status"] >= 0
    if gold.any():
        loss = loss + 0.1 * F.cross_entropy(also[gold, : len(STATUSES)], b["status"][gold])
        loss = loss + 0.2 * F.binary_cross_entropy_with_logits(also[gold, -1], b["main"][gold])
        typed = b["type"] >= 0
        if typed.any():
            loss = loss + 0.1 * F.cross_entropy(also[typed, len(STATUSES) : -1], b["type"][typed])
    joint, at = [], 0
    for part in b["parts"]:
        golds = [i for i, g in enumerate(part["golds"]) if g]
        if len(golds) > 1:
            same = torch.tensor([[float(bool(set(part["golds"][i]) & set(part["golds"][j]))) for j in golds] for i in golds])
            above = torch.triu(torch.ones_like(same), 1) > 0
            odds = pair_odds(net, h[torch.tensor(golds) + at])
            joint.append(F.binary_cross_entropy_with_logits(odds[above], same[above]))
        at += len(part["y"])
    if joint:
        loss = loss + 0.2 * torch.stack(joint).mean()
    return loss, own


def fit(net, docs, epochs, rate, seed):
    """AdamW with one rise and fall; the running average of the weights is what is kept."""
    draw = np.random.default_rng(seed)
    wide = [p for name, p in net.named_parameters() if name.startswith(("names.", "single."))]
    rest = [p for name, p in net.named_parameters() if not name.startswith(("names.", "single."))]
    optimiser = torch.optim.AdamW([{"params": wide, "weight_decay": 0.05}, {"params": rest, "weight_decay": 0.03}], lr=rate)
    steps = epochs * ((len(docs) + PER_STEP - 1) // PER_STEP)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps + 10, pct_start=0.1)
    average = None
    for epoch in range(epochs):
        began, total, n = time.time(), 0.0, 0
        net.train()
        # Reports of like length go together, so that little is padding.
        order = sorted(draw.permutation(len(docs)), key=lambda i: len(docs[i]["mentions"]) + draw.normal() * 25)
        groups = [order[i : i + PER_STEP] for i in range(0, len(order), PER_STEP)]
        draw.shuffle(groups)
        for group in groups:
            loss, own = loss_of(net, [docs[i] for i in group])
            descend(net, loss, optimiser, schedule)
            total += own
            n += 1
            average = averaged(average, net, 0.01)
        print(f"epoch {epoch + 1}: {total / n:.4f}, {time.time() - began:.0f} s", flush=True)
    net.load_state_dict(average)
    return net


def fit_types(net, docs, decay=0.003):
    """Learns the rows of types in `also` anew, over the final states of the gold mentions."""
    net.eval()
    found = []
    with torch.no_grad():
        for doc in docs:
            b = batch([doc])
            typed = b["type"] >= 0
            found.append((net(b)[2][typed], b["type"][typed], b["w"][typed]))
    states, kinds, shares = map(torch.cat, zip(*found))
    line = nn.Linear(states.shape[1], net.also.out_features - len(STATUSES) - 1)
    optimiser = torch.optim.LBFGS(line.parameters(), max_iter=200, history_size=20)

    def step():
        optimiser.zero_grad()
        missed = F.cross_entropy(line(states), kinds, reduction="none") * shares
        loss = missed.sum() / shares.sum() + decay * line.weight.square().sum()
        loss.backward()
        return loss

    optimiser.step(step)
    with torch.no_grad():
        net.also.weight[OF_TYPES], net.also.bias[OF_TYPES] = line.weight, line.bias


def judge(nets, docs):
    """Mean log-odds of the nets, by report, and of the pairs of the dump."""
    out = {}
    with torch.no_grad():
        for doc in docs:
            b = batch([doc])
            odds, pairs = [], []
            for net in nets:
                net.eval()
                listed, _, h = net(b)
                odds.append(listed.numpy())
                pairs.append(pair_odds(net, h).numpy())
            mean = np.mean(pairs, 0)
            out[doc["id"]] = {"odds": np.mean(odds, 0).round(4).tolist(), "pairs": [round(float(mean[i, j]), 4) for i, j, *_ in doc["pairs"]]}
    return out


def export(folder, net, names, types, reports, scores):
    weights = Weights()
    order = sorted(names, key=lambda name: key_of(name))
    row = [names[name] for name in order]
    weights.add("keys", np.array([key_of(name) for name in order], np.uint32))
    q, scale, _ = quantise(net.names.weight[row], 127, np.int8)
    weights.add("names.weight", q)
    weights.add("names.weight.scale", scale)
    single = net.single.weight.detach().numpy()[row, 0] * SCALE
    weights.add("single", single.round().clip(-32768, 32767).astype(np.int16))
    for name, p in net.named_parameters():
        if name.startswith(("names.", "single.", "also.")):
            continue
        if p.dim() == 2 and p.shape[0] > 1 and name.endswith("weight") and not name.startswith("stand.") and ".relation." not in name:
            q, scale, _ = quantise(p, 1023, np.int16)
            weights.add(name, q)
            weights.add(f"{name}.scale", scale)
        else:
            weights.add(name, p.detach().numpy().astype(np.float32))
    q, scale, _ = quantise(net.also.weight[OF_TYPES], 1023, np.int16)
    weights.add("type.weight", q)
    weights.add("type.weight.scale", scale)
    weights.add("type.bias", net.also.bias.detach().numpy()[OF_TYPES].astype(np.float32))
    manifest = {
        "name": "en-report-reader",
        "architecture": "report-reader/2",
        "version": "1",
        "language": "en",
        "tables": {"types": sorted(types, key=types.get)},
        "numbers": {
            "numbers": NUMBERS, "state": STATE, "lead": LEAD, "width": net.own.out_features, "named": net.names.embedding_dim,
            "pair": net.pair_a.out_features, "layers": len(net.layers), "heads": net.layers[0].heads, "most": MOST, "climbed": CLIMBED, "scale": SCALE,
        },
        "corpora": READINGS,
        "licence": "CC BY 4.0",
        "scores": scores,
    }
    write(folder, manifest, weights, card(scores, len(order), reports))


def card(scores, names, reports):
    shown = "; ".join(f"{name} {value}" for name, value in scores.items()) or "none yet"
    return f"""# en-report-reader

Which words of a report name an event that a newsroom would list, and of which type, seen beside all others of the report: a network in which the
mentions look at each other, over {names} named features, the numbers of `en-events` and the states of `en-syntax`. Its
log-odds are weighed together with those of `en-events`. Read by `src/model/neural/report-reader.ts`; described in
`training/README.md`, "Events".

- Learnt from {reports} English news reports with their events, read by the project's own guideline; some are invented. No text is
  kept; names of features are kept as hashes.
- Licence: CC BY 4.0.
- Command: `training/train_reports.py`, over the output of `training/dump-events.ts`.
- Average precision of mentions, on reports left out: {shown}.
- Limits: English news. What a newsroom lists is a matter of judgement: two readers agree on about six in seven events.
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dump", action="append", default=[], help="an output of dump-events.ts, without its ending; =2 after it: each report counts for two")
    parser.add_argument("--test", action="append", default=[], help="the same, only to measure")
    parser.add_argument("--named", type=int, default=64)
    parser.add_argument("--exclude", default="", help="a file of ids that are left out (overlaps.py)")
    parser.add_argument("--odds", default="", help="a file to write the odds of every report to, by nets that have not seen it")
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--held", action="store_true", help="beside the net over all reports train only the one that leaves out the first fold")
    parser.add_argument("--only", type=int, default=-1, help="train this fold alone (folds: on all), for trying things out")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--width", type=int, default=96)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--write", default="", help="folder of the model to write")
    options = parser.parse_args()
    torch.set_num_threads(1)
    docs, seen = [], set(open(options.exclude).read().split()) if options.exclude else set()
    for path, _, weight in (dump.partition("=") for dump in options.dump):
        for doc in load(path, float(weight or 1)):
            if doc["id"] not in seen:
                seen.add(doc["id"])
                docs.append({**doc, "fold": len(docs) % options.folds})
    tests = [doc for path in options.test for doc in load(path, 1.0)]
    counts, kinds = {}, {}
    for doc in docs:
        for named in doc["named"]:
            for name in named:
                counts[name] = counts.get(name, 0) + 1
        for event in doc["events"]:
            kinds[event["type"]] = kinds.get(event["type"], 0) + 1
    names = {name: i for i, name in enumerate(sorted(n for n, count in counts.items() if count >= LEAST_NAMED))}
    types = {kind: i for i, kind in enumerate(sorted(k for k, count in kinds.items() if count >= RARE_TYPE))}
    prepare(docs + tests, names, types)
    print(len(docs), "reports", sum(len(d["mentions"]) for d in docs), "mentions", len(names), "names", flush=True)
    truth = lambda some: np.concatenate([[float(bool(m["gold"])) for m in d["mentions"]] for d in some])
    found, scores = {}, {}
    for fold in [0, options.folds] if options.held else range(options.folds + 1):
        if options.only >= 0 and fold != options.only:
            continue
        last = fold == options.folds
        torch.manual_seed(options.seed)
        net = Net(len(names), len(types), width=options.width, named=options.named, layers=options.layers, dropout=options.dropout)
        fit(net, [d for d in docs if last or d["fold"] != fold], options.epochs, options.rate, options.seed)
        if last:
            fit_types(net, docs)
        found |= judge([net], tests if last else [d for d in docs if d["fold"] == fold])
        for some in sorted({d["set"] for d in (tests if last or options.only >= 0 else [])}):
            of = [d for d in tests if d["set"] == some]
            if not last:
                found |= judge([net], of)
            own = np.concatenate([found[d["id"]]["odds"] for d in of])
            other = np.concatenate([[m["odds"] for m in d["mentions"]] for d in of])
            print(f"  {some}: {curve(own, truth(of))}; the judge there {curve(other, truth(of))}; sum {curve(own + other, truth(of))}", flush=True)
    if options.only < 0:
        for some in sorted({d["set"] for d in docs}):
            of = [d for d in docs if d["set"] == some and d["id"] in found]
            line = curve(np.concatenate([found[d["id"]]["odds"] for d in of]), truth(of))
            scores[some] = line.split()[1]
            print(f"{some} by folds: {line}", flush=True)
    if options.odds:
        with open(options.odds, "w", encoding="utf8") as out:
            for name, row in found.items():
                out.write(json.dumps({"id": name, **row}) + "\n")
    if options.write and options.only < 0:
        export(options.write, net, names, types, len(docs), scores)


if __name__ == "__main__":
    main()
