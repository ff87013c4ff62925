"""`dateline explain`: everything that stands behind one thing of the record."""

from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from dateline.cli.options import RecordFile
from dateline.cli.records import with_redirects
from dateline.cli.screen import print_json, printable, screen
from dateline.viewing.explanations import Explanation, Fact, Passage
from dateline.viewing.explanations import explain as explanation_of


def explain(
    record: RecordFile,
    thing: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="An event, mention, quote, document or entity: its id, or a unique beginning of it."
        ),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print the explanation as JSON.")] = False,
) -> None:
    """Explain one thing of the record.

    Shows every value with its words, the sources, and what was worked out from what.
    """
    found = explanation_of(thing, *with_redirects(record))
    if as_json:
        print_json(asdict(found))
    else:
        _print(found, screen())


def _print(found: Explanation, console: Console) -> None:
    console.print(Text(f"{found.kind} {found.id}: ").append(printable(found.title), style="bold"))
    for section in found.sections:
        if not section.facts and not section.passages:
            continue
        console.print()
        console.print(Text(printable(section.title), style="bold underline"))
        for passage in section.passages:
            console.print(Padding(_passage_text(passage), (0, 0, 0, 2), expand=False))
        for fact in section.facts:
            _print_fact(fact, console)


def _print_fact(fact: Fact, console: Console) -> None:
    console.print(
        Padding(
            Text(f"{fact.name}: " if fact.name else "", style="cyan").append(printable(fact.value), style="default"),
            (0, 0, 0, 2),
        )
    )
    for words in fact.words:
        where = f" [{words.start}-{words.end}]" if words.start is not None else ""
        console.print(
            Padding(
                Text(printable(f'"{words.text}"{where} in {words.document}'), style="dim"), (0, 0, 0, 6), expand=False
            )
        )
    for line in fact.because:
        console.print(Padding(Text(printable(line), style="dim"), (0, 0, 0, 6), expand=False))


def _passage_text(passage: Passage) -> Text:
    """A passage with the words that matter between »«, so that they stand out without colour too."""
    text, done = Text(), passage.start
    for mark in sorted(passage.marked, key=lambda one: one.start):
        text.append(printable(passage.text[done - passage.start : mark.start - passage.start]))
        text.append(printable(f"»{mark.text}«"), style="bold")
        done = mark.end
    return text.append(printable(passage.text[done - passage.start :]))
