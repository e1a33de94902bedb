"""The texts that may be a page's title, each with what speaks for and against it.

They are the parts of what the head gives as titles, and the blocks around the beginning of the
content that look like one. One text counts once, wherever it stands, with the best of its places.
"""

from collections.abc import Mapping

from a11y_reader.extract.metadata.titles.context import context_features, place_features
from a11y_reader.extract.metadata.titles.features import Candidate, Features
from a11y_reader.extract.metadata.titles.searched import SearchedPage
from a11y_reader.extract.metadata.titles.shown import alike_features, heading_parts, shown_texts
from a11y_reader.extract.metadata.titles.targets import leads_here
from a11y_reader.extract.metadata.titles.words import (
    Words,
    crossed_features,
    rest_features,
    word_features,
    words_of,
)

__all__ = ["candidates"]


def candidates(page: SearchedPage) -> list[Candidate]:
    """Return every text that may be the title, with what speaks for and against it."""
    heads, told = page.heads, page.told
    shown, parts = shown_texts(page), heading_parts(page)
    words = words_of(told)
    wholes = {title.folded: False for title in told.titles}
    wholes |= {whole: _is_well_shown(shown[whole]) for whole in wholes.keys() & shown.keys()}
    found: list[Candidate] = []
    for folded in dict.fromkeys((*heads, *shown)):
        head, part, place = heads.get(folded), parts.get(folded), shown.get(folded)
        place = None if _is_said_again(place, part) else place
        features = _merged(head, part, place)
        features |= word_features(folded, words)
        features |= crossed_features(features, words)
        if "h1" in features and ("site" in features or "title last" in features):
            features["logo"] = 1.0
        best = place or part or heads[folded]
        features |= context_features(page, best.text, folded, best.run)
        if best.run:
            features |= place_features(page, best.run)
            features |= alike_features(page, best.run[0])
            if best.run[0].heading and leads_here(best.run[0], told):
                features["leads here"] = 1.0
        features |= _whole_features(folded, wholes, words)
        found.append(Candidate(best.text, best.run, features))
    return found


def _is_said_again(shown: Candidate | None, part: Candidate | None) -> bool:
    """Say whether a text stands alone but where the comments say it, and in a heading with more."""
    return bool(shown and part and part.run and "elsewhere" in shown.features)


def _is_well_shown(shown: Candidate) -> bool:
    return "elsewhere" not in shown.features and shown.features["link density"] < 1


def _merged(head: Candidate | None, part: Candidate | None, shown: Candidate | None) -> Features:
    """Put together what the head, a part of a heading and a block say for and against a text."""
    features: Features = {}
    for place in (head, part, shown):
        if place:
            features.update(place.features)
    if not head:
        features["not in head"] = 1.0
    elif "h1" in features:
        features["h1 and head"] = 1.0
    elif not shown:
        features["unshown"] = 1.0
    elif _is_well_shown(shown):
        features["text and head"] = 1.0
    return features


def _whole_features(folded: str, wholes: Mapping[str, bool], words: Words) -> Features:
    """Return what speaks for a text as a whole that the head declares, or as a part of one."""
    features: Features = {}
    for whole, is_shown in wholes.items():
        if folded == whole and is_shown:
            features["whole shown"] = 1.0
        elif folded != whole and folded in whole:
            features |= rest_features(whole.replace(folded, ""), words)
    return features
