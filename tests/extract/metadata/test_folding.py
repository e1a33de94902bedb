"""Texts without what doesn't change how they read."""

from a11y_reader.extract.metadata.folding import fold_text, without_marks


def test_fold_text() -> None:
    assert fold_text("  Thông báo: lịch_nghỉ – LỄ! ") == "thông báo lịch nghỉ lễ"


def test_without_marks() -> None:
    assert without_marks(fold_text("Đơn vị sự nghiệp")) == "don vi su nghiep"
