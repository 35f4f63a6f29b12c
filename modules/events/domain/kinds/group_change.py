"""`group_change`: an animal joins a group, leaves one, or both."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.housing import GROUP_PURPOSES
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field
from modules.events.domain.kind import Kind
from modules.events.domain.state import Entry, State


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """An animal can only leave a group it is in."""
    left = entry.data.get("from_id")
    if left and left not in state.groups:
        yield Finding("not_member", "error", "/data/from_id")


def apply(state: State, entry: Entry) -> State:
    """Out of the one, into the other."""
    left, joined = entry.data.get("from_id"), entry.data.get("to_id")
    if left:
        state = state.leaving(left)
    return state.joining(joined, entry.data["purpose"]) if joined else state


def finish(_subject_type: str, data: Data) -> Iterable[Finding]:
    """One of the two groups is needed."""
    if "from_id" not in data and "to_id" not in data:
        yield Finding("missing_field", "error", "/data/to_id")


GROUP_CHANGE = Kind(
    code="group_change",
    labels=said("group change", "mudança de grupo", "cambio de grupo"),
    subjects=("animal",),
    fields=(
        Field("purpose", "enum", said("purpose", "finalidade", "finalidad"), required=True, enum=GROUP_PURPOSES),
        Field("from_id", "id", said("from group", "do grupo", "del grupo")),
        Field("to_id", "id", said("to group", "para o grupo", "al grupo")),
    ),
    check=check,
    apply=apply,
    finish=finish,
    key=("from_id", "to_id"),
)
