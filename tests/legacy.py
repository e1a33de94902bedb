"""Text as it was typed before Unicode, by tables other than those of `a11y_reader.vietnamese`."""

from unicodedata import normalize

__all__ = ["encoded_twice", "typed_for_tcvn3", "typed_for_vni", "windows_1258"]

_LETTERS = "àáạảãăằắặẳẵâầấậẩẫđèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹĂÂÊÔƠƯĐ"
# As the keyboard tables of the fonts .Vn… have them
_TCVN3 = "µ¸¹¶·¨»¾Æ¼½©ÇÊËÈÉ®ÌÐÑÎÏªÒÕÖÓÔ×ÝÞØÜßãäáâ«åèéæç¬êíîëìïóôñò\xadõøùö÷úýþûü¡¢£¤¥¦§"
_TO_TCVN3 = str.maketrans(_LETTERS, _TCVN3)

_TONES = "\u0300\u0301\u0309\u0303\u0323"
_VNI_MARKS = {"": "øùûõï", "\u0302": "àáåãä", "\u0306": "èéúüë"}
_VNI_ALONE = {"đ": "ñ", "ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}
_VNI_QUALITIES = {"\u0302": "â", "\u0306": "ê"}
_VNI_HORNED = {"o": "ô", "u": "ö"}


def typed_for_tcvn3(text: str) -> str:
    """Return a text as typed for a font `.Vn…`, where capitals with a tone are small letters."""
    return "".join(_without_capital_tone(char).translate(_TO_TCVN3) for char in text)


def _without_capital_tone(char: str) -> str:
    return char if char.isascii() or char in _LETTERS else char.lower()


def typed_for_vni(text: str) -> str:
    """Return a text as typed for a font `VNI-…`."""
    return "".join(map(_vni, text))


def _vni(letter: str) -> str:
    if letter.isupper():
        return _vni(letter.lower()).upper()
    if letter.isascii() or letter in _VNI_ALONE:
        return _VNI_ALONE.get(letter, letter)
    base, *marks = normalize("NFD", letter)
    tone = next((mark for mark in marks if mark in _TONES), "")
    quality = next((mark for mark in marks if mark in _VNI_QUALITIES), "")
    if "\u031b" in marks:
        base = _VNI_HORNED[base]
    if tone:
        return base + _VNI_MARKS[quality][_TONES.index(tone)]
    return base + _VNI_QUALITIES.get(quality, "")


def windows_1258(text: str) -> bytes:
    """Return a text in windows-1258, in which most tones are characters of their own."""
    return b"".join(map(_bytes_of_1258, text))


def _bytes_of_1258(letter: str) -> bytes:
    tones = [mark for mark in normalize("NFD", letter) if mark in _TONES]
    if not tones or letter.encode("cp1258", "ignore"):
        return letter.encode("cp1258")
    toneless = normalize("NFC", normalize("NFD", letter).replace(tones[0], ""))
    return toneless.encode("cp1258") + tones[0].encode("cp1258")


def encoded_twice(text: str) -> str:
    """Return what a text in UTF-8 looks like as windows-1252, whose gaps stay C1 controls."""
    pieces = (bytes((code,)) for code in text.encode())
    return "".join(one.decode("cp1252", "ignore") or one.decode("latin-1") for one in pieces)
