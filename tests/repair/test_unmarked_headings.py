"""What the cases in fixtures/repair cannot say: facts of the document beside its body."""

from a11y_reader.document import Document, Node
from a11y_reader.repair import repair_unmarked_headings


def bold(text: str) -> Node:
    return Node("p", (), (Node("strong", (), (text,)),))


def test_line_that_names_the_author_is_no_heading() -> None:
    text = Node("p", (), ("Hội nghị thống nhất ba nhóm giải pháp trong sáu tháng cuối năm.",))
    author = bold("Tác giả: Nguyễn Thu Hà")
    body = (bold("Chung tay từ cơ sở"), text, bold("Nhiệm vụ cuối năm"), text, author, text)
    document = Document(body=body, title="Nậm Khê", author="Nguyễn Thu Hà")
    tags = [child.tag for child in repair_unmarked_headings(document).body]
    assert tags == ["h2", "p", "h2", "p", "p", "p"]
    unsigned = repair_unmarked_headings(document.replace(author=""))
    assert unsigned.body[4].tag == "h2"


def test_name_and_day_of_a_post_are_no_label() -> None:
    text = Node("p", (), ("Hội nghị thống nhất ba nhóm giải pháp trong sáu tháng cuối năm.",))
    heads = [Node("p", (), (f"Mai {day}.09.19 12:44",)) for day in (28, 29, 30)]
    body = tuple(node for head in heads for node in (head, text))
    assert repair_unmarked_headings(Document(body=body)).body == body
