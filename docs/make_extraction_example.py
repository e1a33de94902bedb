"""Write the worked example of docs/extraction.md anew: how the blocks of a page fare.

python docs/make_extraction_example.py PAGE
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from markupsafe import escape

from a11y_reader.decode import decode
from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.features import FEATURES, features
from a11y_reader.extract.model import confidence, score, score_of_names
from a11y_reader.extract.select import expected_f1, select
from a11y_reader.extract.walk import collect
from a11y_reader.parse import parse

DOCUMENT = Path(__file__).with_name("extraction.md")
START, END = "<!-- example -->\n", "<!-- end of example -->\n"

SHOWN = ("words", "link_density", "same_count", "likely_inside_50")
MOST_TEXT = 48


def main() -> None:
    """Run the script."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("page", type=Path, metavar="PAGE")
    tree = parse(decode(parser.parse_args().page.read_bytes()).text)
    text = DOCUMENT.read_text(encoding="utf-8")
    before, rest = text.split(START)
    _, after = rest.split(END)
    DOCUMENT.write_text(before + START + example(collect(tree)) + END + after, encoding="utf-8")


def example(page: Page) -> str:
    """Return a table of the largest block of each kind of place, and what comes of the page."""
    scores = score(page)
    kept = select(page, scores)
    expected = expected_f1(page, scores, kept)
    rows = "\n".join(_rows(page, scores.tolist(), kept.tolist()))
    return f"""
Of its {len(page.blocks)} blocks, the largest of each kind of place:

| block | within | {" | ".join(f"`{name}`" for name in SHOWN)} | `names` | p | |
|---|---|---|---|---|---|---|---|---|
{rows}

The title is chosen apart (`metadata/titles/`) and shown above the body, hence not kept in it.
{int(kept.sum())} blocks are kept. If the probabilities are right, the choice has an F1 of
{expected:.2f}; pages with that expectation had {confidence(expected):.2f}, which is its confidence.

"""


def _rows(page: Page, scores: list[float], kept: list[bool]) -> Iterator[str]:
    names = score_of_names(page)
    title = page.scopes[0].element.findtext("head/title") or ""
    matrix = features(page, names, title)
    columns = [list(FEATURES).index(name) for name in SHOWN]
    for block in _largest(page):
        numbers = [f"{value:.2f}" for value in (*matrix[block.index, columns], names[block.index])]
        verdict = "kept" if kept[block.index] else ""
        cells = [_text(block), _within(block), *numbers, f"{scores[block.index]:.2f}", verdict]
        yield f"| {' | '.join(cells)} |"


def _largest(page: Page) -> list[Block]:
    """Return the block with most words of each kind of place, in the order of the page."""
    largest: dict[str, Block] = {}
    for block in page.blocks:
        best = largest.get(_within(block))
        if block.words and (best is None or block.words > best.words):
            largest[_within(block)] = block
    return sorted(largest.values(), key=lambda block: block.index)


def _text(block: Block) -> str:
    text = block.text if len(block.text) <= MOST_TEXT else block.text[: MOST_TEXT - 1] + "…"
    return str(escape(text)).replace("|", "&#124;")


def _within(block: Block) -> str:
    scopes = [block.scope, *([block.scope.parent] if block.scope.parent else [])]
    return (
        "`"
        + " < ".join(".".join((s.tag, *" ".join(s.names[:1]).split()[:1])) for s in scopes)
        + "`"
    )


if __name__ == "__main__":
    main()
