"""Cases of sheep, goats and poultry."""

from collections.abc import Callable, Mapping

from app.kernel.trade.kpis.definition import Answer, Reader
from app.kernel.trade.kpis.figure import Figure, share
from app.kernel.trade.kpis.inputs import Inputs
from app.kernel.trade.kpis.setting import Chosen, number
from modules.events.domain.kpis import poultry, seasons


def _season(compute: Callable[[seasons.Season], Figure], *needs: str) -> tuple[str, Reader]:
    """By the name of the function, which is the code; the days of the season are a part of the answer where told."""
    code = compute.__name__

    def read(inputs: Inputs, _: Chosen) -> Answer:
        answer: dict[str, Figure] = {code: compute(_of(inputs, needs))}
        if inputs.has("first_birth", "last_birth"):
            answer["season_days"] = seasons.season_days(inputs.day("first_birth"), inputs.day("last_birth"))
        return dict(answer)

    return code, read


def _of(inputs: Inputs, needs: tuple[str, ...]) -> seasons.Season:
    exposed, birthed, weaned = (inputs.number(key) if key in needs else 0 for key in ("exposed", "birthed", "weaned"))
    born_alive, born_dead = _young(inputs, needs)
    return seasons.Season(exposed, birthed, born_alive, born_dead, weaned)


def _young(inputs: Inputs, needs: tuple[str, ...]) -> tuple[float, float]:
    """Born alive and dead; where only their sum is asked for, a total alone will do."""
    if "born" not in needs:
        return inputs.number("born_alive") if "born_alive" in needs else 0, 0
    if inputs.has("born_total") and "born_dead" not in needs:
        return inputs.number("born_total"), 0
    dead = inputs.number("born_dead")
    return inputs.number("born_total") - dead if inputs.has("born_total") else inputs.number("born_alive"), dead


def _livability(inputs: Inputs, _: Chosen) -> Answer:
    placed = inputs.number("placed")
    lost = placed - inputs.number("alive") if inputs.has("alive") else inputs.number("dead_or_culled")
    return poultry.livability(placed, lost)


def _epef(inputs: Inputs, _: Chosen) -> Answer:
    if inputs.has("adg_g"):
        return poultry.epef_by_adg(inputs.number("adg_g"), inputs.number("livability_pct"), inputs.number("fcr"))
    return poultry.epef(
        inputs.number("weight_kg"), inputs.number("livability_pct"), inputs.number("age_days"), inputs.number("fcr")
    )


def _hen_day_pct(inputs: Inputs, _: Chosen) -> Answer:
    return share(inputs.number("eggs"), inputs.number("hens_present") * inputs.number("days"))


def _hen_housed_pct(inputs: Inputs, _: Chosen) -> Answer:
    return poultry.hen_housed_pct(inputs.number("eggs"), inputs.number("hens_housed"), inputs.number("days"))


def _fcr_per_dozen(inputs: Inputs, _: Chosen) -> Answer:
    return poultry.fcr_per_dozen(inputs.number("feed_kg"), inputs.number("eggs"))


def _fcr_per_kg_egg(inputs: Inputs, _: Chosen) -> Answer:
    return poultry.fcr_per_kg_egg(inputs.number("feed_kg"), inputs.number("eggs"), inputs.number("egg_g") / 1000)


def _uniformity(inputs: Inputs, chosen: Chosen) -> Answer:
    band = number(chosen, "kpi.poultry.uniformity_band_pct")
    return poultry.uniformity(inputs.numbers("bw_g"), band_pct=band)


FLOCKS: Mapping[str, Reader] = {
    **dict(
        (
            _season(seasons.fertility, "exposed", "birthed"),
            _season(seasons.prolificacy, "birthed", "born"),
            _season(seasons.fecundity, "exposed", "born"),
            _season(seasons.weaned_pct_exposed, "exposed", "weaned"),
            _season(seasons.stillbirth_pct, "born", "born_dead"),
            _season(seasons.young_mortality_to_weaning, "born_alive", "weaned"),
        )
    ),
    "livability": _livability,
    "epef": _epef,
    "hen_day_pct": _hen_day_pct,
    "hen_housed_pct": _hen_housed_pct,
    "fcr_per_dozen": _fcr_per_dozen,
    "fcr_per_kg_egg": _fcr_per_kg_egg,
    "uniformity": _uniformity,
}
