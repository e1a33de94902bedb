"""Things of one kind, put together."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import TypeVar

__all__ = ["grouped"]

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")


def grouped(pairs: Iterable[tuple[_Key, _Value]]) -> dict[_Key, list[_Value]]:
    """Return the values of each key, wherever they stand; keys and values in the order they come.

    >>> grouped([("p", 1), ("li", 2), ("p", 3)])
    {'p': [1, 3], 'li': [2]}
    """
    groups: defaultdict[_Key, list[_Value]] = defaultdict(list)  # quicker than to set defaults
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)
