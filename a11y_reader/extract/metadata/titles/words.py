"""What a candidate's words say for and against it, wherever it stands."""

from collections.abc import Sequence
from math import log1p
from typing import NamedTuple
from urllib.parse import unquote

from a11y_reader.extract.metadata.folding import as_in_addresses, fold_text, letters_of
from a11y_reader.extract.metadata.titles.declared import Told
from a11y_reader.extract.metadata.titles.features import Features
from a11y_reader.extract.urls import is_first_page, parts_of

__all__ = ["Words", "crossed_features", "rest_features", "word_features", "words_of"]

_FEW_LETTERS = 3
"""The number of letters up to which a site's name may stand in a text by chance."""

_MANY_WORDS = 15
"""From more than how many words on a title is long."""

_TOO_MANY_WORDS = 25
"""… and hardly a title."""

_FILE_TYPES = frozenset({"asp", "aspx", "htm", "html", "jsp", "php"})
"""How addresses of pages end; no words of theirs."""

_HOME = ("h1", "og alone", "og whole", "site", "title alone", "title whole", "score")
"""What is noted once more where the page is a site's first."""

_ARTICLE = ("h1", "og alone")
"""What is noted once more where Open Graph says that it is an article."""


class Words(NamedTuple):
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


def words_of(told: Told) -> Words:
    """Return the words of what the head and the address say."""
    title = next((one.folded for one in told.titles if one.kind == "title"), "")
    address = parts_of(told.url)
    host, path = address.hostname or "", unquote(address.path)
    parts = [part for part in path.split("/") if part]
    crossed = [(name, f"home: {name}") for name in _HOME if is_first_page(told.url)]
    crossed += [(name, f"article: {name}") for name in _ARTICLE if told.is_article]
    names = frozenset((fold_text(told.site), *host.split("."))) - {"", "com", "www"}
    return Words(
        title=frozenset(title.split()),
        names=names,
        plain_names=frozenset(map(letters_of, names)),
        slug=_address_words(parts[-1] if parts else ""),
        path=_address_words(path),
        crossed=crossed,
    )


def _address_words(text: str) -> frozenset[str]:
    return frozenset(as_in_addresses(fold_text(text)).split()) - _FILE_TYPES


def word_features(folded: str, words: Words) -> Features:
    """Return what a text's words say for and against it."""
    features: Features = {}
    listed = folded.split()
    count = len(listed)
    features["words"] = log1p(count)
    if count == 1:
        features["one word"] = 1.0
    elif count > _MANY_WORDS:
        features["too many words" if count > _TOO_MANY_WORDS else "many words"] = 1.0
    plain = as_in_addresses(folded)
    if plain.replace(" ", "") in words.names or folded in words.names:
        features["site"] = 1.0
    elif any(len(name) > _FEW_LETTERS and name in folded for name in words.names):
        features["names site"] = 1.0
    if words.title:
        common = len(words.title.intersection(listed))
        features["in title"] = common / count
        features["share of title"] = common / len(words.title)
    if words.slug:
        features |= _address_features(frozenset(plain.split()), words)
    return features


def _address_features(plain: frozenset[str], words: Words) -> Features:
    if not plain:
        return {}
    common = len(plain & words.slug)
    return {
        "in address": common / len(plain),
        "share of address": common / len(words.slug),
        "in path": len(plain & words.path) / len(plain),
    }


def crossed_features(features: Features, words: Words) -> Features:
    """Return what counts once more because of what the page is."""
    return {crossed: features[name] for name, crossed in words.crossed if name in features}


def rest_features(rest: str, words: Words) -> Features:
    """Say whether the rest of a declared title is the site's name, or has it."""
    names = words.plain_names
    plain = letters_of(rest)
    if plain in names:
        return {"beside the site": 1.0}
    is_named = any(len(name) > _FEW_LETTERS and name in plain for name in names)
    return {"beside the site and more": 1.0} if is_named else {}
