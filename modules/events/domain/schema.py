"""The fields of a kind as JSON Schema, for the API's own description."""

from typing import Any

from modules.events.domain.fields import LONGEST_LIST, Field

_PLAIN: dict[str, dict[str, Any]] = {
    "boolean": {"type": "boolean"},
    "date": {"type": "string", "format": "date"},
    "instant": {"type": "string", "format": "date-time"},
    "id": {"type": "string", "format": "uuid"},
    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    "money": {"type": "string", "pattern": r"^\d{1,12}(\.\d{1,4})?$"},
}
_ONE = {"numbers": "number", "ids": "id", "enums": "enum", "objects": "object"}


def object_schema(fields: tuple[Field, ...]) -> dict[str, Any]:
    """The JSON Schema of an object with these fields and no others."""
    required = [field.name for field in fields if field.required]
    described: dict[str, Any] = {
        "type": "object",
        "properties": {field.name: field_schema(field) for field in fields},
        "additionalProperties": False,
    }
    return {**described, "required": required} if required else described


def field_schema(field: Field) -> dict[str, Any]:
    """The JSON Schema of one field."""
    described = _described(field, field.type)
    described["title"] = field.labels["en"]
    if field.unit:
        described["description"] = f"in {field.unit}"
    return described


def _described(field: Field, kind: str) -> dict[str, Any]:
    if kind in _ONE:
        return {"type": "array", "items": _described(field, _ONE[kind]), "maxItems": LONGEST_LIST}
    if kind in ("number", "integer"):
        limits = {"minimum": field.minimum, "maximum": field.maximum, "exclusiveMinimum": field.above}
        return {"type": kind, **{name: value for name, value in limits.items() if value is not None}}
    if kind == "text":
        return {"type": "string", "minLength": 1, "maxLength": field.longest}
    if kind == "enum":
        return {"type": "string", "enum": list(field.enum or {})}
    if kind == "object":
        return object_schema(field.fields)
    return dict(_PLAIN[kind])
