"""`a11y-reader convert`."""

import os
from pathlib import Path
from typing import Any

import click

from a11y_reader.cli.many import convert_many
from a11y_reader.cli.page import STDIN, SUFFIXES, Settings, emit, load, render
from a11y_reader.cli.plan import is_folder, name_of, problem
from a11y_reader.cli.reading import options_of, reading_options
from a11y_reader.cli.showing import preferences_of, showing_options
from a11y_reader.files import output_names, write_file

__all__ = ["convert"]


@click.command(
    epilog="""\b
Examples:
  a11y-reader convert page.html -o readable.html
  a11y-reader convert https://example.vn/tin-tuc --to markdown
  a11y-reader convert saved-pages/ -o readable/ --contrast high --text-size 150
  curl -s https://example.vn/ | a11y-reader convert - --url https://example.vn/ > readable.html
"""
)
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    "out",
    metavar="OUT",
    help="The file to write, or the folder for many inputs. [default: standard output]",
)
@click.option(
    "--to",
    type=click.Choice(list(SUFFIXES)),
    help="The output's format. [default: what OUT ends in, or html]",
)
@reading_options
@showing_options
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes convert many pages. [default: the cores]",
)
@click.option("--force", is_flag=True, help="Overwrite existing files.")
def convert(inputs: tuple[str, ...], out: str | None, jobs: int | None, **choices: Any) -> None:
    """Convert pages to accessible HTML, text, Markdown or JSON.

    INPUT is a file, a folder (all its *.html, *.htm, *.xhtml, *.mhtml and *.mht, also with .gz),
    an http or https URL, a document that was written with --to json, or - for standard input.
    """
    settings = _settings(out, **choices)
    if len(inputs) > 1 or is_folder(inputs[0]):
        convert_many(inputs, out, settings, jobs)
    else:
        _convert_one(inputs[0], out, settings)


def _settings(
    out: str | None,
    *,
    to: str | None,
    url: str | None,
    template: str | None,
    css: str | None,
    force: bool,
    **choices: Any,
) -> Settings:
    return Settings(
        to=to or _format_of(out),
        url=url,
        template=template,
        css=css or "",
        force=force,
        options=options_of(**choices),
        preferences=preferences_of(**choices),
    )


def _format_of(out: str | None) -> str:
    formats = {suffix: name for name, suffix in SUFFIXES.items()}
    return formats.get(Path(out or "").suffix.lower(), "html")


def _convert_one(source: str, out: str | None, settings: Settings) -> None:
    target = _target(source, out, SUFFIXES[settings.to])
    if target is None:
        emit(render(load(source, settings), settings))
        return
    in_the_way = problem(source, target, force=settings.force)
    if in_the_way:
        raise click.ClickException(in_the_way)
    write_file(target, render(load(source, settings), settings), overwrite=settings.force)


def _target(source: str, out: str | None, suffix: str) -> Path | None:
    if out in (None, STDIN):
        return None
    if not (out.endswith(("/", os.sep)) or Path(out).is_dir()):
        return Path(out)
    return Path(out) / output_names([name_of(source)], suffix)[0]
