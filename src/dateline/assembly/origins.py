"""On whose word an event stands: every mention's origin, and how many are independent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.assembly.accounts import Account
from dateline.assembly.parties import Parties
from dateline.codes.origins import kind_by_name, plain_name
from dateline.model import Document, Origin, OriginKind, Speaker


@dataclass(frozen=True, slots=True)
class Source:
    """One mention's origin: what tells it from others, what to call it, and its kind."""

    key: str
    name: str
    kind: OriginKind


@dataclass(frozen=True, slots=True)
class Press:
    """Who printed each document, and for copies the document that they all go back to."""

    documents: Mapping[str, Document]
    root_of: Mapping[str, str]

    def root(self, document: str) -> Document:
        """The document that a copy goes back to; a document that is no copy itself."""
        return self.documents[self.root_of.get(document, document)]


def source_of(account: Account, taking_part: frozenset[str], parties: Parties, press: Press) -> Source:
    """The nearest speaker of the chain who takes no part in the event; none left, the agency credited, else the publisher."""
    for link in account.mention.attribution:
        if link.speaker.entity not in taking_part:
            return _speaking(link.speaker, parties, press.root_of.get(account.mention.document))
    return printed_by(press.root(account.mention.document))


def _speaking(speaker: Speaker, parties: Parties, copied: str | None) -> Source:
    """A speaker as origin; a nameless one is the same in every copy (`copied`: the text they go back to) of his words."""
    entity = parties.by_id.get(speaker.entity)
    name = entity.name if entity else speaker.text
    if entity is None or not parties.named(entity.id):
        kind = kind_by_name(speaker.text)
        key = f"entity {speaker.entity}" if copied is None else f"copied {copied} {plain_name(speaker.text)}"
        return Source(key, name, kind if kind in ("imagery", "document") else "anonymous")
    return Source(_named_key(name, speaker.entity), name, _kind(speaker.entity, name, parties))


def _named_key(name: str, entity: str) -> str:
    """An outlet in a chain and the same outlet as a document's credit are one origin: known outlets go by name."""
    return (
        f"name {plain_name(name)}" if kind_by_name(name) in ("agency", "state_media", "media") else f"entity {entity}"
    )


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
    groups: dict[str, list[tuple[Account, Source]]] = {}
    for account, source in sources:
        groups.setdefault(source.key, []).append((account, source))
    origins = [
        Origin(
            name=min(source.name for _, source in group),
            kind=group[0][1].kind,
            documents=tuple(dict.fromkeys(account.mention.document for account, _ in group)),
            mentions=tuple(account.id for account, _ in group),
        )
        for group in groups.values()
    ]
    return tuple(sorted(origins, key=lambda one: (-len(one.documents), -len(one.mentions), one.name, one.mentions)))
