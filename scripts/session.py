"""Renew the real session in README.md and its picture docs/session.svg from the record of examples/reports.

python scripts/session.py
"""

import os
import re
import subprocess
import sys
import tempfile
from io import StringIO
from pathlib import Path

from rich.console import Console

from dateline import open_record
from dateline.cli.showing import chronology_table
from dateline.viewing import Filter, chronology, look_up

ROOT = Path(__file__).resolve().parent.parent
README, PICTURE = ROOT / "README.md", ROOT / "docs" / "session.svg"
BEGIN, END = "<!-- session: begin -->", "<!-- session: end -->"
# Lines of `explain` that the page shows; the whole is longer.
EXPLAINED = 52


def main() -> None:
    """Build, draw, and write."""
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "demo.db"
        built = run("build", "examples/reports", "--out", str(record), "--workers", "1")
        lookup = look_up(open_record(record))
        rows = chronology(lookup, Filter(top=8))
        draw(rows)
        # An event on which accounts differ shows most of what there is to explain.
        chosen = max(lookup.record.events, key=lambda event: (bool(event.disagreements), event.salience, event.id)).id
        shown = run("show", str(record), "--top", "5")
        explained = run("explain", str(record), chosen).splitlines()
        text = "\n\n".join(
            [
                block("dateline build examples/reports --out demo.db", built),
                block("dateline show demo.db --top 5", shown),
                block(f"dateline explain demo.db {chosen[:6]}", "\n".join(explained[:EXPLAINED]) + "\n ..."),
            ]
        )
        write(text.replace(str(record), "demo.db"))


def run(*words: str) -> str:
    """What a command prints on stdout."""
    done = subprocess.run(
        [sys.executable, "-m", "dateline", *words],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "110"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def block(command: str, output: str) -> str:
    """A command and its output as a code block."""
    lines = "\n".join(line.rstrip() for line in output.rstrip().splitlines() if line.strip() or "show" not in command)
    return f"```console\n$ {command}\n{lines}\n```"


def draw(rows: tuple[object, ...]) -> None:
    """The picture of `dateline show`."""
    width = 124
    console = Console(width=width, record=True, file=StringIO(), highlight=False, emoji=False, markup=False)
    console.print(chronology_table(rows, width))  # type: ignore[arg-type]
    picture = console.export_svg(title="dateline show demo.db --top 8", unique_id="session")
    # The fonts that the template names would be fetched from the network; any monospaced one will do.
    PICTURE.write_text(re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL), "utf-8")


def write(text: str) -> None:
    """Put the session between the page's markers."""
    page = README.read_text("utf-8")
    changed = re.sub(f"{BEGIN}.*?{END}", lambda _: f"{BEGIN}\n{text}\n{END}", page, count=1, flags=re.DOTALL)
    README.write_text(changed, "utf-8")


if __name__ == "__main__":
    main()
