"""Templates and CSS of a caller's."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

from a11y_reader.document import Document, Node
from a11y_reader.errors import TemplateError
from a11y_reader.pipeline import convert
from a11y_reader.rendering.page import to_html
from a11y_reader.rendering.style import read_source

DOCUMENT = Document(title="Thông báo <1>", lang="vi", body=(Node("p", (), ("Nghỉ lễ.",)),))
GUIDE = Path(__file__).parents[2] / "docs" / "templates.md"


def extended(**blocks: str) -> str:
    written = (f"{{% block {name} %}}{text}{{% endblock %}}" for name, text in blocks.items())
    return "".join(['{% extends "page.html.jinja" %}', *written])


def policy_of(html: str) -> str:
    return re.search('Content-Security-Policy" content="(.*?)"', html)[1].replace("&#39;", "'")


def test_block_takes_the_place_of_ours() -> None:
    html = to_html(DOCUMENT, template=extended(footer="<p>Gọi {{ title }}</p>{{ super() }}"))
    footer = html[html.index("<footer") :]
    assert "<p>Gọi Thông báo &lt;1&gt;</p>" in footer
    assert "Lời văn của bài được giữ nguyên." in footer
    assert "<h1>Thông báo &lt;1&gt;</h1>" in html


def test_template_that_changes_nothing() -> None:
    own, extending = (
        [line for line in to_html(DOCUMENT, template=each).splitlines() if "Policy" not in line]
        for each in (None, extended())
    )
    assert extending == own


def test_template_of_its_own_whole() -> None:
    assert to_html(DOCUMENT, template="<h1>{{ title }}</h1>{{ body }}") == (
        "<h1>Thông báo &lt;1&gt;</h1><p>Nghỉ lễ.</p>"
    )


def test_images_of_a_template_may_be_loaded() -> None:
    assert "img-src" not in policy_of(to_html(DOCUMENT))
    html = to_html(DOCUMENT, template=extended(header="<img src='/logo.png' alt=''>"))
    assert "img-src http: https: file: data:;" in policy_of(html)


def test_blocks_are_documented() -> None:
    blocks = re.findall(r"{% block (\w+) %}", read_source("page.html.jinja"))
    assert sorted(blocks) == sorted(re.findall(r"^\| `(\w+)` \|", GUIDE.read_text("utf-8"), re.M))


def test_colours_are_documented() -> None:
    named = set(re.findall(r"`var\((--[a-z-]+)\)`", GUIDE.read_text("utf-8")))
    style = re.search("<style>(.*?)</style>", to_html(DOCUMENT), re.S)[1]
    assert named
    assert {name for name in named if f"{name}:" not in style} == set()


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{% if %}", "line 1: Expected an expression"),
        ("a\n{{ 1 | nothing }}", "line 2: No filter named 'nothing'"),
        ("{{ nothing }}", "'nothing' is undefined"),
        ('{% extends "nothing.jinja" %}', "nothing.jinja"),
        ('{% include "../page.py" %}', "page.py"),
    ],
)
def test_template_that_is_wrong(template: str, message: str) -> None:
    with pytest.raises(TemplateError, match="the template cannot be used: ") as raised:
        to_html(DOCUMENT, template=template)
    assert message in str(raised.value)


def test_css_is_in_the_one_style_and_its_hash() -> None:
    html = to_html(DOCUMENT, css=".a::before { content: '</style><b>' }")
    (style,) = re.findall("<style>(.*?)</style>", html, re.S)
    assert style.endswith(r".a::before { content: '<\/style><b>' }")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy_of(html)


def test_convert_takes_template_and_css() -> None:
    html = convert("<p>Nghỉ lễ.", template=extended(head="<meta name=x>"), css=".a { margin: 0 }")
    assert "<meta name=x>" in html
    assert ".a { margin: 0 }" in html
