"""Trains the encoder and the parser: UD EWT (gold) and PolNeAR train under CoreNLP's silver analyses."""

import argparse
import os
import time

import numpy as np
import torch
import torch.nn.functional as F

import dataset
import kernels as K
import model as M
from batches import Batch, shuffled


def make(data, size):
    words = M.Words(len(data["words"]), size["d"], torch.from_numpy(data["senses"]), word_dropout=size["word_dropout"])
    with torch.no_grad():
        words.word.weight[torch.from_numpy(data["counts"] == 0)] = 0
    for table in (words.word, words.gram, words.suffix):
        table.sparse = True
    encoder = M.Encoder(words, size["d"], size["blocks"], size["dropout"])
    labels = data["labels"]
    parser = M.Parser(
        size["d"],
        len(labels["upos"]),
        len(labels["xpos"]),
        len(labels["deprel"]),
        size["parser_width"],
        dropout=size["dropout"],
    )
    return encoder, parser


def optimizers(modules, rate, decay):
    sparse, dense = [], []
    for module in modules:
        for name, p in module.named_parameters():
            (sparse if name.endswith(("word.weight", "gram.weight", "suffix.weight")) else dense).append(p)
    return [
        torch.optim.AdamW(dense, rate, betas=(0.9, 0.98), weight_decay=decay, fused=True),
        torch.optim.SparseAdam(sparse, rate, betas=(0.9, 0.98)),
    ]


def syntax_loss(parser, states, batch):
    x, dep, head, habit = parser.hidden(states, batch.treebank)
    loss = F.cross_entropy(parser.upos(x), batch.column("upos"), ignore_index=-2, reduction="sum", label_smoothing=0.03)
    loss = loss + F.cross_entropy(
        parser.xpos(x), batch.column("xpos"), ignore_index=-2, reduction="sum", label_smoothing=0.03
    )
    heads, deprel = batch.heads(), batch.column("deprel")
    arc = 0.0
    for index, mask in batch.sentences():
        scores = parser.arcs(dep, head, index, mask)
        gold = heads[index]
        local = torch.where(gold >= 0, gold - index[:, :1] + 1, torch.where(gold == -1, 0, -100))
        local = torch.where(mask, local, -100)
        arc = arc + F.cross_entropy(scores.flatten(0, 1), local.flatten(), ignore_index=-100, reduction="sum")
    known = torch.nonzero((deprel >= 0) & (heads > -2))[:, 0]
    label = F.cross_entropy(
        parser.labels(x, habit, known, heads[known]), deprel[known], reduction="sum", label_smoothing=0.03
    )
    return (loss + arc + label) / batch.size


@torch.no_grad()
def parse(encoder, parser, blocks, types, treebank=0, size=6000):
    """Decoded columns for each block: list of (upos, xpos, head, deprel)."""
    encoder.eval(), parser.eval()
    out = []
    at = 0
    while at < len(blocks):
        group, total = [], 0
        while at < len(blocks) and total < size:
            group.append(blocks[at])
            total += len(blocks[at])
            at += 1
        batch = Batch(group, types, treebank)
        x, dep, head, habit = parser.hidden(encoder(batch), batch.treebank)
        upos, xpos = parser.upos(x).argmax(1), parser.xpos(x).argmax(1)
        heads = torch.full((batch.size,), -1, dtype=torch.long)
        for index, mask in batch.sentences(8):
            scores = parser.arcs(dep, head, index, mask).numpy()
            for i, n in enumerate(mask.sum(1).tolist()):
                local = K.best_tree(np.ascontiguousarray(scores[i, :n, : n + 1]))
                heads[index[i, :n]] = torch.from_numpy(np.where(local >= 0, local + int(index[i, 0]), -1))
        deprel = parser.labels(x, habit, torch.arange(batch.size), heads)
        deprel[:, ROOT_LABEL[0]] = torch.where(heads < 0, 1e4, -1e4)
        deprel = deprel.argmax(1)
        for s, e in zip(batch.starts.tolist(), batch.ends.tolist()):
            h = heads[s:e].numpy()
            out.append((upos[s:e].numpy(), xpos[s:e].numpy(), np.where(h >= 0, h - s, -1), deprel[s:e].numpy()))
    return out


ROOT_LABEL = [None]


def evaluate(encoder, parser, blocks, data, treebank=0):
    """UPOS, XPOS, UAS and LAS (relation without subtype, as CoNLL 2018 counts) on gold tokens and sentences."""
    universal = np.array([label.split(":")[0] for label in data["labels"]["deprel"]])
    n = np.zeros(4)
    total = np.zeros(4)
    for block, (upos, xpos, head, deprel) in zip(blocks, parse(encoder, parser, blocks, data["types"], treebank)):
        known = block.upos >= 0
        total[0] += known.sum()
        n[0] += (upos == block.upos)[known].sum()
        known = block.xpos >= 0
        total[1] += known.sum()
        n[1] += (xpos == block.xpos)[known].sum()
        known = block.head > -2
        right = (head == block.head) & known
        total[2] += known.sum()
        n[2] += right.sum()
        same = universal[deprel] == universal[np.maximum(block.deprel, 0)]
        known &= block.deprel >= 0
        total[3] += known.sum()
        n[3] += (right & same & known).sum()
    return dict(zip(("upos", "xpos", "uas", "las"), np.round(100 * n / total, 2).tolist()))


def blocks_of(documents):
    return [b for d in documents for b in d["blocks"] if len(b)]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", required=True, help="pickle from dataset.py")
    arguments.add_argument("--output", required=True, help="checkpoint to write, and to go on from")
    arguments.add_argument("--epochs", type=int, default=4)
    arguments.add_argument("--tokens-per-batch", type=int, default=2500)
    arguments.add_argument("--rate", type=float, default=2e-3)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--d", type=int, default=128)
    arguments.add_argument("--blocks", type=int, default=5)
    arguments.add_argument("--parser-width", type=int, default=64)
    arguments.add_argument("--dropout", type=float, default=0.2)
    arguments.add_argument("--word-dropout", type=float, default=0.5)
    a = arguments.parse_args()
    torch.set_num_threads(1)
    torch.set_float32_matmul_precision("medium")
    torch.manual_seed(a.seed)
    data = dataset.load(a.data)
    ROOT_LABEL[0] = data["labels"]["deprel"].index("root")
    size = {
        "d": a.d,
        "blocks": a.blocks,
        "parser_width": a.parser_width,
        "dropout": a.dropout,
        "word_dropout": a.word_dropout,
    }
    encoder, parser = make(data, size)
    optimizer, sparse = optimizers((encoder, parser), a.rate, 0.02)
    counts = torch.from_numpy(data["counts"]).float()
    gold, silver = blocks_of(data["data"]["ewt-train"]), blocks_of(data["data"]["polnear-train"])
    tokens = sum(map(len, gold)) + sum(map(len, silver))
    steps = a.epochs * tokens // a.tokens_per_batch
    step = first = 0
    if os.path.exists(a.output):
        saved = torch.load(a.output, weights_only=False)
        encoder.load_state_dict(saved["encoder"]), parser.load_state_dict(saved["parser"])
        if "optimizer" in saved:
            optimizer.load_state_dict(saved["optimizer"]), sparse.load_state_dict(saved["sparse"])
        step, first = saved["step"], saved["epoch"]
    for epoch in range(first, a.epochs):
        rng = np.random.default_rng([a.seed, epoch])
        work = [(g, 0) for g in shuffled(gold, a.tokens_per_batch, rng)] + [
            (g, 1) for g in shuffled(silver, a.tokens_per_batch, rng)
        ]
        rng.shuffle(work)
        encoder.train(), parser.train()
        begun, total = time.time(), 0.0
        for group, treebank in work:
            rate = a.rate * min(1.0, (step + 1) / 200) * max(0.02, 1 - step / steps)
            for o in (optimizer, sparse):
                for g in o.param_groups:
                    g["lr"] = rate
            batch = Batch(group, data["types"], treebank)
            loss = syntax_loss(parser, encoder(batch, counts), batch)
            optimizer.zero_grad(), sparse.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(optimizer.param_groups[0]["params"], 2.0)
            optimizer.step(), sparse.step()
            total += loss.item()
            step += 1
        torch.save(
            {
                "encoder": encoder.state_dict(),
                "parser": parser.state_dict(),
                "optimizer": optimizer.state_dict(),
                "sparse": sparse.state_dict(),
                "step": step,
                "epoch": epoch + 1,
                "size": size,
            },
            a.output,
        )
        print(
            f"epoch {epoch + 1} loss {total / len(work):.4f} {time.time() - begun:.0f}s",
            "ewt-dev",
            evaluate(encoder, parser, blocks_of(data["data"]["ewt-dev"]), data),
            "gum",
            evaluate(encoder, parser, blocks_of(data["data"]["gum"]), data) if epoch % 4 == 3 else "",
            "silver-dev",
            evaluate(encoder, parser, blocks_of(data["data"]["polnear-dev"])[:600], data, 1),
            flush=True,
        )


if __name__ == "__main__":
    main()
