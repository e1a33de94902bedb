"""Images that are there twice, one right after the other.

So they are for wide and for narrow screens, and where a blurred copy holds the place of one that a
script loads late.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from a11y_reader.nodes import Child, Node, holds, is_a

__all__ = ["may_have_copies", "without_copies"]

_DRAWING = re.compile(r"\.(?:gif|svg)(?:$|[?#])|^data:image/svg", re.IGNORECASE)
"""Addresses of drawings: as stars or ticks, two may be two."""

_PAIR = 2
"""How many copies there are; more are a row of something."""

_WRAPPERS = frozenset({"a", "em", "figure", "p", "strong"})
"""What may hold an image and nothing else."""


def may_have_copies(images: Sequence[Node]) -> bool:
    """Say whether two of a page's images have one address, or one may hold the place of another."""
    addresses = {image.get("src") for image in images}
    return len(addresses) < len(images) or any(map(_is_data, images))


def without_copies(children: tuple[Child, ...]) -> tuple[Child, ...]:
    """Return nodes without those that show what the one right beside them does.

    The one goes that shows less: that of data, that without a caption, that without a link.
    """
    shown = [(place, child) for place, child in enumerate(children) if _says_something(child)]
    images = [_image_of(child) for _, child in shown]
    if sum(image is not None for image in images) < _PAIR:
        return children
    same = [False, *(_are_copies(*pair) for pair in pairwise(images)), False]
    less = [
        min(reversed(shown[place - 1 : place + 1]), key=lambda part: _worth(part[1]))
        for place, is_copy in enumerate(same)
        if is_copy and not (same[place - 1] or same[place + 1])
    ]
    left_out = {place for place, child in less if not holds(child, "figcaption")}
    kept = tuple(child for place, child in enumerate(children) if place not in left_out)
    return kept if left_out else children


def _says_something(child: Child) -> bool:
    return not isinstance(child, str) or bool(child.strip())


def _image_of(child: Child) -> Node | None:
    """Return the image that is all that a node shows, but for its caption; None where it isn't."""
    while is_a(child, *_WRAPPERS):
        shown = (part for part in child.children if not is_a(part, "figcaption"))
        parts = list(filter(_says_something, shown))
        if len(parts) != 1:
            return None
        child = parts[0]
    return child if is_a(child, "img") else None


def _are_copies(one: Node | None, other: Node | None) -> bool:
    """Say whether two images are the same, or one holds the other's place until that is loaded."""
    if one is None or other is None:
        return False
    if _is_data(one) != _is_data(other):
        return bool(one.get("alt")) and one.get("alt") == other.get("alt")
    if one.get("alt") and other.get("alt") and one.get("alt") != other.get("alt"):
        return False  # as a logo may stand for those who say something
    return one.get("src") == other.get("src") and not _DRAWING.search(one.get("src"))


def _is_data(image: Node) -> bool:
    return image.get("src").startswith("data:")


def _worth(child: Child) -> tuple[bool, bool, bool]:
    """Return what a node has that shows an image: a file, a caption, a link; more is better."""
    image = _image_of(child)
    is_file = image is not None and not _is_data(image)
    return is_file, holds(child, "figcaption"), holds(child, "a")
