"""Health, as the application sees it."""

from collections.abc import Sequence

from flask import Blueprint

from app.kernel.farms import on_farm_deleted
from app.kernel.identity import Data
from app.kernel.module import Module, On
from app.kernel.restating import forget_older, on_restated
from app.kernel.trade.kpis.definition import Kpis
from modules.health import models
from modules.health.contracts.published import PUBLISHED
from modules.health.inbound import AnimalTold, FarmTold, MergedTold
from modules.health.projections import drop_animal, drop_merged, keep_animals, keep_farm
from modules.health.reactions import REACTIONS


def _blueprints() -> Sequence[Blueprint]:
    from modules.health.api import blueprints

    return blueprints()


_ANTIMICROBIALS = (
    "mg_active", "mg_per_pcu", "mg_per_kg", "nddd_vet", "dcd_vet", "udd", "treatment_frequency", "treatment_incidence",
    "dapd",
)  # fmt: skip
_WITHDRAWALS = ("withdrawal_end", "withdrawal_whole_days", "off_label_minimum_withdrawal")
_CASES = ("disease_incidence", "incidence_by_period", "vaccination_coverage")

_TO_COME = {
    **dict.fromkeys(_ANTIMICROBIALS, "health keeps no amounts of medicine yet"),
    **dict.fromkeys(_WITHDRAWALS, "health keeps no withdrawal periods yet"),
    **dict.fromkeys(_CASES, "health counts no cases yet"),
}

module = Module(
    name="health",
    metadata=models.metadata,
    data=Data.HEALTH,
    blueprints=_blueprints,
    publishes=PUBLISHED,
    projects=(
        On("rebanho.identity.farm.opened.v1", FarmTold, keep_farm),
        On("rebanho.identity.farm.changed.v1", FarmTold, keep_farm),
        On.of_many("rebanho.herd.animal.registered.v1", AnimalTold, keep_animals),
        On.of_many("rebanho.herd.animal.changed.v1", AnimalTold, keep_animals),
        On.of_many("rebanho.herd.animal.left.v1", AnimalTold, keep_animals),
        On("rebanho.herd.animal.removed.v1", AnimalTold, drop_animal),
        On("rebanho.herd.animal.merged.v1", MergedTold, drop_merged),
        on_restated("identity", forget_older(models.known_farm)),
        on_restated("herd", forget_older(models.known_animal)),
    ),
    reacts=(*REACTIONS, on_farm_deleted()),
    pictures=(models.known_farm, models.known_animal),
    kpis=Kpis(to_come=_TO_COME),
)
