"""Finds the title: what it says, and where on the page it stands.

A page's head names article and site in one text. The page itself shows the title alone, but often
in no heading element, while the `h1` is the logo. So all texts that may be the title are weighed by
what speaks for and against each. The weights are those of a conditional logistic regression, fitted
by `tests/evaluation/fit_titles.py`.

What the modules ask of a page, `SearchedPage` knows; `run` is the blocks in a row that show a text,
none where only the head has it.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from math import expm1

from a11y_reader.extract.blocks import Block, Scope
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.metadata.titles.candidates import candidates
from a11y_reader.extract.metadata.titles.declared import SEPARATOR
from a11y_reader.extract.metadata.titles.features import Candidate
from a11y_reader.extract.metadata.titles.plain_lines import plain_titles
from a11y_reader.extract.metadata.titles.searched import SearchedPage
from a11y_reader.extract.metadata.titles.weights import WEIGHTS
from a11y_reader.extract.parts import SERIES, worded

__all__ = ["find_title", "likely_titles", "weigh"]

_REACH_BELOW = 30
"""How many blocks from the content's beginning on are looked through for the block with the
title."""

_LIKELY = 0.4
"""The probability from which a link may be the page's own."""

_FEWEST_WORDS = 3
"""The number of words from which the last part of an address, or of a title, tells what the page is
about."""

_SIGNS = frozenset({"above a date", "bold", "h1", "h2", "h3", "named title"})
"""One of these a title has that the head doesn't name."""

_EDGE = re.compile(r"\A[\s|·•–—»#¶-]+|[\s|·•–—»#¶🔗⚓\ue000-\uf8ff-]+\Z")
"""What stands around a title and is none of it: separators, and signs that link to it, some of
which are of a font for icons."""


def find_title(
    page: SearchedPage, letterheads: Sequence[Scope] = ()
) -> tuple[str, tuple[int, ...]]:
    """Return the title and the numbers of the blocks that show it.

    Returns:
        The text, without the site's name, and up to three blocks in a row; no blocks where the
        page shows the title nowhere, and an empty text where it has none.
    """
    likely = likely_titles(candidates(page), page, letterheads)
    if not likely:
        return "", ()
    best = max(likely, key=lambda candidate: weigh(candidate.features))
    run = () if _is_menu_item(best) else best.run
    run = run or _shown_below(page, best.text)
    text = best.text if run else _without_site(best.text, page.told.site)
    return _without_edges(text), tuple(block.index for block in run)


def _without_edges(text: str) -> str:
    """Cut off what stands around a title, but no sign that a quotation begins or ends with."""
    bare = _EDGE.sub("", text)
    quoted = (f"»{bare}", f"{bare}»", f"{bare} »") if bare.count("«") > bare.count("»") else ()
    return next((one for one in quoted if one in text), bare)


def likely_titles(
    found: Sequence[Candidate], page: SearchedPage, letterheads: Sequence[Scope] = ()
) -> list[Candidate]:
    """Return the candidates of a page without those that are surely something else.

    Where nothing else is left, these stay.
    """
    may_be_plain = plain_titles(found, page.told)
    likely = [one for one in found if _may_be_title(one) or may_be_plain(one)]
    likely = [one for one in likely if not _is_within(one, letterheads)] or likely
    likely = [one for one in likely if not _is_site(one, page.told.site)] or likely
    likely = [one for one in likely if not _heads_links(one, page)] or likely
    return [one for one in likely if not _is_of_other_page(one.features)] or likely


def _without_site(text: str, site: str) -> str:
    """Cut the site's name off that stands behind a title of the head."""
    cuts = list(SEPARATOR.finditer(text)) if site else []
    is_cut = bool(cuts) and fold_text(text[cuts[-1].end() :]) == fold_text(site)
    return text[: cuts[-1].start()] if is_cut else text


def _shown_below(page: SearchedPage, title: str) -> tuple[Block, ...]:
    """Return the block that shows a title further down than titles are looked for.

    Or else the `h1` that says all of it but what it begins with, such as a product's brand.
    """
    folded = fold_text(title)
    most = 2 * len(title)
    for block in page.blocks[page.main : page.main + _REACH_BELOW]:
        if len(block.text) <= most and not block.link_words and fold_text(block.text) == folded:
            return (block,)
    ends = (h1 for h1 in page.h1s if folded.endswith(f" {fold_text(h1.text[:most])}"))
    return tuple(h1 for h1 in islice(ends, 1) if h1.words >= _FEWEST_WORDS)


def weigh(features: Mapping[str, float], weights: Mapping[str, float] = WEIGHTS) -> float:
    """Sum up what speaks for and against a candidate; compare it with others of its page only."""
    return sum(weights.get(name, 0.0) * value for name, value in features.items())


def _is_menu_item(candidate: Candidate) -> bool:
    """Say whether what shows the title is the link to this page in a menu."""
    listed = {"elsewhere", "li"} & candidate.features.keys()
    is_heading = {"h1", "h2", "h3"} & candidate.features.keys()
    return bool(listed) and not is_heading and candidate.features.get("link density") == 1


def _may_be_title(candidate: Candidate) -> bool:
    features = candidate.features
    is_told = "not in head" not in features or _is_whole_address(features)
    return is_told or not _SIGNS.isdisjoint(features)


def _is_whole_address(features: Mapping[str, float]) -> bool:
    """Say whether a text has all words of the address's last part, and these are several."""
    common = features.get("in address", 0.0) * expm1(features["words"])
    return features.get("share of address") == 1 and round(common) >= _FEWEST_WORDS


def _is_within(candidate: Candidate, tables: Sequence[Scope]) -> bool:
    starts = [block.index for block in candidate.run[:1]]
    return any(table.start <= start < table.end for start in starts for table in tables)


def _is_site(candidate: Candidate, site: str) -> bool:
    """Say whether a text is the site's name, which is the title of its first page only."""
    is_home = "home: site" in candidate.features
    return bool(site) and not is_home and fold_text(candidate.text) == fold_text(site)


def _is_of_other_page(features: Mapping[str, float]) -> bool:
    """Say whether a text is only in one of several links alike, and these lead to other pages."""
    is_alike = features.get("alike link", 0.0) > 0 and "leads here" not in features
    return is_alike and "not in head" in features


def _heads_links(candidate: Candidate, page: SearchedPage) -> bool:
    """Say whether a text that head and address don't name stands above links in a box of theirs.

    Unless these are likely to be content, as what a section lists is.
    """
    features = candidate.features
    is_in_address = features.get("share of address") == 1
    if not candidate.run or "not in head" not in features or is_in_address:
        return False
    last = candidate.run[-1]
    around = last.scope.ancestors()
    box = next((scope for scope in around if scope.end > last.index + 1), last.scope)
    below = list(worded(page.blocks[last.index + 1 : box.end]))
    return len(below) >= SERIES and all(
        _is_foreign_link(block) and page.scores[block.index] < _LIKELY for block in below
    )


def _is_foreign_link(block: Block) -> bool:
    return block.link_words == block.words and "share" not in block.scope.inherited
