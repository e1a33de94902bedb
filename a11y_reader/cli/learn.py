"""`a11y-reader learn`."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from a11y_reader.cli.page import complain, describe
from a11y_reader.files import page_folders, read_file, write_file
from a11y_reader.options import Options
from a11y_reader.profile import LEAST_PAGES, SiteProfile

__all__ = ["learn"]


@click.command(
    epilog="""\b
Examples:
  a11y-reader learn saved-pages/ -o site.json
  a11y-reader learn trang-chu.html tin-1.html tin-2.html -o site.json
  a11y-reader convert saved-pages/ -o readable/ --profile site.json
"""
)
@click.argument(
    "inputs",
    metavar="INPUT...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
)
@click.option(
    "-o",
    "--output",
    "out",
    metavar="OUT",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write.",
)
@click.option("--force", is_flag=True, help="Overwrite an existing file.")
def learn(inputs: tuple[Path, ...], out: Path, force: bool) -> None:
    """Learn what the pages of one site have in common, for `--profile`.

    INPUT is a saved page of the site, or a folder of them (all its *.html, *.htm, *.xhtml, *.mhtml
    and *.mht, also with .gz). Five pages show most of what repeats; take pages of different kinds.
    """
    if out.exists() and not force:
        raise click.ClickException(f"{out} exists already; use --force to overwrite it")
    pages = _Pages(inputs)
    profile = SiteProfile.learn(pages, on_error=pages.refuse)
    if not profile.places:
        raise click.ClickException(_too_few(pages, profile))
    write_file(out, f"{profile.to_json()}\n".encode(), overwrite=force)
    click.echo(f"a11y-reader: {_summary(pages, profile)}", err=True)


class _Pages:
    """The pages of some inputs, read one by one; it tells on which ones reading failed."""

    def __init__(self, inputs: Sequence[Path]) -> None:
        self.inputs = inputs
        self.current = Path()
        self.read = 0
        self.failed = 0

    def __iter__(self) -> Iterator[bytes]:
        for path in self._paths():
            self.current = path
            self.read += 1
            try:
                page = read_file(self.current, limit=Options().max_bytes + 1)
            except OSError as error:
                self.refuse(error)
            else:
                yield page

    def _paths(self) -> Iterator[Path]:
        for source in self.inputs:
            yield from self._in_folder(source) if source.is_dir() else (source,)

    def _in_folder(self, source: Path) -> Iterator[Path]:
        for folder, names in page_folders(source, on_error=self._refuse_folder):
            yield from (folder / name for name in names)

    def _refuse_folder(self, error: OSError) -> None:
        complain(describe(error))

    def refuse(self, error: Exception) -> None:
        """Say that the page read last has failed, and count it."""
        self.read -= 1
        self.failed += 1
        complain(describe(error), str(self.current))


def _too_few(pages: _Pages, profile: SiteProfile) -> str:
    return (
        f"nothing repeats over the pages: {_counts(pages, profile)}; give at least {LEAST_PAGES}, "
        "better five or more, different pages of one site"
    )


def _summary(pages: _Pages, profile: SiteProfile) -> str:
    return f"{_counts(pages, profile)}; {profile.repeated:,} repeated blocks"


def _counts(pages: _Pages, profile: SiteProfile) -> str:
    """Say how many pages were read; of too few, the profile doesn't say which are copies."""
    copies = pages.read - len(profile.pages) if profile.pages else 0
    counted = f", {copies:,} of them copies" if copies else ""
    return f"{pages.read:,} pages read{counted}, {pages.failed:,} could not be read"
