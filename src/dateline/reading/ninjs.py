"""ninjs, the IPTC's news in JSON: versions 1 to 3 (https://iptc.org/standards/ninjs/)."""

from collections.abc import Mapping

from dateline.model import RawReport


def is_ninjs(value: Mapping[str, object]) -> bool:
    """Is this object a ninjs item and not just a row of some table?"""
    names = {name.lower() for name in value}
    if not names & {"uri", "altids", "standard"}:
        return False
    return bool(names & {"bodies", "body_html", "body_xhtml", "body_text"}) and bool(
        names
        & {"versioncreated", "firstcreated", "headlines", "usageterms", "pubstatus", "standard", "representationtype"}
    )


def report_from_ninjs(value: Mapping[str, object], source: str) -> RawReport:
    """The report that a ninjs item is; version 3 writes names in camel case, the earlier ones in lower case."""
    item = {name.lower(): part for name, part in value.items()}
    html, text = _body(item)
    provider = _first_name(item.get("infosources")) or _word(item.get("source")) or _first_name(item.get("provider"))
    return RawReport(
        source=source,
        html=html,
        text=text,
        id=_word(item.get("uri")),
        url=_word(item.get("url")) or _web_address(item.get("uri")),
        publisher=provider or _word(item.get("copyrightholder")),
        title=_word(item.get("headline")) or _first_value(item.get("headlines")) or _word(item.get("title")),
        byline=_word(item.get("byline")) or _first_name(item.get("by")) or _first_name(item.get("people_by")),
        language=_word(item.get("language")),
        published=_word(item.get("firstcreated")) or _word(item.get("versioncreated")),
    )


def _body(item: Mapping[str, object]) -> tuple[str | None, str | None]:
    """The body as (html, text); plain text is taken before marked-up text, as it needs no unpacking."""
    html = _word(item.get("body_html")) or _word(item.get("body_xhtml"))
    text = _word(item.get("body_text"))
    bodies = item.get("bodies")
    for body in bodies if isinstance(bodies, list) else []:
        if not isinstance(body, dict):
            continue
        low = {str(name).lower(): part for name, part in body.items()}
        if "html" in str(low.get("contenttype") or low.get("role") or ""):
            html = html or _word(low.get("value"))
        else:
            text = text or _word(low.get("value"))
    return (None, text) if text else (html, None)


def _word(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _web_address(value: object) -> str | None:
    word = _word(value)
    return word if word and word.startswith(("http://", "https://")) else None


def _first_value(values: object) -> str | None:
    """The main headline: the first one that has words."""
    listed = values if isinstance(values, list) else []
    return next((word for one in listed if isinstance(one, dict) and (word := _word(one.get("value")))), None)


def _first_name(values: object) -> str | None:
    listed = values if isinstance(values, list) else [values]
    return next((word for one in listed if isinstance(one, dict) and (word := _word(one.get("name")))), None)
