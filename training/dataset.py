"""Builds (and caches) what both trainers read: blocks with numbered types and label columns."""

import argparse
import collections
import os
import pickle

import numpy as np

import corpora as C
import lexicon
import text as T
import wordnet

SENSES = {
    10: "noun.communication",
    9: "noun.cognition",
    12: "noun.feeling",
    32: "verb.communication",
    31: "verb.cognition",
    37: "verb.emotion",
}


def said_words(net, share=0.3):
    """Forms of WordNet words of which a good part of the senses says, thinks or feels something."""
    found = set()
    for (lemma, pos), vector in net.senses.items():
        if not lemma.isalpha() or len(lemma) < 3 or pos not in "nv":
            continue
        derived = vector[45 + 31 - 29] + vector[45 + 32 - 29]
        if sum(vector[i] for i in SENSES) < share and derived < share:
            continue
        found.add(lemma)
        if pos == "n":
            found.add(
                lemma[:-1] + "ies"
                if lemma[-1] == "y" and lemma[-2] not in "aeiou"
                else lemma + ("es" if lemma[-1] in "sx" else "s")
            )
        else:
            stem = lemma[:-1] if lemma[-1] == "e" else lemma
            if lemma[-1] == "y" and lemma[-2] not in "aeiou":
                found.update((lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"))
            else:
                found.update((lemma + "s", stem + "ed", stem + "ing"))
    return sorted(found)


def build(tokens, output):
    net = wordnet.WordNet(os.environ["READOUT_WORDNET"])
    data = {
        "ewt-train": C.read_conllu("ewt-train.conllu.gz"),
        "ewt-dev": C.read_conllu("ewt-dev.conllu.gz"),
        "gum": C.read_conllu("gum-eval.conllu.gz"),
        "polnear-train": C.read_polnear("train", tokens.format("train")),
        "polnear-dev": C.read_polnear("dev", tokens.format("dev")),
    }
    counts = collections.Counter()
    for part in ("ewt-train", "polnear-train"):
        for document in data[part]:
            for block in document["blocks"]:
                counts.update(T.normal_form(f) for f in block.forms)
    words = lexicon.build_words(counts, said_words(net))
    types = lexicon.Types(words)
    labels = {"upos": C.UPOS, "xpos": collections.Counter(), "deprel": collections.Counter()}
    for part in data:
        for document in data[part]:
            for block in document["blocks"]:
                block.type = np.array([types.number(f) for f in block.forms])
                if part == "ewt-train":
                    labels["xpos"].update(x for x in block.xpos if x)
                    labels["deprel"].update(x for x in block.deprel if x)
    for kind in ("xpos", "deprel"):
        labels[kind] = sorted(labels[kind])
    for part in data:
        for document in data[part]:
            for block in document["blocks"]:
                for kind in ("upos", "xpos", "deprel"):
                    index = {label: i for i, label in enumerate(labels[kind])}
                    if not isinstance(getattr(block, kind), np.ndarray):
                        setattr(block, kind, np.array([index.get(x, C.IGNORED) for x in getattr(block, kind)]))
    types.freeze()
    senses = np.zeros((len(words) + 1, wordnet.WIDTH), np.float32)
    for i, word in enumerate(words):
        if word.isascii() and word.isalpha():
            senses[i + 1] = net.vector(word)
    seen = np.array([0] + [counts[w] for w in words])
    with open(output, "wb") as out:
        pickle.dump(
            {"data": data, "types": types, "words": words, "senses": senses, "counts": seen, "labels": labels}, out, 4
        )
    print(len(words), "words,", int((seen[1:] == 0).sum()), "of them only from WordNet;", len(types.forms), "forms")
    for part in data:
        print(part, len(data[part]), "documents,", sum(len(b) for d in data[part] for b in d["blocks"]), "tokens")


def load(path):
    with open(path, "rb") as source:
        return pickle.load(source)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tokens", required=True, help="token files with {} for train and dev")
    parser.add_argument("--output", required=True, help="pickle to write")
    arguments = parser.parse_args()
    build(arguments.tokens, arguments.output)
