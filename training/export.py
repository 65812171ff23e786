"""Writes checkpoints as the product's models (models/en/{syntax,attributions}) and parity cases.

Matrices are stored as int16 of at most 1023 with a float32 scale a row, large tables as int8 with a scale a row, all else
as float32. Scores are measured with the weights as stored. README.md describes every section.
"""

import argparse
import json
import os

import numpy as np
import torch

import corpora as C
import dataset

import lexicon
import model as M
import text as T
import train_attributions as A
import train_syntax as S
import windows as W
from batches import Batch
from files import Weights, quantise, write

def store(weights, module, rename=lambda n: n, skip=()):
    """Adds all parameters of a module, and puts the stored values in their place."""
    for name, p in module.named_parameters():
        label = rename(name)
        if any(name.startswith(s) for s in skip):
            continue
        with torch.no_grad():
            if p.dim() == 2 and name.endswith(("word.weight", "gram.weight", "words.suffix.weight")):
                q, scale, p[:] = quantise(p, 127, np.int8)
                weights.add(label, q)
                weights.add(f"{label}.scale", scale)
            elif p.dim() == 2 and name.endswith("weight") and p.shape[0] > 1 and not name.endswith("reach.weight"):
                q, scale, p[:] = quantise(p, 1023, np.int16)
                weights.add(label, q)
                weights.add(f"{label}.scale", scale)
            else:
                weights.add(label, p.detach().numpy().astype(np.float32))


def fold(encoder):
    """Adds the projected senses to the word table."""
    words = encoder.words
    if words.sense is not None:
        with torch.no_grad():
            words.word.weight += words.senses @ words.sense.weight.T
        words.sense = None


def freeze_habit(parser):
    """Adds treebank 0's habits to the biases."""
    w = parser.width
    with torch.no_grad():
        habit = parser.habit.weight[0].clone()
        parser.dep.bias += habit[:w]
        parser.head.bias += habit[w : 2 * w]
        parser.label_dep.bias += habit[2 * w : 3 * w]
        parser.label.bias += habit[3 * w :]
        parser.habit.weight.zero_()


# Invented for the purpose; every kind of operation and every branch of the features occurs.
PARITY = [
    ["The minister said on Monday that two bridges were shut ."],
    ["“ We will not wait , ” Ana Petrova told the Harbour Gazette , adding that the plan was “ dead . ”"],
    [
        "According to three officials , the 14-kilometre tunnel won't open before 2031 .",
        "Mr. Oduya , who leads the union , called the claim absurd .",
    ],
    ["Storm closes port : mayor"],
    ["“ First we listened .", "Then we counted the boats .", "\n“ Then we went home , ” said Lindqvist ."],
]


def parity_blocks():
    """Documents from PARITY: sentences are rows of tokens; a row that starts with a line break opens a block."""
    documents = []
    for rows in PARITY:
        blocks, current = [], []
        for row in rows:
            if row.startswith("\n") and current:
                blocks.append(current)
                current = []
            current.append(row.strip().split())
        blocks.append(current)
        out = []
        for sentences in blocks:
            forms = [f for s in sentences for f in s]
            ranges, at = [], 0
            for s in sentences:
                ranges.append((at, at + len(s)))
                at += len(s)
            n = len(forms)
            right = [i + 1 < n and forms[i] in "“" or i + 1 < n and forms[i + 1] in ".,”" for i in range(n)]
            left = [False] + right[:-1]
            start, position = [], 0
            for i, f in enumerate(forms):
                start.append(position)
                position += len(f) + (0 if right[i] else 1)
            out.append(
                (C.Block(forms, start, [s + len(f) for s, f in zip(start, forms)], ranges, left, right), left, right)
            )
        documents.append(out)
    return documents


def rounded(array, digits=5):
    return np.round(np.asarray(array, np.float64), digits).tolist()


@torch.no_grad()
def parity(folder, encoder, parser, reader, data, version):
    labels = data["labels"]
    cases = []
    for number, document in enumerate(parity_blocks()):
        types = data["types"]
        blocks = [b for b, _, _ in document]
        for b in blocks:
            b.type = np.array([types.index[f] for f in b.forms])
        batch = Batch(blocks, types, 0)
        encoded = encoder(batch)
        x, dep, head, habit = parser.hidden(encoded, 0)
        parsed = S.parse(encoder, parser, blocks, types)
        case = {"blocks": []}
        for (block, left, right), (s, e), (upos, xpos, heads, deprel) in zip(
            document, zip(batch.starts.tolist(), batch.ends.tolist()), parsed
        ):
            block.parsed_head, block.parsed_deprel = heads, deprel
            arcs = []
            for a, b in block.sentences:
                index = torch.arange(s + a, s + b)[None]
                arcs.append(
                    rounded(
                        parser.arcs(dep, head, index, torch.ones_like(index, dtype=torch.bool))[0].clamp(min=-1e4), 4
                    )
                )
            case["blocks"].append(
                {
                    "forms": block.forms,
                    "sentences": block.sentences,
                    "gluedLeft": left,
                    "gluedRight": right,
                    "normal": [T.normal_form(f) for f in block.forms],
                    "row": [int(types.row[i]) for i in block.type],
                    "grams": [types.grams[i] for i in block.type],
                    "suffixes": [list(map(int, types.suffix[i])) for i in block.type],
                    "shape": [int(types.shape[i]) for i in block.type],
                    "quote": block.quote.tolist(),
                    "quoteSpan": block.quote_span.tolist(),
                    "edge": block.edge.tolist(),
                    "typeVector0": rounded(encoder.words(types.batch(block.type[:1]))[0]),
                    "encoded": rounded(encoded[s:e], 4),
                    "arcs": arcs,
                    "upos": [labels["upos"][i] for i in upos],
                    "xpos": [labels["xpos"][i] for i in xpos],
                    "head": heads.tolist(),
                    "deprel": [labels["deprel"][i] for i in deprel],
                }
            )
        if reader is not None:
            row = {"blocks": blocks}
            flat = W.Document(blocks)
            row["flat"] = flat
            states = reader.states(encoded, torch.from_numpy(flat.head), torch.from_numpy(flat.deprel), batch.ends)
            logits = reader.cue(states)
            probability = logits.softmax(1).numpy()
            case["cueLogits"] = rounded(logits, 4)
            spans = W.cue_spans(probability, flat, A.LEAST)
            other = np.zeros(flat.size, np.int64)
            for a, b, p in spans:
                if p > A.OTHER:
                    other[a:b] = 1
            case["cues"] = []
            if spans:
                windows = W.Windows([(flat, 0, a, b, other) for a, b, _ in spans], len(labels["deprel"]))
                emissions, decisions = reader.tag(states, windows)
                found = A.candidates(reader, spans, windows, emissions.numpy(), torch.sigmoid(decisions).numpy())
                at = 0
                for f, (a, b) in zip(found, windows.ranges):
                    case["cues"].append(
                        {
                            "cue": list(f["cue"]),
                            "strength": round(f["strength"], 5),
                            "is": round(f["is"], 5),
                            "has": round(f["has"], 5),
                            "window": [a, b],
                            "features": windows.features[at : at + b - a].tolist(),
                            "emissions": rounded(emissions[at : at + b - a], 4),
                            "labels": {str(need): f["best"][need][0].tolist() for need in (0, 1)},
                            "scores": {str(need): round(float(f["best"][need][1]), 4) for need in (0, 1)},
                        }
                    )
                    at += b - a
                case["attributions"] = [
                    {k: a[k] for k in ("cue", "source", "content")}
                    for a in A.choose({"flat": flat}, found, **A.DECISIONS)
                ]
        cases.append(case)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "syntax-attributions.json"), "w", encoding="utf8") as out:
        json.dump(
            {"version": version, "about": "Written by export.py; sentences are invented.", "cases": cases},
            out,
            ensure_ascii=False,
        )
        out.write("\n")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", required=True)
    arguments.add_argument(
        "--checkpoint", required=True, help="of train_attributions.py (or of train_syntax.py: syntax only)"
    )
    arguments.add_argument(
        "--models", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "models", "en")
    )
    arguments.add_argument("--parity", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "parity"))
    arguments.add_argument("--version", default="1")
    arguments.add_argument("--blend", help="a second checkpoint of the same run, averaged with the first")
    arguments.add_argument("--blend-share", type=float, default=0.25, help="its share")
    arguments.add_argument("--quick", action="store_true", help="leave the scores out")
    arguments.add_argument("--note", default="", help="how this checkpoint was trained, for the cards")
    a = arguments.parse_args()
    torch.set_num_threads(1)
    data = dataset.load(a.data)
    labels = data["labels"]
    S.ROOT_LABEL[0] = labels["deprel"].index("root")
    saved = torch.load(a.checkpoint, weights_only=False)
    if a.blend:
        other = torch.load(a.blend, weights_only=False)
        for part in ("encoder", "parser", "reader"):
            for name, value in saved[part].items():
                saved[part][name] = torch.lerp(value, other[part][name], a.blend_share)
    encoder, parser = S.make(data, saved["size"])
    encoder.load_state_dict(saved["encoder"]), parser.load_state_dict(saved["parser"])
    encoder.eval(), parser.eval()
    # Parity sentences need types of their own.
    types = data["types"]
    grown = lexicon.Types(data["words"])
    for form in types.forms:
        grown.number(form)
    for document in parity_blocks():
        for block, _, _ in document:
            for form in block.forms:
                grown.number(form)
    data["types"] = grown.freeze()
    fold(encoder)
    freeze_habit(parser)
    syntax = Weights()
    store(syntax, encoder)
    store(syntax, parser, lambda n: f"parser.{n}", skip=("habit",))
    syntax.add("vocabulary", np.frombuffer("\n".join(data["words"]).encode("utf8"), np.uint8))
    scores = {}
    for part in () if a.quick else ("ewt-dev", "gum"):
        result = S.evaluate(encoder, parser, S.blocks_of(data["data"][part]), data)
        scores.update({f"{part.replace('gum', 'gum-eval')}.{k}": v for k, v in result.items()})
    print(scores)
    corpora = [
        "UD English EWT train, 2025-05: CC BY-SA 4.0",
        "PolNeAR 1.0 train, with CoreNLP's analyses: texts are their publishers', none is kept",
        "WordNet 3.x (coarse senses, folded into the word table): WordNet licence",
    ]
    command = "dataset.py, train_syntax.py, train_attributions.py, export.py (training/README.md)"
    size = saved["size"]
    write(
        os.path.join(a.models, "syntax"),
        {
            "name": "en-syntax",
            "architecture": "scan-encoder/1",
            "version": a.version,
            "language": "en",
            "tables": {"upos": labels["upos"], "xpos": labels["xpos"], "deprel": labels["deprel"]},
            "numbers": {
                "d": size["d"],
                "blocks": size["blocks"],
                "parserWidth": size["parser_width"],
                "words": len(data["words"]),
                "wordWidth": 96,
                "gramWidth": 64,
                "gramBuckets": T.GRAM_BUCKETS,
                "suffixBuckets": T.SUFFIX_BUCKETS,
                "suffixWidth": 32,
                "shapeWidth": 16,
                "maxReach": M.MAX_REACH,
                "maxUnits": T.MAX_UNITS,
            },
            "corpora": corpora,
            "licence": "CC BY-SA 4.0",
            "command": command,
            "scores": scores,
        },
        syntax,
        syntax_card(scores, a.note),
    )
    reader = None
    if "reader" in saved:
        reader = M.Reader(size["d"], len(labels["deprel"]), **saved["reader_size"])
        reader.load_state_dict(saved["reader"])
        reader.eval()
        attribution = Weights()
        store(attribution, reader)
        documents = [] if a.quick else data["data"]["polnear-dev"]
        A.add_parses(encoder, parser, documents, data["types"])
        A.prepare(documents)
        found = A.read(encoder, reader, documents, data["types"], len(labels["deprel"]))
        result = A.score(A.scorer(), documents, A.gold_attributions("dev"), found, **A.DECISIONS)
        print(A.short(result))
        figures = {
            f"polnear-dev.{k}": (result[k]["f1"] if isinstance(result[k], dict) else result[k])
            for k in ("words", "relation", "exact", "speaker", "source", "cue", "content")
        }
        rs = saved["reader_size"]
        write(
            os.path.join(a.models, "attributions"),
            {
                "name": "en-attributions",
                "architecture": "cue-reader/1",
                "version": a.version,
                "language": "en",
                "tables": {"tags": M.TAGS, "deprel": labels["deprel"]},
                "numbers": {
                    "d": size["d"],
                    "width": rs["width"],
                    "blocks": rs["blocks"],
                    "upper": rs["upper"],
                    "least": A.LEAST,
                    "other": A.OTHER,
                    "trim": W.TRIM,
                    **A.DECISIONS,
                    "limit": W.LIMIT,
                    "mostBlocks": W.MOST_BLOCKS,
                },
                "corpora": corpora,
                "licence": "CC BY-SA 4.0",
                "command": command,
                "scores": figures,
            },
            attribution,
            attribution_card(figures, a.note),
        )
    parity(a.parity, encoder, parser, reader, data, a.version)


def table(scores):
    return "\n".join(f"| {k} | {v} |" for k, v in scores.items())


def syntax_card(scores, note):
    return f"""# en-syntax

Encoder of English news text with heads for universal and Penn tags and UD dependencies; en-attributions reads its states.
Architecture: gated depthwise convolutions and two-way gated recurrences over hashed word features; `training/README.md`.

- Trained on UD English EWT train (CC BY-SA 4.0) and on PolNeAR 1.0 train under CoreNLP's silver analyses brought to UD v2;
  coarse senses of words from WordNet. Weights hold no text.
- Licence of the weights: CC BY-SA 4.0; contains information from WordNet, (c) Princeton University, used under its licence.
- Command: `training/README.md`, "Training". {note}
- Gold tokens and sentences, per cent (LAS without subtypes, as CoNLL 2018 counts); `gum-eval` was used for measuring only:

| figure | |
|---|---|
{table(scores)}
"""


def attribution_card(scores, note):
    return f"""# en-attributions

Finds cues in the states of en-syntax, and for each cue its source and content. Architecture: `training/README.md`.

- Trained on the attributions of PolNeAR 1.0 train (Newell, Margolin, Ruths 2018). Weights hold no text.
- Licence of the weights: CC BY-SA 4.0.
- Command: `training/README.md`, "Training". {note}
- PolNeAR dev, product tokens, F1 by `score_attribution.py`; decision thresholds were chosen on dev:

| figure | |
|---|---|
{table(scores)}
"""


if __name__ == "__main__":
    main()
