"""Corpora as blocks of product tokens with the labels that the trainers need.

A block is what the encoder reads at once: one line of the report's text (a paragraph, a headline), cut at sentence
ends where it is longer than MAX_BLOCK tokens. The folder of corpora is READOUT_DATA (default ../shared/data); tokens
of PolNeAR come from the product's own tokenizer, as JSON lines {"id","tokens":[[start,end]...],"sentences":[[from,to]...]}
with code-point offsets (README.md, "Tokens").
"""

import gzip
import json
import os
import re

import numpy as np

import text as T

DATA = os.environ.get(
    "READOUT_DATA", os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "shared", "data")
)
MAX_BLOCK = 256

UPOS = [
    "ADJ",
    "ADP",
    "ADV",
    "AUX",
    "CCONJ",
    "DET",
    "INTJ",
    "NOUN",
    "NUM",
    "PART",
    "PRON",
    "PROPN",
    "PUNCT",
    "SCONJ",
    "SYM",
    "VERB",
    "X",
]
IGNORED = -2  # a head or label that no loss is taken on


class Block:
    """One block: forms, character offsets, sentences as token ranges, and label columns."""

    def __init__(self, forms, starts, ends, sentences, glued_left, glued_right):
        self.forms = forms
        self.start = np.array(starts, np.int64)
        self.end = np.array(ends, np.int64)
        self.sentences = sentences
        n = len(forms)
        states, spans = T.quote_states(forms, glued_left, glued_right)
        self.quote = np.array(states, np.int64)
        self.quote_span = np.array(spans, np.int64)
        self.edge = np.zeros(n, np.int64)  # 1: first of its sentence, 2: first of the block, 0: else
        for a, _ in sentences:
            self.edge[a] = 1
        if n:
            self.edge[0] = 2
        self.head = np.full(n, IGNORED, np.int64)  # index in the block; -1 root
        self.deprel = [None] * n
        self.upos = [None] * n
        self.xpos = [None] * n

    def __len__(self):
        return len(self.forms)


def _lines(path):
    with gzip.open(path, "rt", encoding="utf8") as source:
        yield from source


def _split(sentence_lengths):
    """Groups sentences into runs of at most MAX_BLOCK tokens."""
    group, size = [], 0
    for i, n in enumerate(sentence_lengths):
        if group and size + n > MAX_BLOCK:
            yield group
            group, size = [], 0
        group.append(i)
        size += n
    if group:
        yield group


# --- UD treebanks -------------------------------------------------------------------------------------------------


def read_conllu(name):
    """Documents of a .conllu.gz file: [{"id", "blocks"}]; words as in the treebank."""
    documents, paragraph, sentence = [], [], []
    identity, no_space, inside_until = None, True, 0

    def end_paragraph():
        if paragraph:
            documents[-1]["blocks"].extend(_conllu_blocks(paragraph))
            paragraph.clear()

    for line in _lines(os.path.join(DATA, name)):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            if documents:
                end_paragraph()
            identity = line.split("=")[-1].strip()
            documents.append({"id": identity, "blocks": []})
        elif line.startswith("# newpar"):
            end_paragraph()
        elif not line:
            if sentence:
                paragraph.append(sentence)
                sentence = []
            inside_until = 0
        elif line[0] != "#":
            columns = line.split("\t")
            number = columns[0]
            if "." in number:
                continue
            glued = "SpaceAfter=No" in columns[9]
            if "-" in number:
                inside_until = int(number.split("-")[1])
                no_space = glued
                continue
            index = int(number)
            after = True if index < inside_until else no_space if index == inside_until and inside_until else glued
            sentence.append((columns[1], columns[3], columns[4], int(columns[6]) - 1, columns[7], after))
    end_paragraph()
    return documents


def _conllu_blocks(paragraph):
    for group in _split([len(s) for s in paragraph]):
        words = [w for i in group for w in paragraph[i]]
        sentences, base = [], 0
        for i in group:
            sentences.append((base, base + len(paragraph[i])))
            base += len(paragraph[i])
        right = [w[5] for w in words]
        left = [False] + right[:-1]
        block = Block([w[0] for w in words], range(base), range(1, base + 1), sentences, left, right)
        for a, b in sentences:
            for j in range(a, b):
                _, upos, xpos, head, deprel, _ = words[j]
                block.head[j] = head + a if head >= 0 else -1
                block.deprel[j], block.upos[j], block.xpos[j] = deprel, upos, xpos
                if deprel == "goeswith":
                    block.upos[j] = None
        yield block


# --- PolNeAR with CoreNLP's analyses ------------------------------------------------------------------------------


def read_polnear(part, tokens_path):
    tokens = {}
    opener = gzip.open if tokens_path.endswith(".gz") else open
    with opener(tokens_path, "rt", encoding="utf8") as source:
        for line in source:
            row = json.loads(line)
            tokens[row["id"]] = row
    silver = {}
    for line in _lines(os.path.join(DATA, f"polnear-{part}-corenlp.jsonl.gz")):
        row = json.loads(line)
        silver[row["id"]] = row["sentences"]
    documents = []
    for line in _lines(os.path.join(DATA, f"polnear-{part}.jsonl.gz")):
        row = json.loads(line)
        if row["id"] not in tokens:
            continue
        blocks = text_blocks(row["text"], tokens[row["id"]]["tokens"], tokens[row["id"]]["sentences"])
        add_silver(blocks, silver.get(row["id"], []))
        documents.append(
            {
                "id": row["id"],
                "text": row["text"],
                "blocks": blocks,
                "attributions": [to_tokens(blocks, a, row["text"]) for a in row["attributions"]],
            }
        )
    return documents


def text_blocks(text, tokens, sentences):
    """Blocks of one document: sentences grouped by line, long lines cut at sentence ends."""
    pieces = []  # sentences that do not cross a line break
    for a, b in sentences:
        at = a
        for i in range(a + 1, b):
            if "\n" in text[tokens[i - 1][1] : tokens[i][0]]:
                pieces.append((at, i))
                at = i
        if at < b:
            pieces.append((at, b))
    lines = []
    for a, b in pieces:
        if lines and "\n" not in text[tokens[a - 1][1] : tokens[a][0]]:
            lines[-1].append((a, b))
        else:
            lines.append([(a, b)])
    blocks = []
    for line in lines:
        for group in _split([b - a for a, b in line]):
            ranges = [line[i] for i in group]
            first, last = ranges[0][0], ranges[-1][1]
            spans = tokens[first:last]
            forms = [text[s:e] for s, e in spans]
            right = [i + 1 < len(spans) and spans[i][1] == spans[i + 1][0] for i in range(len(spans))]
            left = [i > 0 and spans[i - 1][1] == spans[i][0] for i in range(len(spans))]
            blocks.append(
                Block(
                    forms,
                    [s for s, _ in spans],
                    [e for _, e in spans],
                    [(a - first, b - first) for a, b in ranges],
                    left,
                    right,
                )
            )
    return blocks


_RELABEL = {
    "dobj": "obj",
    "auxpass": "aux:pass",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "mwe": "fixed",
    "neg": "advmod",
    "nmod:npmod": "obl:unmarked",
}
_CLAUSAL = ("VB", "JJ", "RB", "MD", "IN", "TO")


def convert_sentence(rows):
    """CoreNLP's Stanford/UD-v1 analysis of one sentence as UD v2: (heads, labels)."""
    n = len(rows)
    heads = [r[5] for r in rows]
    labels = [r[6] for r in rows]
    children = [[] for _ in range(n)]
    for i, h in enumerate(heads):
        if h >= 0:
            children[h].append(i)
    out_heads, out_labels = list(heads), list(labels)
    for i in range(n):
        h, label = heads[i], labels[i]
        if label in ("nmod", "nmod:tmod"):
            has_copula = any(labels[c] == "cop" for c in children[h])
            clausal = rows[h][3].startswith(_CLAUSAL) or (has_copula and i > h)
            base = "obl" if clausal else "nmod"
            if label == "nmod:tmod":
                base += ":unmarked"
            elif (
                base == "obl"
                and any(rows[c][2] == "by" for c in children[i] if labels[c] == "case")
                and any(labels[c] == "auxpass" for c in children[h])
            ):
                base = "obl:agent"
            out_labels[i] = base
        elif label == "neg" and rows[i][3] == "DT":
            out_labels[i] = "det"
        elif label == "cc" or (label == "punct" and rows[i][3] == "," and h < i):
            following = [c for c in children[h] if labels[c] == "conj" and c > i]
            if following and (
                label == "cc"
                or (
                    h < i
                    and all(labels[c] in ("conj", "cc", "punct") or c < i or c > following[0] for c in children[h])
                )
            ):
                out_heads[i] = following[0]
        elif label in _RELABEL:
            out_labels[i] = _RELABEL[label]
    # "Hillary Clinton": names of persons are headed by their first word and flat in UD v2.
    for h in range(n):
        if rows[h][4] != "PERSON" or not rows[h][3].startswith("NNP"):
            continue
        first = h
        while (
            first > 0
            and heads[first - 1] == h
            and labels[first - 1] == "compound"
            and rows[first - 1][4] == "PERSON"
            and rows[first - 1][3].startswith("NNP")
        ):
            first -= 1
        if first == h:
            continue
        out_heads[first], out_labels[first] = out_heads[h], out_labels[h]
        for i in range(n):
            if first < i <= h:
                out_heads[i], out_labels[i] = first, "flat"
            elif i != first and out_heads[i] == h:
                out_heads[i] = first
    return out_heads, out_labels


_FROM_XPOS = {
    "CC": "CCONJ",
    "CD": "NUM",
    "EX": "PRON",
    "FW": "X",
    "JJ": "ADJ",
    "JJR": "ADJ",
    "JJS": "ADJ",
    "LS": "X",
    "MD": "AUX",
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "PDT": "DET",
    "POS": "PART",
    "PRP": "PRON",
    "PRP$": "PRON",
    "RB": "ADV",
    "RBR": "ADV",
    "RBS": "ADV",
    "RP": "ADP",
    "SYM": "SYM",
    "UH": "INTJ",
    "WP": "PRON",
    "WP$": "PRON",
    "WRB": "ADV",
    "$": "SYM",
    "#": "SYM",
    ",": "PUNCT",
    ".": "PUNCT",
    ":": "PUNCT",
    "``": "PUNCT",
    "''": "PUNCT",
    "-LRB-": "PUNCT",
    "-RRB-": "PUNCT",
}


def to_upos(xpos, deprel, form):
    if xpos.startswith("VB"):
        return "AUX" if deprel.startswith(("aux", "cop")) else "VERB"
    if xpos == "IN":
        return "SCONJ" if deprel == "mark" else "ADP"
    if xpos == "TO":
        return "PART" if deprel == "mark" else "ADP"
    if xpos in ("DT", "WDT"):
        return "DET" if deprel == "det" else "PRON"
    if xpos in ("RB",) and form.lower() in ("not", "n't", "n’t"):
        return "PART"
    if form == "%":
        return "SYM"
    return _FROM_XPOS.get(xpos)


def add_silver(blocks, sentences):
    """Lays CoreNLP's analysis over our tokens by character overlap."""
    starts, rows, heads, labels = [], [], [], []
    for sentence in sentences:
        base = len(rows)
        h, l = convert_sentence(sentence)
        heads.extend(x + base if x >= 0 else -1 for x in h)
        labels.extend(l)
        rows.extend(sentence)
        starts.extend(r[0] for r in sentence)
    if not rows:
        return
    starts = np.array(starts)
    for block in blocks:
        n = len(block)
        owner = []  # silver tokens of each token
        for s, e in zip(block.start, block.end):
            j = max(0, int(np.searchsorted(starts, s, "right")) - 1)
            found = []
            while j < len(rows) and rows[j][0] < e:
                if rows[j][1] > s:
                    found.append(j)
                j += 1
            owner.append(found)
        first_of, last_of = {}, {}
        for i, found in enumerate(owner):
            for j in found:
                first_of.setdefault(j, i)
                if re.search(r"[^\W_]", block.forms[i]) or j not in last_of:
                    last_of[j] = i
        for a, b in block.sentences:
            for i in range(a, b):
                found = owner[i]
                if not found:
                    continue
                # of several silver tokens in ours, the one whose head lies outside
                j = next((x for x in found if heads[x] not in found), found[-1])
                if last_of[j] != i:  # one silver token covers several of ours: the last word is its head
                    target = last_of[j]
                    if a <= target < b:
                        block.head[i] = target
                        is_mark = re.fullmatch(r"[-‐‑–/]", block.forms[i])
                        block.deprel[i] = "punct" if is_mark else None
                        if is_mark:
                            block.upos[i], block.xpos[i] = (
                                ("PUNCT", "HYPH") if block.forms[i] != "/" else ("SYM", "SYM")
                            )
                    continue
                xpos = rows[j][3]
                deprel = labels[j]
                block.xpos[i] = xpos if len(found) == 1 else None
                block.upos[i] = to_upos(xpos, deprel, block.forms[i])
                if deprel == "dep":
                    continue
                h = heads[j]
                if h < 0:
                    block.head[i], block.deprel[i] = -1, "root"
                    continue
                target = last_of.get(h)
                if target is not None and a <= target < b and target != i:
                    block.head[i], block.deprel[i] = target, deprel
            roots = [i for i in range(a, b) if block.head[i] == -1]
            for i in roots[1:]:
                block.head[i], block.deprel[i] = IGNORED, None


def to_tokens(blocks, attribution, text):
    """An attribution's roles as sorted lists of (block, token); a token counts where a letter or digit of it is covered."""
    out = {}
    for role in ("source", "cue", "content"):
        found = []
        for s, e in attribution[role] or ():
            for k, block in enumerate(blocks):
                if not len(block) or block.end[-1] <= s or block.start[0] >= e:
                    continue
                lo = int(np.searchsorted(block.end, s, "right"))
                hi = int(np.searchsorted(block.start, e, "left"))
                found.extend((k, i) for i in range(lo, hi))
        out[role] = sorted(set(found))
    return out
