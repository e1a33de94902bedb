"""2.4.4 Link Purpose (In Context): every link says where it leads.

Changed:

- Links without any content go: they are stops for the keyboard that lead nobody anywhere.
- A sign such as ¶ or # that links a heading to itself goes: it would be read with every heading.
- A link in brackets with which several headings end, as that of a wiki to edit the section below.
- Of a link that is all image an empty `alt` goes, so that the page says that a description is
  missing instead of nothing. If it alone leads to another page, its image gets the address for a
  title.
- Links side by side with one address become one: editors tear a link in the middle of a word.
- A text of six words or more beside a heading, all of it a link to where that leads, is plain:
  teasers put both into one link, which a voice says again, and which makes texts hard to read.

Not changed:

- A link that holds but an image without a text alternative: only a person can tell what is there.
- Links with one address that a space or a sign parts, and those with pictures.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import partial
from itertools import chain, groupby, pairwise, starmap
from operator import is_
from urllib.parse import unquote, urlsplit

from a11y_reader.document import Document, Finding, FindingKind
from a11y_reader.file_addresses import leads_to_image
from a11y_reader.nodes import Child, Node, is_a
from a11y_reader.rewriting import rewrite, rewrite_holding, rewrite_siblings, without_empty
from a11y_reader.vocabulary import HEADINGS

__all__ = ["repair_links"]

_kind = partial(FindingKind, "links", "2.4.4")
_JOINED = _kind("fixed", "Links side by side led to one address; now they are one link.")
_PLAIN_EXCERPT = _kind(
    "fixed", "A paragraph led where the heading beside it leads; that alone does now."
)
_REPEATED_NOTE = _kind(
    "fixed", "A link that several headings end with, as to edit a section, was taken out."
)
_PERMALINK = _kind("fixed", "A sign that links a part of the page to itself was taken out.")
_EMPTY = _kind("fixed", "A link without any content was taken out.")
_ONLY_IMAGE = _kind("needs-human", "A link holds but an image without text; say where it leads.")

_BRACKETED = 3
"""The fewest children a heading has that ends with a link in brackets."""

_SHORTEST_EXCERPT = 6
"""The fewest words an excerpt has: a shorter one may say what to do, such as to read on."""

_LONGEST_PATH = 80
"""How many characters a path has at most that tells somebody where a link leads."""

_PERMALINKS = frozenset("#¶§◆🔗⚓∞")
"""What is put beside headings to link them to themselves."""


def repair_links(document: Document) -> Document:
    """Take out links without content, and say of the others what is to do.

    See https://www.w3.org/TR/WCAG22/#link-purpose-in-context and failure F89
    (https://www.w3.org/WAI/WCAG22/Techniques/failures/F89).
    """
    document = _with_plain_excerpts(_with_whole_links(_without_notes(document)))
    findings = tuple(_findings(document))
    if not findings:
        return document
    named = {link.get("href") for link in document.elements("a") if link.text.strip()}
    body = rewrite_holding(document, lambda node: _repaired(node, named), "a")
    return document.with_findings(findings, body=body)


def _with_whole_links(document: Document) -> Document:
    """Join links side by side with one address."""
    found: list[Finding] = []

    def whole(node: Node) -> Node:
        if not any(starmap(_is_one_link, pairwise(node.children))):
            return node
        runs = list(_runs(node.children))
        found.extend(_JOINED.on(_one_link(run).text) for run in runs if len(run) > 1)
        return node.with_children(tuple(_one_link(run) if len(run) > 1 else run[0] for run in runs))

    body = rewrite_holding(document, whole, "a")
    return document.with_findings(found, body=body) if found else document


def _runs(children: Sequence[Child]) -> Iterator[list[Child]]:
    """Yield children, links to one address together."""
    run: list[Child] = []
    for child in children:
        if run and not _is_one_link(run[-1], child):
            yield run
            run = []
        run.append(child)
    yield run


def _is_one_link(left: Child, right: Child) -> bool:
    """Say whether two neighbours are links of text to one address, and no words of their own."""
    if not (is_a(left, "a") and is_a(right, "a")):
        return False
    is_same = left.get("href") == right.get("href") != ""
    are_words = left.text[-1:].islower() and right.text[:1].isupper()
    return is_same and not are_words and not _images(left) and not _images(right)


def _one_link(run: Sequence[Child]) -> Node:
    """Return the links of a run as the first of them, with texts that meet joined."""
    links = [link for link in run if isinstance(link, Node)]
    inside = chain.from_iterable(link.children for link in links)
    parts = groupby(inside, lambda child: isinstance(child, str))
    return links[0].with_children(
        tuple(child for is_text, part in parts for child in _joined(part, is_text=is_text))
    )


def _joined(part: Iterable[Child], *, is_text: bool) -> Iterable[Child]:
    return ("".join(map(str, part)),) if is_text else part


def _with_plain_excerpts(document: Document) -> Document:
    """Leave the link of a teaser to its headline."""
    if not any(_address(heading) for heading in document.elements(*HEADINGS)):
        return document
    found: list[Finding] = []

    def plain(children: tuple[Child, ...]) -> tuple[Child, ...]:
        return _beside_headlines(children, found)

    body = rewrite_siblings(document, plain, *HEADINGS)
    return document.with_findings(found, body=body) if found else document


def _beside_headlines(children: tuple[Child, ...], found: list[Finding]) -> tuple[Child, ...]:
    """Return children without links of paragraphs that lead where a headline beside them does."""
    addresses = [_address(child) for child in children]
    headlines = [is_a(child, *HEADINGS) for child in children]
    result: list[Child] = []
    for _, group in groupby(range(len(children)), key=addresses.__getitem__):
        run = list(group)
        is_teaser = addresses[run[0]] and any(headlines[number] for number in run)
        for number in run:
            child = children[number]
            if is_teaser and isinstance(child, Node) and _is_excerpt(child):
                found.append(_PLAIN_EXCERPT.on(child.text))
                child = child.with_children(child.child_elements[0].children)
            result.append(child)
    return children if all(map(is_, result, children)) else tuple(result)


def _is_excerpt(node: Node) -> bool:
    return node.tag == "p" and len(node.text.split()) >= _SHORTEST_EXCERPT


def _address(child: Child) -> str:
    """Return where a heading or paragraph leads that is all one link of text; else nothing."""
    if not is_a(child, "p", *HEADINGS) or len(child.children) != 1:
        return ""
    link = child.children[0]
    return link.get("href") if is_a(link, "a") and link.text.strip() and not _images(link) else ""


def _without_notes(document: Document) -> Document:
    """Take out the links in brackets with which several headings end, all in the same words."""
    notes = map(_note, document.elements(*HEADINGS))
    repeated = {text for text, times in Counter(notes).items() if times > 1} - {""}
    if not repeated:
        return document

    def bare(node: Node) -> Node:
        if node.tag not in HEADINGS or _note(node) not in repeated:
            return node
        before = str(node.children[-3]).rstrip().removesuffix("[").rstrip()
        return node.with_children((*node.children[:-3], *filter(None, (before,))))

    found = map(_REPEATED_NOTE.on, sorted(repeated))
    return document.with_findings(found, body=rewrite(document.body, bare))


def _note(heading: Node) -> str:
    """Return what the link in brackets says that a heading ends with; empty where there is none."""
    before, link, after = (
        heading.children[-3:] if len(heading.children) >= _BRACKETED else ("",) * 3
    )
    if not is_a(link, "a") or not isinstance(before, str):
        return ""
    is_in_brackets = before.rstrip().endswith("[") and str(after).strip() == "]"
    return link.text.strip() if is_in_brackets else ""


def _repaired(node: Node, named: Set[str]) -> Child | tuple[Child, ...] | None:
    if _is_permalink(node):
        return None
    if node.tag != "a" or node.text.strip():
        return without_empty(node)
    images = _images(node)
    if not images:
        return node.children
    if any(image.get("alt") for image in images):
        return node
    place = "" if node.get("href") in named or len(images) > 1 else _place(node.get("href"))
    return node.with_children(rewrite(node.children, lambda one: _titled(one, place)))


def _is_permalink(node: Node) -> bool:
    return node.get("href").startswith("#") and node.text.strip() in _PERMALINKS


def _place(address: str) -> str:
    """Return the host and path of a page; nothing of an image, which needs no other name."""
    try:
        parts = urlsplit(address)
    except ValueError:  # as of `http://[x`, which a document from JSON may hold
        return ""
    if parts.scheme not in ("http", "https") or leads_to_image(address):
        return ""
    path = " ".join(unquote(parts.path).split()).rstrip("/")
    host = parts.netloc.removeprefix("www.")
    return host + path if len(path) <= _LONGEST_PATH else host


def _titled(node: Node, place: str) -> Node:
    """Return an image without an empty text alternative, and with a title if it has none."""
    if node.tag != "img":
        return node
    bare = node.with_attribute("alt", None) if node.has("alt") else node
    return bare.with_attribute("title", place) if place and not node.get("title") else bare


def _images(link: Node) -> list[Node]:
    return [node for node in link.walk() if is_a(node, "img")]


def _findings(document: Document) -> Iterator[Finding]:
    for node in document.elements("a"):
        address = node.get("href")
        if _is_permalink(node):
            yield _PERMALINK.on(address)
        elif node.text.strip():
            continue
        elif not (images := _images(node)):
            yield _EMPTY.on(address)
        elif not any(image.get("alt") for image in images):
            yield _ONLY_IMAGE.on(address)
