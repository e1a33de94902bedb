"""Texts without what doesn't change how they read."""

from a11y_reader.extract.metadata.folding import as_in_addresses, fold_text


def test_fold_text() -> None:
    assert fold_text("  Thông báo: lịch_nghỉ – LỄ! ") == "thông báo lịch nghỉ lễ"


def test_as_in_addresses() -> None:
    assert as_in_addresses(fold_text("Đơn vị sự nghiệp")) == "don vi su nghiep"
