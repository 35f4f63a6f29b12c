"""`feed_delivery`: feed comes to a bin, to a lot, or to the farm that says where it goes."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.labels import said
from app.kernel.trade.species import Range
from modules.events.domain.fields import Data, Field, missing
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.feed import FEED, stock_of, with_stock
from modules.events.domain.kinds.shared import CURRENCY
from modules.events.domain.production import MOST_FEED_KG
from modules.events.domain.ranges import outside
from modules.events.domain.state import Entry, State

_KG = Range(0, MOST_FEED_KG, 0, MOST_FEED_KG)


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """No more than a lorry brings, and than a bin holds; medicine in feed is a treatment too."""
    kg = entry.data["kg"]
    yield from outside(_KG, kg, "/data/kg", "kg")
    capacity = stock_of(state).get("capacity_kg")
    inside = kg + max(stock_of(state).get("kg", 0), 0)
    if entry.subject_type == "place" and capacity is not None and inside > capacity:
        yield Finding("bin_over_capacity", "warning", "/data/kg", {"value": inside, "capacity": capacity})
    if "medicated" in entry.data:
        yield Finding("medicated_needs_treatment", "warning", "/data/medicated")


def apply(state: State, entry: Entry) -> State:
    """So much more where it was brought; in a bin only if it is known what was in it."""
    stock, kg, feed = stock_of(state), entry.data["kg"], entry.data["feed_id"]
    if entry.subject_type == "place":
        return with_stock(state, kg=stock["kg"] + kg, by=str(entry.id)) if "kg" in stock else state
    return with_stock(state, **{feed: stock.get(feed, 0) + kg}) if entry.subject_type == "lot" else state


def fill(_state: State, entry: Entry) -> Data:
    """It came to what the entry is about, unless that is the farm."""
    return {} if "to_id" in entry.data else {"to_id": str(entry.subject_id)}


def finish(subject_type: str, data: Data) -> Iterable[Finding]:
    """On a farm feed goes somewhere."""
    return missing(data, ["to_id"]) if subject_type == "farm" else ()


_MEDICATED = (
    Field("product", "text", said("product", "produto", "producto"), required=True),
    Field("mg_per_kg", "number", said("in the feed", "na ração", "en el alimento"), unit="mg/kg", above=0, maximum=1e6),
)

FEED_DELIVERY = Kind(
    code="feed_delivery",
    labels=said("feed delivery", "entrega de ração", "entrega de alimento"),
    subjects=("place", "lot", "farm"),
    fields=(
        FEED,
        Field("kg", "number", said("feed", "ração", "alimento"), required=True, unit="kg", above=0, maximum=1e8),
        Field("to_id", "id", said("to bin, lot or group", "para silo, lote ou grupo", "al silo, lote o grupo")),
        Field("supplier", "text", said("supplier", "fornecedor", "proveedor")),
        Field("batch", "text", said("batch", "partida", "partida"), longest=60),
        Field("invoice", "text", said("invoice", "nota fiscal", "factura"), longest=60),
        Field("price", "money", said("price", "preço", "precio"), longest=20),
        Field(
            "price_basis",
            "enum",
            said("price per", "preço por", "precio por"),
            enum={
                "kg": said("kg", "kg", "kg"),
                "tonne": said("tonne", "tonelada", "tonelada"),
                "total": said("total", "total", "total"),
            },
        ),
        CURRENCY,
        Field("medicated", "object", said("medicated", "medicada", "medicado"), fields=_MEDICATED),
    ),
    check=check,
    apply=apply,
    fill=fill,
    finish=finish,
    key=("feed_id", "kg", "to_id", "invoice"),
)
