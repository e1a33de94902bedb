"""2.4.2 Page Titled: a page's title describes its topic or purpose."""

from a11y_reader.document import Child, Document, Finding, Node
from a11y_reader.repair.rewriting import excerpt
from a11y_reader.vocabulary import HEADINGS

__all__ = ["repair_page_title"]

_CRITERION = "2.4.2"


def repair_page_title(document: Document) -> Document:
    """Give a document without a title that of its first heading.

    A heading that repeats the title at the very beginning of the body is taken away, as the page
    shows the title there. Where there is no heading either, a person has to name the page.
    See https://www.w3.org/TR/WCAG22/#page-titled.
    """
    if document.title:
        return _without_repetition(document)
    heading = next((child for child in document.body if _is_heading(child)), None)
    if isinstance(heading, Node) and heading.text.strip():
        return _titled_by(document, heading)
    message = "The page has no title; give it one that says what it is about."
    finding = Finding("page_title", _CRITERION, "needs-human", message, excerpt(document.url))
    return document.replace(findings=(*document.findings, finding))


def _titled_by(document: Document, heading: Node) -> Document:
    title = " ".join(heading.text.split())
    message = "The page had no title; its first heading became the title."
    finding = Finding("page_title", _CRITERION, "fixed", message, excerpt(title))
    is_first = document.body[0] is heading
    body = document.body[1:] if is_first else document.body
    return document.replace(title=title, body=body, findings=(*document.findings, finding))


def _without_repetition(document: Document) -> Document:
    first = document.body[0] if document.body else ""
    if not _is_heading(first) or _folded(_text(first)) != _folded(document.title):
        return document
    return document.replace(body=document.body[1:])


def _is_heading(child: Child) -> bool:
    return isinstance(child, Node) and child.tag in HEADINGS


def _text(child: Child) -> str:
    return child.text if isinstance(child, Node) else child


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
