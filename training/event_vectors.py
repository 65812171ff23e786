"""Vectors of the nouns and verbs of news by lemma: how they are used in the corpora, and what WordNet says of them.

Two tables of positive pointwise mutual information, each brought to 96 columns by a singular value decomposition: words
with the words and heads around them, and words with the ancestors, derivations and glosses of their senses. Joined, they
are brought to 64 columns.
"""

import argparse
import re
from collections import Counter, defaultdict

import numpy as np
import torch

LEAST = 3  # a lemma has a vector that occurs at least this often
WINDOW = 5
PART = 96
WIDTH = 64


def unit(matrix):
    return matrix / (np.linalg.norm(matrix, axis=1, keepdims=True) + 1e-9)


def usage(sentences, counts, rows):
    """Counts of (word, context): content words near it, its head and its dependents with their relations."""
    pairs = Counter()
    for words in sentences:
        for i, (word, head, relation) in enumerate(words):
            head, relation = int(head), relation.split(":")[0]
            if word in rows:
                for k in range(max(0, i - WINDOW), min(len(words), i + WINDOW + 1)):
                    near = words[k][0]
                    if k != i and near[0] in "nva" and counts[near] >= 8:
                        pairs[word, "near " + near] += 1
            if 0 <= head < len(words) and words[head][0][0] in "nva" and word[0] in "nvaf":
                above = words[head][0]
                if word in rows and counts[above] >= 5:
                    pairs[word, f"head {relation} {above}"] += 2
                if above in rows and counts[word] >= 5 and relation not in ("det", "punct"):
                    pairs[above, f"child {relation} {word}"] += 2
            elif head < 0 and word in rows:
                pairs[word, "root"] += 2
    return pairs


def wordnet(folder, rows):
    """Weights of (word, context): ancestors, files, derivations and glosses of its senses, by how common each sense is."""
    synsets, senses = {}, defaultdict(list)
    for letter, name in (("n", "noun"), ("v", "verb")):
        with open(f"{folder}/data.{name}", encoding="latin1") as lines:
            for line in lines:
                if line[0] == " ":
                    continue
                head, gloss = line.split(" | ", 1)
                head = head.split(" ")
                at = 4 + 2 * int(head[3], 16)
                pointers = [
                    (head[at + 1 + 4 * i], head[at + 3 + 4 * i] + head[at + 2 + 4 * i]) for i in range(int(head[at]))
                ]
                synsets[letter + head[0]] = (pointers, gloss.split('"')[0], head[1])
    with open(f"{folder}/index.sense") as lines:
        for line in lines:
            key, offset, number, count = line.split()
            lemma, rest = key.split("%")
            if rest[0] in "12":
                letter = "n" if rest[0] == "1" else "v"
                senses[f"{letter}:{lemma.replace('_', ' ')}"].append((int(number), int(count), letter + offset))

    def climb(synset, depth, found):
        if synset in found or synset not in synsets or depth > 12:
            return found
        found[synset] = 0.85**depth
        for kind, target in synsets[synset][0]:
            if kind in ("@", "@i"):
                climb(target, depth + 1, found)
        return found

    pairs = Counter()
    for word in rows:
        listed = sorted(senses.get(word, []))
        total = sum(count + 1 / number for number, count, _ in listed)
        for number, count, synset in listed[:6]:
            share = (count + 1 / number) / total
            if share < 0.04:
                continue
            pointers, gloss, file = synsets[synset]
            for above, near in climb(synset, 0, {}).items():
                pairs[word, "is " + above] += share * near * 6
            pairs[word, f"file {synset[0]}{file}"] += share * 6
            for kind, target in pointers:
                if kind == "+":
                    for above, near in climb(target, 0, {}).items():
                        pairs[word, "is " + above] += share * near * 2
                if kind in ("*", ">", "$", "!", "^"):
                    pairs[word, "is " + target] += share * 2
            for term in set(re.findall("[a-z]{3,}", gloss)):
                pairs[word, "gloss " + term] += share * 1.5
    return pairs


def reduce(pairs, rows, columns):
    """Positive pointwise mutual information (contexts smoothed), by a randomised singular value decomposition."""
    of_context, of_word = Counter(), Counter()
    for (word, context), count in pairs.items():
        of_context[context] += count
        of_word[word] += count
    total = sum(of_context.values())
    contexts = {c: i for i, c in enumerate(sorted(c for c, count in of_context.items() if count >= 6))}
    at, to, value = [], [], []
    for (word, context), count in sorted(pairs.items()):
        if context in contexts:
            weight = np.log(count * total / (of_word[word] * of_context[context] ** 0.75 * total**0.25))
            if weight > 0:
                at.append(rows[word])
                to.append(contexts[context])
                value.append(weight)
    shape = (len(rows), len(contexts))
    matrix = torch.sparse_coo_tensor(np.array([at, to]), np.array(value, np.float32), shape).coalesce()
    across = matrix.t().coalesce()
    torch.manual_seed(0)
    y = torch.sparse.mm(matrix, torch.randn(len(contexts), columns + 16))
    for _ in range(5):
        q, _ = torch.linalg.qr(y)
        y = torch.sparse.mm(matrix, torch.sparse.mm(across, q))
    q, _ = torch.linalg.qr(y)
    u, s, _ = torch.linalg.svd(torch.sparse.mm(across, q).T, full_matrices=False)
    return ((q @ u)[:, :columns] * s[:columns].sqrt()).numpy()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lemmas", required=True, help="the output of dump-lemmas.ts")
    parser.add_argument("--wordnet", required=True, help="the dict folder of WordNet 3.x")
    parser.add_argument("--output", required=True, help="FILE.npz")
    options = parser.parse_args()
    torch.set_num_threads(1)
    with open(options.lemmas, encoding="utf8") as lines:
        sentences = [[word.rsplit("|", 2) for word in line.split()] for line in lines if line.strip()]
    counts = Counter(word[0] for words in sentences for word in words)
    shape = re.compile(r"^[nv]:[a-z][a-z.-]+$")
    words = sorted((w for w, n in counts.items() if n >= LEAST and shape.match(w)), key=lambda w: (-counts[w], w))
    rows = {word: i for i, word in enumerate(words)}
    used = reduce(usage(sentences, counts, rows), rows, PART)
    known = reduce(wordnet(options.wordnet, rows), rows, PART)
    joined = np.concatenate([unit(used), unit(known)], 1)
    u, s, _ = np.linalg.svd(joined - joined.mean(0), full_matrices=False)
    np.savez(options.output, words=np.array(words), vectors=unit(u[:, :WIDTH] * s[:WIDTH]).astype(np.float32))
    print(len(words), "words")


if __name__ == "__main__":
    main()
