"""Reading what is submitted: the envelope that every kind shares, then the kind's own data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field, read_date, read_fields, read_instant, wrong
from modules.events.domain.files import ATTACHMENT
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.registry import KINDS

SUBJECTS = ("animal", "lot", "place", "farm")
PRECISIONS = ("exact", "day")


def _codes(*codes: str) -> dict[str, Mapping[str, str]]:
    return {code: said(code, code, code) for code in codes}


def _field(name: str, type: str, **options: Any) -> Field:  # noqa: A002 - the word of the fields
    return Field(name, type, said(name, name, name), **options)


_SUBJECT = (
    _field("type", "enum", required=True, enum=_codes(*SUBJECTS)),
    _field("id", "id", required=True),
)
_CONFIRMED = (_field("code", "text", required=True, longest=60), _field("reason", "text", longest=500))
_TIME = (
    _field("occurred_at", "text", required=True, longest=40),
    _field("time_precision", "enum", enum=_codes(*PRECISIONS)),
)
_FILES = _field("attachments", "objects", fields=ATTACHMENT)
_ABOUT = (
    _field("note", "text", longest=2000),
    _field("performed_by", "text", longest=200),
    _field("confirmed", "objects", fields=_CONFIRMED),
    _field("if_impossible", "enum", enum=_codes("dispute", "refuse")),
)
_ENVELOPE = (
    _field("id", "id"),
    _field("kind", "text", required=True, longest=30),
    _field("subject", "object", required=True, fields=_SUBJECT),
    *_TIME,
    *_ABOUT,
    _FILES,
    _field("source", "text", longest=60),
    _field("source_id", "text", longest=200),
    _field("batch_id", "id"),
)
_OPEN_KINDS = [code for code, kind in KINDS.items() if kind.by_hand]


@dataclass(frozen=True, slots=True)
class Submission:
    """An entry as someone submits it, well-formed. `at` is a date when the precision is `day`, else UTC."""

    id: UUID | None
    kind: Kind
    subject_type: str
    subject_id: UUID
    at: datetime | date
    data: Data
    note: str | None = None
    performed_by: str | None = None
    confirmed: tuple[Data, ...] = ()
    dispute: bool = False
    source: str | None = None
    source_id: str | None = None
    batch_id: UUID | None = None
    attachments: tuple[Data, ...] = ()

    @property
    def precision(self) -> str:
        """`exact` or `day`."""
        return "exact" if isinstance(self.at, datetime) else "day"

    def content(self) -> Data:
        """What makes a repeat the same submission: all that it says of the farm."""
        return {
            "kind": self.kind.code,
            "subject": [self.subject_type, str(self.subject_id)],
            "at": self.at.isoformat(),
            "data": self.data,
            "note": self.note,
            "performed_by": self.performed_by,
            "attachments": list(self.attachments) or None,
        }


def read_submission(item: Any, farm_id: UUID) -> Submission:
    """What was submitted to a farm's journal; raises Wrong with everything that is malformed in it."""
    if not isinstance(item, Mapping):
        raise wrong("not_object", "")
    envelope = read_fields(_ENVELOPE, {name: item[name] for name in item if name != "data"}, "")
    kind = KINDS.get(envelope["kind"])
    if kind is None or not kind.by_hand:
        raise wrong("bad_enum", "/kind", allowed=_OPEN_KINDS)
    subject_type, subject_id = envelope["subject"]["type"], UUID(envelope["subject"]["id"])
    if subject_type == "farm" and subject_id != farm_id:
        raise wrong("unknown_subject", "/subject/id")
    if ("source" in envelope) != ("source_id" in envelope):
        raise wrong("missing_field", "/source" if "source_id" in envelope else "/source_id")
    return Submission(
        id=_id(envelope.get("id")),
        kind=kind,
        subject_type=subject_type,
        subject_id=subject_id,
        at=read_time(envelope["occurred_at"], envelope.get("time_precision")),
        data=kind.load(subject_type, item.get("data")),
        note=envelope.get("note"),
        performed_by=envelope.get("performed_by"),
        confirmed=tuple(envelope.get("confirmed", ())),
        dispute=envelope.get("if_impossible") == "dispute",
        source=envelope.get("source"),
        source_id=envelope.get("source_id"),
        batch_id=_id(envelope.get("batch_id")),
        attachments=tuple(envelope.get("attachments", ())),
    )


def read_time(text: str, precision: str | None) -> datetime | date:
    """When it happened: a plain date, or an instant with its offset; raises Wrong.

    Of an instant with precision `day` the date counts, as it is written.
    """
    pointer = "/occurred_at"
    if len(text) == len("2026-05-03"):
        if precision == "exact":
            raise wrong("not_instant", pointer)
        return read_date(text, pointer)
    instant = read_instant(text, pointer)
    return instant.date() if precision == "day" else instant.astimezone(UTC)


def _id(text: str | None) -> UUID | None:
    return UUID(text) if text else None


@dataclass(frozen=True, slots=True)
class Amendment:
    """What a correction changes; what is None stays."""

    why: str
    at: datetime | date | None = None
    data: Data | None = None
    note: str | None = None
    confirmed: tuple[Data, ...] = ()
    dispute: bool = False
    attachments: tuple[Data, ...] | None = None


_AMENDMENT = (
    _field("occurred_at", "text", longest=40),
    _TIME[1],
    _field("note", "text", longest=2000),
    *_ABOUT[2:],
    _FILES,
    _field("why", "text", required=True, longest=500),
)


def read_amendment(item: Any, kind: Kind, subject_type: str, now: datetime | date) -> Amendment:
    """What is to be corrected of an entry of that kind, which happened at `now` until now; raises Wrong."""
    if not isinstance(item, Mapping):
        raise wrong("not_object", "")
    read = read_fields(_AMENDMENT, {name: item[name] for name in item if name != "data"}, "")
    precision = read.get("time_precision")
    at = read_time(read["occurred_at"], precision) if "occurred_at" in read else None
    if at is None and precision and (precision == "exact") != isinstance(now, datetime):
        raise wrong("missing_field", "/occurred_at")
    return Amendment(
        why=read["why"],
        at=at,
        data=kind.load(subject_type, item["data"]) if item.get("data") is not None else None,
        note=read.get("note"),
        confirmed=tuple(read.get("confirmed", ())),
        dispute=read.get("if_impossible") == "dispute",
        attachments=tuple(read["attachments"]) if "attachments" in read else None,
    )
