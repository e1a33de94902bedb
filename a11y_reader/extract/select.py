"""Scores to kept blocks, over the tree.

A score speaks of one block; a reader needs whole things. So the best set of blocks is taken first,
and then mended: tables and lists are kept or dropped whole, a heading stays with what it heads, a
picture with what stands around it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise

import numpy as np
from numpy.typing import NDArray

from a11y_reader.extract.blocks import Block, Page, Scope, share_part
from a11y_reader.extract.cues import CAPTION_NAME, PORTRAIT_NAME, Cue
from a11y_reader.extract.mends.captions import figure_around, with_captions
from a11y_reader.extract.mends.code import code_within
from a11y_reader.extract.mends.copies import once, without_cards
from a11y_reader.extract.mends.entries import whole_dates
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["expected_f1", "is_linked", "is_text", "select"]

BETA_SQUARED = 0.8
"""How much recall counts against precision; where they collide, a little less."""

ALIKE = 0.9
"""How far the scores of a list's teasers are drawn together, from 0 to 1."""

FEW_TEASERS = 3
"""From how many links of one kind on they are a list."""

OWN_TEXT = 60
"""From how many words on outside of links, sure to be content, a page has a text of its own."""

OWN_SCORE = 0.8
"""From which score on they are sure to be."""

LIST_SCORE = 0.55
"""The least score of a list of teasers beside such a text."""

UNLIKELY = 0.1
"""What the scores of others are multiplied by."""

EVEN = 0.5
"""From which score on a block is likelier to be content than not."""

RUNNING = 12
"""From how many words on a block is running text."""

LONE_TEXT = 30
"""From how many words on such a block is the page's text where all that is chosen are links."""

WHOLE_LIST = 0.6
"""Share of a list's words from which on all of the list is kept."""

UNSURE_LIST = 0.2
"""The least score of a list that the text leads to."""

WHOLE_TABLE = 0.35
"""Share of a table's words from which on all of it is kept, and under which all of it goes."""

HEADING_FLOOR = 0.05
"""The least score of a heading that is kept for the sake of what stands below it."""

SAYING = 8
"""From how many words on a heading that is sure to be content says something by itself."""

HEADING_REACH = 5
"""How many blocks below such a heading the first kept one may stand."""

LONGEST_GAP = 3
"""How many blocks between kept ones are kept for their sake."""

GAP_FLOOR = 0.1
"""The least score of such a block."""

WHOLE_KIND = 0.6
"""Share of the blocks and words of a kind from which on the rest of it is kept."""

FEW_OF_A_KIND = 3
"""From how many blocks on they are a kind."""

FEW_SECTIONS = 2
"""How many sections of one element have to be kept, at the least, for others' sake."""

NEARLY = 0.25
"""The least score of a block that is kept for the sake of what it is like or goes on with."""

LIKELY = 0.4
"""The least score of a line that is kept for the sake of the text above it alone."""

LINE_PART = 3
"""How many elements up a line and the texts around it must have the same one around them."""

ATTACHMENT_REACH = 3
"""How many blocks may stand between a text and the documents attached to it."""

PART = 4
"""How many elements up text and attached documents may have the same one around them."""

CELL = 6
"""How many elements up the table may be that a text is in a cell of."""

SHORT_LINE = 12
"""Up to how many words those blocks may have."""

MOSTLY = 0.5
"""Share of words from which on a part is what most of it is."""

MEDIA_REACH = 3
"""How many blocks away the text may stand that an image belongs to."""

SECTION = 4
"""How many elements up the section may be that a heading heads."""

PORTRAIT = 2
"""How many elements around a picture may say that it is that of an author."""

TEASER = 6
"""How many elements up the teaser may be that a linked picture belongs to."""

MEDIA_PART = 3
"""How many elements up an image and that text must have the same one around them."""


def select(page: Page, scores: Scores) -> Kept:
    """Say for each block whether it is kept.

    Args:
        page: What the walk has found.
        scores: Each block's probability of being content.

    Returns:
        A truth value for each block; at least one is true where a block has words.
    """
    kept = _best_prefix(page, _levelled(page, scores))
    if kept.any() and scores[kept].max() < EVEN:
        kept = _lone_text(page, kept)
    for step in STEPS:
        kept = step(page, scores, kept)
    return kept


def _levelled(page: Page, scores: Scores) -> Scores:
    """Draw the scores of links of one kind together, as of a list's teasers all or none are wanted.

    The mean is that of log-odds, weighted by words. Beside a text that is sure to be the page's own
    a list has to be likelier than not: it is right or wrong as a whole, and may outweigh the text.
    """
    blocks = page.blocks
    words = np.maximum(page.words, 0.5)
    linked = np.array([block.link_words for block in blocks], dtype=float)
    kind = _teaser_kinds(page)
    total = np.bincount(kind, words)
    is_list = (np.bincount(kind) >= FEW_TEASERS) & (np.bincount(kind, linked) >= MOSTLY * total)
    clipped = np.clip(scores, 1e-4, 1 - 1e-4)
    odds = np.log(clipped / (1 - clipped))
    level = np.bincount(kind, odds * words) / total
    drawn = 1 / (1 + np.exp(-odds - ALIKE * (level[kind] - odds)))
    own_text = words[(linked < MOSTLY * words) & (scores >= OWN_SCORE)].sum()
    if own_text >= OWN_TEXT:
        drawn[drawn < LIST_SCORE] *= UNLIKELY
    return np.where(is_list[kind], drawn, scores)


def _teaser_kinds(page: Page) -> NDArray[np.intp]:
    """Number the kinds of blocks: same elements around, same level of heading.

    Where no element close around has a name, those of menus and of lists look the same, so that
    each block is a kind of its own.
    """
    nameless: list[int] = []  # elements up to the first with a name
    for scope in page.scopes:
        outer = nameless[scope.parent.index] if scope.parent else 0
        nameless.append(0 if scope.names else outer + 1)
    numbers: dict[tuple[int, int, int], int] = {}
    kinds: list[int] = []
    for block in page.blocks:
        scope = block.scope
        own = -1 if nameless[scope.index] < PART else block.index
        kinds.append(numbers.setdefault((scope.signature, block.heading, own), len(numbers)))
    return np.array(kinds)


def _best_prefix(page: Page, scores: Scores) -> Kept:
    """Keep the blocks that together make the expected F measure largest.

    Of the blocks in descending order of probability p, with w words each, the prefix is kept that
    maximises Σ p·w (kept) / (Σ w (kept) + β² Σ p·w (all)): it adapts to how sure the scores are,
    where a fixed threshold does not (Lipton, Elkan and Naryanaswamy, "Optimal Thresholding of
    Classifiers to Maximize F1 Measure", 2014).
    """
    words = page.words
    order = np.argsort(-scores, kind="stable")
    expected = (scores * words)[order]
    measure = np.cumsum(expected) / (np.cumsum(words[order]) + BETA_SQUARED * expected.sum() + 1e-9)
    kept = np.zeros(len(words), dtype=bool)
    kept[order[: int(np.argmax(measure)) + 1]] = True
    return kept & (words > 0)


def _lone_text(page: Page, kept: Kept) -> Kept:
    """Keep running text outside of the page's frame where none was chosen.

    A short notice may stand beside long lists of links that the scorer likes no better or worse.
    """
    texts = [block for block in page.blocks if is_text(block) and block.words >= RUNNING]
    if any(kept[block.index] for block in texts):
        return kept
    lone = np.zeros(len(kept), dtype=bool)
    lone[[block.index for block in texts if _is_lone(block)]] = True
    return lone if lone.any() else kept


def _is_lone(text: Block) -> bool:
    return text.words >= LONE_TEXT and not text.scope.hidden and not text.scope.inherited & _FRAME


def _whole_tables(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep a data table whole or not at all; one that stands within kept text is kept."""
    whole = kept.copy()
    words = page.words
    for scope in page.elements("table"):
        if scope.is_data_table and scope.start < scope.end:
            inside = slice(scope.start, scope.end)
            is_kept = _share(words[inside], kept[inside]) >= WHOLE_TABLE
            whole[inside] = is_kept or _stands_in_text(page, scope, kept)
    return whole


def _stands_in_text(page: Page, table: Scope, kept: Kept) -> bool:
    """Say whether the blocks right above and right below a table of data, not links, are kept."""
    linked = sum(block.link_words for block in page.blocks[table.start : table.end])
    is_between = table.start > 0 and table.end < len(page.blocks)
    if not is_between or linked > MOSTLY * table.words:
        return False
    return bool(kept[table.start - 1] and kept[table.end])


def _whole_lists(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep all of a list of which most is kept."""
    kept = kept.copy()
    words = page.words
    for scope in page.elements("dl", "ol", "ul"):
        if scope.start < scope.end:
            inside = slice(scope.start, scope.end)
            if _share(words[inside], kept[inside]) >= WHOLE_LIST:
                kept[inside] = True
    return kept


def _lists_within(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep a list that a sentence within the text leads to, be its items links.

    The line right above it is kept and has no end, as in "Symptoms are"; below, the text goes on.
    """
    extended = kept.copy()
    for scope in page.scopes:
        if scope.tag in _LISTS and 0 < scope.start < scope.end < len(page.blocks):
            inside = slice(scope.start, scope.end)
            if not kept[inside].all() and _is_led_to(page, scope, kept):
                weights = np.maximum(page.words[inside], 0.5)
                if scores[inside] @ weights >= UNSURE_LIST * weights.sum():
                    extended[inside] = True
    return extended


def _is_led_to(page: Page, one: Scope, kept: Kept) -> bool:
    """Say whether the text right above a list leads to it, and goes on right below."""
    above, below = page.blocks[one.start - 1], page.blocks[one.end]
    if not (kept[above.index] and kept[below.index]) or one.controls or above.heading:
        return False
    if above.scope.parent is not one.parent or below.scope.parent is not one.parent:
        return False
    return above.words > 0 and is_text(above) and not _ENDED.search(above.text)


def _gaps(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep what stands between kept blocks of one parent, and is neither links nor controls."""
    filled = kept.copy()
    before: dict[int, int] = {}  # the last kept block of each parent
    for index in map(int, np.flatnonzero(kept)):
        parent = _parent(page.blocks[index])
        last = before.get(parent, index)
        # the length first: cutting long stretches out again and again would take quadratic time
        if 0 < index - last - 1 <= LONGEST_GAP and all(
            _is_within(block, parent) and _may_fill(block) and scores[block.index] > GAP_FLOOR
            for block in page.blocks[last + 1 : index]
        ):
            filled[last + 1 : index] = True
        before[parent] = index
    return filled


def _may_fill(block: Block) -> bool:
    """Say whether a block may be text that goes on, and is no label of an advertisement."""
    near = islice(block.scope.ancestors(), 2)
    return is_text(block) and not any("advertisement" in scope.cues for scope in near)


def _parent(block: Block) -> int:
    """Return the number of the element in which a block's own element stands."""
    around = block.scope.parent or block.scope
    return around.index


def _is_within(block: Block, parent: int) -> bool:
    """Say whether a block belongs to a parent."""
    return parent in [scope.index for scope in islice(block.scope.ancestors(), 1, PART + 1)]


def is_text(block: Block) -> bool:
    """Say whether a block is text or a picture, and neither links nor controls."""
    has_content = block.words > 0 or block.media > 0
    return has_content and block.link_density < MOSTLY and not block.control_words


def _alike(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep text of one kind, such as the headings of articles of law, where most of it is kept."""
    scopes = [block.scope for block in page.blocks]
    kinds = [hash((one.tag, one.names)) if one.names else one.signature for one in scopes]
    _, kind = np.unique(np.array(kinds), return_inverse=True)
    words = page.words
    most_blocks = np.bincount(kind, kept) >= WHOLE_KIND * np.bincount(kind)
    most_words = np.bincount(kind, words * kept) >= WHOLE_KIND * np.bincount(kind, words)
    is_kept = most_blocks & most_words & (np.bincount(kind) >= FEW_OF_A_KIND)
    likely = np.flatnonzero(is_kept[kind] & (words > 0) & (scores > NEARLY)).tolist()
    kept = kept.copy()
    kept[[index for index in likely if is_text(page.blocks[index])]] = True
    return kept


def _sections(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep a section with a heading where most of those beside it are kept, as of a home page."""
    extended = kept.copy()
    words = page.words
    for sections in _beside_one_another(page):
        ranges = [slice(section.start, section.end) for section in sections]
        is_kept = [_share(words[inside], kept[inside]) >= MOSTLY for inside in ranges]
        if sum(is_kept) < max(FEW_SECTIONS, MOSTLY * len(sections)):
            continue
        others = [one for one, known in zip(sections, is_kept, strict=True) if not known]
        for section in others:
            inside = slice(section.start, section.end)
            likely = float(scores[inside] @ words[inside])
            if not section.controls and likely > NEARLY * section.words:
                extended[inside] |= words[inside] > 0
    return extended


def _beside_one_another(page: Page) -> Iterator[Sequence[Scope]]:
    """Yield the elements of one parent and name that begin with headings of one level."""
    found: dict[tuple[int, str, int], list[Scope]] = {}
    for scope in page.scopes:
        level = page.blocks[scope.start].heading if scope.end - scope.start > 1 else 0
        if level and scope.parent:
            found.setdefault((scope.parent.index, scope.tag, level), []).append(scope)
    return (sections for sections in found.values() if len(sections) > FEW_SECTIONS)


def _lines_below(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep likely short lines right below kept text of the same part, such as a signature."""
    kept = kept.copy()
    is_line = (page.words > 0) & (page.words <= SHORT_LINE)
    for index in np.flatnonzero(is_line & (scores > LIKELY)).tolist():
        above, line = page.blocks[max(index - 1, 0)], page.blocks[index]
        if kept[above.index] and not kept[index] and not line.heading and is_text(line):
            kept[index] = share_part(above.scope, line.scope, PART)
    return kept


def _continued(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep text right above and right below what is kept, in the same element or one like it."""
    kept = kept.copy()
    blocks = page.blocks
    likely = np.flatnonzero((scores > NEARLY) & (page.words > 0)).tolist()
    below = ((index - 1, index) for index in likely if index > 0)
    above = ((index + 1, index) for index in reversed(likely) if index + 1 < len(blocks))
    for known, index in (*below, *above):
        if kept[known] and not kept[index] and is_text(blocks[index]):
            kept[index] = _goes_on(blocks[known].scope, blocks[index].scope)
    return kept


def _goes_on(one: Scope, other: Scope) -> bool:
    tags = {one.tag, other.tag}
    return one is other or (one.parent is other.parent and (len(tags) == 1 or tags <= _PAIR))


def _short_lines(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep short lines between kept texts of one part, such as the date of each entry of a list."""
    kept = kept.copy()
    above: Block | None = None
    for line, below in pairwise(block for block in page.blocks if block.words):
        if kept[line.index]:
            above = line
        elif above and line.index - above.index <= LONGEST_GAP and kept[below.index]:
            is_line = _may_fill(line) and line.words <= SHORT_LINE and scores[line.index] > NEARLY
            kept[line.index] = is_line and share_part(above.scope, below.scope, LINE_PART)
            kept[line.index] &= share_part(line.scope, below.scope, LINE_PART)
    return kept


def _attachments(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep documents that are linked to right below what is kept, in the same part of the page.

    Where they are a list, all of its short items are kept.
    """
    extended = kept.copy()
    last: Block | None = None
    between: list[Block] = []  # what is shown below the last one
    for block in page.blocks:
        is_below = last and block.attachments and _is_below(last, between, block)
        if is_below or (last and last.attachments and _is_next_item(last, block)):
            extended[[one.index for one in (*(between if is_below else ()), block)]] = True
        if extended[block.index]:
            last, between = block, []
        elif not block.scope.hidden and len(between) <= ATTACHMENT_REACH:
            between.append(block)
    return extended


def _is_next_item(item: Block, block: Block) -> bool:
    one, other = item.scope, block.scope
    in_one_list = one.tag == other.tag == "li" and one.parent is other.parent
    return in_one_list and 0 < block.words <= SHORT_LINE


def _is_below(last: Block, between: Sequence[Block], block: Block) -> bool:
    """Say whether a block follows another closely, with nothing but short lines between them."""
    if len(between) > ATTACHMENT_REACH:
        return False
    if not all(line.words <= SHORT_LINE for line in between):
        return False
    around = (last.scope, _out_of_table(last.scope))
    return any(share_part(scope, block.scope, PART, unwrapped=True) for scope in around)


def _out_of_table(scope: Scope) -> Scope:
    """Return the table of data that a scope is in a cell of; elsewhere the scope itself."""
    around = islice(scope.ancestors(), CELL)
    return next((one for one in around if one.is_data_table), scope)


def _headings(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep a heading if something kept follows in its section; drop it if nothing does.

    A heading that is a link is a teaser, and content without anything below it; so is a long one,
    as of those who set their text as headings.
    """
    kept = kept.copy()
    # level and content of the sections met so far, backwards
    following: list[tuple[int, bool]] = []
    has_text = False
    for block in reversed(page.blocks):
        level = block.heading
        if not level:
            has_text = has_text or bool(kept[block.index])
            continue
        while following and following[-1][0] > level:
            has_text = following.pop()[1] or has_text
        is_content = bool(kept[block.index]) and _is_content(block, scores)
        if block.words:
            close = kept[block.index + 1 : block.index + 1 + HEADING_REACH].any()
            wanted = kept[block.index] or (bool(close) and scores[block.index] > HEADING_FLOOR)
            kept[block.index] = is_content or (has_text and wanted and not _is_orphan(block, kept))
        following.append((level, has_text or is_content))
        has_text = False
    return kept


def _is_content(heading: Block, scores: Scores) -> bool:
    """Say whether a heading is content by itself: a link, or text that is sure to be some."""
    is_text = heading.words >= SAYING and scores[heading.index] >= OWN_SCORE
    return heading.link_density >= MOSTLY or bool(is_text)


def _is_orphan(heading: Block, kept: Kept) -> bool:
    """Say whether nothing else is kept of the section that a heading heads, such as an `aside`.

    What is kept below that section, it does not head.
    """
    near = islice(heading.scope.ancestors(), SECTION)
    section = next((scope for scope in near if scope.tag in _SECTIONS), None)
    if section is None or section.end - section.start == 1:
        return False
    others = (
        kept[section.start : heading.index].any() or kept[heading.index + 1 : section.end].any()
    )
    return not others


def _media(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep a picture that stands among what is kept."""
    kept = kept.copy()
    text_kept = kept & (page.words > 0)
    for block in page.blocks:
        if block.media and not block.words:
            kept[block.index] = (
                _belongs(page.blocks, block, text_kept)  # first, as few of those dropped do
                and not _is_in_teaser(page, block, text_kept)
                and not _is_portrait(block)
            )
    return kept


def _is_in_teaser(page: Page, picture: Block, kept: Kept) -> bool:
    """Say whether a linked picture has a text of links by it that is dropped, and is no caption."""
    around: list[Scope] = []
    for scope in islice(picture.scope.ancestors(), TEASER):
        around.append(scope)
        if scope.words:
            break
    box = around[-1]
    inside = slice(box.start, box.end)
    if not box.words or kept[inside].any() or any(map(_has_caption, around)):
        return False
    linked = sum(block.link_words for block in page.blocks[inside])
    return linked >= MOSTLY * box.words and is_linked(picture)


def _has_caption(scope: Scope) -> bool:
    """Say whether an element is a figure with a caption, or named for one."""
    if any(CAPTION_NAME.search(name) for name in scope.names):
        return True
    return scope.tag == "figure" and scope.element.find(".//figcaption") is not None


def is_linked(picture: Block) -> bool:
    """Say whether a picture is a link.

    Args:
        picture: A block that is a picture alone.
    """
    element = picture.scope.element
    is_in_link = next(element.iterancestors("a"), None) is not None
    return is_in_link or element.find(".//a//img") is not None


def _is_portrait(picture: Block) -> bool:
    """Say whether a picture is named that of whoever wrote, whom the page is not about."""
    image = picture.scope.element.find(".//img")
    near = islice(picture.scope.ancestors(), PORTRAIT)
    names = [name for scope in near for name in scope.names]
    names += [] if image is None else [image.get("class") or ""]
    return any(PORTRAIT_NAME.search(name) for name in names)


def _belongs(blocks: Sequence[Block], picture: Block, kept: Kept) -> bool:
    """Say whether kept text stands close to a picture, within the same part of the page.

    Where nothing that is dropped stands between the two, and in a figure, elements that only wrap
    another one do not count.
    """
    first, last = max(picture.index - MEDIA_REACH, 0), picture.index + MEDIA_REACH
    if not kept[first : last + 1].any():  # as of most pictures
        return False
    figure = figure_around(picture)
    scope = figure or picture.scope
    places = (
        range(picture.index, min(last + 1, len(blocks))),
        range(picture.index, first - 1, -1),
    )
    for place in places:
        is_next = True
        for block in (blocks[index] for index in place):
            unwrapped = is_next or figure is not None
            if kept[block.index] and share_part(
                scope, block.scope, MEDIA_PART, unwrapped=unwrapped
            ):
                return True
            is_next &= kept[block.index] or not block.words
    return False


STEPS: tuple[Callable[[Page, Scores, Kept], Kept], ...] = (
    _whole_tables,
    _whole_lists,
    code_within,
    _gaps,
    _alike,
    _sections,
    _lines_below,
    _continued,
    _attachments,
    _lists_within,
    _short_lines,
    whole_dates,
    once,
    without_cards,
    _headings,
    _media,
    with_captions,
)
"""What mends the choice, in this order."""


def _share(words: NDArray[np.float64], kept: Kept) -> float:
    total = float(words.sum())
    return float(words[kept].sum()) / total if total else 0.0


def expected_f1(page: Page, scores: Scores, kept: Kept) -> float:
    """Return the F1 that is to be expected of a choice if the scores are right, 0 to 1.

    Args:
        page: What the walk has found.
        scores: Each block's probability of being content.
        kept: For each block whether it is kept.
    """
    words = page.words
    total = float(words[kept].sum() + (scores * words).sum())
    return 2 * float((scores * words)[kept].sum()) / total if total else 0.0


_PAIR = frozenset({"dd", "dt"})
"""The elements of which a description list is made."""

_FRAME: frozenset[Cue] = frozenset(
    {
        "advertisement",
        "comments",
        "dialog",
        "footer",
        "header",
        "menu",
        "related",
        "share",
        "sidebar",
    }
)
"""What is named so frames the page's text."""

_LISTS = frozenset({"dl", "ol", "ul"})
"""The elements that hold a list's items."""

_SECTIONS = frozenset({"aside", "details", "form", "nav", "section"})
"""The elements that are parts of a page with headings of their own."""

_ENDED = re.compile(r"[.!?…。！？]\W*$")
"""The end of a sentence."""
