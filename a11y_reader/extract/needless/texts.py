"""Text for screen readers or print only: what everybody needs of it stays, the rest is needless.

Such text says what pictures, places and strike-through say to the eye, and is kept: here everybody
reads it. Needless is what says again what stands beside it, and what tells how to use the original
page, as notes that a link opens a window. Structure tells these. So are the names that a font draws
pictures for, which nobody was to read, properties that only programs read, and what says that
something loads.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from lxml import etree

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.elements import NOT_DISPLAYED, text_of
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.needless.begun import Begun

__all__ = ["is_for_few", "is_for_some", "is_icon", "needless_texts"]

_FOR_SOME = re.compile(
    r"(?<![a-z])(?<!not-)(?:sr-?only|visually-?hidden|hidden-?visually|screen-?reader(?:-text|-only)?"
    r"|(?:show-)?for-sr|element-invisible|hidden-accessible"
    r"|print-?only|only-?print|visible-print|show-for-print|d-print-(?!none)[a-z-]+)(?![a-z])",
    re.IGNORECASE,
)
"""Names of classes by which Bootstrap, Foundation, WordPress, Drupal and others show text to screen
readers or in print only."""

_MAY_BE_FOR_SOME = re.compile(r"only|hidden|reader|for-sr|invisible|print")
"""What one of these names has in it, in lower case."""

_ICON_FONT = re.compile(r"(?<![\w-])(?:mat-icon|material-(?:icons|symbols))(?![a-z])")
"""Classes of Material Icons, Material Symbols and Angular, whose font draws pictures for names."""

_ICON_NAME = re.compile(r"\s*[a-z\d]+(?:_[a-z\d]+)*\s*")
"""The name of such a picture."""

_HIDDEN = re.compile(r"(?<![\w-])(?:d-none|hidden|hide)(?![\w-])")
"""Classes by which Bootstrap and others show an element to nobody."""

_LOADING = re.compile(r"(?<![a-z])(?:spinner|loader|loading)(?![a-z])", re.IGNORECASE)
"""How authors of web pages name what is shown while something loads."""

_GOING_ON = ("…", "...")
"""How its words end."""

_MOST_LOADING = 4
"""How many they are at most: an excerpt ends so, too, in a card that is loaded late."""

_MOST_IN_BLOCK = 50
"""How many such elements of one block are looked for in the block's text."""

_LEADING = (",", ":", "，", "：", "،")
"""What a label ends with."""

_TELLING = 3
"""The number of words from which a text is a repetition, wherever in its block they stand once
more."""


def is_for_some(names: str | None) -> bool:
    """Say whether a class is for what only screen readers or prints show.

    >>> is_for_some("sr-only"), is_for_some("screen-reader-text"), is_for_some("d-print-block")
    (True, True, True)
    >>> is_for_some("d-print-none"), is_for_some("not-sr-only"), is_for_some(None)
    (False, False, False)
    """
    if not names or not _MAY_BE_FOR_SOME.search(names.lower()):
        return False  # quickly, as most are
    return _FOR_SOME.search(names) is not None


def is_for_few(element: etree._Element) -> bool:
    """Say whether an element is for what only some are shown, or the name of a picture."""
    return is_for_some(element.get("class")) or _is_for_nobody(element)


def _is_for_nobody(element: etree._Element) -> bool:
    """Say whether an element is no text: a picture's name, hidden microdata, or what loads."""
    names = element.get("class", "")
    if is_icon(element):
        return True
    if element.get("itemprop") is not None:
        style = element.get("style", "")
        return bool(_HIDDEN.search(names) or NOT_DISPLAYED.search(style))
    return _LOADING.search(names) is not None and _goes_on(text_of(element))


def _goes_on(text: str) -> bool:
    return text.endswith(_GOING_ON) and len(text.split()) <= _MOST_LOADING


def needless_texts(begun: Sequence[Begun], page: Page) -> Iterator[Begun]:
    """Yield what is needless of the elements for some in the kept text."""
    notes = _notes_on_windows(page.anchors) if begun else Counter()
    for _, group in groupby(begun, key=lambda one: one.block.index):
        yield from _needless_in_block(list(group), page, notes)


def _needless_in_block(
    begun: Sequence[Begun], page: Page, notes: Mapping[str, int]
) -> Iterator[Begun]:
    block = begun[0].block
    words = f" {fold_text(block.text)} "
    shown = words
    for one in begun[:_MOST_IN_BLOCK]:
        shown = shown.replace(f" {one.folded} ", " ", 1)
    for place, one in enumerate(begun):
        text = one.folded
        if not text:
            continue
        is_repeated = place < _MOST_IN_BLOCK and _is_repeated(text, words, shown)
        is_known = _is_for_nobody(one.element) or notes[text] > 1
        is_all = words == f" {text} "
        is_label = is_all and _labels_caption(block)
        if is_known or is_repeated or is_label or (is_all and _is_beside(text, page, block)):
            yield one


def is_icon(element: etree._Element) -> bool:
    """Say whether an element is the name of a picture that a font draws."""
    names = element.get("class")
    if not names or not _ICON_FONT.search(names) or len(element):
        return False
    return _ICON_NAME.fullmatch(element.text or "") is not None


def _is_repeated(text: str, around: str, shown: str) -> bool:
    """Say whether a block says a text once more, as what everybody is shown.

    Args:
        text: The words that only some are shown.
        around: All words of the block.
        shown: Those that everybody is shown.
    """
    if f" {text} {text} " in around:
        return True
    return len(text.split()) >= _TELLING and f" {text} " in shown


def _labels_caption(block: Block) -> bool:
    """Say whether a block says only that a caption is one, above the caption's own text."""
    caption = block.scope
    is_first = caption.start == block.index < caption.end - 1
    return caption.tag == "figcaption" and is_first and block.text.endswith(_LEADING)


def _is_beside(text: str, page: Page, block: Block) -> bool:
    """Say whether the block before or after one says the same, unless they are cells of a table."""
    if block.scope.tag in ("td", "th"):
        return False
    beside = page.blocks[max(block.index - 1, 0) : block.index + 2]
    return any(text == fold_text(other.text) for other in beside if other is not block)


def _notes_on_windows(anchors: Iterable[etree._Element]) -> Counter[str]:
    """Count what links to other windows say to some only, by the words.

    What several links say in the same words tells of no one of them.
    """
    links = (link for link in anchors if link.get("target") == "_blank")
    parts = ((link, part) for link in links for part in link.iter("span", "small"))
    some = (
        (text_of(link), text_of(part)) for link, part in parts if is_for_some(part.get("class"))
    )
    return Counter(fold_text(text) for link, text in some if text != link)
