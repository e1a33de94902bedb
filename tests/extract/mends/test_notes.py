"""Notes that the text refers to stay with it."""

import pytest

from tests.choices import WORDS, kept, page_of

REFERENCE = f"<p>{WORDS}<sup id=tu1><a href='#chu1'>1</a></sup></p>"
NOTE = "<p id=chu1>Theo số liệu của xã. <a href='#tu1'>↩</a></p>"


@pytest.mark.parametrize(
    "html",
    [
        f"<div>{REFERENCE}</div><aside>{NOTE}</aside>",
        f"<div>{REFERENCE}</div><ol><li id=chu1><p>Theo xã.</p><a href='#tu1'>↩</a></ol>",
        f"<p>{WORDS}<a name=tu1 href='#chu1'>[1]</a></p>"
        "<div><p><a name=chu1 href='#tu1'>[1]</a> Theo xã.</p></div>",
        f"<div>{REFERENCE}</div>"
        "<div><sup><a id=chu1 href='#tu1'>1)</a></sup><div>Theo xã.</div></div>",
    ],
    ids=["paragraph", "item", "inline", "beside its mark"],
)
def test_note(html: str) -> None:
    assert len(kept(f"<main>{html}</main>")) == len(page_of(html).blocks)


@pytest.mark.parametrize(
    "html",
    [
        f"<div>{REFERENCE}</div><aside>{NOTE.replace('#tu1', '#dau')}</aside>",
        f"<div>{REFERENCE}</div><aside>{NOTE.replace('#tu1', '/tin')}</aside>",
        f"<aside>{NOTE}</aside><div>{REFERENCE}</div>",
        f"<div>{REFERENCE}</div><div id=chu1><h2>Tin</h2><p><a href='#tu1'>Lên</a></p></div>",
    ],
    ids=["leads elsewhere", "leads to a page", "above", "with a heading"],
)
def test_none(html: str) -> None:
    assert kept(f"<main>{html}</main>") == [f"{WORDS}1"]


def test_link_without_text_at_the_end() -> None:
    html = f"<main>{REFERENCE}</main><div><div></div><a name=het href='#tu1'></a></div>"
    assert kept(html) == [f"{WORDS}1"]
