"""Fields of forms that nobody can change."""

import doctest

import pytest
from lxml import etree, html

from a11y_reader.extract.plain import fields
from a11y_reader.extract.plain.fields import turn_fields


def turned(source: str) -> list[tuple[str, str | None]]:
    root = html.fragment_fromstring(source, create_parent="main")
    turn_fields(list(root.iterdescendants(etree.Element)))
    return [(str(one.tag), one.text) for one in root]


def test_examples() -> None:
    assert doctest.testmod(fields).failed == 0


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<input readonly value='Đã trả'>", "Đã trả"),
        ("<input type=text disabled value='12/05/2026'>", "12/05/2026"),
        ("<input value='Đã trả'>", None),
        ("<input readonly value='1'>", None),
        ("<input readonly value='https://xa.example/1'>", None),
        ("<input readonly type=hidden value='Đã trả'>", None),
        ("<textarea readonly>Điều 1.</textarea>", "Điều 1."),
        ("<textarea>Điều 1.</textarea>", None),
        ("<textarea readonly>&lt;iframe src='a'&gt;</textarea>", None),
    ],
)
def test_what_stands_in_fields(source: str, text: str | None) -> None:
    ((tag, found),) = turned(source)
    assert (tag in ("div", "span")) == (text is not None)
    assert text is None or found == text


@pytest.mark.parametrize("group", ["form", "fieldset", "div"])
def test_fields_among_others_that_can_be_changed_stay(group: str) -> None:
    """A script fills in the day of a form to search."""
    day = "<p><label>Từ ngày</label><input readonly value='01/01/2026'></p>"
    root = html.fragment_fromstring(f"<{group}>{day}<button>Tìm</button></{group}>")
    turn_fields(list(root.iterdescendants(etree.Element)))
    assert root.find(".//input") is not None


def test_labels_become_text() -> None:
    assert turned("<label>Số hồ sơ</label> <input readonly value='A-12'>")[0][0] == "span"
    assert turned("<label>Số hồ sơ <input readonly value='A-12'></label>")[0][0] == "span"
    assert turned("<label>Số hồ sơ</label> <input value='A-12'>")[0][0] == "label"


@pytest.mark.parametrize(
    ("item", "sign"),
    [
        ("<input type=checkbox disabled checked> Nộp đơn", "☑ "),
        ("<label><input type=checkbox disabled> Nộp đơn</label>", "☐ "),
        ("<input type=checkbox> Nộp đơn", ""),
        ("Nộp đơn <input type=checkbox disabled>", ""),
    ],
)
def test_boxes_of_tasks(item: str, sign: str) -> None:
    root = html.fragment_fromstring(f"<ul><li>{item}</ul>")
    turn_fields(list(root.iterdescendants(etree.Element)))
    text = "".join(root.itertext())
    assert text.startswith(sign)
    assert ("☑" in text or "☐" in text) == bool(sign)


def test_boxes_in_cells() -> None:
    cells = "<td><input type=checkbox disabled checked></td><td><input type=checkbox></td>"
    root = html.fragment_fromstring(f"<table><tr>{cells}</tr></table>")
    turn_fields(list(root.iter(etree.Element)))
    assert [cell.findtext("span") for cell in root.iter("td")] == ["☑ ", None]


@pytest.mark.parametrize(
    ("item", "is_text"),
    [
        ("<input type=checkbox id=a><label for=a>▢</label> 200 g bột", True),
        ("<label><input type=checkbox></label> 200 g bột", True),
        ("<input type=checkbox id=a><label for=a><img src=a.png alt=Bột></label> 200 g", False),
        ("<input type=checkbox name=a> 200 g bột", False),
        ("<label><input type=checkbox> Xã Ô Lâm</label>", False),
    ],
)
def test_boxes_to_tick_off(item: str, is_text: bool) -> None:
    root = html.fragment_fromstring(f"<ul><li>{item}</li></ul>")
    turn_fields(list(root.iter("input")))
    assert (next(root.iter("input", "label"), None) is None) == is_text


def test_boxes_of_a_form_stay() -> None:
    root = html.fragment_fromstring("<form><ul><li><input type=checkbox> a</li></ul></form>")
    turn_fields(list(root.iter("input")))
    assert root.find(".//input") is not None
