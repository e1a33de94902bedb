"""Linked data: which object is the page's own work, and what it says."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.extract.metadata.linked_data import LinkedData, read_linked_data, tidy

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda values: (
        st.lists(values, max_size=4)
        | st.dictionaries(
            st.sampled_from(["@type", "@id", "@graph", "author", "headline", "name", "image"]),
            values,
            max_size=5,
        )
    ),
    max_leaves=20,
)


def read(*objects: object) -> LinkedData:
    return read_linked_data(map(json.dumps, objects))


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "BlogPosting", "headline": "Nghỉ lễ"},
        {"headline": "Nghỉ lễ"},
        [[{"@type": "Article", "headline": "Nghỉ lễ"}]],
        {"@type": "WebPage", "mainEntity": {"@type": "Question", "headline": "Nghỉ lễ"}},
        {"@graph": [{"@type": "WebPage", "name": "Khác"}, {"headline": "Nghỉ lễ"}]},
        {"@type": "Blog", "name": "Sổ tay", "blogPost": [{"headline": "Nghỉ lễ"}]},
        {"@type": "Blog", "name": "Sổ tay", "blogPost": {"headline": "Nghỉ lễ"}},
    ],
)
def test_headline(data: object) -> None:
    assert read(data).text("headline", "name") == "Nghỉ lễ"


@pytest.mark.parametrize(
    "kind",
    ["Organization", "NewsMediaOrganization", "WebSite", "Person", "BreadcrumbList", "ItemList"],
)
def test_no_work(kind: str) -> None:
    assert not read({"@type": kind, "name": "Xã Tân Lập"}).works


def test_work_before_its_page() -> None:
    """The more a thing says of who made it and when, the likelier it is the page's own."""
    page, recipe = {"@type": "WebPage", "name": "Trang"}, {"@type": "Recipe", "name": "Phở"}
    assert read(page, recipe | {"author": "Lan"}).text("name") == "Phở"


def test_works_of_others() -> None:
    related = {"@type": "Article", "headline": "Tin khác"}
    assert read({"@type": "Blog", "blogPost": [related, related]}).text("headline") == ""
    assert read({"@type": "WebPage", "hasPart": [related]}).text("headline") == ""


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("Lan", "Lan"),
        (["Lan", {"name": "Minh"}, "Lan"], "Lan, Minh"),
        ({"@id": "#lan"}, "Nguyễn Thị Lan"),
        ([{"@id": "#lan"}], "Nguyễn Thị Lan"),
        ({"@id": "#nobody"}, ""),
        ({"@id": "#work"}, ""),
        ({"@id": ["#lan"]}, ""),
        (None, ""),
        (7, ""),
    ],
)
def test_author(author: object, name: str) -> None:
    work = {"@type": "Article", "@id": "#work", "author": author}
    person = {"@type": "Person", "@id": "#lan", "name": "Nguyễn Thị Lan"}
    assert read({"@graph": [work, person]}).text("author") == name


def test_references_in_a_circle() -> None:
    """A reference is followed once."""
    work = {"@type": "Article", "@id": "#a", "url": {"@id": "#a"}, "name": {"@id": "#a"}}
    data = read(work | {"author": {"@id": "#a"}, "image": {"@id": "#a"}})
    assert (data.text("author"), data.address("image")) == ("", "")


def test_organizations() -> None:
    authors = [{"@type": "Organization", "name": "Hội"}, {"@type": "Person", "name": "Lan"}, "Ban"]
    assert list(read({"headline": "A", "author": authors}).organizations("author")) == ["Hội"]


@pytest.mark.parametrize(
    ("image", "address"),
    [
        ("https://example.org/a.jpg", "https://example.org/a.jpg"),
        (["/a.jpg", "/b.jpg"], "/a.jpg"),
        ({"@type": "ImageObject", "url": "/a.jpg"}, "/a.jpg"),
        ({"contentUrl": "/a.jpg"}, "/a.jpg"),
        ([{"url": ["/a.jpg"]}], "/a.jpg"),
        ([], ""),
        ({}, ""),
        (3, ""),
    ],
)
def test_address(image: object, address: str) -> None:
    assert read({"@type": "Article", "image": image}).address("image") == address


@pytest.mark.parametrize(
    "script",
    [
        '{"headline": "Nghỉ\nlễ"}',
        '{"headline": "Nghỉ lễ"};',
        ' {"headline": "Nghỉ lễ"} {"headline": "Khác"}',
    ],
)
def test_broken_scripts_read_all_the_same(script: str) -> None:
    assert read_linked_data([script]).text("headline") == "Nghỉ lễ"


@pytest.mark.parametrize(
    "script",
    [
        "",
        "undefined",
        '{"headline": "Nghỉ lễ"',
        "[" * 100_000,
        '{"@graph":' * 2000 + "1" + "}" * 2000,
        '{"headline": "' + "A" * 5_000_000 + '"}',
        '"\\ud800"',
    ],
    ids=lambda script: script[:20],
)
def test_hostile_scripts(script: str) -> None:
    assert read_linked_data([script]).text("headline") == ""


def test_very_many_things() -> None:
    """Only the first few hundred are looked at."""
    data = read([{"@type": "Article", "headline": f"Tin {index}"} for index in range(20_000)])
    assert data.text("headline") == "Tin 0"
    assert len(data.works) < 1000


@given(JSON)
def test_any_json(value: object) -> None:
    data = read(value)
    assert isinstance(data.text("headline", "name", "author"), str)
    assert isinstance(data.address("image", "url"), str)
    assert all(isinstance(name, str) for name in data.organizations("author"))


def test_tidy() -> None:
    assert tidy(" A \u00ad&amp;\n B&nbsp;C ") == "A & B C"
