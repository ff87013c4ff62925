"""On whose word an event stands: every mention's origin, and how many are independent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from dateline.assembly.accounts import Account
from dateline.assembly.parties import Parties, head_word
from dateline.assembly.titles import state_word
from dateline.codes.nominals import nominals
from dateline.codes.origins import is_collective, kind_by_name, plain_name, spoken_for, staff_of
from dateline.model import Document, Entity, Origin, OriginKind, Speaker

# What shows rather than says.
_SHOWN = ("imagery", "document")


@dataclass(frozen=True, slots=True)
class Source:
    """One mention's origin: what tells it from others, what to call it, and its kind.

    unnamed  words for a medium or body that another source of the event may name ("state media", "a think tank")
    country  of a medium or body, ISO alpha-3
    behind   of what shows (pictures, a report): the key of the source that says so
    """

    key: str
    name: str
    kind: OriginKind
    unnamed: bool = False
    country: str | None = None
    behind: str | None = None


@dataclass(frozen=True, slots=True)
class Press:
    """Who printed each document, for copies the document that they all go back to, and what the pile's outlets are called."""

    documents: Mapping[str, Document]
    root_of: Mapping[str, str]
    outlets: frozenset[str] = frozenset()
    known: dict[str, "Source"] = field(default_factory=dict)

    def root(self, document: str) -> Document:
        """The document that a copy goes back to; a document that is no copy itself."""
        return self.documents[self.root_of.get(document, document)]

    def printed(self, document: str) -> "Source":
        """The origin of what a document says on its own word, reckoned once."""
        found = self.known.get(document)
        if found is None:
            found = self.known[document] = printed_by(self.root(document))
        return found


def sources_of(accounts: Sequence[Account], parties: Parties, press: Press) -> list[tuple[Account, Source]]:
    """Each account of an event with its origin; who takes part by any account is no independent origin of it."""
    taking_part = frozenset[str]().union(*[side for one in accounts for side in (one.actors, one.recipients)])
    return _named_by_others([(account, source_of(account, taking_part, parties, press)) for account in accounts])


def source_of(account: Account, taking_part: frozenset[str], parties: Parties, press: Press) -> Source:
    """The nearest speaker of the chain who takes no part in the event; none left, the agency credited, else the publisher."""
    document = account.mention.document
    telling = [
        link.speaker
        for link in account.mention.attribution
        if link.speaker.entity not in taking_part and _can_tell(link.speaker, parties)
    ]
    if not telling:
        return press.printed(document)
    nearest = _speaking(telling[0], parties, document, press)
    if nearest.kind not in _SHOWN or len(telling) == 1:
        return nearest
    return replace(nearest, behind=_speaking(telling[1], parties, document, press).key)


def _can_tell(speaker: Speaker, parties: Parties) -> bool:
    """Not "which", "it" that refers to nothing, or a thing that neither shows nor says anything."""
    if parties.named(speaker.entity) or parties.kind(speaker.entity) != "other":
        return True
    return kind_by_name(speaker.text) is not None or head_word(speaker.text) in nominals()


def _speaking(speaker: Speaker, parties: Parties, document: str, press: Press) -> Source:
    """A speaker as origin; a nameless one is the same in every copy of his words."""
    entity = parties.by_id.get(speaker.entity)
    if entity is not None and parties.named(entity.id):
        return _named_source(entity, parties, press)
    outlet = _outlet_of(speaker, press.printed(document))
    if outlet is not None:
        return outlet
    country = entity.country if entity else None
    text = press.documents[document].text if document in press.documents else ""
    body = spoken_for(speaker.text, text[speaker.end :] if speaker.end is not None else "")
    called = body or speaker.text
    kind = _unnamed_kind(called, entity, body is not None)
    key = f"entity {speaker.entity}"
    if kind == "state_media":
        key = f"unnamed {kind} {country}"
    elif is_collective(called) or (country is not None and kind in ("government", "military")):
        key = f"body {country} {_body_words(called, country)}"
    elif document in press.root_of:
        key = f"copied {press.root_of[document]} {plain_name(speaker.text)}"
    is_body = kind == "state_media" or (entity is not None and entity.kind == "organization" and kind == "anonymous")
    return Source(key, body or (entity.name if entity else speaker.text), kind, is_body, country)


def _named_source(entity: Entity, parties: Parties, press: Press) -> Source:
    """An outlet in a chain and the same outlet as a document's credit are one origin: outlets go by name."""
    kind, name = _kind(entity.id, entity.name, parties), plain_name(entity.name)
    if kind_by_name(entity.name) in ("agency", "state_media", "media"):
        return Source(f"name {name}", entity.name, kind, country=entity.country)
    if name in press.outlets:
        return Source(f"name {name}", entity.name, "media", country=entity.country)
    return Source(f"entity {entity.id}", entity.name, kind, country=entity.country)


def _outlet_of(speaker: Speaker, own: Source) -> Source | None:
    """The outlet whose reporter speaks: the document's own, or another that is known; None where it is nobody's."""
    outlet = staff_of(speaker.text)
    if outlet is None:
        return None
    if outlet == "our" or own.key == f"name {outlet}":
        return own
    kind = kind_by_name(outlet)
    return Source(f"name {outlet}", outlet, kind) if kind in ("agency", "state_media", "media") else None


def _unnamed_kind(phrase: str, entity: Entity | None, is_spoken_for: bool) -> OriginKind:
    """State media, pictures and papers are what they are without a name; so are a known state's bodies and who speaks for them."""
    kind = kind_by_name(phrase)
    if kind in (*_SHOWN, "state_media"):
        return kind
    if is_spoken_for and entity is not None and entity.country is not None and kind in ("government", "military"):
        return kind
    if entity is not None and entity.kind == "organization" and entity.country is not None:
        if "MIL" in entity.sectors:
            return "military"
        if "GOV" in entity.sectors or kind == "government":
            return "government"
    return "anonymous"


def _body_words(phrase: str, country: str | None) -> str:
    """What a body is called without its state: "Norland's foreign ministry" -> "foreign ministry"."""
    words = [word for word in plain_name(phrase).split() if country is None or state_word(word) != country]
    return " ".join(words[-2:])


def _named_by_others(told: list[tuple[Account, Source]]) -> list[tuple[Account, Source]]:
    """Unnamed state media are those of their state that another account names, an unnamed body the one its report names, and
    what somebody shows is his who tells it as well.
    """
    if not any(source.unnamed or source.behind for _, source in told):
        return told
    named = [(account, source) for account, source in told if not source.unnamed]
    by_key = {source.key: source for _, source in named}

    def meant(account: Account, source: Source) -> Source:
        if source.behind in by_key:
            return by_key[source.behind]
        if not source.unnamed:
            return source
        wanted = "state_media" if source.kind == "state_media" else "organization"
        fitting = [
            other
            for beside, other in named
            if other.kind == wanted
            and (source.country is None or other.country in (None, source.country))
            and (wanted == "state_media" or beside.mention.document == account.mention.document)
        ]
        keys = [other.key for other in fitting]
        if not keys or (wanted == "organization" and len(set(keys)) > 1):
            return source
        return fitting[keys.index(max(dict.fromkeys(keys), key=keys.count))]

    return [(account, meant(account, source)) for account, source in told]


def _kind(entity_id: str, name: str, parties: Parties) -> OriginKind:
    entity = parties.by_id[entity_id]
    if entity.kind == "person":
        if "MIL" in entity.sectors:
            return "military"
        return "government" if "GOV" in entity.sectors else "person"
    by_name = kind_by_name(name)
    if by_name is not None:
        return by_name
    if entity.kind == "state" or "GOV" in entity.sectors:
        return "government"
    if "MIL" in entity.sectors:
        return "military"
    return "media" if "JRN" in entity.sectors else "organization"


def printed_by(document: Document) -> Source:
    """The origin of what a document says on its own word."""
    if document.agency:
        kind = kind_by_name(document.agency)
        return Source(
            f"name {plain_name(document.agency)}", document.agency, "state_media" if kind == "state_media" else "agency"
        )
    if document.publisher:
        kind = kind_by_name(document.publisher)
        return Source(f"name {plain_name(document.publisher)}", document.publisher, kind or "media")
    return Source(f"document {document.id}", document.headline or document.source or document.id, "media")


def origins_of(sources: Sequence[tuple[Account, Source]]) -> tuple[Origin, ...]:
    """The distinct origins of an event's mentions, the best attested first."""
    if len(sources) == 1:
        ((account, source),) = sources
        return (Origin(source.name, source.kind, (account.mention.document,), (account.id,)),)
    groups: dict[str, list[tuple[Account, Source]]] = {}
    for account, source in sources:
        groups.setdefault(source.key, []).append((account, source))
    origins = [
        Origin(
            name=min([source.name for _, source in group]),
            kind=group[0][1].kind,
            documents=tuple(dict.fromkeys([account.mention.document for account, _ in group])),
            mentions=tuple([account.id for account, _ in group]),
        )
        for group in groups.values()
    ]
    return tuple(sorted(origins, key=lambda one: (-len(one.documents), -len(one.mentions), one.name, one.mentions)))
