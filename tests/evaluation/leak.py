"""Print how much memory a process holds while it converts pages again and again.

    python tests/evaluation/leak.py                     20,000 conversions of the tests' pages
    python tests/evaluation/leak.py --pages FOLDER      of the *.html below a folder, also with .gz
    python tests/evaluation/leak.py --threads 4         by several threads at once

No two pages are the same: each has a title, names, words and links of its own, so that a cache
without bounds shows as well. A process that leaks grows with every conversion; one that doesn't
stays as it is after a while. The last line says by how much it grew over the second half.
"""

import argparse
import gc
import gzip
import os
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from pathlib import Path

from a11y_reader import ReaderError, read, to_html, to_json, to_markdown, to_text

__all__ = ["converted", "main", "resident"]

PAGES = Path(__file__).parents[1] / "fixtures" / "pages"
LINES = 20


def resident() -> int:
    """Return how much of this process is in memory, in bytes (Linux)."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def load(folder: Path) -> list[bytes]:
    """Return a folder's pages."""
    paths = sorted(path for kind in ("*.html", "*.html.gz") for path in folder.rglob(kind))
    return [
        gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
        for data in map(Path.read_bytes, paths)
    ]


def _varied(pages: Sequence[bytes]) -> Iterator[bytes]:
    """Yield the pages again and again, with something new in each."""
    for number, page in enumerate(cycle(pages)):
        names = f'class="khoi-{number}" id="tin-{number}"'
        link = f'<a href="/tin/{number}.html">xem bài số {number}</a>'
        more = f"<div {names}><p>Trang số {number}, ngày {number % 28 + 1}/6/2024: {link}"
        own = page.replace(b"</title>", b" %d</title>" % number, 1).replace(
            b"ten-", b"t%d-" % number
        )
        yield own + more.encode()


def _convert(page: bytes) -> None:
    try:
        document = read(page)
    except ReaderError:  # a page without text, which is to leave nothing either
        return
    for render in (to_html, to_text, to_markdown, to_json):
        render(document)


def converted(pages: Sequence[bytes], times: int, *, every: int, threads: int = 1) -> Iterator[int]:
    """Convert pages in turn, and yield the memory held after every so many of them.

    Args:
        pages: The pages.
        times: How many conversions in all; each is a read and four renderings.
        every: After how many the memory is looked at.
        threads: How many threads share the work.
    """
    work = _varied(pages)
    with ThreadPoolExecutor(threads) as pool:
        for _ in range(times // every):
            list(pool.map(_convert, list(islice(work, every))))
            gc.collect()
            yield resident()


def main() -> None:
    """Read the command line, convert and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=Path, default=PAGES)
    parser.add_argument("--times", type=int, default=20_000)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    pages = load(arguments.pages)
    if not pages:
        parser.error(f"there is no *.html below {arguments.pages}")
    every = max(1, arguments.times // LINES)
    start = time.perf_counter()
    held = []
    print(f"{len(pages)} pages; at first {resident() / 2**20:.1f} MiB")
    for memory in converted(pages, arguments.times, every=every, threads=arguments.threads):
        held.append(memory)
        seconds = time.perf_counter() - start
        print(f"{len(held) * every:>7,} conversions  {memory / 2**20:7.1f} MiB  {seconds:6.0f} s")
    half = held[len(held) // 2 :]
    growth = (half[-1] - half[0]) / (len(half) * every)
    print(f"over the second half it grew by {growth:.0f} bytes a conversion")


if __name__ == "__main__":
    main()
