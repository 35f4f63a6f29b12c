"""Targets to ship as editable examples (`parameters` 9): offered beside a figure, in force only when a farm sets one.

They age fast and none is a promise. Left out is what is no figure of these animals: lambs reared by a ewe, which is not
kg weaned by an exposed female, and the calving distribution, which is a table of classes.
"""

from dataclasses import dataclass

from app.kernel.trade.labels import Labels, said
from modules.events.domain.targets.target import BAND, Band

_IDEAS, _MERCK, _AGRINESS = "Ideas Farm documentation", "Merck Veterinary Manual", "Agriness awards, Pig Progress"
_IDEAGRI, _EXTENSION = "Ideagri IILB 2 (891 herds)", "eXtension"

USUAL = said("usual range", "faixa usual", "rango habitual")
MEAN_BR = said("mean in Brazil", "média brasileira", "media en Brasil")
BEST_TENTH = said("best tenth in Brazil", "10 % melhores do Brasil", "10 % mejores de Brasil")
BEST_FARM = said("best farm (231 sows)", "melhor granja (231 matrizes)", "mejor granja (231 cerdas)")
MOST = said("most farms", "maioria das granjas", "mayoría de las granjas")
GOOD = said("good", "bom", "bueno")


@dataclass(frozen=True, slots=True)
class Example:
    """A published value or band of a figure for a profile, what it is, its source and date (None: unconfirmed).

    `direction` is said where it is another than that of the figure: too early is no better than too late.
    """

    code: str
    profile: str
    band: Band
    what: Labels
    source: str
    dated: str | None = None
    direction: str | None = None


def _exactly(value: float) -> Band:
    return Band(value, value)


EXAMPLES = (
    Example("pregnancy_rate_21d", "dairy_cattle", _exactly(15.3), MEAN_BR, _IDEAGRI, "edition 2"),
    Example("pregnancy_rate_21d", "dairy_cattle", _exactly(22.3), BEST_TENTH, _IDEAGRI, "edition 2"),
    Example("pregnancy_rate_21d", "dairy_cattle", Band(18, 25), USUAL, _IDEAS),
    Example("conception_rate", "dairy_cattle", Band(30, 40), USUAL, _IDEAS),
    Example("service_rate_21d", "dairy_cattle", Band(50, 70), USUAL, _IDEAS),
    Example("abortion_rate", "dairy_cattle", Band(None, 3), GOOD, _IDEAS),
    Example("age_at_first_calving", "dairy_cattle", Band(22, 24), USUAL, "eXtension, Ideas Farm", direction=BAND),
    Example("calving_interval", "dairy_cattle", Band(365, 395), USUAL, _EXTENSION),
    Example("days_open", "dairy_cattle", Band(85, 115), USUAL, _EXTENSION),
    Example("scc_weighted", "dairy_cattle", Band(None, 200_000),
            said("usual threshold", "limite usual", "límite usual"), "common threshold"),
    Example("farrowing_rate", "pig", Band(84, 88), MOST, "SMS, 572 farms", "2021"),
    Example("litters_per_sow_year", "pig", Band(2.36, 2.37), said("mean", "média", "media"), "SMS", "2009-2012"),
    Example("pigs_weaned_per_sow_year", "pig", _exactly(25.91), MEAN_BR, _AGRINESS, "2011-12"),
    Example("pigs_weaned_per_sow_year", "pig", _exactly(34.66), BEST_FARM, _AGRINESS, "2013"),
    Example("fcr", "pig", Band(2.8, 3.2),
            said("usual range of finishing", "faixa usual da terminação", "rango habitual de terminación"),
            "Prairie Swine Centre", "2011"),
    Example("fertility", "sheep", Band(95, 100), said("in season", "em estação", "en estación"), _MERCK),
)  # fmt: skip


def examples_for(code: str, profile: str) -> list[Example]:
    """What is offered for a figure of a profile."""
    return [each for each in EXAMPLES if each.code == code and each.profile == profile]
