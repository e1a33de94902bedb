"""Datelines: the dates in the visible text, and which of them are the page's own."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice
from typing import NamedTuple

from lxml import etree

from a11y_reader.characters import COLONS, folded
from a11y_reader.extract.blocks import Block, Scope
from a11y_reader.extract.cues import Cue
from a11y_reader.extract.elements import text_of
from a11y_reader.extract.metadata.dates import (
    ReadDate,
    day_of,
    is_clock,
    iso_date,
    with_ascii_digits,
)

__all__ = [
    "MAX_AROUND",
    "MAX_PARTS",
    "MAX_TIMES",
    "Seen",
    "is_date_line",
    "lines_by_title",
    "lone_day",
    "one_day",
    "opening_day",
    "tells_change",
]

_CHANGE = re.compile(
    r"cập nhật|sửa(?! chữa)|updated?\b|modified|revised|edited|reviewed|aktualisier(?:t|ung)"
    r"|geändert|stand:|mise? à jour|modifié|actualizad|actualitza|actualiza[tr]|atualizad|modificad"
    r"|aggiornat|bijgewerkt|muokattu|päivitetty|oppdatert|uppdaterad|opdateret|zaktualizowan"
    r"|aktualizován|frissít|güncelle|ažurira|diperbarui|ενημ[εέ]ρ[ωώ]|изменен|обновл?ен|оновлен|更新"
    r"|تحديث|به[\u200c ]?روز|עודכן|עדכון|अपडेट|अद्यतन|হালনাগাদ"
    r"|ปรับปรุง(?:ล่าสุด|เมื่อ)|แก้ไขล่าสุด|อั[ปพ]เดต|(?<!\w)(?:최종)?수정(?:일시?)?\s?[:：]?\s?(?=\d)",
    re.IGNORECASE,
)
"""Words beside a date that say that it is of a change; in other languages the page would be said
to be published then."""

_OTHER_DATE = re.compile(
    r"căn cứ|hiệu lực|hết hạn|effective|expires|\bends\b|\bvalid\b|in kraft|entrée en vigueur",
    re.IGNORECASE,
)
"""Words beside a date that is neither: of the law that a text rests on, or of when it holds."""

_REVIEW = re.compile(r"(?<!\S)(?!(?:category|tag)-)\S*\breviews?\b", re.IGNORECASE)
"""A class of readers' reviews, but none that says what an article is filed under."""

_NAME = r"[^\W\d_]{3,12}\.?"
_DAY = (
    rf"(?:\d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)\d\d"
    rf"|{_NAME} \d{{1,2}}, (?:19|20)\d\d|\d{{1,2}}\.? {_NAME} (?:19|20)\d\d)"
)
_UNTIL = r"\s(?:đến|to|bis|au|al|até|до|tot|do|til)(?:\s(?:hết\s)?ngày)?\s"
_SPAN = re.compile(
    rf"(?<![\d/.:])(?:\d{{1,2}}\.?(?:[-–—]|{_UNTIL})|{_DAY}(?:\s?[-–—]\s?|{_UNTIL})){_DAY}",
    re.IGNORECASE,
)
"""The days of some time, as in `24-30/11/2025` and `01/04/2024 - 31/03/2026`: on none of them it
must have been published."""

_YEAR = re.compile(
    r"(?:19|20|25|13|14)\d\d|令和|平成|民[國国]|[一二][〇○零一九].{2}年|[ก-ฮ]\.\s?\d\d"
    r"|\d\d([-.])[01]\d\1[0-3]\d\s\d|[a-z] \d\d/\d\d/\d\d$"
)
"""A year, as quickly as it can be looked for; in Thailand 2025 is 2568, or 68 behind a month that
is cut off, in Iran 1403 or 1404, in Japan the seventh of an era, in acts of China 二〇二五, 25 on
boards in Korea before a month, and elsewhere at the end of a line."""

_MAY_BE_YEAR = re.compile(r"[\d令平民一二]")
"""What is in each of these, and quicker to find."""

_FOUR_DIGITS = re.compile(r"\d{4}")
"""A year, behind which a line may tell another day."""

_NOTE = re.compile(r"\[[^\[\]]*\]")
"""A note in brackets, as laws in Korea tell in each another day."""

_FOREIGN: frozenset[Cue] = frozenset({"comments", "footer", "related"})
"""Cues of parts whose dates are of something else."""

_DASH = re.compile(r"\s[-–—|]\s")
"""What parts the place and the day with which a text opens from its first sentence."""

_MAX_OPENING = 80
"""The most characters these take, with the dash."""

_OPENING_WORDS = 6
"""The most words they have."""

_OPENINGS = 3
"""How many paragraphs may open so: a caption, the lead, and the one below it."""

_MAX_LINE = 25
"""The most words a line may have to tell a date by the title."""

_MOST_SPACES = 4
"""The most spaces within a date that is all of an element, with those around it."""

_MAX_LINE_FAR = 12
"""How many it may have further away."""

_LEAST_TEASER = 3
"""The fewest words a link of its own has, that leads to another page."""

_LEAST_TITLE = 5
"""The fewest words a link within a line has, that is the title of another page."""

_BEGIN_OF_TITLE = re.compile(r"(?:[^\s\d]+ ){4}")
"""How a link's text begins that is a title with a date in it, and not the date with its weekday."""

MAX_TIMES = 30
"""How many `time` elements are looked at; of as many dates, none is that of the page."""

MAX_PARTS = 9
"""How many texts within an element are read."""

MAX_AROUND = 50
"""How many of the elements around one are asked what they hold."""

_MANY_LINES = 4
"""The number of lines with dates from which these may be those of a list's entries."""

_AROUND = 3
"""How many elements around two lines are called the same where these are of one kind."""

_MOST_BLOCKS = 500
"""The most blocks among which entries are looked for."""

_FIRST_YEAR = "1990"
"""Before it no page was published, whatever a line on one is about."""


_Kind = tuple[tuple[str, tuple[str, ...]], ...]
"""Tags and names of a line and of the elements around it."""


class Seen(NamedTuple):
    """A date on the page, and whether it is that of a change."""

    day: str
    is_change: bool


def is_date_line(block: Block) -> bool:
    """Say whether a block is a short line with a date that may be that of the whole page.

    A date in a table of data is of its row, and others say when something takes effect; beside a
    menu it is today's.
    """
    if block.words > _MAX_LINE or not _MAY_BE_YEAR.search(block.text):
        return False
    text = with_ascii_digits(block.text)
    if not _YEAR.search(text) or _OTHER_DATE.search(text) or text.endswith(COLONS):
        return False
    if not iso_date(_line(block)):
        return False
    around = block.scope.near(MAX_AROUND)
    return not any(_is_of_other(scope, block) for scope in around)


def _line(block: Block) -> str:
    """Return a line's text, that of its elements apart where so more of the date can be told."""
    if not len(block.scope.element) or block.scope.start < block.index:
        return block.text
    apart = _apart(block)
    return apart if len(iso_date(apart)) > len(iso_date(block.text)) else block.text


def _apart(block: Block) -> str:
    """Return the texts of a line's elements apart: the first ones of its scope, and few."""
    texts = list(map(str, islice(block.scope.element.itertext(), MAX_PARTS)))
    counts = range(1, len(texts) + 1)
    found = (count for count in counts if folded("".join(texts[:count])) == block.text)
    every = MAX_PARTS if block.scope.size == 1 else 0
    return folded(" ".join(texts[: next(found, every)]))


def tells_change(line: str) -> bool:
    """Say whether a line with a date says that it is that of a change.

    >>> tells_change("Last reviewed: 4 January 2024"), tells_change("Huế, 04/01/2024")
    (True, False)
    """
    return _CHANGE.search(line) is not None


def _is_of_other(scope: Scope, block: Block) -> bool:
    """Say whether a date in a scope is of its row, a review or a user, or, by a menu, today's.

    A breadcrumb ends with the page's own title, which may have a date in it.
    """
    is_clock = scope.tag == "nav" and "breadcrumb" not in block.scope.inherited
    is_of_part = scope.is_data_table or is_clock or _is_further(scope)
    return is_of_part or _is_review(scope.element)


def _is_further(scope: Scope) -> bool:
    """Say whether a scope tells one more thing of a user, whose name has markup."""
    before = scope.element.getprevious() if scope.tag == "dd" else None
    return before is not None and before.tag == "dd" and bool(scope.element.xpath("../dt/*"))


def _is_review(element: etree._Element) -> bool:
    names = element.get("class")
    return names is not None and element.tag != "body" and _REVIEW.search(names) is not None


def lines_by_title(
    near: Sequence[Block], rest: Sequence[Block] = (), *, read: ReadDate = iso_date
) -> Iterator[Seen]:
    """Yield the dates in the lines by the title, with the time of day that stands below.

    Args:
        near: The blocks around the title.
        rest: Those of the content, which may be entries that have a date each.
        read: What reads the page's dates.
    """
    clocks = {block.index - 1: block.text for block in near if is_clock(block.text)}
    for line in _lines(near, _kinds_of_entries(rest), _titles_of_teasers(rest)):
        seen = _seen_in(f"{_line(line)} {clocks.get(line.index, '')}", read)
        # a title such as "Update on the floods, 28 June 2023" is of news
        yield from (one._replace(is_change=False) for one in seen) if line.heading == 1 else seen


def _kinds_of_entries(rest: Sequence[Block]) -> Set[_Kind]:
    """Return the kinds of lines in entries of a list, such as questions, that are dated."""
    blocks = rest[:_MOST_BLOCKS]
    days: defaultdict[_Kind, set[str]] = defaultdict(set)
    for line in filter(is_date_line, blocks):
        if line.scope.names:  # cells without any are of whatever a table lays out
            days[_kind(line)].add(day_of(iso_date(_line(line))))
    dated = {kind for kind, found in days.items() if len(found) >= _MANY_LINES}
    return dated | _kinds_within(blocks, {kind[1:] for kind in dated})


def _kinds_within(blocks: Sequence[Block], entries: Set[_Kind]) -> Set[_Kind]:
    """Return the kinds of the other lines of entries: titles and excerpts may have dates, too."""
    lines = (block for block in blocks if block.words and block.scope.names) if entries else ()
    counts = Counter(kind for kind in map(_kind, lines) if kind[1:] in entries)
    return {kind for kind, count in counts.items() if count >= _MANY_LINES}


def _kind(line: Block) -> _Kind:
    """Return what a line and the elements around it are called."""
    return tuple((one.tag, one.names) for one in line.scope.near(_AROUND))


def _look(line: Block) -> tuple[str, tuple[str, ...]]:
    return line.scope.tag, line.scope.names


def _titles_of_teasers(rest: Sequence[Block]) -> Set[int]:
    """Return the numbers of the headings below the title that are links, where they are several."""
    headings = (block for block in rest[1:_MOST_BLOCKS] if block.heading)
    linked = {block.index for block in headings if block.words == block.link_words >= _LEAST_TITLE}
    return linked if len(linked) >= _MANY_LINES else frozenset()


def _lines(near: Sequence[Block], entries: Set[_Kind], teasers: Set[int]) -> list[Block]:
    """Return the lines with a date by the title; of many the first, unless it is one of a kind."""
    lines = [block for block in near if is_date_line(block) and not _is_entry(block)]
    lines = [line for line in lines if _kind(line) not in entries and not _is_comment(line)]
    if lines and lines[0].index - 1 in teasers:  # those of its kind are of other teasers
        lines = [line for line in lines if _look(line) != _look(lines[0])]
    if len(lines) >= _MANY_LINES:
        kinds = list(map(_look, lines))
        lines = lines[:1] if kinds.count(kinds[0]) == 1 else []
    return [line for line in lines if _tells_day(line)]


def _is_comment(line: Block) -> bool:
    """Say whether a line is one of several in a part with comments; one alone may count them."""
    around = line.scope.near(MAX_AROUND)
    return any(scope.size > 1 and "comments" in scope.cues for scope in around)


def _tells_day(line: Block) -> bool:
    """Say whether a line with a date is neither a sentence nor about several days."""
    is_long = line.words > _MAX_LINE_FAR and line.text.endswith(".")
    is_sentence = is_long and not _marks_day(line)
    return not is_sentence and _SPAN.search(line.text) is None


def _marks_day(line: Block) -> bool:
    """Say whether an element within a line holds its date and nothing else."""
    inside = islice(line.scope.element.iterdescendants(), MAX_PARTS)
    texts = (one.text or "" for one in inside if not len(one))
    return any(text.count(" ") <= _MOST_SPACES and iso_date(text) for text in texts)


def _is_entry(block: Block) -> bool:
    """Say whether the date in a line is of what it links to, as in an entry of a list."""
    if not 0 < block.link_density < 1:
        return False
    links = [text_of(link, most=MAX_PARTS) for link in block.scope.element.iterfind(".//a")]
    if block.link_density <= 1 / 2:
        return any(_BEGIN_OF_TITLE.match(text) and iso_date(text) for text in links)
    return (block.link_words >= _LEAST_TITLE and len(links) == 1) or block.scope.tag == "li"


def _seen_in(line: str, read: ReadDate) -> Iterator[Seen]:
    """Yield the date in a line, or the two of `28/06/2023, cập nhật 29/06/2023`, in any order."""
    change = _CHANGE.search(line)
    before = read(line[: change.start()]) if change else ""
    after = read(line[change.end() :]) if change else ""
    published = before or (_earlier_day(line[change.end() :], after, read) if change else "")
    both = [(published, False), (after, True)] if published and after else []
    for day, is_change in both or [(_first_day(line, read), change is not None)]:
        if day >= _FIRST_YEAR:
            yield Seen(day, is_change)


def _earlier_day(text: str, first: str, read: ReadDate) -> str:
    """Return the date that a text has behind its first one, if it is of a day before."""
    year = _FOUR_DIGITS.search(text)
    second = read(text[year.end() :]) if year else ""
    day = day_of(second)
    is_lent = second == f"{day}{first.removeprefix(day_of(first))}"  # the clock behind the first
    return (day if is_lent else second) if day < day_of(first) else ""


def _first_day(line: str, read: ReadDate) -> str:
    """Return the date in a line; of those in several notes that of the first day."""
    days = filter(None, map(read, _NOTE.findall(line)))
    return min(days, default="") or read(line)


def lone_day(blocks: Sequence[Block], read: ReadDate, *, of_change: bool = False) -> str:
    """Return the one date that the content has on short lines; empty where it has several.

    Args:
        blocks: The blocks of the content.
        read: What reads the page's dates.
        of_change: Whether the date of its change is meant, as it stands below an article.
    """
    lines = (text for text in _short_lines(blocks) if tells_change(text) == of_change)
    return one_day(islice(lines, _MANY_LINES), read)


def opening_day(blocks: Sequence[Block], read: ReadDate) -> str:
    """Return the day with which a text opens, as in `Berlin, 25. Januar 2022 – Die Minister …`."""
    texts = (block.text for block in blocks if block.words > _MAX_LINE and not block.heading)
    openings = (_opening(text[:_MAX_OPENING]) for text in islice(texts, _OPENINGS))
    return next(filter(None, map(read, filter(None, openings))), "")


def _opening(text: str) -> str:
    """Return what stands before the first dash of a text, where that is short and has a year."""
    before, *after = _DASH.split(text, maxsplit=1)
    is_short = bool(after) and before.count(" ") < _OPENING_WORDS
    return before if is_short and _YEAR.search(before) and not _OTHER_DATE.search(before) else ""


def _short_lines(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the lines with a date; none where links to pages stand right above all, as in lists."""
    lines: list[str] = []
    is_list, below_link = True, False
    for block in blocks:
        is_own_line = block.words <= _MAX_LINE_FAR and _FOREIGN.isdisjoint(block.scope.inherited)
        if is_own_line and not _is_entry(block) and _is_of_one_day(block):
            lines.append(block.text)
            is_list = is_list and (below_link or block.scope.tag == "li")
        is_link = block.words >= _LEAST_TEASER and block.link_words == block.words
        below_link = is_link and not block.attachments
    return iter(() if is_list else lines)


def _is_of_one_day(line: Block) -> bool:
    return is_date_line(line) and _SPAN.search(line.text) is None


def one_day(texts: Iterable[str], read: ReadDate) -> str:
    """Return the date of some texts, if it is the same in all, and they are not very many."""
    found = list(map(read, texts))
    days = [day for day in found if day >= _FIRST_YEAR]
    is_one = len(set(map(day_of, days))) == 1 and len(found) < MAX_TIMES
    return days[0] if is_one else ""
