"""Profiles of sites: learning them, keeping them as JSON, and reading with them."""

import gzip
import json
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import a11y_reader
from a11y_reader import (
    Document,
    EmptyPageError,
    Options,
    ProfileError,
    ReaderError,
    SiteProfile,
    load_profile,
)
from a11y_reader.cli import main
from a11y_reader.profile import Place

NEWS = (
    "Xã khởi công xây dựng trường mầm non tại thôn Hạ",
    "Người cao tuổi được khám mắt miễn phí tại trạm y tế",
    "Thanh niên tình nguyện sửa đường vào xóm Núi",
    "Chợ phiên họp trở lại vào sáng chủ nhật hằng tuần",
    "Học sinh đạt giải cao trong hội thi kể chuyện",
)
LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"
WELCOME = (
    "Cổng thông tin điện tử xã Tân Lập kính chào quý bạn đọc. Cổng đăng tin tức, văn bản và thủ "
    "tục hành chính của xã, tiếp nhận phản ánh, kiến nghị của người dân và trả lời trong năm ngày "
    "làm việc. Bạn đọc gửi bài cộng tác về văn phòng Ủy ban nhân dân xã, tầng hai, nhà số một."
)


def page(news: str) -> str:
    """Make a page whose body is shorter than what the site says on every page."""
    return (
        f'<html lang="vi"><title>{news} | Xã Tân Lập</title><body><ul class="menu"><li><a href="/">'
        'Trang chủ</a><li><a href="/tin">Tin tức</a><li><a href="/hoi">Hỏi đáp</a></ul>'
        f'<div class="bai"><h1>{news}</h1><p>{LAW}</p><p>{news}, theo lời chủ tịch xã, và sẽ được '
        f'tổ chức lại vào năm sau.</p></div><div class="chao"><p>{WELCOME}</p></div></body></html>'
    )


PAGES = tuple(map(page, NEWS))


@pytest.fixture(scope="module")
def profile() -> SiteProfile:
    return SiteProfile.learn(PAGES)


def text(document: Document) -> str:
    return a11y_reader.to_text(document)


# learning and reading


def test_read_with_profile(profile: SiteProfile) -> None:
    """What is on every page goes, but for what stands in the page's own text."""
    found = text(a11y_reader.read(PAGES[0], options=Options(profile=profile)))
    assert NEWS[0] in found
    assert LAW in found
    assert "quý bạn đọc" not in found


def test_read_with_profile_new_page(profile: SiteProfile) -> None:
    news = page("Hội người khuyết tật xã mở lớp học đan lát")
    found = text(a11y_reader.read(news, options=Options(profile=profile)))
    assert "tổ chức lại vào năm sau" in found
    assert "quý bạn đọc" not in found


def test_read_with_profile_of_another_site(profile: SiteProfile) -> None:
    other = "<h1>Festival</h1><p>The festival opens on Friday. <p>Bring a chair and a warm coat."
    assert a11y_reader.read(other, options=Options(profile=profile)) == a11y_reader.read(other)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_learn_from_too_few_pages(count: int) -> None:
    nothing = SiteProfile.learn(PAGES[:count])
    assert nothing == SiteProfile()
    without = a11y_reader.read(PAGES[0])
    assert a11y_reader.read(PAGES[0], options=Options(profile=nothing)) == without


def test_learn_from_any_source() -> None:
    """Bytes, text and trees, one at a time."""
    from bs4 import BeautifulSoup
    from lxml import html

    sources = (
        PAGES[0],
        PAGES[1].encode("utf-16"),
        BeautifulSoup(PAGES[2], "lxml"),
        html.document_fromstring(PAGES[3]),
        PAGES[4].encode(),
    )
    assert SiteProfile.learn(iter(sources)) == SiteProfile.learn(PAGES)


def test_learn_page_that_fails(profile: SiteProfile) -> None:
    errors: list[ReaderError] = []
    assert SiteProfile.learn(("", *PAGES), on_error=errors.append) == profile
    assert [type(error) for error in errors] == [EmptyPageError]
    with pytest.raises(EmptyPageError):
        SiteProfile.learn(("", *PAGES))


def test_profile_holds_no_text(profile: SiteProfile) -> None:
    assert profile.repeated >= 4
    names = {"version", "pages", "places", "leaning", "texts"}
    assert set(re.findall(r"[^\W\d]+", profile.to_json())) == names


# as a value


def test_profile_value(profile: SiteProfile) -> None:
    """They are equal by value, hashable and picklable, also in options."""
    options = Options(profile=profile)
    copy = pickle.loads(pickle.dumps(options))  # noqa: S301 - our own bytes
    assert copy == options
    assert hash(copy) == hash(options)
    assert profile != SiteProfile()
    assert hash(Place(pages=3)) == hash(Place(pages=3))
    with pytest.raises(AttributeError):
        profile.pages = ()  # type: ignore[misc]


def test_json_round_trip(profile: SiteProfile, tmp_path: Path) -> None:
    written = profile.to_json()
    assert SiteProfile.from_json(written) == profile
    assert SiteProfile.from_json(written.encode()).to_json() == written
    path = tmp_path / "site.json"
    path.write_text(written, encoding="utf-8")
    assert load_profile(path) == profile


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "this is no site profile: Input data was truncated; `a11y-reader learn` makes one"),
        ("[]", "this is no site profile: Expected `object`, got `array`"),
        ('{"title": "Lịch"}', "unknown field `title`"),
        ('{"version": 2}', "the site profile is of version 2 and not 1; learn it again"),
        ('{"places": {"xa": {"pages": 3}}}', "no site profile"),
        ('{"places": {"1": {"pages": 0}}}', ">= 1"),
        ('{"places": {"1": {"pages": 3, "leaning": 99}}}', "<= 4.0"),
        ('{"pages": [-1]}', ">= 0"),
        (b"\xff\xfe", "no site profile"),
    ],
)
def test_json_wrong(text: str | bytes, words: str) -> None:
    with pytest.raises(ProfileError) as error:
        SiteProfile.from_json(text)
    assert words in str(error.value)


def test_load_profile_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "site.json"
    path.write_text("{}x", encoding="utf-8")
    with pytest.raises(ProfileError, match=r"site\.json: this is no site profile"):
        load_profile(path)


# the command line


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with the site's pages, which is below the current one."""
    monkeypatch.chdir(tmp_path)
    site = tmp_path / "site"
    (site / "tin").mkdir(parents=True)
    for number, source in enumerate(PAGES[1:]):
        (site / f"tin/{number}.html").write_text(source, encoding="utf-8")
    (site / "index.html.gz").write_bytes(gzip.compress(PAGES[0].encode()))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def test_cli_learn_and_use(folder: Path, profile: SiteProfile) -> None:
    result = run("learn", "site", "-o", "site.json")
    assert result.exit_code == 0
    assert not result.stdout
    counts = f"5 pages read, 0 could not be read; {profile.repeated} repeated blocks"
    assert result.stderr == f"a11y-reader: {counts}\n"
    assert load_profile("site.json") == profile
    converted = run("convert", "site/tin/0.html", "--to", "text", "--profile", "site.json")
    assert "quý bạn đọc" not in converted.stdout
    assert NEWS[1] in converted.stdout
    inspected = run("inspect", "site/tin/0.html", "--json", "--profile", "site.json")
    assert json.loads(inspected.stdout)["title"].startswith(NEWS[1])
    assert len(list(folder.iterdir())) == 2


def test_cli_learn_says_what_failed(folder: Path) -> None:
    """Pages that cannot be read are told and counted, and copies are counted too."""
    (folder / "site/a.html").touch()
    (folder / "site/b.html.gz").write_bytes(b"no gzip")
    (folder / "site/c.html").write_text(PAGES[0].replace("năm 2015", "năm 2016"), encoding="utf-8")
    result = run("learn", "site", "-o", "site.json")
    assert result.exit_code == 0
    lines = result.stderr.splitlines()
    assert "a11y-reader: error: site/a.html: the page has no text" in lines[0]
    assert "a11y-reader: error: site/b.html.gz: not a whole gzip file" in lines[1]
    assert "6 pages read, 1 of them copies, 2 could not be read; " in lines[2]


def test_cli_learn_from_files(folder: Path) -> None:
    files = [f"site/tin/{number}.html" for number in range(4)]
    assert run("learn", *files, "-o", "site.json").exit_code == 0
    assert len(load_profile(folder / "site.json").pages) == 4


def test_cli_learn_too_few(folder: Path) -> None:
    result = run("learn", "site/tin/0.html", "site/tin/1.html", "-o", "site.json")
    assert result.exit_code == 1
    words = "nothing repeats over the pages: 2 pages read, 0 could not be read; give at least 3"
    assert f"a11y-reader: error: {words}" in result.stderr
    assert not (folder / "site.json").exists()


def test_cli_learn_existing_file(folder: Path) -> None:
    (folder / "site.json").write_text("{}", encoding="utf-8")
    result = run("learn", "site", "-o", "site.json")
    assert result.exit_code == 1
    assert "site.json exists already; use --force to overwrite it" in result.stderr
    assert run("learn", "site", "-o", "site.json", "--force").exit_code == 0
    assert load_profile("site.json").places


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["learn", "site"], "Missing option '-o'"),
        (["learn", "-o", "site.json"], "Missing argument 'INPUT...'"),
        (["learn", "none", "-o", "site.json"], "'none' does not exist"),
        (["learn", "site", "-o", "site"], "'site' is a directory"),
        (["convert", "a.html", "--profile", "none.json"], "none.json: no such file or directory"),
        (["inspect", "a.html", "--profile", "site/tin/0.html"], "0.html: this is no site profile"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_cli_wrong_call(arguments: list[str], words: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr


def test_cli_learn_help() -> None:
    result = run("learn", "--help")
    assert result.exit_code == 0
    assert "Examples:\n    a11y-reader learn" in result.output
