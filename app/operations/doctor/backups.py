"""The backups."""

from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from app.config import Settings
from app.kernel import clock
from app.kernel.runtime import Runtime
from app.kernel.store import Store
from app.kernel.tables import outbox
from app.operations.backup import list_backups, problems_of
from app.operations.doctor.finding import Finding

LATE = timedelta(hours=48)


def look_at(settings: Settings, runtime: Runtime) -> Finding:
    """Whether there is a sound one, and not too old."""
    backups = list_backups(settings.backups, runtime.stores) if settings.backups.is_dir() else []
    advice = "Run `rebanho backup`, and see that REBANHO_BACKUP is not false."
    if not backups:
        old = any(_is_older(store, LATE) for store in runtime.stores.values())
        return Finding("backup", f"there is none in {settings.backups}", advice if old else None)
    last = backups[0]
    age = clock.now() - last.made_at
    says = f"the last was made {age.total_seconds() / 3600:.0f} hours ago: {last.folder}"
    if problems := problems_of(last):
        return Finding("backup", f"{says}; {'; '.join(problems)}", "Run `rebanho backup`, and look after that disk.")
    return Finding("backup", says, advice if age > LATE else None)


def _is_older(store: Store, age: timedelta) -> bool:
    with store.read() as tx:
        first: Any = tx.scalar(sa.select(outbox.c.recorded_at).order_by(outbox.c.recorded_at).limit(1))
        return first is not None and tx.now - first > age
