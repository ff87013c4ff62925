"""Files in the order of their names, whatever the file system says."""

from collections.abc import Iterator
from pathlib import Path


def walk(given: Path) -> Iterator[tuple[Path, str]]:
    """Every file of a folder (or the one file) with its source, the path relative to what was given.

    Hidden files are left out; links are not followed out of the folder, and no folder is entered through one.
    """
    if not given.is_dir():
        yield given, given.name
        return
    root = given.resolve()
    for folder, folders, names in given.walk():
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = folder / name
            if not name.startswith(".") and path.resolve().is_relative_to(root):
                yield path, path.relative_to(given).as_posix()
