"""Files, folders, tables, feeds and archives become raw reports."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.model import RawReport, Skipped


def read_inputs(inputs: Sequence[Path]) -> Iterator[RawReport | Skipped]:
    """Every report in the inputs, one at a time, in a fixed order; what can not be read comes as `Skipped`."""
    for path in inputs:
        if path.suffix == ".jsonl":
            for number, line in enumerate(path.read_text("utf8").splitlines(), 1):
                row = json.loads(line)
                known = {key: row[key] for key in RawReport.__dataclass_fields__ if key in row and key != "source"}
                yield RawReport(source=f"{path.name}#{number}", **known)
