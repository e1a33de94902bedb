"""Plain lines that may be the title, as on old portals.

The heads of their pages name the site alone, and the title stands above the text in a paragraph
like all others. Dates, captions, names, greetings and the page's own frame stand there, too.
"""

import re
from collections.abc import Callable, Sequence

from a11y_reader.extract.cues import Cue
from a11y_reader.extract.metadata.datelines import is_date_line
from a11y_reader.extract.metadata.titles.declared import Told
from a11y_reader.extract.metadata.titles.features import Candidate
from a11y_reader.extract.urls import is_first_page

__all__ = ["plain_titles"]

_OF_SITE = frozenset({"in the foot", "names site", "site"})
"""One of these has what the head says where it names the site."""

_AGAINST = frozenset({"below the text's beginning", "controls", "elsewhere"})
"""None of these has such a line."""

_FEWEST_WORDS = 4
"""The number of words from which it is no label, name or number."""

_FRAME: frozenset[Cue] = frozenset({"breadcrumb", "header", "menu"})
"""Cues of what stands above the content; portlets, which are named as sidebars are, may have it."""

_NO_TITLE = re.compile(r"""[.,:;!…。：；，،][\s"”»)]*\Z|\d:\d|:\s*\d+\s*\Z|[|»›>]|(?<=[.!?。])\s""")
"""How sentences and labels end, clocks, separators of a menu, and several sentences."""


def plain_titles(found: Sequence[Candidate], told: Told) -> Callable[[Candidate], bool]:
    """Return what says of a candidate whether it may be the title without any sign.

    So may a line above the text where the page, if not a site's first, shows none of the titles
    that the head gives, and these name but the site, or a link says the same.
    """
    heads = [one.features for one in found if "not in head" not in one.features]
    is_shown = any("unshown" not in one for one in heads) or is_first_page(told.url)
    is_site = bool(heads) and all(not _OF_SITE.isdisjoint(one) for one in heads)

    def may_be_title(candidate: Candidate) -> bool:
        features = candidate.features
        if is_shown or features["link density"] or not _AGAINST.isdisjoint(features):
            return False
        if any(block.scope.inherited & _FRAME for block in candidate.run):
            return False
        return "in links" in features or (is_site and _reads_as_title(candidate))

    return may_be_title


def _reads_as_title(candidate: Candidate) -> bool:
    """Say whether a line has several words, and is neither a sentence nor a day or a label."""
    run = candidate.run
    if sum(block.words for block in run) < _FEWEST_WORDS or _NO_TITLE.search(candidate.text):
        return False
    return not any(map(is_date_line, run))
