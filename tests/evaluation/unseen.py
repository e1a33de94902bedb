"""How well pages are read by the probabilities of models that have not seen their sites.

The shipped model has seen all pages of the development corpora, so what it makes of them says
little of others. `train.py` scores each page by a model of the other folds; here the page is chosen
from by these scores, or read whole with them in place of the shipped model's.
"""

import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple, TypeVar
from unittest import mock

import numpy as np
import systems
from corpora import Page as CorpusPage
from metrics import Passages, Share, count_passages, shingle_share, word_share
from numpy.typing import NDArray
from runs import Result, neutral_text, score_page
from systems import Output

sys.path.append(str(Path(__file__).parents[2]))

from a11y_reader import extract
from a11y_reader.decode import decode
from a11y_reader.extract.blocks import Page
from a11y_reader.extract.mends.comments import keep_comments
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.metadata import metadata_of
from a11y_reader.extract.model import corrected, score
from a11y_reader.extract.plain import with_plain_elements
from a11y_reader.extract.select import expected_f1, select
from a11y_reader.extract.vectors import as_chosen
from a11y_reader.extract.walk import collect
from a11y_reader.parse import parse
from a11y_reader.restore import restore

__all__ = ["Measured", "Unseen", "in_processes", "measure_blocks", "measure_reading", "page_of"]

Vector = NDArray[np.float64]
Out = TypeVar("Out")


class Unseen(NamedTuple):
    """A page, and its blocks' probabilities by a model that has not seen its site."""

    source: CorpusPage
    scores: Vector


class Measured(NamedTuple):
    """How good a choice is, and how good it was expected to be."""

    result: Result
    expected: float


def page_of(html: bytes) -> Page:
    """Return what the walk finds on a page, whose tree is made ready for that as `read` does."""
    text = decode(html).text
    tree = parse(text)
    restore(tree, text)
    return collect(with_plain_elements(tree))


def in_processes(measure: Callable[[Unseen], Out], pages: Iterable[Unseen]) -> list[Out]:
    """Measure pages on all processors."""
    with ProcessPoolExecutor() as pool:
        return list(pool.map(measure, pages, chunksize=16))


def measure_blocks(unseen: Unseen) -> Measured:
    """Choose a page's blocks, before the title is taken apart, and compare with what is wanted."""
    source = unseen.source
    html = source.html()
    page = page_of(html)
    scores = corrected(page, unseen.scores)
    kept = select(page, scores)
    expected = expected_f1(page, scores, kept)
    kept = keep_comments(page, Situation(comments=False), kept)
    if source.corpus == "news":  # its gold texts are without the title
        chosen = as_chosen(scores, kept).tolist()
        title = metadata_of(page, scores.tolist(), chosen, source.url).title_blocks
        kept[list(title)] = False
    text = "\n".join(block.text for block in page.blocks if kept[block.index])
    return Measured(_score_text(source, text, html), expected)


def _score_text(source: CorpusPage, text: str, html: bytes) -> Result:
    """Compare a text with what was wanted, in the corpus's own metric."""
    passages: Passages = count_passages(text, source.having, source.lacking)
    share: Share | None = None
    if source.corpus == "news":
        share = shingle_share(text, source.gold or "")
    elif source.gold is not None:
        share = word_share(text, source.gold, neutral_text(source, source.gold, html))
    return Result(source, Output(text), share, passages)


def measure_reading(unseen: Unseen) -> Result:
    """Read a page as `score.py` does, and compare with what is wanted."""

    def score_unseen(page: Page) -> Vector:
        if len(page.blocks) != len(unseen.scores):  # text that a script would show, found as data
            return score(page)
        return corrected(page, unseen.scores)

    html = unseen.source.html()
    with mock.patch.object(extract, "score", score_unseen):
        output = systems.run(systems.OURS, html, unseen.source.url)
    return score_page(unseen.source, output, html)
