"""Ids of training texts that are also in texts on which figures are reported: `overlaps.py --of DEV.jsonl ... --in TRAIN.jsonl ...`.

A text is named where a tenth of its runs of twelve words, or of those of a development text, stand in the other: reports are
printed again by other outlets, and a corpus may hold them under other ids. One id a line, for the trainers' `--exclude`.
"""

import argparse
import json
import re

RUN, SHARE = 12, 0.1


def runs(text):
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1))}


def rows(paths):
    for path in paths:
        with open(path, encoding="utf8") as lines:
            yield from map(json.loads, lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--of", nargs="+", required=True, help="texts on which figures are reported")
    parser.add_argument("--in", nargs="+", required=True, dest="within", help="texts to train on")
    options = parser.parse_args()
    holders, sizes = {}, {}
    for row in rows(options.of):
        own = runs(row["text"])
        sizes[row["id"]] = len(own)
        for run in own:
            holders.setdefault(run, []).append(row["id"])
    named = set()
    for row in rows(options.within):
        own = runs(row["text"])
        shared = {}
        for run in own:
            for name in holders.get(run, ()):
                shared[name] = shared.get(name, 0) + 1
        if any(n >= SHARE * min(len(own), sizes[name]) for name, n in shared.items()) and row["id"] not in named:
            named.add(row["id"])
            print(row["id"])


if __name__ == "__main__":
    main()
