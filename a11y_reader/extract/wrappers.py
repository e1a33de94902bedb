"""Takes the cues from elements around the whole page, whose names say nothing about its parts.

Frameworks and authors wrap a page in an element or two, named for what draws it or for what is in
it: `__next`, `page with-sidebar`, the `form` of ASP.NET.
"""

from collections.abc import Iterator, Sequence

from a11y_reader.extract.blocks import Scope
from a11y_reader.extract.cues import Cue

__all__ = ["unwrap"]

WHOLE = 0.95
"""The share of the page's words from which an element is around all of it."""

_KEPT: frozenset[Cue] = frozenset({"content", "title"})
"""Cues that are true of a whole page."""


def unwrap(scopes: Sequence[Scope]) -> None:
    """Take from elements around a page, or around its `main`, the cues of parts of its frame.

    Args:
        scopes: The page's elements, as the walk has found them; their cues change.
    """
    wrappers = [scope for scope in _around_all(scopes) if scope.cues - _KEPT]
    for scope in wrappers:
        scope.cues &= _KEPT
    for scope in scopes if wrappers else ():
        if scope.parent is not None:  # parents come before their children
            above = scope.parent.inherited
            scope.inherited = above if scope.cues <= above else above | scope.cues


def _around_all(scopes: Sequence[Scope]) -> Iterator[Scope]:
    """Yield the elements with nearly all words, and those around `main`, each once."""
    most = WHOLE * scopes[0].words
    around: set[int] = set()
    named = [scope for scope in scopes if scope.tag == "main" or "main" in scope.names]
    for scope in filter(_is_main, named):
        outer = scope.parent
        while outer is not None and outer.index not in around:
            around.add(outer.index)
            outer = outer.parent
    for scope in scopes:
        if scope.words >= most or scope.index in around:
            yield scope


def _is_main(scope: Scope) -> bool:
    return scope.tag == "main" or scope.element.get("role") == "main"
