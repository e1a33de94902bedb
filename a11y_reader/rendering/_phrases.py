"""Inline content as Markdown, escaped so that it reads as what it is and as nothing else.

It becomes tokens first. White space then moves out of emphasis, where CommonMark wants none at the
edges; emphasis that CommonMark would not read as such, for what stands beside it, is left out; and
the rest is escaped and written.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Literal, NamedTuple
from unicodedata import category
from urllib.parse import quote

from a11y_reader.characters import OF_DIRECTION
from a11y_reader.file_addresses import medium_name
from a11y_reader.nodes import Child, Node
from a11y_reader.rendering._flow import collapsed, formula, script
from a11y_reader.vocabulary import INLINE

__all__ = ["HARD_BREAK", "code_span", "phrases"]

HARD_BREAK = "\\\n"
"""https://spec.commonmark.org/0.31.2/#hard-line-breaks"""

_EMPHASIS: Mapping[str, str] = MappingProxyType({"del": "~~", "em": "_", "s": "~~", "strong": "**"})
"""Underscores within asterisks stay apart from them: `**_a_**`. That text is struck through is said
as GitHub's Markdown does (https://github.github.com/gfm/#strikethrough-extension-)."""

_DELIMITERS = frozenset(_EMPHASIS.values())
"""What encloses emphasis."""

# A backslash before anything else is only a backslash
_ESCAPABLE = r"(?=[!-/:-@\[-`{-~]|$)"
_REFERENCE = r"&(?=#?[a-z0-9]+;)"
"""What would be read as a character reference."""

_SPECIAL = re.compile(
    rf"[*`~\[\]]|\\{_ESCAPABLE}|{_REFERENCE}|<(?=[a-z/!?])|(?<![^\W_])_|_(?![^\W_])", re.IGNORECASE
)
"""Characters that Markdown would take for markup where they stand."""

_SPECIAL_IN_URLS = re.compile(rf"\\{_ESCAPABLE}|{_REFERENCE}", re.IGNORECASE)
"""The same within a destination in angle brackets."""

# They would end the destination, the cell of a table, or begin what binds closer than a link
_NOT_IN_URLS = re.compile(rf"[\x00-\x1f\x7f<>`|{OF_DIRECTION}]")
_BACKTICKS = re.compile("`+")
"""A code span is enclosed by more of them than it holds in a row."""


class _Token(NamedTuple):
    """A piece of inline content.

    Attributes:
        kind: `open` and `close` enclose emphasis or a link; `done` is an image.
        value: What is written; of `text` and `code` what is escaped when it is.
    """

    kind: Literal["text", "code", "done", "open", "close", "break"]
    value: str


_BREAK = _Token("break", "")
"""A line break."""


def phrases(children: Iterable[Child], line_break: str = HARD_BREAK) -> str:
    r"""Write inline content as Markdown, without white space or line breaks at either end.

    Args:
        children: Texts and inline elements; of blocks among them only what they hold.
        line_break: What is written for a `br`.

    >>> phrases(("1 * 2", Node("strong", (), (" là 2 ",)), "[a](b) <i>"))
    '1 \\* 2 **là 2** \\[a\\](b) \\<i>'
    """
    tokens = (token for child in children for token in _tokens(child, frozenset()))
    return _written(_readable(_tidied(tokens)), line_break)


def code_span(text: str) -> str:
    """Write code: https://spec.commonmark.org/0.31.2/#code-spans.

    >>> code_span("a`b"), code_span("`")
    ('``a`b``', '`` ` ``')
    """
    fence = "`" * (1 + max(map(len, _BACKTICKS.findall(text)), default=0))
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


# From nodes to tokens. `within` has the elements around that do not nest in Markdown.

_Within = frozenset[str]
_Tokens = Iterator[_Token]


def _tokens(child: Child, within: _Within) -> _Tokens:
    if isinstance(child, str):
        yield _Token("text", collapsed(child))
    elif child.tag in _TOKENS:
        yield from _TOKENS[child.tag](child, within)
    elif child.tag in INLINE:
        yield from _inner(child, within)
    else:
        yield _BREAK
        yield from _inner(child, within)
        yield _BREAK


def _inner(node: Node, within: _Within) -> _Tokens:
    for child in node.children:
        yield from _tokens(child, within)


def _break(_: Node, __: _Within) -> _Tokens:
    yield _BREAK


def _emphasis(node: Node, within: _Within) -> _Tokens:
    mark = _EMPHASIS[node.tag]
    if any(_EMPHASIS.get(tag) == mark for tag in within):
        return _inner(node, within)
    return _enclosed(mark, node, mark, within)


def _link(node: Node, within: _Within) -> _Tokens:
    """Yield a link; one to a part of the page, which Markdown cannot name, is its text."""
    url = node.get("href")
    if "a" in within or not url or url.startswith("#"):
        return _inner(node, within)
    return _enclosed("[", node, f"]({_destination(url)})", within)


def _medium(node: Node, within: _Within) -> _Tokens:
    """Yield a link to what is heard or seen, named by its title or else its file."""
    url = node.get("src")
    if "a" in within or not url or url.startswith("data:"):
        yield from _inner(node, within)
        return
    name = collapsed(node.get("title")).strip() or medium_name(url) or url
    yield _Token("open", "[")
    yield from _inner(node, within | {"a"}) if node.text.strip() else (_Token("text", name),)
    yield _Token("close", f"]({_destination(url)})")


def _enclosed(start: str, node: Node, end: str, within: _Within) -> _Tokens:
    yield _Token("open", start)
    yield from _inner(node, within | {node.tag})
    yield _Token("close", end)


def _image(node: Node, _: _Within) -> _Tokens:
    alternative = collapsed(node.get("alt")).strip()
    src = node.get("src")
    if src.startswith("data:"):  # thousands of characters that say nothing
        yield from (_Token("done", f"![{_escaped(alternative)}]()"),) if alternative else ()
    elif src:
        yield _Token("done", f"![{_escaped(alternative)}]({_destination(src)})")
    else:
        yield _Token("text", alternative)


def _code(node: Node, within: _Within) -> _Tokens:
    """Yield code, unless it holds elements: a link, say, would be lost in it."""
    if any(isinstance(child, Node) for child in node.children):
        yield from _inner(node, within)
    else:
        yield _Token("code", collapsed(node.text))


def _script(node: Node, within: _Within) -> _Tokens:
    table = script(node)
    for kind, value in _inner(node, within):
        yield _Token(kind, value.translate(table) if kind == "text" else value)


def _annotation(node: Node, within: _Within) -> _Tokens:
    yield _Token("text", "(")
    yield from _inner(node, within)
    yield _Token("text", ")")


def _formula(node: Node, _: _Within) -> _Tokens:
    yield _Token("text", collapsed(formula(node)))


_TOKENS: Mapping[str, Callable[[Node, _Within], _Tokens]] = MappingProxyType(
    {
        "a": _link,
        "audio": _medium,
        "br": _break,
        "code": _code,
        "del": _emphasis,
        "em": _emphasis,
        "img": _image,
        "math": _formula,
        "rt": _annotation,
        "s": _emphasis,
        "strong": _emphasis,
        "sub": _script,
        "sup": _script,
        "video": _medium,
    }
)
"""How elements become tokens; of others only what they hold."""


def _tidied(tokens: Iterable[_Token]) -> list[_Token]:
    """Move white space out of emphasis and links, join what continues, drop what is empty."""
    tidy: list[_Token] = []
    space = ""  # that is still to be written, a newline for each line break
    for token in tokens:
        if token.kind == "break":
            space = space.rstrip(" ") + "\n"
        elif token.kind == "open":
            _open(tidy, token, is_apart=bool(space))
        elif token.kind == "close":
            _close(tidy, token)
        else:
            words = token.value.strip(" ")
            space = space or " " * token.value.startswith(" ")
            if words:
                _add_space(tidy, space)
                tidy.append(_Token(token.kind, words))
                space = " " * token.value.endswith(" ")
    return tidy


def _open(tidy: list[_Token], token: _Token, *, is_apart: bool) -> None:
    continues = tidy and tidy[-1] == _Token("close", token.value) and not is_apart
    if continues and token.value in _DELIMITERS:
        tidy.pop()
    else:
        tidy.append(token)


def _close(tidy: list[_Token], token: _Token) -> None:
    if tidy[-1].kind == "open":
        tidy.pop()
    else:
        tidy.append(token)


def _add_space(tidy: list[_Token], space: str) -> None:
    """Add white space before the emphasis and links that open here."""
    index = len(tidy)
    while index and tidy[index - 1].kind == "open":
        index -= 1
    if space and index:
        tidy[index:index] = [_Token("text", " ")] if space == " " else [_BREAK] * len(space)


def _readable(tokens: Sequence[_Token]) -> list[_Token]:
    """Drop the delimiters that CommonMark would not read as emphasis.

    https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis
    """
    dropped: set[int] = set()
    open_tokens: list[int] = []
    for index, token in enumerate(tokens):
        if token.kind == "open":
            open_tokens.append(index)
        elif token.kind == "close":
            start = open_tokens.pop()
            if token.value in _DELIMITERS and not (
                _is_flanking(tokens, start, 1) and _is_flanking(tokens, index, -1)
            ):
                dropped |= {start, index}
    return _continued(token for index, token in enumerate(tokens) if index not in dropped)


def _continued(tokens: Iterable[_Token]) -> list[_Token]:
    """Join emphasis that ends where the same emphasis begins."""
    joined: list[_Token] = []
    for token in tokens:
        if token.kind == "open":
            _open(joined, token, is_apart=False)
        else:
            joined.append(token)
    return joined


def _is_flanking(tokens: Sequence[_Token], index: int, inward: Literal[1, -1]) -> bool:
    """Say whether a delimiter opens, or closes, whatever becomes of the delimiters beside it."""
    inside, outside = _character(tokens, index, inward), _character(tokens, index, -inward)
    if inside.isspace():
        return False
    if tokens[index].value == "_":
        return not _may_be_in_word(outside)
    may_be_punctuation = category(inside)[0] in "PS" or _is_delimiter(tokens[index + inward])
    return not (may_be_punctuation and _may_be_in_word(outside))


def _character(tokens: Sequence[_Token], index: int, step: int) -> str:
    """Return the character next to a delimiter, other delimiters passed over; a space at an end."""
    index += step
    while 0 <= index < len(tokens) and _is_delimiter(tokens[index]):
        index += step
    if not 0 <= index < len(tokens) or tokens[index].kind == "break":
        return " "
    if tokens[index].kind == "code":
        return "`"
    return tokens[index].value[0 if step > 0 else -1]


def _is_delimiter(token: _Token) -> bool:
    return token.kind in ("open", "close") and token.value in _DELIMITERS


def _may_be_in_word(character: str) -> bool:
    """Say whether it may be neither space nor punctuation; of symbols versions differ."""
    if character.isascii():
        return character.isalnum()
    return not character.isspace() and category(character)[0] != "P"


def _written(tokens: Iterable[_Token], line_break: str) -> str:
    pieces: list[str] = []
    for kind, group in groupby(tokens, lambda token: token.kind):
        values = [token.value for token in group]
        if values[0] == "[" and kind == "open" and pieces and pieces[-1].endswith("!"):
            pieces[-1] = pieces[-1][:-1] + "\\!"  # or the link would be an image
        pieces.append(line_break * len(values) if kind == "break" else _piece(kind, values))
    return "".join(pieces)


def _piece(kind: str, values: Sequence[str]) -> str:
    value = "".join(values)
    if kind == "text":
        return _escaped(value)
    return code_span(value) if kind == "code" else value


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _destination(url: str) -> str:
    """Write https://spec.commonmark.org/0.31.2/#link-destination."""
    encoded = _NOT_IN_URLS.sub(lambda special: quote(special[0]), url.strip())
    escaped = _SPECIAL_IN_URLS.sub(r"\\\g<0>", encoded)
    return f"<{escaped}>" if re.search("[ ()]|^$", escaped) else escaped
