"""Run every scorer of ../shared/score on its data, and put the table with the commit into docs/accuracy.md.

    python scripts/score.py [arguments for all.py, such as --quick or --only timex,events]

Exit status: that of all.py (1 if a scorer failed), or 2 where ../shared is not there.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCORER = ROOT.parent / "shared" / "score" / "all.py"
PAGE = ROOT / "docs" / "accuracy.md"
BEGIN, END = "<!-- make score: begin -->", "<!-- make score: end -->"


def main(arguments: list[str]) -> int:
    """Score, and write the table; returns the exit status."""
    if not SCORER.exists():
        print(f"make score needs the scorers and their data in {SCORER.parent}; they are no part of this repository")
        return 2
    command = os.environ.get("DATELINE") or f"{sys.executable} -m dateline"
    done = subprocess.run(
        [sys.executable, str(SCORER), *arguments],
        env={**os.environ, "DATELINE": command},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    print(done.stdout)
    if done.stdout.strip():
        write_table(done.stdout.strip(), " ".join(arguments))
    return done.returncode


def write_table(table: str, arguments: str) -> None:
    """Put the table between the page's markers."""
    page = PAGE.read_text("utf-8")
    # Where the program lies on this machine is nobody's business.
    table = re.sub(r"^program: .*?; ", "", table, flags=re.MULTILINE)
    run = f"`make score`{f' ({arguments})' if arguments else ''} at commit {commit()}:"
    block = f"{BEGIN}\n{run}\n\n{table}\n{END}"
    changed, found = re.subn(f"{re.escape(BEGIN)}.*?{re.escape(END)}", lambda _: block, page, count=1, flags=re.DOTALL)
    if not found:
        raise SystemExit(f"{PAGE} has lost its markers {BEGIN} and {END}")
    PAGE.write_text(changed, "utf-8")


def commit() -> str:
    """The commit that is checked out, with "+" where files differ from it."""
    name = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True)
    changes = subprocess.run(
        ["git", "status", "--porcelain", "--untracked-files=no", "--", "src"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return name.stdout.strip() + ("+" if changes.stdout.strip() else "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
