"""Tables whose header row is a table of its own."""

import doctest

import pytest
from lxml import html

from a11y_reader.extract.plain import split_tables
from a11y_reader.extract.plain.split_tables import join_tables

HEAD = "<table><thead><tr><th>Tên</th><th>Số</th></tr></thead></table>"
BODY = "<table><tbody><tr><td>Tổ 1</td><td>8</td></tr></tbody></table>"


def is_joined(source: str) -> bool:
    root = html.document_fromstring(source)
    join_tables(root.iter("table"))
    return root.findall(".//table")[-1].find("thead/tr/th") is not None


def test_examples() -> None:
    assert doctest.testmod(split_tables).failed == 0


@pytest.mark.parametrize(
    "source",
    [
        f"{HEAD}\n{BODY}",
        f"<div class=head>{HEAD}</div> <div class=body>{BODY}</div>",
        f"<div><div>{HEAD}</div></div><div>{BODY}</div>",
    ],
)
def test_header_above_its_rows(source: str) -> None:
    assert is_joined(f"<main>{source}</main>")


@pytest.mark.parametrize(
    "source",
    [
        f"{HEAD}<p>Tổ</p>{BODY}",
        f"{HEAD}Tổ{BODY}",
        f"{HEAD}<div>Tổ{BODY}</div>",
        f"<div>{HEAD}Tổ</div>{BODY}",
        f"{HEAD}{BODY.replace('<tbody>', '<caption>Tổ</caption><tbody>')}",
        f"{HEAD}{BODY.replace('<td>8</td>', '')}",
        f"{HEAD.replace('th>', 'td>')}{BODY}",
        f"<div>{'<div>' * 9}{HEAD}{'</div>' * 9}</div>{BODY}",
    ],
    ids=["between", "text", "text within", "text below", "caption", "fewer", "no header", "far"],
)
def test_tables_apart(source: str) -> None:
    assert not is_joined(f"<main>{source}</main>")
