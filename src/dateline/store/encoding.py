"""Shared types to compact bytes and back: JSON, checked on the way in, zlib."""

import zlib
from collections.abc import Hashable
from functools import cache
from typing import Any

from pydantic import TypeAdapter

# Level 1 is three times as fast as 6 for a tenth more bytes.
_LEVEL = 1


@cache
def adapter(kind: Hashable) -> TypeAdapter[Any]:
    """The pydantic adapter of a type of `model/`, made once."""
    return TypeAdapter(kind)


def to_json(thing: Any) -> str:
    """A thing of `model/` as JSON; equal things give equal text."""
    return adapter(type(thing)).dump_json(thing).decode("utf-8")


def from_json[T](kind: type[T], data: str | bytes) -> T:
    """The thing that `to_json` wrote. Raises pydantic.ValidationError where it does not fit its type."""
    thing: T = adapter(kind).validate_json(data)
    return thing


def pack(thing: Any) -> bytes:
    """A thing of `model/` as compressed JSON."""
    return zlib.compress(adapter(type(thing)).dump_json(thing), _LEVEL)


def unpack[T](kind: type[T], data: bytes) -> T:
    """The thing that `pack` wrote."""
    return from_json(kind, zlib.decompress(data))
