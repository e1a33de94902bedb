"""Print how fast pages are read and rendered, and how time and memory grow with their size.

    python tests/evaluation/speed.py --corpora PATH    all of it
    python tests/evaluation/speed.py --part growth --part monsters    what needs no corpora

Everything runs in one process at a time, so that nothing measured competes with anything else.
"""

import argparse
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack, suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from unittest.mock import patch

import corpora
import systems
from corpora import CorporaError, Page
from portal import portal_page, repeated_page
from systems import OURS, PARSE, SYSTEMS
from tables import figure, print_table

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.monsters import MONSTERS

__all__ = ["main"]

SIZES = (10_000, 100_000, 1_000_000, 10_000_000, 100_000_000)
PARTS = ("pages", "stages", "growth", "monsters", "start")
STAGES: Mapping[str, Sequence[str]] = {
    "a11y_reader.pipeline": ("decode", "limit_attributes", "parse", "restore", "repair"),
    "a11y_reader.extract": (
        *("collect", "score", "select", "metadata_of", "removed_parts", "without_needless"),
        "freeze",
    ),
}
"""The functions that do nearly all of `read`, by the module that calls them."""

MOST_SECONDS, TIMES_ITS_SIZE, ALLOWED_MEGABYTES = 5, 20, 160
"""What a page that was made to take time and memory may take: SECURITY.md promises it."""

READ_AND_RENDER = f"{OURS} read + to_html"


def _seconds(call: Callable[[], object], times: int) -> float:
    """Return the shortest processor time of some runs: what disturbs a run only makes it longer."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        call()
        taken.append(time.process_time() - start)
    return min(taken)


# --- real pages ----------------------------------------------------------------------------------


def _render(html: bytes, url: str) -> str:
    from a11y_reader import read, to_html

    return to_html(read(html, url=url))


def _calls() -> Mapping[str, Callable[[bytes, str], object]]:
    names = (PARSE, OURS, "trafilatura", "readability-lxml")
    calls = {name: SYSTEMS[name].call for name in (PARSE, OURS, *systems.installed(names[2:]))}
    return {**calls, READ_AND_RENDER: _render}


def typical_pages(pages: Sequence[Page], count: int) -> list[Page]:
    """Return some pages of 80 to 120 kB; the same ones every time."""
    fitting = [page for page in pages if 80_000 <= len(page.html()) <= 120_000]
    random.Random(0).shuffle(fitting)
    return fitting[:count]


def print_real_pages(pages: Sequence[Page], repeats: int) -> None:
    """Print each system's time a page and its ratio to the parser's on the same page."""
    print(f"\n== {len(pages)} pages of wcxb of 80 to 120 kB, the best of {repeats} runs each")
    times: dict[str, list[float]] = {name: [] for name in _calls()}
    for page in pages:
        html = page.html()
        for name, call in _calls().items():
            times[name].append(_seconds(partial(call, html, page.url), repeats))
    print_table(
        ["", "ms median", "p90", "of the parse, median", "p90"],
        [[name, *_row(taken, times[PARSE])] for name, taken in times.items()],
    )


def _row(taken: Sequence[float], parse: Sequence[float]) -> list[str]:
    ratios = [ours / floor for ours, floor in zip(taken, parse, strict=True)]
    milliseconds = [1000 * seconds for seconds in taken]
    return [
        *(figure(value, 1) for value in _median_and_p90(milliseconds)),
        *(f"{value:.1f}×" for value in _median_and_p90(ratios)),
    ]


def _median_and_p90(values: Sequence[float]) -> tuple[float, float]:
    tenths = quantiles(values, n=10, method="inclusive") if len(values) > 1 else list(values) * 9
    return median(values), tenths[8]


# --- stages --------------------------------------------------------------------------------------


def stage_seconds(html: bytes, url: str) -> dict[str, float]:
    """Return how long each of the stages takes to read a page, and `read` all in all."""
    from a11y_reader import read

    taken: dict[str, float] = defaultdict(float)

    def timed(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapper(*args: Any, **named: Any) -> Any:
            start = time.process_time()
            try:
                return call(*args, **named)
            finally:
                taken[name] += time.process_time() - start

        return wrapper

    with ExitStack() as patches:
        for path, names in STAGES.items():
            module = import_module(path)
            for name in names:
                stage = timed(name, getattr(module, name))
                patches.enter_context(patch.object(module, name, stage))
        timed("read", read)(html, url=url)
    return taken


def print_stages(pages: Sequence[Page], repeats: int) -> None:
    """Print the mean time that each stage takes, the best of some runs a page."""
    from a11y_reader import EmptyPageError

    totals: dict[str, float] = defaultdict(float)
    for page in pages:
        with suppress(EmptyPageError):
            runs = [stage_seconds(page.html(), page.url) for _ in range(repeats)]
            for name in runs[0]:
                totals[name] += min(run[name] for run in runs)
    print(f"\n== stages: the mean of {len(pages)} pages of wcxb, the best of {repeats} runs each")
    rows = sorted(totals.items(), key=lambda total: -total[1])
    print_table(
        ["", "ms", "of all"],
        [
            [name, figure(1000 * one / len(pages), 2), f"{one / totals['read']:.0%}"]
            for name, one in rows
        ],
    )


# --- growth --------------------------------------------------------------------------------------


def _peak_megabytes() -> float:
    """Return the most memory this process has had.

    Linux hands `ru_maxrss` on from the parent through fork and exec, but not VmHWM
    (https://man7.org/linux/man-pages/man5/proc_pid_status.5.html).
    """
    status = Path("/proc/self/status")
    if status.exists():
        found = re.search(r"VmHWM:\s*(\d+) kB", status.read_text())
        if found:
            return int(found[1]) / 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def measure_file(file: Path) -> dict[str, float]:
    """Measure one page in this process, which should be a fresh one for the memory to be its own.

    Returns:
        Seconds of `parse`, `read` and `to_html`; `megabytes` of memory at the peak more than
        before, and `parse_megabytes` of those by the parser alone.
    """
    from a11y_reader import Options, read, to_html
    from a11y_reader.options import LIMITS

    for name in (OURS, PARSE):
        systems.warm_up(name)
    html = file.read_bytes()
    to_html(read(portal_page(10_000)))
    before = _peak_megabytes()
    times = 1 if len(html) > 2_000_000 else 3
    parse = _seconds(lambda: SYSTEMS[PARSE].call(html, ""), times)
    parsed = _peak_megabytes()
    unlimited = Options(**{name: 1 << 40 for name in LIMITS if name != "max_depth"})
    start = time.process_time()
    document = read(html, options=unlimited)
    seconds = time.process_time() - start
    if times > 1:
        seconds = _seconds(lambda: read(html, options=unlimited), times)
    rendered = _seconds(lambda: to_html(document), times)
    return {
        "parse": parse,
        "read": seconds,
        "to_html": rendered,
        "parse_megabytes": parsed - before,
        "megabytes": _peak_megabytes() - before,
    }


def _in_a_fresh_process(html: bytes) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "page.html")
        file.write_bytes(html)
        command = [sys.executable, __file__, "--measure", str(file)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def print_growth(name: str, pages: Iterable[bytes]) -> None:
    """Print time and memory of one page in several sizes, smallest first."""
    print(f"\n== growth: {name}")
    header = ["kB", "parse ms", "read ms", "to_html ms", "both, of the parse", "both, ms per kB"]
    rows = [_growth_row(html) for html in pages]
    print_table([*header, "parse MB", "all MB", "kB of memory per kB"], rows, left=())


def _growth_row(html: bytes) -> list[str]:
    found = _in_a_fresh_process(html)
    size = len(html) / 1000
    both = found["read"] + found["to_html"]
    times = [figure(1000 * found[key], 1) for key in ("parse", "read", "to_html")]
    ratios = [f"{both / found['parse']:.1f}×", figure(1000 * both / size)]
    memory = [figure(found[key], 1) for key in ("parse_megabytes", "megabytes")]
    return [f"{size:,.0f}", *times, *ratios, *memory, figure(1024 * found["megabytes"] / size, 1)]


# --- monsters ------------------------------------------------------------------------------------


def measure_monster(name: str) -> dict[str, Any]:
    """Measure a page made to take time and memory in this process, which should be a fresh one.

    Returns:
        `size` in bytes, processor's `seconds` for reading and rendering, `megabytes` of memory at
        the peak more than before, and `error`, empty where there is none.
    """
    from a11y_reader import ReaderError, read, to_html

    html = MONSTERS[name].page().encode()
    to_html(read(portal_page(10_000)))
    before = _peak_megabytes()
    start = time.process_time()
    error = ""
    try:
        to_html(read(html))
    except ReaderError as caught:
        error = type(caught).__name__
    seconds = time.process_time() - start
    megabytes = _peak_megabytes() - before
    return {"size": len(html), "seconds": seconds, "megabytes": megabytes, "error": error}


def print_monsters() -> None:
    """Print processor time and memory of every page that was made to take them."""
    print(f"\n== {len(MONSTERS)} pages made to take time and memory, with the limits as they are")
    header = ["", "kB", "s", "MB of memory", "times its size", "error"]
    found = {name: _in_its_own_process(name) for name in MONSTERS}
    print_table(header, [_monster_row(name, one) for name, one in found.items()])
    slow = [name for name, one in found.items() if one["seconds"] > MOST_SECONDS]
    large = [name for name, one in found.items() if one["megabytes"] > _most_megabytes(one)]
    print(f"over {MOST_SECONDS} s: {', '.join(slow) or 'none'}")
    print(
        f"over {TIMES_ITS_SIZE} times its size, or {ALLOWED_MEGABYTES} MB where that is more: "
        f"{', '.join(large) or 'none'}"
    )


def _in_its_own_process(name: str) -> dict[str, Any]:
    command = [sys.executable, __file__, "--measure-monster", name]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def _most_megabytes(found: Mapping[str, Any]) -> float:
    return max(ALLOWED_MEGABYTES, TIMES_ITS_SIZE * found["size"] / 2**20)


def _monster_row(name: str, found: Mapping[str, Any]) -> list[str]:
    size, megabytes = found["size"] / 1000, found["megabytes"]
    sizes = [f"{size:,.0f}", figure(found["seconds"], 2), figure(megabytes, 0)]
    return [name, *sizes, figure(2**20 * megabytes / found["size"], 1), found["error"]]


# --- start ---------------------------------------------------------------------------------------


def _wall_milliseconds(command: Sequence[str], runs: int) -> float:
    """Return the median time of a command from start to end."""
    root = Path(__file__).parents[2]
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=root)
        taken.append(time.perf_counter() - start)
    return 1000 * median(taken)


def print_start(runs: int) -> None:
    """Print how long importing the package and starting the command take in a fresh process."""
    print(f"\n== start: the median of {runs} fresh processes, as the files' cache is warm")
    commands = {
        "python -c pass": ["-c", "pass"],
        "python -c 'import lxml.html'": ["-c", "import lxml.html"],
        "python -c 'import a11y_reader'": ["-c", "import a11y_reader"],
        "python -m a11y_reader --version": ["-m", "a11y_reader", "--version"],
    }
    times = {
        name: _wall_milliseconds([sys.executable, *command], runs)
        for name, command in commands.items()
    }
    bare = times["python -c pass"]
    print_table(
        ["", "ms", "more than bare Python"],
        [[name, figure(taken, 0), figure(taken - bare, 0)] for name, taken in times.items()],
    )


# --- the script ----------------------------------------------------------------------------------


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    corpora.add_root_argument(parser)
    add = parser.add_argument
    add(
        "--part",
        action="append",
        choices=PARTS,
        help="this alone",
    )
    add("--pages", type=int, default=40, metavar="N", help="how many real pages (default: 40)")
    add("--repeats", type=int, default=3, metavar="N", help="runs a page, of which the best counts")
    add("--measure", type=Path, metavar="FILE", help=argparse.SUPPRESS)
    add("--measure-monster", metavar="NAME", help=argparse.SUPPRESS)
    return parser.parse_args(given)


def _print_parts(arguments: argparse.Namespace) -> None:
    parts = arguments.part or PARTS
    for name in (OURS, PARSE, "trafilatura", "readability-lxml"):
        systems.warm_up(name)
    real: list[Page] = []
    if "pages" in parts:
        root = corpora.find_root(arguments.corpora)
        real = typical_pages(corpora.load(root, "wcxb"), arguments.pages)
        print_real_pages(real, arguments.repeats)
    if "stages" in parts:
        root = corpora.find_root(arguments.corpora)
        some = random.Random(0).sample(corpora.load(root, "wcxb"), arguments.pages)
        print_stages(some, arguments.repeats)
    if "growth" in parts:
        print_growth("a made-up portal page", map(portal_page, SIZES))
        if real:
            html = real[0].html()
            pages = (repeated_page(html, size) for size in SIZES[1:])
            print_growth(f"the body of {real[0].key}, repeated", pages)
    if "monsters" in parts:
        print_monsters()
    if "start" in parts:
        print_start(10)


def main(given: Sequence[str] | None = None) -> int:
    """Run the script; return its exit code."""
    arguments = _arguments(given)
    if arguments.measure:
        measured: dict[str, Any] = measure_file(arguments.measure)
        print(json.dumps(measured))
        return 0
    if arguments.measure_monster:
        print(json.dumps(measure_monster(arguments.measure_monster)))
        return 0
    try:
        _print_parts(arguments)
    except CorporaError as error:
        print(f"speed.py: error: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
