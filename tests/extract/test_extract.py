"""From the tree to a document: what is said where the content is not sure."""

import pytest

from a11y_reader import extract as package
from a11y_reader import read
from a11y_reader.options import Options
from a11y_reader.rules import Rule, Rules

PAGE = """<title>Thông báo</title><nav><a href=/>Trang chủ</a></nav><main><h1>Thông báo</h1>
<p>Ủy ban nhân dân xã nghỉ làm việc từ ngày 01/9 đến hết ngày 04/9,
mời bà con đến vào ngày khác.</p>
<p>Mọi việc gấp xin gọi đường dây nóng, có người trực cả ngày lẫn đêm, kể cả chủ nhật.</p></main>"""
URL = "https://xa.example.vn/thong-bao"


def rules_found(page: str, **options: object) -> list[str]:
    return [finding.rule for finding in read(page, url=URL, options=Options(**options)).findings]  # type: ignore[arg-type]


def test_confidence_of_a_clear_page() -> None:
    assert read(PAGE, url=URL).confidence > 0.8
    assert "content" not in rules_found(PAGE)


def test_doubt_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page to log in has nothing that is content; whoever reads it should know."""
    monkeypatch.setattr(package, "confidence", lambda _: 0.21)
    document = read(PAGE, url=URL)
    assert document.confidence == 0.21
    doubt = next(finding for finding in document.findings if finding.rule == "content")
    assert doubt.status == "needs-human"
    assert "0.21" in doubt.message


def test_rules_leave_no_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "confidence", lambda _: 0.21)
    rules = Rules({"xa.example.vn": Rule(content=("main",))})
    assert read(PAGE, url=URL, options=Options(rules=rules)).confidence == 1.0
    assert "content" not in rules_found(PAGE, rules=rules)
