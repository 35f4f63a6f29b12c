"""What the application is told of integration."""

from collections.abc import Sequence

from flask import Blueprint

from app.kernel.exported import exported_fact
from app.kernel.farms import on_farm_deleted
from app.kernel.module import Module, On
from app.kernel.restating import forget_older, on_restated, restated_fact
from modules.integration.contracts.published import PUBLISHED
from modules.integration.inbound import (
    AnimalTold,
    ConsentTold,
    EntryTold,
    FarmTold,
    FiguresTold,
    GroupTold,
    MergedTold,
    PlaceTold,
    RefusalTold,
    RepeatTold,
    UndoTold,
)
from modules.integration.jobs import plan_import, run_import, undo_import
from modules.integration.models import PARTS, PICTURES, known_consent, known_farm, metadata
from modules.integration.projections import (
    drop_animal,
    drop_merged,
    forget_unsaid,
    forget_untold,
    keep_animals,
    keep_consent,
    keep_farm,
    keep_figures,
    keep_group,
    keep_place,
)
from modules.integration.reactions import (
    ENTRY_KINDS,
    hear_changed,
    hear_entries,
    hear_refused,
    hear_registered,
    hear_repeated,
    hear_undo,
)
from modules.integration.services.imports import forget_old_drafts
from modules.integration.services.restating import RESTATES


def _blueprints() -> Sequence[Blueprint]:
    from modules.integration.api import cooperative, imports, mappings, reports

    return (imports.blp, mappings.blp, reports.blp, cooperative.blp)


module = Module(
    name="integration",
    metadata=metadata,
    blueprints=_blueprints,
    publishes=(*PUBLISHED, exported_fact("integration"), restated_fact("integration")),
    projects=(
        On("rebanho.identity.farm.opened.v1", FarmTold, keep_farm),
        On("rebanho.identity.farm.changed.v1", FarmTold, keep_farm),
        On.of_many("rebanho.herd.animal.registered.v1", AnimalTold, keep_animals),
        On.of_many("rebanho.herd.animal.changed.v1", AnimalTold, keep_animals),
        On.of_many("rebanho.herd.animal.left.v1", AnimalTold, keep_animals),
        On("rebanho.herd.animal.removed.v1", AnimalTold, drop_animal),
        On("rebanho.herd.animal.merged.v1", MergedTold, drop_merged),
        On("rebanho.herd.place.opened.v1", PlaceTold, keep_place),
        On("rebanho.herd.place.changed.v1", PlaceTold, keep_place),
        On("rebanho.herd.group.formed.v1", GroupTold, keep_group),
        On("rebanho.herd.group.changed.v1", GroupTold, keep_group),
        On("rebanho.identity.consent.changed.v1", ConsentTold, keep_consent),
        On("rebanho.events.figures.told.v1", FiguresTold, keep_figures),
        on_restated("identity", forget_older(known_farm, known_consent)),
        on_restated("herd", forget_unsaid),
        on_restated("events", forget_untold),
    ),
    reacts=(
        On.of_many("rebanho.herd.animal.registered.v1", AnimalTold, hear_registered),
        On("rebanho.herd.animal.changed.v1", AnimalTold, hear_changed),
        On("rebanho.herd.animal.left.v1", AnimalTold, hear_changed),
        On.of_many("rebanho.herd.registration.repeated.v1", RepeatTold, hear_repeated),
        On("rebanho.herd.registration.refused.v1", RefusalTold, hear_refused),
        On("rebanho.herd.undo.answered.v1", UndoTold, hear_undo),
        *(
            On.of_many(f"rebanho.events.{kind}.{said}.v1", EntryTold, hear_entries)
            for kind in ENTRY_KINDS
            for said in ("recorded", "judged", "corrected", "retracted")
        ),
        on_farm_deleted(),
    ),
    pictures=PICTURES,
    ticks=(forget_old_drafts,),
    jobs=(plan_import, run_import, undo_import),
    restates=RESTATES,
    parts=PARTS,
)
