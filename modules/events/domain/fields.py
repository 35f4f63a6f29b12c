"""Fields of a kind, declared once: how a value is read, what is wrong with it, and how it is described.

Values come and go as JSON: ids and dates stay text in their canonical spelling, so what is read can be stored as it is.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from app.kernel.errors import Finding
from app.kernel.trade.labels import Labels, label

LONGEST_LIST = 1000
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_DATE = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_MONEY = re.compile(r"^\d{1,12}(\.\d{1,4})?$")
EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `unit` is fixed (kg, h, days); `above` is a limit that does not belong to the range itself."""

    name: str
    type: str
    labels: Labels
    required: bool = False
    unit: str | None = None
    enum: Mapping[str, Labels] | None = None
    minimum: float | None = None
    maximum: float | None = None
    above: float | None = None
    longest: int = 200
    fields: tuple["Field", ...] = ()

    def describe(self, language: str) -> Data:
        """The field as `/kinds` shows it; what does not apply is left out."""
        limits = {"unit": self.unit, "minimum": self.minimum, "maximum": self.maximum, "above": self.above}
        told: Data = {
            "name": self.name,
            "type": self.type,
            "required": self.required,
            "label": label(self.labels, language),
            "labels": dict(self.labels),
            **{name: value for name, value in limits.items() if value is not None},
        }
        if self.enum is not None:
            told["enum"] = list(self.enum)
            told["options"] = [
                {"value": code, "label": label(labels, language), "labels": dict(labels)}
                for code, labels in self.enum.items()
            ]
        if self.type in ("text", "money"):
            told["maximum"] = self.longest
        if self.fields:
            told["fields"] = [inner.describe(language) for inner in self.fields]
        return told


class Wrong(Exception):
    """A value that cannot be stored: what is wrong and where (JSON pointer), one finding for each place."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(", ".join(f"{finding.field} {finding.code}" for finding in findings))
        self.findings = findings


def wrong(code: str, pointer: str, **params: Any) -> Wrong:
    """A single thing that is wrong."""
    return Wrong(Finding(code, "error", pointer, params))


def read_fields(fields: Sequence[Field], value: Any, pointer: str) -> Data:
    """An object of these fields, without what is null; raises Wrong with everything that is wrong in it."""
    if not isinstance(value, Mapping):
        raise wrong("not_object", pointer)
    findings = [
        Finding("unknown_field", "error", f"{pointer}/{_step(name)}")
        for name in value
        if all(name != field.name for field in fields)
    ]
    read: Data = {}
    for field in fields:
        inner = value.get(field.name)
        place = f"{pointer}/{field.name}"
        if inner is None:
            if field.required:
                findings.append(Finding("missing_field", "error", place))
            continue
        try:
            read[field.name] = _READERS[field.type](field, inner, place)
        except Wrong as error:
            findings.extend(error.findings)
    if findings:
        raise Wrong(*findings)
    return read


def _step(name: Any) -> str:
    return str(name).replace("~", "~0").replace("/", "~1")


def _number(field: Field, value: Any, pointer: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= 1e12:  # NaN too
        raise wrong("not_number", pointer)
    if field.minimum is not None and value < field.minimum:
        raise wrong("too_small", pointer, minimum=field.minimum)
    if field.above is not None and value <= field.above:
        raise wrong("not_above", pointer, above=field.above)
    if field.maximum is not None and value > field.maximum:
        raise wrong("too_large", pointer, maximum=field.maximum)
    return value


def _integer(field: Field, value: Any, pointer: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise wrong("not_integer", pointer)
    return int(_number(field, value, pointer))


def read_text(value: Any, pointer: str, longest: int) -> str:
    """A text without blanks around it, never empty; raises Wrong."""
    if not isinstance(value, str):
        raise wrong("not_text", pointer)
    text = value.strip()
    if not text:
        raise wrong("missing_field", pointer)
    if len(text) > longest:
        raise wrong("too_long", pointer, longest=longest)
    if _CONTROLS.search(text):
        raise wrong("control_characters", pointer)
    return text


def _text(field: Field, value: Any, pointer: str) -> str:
    return read_text(value, pointer, field.longest)


def _money(field: Field, value: Any, pointer: str) -> str:
    text = read_text(value, pointer, field.longest)
    if not _MONEY.match(text):
        raise wrong("not_money", pointer)
    return text


def _boolean(_: Field, value: Any, pointer: str) -> bool:
    if not isinstance(value, bool):
        raise wrong("not_boolean", pointer)
    return value


def read_date(value: Any, pointer: str) -> date:
    """A plain date, `2026-05-03`; raises Wrong."""
    if not isinstance(value, str) or not _DATE.match(value):
        raise wrong("not_date", pointer)
    try:
        found = date.fromisoformat(value)
    except ValueError as error:
        raise wrong("not_date", pointer) from error
    if not EARLIEST <= found <= LATEST:
        raise wrong("not_date", pointer)
    return found


def _date(_: Field, value: Any, pointer: str) -> str:
    return read_date(value, pointer).isoformat()


def read_instant(value: Any, pointer: str) -> datetime:
    """An instant with its offset (RFC 3339), as it is written; raises Wrong."""
    try:
        instant = datetime.fromisoformat(value)
    except (ValueError, TypeError) as error:
        raise wrong("not_instant", pointer) from error
    if instant.tzinfo is None or value[10:11] not in ("T", "t", " "):
        raise wrong("not_instant", pointer)
    if not EARLIEST < instant.date() < LATEST:
        raise wrong("not_instant", pointer)
    return instant


def _instant(_: Field, value: Any, pointer: str) -> str:
    return read_instant(value, pointer).astimezone(UTC).isoformat()


def read_id(value: Any, pointer: str) -> UUID:
    """An identifier (UUID); raises Wrong."""
    if isinstance(value, UUID):
        return value
    try:
        return UUID(value)
    except (ValueError, AttributeError, TypeError) as error:
        raise wrong("not_id", pointer) from error


def _id(_: Field, value: Any, pointer: str) -> str:
    return str(read_id(value, pointer))


def _sha256(_: Field, value: Any, pointer: str) -> str:
    if not isinstance(value, str) or not _SHA256.fullmatch(value):
        raise wrong("not_sha256", pointer)
    return value


def _choice(field: Field, value: Any, pointer: str) -> str:
    if not isinstance(value, str) or value not in (field.enum or {}):
        raise wrong("bad_enum", pointer, allowed=list(field.enum or {}))
    return value


def _object(field: Field, value: Any, pointer: str) -> Data:
    return read_fields(field.fields, value, pointer)


def _list_of(read: Callable[[Field, Any, str], Any]) -> Callable[[Field, Any, str], list[Any]]:
    def read_all(field: Field, value: Any, pointer: str) -> list[Any]:
        if not isinstance(value, list) or len(value) > LONGEST_LIST:
            raise wrong("not_list", pointer, longest=LONGEST_LIST)
        return [read(field, inner, f"{pointer}/{index}") for index, inner in enumerate(value)]

    return read_all


_READERS: Mapping[str, Callable[[Field, Any, str], Any]] = {
    "number": _number,
    "integer": _integer,
    "text": _text,
    "money": _money,
    "boolean": _boolean,
    "date": _date,
    "instant": _instant,
    "id": _id,
    "sha256": _sha256,
    "enum": _choice,
    "object": _object,
    "numbers": _list_of(_number),
    "ids": _list_of(_id),
    "enums": _list_of(_choice),
    "objects": _list_of(_object),
}


def missing(data: Data, names: Iterable[str]) -> list[Finding]:
    """A finding for each of the named fields that the data lack."""
    return [Finding("missing_field", "error", f"/data/{name}") for name in names if name not in data]
