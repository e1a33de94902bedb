"""A few words that are hidden within the text."""

import doctest

import pytest
from lxml import etree, html

from a11y_reader.extract.plain import hidden_words
from a11y_reader.extract.plain.hidden_words import drop_hidden_words

COMMENT = "itemscope itemtype=https://schema.org/Comment"
NONE = "style='display: none'"
SCRAMBLED = "\u2063".join("Q7 ảzn9 cá3o")


def read_of(source: str) -> str:
    root = html.fragment_fromstring(source, create_parent="div")
    elements = list(root.iter(etree.Element))
    drop_hidden_words(elements, elements, elements, list(root.iter("pre")))
    for unread in list(root.iter("template")):
        unread.text = ""
        del unread[:]
    return "".join(root.itertext())


def test_examples() -> None:
    assert doctest.testmod(hidden_words).failed == 0


@pytest.mark.parametrize(
    "source",
    [
        f"<h2>Hai câu trả lời <span {NONE} itemprop=answerCount>2</span></h2>",
        f"<p>Hai câu trả lời <a href='' {NONE}>sửa</a></p>",
        f"<p><b {NONE}>2</b> Hai câu trả lời</p>",
        f"<p><i>Hai câu trả lời </i><b {NONE}>2</b></p>",
        "<p>Hai câu trả lời <span hidden>2</span></p>",
        f"<p {COMMENT}><b>Hai câu trả lời</b> <span itemprop=position>2</span></p>",
        f"<p>Hai câu trả lời <span {NONE}>đã sao chép</span><button></button></p>",
        f"<p>Hai câu trả lời <span aria-hidden=true>{SCRAMBLED}</span></p>",
    ],
)
def test_what_nobody_reads_goes(source: str) -> None:
    assert read_of(source).strip() == "Hai câu trả lời"


@pytest.mark.parametrize(
    "source",
    [
        f"<p>Hai câu <span {NONE}>trả lời của xã về con đường</span></p>",
        f"<p><span {NONE}>Hai câu</span></p>",
        f"<p>Hai <time {NONE}>2023-06-28</time></p>",
        f"<p {COMMENT}>Hai <span itemprop=position>câu 2</span></p>",
        f"<p {COMMENT}><span itemprop=position>2</span></p>",
        "<p itemtype=https://schema.org/ListItem><span itemprop=position>2</span> Hai câu</p>",
        "<p><span itemprop=position>2</span> Hai câu</p>",
        "<p>Hai <span hidden=until-found>câu</span></p>",
        f"<p>Gọi <span {NONE}>0901 234 567</span> <button>Hiện số</button></p>",
        f"<p>Gửi <a href='#'>Hiện thư</a> <span {NONE}>xa@example.vn</span></p>",
        f"<p aria-hidden=true>Hai câu trả lời của xã: {SCRAMBLED[:9]}</p>",
        "<p>Hai <span style='display: inline'>câu</span></p>",
        "<p>Hai <span aria-hidden=true>câu</span></p>",
        f"<p>Hai <span aria-hidden=false>{SCRAMBLED}</span></p>",
        f"<p>Hai <span {NONE}><img src=a.png> câu</span></p>",
    ],
)
def test_what_may_be_read_stays(source: str) -> None:
    assert read_of(source) == "".join(html.fragment_fromstring(source).itertext())


def test_hidden_lines_of_code_go() -> None:
    line = "<span class=boring>{}</span>"
    code = f"{line.format('fn main() {')}    in();{line.format('}')}"
    assert read_of(f"<pre><code>{code}</code></pre>") == "    in();"
    assert read_of("<pre><span class=boring>fn main() {}</span></pre>") == "fn main() {}"
    assert read_of("<p><span class=boring>Chán</span> thật</p>") == "Chán thật"
