"""The trigger lexicon: which words with which arguments tell which event; data in triggers.tsv."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

from dateline.codes.plover import load_plover

FORMS: Final = {"v": "verb", "n": "noun", "l": "light", "j": "adjective"}

# The slots where an entry names none.
DEFAULT_ACTOR: Final = {"v": ("subj",), "j": ("subj",), "n": ("subj", "by", "poss", "mod"), "l": ("subj", "by", "poss")}
DEFAULT_RECIPIENT: Final = {
    "v": ("obj", "ind", "with", "to", "against", "on"), "j": ("of", "to", "with"),
    "n": ("on", "against", "to", "with", "of"), "l": ("on", "against", "to", "with", "of"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Condition:
    """What an argument slot must hold. classes: any of these; none of these where `wanted` is False.

    "*" stands for anything, "-" for an empty slot.
    """

    slot: str
    classes: frozenset[str]
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Trigger:
    """One sense of one word.

    event_type  None where the sense tells no event
    form        verb | noun | light | adjective
    actor, recipient  slots, in the order they are tried
    joint       the actors are the members of a joint act
    """

    lemma: str
    particle: str | None
    form: str
    event_type: str | None
    mode: str | None
    conditions: tuple[Condition, ...]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    joint: bool


@lru_cache(maxsize=1)
def load_triggers() -> dict[str, tuple[Trigger, ...]]:
    """Every sense by lemma, the most particular first.

    Raises ValueError, with the line, where triggers.tsv has an unknown type, mode, form or a malformed condition.
    """
    lines = files("dateline.codes").joinpath("triggers.tsv").read_text("utf-8").splitlines()
    found: dict[str, list[Trigger]] = {}
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            for trigger in read_line(line, number):
                found.setdefault(trigger.lemma, []).append(trigger)
    return {lemma: tuple(sorted(senses, key=_particularity)) for lemma, senses in found.items()}


def read_line(line: str, number: int = 0) -> list[Trigger]:
    """The senses of one line of triggers.tsv, one for each lemma."""
    cells = [cell.strip() for cell in line.split("\t") if cell.strip()]
    if len(cells) not in (5, 6):
        raise ValueError(f"triggers.tsv line {number}: 5 or 6 columns wanted, {len(cells)} found: {line!r}")
    event_type, mode, form, lemmas, conditions = cells[:5]
    roles = cells[5] if len(cells) == 6 else ""
    modes = load_plover().modes
    if event_type != "-" and event_type not in modes:
        raise ValueError(f"triggers.tsv line {number}: {event_type!r} is none of {', '.join(modes)}")
    if mode != "-" and mode not in modes.get(event_type, ()):
        raise ValueError(f"triggers.tsv line {number}: {event_type} has no mode {mode!r}")
    if form not in FORMS:
        raise ValueError(f"triggers.tsv line {number}: form {form!r} is none of {', '.join(FORMS)}")
    parts = roles.split()
    return [
        Trigger(
            lemma=lemma.partition("_")[0],
            particle=lemma.partition("_")[2] or None,
            form=FORMS[form],
            event_type=None if event_type == "-" else event_type,
            mode=None if mode == "-" else mode,
            conditions=_conditions(conditions, number),
            actor=_slots(parts, "a=") or (() if "a=-" in parts else DEFAULT_ACTOR[form]),
            recipient=_slots(parts, "r=") or (() if "r=-" in parts else DEFAULT_RECIPIENT[form]),
            joint="m" in parts,
        )
        for lemma in lemmas.split()
    ]


def _conditions(cell: str, number: int) -> tuple[Condition, ...]:
    if cell == "-":
        return ()
    found = []
    for word in cell.split():
        slot, sign, names = word.partition("=")
        if not slot or not sign or not names:
            raise ValueError(f"triggers.tsv line {number}: {word!r} is no condition (SLOT=CLASS or SLOT!=CLASS)")
        found.append(Condition(slot.rstrip("!"), frozenset(names.split(",")), not slot.endswith("!")))
    return tuple(found)


def _slots(parts: list[str], prefix: str) -> tuple[str, ...]:
    return tuple(
        name
        for part in parts
        if part.startswith(prefix)
        for name in part.removeprefix(prefix).split(",")
        if name != "-"
    )


def _particularity(trigger: Trigger) -> tuple[int, bool]:
    """More conditions first; a particle counts as three ("back down" is no backing); of equals, what tells no event."""
    weight = len(trigger.conditions) + (3 if trigger.particle is not None else 0)
    return -weight, trigger.event_type is not None
