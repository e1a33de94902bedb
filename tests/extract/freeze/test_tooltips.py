"""Explanations that appear over a word of a sentence."""

import pytest

from tests.cases import frozen, outline

TIP = "<span class=tooltip>là lệ phí</span>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"Nộp <span><b>phí</b>{TIP}</span>, rồi nhận.", "<strong>phí</strong> (là lệ phí), rồi"),
        (f"Nộp <span>phí<i class=icon></i> {TIP}</span>.", "phí (là lệ phí)."),
        ("Nộp phí<sup>1</sup><span role=tooltip>là <i>lệ phí</i></span>.", "</sup> (là <em>"),
        ("Nộp phí <b>n</b><span role=tooltip> là <i>lệ phí</i> </span>.", "(là <em>lệ phí</em>)."),
        (
            "Nộp <span>phí<span class=Term_tooltip__8V><b class=tooltipBubble>là lệ phí</b>"
            "</span></span>.",
            "phí (<strong>là lệ phí</strong>).",
        ),
    ],
    ids=["named", "behind an icon", "of that role", "with spaces", "in parts"],
)
def test_what_explains_a_word_is_set_apart(html: str, expected: str) -> None:
    assert expected in outline(frozen(f"<p>{html}</p>")).replace("\n", "")


@pytest.mark.parametrize(
    "html",
    [
        f"Nộp phí {TIP} hằng năm.",
        "Nộp <span class=tooltip>lệ phí</span> hằng năm.",
        "Nộp <a class=tooltip href=/p>phí<span class=tooltip>là lệ phí</span></a>.",
        f"Nộp <span>{TIP}</span>.",
        "Nộp <span>phí<span class=tooltip>phí</span></span>.",
        "Nộp <span>phí<span class=tooltip-trigger></span></span>.",
        "<span>Phí<span role=tooltip><div>Là lệ phí</div></span></span>",
    ],
)
def test_other_text_is_left_as_it_is(html: str) -> None:
    assert "(" not in outline(frozen(f"<div>{html}</div>"))
