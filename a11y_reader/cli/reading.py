"""The options of every command that reads pages."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar
from urllib.parse import urlsplit

import click

from a11y_reader.cli.page import describe
from a11y_reader.errors import ReaderError
from a11y_reader.glossary import Glossary, load_glossary
from a11y_reader.nodes import MAX_DEPTH
from a11y_reader.options import IMAGES, LEAST_DEPTH, LIMITS, Images, Options
from a11y_reader.profile import SiteProfile, load_profile
from a11y_reader.rules import Rules, load_rules
from a11y_reader.vocabulary import is_safe_attribute

__all__ = ["language_tag", "options_of", "reading_options"]

_Command = TypeVar("_Command", bound=Callable[..., Any])
_Loaded = TypeVar("_Loaded")


def language_tag(value: str) -> str:
    """Take the value of an option that is a language tag."""
    if not value or not is_safe_attribute("p", "lang", value):
        raise click.BadParameter(f"{value!r} is not a language tag such as vi or en-GB")
    return value


def _address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        raise click.BadParameter(f"{value!r} is not an address such as https://example.vn/tin")
    return value


def _loaded(load: Callable[[str], _Loaded]) -> Callable[[str], _Loaded]:
    """Return what takes the value of an option that is a file to load."""

    def take(value: str) -> _Loaded:
        try:
            return load(value)
        except (ReaderError, OSError) as error:
            raise click.BadParameter(describe(error)) from error

    return take


def option_name(name: str) -> str:
    """Return what the option for a parameter is called."""
    return "--" + name.replace("_", "-")


_OPTIONS = (
    click.option(
        "--url",
        type=_address,
        metavar="URL",
        help="The page's address, which its links are relative to.",
    ),
    click.option(
        "--lang",
        type=language_tag,
        metavar="TAG",
        help="The page's language, where it says a wrong one.",
    ),
    click.option(
        "--rules",
        type=_loaded(load_rules),
        metavar="FILE",
        help="Your own CSS selectors of sites' contents, in TOML.",
    ),
    click.option(
        "--profile",
        type=_loaded(load_profile),
        metavar="FILE",
        help="What `a11y-reader learn` has learnt of the site.",
    ),
    click.option(
        "--glossary",
        type=_loaded(load_glossary),
        metavar="FILE",
        help="What your abbreviations stand for, in TOML or JSON.",
    ),
    click.option(
        "--comments/--no-comments",
        default=False,
        show_default=True,
        help="Whether the comments below articles are kept.",
    ),
    click.option(
        "--images",
        type=click.Choice(IMAGES),
        default="keep",
        show_default=True,
        help="Whether images are loaded from their servers, left out, or fetched now and embedded.",
    ),
    click.option(
        "--allow-private",
        is_flag=True,
        help="Fetch from this machine and private networks too.",
    ),
)


_LIMITS: Mapping[str, str] = MappingProxyType(
    {
        "max_bytes": "The largest page, in bytes.",
        "max_elements": "The most elements of a page.",
        "max_attributes": "The most attributes of an element.",
        "max_depth": "How deep elements may be nested, 24 to 64.",
        "max_cells": "The most cells of a table, counted by their spans.",
        "max_output": "The longest output, in characters.",
    }
)
"""The options that are limits, and what is said of each."""


def _limit_option(name: str, help_text: str) -> Callable[[_Command], _Command]:
    least, most = (LEAST_DEPTH, MAX_DEPTH) if name == "max_depth" else (1, None)
    return click.option(
        option_name(name),
        type=click.IntRange(least, most),
        metavar="N",
        default=getattr(Options(), name),
        show_default=True,
        help=help_text,
    )


def reading_options(command: _Command) -> _Command:
    """Give a command the options of how pages are read."""
    limits = (_limit_option(name, help_text) for name, help_text in _LIMITS.items())
    for option in reversed((*_OPTIONS, *limits)):
        command = option(command)
    return command


def options_of(
    *,
    lang: str | None,
    rules: Rules | None,
    profile: SiteProfile | None,
    comments: bool,
    glossary: Glossary | None,
    images: Images,
    allow_private: bool,
    **others: Any,
) -> Options:
    """Return what the options of how pages are read come to."""
    return Options(
        lang=lang,
        rules=rules or Rules(),
        comments=comments,
        profile=profile,
        glossary=glossary or Glossary(),
        images=images,
        allow_private=allow_private,
        **{name: others[name] for name in LIMITS},
    )
