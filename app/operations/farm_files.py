"""Whole farms as files for whoever asks over HTTP: written by a job, kept for some days."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.config import STORES, Settings
from app.identity.domain import EXPORT, EXPORT_LASTS
from app.kernel.jobs import OPEN, GiveUp, Job, Work, job
from app.kernel.module import Module, Recurring
from app.kernel.store import Store
from app.kernel.tables import job as jobs
from app.kernel.transaction import ReadTx
from app.operations.farms.elsewhere import Elsewhere, PartAway, parts_elsewhere
from app.operations.farms.rows import FarmRefused
from app.operations.farms.whole import count_all_parts, export_farm

SWEEP_EVERY = timedelta(hours=1)


def with_exports(
    module: Module, modules: Mapping[str, Module], stores: Mapping[str, Store], settings: Settings
) -> Module:
    """The module with a job that writes a whole farm into a file, and one that removes files nobody may fetch."""
    recurring = (*module.recurring, Recurring("sweep_exports", SWEEP_EVERY))
    elsewhere = parts_elsewhere(settings, stores)
    actors = (_export_job(modules, stores, elsewhere, settings.exports), _sweep_job(settings.exports))
    return replace(module, jobs=(*module.jobs, *actors), recurring=recurring)


def _export_job(
    modules: Mapping[str, Module], stores: Mapping[str, Store], elsewhere: Mapping[str, Elsewhere], folder: Path
) -> Job:
    @job(tries=12, first_wait=timedelta(minutes=1), most_time=timedelta(hours=6))
    def write_farm(work: Work, *, farm: UUID) -> None:
        if missing := set(STORES) - set(stores) - set(elsewhere):
            raise GiveUp(f"nobody has {', '.join(sorted(missing))}: REBANHO_REMOTE does not say where it is")
        try:
            write(work, farm)
        except FarmRefused as refused:
            raise GiveUp(str(refused)) from refused
        except PartAway as away:
            work.tell(away=away.part)
            raise

    def write(work: Work, farm: UUID) -> None:
        written = {"parts": 0, "of_parts": count_all_parts(modules, elsewhere), "rows": 0}

        def tell(_path: str, rows: int) -> None:
            written.update(parts=written["parts"] + 1, rows=written["rows"] + rows)
            work.tell(**written)

        # Of one run alone: an earlier one may still be writing when its lease is over.
        file = folder / str(farm) / f"{work.id}.{work.claim.owner}"
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        export_farm(modules, stores, farm, file, elsewhere=elsewhere, tell=tell)
        with work.write() as tx:
            written["bytes"] = file.stat().st_size
            work.finish(tx, written)
            file.replace(folder / str(farm) / f"{work.id}.zip")

    return replace(write_farm, name=EXPORT)


def _sweep_job(folder: Path) -> Job:
    @job()
    def sweep_exports(work: Work) -> None:
        present = list(folder.glob("*/*"))  # before the rows are read: what begins meanwhile is not seen
        with work.read() as tx:
            kept = _kept(tx)
        for file in present:
            if file.name.split(".")[0] not in kept:
                file.unlink(missing_ok=True)
        for of_farm in folder.glob("*"):
            if not any(of_farm.iterdir()):
                shutil.rmtree(of_farm, ignore_errors=True)

    return sweep_exports


def _kept(tx: ReadTx) -> set[str]:
    """The exports that are at work, or done and not yet expired."""
    fetched = sa.and_(jobs.c.state == "done", jobs.c.finished_at > tx.now - EXPORT_LASTS)
    rows: Any = tx.all(sa.select(jobs.c.id).where(jobs.c.actor == EXPORT, sa.or_(jobs.c.state.in_(OPEN), fetched)))
    return {str(row.id) for row in rows}
