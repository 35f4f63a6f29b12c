"""What the journal exports: its entries as a table, the fields of each kind in columns of their own."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from app.kernel.sheets import Cell, Column
from app.kernel.trade.labels import Labels, label, said
from app.kernel.transaction import ReadTx
from modules.events.domain.fields import Field
from modules.events.domain.kinds.registry import KINDS
from modules.events.models import entry, known_animal, known_group, known_place
from modules.events.queries.entries import journal_of

VERDICTS: Mapping[str, Labels] = {
    "recorded": said("recorded", "registrado", "registrado"),
    "waiting": said("waiting", "aguardando", "en espera"),
    "disputed": said("disputed", "em dúvida", "en duda"),
}
SUBJECTS: Mapping[str, Labels] = {
    "animal": said("animal", "animal", "animal"),
    "lot": said("lot", "lote", "lote"),
    "place": said("place", "local", "lugar"),
    "farm": said("farm", "fazenda", "establecimiento"),
}
_names = sa.union_all(
    sa.select(known_place.c.place_id.label("id"), known_place.c.name).where(
        known_place.c.farm_id == sa.bindparam("farm")
    ),
    sa.select(known_group.c.group_id.label("id"), known_group.c.name).where(
        known_group.c.farm_id == sa.bindparam("farm")
    ),
)


def names_of(tx: ReadTx, farm_id: UUID) -> Mapping[str, str]:
    """The names of the farm's places and groups, by their ids as text."""
    return {str(row.id): row.name for row in tx.all(_names, {"farm": farm_id})}


def entry_columns(kind: str | None, language: str, names: Mapping[str, str], zone: ZoneInfo) -> list[Column]:
    """The columns of the journal's table: the same for every entry, then each field of the kind, or of all kinds."""
    kinds = [KINDS[kind]] if kind else list(KINDS.values())
    found: dict[str, Field] = {}
    for each in kinds:
        for field in each.fields:
            found.setdefault(field.name, field)
    return [
        Column("date", said("date", "data", "fecha"), lambda row: row.occurred_on),
        Column("time", said("time", "hora", "hora"), lambda row: _time(row, zone)),
        Column("kind", said("what", "o quê", "qué"), lambda row: label(KINDS[row.kind].labels, language)),
        Column(
            "subject_type",
            said("whose", "de quem", "de quién"),
            lambda row: _word(SUBJECTS, row.subject_type, language),
        ),
        Column("subject", said("animal", "animal", "animal"), lambda row: row.subject_name, is_text=True),
        *(_column(field, language, names, zone) for field in found.values()),
        Column("note", said("note", "observação", "observación"), lambda row: row.note),
        Column("verdict", said("verdict", "situação", "situación"), lambda row: _word(VERDICTS, row.verdict, language)),
        Column("retracted", said("taken back", "anulado", "anulado"), lambda row: "x" if row.retracted else None),
        Column("journal_no", said("number in the journal", "número no diário", "número en el diario"), _journal_no),
        Column("id", said("Rebanho id", "id no Rebanho", "id en Rebanho"), lambda row: str(row.id), is_text=True),
    ]


def _journal_no(row: Any) -> int:
    return int(row.journal_no)


def _time(row: Any, zone: ZoneInfo) -> str | None:
    return None if row.time_precision == "day" else row.occurred_at.astimezone(zone).strftime("%H:%M:%S")


def _word(words: Mapping[str, Labels], code: str, language: str) -> str:
    return label(words[code], language) if code in words else code


def _column(field: Field, language: str, names: Mapping[str, str], zone: ZoneInfo) -> Column:
    unit = f" ({field.unit})" if field.unit else ""
    labels = {tongue: text + unit for tongue, text in field.labels.items()}
    if field.type == "instant":
        return Column(field.name, labels, lambda row: _instant(row.data.get(field.name), zone))
    return Column(field.name, labels, lambda row: _value(field, row.data.get(field.name), language, names))


def _instant(value: str | None, zone: ZoneInfo) -> str | None:
    """An instant as the farm's clocks show it."""
    return datetime.fromisoformat(value).astimezone(zone).strftime("%Y-%m-%d %H:%M:%S") if value else None


def _value(field: Field, value: Any, language: str, names: Mapping[str, str]) -> Cell:
    """A field as a cell: words for codes, names for places and groups, parts of one thing joined."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, list):
        return " | ".join(str(_value(field, each, language, names)) for each in value)
    if isinstance(value, dict):
        return ", ".join(f"{name}={each}" for name, each in value.items() if each is not None)
    if field.enum and value in field.enum:
        return label(field.enum[value], language)
    if field.type == "date":
        return date.fromisoformat(value)
    return names.get(str(value), str(value))


def entry_rows(tx: ReadTx, farm_id: UUID, wanted: Mapping[str, Any]) -> Iterator[Any]:
    """The entries that pass the filters, oldest first, each with the name of its subject."""
    name = sa.func.coalesce(known_animal.c.label, known_group.c.name, known_place.c.name).label("subject_name")
    statement = (
        journal_of(tx, farm_id, wanted)
        .add_columns(name)
        .outerjoin(known_animal, known_animal.c.animal_id == entry.c.subject_id)
        .outerjoin(known_group, known_group.c.group_id == entry.c.subject_id)
        .outerjoin(known_place, known_place.c.place_id == entry.c.subject_id)
    )
    yield from tx.stream(statement.order_by(entry.c.sort_at, entry.c.kind_rank, entry.c.id))
