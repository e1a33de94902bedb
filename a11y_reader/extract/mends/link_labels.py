"""Short lines go that lead to links of which none is kept, such as `Read also:`."""

from collections.abc import Iterator

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.mends.lost_links import first_with_others, heads_lost_links
from a11y_reader.extract.parts import MOSTLY, RUNNING, dropping, leads_on, share_part
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["drop_link_labels"]

LINKS = 2
"""The number of links right below a bold line from which it heads them."""

LEAD = 5
"""The most words a line has that only leads to links."""


def drop_link_labels(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop short lines that lead to links of which none is kept, such as `Read also:`.

    They look different from the text above: no link below makes a lead of a plain paragraph.
    """
    return dropping(kept, _lines_of_lost_links(page, kept))


def _lines_of_lost_links(page: Page, kept: Kept) -> Iterator[Block]:
    worded = page.where(page.worded)
    for above, line, below in zip([None, *worded], worded, worded[1:], strict=False):
        is_short = line.words <= LEAD and kept[line.index]
        if not is_short or kept[below.index] or below.link_density < MOSTLY:
            continue
        leads = (_leads(line) and _looks_other(line, above)) or _heads_links(page, line, kept)
        is_by_links = leads and share_part(line.scope, below.scope)
        if is_by_links or _labels_links(page, line, above, kept):
            yield line


def _labels_links(page: Page, line: Block, above: Block | None, kept: Kept) -> bool:
    """Say whether a line is the label of a box within the text, all of whose links are dropped."""
    box = first_with_others(line.scope.ancestors())
    if line.links or above is None or not kept[above.index] or box is None:
        return False
    is_within = box.parent is above.scope.parent and above.words >= RUNNING
    return is_within and heads_lost_links(page, line, kept, fewest=1)


def _leads(line: Block) -> bool:
    """Say whether a line may do no more than lead to what stands below it."""
    return line.words <= LEAD and not line.links and not line.heading and leads_on(line)


def _heads_links(page: Page, line: Block, kept: Kept) -> bool:
    """Say whether a bold line stands above several links, none of which is kept."""
    is_bold = not line.links and not line.heading and line.strong_words == line.words
    below = page.blocks[line.index + 1 : line.index + 1 + LINKS]
    went = (
        block.link_words >= MOSTLY * block.words > 0 and not kept[block.index] for block in below
    )
    return is_bold and len(below) == LINKS and all(went)


def _looks_other(line: Block, above: Block | None) -> bool:
    """Say whether a line is bold, or in an element of another kind than the text above it."""
    is_bold = line.strong_words >= MOSTLY * line.words
    return is_bold or above is None or line.scope.signature != above.scope.signature
