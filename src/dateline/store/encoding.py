"""Shared types to compact bytes and back: JSON, checked on the way in, zlib."""

import gc
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import MISSING, fields
from typing import Any, Final

from msgspec import ValidationError
from msgspec.json import Decoder, Encoder

from dateline.store.database import NotARecord

# Level 1 is three times as fast as 6 for a tenth more bytes.
_LEVEL: Final = 1

_encoder: Final = Encoder()
_decoders: Final[dict[type[Any], Decoder[Any]]] = {}


class OtherVersion(NotARecord):
    """What is stored does not fit this version's types; the message says what to do."""


def _decoder(kind: type[Any]) -> Decoder[Any]:
    """The decoder of a type of `model/`, made once."""
    if kind not in _decoders:
        _decoders[kind] = Decoder(kind)
    return _decoders[kind]


def to_json(thing: Any) -> str:
    """A thing of `model/` as JSON; equal things give equal text."""
    return _encoder.encode(thing).decode("utf-8")


def given_json(thing: Any) -> str:
    """As `to_json`, without what has its default value: a new field with a default leaves this text as it was."""
    values = ((item, getattr(thing, item.name)) for item in fields(thing))
    given = {item.name: value for item, value in values if item.default is MISSING or value != item.default}
    return _encoder.encode(given).decode("utf-8")


def from_json[T](kind: type[T], data: str | bytes) -> T:
    """The thing that `to_json` wrote. Raises OtherVersion where it does not fit its type as it now is."""
    try:
        thing: T = _decoder(kind).decode(data)
    except ValidationError as problem:
        raise OtherVersion(
            "the record was made by another version of Dateline; build into it again, with any of its reports: this version"
            f" then reads all of them anew ({problem})"
        ) from problem
    return thing


def pack(thing: Any) -> bytes:
    """A thing of `model/` as compressed JSON."""
    return zlib.compress(_encoder.encode(thing), _LEVEL)


def unpack[T](kind: type[T], data: bytes) -> T:
    """The thing that `pack` wrote. Raises OtherVersion as `from_json` does."""
    return from_json(kind, zlib.decompress(data))


@contextmanager
def many_objects() -> Iterator[None]:
    """Pause the search for cycles while millions of objects without any are made: it takes half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
