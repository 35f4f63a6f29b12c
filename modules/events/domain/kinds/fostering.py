"""`fostering`: young of a litter go to another litter, and are nursed by its dam."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.reproduction import FOSTERING_REASONS
from app.kernel.trade.labels import said
from modules.events.domain.effects import Effect
from modules.events.domain.fields import Data, Field, missing
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.counting import (
    BY_SEX,
    coming_into,
    heads,
    missing_heads,
    moved_heads,
    sum_up,
    with_heads,
)
from modules.events.domain.state import Entry, State


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """Out of a litter that is nursed, into another, of no more than are in it."""
    if not state.dam or state.weaned_on:
        yield Finding("not_nursing", "error", "/subject/id")
    if entry.data["to_id"] == str(entry.subject_id):
        yield Finding("same_litter", "error", "/data/to_id")
    yield from missing_heads(state, entry.data)


def apply(state: State, entry: Entry) -> State:
    """So many fewer."""
    litter, heads_off = state.nursed, entry.data["head_count"]
    told = litter._replace(fostered_off=litter.fostered_off + heads_off) if litter else None
    return with_heads(state.but(nursed=told), entry.data, -1)


def effects(before: State, _after: State, entry: Entry) -> Iterable[Effect]:
    """They come into the other litter, if one is nursed there."""
    yield coming_into(before, entry, moved_heads(before, entry), because="fostering")


def finish(_subject_type: str, data: Data) -> Iterable[Finding]:
    """How many, as a whole or by class."""
    return sum_up(data, "head_count") or missing(data, ["head_count"])


FOSTERING = Kind(
    code="fostering",
    labels=said("fostering", "adoção, transferência de leitões", "adopción"),
    subjects=("lot",),
    fields=(
        Field("to_id", "id", said("to litter", "para a leitegada", "a la camada"), required=True),
        heads(),
        BY_SEX,
        Field("reason", "enum", said("reason", "motivo", "motivo"), enum=FOSTERING_REASONS),
    ),
    check=check,
    apply=apply,
    effects=effects,
    finish=finish,
    key=("to_id", "head_count"),
)
