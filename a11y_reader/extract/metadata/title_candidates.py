"""The texts that may be a page's title, each with what speaks for and against it.

They are the parts of what the head gives as titles, and the blocks around the beginning of the
content that look like one: headings, bold lines, lines that the head has too. One text counts
once, wherever it stands, with the best of its places.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import log1p
from typing import Literal, NamedTuple
from urllib.parse import unquote, urlsplit

from a11y_reader.extract.blocks import Block
from a11y_reader.extract.cues import Cue
from a11y_reader.extract.metadata.datelines import is_date_line
from a11y_reader.extract.metadata.title_context import FEATURES as CONTEXT_FEATURES
from a11y_reader.extract.metadata.title_context import (
    Context,
    context_features,
    fold_text,
    is_in_capitals,
    is_prominent,
    look_around,
    place_features,
    without_marks,
)

__all__ = [
    "FEATURES",
    "SEPARATOR",
    "Candidate",
    "Declared",
    "Told",
    "candidates",
    "first_content",
    "fold_text",
]

_UNSPACED = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff10-\uff5a]"
"""A letter of the scripts of Japan, China and Korea, which put no spaces around separators."""

SEPARATOR = re.compile(
    rf"\s+[-–—|·•»«‹›<>:/~]+\s+|\s*[|｜»]\s*|(?<={_UNSPACED})\s*[-–—_]+\s*(?={_UNSPACED})"
)
"""What stands between the title of a page and the name of its site."""

FEATURES: Mapping[str, str] = {
    "og alone": "Open Graph gives it, without separators",
    "og whole": "Open Graph gives it, separators included",
    "og first": "it is the part before the first separator of Open Graph's title",
    "og without first": "it is all but that part",
    "og without last": "it is all but the part after the last separator",
    "linked alone": "likewise for the linked data's headline or name",
    "linked whole": "likewise",
    "linked first": "likewise",
    "linked last": "likewise",
    "linked without first": "likewise",
    "linked without last": "likewise",
    "title alone": "likewise for the `title` element",
    "title whole": "likewise",
    "title first": "likewise",
    "title last": "likewise",
    "title without first": "likewise",
    "title without last": "likewise",
    "article: og alone": "`og alone` where Open Graph says that the page is an article",
    "not in head": "the head doesn't have it, nor a part of it",
    "unshown": "the head has it, and the page shows it nowhere near the content",
    "h1": "the page shows it as `h1`",
    "h2": "… as `h2`",
    "h3": "… as a lower heading",
    "article: h1": "`h1` where Open Graph says that the page is an article",
    "h1 and head": "`h1`, and the head has it",
    "text and head": "it is shown otherwise than in a menu or a link, and the head has it",
    "number of h1": "an `h1` among so many on the page (logarithm)",
    "first h1": "the first `h1`",
    "logo": "`h1`, and the site's name or the last part of the `title` element",
    "above a menu": "`h1`, and a menu stands between it and the content",
    "begins a heading": "a heading has it, and more after it",
    "ends a heading": "a heading has it, and more before it",
    "named title": "class or id of its element name it a title",
    "bold": "all of it is bold",
    "capitals": "all of it is in capitals",
    "in a row": "it is shown in several blocks, and the head has it",
    "capitals in a row": "it is shown in several blocks, bold and in capitals",
    "above": "how many blocks above the beginning of the content it stands (logarithm)",
    "above a date": "a date stands right below",
    "media": "its block has a picture",
    "content": "class or id around it name content",
    "elsewhere": "… name a menu, a footer, comments or related pages",
    "li": "it stands in a list item",
    "cell": "it stands in a table cell",
    "below": "it stands below the beginning of the content",
    "score": "the probability that its block is content",
    "link density": "the share of its words in links",
    "controls": "the share of its words in buttons and labels",
    "words": "how many words it has (logarithm)",
    "one word": "it is one word",
    "many words": "it has more than 15 words",
    "too many words": "it has more than 25 words",
    "in title": "the share of its words that the `title` element has",
    "share of title": "the share of the `title` element's words that it has",
    "in address": "the share of its words that the address's last part has",
    "share of address": "the share of that part's words that it has",
    "in path": "the share of its words that the address has",
    "site": "it is the site's name",
    "names site": "it has the site's name in it",
    "home: h1": "`h1`, on a site's first page",
    "home: og alone": "likewise",
    "home: og whole": "likewise",
    "home: title alone": "the `title` element gives it, without separators, on such a page",
    "home: title whole": "likewise",
    "home: site": "likewise",
    "home: score": "likewise",
    "whole shown": "the head gives it as a whole, and the page shows it so, outside of menus",
    "beside the site": "the head gives it, and the rest is the site's name",
    "beside the site and more": "the head gives it, and the rest has the site's name in it",
    **CONTEXT_FEATURES,
}
"""What is asked of a candidate, and what it means; from 0 to 1 but for the logarithms."""

_MAX_WORDS = 60
"""How many words a block may have to be a candidate."""

_MAX_CHARACTERS = 400
"""How much of a text is compared."""

_MAX_DECLARED = 600
"""How much of a text of the head is looked at, in characters."""

_MAX_RUN = 3
"""Over how many blocks a title may go."""

_MAX_REST = 8
"""How many words a heading may have beside a title of the head."""

_MAX_BOLD_WORDS = 40
"""From how many words on a block that is all bold is no title."""

_MAX_PLAIN_WORDS = 30
"""From how many words on a plain one is none."""

_REACH_BEFORE = 40
"""How many blocks above the beginning of the content are looked at."""

_REACH_AFTER = 4
"""How many blocks below it."""

_PLAIN_BEFORE = 4
"""How many blocks above it plain lines may be titles."""

_MAX_HEADINGS = 8
"""How many of the headings that are looked for on the whole page."""

_SURE = 0.4
"""Over which probability a block may be the beginning of the content."""

_SURE_SHARE = 0.55
"""… and over which share of the likeliest block's."""

_RUNNING = 4
"""From how many words on it may."""

_FEW_LETTERS = 3
"""Up to how many letters a site's name may stand in a text by chance."""

_MANY_WORDS = 15
"""From more than how many words on a title is long."""

_TOO_MANY_WORDS = 25
"""… and hardly a title."""

_FILE_TYPES = frozenset({"asp", "aspx", "htm", "html", "jsp", "php"})
"""How addresses of pages end; no words of theirs."""

_ELSEWHERE: frozenset[Cue] = frozenset({"comments", "dialog", "footer", "menu", "related"})
"""Cues of parts where the title may be named, but doesn't stand."""

_HOME = ("h1", "og alone", "og whole", "site", "title alone", "title whole", "score")
"""What is noted once more where the page is a site's first."""

_ARTICLE = ("h1", "og alone")
"""What is noted once more where Open Graph says that it is an article."""

Features = dict[str, float]


class Declared(NamedTuple):
    """A title that the head gives.

    Attributes:
        kind: Where: Open Graph, linked data, or the `title` element.
        text: What it says; it may name the site, too.
    """

    kind: Literal["og", "linked", "title"]
    text: str


class Told(NamedTuple):
    """What is known of a page's title before looking at what it shows.

    Attributes:
        titles: What the head gives.
        site: The site's name; empty where it is unknown.
        url: The page's address; empty where it is unknown.
        is_article: Whether Open Graph says that the page is an article.
    """

    titles: Sequence[Declared] = ()
    site: str = ""
    url: str = ""
    is_article: bool = False


class Candidate(NamedTuple):
    """A text that may be the title.

    Attributes:
        text: The text.
        run: The blocks in a row that show it; empty where only the head has it.
        features: What speaks for and against it, by names of `FEATURES`; 0 where not given.
    """

    text: str
    run: tuple[Block, ...]
    features: Mapping[str, float]


class _Page(NamedTuple):
    """What the candidates of one page have in common.

    Attributes:
        blocks: The page's blocks.
        scores: Each block's probability of being content.
        main: The number of the block with which the content begins.
        menu: The number of the last block of a menu above the content; -1 where there is none.
        headings: The `h1` blocks.
        heads: The head's texts, folded.
        initials: The letters that these begin with.
        around: What surrounds the candidates.
    """

    blocks: Sequence[Block]
    scores: Sequence[float]
    main: int
    menu: int
    headings: Sequence[Block]
    heads: Mapping[str, Candidate]
    initials: frozenset[str]
    around: Context


class _Words(NamedTuple):
    """What the words of a candidate are compared with.

    Attributes:
        title: The words of the `title` element.
        names: The names of the site, folded; its host's labels among them.
        plain_names: The same without diacritics and spaces.
        slug: The words of the address's last part, without diacritics.
        path: The words of the whole address.
        crossed: The features to note once more, because of what the page is.
    """

    title: frozenset[str]
    names: frozenset[str]
    plain_names: frozenset[str]
    slug: frozenset[str]
    path: frozenset[str]
    crossed: Sequence[tuple[str, str]]


def candidates(blocks: Sequence[Block], scores: Sequence[float], told: Told) -> list[Candidate]:
    """Return every text that may be the title, with what speaks for and against it.

    Args:
        blocks: The page's blocks.
        scores: Each block's probability of being content.
        told: What the head and the address say.
    """
    heads = _head_texts(told.titles)
    headings = [block for block in blocks if block.heading == 1 and block.words]
    initials = frozenset(text[0] for text in heads)
    main = first_content(blocks, scores)
    menu, around = _last_menu(blocks, main), look_around(blocks, scores, main)
    page = _Page(blocks, scores, main, menu, headings, heads, initials, around)
    shown, parts = _shown_texts(page), _heading_parts(page)
    words = _words_of(told)
    wholes = {fold_text(text[:_MAX_DECLARED]): False for _, text in told.titles}
    wholes |= {whole: _is_well_shown(shown[whole]) for whole in wholes.keys() & shown.keys()}
    found = {
        folded: _merged(folded, heads.get(folded), shown.get(folded), parts.get(folded), words)
        for folded in dict.fromkeys((*heads, *shown))
    }
    return [_with_context(folded, one, page, wholes, words) for folded, one in found.items()]


def _is_well_shown(shown: Candidate) -> bool:
    return "elsewhere" not in shown.features and shown.features["link density"] < 1


def _with_context(
    folded: str, candidate: Candidate, page: _Page, wholes: Mapping[str, bool], words: _Words
) -> Candidate:
    """Add what the rest of the page and of the head says of a candidate."""
    features = {**candidate.features, **context_features(page.around, candidate.text, folded)}
    if candidate.run:
        features |= place_features(page.around, candidate.run, page.heads)
    for whole, is_shown in wholes.items():
        if folded == whole and is_shown:
            features["whole shown"] = 1.0
        elif folded != whole and folded in whole:
            features |= _rest_features(whole.replace(folded, ""), words.plain_names)
    return candidate._replace(features=features)


def _rest_features(rest: str, names: frozenset[str]) -> Features:
    """Say whether the rest of a declared text is the site's name, or has it."""
    plain = without_marks(rest).replace(" ", "")
    if plain in names:
        return {"beside the site": 1.0}
    is_named = any(len(name) > _FEW_LETTERS and name in plain for name in names)
    return {"beside the site and more": 1.0} if is_named else {}


def _merged(
    folded: str,
    head: Candidate | None,
    shown: Candidate | None,
    part: Candidate | None,
    words: _Words,
) -> Candidate:
    """Make one candidate of what the head, a block and a part of a heading say of a text."""
    found = [place for place in (head, part, shown) if place]
    features: Features = {}
    for place in found:
        features.update(place.features)
    if not head:
        features["not in head"] = 1.0
    elif "h1" in features:
        features["h1 and head"] = 1.0
    elif not shown:
        features["unshown"] = 1.0
    elif "elsewhere" not in features and features["link density"] < 1:
        features["text and head"] = 1.0
    _add_words(features, folded, words)
    if "h1" in features and ("site" in features or "title last" in features):
        features["logo"] = 1.0
    return Candidate(found[-1].text, found[-1].run, features)


def first_content(blocks: Sequence[Block], scores: Sequence[float]) -> int:
    """Return the number of the first block that is sure to be content and is running text.

    What is far less likely than the likeliest, as a box beside the text, isn't sure.
    """
    sure = max(_SURE, _SURE_SHARE * max(scores, default=0.0))
    for block in blocks:
        if scores[block.index] > sure and block.words >= _RUNNING:
            return block.index
    return max(range(len(blocks)), key=lambda index: scores[index], default=0)


def _last_menu(blocks: Sequence[Block], main: int) -> int:
    above = reversed(blocks[max(main - _REACH_BEFORE, 0) : main])
    return next((block.index for block in above if "menu" in block.scope.inherited), -1)


# The head's texts


def _head_texts(declared: Sequence[Declared]) -> dict[str, Candidate]:
    """Return the head's titles and their parts by their folded text."""
    features: dict[str, Features] = {}
    texts: dict[str, str] = {}
    for kind, text in declared:
        for part, name in _parts(text[:_MAX_DECLARED]):
            folded = fold_text(part)
            if folded and len(folded) <= _MAX_CHARACTERS:
                texts.setdefault(folded, part.strip())
                features.setdefault(folded, {})[f"{kind} {name}"] = 1.0
    return {folded: Candidate(text, (), features[folded]) for folded, text in texts.items()}


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Yield a text and its parts between separators, with each part's name."""
    spans = [cut.span() for cut in SEPARATOR.finditer(text)]
    cuts = [(start, end) for start, end in spans if start > 0 and end < len(text)]
    if not cuts:
        yield text, "alone"
        return
    yield text, "whole"
    yield text[: cuts[0][0]], "first"
    yield text[cuts[-1][1] :], "last"
    if len(cuts) > 1:
        yield text[: cuts[-1][0]], "without last"
        yield text[cuts[0][1] :], "without first"
    for (_, start), (end, _) in pairwise(cuts):
        yield text[start:end], "inner"


# The texts that the page shows


def _shown_texts(page: _Page) -> dict[str, Candidate]:
    """Return the texts of blocks by their folded text, each with its best place."""
    best: dict[str, Candidate] = {}
    for block in _near_blocks(page):
        likely = _looks_like_title(page, block)
        if not likely and block.text[0].isalnum() and block.text[0].casefold() not in page.initials:
            continue
        folded = fold_text(block.text)
        if folded and (likely or folded in page.heads):
            _keep_better(best, folded, _candidate(page, (block,)))
        for run in _runs(page, block, folded):
            candidate = _candidate(page, run)
            _keep_better(best, fold_text(candidate.text), candidate)
    return best


def _near_blocks(page: _Page) -> Iterator[Block]:
    """Yield the blocks that are looked at: the first `h1`s, and those where the content begins."""
    reach = range(max(page.main - _REACH_BEFORE, 0), page.main + _REACH_AFTER)
    far = (block for block in page.headings[:_MAX_HEADINGS] if block.index not in reach)
    for block in (*far, *page.blocks[reach.start : reach.stop]):
        if 0 < block.words <= _MAX_WORDS:
            yield block


def _looks_like_title(page: _Page, block: Block) -> bool:
    if is_prominent(block):
        is_named = block.heading or "title" in block.scope.cues
        return bool(is_named) or block.words < _MAX_BOLD_WORDS
    return 0 <= page.main - block.index <= _PLAIN_BEFORE and block.words < _MAX_PLAIN_WORDS


def _runs(page: _Page, block: Block, folded: str) -> Iterator[tuple[Block, ...]]:
    """Yield the block with those below it where these go on with it."""
    below = page.blocks[block.index + 1 : block.index + _MAX_RUN]
    goes_on = any(text.startswith(folded + " ") for text in page.heads) if folded else False
    for count, other in enumerate(below if goes_on else (), 2):
        folded = f"{folded} {fold_text(other.text[:_MAX_CHARACTERS])}"
        if not any(text.startswith(folded) for text in page.heads):
            break
        yield tuple(page.blocks[block.index : block.index + count])
    if is_in_capitals(block):
        run = [block, *_while_in_capitals(below)]
        if len(run) > 1:
            yield tuple(run)


def _while_in_capitals(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if not is_in_capitals(block):
            return
        yield block


def _keep_better(best: dict[str, Candidate], folded: str, candidate: Candidate) -> None:
    known = best.get(folded)
    if known is None or _preference(known.features) < _preference(candidate.features):
        best[folded] = candidate


def _preference(of: Mapping[str, float]) -> float:
    """Say how good a place is, to compare the places of one text."""
    heading = 2 * of.get("h1", 0.0) + of.get("h2", 0.0) + of.get("named title", 0.0)
    against = of.get("elsewhere", 0.0) + 0.5 * of.get("below", 0.0)
    return heading + of["score"] - of["link density"] - against


def _candidate(page: _Page, run: tuple[Block, ...]) -> Candidate:
    block = run[0]
    text = " ".join(one.text for one in run)
    features = _markup_features(page, block)
    features["score"] = page.scores[block.index]
    features["link density"] = block.link_density
    if block.index > page.main:
        features["below"] = 1.0
    else:
        features["above"] = log1p(page.main - block.index)
    if text.isupper():
        features["capitals"] = 1.0
    if len(run) > 1:
        features["capitals in a row" if is_in_capitals(run[-1]) else "in a row"] = 1.0
    below = run[-1].index + 1
    if below < len(page.blocks) and is_date_line(page.blocks[below]):
        features["above a date"] = 1.0
    return Candidate(text, run, features)


def _markup_features(page: _Page, block: Block) -> Features:
    scope = block.scope
    features: Features = {}
    if block.heading:
        features[f"h{min(block.heading, 3)}"] = 1.0
    if block.heading == 1:
        features["number of h1"] = log1p(len(page.headings))
        features["above a menu"] = float(block.index < page.menu)
        features["first h1"] = float(block is page.headings[0])
    if scope.tag in ("li", "td", "th"):
        features["li" if scope.tag == "li" else "cell"] = 1.0
    if block.control_words:
        features["controls"] = block.control_words / block.words
    signs = {
        "named title": "title" in scope.cues,
        "bold": block.strong_words == block.words,
        "media": block.media,
        "content": "content" in scope.inherited,
        "elsewhere": scope.inherited & _ELSEWHERE,
    }
    features.update((name, 1.0) for name, sign in signs.items() if sign)
    return features


def _heading_parts(page: _Page) -> dict[str, Candidate]:
    """Return the head's texts that a heading has beside something else, by their folded text."""
    found: dict[str, Candidate] = {}
    for block in page.headings[:_MAX_HEADINGS]:
        folded = fold_text(block.text[:_MAX_CHARACTERS])
        for text, head in page.heads.items():
            begins, ends = folded.startswith(text + " "), folded.endswith(" " + text)
            if begins or ends:
                rest = folded.count(" ") - text.count(" ")
                run = (block,) if rest <= _MAX_REST else ()
                features = {f"{'begins' if begins else 'ends'} a heading": 1.0}
                found[text] = Candidate(head.text, run, features)
    return found


# What a text says wherever it stands


def _words_of(told: Told) -> _Words:
    title = next((text for kind, text in told.titles if kind == "title"), "")
    host, path = _split(told.url)
    parts = [part for part in path.split("/") if part]
    is_home = bool(host) and not parts
    crossed = [(name, f"home: {name}") for name in _HOME if is_home]
    crossed += [(name, f"article: {name}") for name in _ARTICLE if told.is_article]
    names = frozenset((fold_text(told.site), *host.split("."))) - {"", "com", "www"}
    return _Words(
        title=frozenset(fold_text(title[:_MAX_DECLARED]).split()),
        names=names,
        plain_names=frozenset(without_marks(name).replace(" ", "") for name in names),
        slug=_address_words(parts[-1] if parts else ""),
        path=_address_words(path),
        crossed=crossed,
    )


def _split(url: str) -> tuple[str, str]:
    try:
        split = urlsplit(url)
        return (split.hostname or "").lower(), unquote(split.path)
    except ValueError:
        return "", ""


def _address_words(text: str) -> frozenset[str]:
    return frozenset(without_marks(fold_text(text)).split()) - _FILE_TYPES


def _add_words(features: Features, folded: str, words: _Words) -> None:
    """Add what a text's words say."""
    listed = folded.split()
    count = len(listed)
    features["words"] = log1p(count)
    if count == 1:
        features["one word"] = 1.0
    elif count > _MANY_WORDS:
        features["too many words" if count > _TOO_MANY_WORDS else "many words"] = 1.0
    plain = without_marks(folded)
    if plain.replace(" ", "") in words.names or folded in words.names:
        features["site"] = 1.0
    elif any(len(name) > _FEW_LETTERS and name in folded for name in words.names):
        features["names site"] = 1.0
    if words.title:
        common = len(words.title.intersection(listed))
        features["in title"] = common / count
        features["share of title"] = common / len(words.title)
    if words.slug:
        _add_address(features, frozenset(plain.split()), words)
    for name, crossed in words.crossed:
        if name in features:
            features[crossed] = features[name]


def _add_address(features: Features, plain: frozenset[str], words: _Words) -> None:
    if plain:
        common = len(plain & words.slug)
        features["in address"] = common / len(plain)
        features["share of address"] = common / len(words.slug)
        features["in path"] = len(plain & words.path) / len(plain)
