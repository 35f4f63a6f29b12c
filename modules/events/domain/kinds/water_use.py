"""`water_use`: what a lot drank, or what was used at a place, in a day or over a time."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.feed import PERIOD, check_period, too_much
from modules.events.domain.production import WATER_HEAD_DAY_L
from modules.events.domain.state import Entry, State


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """No more than each head of a lot usually drinks; who drinks at a place is not looked at."""
    most = WATER_HEAD_DAY_L.get(state.profile or "")
    if much := too_much(state, entry, entry.data["litres"], most):
        yield Finding("water_high", "warning", "/data/litres", much)


def finish(_subject_type: str, data: Data) -> Iterable[Finding]:
    """A time that can be."""
    return check_period(data)


WATER_USE = Kind(
    code="water_use",
    labels=said("water use", "consumo de água", "consumo de agua"),
    subjects=("lot", "place"),
    fields=(
        Field("litres", "number", said("water", "água", "agua"), required=True, unit="L", minimum=0, maximum=1e9),
        *PERIOD,
    ),
    check=check,
    finish=finish,
    key=("litres", "period_from", "period_to"),
)
