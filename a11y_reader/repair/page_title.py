"""2.4.2 Page Titled: a page's title describes its topic or purpose.

Changed:

- A page without a title takes that of its first heading.
- A heading at the very beginning that but repeats the title goes, as the page shows the title
  there.

Not changed:

- A page that has neither title nor headings: a person has to name it.
- A heading further down that says what the title says; one that holds a picture.
"""

from functools import partial
from itertools import dropwhile
from typing import TypeGuard

from a11y_reader.characters import folded
from a11y_reader.document import Document, FindingKind
from a11y_reader.nodes import Child, Node, holds, is_a
from a11y_reader.repair.inline import text_of
from a11y_reader.vocabulary import HEADINGS, MEDIA

__all__ = ["repair_page_title"]

_kind = partial(FindingKind, "page_title", "2.4.2")
_TITLED_BY_HEADING = _kind("fixed", "The page had no title; its first heading became the title.")
_UNTITLED = _kind("needs-human", "The page has no title; give it one that says what it is about.")


def repair_page_title(document: Document) -> Document:
    """Give a document without a title that of its first heading.

    A heading that but repeats the title at the very beginning of the body is taken away, as the
    page shows the title there. Where there is no heading either, a person has to name the page.
    See https://www.w3.org/TR/WCAG22/#page-titled.
    """
    if document.title:
        return _without_repetition(document)
    headings = (child for child in document.body if _is_heading(child))
    heading = next((one for one in headings if one.text.strip()), None)
    if heading is None:
        return document.with_findings([_UNTITLED.on(document.url)])
    title = text_of(heading.children)
    titled = document.with_findings([_TITLED_BY_HEADING.on(title)], title=title)
    return _without_repetition(titled)


def _without_repetition(document: Document) -> Document:
    title = _folded(document.title)
    body = dropwhile(lambda child: _is_but(child, title), document.body)
    return document.replace(body=tuple(body))


def _is_heading(child: Child) -> TypeGuard[Node]:
    return is_a(child, *HEADINGS)


def _is_but(child: Child, title: str) -> bool:
    """Say whether a node is a heading that says the title and holds no picture besides."""
    if not _is_heading(child) or _folded(text_of(child.children)) != title:
        return False
    return not holds(child, *MEDIA)


def _folded(text: str) -> str:
    return folded(text.casefold())
