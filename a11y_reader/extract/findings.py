"""Findings: what a person is told about how the content was found."""

from collections.abc import Iterable, Sequence
from functools import partial

from a11y_reader.document import Finding, FindingKind
from a11y_reader.extract.blocks import Page
from a11y_reader.extract.colour_alone import colour_findings
from a11y_reader.extract.colours import contrast_findings

__all__ = ["closed_up", "colours", "doubts", "flattened", "from_data", "left_out"]

_kind = partial(FindingKind, "content")
_DOUBTFUL = _kind(
    "",
    "needs-human",
    "It is not sure that this is the page's own content (confidence {sure}): the page may "
    "have none, or a script may fill it in; compare it with the original.",
)
_FROM_DATA = _kind(
    "", "fixed", "The page shows its text by a script only; it was taken from the page's data."
)
_LEFT_OUT = _kind(
    "",
    "fixed",
    "Text for screen readers or prints only said again what stands beside it, or how to use "
    "the original page; it was left out.",
)
_CLOSED_UP = _kind(
    "1.3.2", "fixed", "The letters of words stood apart by spaces; now they are words."
)
_FLATTENED = FindingKind(
    "limits",
    "1.3.1",
    "needs-human",
    "Parts were nested deeper than {most} levels; their text is kept without structure.",
)

LEAST_SURE = 0.65
"""The confidence below which a person should look."""


def doubts(sure: float) -> tuple[Finding, ...]:
    """Report a page that may have no content of its own, such as a login page.

    Args:
        sure: The confidence, 0 to 1.
    """
    return (_DOUBTFUL.on(sure=f"{sure:.2f}"),) if sure < LEAST_SURE else ()


def from_data() -> tuple[Finding, ...]:
    """Report that a page's text was not taken from what it shows."""
    return (_FROM_DATA.on(),)


def colours(page: Page, body: Sequence[bool]) -> tuple[Finding, ...]:
    """Report what the page's own colours do to its content.

    Args:
        page: What the walk has found.
        body: For each block whether it is kept.
    """
    return (*contrast_findings(page, body), *colour_findings(page, body))


def left_out(texts: Iterable[str]) -> tuple[Finding, ...]:
    """Report text for some readers only that was left out."""
    return tuple(dict.fromkeys(map(_LEFT_OUT.on, texts)))


def closed_up(texts: Iterable[str]) -> tuple[Finding, ...]:
    """Report words whose letters stood apart."""
    return tuple(dict.fromkeys(map(_CLOSED_UP.on, texts)))


def flattened(most: int) -> tuple[Finding, ...]:
    """Report structure that was nested too deep.

    Args:
        most: How many levels are kept.
    """
    return (_FLATTENED.on(most=most),)
