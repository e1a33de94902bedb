"""Panels that a click opens: what they are called, so that each can stand under a heading.

A tab labels the panel that it controls (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/), as does
the button of an accordion (https://www.w3.org/WAI/ARIA/apg/patterns/accordion/).
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain, islice, takewhile

from lxml import etree

from a11y_reader.characters import folded
from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.freeze.selection import Selection
from a11y_reader.grouping import grouped

__all__ = ["panel_labels", "without_tabs"]

_LONGEST = 120
"""The most characters a label may have."""

_PANELS = frozenset({"region", "tabpanel"})
"""The roles of panels; a `region` is one if what it is labelled by unfolds it."""

_LEVELS = 4
"""How many elements around a button may end right above what it unfolds, itself among them."""

_CONTROLS = ("aria-controls", "data-target", "data-bs-target", "href")
"""Attributes by which a tab names its panel."""

_TOGGLES = ("data-toggle", "data-bs-toggle")
"""Attributes that tell Bootstrap's scripts what an element opens."""

_OPENS_PANEL = frozenset({"pill", "tab"})
"""What they say of a tab (https://getbootstrap.com/docs/5.3/components/navs-tabs/)."""

_UNFOLDS = "collapse"
"""What they say of what unfolds a text (https://getbootstrap.com/docs/5.3/components/collapse/)."""

_LIST = re.compile(r"(?<![\w-])(?:nav-pills|nav-tabs|tablist)(?![\w-])")
"""The role and Bootstrap's classes of lists of tabs."""


def panel_labels(selection: Selection) -> Mapping[int, str]:
    """Return what the panels of tabs and accordions are called, by their scopes' numbers.

    Those of which nothing is kept, that begin with their label anyway, or stand right below it, are
    left out.

    Args:
        selection: What is kept of the page.
    """
    page = selection.page
    unfolded = _unfolded(page.openers)
    opened = unfolded.keys() | _opened_by_tabs(page.openers)
    panels = [
        scope
        for scope in page.named((_PANELS | opened).__contains__)
        if (not _PANELS.isdisjoint(scope.names) or _id_of(scope) in opened)
        and scope.start < scope.end
        and not selection.drops(scope)
    ]
    if not panels:
        return {}
    tabs = _tabs(page.scopes[0].element)
    said = _said(selection) if unfolded else frozenset()
    found: dict[int, str] = {}
    for scope in panels:
        own = unfolded.get(_id_of(scope), "")
        label = _label(scope, tabs) or ("" if own in said else own)
        if label and not _is_said(page, selection.kept, scope, label):
            found[scope.index] = label
    return found


def without_tabs(selection: Selection, labels: Mapping[int, str]) -> Sequence[bool]:
    """Return what is kept without the lists of tabs that all head their panels below.

    Nothing opens by them any more.

    Args:
        selection: What is kept of the page.
        labels: What panels are called, which stand under headings.
    """
    if not labels:
        return selection.kept
    kept = list(selection.kept)
    lists = _lists_of_tabs(selection.page)
    for scope in lists:
        kept[scope.inside] = [False] * scope.size
    said = _said(Selection(selection.page, kept)) | set(labels.values())
    for scope in lists:
        if not _all_are_said(selection.page, scope, said):
            kept[scope.inside] = selection.kept[scope.inside]
    return kept


def _lists_of_tabs(page: Page) -> Sequence[Scope]:
    """Return the lists of tabs, the outermost where one stands within another."""
    found: list[Scope] = []
    for scope in page.named(_LIST.search):
        if not found or scope.start >= found[-1].end:
            found.append(scope)
    return found


def _all_are_said(page: Page, tabs: Scope, said: Set[str]) -> bool:
    """Say whether a list has only tabs, and each is said again by a heading or a text."""
    names = [_text(tab) for tab in tabs.element.iter(etree.Element) if _is_tab(tab)]
    shown = "".join(block.text for block in page.blocks[tabs.inside])
    is_of_tabs = "".join(shown.split()) == "".join("".join(names).split())
    return bool(names) and is_of_tabs and set(names) <= said


def _is_tab(element: etree._Element) -> bool:
    return element.get("role") == "tab" or any(
        element.get(toggle) in _OPENS_PANEL for toggle in _TOGGLES
    )


def _controlled(tab: etree._Element) -> Iterator[str]:
    """Yield the ids by which a tab may name its panel."""
    names = ((tab.get(name) or "").removeprefix("#") for name in _CONTROLS)
    return filter(None, names)


def _opened_by_tabs(openers: Sequence[etree._Element]) -> Set[str]:
    return {name for element in openers if _is_tab(element) for name in _controlled(element)}


def _id_of(scope: Scope) -> str:
    return scope.element.get("id") or ""


def _said(selection: Selection) -> Set[str]:
    """Return the texts of the kept blocks."""
    pairs = zip(selection.page.blocks, selection.kept, strict=True)
    return {block.text for block, is_kept in pairs if is_kept}


def _unfolded(openers: Sequence[etree._Element]) -> Mapping[str, str]:
    """Return what unfolds the elements right below is called, by their ids.

    It names them if there are more such elements, and no two of them have one name.
    """
    names = {next(_controlled(one)): _text(one) for one in openers if _unfolds(one)}
    counts = Counter(names.values())
    own = {controlled: name for controlled, name in names.items() if name and counts[name] == 1}
    return own if len(own) > 1 else {}


def _unfolds(expander: etree._Element) -> bool:
    """Say whether what an element unfolds is the next one, or that after an element around it.

    It names what it unfolds, and that is no menu.
    """
    unfolds = _UNFOLDS in map(expander.get, _TOGGLES) or expander.get("aria-expanded") is not None
    if not unfolds or expander.get("aria-haspopup") is not None:
        return False
    controlled = next(_controlled(expander), "")
    around = islice(chain((expander,), expander.iterancestors()), _LEVELS)
    following = (one.getnext() for one in around)
    return any(one is not None and one.get("id") == controlled != "" for one in following)


def _tabs(root: etree._Element) -> Mapping[str, etree._Element]:
    """Return the elements that may label a panel, by their own id and by that of the panel.

    An id of several that say different things, as in two accordions made alike, tells none.
    """
    named = grouped((name, one) for one in root.iter(etree.Element) for name in _labelled(one))
    return {
        name: alike[0]
        for name, alike in named.items()
        if len(alike) == 1 or name.startswith("#") or len(set(map(_text, alike))) == 1
    }


def _labelled(element: etree._Element) -> Iterator[str]:
    """Yield an element's own id, and those of the panels that it opens, each with a `#`."""
    own = element.get("id")
    if own:
        yield own
    if element.get("role") == "tab" or element.get("data-toggle") or _is_tab(element):
        yield from (f"#{name}" for name in _controlled(element))


def _label(panel: Scope, tabs: Mapping[str, etree._Element]) -> str:
    labelled_by = (panel.element.get("aria-labelledby") or "").split()
    for name in (*labelled_by, f"#{panel.element.get('id')}"):
        text = _text(tabs[name]) if name in tabs and _may_label(panel, tabs[name]) else ""
        if text:
            return text
    return ""


def _may_label(panel: Scope, label: etree._Element) -> bool:
    is_tab = "tabpanel" in panel.names or _is_tab(label)
    return is_tab or label.get("aria-expanded") is not None


def _text(tab: etree._Element) -> str:
    """Return an element's text; nothing where it is too long for a label."""
    pieces: list[str] = []
    length = 0
    for piece in tab.itertext():
        pieces.append(str(piece))
        length += len(piece)
        if length > 2 * _LONGEST:
            return ""
    text = folded("".join(pieces))
    return text if len(text) <= _LONGEST else ""


def _is_said(page: Page, kept: Sequence[bool], panel: Scope, label: str) -> bool:
    """Say whether a label, or a part of it, is kept right above its panel, or begins it."""
    above = takewhile(lambda block: _is_part(block, label), reversed(page.blocks[: panel.start]))
    begins = page.blocks[panel.start].text == label
    return begins or any(kept[block.index] for block in above)


def _is_part(block: Block, label: str) -> bool:
    """Say whether a label begins or ends with a block's text, whatever the space between both."""
    text, whole = "".join(block.text.split()), "".join(label.split())
    return bool(text) and (whole.startswith(text) or whole.endswith(text))
