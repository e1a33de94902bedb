"""Which INPUT goes to which output: decided folder by folder, before the pages are read."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from a11y_reader.cli.page import STDIN, describe, is_url
from a11y_reader.files import name_of_url, output_names, page_folders, resolved, unique_names

__all__ = ["Job", "is_folder", "name_of", "plan", "problem"]


class Job(NamedTuple):
    """One page to convert.

    Attributes:
        source: A file or a URL.
        target: The file to write.
        problem: Why it cannot be done; empty where nothing is known to be in the way.
    """

    source: str
    target: Path
    problem: str = ""


def plan(sources: Sequence[str], out: Path, *, suffix: str, force: bool) -> Iterator[Job]:
    """Yield the jobs for files, folders and URLs whose outputs go to one folder.

    A folder's tree is mirrored: below `out` itself where the folder is the only source, and
    otherwise below a folder of its name. Outputs are named by `output_names`.

    Args:
        sources: Paths and URLs.
        out: The folder for the outputs.
        suffix: What the outputs' names end in, such as `.txt`.
        force: Whether existing files may be overwritten.
    """
    folders = [source for source in sources if is_folder(source)]
    pages = [source for source in sources if not is_folder(source)]
    for page, name in zip(pages, output_names(map(name_of, pages), suffix), strict=True):
        yield _job(page, out / name, force=force)
    roots = unique_names(resolved(Path(folder)).name for folder in folders)
    for folder, root in zip(folders, roots, strict=True):
        below = out if len(sources) == 1 else out / root
        yield from _folder_jobs(Path(folder), below, out, suffix, force=force)


def is_folder(source: str) -> bool:
    """Say whether an INPUT is a folder."""
    return not is_url(source) and Path(source).is_dir()


def name_of(source: str) -> str:
    """Return the file name of an INPUT: a file's own, or one made of a URL, or `page`."""
    if source == STDIN:
        return "page"
    return name_of_url(source) if is_url(source) else Path(source).name


def _folder_jobs(
    folder: Path, below: Path, out: Path, suffix: str, *, force: bool
) -> Iterator[Job]:
    unreadable: list[OSError] = []
    walk = page_folders(folder, excluding=out, on_error=unreadable.append)
    for here, names in walk:
        there = below / here.relative_to(folder)
        for name, output in zip(names, output_names(names, suffix), strict=True):
            yield _found_job(here / name, there / output, force=force)
    for error in unreadable:
        yield Job(str(error.filename), below, describe(error))


def _found_job(page: Path, target: Path, *, force: bool) -> Job:
    if page.exists() and not page.is_file():  # a pipe, which one would wait at for ever
        return Job(str(page), target, f"{page} is not a regular file")
    return _job(str(page), target, force=force)


def _job(source: str, target: Path, *, force: bool) -> Job:
    try:
        return Job(source, target, problem(source, target, force=force))
    except OSError as error:  # the name is too long, a folder is closed to us
        return Job(source, target, describe(error))


def problem(source: str, target: Path, *, force: bool) -> str:
    """Say why a page cannot go to a file; nothing where it can."""
    if not target.exists():
        return ""
    if not is_url(source) and Path(source).exists() and target.samefile(source):
        return f"{target} is the page itself; write to another file"
    if target.is_dir():
        return f"{target} is a folder"
    if force or not target.is_file():  # a device or a pipe is there to be written to
        return ""
    return f"{target} exists already; use --force to overwrite it"
