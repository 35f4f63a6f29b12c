"""The released form of facts: a JSON Schema and an example of each, made from the code; they only ever gain fields."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

import msgspec
import orjson


def schema_of(fact: type) -> dict[str, Any]:
    """The JSON Schema of a fact's data."""
    found = msgspec.json.schema(fact)
    return {**found, "title": fact.TYPE}  # type: ignore[attr-defined]


def example_of(kind: Any) -> Any:
    """A value of a type with every field filled, always the same."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        names = [field.name for field in fields(kind)]
        return {name: example_of(hints[name]) for name in names}
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return example_of(next(option for option in inner if option is not type(None)))
    if origin in (tuple, list):
        return [example_of(inner[0])] if inner else []
    if origin in (dict, Mapping) or kind is dict:
        return {"key": example_of(inner[1])} if len(inner) == 2 else {}
    return _PLAIN.get(kind, "text")


_PLAIN: Mapping[Any, Any] = {
    str: "text",
    int: 1,
    float: 1.5,
    bool: True,
    Any: "text",
    UUID: "0190a8e4-5c9b-7cc0-8f3a-1d2e3f405162",
    date: date(2026, 5, 3).isoformat(),
    datetime: datetime(2026, 5, 3, 10, 30, tzinfo=UTC).isoformat(),
}


class BreaksRelease(Exception):
    """A released shape may only gain optional fields; this change would break its readers."""


def release(facts: Iterable[type], folder: Path) -> list[Path]:
    """Write what has not been released yet, and add optional fields to what has; returns the files written.

    Raises BreaksRelease, naming the fact, when a released field is gone, another than before, or newly required.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for fact in facts:
        for suffix, content in (("schema", schema_of(fact)), ("example", example_of(fact))):
            path = folder / f"{fact.TYPE}.{suffix}.json"  # type: ignore[attr-defined]
            told = pretty(content)
            if path.exists() and path.read_bytes() == told:
                continue
            if path.exists() and suffix == "schema":
                _refuse_breach(orjson.loads(path.read_bytes()), orjson.loads(told))
            path.write_bytes(told)
            written.append(path)
    return written


def _refuse_breach(released: Mapping[str, Any], present: Mapping[str, Any]) -> None:
    """Each object of the released schema is still there, with its fields as they were and no others required."""
    title = released["title"]
    if released.get("$ref") != present.get("$ref"):
        raise BreaksRelease(f"{title}: its shape has another name")
    for name, before in (released.get("$defs") or {}).items():
        after = (present.get("$defs") or {}).get(name)
        if after is None:
            raise BreaksRelease(f"{title}: {name} is gone")
        if set(after.get("required", ())) != set(before.get("required", ())):
            raise BreaksRelease(f"{title}: {name} requires other fields")
        for field, kind in before.get("properties", {}).items():
            if after.get("properties", {}).get(field) != kind:
                raise BreaksRelease(f"{title}: {name}.{field} is gone or another than before")


def pretty(document: Any) -> bytes:
    """JSON for people and for diffs."""
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS) + b"\n"
