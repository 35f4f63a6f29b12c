"""The backup that nobody has to think of."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import structlog

from app.config import Settings
from app.kernel.jobs import Work, job
from app.kernel.module import Module, Recurring
from app.kernel.store import Store
from app.operations.backup import make_backup

log = structlog.get_logger(__name__)


def with_backups(module: Module, stores: Mapping[str, Store], settings: Settings) -> Module:
    """The module with a nightly job that backs up every store of this process."""

    @job(tries=4, first_wait=timedelta(minutes=10), most_time=timedelta(hours=6))
    def backup(work: Work) -> dict[str, str]:
        made = make_backup(stores, settings.data, settings.backups, keep=settings.backups_kept)
        log.info("backup_made", folder=str(made.folder), job=str(work.id))
        return {"folder": str(made.folder)}

    recurring = (Recurring("backup", timedelta(days=1), settings.backup_at),) if settings.backup else ()
    return replace(module, jobs=(*module.jobs, backup), recurring=(*module.recurring, *recurring))
