"""Shadow trees that a page's source declares, put where a browser shows them.

A component's `<template shadowrootmode>` is no template: it's what the component shows, and what
stands in the component itself is shown in the slots of that. So pages of components are written by
servers, and saved by programs for archives.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["may_have_shadow_trees", "with_shadow_trees"]

_MODES = frozenset({"closed", "open"})
"""Values of `shadowrootmode` by which a template is a shadow tree
(https://html.spec.whatwg.org/#attr-template-shadowrootmode)."""

_DEEPEST = 200
"""How deep a component may stand: what is in it is moved once for each of those around it."""

_Piece: TypeAlias = "str | _Element"
"""A text, or an element without the text that follows it."""


def may_have_shadow_trees(source: bytes) -> bool:
    """Say whether a page's source (in UTF-8) may have shadow trees, at a look."""
    return b"shadowrootmode" in source


def with_shadow_trees(root: "_Element") -> "_Element":
    """Flatten the shadow trees of a page, as a browser does to show them.

    What a component holds and none of its slots shows is put behind the rest, hidden. Components
    deeper than any author's stay as they are.

    Args:
        root: A page's tree, which changes.

    Returns:
        The same tree. See https://html.spec.whatwg.org/#attr-template-shadowrootmode and
        https://dom.spec.whatwg.org/#find-flattened-slotables.
    """
    templates = list(filter(_is_shadow_tree, root.iter("template")))
    for template in reversed(templates):  # what is within first, so that all slots left are its own
        host = template.getparent()
        if host is not None:
            _flatten(host, template)
    return root


def _is_shadow_tree(template: "_Element") -> bool:
    is_declared = template.get("shadowrootmode") in _MODES
    return is_declared and next(islice(template.iterancestors(), _DEEPEST, None), None) is None


def _flatten(host: "_Element", template: "_Element") -> None:
    """Put what a template holds into its host, and what the host held into the slots."""
    slotted: dict[str, list[_Piece]] = {}
    for piece in _taken(host):
        if piece is template:
            continue
        name = "" if isinstance(piece, str) else piece.get("slot") or ""
        slotted.setdefault(name, []).append(piece)
    _put(host, _taken(template))
    for slot in list(host.iter("slot")):
        pieces = slotted.pop(slot.get("name") or "", None)
        if pieces and any(not isinstance(piece, str) or piece.strip() for piece in pieces):
            list(_taken(slot))
            _put(slot, pieces)
        slot.tag = "span"  # it has no box, and is no slot of what is around any more
    for pieces in slotted.values():
        _put(etree.SubElement(host, "div", {"hidden": ""}), pieces)


def _taken(element: "_Element") -> list[_Piece]:
    """Take all out of an element, and return it."""
    pieces = list(_pieces(element))
    element.text = None
    for child in list(element):
        child.tail = None
        element.remove(child)
    return pieces


def _pieces(element: "_Element") -> Iterator[_Piece]:
    if element.text:
        yield element.text
    for child in element:
        yield child
        if child.tail:
            yield child.tail


def _put(element: "_Element", pieces: Iterable[_Piece]) -> None:
    """Put pieces into an element without any."""
    last: _Element | None = None
    for piece in pieces:
        if not isinstance(piece, str):
            element.append(piece)
            last = piece
        elif last is None:
            element.text = (element.text or "") + piece
        else:
            last.tail = (last.tail or "") + piece
