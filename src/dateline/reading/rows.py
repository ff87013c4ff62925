"""A row of a table or a JSON object becomes a raw report."""

from collections.abc import Mapping
from typing import Final

from dateline.codes.columns import column_names, plain_name
from dateline.model import RawReport, Skipped

_LONG: Final = ("html", "text")


def report_from_row(
    row: Mapping[str, object], source: str, columns: Mapping[str, str] | None = None
) -> RawReport | Skipped:
    """The report in a row; `columns` says for a field which column holds it (`--map text=body`)."""
    values = fields_of(row, columns)
    if not values.get("html") and not values.get("text"):
        names = ", ".join(sorted(str(name) for name in row)[:12]) or "none"
        return Skipped(
            source, f"no column with a text or a page; the columns are: {names} (name one with --map text=COLUMN)"
        )
    return RawReport(source=source, **values)  # type: ignore[arg-type]


def fields_of(row: Mapping[str, object], columns: Mapping[str, str] | None = None) -> dict[str, str]:
    """The fields of a report that a row gives, by the names of its columns."""
    plain = {plain_name(str(name)): value for name, value in row.items()}
    values = {}
    for field, names in column_names().items():
        wanted = (plain_name(columns[field]),) if columns and field in columns else names
        for name in wanted:
            if (value := as_text(plain.get(name), keep=field in _LONG)) is not None:
                values[field] = value
                break
    return values


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
