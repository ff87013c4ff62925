"""Bytes in every encoding that archives hold, with right, wrong and no labels."""

import pytest

from dateline.reading.encodings import decode, encoding_of

_WESTERN = "Le gouvernement a annoncé jeudi que l’accord “historique” serait signé à Genève – enfin, après des années de négociations."
_RUSSIAN = "Министр иностранных дел прибыл в столицу в среду вечером, сообщило агентство. Переговоры продолжатся в четверг утром."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [_WESTERN, _RUSSIAN])
def test_unicode_without_label(encoding: str, text: str) -> None:
    if text is _RUSSIAN and encoding in ("utf-16-le", "utf-16-be"):
        text = "Source: agency report, page one. " * 3 + text[:20]
    assert decode(text.encode(encoding)).lstrip("\ufeff") == text


def test_windows_1252_without_label() -> None:
    assert decode(_WESTERN.encode("cp1252")) == _WESTERN


def test_windows_1251_without_label() -> None:
    assert decode(_RUSSIAN.encode("cp1251")) == _RUSSIAN


@pytest.mark.parametrize("label", ["windows-1251", "koi8-r"])
def test_declared_in_the_page(label: str) -> None:
    text = f"<html><head><meta charset='{label}'></head><body>{_RUSSIAN}</body></html>"
    assert decode(text.encode(label)) == text


def test_declared_by_the_server() -> None:
    assert decode(_RUSSIAN.encode("koi8-r"), "koi8-r") == _RUSSIAN


def test_wrong_label_on_utf8() -> None:
    text = f"<html><head><meta charset='iso-8859-1'></head><body>{_WESTERN}</body></html>"
    assert decode(text.encode()) == text


def test_label_says_utf8_but_bytes_are_windows_1252() -> None:
    text = f"<html><head><meta charset='utf-8'></head><body>{_WESTERN}</body></html>"
    assert decode(text.encode("cp1252")) == text


def test_latin_1_means_windows_1252() -> None:
    text = f"<html><head><meta charset='iso-8859-1'></head><body>{_WESTERN}</body></html>"
    assert decode(text.encode("cp1252")) == text


def test_a_few_damaged_bytes_leave_utf8_standing() -> None:
    data = (_RUSSIAN * 5).encode()
    damaged = data[:100] + b"\xff" + data[100:]
    assert decode(damaged).replace("\ufffd", "") == _RUSSIAN * 5


@pytest.mark.parametrize("label", ["no-such-charset", "utf-16", ""])
def test_useless_labels_are_passed_over(label: str) -> None:
    assert decode(_WESTERN.encode(), label) == _WESTERN


def test_a_cut_last_character_is_still_utf8() -> None:
    assert encoding_of("é".encode()[:1].join([b"abc ", b""])) == "utf-8"
