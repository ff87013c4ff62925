"""From a token to the entity that its noun phrase speaks of."""

from collections.abc import Iterable

from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.tokens import Token
from dateline.model import Entity, EntityKind, Mention, identify


class EntityLookup:
    """Which entity a noun phrase refers to, by the token that heads it (or any token of a name)."""

    def __init__(self, entities: Iterable[Entity], parse: Parse) -> None:
        self._by_head: dict[int, list[tuple[Entity, Mention]]] = {}
        self._inside: dict[int, tuple[Entity, Mention]] = {}
        self._answers: dict[int, tuple[tuple[Entity, Mention], ...]] = {}
        for entity in entities:
            for mention in entity.mentions:
                self._add(entity, mention, parse)

    def of(self, head: Token) -> tuple[Entity, Mention] | None:
        """The entity and the mention for the noun phrase headed by `head`; None where none is known.

        A token inside a name stands for the name, the smallest where names are nested; a nominal in apposition or as
        predicate, for what it explains. Of several ("both countries") the first: `all_of` gives all.
        """
        several = self.all_of(head)
        return several[0] if several else None

    def all_of(self, head: Token) -> tuple[tuple[Entity, Mention], ...]:
        """As `of`, with every entity that one phrase speaks of: "both countries", "they", "the fleets of A, B and C"."""
        answer = self._answers.get(head.i)
        if answer is None:
            answer = self._answers[head.i] = self._all_of(head)
        return answer

    def _all_of(self, head: Token) -> tuple[tuple[Entity, Mention], ...]:
        found = self._by_head.get(head.i)
        if found is not None:
            return (*self._named_before(head), *found) if len(found) == 1 else tuple(found)
        if head.i in self._inside:
            return (self._inside[head.i],)
        for child in head.children:
            if child.dep_ == "appos" and child.i in self._by_head:
                return tuple(self._by_head[child.i])
        if head.dep_ == "attr":  # "Kenya is a state that defends itself"
            subject = next((child.i for child in head.head.children if child.dep_ == "nsubj"), -1)
            return tuple(self._by_head.get(subject, ()))
        return tuple(self._by_head.get(head.head.i, ())) if head.dep_ == "appos" else ()

    def _named_before(self, head: Token) -> tuple[tuple[Entity, Mention], ...]:
        """The persons before "and" that the model hangs on the last one of a list ("Petrov and Minister Han" as one)."""
        if head.i not in self._inside or self._inside[head.i][0].kind != "person":
            return ()
        coordinated = (
            token
            for token in head.doc[head.left_edge.i : head.i]
            if token.i in self._by_head
            and token.dep_ in ("nmod", "compound")
            and any(c.dep_ == "cc" for c in token.children)
        )
        found = (self._by_head[token.i][0] for token in coordinated)
        return tuple(one for one in found if one[0].kind == "person" and one[1].form == "name")

    def _add(self, entity: Entity, mention: Mention, parse: Parse) -> None:
        span = parse.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is None:
            return
        # A title that the model hangs elsewhere is not the head of a person's name.
        several = span.end - span.start > 1
        outer = [token.i for token in span if token.head not in span] if several and entity.kind == "person" else []
        head = outer[-1] if len(outer) > 1 else span.root.i if several else span.start
        known = self._by_head.setdefault(head, [])
        if known and mention.end - mention.start > known[0][1].end - known[0][1].start:
            known.clear()
        if not known or (mention.start, mention.end) == (known[0][1].start, known[0][1].end):
            known.append((entity, mention))
        if mention.form != "name":
            return
        for i in range(span.start, span.end):
            inner = self._inside.get(i)
            if inner is None or mention.end - mention.start < inner[1].end - inner[1].start:
                self._inside[i] = (entity, mention)


def nameless(document_id: str, start: int, end: int, text: str, kind: EntityKind) -> Entity:
    """An entity that only one noun phrase speaks of ("three people")."""
    mention = Mention(document_id, start, end, text, "nominal")
    return Entity(identify("e", document_id, start, end), text, kind, mentions=(mention,))
