"""How well one of the project's own pages is read, beside the Markdown that a reader should get.

What was read and what is wanted are both Markdown and are taken apart by the same parser, so that
like is compared with like: words, and what a bag of words does not see.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token
from metrics import word_share

from a11y_reader.document import Document
from a11y_reader.pipeline import read
from a11y_reader.rendering.markdown import to_markdown

__all__ = ["Figures", "Parts", "compare", "expected_of", "figures_of", "page_paths", "parts_of"]

PAGES = Path(__file__).parent.parent / "fixtures" / "pages"


class Parts(NamedTuple):
    """What a text in Markdown is made of, in its order, as plain text.

    Attributes:
        blocks: Paragraphs, headings, cells and preformatted texts.
        headings: The headings.
        rows: The rows of tables, cells parted by ` | `.
        items: The items of lists, each with all that is in it.
        links: Where the links lead.
        images: Where the images are.
    """

    blocks: Sequence[str]
    headings: Sequence[str]
    rows: Sequence[str]
    items: Sequence[str]
    links: Sequence[str]
    images: Sequence[str]


class Figures(NamedTuple):
    """How well a page is read, each figure from 0 to 1.

    Attributes:
        f1: F1 of the words of title and body.
        title: Whether the title is exact.
        author: Whether the author is.
        published: Whether the date is.
        lang: Whether the language is.
        headings: The share of the wanted headings that are there.
        rows: That of the rows of tables, whole.
        items: That of the items of lists, whole.
        links: That of the links' targets.
        images: That of the images.
        order: The share of the wanted blocks found that stand in their order: the longest common
            subsequence.
        once: The share of the wanted blocks that do not occur more often than they should.
    """

    f1: float
    title: float
    author: float
    published: float
    lang: float
    headings: float
    rows: float
    items: float
    links: float
    images: float
    order: float
    once: float


# --- a page --------------------------------------------------------------------------------------


def page_paths() -> list[Path]:
    """Return the pages, by name."""
    return sorted(PAGES.glob("*.html"))


def expected_of(path: Path) -> dict[str, Any]:
    """Return what a page is expected to say of itself, from the .json beside it."""
    expected: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return expected


def figures_of(path: Path) -> Figures:
    """Read a page and compare what comes out with what is beside it."""
    expected = expected_of(path)
    document = read(path.read_bytes(), url=expected["url"])
    wanted = _without_byline(path.with_suffix(".md").read_text(encoding="utf-8"), expected)
    found = to_markdown(document.replace(author="", published="", modified=""))
    exact = {
        name: float(getattr(document, name) == expected[name])
        for name in ("title", "author", "published", "lang")
    }
    if document.modified != expected.get("modified", document.modified):
        exact["published"] = 0.0
    return compare(parts_of(found), parts_of(wanted))._replace(**exact)


def _without_byline(markdown: str, expected: dict[str, Any]) -> str:
    """Leave out who wrote it and when: these are judged by themselves."""
    names = ("title", "author", "published", "modified", "lang")
    fields = {name: expected.get(name, "") for name in names}
    head, title = to_markdown(Document(**fields)), to_markdown(Document(title=fields["title"]))
    if not markdown.startswith(head):
        raise ValueError(f"the Markdown of {expected['url']} does not begin with {head!r}")
    return title + markdown.removeprefix(head)


def compare(found: Parts, wanted: Parts) -> Figures:
    """Compare what was found with what is wanted; what a page says of itself is left at 1."""
    words = word_share("\n".join(found.blocks), "\n".join(wanted.blocks))
    return Figures(
        f1=words.f1,
        title=1.0,
        author=1.0,
        published=1.0,
        lang=1.0,
        headings=_share(found.headings, wanted.headings),
        rows=_share(found.rows, wanted.rows),
        items=_share(found.items, wanted.items),
        links=_share(found.links, wanted.links),
        images=_share(found.images, wanted.images),
        order=_order(found.blocks, wanted.blocks),
        once=_once(found.blocks, wanted.blocks),
    )


def _share(found: Iterable[str], wanted: Sequence[str]) -> float:
    """Return the share of what is wanted that is there; 1 where nothing is wanted."""
    return (Counter(found) & Counter(wanted)).total() / len(wanted) if wanted else 1.0


def _order(found: Sequence[str], wanted: Sequence[str]) -> float:
    common = (Counter(found) & Counter(wanted)).total()
    return _longest_common(found, wanted) / common if common else 1.0


def _longest_common(one: Sequence[str], other: Sequence[str]) -> int:
    """Return the length of the longest common subsequence."""
    lengths = [0] * (len(other) + 1)
    for item in one:
        diagonal = 0
        for index, counterpart in enumerate(other, 1):
            above = lengths[index]
            longest = diagonal + 1 if item == counterpart else max(above, lengths[index - 1])
            diagonal, lengths[index] = above, longest
    return lengths[-1]


def _once(found: Iterable[str], wanted: Sequence[str]) -> float:
    counts, allowed = Counter(found), Counter(wanted)
    repeated = sum(counts[block] > times for block, times in allowed.items())
    return 1 - repeated / len(allowed) if allowed else 1.0


# --- Markdown ------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["strikethrough", "table"])


def parts_of(markdown: str) -> Parts:
    """Take a text in Markdown apart.

    >>> parts_of("# Lịch\\n\\n- [Tháng 1](/1)").items
    ['Tháng 1']
    """
    tokens = _parser().parse(markdown)
    return Parts(
        blocks=[text for token in tokens if (text := _text(token))],
        headings=[
            _text(inside) for token, inside in pairwise(tokens) if token.type == "heading_open"
        ],
        rows=[" | ".join(texts) for texts in _within(tokens, "tr") if any(texts)],
        items=[" ".join(filter(None, texts)) for texts in _within(tokens, "list_item")],
        links=list(_attributes(tokens, "link_open", "href")),
        images=list(_attributes(tokens, "image", "src")),
    )


def _text(token: Token) -> str:
    """Return the text of a leaf; an image is its alternative text."""
    texts = [token.content] if token.type == "fence" else map(_text_of_leaf, _leaves(token))
    return " ".join("".join(texts).split())


def _text_of_leaf(leaf: Token) -> str:
    return " " if leaf.type.endswith("break") else leaf.content


def _leaves(token: Token) -> Sequence[Token]:
    return token.children or ()


def _within(tokens: Iterable[Token], kind: str) -> Iterator[list[str]]:
    """Yield the texts within each element of a kind, in the order they end."""
    opened: list[list[str]] = []
    for token in tokens:
        if token.type == f"{kind}_open":
            opened.append([])
        elif token.type == f"{kind}_close":
            yield opened.pop()
        elif token.type in ("inline", "fence"):
            for texts in opened:
                texts.append(_text(token))


def _attributes(tokens: Iterable[Token], kind: str, name: str) -> Iterator[str]:
    for token in tokens:
        for child in _leaves(token):
            if child.type == kind:
                yield str(child.attrGet(name))
