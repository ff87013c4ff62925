"""Reading the tab-separated tables of this folder."""

from collections.abc import Iterator
from importlib.resources import files


def read_table(name: str) -> Iterator[dict[str, str]]:
    """The rows of `name`, a table in this folder, by column; lines that start with "#" are its head.

    Raises ValueError, with the row, where one has another number of columns than the table.
    """
    text = (files("dateline.codes") / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise ValueError(f"{name}: {len(columns)} columns are needed ({', '.join(columns)}): {line!r}")
        yield dict(zip(columns, cells, strict=True))


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell that may hold several, parted by "|"."""
    return tuple(value for value in cell.split("|") if value)
