"""The `dateline` command: parses what was asked, calls a room, prints what it gave. No logic lives here."""

import os
import sys
import traceback
from importlib.metadata import version
from io import TextIOWrapper
from typing import Annotated

import typer

from dateline.cli.building import build
from dateline.cli.changing import changes, remove
from dateline.cli.doctor import doctor
from dateline.cli.explaining import explain
from dateline.cli.exporting import export
from dateline.cli.judging import judge
from dateline.cli.options import Usage
from dateline.cli.showing import show
from dateline.store import NotARecord, is_damage
from dateline.viewing.explanations import UnknownId

app = typer.Typer(
    name="dateline",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (build, show, explain, export, changes, remove, doctor):
    app.command()(command)
app.add_typer(judge, name="judge")


def _print_version(asked: bool) -> None:
    if asked:
        print(f"dateline {version('dateline')}")
        raise typer.Exit


@app.callback()
def dateline(
    asked: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Read a pile of news reports, and write the record they add up to: who did what to whom, when and where, on
    whose word."""


def _said(problem: Exception) -> str:
    """What is wrong, in words; of the system's own complaints the file and the reason."""
    if isinstance(problem, OSError) and problem.filename and problem.strerror:
        return f"{problem.filename}: {problem.strerror}"
    return str(problem)


def main() -> None:
    """Run the command. What the user can mend is one line on stderr and exit status 2; a fault of ours is status 3."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    try:
        app()
    except BrokenPipeError:
        # The reader (head, less) has seen enough; nothing may be written to it at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except (Usage, NotARecord, UnknownId, OSError) as problem:
        print(f"dateline: {_said(problem)}", file=sys.stderr)
        sys.exit(2)
    except Exception as problem:
        if is_damage(problem):
            print(
                f"dateline: the record's file is damaged ({problem}); build it anew from its reports", file=sys.stderr
            )
            sys.exit(2)
        traceback.print_exc()
        print("dateline: this is a fault in Dateline, not in your reports; please report it", file=sys.stderr)
        sys.exit(3)
