"""What PHP complains of: on sites that nobody looks after it writes its messages into the page.

They stand above the text or between its parts, each in bold and plain letters of one format, in
English whatever the page's language
(https://www.php.net/manual/errorfunc.configuration.php#ini.html-errors).
"""

import re

import numpy as np

from a11y_reader.extract.blocks import Page
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["without_complaints"]

LEAST_BOLD = 3
"""How many words of a message are bold at the least: what it is, where, and on which line."""

_MESSAGE = re.compile(
    r"(?:Deprecated|(?:Recoverable )?Fatal error|Notice|Parse error|Strict Standards|Warning):\s"
    r".{1,2000}\sin\s\S.{0,300}\son\sline\s\d{1,7}",
    re.IGNORECASE | re.DOTALL,
)
"""Such a message."""


def without_complaints(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop the messages of PHP, unless they are all that there is.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
    """
    found = [index for index in np.flatnonzero(kept).tolist() if _is_complaint(page, index)]
    return page.without(kept, found) if found else kept


def _is_complaint(page: Page, index: int) -> bool:
    block = page.blocks[index]
    return block.strong_words >= LEAST_BOLD and _MESSAGE.fullmatch(block.text.strip()) is not None
