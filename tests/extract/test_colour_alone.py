"""What colour alone seems to tell is reported."""

import pytest

from a11y_reader import Options, read
from a11y_reader.extract.colour_alone import colour_findings
from tests.choices import page_of

HEAD = "<table><tr><th>Tuần</th><th>2</th><th>3</th><th>4</th></tr>"
PLAN = (
    f"{HEAD}<tr><td>1</td><td bgcolor=red></td><td></td><td></td></tr>"
    "<tr><td>2</td><td></td><td style='background-color: #0a0'></td><td></td></tr></table>"
)


def found(html: str) -> list[tuple[str, str]]:
    page = page_of(html)
    findings = colour_findings(page, [True] * len(page.blocks))
    return [(dict(finding.values)["colours"], finding.excerpt) for finding in findings]


def test_empty_cells_that_differ_by_colour() -> None:
    assert found(PLAN) == [("#ff0000, #00aa00", "Tuần")]


@pytest.mark.parametrize(
    "table",
    [
        PLAN.replace("bgcolor=red>", "bgcolor=red>x").replace("#0a0'>", "#0a0'>x"),
        PLAN.replace("red", "#eee").replace("#0a0", "#ddd"),
        PLAN.replace("<td bgcolor=red></td>", "<td></td>"),
        # each row, or each column, has a colour of its own
        f"{HEAD}{'<tr><td bgcolor=red><td bgcolor=red><td bgcolor=red><td bgcolor=red></tr>' * 2}",
        f"{HEAD}{'<tr><td bgcolor=red>1<td bgcolor=lime><td bgcolor=aqua><td></tr>' * 3}",
        PLAN.replace("<th>", "<td>").replace("<table>", "<table role=presentation>"),
    ],
)
def test_cells_that_colour_alone_does_not_tell_apart(table: str) -> None:
    assert found(table) == []


def test_words_that_differ_by_colour() -> None:
    html = "<p>Chợ <span style='color: red'>nghỉ</span>, <font color='#00aa00'>mở</font>.</p>"
    assert found(html) == [("#ff0000, #00aa00", "Chợ nghỉ, mở.")]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Chợ <b style='color: red'>nghỉ</b>, <font color=green>mở</font>.</p>",
        "<p>Chợ <a href=a style='color: red'>nghỉ</a>, <font color=green>mở</font>.</p>",
        "<p>Chợ <font color=red>nghỉ</font>, <font color=red>mở</font>.</p>",
        "<p>Chợ <font color='#222'>nghỉ</font>, <font color='#333'>mở</font>.</p>",
        "<p><font color=red>Chợ nghỉ</font><br><font color=green>Chợ mở</font></p>",
        "<p><font color=red>Chợ nghỉ</font></p><p><font color=green>Chợ mở</font></p>",
        "<pre><font color=red>if</font> <font color=green>x</font></pre>",
        "<p style='font-family: Menlo'><font color=red>if</font> <font color=green>x</font></p>",
        "<p>Chợ nghỉ</p>",
    ],
)
def test_words_that_colour_alone_does_not_tell_apart(html: str) -> None:
    assert found(html) == []


def test_colours_of_what_is_not_kept_are_not_reported() -> None:
    page = page_of(PLAN)
    assert colour_findings(page, [False] * len(page.blocks)) == ()


def test_colours_are_looked_at_only_where_it_is_asked_for() -> None:
    text = "<p>Ủy ban nhân dân xã nghỉ làm việc ngày mai, mời bà con đến vào thứ hai.</p>"
    page = f"<h1>Lịch</h1>{text * 2}{PLAN}{text}"
    for asked in (True, False):
        findings = read(page, options=Options(own_colours=asked)).findings
        assert ("1.4.1" in [finding.criterion for finding in findings]) is asked
