"""The options of how a page is shown at first."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

import a11y_reader
from a11y_reader.cli.page import describe
from a11y_reader.cli.reading import language_tag, option_name
from a11y_reader.document import Document
from a11y_reader.errors import TemplateError, ThemeError
from a11y_reader.options import CHOICES, CONTRASTS, SWITCHES, TEXT_SIZES, Colours, Preferences

__all__ = ["preferences_of", "showing_options"]

_Command = TypeVar("_Command", bound=Callable[..., Any])

_SWITCH_HELP = {
    "hide_images": "Show the images' text alternatives in their place.",
    "hide_links": "Let links look like the text around them.",
    "spell_abbreviations": "Spell out abbreviations where they are first used.",
    "shortcuts": "Let single keys work the controls.",
}
"""What the switches of `Preferences` do, in the words of the help."""


def _theme(value: str) -> str:
    from a11y_reader.themes import THEMES

    names = ("auto", "own", *THEMES)
    if value not in names:
        raise click.BadParameter(f"there is no theme {value!r}; choose one of {', '.join(names)}")
    return value


def _text_size(value: str | int) -> int:
    sizes = {str(size): size for size in TEXT_SIZES}
    size = sizes.get(str(value).removesuffix("%"))
    if size is None:
        raise click.BadParameter(
            f"there is no text size {value!r}; choose one of {', '.join(sizes)}"
        )
    return size


def _colours(
    _: click.Context, __: click.Parameter, value: tuple[str, str] | None
) -> Colours | None:
    try:
        return None if value is None else Colours(*value)
    except ThemeError as error:
        raise click.BadParameter(describe(error)) from error


def _file(value: str) -> str:
    try:
        return Path(value).read_text(encoding="utf-8")
    except OSError as error:
        raise click.BadParameter(describe(error)) from error
    except UnicodeDecodeError as error:
        raise click.BadParameter(f"{value}: not UTF-8; save it as UTF-8") from error


def _template(value: str) -> str:
    """Read a template, and try it on an empty document, so that no page is read in vain."""
    template = _file(value)
    try:
        a11y_reader.to_html(Document(), template=template)
    except TemplateError as error:
        raise click.BadParameter(f"{value}: {describe(error)}") from error
    return template


_OPTIONS = (
    click.option(
        "--theme",
        type=_theme,
        metavar="NAME",
        help="The colours at first; `a11y-reader themes` lists them.  [default: auto]",
    ),
    click.option(
        "--colours",
        nargs=2,
        metavar="TEXT BACKGROUND",
        callback=_colours,
        help="Two colours of your own at first, each as #rrggbb.",
    ),
    click.option(
        "--contrast",
        type=click.Choice(["auto", *CONTRASTS]),
        default="auto",
        show_default=True,
        help="The contrast at first.",
    ),
    click.option(
        "--text-size",
        type=_text_size,
        metavar="PERCENT",
        default=100,
        show_default=True,
        help=f"The text size at first: {', '.join(map(str, TEXT_SIZES))}.",
    ),
    *(
        click.option(
            option_name(name),
            type=click.Choice(values),
            default=getattr(Preferences(), name),
            show_default=True,
            help=f"The {name.replace('_', ' ')} at first.",
        )
        for name, values in CHOICES.items()
    ),
    *(click.option(option_name(name), is_flag=True, help=_SWITCH_HELP[name]) for name in SWITCHES),
    click.option(
        "--ui-lang",
        type=language_tag,
        metavar="TAG",
        help="The controls' language. [default: the page's]",
    ),
    click.option(
        "--template",
        type=_template,
        metavar="FILE",
        help="A Jinja template of your own for the page.",
    ),
    click.option(
        "--css",
        type=_file,
        metavar="FILE",
        help="CSS of your own, added to the page's.",
    ),
)


def showing_options(command: _Command) -> _Command:
    """Give a command the options of how a page is shown at first."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def preferences_of(
    *, theme: str | None, colours: Colours | None, ui_lang: str | None, **others: Any
) -> Preferences:
    """Return what the options of how a page is shown come to."""
    names = ("contrast", "text_size", *CHOICES, *SWITCHES)
    return Preferences(
        theme=theme or ("own" if colours else "auto"),
        colours=colours or Colours(),
        lang=ui_lang,
        **{name: others[name] for name in names},
    )
