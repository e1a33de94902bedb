"""Findings: what a person is told about how the content was found."""

from collections.abc import Iterable, Sequence

from a11y_reader.document import Finding, excerpt
from a11y_reader.extract.blocks import Page
from a11y_reader.extract.colour_alone import colour_findings
from a11y_reader.extract.colours import contrast_findings

__all__ = ["closed_up", "colours", "doubts", "flattened", "from_data", "left_out"]

LEAST_SURE = 0.65
"""The confidence below which a person should look."""


def doubts(sure: float) -> tuple[Finding, ...]:
    """Report a page that may have no content of its own, such as a login page.

    Args:
        sure: The confidence, 0 to 1.
    """
    if sure >= LEAST_SURE:
        return ()
    message = (
        "It is not sure that this is the page's own content (confidence {sure}): the page may "
        "have none, or a script may fill it in; compare it with the original."
    )
    return (Finding.filled("content", "", "needs-human", message, sure=f"{sure:.2f}"),)


def from_data() -> tuple[Finding, ...]:
    """Report that a page's text was not taken from what it shows."""
    message = "The page shows its text by a script only; it was taken from the page's data."
    return (Finding("content", "", "fixed", message),)


def colours(page: Page, body: Sequence[bool]) -> tuple[Finding, ...]:
    """Report what the page's own colours do to its content.

    Args:
        page: What the walk has found.
        body: For each block whether it is kept.
    """
    return (*contrast_findings(page, body), *colour_findings(page, body))


def left_out(texts: Iterable[str]) -> tuple[Finding, ...]:
    """Report text for some readers only that was left out."""
    message = (
        "Text for screen readers or prints only said again what stands beside it, or how to use "
        "the original page; it was left out."
    )
    return _fixed("", message, texts)


def closed_up(texts: Iterable[str]) -> tuple[Finding, ...]:
    """Report words whose letters stood apart."""
    message = "The letters of words stood apart by spaces; now they are words."
    return _fixed("1.3.2", message, texts)


def _fixed(criterion: str, message: str, texts: Iterable[str]) -> tuple[Finding, ...]:
    excerpts = dict.fromkeys(map(excerpt, texts))
    return tuple(Finding("content", criterion, "fixed", message, text) for text in excerpts)


def flattened(most: int) -> tuple[Finding, ...]:
    """Report structure that was nested too deep.

    Args:
        most: How many levels are kept.
    """
    message = "Parts were nested deeper than {most} levels; their text is kept without structure."
    return (Finding.filled("limits", "1.3.1", "needs-human", message, most=most),)
