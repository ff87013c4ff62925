"""Stable ids: a hash of what a thing is, so that the same input gives the same id everywhere."""

import hashlib

from dateline.model.entities import Mention


def identify(prefix: str, *parts: str | int | None) -> str:
    """An id such as "m1f0c2a9b7d3e" made from `parts`; equal parts give equal ids on every machine."""
    digest = hashlib.blake2b("\x1f".join([str(part) for part in parts]).encode("utf-8", "surrogatepass"), digest_size=8)
    return prefix + digest.hexdigest()


def entity_mention_id(mention: Mention) -> str:
    """The id by which a judgement names an entity's mention; that of its first mention is the entity's own."""
    return identify("e", mention.document, mention.start, mention.end)
