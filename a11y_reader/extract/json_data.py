"""The JSON that a page holds for scripts and search engines, as sites write it."""

import json

import msgspec

__all__ = ["loaded"]

_MAX_CHARACTERS = 4_000_000
"""The most characters it may have."""


def loaded(source: str) -> object:
    """Return the data of a JSON document; None where it is none, or too large.

    There may be line breaks in its texts, and something after its end.

    >>> loaded('{"a": [1]};'), loaded("let a = 1;")
    ({'a': [1]}, None)
    """
    if len(source) > _MAX_CHARACTERS:
        return None
    try:
        return msgspec.json.decode(source)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return _loaded_leniently(source)


def _loaded_leniently(source: str) -> object:
    try:
        found: object = json.JSONDecoder(strict=False).raw_decode(source.strip())[0]
    except (ValueError, RecursionError):
        return None
    return found
