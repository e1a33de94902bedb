"""What stands beside the title: breadcrumbs and lines of dates go, and the lead stays.

The page shows title, author and dates above the body, so that there they would be said again.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import islice, pairwise, takewhile

import numpy as np

from a11y_reader.extract.blocks import MOSTLY, Block, Page, is_text, share_part
from a11y_reader.extract.cues import Cue
from a11y_reader.extract.mends.captions import figure_around, named_captions
from a11y_reader.extract.mends.pictures import is_linked
from a11y_reader.extract.metadata import Metadata
from a11y_reader.extract.metadata.datelines import is_date_line, tells_change
from a11y_reader.extract.metadata.dates import day_of, iso_date
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.vectors import Kept

__all__ = ["drop_above", "drop_repeated", "drop_said", "keep_lead"]

LEAD_REACH = 8
"""How many blocks may stand between the title and the body that has a lead above it."""

LEAST_LEAD = 15
"""From how many words on a block there is running text, and no line of dates or labels."""

MANY_DIGITS = 0.25
"""Share of words with digits from which on a line with a date is no running text."""

LEAST_SPACES = 2
"""How many spaces a title must have for a heading with a word before it to repeat it."""

MOST_SAID = 12
"""Up to how many words a line may have that says author or date and little more."""

MOST_TOLD = 6
"""How many lines a list has at most that tells, by the title, who wrote when, and the like."""

SHORT_TOLD = 5
"""How many words each of them has at most."""

BOX = 5
"""How many elements up such a list may be."""

_BOXES = frozenset({"ol", "table", "ul"})
"""Such lists, and tables."""

MORE = 2
"""How many words may stand beside the author's name, such as "Text and photos by"."""

PART = 3
"""How many elements up documents and what names them may have the same one around them."""

LABEL = 4
"""Up to how many words the line above some documents may have that names them."""

LITTLE = 0.25
"""Up to which share of the words below the title what a box above it says is little."""

FEW_BOXES = 3
"""From how many boxes on with headings of one kind they are those of a portal's frame."""

_LIVE = frozenset({"alert", "log", "marquee", "status", "timer"})
"""The roles of live regions (https://www.w3.org/TR/wai-aria-1.2/#live_region_roles)."""

FEW_FACTS = 3
"""From how many lines on that name a fact they are facts of the content."""

SAID = 4
"""How many words these have on average at the least."""

_FACT = re.compile(r"[^:：\d]{2,40}[:：]\s*\S")
"""A label, and what it is of."""

_FRAME: frozenset[Cue] = frozenset({"advertisement", "footer", "menu", "related", "sidebar"})
"""Where a picture above the title is none of its own."""

_TOOLS: frozenset[Cue] = frozenset({"menu", "share"})
"""Where a link to a document is one to print or to save the page."""

_NO_LEAD: frozenset[Cue] = frozenset({"form", "share"})
"""Cues of a box in which a text below the title says why to subscribe, or where to share it."""

NO_LEAD_REACH = 3
"""How many elements up such a box may be."""


def drop_above(page: Page, kept: Kept, title: int) -> Kept:
    """Drop what was kept above the title and mostly leads elsewhere, such as a breadcrumb.

    So goes what a click unfolds there, and what is said of the site, as that it will be down; and
    what stands in the only box that is kept of a kind that the page has many of.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
        title: The number of the title's first block.
    """
    kept = _without_boxes(page, kept, title)
    heading = page.blocks[title]
    # what only looks like a title may be that of one of several parts that are not shown
    around = {scope.index for scope in heading.scope.ancestors()} if heading.heading else None
    above = (page.blocks[index] for index in np.flatnonzero(kept[:title]).tolist())
    dropped = kept.copy()
    for block in above:
        dropped[block.index] = not (_leads_elsewhere(block) or _is_of_the_site(block, around))
    return dropped if dropped.any() else kept


def _without_boxes(page: Page, kept: Kept, title: int) -> Kept:
    """Drop what is kept above the title in boxes of a kind of which the page keeps no others.

    A portal's frame has many boxes with headings of one kind: the weather, a poll, a counter.
    """
    headings = [block for block in page.blocks if block.heading and block.index != title]
    kinds = Counter(map(_kind, headings))
    kinds_kept = Counter(_kind(block) for block in headings if kept[block.index])
    alone = (
        heading.scope.outermost(title)
        for heading in takewhile(lambda block: block.index < title, headings)
        if kinds[_kind(heading)] >= FEW_BOXES and kinds_kept[_kind(heading)] <= 1
    )
    words = np.where(kept, page.words, 0.0)
    little = LITTLE * words[title:].sum()
    kept = kept.copy()
    for start, end in {(box.start, box.end) for box in alone if box}:
        kept[start:end] &= words[start:end].sum() > little
    return kept


def _kind(heading: Block) -> tuple[int, tuple[str, ...]]:
    return heading.heading, heading.scope.names


def _leads_elsewhere(block: Block) -> bool:
    """Say whether a block is mostly links, as a breadcrumb or a logo is."""
    if block.media and not block.words:
        return figure_around(block) is None and is_linked(block)
    return block.link_density > MOSTLY and not block.heading


def _is_of_the_site(block: Block, around: Set[int] | None) -> bool:
    """Say whether a block is hidden at first, in a banner or live region, and the title is not."""
    if around is None:
        return False
    others = (scope for scope in block.scope.ancestors() if scope.index not in around)
    return any(
        scope.hidden or "advertisement" in scope.cues or not _LIVE.isdisjoint(scope.names)
        for scope in others
    )


def drop_repeated(page: Page, kept: Kept, title: str) -> Kept:
    """Drop headings that say the title again, as that of each answer in a forum does.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
        title: The title, folded.
    """
    again = [
        block.index
        for block in page.blocks
        if block.heading and kept[block.index] and _repeats(fold_text(block.text), title)
    ]
    if not again or not title:
        return kept
    kept = kept.copy()
    kept[again] = False
    return kept


def _repeats(heading: str, title: str) -> bool:
    """Say whether a heading says no more than a title, but for a word such as `Re:`."""
    is_answer = heading.endswith(f" {title}") and title.count(" ") >= LEAST_SPACES
    return heading == title or (is_answer and heading.count(" ") == title.count(" ") + 1)


def keep_lead(page: Page, kept: Kept, found: Metadata) -> Kept:
    """Keep by the title its picture and captions, and the lead, facts and documents above the body.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
        found: What the page says of itself.
    """
    title = found.title_blocks[-1]
    below = np.flatnonzero(kept[title + 1 :])
    if len(below) == 0:
        return kept
    kept = named_captions(page, kept, title + 1, title + 1 + int(below[0]) + LEAD_REACH)
    between = page.blocks[title + 1 : title + 1 + int(below[0])]
    described = _described(page, between, title, found)
    if len(between) - len(described) > LEAD_REACH:
        return kept
    extended = kept.copy()
    said = {page.blocks[index].text for index in np.flatnonzero(kept).tolist()}
    for above, block in pairwise((page.blocks[title], *between)):
        if block.words >= LEAST_LEAD and is_text(block) and not _is_no_lead(block, title):
            extended[block.index] |= block.text not in said
            extended |= _pictures_of(page, block)
            said.add(block.text)
        elif block.attachments and not block.scope.inherited & _TOOLS:
            extended[block.index] = True
            # such as "Attachments:"
            extended[above.index] |= above.index > title and _is_label(above, block)
    extended[[fact.index for fact in (*described, *_facts(between, found))]] = True
    extended[_picture_above(page, found.title_blocks[0])] = True
    return extended


def _picture_above(page: Page, title: int) -> list[int]:
    """Return the number of the block right above the title where it is the picture of its part."""
    picture = page.blocks[max(title - 1, 0)]
    figure = figure_around(picture)
    if not picture.media or picture.words or figure is None or figure.inherited & _FRAME:
        return []
    is_beside = share_part(figure, page.blocks[title].scope, PART, unwrapped=True)
    return [picture.index] if is_beside else []


def _facts(lines: Sequence[Block], found: Metadata) -> Sequence[Block]:
    """Return the lines that name some facts, such as place and time of an event.

    They are several, in one element, and none of them tells when the page was published or by
    whom: what stands beside that, such as how often it was read, is not of the content.
    """
    facts = [line for line in lines if line.words and _FACT.match(line.text) and is_text(line)]
    if len(facts) < FEW_FACTS or any(_is_said(fact, found) for fact in facts):
        return ()
    parents = {line.scope.parent.index for line in facts if line.scope.parent}
    said = sum(line.words for line in facts)
    return facts if len(parents) == 1 and said >= SAID * len(facts) else ()


def _described(page: Page, lines: Sequence[Block], title: int, found: Metadata) -> Sequence[Block]:
    """Return what stands in description lists in the title's part, as facts about an event do."""
    around = page.blocks[title].scope
    lists = [
        scope
        for scope in page.elements("dl")
        if title < scope.start < scope.end <= title + 1 + len(lines)
        and share_part(scope, around, PART, unwrapped=True)
    ]
    listed = [block for scope in lists for block in page.blocks[scope.start : scope.end]]
    is_of_text = all(map(is_text, listed)) and len(listed) >= FEW_FACTS
    return listed if is_of_text and not any(_is_said(fact, found) for fact in listed) else ()


def _pictures_of(page: Page, caption: Block) -> Kept:
    """Say which blocks are the pictures that a lead is the caption of."""
    pictures = np.zeros(len(page.blocks), dtype=bool)
    figure = figure_around(caption)
    if figure is not None:
        inside = slice(figure.start, figure.end)
        pictures[inside] = [block.media > 0 and not block.words for block in page.blocks[inside]]
    return pictures


def _is_no_lead(block: Block, title: int) -> bool:
    """Say whether a line tells dates, or is in a box below the title that asks for something."""
    near = islice(block.scope.ancestors(), NO_LEAD_REACH)
    boxes = (scope for scope in near if scope.start > title)
    return _is_dateline(block) or any(not _NO_LEAD.isdisjoint(box.cues) for box in boxes)


def _is_dateline(block: Block) -> bool:
    """Say whether a line tells when the page was published and changed; a lead may name a day."""
    if not is_date_line(block):
        return False
    numbers = sum(any(map(str.isdigit, word)) for word in block.text.split())
    return numbers >= MANY_DIGITS * block.words


def _is_label(line: Block, block: Block) -> bool:
    is_short = 0 < line.words <= LABEL and is_text(line)
    return is_short and share_part(line.scope, block.scope, PART)


def drop_said(page: Page, kept: Kept, found: Metadata) -> Kept:
    """Drop lines by the title that say no more than author or dates, and the author's portrait.

    They stand right above or below the title, or below the lead and are named for what they say. A
    change of which the day is taken for that of publication may be the last line, too.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
        found: What the page says of itself.
    """
    dropped = kept.copy()
    dropped[list(_said_by_title(page, kept, found))] = False
    dropped[list(_last_change(page, kept, found))] = False
    return dropped if (dropped & (page.words > 0)).any() else kept


def _said_by_title(page: Page, kept: Kept, found: Metadata) -> Iterator[int]:
    """Yield the numbers of those blocks."""
    title, below = found.title_blocks[0], found.title_blocks[-1] + 1
    author = fold_text(found.author)
    above = page.blocks[max(title - 1, 0)]
    if kept[above.index] and above.words and _is_said(above, found):
        yield above.index
    is_below_lead = False
    for index in (below + np.flatnonzero(kept[below:])).tolist():
        block = page.blocks[index]
        if not block.words:
            if author and author == fold_text(_alt(block)):
                yield index
        elif _tells_no_more(page, block, found, is_below_lead=is_below_lead):
            yield index
        elif is_below_lead:
            return
        else:
            is_below_lead = True


def _tells_no_more(page: Page, block: Block, found: Metadata, *, is_below_lead: bool) -> bool:
    """Say whether a block says what is known, or belongs to what does.

    Below the lead it has to be named for that, or to tell the author and the day.
    """
    if is_below_lead:
        is_named = "other" in block.scope.cues
        return _is_said(block, found) and (is_named or _tells_author_and_day(block, found))
    return any(_is_said(one, found) for one in _told_with(page, block))


def _told_with(page: Page, line: Block) -> Sequence[Block]:
    """Return the line, and the others of a short list or table of nothing but such short ones.

    A list by the title that tells the date tells beside it how often the page was read, or where
    to find its author; a table of one row has a label beside its value.
    """
    around = islice(line.scope.ancestors(), BOX)
    box = next((scope for scope in around if scope.tag in _BOXES), None)
    if box is None or box.end - box.start > MOST_TOLD:
        return (line,)
    others = page.blocks[box.start : box.end]
    return others if all(one.words <= SHORT_TOLD for one in others) else (line,)


def _last_change(page: Page, kept: Kept, found: Metadata) -> Iterator[int]:
    """Yield the number of the last kept line where it tells a change on the day of publication."""
    of_day = found._replace(author="", modified="")
    for index in np.flatnonzero(kept & (page.words > 0))[-1:].tolist():
        block = page.blocks[index]
        if index > found.title_blocks[-1] and tells_change(block.text) and _is_said(block, of_day):
            yield index


def _alt(picture: Block) -> str:
    image = picture.scope.element.find(".//img")
    return "" if image is None else image.get("alt") or ""


def _is_said(block: Block, found: Metadata) -> bool:
    """Say whether a line tells the page's author, or when it was published or changed."""
    if block.words > MOST_SAID:
        return False
    author, line = fold_text(found.author), fold_text(block.text)
    if author and line.endswith(author) and line.count(" ") - author.count(" ") <= MORE:
        return True
    return _tells_day(block, found)


def _tells_author_and_day(block: Block, found: Metadata) -> bool:
    author = fold_text(found.author)
    return bool(author) and author in fold_text(block.text) and _tells_day(block, found)


def _tells_day(block: Block, found: Metadata) -> bool:
    days = {day_of(found.published), day_of(found.modified)} - {""}
    return bool(days) and _is_dateline(block) and day_of(iso_date(block.text)) in days
