"""`bin_reading`: how much feed is in a bin. From here its stock is counted again."""

from collections.abc import Iterable
from datetime import date, timedelta

from app.kernel.errors import Finding
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field, missing
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.feed import stock_of, with_stock
from modules.events.domain.production import BIN_SLACK
from modules.events.domain.state import Entry, State

_WEEK = timedelta(7)


def _kg(state: State, entry: Entry) -> float | None:
    """What is inside; of a level only where it is known how much the bin holds."""
    capacity = _capacity(state, entry)
    if "kg" in entry.data:
        return float(entry.data["kg"])
    return None if capacity is None else round(capacity * entry.data["level_pct"] / 100, 1)


def _capacity(state: State, entry: Entry) -> float | None:
    found: float | None = entry.data.get("capacity_kg", stock_of(state).get("capacity_kg"))
    return found


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """A bin holds no more than fits in, nor more than was left and came; less is what was eaten since."""
    kg, capacity, before = _kg(state, entry), _capacity(state, entry), stock_of(state).get("kg")
    place = "/data/kg" if "kg" in entry.data else "/data/level_pct"
    if kg is not None and capacity is not None and kg > capacity:
        yield Finding("bin_over_capacity", "warning", place, {"value": kg, "capacity": capacity})
    share, slack = BIN_SLACK
    if kg is not None and before is not None and kg > before + max(share * before, slack):
        yield Finding("bin_jump", "warning", place, {"value": kg, "before": before})


def apply(state: State, entry: Entry) -> State:
    """What is inside from now on, and what was used in each time between readings of the last week."""
    kg, before = _kg(state, entry), stock_of(state)
    uses = [each for each in before.get("uses", ()) if each["on"] > (entry.on - _WEEK).isoformat()]
    if kg is not None and "read_on" in before and "kg" in before:
        days = (entry.on - date.fromisoformat(before["read_on"])).days
        uses.append({"on": entry.on.isoformat(), "days": days, "kg": max(before["kg"] - kg, 0)})
    read = {"read_on": entry.on.isoformat(), "by": str(entry.id), "uses": uses}
    return with_stock(state, kg=kg, capacity_kg=_capacity(state, entry), **read)


def derive(state: State, entry: Entry) -> Data:
    """The kg of a level."""
    kg = _kg(state, entry)
    return {} if "kg" in entry.data or kg is None else {"kg": kg}


def finish(_subject_type: str, data: Data) -> Iterable[Finding]:
    """One of the two was read."""
    return () if "level_pct" in data else missing(data, ["kg"])


BIN_READING = Kind(
    code="bin_reading",
    labels=said("bin reading", "leitura de silo", "lectura de silo"),
    subjects=("place",),
    fields=(
        Field("kg", "number", said("inside", "dentro", "adentro"), unit="kg", minimum=0, maximum=1e8),
        Field("level_pct", "number", said("level", "nível", "nivel"), unit="%", minimum=0, maximum=100),
        Field(
            "capacity_kg",
            "number",
            said("what the bin holds", "capacidade do silo", "capacidad del silo"),
            unit="kg",
            above=0,
            maximum=1e8,
        ),
    ),
    check=check,
    apply=apply,
    derive=derive,
    finish=finish,
    key=("kg", "level_pct"),
)
