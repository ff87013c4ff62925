"""Offices and affiliations around a person's name."""

from dataclasses import dataclass
from typing import Final

from dateline.annotation.grammar.tokens import Doc
from dateline.annotation.mentions.bodies import bodies
from dateline.codes.countries import state_names
from dateline.codes.offices import Gender, office, offices

_REACH: Final = 14  # tokens before a name that its title may take
_JOINTS: Final = frozenset({"of", "to", "for", "and", "the", "'s", "’s", "'", "-", "on", "in", "at", "&"})


@dataclass(frozen=True, slots=True)
class Title:
    """What stands before a name: from token `first`, the office's words, and what they tell."""

    first: int
    text: str | None
    sector: str | None
    gender: Gender | None
    country: str | None
    body: str | None


def title_before(doc: Doc, first: int) -> Title:
    """The title and affiliation that stand directly before the name that begins at token `first`.

    `Title.first` is `first` where there is none.
    """
    start, sentence = first, doc[first].sent.start
    last_office = None
    while start > max(sentence, first - _REACH) and _belongs(doc, start - 1, first):
        start -= 1
        if last_office is None and _is_office(doc, start):
            last_office = start
    if last_office is None:
        return _affiliation_only(doc, first)
    start = _from_first_content(doc, start, first)
    state_end, country, body = _affiliation(doc, start, first)
    words = [token.lower_ for token in doc[state_end:first]]
    abbreviation = doc[last_office].lower_
    found = office(words) or office(words[-1:]) or offices().get(abbreviation) or offices()[abbreviation + "."]
    text = doc[state_end:first].text.strip()
    return Title(start, text if found.sector else None, found.sector, found.gender, country, body)


def _belongs(doc: Doc, i: int, first: int) -> bool:
    """Whether a token before a name can be part of its title."""
    token = doc[i]
    if token.is_space or token.ent_type_ == "PERSON" or token.pos_ in ("VERB", "AUX", "PRON", "ADP", "SCONJ", "CCONJ"):
        return token.lower_ in _JOINTS and _joins(doc, i, first)
    if token.text in (".", "'s", "’s", "'", "-") or token.tag_ == "POS":
        return True
    return token.pos_ in ("PROPN", "NOUN", "ADJ", "DET", "X") and token.ent_type_ not in ("DATE", "TIME")


def _joins(doc: Doc, i: int, first: int) -> bool:
    """Whether "of", "to" ... stands between an office and its domain ("Ambassador to North Korea Ivan Petrov")."""
    if doc[i].lower_ not in ("of", "to", "for", "and") or i == 0 or i + 1 >= first:
        return False
    before, after = doc[i - 1], doc[i + 1]
    if doc[i].lower_ == "and":
        return before.lower_ in offices() and before.text[0].isupper() and after.text[0].isupper() and i + 2 < first
    return before.lower_ in offices() and after.text[0].isupper()


def _is_office(doc: Doc, i: int) -> bool:
    return doc[i].lower_ in offices() or doc[i].lower_ + "." in offices()


def _from_first_content(doc: Doc, start: int, first: int) -> int:
    while start < first and (
        doc[start].text in (".", "-", "'", ",") or doc[start].tag_ == "POS" or doc[start].lower_ in _JOINTS
    ):
        start += 1
    return start


def _affiliation(doc: Doc, start: int, first: int) -> tuple[int, str | None, str | None]:
    """Where the title proper begins, and the state or body it is of."""
    country, body, after = None, None, start
    i = start
    while i < first:
        hit = next((last for last in range(min(i + 6, first) - 1, i - 1, -1) if _known(doc, i, last)), None)
        if hit is None:
            i += 1
            continue
        words = doc[i : hit + 1].text
        if words in state_names():
            if i > start and doc[i - 1].lower_ == "to":  # an ambassador is not of the state he is sent to
                i = hit + 1
                continue
            country = country or state_names()[words].country
        else:
            body, country = body or words, country or bodies()[words].country
        follows = any(_is_office(doc, later) for later in range(hit + 1, first))
        if follows and not any(_is_office(doc, earlier) for earlier in range(after, i)):
            after = _from_first_content(doc, hit + 1, first)
        i = hit + 1
    return after, country, body


def _known(doc: Doc, first: int, last: int) -> bool:
    words = doc[first : last + 1].text
    return words in state_names() or words in bodies()


def _affiliation_only(doc: Doc, first: int) -> Title:
    """A state's name or a body directly before a name without any office ("Russia's Ivan Petrov")."""
    for start in range(max(doc[first].sent.start, first - 4), first):
        end = first - 1 if doc[first - 1].tag_ == "POS" else first
        words = doc[start:end].text
        if words in state_names() and state_names()[words].form != "people":
            return Title(start, None, None, None, state_names()[words].country, None)
    return Title(first, None, None, None, None, None)
