"""`arrival`: an animal or heads of a lot come onto the farm."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.movements import ARRIVAL_PURPOSES, ARRIVAL_REASONS
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field
from modules.events.domain.kind import Kind, Presence
from modules.events.domain.kinds.counting import (
    BY_SEX,
    MOST_HEADS,
    classes_told,
    heads,
    lots_count_heads,
    with_heads,
)
from modules.events.domain.kinds.membership import change_of_lot
from modules.events.domain.kinds.registration import enter
from modules.events.domain.kinds.shared import DOCUMENTS, FROM_HOLDING, GROUPS, PLACE, PRICE, WEIGHT_TOTAL, documented
from modules.events.domain.reproduction.steps import BREEDING, begun
from modules.events.domain.state import AWAY, DEAD, PRESENT, Entry, State

RETURNS = frozenset({"StudServiceReturn", "AgistmentReturn", "ShowReturn", "loan_return", "Other"})
"""Reasons for which an animal that is away comes back."""


TO_BREED = frozenset({"breeding", "milk"})


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """An animal arrives only when it is not here; heads arrive only in a lot that is open."""
    if state.status == DEAD:
        yield Finding("after_death", "error", "/occurred_at")
    elif entry.subject_type == "lot":
        if state.status != PRESENT:
            yield Finding("not_present", "error", "/occurred_at")
        yield from classes_told(state, entry.data)
    elif (state.status == PRESENT and state.entered_on != entry.on) or (
        # The arrival of the day of registration tells how the animal came: it is not a second one.
        state.status == AWAY and entry.data["reason"] not in RETURNS
    ):
        yield Finding("already_present", "error", "/occurred_at")


def apply(state: State, entry: Entry) -> State:
    """Present at the place told; heads are added to a lot without those dead on arrival."""
    state = documented(state, entry)
    if entry.subject_type == "lot":
        placed = with_heads(state, entry.data, 1, less=entry.data.get("doa_count", 0))
        return placed.but(place=entry.data.get("place_id") or state.place)
    here = enter(state, entry).but(entered_on=None)
    bred = entry.data.get("purpose") in TO_BREED and here.sex == "Female" and here.role is None
    return begun(here.but(role=BREEDING) if bred else here, entry)


def finish(subject_type: str, data: Data) -> Iterable[Finding]:
    """Heads of a lot are counted, and no more of them are dead than came."""
    yield from lots_count_heads(subject_type, data)
    if data.get("doa_count", 0) > data.get("head_count", MOST_HEADS):
        yield Finding("too_large", "error", "/data/doa_count", {"maximum": data["head_count"]})


ARRIVAL = Kind(
    code="arrival",
    labels=said("arrival", "entrada", "ingreso"),
    subjects=("animal", "lot"),
    fields=(
        Field("reason", "enum", said("reason", "motivo", "motivo"), required=True, enum=ARRIVAL_REASONS),
        Field("purpose", "enum", said("purpose", "finalidade", "finalidad"), enum=ARRIVAL_PURPOSES),
        heads(),
        BY_SEX,
        Field(
            "doa_count",
            "integer",
            said("dead on arrival", "mortos na chegada", "muertos al llegar"),
            minimum=0,
            maximum=MOST_HEADS,
        ),
        PLACE,
        GROUPS,
        FROM_HOLDING,
        DOCUMENTS,
        WEIGHT_TOTAL,
        *PRICE,
        Field(
            "quarantine_days",
            "integer",
            said("days of quarantine", "dias de quarentena", "días de cuarentena"),
            unit="days",
            minimum=0,
            maximum=365,
        ),
    ),
    presence=Presence.COMES,
    check=check,
    apply=apply,
    effects=change_of_lot,
    finish=finish,
    key=("reason", "head_count"),
)
