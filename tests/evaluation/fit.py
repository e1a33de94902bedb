"""Fit the scorer's weights on the development corpora, and say how well they do on unseen sites.

    python tests/evaluation/fit.py --corpora PATH                  cross-validate by domain
    python tests/evaluation/fit.py --corpora PATH --write          … and write weights.json

The labels are weak: a block counts as content by the share of its words that stand in four-word
sequences of the gold text. The fit is a logistic regression with an L2 penalty, by Newton's method.
"""

import argparse
import json
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

import numpy as np
from corpora import Page as CorpusPage
from corpora import add_root_argument, find_root, load
from metrics import words
from numpy.typing import NDArray

sys.path.append(str(Path(__file__).parents[2]))

from a11y_reader.decode import decode
from a11y_reader.extract.blocks import Block, collect
from a11y_reader.extract.features import FEATURES, features
from a11y_reader.extract.select import select
from a11y_reader.parse import parse

WEIGHTS_FILE = Path(__file__).parents[2] / "a11y_reader" / "extract" / "weights.json"

CORPORA = ("wcxb", "vi-portals", "news", "segments")

PAGE_WEIGHT = {"wcxb": 1.0, "vi-portals": 6.0, "news": 2.0, "segments": 1.0}
"""How much a page counts: portals are few, and they are what the library is for."""

FOLDS = 5
PENALTY = 2.0
STEPS = 12
GRAM = 4

Vector = NDArray[np.float64]


class Example(NamedTuple):
    """A page as the fit sees it.

    Attributes:
        page: Where it comes from.
        matrix: A row of features for each block.
        labels: The share of each block that is content.
        weights: How much each block counts.
    """

    page: CorpusPage
    matrix: Vector
    labels: Vector
    weights: Vector


class Weights(NamedTuple):
    """A fitted model."""

    intercept: float
    coefficients: Vector

    def score(self, matrix: Vector) -> Vector:
        """Return each block's probability of being content."""
        return _logistic(matrix @ self.coefficients + self.intercept)


def main() -> None:
    """Run the script."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    add_root_argument(parser)
    parser.add_argument("--write", action="store_true", help="write the weights of all pages")
    arguments = parser.parse_args()
    root = find_root(arguments.corpora)
    pages = [page for corpus in CORPORA for page in load(root, corpus)]
    with ProcessPoolExecutor() as pool:
        examples = list(filter(None, pool.map(make_example, pages, chunksize=16)))
    print(f"{len(examples)} pages, {sum(len(e.labels) for e in examples)} blocks")
    _cross_validate(examples)
    if arguments.write:
        _write(fit(examples))


def make_example(page: CorpusPage) -> Example | None:
    """Read a page; None where it has no blocks."""
    found = collect(parse(decode(page.html()).text))
    if not found.blocks:
        return None
    texts = [words(block.text) for block in found.blocks]
    counts = np.array([len(text) for text in texts], dtype=float)
    if page.gold is None:
        labels, known = _passage_labels(page, found.blocks)
        counts = counts * known
    else:
        labels = _gold_labels(texts, words(page.gold))
    weights = counts / max(counts.sum(), 1.0) * PAGE_WEIGHT[page.corpus]
    return Example(page, features(found), labels, weights)


def _gold_labels(texts: Sequence[list[str]], gold: list[str]) -> Vector:
    """Label each block by its share of words in sequences of the gold text.

    A text shorter than a sequence counts only near longer ones that do, else a menu's copy of a
    heading would be content too.
    """
    grams = {size: set(_grams(gold, size)) for size in range(1, GRAM + 1)}
    labels = np.array([_covered(text, grams[GRAM]) for text in texts])
    certain = np.flatnonzero(labels > 0.5)
    if len(certain) == 0:
        return labels
    for index in range(max(certain[0] - 3, 0), min(certain[-1] + 4, len(texts))):
        text = texts[index]
        if 0 < len(text) < GRAM:
            labels[index] = float(tuple(text) in grams[len(text)])
    return labels


def _covered(text: list[str], grams: set[tuple[str, ...]]) -> float:
    covered = np.zeros(max(len(text), 1))
    for start, gram in enumerate(_grams(text, GRAM)):
        if gram in grams:
            covered[start : start + GRAM] = 1.0
    return float(covered.mean())


def _grams(text: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    return zip(*(text[start:] for start in range(size)), strict=False)


def _passage_labels(page: CorpusPage, blocks: Sequence[Block]) -> tuple[Vector, Vector]:
    """Label the blocks that hold a passage; say of which blocks anything is known."""
    wanted = np.array([any(passage in b.text for passage in page.having) for b in blocks])
    unwanted = np.array([any(passage in b.text for passage in page.lacking) for b in blocks])
    return wanted.astype(float), (wanted ^ unwanted).astype(float)


def fit(examples: Sequence[Example]) -> Weights:
    """Fit a logistic regression, by Newton's method on standardised features."""
    matrix = np.concatenate([example.matrix for example in examples])
    labels = np.concatenate([example.labels for example in examples])
    weights = np.concatenate([example.weights for example in examples])
    known = weights > 0
    matrix, labels, weights = matrix[known], labels[known], weights[known]
    mean, spread = matrix.mean(axis=0), matrix.std(axis=0)
    spread[spread == 0] = 1.0
    inputs = np.column_stack([(matrix - mean) / spread, np.ones(len(matrix))])
    solution = _newton(inputs, labels, weights / weights.mean())
    coefficients = solution[:-1] / spread
    return Weights(float(solution[-1] - coefficients @ mean), coefficients)


def _newton(inputs: Vector, labels: Vector, weights: Vector) -> Vector:
    solution = np.zeros(inputs.shape[1])
    penalty = np.full(inputs.shape[1], PENALTY)
    penalty[-1] = 0.0
    for _ in range(STEPS):
        expected = _logistic(inputs @ solution)
        gradient = inputs.T @ (weights * (expected - labels)) + penalty * solution
        curvature = (inputs.T * (weights * expected * (1 - expected))) @ inputs
        solution -= np.linalg.solve(curvature + np.diag(penalty + 1e-6), gradient)
    return solution


def _logistic(logit: Vector) -> Vector:
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(logit, -30.0, 30.0))))


def _cross_validate(examples: Sequence[Example]) -> None:
    """Print the word F1 on pages of domains that the weights were not fitted on."""
    results: dict[str, list[float]] = {}
    for fold in range(FOLDS):
        weights = fit([example for example in examples if _fold(example.page) != fold])
        for example in examples:
            if _fold(example.page) == fold and example.page.gold is not None:
                measure = _word_f1(example.page, weights)
                for kind in ("", example.page.type):
                    name = f"{example.page.corpus} {kind}"
                    results.setdefault(name, []).append(measure)
    for name, measures in sorted(results.items()):
        print(f"{name:32} {len(measures):5} pages   word F1 {fmean(measures):.3f}")


def _fold(page: CorpusPage) -> int:
    return zlib.crc32(page.group.encode()) % FOLDS


def _word_f1(page: CorpusPage, weights: Weights) -> float:
    """Score the selected blocks of a page by the gold text."""
    found = collect(parse(decode(page.html()).text))
    kept = select(found, weights.score(features(found)))
    chosen = (block.text for block in found.blocks if kept[block.index])
    return _f1(words("\n".join(chosen)), words(page.gold or ""))


def _f1(found: Iterable[str], wanted: Iterable[str]) -> float:
    have, want = Counter(found), Counter(wanted)
    total = have.total() + want.total()
    return 2 * (have & want).total() / total if total else 1.0


def _write(weights: Weights) -> None:
    rounded = {
        name: round(float(value), 4)
        for name, value in zip(FEATURES, weights.coefficients, strict=True)
    }
    content = {"intercept": round(weights.intercept, 4), "weights": rounded}
    WEIGHTS_FILE.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    print(f"wrote {WEIGHTS_FILE}")


if __name__ == "__main__":
    main()
