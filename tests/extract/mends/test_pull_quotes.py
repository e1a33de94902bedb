"""Quotations pulled out of the text are said once."""

import pytest

from a11y_reader.extract.mends.pull_quotes import MOST
from tests.choices import WORDS, chosen_of

SAID = "nước rút thì ra đồng, nước lên thì ở nhà"


@pytest.mark.parametrize(
    ("box", "is_kept"),
    [
        (f"<aside aria-hidden=true>{SAID.capitalize()}.</aside>", False),
        (f"<aside role=presentation><div><p>“{SAID}”</p></div></aside>", False),
        (f"<div class=pull-quote aria-hidden=true><p>{SAID}</p></div>", False),
        (f"<aside><p>{SAID}</p></aside>", True),
        (f"<div aria-hidden=true><p>{SAID}</p></div>", True),
        (f"<aside aria-hidden=true><p>{SAID}</p><p>Xem hình vẽ ở trang sau.</p></aside>", True),
    ],
    ids=["hidden", "for the eye", "named", "heard", "a text", "with more"],
)
def test_pull_quote(box: str, is_kept: bool) -> None:
    texts = chosen_of(f"<p>{WORDS}</p><p>Bà Tư kể, {SAID}, năm nào cũng vậy.</p>{box}")
    assert (len(texts) > 2) is is_kept


def test_short_note_beside_the_text_stays() -> None:
    html = f"<p>{WORDS} Bà Tư.</p><p>{WORDS}</p><aside role=none>Bà Tư</aside>"
    assert chosen_of(html)[-1] == "Bà Tư"


def test_few_are_looked_for() -> None:
    box = f"<aside aria-hidden=true>{SAID}</aside>"
    texts = chosen_of(f"<p>{WORDS}</p><p>Bà Tư kể, {SAID}, năm nào cũng vậy.</p>{box * 60}")
    assert sum(text == SAID for text in texts) == 60 - MOST
