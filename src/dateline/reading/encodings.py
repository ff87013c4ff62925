"""Bytes become text: byte-order mark, valid UTF-8, the declared charset, then detection."""

import codecs
import re
from typing import Final

from charset_normalizer import from_bytes

_DECLARED: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE: Final = 65_536  # bytes that detection looks at; more costs time and hardly ever changes the answer
_BROKEN_SHARE: Final = (
    0.1  # of the bytes beyond ASCII; a UTF-8 text with fewer broken ones was damaged, not mislabelled
)
_WEB_NAMES: Final = {"iso8859-1": "cp1252", "ascii": "cp1252"}  # as browsers read them


def decode(data: bytes, declared: str | None = None) -> str:
    """The text that the bytes spell; never fails: bytes that fit nothing become U+FFFD.

    `declared` (an HTTP header's charset) counts before one that the bytes declare themselves, but neither before
    valid UTF-8: labels are wrong more often than bytes are UTF-8 by chance.
    """
    encoding = encoding_of(data, declared)
    return data.decode(encoding, "replace")


def encoding_of(data: bytes, declared: str | None = None) -> str:
    """The name of the encoding of `data`, which may be the head of a longer text."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if wide := _wide(data):
        return wide
    if _is_utf8(data):
        return "utf-8"
    for label in (declared, _declared_in(data)):
        if label and (usable := _usable(label, data)):
            return usable
    return _detected(data)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: text in it has a zero in every second byte."""
    sample = data[:4096]
    if len(sample) < 4 or b"\x00" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * len(sample) / 2 and even < 0.05 * len(sample):
        return "utf-16-le"
    if even > 0.4 * len(sample) / 2 and odd < 0.05 * len(sample):
        return "utf-16-be"
    return None


def _is_utf8(data: bytes) -> bool:
    """Is it UTF-8, but for a cut last character and a few damaged bytes?"""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        beyond = sum(byte >= 0x80 for byte in data[:_SAMPLE])
        broken = data[:_SAMPLE].decode("utf-8", "replace").count("\ufffd")
        return beyond >= 20 and broken <= _BROKEN_SHARE * beyond
    return True


def _declared_in(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    return found.group(1).decode("ascii") if found else None


def _usable(name: str, data: bytes) -> str | None:
    """The codec of that name if it exists and fits the bytes; labels that say Latin-1 mean Windows-1252."""
    try:
        codec = _WEB_NAMES.get(codecs.lookup(name).name, codecs.lookup(name).name)
        codecs.getincrementaldecoder(codec)().decode(data)
    except (LookupError, UnicodeDecodeError):
        return None
    return None if codec.startswith(("utf-16", "utf-32")) else codec


def _detected(data: bytes) -> str:
    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best is not None and _usable(best.encoding, data) else "cp1252"
