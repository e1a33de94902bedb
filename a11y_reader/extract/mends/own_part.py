"""Pages with next to nothing of their own keep what the title heads.

Such are errors, lone videos, notices that are scanned as a picture, and acts that are but a file.
The scorer has to choose something, and there it likes the sidebar best, or a list of other videos.
If the choice isn't sure, only what stands in the title's part of the page counts.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise, takewhile

import numpy as np

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import FRAME, SIDEBAR_NAME
from a11y_reader.extract.elements import holds
from a11y_reader.extract.metadata.datelines import is_date_line
from a11y_reader.extract.parts import (
    LONG_TEXT,
    MOSTLY,
    RUNNING,
    SAYING,
    Part,
    is_text,
    keeping,
    leads_away,
    numbers_of,
    outermost,
)
from a11y_reader.extract.urls import is_other_page, joined, parts_of
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["NOT_SURE", "OWN_PART_CONFIDENCE", "keep_own_part", "says_something"]

NOT_SURE = 0.8
"""The confidence below which a page may have next to nothing of its own."""

OWN_PART_CONFIDENCE = 0.5
"""The highest confidence in what is left of such a page."""

REACH = 6
"""How many elements up the title's part may be that has text."""

CLOSE = 3
"""How far up title and player may have a common ancestor."""

LIKELY = 0.65
"""The score from which a list beside such media is likely to be what the page is."""

SENTENCE = 8
"""The number of words from which a line may be all that a notice says."""

FAR_LIKELIER = 0.35
"""How much higher its score is than that of links beside it that are of other pages."""

TITLE = 4
"""How many words they have on average, as titles of other pages have."""

MOST = 0.8
"""The share of them that have addresses like that of the page."""

MOST_LINKS = 200
"""How many links beside it are looked at."""

MOST_OTHERS = 30
"""How many blocks with such links there are at most: a longer list is what the page is for."""

LIKELIER = 0.1
"""How much higher where these stand outside of the title's part."""

_NUMBER = re.compile(r"\d+")
"""What of a folder's address is another on other pages, such as a day."""

_AROUND = ("aside", "footer", "header", "nav")
"""Elements around a page's content."""

_ARTICLES = ("article", "main")
"""Elements that may have a foot of their own."""

_PLAYERS = ("embed", "iframe", "object", "video")
"""Elements that may play a video."""


def keep_own_part(
    page: Page, scores: Scores, kept: Kept, title_blocks: Sequence[int], url: str
) -> Kept | None:
    """Keep the title's part of a page that has next to nothing.

    Returns:
        For each block whether it is kept; None where it is no such page.
    """
    if not page.worded.any():
        return _only(page, _own_pictures(page.blocks, url) or page.blocks)
    if not title_blocks:
        return None
    body = kept.copy()
    body[list(title_blocks)] = False
    title = page.blocks[title_blocks[0]].scope
    is_unlikely = bool((scores[body & page.worded] < LIKELY).all())
    shown = _shown(page, body, title, is_unlikely, url)
    if shown is not None:
        return shown
    own = _without_sidebars(page, body, title)
    return _without_others(page, scores, body, title, url) if own is None else own


def _only(page: Page, parts: Iterable[Part]) -> Kept:
    """Keep some parts of the page, and nothing else."""
    return keeping(np.zeros(len(page.blocks), dtype=bool), parts)


def _own_pictures(blocks: Iterable[Block], url: str) -> list[Block]:
    """Return the pictures that are neither in the page's frame or head nor links to other pages.

    Elements are asked, too: names of what has no words say nothing.
    """
    inside = (one for one in blocks if one.is_picture and not one.scope.inherited & FRAME)
    own = (one for one in inside if not one.scope.nearest(*_AROUND, reach=REACH))
    return [one for one in own if not leads_away(one, url)]


def _foot(page: Page) -> Kept:
    """Tell which blocks stand in the foot of the page, and not in that of an article."""
    feet = outermost(page.elements("footer"))
    return _only(page, (foot for foot in feet if not foot.nearest(*_ARTICLES, reach=REACH)))


def _without_sidebars(page: Page, body: Kept, title: Scope) -> Kept | None:
    """Drop sidebars where the title has text of its own beside it, and nothing else is kept."""
    part = _part_with_text(page, body, title)
    if part is None:
        return None
    outside = body & page.worded
    outside[part.inside] = False
    around = {scope.index for scope in part.ancestors()}
    others = page.where(outside)
    if not others or not all(_is_beside(block, around) for block in others):
        return None
    own = np.zeros(len(body), dtype=bool)
    own[part.inside] = body[part.inside]
    return own


def _without_others(page: Page, scores: Scores, body: Kept, title: Scope, url: str) -> Kept | None:
    """Drop the page's foot, and links to pages of its kind with the line that heads them.

    Such links stand outside of the title's part, or apart from a short notice that is far likelier.
    """
    worded = page.where(body & page.worded)
    gone = {block.index for block in worded if _is_in_foot(block)}
    links = _links_to_others(page, scores, worded, title, url)
    heads = (above.index for above, below in pairwise(worded) if below.index in links)
    gone |= links | {head for head in heads if page.blocks[head].words < SAYING}
    own = body.copy()
    own[list(gone)] = False
    return own if gone and any(not block.heading for block in page.where(own)) else None


def _is_in_foot(block: Block) -> bool:
    """Say whether names tell that a block is in the foot of the page, and not of an article."""
    cues = block.scope.inherited
    return "footer" in cues and "content" not in cues


def _links_to_others(
    page: Page, scores: Scores, worded: Sequence[Block], title: Scope, url: str
) -> set[int]:
    """Return the numbers of unlikely links to other pages, if all have addresses like the page's.

    A list of pages has an address that is none of theirs, or follows right below its first words.
    """
    listed = [one for one in worded if one.link_density >= MOSTLY and not one.attachments]
    links = numbers_of(listed)
    own = [one for one in worded if one.index not in links and not one.heading]
    sentences = [one for one in own if one.words >= SENTENCE]
    texts = numbers_of(sentences or own)
    if not texts or len(links) > MOST_OTHERS or not _are_of_other_pages(listed, url):
        return set()
    likelier = scores[texts].max() - scores[links].mean()
    if scores[links].max() >= LIKELY or likelier < LIKELIER:
        return set()
    is_notice = bool(sentences) and page.words[texts].sum() < LONG_TEXT
    if is_notice and likelier >= FAR_LIKELIER and _are_apart(page, texts[-1], links[0]):
        return set(links)
    part = next((one for one in title.near(REACH) if _holds_any(one, own)), title)
    return {number for number in links if not part.start <= number < part.end}


def _are_apart(page: Page, text: int, link: int) -> bool:
    """Say whether links have a heading of their own, or stand outside of the text's element."""
    if any(block.heading for block in page.blocks[text + 1 : link]):
        return True
    around = page.blocks[text].scope.parent
    return around is None or not around.start <= link < around.end


def _holds_any(scope: Scope, blocks: Iterable[Block]) -> bool:
    return any(scope.start <= block.index < scope.end for block in blocks)


def _are_of_other_pages(links: Sequence[Block], url: str) -> bool:
    """Say whether some links are titles of pages with addresses that are like the page's own."""
    if not links or sum(block.link_words for block in links) < TITLE * len(links):
        return False
    found = (link.get("href") for block in links for link in block.scope.element.iter("a"))
    hrefs = islice(filter(None, found), MOST_LINKS)
    shapes = [_shape(joined(url, href)) if is_other_page(href, url) else None for href in hrefs]
    own = _shape(url)
    return own not in _ANY_SHAPES and shapes.count(own) >= MOST * len(shapes)


def _shape(url: str) -> tuple[str, str, frozenset[str]]:
    """Return what addresses of pages of one kind share: the folder, but for numbers, and so on."""
    parts = parts_of(url)
    folder, _, name = parts.path.rpartition("/")
    keys = frozenset(one.partition("=")[0] for one in parts.query.split("&"))
    return _NUMBER.sub("0", folder), name.rpartition(".")[2] if "." in name else "", keys


_ANY_SHAPES = frozenset({_shape(""), _shape("/")})
"""What addresses of pages of any kind have in common."""


def _part_with_text(page: Page, body: Kept, title: Scope) -> Scope | None:
    """Return the innermost element around the title in which text is kept."""
    near = title.near(REACH)
    return next((scope for scope in near if scope.depth and _has_text(page, body, scope)), None)


def _has_text(page: Page, body: Kept, scope: Scope) -> bool:
    blocks = page.blocks[scope.inside]
    kept = (block for block in blocks if body[block.index] and not block.heading)
    return any(says_something(block) and not is_date_line(block) for block in kept)


def says_something(block: Block) -> bool:
    """Say whether a block has words of its own: no label, no control, not mostly links."""
    is_own = block.link_density < MOSTLY and not block.control_words
    return is_own and block.words >= SAYING


def _is_beside(block: Block, around: set[int]) -> bool:
    """Say whether a block stands in a sidebar that the title does not stand in, too."""
    others = (scope for scope in block.scope.ancestors() if scope.index not in around)
    return any(scope.tag == "aside" or scope.is_named(SIDEBAR_NAME.search) for scope in others)


def _shown(page: Page, body: Kept, title: Scope, is_unlikely: bool, url: str) -> Kept | None:
    """Keep what is shown close to the title, where no text is kept beside it, and little elsewhere.

    Some text may stand elsewhere on the page of a video. Pictures, such as a scanned notice, and
    documents are all of a page only where what is kept elsewhere is links and labels, all unlikely.
    """
    texts = (block for block in page.where(body) if block.words >= RUNNING and is_text(block))
    if sum(block.words for block in texts) >= LONG_TEXT:
        return None
    is_lone = is_unlikely and not _has_text(page, body, page.scopes[0])
    is_worded = (body & page.worded).any()
    for scope in islice(title.ancestors(), 1, 1 + CLOSE):
        if (is_worded and not scope.depth) or _has_text(page, body, scope):
            return None
        own = _lone_media(page, body, scope, title, url) if is_lone else _video(page, body, scope)
        if own.any():
            return own
    return None


def _video(page: Page, body: Kept, scope: Scope) -> Kept:
    """Keep the media of an element where it has a player, and nothing in it is kept."""
    inside = scope.inside
    is_bare = not (body[inside] & page.worded[inside]).any()
    has_player = is_bare and holds(scope.element, *_PLAYERS)
    return _only(page, (block for block in page.blocks[inside] if has_player and block.is_picture))


def _lone_media(page: Page, body: Kept, scope: Scope, title: Scope, url: str) -> Kept:
    """Keep the media and documents of an element that follow the title.

    Beside what is kept of a list or of other sections they only illustrate that.
    """
    inside = (block for block in page.blocks[scope.inside] if body[block.index])
    if any(block.heading or (block.links and not block.attachments) for block in inside):
        return _only(page, ())
    near = list(_before_others(page, page.blocks[title.end : scope.end]))
    media = [block for block in near if block.is_picture and not leads_away(block, url)]
    documents = [block for block in near if block.attachments]
    return _only(page, (*media, *documents))


def _before_others(page: Page, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks up to a heading, the link to another page or the foot: another part begins."""
    foot = page.once(_foot)

    def is_other(block: Block) -> bool:
        return bool(block.heading) or bool(foot[block.index]) or _is_teaser(block)

    return takewhile(lambda block: not is_other(block), blocks)


def _is_teaser(block: Block) -> bool:
    """Say whether a block links to another page by its title; a bar's links are short."""
    return block.link_words >= SAYING * max(block.links, 1) and not block.attachments
