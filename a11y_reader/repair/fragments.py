"""2.4.4 Link Purpose (In Context): links within the page lead to what is there.

Changed:

- A link to a part that another rule has taken out leads to that part of the original page; where
  the page's address is not known, the link becomes its text.

Not changed:

- Links to parts that are there, and to other pages.
"""

from a11y_reader.document import Document, FindingKind
from a11y_reader.nodes import Child, Node
from a11y_reader.rewriting import rewrite_holding
from a11y_reader.vocabulary import ID_PREFIX

__all__ = ["repair_fragments"]


_NOT_SHOWN = FindingKind(
    "fragments",
    "2.4.4",
    "fixed",
    "A link led to a part of the page that is not shown; now it leads to the original.",
)


def repair_fragments(document: Document) -> Document:
    """Let links to a part that a rule has taken out lead to the original page.

    Where the page's address is not known, their text stays.
    """
    hrefs = (link.get("href") for link in document.elements("a"))
    led_to = {href for href in hrefs if href.startswith("#")}
    lost = led_to - {f"#{node.get('id')}" for node in document.nodes} if led_to else led_to
    if not lost:
        return document

    def repaired(node: Node) -> Child | tuple[Child, ...]:
        href = node.get("href")
        if node.tag != "a" or href not in lost:
            return node
        if not document.url:
            return node.children
        fragment = href.removeprefix("#").removeprefix(ID_PREFIX)
        return node.with_attribute("href", f"{document.url.partition('#')[0]}#{fragment}")

    body = rewrite_holding(document, repaired, "a")
    return document.with_findings([_NOT_SHOWN.on(min(lost))], body=body)
