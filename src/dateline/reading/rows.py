"""A row of a table or a JSON object becomes a raw report."""

from collections.abc import Iterable, Mapping
from typing import Final

from dateline.codes.columns import column_names, plain_name
from dateline.model import RawReport, Skipped

_LONG: Final = ("html", "text")


def report_from_row(
    row: Mapping[str, object], source: str, columns: Mapping[str, str] | None = None
) -> RawReport | Skipped:
    """The report in a row; `columns` says for a field which column holds it (`--map text=body`)."""
    values = fields_of(row, columns)
    if values.get("html") or values.get("text"):
        return RawReport(source=source, **values)  # type: ignore[arg-type]
    if may_hold_reports(row, columns):
        return Skipped(source, "neither a text nor a page stands in it")
    return Skipped(source, without_reports(row))


def may_hold_reports(names: Iterable[str], columns: Mapping[str, str] | None = None) -> bool:
    """Whether one of a table's columns is one for texts or pages."""
    plain = {plain_name(str(name)) for name in names}
    return any(not plain.isdisjoint(_names_of(field, columns)) for field in _LONG)


def without_reports(names: Iterable[str]) -> str:
    """What to tell the user of a table that has no column for texts or pages."""
    listed = ", ".join(sorted(map(str, names))[:12]) or "none"
    return f"no column with a text or a page; the columns are: {listed} (name one with --map text=COLUMN)"


def fields_of(row: Mapping[str, object], columns: Mapping[str, str] | None = None) -> dict[str, str]:
    """The fields of a report that a row gives, by the names of its columns."""
    plain = {plain_name(str(name)): value for name, value in row.items()}
    values = {}
    for field in column_names():
        for name in _names_of(field, columns):
            if (value := as_text(plain.get(name), keep=field in _LONG)) is not None:
                values[field] = value
                break
    return values


def _names_of(field: str, columns: Mapping[str, str] | None) -> tuple[str, ...]:
    """The plain names under which a field is looked for."""
    return (plain_name(columns[field]),) if columns and field in columns else column_names()[field]


def as_text(value: object, *, keep: bool = False) -> str | None:
    """A cell as text: None for an empty one, a list as its items joined; outer white space goes unless `keep`."""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("title") or value.get("value")
    if isinstance(value, list | tuple):
        value = ", ".join(item for item in (as_text(one) for one in value) if item)
    if value is None or isinstance(value, Mapping) or value != value:
        return None
    text = str(value)
    bare = text.strip()
    return (text if keep else bare) if bare and bare.lower() not in ("none", "null", "nan") else None
