"""When to ask a server again that is too busy."""

import re
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from email.utils import parsedate_to_datetime

__all__ = ["BUSY", "backing_off", "retry_after"]

BUSY = frozenset({429, 503})
"""The answers that ask to come again later (https://www.rfc-editor.org/rfc/rfc9110#name-retry-after)."""

_SECONDS = re.compile(r"\d{1,9}", re.ASCII)
"""https://www.rfc-editor.org/rfc/rfc9110#name-delay-seconds"""

_TRIES = 4
"""How often something is asked for, the first time included."""

_FIRST_WAIT = 0.5
"""Seconds before the second try; each further wait is twice as long."""


def backing_off() -> Iterator[float]:
    """Yield how long to wait before each further try, in seconds.

    >>> list(backing_off())
    [0.5, 1.0, 2.0]
    """
    yield from (_FIRST_WAIT * 2**number for number in range(_TRIES - 1))


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return for how many seconds a server asks to be left alone; None where it doesn't say.

    >>> retry_after({"Retry-After": "120"}), retry_after({"Retry-After": "soon"}), retry_after({})
    (120.0, None, None)
    """
    value = headers.get("Retry-After", "").strip()
    if _SECONDS.fullmatch(value):
        return float(value)
    with suppress(ValueError, OverflowError):
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    return None
