"""Events, as the application sees it."""

from collections.abc import Sequence
from datetime import timedelta

from flask import Blueprint

from app.kernel.exported import exported_fact
from app.kernel.farms import on_farm_deleted
from app.kernel.identity import Data
from app.kernel.module import Module, On, Recurring
from app.kernel.restating import forget_older, on_restated, restated_fact
from modules.events import models, projections, reactions
from modules.events.contracts.published import FiguresTold, ParameterChanged
from modules.events.domain.kpis.registry import EVENTS
from modules.events.inbound import (
    AnimalTold,
    EntryTold,
    FarmTold,
    GroupTold,
    ImportUndone,
    MemberTold,
    MergedTold,
    NotRegistered,
    PersonErased,
    PlaceTold,
    RowImported,
)
from modules.events.jobs import (
    count_farm_figures,
    count_figures,
    rebuild_older,
    renew_worklist,
    sweep_files,
    tell_farm_figures,
    tell_figures,
)
from modules.events.queries.changes import KEEPS
from modules.events.queries.facts import PUBLISHED
from modules.events.services.rebuilding import REBUILDS
from modules.events.services.restating import RESTATES


def _blueprints() -> Sequence[Blueprint]:
    from modules.events.api import blueprints

    return blueprints()


_ANIMAL = [f"rebanho.herd.animal.{said}.v1" for said in ("registered", "changed", "left")]
_REMOVED, _MERGED = "rebanho.herd.animal.removed.v1", "rebanho.herd.animal.merged.v1"
_GROUP = [f"rebanho.herd.group.{said}.v1" for said in ("formed", "changed")]
_PLACE = [f"rebanho.herd.place.{said}.v1" for said in ("opened", "changed")]
_FARM = [f"rebanho.identity.farm.{said}.v1" for said in ("opened", "changed")]

PICTURES = (
    models.known_animal,
    models.known_former_number,
    models.known_group,
    models.known_place,
    models.known_word,
)
"""Of what herd keeps."""

module = Module(
    name="events",
    metadata=models.metadata,
    data=Data.JOURNAL,
    blueprints=_blueprints,
    publishes=(*PUBLISHED, ParameterChanged, FiguresTold, exported_fact("events"), restated_fact("events")),
    projects=(
        *(On.of_many(told, AnimalTold, projections.keep_animals) for told in _ANIMAL),
        On(_REMOVED, AnimalTold, projections.drop_animal),
        On(_MERGED, MergedTold, projections.drop_merged),
        *(On(told, GroupTold, projections.keep_group) for told in _GROUP),
        *(On(told, PlaceTold, projections.keep_place) for told in _PLACE),
        On("rebanho.identity.membership.changed.v1", MemberTold, projections.keep_member),
        on_restated("herd", forget_older(*PICTURES)),
        on_restated("identity", forget_older(models.known_member)),
    ),
    reacts=(
        *(On(told, FarmTold, reactions.hear_farm) for told in _FARM),
        On("rebanho.identity.person.erased.v1", PersonErased, reactions.hear_erased),
        *(On.of_many(told, AnimalTold, reactions.hear_animals) for told in _ANIMAL),
        On(_REMOVED, AnimalTold, reactions.hear_removed),
        On(_MERGED, MergedTold, reactions.hear_merged),
        *(On(told, GroupTold, reactions.hear_group) for told in _GROUP),
        On(_PLACE[0], PlaceTold, reactions.hear_place),
        On("rebanho.herd.registration.refused.v1", NotRegistered, reactions.hear_not_registered),
        On("rebanho.herd.entry.refused.v1", EntryTold, reactions.hear_refused),
        On("rebanho.herd.entry.accepted.v1", EntryTold, reactions.hear_accepted),
        On.of_many("rebanho.integration.row.imported.v1", RowImported, reactions.hear_imports),
        On("rebanho.integration.import.undone.v1", ImportUndone, reactions.hear_undone),
        on_restated("herd", reactions.hear_restated),
        on_farm_deleted(),
    ),
    pictures=(*PICTURES, models.known_member),
    jobs=(
        sweep_files,
        rebuild_older,
        renew_worklist,
        tell_figures,
        tell_farm_figures,
        count_figures,
        count_farm_figures,
    ),
    recurring=(
        Recurring(sweep_files.name, timedelta(days=1), timedelta(hours=3)),
        Recurring(rebuild_older.name, timedelta(hours=1), timedelta(minutes=7)),
        Recurring(tell_figures.name, timedelta(days=1), timedelta(hours=4, minutes=20)),
        Recurring(count_figures.name, timedelta(minutes=5)),
    ),
    ticks=(reactions.tick,),
    keeps=KEEPS,
    restates=RESTATES,
    kpis=EVENTS,
    rebuilds=REBUILDS,
)
