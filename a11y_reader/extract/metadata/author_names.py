"""The name in a byline: cuts off what stands around it, and refuses what is no name.

Before the name a byline has a label or `by`, in some language, and behind it a date or more. The
words of many languages are known here; in all others markup has to tell the authors.
"""

import re

from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.metadata.linked_data import tidy
from a11y_reader.extract.metadata.months import is_month

__all__ = [
    "AFTER_DATE", "BYLINE", "BY_OTHERS", "LABEL", "LABELLED", "MAX_CHARACTERS", "MAX_WORDS",
    "tidy_name",
]  # fmt: skip

MAX_WORDS = 12
"""The most words a name may have; several names with commas between them, three times as many."""

MAX_CHARACTERS = 120
"""The most characters a name may have, or several together."""

_BY = "by|bởi|von|vom|par|por|di|da|av|af|door|przez|oleh|بقلم|به قلم|โดย|ໂດຍ|ដោយ"
"""Words right before a name."""

_DONE = (
    "all|alle|article|articles|author|authored|beiträge|contributed|created|edited|erstellt|escrito"
    "|geschrieben|guide|posted|posts?|publicado|published|publié|reviewed|started|story|text|verfasst"
    "|view|words|written|zeige|écrit|được|viết|đăng|gửi"
)
"""Words that stand before those: what was done, and to what."""

_BY_ITSELF = r"(?-i:[Bb]y(?=[A-Z]))"
"""The same, where a style alone parts it from a name, as in `ByJane Doe`, which `Byron` isn't."""

_AUTHOR = (
    r"(?:nhóm\s+)?tác giả(?: bài viết)?|người viết|bài và ảnh|bài,\s*ảnh|tin,\s*(?:bài|ảnh)"
    r"|authors?|autor(?:in|en)?|auteurs?|autore|автор|作者|記者|记者"
    r"|نویسنده|خبرنگار|الكاتب|كتبت?|लेखक|লেখক|συντάκτης|yazar|yazan|penulis|ผู้เขียน"
    r"|аутор|autors|autorius|szerző|írta|müəllif|հեղինակ|ავტორი"
    r"|작성자|글쓴이|撰文|撰稿|著者|筆者|執筆"
)
"""What stands before a colon and a name, and means an author wherever it stands in a line."""

_LABEL = rf"{_AUTHOR}|bài viết|text|words|written|文(?:[／/、]?[图圖])?|글"
"""The same, with what means an author where a line begins with it: further on it may be a size, and
alone the title of what stands below."""

_PREFIX = re.compile(
    rf"^(?:(?:{_LABEL})\s*[:：]\s*(?:(?:{_BY})\s+)?|文[・＝=／](?!\s?[图圖])\s?"
    rf"|(?:(?:{_DONE})\s+){{0,3}}(?:(?:{_BY})(?:\s*[:៖]\s*|\s+|$)|{_BY_ITSELF}))",
    re.IGNORECASE,
)
"""What a byline has before the name: a label, or `by` after up to three words."""

LABEL = re.compile(
    rf"(?:{_LABEL})\s*[:：]|(?:{_AUTHOR}|written|author\(s\)"
    rf"|(?:(?:{_DONE})\s+){{0,3}}(?P<by>{_BY}))\s*[:：]?",
    re.IGNORECASE,
)
"""What of a byline stands before the name, alone, as in an element of its own; `by` where it is
that word, which means something else in some languages."""

LABELLED = re.compile(rf"(?:{_LABEL})\s*[:：]\s*\S", re.IGNORECASE)
"""A labelled name, as in `Tác giả: Thu Hà`."""

BY_OTHERS = re.compile(r"(?:edited|reviewed|fact[ -]checked)\b", re.IGNORECASE)
"""How a line begins that names who did something to a text that others wrote."""

BYLINE = re.compile(
    rf"(?:(?:{_DONE})\s+){{0,3}}(?:(?:{_BY})(?:\s*[:៖]\s*|\s+)\S|{_BY_ITSELF})"
    r"|[가-힣]{2,4}\s기자(?!\w)|文[・＝=／]\s?(?![图圖])\w|(?:本[报報])?[记記]者\s+[一-鿿]{2,4}(?![一-鿿])",
    re.IGNORECASE,
)
"""A line that begins as bylines do, as in `Written by Jane Doe`, `홍길동 기자` and `记者 张三`."""

AFTER_DATE = re.compile(
    rf"\d.*?[\s,](?:(?:{_BY})\s+|(?:{_AUTHOR})\s*[:：]\s*)(?=\S)", re.IGNORECASE
)
"""What of a byline stands before the name where that begins with a date."""

_NEXT_LABEL = re.compile(r"^(.{1,100}?[^\W\d])\s?[:：](?!//)")
"""What stands behind a name up to the colon of the next label of its line."""

_REPORTER = re.compile(r".*?(?:記者|记者)\s*([一-鿿]{2,4}(?:[、\s][一-鿿]{2,4})*)(?:\s*[／/].*)?")
"""A name right behind what papers in Chinese call a reporter, and where the report is from."""

_SUFFIX = re.compile(
    r"\s*[|•·⋅].*|\s+@\w.*|\s—\s.*|\s(?:기자|記者|记者)(?!\w).*"
    r"|\s*\b(?:last\s+)?(?:updated|published|posted|aktualisiert|publi(?:é|cado)|cập nhật).*"
    r"|\s*\b(?:writes?|says|wrote):.*|\s\((?:t/h|tổng hợp)\).*",
    re.IGNORECASE,
)
"""What a byline has after the name: a sign or a word that ends it, and the rest."""

_GLUED = re.compile(r"(?<=[a-z])(?:Updated|Published|Posted)\b.*")
"""The same where two elements stand without a space between them, as in `Jane DoeUpdated today`."""

_TWICE = re.compile(r"^(\S+ \S.*) \1$")
"""A name of several words that is said again, as for who can't see that it is shown."""

_ROLE = re.compile(r"(?<=[A-Z]) (?=[A-Z][a-z]+ [A-Z][a-z])")
"""Where the name ends in `JANE DOE Ledger Staff Writer`."""

_CAPITALS = re.compile(r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*)+")
"""A name all in capitals, of two words or more."""

_NUMBER = re.compile(r"(?<=[^\w(/]) ?\(?(?:(?P<day>\d\d?(?!\d|[/.:-]\d))|\d)")
"""A number, but none within a word or an address; `day` where it may be the day of a month."""

_PUNCTUATION = ".,-–—:"
"""What may stick to a word before a number."""

_AROUND = " .,;:-–—|/&()~©"
"""What may stand around a name."""

_BEFORE_NUMBER = frozenset(
    "on at am um le el il em den the lúc ngày mon tue wed thu fri sat sun".split()
)
"""Words between a name and a date or a time of day, which go with that."""

_BEFORE_DAY = frozenset({"am", "em", "on"})
"""Words before the name of a day of the week, of which no part of a name is one."""

_NO_NAMES = frozenset(
    "admin administrator author authors autor autorin autoren by datum editor editors follow guest"
    " home index name nan none null post published publiziert read share undefined veröffentlicht"
    " website".split()
)
"""Words, folded, that stand where names do and make none."""

_ACCOUNT = "super user"
"""What Joomla calls an account that nobody named, in every language; folded."""

_ON_BEHALF = re.compile(r"(?:TM|KT|TL|TUQ)\.\s?[^\W\d_]{2}|Q\.\s?[A-ZÀ-Ỹ]{2}")
"""On whose behalf someone signs an act in Vietnam, by the signs that Decree 30/2020/NĐ-CP sets
before the office: `TM.` for all, `KT.`, `TL.` and `TUQ.` for who is above, `Q.` for a time."""

_NO_FIRST = frozenset("about follow learn log login more read share sign subscribe view".split())
"""Words, folded, by which no name begins."""

_NO_NAME = re.compile(r"https?:|www\.|@\w+\.\w|\w/\w+/|[?？؟{}©]|^#", re.IGNORECASE)
"""What shows that a text is an address on the web, of mail, or of a file; a question, as those
of an interview stand behind a label, too; a tag, or whose a picture is; or has a place that a
script fills in."""


def tidy_name(text: str, *, generic: bool = False) -> str:
    """Return the name in a byline; empty where it holds none.

    Args:
        text: The byline.
        generic: Whether words such as `admin` and `Author` are names.

    >>> tidy_name("By Jane Doe | June 28th, 2023"), tidy_name("Tác giả: Thu Hà - 28/06/2023")
    ('Jane Doe', 'Thu Hà')
    >>> tidy_name("JANE DOE Ledger Staff Writer"), tidy_name("Jean DUPONT")
    ('JANE DOE', 'Jean DUPONT')
    >>> tidy_name("Lan Anh (TTXVN).")
    'Lan Anh (TTXVN)'
    >>> tidy_name("작성자: 홍길동 조회수: 12"), tidy_name("Tác giả: Thu Hà Lượt xem: 12")
    ('홍길동', 'Thu Hà')
    >>> tidy_name("島海報 記者蔡宜庭／澎南即時報導")
    '蔡宜庭'
    >>> tidy_name("https://example.vn/thu-ha")
    ''
    """
    text = _PREFIX.sub("", tidy(text[: 4 * MAX_CHARACTERS]), count=1)
    text = _REPORTER.sub(r"\1", text) if _REPORTER.fullmatch(text) else text
    text = _GLUED.sub("", _SUFFIX.sub("", text, count=1), count=1)
    text = _before_role(_stripped(_before_date(_before_label(text))))
    if not 0 < len(text) <= MAX_CHARACTERS or _NO_NAME.search(text):
        return ""
    most = MAX_WORDS * (3 if "," in text else 1)
    folded = fold_text(text)
    words = folded.split()
    is_name = generic or not (_NO_NAMES.issuperset(words) or words[0] in _NO_FIRST)
    if (
        not is_name
        or folded == _ACCOUNT
        or _ON_BEHALF.match(text)
        or not any(map(str.isalpha, text))
    ):
        return ""
    text = _TWICE.sub(r"\1", text)
    return text if text.count(" ") < most else ""


def _before_label(text: str) -> str:
    """Cut a text off before the label that stands next in the line.

    In a script with capitals a label of several words begins with the last of these.

    >>> _before_label("Thu Hà, ảnh: An Phạm"), _before_label("Jane Doe"), _before_label("AFP: Huế")
    ('Thu Hà,', 'Jane Doe', 'AFP: Huế')
    """
    found = _NEXT_LABEL.search(text)
    *words, last = found[1].split() if found else [""]
    while words and last.islower() and words[-1][-1] not in _PUNCTUATION + "|;)":
        last = words.pop()
    return " ".join(words) or text


def _stripped(text: str) -> str:
    """Take off the signs around a name, but not the end of a short form or of brackets.

    >>> _stripped("(An Phạm)"), _stripped("Eva Carl, Ph.D."), _stripped("An Phạm (Huế).")
    ('An Phạm', 'Eva Carl, Ph.D.', 'An Phạm (Huế)')
    >>> _stripped("Onie T."), _stripped("Jane Doe.")
    ('Onie T.', 'Jane Doe')
    """
    name = text.strip(_AROUND)
    closed = f"{name})"
    if name.count("(") > name.count(")") and closed in text:
        return closed
    *before, last = name.split(" ")
    is_short = ("." in last or (before and len(last) == 1)) and f"{name}." in text
    return f"{name}." if is_short else name


def _before_role(text: str) -> str:
    """Cut off what somebody is, where the name alone is in capitals."""
    name, *role = _ROLE.split(text, maxsplit=1)
    return name if role and _CAPITALS.fullmatch(name) else text


def _before_date(text: str) -> str:
    """Cut a text off before its first number, and before the month that goes with it."""
    found = _NUMBER.search(text)
    if found is None:
        return text
    words = text[: found.start()].split()
    if words and found["day"] and is_month(words[-1].strip(_PUNCTUATION)):
        words.pop()
    while words and words[-1].strip(_PUNCTUATION).lower() in _BEFORE_NUMBER:
        words.pop()
    if words[2:] and words[-2].lower() in _BEFORE_DAY:
        del words[-2:]
    return " ".join(words)
