"""Herd, as the application sees it."""

from collections.abc import Sequence

from flask import Blueprint

from app.kernel.exported import exported_fact
from app.kernel.farms import on_farm_deleted
from app.kernel.identity import Data
from app.kernel.module import Module, On
from app.kernel.restating import forget_older, on_restated, restated_fact
from modules.herd import models
from modules.herd.contracts.published import PUBLISHED
from modules.herd.domain.kpis import HERD
from modules.herd.inbound import EntryHeard, FarmTold, ImportUndone, RowImported
from modules.herd.projections import keep_farm
from modules.herd.queries.changes import KEEPS
from modules.herd.reactions import KINDS, TELLINGS, hear_import, hear_journal, hear_restated, hear_undo
from modules.herd.services.restating import RESTATES


def _blueprints() -> Sequence[Blueprint]:
    from modules.herd.api import blueprints

    return blueprints()


module = Module(
    name="herd",
    metadata=models.metadata,
    data=Data.HERD,
    blueprints=_blueprints,
    publishes=(*PUBLISHED, exported_fact("herd"), restated_fact("herd")),
    projects=(
        On("rebanho.identity.farm.opened.v1", FarmTold, keep_farm),
        On("rebanho.identity.farm.changed.v1", FarmTold, keep_farm),
        on_restated("identity", forget_older(models.known_farm)),
    ),
    reacts=(
        *(
            On.of_many(f"rebanho.events.{kind}.{told}.v1", EntryHeard, hear_journal)
            for kind in KINDS
            for told in TELLINGS
        ),
        On.of_many("rebanho.integration.row.imported.v1", RowImported, hear_import),
        On("rebanho.integration.import.undone.v1", ImportUndone, hear_undo),
        on_restated("events", hear_restated),
        on_farm_deleted(),
    ),
    restates=RESTATES,
    pictures=(models.known_farm,),
    keeps=KEEPS,
    kpis=HERD,
)
