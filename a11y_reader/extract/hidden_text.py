"""Text for screen readers or print only: what everybody needs of it stays, the rest goes.

Such text says what pictures, places and strike-through say to the eye, and is kept: here everybody
reads it. Left out is what says again what stands beside it, and what tells how to use the original
page: links that skip parts of it, and notes that a link opens a window. Structure tells these. So
are the names that a font draws pictures for, which nobody was to read, and buttons that do
something with a heading, a quotation or the text above, such as to copy it or to show more of it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from a11y_reader.characters import folded
from a11y_reader.extract.blocks import CLOSE, MEDIA_TAGS, Block, Page, Scope, Token

__all__ = ["Needed", "is_for_some", "without_needless"]

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

_WORD = re.compile(r"\w+")
"""What counts where two texts are compared: neither their signs nor their spaces."""

_FEW_BLOCKS = 3
"""The most blocks an element of such text has."""

_FEWEST_LINKS = 2
"""The fewest links that have the same note on windows."""

_MOST_IN_BLOCK = 50
"""How many such elements of one block are looked for in the block's text."""

_LABEL = 4
"""The most words a button has that does something with the heading in which it stands."""

_QUOTATION = 4
"""How many elements up a quotation may be in which a button stands."""

_ALIKE = 3
"""The fewest buttons, a line each, that say the same where what they do is said."""

_UNFOLDING = ("aria-controls", "data-target", "data-bs-target")
"""Attributes of buttons that head what they unfold."""

_STATE = "aria-expanded"
"""That of buttons that head it, or show more of the text above."""

_MOST_OF_TOOL = 8
"""How many words a button has at most that ends a part of the page."""

_FEWEST_ABOVE = 3
"""How many words stand above it in this part at the least: fewer may be the number of a step."""

_QUESTION = ("?", "？", "؟")
"""The signs with which a question ends, which heads its answer."""

_HANDLED = ("onclick", _STATE, "data-action", "data-toggle", "data-bs-toggle")
"""Attributes of links that a script makes do something."""

_NAMED_BUTTON = re.compile(r"(?<![a-z])(?:btn|button)(?![a-z])", re.IGNORECASE)
"""How authors of web pages name what looks like a button."""

_OF_LOOKS = frozenset({"dir", "hidden", "lang", "style", "title", "translate"})
"""Attributes of an element that tell of no script."""

_LABELLED = re.compile(r"\w\s*[:：]\s*\w")
"""A label and what it tells, as in `Step one: log in`."""

_LEADING = (",", ":", "，", "：", "،")
"""What a label ends with."""

_TELLING = 3
"""The number of words from which a text is a repetition, wherever in its block they stand once
more."""


class Needed(NamedTuple):
    """A page without what is needless.

    Attributes:
        page: The page; tokens of needless text are empty.
        left_out: What that text says.
    """

    page: Page
    left_out: tuple[str, ...] = ()


class _Around(NamedTuple):
    """What of the whole page tells which text is needless.

    Attributes:
        notes: How many links have the same note on windows, by its words.
        labels: How often the page has blocks that are only a button, by their texts.
        kept: For each block whether it is kept.
    """

    notes: Mapping[str, int]
    labels: Mapping[str, int]
    kept: Sequence[bool]


class _Hidden(NamedTuple):
    """An element that only some are shown: its tokens, and the block that it begins in."""

    element: etree._Element
    tokens: range
    block: Block

    @property
    def text(self) -> str:
        """Its words, as `_words` has them."""
        return _text(self.element)


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


def without_needless(page: Page, kept: Sequence[bool]) -> Needed:
    """Leave out of the kept text what only some were shown, and nobody needs."""
    hidden = list(_hidden(page, kept))
    if not hidden:
        return Needed(page)
    labels = Counter(one.block.text for one in hidden if _is_all_of_block(one))
    around = _Around(_notes_on_windows(page.anchors), labels, kept)
    groups = groupby(hidden, key=lambda one: one.block.index)
    needless = [one for _, group in groups for one in _needless(list(group), page, around)]
    if not needless:
        return Needed(page)
    tokens = list(page.tokens)
    for one in needless:
        for index in one.tokens:
            tokens[index] = _emptied(tokens[index])
    told = (one.element for one in needless if not _is_icon(one.element))
    texts = dict.fromkeys("".join(map(str, element.itertext())) for element in told)
    return Needed(replace(page, tokens=tokens), tuple(texts))


def _emptied(token: Token) -> Token:
    """Return what is left of a token of needless text: nothing of its words and pictures."""
    is_media = isinstance(token, etree._Element) and token.tag in MEDIA_TAGS
    return "" if isinstance(token, str) or is_media else token


def _hidden(page: Page, kept: Sequence[bool]) -> Iterator[_Hidden]:
    """Yield what only some are shown of the kept text."""
    is_named = cache(_is_named)  # a page has few classes, in many places
    end = 0
    for index, element, block in _in_kept(page, kept):
        names = element.get("class")
        is_for_few = is_named(names) and (is_for_some(names) or _is_icon(element))
        if index >= end and (is_for_few or _is_button(element)):
            end = _end(page, index)
            yield _Hidden(element, range(index, end), block)


def _is_named(names: str | None) -> bool:
    """Say whether a class is for what only some are shown, or that of a font of pictures."""
    return is_for_some(names) or bool(names and _ICON_FONT.search(names))


def _in_kept(page: Page, kept: Sequence[bool]) -> Iterator[tuple[int, etree._Element, Block]]:
    """Yield the elements that begin in kept blocks: their token's number, and the block."""
    for stretch in page.stretches(kept):
        yield from _in_stretch(stretch, page.tokens[stretch.start : stretch.stop])


def _in_stretch(
    numbers: Iterable[int], tokens: Iterable[Token]
) -> Iterator[tuple[int, etree._Element, Block]]:
    block: Block | None = None
    opened: list[tuple[int, etree._Element]] = []
    for index, token in zip(numbers, tokens, strict=True):
        if token is CLOSE or type(token) is str:
            begun = _begun(token) if opened and block is not None else slice(0)
            yield from ((*one, block) for one in opened[begun] if block is not None)
            del opened[begun]
        elif isinstance(token, etree._Element):
            if token.tag not in MEDIA_TAGS:  # which nothing closes, and which has no words
                opened.append((index, token))
        elif isinstance(token, Scope):
            block = None
            if token.names and _is_small(token):
                opened.append((index, token.element))
        elif isinstance(token, Block):
            block = token
            yield from ((*one, token) for one in opened)
            opened = []
    if block is not None:
        yield from ((*one, block) for one in opened)


def _begun(token: Token) -> slice:
    """Return which of the elements that were opened begin in the block that a token is part of.

    So does what ends without a text, and all where one stands; the rest may hold the next block.
    """
    if token is CLOSE:
        return slice(-1, None)
    return slice(None) if isinstance(token, str) and token.strip() else slice(0)


def _is_small(scope: Scope) -> bool:
    return 0 < scope.size <= _FEW_BLOCKS


def _end(page: Page, start: int) -> int:
    """Return the number of the token that closes what one opens."""
    depth = 0
    for index in range(start, len(page.tokens)):
        token = page.tokens[index]
        if token is CLOSE:
            depth -= 1
        elif isinstance(token, Scope):
            depth += 1
        elif isinstance(token, etree._Element):
            depth += token.tag not in MEDIA_TAGS
        if depth == 0:
            return index
    return len(page.tokens)


def _text(element: etree._Element) -> str:
    return _words("".join(map(str, element.itertext())))


def _words(text: str) -> str:
    """Return a text's words in lower case, a space between them."""
    return " ".join(_WORD.findall(text.casefold()))


# What is needless


def _needless(group: Sequence[_Hidden], page: Page, around: _Around) -> Iterator[_Hidden]:
    """Yield what is needless of the elements that begin in one block."""
    block = group[0].block
    words = f" {_words(block.text)} "
    shown = words
    for one in group[:_MOST_IN_BLOCK]:
        shown = shown.replace(f" {one.text} ", " ", 1)
    for place, one in enumerate(group):
        text = one.text
        if _is_button(one.element):
            yield from (one,) if _is_tool(one, page, around) else ()
            continue
        if not text:
            continue
        is_repeated = place < _MOST_IN_BLOCK and _is_repeated(text, words, shown)
        is_known = _is_icon(one.element) or around.notes[text] >= _FEWEST_LINKS
        is_all = words == f" {text} "
        is_label = is_all and _labels_caption(block)
        if is_known or is_repeated or is_label or (is_all and _is_beside(text, page, block)):
            yield one


def _is_icon(element: etree._Element) -> bool:
    """Say whether an element is the name of a picture that a font draws."""
    names = element.get("class")
    if not names or not _ICON_FONT.search(names) or len(element):
        return False
    return _ICON_NAME.fullmatch(element.text or "") is not None


def _is_button(element: etree._Element) -> bool:
    """Say whether an element is a button that heads nothing it unfolds, as far as it tells."""
    if element.tag != "button" and not _acts(element):
        return False
    return all(element.get(name) is None for name in _UNFOLDING)


def _acts(element: etree._Element) -> bool:
    """Say whether an element is set as a button, and leads nowhere without a script."""
    is_set = element.get("role") == "button"
    if not is_set and element.tag != "a":
        return False
    href = element.get("href", "").strip()
    if href not in ("", "#") and not href.startswith("javascript:"):
        return False
    is_handled = any(element.get(name) is not None for name in _HANDLED)
    return is_set or is_handled or _NAMED_BUTTON.search(element.get("class", "")) is not None


def _is_all_of_block(one: _Hidden) -> bool:
    """Say whether an element is a button that is all that a block has."""
    return _is_button(one.element) and _label_of(one) == one.block.text


def _label_of(one: _Hidden) -> str:
    return folded("".join(map(str, one.element.itertext())))


def _is_tool(one: _Hidden, page: Page, around: _Around) -> bool:
    """Say whether a button does something with what it stands in or below.

    So it does at the end of a heading that says more, as a line of a quotation, at the end of a
    part with text, and where the page has it several times, such as to copy each example.
    """
    label, text = _label_of(one), one.block.text
    if label == text:
        tells = one.block.heading or any(map(str.isdigit, text))  # such as `7 colours`
        return (not tells and _is_alike(one, page, around)) or _is_in_quotation(one)
    is_within = one.block.heading and one.tokens.start > one.block.token
    if not label or not is_within or one.element.get(_STATE) is not None:
        return False
    count = len(label.split())
    return text.endswith(label) and count <= _LABEL and 2 * count <= len(text.split())


def _is_in_quotation(one: _Hidden) -> bool:
    near = one.block.scope.near(_QUOTATION)
    return one.element.get(_STATE) is None and any(scope.tag == "blockquote" for scope in near)


def _is_alike(one: _Hidden, page: Page, around: _Around) -> bool:
    """Say whether a button by itself is one of several alike, or ends a part with text."""
    is_one_of_several = around.labels[one.block.text] >= _ALIKE
    if is_one_of_several and one.element.get(_STATE) is None:
        return True
    if one.block.text.endswith(_QUESTION) or not _does_something(one.element):
        return False
    return _ends_part(page, around.kept, one.block)


def _does_something(button: etree._Element) -> bool:
    """Say whether a button has what a script knows it by, and no label before a text of its own.

    An author who writes a step of a procedure into one gives it neither.
    """
    is_known = any(name not in _OF_LOOKS for name in button.keys())  # noqa: SIM118
    return is_known and not _LABELLED.search("".join(map(str, button.itertext())))


def _ends_part(page: Page, kept: Sequence[bool], button: Block) -> bool:
    """Say whether a button ends a part of the page that has other text, as that to show more does.

    What heads a text stands above it; other buttons beside it count for nothing.
    """
    if button.words > _MOST_OF_TOOL or not any(map(str.isalpha, button.text)):
        return False

    def texts(start: int, end: int) -> int:
        blocks = page.blocks[start:end]
        return sum(one.words - one.control_words for one in blocks if kept[one.index])

    for part in button.scope.unwrapped_ancestors():
        above = texts(part.start, button.index)
        if above or texts(button.index + 1, part.end):
            return above >= _FEWEST_ABOVE and not texts(button.index + 1, part.end)
    return False


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
    return any(text == _words(other.text) for other in beside if other is not block)


def _notes_on_windows(anchors: Iterable[etree._Element]) -> Mapping[str, int]:
    """Count what links to other windows say to some only, by the words.

    What several links say in the same words tells of no one of them.
    """
    links = (link for link in anchors if link.get("target") == "_blank")
    parts = [(_text(link), part) for link in links for part in link.iter("span", "small")]
    texts = [(link, _text(part)) for link, part in parts if is_for_some(part.get("class"))]
    return Counter(text for link, text in texts if text != link)
