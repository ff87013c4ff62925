"""One walk over a document: every name, description and pronoun goes to the entity it speaks of."""

from collections.abc import Iterable
from typing import Final

from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.phrases import noun_phrase_tokens
from dateline.annotation.grammar.tokens import Token
from dateline.annotation.mentions.ages import ages_of, told_age, years_old
from dateline.annotation.mentions.descriptions import counted_noun, describe, ends_office
from dateline.annotation.mentions.drafts import Draft, Spot
from dateline.annotation.mentions.grouping import Grouping, is_government, is_state_body
from dateline.annotation.mentions.history import History
from dateline.annotation.mentions.identifying import named_as
from dateline.annotation.mentions.names import Name, find_names
from dateline.annotation.mentions.nominals import Nominals
from dateline.annotation.mentions.pronouns import PRONOUNS, antecedent, can_mean, commanded, gender_of, subject_behind
from dateline.annotation.mentions.titles import Title, title_before
from dateline.codes.countries import state_names
from dateline.codes.nominals import nominals
from dateline.codes.offices import offices
from dateline.codes.words import words_of
from dateline.model import MentionForm

_INNER: Final = frozenset({"amod", "compound", "nmod"})
# Whoever is somebody's counterpart or enemy stands on the other side: the possessor's state is not theirs.
_OTHER_SIDE: Final = words_of("other_side")
# What two do together: "met", "held talks with".
_JOINT: Final = words_of("done_together")
_NEAR: Final = 3  # sentences back in which "the 56-year-old" looks for whom it means
_READ: Final = frozenset({"PRON", "NOUN", "PROPN", "ADJ", "NUM"})
_ARGUMENTS: Final = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos", "attr", "dative"})


class Reader:
    """Reads one document once, from its first token to its last; then `drafts` are its entities."""

    def __init__(self, parse: Parse) -> None:
        self.doc = parse.doc
        self.names = find_names(parse)
        self.grouping = Grouping()
        self.grouping.learn(self.names, self.doc)
        self.history = History()
        self.name_at: dict[int, Name] = {}
        self.inside: dict[int, Name] = {}
        for name in self.names:
            self.name_at.setdefault(self._head(name).i, name)
            for i in range(name.first, name.last + 1):
                self.inside.setdefault(i, name)
        self.titles = {name.first: title_before(self.doc, name.first) for name in self.names if name.kind == "person"}
        self.countries = {
            self.grouping.full_parts(name.text): self.titles[name.first].country
            for name in reversed(self.names)
            if name.kind == "person" and self.titles[name.first].country
        }
        self.ages = ages_of(self.doc, self.names)
        self.in_titles = {i for first, title in self.titles.items() for i in range(title.first, first)}
        self.drafts_at: dict[int, tuple[Draft, ...]] = {}
        self.nominals = Nominals(self)
        self.last_state: Draft | None = None  # as a modifier: "Kenyan media say the country ..."
        self.sentence = 0
        for number, sentence in enumerate(parse.sentences):
            self.sentence = number
            for token in sentence:
                self._read(token)

    @property
    def drafts(self) -> list[Draft]:
        """Everything that was spoken of."""
        return [draft for draft in self.grouping.drafts if draft.spots]

    def named(self, token: Token) -> Draft | None:
        """The draft of the name headed by, or around, a token, read already or not; of a title, whose title it is."""
        name = self.name_at.get(token.i) or self.inside.get(token.i) or self._titled(token)
        return self._draft(name) if name is not None else None

    def _titled(self, token: Token) -> Name | None:
        """The name before which a token stands as title, where the model takes the title for an apposition of its own."""
        if token.dep_ != "appos" or not (token.i in self.in_titles or token.lower_ in offices()):
            return None
        end = token.right_edge.i
        for one in self.names:
            if one.kind == "person" and token.i < one.first < one.last == end:
                return None if any(self.doc[i].text == "," for i in range(token.i, one.first)) else one
        return None

    def country_around(self, head: Token) -> str | None:
        """The state that a phrase names as modifier or possessor of its head ("Syrian", "Syria's", "of Syria")."""
        owned = head.lemma_.lower() not in _OTHER_SIDE
        for child in head.children:
            name = self.name_at.get(child.i) or self.inside.get(child.i)
            if (
                (child.dep_ in _INNER or (owned and child.dep_ == "poss"))
                and name is not None
                and name.state is not None
            ):
                return name.state.country
        for child in head.children:
            if owned and child.dep_ == "poss" and child.i in self.drafts_at:
                return self.drafts_at[child.i][0].country
            if child.dep_ == "prep" and child.lower_ in ("of", "for"):
                country = next((self._country_at(one) for one in child.children if one.dep_ == "pobj"), None)
                if country is not None:
                    return country
        return None

    def _country_at(self, token: Token) -> str | None:
        """The state of the name, or of the state's body, headed by a token."""
        name = self.name_at.get(token.i)
        if name is not None and (name.state is not None or name.body is not None):
            return name.state.country if name.state is not None else name.body.country if name.body else None
        return self.country_around(token) if token.lower_ in nominals() else None

    def mention(self, drafts: tuple[Draft, ...], first: int, last: int, head: Token, form: MentionForm) -> None:
        """Note that tokens `first` to `last` speak of some drafts."""
        start, end = self.doc[first].idx, self.doc[last].idx + len(self.doc[last])
        for draft in drafts:
            draft.spots.append(Spot(start, end, form, head.i))
        self.drafts_at[head.i] = drafts
        plural = head.tag_ in ("NNS", "NNPS") or any(draft.number == "plural" for draft in drafts) or len(drafts) > 1
        self.history.add(head, self.sentence, drafts, plural=plural)
        if head.dep_ == "conj":
            self._coordinated(head)
        elif form == "name" and len(drafts) == 1:
            self._met(head, drafts[0])

    def _read(self, token: Token) -> None:
        i = token.i
        name = self.name_at.get(i)
        if name is not None:
            self._read_name(name, token)
            return
        pos = token.pos_
        if pos not in _READ or i in self.inside or i in self.in_titles:
            return
        if pos == "PRON":
            if token.lower_ in PRONOUNS:
                self._read_pronoun(token)
        elif pos in ("NOUN", "PROPN") or token.dep_ in _ARGUMENTS:
            self._read_noun(token)

    def _read_name(self, name: Name, head: Token) -> None:
        if (
            name.state is None
            and name.body is None
            and (head.i in self.in_titles or (name.kind == "other" and head.dep_ in _INNER))
        ):
            return  # "Secretary of State", "an Asian country": nobody
        draft = self._draft(name)
        if name.designation is not None:
            # Of a model spoken of in both numbers, "the plane" can be one.
            several = name.designation.plural and (draft.number == "plural" or not draft.spots)
            draft.number = "plural" if several else "singular"
        first, last = self._extent(name, head, draft)
        if draft.name.isupper() and len(draft.name) > 4 and draft.name.lower() == name.text.lower():
            draft.name = name.text  # "DAMASCUS (AP)", then Damascus
        if name.text not in draft.forms and (name.state is None or name.text in state_names()):
            draft.forms.append(name.text)
        if head.dep_ in _INNER and name.state is not None:
            start, end = self.doc[name.first].idx, self.doc[name.last].idx + len(self.doc[name.last])
            draft.spots.append(Spot(start, end, "name", head.i))
            self.drafts_at[head.i] = (draft,)
            self.last_state = draft
        else:
            described = named_as(head)
            if draft.kind == "person" and described is not None:
                self._identify(draft, described)
            self.mention((draft,), first, last, head, "name")

    def _identify(self, draft: Draft, described: Token) -> None:
        """Let a name be that of somebody who was only described ("the gunman, identified as Ivan Petrov")."""
        known = self.drafts_at.get(described.i, ())
        if len(known) != 1 or known[0].proper or known[0].kind != "person" or known[0].number == "plural":
            return
        other = known[0]
        draft.spots.extend(other.spots)
        draft.nouns |= other.nouns
        draft.gender = draft.gender or other.gender
        draft.country = draft.country or other.country
        for sector in other.sectors:
            draft.add_sector(sector)
        other.spots.clear()
        self.history.identify(draft, other)
        self.drafts_at = {
            i: tuple(draft if one is other else one for one in drafts) for i, drafts in self.drafts_at.items()
        }

    def _extent(self, name: Name, head: Token, draft: Draft) -> tuple[int, int]:
        """The tokens of the noun phrase around a name; a person's title is noted on the way."""
        first, last = name.first, name.last
        if draft.kind == "person" and draft.number == "singular":
            title = self.titles[first]
            first = title.first
            draft.country = draft.country or title.country or self._shared_country(title) or self._country_after(name)
            draft.gender = draft.gender or title.gender or gender_of(draft.name)
            draft.add_sector(title.sector)
            if title.text is not None:
                draft.nouns.add(title.text.lower())
                if title.text not in draft.titles:
                    draft.titles.append(title.text)
        if head.dep_ in _INNER and not name.first <= head.head.i <= name.last:
            return first, last
        left, right = noun_phrase_tokens(head)
        while first > left and self._may_precede(self.doc[first - 1]):
            first -= 1
        return first, max(last, right) if draft.kind == "organization" else last

    def _country_after(self, name: Name) -> str | None:
        """The state behind the name of somebody with a title: "President Ann Olsen of Norway"."""
        of = name.last + 1
        if self.titles[name.first].text is None or of + 1 >= len(self.doc) or self.doc[of].lower_ != "of":
            return None
        state = self.inside.get(of + 1)
        return state.state.country if state is not None and state.state is not None else None

    def _shared_country(self, title: Title) -> str | None:
        """The state that two officials share: "Kenya's foreign minister A and trade minister B"."""
        if title.text is None or title.first < 2 or self.doc[title.first - 1].lower_ not in ("and", ","):
            return None
        before = self.inside.get(title.first - 2)
        if before is None or before.kind != "person":
            return None
        return self._draft(before).country

    def _may_precede(self, token: Token) -> bool:
        """Whether a token left of a name can belong to its noun phrase: no other person, "and" or punctuation."""
        around = self.inside.get(token.i)
        if around is not None and around.kind == "person":
            return False
        if ")" in token.text:
            return False
        return token.pos_ not in ("CCONJ", "SPACE", "VERB", "SCONJ") and (
            token.text[0].isalnum() or token.text in ("-", "'s", "’s")
        )

    def _read_pronoun(self, token: Token) -> None:
        others = self._named_in(commanded(token))
        drafts = (
            self._told_after(token)
            or antecedent(token, self.sentence, self.history, others)
            or self._still_to_come(token)
        )
        if drafts:
            self.mention(drafts, token.i, token.i, token, "pronoun")

    def _named_in(self, tokens: Iterable[Token]) -> list[Draft]:
        """Whom names among some tokens speak of, read already or not; a name that only modifies speaks of nobody."""
        heads = [one for one in tokens if one.i in self.name_at and one.dep_ not in _INNER]
        return [self._draft(self.name_at[one.i]) for one in heads]

    def _told_after(self, token: Token) -> tuple[Draft, ...]:
        """Whom a pronoun means in what stands before its sentence's subject, a name: "in his speech, Petrov said"."""
        subject = subject_behind(token)
        draft = self.named(subject) if subject is not None else None
        return (draft,) if draft is not None and can_mean(token, draft) else ()

    def _still_to_come(self, token: Token) -> tuple[Draft, ...]:
        """Whom a pronoun means that nothing before it can: "hours after he landed, Petrov said"."""
        clause = next((one for one in token.ancestors if one.dep_ in ("advcl", "pcomp")), None)
        if clause is None or token.dep_ not in ("nsubj", "poss"):
            return ()
        main = next((one for one in clause.ancestors if one.dep_ in ("ROOT", "ccomp") and one.i > token.i), None)
        subject = (
            next((one for one in main.children if one.dep_ == "nsubj" and one.i > token.i), None) if main else None
        )
        draft = self.named(subject) if subject is not None else None
        return (draft,) if draft is not None and can_mean(token, draft) else ()

    def _read_noun(self, token: Token) -> None:
        if token.dep_ in _INNER and token.head.pos_ in ("NOUN", "PROPN", "ADJ"):
            return
        if not token.whitespace_ and token.i + 1 < len(self.doc) and self.doc[token.i + 1].text == "-":
            return  # "state-run"
        if ends_office(token):
            return
        if token.dep_ == "pobj" and token.head.lower_ == "of" and counted_noun(token.head.head) == token:
            return  # "dozens of rebels" is read at "dozens"
        aged = self._aged(token)
        if aged is not None:
            self.mention((aged,), *noun_phrase_tokens(token), token, "nominal")
            return
        description = describe(token, self.inside)
        if description is None:
            if token.dep_ in _ARGUMENTS and token.pos_ == "NOUN":
                self.history.add(token, self.sentence, (), plural=token.tag_ in ("NNS", "NNPS"))
            return
        self.nominals.read(description)

    def _aged(self, head: Token) -> Draft | None:
        """Whom "the 56-year-old" means: who was said to be of that age; of no such, the person last spoken of."""
        age = told_age(head)
        if age is None or not any(child.lower_ == "the" for child in head.lefts):
            return None
        name = self.ages.get(age)
        if name is not None and name.first < head.i:
            return self._draft(name)
        if years_old(head) is None:
            return None  # "the 56-year-old student": its noun tells who
        return self.history.latest(
            lambda draft: draft.kind == "person" and draft.proper and draft.number == "singular", self.sentence, _NEAR
        )

    def _coordinated(self, head: Token) -> None:
        """Note all members of a coordination together, for "they" and "both"."""
        top = head
        while top.dep_ == "conj" and top.head.i < top.i:
            top = top.head
        together: list[Draft] = []
        for i in range(top.i, head.i + 1):
            token = self.doc[i]
            if i == top.i or (token.dep_ == "conj" and i in self.drafts_at):
                together += [draft for draft in self.drafts_at.get(i, ()) if draft not in together]
        if len(together) > 1 and len({draft.kind for draft in together}) == 1:
            self.history.add(top, self.sentence, tuple(together), plural=True)

    def _met(self, head: Token, draft: Draft) -> None:
        """Note together the two who met or spoke ("the king met the queen", "held talks with Norland"), for "they"."""
        above = head.head
        if head.dep_ == "pobj" and above.lower_ == "with":
            above = above.head
        if above.dep_ in ("dobj", "pobj") and above.lemma_.lower() in _JOINT:
            above = above.head
        elif above.lemma_.lower() not in _JOINT or head.dep_ not in ("dobj", "pobj"):
            return
        subject = next((child for child in above.children if child.dep_ == "nsubj"), None)
        one = self.drafts_at.get(subject.i, ()) if subject is not None else ()
        if subject is not None and len(one) == 1 and one[0] is not draft and one[0].kind == draft.kind:
            self.history.add(subject, self.sentence, (one[0], draft), plural=True)

    def _head(self, name: Name) -> Token:
        if name.first == name.last:
            return self.doc[name.first]
        return self.doc[name.first : name.last + 1].root

    def _draft(self, name: Name) -> Draft:
        head = self._head(name)
        if name.designation is not None:
            return self.grouping.designated(name.designation, self._flag(name, head))
        if name.kind == "organization" and name.body is None and is_state_body(name.text):
            return self._state_body(name, head)
        if name.kind == "organization" and name.body is None and is_government(name.text):
            country = self._country_inside(name) or self.country_around(head)
            if country is not None:
                return self.grouping.state(country)
        return self.grouping.draft_of(name, head)

    def _flag(self, name: Name, head: Token) -> str | None:
        """The state that a vehicle or weapon is said to be of ("a Russian Su-24", "Turkey's F-16s")."""
        before = [token for token in head.lefts if token.dep_ in (*_INNER, "poss")] + list(
            self.doc[max(name.first - 1, 0) : name.first]
        )
        found = (self.inside.get(token.i) for token in before if token.i < name.first)
        return next((one.state.country for one in found if one is not None and one.state is not None), None)

    def _state_body(self, name: Name, head: Token) -> Draft:
        """A ministry, army or court, told from others by its state and its words."""
        words = [self.doc[i].lower_ for i in range(name.first, name.last + 1) if self.doc[i].is_alpha]
        states = {word for one in self._nested(name) for word in one.text.lower().split()}
        words = [word for word in words if word not in states]
        country = self._country_inside(name) or self.country_around(head)
        return self.nominals.body(country, " ".join(words), name.text, proper=True)

    def _nested(self, name: Name) -> list[Name]:
        return [one for one in self.names if one.nested and name.first <= one.first and one.last <= name.last]

    def _country_inside(self, name: Name) -> str | None:
        """The state that a name itself names ("Russian Government")."""
        return next((one.state.country for one in self._nested(name) if one.state is not None), None)
