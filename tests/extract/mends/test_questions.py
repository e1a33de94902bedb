"""Questions that are buttons stay with their answers."""

import numpy as np
import pytest

from a11y_reader.extract.mends.questions import keep_questions
from a11y_reader.extract.mends.situation import Situation
from tests.choices import page_of

ANSWER = "<div><p>Nộp tại bộ phận một cửa của xã.</p></div>"


def _is_kept(html: str) -> bool:
    page = page_of(f"<main>{html}</main>")
    kept = np.array([block.index > 0 for block in page.blocks])
    return bool(keep_questions(page, Situation(), kept)[0])


@pytest.mark.parametrize(
    "question",
    [
        "<button>Nộp hồ sơ ở đâu?</button>",
        "<button><div>Nộp hồ sơ ở đâu?</div></button>",
        "<div role=button><span>Nộp hồ sơ ở đâu?</span></div>",
        "<div aria-expanded=false><p>Nộp hồ sơ ở đâu?</p></div>",
    ],
)
def test_a_question_above_its_answer(question: str) -> None:
    assert _is_kept(f"{question}{ANSWER}")


@pytest.mark.parametrize(
    "html",
    [
        f"<button>Nộp hồ sơ</button>{ANSWER}",
        f"<p>Nộp hồ sơ ở đâu?</p>{ANSWER}",
        "<button>Nộp hồ sơ ở đâu?</button><div><p>Ở xã.</p></div>",
        f"<button>{'Nộp hồ sơ ở đâu ' * 7}?</button>{ANSWER}",
        f"<div role=button><a href=/hoi>Nộp hồ sơ ở đâu?</a></div>{ANSWER}",
        f"<div role=button><p>Nộp hồ sơ ở đâu?</p>{ANSWER}</div>",
    ],
    ids=["no question", "no button", "no answer", "too long", "link", "around both"],
)
def test_what_is_no_question_above_its_answer(html: str) -> None:
    assert not _is_kept(html)
