"""Code within the text: kept with what stands around it."""

import numpy as np
import pytest

from a11y_reader.extract.mends.code import keep_code
from a11y_reader.extract.select import select
from tests.choices import page_of, texts_kept

ABOVE, BELOW = "Lệnh sau đây cài đặt công cụ vào máy.", "Sau đó khởi động lại máy."
CODE = "pip install cong-cu"


def kept(html: str) -> list[str]:
    """Return what is kept where the texts above and below have been chosen."""
    page = page_of(html)
    before = np.array([block.text in (ABOVE, BELOW) for block in page.blocks])
    after = keep_code(page, before.astype(float), before)
    return texts_kept(page, after)


@pytest.mark.parametrize(
    ("between", "is_kept"),
    [
        (f"<pre>{CODE}</pre>", True),
        (f"<div>Bash</div><div><pre>{CODE}</pre></div><div>Sao chép</div>", True),
        (f"<div>Bash <button>Chép</button></div><pre>{CODE}</pre>", True),
        (f"<div>Xem thêm các lệnh khác</div><pre>{CODE}</pre>", False),
        (f"<div>/usr/local/bin/cong-cu.sh</div><pre>{CODE}</pre>", True),
        (f"<pre>{CODE}</pre>{'<div>Chép</div>' * 4}", False),
        (f"<div hidden><pre>{CODE}</pre></div>", False),
        (f"<p>{CODE}</p>", False),
    ],
)
def test_code_between_texts(between: str, is_kept: bool) -> None:
    expected = [ABOVE, CODE, BELOW] if is_kept else [ABOVE, BELOW]
    assert kept(f"<p>{ABOVE}</p>{between}<p>{BELOW}</p>") == expected


def test_code_beside_other_code() -> None:
    codes = [f"{CODE} --so {number}" for number in range(3)]
    row = "".join(f"<div>Bash</div><pre>{code}</pre>" for code in codes)
    assert kept(f"<p>{ABOVE}</p>{row}<p>{BELOW}</p>") == [ABOVE, *codes, BELOW]


@pytest.mark.parametrize("texts", [(ABOVE, ""), ("", BELOW)])
def test_code_beside_the_text(texts: tuple[str, str]) -> None:
    """At the end of the text, or above its beginning, code is judged by itself."""
    above, below = texts
    assert CODE not in kept(f"<p>{above}</p><pre>{CODE}</pre><p>{below}</p>")


def test_code_in_what_is_selected() -> None:
    html = f"<p>{ABOVE}</p><div><div>Bash</div><pre>{CODE}</pre></div><p>{BELOW}</p>"
    page = page_of(html)
    assert list(select(page, np.array([0.95, 0.02, 0.05, 0.95]))) == [True, False, True, True]


def test_buttons_above_code_that_were_chosen() -> None:
    html = f"<p>{ABOVE}</p><div>Bash <button>Chép</button></div><pre>{CODE}</pre><p>{BELOW}</p>"
    page = page_of(html)
    chosen = np.ones(len(page.blocks), dtype=bool)
    after = keep_code(page, chosen.astype(float), chosen)
    assert texts_kept(page, after) == [ABOVE, CODE, BELOW]


def test_code_between_texts_that_are_kept_for_their_kind() -> None:
    """None of the two has been chosen."""
    lines = "".join(f"<p class=doan>{ABOVE} {number}</p>" for number in range(4))
    torn = f"<div><p class=doan>{ABOVE}</p><pre>{CODE}</pre></div><p class=doan>{BELOW}</p>"
    page = page_of(f"<main>{lines}{torn}</main>")
    scores = np.array([0.9] * 4 + [0.2, 0.05, 0.2])
    assert CODE in texts_kept(page, select(page, scores))
