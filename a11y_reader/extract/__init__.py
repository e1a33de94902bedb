"""From the tree of a page to a document with the page's own content.

`extract` reads from top to bottom: the tree becomes blocks, each gets a probability of being
content, the best are kept and mended, the title is told from them, and what is kept becomes nodes.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from lxml import etree

from a11y_reader.document import Document, Finding, Removed
from a11y_reader.errors import EmptyPageError
from a11y_reader.extract import findings
from a11y_reader.extract.blocks import Page
from a11y_reader.extract.freeze import Frozen, freeze
from a11y_reader.extract.hidden_body import hidden_body
from a11y_reader.extract.mends import Situation, mend_by_title, mend_parts
from a11y_reader.extract.mends.login import LOGIN_CONFIDENCE, keep_login
from a11y_reader.extract.mends.own_part import NOT_SURE, OWN_PART_CONFIDENCE, keep_own_part
from a11y_reader.extract.mends.threads import Opening, opening
from a11y_reader.extract.metadata import Metadata, metadata_of
from a11y_reader.extract.metadata.head import with_bases
from a11y_reader.extract.model import confidence, score
from a11y_reader.extract.needless import without_needless
from a11y_reader.extract.overrides import apply_rules
from a11y_reader.extract.plain import with_plain_elements
from a11y_reader.extract.profiles import weigh
from a11y_reader.extract.removed import removed_parts
from a11y_reader.extract.select import expected_f1, select
from a11y_reader.extract.urls import Urls
from a11y_reader.extract.vectors import Kept, Scores, as_chosen
from a11y_reader.extract.walk import collect
from a11y_reader.options import Options

__all__ = ["extract"]


_LANGUAGES = frozenset({"lang", "xml:lang"})
"""Attributes that say which language a page is in."""


class _Choice(NamedTuple):
    """Which blocks are kept, and how sure that is."""

    kept: Kept
    confidence: float


def extract(root: etree._Element, *, url: str = "", options: Options = Options()) -> Document:
    """Take a page's own content out of its tree.

    Args:
        root: The page's root element; rules may change the tree.
        url: The page's address, against which links are made absolute; empty where it is unknown.
        options: The caller's decisions.

    Raises:
        EmptyPageError: The page has neither text nor media.
    """
    rules = apply_rules(root, options.rules, url)
    elements = list(root.iterdescendants(etree.Element))
    page = collect(with_plain_elements(root, elements))
    del elements  # held so far, so that lxml makes the object of each but once
    kept_by_rules = rules.kept(page)
    urls = Urls(with_bases(page), url)
    if not page.blocks:
        page = _hidden_page(page)
    scores = rules.corrected(_scores(page, options), kept_by_rules)
    situation = Situation(url, options.comments)
    choice = _choice(page, scores, kept_by_rules, situation)
    found = rules.metadata(page, _metadata(page, scores, choice.kept, url))
    if kept_by_rules is None:
        choice = _mended_by_title(page, scores, choice, replace(situation, found=found))
    body, removed = _body_and_removed(page, choice.kept, found.title_blocks)
    lang = options.lang or found.lang
    frozen, notes = _frozen(page, body, urls, lang, options.max_depth)
    return Document(
        body=frozen.body,
        title=found.title,
        lang=lang,
        url=url,
        site=found.site,
        author=found.author,
        published=found.published,
        modified=found.modified,
        description=found.description,
        image=found.image,
        confidence=choice.confidence,
        findings=(
            *rules.findings(kept_by_rules),
            *notes,
            *findings.doubts(choice.confidence),
            *(findings.colours(page, body) if options.own_colours else ()),
            *findings.closed_up(frozen.closed_up),
            *(findings.flattened(options.max_depth) if frozen.is_flattened else ()),
        ),
        removed=(*removed, *rules.removed),
    )


def _scores(page: Page, options: Options) -> Scores:
    scores = score(page)
    return scores if options.profile is None else weigh(options.profile, page, scores)


def _hidden_page(page: Page) -> Page:
    """Return the page that the data of one without any text hold, with what its head says."""
    root = page.scopes[0].element
    hidden = hidden_body(root, shown=0)
    if hidden is None:
        raise EmptyPageError(
            "the page has no text at all; if a script fills it in a browser, "
            "save the page from the browser and read that file"
        )
    for name in _LANGUAGES & set(root.keys()):
        hidden.set(name, root.get(name, ""))
    found = collect(hidden)
    return replace(found, noted=(*page.noted, *found.noted))


def _frozen(
    page: Page, body: list[bool], urls: Urls, lang: str, max_depth: int
) -> tuple[Frozen, tuple[Finding, ...]]:
    """Return the body as nodes; where the page shows next to none of it, that of its data."""
    root = page.scopes[0].element
    shown = sum(block.words for block in page.blocks if body[block.index])
    hidden = hidden_body(root, shown)
    if hidden is None:
        needed = without_needless(page, body)
        frozen = freeze(needed.page, body, urls, lang, max_depth=max_depth)
        return frozen, findings.left_out(needed.left_out)
    page = collect(hidden)
    every = [True] * len(page.blocks)
    return freeze(page, every, urls, lang, max_depth=max_depth), findings.from_data()


def _choice(
    page: Page, scores: Scores, kept_by_rules: Kept | None, situation: Situation
) -> _Choice:
    """Choose the blocks by their scores, unless rules have."""
    if kept_by_rules is not None:
        return _Choice(kept_by_rules, 1.0)
    kept = select(page, scores)
    sure = confidence(expected_f1(page, scores, kept))
    return _Choice(mend_parts(page, situation, kept), sure)


def _metadata(page: Page, scores: Scores, kept: Kept, url: str) -> Metadata:
    """Return what a page says of itself; of a thread, who began it and when."""
    found = metadata_of(page, scores.tolist(), as_chosen(scores, kept).tolist(), url)
    begun = opening(page, kept, Opening(found.author, found.published))
    return found._replace(author=begun.author, published=begun.published)


def _mended_by_title(page: Page, scores: Scores, choice: _Choice, situation: Situation) -> _Choice:
    """Mend the choice by where the title stands; pages to log in, or with next to nothing, too."""
    title_blocks = situation.found.title_blocks
    login = keep_login(page, choice.kept, title_blocks)
    if login is not None:
        return _Choice(login, LOGIN_CONFIDENCE)
    if choice.confidence < NOT_SURE:
        own = keep_own_part(page, scores, choice.kept, title_blocks, situation.url)
        if own is not None:
            choice = _Choice(own, min(choice.confidence, OWN_PART_CONFIDENCE))
    return choice._replace(kept=mend_by_title(page, situation, choice.kept))


def _body_and_removed(
    page: Page, kept: Kept, title_blocks: Sequence[int]
) -> tuple[list[bool], tuple[Removed, ...]]:
    """Return which blocks are the body, and what is removed; the title is neither."""
    shown, body = kept.copy(), kept.copy()
    shown[list(title_blocks)] = True
    body[list(title_blocks)] = False
    return body.tolist(), removed_parts(page, shown)
