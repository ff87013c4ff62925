"""The documentation: every command and option is in it, and what it tells to type works."""

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest
import typer

from dateline.cli.main import app

ROOT = Path(__file__).parent.parent
COMMANDS = (ROOT / "docs" / "commands.md").read_text("utf-8")
GROUP = typer.main.get_command(app)
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def parameters(name: str) -> list[click.Parameter]:
    """Those of a command; of a group those of all its commands."""
    command = GROUP.commands[name]  # type: ignore[attr-defined]
    inner = getattr(command, "commands", {}).values()
    return [parameter for one in (command, *inner) for parameter in one.params]


def section(name: str) -> str:
    """What docs/commands.md says about a command."""
    found = re.search(rf"^## dateline {name}\b.*?(?=^## |\Z)", COMMANDS, re.MULTILINE | re.DOTALL)
    return found[0] if found else ""


@pytest.mark.parametrize("name", sorted(GROUP.commands))  # type: ignore[attr-defined]
def test_every_command_and_option_is_documented(name: str) -> None:
    text = section(name)
    assert text, f"docs/commands.md has no section on {name}"
    for parameter in parameters(name):
        for option in [*parameter.opts, *parameter.secondary_opts]:
            if option.startswith("--") and option != "--help":
                assert f"`{option}" in text, f"{name} {option} is not documented"


def test_every_kind_of_judgement_is_documented_and_no_other() -> None:
    known = set(GROUP.commands["judge"].commands)  # type: ignore[attr-defined]
    assert set(re.findall(r"`judge ([a-z]+) RECORD", section("judge"))) == known


def test_every_documented_option_exists() -> None:
    for name in GROUP.commands:  # type: ignore[attr-defined]
        known = {option for parameter in parameters(name) for option in parameter.opts} | {"--help"}
        for option in re.findall(r"`(--[a-z-]+)", section(name)):
            assert option in known, f"docs/commands.md: {name} has no {option}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_headings_stand_once_and_code_marks_are_closed(page: Path) -> None:
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    headings = re.findall(r"^## .*", text, re.MULTILINE)
    assert len(headings) == len(set(headings))
    for paragraph in text.split("\n\n"):
        assert paragraph.count("`") % 2 == 0, f"{page.name}: {paragraph}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_make_targets_that_are_named_exist(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"^make ([a-z]+)|`make ([a-z]+)`", page.read_text("utf-8"), re.MULTILINE))
    assert {first or second for first, second in named} <= targets


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    text = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    for wanted in project["dependencies"]:
        name = re.match(r"[A-Za-z0-9-]+", wanted)
        assert name and name[0] in text, f"docs/dependencies.md does not say why {wanted} is needed"


def readme_blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)


def readme_commands() -> list[list[str]]:
    """The `dateline` commands of the README, without comments."""
    lines = [line for block in readme_blocks("sh") for line in block.splitlines()]
    return [shlex.split(line, comments=True) for line in lines if line.startswith("dateline ")]


def test_what_the_readme_tells_to_type_works(tmp_path: Path) -> None:
    (tmp_path / "my-reports").symlink_to(ROOT / "examples" / "reports")
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (tmp_path / "clippings.csv").write_text("id,text\nc1,Minister Ada Brook visited Oslo on Monday.\n", "utf-8")
    assert len(readme_commands()) >= 3
    for words in readme_commands():
        done = subprocess.run([sys.executable, "-m", *words], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{shlex.join(words)}\n{done.stdout}{done.stderr}"
    assert (tmp_path / "my-tables" / "chronology.csv").exists()


def test_the_python_of_the_readme_works(tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    for number, block in enumerate(readme_blocks("python")):
        script = tmp_path / f"{number}.py"
        script.write_text(block, "utf-8")
        done = subprocess.run([sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert "Lavrov" in done.stdout
