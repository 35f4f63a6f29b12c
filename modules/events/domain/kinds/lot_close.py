"""`lot_close`: an empty lot is closed. What is recorded of a time before may open it again, until it is empty.

The dam of a litter nurses it no more.
"""

from collections.abc import Iterable
from uuid import UUID

from app.kernel.errors import Finding
from app.kernel.trade.labels import said
from modules.events.domain.effects import CAUSE, DAM, Effect
from modules.events.domain.kind import Kind
from modules.events.domain.state import Entry, State


def check(state: State, _entry: Entry) -> Iterable[Finding]:
    """Nobody is left in it; heads that only a recount explains are unusual."""
    if state.head:
        yield Finding("lot_not_empty", "error", "/subject/id", {"head_count": state.head})
    if state.corrected:
        yield Finding("lot_unreconciled", "warning", "/subject/id", {"difference": state.corrected})


def apply(state: State, _entry: Entry) -> State:
    """Closed."""
    return state.but(closed=True)


def effects(before: State, _after: State, entry: Entry) -> Iterable[Effect]:
    """The dam of a litter is without it from then on."""
    if before.dam:
        told = {CAUSE: str(entry.id), "litter_id": str(entry.subject_id)}
        yield Effect(DAM, "litter_closed", "animal", UUID(before.dam), told, binding=False)


LOT_CLOSE = Kind(
    code="lot_close",
    labels=said("lot closed", "encerramento de lote", "cierre de lote"),
    subjects=("lot",),
    fields=(),
    check=check,
    apply=apply,
    effects=effects,
)
