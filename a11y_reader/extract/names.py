"""How likely the names that authors give to elements make their text.

`class`, `id`, `role` and `itemprop` are split into tokens, words of Latin letters: `main-menu` and
`navMain` share some, whatever the language of the page. Each token that many sites use has two
weights: one for the text right within the element, one for all text further down. Summed over all
elements around a block they are the log-odds that it is content, as far as names alone can tell.
`features` builds on them.
"""

from collections.abc import Callable
from itertools import chain

import numpy as np

from a11y_reader.extract.blocks import Page
from a11y_reader.extract.cues import words_in
from a11y_reader.extract.vectors import Vector

__all__ = ["Weigh", "score_names", "tokens"]

Weigh = Callable[[str, tuple[str, ...]], tuple[float, float]]
"""From an element's tag and names to two weights, log-odds."""


def tokens(tag: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tokens of an element, each once.

    Args:
        tag: The element's name; it's a token itself, told apart by `<`.
        names: The values of those of its attributes that name things.

    >>> tokens("div", ("mainMenu nav--top", "menu-1"))
    ('<div', 'main', 'menu', 'nav', 'top')
    """
    words = dict.fromkeys(chain.from_iterable(map(words_in, names)))
    return (f"<{tag}", *[word for word in words if len(word) > 1])


def score_names(page: Page, weigh: Weigh) -> Vector:
    """Return each block's log-odds of being content, less a constant, by the names around it.

    Args:
        page: What the walk has found.
        weigh: Returns the two weights of an element, by its tag and names.
    """
    scored: list[float] = []
    passed: list[float] = []  # on to the elements within
    for scope, parent in zip(page.scopes, page.parents, strict=True):
        weight, further = weigh(scope.tag, scope.names)
        received = passed[parent] if passed else 0.0
        scored.append(weight + received)
        passed.append(further + received)
    scopes = [block.scope.index for block in page.blocks]
    return np.array(scored)[scopes]
