"""What opens above the page, is fixed to the window, or moves: hardly ever content.

The text of dialogs, such as requests for consent or forms to log in, is as long and as well written
as an article's, and would outweigh a page that is a list of links. The same goes for what is fixed
to an edge of the window, be it a menu or a note on cookies, and for what runs through a `marquee`
(https://html.spec.whatwg.org/multipage/obsolete.html#the-marquee-element).
"""

import re
from collections.abc import Iterator

import numpy as np

from a11y_reader.extract.blocks import Page, Scope
from a11y_reader.extract.parts import keeping
from a11y_reader.extract.vectors import Scores

__all__ = ["without_dialogs"]

LEAST_OUTSIDE = 50
"""The least words of content to expect outside of dialogs for these to be none of it."""

LEAST_SHARE = 1 / 3
"""The least of them for each word of content to expect within dialogs."""

UNLIKELY = 0.02
"""What the scores in dialogs are multiplied by."""

_CONSENT = re.compile(r"(?:consent|cookie)[a-z]*[-_]?(?:banner|dialog|manager|modal|sdk)", re.I)
"""How those who make requests for consent name them."""

_FIXED = frozenset({"fixed-bottom", "fixed-top"})
"""Bootstrap's classes for what is fixed (https://getbootstrap.com/docs/5.3/helpers/position/)."""

_EDGE = re.compile(r"(?:bottom|inset(?:-[xy])?|top)-[\d\[]")
"""How Tailwind's classes begin that say at which edge (https://tailwindcss.com/docs/position)."""


def without_dialogs(page: Page, scores: Scores) -> Scores:
    """Make what is in dialogs, fixed or moving unlikely, if there is other content.

    Requests for consent are none whatever else there is.
    """
    inside = np.array(["dialog" in block.scope.inherited for block in page.blocks], dtype=bool)
    inside = keeping(inside, (*page.elements("marquee"), *_fixed(page)))
    expected = scores * page.words
    least = max(LEAST_OUTSIDE, LEAST_SHARE * float(expected[inside].sum()))
    if expected[~inside].sum() < least:
        inside = keeping(np.zeros_like(inside), page.named(_CONSENT.search))
        inside &= page.words[~inside].sum() >= LEAST_OUTSIDE
    return np.where(inside, UNLIKELY * scores, scores)


def _fixed(page: Page) -> Iterator[Scope]:
    """Yield elements fixed to the window, by their style or the classes of frameworks."""
    for scope in page.scopes:
        if "fixed" in scope.style and "position:fixed" in scope.style.replace(" ", ""):
            yield scope
    for scope in page.named(lambda name: "fixed" in name):
        if scope.parent is not None and "fixed" not in scope.style and _is_fixed(scope):
            yield scope


def _is_fixed(scope: Scope) -> bool:
    """Say whether an element is fixed by its classes."""
    names = [name for value in scope.names for name in value.split()]
    is_fixed = "fixed" in names and any(map(_EDGE.match, names))
    return is_fixed or not _FIXED.isdisjoint(names)
