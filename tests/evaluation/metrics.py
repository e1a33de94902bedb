"""How well a text agrees with what was asked for: the published metrics of each corpus."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import fmean
from typing import NamedTuple

__all__ = [
    "Passages",
    "Scores",
    "Share",
    "count_passages",
    "fold",
    "passage_scores",
    "same_author",
    "same_date",
    "same_title",
    "shingle_scores",
    "shingle_share",
    "word_scores",
    "word_share",
    "words",
]

_WORD = re.compile(r"\w+")


_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Soft hyphen, zero-width space and word joiners: where a line may break is not what is said."""


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text.translate(_INVISIBLE))


class Share(NamedTuple):
    """What a text and the gold text have in common, counted in words or shingles.

    Attributes:
        common: How many occur in both, with their multiplicity.
        found: How many the text has.
        wanted: How many the gold text has.
    """

    common: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of the text that is wanted; 1 where both texts are empty."""
        return self._of(self.found)

    @property
    def recall(self) -> float:
        """The share of the gold text that was found; 1 where both texts are empty."""
        return self._of(self.wanted)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where both texts are empty."""
        total = self.found + self.wanted
        return 2 * self.common / total if total else 1.0

    def _of(self, count: int) -> float:
        if not self.found and not self.wanted:
            return 1.0
        return self.common / count if count else 0.0


class Scores(NamedTuple):
    """F1, precision and recall over a corpus, each 0 to 1."""

    f1: float
    precision: float
    recall: float


def words(text: str) -> list[str]:
    r"""Split a text into words: runs of `\w`, lower case, in composed form (NFC).

    >>> words("Sở Thông tin – 2023")
    ['sở', 'thông', 'tin', '2023']
    """
    return _WORD.findall(_normal(text).lower())


def word_share(text: str, gold: str, neutral: str = "") -> Share:
    """Compare two texts as bags of words.

    The metric of WCXB, the Web Content eXtraction Benchmark
    (https://github.com/Murrough-Foley/web-content-extraction-benchmark): F1 of this per page,
    averaged over pages.

    Args:
        text: What was extracted.
        gold: What was wanted.
        neutral: Text that counts neither for nor against: its words are forgiven where they are
            more than the gold text asks for.

    >>> word_share("Tin mới: mưa to", "mưa to, gió lớn").f1
    0.5
    >>> word_share("12/3 mưa to", "mưa to", neutral="12/3").f1
    1.0
    """
    found, wanted = Counter(words(text)), Counter(words(gold))
    forgiven = (found - wanted) & Counter(words(neutral))
    return Share((found & wanted).total(), found.total() - forgiven.total(), wanted.total())


def _shingles(text: str, length: int) -> Counter[tuple[str, ...]]:
    tokens = _WORD.findall(_normal(text))
    starts = range(max(1, len(tokens) - length + 1)) if tokens else ()
    return Counter(tuple(tokens[start : start + length]) for start in starts)


def shingle_share(text: str, gold: str, length: int = 4) -> Share:
    """Compare two texts as bags of runs of words, case kept, so that order counts.

    As `evaluate.py` of https://github.com/scrapinghub/article-extraction-benchmark does it. A text
    shorter than a shingle is one shingle.
    """
    found, wanted = _shingles(text, length), _shingles(gold, length)
    return Share((found & wanted).total(), found.total(), wanted.total())


def shingle_scores(shares: Iterable[Share]) -> Scores:
    """Sum up a corpus: precision and recall averaged over pages, F1 of the two.

    Precision is averaged over pages where something was found, recall over those where something
    was wanted (as `metrics_from_tp_fp_fns` in the benchmark's `evaluate.py`).
    """
    listed = list(shares)
    precision = _mean([share.precision for share in listed if share.found])
    recall = _mean([share.recall for share in listed if share.wanted])
    total = precision + recall
    return Scores(2 * precision * recall / total if total else 0.0, precision, recall)


def word_scores(shares: Iterable[Share]) -> Scores:
    """Sum up a corpus: each of F1, precision and recall averaged over pages."""
    listed = list(shares)
    return Scores(
        _mean([share.f1 for share in listed]),
        _mean([share.precision for share in listed]),
        _mean([share.recall for share in listed]),
    )


def _mean(values: Sequence[float]) -> float:
    return fmean(values) if values else 0.0


class Passages(NamedTuple):
    """How many of a page's passages occur in a text.

    Attributes:
        having: Passages that must occur and do, and how many there are.
        lacking: Passages that must not occur and do, and how many there are.
    """

    having: int
    having_all: int
    lacking: int
    lacking_all: int

    @property
    def f1(self) -> float:
        """F1 over the passages: found ones are right, missing and unwanted ones wrong."""
        total = self.having + self.having_all + self.lacking
        return 2 * self.having / total if total else 1.0


def _flat(text: str) -> str:
    return " ".join(_normal(text).split())


def count_passages(text: str, having: Iterable[str], lacking: Iterable[str]) -> Passages:
    """Count the passages that occur in a text, whatever the white space between words.

    As `count_item` of trafilatura's evaluation
    (https://github.com/adbar/trafilatura/blob/master/tests/eval_common.py).

    >>> count_passages("Mưa to\\nở Huế", ["Mưa to ở Huế", "Gió"], ["Liên kết"])
    Passages(having=1, having_all=2, lacking=0, lacking_all=1)
    """
    flat = _flat(text)
    had = [_flat(passage) in flat for passage in having]
    lacked = [_flat(passage) in flat for passage in lacking]
    return Passages(sum(had), len(had), sum(lacked), len(lacked))


def passage_scores(counts: Iterable[Passages]) -> Scores:
    """Sum up a corpus: F1, precision and recall over all passages of all pages."""
    having, having_all, lacking, _ = (sum(column) for column in zip(*counts, strict=True))
    found = having + lacking
    return Scores(
        Share(having, found, having_all).f1,
        having / found if found else 0.0,
        having / having_all if having_all else 0.0,
    )


def fold(text: str) -> str:
    """Reduce a title to its words, so that case, punctuation and spacing do not matter.

    >>> fold("“Hà Nội”:  Kế hoạch") == fold("hà nội - KẾ HOẠCH")
    True
    """
    return " ".join(words(text.casefold()))


def same_title(found: str, wanted: str) -> bool:
    """Say whether two titles are the same after folding."""
    return fold(found) == fold(wanted)


_BETWEEN_AUTHORS = frozenset({"and", "by", "bởi", "et", "par", "theo", "und", "von", "và"})


def same_author(found: str, wanted: str) -> bool:
    """Say whether the same names are named, in whatever order and however joined.

    >>> same_author("Lan Anh; Minh Tú", "By Minh Tú và Lan Anh")
    True
    """
    return _names(found) == _names(wanted)


def _names(text: str) -> list[str]:
    return sorted(set(words(text.casefold())) - _BETWEEN_AUTHORS)


def same_date(found: str, wanted: str) -> bool:
    """Say whether two ISO 8601 dates are of the same day, or month where no more is wanted.

    >>> same_date("2023-06-28T16:01+07:00", "2023-06-28")
    True
    """
    return found[:10].startswith(wanted[:10])
