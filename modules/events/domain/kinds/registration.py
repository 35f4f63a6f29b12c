"""`registration`: an animal or a lot begins. Told by herd, which has judged it; nobody posts one."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.kernel.trade.labels import said
from modules.events.domain.fields import Field
from modules.events.domain.kind import Kind, Presence
from modules.events.domain.kinds.counting import BY_SEX, heads, opening
from modules.events.domain.kinds.membership import change_of_lot, enter_lot
from modules.events.domain.kinds.shared import GROUPS, PLACE
from modules.events.domain.reproduction.litter import Litter
from modules.events.domain.reproduction.steps import begun
from modules.events.domain.state import OTHER, PRESENT, Entry, State


def enter(state: State, entry: Entry) -> State:
    """On the farm from now on, in the groups and at the place named.

    One of two beginnings on one day may name no place: it does not take away the other's, whichever comes first.
    """
    here = state.place if state.status == PRESENT else None
    state = state.but(status=PRESENT, place=entry.data.get("place_id") or here)
    for group in entry.data.get("group_ids") or ():
        state = state.joining(group, entry.purposes.get(group, OTHER))
    return state


def weight_kg(data: Mapping[str, Any]) -> float | None:
    """What it weighed when it was born or picked out of a lot, in kg, as the entry says of which it came."""
    found: float | None = data.get("weight_kg")
    return found


def apply(state: State, entry: Entry) -> State:
    """What is known of the subject, and its first place, groups and heads."""
    born, kg = entry.data.get("birth_date"), weight_kg(entry.data)
    lot = entry.data.get("lot_id") or entry.data.get("litter_id")
    after = enter_lot(enter(state, entry), lot).but(
        subject_type=entry.subject_type,
        species=entry.data.get("species"),
        breed=entry.data.get("breed"),
        production_type=entry.data.get("production_type"),
        sex=entry.data.get("sex"),
        birth_date=date.fromisoformat(born) if born else None,
        birth_estimated=bool(entry.data.get("birth_date_estimated")),
        entered_on=entry.on,
        weighed=(kg, entry.on) if kg else state.weighed,
        dam=entry.data.get("dam_id"),
        head=state.head + entry.data.get("head_count", 0),
        by_sex=opening(entry.data),
        official={each["scheme"]: each["value"] for each in entry.data.get("identifiers", ()) if each["official"]},
        mother=entry.data.get("birth_dam_id"),
        nursed=Litter(str(entry.subject_id), entry.data.get("head_count", 0)) if entry.data.get("dam_id") else None,
    )
    return begun(after, entry)


REGISTRATION = Kind(
    code="registration",
    labels=said("registration", "cadastro", "registro"),
    subjects=("animal", "lot"),
    fields=(
        Field("species", "text", said("species", "espécie", "especie"), longest=20),
        Field("production_type", "text", said("kept for", "aptidão", "aptitud"), longest=20),
        Field("breed", "text", said("breed", "raça", "raza"), longest=80),
        Field("sex", "text", said("sex", "sexo", "sexo"), longest=20),
        Field("birth_date", "date", said("birth date", "nascimento", "nacimiento")),
        Field(
            "birth_date_estimated",
            "boolean",
            said("birth date estimated", "nascimento estimado", "nacimiento estimado"),
        ),
        Field(
            "identifiers",
            "objects",
            said("numbers", "números", "números"),
            fields=(
                Field("scheme", "text", said("scheme", "sistema de numeração", "sistema de numeración"), longest=60),
                Field("value", "text", said("number", "número", "número"), longest=60),
                Field("official", "boolean", said("official", "oficial", "oficial")),
            ),
        ),
        Field("weight_kg", "number", said("first weight", "primeiro peso", "primer peso"), unit="kg", above=0),
        PLACE,
        GROUPS,
        Field("lot_id", "id", said("picked from lot", "individualizado do lote", "individualizado del lote")),
        Field("litter_id", "id", said("litter", "leitegada", "camada")),
        Field("birth_dam_id", "id", said("dam", "mãe", "madre")),
        Field("dam_id", "id", said("dam of the litter", "mãe da leitegada", "madre de la camada")),
        heads(least=0),
        BY_SEX,
    ),
    presence=Presence.COMES,
    apply=apply,
    effects=change_of_lot,
    weight_kg=weight_kg,
    by_hand=False,
)
