"""Tables on a terminal."""

from collections.abc import Iterable, Sequence

__all__ = ["figure", "print_table"]


def figure(value: float | None, places: int = 3) -> str:
    """Write a number with so many decimal places; a dash where there is none.

    >>> figure(0.81749), figure(52.04, 1), figure(None)
    ('0.817', '52.0', '–')
    """
    return "–" if value is None else f"{value:.{places}f}"


def print_table(
    header: Sequence[str], rows: Iterable[Sequence[str]], *, left: Sequence[int] = (0,)
) -> None:
    """Print a table.

    Args:
        header: The columns' names.
        rows: As many cells each as there are columns.
        left: The columns that are aligned to the left; all others are to the right.
    """
    listed = [list(header), *map(list, rows)]
    widths = [max(map(len, column)) for column in zip(*listed, strict=True)]
    for row in listed:
        aligned = (
            cell.ljust(width) if column in left else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("  ".join(aligned).rstrip())
