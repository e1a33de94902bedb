"""Images of which a browser shows one."""

import pytest

from a11y_reader.extract.freeze.variants import is_variant
from a11y_reader.parse import parse

ONE, OTHER = '<img src=a.png alt="Sơ đồ"', '<img src=b.png alt="Sơ đồ"'


def _is_second_one(html: str) -> bool:
    *_, last = parse(f"<p>Xem:</p>{html}").iter("img")
    return is_variant(last)


@pytest.mark.parametrize(
    "html",
    [
        f"{ONE} class=light-only>{OTHER} class=dark-only>",
        f"{ONE} class='dark:hidden'>\n{OTHER} class='hidden dark:block'>",
        f"{ONE} class='maxlg:hidden'>{OTHER}>",
        f"{OTHER}>{OTHER} class=logo--hover>",
        f"<div class=light>{ONE}></div><div class=dark>{OTHER}></div>",
        f"<picture>{ONE} class=desktop></picture> <picture>{OTHER} class=mobile></picture>",
        '<img src="a.svg#only-light" alt=A><img src="b.svg#only-dark" alt=A>',
        "<math><mi>N</mi></math><img src=n.svg alt=N>",
        "<span style='display:none'><math><mi>N</mi></math></span><img src=n.svg alt=N>",
        "<math alttext='{N}'><mi>N</mi></math><img src=n.svg alt='{N}'>",
        "<span><math><mi>N</mi></math></span><img src=n.svg aria-hidden=true alt='số dân'>",
    ],
)
def test_variants(html: str) -> None:
    assert _is_second_one(html)


@pytest.mark.parametrize(
    "html",
    [
        f"{ONE}>{OTHER}>",
        f"{ONE} class=light>{OTHER} class=light>",
        f"{ONE} class=card-img-front>{OTHER} class=card-img-back>",
        f"{ONE} class=light> và {OTHER} class=dark>",
        f"<img src=a.png class=light alt='Cầu'>{OTHER} class=dark>",
        "<img src=a.png class=light alt=''><img src=b.png class=dark alt=''>",
        f"<div class=light>{ONE}>Một</div><div class=dark>{OTHER}>Hai<b></b></div>",
        f"<p class=light>{ONE}></p><p class=dark>{OTHER}></p>",
        f"{OTHER} class=dark>",
        "<span><math><mi>N</mi></math></span> là <img src=n.svg alt=N>",
        "<span><math><mi>N</mi></math><b>N</b></span><img src=n.svg alt=N>",
        "<p>Tỷ lệ <math><mi>N</mi></math> như dưới đây.</p><img src=n.png alt='Đồ thị'>",
        "<p>Tỷ lệ <math><mi>N</mi></math> như dưới đây.</p><img src=n.png alt=N>",
        "<math><mi>N</mi></math> <img src=n.png>",
        "<math><mi>N</mi></math> <img src=n.png alt='Đồ thị'>",
    ],
)
def test_images_that_are_two(html: str) -> None:
    assert not _is_second_one(html)
