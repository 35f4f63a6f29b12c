"""Fields and steps that several kinds share."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from app.kernel.trade.labels import said
from modules.events.domain.effects import CAUSE, DAM, Effect
from modules.events.domain.fields import Field
from modules.events.domain.state import AWAY, PRESENT, Entry, State

FOLLOWS_FROM = Field(CAUSE, "id", said("follows from", "decorre de", "se sigue de"), required=True)
PLACE = Field("place_id", "id", said("place", "local", "lugar"))
GROUPS = Field("group_ids", "ids", said("groups", "grupos", "grupos"))
WEIGHT_TOTAL = Field(
    "weight_total_kg", "number", said("total weight", "peso total", "peso total"), unit="kg", above=0, maximum=1e8
)
FASTING = Field(
    "fasting_hours",
    "number",
    said("hours of fasting", "horas de jejum", "horas de ayuno"),
    unit="h",
    minimum=0,
    maximum=240,
)
CURRENCY = Field("currency", "text", said("currency", "moeda", "moneda"), longest=3)
PRICE = (
    Field("price", "money", said("price", "preço", "precio"), longest=20),
    Field(
        "price_basis",
        "enum",
        said("price per", "preço por", "precio por"),
        enum={
            "head": said("head", "cabeça", "cabeza"),
            "kg": said("kg", "kg", "kg"),
            "arroba": said("arroba", "arroba", "arroba"),
            "dozen": said("dozen", "dúzia", "docena"),
            "total": said("total", "total", "total"),
        },
    ),
    CURRENCY,
)

_HOLDING = (
    Field("name", "text", said("name", "nome", "nombre")),
    Field(
        "holding_code", "text", said("holding code", "código da propriedade", "código del establecimiento"), longest=40
    ),
    Field("tax_number", "text", said("tax number", "CPF ou CNPJ", "número fiscal"), longest=40),
    Field("municipality", "text", said("municipality", "município", "municipio")),
    Field("state", "text", said("state", "UF", "provincia"), longest=40),
)
FROM_HOLDING = Field("from_holding", "object", said("origin", "procedência", "procedencia"), fields=_HOLDING)
TO_HOLDING = Field("to_holding", "object", said("destination", "destino", "destino"), fields=_HOLDING)

DOCUMENTS = Field(
    "documents",
    "objects",
    said("documents", "documentos", "documentos"),
    fields=(
        Field(
            "type",
            "enum",
            said("type", "tipo", "tipo"),
            required=True,
            enum={
                "gta": said("GTA", "GTA", "GTA"),
                "invoice": said("invoice", "nota fiscal", "factura"),
                "health_certificate": said("health certificate", "atestado sanitário", "certificado sanitario"),
                "other": said("other", "outro", "otro"),
            },
        ),
        Field("uf", "text", said("state", "UF", "provincia"), longest=2),
        Field("series", "text", said("series", "série", "serie"), longest=20),
        Field("number", "text", said("number", "número", "número"), longest=60),
        Field("issue_date", "date", said("issued on", "emissão", "emisión")),
        Field("valid_until", "date", said("valid until", "validade", "validez")),
    ),
)


UNDOCUMENTED = "undocumented"
"""Under what a state keeps movements that no document goes with."""

_ASKED_FOR = timedelta(60)


def documented(state: State, entry: Entry) -> State:
    """With this movement among those without a document, if it has none; those of long before it are let go."""
    if entry.data.get("documents"):
        return state
    since = (entry.on - _ASKED_FOR).isoformat()
    kept = {by: told for by, told in state.last.get(UNDOCUMENTED, {}).items() if told["on"] >= since}
    told = {"on": entry.on.isoformat(), "kind": entry.kind, "recorded": entry.recorded_on.isoformat()}
    return state.keeping(UNDOCUMENTED, {**kept, str(entry.id): told})


def gone(state: State, status: str) -> State:
    """An animal that has left for good, or for a while: then it stays a member of its groups. Its litter stays here."""
    if status == AWAY:
        return state.but(status=status, place=None, litter=None)
    return _not_followed(state).but(status=status, place=None, groups={}, litter=None)


def _not_followed(state: State) -> State:
    """Whose lactation ended with her going: should she come back, it is not known what she gave meanwhile."""
    test = state.last.get("test_day")
    if test and "id" in test:
        state = state.keeping("test_day", {name: test[name] for name in ("on", "milk_kg") if name in test})
    return state.but(lactation_id=None) if state.lactation_id else state


def slaughtered(state: State, entry: Entry, how: str) -> State:
    """With the heads that go to slaughter, if that is how they go; an animal's last going tells."""
    heads = entry.data.get("head_count", 1) if how == "Slaughter" else 0
    return state.but(slaughtered=heads + (state.slaughtered if entry.subject_type == "lot" else 0))


def gone_from(dam: str, entry: Entry, heads: int, *, last: bool = False, **more: Any) -> Effect:
    """What the dam of young hears when they leave her. She goes on whatever becomes of it."""
    told = {
        CAUSE: str(entry.id),
        "young_id": str(entry.subject_id),
        "because": entry.kind,
        "head_count": heads,
        "last": last,
        **more,
    }
    return Effect(DAM, "young_gone", "animal", UUID(dam), told, binding=False)


def leaving_its_dam(before: State, after: State, entry: Entry) -> Iterable[Effect]:
    """A young that dies or departs before it was weaned is nursed no more."""
    if entry.subject_type != "animal" or not before.mother or before.weaned_on or after.status in (PRESENT, AWAY):
        return
    longest = entry.days("wean.age_max_days", before)
    if longest and before.birth_date and (entry.on - before.birth_date).days <= longest:
        yield gone_from(before.mother, entry, 1)
