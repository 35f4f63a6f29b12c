"""`parturition`: a female gives birth. Herd registers each of the young that lived, under the id its row carries."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import uuid5

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.births import BIRTH_EASE
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field
from modules.events.domain.kind import Kind, Presence
from modules.events.domain.kinds import young
from modules.events.domain.kinds.females import age, level_of_age, of_a_female
from modules.events.domain.kinds.shared import PLACE
from modules.events.domain.parameters import (
    LEAST_AGE_AT_BIRTH,
    LEAST_DAYS_BETWEEN_BIRTHS,
    MOST_BORN,
    known_profile,
)
from modules.events.domain.reproduction.births import of_its_service, while_nursing
from modules.events.domain.reproduction.nursing import LITTERS, delivered
from modules.events.domain.reproduction.opened import reopened
from modules.events.domain.reproduction.steps import gave_birth
from modules.events.domain.state import Entry, State

SINGLE = frozenset({"cattle", "buffalo"})


def total_born(data: Mapping[str, Any]) -> int:
    """Alive, stillborn and mummified."""
    return int(data["born_alive"] + data["stillborn"] + data.get("mummified", 0))


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """Of a female mammal that is old enough, not too soon after the last time, with numbers that fit."""
    yield from of_a_female(state)
    yield from _counts(state, entry.data)
    yield from _times(state, entry)
    yield from of_its_service(state, entry)
    yield from while_nursing(state)
    yield from _young(state, entry.data)


def _counts(state: State, data: Mapping[str, Any]) -> Iterable[Finding]:
    total = total_born(data)
    most, usual = MOST_BORN.get(state.species or "", (total, total))
    if total == 0:
        yield Finding("total_born_zero", "error", "/data/born_alive")
    elif total > most:
        yield Finding("count_hard", "error", "/data/born_alive", {"total": total, "maximum": most})
    elif total > usual:
        yield Finding("count_soft", "warning", "/data/born_alive", {"total": total, "maximum": usual})
    alive = data["born_alive"]
    rows = sum(map(young.lived, data.get("offspring", ())))
    if rows > alive:
        yield Finding("offspring_sum", "error", "/data/offspring", {"rows": rows, "born_alive": alive})
    sexed = sum(data.get("by_sex", {}).values())
    if sexed > alive:
        yield Finding("offspring_sum", "error", "/data/by_sex", {"rows": sexed, "born_alive": alive})


def _times(state: State, entry: Entry) -> Iterable[Finding]:
    profile = known_profile(state.species, state.production_type) or ""
    least = LEAST_AGE_AT_BIRTH.get(profile)
    days = age(state, entry)
    if least and days is not None and days < least:
        params = {"days": days, "minimum": least}
        yield Finding("too_young_for_birth", level_of_age(state), "/occurred_at", params)
    apart = LEAST_DAYS_BETWEEN_BIRTHS.get(profile)
    if apart and state.gave_birth_on and (entry.on - state.gave_birth_on).days < apart:
        params = {"days": (entry.on - state.gave_birth_on).days, "minimum": apart}
        yield Finding("birth_interval_hard", "error", "/occurred_at", params)


def _young(state: State, data: Mapping[str, Any]) -> Iterable[Finding]:
    rows = data.get("offspring", ())
    yield from young.check_numbers(rows, "/data/offspring")
    for number, row in enumerate(rows):
        place = f"/data/offspring/{number}/birth_weight_kg"
        yield from young.check_weight(state.species, row.get("birth_weight_kg"), place)
    if "litter_weight_kg" in data and data["born_alive"]:
        mean = round(data["litter_weight_kg"] / data["born_alive"], 3)
        yield from young.check_weight(state.species, mean, "/data/litter_weight_kg")


def apply(state: State, entry: Entry) -> State:
    """She has given birth that day, and nurses these young now."""
    litter = {**entry.data, **fill(state, entry)}.get("litter_id")
    after = delivered(gave_birth(state, entry), entry, entry.data["born_alive"])
    after = after.but(gave_birth_on=entry.on, birth_id=str(entry.id), parity=state.parity + 1, litter=litter)
    after = reopened(after, entry)
    lacks = list(_lacking(state, entry.data))
    told = {"id": str(entry.id), "on": entry.on.isoformat(), "lacks": lacks}
    return after.keeping("parturition", told) if lacks else after.forgetting("parturition")


def _lacking(state: State, data: Mapping[str, Any]) -> Iterable[str]:
    """What of single young that live is not told: `sex`, `weight`."""
    alive = [row for row in data.get("offspring", ()) if young.lived(row)] if state.species in SINGLE else []
    if any(row["sex"] == "Unknown" for row in alive):
        yield "sex"
    if any("birth_weight_kg" not in row for row in alive):
        yield "weight"


def fill(state: State, entry: Entry) -> Data:
    """Young of pigs are always a litter; its id is made once."""
    if state.species in LITTERS and "litter_id" not in entry.data:
        return {"litter_id": str(uuid5(entry.id, "litter"))}
    return {}


def require(state: State, data: Data) -> Iterable[Finding]:
    """Of pigs the mummified are counted; calves that live are told one by one."""
    if state.species in LITTERS and "mummified" not in data:
        yield Finding("missing_field", "error", "/data/mummified")
    if state.species in SINGLE and data["born_alive"] and "offspring" not in data:
        yield Finding("missing_field", "error", "/data/offspring")


def finish(_subject_type: str, data: Data) -> Iterable[Finding]:
    """No two rows are the same animal; a row that says nothing else was born alive."""
    for row in data.get("offspring", ()):
        row.setdefault("birth_status", "Alive")
    return young.named_once(data.get("offspring", ()), "/data/offspring")


_OFFSPRING = (
    young.ANIMAL_ID,
    young.SEX,
    young.IDENTIFIERS,
    young.NAME,
    young.BREED,
    young.BIRTH_WEIGHT,
    young.STATUS,
    young.SIZE,
)


def _count(name: str, en: str, pt_br: str, es: str, *, required: bool = True) -> Field:
    return Field(name, "integer", said(en, pt_br, es), required=required, minimum=0, maximum=100)


PARTURITION = Kind(
    code="parturition",
    labels=said("birth", "parto", "parto"),
    subjects=("animal",),
    fields=(
        _count("born_alive", "born alive", "nascidos vivos", "nacidos vivos"),
        _count("stillborn", "stillborn", "natimortos", "nacidos muertos"),
        _count("mummified", "mummified", "mumificados", "momificados", required=False),
        Field(
            "by_sex",
            "object",
            said("by sex", "por sexo", "por sexo"),
            fields=(
                _count("male", "males", "machos", "machos", required=False),
                _count("female", "females", "fêmeas", "hembras", required=False),
            ),
        ),
        Field("ease", "enum", said("ease of birth", "facilidade de parto", "facilidad de parto"), enum=BIRTH_EASE),
        Field("offspring", "objects", said("young", "crias", "crías"), fields=_OFFSPRING),
        Field(
            "litter_weight_kg",
            "number",
            said("weight of the litter", "peso da leitegada", "peso de la camada"),
            unit="kg",
            above=0,
            maximum=1000,
        ),
        Field("induced", "boolean", said("induced", "induzido", "inducido")),
        Field("attended", "boolean", said("attended", "assistido", "atendido")),
        Field(
            "placenta_retained", "boolean", said("placenta retained", "retenção de placenta", "retención de placenta")
        ),
        PLACE,
        young.SIRE,
        Field("litter_id", "id", said("litter", "leitegada", "camada")),
    ),
    presence=Presence.HERE_OR_AWAY,
    check=check,
    apply=apply,
    fill=fill,
    require=require,
    finish=finish,
    bears="offspring",
    key=("born_alive", "stillborn"),
)
