"""Who wrote the article: what the head declares, and what the page shows.

Sites declare authors for search engines, mark them up in a hundred ways that share a few words
(`marked_authors.py`), print a line that begins with `By` in some language, or sign at the end of
the text, as Vietnamese papers do (`bylines.py`). Many declare just their own name, which
counts only if nobody else is named.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.metadata.author_names import BY_OTHERS, tidy_name
from a11y_reader.extract.metadata.bylines import (
    below_text,
    labelled_name,
    linked_name,
    name_below_label,
    name_by_icon,
    name_in_line,
    signature,
)
from a11y_reader.extract.metadata.declarations import author_in_meta
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.metadata.head import Head
from a11y_reader.extract.metadata.marked_authors import SURE, first_name, marked_near
from a11y_reader.extract.parts import SERIES

__all__ = ["find_author"]

_ACCOUNT = re.compile(r"[a-z]+[-_][a-z\d_-]+")
"""The name of an account: one that `meta` tell comes before it."""

_LEGAL_FORM = re.compile(r" (?:AG|Corp|e\.\s?V|GmbH|Inc|JSC|KG|LLC|Ltd|PLC|Pty|SARL|Tbk)\.?$")
"""What a company's name ends in that tells its legal form."""

_BEFORE_TITLE = 6
"""How many blocks above the title may be a byline without any markup."""

_AFTER_TITLE = 12
"""How many blocks from the title on may be one."""

_BEFORE_END = 3
"""How many blocks above the content's last one may be a signature."""

_AFTER_END = 2
"""How many blocks from that one on may be one."""


def find_author(head: Head, page: Page, start: int, end: int, *, site: str, host: str = "") -> str:
    """Return who wrote the article, several separated by commas; empty where nobody is named.

    It will try in order: linked data, though `meta` come before the name of an account, what is
    marked as the author near the title, or a byline there, if `meta` names another, as an office or
    the source, `meta`, other markup near the title, a byline there, a link to a page about an
    author of that name or number, what stands there by the picture of a user, what follows a label
    there or below the content, a labelled line anywhere, and a signature where the content ends or
    below another paragraph.

    Args:
        head: What is written for machines.
        page: What the walk has found.
        start: The number of the block with the title, or with which the content begins.
        end: The number of the content's last block.
        site: The site's name, which counts where the page shows it as the author; where it is but
            declared, only of articles that nobody else is named for.
        host: The host of the page's address, which is no author's name.
    """
    named = (site, head.linked_data.text("publisher"), _maker(head, site))
    own = {fold_text(name) for name in named} - {""}
    organizations = frozenset(head.linked_data.organizations("author"))
    fallback = ""
    for named_there, is_shown in _names(head, page, start, end):
        found = _without_credit(named_there, head.lang)
        name = "" if host and found.lower() == host else _without_own(found, own)
        if name and name not in organizations and (is_shown or not _is_own(name, own)):
            return name
        fallback = fallback or name
    return fallback if _is_article(head) else ""


def _without_credit(name: str, lang: str) -> str:
    """Cut off the word by which Vietnamese papers credit a text; elsewhere it is a name."""
    return name.removeprefix("Theo ") if lang.lower().startswith("vi") else name


def _maker(head: Head, site: str) -> str:
    """Return who the head names as the author where its title says only the site's name and that.

    Every page has the same head there, and it names who runs the site; or the system that the site
    runs on, as its themes do until somebody changes that. Companies are named by their legal form.
    """
    declared = author_in_meta(head)
    if declared == head.first("generator") or _LEGAL_FORM.search(declared):
        return declared
    is_all = fold_text(head.title) == fold_text(f"{site} {declared}")
    return declared if site and is_all else ""


def _is_own(name: str, own: Collection[str]) -> bool:
    folded = fold_text(name)
    return any(folded in one or one in folded for one in own)


def _without_own(name: str, own: Collection[str]) -> str:
    """Cut the site's name off that stands behind the author's."""
    before, comma, after = name.rpartition(", ")
    return before if comma and fold_text(after) in own else name


def _is_article(head: Head) -> bool:
    return head.first("og:type") == "article" or bool(head.linked_data.text("headline"))


def _names(head: Head, page: Page, start: int, end: int) -> Iterator[tuple[str, bool]]:
    """Yield what may be the author's name, the most trusted first, and whether the page shows it.

    A name is empty where there is none.
    """
    linked = tidy_name(head.linked_data.text("author", "creator"))
    declared = author_in_meta(head)
    yield (declared if _ACCOUNT.fullmatch(linked) else "") or linked, False
    marked = marked_near(page, start, end)
    near = page.blocks[max(start - _BEFORE_TITLE, 0) : start + _AFTER_TITLE]
    lines = [block for block in near if name_in_line(block)]
    if lines and lines[0].heading_before > start and _are_of_entries(page.blocks[start : end + 1]):
        lines = []
    own = (line for line in lines if not BY_OTHERS.match(line.text))
    in_line = next(map(name_in_line, own), "")
    surely = first_name(page, (token for trust, token in marked if trust > SURE))
    surely = surely or (in_line if declared else "")
    is_another = set(fold_text(surely).split()).isdisjoint(fold_text(declared).split())
    yield surely if is_another else "", True
    yield declared, False
    yield first_name(page, (token for _, token in marked)), True
    yield in_line, True
    yield linked_name(near) or name_by_icon(near), True
    below = page.blocks[max(start, end - _BEFORE_END) : end + _AFTER_END]
    yield name_below_label(near) or name_below_label(below), True
    yield next(filter(None, map(labelled_name, page.blocks)), ""), True
    yield signature(page, below), True
    yield signature(page, below_text(page.blocks[start:end])), True
    yield next(map(name_in_line, lines), ""), True


def _are_of_entries(blocks: Sequence[Block]) -> bool:
    """Say whether a content has several bylines, such as below the headings of a list's entries."""
    return len(set(map(name_in_line, blocks)) - {""}) >= SERIES
