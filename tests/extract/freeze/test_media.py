"""Images, sound, video, frames and formulas as nodes."""

import pytest

from a11y_reader.document import Child, Node
from a11y_reader.extract.freeze.media import freeze_media
from a11y_reader.extract.urls import Urls
from a11y_reader.parse import parse

PAGE = "https://xa.example.vn/tin/1.html"
LIKE = "//x.example/like?u=https%3A%2F%2Fxa.example.vn%2Ftin%2F1.html"


def media(html: str, **options: int) -> tuple[Child, ...]:
    root = parse(html)
    (element,) = root.iter("audio", "embed", "iframe", "img", "math", "object", "video")
    return freeze_media(element, Urls(root, PAGE), **options)


def only(html: str) -> Node:
    (node,) = media(html)
    assert isinstance(node, Node)
    return node


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('src="a.png"', "a.png"),
        ('src="trong.gif" data-src="a.png"', "a.png"),
        ('src="trong.gif" data-original="a.png"', "a.png"),
        ('data-lazy-src="a.png"', "a.png"),
        ('data-src="javascript:x()" src="a.png"', "a.png"),
        ('data-src="" src="a.png"', "a.png"),
        ('srcset="nho.png 480w, a.png 960w"', "a.png"),
        ('srcset="a.png"', "a.png"),
        ('srcset="a.png 1x, "', "a.png"),
        ('srcset="a.png 1x,nho.png .5x"', "a.png"),
        ('srcset="a.png 960w, nho.png 480w"', "a.png"),
        ('srcset="a,1.png 2x, b,1.png 1.5x"', "a,1.png"),
        ('srcset=" , " src="a.png"', "a.png"),
        ('src="data:image/gif;base64,R0lG" srcset="nho.png 1x, a.png 2x"', "a.png"),
        ('src="data:image/gif;base64,R0lG" data-srcset="a.png 2x"', "a.png"),
        ('src="a.png" srcset="lon.png 2x"', "a.png"),
        ('data-src-mini="nho.png" data-src-large="a.png" data-src-thumb="b.png"', "a.png"),
        ('src="img/blank.gif?1" data-img-url="a.png"', "a.png"),
        ('src="img/blank.gif" srcset="a.png 2x"', "a.png"),
        ('src="a.png" data-zoom-src="lon.png"', "a.png"),
        ('src="loading.png" data-url-of-page="/tin/2.html"', "loading.png"),
        ('src="data:image/gif;base64,R0lG" nitro-lazy-src="a.png"', "a.png"),
        ('src="data:image/gif;base64,R0lG" data-lazy-srcset="nho.png 1x, a.png 2x"', "a.png"),
        ('src="data:image/gif;base64,R0lG" nitro-lazy-src="anh/12"', "anh/12"),
        ('src="data:image/gif;base64,R0lG" data-page-url="/tin/2" lazysrc="anh?id=1"', "anh?id=1"),
        ('src="/w_49,blur_2/a.png" data-pin-media="a.png"', "a.png"),
        ('src="a.png" data-pin-media="lon.png"', "a.png"),
        ('srcset="data:image/gif;base64,R0lG 1x" src="a.png"', "a.png"),
        ('src="data:image/gif;base64,R0lG" srcset="#, # 2x" data-img-url="a.png"', "a.png"),
        ('srcset="#, # 2x" src="a.png"', "a.png"),
        ('data-src="#" src="a.png"', "a.png"),
        ('src="#" srcset="a.png"', "a.png"),
        ('src="/" data-img-src="a.png"', "a.png"),
        ('content="a.png"', "a.png"),
        ('content="0" src="a.png"', "a.png"),
        (
            """data-src='{"w": 1, "src": "\\/\\/xa.example.vn\\/tin\\/a.png"}' src=1.gif""",
            "a.png",
        ),
        ("data-src='{}' src=a.png", "a.png"),
        ('data-src="nho.png 300w,a.png 600w," src=loader.png', "a.png"),
    ],
)
def test_image_source(attributes: str, expected: str) -> None:
    assert only(f"<img {attributes}>").get("src") == f"https://xa.example.vn/tin/{expected}"


@pytest.mark.parametrize("place", ["", "src=data:image/gif;base64,R0lG", "src=blank.gif"])
@pytest.mark.parametrize("name", ["srcset", "data-srcset"])
def test_image_whose_picture_keeps_the_source(place: str, name: str) -> None:
    source = f'<source {name}="nho.png 1x, a.png 2x">'
    image = only(f"<picture>{source}<img {place}></picture>")
    assert image.get("src") == "https://xa.example.vn/tin/a.png"


@pytest.mark.parametrize(
    ("place", "address", "expected"),
    [
        ("blank.gif", "lon.jpg", "lon.jpg"),
        ("nho.jpg", "lon.jpg", "nho.jpg"),
        ("logo-transparent.png", "tin.html", "logo-transparent.png"),
    ],
)
def test_image_that_holds_the_place_of_what_it_leads_to(
    place: str, address: str, expected: str
) -> None:
    image = only(f"<a href={address}><img src=/anh/{place} alt=Cầu></a>")
    assert image.get("src").rpartition("/")[2] == expected


@pytest.mark.parametrize(
    "attributes",
    [
        "",
        'src=""',
        'src="javascript:x()"',
        'src="data:image/svg+xml,<svg>"',
    ],
)
def test_image_without_a_source(attributes: str) -> None:
    """Of an image that cannot be shown its alt stays."""
    assert media(f"<img {attributes}>") == ()
    assert media(f"<img {attributes} alt=' Quang \n cảnh '>") == ("Quang cảnh",)


@pytest.mark.parametrize("name", ["spacer.gif", "lazy_placeholder.gif?1", "1x1.trans.gif"])
def test_image_that_shows_nothing(name: str) -> None:
    assert media(f"<img src='img/{name}' alt>") == ()
    assert only(f"<img src='img/{name}' alt=Cầu>").get("alt") == "Cầu"


def test_image_raster_data() -> None:
    url = "data:image/png;base64,iVBORw0KGgo="
    assert only(f"<img src='{url}'>").get("src") == url


def test_image_alternative() -> None:
    assert not only("<img src=a.png>").has("alt")
    assert only("<img src=a.png alt>").attributes[1:] == (("alt", ""),)
    image = only("<img src=a.png alt='Hội \n nghị' title='Hội nghị'>")
    assert image.attributes[1:] == (("alt", "Hội nghị"),)
    assert only("<img src=a.png alt=a title=' b '>").get("title") == "b"


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('width="640" height="480"', {"width": "640", "height": "480"}),
        ('width=" 640px"', {"width": "640"}),
        ('width="100%" height="auto"', {}),
        ('width="" height="-1"', {}),
        ('width="1e3" height="٤٨"', {}),
        ('width="1234567"', {}),
    ],
)
def test_image_size(attributes: str, expected: dict[str, str]) -> None:
    node = only(f"<img src=a.png {attributes}>")
    assert {name: value for name, value in node.attributes if name != "src"} == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<video src=v.mp4 autoplay loop></video>", {"src": "v.mp4"}),
        ("<video><source src=v.webm><source src=v.mp4></video>", {"src": "v.webm"}),
        ("<video><source src=javascript:x><source src=v.mp4></video>", {"src": "v.mp4"}),
        ("<video src=v.mp4 poster=p.png></video>", {"src": "v.mp4", "poster": "p.png"}),
        ("<video src=v.mp4 poster=javascript:x></video>", {"src": "v.mp4"}),
        ("<audio src=a.mp3></audio>", {"src": "a.mp3"}),
        ("<audio src=a.mp3 poster=p.png></audio>", {"src": "a.mp3"}),
    ],
)
def test_player(html: str, expected: dict[str, str]) -> None:
    """What plays has controls and plays only when asked."""
    node = only(html)
    assert node.get("controls", "none") == ""
    attributes = {name: value for name, value in node.attributes if name != "controls"}
    base = "https://xa.example.vn/tin/"
    assert attributes == {name: base + value for name, value in expected.items()}


@pytest.mark.parametrize("names", ["title=' Bản  tin '", "title=x aria-label='Bản tin'"])
@pytest.mark.parametrize("tag", ["audio", "video"])
def test_player_has_the_name_that_the_page_gives_it(tag: str, names: str) -> None:
    assert only(f"<{tag} src=a.mp4 {names}></{tag}>").get("title") == "Bản tin"


@pytest.mark.parametrize(
    "html",
    [
        "<video></video>",
        "<video src=javascript:x></video>",
        "<video src='data:image/png;base64,AAAA'></video>",
        "<audio><source></audio>",
    ],
)
def test_player_without_a_source(html: str) -> None:
    assert media(html) == ()


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('src="//video.example.vn/1" title=" Phóng  sự "', "Phóng sự"),
        ('src="//video.example.vn/1"', "video.example.vn"),
        ('data-src="//video.example.vn/1" src="about:blank"', "video.example.vn"),
    ],
)
def test_frame(attributes: str, expected: str) -> None:
    link = Node("a", (("href", "https://video.example.vn/1"),), (expected,))
    assert media(f"<iframe {attributes}></iframe>") == (link,)


@pytest.mark.parametrize(
    ("html", "href", "name"),
    [
        (
            "<iframe src='https://www.youtube.com/embed/aB3-_xyz?rel=0'></iframe>",
            "https://www.youtube.com/watch?v=aB3-_xyz",
            "YouTube",
        ),
        (
            "<iframe src='//player.vimeo.com/video/123' title='Phóng sự'></iframe>",
            "https://vimeo.com/123",
            "Phóng sự",
        ),
        (
            "<iframe src='https://docs.google.com/viewer?url=https%3A%2F%2Fxa.example.vn%2Fqd"
            "%20196.pdf&embedded=true'></iframe>",
            "https://xa.example.vn/qd%20196.pdf",
            "qd 196.pdf",
        ),
        (
            "<iframe src='about:blank' data-lazy-src='https://www.youtube.com/embed/aB3-_xyz'>",
            "https://www.youtube.com/watch?v=aB3-_xyz",
            "YouTube",
        ),
        (
            "<iframe src='/pdfjs/viewer.html?file=/vb/qd-196.pdf'></iframe>",
            "https://xa.example.vn/vb/qd-196.pdf",
            "qd-196.pdf",
        ),
        (
            "<iframe src='https://www.google.com/maps/embed?pb=!1m18!2d105.84!3d21.02!3m3!1m2"
            "!1s0x3135:0x9a!2sUBND%20x%C3%A3!5e0'></iframe>",
            "https://www.google.com/maps/search/?api=1&query=21.02%2C105.84",
            "UBND xã",
        ),
        (
            "<iframe src='https://maps.google.com/maps/embed?pb=!2d-0.5!3d-21.02'></iframe>",
            "https://www.google.com/maps/search/?api=1&query=-21.02%2C-0.5",
            "Google Maps",
        ),
        (
            "<iframe src='https://xa.example.vn/ban-do' aria-label='Bản đồ'></iframe>",
            "https://xa.example.vn/ban-do",
            "Bản đồ",
        ),
        ("<object data='qd.docx'></object>", "https://xa.example.vn/tin/qd.docx", "qd.docx"),
        ("<embed src='qd.pdf'>", "https://xa.example.vn/tin/qd.pdf", "qd.pdf"),
        (
            "<embed src='http://www.youtube.com/v/aB3-_xyz&hl=en'>",
            "https://www.youtube.com/watch?v=aB3-_xyz",
            "YouTube",
        ),
        (
            "<object><param name=movie value='https://www.youtube.com/v/aB3-_xyz'></object>",
            "https://www.youtube.com/watch?v=aB3-_xyz",
            "YouTube",
        ),
        (
            "<img src='https://www.youtube.com/embed/aB3-_xyz' alt='Phóng sự'>",
            "https://www.youtube.com/watch?v=aB3-_xyz",
            "Phóng sự",
        ),
    ],
)
def test_frame_of_players_and_viewers(html: str, href: str, name: str) -> None:
    assert media(html) == (Node("a", (("href", href),), (name,)),)


@pytest.mark.parametrize(
    "html",
    [
        "<iframe src='https://dem.example.vn/' width='1' height='1'></iframe>",
        f"<iframe height=20 src='{LIKE}'></iframe>",
        f"<iframe style='border: 0; height: 80px' src='{LIKE}'></iframe>",
        "<object data='quang-cao.swf'></object>",
        "<object data='qd.pdf'></object><a href='qd.pdf'>Quyết định</a>",
        "<embed src='nhac.mid'>",
    ],
)
def test_frame_that_shows_nothing(html: str) -> None:
    assert media(html) == ()


@pytest.mark.parametrize("size", ["", "height=400", "style='max-height: 90px'"])
def test_frame_that_is_told_what_page_it_is_in(size: str) -> None:
    assert only(f"<iframe {size} src='{LIKE}'></iframe>").tag == "a"


def test_image_that_only_its_copy_without_scripts_names() -> None:
    html = "<img src='data:image/gif;base64,R0lGODlhAQ=='><noscript><img src='a.jpg'></noscript>"
    root = parse(f"<p>{html}</p>")
    (image, *_) = root.iter("img")
    (node,) = freeze_media(image, Urls(root, "https://xa.example.vn/"))
    assert isinstance(node, Node)
    assert node.get("src") == "https://xa.example.vn/a.jpg"


@pytest.mark.parametrize("src", ["", "about:blank", "javascript:x()", "data:text/html,x", "#a"])
def test_frame_without_a_source(src: str) -> None:
    assert media(f'<iframe src="{src}"></iframe>') == ()


def test_formula() -> None:
    formula = only(
        "<math display=inline class=x><semantics><mrow><mi mathvariant=bold>a</mi><mo>=</mo>"
        "<msqrt><mn> 2 </mn></msqrt></mrow><annotation>a=\\sqrt 2</annotation></semantics></math>"
    )
    assert formula.attributes == (("display", "inline"),)
    assert formula.children == (
        Node(
            "mrow",
            (),
            (
                Node("mi", (), ("a",)),
                Node("mo", (), ("=",)),
                Node("msqrt", (), (Node("mn", (), ("2",)),)),
            ),
        ),
    )


def test_formula_without_content() -> None:
    assert media("<math></math>") == ()
    assert media("<math><script>x</script></math>") == ()


def test_formula_with_little_room() -> None:
    """What is too deep passes its text on."""
    html = "<math><mrow><mfrac><mi>a</mi><mi>b</mi></mfrac></mrow></math>"
    assert media(html, room=1) == (Node("math", (), ("ab",)),)
    assert media(html, room=2) == (Node("math", (), (Node("mrow", (), ("ab",)),)),)


@pytest.mark.parametrize(
    ("html", "is_shown"),
    [
        ("<img src=/icons/pdf.gif> <a href=qd.pdf>Quyết định</a>", False),
        ("<img class=file-icon src=pdf.gif> <a href=qd.pdf>Quyết định</a>", False),
        ("<a href=qd.pdf><img src=/Icons/pdf.gif> Quyết định</a>", False),
        ("<img src=bia.jpg> <a href=qd.pdf>Quyết định</a>", True),
        ("<img src=pdf.gif alt=''> <a href=qd.pdf>Quyết định</a>", False),
        ("<a href=qd.pdf><img src=pdf.gif alt=''> Quyết định</a>", False),
        ("<a href=qd.pdf><img src=bia.jpg alt=''></a>", True),
        ("<img src=pdf.gif> <a href=qd.pdf>Quyết định</a>", False),
        ("<img src=/icons/la.gif> <a href=la.html>Lá</a>", True),
        ("<p><img src=/icons/la.gif></p>", True),
        ("<img src=/iconography/tuong.jpg> <a href=qd.pdf>Quyết định</a>", True),
    ],
)
def test_image_that_is_the_icon_of_a_document(html: str, is_shown: bool) -> None:
    assert bool(media(html)) is is_shown


def test_button_named_like_the_address_that_it_leads_to() -> None:
    link = "<a href='https://lien.example/sharer.php?u=1'><img src=/anh/{}></a>"
    assert not media(link.format("sharer.png"))
    assert not media(link.format("sharer-48x48.png?v=2"))


def test_sides_of_a_ratio_are_no_sizes() -> None:
    picture = only("<img src=a.png data-width=3 data-height=2>")
    assert not picture.has("width")
    assert only("<img src=a.png data-width=640 data-height=480>").get("width") == "640"


THUMBNAIL = "https://i.ytimg.com/vi/aB3-_xyz012/hqdefault.jpg"


@pytest.mark.parametrize(("alt", "name"), [("alt=Phim", "Phim"), ("alt=", "YouTube")])
def test_picture_in_the_place_of_a_video(alt: str, name: str) -> None:
    link = only(f"<img src={THUMBNAIL} {alt}>")
    assert link.get("href") == "https://www.youtube.com/watch?v=aB3-_xyz012"
    assert link.child_elements[0].get("alt") == name


@pytest.mark.parametrize(
    ("address", "is_shown"),
    [
        (f"https:{LIKE}", False),
        (f"https:{LIKE}&media=//xa.example.vn/anh/cho.jpg", True),
        (f"mailto:?body={PAGE}", False),
        (f"/danh-ba?ve={PAGE}", True),
        ("https://pinterest.com/pin/create/button/", False),
        ("https://pinterest.com/pin/create/button/?media=%2Fanh%2Fcho.jpg", True),
        ("https://pinterest.com/pin/create/button/?media=%2Fanh%2Fcho-600x400.jpg", True),
        ("https://pinterest.com/pin/create/button/?media=%2Fanh%2Fcho-2.jpg", True),
        ("https://pinterest.com/pin/create/button/?media=%2Fanh%2Fchoi.jpg", False),
        ("https://x.example/ho-so", True),
    ],
)
def test_buttons_that_share(address: str, is_shown: bool) -> None:
    assert bool(media(f"<a href='{address}'><img src=/anh/cho.jpg></a>")) == is_shown
