"""Measures that the page shows as a bar, within a sentence or behind a label: they become text.

To assistive technology a bar is what it measures (https://html.spec.whatwg.org/#the-meter-element).
One without words before it only shows how far a list or the reader has got.
"""

import math
from collections.abc import Iterable

from lxml import etree

from a11y_reader.characters import is_blank
from a11y_reader.extract.plain.short_texts import short_text

__all__ = ["turn_bars"]

_AROUND = frozenset({"dd", "label", "li", "p", "span", "td"})
"""Elements whose text a bar may go on with."""


def turn_bars(elements: Iterable[etree._Element]) -> None:
    """Turn bars behind words into what they measure.

    Args:
        elements: The elements `meter` and `progress` of a page.

    >>> root = etree.fromstring('<p>Done: <meter value="0.6"/></p>')
    >>> turn_bars(list(root))
    >>> "".join(root.itertext())
    'Done: 60%'
    """
    for bar in elements:
        if _goes_on(bar):
            measured = _measured(bar)
            del bar[:]
            bar.tag, bar.text = "span", measured


def _goes_on(bar: etree._Element) -> bool:
    """Say whether a bar stands right behind words, and is told to everybody."""
    before, around = bar.getprevious(), bar.getparent()
    if around is None or around.tag not in _AROUND or bar.get("aria-hidden") == "true":
        return False
    text = around.text if before is None else before.tail or short_text(before)
    return not is_blank(text)


def _measured(bar: etree._Element) -> str:
    """Return what a bar says, or how much of the whole its value is."""
    text = short_text(bar)
    try:
        value, least, most = (float(bar.get(name) or 0) for name in ("value", "min", "max"))
    except ValueError:
        return text
    is_share = bar.get("value") and not least and 0 <= value <= (most or 1) < math.inf
    return text or (f"{value / (most or 1):.0%}" if is_share else bar.get("value") or "")
