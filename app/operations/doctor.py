"""The doctor: looks at everything that can be wrong with an installation and says what to do, in plain words."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import sqlalchemy as sa

from app.config import Settings
from app.kernel import clock, custody
from app.kernel.feed import count_between
from app.kernel.job_rows import count_jobs
from app.kernel.runtime import Runtime
from app.kernel.store import Store
from app.kernel.tables import inbox, outbox
from app.migrate import is_at_head
from app.operations.backup import list_backups, problems_of, sqlite_file

LATE = timedelta(minutes=5)
BACKUP_LATE = timedelta(hours=48)
FREE_AT_LEAST = 1024**3
CLOCK_TOLERANCE = timedelta(minutes=10)
ZONES = ("America/Sao_Paulo", "Europe/Amsterdam", "America/Argentina/Buenos_Aires")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `advice` is there when something is wrong with it."""

    about: str
    says: str
    advice: str | None = None


def examine(settings: Settings, runtime: Runtime) -> Iterator[Finding]:
    """Look at everything, the databases first: what lies in one that does not answer is passed over."""
    yield _zones()
    yield _disk(settings)
    yield _clock(settings)
    sound = []
    for name, store in runtime.stores.items():
        finding = _database(store)
        yield finding
        if finding.advice is None:
            sound.append(name)
    if len(sound) == len(runtime.stores):
        for name in sound:
            yield from _messages(runtime, name)
            yield from _jobs(runtime.stores[name])
        yield _backup(settings, runtime)


def _zones() -> Finding:
    try:
        for zone in ZONES:
            ZoneInfo(zone)
    except ZoneInfoNotFoundError as error:
        return Finding("time zones", str(error), "Install the package tzdata, or use the image, which has it.")
    return Finding("time zones", "known")


def _disk(settings: Settings) -> Finding:
    folder = settings.data if settings.data.exists() else settings.data.absolute().parent
    free = shutil.disk_usage(folder).free
    says = f"{free / 1024**3:.1f} GiB free in {folder}"
    if free < FREE_AT_LEAST:
        return Finding("disk", says, "Make room: below 1 GiB backups fail first, then records cannot be stored.")
    return Finding("disk", says)


def _clock(settings: Settings) -> Finding:
    present = clock.now()
    files = [path.stat().st_mtime for path in settings.data.glob("*.db*")]
    ahead = max(files, default=0.0) - present.timestamp()
    says = f"{present:%Y-%m-%d %H:%M:%S} UTC"
    if ahead > CLOCK_TOLERANCE.total_seconds():
        return Finding(
            "clock",
            f"{says}, {ahead / 60:.0f} minutes before the last change of the data",
            "Set the clock (timedatectl set-ntp true): what is recorded now would seem older than it is.",
        )
    return Finding("clock", says)


def _database(store: Store) -> Finding:
    about = f"database {store.name}"
    try:
        if not is_at_head(store):
            return Finding(about, "its tables are older than this version", "Run `rebanho migrate`.")
    except Exception as error:  # noqa: BLE001 - a border: whatever a database answers is told, not raised
        where = sqlite_file(store.url) or sa.make_url(store.url).render_as_string(hide_password=True)
        return Finding(about, f"it does not answer: {error}"[:300], f"See whether {where} is there and may be written.")
    return Finding(about, "answers, and its tables are the newest")


def _messages(runtime: Runtime, name: str) -> Iterator[Finding]:
    mover = runtime.movers[name]
    unsent = mover.relay.oldest_unsent_seconds()
    start = "See that `rebanho serve` runs; its log names what fails."
    if unsent > LATE.total_seconds():
        yield Finding(f"messages of {name}", f"the oldest has waited {unsent / 60:.0f} minutes to be sent", start)
    with mover.store.read() as tx:
        late = tx.scalar(sa.select(sa.func.count()).where(inbox.c.state == "new", inbox.c.received_at < tx.now - LATE))
        parked = len(custody.list_parked(tx))
        doubled = custody.count_doubled(tx)
    if late:
        yield Finding(f"messages for {name}", f"{late} have waited more than five minutes", start)
    if parked:
        advice = "`rebanho inbox parked` shows why; then `rebanho inbox retry`, or `rebanho inbox drop`."
        yield Finding(f"messages for {name}", f"{parked} are parked", advice)
    back = {stream for _, stream, _ in doubled} | {stream for _, stream in mover.ahead()}
    for stream in sorted(back):
        yield Finding(
            f"stream of {stream}",
            f"{name} has heard what {stream} no longer knows: its database was put back by hand",
            f"Stop the server, run `rebanho restate {stream} --new-epoch`, and start it again.",
        )
    if not (unsent > LATE.total_seconds() or late or parked or back):
        yield Finding(f"messages of {name}", _lag(runtime, name))


def _lag(runtime: Runtime, name: str) -> str:
    mover = runtime.movers[name]
    behind = 0
    for stream in mover.module.streams():
        head = mover.feed.head(stream)
        marks = mover.inbox.marks(stream).values()
        behind += max((count_between(mark, head) for mark in marks), default=0) if head else 0
    return f"{behind} still to be heard" if behind else "all sent and heard"


def _jobs(store: Store) -> Iterator[Finding]:
    with store.read() as tx:
        counted = count_jobs(tx)
    for actor, state, count, age in counted:
        if state == "failed":
            advice = "`rebanho jobs failed` shows why; then `rebanho jobs retry`."
            yield Finding(f"jobs of {store.name}", f"{count} of {actor} failed", advice)
        elif state == "waiting" and age > LATE.total_seconds():
            says = f"{count} of {actor} wait, the oldest for {age / 60:.0f} minutes"
            yield Finding(f"jobs of {store.name}", says, "See that `rebanho serve` runs; raise REBANHO_WORKERS.")


def _backup(settings: Settings, runtime: Runtime) -> Finding:
    backups = list_backups(settings.backups) if settings.backups.is_dir() else []
    advice = "Run `rebanho backup`, and see that REBANHO_BACKUP is not false."
    if not backups:
        old = any(_is_older(store, BACKUP_LATE) for store in runtime.stores.values())
        return Finding("backup", f"there is none in {settings.backups}", advice if old else None)
    last = backups[0]
    age = clock.now() - last.made_at
    says = f"the last was made {age.total_seconds() / 3600:.0f} hours ago: {last.folder}"
    if problems := problems_of(last):
        return Finding("backup", f"{says}; {'; '.join(problems)}", "Run `rebanho backup`, and look after that disk.")
    return Finding("backup", says, advice if age > BACKUP_LATE else None)


def _is_older(store: Store, age: timedelta) -> bool:
    with store.read() as tx:
        first: Any = tx.scalar(sa.select(outbox.c.recorded_at).order_by(outbox.c.recorded_at).limit(1))
        return first is not None and tx.now - first > age
