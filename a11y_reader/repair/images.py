"""1.1.1 Non-text Content: images have a text alternative, or are out of the way.

Changed:

- Images that show nothing go: those of at most 2 × 2 CSS pixels, which count readers, or 2 one way
  and no `alt`, which draw lines; those of less than 300 characters of data, which hold a place for
  a script; what turns while a script loads something, by its name; icons with an empty `alt`.
- Of an image that is there twice, one right after the other, one goes, as does the blurred copy of
  one that a script loads late.
- An `alt` that is but a file's name is none, nor is one that says the image's own, of which much is
  numbers.
- An image without an `alt` in a figure takes the caption's text. Where no image is left in one, its
  text is a paragraph.
- An empty `alt` goes where images are all that the page has: they decorate nothing.
- An `alt` that repeats the text of the link, paragraph, item or cell around it, or of the heading
  or paragraph right above or below, is emptied: it would be read twice. An icon with such an `alt`
  goes.

Not changed:

- An `alt` that is all that a link says, or that a caption gave.
- Any other image without an `alt`, and a photograph with an empty one: only a person can tell what
  it shows. The page says that a description is missing.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from operator import is_
from urllib.parse import unquote

from a11y_reader.characters import folded
from a11y_reader.document import Document, Finding, FindingKind
from a11y_reader.nodes import Child, Node, holds, is_a, is_inline
from a11y_reader.repair.image_copies import may_have_copies, without_copies
from a11y_reader.rewriting import rewrite, rewrite_holding, without_empty
from a11y_reader.vocabulary import HEADINGS

__all__ = ["repair_images"]

_kind = partial(FindingKind, "images", "1.1.1")
_TWICE = _kind(
    "fixed", "An image was there twice, one right after the other; now it is there once."
)
_TAKEN_OUT = _kind("fixed", "A decorative or invisible image was taken out.")
_NAMED_BY_CAPTION = _kind("fixed", "An image took its text alternative from the caption.")
_SAID_ONCE = _kind("fixed", "An image said what the text around it says; now that is said once.")
_EMPTY_ALT = _kind("needs-human", "An image has an empty alt; is it more than decoration?")
_NO_ALT = _kind("needs-human", "An image has no text alternative; say what it shows.")

_READ_AT_ONCE = frozenset({"a", "li", "p", "td", "th"})
"""Elements that a screen reader says in one go."""

_TRACKER = 2
"""CSS pixels of an image that only counts readers, or, one way, of one that draws a line."""

_PLACEHOLDER = 300
"""Characters of a `data:` URL that hold no picture worth a look."""

_ICON = 48
"""CSS pixels, high or wide, of an image that decorates a text."""

_LONG_ICON = 3 * _ICON
"""How long its other side may be: what is longer is a picture, such as a line of a formula."""

_LINE = 12
"""CSS pixels of one that only draws a line, however long."""

_MUCH = 3
"""One part in how many of a file's name are digits at least where it says nothing."""

_SHORTEST_NAME = 6
"""The fewest letters and digits such a name has: an age such as 16+ says something."""

_SPINS = re.compile(r"(?<![a-z])(?:loader|loading|spinner)(?![a-z])", re.IGNORECASE)
"""How authors of web pages in any language name what turns while a script loads something."""

_SPINNER_FILE = re.compile(
    r"(?<![a-z])(?:loader|loading|spinner)(?![a-z])[^/?#]*\.(?:gif|svg)(?:$|[?#])", re.IGNORECASE
)
"""What its file is called so."""

_FILE_NAME = re.compile(r".+\.(?:avif|bmp|gif|jpe?g|png|svg|webp)", re.IGNORECASE)
"""An `alt` that is only what the file is called."""


def repair_images(document: Document) -> Document:
    """Take out images that show nothing, take alts from captions, report images without either.

    See https://www.w3.org/TR/WCAG22/#non-text-content, technique H2, and on what is decoration
    https://www.w3.org/WAI/tutorials/images/decorative/.
    """
    images = document.elements("img")
    if not images:
        return document
    if not any(map(str.strip, document.texts)):
        document = document.replace(body=rewrite_holding(document, _no_decoration, "img"))
    body = _without_echoes(rewrite_holding(document, _repaired, "img"))
    repaired = document.replace(body=body)
    single = _with_copies_once(repaired) if may_have_copies(repaired.elements("img")) else repaired
    findings = dict.fromkeys(_findings(images, repaired.elements("img"), single.elements("img")))
    return single.with_findings(findings)


def _no_decoration(node: Node) -> Node:
    """Take an empty `alt` from an image of a page that has nothing else to decorate."""
    is_empty = node.tag == "img" and node.has("alt") and not node.get("alt").strip()
    return node.with_attribute("alt", None) if is_empty and not _is_decoration(node) else node


def _with_copies_once(document: Document) -> Document:
    body = without_copies(rewrite_holding(document, _with_copies_within_once, "img"))
    return document.replace(body=_without_echoes(body))


def _with_copies_within_once(node: Node) -> Node:
    once = without_copies(node.children)
    if once is node.children:
        return node
    return node.with_children(_without_echoes(once))  # one may stand by its text now


def _repaired(node: Node) -> Node | None:
    if node.tag == "img":
        is_no_alt = _FILE_NAME.fullmatch(node.get("alt").strip()) or _says_its_number(node)
        return (
            None if _is_tracker(node) else node.with_attribute("alt", None) if is_no_alt else node
        )
    if any(map(_is_decoration, node.children)):
        node = node.with_children(tuple(c for c in node.children if not _is_decoration(c)))
    if node.tag in _READ_AT_ONCE and any(_may_hold_image(child) for child in node.children):
        node = _without_repetition(node)
    if node.tag == "figure":
        node = _named_by_caption(node)
    return without_empty(_with_picture(node.with_children(_without_echoes(node.children))))


def _with_picture(node: Node) -> Node:
    """Return a figure of which only one text is left as a paragraph; anything else as it is."""
    if node.tag != "figure" or node.attributes or len(node.child_elements) != 1:
        return node
    (left,) = node.child_elements
    is_text = is_a(left, "figcaption", "p") and all(map(_is_wording, left.children))
    return Node("p", left.attributes, left.children) if is_text and left.text.strip() else node


def _is_wording(child: Child) -> bool:
    return is_inline(child) and not holds(child, "img")


def _says_its_number(image: Node) -> bool:
    """Say whether an alt is what the image's file is called, and much of that is numbers."""
    alt = _letters(image.get("alt"))
    digits = sum(map(str.isdigit, alt))
    if (
        len(alt) < _SHORTEST_NAME
        or digits * _MUCH < len(alt)
        or image.get("src").startswith("data:")
    ):
        return False
    path = re.split(r"[?#]", image.get("src"), maxsplit=1)[0]
    return alt == _letters(unquote(path.rpartition("/")[2]).rpartition(".")[0])


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _is_tracker(image: Node) -> bool:
    sizes = [int(image.get(name)) for name in ("width", "height") if image.get(name)]
    size = max(sizes, default=0) if image.get("alt") else min(sizes, default=0)
    is_placeholder = image.get("src").startswith("data:") and len(image.get("src")) < _PLACEHOLDER
    return is_placeholder or _spins(image) or (bool(sizes) and size <= _TRACKER)


def _spins(image: Node) -> bool:
    """Say whether an image only turns while a script loads something, and says no more."""
    is_named = _SPINNER_FILE.search(image.get("src"))
    alt = image.get("alt")
    return is_named is not None and (not alt or _SPINS.search(alt) is not None)


def _is_decoration(child: Child) -> bool:
    """Say whether a node is an icon that its author says is decoration."""
    if not is_a(child, "img") or not child.has("alt") or child.get("alt"):
        return False
    sizes = [int(child.get(name)) for name in ("width", "height") if child.get(name)]
    if not sizes or min(sizes) > _ICON:
        return False
    return max(sizes) <= _LONG_ICON or min(sizes) <= _LINE


def _may_hold_image(child: Child) -> bool:
    """Say whether a node is an image, or has children that may be: a quick look, not a search."""
    return isinstance(child, Node) and (child.tag == "img" or bool(child.children))


def _without_repetition(around: Node) -> Node:
    text = folded(around.text)
    return _quieted(around, text) if text else around


def _without_echoes(children: tuple[Child, ...]) -> tuple[Child, ...]:
    """Quieten paragraphs of pictures that repeat a text right above or below."""
    quiet: list[Child | None] = list(children)
    for index, child in enumerate(children):
        if is_a(child, "p") and holds(child, "img") and not child.text.strip():
            beside = children[max(index - 1, 0) : index + 2]
            for text in (folded(one.text) for one in beside if is_a(one, "p", *HEADINGS)):
                quiet[index] = _quiet(quiet[index] or "", text) if text else quiet[index]
    return children if all(map(is_, quiet, children)) else tuple(filter(None, quiet))


def _quieted(node: Node, text: str) -> Node:
    """Empty the alts that repeat a text which is read along with them."""
    quiet = [_quiet(child, text) for child in node.children]
    if all(map(is_, quiet, node.children)):
        return node
    return node.with_children(tuple(child for child in quiet if child is not None))


def _quiet(child: Child, text: str) -> Child | None:
    """Quieten what a node holds; what names a link or has a caption stays named."""
    if isinstance(child, str) or not _may_hold_image(child):
        return child
    if child.tag == "img":
        repeats = child.get("alt").strip() == text
        emptied = child.with_attribute("alt", "") if repeats else child
        return None if repeats and _is_decoration(emptied) else emptied
    if (child.tag == "a" and not child.text.strip()) or _caption(child):
        return child
    return without_empty(_quieted(child, text))


def _caption(node: Node) -> str:
    """Return the text of a figure's caption; an empty string where there is none."""
    captions = [part.text for part in node.child_elements if is_a(part, "figcaption")]
    return folded(" ".join(captions))


def _named_by_caption(figure: Node) -> Node:
    text = _caption(figure)
    if not text:
        return figure

    def named(node: Node) -> Node:
        needs_alt = node.tag == "img" and not node.get("alt")
        return node.with_attribute("alt", text) if needs_alt else node

    return figure.with_children(
        tuple(
            part
            for child in figure.children
            for part in ((child,) if is_a(child, "figcaption") else rewrite((child,), named))
        )
    )


def _findings(
    before: Sequence[Node], after: Sequence[Node], once: Sequence[Node]
) -> Iterator[Finding]:
    """Yield what was done to the images and what is left to do."""
    left = {id(image): last for image, last in _aligned(after, once)}
    for was, now in _aligned(before, after):
        last = left[id(now)] if now is not None else None
        if now is not None and last is None:
            yield _TWICE.on(now.get("alt") or now.get("src"))
        else:
            yield from _findings_on(was, last)


def _findings_on(was: Node, now: Node | None) -> Iterator[Finding]:
    """Yield what was done to an image, and what is left to do."""
    if now is None:
        yield _TAKEN_OUT.on(was.get("src"))
    elif now.get("alt") not in ("", was.get("alt")):
        yield _NAMED_BY_CAPTION.on(now.get("alt"))
    elif now.has("alt") and now.get("alt") != was.get("alt"):
        yield _SAID_ONCE.on(was.get("alt"))
    elif not now.get("alt"):
        wanted = _EMPTY_ALT if now.has("alt") else _NO_ALT
        yield wanted.on(now.get("src"))


def _aligned(before: Sequence[Node], after: Sequence[Node]) -> Iterator[tuple[Node, Node | None]]:
    """Pair the images that were there with those that are left; None where one is not."""
    left = iter(after)
    current = next(left, None)
    for image in before:
        if current is None or _but_alt(image) != _but_alt(current):
            yield image, None
        else:
            yield image, current
            current = next(left, None)


def _but_alt(image: Node) -> Sequence[tuple[str, str]]:
    """Return the attributes by which an image is the same, whatever its text alternative."""
    return [pair for pair in image.attributes if pair[0] != "alt"]
