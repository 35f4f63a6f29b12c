"""How farms stand: all of them before their organisation, and one farm among others that it does not get to know."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from app.kernel.trade.labels import label
from app.kernel.transaction import ReadTx
from modules.integration.domain.peers import (
    LEAST_PEERS,
    FarmFigure,
    Spread,
    Standing,
    common_basis,
    comparable,
    over_sums,
    spread_of,
    standings,
)
from modules.integration.queries.cooperative import Asked, Joined, farms_of, figures_of, shown_by, told_by

Answer = dict[str, Any]
NO_SPREAD: Answer = {"median": None, "q1": None, "q3": None}


def show_organisation(tx: ReadTx, organisation_id: UUID, asked: Asked, language: str) -> Answer:
    """The figures of an organisation's farms; of one code with each farm, its rank and quartile."""
    farms = farms_of(tx, organisation_id)
    figures = figures_of(tx, organisation_id, asked, farms)
    told = told_by(tx, organisation_id, asked)
    items = []
    for every in figures.values():
        item = _whole(every, language)
        if asked.code:
            item["farms"] = [_farm(farm, every, told) for farm in farms]
        items.append(item)
    return {
        "profile": asked.profile,
        "period": asked.span,
        "farms": [_last_told(farm, figures.values()) for farm in farms],
        "items": items,
    }


def _last_told(farm: Joined, figures: Iterable[Sequence[FarmFigure]]) -> Answer:
    told = max((each.told_at for every in figures for each in every if each.farm_id == farm.farm_id), default=None)
    return {"farm_id": farm.farm_id, "name": farm.name, "data": sorted(farm.data), "told_at": told}


def _whole(figures: Sequence[FarmFigure], language: str) -> Answer:
    basis = common_basis(figures)
    compared = list(comparable(figures, basis).values())
    spread = spread_of([each.value for each in compared if each.value is not None])
    first_on, last_on, rule_version = basis or max(each.basis for each in figures)
    return {
        **_named(figures[0], language),
        "from": first_on,
        "to": last_on,
        "rule_version": rule_version,
        "compared": len(compared),
        **_spread(spread),
        "together": over_sums(compared),
        "settings_differ": any(each.settings != compared[0].settings for each in compared),
    }


def _named(figure: FarmFigure, language: str) -> Answer:
    return {
        "code": figure.code,
        "name": label(figure.names, language),
        "unit": figure.unit,
        "better": figure.better,
        "data": figure.data,
    }


def _spread(spread: Spread | None) -> Answer:
    return {"median": spread.median, "q1": spread.q1, "q3": spread.q3} if spread else NO_SPREAD


def _farm(farm: Joined, figures: Sequence[FarmFigure], told: set[UUID]) -> Answer:
    own = next((each for each in figures if each.farm_id == farm.farm_id), None)
    standing = _stand(figures).get(farm.farm_id)
    if own is None:
        state = "not_shown" if figures[0].data not in farm.data else "no_data" if farm.farm_id in told else "not_told"
    else:
        state = _state(own, standing)
    return {"farm_id": farm.farm_id, "name": farm.name, "state": state, **_numbers(own), **_standing(standing)}


def _stand(figures: Sequence[FarmFigure]) -> dict[UUID, Standing]:
    compared = comparable(figures, common_basis(figures))
    values = {farm_id: each.value for farm_id, each in compared.items() if each.value is not None}
    return standings(values, figures[0].better)


def _state(own: FarmFigure, standing: Standing | None) -> str:
    if own.value is None:
        return "no_data"
    return "ranked" if standing else "other_days"


def _standing(standing: Standing | None) -> Answer:
    return {"rank": standing.rank if standing else None, "quartile": standing.quartile if standing else None}


def _numbers(own: FarmFigure | None) -> Answer:
    return {
        "value": own and own.value,
        "numerator": own and own.numerator,
        "denominator": own and own.denominator,
        "open": own and own.open,
        "reason": own and own.reason,
        "settings": [{"code": code, "value": value} for code, value in own.settings.items()] if own else [],
        "from": own and own.first_on,
        "to": own and own.last_on,
        "told_at": own and own.told_at,
    }


def show_peers(tx: ReadTx, farm_id: UUID, asked: Asked, language: str) -> Answer:
    """What a farm may know of others in each organisation that it shows its own figures: no name, no value of one."""
    items = [_among(tx, farm_id, organisation_id, asked, language) for organisation_id in shown_by(tx, farm_id)]
    return {"profile": asked.profile, "period": asked.span, "items": items}


def _among(tx: ReadTx, farm_id: UUID, organisation_id: UUID, asked: Asked, language: str) -> Answer:
    figures = figures_of(tx, organisation_id, asked, farms_of(tx, organisation_id))
    found = []
    for every in figures.values():
        own = next((each for each in every if each.farm_id == farm_id), None)
        if own is not None:
            found.append({**_named(own, language), **_own(own), **_peers(own, every)})
    return {"organisation_id": organisation_id, "figures": found}


def _own(own: FarmFigure) -> Answer:
    return {name: value for name, value in _numbers(own).items() if name not in ("settings", "open")}


def _peers(own: FarmFigure, figures: Sequence[FarmFigure]) -> Answer:
    """Quartiles and the own rank, where there are farms enough and the own figure is of the same days."""
    compared = comparable(figures, common_basis(figures))
    spread = spread_of([each.value for each in compared.values() if each.value is not None])
    standing = _stand(figures).get(own.farm_id)
    if spread is None or spread.farms < LEAST_PEERS:
        return {"peers": "too_few", "farms": None, **NO_SPREAD, **_standing(None)}
    return {"peers": _state(own, standing), "farms": spread.farms, **_spread(spread), **_standing(standing)}
