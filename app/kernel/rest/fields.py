"""Fields that take what they say and nothing near it (marshmallow alone would load 1.5 or "1" as the integer 1)."""

from collections.abc import Iterable
from typing import Any

import marshmallow as ma

LARGEST = 2**53


class Integer(ma.fields.Integer):
    """A whole number, as JSON number."""

    default_error_messages = {"too_large": "Number too large."}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(strict=True, **kwargs)

    def _validated(self, value: Any) -> Any:
        if isinstance(value, str | bool):
            raise self.make_error("invalid", input=value)
        number = super()._validated(value)
        if number is not None and abs(number) > LARGEST:
            raise self.make_error("too_large")
        return number


class QueryInteger(ma.fields.Integer):
    """A whole number in a query string."""

    def _validated(self, value: Any) -> Any:
        number = super()._validated(value)
        if number is not None and abs(number) > LARGEST:
            raise self.make_error("too_large")
        return number


class Number(ma.fields.Float):
    """A number, as JSON number; never NaN or infinite."""

    def _validated(self, value: Any) -> Any:
        if isinstance(value, str | bool):
            raise self.make_error("invalid", input=value)
        return super()._validated(value)


class Boolean(ma.fields.Boolean):
    """True or false, as JSON boolean."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        return value


class Instant(ma.fields.AwareDateTime):
    """An instant: RFC 3339 with its offset."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="iso", **kwargs)


class Date(ma.fields.Date):
    """A local date, `2026-05-03`."""


class Id(ma.fields.UUID):
    """An identifier: any RFC 9562 UUID."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not isinstance(value, str):
            raise self.make_error("invalid_uuid")
        return super()._deserialize(value, attr, data, **kwargs)


class Text(ma.fields.String):
    """Text of a limited length without control characters; blanks around it are taken off."""

    default_error_messages = {"control": "Control characters are not allowed."}

    def __init__(self, longest: int = 200, shortest: int = 0, **kwargs: Any) -> None:
        length = ma.validate.Length(min=shortest or None, max=longest)
        super().__init__(validate=[length, *_as_list(kwargs.pop("validate", ()))], **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        text = super()._deserialize(value, attr, data, **kwargs)
        if text is not None and any(ord(sign) < 32 and sign not in "\t\n\r" for sign in text):
            raise self.make_error("control")
        return text.strip() if text is not None else None


class OneOf(ma.fields.String):
    """One of a closed list of codes."""

    def __init__(self, choices: Iterable[str], **kwargs: Any) -> None:
        super().__init__(validate=ma.validate.OneOf(list(choices)), **kwargs)


def _as_list(validate: Any) -> list[Any]:
    return list(validate) if isinstance(validate, list | tuple) else [validate]
