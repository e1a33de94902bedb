"""Links that lie over a card: its heading is the link."""

import pytest

from tests.cases import frozen, outline

NAME = "Chợ nổi Cái Răng"
HEADING = f"<div><h3><span>{NAME}</span></h3><p>Họp từ sáng sớm.</p></div>"


@pytest.mark.parametrize(
    "link",
    [
        f"<a href=/cho aria-label='{NAME}'></a>",
        f"<a href=/cho aria-label=' {NAME} '><svg></svg> </a>",
    ],
)
def test_heading_of_a_card_is_its_link(link: str) -> None:
    html = f"<article>{link}{HEADING}</article>"
    assert outline(frozen(html)) == (
        f'<h3><a href="/cho">{NAME}</a></h3>\n<p>Họp từ sáng sớm.</p>\n'
    )


@pytest.mark.parametrize(
    "html",
    [
        f"<a href=/cho aria-label='Chợ'></a>{HEADING}",
        f"<a href=/cho aria-label='{NAME}'><img src=/1.jpg></a>{HEADING}",
        f"<a href='#cho' aria-label='{NAME}'></a>{HEADING}",
        f"<a href='javascript:x' aria-label='{NAME}'></a>{HEADING}",
        f"<a aria-label='{NAME}'></a>{HEADING}",
        f"<div><a href=/cho aria-label='{NAME}'></a></div>{'<div>' * 9}{HEADING}{'</div>' * 9}",
    ],
    ids=["other name", "picture", "within the page", "script", "no address", "far"],
)
def test_heading_without_a_link_over_it(html: str) -> None:
    assert f"{NAME}</a>" not in outline(frozen(f"<article>{html}</article>"))


def test_cards_of_one_name_lead_where_each_does() -> None:
    cards = "".join(
        f"<li><a href=/{number} aria-label='{NAME}'></a>{HEADING}</li>" for number in (1, 2)
    )
    found = outline(frozen(f"<ul>{cards}</ul>"))
    assert '"/1">Chợ' in found
    assert '"/2">Chợ' in found
