"""Designations of vehicles and weapons in a document: every form of one, and its fullest name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from dateline.annotation.grammar.tokens import Doc, Span
from dateline.codes.designations import Code, Sort, bare_numbers, codes_in, designations, makers_named, model_of

_NOUN_WITHIN: Final = 4  # tokens after a designation in which its noun may stand ("S-300 air defence missile system")
_AMOUNTS: Final = frozenset(
    {"million", "billion", "thousand", "hundred", "percent", "per", "km", "miles", "metres", "people"}
)


@dataclass(frozen=True, slots=True)
class Designation:
    """A designation in the text: tokens `first` to `last`, both inclusive, with maker, own name and noun.

    form  maker, designation and own name as written here, in the singular
    name  the fullest form that the document has parts for
    plural  whether several are spoken of here ("two B-52s")
    """

    first: int
    last: int
    key: str
    form: str
    name: str
    sort: Sort
    plural: bool


@dataclass(frozen=True, slots=True)
class _Found:
    code: Code
    nickname: str | None
    first: int
    last: int
    noun: str | None


def find_designations(doc: Doc) -> tuple[Designation, ...]:
    """All designations of a document, in its order.

    A code of an unknown family is one where a noun for vehicles or weapons follows it somewhere in the document, a bare
    number where the document has said that it is a model's, mostly by its maker.
    """
    text = doc.text.replace("\u00a0", " ")
    codes = list(codes_in(text))
    found = [_found(doc, code) for code in [*codes, *_by_makers(doc, text, {code.end for code in codes})]]
    sorts = _sorts(found)
    found = [one for one in found if one.code.key in sorts]
    found += [_found(doc, code) for code in _bare(doc, text, found)]
    found += _alone(doc, found, sorts)
    names = {key: _fullest([one for one in found if one.code.key == key]) for key in sorts}
    return tuple(
        Designation(
            one.first,
            one.last,
            one.code.key,
            _form(one),
            names[one.code.key],
            sorts[one.code.key],
            _is_plural(doc, one),
        )
        for one in _apart(found)
    )


def _apart(found: Iterable[_Found]) -> list[_Found]:
    """Left to right, those that begin after the one before has ended."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda one: (one.first, -one.last)):
        if not kept or one.first > kept[-1].last:
            kept.append(one)
    return kept


def _found(doc: Doc, code: Code) -> _Found:
    span = _tokens(doc, code)
    first, last = span.start, span.end - 1
    nickname = _nickname_after(doc, last + 1, code.key)
    last += len(nickname.split()) if nickname else 0
    end = _noun_after(doc, last)
    noun = doc[end].lower_ if end is not None else None
    return _Found(code, nickname, first, end if end is not None else last, noun)


def _tokens(doc: Doc, code: Code) -> Span:
    span = doc.char_span(code.start, code.end, alignment_mode="expand")
    assert span is not None
    return span


def _nickname_after(doc: Doc, start: int, key: str) -> str | None:
    """The own name that follows a designation, in the singular; the longest there is."""
    for name in sorted(designations().names.get(key, ()), key=lambda name: (-len(name), name)):
        if re.fullmatch(re.escape(name) + "s?", doc[start : start + len(name.split())].text):
            return name
    return None


def _noun_after(doc: Doc, last: int) -> int | None:
    """The token of the noun for a vehicle or weapon that ends a designation's phrase ("fighter jets"); None without one."""
    end = None
    for token in doc[last + 1 : last + 1 + _NOUN_WITHIN]:
        if not (token.pos_ in ("NOUN", "ADJ") or token.text == "-") or not (
            token.text == "-" or token.text[0].isalpha()
        ):
            break
        if _sort_of(token.lower_) is not None:
            end = token.i
    return end


def _sort_of(noun: str) -> Sort | None:
    for sort in designations().sorts.values():
        if noun in sort.nouns or noun.removesuffix("s") in sort.nouns or noun.removesuffix("ies") + "y" in sort.nouns:
            return sort
    return None


def _sorts(found: Iterable[_Found]) -> dict[str, Sort]:
    """What each designation of the document is, by its family, its maker, or the noun after it."""
    sorts: dict[str, Sort] = {}
    for one in found:
        sort = one.code.sort or (_sort_of(one.noun) if one.noun is not None else None)
        if sort is not None and one.code.key not in sorts:
            sorts[one.code.key] = sort
    return sorts


def _by_makers(doc: Doc, text: str, taken: set[int]) -> list[Code]:
    """Numbers that are a model's of a maker named anywhere, as a variant or a noun tells ("777-300", "the 777 airliner")."""
    makers = makers_named(text)
    return [
        model_of(maker, code)
        for code in (bare_numbers(text) if makers else ())
        if code.end not in taken
        for maker in makers
        if code.base in maker.numbers and (code.variant or _noun_after(doc, _tokens(doc, code).end - 1) is not None)
    ]


def _bare(doc: Doc, text: str, found: Iterable[_Found]) -> list[Code]:
    """The bare numbers of models that the document has introduced with their maker."""
    numbered = {one.code.base: one.code for one in found if one.code.base.isdigit()}
    taken = {one.code.end for one in found}
    codes = [code for code in bare_numbers(text) if code.base in numbered and code.end not in taken] if numbered else []
    return [
        replace(code, key=numbered[code.base].key)
        for code in codes
        if code.plural or code.variant or not _counts(doc, code)
    ]


def _counts(doc: Doc, code: Code) -> bool:
    """Whether a number counts something ("787 people")."""
    end = _tokens(doc, code).end
    following = doc[end] if end < len(doc) else None
    if following is None:
        return False
    plural = following.tag_ in ("NNS", "NNPS") and _sort_of(following.lower_) is None
    return following.lower_ in _AMOUNTS or (plural and following.text.islower())


def _alone(doc: Doc, found: Iterable[_Found], sorts: dict[str, Sort]) -> list[_Found]:
    """Own names without their designation, where the document has it or they can mean nothing else."""
    taken = {i for one in found for i in range(one.first, one.last + 1)}
    alone: list[_Found] = []
    for token in doc if sorts else ():
        name = token.text.removesuffix("s")
        key = designations().alone.get(name)
        if key is None or token.i in taken or key not in sorts:
            continue
        end = token.idx + len(token)
        noun = _noun_after(doc, token.i)
        code = Code(token.idx, end, key, "", "", token.text != name, None, sorts[key])
        alone.append(_Found(code, name, token.i, token.i if noun is None else noun, None))
    return alone


def _is_plural(doc: Doc, found: _Found) -> bool:
    last = doc[found.last]
    if found.noun is not None:
        return last.tag_ in ("NNS", "NNPS")
    return found.code.plural or (found.nickname is not None and last.text == found.nickname.rsplit(" ", 1)[-1] + "s")


def _form(found: _Found) -> str:
    code = found.code
    parts = (code.maker if _is_beside(code) else None, code.base + code.variant, found.nickname)
    return " ".join(part for part in parts if part)


def _is_beside(code: Code) -> bool:
    """Whether the maker stands right before the number, not as its owner."""
    return code.end - code.start > len(code.base + code.variant) + code.plural


def _fullest(found: list[_Found]) -> str:
    """Maker, designation and own name, as far as the document gives them; the variant where it speaks of only one."""
    coded = [one.code for one in found if one.code.base]
    variants = {code.variant for code in coded}
    base = coded[0].base + (coded[0].variant if len(variants) == 1 else "")
    maker = next((code.maker for code in coded if code.maker), None)
    nickname = max((one.nickname for one in found if one.nickname), key=lambda name: (len(name), name), default=None)
    return " ".join(part for part in (maker, base, nickname) if part)
