"""A site owner's own rules: CSS selectors that say what is the content of a site's pages.

Rules are kept in a TOML file with a table for each site; docs/site-rules.md describes it. They are
checked when they are made, so that a wrong selector is an error then and not on some later page.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote, urlsplit

import msgspec

from a11y_reader.errors import RulesError

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["Rule", "Rules", "compiled", "load_rules"]

_LISTS = ("content", "drop")
"""The keys that have several selectors."""

_TEXTS = ("title", "author", "published")
"""The keys that have one."""


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """What a site's owner says about the site's pages. The selectors are CSS.

    Attributes:
        content: What matches any of these is the content, and nothing else is.
        drop: What matches any of these is not.
        title: The first match with a text has the title.
        author: The first match with a text has the author.
        published: The first match with a text has the date.

    Raises:
        RulesError: A selector cannot be understood.
    """

    content: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    title: str = ""
    author: str = ""
    published: str = ""

    def __post_init__(self) -> None:
        for key in _LISTS:
            if not isinstance(getattr(self, key), tuple):
                raise RulesError("give a tuple of CSS selectors", key)
        for key in (*_LISTS, *_TEXTS):
            for selector in self.selectors(key):
                _check(key, selector)

    def selectors(self, key: str) -> tuple[str, ...]:
        """Return the selectors under a key, which is the name of an attribute."""
        value = getattr(self, key)
        if isinstance(value, tuple):
            return value
        return () if value == "" else (value,)


def _check(key: str, selector: object) -> None:
    if not isinstance(selector, str):
        raise RulesError(f'{selector!r} is no text; give a CSS selector, as in "#content"', key)
    if not selector.strip():
        raise RulesError("the selector is empty; write one, or leave the key out", key)
    try:
        compiled(selector)
    except ValueError as error:
        problem = f'{selector!r} is no CSS selector ({error}); mend it, as in "#content > .lead"'
        raise RulesError(problem, key) from error


@lru_cache(maxsize=1024)
def compiled(selector: str) -> "Callable[[_Element], list[_Element]]":
    """Make a function of a CSS selector: element in, the elements below it that match out.

    Raises:
        ValueError: The selector cannot be understood.

    >>> from lxml import etree
    >>> compiled("p.lead")(etree.XML("<div><p/><p class='lead'/></div>"))[0].attrib
    {'class': 'lead'}
    """
    from cssselect import HTMLTranslator, SelectorError
    from lxml import etree

    try:
        matches = etree.XPath(HTMLTranslator().css_to_xpath(selector))
        matches(etree.Element("html"))  # some only fail when they are used
    except (SelectorError, etree.XPathError, RecursionError) as error:
        raise ValueError(str(error).rstrip(".")) from error
    return matches  # type: ignore[return-value]  # elements are all that such an XPath matches


class _Place(NamedTuple):
    """Where a rule holds.

    Attributes:
        host: The host; for `*` it is empty.
        is_parent: Whether it's the host's subdomains that are meant, not itself.
        path: The path, or its beginning.
        is_prefix: Whether it is its beginning.
    """

    host: str
    is_parent: bool
    path: str
    is_prefix: bool

    def holds(self, host: str, path: str) -> bool:
        """Say whether an address is there."""
        if self.is_parent and self.host:
            is_there = host.endswith(f".{self.host}")
        else:
            is_there = not self.host or host == self.host
        return is_there and (path.startswith(self.path) if self.is_prefix else path == self.path)

    def rank(self) -> tuple[bool, int, int, bool]:
        """Return how specific it is."""
        return not self.is_parent, len(self.host), len(self.path), not self.is_prefix


class Rules(Mapping[str, Rule]):
    """Rules by the place where they hold: a host, with the beginning of a path if need be.

    `example.vn` is that host, with and without `www.`; `*.example.vn` are its subdomains; `*` is
    every page. `example.vn/tin-tuc/*` are the addresses of the host that begin so, and
    `example.vn/` is its front page alone. Of several places the most specific one counts, and
    only that: by its host first, then by its path. Immutable, hashable and picklable.

    Args:
        rules: For each place the rule.

    Raises:
        RulesError: A place is not one, or two are the same.

    >>> rules = Rules({"*.example.vn": Rule(drop=(".share",)), "xa.example.vn": Rule()})
    >>> rules.place_of("https://www.xa.example.vn/tin/1"), rules.place_of("https://example.vn/")
    ('xa.example.vn', '')
    """

    __slots__ = ("_places", "_rules")

    def __init__(self, rules: Mapping[str, Rule] = MappingProxyType({})) -> None:
        places: dict[_Place, str] = {}
        for name in rules:
            place = _place(name)
            if place in places:
                raise RulesError(f'it is the same place as "{places[place]}"; join them', "", name)
            places[place] = name
        self._rules = dict(rules)
        self._places = dict(sorted(places.items(), key=lambda pair: pair[0].rank(), reverse=True))

    @classmethod
    def from_toml(cls, text: str) -> "Rules":
        r"""Read rules from TOML (https://toml.io/en/v1.0.0): a table for each place.

        Raises:
            RulesError: It is not TOML, or a place, key or selector is wrong.

        >>> Rules.from_toml('["example.vn"]\ncontent = "#bai-viet"')["example.vn"].content
        ('#bai-viet',)
        """
        return cls({name: _rule(name, table) for name, table in _tables(text).items()})

    def place_of(self, url: str) -> str:
        """Return the most specific place that an address is in; an empty string if there is none.

        Args:
            url: The address; where it is empty or no URL, only rules for every page hold.
        """
        try:
            parts = urlsplit(url)
            host, path = _host(parts.hostname or ""), unquote(parts.path) or "/"
        except ValueError:
            host, path = "", "/"
        found = (name for place, name in self._places.items() if place.holds(host, path))
        return next(found, "")

    def __getitem__(self, name: str) -> Rule:
        return self._rules[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)

    def __hash__(self) -> int:
        return hash(frozenset(self._rules.items()))

    def __repr__(self) -> str:
        return f"Rules({self._rules!r})"

    def __reduce__(self) -> "tuple[type[Rules], tuple[dict[str, Rule]]]":
        return Rules, (self._rules,)


_HOST = re.compile(r"\*|(?:\*\.)?[^\s*/:?#@\[\]]+")
"""A host, all hosts below one, or all hosts."""


def _place(name: str) -> _Place:
    host, slash, path = name.partition("/")
    if not _HOST.fullmatch(host):
        raise RulesError(
            'this is no host; write it alone, as in "example.vn", "*.example.vn" or "*"', "", name
        )
    is_prefix = not slash or path.endswith("*")
    path = unquote(slash + path).removesuffix("*")
    if "*" in path or "?" in path:
        raise RulesError(
            'a path has one * at its end or none, and no ?, as in "example.vn/tin-tuc/*"', "", name
        )
    return _Place(_host(host.lstrip("*.")), host.startswith("*"), path, is_prefix)


def _host(name: str) -> str:
    """Return a host's name as it is compared: lower case, ASCII, without `www.`."""
    name = name.lower().strip(".").removeprefix("www.")
    try:
        return name if name.isascii() else name.encode("idna").decode()
    except UnicodeError:  # no host can have this name
        return name


def _tables(text: str) -> dict[str, Any]:
    try:
        return msgspec.toml.decode(text, type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError) as error:
        raise RulesError(f"this is no TOML: {error}; docs/site-rules.md has examples") from error


def _rule(name: str, table: object) -> Rule:
    if not isinstance(table, dict):
        raise RulesError('it stands in no table; put it below a host, as in ["example.vn"]', name)
    for key, value in table.items():
        _check_key(name, key, value)
    try:
        return Rule(**{key: _listed(key, value) for key, value in table.items()})
    except RulesError as error:
        raise error.within(table=name) from error


def _check_key(name: str, key: str, value: object) -> None:
    if isinstance(value, dict):
        raise RulesError(f'put the host in quotation marks, as in ["{name}.{key}"]', key, name)
    if key not in (*_LISTS, *_TEXTS):
        keys = ", ".join((*_LISTS, *_TEXTS))
        raise RulesError(f"there is no such key; choose one of {keys}", key, name)
    if isinstance(value, list) and key in _TEXTS:
        raise RulesError('give one selector and no list; "h1, .title" matches either', key, name)


def _listed(key: str, value: Any) -> Any:
    """Return a key's value as `Rule` takes it."""
    if key not in _LISTS:
        return value
    return tuple(value) if isinstance(value, list) else (value,)


def load_rules(path: str | Path) -> Rules:
    """Read rules from a TOML file in UTF-8.

    Raises:
        RulesError: The file is not such a one; the error names it.
        OSError: It cannot be read.
    """
    try:
        return Rules.from_toml(Path(path).read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise RulesError("this is not UTF-8; save the file as UTF-8", file=str(path)) from error
    except RulesError as error:
        raise error.within(file=str(path)) from error
