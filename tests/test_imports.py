"""The import law: which room may import which, and that reading a record never loads the NLP library."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "dateline"

# What each room may import besides itself.
LAW = {
    "model": set(),
    "codes": {"model"},
    "calendar": {"model", "codes"},
    "reading": {"model", "codes"},
    "annotation": {"model", "codes", "calendar"},
    "assembly": {"model", "codes", "calendar"},
    "store": {"model"},
    "building": {"model", "reading", "annotation", "assembly", "store"},
    "viewing": {"model", "store"},
    "review": {"model", "codes", "viewing"},
    "exports": {"model", "codes", "viewing"},
    "cli": {"model", "codes", "reading", "building", "store", "viewing", "review", "exports", ""},
    "": {"model", "store", "building", "cli"},
}
# Inside annotation each room imports only rooms before it.
ANNOTATION = ["grammar", "times", "mentions", "events", "attribution"]
MODULES = sorted(SOURCE.rglob("*.py"))


def imported(path: Path) -> list[tuple[str, ...]]:
    """The dateline modules that a file imports, as parts after "dateline"."""
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names += (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            names.append(node.module or "")
    return [tuple(name.split(".")[1:]) for name in names if name.split(".")[0] == "dateline"]


def room_of(parts: tuple[str, ...]) -> str:
    return parts[0] if parts else ""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_module_imports_only_what_its_room_may(path: Path) -> None:
    parts = path.relative_to(SOURCE).with_suffix("").parts
    room = parts[0] if len(parts) > 1 else ""
    for name in imported(path):
        other = room_of(name)
        assert other == room or other in LAW[room], (
            f"{room or 'dateline'} may not import {'.'.join(name) or 'dateline'}"
        )
        if room == other == "annotation" and len(parts) > 2 and len(name) > 1:
            assert ANNOTATION.index(name[1]) <= ANNOTATION.index(parts[1]), f"{parts[1]} comes before {name[1]}"


def test_every_room_is_under_the_law() -> None:
    assert {path.parent.name for path in SOURCE.glob("*/__init__.py")} == set(LAW) - {""}


@pytest.mark.parametrize(
    ("library", "room"), [("spacy", "annotation/grammar"), ("onnxruntime", "annotation/grammar"), ("sqlite3", "store")]
)
def test_one_room_alone_knows_a_library(library: str, room: str) -> None:
    """Only grammar loads a model (types of spaCy travel on inside annotation); only the store knows SQL."""
    for path in MODULES:
        names = [
            alias.name
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Import)
            for alias in node.names
        ]
        place = path.relative_to(SOURCE).as_posix()
        if library in names and not place.startswith((room, "cli/doctor")):
            raise AssertionError(f"{place} imports {library}")


@pytest.mark.parametrize(
    "command",
    [
        ["--help"],
        ["--version"],
        ["show", "none.db"],
        ["explain", "none.db", "x"],
        ["export", "--schema"],
        ["build", "--help"],
    ],
    ids=" ".join,
)
def test_reading_a_record_never_loads_the_nlp_library(command: list[str], tmp_path: Path) -> None:
    script = (
        "import sys; sys.argv = ['dateline', *sys.argv[1:]]\n"
        "from dateline.cli.main import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'spacy', 'thinc', 'numpy', 'trafilatura', 'onnxruntime'} & {name.split('.')[0] for name in sys.modules}\n"
        "sys.exit(f'loaded {sorted(heavy)}' if heavy else 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *command], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert done.returncode == 0, done.stderr
