"""`lot_change`: heads come into a lot from another one. It follows from the entry by which they left that one."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.labels import said
from modules.events.domain.effects import CAUSE
from modules.events.domain.fields import Field
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.counting import BY_SEX, classes_told, heads, with_heads
from modules.events.domain.state import Entry, State


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """One lot is of one species, and told by class if it was so from its beginning."""
    species = entry.data.get("species")
    if species and state.species and species != state.species:
        yield Finding("mixed_species", "error", "/data/species")
    yield from classes_told(state, entry)


def apply(state: State, entry: Entry) -> State:
    """So many heads more."""
    return with_heads(state, entry.data, 1)


LOT_CHANGE = Kind(
    code="lot_change",
    labels=said("heads from another lot", "cabeças de outro lote", "cabezas de otro lote"),
    subjects=("lot",),
    fields=(
        Field(CAUSE, "id", said("follows from", "decorre de", "se sigue de"), required=True),
        Field("from_id", "id", said("from lot", "do lote", "del lote"), required=True),
        Field("species", "text", said("species", "espécie", "especie"), longest=20),
        heads(),
        BY_SEX,
    ),
    check=check,
    apply=apply,
    by_hand=False,
    follows=True,
)
