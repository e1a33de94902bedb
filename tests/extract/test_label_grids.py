"""Grids of labels and values."""

from dataclasses import replace

import pytest

from a11y_reader.extract.label_grids import label_grids
from tests.choices import WORDS, CountingBlocks, page_of

LABELS = ("Số hiệu", "Ngày ban hành", "Người ký")


def row(label: str, value: str = "<span>12</span>", *, tag: str = "div") -> str:
    return f"<{tag} class=row><div class=label>{label}</div><div>{value}</div></{tag}>"


ROWS = "".join(map(row, LABELS))


def labels_of(html: str) -> list[list[str]]:
    """Return the labels of each grid of a page."""
    page = page_of(html)
    return [[page.blocks[row.label.start].text for row in grid.rows] for grid in label_grids(page)]


@pytest.mark.parametrize(
    "html",
    [
        f"<div>{ROWS}</div>",
        f"<div class=card><div class=body>{ROWS}</div></div><p>{WORDS}</p>",
        "<ul>" + "".join(row(label, tag="li") for label in LABELS) + "</ul>",
        f"<div>{ROWS.replace('class=row', 'class=wide', 1)}</div>",
        f"<div>{ROWS.replace('Người ký', '<b>Người ký:</b>')}</div>",
        "<div>" + "".join(f"<div>{label}<div>12</div></div>" for label in LABELS) + "</div>",
    ],
    ids=["rows", "in a card", "in a list", "a wide row", "a bold label", "labels in the row"],
)
def test_label_grids(html: str) -> None:
    ((first, *others),) = labels_of(html)
    assert first == LABELS[0]
    assert len(others) == len(LABELS) - 1


def test_label_grids_with_a_label_without_a_value() -> None:
    page = page_of(f"<div>{ROWS}{row('Ghi chú', '')}</div>")
    (grid,) = label_grids(page)
    assert [row.value is None for row in grid.rows] == [False, False, False, True]


@pytest.mark.parametrize(
    "html",
    [
        f"<div>{row('Số hiệu')}{row('Người ký')}</div>",
        f"<div>{ROWS}<p>{WORDS}</p></div>",
        f"<div>{row('Số hiệu') * 3}</div>",
        "<div>" + "".join(row(f"<a href={number}>{LABELS[number]}</a>") for number in range(3)),
        "<div>" + "".join(row(f"<h3>{label}</h3>") for label in LABELS),
        "<div>" + "".join(row(label, WORDS * 5) for label in LABELS),
        "<div>" + "".join(row(f"{number}.", WORDS) for number in (1, 2, 3)),
        "<div>" + "".join(row(f"Điều {number}", WORDS) for number in (9, 10, 11)),
        "<div>" + "".join(f"<div><div>{label}</div>12</div>" for label in LABELS),
        "<div>" + "".join(row(label, "<p>12<p>13") for label in LABELS),
        "<div>" + "".join(row(label, "<select><option>12</select>") for label in LABELS),
        "<div>" + "".join(row(label, "<img src=a.png alt=A>") for label in LABELS),
        "",
    ],
    ids=[
        "too few",
        "something else beside",
        "labels alike",
        "links",
        "headings",
        "texts",
        "numbers of steps",
        "numbers of articles",
        "values without an element",
        "values of several",
        "fields to fill in",
        "pictures",
        "nothing",
    ],
)
def test_label_grids_that_are_none(html: str) -> None:
    assert labels_of(html) == []


def test_label_grids_within_many_others_take_linear_time() -> None:
    """Of grids within grids the rows of the innermost alone are looked at."""
    page = page_of(f"<div>{ROWS}" * 40 + "</div>" * 40 + f"<p>{WORDS}</p>")
    counted = CountingBlocks(page.blocks)
    (grid,) = label_grids(replace(page, blocks=counted))
    assert counted.cut == grid.scope.size
