"""The titles that the head gives, and their parts."""

from collections.abc import Sequence

import pytest

from a11y_reader.extract.metadata.titles.declared import (
    MAX_COMPARED,
    SEPARATOR,
    Declared,
    declared_texts,
    site_beside,
)


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("A - B", ["A", "B"]),
        ("A | B » C", ["A", "B", "C"]),
        ("A|B", ["A", "B"]),
        ("Năm học 2025 - 2026 - A", ["Năm học 2025 - 2026", "A"]),
        ("A: B", ["A: B"]),
        ("Mai-Phương", ["Mai-Phương"]),
        ("snake_case", ["snake_case"]),
        ("粗大ごみの出し方｜南浜市", ["粗大ごみの出し方", "南浜市"]),
        ("通知_清禾市政府", ["通知", "清禾市政府"]),
        ("武汉的声音-新华网", ["武汉的声音", "新华网"]),
    ],
)
def test_separators(title: str, parts: Sequence[str]) -> None:
    assert SEPARATOR.split(title) == parts


def test_parts_of_the_head() -> None:
    texts = declared_texts([Declared("title", "Nghỉ lễ - Tin tức - Xã Tân Lập")])
    assert {one.text: list(one.features) for one in texts.values()} == {
        "Nghỉ lễ - Tin tức - Xã Tân Lập": ["title whole"],
        "Nghỉ lễ": ["title first"],
        "Xã Tân Lập": ["title last"],
        "Nghỉ lễ - Tin tức": ["title without last"],
        "Tin tức - Xã Tân Lập": ["title without first"],
        "Tin tức": ["title inner"],
    }


@pytest.mark.parametrize(
    ("title", "head", "site"),
    [
        ("Hỏi đáp", "Hỏi đáp - UBND xã Tân Lập", "UBND xã Tân Lập"),
        ("Hỏi đáp", "UBND xã Tân Lập » Hỏi đáp", "UBND xã Tân Lập"),
        ("Hỏi đáp", "Hỏi đáp | Tin tức | UBND xã Tân Lập", "UBND xã Tân Lập"),
        ("Hỏi đáp", "Hỏi đáp", ""),
        ("", "Hỏi đáp - UBND xã Tân Lập", ""),
        ("Hỏi đáp", "", ""),
        ("Mai-Phương hỏi", "Mai-Phương hỏi", ""),
    ],
)
def test_site_beside(title: str, head: str, site: str) -> None:
    assert site_beside(title, head) == site


@pytest.mark.parametrize(
    ("head", "url", "site"),
    [
        ("Hỏi đáp | Đông Hà | Cổng thông tin", "https://dong-ha.example.vn/1", "Đông Hà"),
        ("Báo Đông Hà » Tin tức » Hỏi đáp", "https://www.donghanews.vn/", "Tin tức"),
        ("Hỏi đáp | Đông Hà | Tin Đông Hà", "https://dong-ha.example.vn/1", "Đông Hà"),
        (f"Hỏi đáp | Đông Hà: {'lời ' * 8} | Tin", "https://dong-ha.example.vn/1", "Tin"),
        ("Donghanews.vn » Tin tức » Hỏi đáp", "https://www.donghanews.vn/", "Donghanews.vn"),
        ("Hỏi đáp | Tin của xã | Cổng thông tin", "https://tin.vn/", "Cổng thông tin"),
        ("Hỏi đáp | Đông Hà | Cổng thông tin", "https://[", "Cổng thông tin"),
    ],
    ids=[
        "marks and hyphens",
        "part of the host alone",
        "the shortest",
        "long",
        "the host",
        "too short",
        "no address",
    ],
)
def test_site_beside_named_as_its_host(head: str, url: str, site: str) -> None:
    assert site_beside("Hỏi đáp", head, url) == site


@pytest.mark.parametrize(
    ("title", "head", "url", "site"),
    [
        ("An Vân", "An Vân | Đọc báo mỗi ngày", "https://anvan.example/", "An Vân"),
        ("Hỏi đáp An Vân", "An Vân | Hỏi đáp", "https://anvan.example/", "An Vân"),
        ("An Vân Plus", "An Vân Plus | Đọc báo mỗi ngày", "https://anvan.example/", ""),
        ("Hỏi đáp", "Hỏi đáp An Vân", "https://anvan.example/", "An Vân"),
        ("Nhà - Ở", "Tin An Vân: Nhà - Ở", "https://anvan.example/", "Tin An Vân"),
    ],
    ids=["the title", "part of the title", "a slogan", "no separator", "colon"],
)
def test_site_beside_that_the_title_names(title: str, head: str, url: str, site: str) -> None:
    assert site_beside(title, head, url) == site


def test_hostile_head() -> None:
    """Neither very long titles nor very many separators are taken apart."""
    texts = declared_texts([Declared("title", "a - " * 50_000), Declared("og", "b" * 1_000_000)])
    assert len(texts) < 200
    assert all(len(text) <= MAX_COMPARED for text in texts)
