"""What programs say to those who write them, or to other programs, in the midst of a text.

PHP complains: on sites that nobody looks after it writes its messages into the page. They stand
above the text or between its parts, each in bold and plain letters of one format, in English
whatever the page's language
(https://www.php.net/manual/errorfunc.configuration.php#ini.html-errors).

Values that no script has filled in stay as `{{ names }}`; data of scripts stand as JSON without any
space, or as letters and digits without an end. A voice would spell them.
"""

import re
from collections.abc import Sequence

import numpy as np

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["drop_complaints"]

LEAST_BOLD = 3
"""How many words of a message are bold at the least: what it is, where, and on which line."""

_MESSAGE = re.compile(
    r"(?:Deprecated|(?:Recoverable )?Fatal error|Notice|Parse error|Strict Standards|Warning):\s"
    r".{1,2000}\sin\s\S.{0,300}\son\sline\s\d{1,7}",
    re.IGNORECASE | re.DOTALL,
)
"""Such a message."""

_UNFILLED = re.compile(r"\{\{[^{}]{1,200}\}\}")
"""A value that no script has filled in."""

_DATA = re.compile(r'\[?\{"[^"]{1,80}":(?! ).{30,}[}\]]', re.DOTALL)
"""Data as programs write them: people put a space behind a colon."""

_SPELLED = re.compile(r"(?=\D{0,999}\d)[\w+/=-]{250,}", re.ASCII)
"""A word that nobody can read."""

_CODE = ("code", "kbd", "samp", "textarea", "tt")
"""Elements of examples."""

FEW_WORDS = 3
"""How many words there are at the most beside such a one, and it included."""

MOST_DATA = 0.25
"""Share of the kept characters up to which data go: what is more is what the page is for."""


def drop_complaints(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop messages of PHP, unless they are all there is; of data and of values what is little."""
    chosen = [page.blocks[index] for index in np.flatnonzero(kept).tolist()]
    found = [block for block in chosen if _is_message(block)]
    data = [block for block in chosen if _is_for_programs(block)]
    if data and _length(data) <= MOST_DATA * _length(chosen):
        found += data
    return page.without(kept, [block.index for block in found]) if found else kept


def _length(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _is_message(block: Block) -> bool:
    return block.strong_words >= LEAST_BOLD and _MESSAGE.fullmatch(block.text.strip()) is not None


def _is_for_programs(block: Block) -> bool:
    text = block.text.strip()
    if text.startswith(("{", "[")):
        is_data = any(form.fullmatch(text) for form in (_UNFILLED, _DATA))
    else:
        words = text.split(maxsplit=FEW_WORDS)
        is_data = len(words) <= FEW_WORDS and any(map(_SPELLED.fullmatch, words))
    return is_data and not _is_code(block)


def _is_code(block: Block) -> bool:
    """Say whether a block is an example of what programs write."""
    if any(scope.tag == "pre" for scope in block.scope.ancestors()):
        return True
    return next(block.scope.element.iter(*_CODE), None) is not None
