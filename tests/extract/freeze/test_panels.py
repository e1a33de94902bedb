"""Panels that a click opens stand under headings."""

import pytest

from a11y_reader.extract.freeze import freeze
from a11y_reader.extract.urls import Urls
from a11y_reader.extract.walk import collect
from a11y_reader.parse import parse
from tests.cases import frozen, outline

TABS = (
    "<ul role='tablist'><li><a role='tab' id='t1' href='#p1'>Hồ sơ</a></li>"
    "<li><a role='tab' aria-controls='p2'>Lệ phí</a></li></ul>"
)


def test_panels_of_tabs() -> None:
    panels = (
        "<div role='tabpanel' aria-labelledby='t1'><p>Một bộ.</p></div>"
        "<div role='tabpanel' id='p2' style='display:none'><h4>Mức</h4><p>Không.</p></div>"
    )
    body = outline(frozen(f"<h2>Thủ tục</h2>{TABS}{panels}"))
    assert body == (
        "<h2>Thủ tục</h2>\n<h3>Hồ sơ</h3>\n<p>Một bộ.</p>\n"
        "<h3>Lệ phí</h3>\n<h4>Mức</h4>\n<p>Không.</p>\n"
    )


@pytest.mark.parametrize(
    "panel",
    [
        "",  # the second tab heads nothing
        "<div role='tabpanel' id='p2'></div>",
    ],
)
def test_tabs_that_say_more_stay(panel: str) -> None:
    first = "<div role='tabpanel' aria-labelledby='t1'><p>Một bộ.</p></div>"
    body = outline(frozen(f"<h2>Thủ tục</h2>{TABS}{first}{panel}"))
    assert "<li>Hồ sơ</li>" in body
    assert "<h3>Hồ sơ</h3>" in body


def test_panels_of_bootstrap_without_roles() -> None:
    tabs = (
        "<ul class='nav nav-tabs'><li><a data-toggle='tab' href='#p1'>Hồ sơ</a></li>"
        "<li><a data-bs-toggle='tab' data-bs-target='#p2'>Lệ phí</a></li></ul>"
    )
    panels = (
        "<div class='tab-pane' id='p1'><p>Một bộ.</p></div>"
        "<div class='tab-pane' id='p2'><p>Không.</p></div>"
    )
    body = outline(frozen(f"<h2>Thủ tục</h2>{tabs}{panels}"))
    assert body == (
        "<h2>Thủ tục</h2>\n<h3>Hồ sơ</h3>\n<p>Một bộ.</p>\n<h3>Lệ phí</h3>\n<p>Không.</p>\n"
    )


def test_panels_of_an_accordion() -> None:
    """Its buttons are no headings, and may look like buttons of the page's frame."""
    buttons = "<button id=b1 aria-expanded=false>Hồ sơ</button>"
    panel = "<div role=region aria-labelledby=b1><p>Một bộ.</p></div>"
    root = parse(f"<h2>Thủ tục</h2>{buttons}{panel}")
    body = outline(freeze(collect(root), [True, False, True], Urls(root, "")).body)
    assert body == "<h2>Thủ tục</h2>\n<h3>Hồ sơ</h3>\n<p>Một bộ.</p>\n"


FOLDED = (
    "<div><button aria-expanded=false aria-controls={name}>{label}</button></div>"
    "<div id={name}><p>Một bộ hồ sơ của {name}.</p></div>"
)


def _unfolded(*labels: str) -> str:
    """Return what is made of panels that only the state of their buttons tells."""
    folded = (FOLDED.format(name=f"p{place}", label=one) for place, one in enumerate(labels))
    page = collect(root := parse(f"<h2>Thủ tục</h2>{''.join(folded)}"))
    kept = [block.control_words == 0 for block in page.blocks]
    return outline(freeze(page, kept, Urls(root, "")).body)


def test_panels_without_a_role() -> None:
    body = _unfolded("Hồ sơ", "Lệ phí")
    assert body == (
        "<h2>Thủ tục</h2>\n<h3>Hồ sơ</h3>\n<p>Một bộ hồ sơ của p0.</p>\n"
        "<h3>Lệ phí</h3>\n<p>Một bộ hồ sơ của p1.</p>\n"
    )


@pytest.mark.parametrize("labels", [("Xem thêm",), ("Xem thêm", "Xem thêm"), ("", "Hồ sơ")])
def test_buttons_that_name_no_panel(labels: tuple[str, ...]) -> None:
    assert "<h3>" not in _unfolded(*labels)


def test_panels_whose_label_is_said_in_part() -> None:
    """What labels a panel may hold more than its heading."""
    label = "<div id=b1 aria-expanded=false><h4>Lệ phí?</h4><div>Vàng A Chảo</div></div>"
    panel = "<div role=tabpanel aria-labelledby=b1><p>Không.</p></div>"
    body = outline(frozen(f"{label}{panel}"))
    assert body == "<h4>Lệ phí?</h4>\n<p>Vàng A Chảo</p>\n<p>Không.</p>\n"


@pytest.mark.parametrize(
    "panel",
    [
        "<div role='tabpanel' aria-labelledby='t1'><p>Hồ sơ</p><p>Một bộ.</p></div>",
        "<h3>Hồ sơ</h3><div role='tabpanel' aria-labelledby='t1'><p>Một bộ.</p></div>",
        "<div role='tabpanel' aria-labelledby='khác'><p>Một bộ.</p></div>",
        "<div role='tabpanel'><p>Một bộ.</p></div>",
        "<div role='tabpanel' aria-labelledby='t1'></div>",
        "<div id='p3'><p>Một bộ.</p></div>",
    ],
)
def test_panels_that_need_no_heading(panel: str) -> None:
    body = outline(frozen(f"<h2>Thủ tục</h2>{TABS}{panel}"))
    assert body.count("Hồ sơ</") - panel.count("Hồ sơ</") == 1


def test_details_stand_under_their_summary() -> None:
    html = "<h2>Hỏi đáp</h2><details><summary>Lệ phí?</summary><p>Không.</p></details>"
    assert outline(frozen(html)) == "<h2>Hỏi đáp</h2>\n<h3>Lệ phí?</h3>\n<p>Không.</p>\n"


def test_summary_that_holds_a_heading() -> None:
    html = "<details><summary><h4>Lệ phí?</h4></summary><p>Không.</p></details>"
    assert outline(frozen(html)) == "<h4>Lệ phí?</h4>\n<p>Không.</p>\n"


def test_summary_in_a_header_cell() -> None:
    cells = "<tr><th><details><summary>A</summary>b</details></th><th>c</th></tr>"
    html = f"<table>{cells}<tr><td>1</td><td>2</td></tr></table>"
    assert "<h" not in outline(frozen(html)).replace("<hr", "")


def test_panels_that_bootstrap_unfolds() -> None:
    part = "<div><a data-toggle=collapse href='#{0}'><div>{1}</div></a></div><div id={0}>{2}</div>"
    parts = part.format("p1", "Hồ sơ", "<p>Một bộ.</p>") + part.format("p2", "Lệ phí", "<p>Không.")
    page = collect(parse(f"<h2>Thủ tục</h2>{parts}"))
    kept = [block.text not in ("Hồ sơ", "Lệ phí") for block in page.blocks]
    assert outline(freeze(page, kept, Urls(page.scopes[0].element)).body) == (
        "<h2>Thủ tục</h2>\n<h3>Hồ sơ</h3>\n<p>Một bộ.</p>\n<h3>Lệ phí</h3>\n<p>Không.</p>\n"
    )


def test_ids_that_two_accordions_share_name_no_panel() -> None:
    part = "<h3><button id=b1 aria-expanded=false>{}</button></h3>"
    panel = "<div role=region aria-labelledby=b1><p>{}</p></div>"
    first, second = part.format("Hồ sơ") + "<p>Một bộ.</p>", part.format("Lệ phí")
    body = outline(frozen(first + second + panel.format("Không.")))
    assert body.count("Hồ sơ") == 1
