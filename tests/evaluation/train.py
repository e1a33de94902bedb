"""Learn the scorer from the development corpora, and say how well it does on sites it hasn't seen.

    python tests/evaluation/train.py --corpora PATH             cross-validate by domain
    python tests/evaluation/train.py --corpora PATH --write     … and write model.json
    python tests/evaluation/train.py --corpora PATH --seed 1    … with other random numbers
    python tests/evaluation/train.py --corpora PATH --read      … and say how `read` shows the pages

Two stages: weights for the names of elements, by logistic regression; and trees over the features,
of which the names' scores are some. The trees must not be told by names what the names have learnt
from the same pages, so each page's names are scored by weights fitted on the other folds.
"""

import argparse
import json
import sys
import time
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import corpora
import numpy as np
from catboost import CatBoost, CatBoostClassifier, sum_models
from corpora import Page as CorpusPage
from labels import cut_off, gold_labels, passage_labels
from metrics import words
from numpy.typing import NDArray
from runs import Result, corpus_scores
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from unseen import Measured, Unseen, in_processes, measure_blocks, measure_reading, page_of

sys.path.append(str(Path(__file__).parents[2]))

from a11y_reader.extract.blocks import Page, Scope
from a11y_reader.extract.features import FEATURES, features
from a11y_reader.extract.model import LEAF_UNIT
from a11y_reader.extract.names import score_names, tokens
from a11y_reader.extract.walk import collect

MODEL_FILE = Path(__file__).parents[2] / "a11y_reader" / "extract" / "model.json"

PAGE_WEIGHT = {"wcxb": 1.0, "vi-portals": 6.0, "news": 3.0, "segments": 1.0}
"""How much a page counts: portals are few, and they are what the library is for."""

FOLDS = 5
NO_FOLD = -1

NAMELESS = 0.3
"""How much pages count with all their names unknown, as scrambled ones are; less than 1."""

LEAST_SITES = 60
"""How many sites must use a token for it to be learnt: fewer would teach what one site means."""

NAMES_PENALTY = 1.5
NAMES_STEPS = 60
NAMES_TOTAL = 1000.0

TREES: Mapping[str, Any] = {
    "loss_function": "CrossEntropy",
    "iterations": 150,
    "depth": 6,
    "learning_rate": 0.12,
    "l2_leaf_reg": 5,
    "rsm": 0.4,
    "border_count": 63,
    "bootstrap_type": "Bernoulli",
    "subsample": 0.7,
    "boosting_type": "Plain",
    "thread_count": 2,
    "allow_writing_files": False,
    "verbose": False,
}

FITS = 3
"""How many fits with other random numbers the model is the mean of: each errs elsewhere."""

FRAMELESS = 0.15
"""How much the part of a page with its content counts as a page of its own: some are saved so."""

NEARLY_ALL = 0.95
MOSTLY = 0.7
"""The shares of the content, and of its own words, from which on an element is that part."""

LIGHT = 0.008
"""Blocks of a lesser weight are drawn in proportion to it, and count as this much."""

STEPS_OF_CONFIDENCE = 12

Vector = NDArray[np.float64]
Matrix = NDArray[np.float32]


class Example(NamedTuple):
    """A page to learn from.

    Attributes:
        source: Where it comes from.
        page: What the walk has found, without the elements.
        title: The title in its head.
        labels: The share of each block that is content.
        weights: How much each block counts: its share of the page's words where its label is known.
        is_whole: Whether it's a page, and not the part of one with its content.
    """

    source: CorpusPage
    page: Page
    title: str
    labels: Vector
    weights: Vector
    is_whole: bool

    @property
    def fold(self) -> int:
        """The part of the cross-validation that the page's site belongs to."""
        return zlib.crc32(self.source.group.encode()) % FOLDS


class NameWeights(NamedTuple):
    """Fitted weights of tokens."""

    intercept: float
    weights: Mapping[str, tuple[float, float]]

    def score(self, page: Page) -> Vector:
        """Return each block's log-odds by the names around it."""
        known: dict[tuple[str, tuple[str, ...]], tuple[float, float]] = {}

        def weigh(tag: str, names: tuple[str, ...]) -> tuple[float, float]:
            if (tag, names) not in known:
                pairs = [self.weights.get(one, (0.0, 0.0)) for one in tokens(tag, names)]
                known[tag, names] = sum(p[0] for p in pairs), sum(p[1] for p in pairs)
            return known[tag, names]

        return score_names(page, weigh) + self.intercept

    def of_tags(self) -> "NameWeights":
        """Return what is left where all names are unknown."""
        tags = {token: pair for token, pair in self.weights.items() if token.startswith("<")}
        return NameWeights(self.intercept, tags)


def main() -> None:
    """Run the script."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    corpora.add_root_argument(parser)
    parser.add_argument("--write", action="store_true", help="write model.json, of all pages")
    parser.add_argument("--seed", type=int, default=0, help="of the trees (default: %(default)s)")
    parser.add_argument("--read", action="store_true", help="measure what `read` shows, too")
    arguments = parser.parse_args()
    root = corpora.find_root(arguments.corpora)
    start = time.perf_counter()
    examples = load_examples(root)
    report("read", start)
    folded = fit_folds(examples)
    report("names", start)
    unseen = cross_validate(examples, folded, arguments.seed)
    measured = in_processes(measure_blocks, unseen)
    print_scores([one.result for one in measured])
    curve = calibrate(measured)
    report("cross-validation", start)
    if arguments.read:
        print_scores(in_processes(measure_reading, unseen))
        report("reading", start)
    if arguments.write:
        model = fit_trees(examples, rows_of(examples, folded), arguments.seed)
        write(model, folded.without[frozenset()], curve, root)
        report("model", start)


def report(what: str, start: float) -> None:
    """Say how long it has taken so far."""
    print(f"{what}: {time.perf_counter() - start:.0f} s", flush=True)


# --- pages ---------------------------------------------------------------------------------------


def load_examples(root: Path) -> list[Example]:
    """Read all pages of all corpora."""
    sys.setrecursionlimit(100_000)  # scopes lie in one another, and are pickled so
    pages = [page for corpus in PAGE_WEIGHT for page in corpora.load(root, corpus)]
    with ProcessPoolExecutor() as pool:
        examples = [one for both in pool.map(make_examples, pages, chunksize=16) for one in both]
    counts = Counter(example.source.corpus for example in examples if example.is_whole)
    parts = sum(not example.is_whole for example in examples)
    print(f"{sum(counts.values())} pages: {dict(counts)}; {parts} of them also without their frame")
    return examples


def make_examples(source: CorpusPage) -> list[Example]:
    """Read a page, and once more the part with its content; nothing where it has no blocks."""
    sys.setrecursionlimit(100_000)
    page = page_of(source.html())
    if not page.blocks:
        return []
    labels, weights = _labels(source, page)
    title = page.declared_title
    examples = [Example(source, page, title, labels, weights, is_whole=True)]
    part = _content_part(page, labels) if source.gold else None
    if part:
        inside = slice(part.start, part.end)
        weight = weights[inside] * FRAMELESS
        found = collect(part.element)
        if len(found.blocks) == len(weight):  # else text of the body itself was left out
            examples.append(Example(source, found, "", labels[inside], weight, is_whole=False))
    return [_without_elements(example) for example in examples]


def _labels(source: CorpusPage, page: Page) -> tuple[Vector, Vector]:
    """Return how much of each block is content, and how much it counts."""
    texts = [words(block.text) for block in page.blocks]
    counts = np.array([len(text) for text in texts], dtype=float)
    if source.gold is None:
        flat = [block.text for block in page.blocks]
        labels, known = passage_labels(flat, source.having, source.lacking)
        counts *= known
    else:
        labels = gold_labels(texts, source.gold)
        counts *= ~cut_off(page.blocks, labels)
    return labels, counts / max(counts.sum(), 1.0) * PAGE_WEIGHT[source.corpus]


def _content_part(page: Page, labels: Vector) -> Scope | None:
    """Return the deepest element with nearly all of the content and little else."""
    counts = np.array([block.words for block in page.blocks], dtype=float)
    content = counts * labels
    found = None
    for scope in page.scopes[1:]:
        inside = slice(scope.start, scope.end)
        if content[inside].sum() >= NEARLY_ALL * content.sum() > 0:
            found = scope
    is_content = found and content[found.start : found.end].sum() >= MOSTLY * found.words
    return found if is_content else None


def _without_elements(example: Example) -> Example:
    """Return an example that can be pickled."""
    for scope in example.page.scopes:
        scope.element = None  # type: ignore[assignment]
    return example._replace(page=Page(example.page.blocks, example.page.scopes, ()))


# --- names ---------------------------------------------------------------------------------------


class Folds(NamedTuple):
    """Names fitted on parts of the pages.

    Attributes:
        without: For each set of folds the weights fitted on the pages of all others.
    """

    without: Mapping[frozenset[int], NameWeights]

    def weights(self, example: Example, fold: int) -> NameWeights:
        """Return the weights that have seen neither the page's own fold nor another."""
        return self.without[frozenset({example.fold, fold} - {NO_FOLD})]


def fit_folds(examples: Sequence[Example]) -> Folds:
    """Fit names without each fold, and without each two."""
    vocabulary = known_tokens(examples)
    table = NameTable.of(examples, vocabulary)
    single = [frozenset({fold}) for fold in range(FOLDS)]
    pairs = [frozenset(pair) for pair in combinations(range(FOLDS), 2)]
    print(f"{len(vocabulary)} tokens of names, of at least {LEAST_SITES} sites each")
    return Folds({left_out: table.fit(left_out) for left_out in (*single, *pairs, frozenset())})


def known_tokens(examples: Iterable[Example]) -> list[str]:
    """Return the tokens that enough sites use around their blocks."""
    sites: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        for tag, names in {(scope.tag, scope.names) for scope in example.page.scopes}:
            for token in tokens(tag, names):
                sites[token].add(example.source.group)
    return sorted(token for token, groups in sites.items() if len(groups) >= LEAST_SITES)


class NameTable(NamedTuple):
    """What names are fitted on: a row an element with text, a column a token and its place."""

    vocabulary: Sequence[str]
    counts: csr_matrix
    content: Vector
    weights: Vector
    folds: NDArray[np.intp]

    @classmethod
    def of(cls, examples: Sequence[Example], vocabulary: Sequence[str]) -> "NameTable":
        """Make the table."""
        number = {token: index for index, token in enumerate(vocabulary)}
        rows: list[tuple[list[int], float, float, int]] = []
        for example in examples:
            rows.extend(_name_rows(example, number))
        columns = [column for row in rows for column in row[0]]
        ends = np.cumsum([0, *(len(row[0]) for row in rows)])
        shape = (len(rows), 2 * len(vocabulary))
        counts = csr_matrix((np.ones(len(columns)), columns, ends), shape=shape)
        content, weights = (np.array([row[place] for row in rows]) for place in (1, 2))
        return cls(vocabulary, counts, content, weights, np.array([row[3] for row in rows]))

    def fit(self, left_out: frozenset[int]) -> NameWeights:
        """Fit a logistic regression with an L2 penalty, on all pages but those of some folds."""
        chosen = ~np.isin(self.folds, list(left_out))
        counts = self.counts[chosen]
        scale = NAMES_TOTAL / self.weights[chosen].sum()
        content, weights = self.content[chosen] * scale, self.weights[chosen] * scale
        loss = partial(_loss, counts, counts.T.tocsr(), content, weights)
        start = np.zeros(counts.shape[1] + 1)
        options = {"maxiter": NAMES_STEPS}
        found = minimize(loss, start, jac=True, method="L-BFGS-B", options=options).x
        size = len(self.vocabulary)
        pairs = zip(found[:size].tolist(), found[size:-1].tolist(), strict=True)
        return NameWeights(float(found[-1]), dict(zip(self.vocabulary, pairs, strict=True)))


def _name_rows(
    example: Example, number: Mapping[str, int]
) -> Iterator[tuple[list[int], float, float, int]]:
    """Yield for each element with text: its columns, its content, its weight, its fold."""
    content: Counter[int] = Counter()
    weight: Counter[int] = Counter()
    for block, label, weighs in zip(
        example.page.blocks, example.labels, example.weights, strict=True
    ):
        content[block.scope.index] += label * weighs
        weight[block.scope.index] += weighs
    passed: list[list[int]] = []
    for scope in example.page.scopes:
        own = [number[token] for token in tokens(scope.tag, scope.names) if token in number]
        got = passed[scope.parent.index] if scope.parent else []
        passed.append([*got, *(column + len(number) for column in own)])
        if weight[scope.index] > 0:
            yield own + got, content[scope.index], weight[scope.index], example.fold


def _loss(
    counts: csr_matrix, across: csr_matrix, content: Vector, weights: Vector, solution: Vector
) -> tuple[float, Vector]:
    """Return the penalised log loss and its gradient."""
    logit = counts @ solution[:-1] + solution[-1]
    loss = np.logaddexp(0.0, logit) @ weights - content @ logit
    error = weights / (1.0 + np.exp(-np.clip(logit, -30.0, 30.0))) - content
    penalty = NAMES_PENALTY * solution[:-1]
    gradient = np.append(across @ error + penalty, error.sum())
    return float(loss + 0.5 * penalty @ solution[:-1]), gradient


# --- trees ---------------------------------------------------------------------------------------


class Rows(NamedTuple):
    """A page's features: as it is, and with all its names unknown."""

    named: Matrix
    nameless: Matrix


def rows_of(examples: Sequence[Example], folded: Folds, fold: int = NO_FOLD) -> list[Rows]:
    """Return the features of every page, by names that have seen neither its fold nor another."""
    return [_rows(example, folded.weights(example, fold)) for example in examples]


def _rows(example: Example, names: NameWeights) -> Rows:
    named, nameless = (
        features(example.page, weights.score(example.page), example.title)
        for weights in (names, names.of_tags())
    )
    return Rows(named, nameless)


def fit_trees(examples: Sequence[Example], rows: Sequence[Rows], seed: int) -> CatBoost:
    """Fit trees on some pages, the mean of `FITS` with random numbers of their own."""
    fits = [fit_once(examples, rows, seed * FITS + number) for number in range(FITS)]
    return sum_models(fits, weights=[1 / FITS] * FITS)


def fit_once(examples: Sequence[Example], rows: Sequence[Rows], seed: int) -> CatBoostClassifier:
    """Fit trees once; of light blocks a sample stands for all."""
    random = np.random.default_rng(seed)
    matrix, labels, weights = [], [], []
    for example, both in zip(examples, rows, strict=True):
        for variant, share in ((both.named, 1 - NAMELESS), (both.nameless, NAMELESS)):
            weight = example.weights * share
            chance = np.minimum(1.0, weight / LIGHT)
            drawn = random.random(len(chance)) < chance
            matrix.append(variant[drawn])
            labels.append(example.labels[drawn])
            weights.append(weight[drawn] / chance[drawn])
    model = CatBoostClassifier(**TREES, random_seed=seed)
    model.fit(np.concatenate(matrix), np.concatenate(labels), sample_weight=np.concatenate(weights))
    return model


# --- cross-validation ----------------------------------------------------------------------------


def cross_validate(examples: Sequence[Example], folded: Folds, seed: int) -> list[Unseen]:
    """Score every page's blocks by models that have not seen its site."""
    unseen = []
    for fold in range(FOLDS):
        rows = rows_of(examples, folded, fold)
        inside = [index for index, example in enumerate(examples) if example.fold != fold]
        model = fit_trees([examples[i] for i in inside], [rows[i] for i in inside], seed)
        for example, both in zip(examples, rows, strict=True):
            if example.fold == fold and example.is_whole:
                scores = model.predict(both.named, prediction_type="Probability")[:, 1]
                unseen.append(Unseen(example.source, scores))
    return unseen


def print_scores(results: Iterable[Result]) -> None:
    """Print F1, precision and recall by corpus, and by type of page."""
    groups: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        groups[result.page.corpus].append(result)
        if result.page.type:
            groups[f"{result.page.corpus} {result.page.type}"].append(result)
    for name, group in sorted(groups.items()):
        f1, precision, recall = corpus_scores(group)
        print(f"{name:28} {len(group):5} pages  F1 {f1:.3f}  P {precision:.3f}  R {recall:.3f}")
    counts = [result.passages for result in groups["vi-portals"]]
    having = sum(c.having for c in counts) / sum(c.having_all for c in counts)
    lacking = sum(c.lacking for c in counts) / sum(c.lacking_all for c in counts)
    print(f"vi-portals passages          with {having:.3f}  without {lacking:.3f}")


def calibrate(measured: Sequence[Measured]) -> list[tuple[float, float]]:
    """Return how the F1 that was expected compares with what came out, as steps of a curve."""
    pairs = sorted((one.expected, one.result.f1) for one in measured if one.result.share)
    steps = np.array_split(np.array(pairs), STEPS_OF_CONFIDENCE)
    curve = [(float(step[:, 0].mean()), float(step[:, 1].mean())) for step in steps]
    best = 0.0
    rising = []
    for expected, found in [(0.0, 0.0), *curve]:
        best = max(best, found)
        rising.append((round(expected, 4), round(best, 4)))
    print("confidence: " + "  ".join(f"{expected:.2f}→{found:.2f}" for expected, found in rising))
    return rising


# --- the model -----------------------------------------------------------------------------------


def write(
    model: CatBoost, names: NameWeights, curve: list[tuple[float, float]], root: Path
) -> None:
    """Write what was learnt of all pages."""
    content = {
        "trained_on": {
            corpus: corpora.fingerprint(corpora.load(root, corpus)) for corpus in PAGE_WEIGHT
        },
        "intercept": round(names.intercept, 3),
        "names": {
            token: [round(weight, 3) for weight in pair] for token, pair in names.weights.items()
        },
        **exported(model),
        "confidence": curve,
    }
    MODEL_FILE.write_text(_json(content), encoding="utf-8")
    print(f"wrote {MODEL_FILE}, {MODEL_FILE.stat().st_size / 1000:.0f} kB")


def exported(model: CatBoost) -> dict[str, Any]:
    """Return the trees as plain lists."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "model.json")
        model.save_model(str(file), format="json")
        known = json.loads(file.read_text(encoding="utf-8"))
    scale, (bias,) = known["scale_and_bias"]
    trees = [_padded(tree, scale) for tree in known["oblivious_trees"]]
    names, levels = list(FEATURES), range(TREES["depth"])
    return {
        "columns": [[names[asked[level][0]] for asked, _ in trees] for level in levels],
        "borders": [[asked[level][1] for asked, _ in trees] for level in levels],
        "leaves": [leaves for _, leaves in trees],
        "bias": round(bias, 4),
    }


def _padded(tree: Mapping[str, Any], scale: float) -> tuple[list[tuple[int, float]], list[int]]:
    """Return a tree's questions and leaves; questions that it lacks are never answered yes."""
    questions = [
        (split["float_feature_index"], _shortest(split["border"])) for split in tree["splits"]
    ]
    leaves = [round(value * scale / LEAF_UNIT) for value in tree["leaf_values"]]
    missing = TREES["depth"] - len(questions)
    never = (0, _shortest(float(np.finfo(np.float32).max)))
    return questions + [never] * missing, leaves * (1 << missing)


def _shortest(number: float) -> float:
    """Return what has the fewest digits of all that is the same in single precision."""
    return float(str(np.float32(number)))


def _json(content: Mapping[str, Any]) -> str:
    """Write a line a token and a tree, so that it can be read and compared."""
    lines = [f'"{key}": {_lines(value)}' for key, value in content.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _lines(value: Any) -> str:
    compact: Callable[[Any], str] = partial(json.dumps, separators=(",", ":"))
    if isinstance(value, dict):
        return "{\n" + ",\n".join(f"{compact(k)}:{compact(v)}" for k, v in value.items()) + "\n}"
    if isinstance(value, list):
        return "[\n" + ",\n".join(map(compact, value)) + "\n]"
    return compact(value)


if __name__ == "__main__":
    main()
