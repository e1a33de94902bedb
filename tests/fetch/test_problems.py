"""The words for what went wrong."""

import pytest

from a11y_reader.fetch import without_userinfo


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a:b@example.vn/x", "https://example.vn/x"),
        ("https://a:b@c@example.vn/x", "https://example.vn/x"),
        ("https://example.vn/x@y?z=//a@b", "https://example.vn/x@y?z=//b"),
        ("https://example.vn/", "https://example.vn/"),
    ],
)
def test_without_userinfo(url: str, shown: str) -> None:
    assert without_userinfo(url) == shown
