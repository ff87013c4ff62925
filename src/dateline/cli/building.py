"""`dateline build`: from reports to the record's file."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from dateline.cli.options import Usage
from dateline.cli.screen import messages, printable, screen
from dateline.codes.columns import column_names
from dateline.viewing import Summary, summarize
from dateline.viewing.wording import counted

if TYPE_CHECKING:
    from dateline.building.build import Built

_STEPS = {"annotate": "Reading and annotating", "assemble": "Assembling the record", "store": "Storing the record"}
# Skipped inputs and notes that the summary names one by one; the record has all of them.
_NAMED = 20


def build(
    inputs: Annotated[
        list[Path],
        typer.Argument(metavar="INPUT...", help="Files and folders of reports: pages, texts, tables, feeds, archives."),
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="RECORD", help="The record's file; reports are added if it exists.")
    ],
    workers: Annotated[
        int | None,
        typer.Option(
            min=1, metavar="N", help="Processes that annotate [default: one per processor, for few reports 1]."
        ),
    ] = None,
    no_clean: Annotated[
        bool, typer.Option("--no-clean", help="Take every text to the letter, with whatever stands around the article.")
    ] = False,
    about: Annotated[
        str | None, typer.Option(metavar="WORDS", help="What the record is about: events that match are more salient.")
    ] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--map", metavar="FIELD=COLUMN", help="Take a report's field from this column of a table (text=body)."
        ),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(metavar="MODEL", help="A spaCy model, by name or path, instead of the one that comes along."),
    ] = None,
) -> None:
    """Build the record of a pile of reports, or add reports to it. What it has read already is not read again."""
    if model:
        os.environ["DATELINE_MODEL"] = model
    mapped = _columns(columns or [])
    try:
        built = _build(inputs, out, workers, not no_clean, about, mapped)
    except KeyboardInterrupt:
        messages().print(f"Stopped. What was annotated is kept in {out}; the same command goes on from there.")
        raise typer.Exit(130) from None
    _print_summary(built, out)
    raise typer.Exit(1 if built.skipped else 0)


def _build(
    inputs: list[Path], out: Path, workers: int | None, clean: bool, about: str | None, columns: dict[str, str]
) -> "Built":
    # Imported here: it takes the NLP library with it, which the other commands do not need.
    from dateline.building.build import run_build
    from dateline.building.extractor import ModelMissing

    bar = Progress(
        SpinnerColumn(), TextColumn("{task.description}"), BarColumn(bar_width=24), TextColumn("{task.fields[done]}"),
        TimeElapsedColumn(), console=messages(), disable=not sys.stderr.isatty(), transient=True,
    )  # fmt: skip
    shown = bar.add_task(_STEPS["annotate"], total=None, done="")

    def show_step(step: str, done: int) -> None:
        bar.update(shown, description=_STEPS[step], done=counted(done, "report") if done else "")

    try:
        with bar:
            return run_build(inputs, out, workers=workers, clean=clean, about=about, columns=columns, on_step=show_step)
    except ModelMissing as problem:
        raise Usage(str(problem)) from problem


def _columns(given: list[str]) -> dict[str, str]:
    """The columns that `--map` names. Raises Usage where one is not written FIELD=COLUMN, or is for no field of a report."""
    pairs = [one.partition("=") for one in given]
    for field, sign, column in pairs:
        if not (field and sign and column):
            raise Usage(f"--map {field}{sign}{column}: write FIELD=COLUMN, for example --map text=body")
        if field not in column_names():
            raise Usage(f"--map {field}={column}: a report has no field {field!r}; it has {', '.join(column_names())}")
    return {field: column for field, _, column in pairs}


def _print_summary(built: "Built", out: Path) -> None:
    console = screen()
    if built.record.documents:
        for line in _summary_lines(built, summarize(built.record)):
            console.print(line)
    notes = [(one.source, note) for one in built.record.documents for note in one.notes]
    _print_list(console_title="Notes", pairs=notes)
    _print_list(console_title="Could not be read", pairs=[(one.source, one.reason) for one in built.skipped])
    if not built.record.documents:
        console.print(f"No report could be read, so the record {out} is empty.", soft_wrap=True)
        return
    console.print(
        f"The record is {out}. What next:\n  dateline show {out}\n  dateline show {out} --top 10\n"
        f"  dateline explain {out} ID      (ids stand in the table)\n  dateline export {out} --format csv -o FOLDER",
        soft_wrap=True,
    )


def _print_list(console_title: str, pairs: list[tuple[str, str]]) -> None:
    if not pairs:
        return
    errors = messages()
    errors.print(f"{console_title}:", style="bold")
    for source, words in pairs[:_NAMED]:
        errors.print(printable(f"  {source}: {words}"), soft_wrap=True)
    if len(pairs) > _NAMED:
        errors.print(f"  and {len(pairs) - _NAMED} more; `dateline export --format record` has them all")


def _summary_lines(built: "Built", summary: Summary) -> list[str]:
    known = f", {built.known} known already" if built.known else ""
    dated = ", ".join(f"{number} {method}" for method, number in summary.dated_how)
    statuses = ", ".join(f"{number} {status.replace('_', ' ')}" for status, number in summary.statuses)
    span = f" from {summary.first_day} to {summary.last_day}" if summary.first_day else ""
    copies = "1 of them a copy" if summary.copies == 1 else f"{summary.copies} of them copies"
    return [
        f"Read       {counted(built.annotated, 'new report')}{known}, {len(built.skipped)} skipped",
        f"Reports    {summary.documents} in the record, {copies}, {counted(summary.stories, 'story')}",
        f"Dated      {dated or '-'}",
        f"Events     {summary.events}{span}; {summary.unlisted} more with show --all",
        f"Told as    {statuses or '-'}",
        f"Sources    {counted(summary.sources, 'independent source')}; {counted(summary.corroborated, 'event')} with two or more",
        f"Differing  {counted(summary.disagreements, 'event')} on which accounts disagree",
        f"Also       {counted(summary.quotes, 'quote')}, {counted(summary.entities, 'entity')}",
    ]
