"""Feed and water: over how long, for how many heads, and what is left of it where it was brought."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from app.kernel.errors import Finding
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field
from modules.events.domain.state import Entry, State

STOCK = "feed"

FEED = Field("feed_id", "id", said("feed", "alimento", "alimento"), required=True)
PERIOD = (
    Field("period_from", "date", said("from day", "do dia", "desde el día")),
    Field("period_to", "date", said("to day", "até o dia", "hasta el día")),
)


def check_period(data: Data) -> Iterable[Finding]:
    """A time does not end before it begins."""
    if "period_from" in data and data.get("period_to", data["period_from"]) < data["period_from"]:
        yield Finding("period_reversed", "error", "/data/period_to")


def days_of(entry: Entry) -> int:
    """The days of an entry, its first and last counted; the end is that of the entry unless it is told."""
    begins, ends = (entry.data.get(name) for name in ("period_from", "period_to"))
    last = date.fromisoformat(ends) if ends else entry.on
    first = date.fromisoformat(begins) if begins else last
    return max((last - first).days + 1, 1)


def per_head_and_day(state: State, entry: Entry, amount: float) -> float | None:
    """What each head has had in a day; None where there are no heads, or nobody knows how many."""
    heads = {"animal": 1, "lot": state.head}.get(entry.subject_type, 0)
    return round(amount / heads / days_of(entry), 3) if heads else None


def too_much(state: State, entry: Entry, amount: float, most: float | None) -> dict[str, float] | None:
    """What each head would have had in a day, where that is more than it usually takes."""
    each = per_head_and_day(state, entry, amount)
    return {"value": each, "maximum": most} if each is not None and most is not None and each > most else None


def stock_of(state: State) -> Mapping[str, Any]:
    """What is left of feed that was brought, in kg: to a lot by feed, in a bin all together under `kg`."""
    return state.last.get(STOCK, {})


def with_stock(state: State, **told: Any) -> State:
    """With another stock; what is None is not known any more."""
    stock = {**stock_of(state), **told}
    return state.keeping(STOCK, {name: left for name, left in stock.items() if left is not None})
