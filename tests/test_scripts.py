"""The scripts that `make` uses."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def find_python(**environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [str(ROOT / "scripts" / "find-python")],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(os.name == "nt", reason="make is for Unix")
def test_a_fitting_python_is_found() -> None:
    done = find_python(PYTHON="")
    assert done.returncode == 0
    version = [done.stdout.strip(), "-c", "import sys; print(sys.version_info >= (3, 12))"]
    assert subprocess.run(version, capture_output=True, text=True, check=True).stdout.strip() == "True"
    assert find_python(PYTHON=sys.executable).stdout.strip() == sys.executable


@pytest.mark.skipif(os.name == "nt", reason="make is for Unix")
def test_without_one_a_single_line_says_what_is_needed() -> None:
    done = find_python(PYTHON="/no/such/python")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "Python 3.12" in done.stderr
