"""The project's own pages are read at least as well as the floors say, and floors hold."""

import doctest
import sys
from functools import cache
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent / "evaluation"))

import floors
import reading
from floors import Floors, FloorsError, Page
from reading import Figures, compare, parts_of

PERFECT = Figures(*[1.0] * len(Figures._fields))
FOUND = [Page("vi-act", "legal", "vi", PERFECT._replace(f1=0.9478))]
NONE = Floors({}, [])


@cache
def pages() -> list[Page]:
    return floors.measure()


def test_nothing_is_under_its_floor() -> None:
    """If that is meant: tests/evaluation/floors.py --lower REASON."""
    assert floors.sunk(pages(), floors.load().figures) == []


def test_everything_has_a_floor() -> None:
    """If not: tests/evaluation/floors.py --update."""
    assert floors.without_floor(pages(), floors.load().figures) == []


@pytest.mark.parametrize("module", [floors, reading], ids=lambda module: module.__name__)
def test_doctests(module: object) -> None:
    results = doctest.testmod(module)  # type: ignore[arg-type]
    assert results.attempted > 0
    assert results.failed == 0


# Changing floors


def test_raised_rounds_down() -> None:
    expected = PERFECT._replace(f1=0.945)
    names = ["page vi-act", "all", "kind legal", "language vi"]
    assert floors.raised(FOUND, NONE).figures == dict.fromkeys(names, expected)


def floors_at(**figures: float) -> Floors:
    return floors.raised([FOUND[0]._replace(figures=PERFECT._replace(**figures))], NONE)


def test_raised_refuses_to_lower() -> None:
    with pytest.raises(FloorsError, match=r"f1 is 0\.948, under its floor of 0\.950\n.*--lower"):
        floors.raised(FOUND, floors_at(f1=0.95))


def test_raised_misses_a_page_that_is_gone() -> None:
    old = floors.raised([*FOUND, FOUND[0]._replace(name="vi-gone")], NONE)
    with pytest.raises(FloorsError, match="page vi-gone is not there any more"):
        floors.raised(FOUND, old)


def test_raised_takes_a_hard_page() -> None:
    """A new page may be read worse than the mean of the others."""
    hard = FOUND[0]._replace(name="vi-hard", figures=PERFECT._replace(f1=0.1))
    old = floors.raised(FOUND, NONE)
    assert floors.without_floor([*FOUND, hard], old.figures) == ["page vi-hard"]
    assert floors.sunk([*FOUND, hard], old.figures) == []
    assert floors.raised([*FOUND, hard], old).figures["all"].f1 == 0.52


def test_lowered_keeps_the_reason() -> None:
    new = floors.lowered(FOUND, floors_at(), "signatures go")
    assert new.figures["page vi-act"].f1 == 0.945
    assert [once["reason"] for once in new.lowered] == ["signatures go"]
    assert new.lowered[0]["what"][0] == "page vi-act: f1 is 0.948, under its floor of 1.000"
    assert floors.lowered(FOUND, new, "nothing sinks").lowered == new.lowered


# The file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "floors.json"
    floors.save(floors.raised(FOUND, NONE), path)
    return path


def test_load_what_was_saved(path: Path) -> None:
    assert floors.load(path) == floors.raised(FOUND, NONE)


def test_load_refuses_an_edit_by_hand(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("0.945", "0.5"), encoding="utf-8")
    with pytest.raises(FloorsError, match=r"edited by hand.*--lower REASON"):
        floors.load(path)


def test_load_without_a_file(tmp_path: Path) -> None:
    with pytest.raises(FloorsError, match="make them with --update"):
        floors.load(tmp_path / "floors.json")


def test_main(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Floors are made, kept, refused and lowered."""
    path = tmp_path / "floors.json"
    monkeypatch.setattr(floors, "measure", lambda: FOUND)
    assert floors.main(["--update"], path) == 0
    assert floors.main([], path) == 0
    assert "vi-act  0.948" in capsys.readouterr().out
    monkeypatch.setattr(
        floors, "measure", lambda: [FOUND[0]._replace(figures=PERFECT._replace(once=0.5))]
    )
    assert floors.main(["--update"], path) == 1
    assert "all: once is 0.500" in capsys.readouterr().err
    assert floors.main(["--lower", "the page says it twice"], path) == 0
    assert floors.load(path).lowered[0]["reason"] == "the page says it twice"


# The figures

WANTED = """# Lịch

Mở cửa mỗi ngày.

## Giờ

| Thứ | Giờ |
| --- | --- |
| Hai | 8–11 |

- [Bản đồ](/ban-do)
- Xe buýt

![Cổng](/cong.png)
"""


def figures(found: str) -> Figures:
    return compare(parts_of(found), parts_of(WANTED))


def test_compare_the_same() -> None:
    assert figures(WANTED) == PERFECT


@pytest.mark.parametrize(
    ("change", "by", "lower"),
    [
        ("ngày.", "năm.", {"f1"}),
        ("## Giờ", "Giờ", {"headings"}),
        ("| Hai | 8–11 |", "| Hai |", {"f1", "rows"}),
        ("- Xe buýt", "", {"f1", "items"}),
        ("(/ban-do)", "(/xe)", {"links"}),
        ("![Cổng](/cong.png)", "Cổng", {"images"}),
        ("Mở cửa mỗi ngày.", "Mở cửa mỗi ngày.\n\nMở cửa mỗi ngày.", {"f1", "once"}),
        ("# Lịch\n\nMở cửa mỗi ngày.", "Mở cửa mỗi ngày.\n\n# Lịch", {"order"}),
    ],
    ids=["word", "heading", "row", "item", "link", "image", "twice", "order"],
)
def test_compare(change: str, by: str, lower: set[str]) -> None:
    """Each figure sees what the others do not."""
    found = figures(WANTED.replace(change, by))
    assert {name for name, value in found._asdict().items() if value < 1} == lower


def test_compare_with_nothing() -> None:
    found = figures("")
    assert (found.f1, found.headings, found.rows, found.order, found.once) == (0, 0, 0, 1, 1)
    assert compare(parts_of(WANTED), parts_of("")).headings == 1
