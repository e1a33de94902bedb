"""The texts of a page that may be its title, for the tests of how it is found."""

from a11y_reader.extract.blocks import Page
from a11y_reader.extract.metadata.titles.candidates import candidates
from a11y_reader.extract.metadata.titles.declared import Declared, Told
from a11y_reader.extract.metadata.titles.features import Candidate
from a11y_reader.extract.metadata.titles.searched import SearchedPage
from tests.choices import page_of

__all__ = ["found", "scores_of", "told"]


def scores_of(page: Page) -> list[float]:
    """Return scores by which paragraphs are content, and nothing else is."""
    return [0.9 if block.scope.tag == "p" else 0.2 for block in page.blocks]


def told(*titles: str, **others: str) -> Told:
    """Return what a page tells with these texts of its `title` element."""
    return Told(tuple(Declared("title", title) for title in titles), **others)  # type: ignore[arg-type]


def found(html: str, of: Told = Told()) -> dict[str, Candidate]:  # noqa: B008
    """Return the candidates of a page by their text."""
    page = page_of(f"<html><body>{html}</body></html>")
    return {one.text: one for one in candidates(SearchedPage(page.blocks, scores_of(page), of))}
