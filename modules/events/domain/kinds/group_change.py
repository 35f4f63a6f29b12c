"""`group_change`: an animal joins a group, leaves one, or both; heads of a lot go to another lot."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.housing import GROUP_PURPOSES
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
    to_another_lot,
    with_heads,
)
from modules.events.domain.kinds.membership import change_of_lot
from modules.events.domain.reproduction.steps import unexposed
from modules.events.domain.state import LOT, Entry, State


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """An animal can only leave a group it is in; heads can only go from where they are, to another lot."""
    if entry.subject_type == "lot":
        yield from _check_heads(state, entry)
        return
    left = entry.data.get("from_id")
    if left and left not in state.groups:
        yield Finding("not_member", "error", "/data/from_id")


def _check_heads(state: State, entry: Entry) -> Iterable[Finding]:
    yield from to_another_lot(entry)
    moved = moved_heads(state, entry)
    if moved["head_count"] == 0:
        yield Finding("head_count_negative", "error", "/data/head_count", {"head_count": 0})
    yield from missing_heads(state, moved)


def apply(state: State, entry: Entry) -> State:
    """Out of the one, into the other; a lot loses the heads."""
    if entry.subject_type == "lot":
        return with_heads(state, moved_heads(state, entry), -1)
    left, joined = entry.data.get("from_id"), entry.data.get("to_id")
    state = state.keeping("moved", {"on": entry.on.isoformat()})
    if left:
        state = unexposed(state.leaving(left), entry.on, left)
    if not joined:
        return state
    if entry.purposes.get(joined) == LOT:
        return state.joining(joined, LOT)
    return state.outside_lots().joining(joined, entry.data["purpose"])


def effects(before: State, after: State, entry: Entry) -> Iterable[Effect]:
    """The heads come into the other lot; an animal is counted by the lot that it is in."""
    if entry.subject_type == "lot":
        yield coming_into(before, entry, moved_heads(before, entry))
    yield from change_of_lot(before, after, entry)


def derive(state: State, entry: Entry) -> Data:
    """How many heads went, where that follows from how many there were."""
    return moved_heads(state, entry) if entry.subject_type == "lot" and "head_count" not in entry.data else {}


def finish(subject_type: str, data: Data) -> Iterable[Finding]:
    """Of an animal one of the two groups is needed; heads of a lot come from that lot."""
    if subject_type == "lot":
        yield from missing(data, ["to_id"])
        yield from sum_up(data, "head_count")
        if "from_id" in data:
            yield Finding("unknown_field", "error", "/data/from_id")
        return
    yield from missing(data, ["purpose"])
    for name in ("head_count", "by_sex"):
        if name in data:
            yield Finding("unknown_field", "error", f"/data/{name}")
    if "from_id" not in data and "to_id" not in data:
        yield Finding("missing_field", "error", "/data/to_id")


GROUP_CHANGE = Kind(
    code="group_change",
    labels=said(
        "group change, lot transfer",
        "mudança de grupo, transferência de lote",
        "cambio de grupo, transferencia de lote",
    ),
    subjects=("animal", "lot"),
    fields=(
        Field("purpose", "enum", said("purpose", "finalidade", "finalidad"), enum=GROUP_PURPOSES),
        Field("from_id", "id", said("from group", "do grupo", "del grupo")),
        Field("to_id", "id", said("to group or lot", "para o grupo ou lote", "al grupo o lote")),
        heads(),
        BY_SEX,
    ),
    check=check,
    apply=apply,
    derive=derive,
    effects=effects,
    finish=finish,
    key=("from_id", "to_id", "head_count"),
)
