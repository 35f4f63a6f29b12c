"""Milk: how much, what it holds, and who gives it."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from app.kernel.errors import Finding
from app.kernel.trade.labels import said
from app.kernel.trade.species import Range
from app.kernel.trade.units import MILK_KG_PER_L
from modules.events.domain.fields import Data, Field, missing
from modules.events.domain.parameters import LEAST_AGE_AT_BIRTH
from modules.events.domain.production import COMPONENTS, MILKED, USUAL_COMPONENTS
from modules.events.domain.ranges import outside
from modules.events.domain.state import LACTATING, Entry, State

_SLACK_SHARE, _SLACK_KG = 0.01, 0.01

LITRES = Field("litres", "number", said("litres", "litros", "litros"), unit="L", above=0, maximum=1e6)


def _share(name: str, en: str, pt_br: str, es: str) -> Field:
    return Field(name, "number", said(en, pt_br, es), unit="%", minimum=0, maximum=100)


def amount_in(name: str, unit: str, en: str, pt_br: str, es: str) -> Field:
    """An amount that is never below nothing."""
    return Field(name, "number", said(en, pt_br, es), unit=unit, minimum=0, maximum=1e8)


FAT = _share("fat_pct", "fat", "gordura", "grasa")
PROTEIN = _share("protein_pct", "protein", "proteína", "proteína")
LACTOSE = _share("lactose_pct", "lactose", "lactose", "lactosa")
SOLIDS = _share("solids_pct", "solids", "sólidos totais", "sólidos totales")
SCC = amount_in("scc", "cells/mL", "somatic cells", "células somáticas (CCS)", "células somáticas (CCS)")
SAMPLED = (
    FAT,
    PROTEIN,
    LACTOSE,
    SCC,
    amount_in("urea_mg_l", "mg/L", "urea", "ureia", "urea"),
    amount_in("bhb_mmol_l", "mmol/L", "ketones (BHB)", "cetonas (BHB)", "cetonas (BHB)"),
    amount_in("acetone_mmol_l", "mmol/L", "acetone", "acetona", "acetona"),
    amount_in("progesterone", "mmol/L", "progesterone", "progesterona", "progesterona"),
    amount_in("pag", "mmol/L", "pregnancy glycoproteins (PAG)", "glicoproteínas (PAG)", "glicoproteínas (PAG)"),
)


def kg_or_litres(data: Data, kg: str) -> Iterable[Finding]:
    """One of the two is told; both only if they are the same milk: then the kg follow from the litres again."""
    if "litres" not in data:
        return missing(data, [kg])
    told, litres = data.pop(kg, None), data["litres"]
    if told is None or abs(told - litres * float(MILK_KG_PER_L)) <= _SLACK_KG + _SLACK_SHARE * told:
        return []
    return [Finding("litres_differ", "error", f"/data/{kg}", {"litres": litres, "kg": told})]


def with_kg(state: State, entry: Entry, kg: str) -> Data:
    """The kg that the litres of an entry weigh, where it tells none; `kg` is the field for them."""
    if kg in entry.data:
        return {}
    density = entry.parameter("milk.density_kg_per_l", of_whom(state))
    return {kg: round(float(Decimal(str(entry.data["litres"])) * Decimal(str(density))), 3)}


def of_whom(state: State) -> State:
    """Whose parameters hold: of a tank, in which any milk may be, those of dairy cattle."""
    return state if state.profile in MILKED else state.but(species="cattle", production_type="dairy")


def milked(state: State) -> State:
    """Who is milked: cattle of which nobody told what they are kept for are dairy cattle then."""
    return state.but(production_type="dairy") if state.species == "cattle" and not state.production_type else state


def now_in_milk(state: State) -> State:
    """Who is milked gives milk, also where it is not known since when: that is asked once."""
    return state if state.lactation else state.but(lactation=LACTATING)


def hard_only(name: str) -> Range:
    """The limits of a component, whoever gave the milk."""
    _, low, high = COMPONENTS[name]
    return Range(low, high, low, high)


def check_components(profile: str | None, data: Mapping[str, Any], place: str) -> Iterable[Finding]:
    """Inside what milk can hold, and usually holds; protein is not much above fat."""
    usual = USUAL_COMPONENTS.get(profile or "", {})
    for name, (unit, low, high) in COMPONENTS.items():
        limits = Range(low, high, *usual[name]) if name in usual else hard_only(name)
        yield from outside(limits, data.get(name), f"{place}/{name}", unit)


def check_giving_milk(state: State, on: date) -> Iterable[Finding]:
    """A female in milk. One that was grown when she came may have given birth where nobody wrote it down."""
    if state.sex and state.sex != "Female":
        yield Finding("wrong_sex", "error", "/subject/id")
    elif state.lactation is None and _may_have_given_birth(state, on):
        yield Finding("lactation_unknown", "warning", "/subject/id")
    elif state.lactation != LACTATING:
        yield Finding("not_lactating", "error", "/subject/id")


def _may_have_given_birth(state: State, on: date) -> bool:
    least = LEAST_AGE_AT_BIRTH.get(state.profile or "")
    if state.birth_date is None or least is None:
        return True
    came = state.entered_on or on
    return (min(came, on) - state.birth_date).days >= least
