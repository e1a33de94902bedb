"""Headlines of teasers stay with their excerpts."""

import pytest

from tests.choices import WORDS, kept

HEADLINE = "Xã Tân Lập khánh thành trạm y tế"


def teaser(headline: str = HEADLINE, excerpt: str = WORDS, more: str = "") -> str:
    return f"<li><div><a href=t>{headline}</a></div><p>{excerpt}</p>{more}</li>"


def test_headlines_with_excerpts() -> None:
    texts = [(f"{HEADLINE} thứ {n}", f"{WORDS} Số {n}.") for n in range(3)]
    html = f"<ul>{''.join(teaser(*both) for both in texts)}</ul>"
    assert kept(html) == [text for both in texts for text in both]


def test_headline_of_a_lead_with_its_picture() -> None:
    picture = "<a href=t><img src=t.jpg></a> "
    html = teaser().replace("<div>", f"<div>{picture}", 1)
    assert kept(f"<p>{WORDS}</p>{html}") == [WORDS, HEADLINE, WORDS]


@pytest.mark.parametrize(
    "html",
    [
        teaser(),
        teaser("Tin tức") * 3,
        teaser(excerpt="Tin ngày 5 tháng 6") * 3,
        teaser(more="<p>Một</p><p>Hai</p><p>Ba</p>") * 3,
        f"<div><div><div><p>{WORDS}</p></div></div></div>".join(
            [f"<div><a href=t>{HEADLINE}</a></div>"] * 4
        ),
    ],
    ids=["a single one", "too short", "no excerpt", "much else", "elsewhere"],
)
def test_no_headlines(html: str) -> None:
    assert not {HEADLINE, "Tin tức"} & set(kept(f"<p>{WORDS}</p>{html}"))
