"""Places on a site's pages, and the texts there, as checksums that stay the same."""

import zlib
from functools import lru_cache

import numpy as np

from a11y_reader.extract.blocks import Page, Scope
from a11y_reader.extract.cues import MAX_NAMES, without_digits
from a11y_reader.extract.vectors import Scores

__all__ = ["checksum", "fingerprint", "log_odds", "places_of"]


def places_of(page: Page) -> list[int]:
    """Return the checksum of each block's place: names and classes of elements up to the root.

    Like `Scope.signature`, of which it takes advantage, but the same in every process.
    """
    found: dict[int, int] = {}
    return [
        found[scope.signature] if scope.signature in found else _place(scope, found)
        for scope in (block.scope for block in page.blocks)
    ]


def _place(scope: Scope, found: dict[int, int]) -> int:
    """Return the checksum of a scope's place, and note that and those of the scopes around it."""
    inwards: list[Scope] = []
    place = 0  # that of the root and the body, whose classes speak of the whole page
    for around in scope.ancestors():
        if around.signature in found or around.tag == "body" or around.parent is None:
            place = found.get(around.signature, 0)
            break
        inwards.append(around)
    for inner in reversed(inwards):
        classes = (inner.element.get("class") or "")[:MAX_NAMES]
        place = zlib.crc32(_name(inner.tag, classes), place)
        found[inner.signature] = place
    return place


@lru_cache(maxsize=4096)
def _name(tag: str, classes: str) -> bytes:
    """Return an element's name and classes without the numbers of things, as in `post-123`."""
    return _bytes(f"{tag}.{without_digits(classes)}/")


def checksum(text: str) -> int:
    """Return the checksum of a text."""
    return zlib.crc32(_bytes(text))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def fingerprint(page: Page) -> int:
    """Return the checksum of all text of a page."""
    return checksum("\n".join([block.text for block in page.blocks]))


def log_odds(scores: Scores) -> Scores:
    """Return the log-odds of probabilities."""
    bounded = np.clip(scores, 1e-9, 1 - 1e-9)
    return np.asarray(np.log(bounded / (1 - bounded)))
