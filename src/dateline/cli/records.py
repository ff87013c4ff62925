"""The whole record as commands look things up in it."""

from pathlib import Path

from dateline import open_record
from dateline.store import load_redirects, open_database
from dateline.viewing import Lookup, look_up


def with_redirects(record: Path) -> tuple[Lookup, dict[str, str]]:
    """A record's things by their ids, and by ids that it once used those that took their place. Raises NotARecord."""
    lookup = look_up(open_record(record))
    connection = open_database(record)
    try:
        return lookup, load_redirects(connection)
    finally:
        connection.close()
