"""Files in the order of their names, whatever the file system says."""

from collections.abc import Iterator
from pathlib import Path

from dateline.model import Skipped


def walk(given: Path) -> Iterator[tuple[Path, str] | Skipped]:
    """Every file of a folder (or the one file) with its source, the path relative to what was given.

    Hidden files are left out; links are not followed out of the folder, and no folder is entered through one: each
    link that is not followed comes as `Skipped`.
    """
    if not given.is_dir():
        yield given, given.name
        return
    root = given.resolve()
    for folder, folders, names in given.walk():
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith("."):
                continue
            path = folder / name
            source = path.relative_to(given).as_posix()
            reason = _not_followed(path, root) if path.is_symlink() else None
            yield Skipped(source, reason) if reason else (path, source)


def _not_followed(link: Path, root: Path) -> str | None:
    """Why a link is not followed; None where it is."""
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return "a link that leads nowhere"
    if target.is_dir():
        return "a link to a folder, which is not followed; name that folder as an input of its own"
    if not target.is_relative_to(root):
        return "a link out of the folder, which is not followed; name the file as an input of its own"
    return None
