"""`feed_use`: what a lot or an animal ate, in a day or over a time."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.production import FEED_METHODS
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.feed import FEED, PERIOD, check_period, stock_of, too_much, with_stock
from modules.events.domain.production import FEED_HEAD_DAY_KG
from modules.events.domain.state import Entry, State


def _left(state: State, entry: Entry) -> float | None:
    """What is left of feed that was brought to the subject itself; what comes from a bin is not in its own journal."""
    before = stock_of(state).get(entry.data["feed_id"])
    return None if before is None or "from_bin_id" in entry.data else round(before - entry.data["kg"], 3)


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """No more than each head usually eats, and than was brought."""
    most = FEED_HEAD_DAY_KG.get(state.profile or "")
    if much := too_much(state, entry, entry.data["kg"], most):
        yield Finding("feed_high", "warning", "/data/kg", much)
    left = _left(state, entry)
    if left is not None and left < 0:
        yield Finding("stock_negative", "warning", "/data/kg", {"left": left})


def apply(state: State, entry: Entry) -> State:
    """So much less of what was brought, and never below nothing."""
    left = _left(state, entry)
    return state if left is None else with_stock(state, **{entry.data["feed_id"]: max(left, 0)})


def finish(subject_type: str, data: Data) -> Iterable[Finding]:
    """A time that can be; only an animal is timed at the trough."""
    yield from check_period(data)
    if subject_type == "lot" and "duration_s" in data:
        yield Finding("unknown_field", "error", "/data/duration_s")


FEED_USE = Kind(
    code="feed_use",
    labels=said("feed use", "consumo de ração", "consumo de alimento"),
    subjects=("lot", "animal"),
    fields=(
        FEED,
        Field("kg", "number", said("eaten", "consumo", "consumo"), required=True, unit="kg", minimum=0, maximum=1e8),
        Field("from_bin_id", "id", said("from bin", "do silo", "del silo")),
        Field(
            "method", "enum", said("how it is known", "como se sabe", "cómo se sabe"), required=True, enum=FEED_METHODS
        ),
        *PERIOD,
        Field(
            "duration_s",
            "number",
            said("at the trough", "no cocho", "en el comedero"),
            unit="s",
            minimum=0,
            maximum=86_400,
        ),
    ),
    check=check,
    apply=apply,
    finish=finish,
    key=("feed_id", "kg", "period_from", "period_to"),
)
