"""Trains attributions (cues; source and content of each cue) on PolNeAR train, jointly with the encoder and the parser.

Starts from a checkpoint of train_syntax.py; the syntax losses go on, so that one encoder serves both.
"""

import argparse
import bisect
import gzip
import importlib.util
import json
import os
import time

import numpy as np
import torch
import torch.nn.functional as F

import corpora as C
import dataset
import kernels as K
import model as M
import train_syntax as S
import windows as W
from batches import Batch, shuffled


LEAST = 0.08  # a candidate cue has at least this probability
OTHER = 0.3  # a cue of at least this probability is shown to the others
DECISIONS = {"threshold": 0.2, "overlap": 0.8, "mix": 0.5, "sourceBias": 0.5}  # see README.md, "Decisions"


def scorer():
    path = os.path.join(C.DATA, "..", "score", "score_attribution.py")
    spec = importlib.util.spec_from_file_location("score_attribution", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    known = {}

    def to_words(words, value):  # the scorer's, without its walk over all words for every span
        ends = known.setdefault(id(words), [words, [e for _, e in words]])[1]
        found = set()
        for s, e in module.spans(value):
            i = bisect.bisect_right(ends, s)
            while i < len(words) and words[i][0] < e:
                found.add(i)
                i += 1
        return frozenset(found)

    module.to_words = to_words
    return module


def add_parses(encoder, parser, documents, types):
    blocks = S.blocks_of(documents)
    for block, (_, _, head, deprel) in zip(blocks, S.parse(encoder, parser, blocks, types)):
        block.parsed_head, block.parsed_deprel = head, deprel


def prepare(documents):
    """Adds flat columns and gold labels to each document."""
    for document in documents:
        document["blocks"] = [b for b in document["blocks"] if len(b)]
        flat = document["flat"] = W.Document(document["blocks"])
        # Block numbers in attributions count the blocks as read; empty ones do not occur.
        cue = np.zeros(flat.size, np.int64)
        gold = []
        for attribution in document["attributions"]:
            at = {role: sorted(int(flat.block_start[k]) + i for k, i in attribution[role]) for role in attribution}
            if not at["cue"] or not at["content"]:
                continue
            start, end = at["cue"][0], at["cue"][-1] + 1
            cue[start:end] = 2
            cue[start] = 1
            gold.append((start, end, at["source"], at["content"]))
        document["cue"], document["gold"] = cue, gold


def thin(document, share, rng):
    """The document with only a share of the blocks in which nothing is attributed."""
    told = {k for a in document["attributions"] for role in a.values() for k, _ in role}
    keep = [k for k in range(len(document["blocks"])) if k in told or rng.random() < share]
    if not keep:
        return None
    place = {k: i for i, k in enumerate(keep)}
    out = {
        "id": document["id"],
        "blocks": [document["blocks"][k] for k in keep],
        "attributions": [
            {role: [(place[k], i) for k, i in at] for role, at in a.items()} for a in document["attributions"]
        ],
    }
    prepare([out])
    return out


def tags_of(flat, a, b, source, content, start, end):
    tags = np.zeros(b - a, np.int64)
    for tokens, first in ((source, M.B_SOURCE), (content, M.B_CONTENT)):
        previous = -2
        for t in tokens:
            if a <= t < b:
                tags[t - a] = first + 1 if t == previous + 1 and tags[t - 1 - a] in (first, first + 1) else first
                previous = t
    return tags


def columns(documents):
    blocks = [b for d in documents for b in d["blocks"]]
    offsets, total = [], 0
    for d in documents:
        offsets.append(total)
        total += d["flat"].size
    heads = torch.from_numpy(
        np.concatenate([np.where(d["flat"].head >= 0, d["flat"].head + o, -1) for d, o in zip(documents, offsets)])
    )
    deprel = torch.from_numpy(np.concatenate([d["flat"].deprel for d in documents]))
    return blocks, offsets, heads, deprel


def attribution_loss(reader, encoded, documents, batch, offsets, heads, deprel, rng, labels):
    states = reader.states(encoded, heads, deprel, batch.ends)
    logits = reader.cue(states)
    gold_cue = torch.from_numpy(np.concatenate([d["cue"] for d in documents]))
    cue_loss = F.cross_entropy(logits, gold_cue, reduction="sum", label_smoothing=0.02)
    probability = logits.detach().softmax(1).numpy()
    items, tags, true, sourced = [], [], [], []
    for document, offset in zip(documents, offsets):
        flat = document["flat"]
        spans = W.cue_spans(probability[offset : offset + flat.size], flat, 0.1)
        other = (document["cue"] > 0).astype(np.int64)
        for s, e, p in spans:
            if p > 0.3:
                other[s:e] = 1
        used = set()
        for start, end, source, content in document["gold"]:
            found = [(s, e) for s, e, _ in spans if s < end and e > start]
            used.update(found)
            s, e = found[0] if found and rng.random() < 0.5 else (start, end)
            items.append((document, offset, s, e, other))
            a, b = flat.window(s, e)
            tags.append(tags_of(flat, a, b, source, content, s, e))
            true.append(1.0)
            sourced.append(1.0 if source else 0.0)
        for s, e, _ in spans:
            if (s, e) not in used and not document["cue"][s:e].any():
                items.append((document, offset, s, e, other))
                a, b = flat.window(s, e)
                tags.append(np.zeros(b - a, np.int64))
                true.append(0.0)
                sourced.append(-1.0)
    if not items:
        return cue_loss, 0.0 * cue_loss, 0.0 * cue_loss
    windows = W.Windows([(i[0]["flat"], *i[1:]) for i in items], labels)
    emissions, decisions = reader.tag(states, windows)
    true, sourced = torch.tensor(true), torch.tensor(sourced)
    chain = K.chain_loss(
        emissions,
        reader.first,
        reader.last,
        reader.transitions,
        torch.from_numpy(np.concatenate(tags)),
        true,
        windows.ends,
    )
    known = sourced >= 0
    decide = F.binary_cross_entropy_with_logits(
        decisions[:, 0], true * 0.96 + 0.02, reduction="sum"
    ) + F.binary_cross_entropy_with_logits(decisions[known, 1], sourced[known] * 0.96 + 0.02, reduction="sum")
    return cue_loss, chain, decide


@torch.no_grad()
def read(encoder, reader, documents, types, labels, least=LEAST):
    """Candidate attributions of each document, see `candidates`."""
    encoder.eval(), reader.eval()
    out = []
    for document in documents:
        blocks, offsets, heads, deprel = columns([document])
        batch = Batch(blocks, types, 0)
        states = reader.states(encoder(batch), heads, deprel, batch.ends)
        probability = reader.cue(states).softmax(1).numpy()
        flat = document["flat"]
        spans = W.cue_spans(probability, flat, least)
        found = []
        if spans:
            other = np.zeros(flat.size, np.int64)
            for s, e, p in spans:
                if p > OTHER:
                    other[s:e] = 1
            windows = W.Windows([(flat, 0, s, e, other) for s, e, _ in spans], labels)
            emissions, decisions = reader.tag(states, windows)
            found = candidates(reader, spans, windows, emissions.numpy(), torch.sigmoid(decisions).numpy())
        out.append(found)
    return out


def candidates(reader, spans, windows, emissions, decisions):
    """For each cue its strength, is-attribution, has-source, and the best labels without (0) and with (1) a source."""
    first, last, transitions = (
        np.ascontiguousarray(p.detach().numpy()) for p in (reader.first, reader.last, reader.transitions)
    )
    found, at = [], 0
    for i, ((s, e, p), (a, b)) in enumerate(zip(spans, windows.ranges)):
        part = np.ascontiguousarray(emissions[at : at + b - a])
        at += b - a
        blocked = np.zeros(b - a, np.int64)
        blocked[s - a : e - a] = 1
        best = {need: K.best_chain(part, first, last, transitions, blocked, need) for need in (0, 1)}
        found.append(
            {
                "strength": p,
                "is": float(decisions[i, 0]),
                "has": float(decisions[i, 1]),
                "cue": (s, e),
                "from": a,
                "best": best,
            }
        )
    return found


def logit(p):
    p = min(max(p, 1e-6), 1 - 1e-6)
    return np.log(p / (1 - p))


def choose(document, found, threshold, overlap=0.5, mix=0.5, sourceBias=0.0):
    """Final attributions of a document as token spans."""
    flat = document["flat"]
    rows = []
    for f in found:
        score = mix * logit(f["strength"]) + (1 - mix) * logit(f["is"])
        if score < threshold:
            continue
        need = 1 if logit(f["has"]) + sourceBias + 0.5 * (f["best"][1][1] - f["best"][0][1]) > 0 else 0
        labels, chain = f["best"][need]
        if chain < -1e20:
            labels, chain = f["best"][1 - need]
        if chain < -1e20:
            continue
        rows.append((score, f, labels))
    rows.sort(key=lambda r: (-r[0], r[1]["cue"]))
    taken = np.zeros(flat.size, bool)
    out = []
    for score, f, labels in rows:
        content = np.nonzero(labels >= M.B_CONTENT)[0] + f["from"]
        if taken[content].mean() > overlap:
            continue
        taken[content] = True
        source = np.nonzero((labels == M.B_SOURCE) | (labels == M.I_SOURCE))[0] + f["from"]
        out.append(
            {"cue": list(range(*f["cue"])), "source": source.tolist(), "content": content.tolist(), "score": score}
        )
    return sorted(out, key=lambda r: r["cue"])


def to_characters(document, tokens):
    starts = np.concatenate([b.start for b in document["blocks"]])
    ends = np.concatenate([b.end for b in document["blocks"]])
    spans = []
    for t in tokens:
        if spans and spans[-1][2] == t - 1:
            spans[-1][1:] = [int(ends[t]), t]
        else:
            spans.append([int(starts[t]), int(ends[t]), t])
    return [[s, e] for s, e, _ in spans]


def score(module, documents, raw, found, **options):
    tally = module.Tally()
    for document, candidates in zip(documents, found):
        system = [
            {role: to_characters(document, a[role]) for role in ("source", "cue", "content")}
            for a in choose(document, candidates, **options)
        ]
        tally.add(document["text"], raw[document["id"]], system)
    return tally.result()


class Average:
    """Running average of parameters, taken every few steps; what is measured and exported."""

    def __init__(self, modules, keep=0.995, every=4):
        self.parameters = [p for m in modules for p in m.parameters()]
        self.mean = [p.detach().clone() for p in self.parameters]
        self.keep, self.every, self.count = keep, every, 0

    @torch.no_grad()
    def update(self):
        self.count += 1
        if self.count % self.every == 0:
            torch._foreach_lerp_(
                self.mean,
                [p.detach() for p in self.parameters],
                1 - min(self.keep, 1 - 1 / (1 + self.count / self.every)),
            )

    @torch.no_grad()
    def swap(self):
        for p, mean in zip(self.parameters, self.mean):
            kept = p.detach().clone()
            p.copy_(mean)
            mean.copy_(kept)


def short(result):
    return {
        k: (result[k]["f1"] if isinstance(result[k], dict) and "f1" in result[k] else result[k])
        for k in ("words", "relation", "exact", "speaker", "source", "cue", "content", "n")
    }


def gold_attributions(part):
    with gzip.open(os.path.join(C.DATA, f"polnear-{part}.jsonl.gz"), "rt", encoding="utf8") as lines:
        return {d["id"]: d["attributions"] for d in map(json.loads, lines)}


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", required=True, help="pickle from dataset.py")
    arguments.add_argument("--syntax", required=True, help="checkpoint of train_syntax.py to start from")
    arguments.add_argument(
        "--output", required=True, help="checkpoint to write, and to go on from; FILE.average is the one to export"
    )
    arguments.add_argument("--epochs", type=int, default=28)
    arguments.add_argument(
        "--start",
        type=int,
        default=0,
        help="epoch at which the rate begins to fall from --rate: for going on with a finished run",
    )
    arguments.add_argument("--tokens-per-batch", type=int, default=2500)
    arguments.add_argument("--rate", type=float, default=1.5e-3)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument(
        "--syntax-share", type=float, default=0.4, help="share of news batches that take the syntax losses"
    )
    arguments.add_argument(
        "--trees-share", type=float, default=0.4, help="batches of gold trees for each batch of news"
    )
    arguments.add_argument(
        "--silent-share", type=float, default=0.8, help="share of the blocks without attributions that an epoch sees"
    )
    arguments.add_argument("--syntax-weight", type=float, default=0.5)
    arguments.add_argument("--attribution-weight", type=float, default=2.0)
    arguments.add_argument("--width", type=int, default=64)
    arguments.add_argument("--tagger-blocks", type=int, default=3)
    arguments.add_argument("--upper", type=int, default=1)
    arguments.add_argument("--dropout", type=float, default=0.3)
    arguments.add_argument(
        "--reparse", type=int, default=4, help="epochs after which the trees shown to the tagger are renewed"
    )
    arguments.add_argument("--evaluate-every", type=int, default=3)
    arguments.add_argument("--limit", type=int, default=0, help="documents per epoch, for trials")
    a = arguments.parse_args()
    torch.set_num_threads(1)
    torch.set_float32_matmul_precision("medium")
    torch.manual_seed(a.seed)
    data = dataset.load(a.data)
    S.ROOT_LABEL[0] = data["labels"]["deprel"].index("root")
    labels = len(data["labels"]["deprel"])
    saved = torch.load(a.syntax, weights_only=False)
    encoder, parser = S.make(data, saved["size"])
    encoder.load_state_dict(saved["encoder"]), parser.load_state_dict(saved["parser"])
    train, dev = data["data"]["polnear-train"], data["data"]["polnear-dev"]
    for module in encoder.modules():
        if hasattr(module, "dropout"):
            module.dropout = a.dropout
    size = {"width": a.width, "blocks": a.tagger_blocks, "upper": a.upper, "dropout": a.dropout}
    reader = M.Reader(saved["size"]["d"], labels, **size)
    optimizer, sparse = S.optimizers((encoder, parser, reader), a.rate, 0.02)
    counts = torch.from_numpy(data["counts"]).float()
    gold_trees = S.blocks_of(data["data"]["ewt-train"])
    module, raw = scorer(), gold_attributions("dev")
    step = begin = 0
    if os.path.exists(a.output):
        saved_own = torch.load(a.output, weights_only=False)
        for part, m in (("encoder", encoder), ("parser", parser), ("reader", reader)):
            m.load_state_dict(saved_own[part])
        optimizer.load_state_dict(saved_own["optimizer"]), sparse.load_state_dict(saved_own["sparse"])
        step, begin = saved_own["step"], saved_own["epoch"]
    for part in (train, dev):
        add_parses(encoder, parser, part, data["types"])
        prepare(part)
    average = Average((encoder, parser, reader))
    if begin:
        average.mean, average.count = saved_own["average"], saved_own["averaged"]
    for epoch in range(begin, a.epochs):
        rng = np.random.default_rng([a.seed, epoch])
        if epoch and epoch % a.reparse == 0:
            average.swap()
            for part in (train, dev):
                add_parses(encoder, parser, part, data["types"])
            average.swap()
            for part in (train, dev):
                for document in part:
                    document["flat"] = W.Document(document["blocks"])
        for m in (encoder, parser, reader):
            m.train()
        work, group, total = [], [], 0
        for i in rng.permutation(len(train))[: a.limit or None]:
            document = thin(train[i], a.silent_share, rng) if a.silent_share < 1 else train[i]
            if document is None:
                continue
            group.append(document)
            total += document["flat"].size
            if total >= a.tokens_per_batch:
                work.append(group)
                group, total = [], 0
        if group:
            work.append(group)
        trees = list(shuffled(gold_trees, a.tokens_per_batch, rng))[: int(len(work) * a.trees_share)]
        work = [("news", g) for g in work] + [("trees", g) for g in trees]
        rng.shuffle(work)
        begun, cpu, sums, seen = time.time(), time.process_time(), np.zeros(4), 0
        for number, (kind, group) in enumerate(work):
            progress = (epoch - a.start + number / len(work)) / (a.epochs - a.start)
            rate = a.rate * min(1.0, (step + 1) / 100) * max(0.03, 1 - progress)
            for o in (optimizer, sparse):
                for g in o.param_groups:
                    g["lr"] = rate
            if kind == "trees":
                batch = Batch(group, data["types"], 0)
                loss = a.syntax_weight * S.syntax_loss(parser, encoder(batch, counts), batch)
            else:
                blocks, offsets, heads, deprel = columns(group)
                batch = Batch(blocks, data["types"], 1)
                encoded = encoder(batch, counts)
                syntax = S.syntax_loss(parser, encoded, batch) if rng.random() < a.syntax_share else torch.zeros(())
                parts = attribution_loss(reader, encoded, group, batch, offsets, heads, deprel, rng, labels)
                loss = a.syntax_weight * syntax + a.attribution_weight * sum(parts) / batch.size
                sums += [syntax.item()] + [p.item() / batch.size for p in parts]
                seen += 1
            optimizer.zero_grad(), sparse.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(optimizer.param_groups[0]["params"], 2.0)
            optimizer.step(), sparse.step()
            average.update()
            step += 1
        line = f"epoch {epoch + 1} losses {np.round(sums / max(1, seen), 4).tolist()}"
        line += f" {time.time() - begun:.0f}s, cpu {time.process_time() - cpu:.0f}s"
        state = {
            part: {k: v.clone() for k, v in m.state_dict().items()}
            for part, m in (("encoder", encoder), ("parser", parser), ("reader", reader))
        }
        torch.save(
            {
                **state,
                "optimizer": optimizer.state_dict(),
                "sparse": sparse.state_dict(),
                "step": step,
                "epoch": epoch + 1,
                "average": average.mean,
                "averaged": average.count,
                "size": saved["size"],
                "reader_size": size,
            },
            a.output,
        )
        average.swap()
        torch.save(
            {
                "encoder": encoder.state_dict(),
                "parser": parser.state_dict(),
                "reader": reader.state_dict(),
                "size": saved["size"],
                "reader_size": size,
            },
            f"{a.output}.average",
        )
        if epoch % a.evaluate_every == a.evaluate_every - 1 or epoch == a.epochs - 1:
            found = read(encoder, reader, dev, data["types"], labels)
            for threshold in (-0.6, -0.2, 0.2):
                line += f"\n   dev at {threshold}: {short(score(module, dev, raw, found, threshold=threshold))}"
            line += f"\n   ewt-dev {S.evaluate(encoder, parser, S.blocks_of(data['data']['ewt-dev']), data)}"
        average.swap()
        print(line, flush=True)


if __name__ == "__main__":
    main()
