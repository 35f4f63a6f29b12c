"""Health, as the application sees it."""

from collections.abc import Sequence

from flask import Blueprint

from app.kernel.farms import on_farm_deleted
from app.kernel.identity import Data
from app.kernel.module import Module, On
from app.kernel.restating import forget_older, on_restated
from modules.health import models
from modules.health.contracts.published import PUBLISHED
from modules.health.inbound import AnimalTold, FarmTold, MergedTold
from modules.health.projections import drop_animal, drop_merged, keep_animals, keep_farm
from modules.health.reactions import REACTIONS


def _blueprints() -> Sequence[Blueprint]:
    from modules.health.api import blueprints

    return blueprints()


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
)
