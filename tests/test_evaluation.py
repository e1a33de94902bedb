"""The metrics and loaders that `tests/evaluation` measures with, on corpora made up here."""

import doctest
import gzip
import json
import pickle
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

sys.path.append(str(Path(__file__).parent / "evaluation"))

import announcements
import corpora
import labels
import metrics
import portal
import repairs
import runs
import speed
import sweep
import systems
import tables
from corpora import CorporaError, Page
from metrics import Passages, Share
from runs import Cache, Result, Run
from systems import Output

from a11y_reader.document import Document, Node
from a11y_reader.extract.walk import collect
from a11y_reader.parse import parse

TEXTS = st.text(alphabet=st.sampled_from("ab ,é\nPQ1"), max_size=60)


def make_page(**fields: object) -> Page:
    known = {
        "corpus": "wcxb",
        "id": "1",
        "url": "https://example.vn/1",
        "group": "example.vn",
        "type": "article",
        "path": Path("1.html"),
        "gold": "mưa to",
    }
    return Page(**{**known, **fields})


def write_lines(file: Path, records: list[dict[str, object]]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")


def write_page(file: Path, html: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    data = html.encode()
    file.write_bytes(gzip.compress(data) if file.suffix == ".gz" else data)


@pytest.mark.parametrize(
    "module", [announcements, corpora, metrics, tables], ids=lambda module: module.__name__
)
def test_examples_in_docstrings(module: ModuleType) -> None:
    failed, attempted = doctest.testmod(module)
    assert attempted
    assert not failed


# --- metrics -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "gold", "precision", "recall", "f1"),
    [
        ("mưa to", "mưa to", 1, 1, 1),
        ("Mưa, TO!", "mưa to", 1, 1, 1),
        ("mưa to mưa", "mưa to", 2 / 3, 1, 0.8),
        ("mưa", "mưa mưa mưa", 1, 1 / 3, 0.5),
        ("gió", "mưa", 0, 0, 0),
        ("", "mưa", 0, 0, 0),
        ("mưa", "", 0, 0, 0),
        ("", "", 1, 1, 1),
        ("… – !", "", 1, 1, 1),
    ],
)
def test_word_share_of_texts(
    text: str, gold: str, precision: float, recall: float, f1: float
) -> None:
    share = metrics.word_share(text, gold)
    assert (share.precision, share.recall, share.f1) == pytest.approx((precision, recall, f1))


def test_word_share_of_decomposed_letters_and_soft_hyphens() -> None:
    decomposed = "ti\u0065\u0302\u0301ng Vi\u00adệt\u200b"
    assert metrics.word_share(decomposed, "tiếng Việt").f1 == 1


def test_word_share_forgives_neutral_words_only_beyond_the_gold_text() -> None:
    assert metrics.word_share("ngày 3 mưa", "mưa", neutral="ngày 3") == Share(1, 1, 1)
    assert metrics.word_share("mưa mưa", "mưa", neutral="gió") == Share(1, 2, 1)


def test_word_share_asks_for_neutral_words_that_the_gold_text_has() -> None:
    assert metrics.word_share("gió", "mưa gió", neutral="mưa gió") == Share(1, 1, 2)


@given(TEXTS, TEXTS)
def test_word_share_swaps_precision_and_recall(one: str, other: str) -> None:
    there, back = metrics.word_share(one, other), metrics.word_share(other, one)
    assert (there.precision, there.recall) == (back.recall, back.precision)
    assert there.f1 == back.f1


@given(TEXTS, TEXTS)
def test_word_share_f1_is_the_harmonic_mean(one: str, other: str) -> None:
    share = metrics.word_share(one, other)
    total = share.precision + share.recall
    expected = 2 * share.precision * share.recall / total if total else 0
    assert share.f1 == pytest.approx(expected)


@given(TEXTS, TEXTS, TEXTS)
def test_word_share_of_neutral_words_never_lowers(text: str, gold: str, neutral: str) -> None:
    plain = metrics.word_share(text, gold)
    forgiven = metrics.word_share(text, gold, neutral)
    assert forgiven.precision >= plain.precision
    assert forgiven.recall == plain.recall or not metrics.words(gold)


@pytest.mark.parametrize(
    ("text", "gold", "share"),
    [
        ("một hai ba bốn năm", "một hai ba bốn năm", Share(2, 2, 2)),
        ("một hai ba bốn năm", "năm bốn ba hai một", Share(0, 2, 2)),
        ("một hai ba bốn sáu", "một hai ba bốn năm", Share(1, 2, 2)),
        ("một hai", "một hai", Share(1, 1, 1)),
        ("Một hai", "một hai", Share(0, 1, 1)),
        ("", "một hai ba bốn", Share(0, 0, 1)),
        ("", "", Share(0, 0, 0)),
    ],
)
def test_shingle_share_of_texts(text: str, gold: str, share: Share) -> None:
    assert metrics.shingle_share(text, gold) == share


def test_shingle_scores_average_each_over_the_pages_that_have_something() -> None:
    scores = metrics.shingle_scores([Share(2, 4, 2), Share(0, 0, 5), Share(3, 3, 4)])
    precision, recall = (0.5 + 1) / 2, (1 + 0 + 0.75) / 3
    assert scores.precision == pytest.approx(precision)
    assert scores.recall == pytest.approx(recall)
    assert scores.f1 == pytest.approx(2 * precision * recall / (precision + recall))


def test_word_scores_average_over_pages() -> None:
    scores = metrics.word_scores([Share(1, 1, 1), Share(0, 1, 1)])
    assert scores == pytest.approx((0.5, 0.5, 0.5))


def test_count_passages_across_lines_and_spaces() -> None:
    text = "Tin\u00a0trong  ngày\nMưa to"
    found = metrics.count_passages(text, ["trong ngày Mưa", "Gió"], ["Tin trong", "Liên kết"])
    assert found == Passages(1, 2, 1, 2)


def test_passage_scores_over_all_passages_of_all_pages() -> None:
    scores = metrics.passage_scores([Passages(3, 4, 0, 2), Passages(0, 0, 1, 1)])
    assert scores == pytest.approx((6 / 8, 3 / 4, 3 / 4))


def test_passages_of_a_page_without_any() -> None:
    assert metrics.count_passages("mưa", [], []).f1 == 1


@pytest.mark.parametrize(
    ("found", "wanted", "same"),
    [
        ("Kế hoạch: năm 2024", "KẾ HOẠCH NĂM 2024", True),
        ("Deutsch\u00adland – heute", "Deutschland heute", True),
        ("Kế hoạch | Cổng thông tin", "Kế hoạch", False),
        ("", "Kế hoạch", False),
    ],
)
def test_same_title(found: str, wanted: str, same: bool) -> None:
    assert metrics.same_title(found, wanted) is same


@pytest.mark.parametrize(
    ("found", "wanted", "same"),
    [
        ("Theo Lan Anh", "Lan Anh", True),
        ("Lan Anh, Minh Tú", "Minh Tú; Lan Anh", True),
        ("Lan Anh", "Lan Anh và Minh Tú", False),
    ],
)
def test_same_author(found: str, wanted: str, same: bool) -> None:
    assert metrics.same_author(found, wanted) is same


@pytest.mark.parametrize(
    ("found", "wanted", "same"),
    [
        ("2023-06-28T16:01:00+07:00", "2023-06-28", True),
        ("2023-06-28", "2023-06", True),
        ("2023-06-28", "2023-06-29", False),
        ("", "2023-06-28", False),
    ],
)
def test_same_date(found: str, wanted: str, same: bool) -> None:
    assert metrics.same_date(found, wanted) is same


# --- corpora -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://sotttt.hanoi.gov.vn/tin?x=//y", "hanoi.gov.vn"),
        ("https://www.dichvucong.gov.vn/", "dichvucong.gov.vn"),
        ("http://news.bbc.co.uk:80/1", "bbc.co.uk"),
        ("https://vnexpress.net", "vnexpress.net"),
        ("blog.example.de", "example.de"),
        ("http://10.0.0.1/", "10.0.0.1"),
        ("", ""),
    ],
)
def test_registered_domain(url: str, domain: str) -> None:
    assert corpora.registered_domain(url) == domain


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder with one page in each corpus."""
    article = "<title>Tin</title><p class='date'>Ngày 3</p><p>Mưa to</p>"
    wcxb = {"id": "0001", "url": None, "page_type": "forum", "title": "Tin", "author": None}
    wcxb |= {"published": "2024-05", "main_content": "Mưa", "with": ["Mưa"], "without": ["Ngày"]}
    write_lines(tmp_path / "wcxb" / "ground-truth.jsonl", [wcxb])
    write_page(tmp_path / "wcxb" / "html" / "0001.html.gz", article)
    portal_ = {"file": "007.html", "url": "https://xa.vn/7", "site": "xa.vn", "kind": "list"}
    portal_ |= {"title": "Tin", "author": "Lan", "published": None, "neutral": [".date"]}
    write_lines(tmp_path / "vi-portals" / "index.jsonl", [portal_])
    write_page(tmp_path / "vi-portals" / "pages" / "007.html", article)
    write_page(tmp_path / "vi-portals" / "gold" / "007.txt", "Mưa to")
    news = {"id": "001", "url": "https://bao.vn/1", "main_content": "Mưa to"}
    write_lines(tmp_path / "news" / "ground-truth.jsonl", [news])
    write_page(tmp_path / "news" / "html" / "001.html.gz", article)
    passages = {"id": "1", "url": "https://a.de/1", "with": ["Mưa"], "without": []}
    passages |= {"author": ["Ann", "Bo"], "date": "2020-01-02"}
    write_lines(tmp_path / "segments" / "segments.jsonl", [passages])
    write_page(tmp_path / "segments" / "html" / "1.html.gz", article)
    return tmp_path


@pytest.mark.parametrize("corpus", corpora.CORPORA)
def test_load_reads_the_pages_of_every_corpus(root: Path, corpus: str) -> None:
    (page,) = corpora.load(root, corpus)
    assert page.corpus == corpus
    assert page.group
    assert b"<title>Tin" in page.html()


def test_load_of_wcxb(root: Path) -> None:
    (page,) = corpora.load(root, "wcxb")
    assert (page.id, page.url, page.group, page.type) == ("0001", "", "wcxb/0001", "forum")
    assert (page.gold, page.having, page.lacking) == ("Mưa", ("Mưa",), ("Ngày",))
    assert (page.title, page.author, page.published) == ("Tin", "", "2024-05")


def test_load_of_vi_portals(root: Path) -> None:
    (page,) = corpora.load(root, "vi-portals")
    assert (page.key, page.group, page.type) == ("vi-portals/007", "xa.vn", "list")
    assert (page.gold, page.author) == ("Mưa to", "Lan")
    assert page.neutral_text(page.html()) == "Ngày 3"


def test_load_of_segments(root: Path) -> None:
    (page,) = corpora.load(root, "segments")
    assert (page.gold, page.author, page.published) == (None, "Ann; Bo", "2020-01-02")


def test_load_of_a_corpus_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CorporaError, match="no corpus 'wcxb'"):
        corpora.load(tmp_path, "wcxb")


def test_load_of_a_record_that_lacks_a_field(root: Path) -> None:
    write_lines(root / "news" / "ground-truth.jsonl", [{"id": "1", "url": "https://a.vn"}])
    with pytest.raises(CorporaError, match="main_content"):
        corpora.load(root, "news")


def test_find_root_prefers_what_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(corpora.ENVIRONMENT, "/nowhere")
    assert corpora.find_root(tmp_path) == tmp_path


def test_find_root_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(corpora.ENVIRONMENT, str(tmp_path))
    assert corpora.find_root(None) == tmp_path


@pytest.mark.parametrize("value", ["", "/nowhere/at/all"])
def test_find_root_that_is_not_there(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(corpora.ENVIRONMENT, value)
    with pytest.raises(CorporaError, match="corpora"):
        corpora.find_root(None)


def test_fingerprint_changes_with_a_page(root: Path) -> None:
    before = corpora.fingerprint(corpora.load(root, "news"))
    assert corpora.fingerprint(corpora.load(root, "news")) == before
    write_page(root / "news" / "html" / "001.html.gz", "<p>Trời nắng cả ngày</p>")
    assert corpora.fingerprint(corpora.load(root, "news")) != before


# --- systems and runs ----------------------------------------------------------------------------


def test_plain_text_is_free_of_presentation() -> None:
    cells = (Node("td", (), ("Thôn 1",)), Node("td", (), ("25",)))
    link = Node("a", (("href", "https://example.vn/"),), ("văn", Node("strong", (), ("bản",))))
    body = (
        Node("h2", (), ("Kết  quả",)),
        Node("p", (), ("Xem ", link, Node("br"), "tại đây")),
        Node("ul", (), (Node("li", (), ("Một",)), Node("li", (), ("Hai",)))),
        Node("table", (), (Node("tr", (), cells),)),
        Node("figure", (), (Node("img", (("alt", "Ảnh"),)),)),
        "Rời",
    )
    assert systems.plain_text(Document(body=body, title="Tin")) == (
        "Kết quả\nXem vănbản\ntại đây\nMột\nHai\nThôn 1\n25\nRời"
    )


def test_run_turns_an_exception_into_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_html: bytes, _url: str) -> str:
        raise ValueError("hỏng")

    failing = systems.SYSTEMS[systems.PARSE]._replace(call=fail)
    monkeypatch.setattr(systems, "SYSTEMS", {"failing": failing})
    output = systems.run("failing", b"", "")
    assert (output.error, output.text) == ("ValueError: hỏng", "")


def test_run_of_a_parser_takes_time() -> None:
    output = systems.run(systems.PARSE, b"<p>a", "")
    assert output.error == ""
    assert output.seconds > 0


def test_score_page_of_wcxb_compares_the_body() -> None:
    output = Output(text="Mưa to", title="Tin")
    page = make_page(title="Tin")
    assert runs.score_page(page, output, b"").share == Share(2, 2, 2)
    assert runs.score_page(page, output, b"", with_title=True).share == Share(2, 3, 2)


@pytest.mark.parametrize(
    ("gold", "output", "share"),
    [
        ("Tin\nMưa to", Output(text="Mưa to", title="Tin"), Share(3, 3, 3)),
        ("Tin\nMưa to", Output(text="Tin\nMưa to", title="Tin"), Share(3, 3, 3)),
        ("Tin\nMưa to", Output(text="Mưa to"), Share(2, 2, 3)),
        ("Mưa to", Output(text="Mưa to", title="Tin"), Share(2, 2, 2)),
        ("Mưa to", Output(text="Mưa to", title="Sai"), Share(2, 3, 2)),
    ],
)
def test_score_page_of_vi_portals_has_the_title(gold: str, output: Output, share: Share) -> None:
    page = make_page(corpus="vi-portals", gold=gold, title="Tin")
    assert runs.score_page(page, output, b"<p>x").share == share


def test_score_page_of_vi_portals_forgives_neutral_elements() -> None:
    html = "<p class='date'>Ngày 3</p><p>Mưa to</p>".encode()
    page = make_page(corpus="vi-portals", neutral=(".date",))
    assert runs.score_page(page, Output(text="Ngày 3\nMưa to"), html).share == Share(2, 2, 2)


def test_score_page_without_gold_text() -> None:
    page = make_page(corpus="segments", gold=None, having=("Mưa", "Gió"), lacking=("Tin",))
    result = runs.score_page(page, Output(text="Mưa"), b"")
    assert (result.share, result.passages) == (None, Passages(1, 2, 0, 1))
    assert result.f1 == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("output", "share", "why"),
    [
        (Output(error="ValueError: hỏng"), Share(0, 0, 5), "ValueError: hỏng"),
        (Output(), Share(0, 0, 5), "empty"),
        (Output(text="a"), Share(0, 3, 0), "nothing was wanted"),
        (Output(text="a"), Share(0, 3, 5), "the wrong part"),
        (Output(text="a"), Share(3, 9, 5), "over-extraction"),
        (Output(text="a"), Share(3, 3, 5), "missing"),
        (Output(text="a"), None, "1 missing, 2 unwanted"),
    ],
)
def test_reason(output: Output, share: Share | None, why: str) -> None:
    assert runs.reason(Result(make_page(), output, share, Passages(1, 2, 2, 2))) == why


def test_summary_of_a_corpus() -> None:
    passages = Passages(1, 2, 0, 2)
    results = [
        Result(make_page(), Output(text="a", seconds=0.002), Share(1, 1, 1), passages),
        Result(make_page(), Output(error="hỏng", seconds=0.004), Share(0, 0, 1), passages),
    ]
    found = runs.summary(results)
    assert (found["f1"], found["with"], found["without"]) == (0.5, 0.5, 0)
    assert (found["ms"], found["errors"], found["empty"]) == (pytest.approx(3), 1, 1)


def test_metadata_counts_only_pages_that_have_a_field() -> None:
    known = {"author": "Lan", "published": "2024-01-02"}
    pages = [make_page(title="Tin A", **known), make_page(title="Tin B")]
    outputs = [Output(title="TIN A", author="Minh"), Output(title="Khác", author="Lan")]
    results = [
        Result(page, output, None, Passages(0, 0, 0, 0))
        for page, output in zip(pages, outputs, strict=True)
    ]
    assert runs.metadata(results) == {
        "title": (0.5, 2),
        "author": (0, 1),
        "published": (None, 1),
    }


@pytest.mark.parametrize("jobs", [1, 2])
def test_evaluate_runs_systems_over_pages(root: Path, jobs: int) -> None:
    pages = corpora.load(root, "news")
    results = runs.evaluate(pages, Run((systems.PARSE,), jobs), Cache(None))
    (result,) = results[systems.PARSE]
    assert (result.page, result.output.error) == (pages[0], "")


def test_cache_keeps_what_a_peer_made(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    peer = systems.SYSTEMS[systems.PARSE]._replace(settings="một")
    monkeypatch.setattr(runs, "SYSTEMS", {"peer": peer})
    monkeypatch.setattr(runs, "PEERS", ("peer",))
    pages, cache = corpora.load(root, "news"), Cache(tmp_path / "cache")
    assert cache.read("peer", pages) == {}
    cache.write("peer", pages, {"001": Output(text="Mưa")})
    assert cache.read("peer", pages) == {"001": Output(text="Mưa", cached=True)}
    monkeypatch.setattr(runs, "SYSTEMS", {"peer": peer._replace(settings="hai")})
    assert cache.read("peer", pages) == {}


def test_cache_never_keeps_ours(root: Path, tmp_path: Path) -> None:
    pages, cache = corpora.load(root, "news"), Cache(tmp_path / "cache")
    cache.write(systems.OURS, pages, {"001": Output(text="Mưa")})
    assert cache.read(systems.OURS, pages) == {}


# --- repairs -------------------------------------------------------------------------------------

TYPED = "<p>{0}</p><p>1. Đơn xin cấp thẻ.</p><p>2. Bản sao giấy khai sinh.</p><p>{0}</p>".format(
    "Ủy ban nhân dân xã thông báo đến toàn thể nhân dân trong xã về hồ sơ cấp thẻ căn cước."
)


def test_repair_page_keeps_numbers_that_move_into_markup(tmp_path: Path) -> None:
    file = tmp_path / "1.html"
    file.write_text(f"<title>Hồ sơ</title><article>{TYPED}</article>", encoding="utf-8")
    repaired = repairs.repair_page(make_page(path=file))
    assert (repaired.error, repaired.lost, repaired.added, repaired.oddity) == ("", (), (), 0)
    assert "lists" in {finding.rule for finding in repaired.findings}
    assert pickle.loads(pickle.dumps(repaired)) == repaired  # noqa: S301 - our own bytes


def test_repairs_of_no_corpora(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert repairs.main(["--corpora", str(tmp_path)]) == 2
    assert "repairs.py: error: there is no corpus 'wcxb'" in capsys.readouterr().err


def test_repairs_of_pages(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    record = {"id": "1", "url": "https://example.vn/1", "main_content": "Hồ sơ"}
    write_lines(tmp_path / "news/ground-truth.jsonl", [record])
    write_page(tmp_path / "news/html/1.html.gz", f"<title>Hồ sơ</title><article>{TYPED}</article>")
    assert repairs.main(["--corpora", str(tmp_path), "--corpus", "news", "--jobs", "1"]) == 0
    printed = capsys.readouterr().out
    assert "Paragraphs that look like a list became one." in printed
    assert "100.000 % kept or recorded; 0 lost" in printed


# --- speed and sweep -----------------------------------------------------------------------------


@pytest.mark.parametrize("size", [10_000, 100_000])
def test_portal_page_has_the_size_asked_for_and_is_the_same_each_time(size: int) -> None:
    html = portal.portal_page(size)
    assert size <= len(html) < size + 10_000
    assert html == portal.portal_page(size)
    assert html.endswith(b"</html>")


def test_repeated_page_repeats_the_body_alone() -> None:
    html = b"<html><head><title>T</title></head><BODY class=a><p>x</p></BODY></html>"
    repeated = portal.repeated_page(html, 1000)
    assert abs(len(repeated) - 1000) < 10
    assert (repeated.count(b"<title>"), repeated.count(b"</BODY>")) == (1, 1)


def test_typical_pages_are_of_the_size_wanted(tmp_path: Path) -> None:
    pages = []
    for number, size in enumerate((10, 90_000, 110_000, 130_000)):
        file = tmp_path / f"{number}.html"
        file.write_bytes(b"x" * size)
        pages.append(make_page(id=str(number), path=file))
    assert sorted(page.id for page in speed.typical_pages(pages, 9)) == ["1", "2"]


def test_stages_are_those_of_read() -> None:
    """Each is called where it is measured, and none within another."""
    taken = speed.stage_seconds(portal.portal_page(10_000), "")
    assert set(taken) == {"read"}.union(*speed.STAGES.values())
    assert sum(taken.values()) <= 2 * taken["read"]


@pytest.mark.parametrize(
    ("gold", "words", "error", "empty"),
    [("Mưa", 0, "", True), ("Mưa", 3, "", False), (" ", 0, "", False), ("Mưa", 0, "E", False)],
)
def test_conversion_is_empty_only_where_content_was_wanted(
    gold: str, words: int, error: str, empty: bool
) -> None:
    assert sweep.Conversion(make_page(gold=gold), None, words, error).is_empty is empty


@pytest.mark.browser
def test_look_sees_violations_requests_and_errors(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text(
        "<!DOCTYPE html><html lang=vi><meta charset=utf-8><title>Tin</title><main><h1>Tin</h1>"
        "<img src='https://example.vn/a.png'><script src='https://example.vn/a.js'></script>"
        "<script>null.x</script></main></html>",
        encoding="utf-8",
    )
    (tmp_path / "good.html").write_text(
        "<!DOCTYPE html><html lang=vi><meta charset=utf-8><title>Tin</title><main><h1>Tin</h1>"
        "<p>Mưa to.</p></main></html>",
        encoding="utf-8",
    )
    bad, good = sweep.look(browser.new_page(), [tmp_path / "bad.html", tmp_path / "good.html"])
    assert [violation["id"] for violation in bad.violations] == ["image-alt"]
    assert (bad.images, bad.requests, len(bad.console)) == (1, ("https://example.vn/a.js",), 1)
    assert (good.violations, good.images, good.requests, good.console) == ((), 0, (), ())


# Labels


def labelled(gold: str, *texts: str) -> list[float]:
    return labels.gold_labels([metrics.words(text) for text in texts], gold).tolist()


BODY = "Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan"
NEWS = "Hội nghị sơ kết sáu tháng đầu năm được tổ chức tại nhà văn hóa"


def test_labels_of_blocks_that_are_in_the_gold_text() -> None:
    assert labelled(f"{BODY}\n{NEWS}", "Trang chủ", BODY, NEWS, "Liên hệ") == [0, 1, 1, 0]


def test_labels_of_a_block_that_is_there_in_part() -> None:
    assert labelled(BODY, f"{BODY} {NEWS} và") == [pytest.approx(13 / 29)]


def test_labels_prefer_the_copy_beside_the_rest() -> None:
    """A menu above and a list below repeat the heading; the one above its text counts."""
    assert labelled(f"Hồ sơ\n{BODY}", "Hồ sơ", "Giới thiệu", "Hồ sơ", BODY, "Hồ sơ") == [
        0,
        0,
        1,
        1,
        0,
    ]


def test_labels_find_what_was_moved() -> None:
    assert labelled(f"{BODY}\n{NEWS}", NEWS, "Liên hệ", BODY) == [1, 0, 1]


def test_labels_of_a_word_within_a_line_of_the_gold_text() -> None:
    assert labelled(BODY, "nghỉ", BODY) == [0, 1]


@given(st.lists(st.lists(st.sampled_from("abcdef"), max_size=12), max_size=6), st.data())
def test_labels_are_shares(texts: list[list[str]], data: st.DataObject) -> None:
    gold = data.draw(st.lists(st.sampled_from(["a b c d", "e f", "a", "b c d e f"]), max_size=5))
    found = labels.gold_labels(texts, "\n".join(gold))
    assert len(found) == len(texts)
    assert all(0 <= share <= 1 for share in found)


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=4, max_size=12), max_size=6))
def test_labels_of_a_gold_text_that_is_the_page(texts: list[list[str]]) -> None:
    gold = "\n".join(" ".join(text) for text in texts)
    assert labels.gold_labels(texts, gold).tolist() == [1.0] * len(texts)


def test_labels_of_passages() -> None:
    wanted, known = labels.passage_labels(
        [BODY, "Hồ sơ", NEWS, "Khác"], ["cơ quan Hồ"], ["hội nghị", "Hội nghị"]
    )
    assert wanted.tolist() == [1, 1, 0, 0]
    assert known.tolist() == [1, 1, 1, 0]


def test_labels_of_a_gold_text_that_ends_too_early() -> None:
    page = collect(parse(f"<p>Liên hệ</p><div>{f'<p>{BODY}.</p>' * 40}</div><div>{NEWS}</div>"))
    share = np.array([0.0] + [1.0] * 20 + [0.0] * 21)
    cut = labels.cut_off(page.blocks, share)
    assert cut.tolist() == [False] * 21 + [True] * 20 + [False]


def test_labels_of_a_gold_text_that_lacks_the_last_line() -> None:
    page = collect(parse(f"<div>{f'<p>{BODY}.</p>' * 40}</div>"))
    assert not labels.cut_off(page.blocks, np.array([1.0] * 39 + [0.0])).any()
