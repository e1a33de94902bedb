"""Messages and data of programs, in the midst of a text, go.

On sites that nobody looks after, PHP writes its error messages into the page, above the text or
between its parts. They all have one format, partly bold, and are in English whatever the page's
language
(https://www.php.net/manual/errorfunc.configuration.php#ini.html-errors).

Values that no script filled in are left as `{{ names }}`; scripts' data is JSON without spaces, or
endless letters and digits. A voice would spell them.
"""

import re
from collections.abc import Sequence

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.elements import holds
from a11y_reader.extract.parts import MOSTLY, without
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["drop_program_output"]

LEAST_BOLD = 3
"""The fewest bold words of a message: what it is, where, and on which line."""

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
"""The most words in a block with such a word, itself included."""


def drop_program_output(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop messages of PHP, data and values that were not filled in, unless they are all there is.

    Data stay that are most of what the page says.
    """
    chosen = page.where(kept)
    found = [block for block in chosen if _is_message(block)]
    data = [block for block in chosen if _are_data(block)]
    if data and _length(data) <= MOSTLY * _length(chosen):
        found += data
    return without(page, kept, found) if found else kept


def _length(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _is_message(block: Block) -> bool:
    """Say whether a block is a message, or what no reader was meant to see."""
    text = block.text.strip()
    if block.strong_words >= LEAST_BOLD and _MESSAGE.fullmatch(text):
        return True
    return (_UNFILLED.fullmatch(text) is not None or _is_spelled(text)) and not _is_code(block)


def _is_spelled(text: str) -> bool:
    words = text.split(maxsplit=FEW_WORDS)
    return len(words) <= FEW_WORDS and any(map(_SPELLED.fullmatch, words))


def _are_data(block: Block) -> bool:
    return _DATA.fullmatch(block.text.strip()) is not None and not _is_code(block)


def _is_code(block: Block) -> bool:
    """Say whether a block is an example of what programs write."""
    is_preformatted = any(scope.tag == "pre" for scope in block.scope.ancestors())
    return is_preformatted or holds(block.scope.element, *_CODE)
