"""Fuzz the way from bytes to every format: `python tests/fuzzing/fuzz.py --seconds 60`.

Atheris, by what the code does with them, breeds pages from those of the tests, and from others with
`--seeds`. Pages are mutated by their tags, texts and attributes; half of the time by their bytes,
as libFuzzer does it. The first page that breaks a property of `properties.py` is kept in a file
whose name is printed: make the fault a case of `tests/fixtures/fuzzing/`, and mend it.
"""

import argparse
import random
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from zlib import crc32

import atheris

TESTS = Path(__file__).parents[1]
SEEDS = ("fixtures/pages", "fixtures/parse", "fixtures/decode", "fixtures/fuzzing", "hostile")
LONGEST = 8_192
MEGABYTES = 4_096
"""What memory it may take: Atheris keeps what a comparison gives that is neither True nor False."""
IN_FULL = 16
"""Of how many pages one has its HTML parsed."""

_PIECE = re.compile(rb"<[^<>]*>?|[^<>]+|>")
_WORD = re.compile(rb"[^\s=<>]+")

Pieces = list[bytes]


def mutated(data: bytes, most: int, dice: random.Random, others: Sequence[bytes]) -> bytes:
    """Return a page with one to four of its pieces changed.

    Args:
        data: The page.
        most: How many bytes it may have then.
        dice: What decides.
        others: Pieces of other pages.
    """
    pieces = _PIECE.findall(data)
    for _ in range(dice.randint(1, 4)):
        dice.choice(_CHANGES)(pieces, dice, others)
    return b"".join(pieces)[:most]


def _insert(pieces: Pieces, dice: random.Random, others: Sequence[bytes]) -> None:
    pieces.insert(dice.randint(0, len(pieces)), dice.choice(others))


def _repeat(pieces: Pieces, dice: random.Random, _: Sequence[bytes]) -> None:
    start, end = _range(pieces, dice)
    pieces[end:end] = pieces[start:end] * dice.choice((1, 2, 30))


def _delete(pieces: Pieces, dice: random.Random, _: Sequence[bytes]) -> None:
    start, end = _range(pieces, dice)
    del pieces[start:end]


def _move(pieces: Pieces, dice: random.Random, _: Sequence[bytes]) -> None:
    start, end = _range(pieces, dice)
    moved = pieces[start:end]
    del pieces[start:end]
    place = dice.randint(0, len(pieces))
    pieces[place:place] = moved


def _rename(pieces: Pieces, dice: random.Random, others: Sequence[bytes]) -> None:
    """Put a word of another page, such as a tag or an attribute, for one of this."""
    words = _WORD.findall(dice.choice(others))
    if pieces and words:
        at = dice.randrange(len(pieces))
        found = list(_WORD.finditer(pieces[at]))
        if found:
            start, end = dice.choice(found).span()
            pieces[at] = pieces[at][:start] + dice.choice(words) + pieces[at][end:]


def _range(pieces: Pieces, dice: random.Random) -> tuple[int, int]:
    start = dice.randint(0, len(pieces))
    return start, min(len(pieces), start + dice.choice((1, 2, 3, 10)))


_CHANGES: tuple[Callable[[Pieces, random.Random, Sequence[bytes]], None], ...] = (
    _insert,
    _insert,
    _repeat,
    _delete,
    _move,
    _rename,
    _rename,
)


def seeds(folders: Iterable[Path]) -> Iterator[bytes]:
    """Yield the pages of some folders and the payloads of files of them, cut to `LONGEST`."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".html", ".htm"):
                yield path.read_bytes()[:LONGEST]
            elif path.suffix == ".txt" and folder.name == "hostile":
                yield from re.split(rb"\n\.\n", path.read_bytes())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    add = parser.add_argument
    add("--seconds", type=int, default=60, metavar="N", help="how long (default: 60)")
    add("--seeds", type=Path, action="append", default=[], metavar="FOLDER", help="more pages")
    add("--corpus", type=Path, metavar="FOLDER", help="where what was bred is kept")
    return parser.parse_args()


def main() -> None:
    """Run the script."""
    arguments = _arguments()
    pages = list(seeds([*(TESTS / name for name in SEEDS), *arguments.seeds]))
    pieces = sorted({piece for page in pages for piece in _PIECE.findall(page)})
    corpus = arguments.corpus or Path(tempfile.mkdtemp(prefix="a11y-reader-fuzz-"))
    corpus.mkdir(parents=True, exist_ok=True)
    for number, page in enumerate(pages):
        (corpus / f"seed-{number}").write_bytes(page)

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        dice = random.Random(seed)  # noqa: S311 - the same seed is to give the same page
        if dice.random() < 0.5:
            return bytes(atheris.Mutate(data, most))
        return mutated(data, most, dice, pieces)

    sys.path.insert(0, str(TESTS.parent))
    with atheris.instrument_imports(include=["a11y_reader"]):
        from tests.fuzzing.properties import check

    def test(data: bytes) -> None:
        check(data, in_full=crc32(data) % IN_FULL == 0)

    limits = (f"-max_total_time={arguments.seconds}", f"-max_len={LONGEST}", "-timeout=300")
    limits += (f"-rss_limit_mb={MEGABYTES}",)
    quiet = ("-print_final_stats=1", "-verbosity=1", f"-artifact_prefix={corpus}/")
    atheris.Setup([sys.argv[0], *limits, *quiet, str(corpus)], test, custom_mutator=mutate)
    print(f"{len(pages)} seeds; {arguments.seconds} s; the corpus is in {corpus}", flush=True)
    try:
        atheris.Fuzz()
    finally:
        if arguments.corpus is None:
            shutil.rmtree(corpus, ignore_errors=True)


if __name__ == "__main__":
    main()
