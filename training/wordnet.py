"""Coarse senses of words from WordNet's files (index.sense, data.noun, data.verb), used only while training.

Each word form gets 60 numbers: how its senses spread over WordNet's 45 lexicographer files (verb.communication,
noun.cognition, ...), and over the 15 verb files that its noun senses are derived from (criticism <- criticize).
A learnt projection of them is folded into the word table on export, so the product never reads WordNet.
The folder is given by READOUT_WORDNET (the `dict` folder of WordNet 3.x).
"""

import os

import numpy as np

WIDTH = 60
_POS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}


class WordNet:
    def __init__(self, folder):
        verb_file = {}
        with open(os.path.join(folder, "data.verb"), encoding="utf8") as lines:
            for line in lines:
                if line[0] != " ":
                    parts = line.split(" ", 2)
                    verb_file[parts[0]] = int(parts[1])
        derived = {}
        with open(os.path.join(folder, "data.noun"), encoding="utf8") as lines:
            for line in lines:
                if line[0] == " ":
                    continue
                parts = line.split(" | ")[0].split()
                targets = [
                    verb_file[parts[i + 1]]
                    for i in range(len(parts) - 3)
                    if parts[i] == "+" and parts[i + 2] == "v" and parts[i + 1] in verb_file
                ]
                if targets:
                    derived[parts[0]] = targets
        self.senses = {}
        with open(os.path.join(folder, "index.sense"), encoding="utf8") as lines:
            for line in lines:
                key, offset, number, count = line.split()
                lemma, rest = key.split("%")
                if "_" in lemma:
                    continue
                kind, file_number = rest.split(":")[:2]
                pos = _POS[kind]
                vector = self.senses.setdefault((lemma, pos), np.zeros(WIDTH, np.float32))
                weight = int(count) + 1.0 / int(number)
                vector[int(file_number)] += weight
                if pos == "n":
                    for target in derived.get(offset, ()):
                        vector[45 + target - 29] += weight / len(derived[offset])
        for vector in self.senses.values():
            total = vector[:45].sum()
            if total:
                vector /= total

    def lemmas(self, form, pos):
        found = [form]
        if pos == "v":
            rules = [
                ("ies", "y"),
                ("es", "e"),
                ("es", ""),
                ("s", ""),
                ("ied", "y"),
                ("ed", "e"),
                ("ed", ""),
                ("ing", "e"),
                ("ing", ""),
            ]
        elif pos == "n":
            rules = [
                ("ies", "y"),
                ("ses", "s"),
                ("xes", "x"),
                ("zes", "z"),
                ("ches", "ch"),
                ("shes", "sh"),
                ("men", "man"),
                ("s", ""),
            ]
        else:
            rules = [("er", ""), ("er", "e"), ("est", ""), ("est", "e")] if pos == "a" else []
        for ending, other in rules:
            if form.endswith(ending) and len(form) > len(ending) + 1:
                stem = form[: -len(ending)] + other
                found.append(stem)
                if other == "" and ending in ("ed", "ing") and len(stem) > 2 and stem[-1] == stem[-2]:
                    found.append(stem[:-1])
        return [lemma for lemma in found if (lemma, pos) in self.senses]

    def vector(self, form):
        out = np.zeros(WIDTH, np.float32)
        for pos in "nvar":
            lemmas = self.lemmas(form, pos)
            if lemmas:
                out += self.senses[(lemmas[0], pos)]
        return out
