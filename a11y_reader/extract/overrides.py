"""Applies the rules of a site's owner, which win over the model.

They are applied before the walk, to the tree: what they drop is emptied, so that it is evidence of
nothing, and an inline element that they name gets a box of its own, so that the walk makes blocks
of it.
"""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import get_args

import numpy as np
from lxml import etree

from a11y_reader.characters import clean_text, folded
from a11y_reader.document import Finding, Removed, RemovedKind
from a11y_reader.errors import EmptyPageError
from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.cues import cues_of
from a11y_reader.extract.elements import INLINE_TAGS, MEDIA_TAGS
from a11y_reader.extract.metadata import Metadata
from a11y_reader.extract.metadata.dates import date_reader, iso_date
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.urls import canonical_address
from a11y_reader.extract.vectors import Kept, Scores
from a11y_reader.extract.walk import collect
from a11y_reader.rules import Rule, Rules, compiled

__all__ = ["Overrides", "apply_rules"]

_UNSURE = 0.3
"""What scores are multiplied by outside of what a rule keeps, so that nothing there is sure."""

_NO_RULE = Rule()
"""What counts where no rule is for the page."""

_KINDS: tuple[RemovedKind, ...] = get_args(RemovedKind)
"""What a removed part is called: the first that its cues say."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Overrides:
    """What the rule for a page says; nothing where there is none.

    Attributes:
        place: Where the rule holds.
        rule: The rule.
        content: The elements that are the content, in document order, none within another.
        title_element: The element that has the title.
        title: The title.
        author: Who wrote the article.
        published: The text that has the date.
        removed: What was dropped.
        missing: The keys whose selectors found nothing.
    """

    place: str = ""
    rule: Rule = _NO_RULE
    content: Sequence[etree._Element] = ()
    title_element: etree._Element | None = None
    title: str = ""
    author: str = ""
    published: str = ""
    removed: tuple[Removed, ...] = ()
    missing: tuple[str, ...] = ()

    def kept(self, page: Page) -> Kept | None:
        """Say for each block whether it is kept, or None where the model is to decide.

        Args:
            page: What the walk has found.

        Raises:
            EmptyPageError: The rule drops all of the page.
        """
        if self.removed and not page.blocks:
            raise EmptyPageError(
                f'the rule for "{self.place}" drops all of the page; mend its selectors of drop'
            )
        kept = np.zeros(len(page.blocks), dtype=bool)
        wanted = set(self.content)
        for scope in page.scopes if wanted else ():
            if scope.element in wanted:
                kept[scope.inside] = True
        return kept if kept.any() else None

    def corrected(self, scores: Scores, kept: Kept | None) -> Scores:
        """Correct scores so that what the rule keeps is sure, and nothing else is.

        Args:
            scores: Each block's probability of being content.
            kept: For each block whether the rule keeps it; None where it says nothing of that.
        """
        return scores if kept is None else np.where(kept, 1.0, scores * _UNSURE)

    def metadata(self, page: Page, found: Metadata) -> Metadata:
        """Return a page's metadata with what the rule says in place of what was found.

        Args:
            page: What the walk has found.
            found: The page's metadata without the rule.
        """
        if self.title:
            blocks = self._title_blocks(page, found)
            found = found._replace(title=self.title, title_blocks=blocks)
        if self.published:
            found = found._replace(published=date_reader(found.lang)(self.published))
        return found._replace(author=self.author) if self.author else found

    def _title_blocks(self, page: Page, found: Metadata) -> tuple[int, ...]:
        scopes = (scope for scope in page.scopes if scope.element is self.title_element)
        scope = next(scopes, None)
        if scope is not None:
            return tuple(range(scope.start, scope.end))
        shown = " ".join(page.blocks[index].text for index in found.title_blocks)
        return found.title_blocks if fold_text(shown) == fold_text(self.title) else ()

    def findings(self, kept: Kept | None) -> tuple[Finding, ...]:
        """Return a finding for each key whose selectors find nothing on the page.

        Args:
            kept: What the method of that name returned.
        """
        has_no_content = bool(self.rule.content) and kept is None
        keys = ("content", *self.missing) if has_no_content else self.missing
        return tuple(map(self._finding, keys))

    def _finding(self, key: str) -> Finding:
        message = _NO_DATE if key == "published" else _NOTHING
        selectors = ", ".join(self.rule.selectors(key))
        values = {"place": self.place, "key": key}
        return Finding.filled("site-rules", "", "needs-human", message, selectors, **values)


_NONE = Overrides()
"""What is said of a page that no rule is for."""

_NOTHING = "The rule for {place} finds nothing by “{key}”; the page was read without that."
"""What is said of selectors that select nothing."""

_NO_DATE = "The rule for {place} finds no date by “{key}”; the page was read without that."
"""What is said where the text that a selector selects is no date."""


def apply_rules(root: etree._Element, rules: Rules, url: str) -> Overrides:
    """Apply the most specific rule to a tree: drop what it drops, and find what it names.

    Args:
        root: The page's tree, which is changed.
        rules: The rules of sites.
        url: The page's address. Where it is unknown, the one counts that the page itself gives as
            its own (https://html.spec.whatwg.org/#link-type-canonical).
    """
    place = rules.place_of(url or canonical_address(root)) if rules else ""
    if not place:
        return _NONE
    rule = rules[place]
    # all selectors are matched first, as each speaks of the page as it came
    content = _outermost(root, _matches(root, rule.content))
    dropped = _outermost(root, _matches(root, rule.drop))
    texts = {
        key: _first(root, key, rule.selectors(key)) for key in ("title", "author", "published")
    }
    missing = [key for key, (text, _) in texts.items() if rule.selectors(key) and not text]
    if rule.drop and not dropped:
        missing.append("drop")
    content = [_boxed(element) for element in content]
    title_element = texts["title"][1]
    return Overrides(
        place=place,
        rule=rule,
        content=content,
        title_element=None if title_element is None else _boxed(title_element),
        title=texts["title"][0],
        author=texts["author"][0],
        published=texts["published"][0],
        removed=tuple(part for part in map(_drop, dropped) if part.words),
        missing=tuple(missing),
    )


def _matches(root: etree._Element, selectors: Iterable[str]) -> list[etree._Element]:
    return [element for selector in selectors for element in compiled(selector)(root)]


def _outermost(root: etree._Element, matches: Iterable[etree._Element]) -> list[etree._Element]:
    """Return those elements that are within no other, in document order."""
    wanted = set(matches)
    found: list[etree._Element] = []
    walk = etree.iterwalk(root if wanted else etree.Element("html"), events=("start",))
    for _, element in walk:
        if element in wanted:
            found.append(element)
            walk.skip_subtree()
    return found


def _first(
    root: etree._Element, key: str, selectors: Iterable[str]
) -> tuple[str, etree._Element | None]:
    """Return the text of the first match that has one, or has a date, and the element."""
    is_date = key == "published"
    for element in _matches(root, selectors):
        text = (is_date and element.get("datetime")) or _text(element)
        if iso_date(text) if is_date else text:
            return text, element
    return "", None


def _text(element: etree._Element) -> str:
    if element.tag == "meta":
        text = element.get("content", "")
    elif element.tag == "title":
        text = element.text or ""
    else:
        text = " ".join(block.text for block in _blocks(element))
    return folded(clean_text(text))


def _blocks(element: etree._Element) -> Sequence[Block]:
    """Return the blocks of an element taken by itself."""
    box = etree.Element("div")
    box.append(deepcopy(element))
    box[0].tail = None
    return collect(box).blocks


def _boxed(element: etree._Element) -> etree._Element:
    """Return the element itself, or the box that an inline element was put into."""
    parent = element.getparent()
    if parent is None or element.tag not in INLINE_TAGS | MEDIA_TAGS:
        return element
    box = etree.Element("div")
    box.tail, element.tail = element.tail, None
    parent.replace(element, box)
    box.append(element)
    return box


def _drop(element: etree._Element) -> Removed:
    """Empty an element, and say what was in it.

    The empty element stays, for it may part the texts before and after it or be a table's cell.
    """
    blocks = _blocks(element)
    words, links = sum(block.words for block in blocks), sum(block.links for block in blocks)
    removed = Removed(_kind(element), words, links)
    tail = element.tail
    element.clear()
    element.tail = tail
    if element.tag in INLINE_TAGS | MEDIA_TAGS:
        element.tag = "template"  # which the walk passes over, unlike an empty link or image
    return removed


def _kind(element: etree._Element) -> RemovedKind:
    cues = cues_of(element.tag, tuple(element.get(name, "") for name in ("class", "id", "role")))
    return next((kind for kind in _KINDS if kind in cues), "other")
