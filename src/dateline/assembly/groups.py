"""Documents' own entities on their way to becoming the pile's: groups that grow, and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.assembly.titles import office_of, without_titles
from dateline.model import Entity, quickly_made

# Sectors of people who move between offices of state; two of them do not tell two people apart.
_PUBLIC = frozenset(("GOV", "LEG", "JUD", "MIL", "COP", "SPY", "PTY", "OPP", "REB", "UAF", "PRM", "IGO", "ELI"))


# A document's number in record order, then the first mention's offsets.
RecordPlace = tuple[int, int, int]


@quickly_made
@dataclass(frozen=True, slots=True)
class Local:
    """One document's entity, numbered in record order; its document, and that document's story and day (ordinal).

    home  the state that the document speaks of most, ISO 3166-1 alpha-3
    """

    number: int
    entity: Entity
    document: str
    place: RecordPlace
    story: str | None
    day: int | None
    offices: frozenset[str]
    named: bool
    home: str | None = None


@dataclass(slots=True)
class Group:
    """Local entities held to be one, by number, with what they say of it taken together.

    names, countries  how many of the members have each; names of nameless ones count nothing beside others
    """

    members: list[int]
    kind: str
    named: bool
    names: dict[str, int]
    countries: dict[str, int]
    sectors: set[str]
    offices: set[str]
    documents: set[str]
    stories: set[str]
    apart: set[int] = field(default_factory=set)
    because: list[str] = field(default_factory=list)
    _name: str | None = None

    @property
    def country(self) -> str | None:
        return min(self.countries, key=lambda code: (-self.countries[code], code)) if self.countries else None

    @property
    def families(self) -> set[str]:
        return {"PUBLIC" if sector in _PUBLIC else sector for sector in self.sectors}

    @property
    def name(self) -> str:
        """The form that most reports use, a person's full name before a bare one, the fuller one where they are even."""
        if self._name is None:
            self._name = self._best_name() if len(self.names) > 1 else next(iter(self.names))
        return self._name

    def _best_name(self) -> str:
        bare = self.kind == "person"
        return min(
            self.names,
            key=lambda name: (bare and " " not in name, -self.names[name], -len(name.split()), name),
        )

    def add(self, other: "Group") -> None:
        """Take in another group's members and what they say."""
        self.members += other.members
        self.named |= other.named
        names = _sums(self.names, other.names)
        self.names = {name: count for name, count in names.items() if count} or self.names
        self.countries = _sums(self.countries, other.countries)
        self.sectors |= other.sectors
        self.offices |= other.offices
        self.documents |= other.documents
        self.stories |= other.stories
        self.apart |= other.apart
        self.because += other.because
        self._name = None


class Groups:
    """All groups of a pile, in record order of their first members; a local entity is in one of them."""

    def __init__(self, locals_: Sequence[Local], apart: Iterable[tuple[int, int]] = ()) -> None:
        self.locals = locals_
        self._home = list(range(len(locals_)))
        self.by_number = {local.number: _alone(local) for local in locals_}
        for one, other in apart:
            self.by_number[one].apart.add(other)
            self.by_number[other].apart.add(one)

    def of(self, local: int) -> int:
        """The number of the group that a local entity is in: that of its first member."""
        while self._home[local] != local:
            self._home[local] = self._home[self._home[local]]
            local = self._home[local]
        return local

    def at(self, local: int) -> Group:
        """The group that a local entity is in."""
        return self.by_number[self.of(local)]

    def join(self, one: int, other: int, because: str) -> bool:
        """Make one group of two; False where a person's judgement keeps them apart."""
        first, second = sorted((self.of(one), self.of(other)))
        if first == second:
            return True
        left, right = self.by_number[first], self.by_number[second]
        if left.apart.intersection(right.members) or right.apart.intersection(left.members):
            return False
        self._home[second] = first
        del self.by_number[second]
        left.add(right)
        if because:
            left.because.append(because)
        return True

    def known(self, kinds: Iterable[str]) -> list[int]:
        """Numbers of groups with a name of their own of these kinds, in record order."""
        wanted = frozenset(kinds)
        return [number for number, group in self.by_number.items() if group.named and group.kind in wanted]


def _sums(ours: dict[str, int], theirs: dict[str, int]) -> dict[str, int]:
    """How often each is counted in both; those of ours first."""
    found = dict(ours)
    for one, count in theirs.items():
        found[one] = found.get(one, 0) + count
    return found


def _alone(local: Local) -> Group:
    entity = local.entity
    return Group(
        members=[local.number],
        kind=entity.kind,
        named=local.named,
        names={called(entity): int(local.named)},
        countries={entity.country: 1} if entity.country else {},
        sectors=set(entity.sectors),
        offices=set(local.offices),
        documents={local.document},
        stories={local.story} if local.story else set(),
    )


def called(entity: Entity) -> str:
    """The entity's name; a person's without what stands before it as a title."""
    return without_titles(entity.name) if entity.kind == "person" else entity.name


def offices_of(entity: Entity) -> frozenset[str]:
    """The offices that an entity's titles name."""
    return frozenset(office for title in entity.titles if (office := office_of(title.text)) is not None)
