"""Files: which ones are pages, what their outputs are called, and writing all or nothing."""

import errno
import gzip
import os
import re
import secrets
import shutil
import unicodedata
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

__all__ = [
    "is_page",
    "name_of_url",
    "output_names",
    "page_folders",
    "read_file",
    "resolved",
    "unique_names",
    "write_file",
]

_PAGE = re.compile(r".+\.(?:html?|xhtml|mht|mhtml)(?:\.gz)?", re.IGNORECASE | re.DOTALL)
"""What names of pages end in."""

_UNSAFE_IN_NAMES = re.compile(r"[^\w.-]+")
"""What some file system or shell may not take in a name."""

_LONGEST_NAME = 150
"""Of a name made of a URL, in bytes: well below the 255 of most file systems."""

_DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?![^.])", re.IGNORECASE)
"""https://learn.microsoft.com/windows/win32/fileio/naming-a-file#naming-conventions"""


def is_page(name: str) -> bool:
    """Say whether a file's name is that of a page, as HTML or MHTML, gzip-compressed or not.

    >>> is_page("tin-tuc.html"), is_page("Index.HTM.gz"), is_page("logo.png")
    (True, True, False)
    """
    return _PAGE.fullmatch(name) is not None


def page_folders(
    folder: Path,
    *,
    excluding: Path | None = None,
    on_error: Callable[[OSError], object] | None = None,
) -> Iterator[tuple[Path, list[str]]]:
    """Walk a folder and yield each one that has pages directly in it, with the pages' names.

    Links to folders are not followed, so the walk ends. Only one folder's names are held at a time.

    Args:
        folder: Where to start.
        excluding: A folder to leave out, such as the one the outputs go to.
        on_error: Called with the error of a folder that cannot be read; it is left out.

    Returns:
        Folders and sorted names, parents before their children.
    """
    excluded = resolved(excluding) if excluding else None
    for root, folders, names in os.walk(folder, onerror=on_error):
        here = Path(root)
        folders[:] = sorted(name for name in folders if resolved(here / name) != excluded)
        pages = sorted(filter(is_page, names))
        if pages:
            yield here, pages


def read_file(path: Path, *, limit: int) -> bytes:
    """Read a file, decompressed where its name ends in `.gz`.

    Args:
        path: The file.
        limit: After how many bytes (decompressed) to stop: no file can fill the memory.

    Raises:
        OSError: The file cannot be read, or is not whole gzip data.
    """
    if path.suffix.lower() != ".gz":
        with path.open("rb") as file:
            return file.read(limit)
    try:
        with gzip.open(path) as compressed:
            return compressed.read(limit)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise OSError(errno.EINVAL, "not a whole gzip file", str(path)) from error


def output_names(names: Iterable[str], suffix: str) -> list[str]:
    """Name the outputs of pages that go to one folder: all different, also where case is ignored.

    A page's output has the page's name with another suffix. Where pages share a name but for the
    suffix, theirs is kept: `a.htm` and `a.html` become `a.htm.txt` and `a.html.txt`. Where they
    share all of it (they come from different folders), the later ones are numbered from 2.

    Args:
        names: The pages' file names.
        suffix: What the outputs' names end in, such as `.txt`.

    >>> output_names(["a.htm", "a.html", "b.html.gz"], ".txt")
    ['a.htm.txt', 'a.html.txt', 'b.txt']
    >>> output_names(["index.html", "index.html"], ".html")
    ['index.html', 'index-2.html']
    """
    names = list(names)
    stems = Counter(_folded(_stem(name)) for name in names)
    wholes = Counter(map(_folded, names))

    def base(name: str) -> str:
        shared = stems[_folded(_stem(name))] > 1 and wholes[_folded(name)] == 1
        return name if shared else _stem(name)

    return [name + suffix for name in unique_names(map(base, names))]


def unique_names(names: Iterable[str]) -> list[str]:
    """Number the names that were there before, also but for case or Unicode normal form, from 2.

    >>> unique_names(["xa", "XA", "huyen", "xa"])
    ['xa', 'XA-2', 'huyen', 'xa-3']
    """
    taken: Counter[str] = Counter()
    return [_untaken(name, taken) for name in names]


def _stem(name: str) -> str:
    uncompressed = name[:-3] if name.lower().endswith(".gz") else name
    return PurePosixPath(uncompressed).stem


def _folded(name: str) -> str:
    """Return what a file system that ignores case and normal form compares names by."""
    return unicodedata.normalize("NFC", name).casefold()


def _untaken(name: str, taken: Counter[str]) -> str:
    """Return the name, numbered where it is taken, and take it."""
    numbered = name
    while taken[_folded(numbered)]:
        taken[_folded(name)] += 1
        numbered = f"{name}-{taken[_folded(name)]}"
    taken[_folded(numbered)] = 1
    return numbered


def name_of_url(url: str) -> str:
    """Make a file name of a URL: its path's last part, or the host where the path has none.

    It is one that every system takes: short, without the separators and signs of any, and no
    device's.

    >>> name_of_url("https://xa.example.vn/tin-tuc/L%E1%BB%85%20h%E1%BB%99i.aspx?id=7")
    'Lễ-hội.aspx'
    >>> name_of_url("https://xa.example.vn/..%2F..%2Fetc/"), name_of_url("https://xa.example.vn/")
    ('etc', 'xa.example.vn.html')
    """
    parts = urlsplit(url)
    for candidate in (PurePosixPath(unquote(parts.path)).name, f"{parts.hostname or 'page'}.html"):
        name = _UNSAFE_IN_NAMES.sub("-", unicodedata.normalize("NFC", candidate)).strip(".-")
        if name:
            return _cut(f"_{name}" if _DEVICE.match(name) else name)
    return "page"


def _cut(name: str) -> str:
    """Cut a name to `_LONGEST_NAME` bytes, between two letters."""
    return name.encode()[:_LONGEST_NAME].decode(errors="ignore").rstrip(".-")


def write_file(path: Path, data: bytes, *, overwrite: bool = False) -> None:
    """Write a file so that it is there whole or not at all.

    The data goes to a temporary file beside the target, and to the disk, and then takes the
    target's name. A link is written through, as are devices and pipes. Missing folders are made.

    Args:
        path: The file to write.
        data: What to write.
        overwrite: Whether an existing file is replaced; it keeps its permissions.

    Raises:
        FileExistsError: The file exists and `overwrite` is false.
        OSError: The file cannot be written; its `filename` is that of the target.
    """
    try:
        _write_file(path, data, overwrite=overwrite)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def _write_file(path: Path, data: bytes, *, overwrite: bool) -> None:
    exists = path.exists()
    if exists and not path.is_file():
        path.write_bytes(data)
    elif exists and not overwrite:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    else:
        target = resolved(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        _write_whole(target, data, overwrite=overwrite)


def _write_whole(target: Path, data: bytes, *, overwrite: bool) -> None:
    # A short name of its own, as the target's may already have the file system's 255 bytes.
    temporary = target.with_name(f".a11y-reader-{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # or the name may outlive a power cut and the data not
        if overwrite:
            _keep_mode(target, temporary)
            temporary.replace(target)
        else:
            _rename_to_new(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def _keep_mode(target: Path, temporary: Path) -> None:
    if target.exists():
        shutil.copymode(target, temporary)


def _rename_to_new(temporary: Path, target: Path) -> None:
    """Give a file a name that nobody has, not even one who took it a moment ago."""
    try:
        os.link(temporary, target)  # unlike renaming, it replaces nothing
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links; the name was free when we looked
        temporary.replace(target)


def resolved(path: Path) -> Path:
    """Return a path that is absolute and free of links; of links in a circle one is left.

    `Path.resolve` raises for a circle, and not an OSError, before Python 3.13.
    """
    return Path(os.path.realpath(path))
