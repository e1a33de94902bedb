"""Grids of labels and values are description lists."""

import pytest

from tests.cases import frozen, outline


def rows(*labels: str, tag: str = "div", of: str = "div") -> str:
    return "".join(
        f"<{tag}><{of}>{label}</{of}><{of}>{number}</{of}></{tag}>"
        for number, label in enumerate(labels, 10)
    )


LABELS = ("Số hiệu", "Lĩnh vực", "Cấp")

DESCRIBED = (
    "<dl>\n<dt>Số hiệu</dt>\n<dd>10</dd>\n<dt>Lĩnh vực</dt>\n<dd>11</dd>\n"
    "<dt>Cấp</dt>\n<dd>12</dd>\n</dl>\n"
)


@pytest.mark.parametrize(
    "html",
    [
        f"<div>{rows(*LABELS)}</div>",
        f"<div>{rows(*LABELS, of='p')}</div>",
        "<div>" + "".join(f"<div>{t}<div>{n}</div></div>" for n, t in enumerate(LABELS, 10)),
        f"<ul>{rows(*LABELS, tag='li')}</ul>",
        f"<table>{rows(*LABELS, tag='tr', of='td')}</table>",
    ],
    ids=["elements", "paragraphs", "labels in the rows", "items", "rows that are a layout"],
)
def test_described_grids(html: str) -> None:
    assert outline(frozen(html)).replace(" ", "") == DESCRIBED.replace(" ", "")


def test_described_by_nothing() -> None:
    """A label without a value is not described by the next one's."""
    body = outline(frozen(f"<div>{rows(*LABELS)}<div><div>Ghi chú</div></div>{rows('Hạn')}</div>"))
    assert "<dt>Ghi chú</dt>\n<dd></dd>\n<dt>Hạn</dt>" in body.replace("  ", "")


@pytest.mark.parametrize(
    "html",
    [
        f"<ol>{rows(*LABELS, tag='li')}</ol>",
        f"<table border=1>{rows(*LABELS, tag='tr', of='td')}</table>",
        f"<div>{rows(*LABELS)}<p>12</p></div>",
    ],
    ids=["steps", "table of data", "something else"],
)
def test_described_are_no_other_lists(html: str) -> None:
    assert "<dl>" not in outline(frozen(html))
