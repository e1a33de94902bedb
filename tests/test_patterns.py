"""Regular expressions: none that a module has explodes on any input."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

import a11y_reader

PIECES = (
    *("a", " ", "\n", "\t", "1", "0", "-", "_", ".", ",", ":", ";", "/", "|", "(", ")", "#", "&"),
    *("<", ">", "<a", "<a ", "</a", "<!--", "-->", "<a b=", '"', "'", "='", '="', "a=", " =", "="),
    *("&#", "a;", "a b ", "1/", "1 ", "01/02/", "12:30 ", "a, ", "A ", "Ủ", "é ", "\xa0", "\u0301"),
    *("*", "`", "[", "]", "![", "\\", "http://", "a.", "a-", "utm_", "{", "}", "%", "+", "汉"),
)  # fmt: skip
LENGTH = 1_000
SECONDS = 0.3
"""With the length such a pattern takes thousandths, with its square hundredths of a second."""


def patterns_in(value: Any, depth: int = 3) -> Iterator["re.Pattern[Any]"]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, Mapping):
        for inner in value.values():
            yield from patterns_in(inner, depth - 1)
    elif depth and isinstance(value, (tuple, list, set, frozenset)):
        for inner in value:
            yield from patterns_in(inner, depth - 1)


def patterns() -> Iterator[Any]:
    seen = set()
    for module in pkgutil.walk_packages(a11y_reader.__path__, "a11y_reader."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            for pattern in patterns_in(value):
                if pattern not in seen:
                    seen.add(pattern)
                    yield pytest.param(
                        pattern, id=f"{module.name.removeprefix('a11y_reader.')}.{name}"
                    )


PATTERNS = list(patterns())


def seconds(pattern: "re.Pattern[Any]", text: str) -> float:
    data: Any = text.encode() if isinstance(pattern.pattern, bytes) else text
    start = time.process_time()
    for _found in pattern.finditer(data):
        pass
    pattern.fullmatch(data)
    return time.process_time() - start


def test_patterns_are_found() -> None:
    assert len(PATTERNS) > 80


@pytest.mark.parametrize("pattern", PATTERNS)
def test_pattern_does_not_explode(pattern: "re.Pattern[Any]") -> None:
    """On many of any piece, and of each word that is in the pattern itself, with another end."""
    source = pattern.pattern
    words = re.findall(
        r"[^\W\d_]{2,}", source if isinstance(source, str) else source.decode("latin-1")
    )
    own = sorted(set(words))[:12]
    for piece in (*PIECES, *own, *(f"{word} " for word in own)):
        text = piece * (LENGTH // len(piece)) + "\x00"
        assert seconds(pattern, text) < SECONDS, repr(piece)
