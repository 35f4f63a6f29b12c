"""`bulk_milk_delivery`: the milk that was collected from a tank, with what the dairy found in it.

Recorded of the tank, or of the farm; which females were milked into it is not looked at.
"""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.milk import ANTIBIOTIC_RESULTS, MILK_PRICES
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field, missing
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.milk import (
    FAT,
    LACTOSE,
    LITRES,
    PROTEIN,
    SCC,
    SOLIDS,
    amount_in,
    check_components,
    kg_or_litres,
    of_whom,
    with_kg,
)
from modules.events.domain.kinds.shared import CURRENCY
from modules.events.domain.state import Entry, State


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """Milk that can be, cold and clean."""
    yield from check_components(None, entry.data, "/data")
    warm, most = entry.data.get("temperature_c"), entry.parameter("milk.tank_temperature_max_c", of_whom(state))
    if warm is not None and most is not None and warm > float(most):
        yield Finding("temperature_high", "warning", "/data/temperature_c", {"value": warm, "maximum": most})
    if entry.data.get("antibiotic_test") == "positive":
        yield Finding("antibiotic_positive", "warning", "/data/antibiotic_test")


def fill(state: State, entry: Entry) -> Data:
    """The kg of what was told in litres; of a tank, that it is this one."""
    tank = {} if "tank_id" in entry.data else {"tank_id": str(entry.subject_id)}
    return {**with_kg(state, entry, "kg"), **tank}


def finish(subject_type: str, data: Data) -> Iterable[Finding]:
    """How much, from which tank, and since when."""
    yield from kg_or_litres(data, "kg")
    if subject_type == "farm":
        yield from missing(data, ["tank_id"])
    if data["from_at"] >= data["to_at"]:
        yield Finding("period_reversed", "error", "/data/to_at")


BULK_MILK_DELIVERY = Kind(
    code="bulk_milk_delivery",
    labels=said("bulk milk collection", "coleta de leite", "entrega de leche"),
    subjects=("place", "farm"),
    fields=(
        Field("tank_id", "id", said("tank", "tanque", "tanque")),
        Field("kg", "number", said("milk", "leite", "leche"), unit="kg", above=0, maximum=1e6),
        LITRES,
        Field("from_at", "instant", said("milk since", "leite desde", "leche desde"), required=True),
        Field("to_at", "instant", said("collected at", "coletado em", "retirada en"), required=True),
        Field(
            "temperature_c",
            "number",
            said("temperature", "temperatura", "temperatura"),
            unit="°C",
            minimum=-5,
            maximum=60,
        ),
        Field("buyer", "text", said("buyer", "comprador", "comprador")),
        Field("document", "text", said("document", "documento", "documento"), longest=60),
        FAT,
        PROTEIN,
        LACTOSE,
        SOLIDS,
        SCC,
        amount_in("tbc_cfu_ml", "CFU/mL", "bacteria", "bactérias (CPP)", "bacterias (RBT)"),
        Field(
            "antibiotic_test",
            "enum",
            said("antibiotic test", "teste de antibiótico", "prueba de antibiótico"),
            enum=ANTIBIOTIC_RESULTS,
        ),
        Field("price", "money", said("price", "preço", "precio"), longest=20),
        Field("price_basis", "enum", said("price per", "preço por", "precio por"), enum=MILK_PRICES),
        CURRENCY,
        Field("kept_out", "ids", said("milk kept out of", "leite separado de", "leche apartada de")),
    ),
    check=check,
    fill=fill,
    finish=finish,
    key=("tank_id", "from_at", "to_at"),
)
