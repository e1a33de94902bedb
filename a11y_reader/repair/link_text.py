"""What the text of a link says: whether it names its target."""

__all__ = ["is_generic"]

_GENERIC = frozenset(
    """
    tại đây|đây|ở đây|xem tại đây|xem ở đây|xem thêm|xem tiếp|xem|chi tiết|xem chi tiết|đọc thêm
    đọc tiếp|tải|tải về|tải xuống|tải về tại đây|tải file|tải tệp|download tại đây|file đính kèm
    tệp đính kèm|link|liên kết
    here|click here|click|more|read more|learn more|see more|more info|more information|details
    view|view more|this|this link|this page|link|download|download here|open|continue|see here
    continue reading
    ici|cliquez ici|en savoir plus|lire la suite|plus|voir|voir plus|suite|télécharger|détails|lien
    hier|hier klicken|klicken sie hier|mehr|mehr erfahren|weiterlesen|weiter|lesen sie mehr
    herunterladen
    aquí|haga clic aquí|haz clic aquí|más|leer más|ver más|más información|saber más|descargar|ver
    enlace
    aqui|clique aqui|leia mais|mais|saiba mais|ver mais|baixar
    qui|clicca qui|leggi tutto|continua|altro|scopri di più|scarica
    здесь|тут|подробнее|далее|читать далее|скачать|ссылка
    tutaj|więcej|czytaj więcej|pobierz|kliknij tutaj|zde|více|číst více|stáhnout
    lees meer|klik hier|meer|lue lisää|läs mer|her|les mer|læs mere
    这里|此处|点击这里|点击此处|更多|查看更多|详情|阅读更多|下载|點擊這裡|更多內容|下載
    こちら|詳細|詳しくは|続きを読む|もっと見る|여기|자세히|더보기|자세히 보기|다운로드
    ที่นี่|คลิกที่นี่|อ่านต่อ|เพิ่มเติม|ดาวน์โหลด|នៅទីនេះ|ທີ່ນີ້
    هنا|اضغط هنا|المزيد|اقرأ المزيد|تحميل|כאן|לחצו כאן|קרא עוד
    di sini|klik di sini|selengkapnya|baca selengkapnya|unduh
    burada|buraya tıklayın|devamı|detaylı bilgi
    """.replace("\n", "|").split("|")
)
"""What links in many languages say without saying where they lead; white space at the ends too."""

_GENERIC_TEXTS = frozenset(text.strip() for text in _GENERIC) - {""}
"""The same, tidied."""

_AROUND = " \t\n\xa0.…,:;!>»›→[](){}<«‹←-–|*\"'“”"
"""What stands around a text and says nothing: arrows, brackets, white space."""

_LONGEST_GENERIC = max(map(len, _GENERIC_TEXTS))
"""A longer text needs no look at the list."""


def is_generic(text: str) -> bool:
    """Say whether a link's text says nothing of where it leads, such as "xem thêm" or "here".

    >>> is_generic("» Xem chi tiết…"), is_generic("[ tại đây ]"), is_generic("Quyết định 196")
    (True, True, False)
    """
    bare = text.strip(_AROUND)
    if len(bare) > _LONGEST_GENERIC:
        return False
    return " ".join(bare.casefold().split()) in _GENERIC_TEXTS
