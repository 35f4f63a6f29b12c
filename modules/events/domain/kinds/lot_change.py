"""`lot_change`: heads come into a lot from another one, or an identified animal comes into it or leaves it.

It follows from the entry by which they left the other lot, or from the animal's own.
"""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.counting import BY_SEX, classes_told, heads, with_heads
from modules.events.domain.kinds.membership import UNKNOWN
from modules.events.domain.kinds.shared import FOLLOWS_FROM
from modules.events.domain.reproduction.litter import Litter
from modules.events.domain.state import Entry, State


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """One lot is of one species, and told by class if it was so from its beginning."""
    species = entry.data.get("species")
    if species and state.species and species != state.species:
        yield Finding("mixed_species", "error", "/data/species")
    if entry.data.get("because") == "fostering" and (not state.dam or state.weaned_on):
        yield Finding("foster_to_non_nursing", "error", "/subject/id")
    if "animal_id" in entry.data:
        yield from _check_animal(state, entry)
    else:
        yield from classes_told(state, entry.data)


def _check_animal(state: State, entry: Entry) -> Iterable[Finding]:
    known = sum(state.identified.values())
    if (entry.data["out"] and not known) or (not entry.data["head_count"] and not state.unidentified):
        yield Finding("head_count_negative", "error", "/data/head_count", {"head_count": state.head})
    if state.by_sex and not entry.data["out"] and entry.data["class"] == UNKNOWN:
        yield Finding("by_sex_needed", "error", "/data/class")


def apply(state: State, entry: Entry) -> State:
    """So many heads more, or fewer; an animal is one of the identified ones while it is there."""
    state = state.but(nursed=_nursed(state.nursed, entry)) if state.nursed else state
    if "animal_id" not in entry.data:
        return with_heads(state, entry.data, 1)
    sign, told = -1 if entry.data["out"] else 1, entry.data["class"]
    identified = dict(state.identified)
    if sign < 0 and not identified.get(told):
        told = next(iter(identified))
    identified[told] = identified.get(told, 0) + sign
    counted = with_heads(state, {**entry.data, **derive(state, entry)}, sign)
    counted = counted.but(identified={code: count for code, count in identified.items() if count})
    return (counted.without_member if sign < 0 else counted.with_member)(entry.data["animal_id"])


def _nursed(litter: Litter, entry: Entry) -> Litter:
    because, count = entry.data.get("because"), entry.data["head_count"]
    if because == "fostering":
        return litter._replace(fostered_on=litter.fostered_on + count)
    if because == "death" and entry.data.get("out"):
        return litter._replace(died=litter.died + count)
    return litter


def derive(state: State, entry: Entry) -> Data:
    """In which class of the lot an animal was counted, as far as the lot knows classes."""
    if "animal_id" not in entry.data or not state.by_sex or not entry.data["head_count"]:
        return {}
    told = entry.data["class"]
    if entry.data["out"] and not state.by_sex.get(told):
        told = next(code for code, count in state.by_sex.items() if count)
    return {"by_sex": {told: 1}}


LOT_CHANGE = Kind(
    code="lot_change",
    labels=said("change in the lot", "mudança no lote", "cambio en el lote"),
    subjects=("lot",),
    fields=(
        FOLLOWS_FROM,
        Field("from_id", "id", said("from lot", "do lote", "del lote")),
        Field("animal_id", "id", said("animal", "animal", "animal")),
        Field("because", "text", said("because of", "por causa de", "por"), longest=30),
        Field("out", "boolean", said("left", "saiu", "salió")),
        Field("class", "text", said("class", "classe", "clase"), longest=20),
        Field("species", "text", said("species", "espécie", "especie"), longest=20),
        heads(least=0),
        BY_SEX,
    ),
    check=check,
    apply=apply,
    derive=derive,
    by_hand=False,
    follows=True,
)
