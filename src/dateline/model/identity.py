"""Stable ids: a hash of what a thing is, so that the same input gives the same id everywhere."""

import hashlib


def identify(prefix: str, *parts: str | int | None) -> str:
    """An id such as "m1f0c2a9b7d3e" made from `parts`; equal parts give equal ids on every machine."""
    digest = hashlib.blake2b("\x1f".join([str(part) for part in parts]).encode("utf-8", "surrogatepass"), digest_size=8)
    return prefix + digest.hexdigest()
