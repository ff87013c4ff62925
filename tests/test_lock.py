"""The lock file: everything pinned with hashes, nothing about where it is fetched from, in step with pyproject.toml."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LINES = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
PINNED = re.compile(r"([A-Za-z0-9._-]+)==([^ ;]+)( ; .+)? \\")


def pins() -> dict[str, str]:
    return {canonicalize_name(found[1]): found[2] for line in LINES if (found := PINNED.fullmatch(line))}


def test_every_requirement_is_pinned_with_hashes() -> None:
    starts = [number for number, line in enumerate(LINES) if line and not line.startswith((" ", "#"))]
    assert len(starts) > 40
    for number in starts:
        assert PINNED.fullmatch(LINES[number]), f"not pinned: {LINES[number]}"
        assert re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", LINES[number + 1]), f"no hash: {LINES[number]}"


def test_it_names_no_index_and_no_host() -> None:
    for line in LINES:
        assert "://" not in line, line
        assert not re.match(r"\s*(-i|-f|--(extra-)?index-url|--find-links|--trusted-host)\b", line), line


def test_it_fits_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pinned = pins()
    for text in (*project["dependencies"], *project["optional-dependencies"]["dev"]):
        wanted = Requirement(text)
        found = pinned.get(canonicalize_name(wanted.name))
        assert found is not None, f"{text} is not locked; run: make lock"
        assert wanted.specifier.contains(found), f"{text}, but {found} is locked; run: make lock"
