"""The built wheel works in an empty environment, far from the checkout."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def checked(*words: str | Path, cwd: Path) -> str:
    """What a command prints; it must succeed."""
    environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run(
        [str(word) for word in words], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_the_wheel_builds_a_record_outside_the_checkout(tmp_path: Path) -> None:
    checked(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, ROOT, cwd=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    venv.create(tmp_path / "env", with_pip=True)
    scripts = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    checked(scripts / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel, cwd=tmp_path)
    checked(scripts / "dateline", "build", ROOT / "examples" / "reports", "--out", "record.db", cwd=tmp_path)
    record = json.loads(checked(scripts / "dateline", "export", "record.db", cwd=tmp_path))
    assert len(record["documents"]) == 14
    assert any(event["listed"] for event in record["events"])
    place = checked(scripts / "python", "-c", "import dateline; print(dateline.__file__)", cwd=tmp_path)
    assert Path(place.strip()).is_relative_to(tmp_path.resolve())
