"""Labels that only a style sets apart from the words before them."""

import doctest

import pytest
from lxml import etree, html

from a11y_reader.extract.plain import glued_labels
from a11y_reader.extract.plain.glued_labels import part_labels


def lines_of(*pairs: tuple[str, str], line: str = "<p>{}</p>", kind: str = "loai") -> list[str]:
    written = (
        line.format(f"<span class=ten>{name}</span><span class={kind}>{label}</span>")
        for name, label in pairs
    )
    root = html.fragment_fromstring("".join(written), create_parent="div")
    part_labels(root.iter(etree.Element))
    return ["".join(one.itertext()) for one in root]


def test_examples() -> None:
    assert doctest.testmod(glued_labels).failed == 0


def test_labels_are_parted() -> None:
    pairs = [("ma", "chuỗi"), ("tien", "số nguyên"), ("nguon", "chuỗi")]
    assert lines_of(*pairs) == ["ma chuỗi", "tien số nguyên", "nguon chuỗi"]


@pytest.mark.parametrize(
    "pairs",
    [
        [("habl", "o"), ("habl", "as"), ("habl", "amos")],
        [("ma", "chuỗi"), ("tien", "số nguyên")],
        [("Xa", "Mới tốt")] * 3,
        [("ma", "chuỗi"), ("tien", "số nguyên"), ("nguon ", "chuỗi")],
        [("M", "ột hôm"), ("T", "rời mưa"), ("“C", "ó ai không")],
        [("12", "000 đồng"), ("13", "500"), ("15", "000")],
    ],
)
def test_what_may_be_one_word_stays(pairs: list[tuple[str, str]]) -> None:
    assert lines_of(*pairs) == ["".join(pair) for pair in pairs]


def test_code_and_elements_of_one_class_stay() -> None:
    pairs = [("ma", "chuỗi"), ("tien", "số nguyên"), ("nguon", "chuỗi")]
    assert lines_of(*pairs, line="<pre>{}</pre>") == ["".join(pair) for pair in pairs]
    assert lines_of(*pairs, kind="ten") == ["".join(pair) for pair in pairs]
