"""Identifiers: made here or by a client, derived ones, and the hash that tells a repeat from a conflict."""

import hashlib
from collections.abc import Mapping
from typing import Any
from uuid import UUID

import orjson
from uuid_utils.compat import uuid5, uuid7


def new_id() -> UUID:
    """A new identifier (UUID version 7: it sorts roughly by the time it was made; never sort farm data by it)."""
    return uuid7()


def derived_id(base: UUID, *parts: object) -> UUID:
    """The same identifier for the same base and parts, always (UUID version 5): repeats become duplicates."""
    return uuid5(base, "/".join(str(part) for part in parts))


def content_hash(content: Mapping[str, Any]) -> str:
    """SHA-256 of the content in one canonical spelling; a field that is missing equals one that is null."""
    return hashlib.sha256(orjson.dumps(_without_nulls(content), option=orjson.OPT_SORT_KEYS)).hexdigest()


def _without_nulls(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _without_nulls(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list | tuple):
        return [_without_nulls(inner) for inner in value]
    return value
