"""When a busy server is asked again."""

from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

import pytest

from a11y_reader.fetch.retrying import retry_after


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0),
        (" 30 ", 30),
        ("9" * 400, None),
        ("-1", None),
        ("1.5", None),
        ("\u0663", None),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0),
        ("Wed, 99 Oct 2015 07:28:00 GMT", None),
        ("", None),
    ],
)
def test_retry_after(value: str, seconds: float | None) -> None:
    assert retry_after({"Retry-After": value}) == seconds


def test_retry_after_date() -> None:
    then = datetime.now(timezone.utc) + timedelta(seconds=100)
    wait = retry_after({"Retry-After": format_datetime(then, usegmt=True)})
    assert wait is not None
    assert 97 < wait <= 100
