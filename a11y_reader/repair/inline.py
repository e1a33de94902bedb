"""Runs of inline content: where they end, their lines, whether all of one is bold."""

from collections.abc import Callable, Iterator

from a11y_reader.characters import folded
from a11y_reader.nodes import Child, Node, is_inline

__all__ = ["Run", "is_all", "lines_of", "run_of", "runs_of", "text_of", "trimmed"]

Run = tuple[Child, ...]
"""Inline content, in its order."""

_DIVISIBLE = frozenset({"del", "em", "ins", "mark", "s", "span", "strong"})
"""Elements that mean the same in two pieces."""

_EMPTY = _DIVISIBLE | {"a", "br", "code", "sub", "sup"}
"""Elements that are nothing without content."""

_SPACE = " \t\n\f\r"
"""ASCII whitespace, which HTML folds (https://infra.spec.whatwg.org/#ascii-whitespace)."""


def run_of(children: Run) -> Run:
    """Return the inline content that some children begin with."""
    for index, child in enumerate(children):
        if not is_inline(child):
            return children[:index]
    return children


def runs_of(children: Run) -> Iterator[Run]:
    """Yield what is read together: the inline content of each block, and each row of a table."""
    inline = tuple(filter(is_inline, children))
    if inline:
        yield inline
    if len(inline) == len(children):
        return
    for child in children:
        if isinstance(child, Node) and not is_inline(child):
            yield from ((child,),) if child.tag == "tr" else runs_of(child.children)


def text_of(run: Run) -> str:
    """Return a run's text, white space folded, a space for a line break."""
    return folded("".join(_pieces(run)))


def _pieces(run: Run) -> Iterator[str]:
    for child in run:
        if isinstance(child, str):
            yield child
        elif child.tag == "br":
            yield " "
        else:
            yield from _pieces(child.children)


def is_all(tag: str, run: Run) -> bool:
    """Say whether all words of a run, of which there are some, stand in elements of one kind.

    >>> is_all("strong", (Node("em", (), (Node("strong", (), ("A.",)),)), " ", Node("br")))
    True
    >>> is_all("strong", (Node("strong", (), ("Lưu ý:",)), " nghỉ lễ")), is_all("em", ())
    (False, False)
    """
    if any(isinstance(child, str) and any(map(str.isalnum, child)) for child in run):
        return False  # quickly, as most runs have words of their own
    return _words(run) > 0 and _words(run) == _words(run, tag)


def _words(run: Run, within: str = "") -> int:
    """Count letters and digits, all of them or those within elements of a kind."""
    count = 0
    for child in run:
        if isinstance(child, Node):
            count += _words(child.children, "" if child.tag == within else within)
        elif not within:
            count += sum(map(str.isalnum, child))
    return count


def lines_of(run: Run) -> list[Run]:
    """Split a run at its line breaks, be they in bold text; lines without anything are left out.

    >>> lines_of((Node("strong", (), ("Một", Node("br"), "Hai")), Node("br"), "Ba"))
    ... # doctest: +NORMALIZE_WHITESPACE
    [(Node(tag='strong', attributes=(), children=('Một',)),),
     (Node(tag='strong', attributes=(), children=('Hai',)),), ('Ba',)]
    """
    return [line for line in map(trimmed, _split(run)) if line]


def _split(run: Run) -> list[Run]:
    lines: list[list[Child]] = [[]]
    for child in run:
        if isinstance(child, str):
            lines[-1].append(child)
        elif child.tag == "br":
            lines.append([])
        elif child.tag in _DIVISIBLE:
            first, *others = _split(child.children)
            lines[-1].append(child.with_children(first))
            marks = tuple(pair for pair in child.attributes if pair[0] != "id")
            lines += [[Node(child.tag, marks, one)] for one in others]
        else:
            lines[-1].append(child)
    return list(map(tuple, lines))


def trimmed(run: Run) -> Run:
    """Return a run without white space, line breaks and empty elements at either end.

    >>> trimmed((" ", Node("br"), Node("strong", (), (" Một ",)), Node("em"), " "))
    (Node(tag='strong', attributes=(), children=('Một',)),)
    """
    return _without_end(_without_start(run))


def _without_start(run: Run) -> Run:
    for index, child in enumerate(run):
        left = child.lstrip(_SPACE) if isinstance(child, str) else _inner(child, _without_start)
        if left:
            return (left, *run[index + 1 :])
    return ()


def _without_end(run: Run) -> Run:
    for index in range(len(run) - 1, -1, -1):
        child = run[index]
        left = child.rstrip(_SPACE) if isinstance(child, str) else _inner(child, _without_end)
        if left:
            return (*run[:index], left)
    return ()


def _inner(node: Node, trim: Callable[[Run], Run]) -> Node | None:
    """Trim what is in an element; None where nothing is left of it, as of a line break."""
    if not node.children:
        return None if node.tag in _EMPTY else node
    children = trim(node.children)
    return node.with_children(children) if children else None
