"""Text whose own colours have too little contrast."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader import read
from a11y_reader.document import Finding
from a11y_reader.extract.colours import contrast_findings
from a11y_reader.options import Options
from tests.choices import page_of


def findings(body: str) -> tuple[Finding, ...]:
    page = page_of(f"<body>{body}</body>")
    return contrast_findings(page, [True] * len(page.blocks))


def pairs(body: str) -> list[tuple[str, str, str, str]]:
    """Return the colours, the floor and the count of each finding."""
    names = ("text", "ground", "floor", "count")
    values = [dict(finding.values) for finding in findings(body)]
    return [tuple(each[name] for name in names) for each in values]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("body", "text", "ground"),
    [
        ('<p style="color: #999">a', "#999999", "#ffffff"),
        ('<p style="COLOR:#999999 !important; font-size: 12pt">a', "#999999", "#ffffff"),
        ('<p style="color: rgb(153, 153, 153)">a', "#999999", "#ffffff"),
        ('<p style="color: rgb(300, -5, 0)">a', "#ff0000", "#ffffff"),
        ('<p><font color="red">a</font>', "#ff0000", "#ffffff"),
        ('<p><font color="FF0000">a</font>', "#ff0000", "#ffffff"),
        ('<table bgcolor="#eeeeee"><tr><td style="color: #888">a</table>', "#888888", "#eeeeee"),
        ('<div style="background: #333 none"><p style="color: #555">a', "#555555", "#333333"),
        ('<div style="background-color: red"><b style="color: white">a', "#ffffff", "#ff0000"),
        ('<div style="color: #999"><p>a <i>b</i></p></div>', "#999999", "#ffffff"),
        ('<p style="background: transparent; color: #999">a', "#999999", "#ffffff"),
    ],
)
def test_contrast_findings(body: str, text: str, ground: str) -> None:
    assert [pair[:2] for pair in pairs(body)] == [(text, ground)]


@pytest.mark.parametrize(
    "body",
    [
        "<p>a",
        '<p style="color: #333">a',
        '<p style="color: #fff">a',  # light text on a ground that only a style sheet can know
        '<p style="color: inherit">a',
        '<p style="color: currentColor">a',
        '<p style="color: rgba(0, 0, 0, .2)">a',
        '<p style="color: nonsense; color">a',
        '<p style="color: #999; background: url(a.png)">a',
        '<p style="color: #999; background: linear-gradient(red, blue)">a',
        '<p style="color: #999; background: #999">a',
        '<p style="background: #999">a',
        '<p style="color: #999"><span style="color: #333">a</span>',
        '<p style="color: #999"></p><p>a',
        '<img style="color: #999"><p>a',
    ],
)
def test_contrast_findings_none(body: str) -> None:
    assert findings(body) == ()


@pytest.mark.parametrize(
    ("body", "floor"),
    [
        ('<p style="color: #8a8a8a; font-size: 24px">a', "3"),
        ('<p style="color: #8a8a8a; font-size: 18pt">a', "3"),
        ('<p style="color: #8a8a8a; font-size: 14pt; font-weight: bold">a', "3"),
        ('<h2 style="color: #8a8a8a">a</h2>', "3"),
        ('<p style="color: #aaa; font-size: 24px">a', "3"),
        ('<p style="color: #8a8a8a; font-size: 14pt">a', "4.5"),
        ('<p style="color: #8a8a8a"><b>a</b>', "4.5"),
        ('<p><font size="6" color="#aaaaaa">a</font>', "3"),
    ],
)
def test_contrast_findings_of_large_text(body: str, floor: str) -> None:
    """Large text needs 3:1, which #8a8a8a on white has and #aaa hasn't."""
    needed = [pair[2] for pair in pairs(body)]
    assert needed == ([] if floor == "3" and "8a8a8a" in body else [floor])


def test_contrast_findings_are_counted() -> None:
    body = '<p style="color: #999">một</p><p style="color: red">hai</p>' * 2
    body += '<p style="color: #999999">ba</p>'
    assert pairs(body) == [("#999999", "#ffffff", "4.5", "3"), ("#ff0000", "#ffffff", "4.5", "2")]
    finding = findings(body)[0]
    assert (finding.criterion, finding.status, finding.excerpt) == ("1.4.3", "fixed", "một")
    assert "have a contrast of 2.84:1 and need 4.5:1, in 3 places" in finding.message


VALUES = "red rgb( rgba( hsl( ) , 1e999 -1e999 999 % #fff #ffff url(a) 1e999px 5pt ; : !important"
STYLES = st.lists(
    st.sampled_from(["color:", "background:", "font-size:", "font-weight:", *VALUES.split()]),
    max_size=9,
)


@given(STYLES.map(" ".join), st.text("0123456789abcdef#()%", max_size=7))
def test_contrast_findings_of_any_style(style: str, colour: str) -> None:
    """Whatever pages write, it is no error."""
    body = f'<p style="color: #999; {style}"><font color="{colour}" size="{colour}">a</font>'
    for finding in findings(f'<table bgcolor="{colour}"><tr><td>{body}</table>'):
        assert float(dict(finding.values)["ratio"]) < 4.5


def test_read_reports_the_contrast_of_the_content_alone() -> None:
    """What is left out of the page is not judged."""
    text = "<p style='color: #999'>Ủy ban nhân dân xã nghỉ làm việc ngày mai, thứ Hai.</p>" * 3
    menu = "<ul class='menu' style='color: #bbb'>" + "<li><a href='/1'>Tin</a></li>" * 9 + "</ul>"
    page = f"<html lang='vi'><body>{menu}<main><h1>Thông báo</h1>{text}</main></body>"
    document = read(page, options=Options(own_colours=True))
    found = [dict(one.values) for one in document.findings if one.rule == "contrast"]
    assert [(values["text"], values["count"]) for values in found] == [("#999999", "3")]


def test_own_colours_is_measured_only_where_it_is_asked_for() -> None:
    page = "<h1>Thông báo</h1><p style='color: #aaa'>Mai nghỉ làm việc cả ngày.</p>"
    criteria = [
        [finding.criterion for finding in read(page, options=Options(own_colours=asked)).findings]
        for asked in (False, True)
    ]
    assert ["1.4.3" in each for each in criteria] == [False, True]
