"""What an operator does: backups, restores, messages, jobs, and asking what is wrong."""

import sys
import time
from collections.abc import Collection
from pathlib import Path
from typing import Any
from uuid import UUID

import click
import orjson

from app.kernel import custody
from app.kernel.feed import read_feed, read_head
from app.kernel.job_rows import list_failed, retry_failed
from app.kernel.rebuild import AT_ONCE, Progress
from app.kernel.rebuild import rebuild as made_anew
from app.kernel.restating import begin_epoch, enqueue_restating
from app.operations import doctor as doctors
from app.operations import lock
from app.operations.backup import MANIFEST, Backup, list_backups, make_backup
from app.operations.copies.kinds import BackupFailed, RestoreRefused
from app.operations.farm_commands import farm
from app.operations.kpi_command import kpi
from app.operations.postgres_command import postgres_setup
from app.operations.restore import holds_data
from app.operations.restore import restore as put_back


@click.command()
@click.option("--to", "folder", type=click.Path(path_type=Path), help="Folder of the backups.")
@click.option("--keep", type=click.IntRange(1), help="How many to keep.")
@click.pass_obj
def backup(rebanho: Any, folder: Path | None, keep: int | None) -> None:
    """Copy every store and file, while the server runs or not."""
    settings, runtime = rebanho.settings, rebanho()
    try:
        kept = keep or settings.backups_kept
        made = make_backup(runtime.stores, settings.data, folder or settings.backups, keep=kept)
    except BackupFailed as error:
        raise click.ClickException(f"No backup was made. {error}") from error
    click.echo(str(made.folder))
    if elsewhere := made.manifest["elsewhere"]:
        click.echo(f"NOT in it: {', '.join(elsewhere)}. Back them up where they run.", err=True)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--only", multiple=True, help="Only this store; may be repeated.")
@click.option("--force", is_flag=True, help="Put back over data that is there; it is kept aside.")
@click.pass_obj
def restore(rebanho: Any, folder: Path, only: tuple[str, ...], force: bool) -> None:
    """Put stores back from a backup (its folder, or the folder of backups: the newest)."""
    settings, runtime = rebanho.settings, rebanho()
    urls = {name: store.url for name, store in runtime.stores.items()}
    runtime.stop()
    try:
        with lock.alone(settings.data):
            if not force and holds_data(urls, only or urls):
                raise RestoreRefused("There is data already. With --force it is kept aside and the backup put back.")
            done = put_back(_find(folder, only or urls), runtime.modules, urls, settings.data, only)
    except RestoreRefused as error:
        raise click.ClickException(str(error)) from error
    except lock.Serving as error:
        raise click.ClickException(f"A server works on {error}. Stop it first.") from error
    click.echo(f"Put back: {', '.join(done.stores)}")
    for each in done.aside:
        click.echo(f"What was there before: {each}")
    click.echo("Start the server: everybody then hears again what they lack.")


def _find(folder: Path, stores: Collection[str]) -> Backup:
    if (folder / MANIFEST).is_file():
        return Backup(folder, orjson.loads((folder / MANIFEST).read_bytes()))
    if found := list_backups(folder, stores):
        return found[0]
    raise RestoreRefused(f"{folder} is no backup of {', '.join(stores)}: it has no {MANIFEST} that names them.")


@click.command()
@click.argument("module")
@click.option("--new-epoch", is_flag=True, help="After its database was put back by hand.")
@click.pass_obj
def restate(rebanho: Any, module: str, new_epoch: bool) -> None:
    """Have a module say again all that it knows, for readers who lost it."""
    runtime = rebanho()
    found = runtime.modules.get(module)
    if found is None or not found.restates:
        raise click.ClickException(f"{module} has nothing to say again.")
    marks = {place[0] for mover in runtime.movers.values() for place in mover.inbox.marks(module).values()}
    with runtime.store(module).write() as tx:
        if new_epoch:
            begin_epoch(tx, module, later_than=marks)
        enqueue_restating(tx)
    runtime.settle()
    click.echo(f"{module}: said again")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.pass_obj
def doctor(rebanho: Any, as_json: bool) -> None:
    """Look whether anything is wrong, and say what to do."""
    found = list(doctors.examine(rebanho.settings, rebanho()))
    wrong = [each for each in found if each.advice]
    if as_json:
        click.echo(orjson.dumps({"well": not wrong, "findings": found}, option=orjson.OPT_INDENT_2).decode())
    else:
        for each in found:
            click.echo(f"{'WRONG' if each.advice else 'ok   '}  {each.about}: {each.says}")
            if each.advice:
                click.echo(f"       -> {each.advice}")
    sys.exit(1 if wrong else 0)


@click.group()
def inbox() -> None:
    """Messages that failed."""


@inbox.command("parked")
@click.pass_obj
def inbox_parked(rebanho: Any) -> None:
    """List the parked messages with their errors."""
    for name, store in rebanho().stores.items():
        with store.read() as tx:
            for row in custody.list_parked(tx):
                place = f"{row.subscription} {row.stream} {row.position}"
                click.echo(f"{name} {row.message_id} {place} {row.type}: {row.error}")


@inbox.command("retry")
@click.pass_obj
def inbox_retry(rebanho: Any) -> None:
    """Let every parked message be tried again."""
    again = sum(custody.retry_parked(store) for store in rebanho().stores.values())
    click.echo(f"{again} to be tried again")


@inbox.command("drop")
@click.argument("message", type=click.UUID)
@click.option("--reason", required=True, help="Why nobody needs it; it is kept and logged.")
@click.pass_obj
def inbox_drop(rebanho: Any, message: UUID, reason: str) -> None:
    """Give up a parked message for good; what waited behind it goes on."""
    dropped = sum(custody.drop_parked(store, message, reason) for store in rebanho().stores.values())
    if not dropped:
        raise click.ClickException(f"No parked message is called {message}.")
    click.echo(f"{dropped} dropped")


@click.command()
@click.pass_obj
def outbox(rebanho: Any) -> None:
    """Show what each module has said, and what of it is still to be sent."""
    for name, mover in rebanho().movers.items():
        epoch, position = read_head(mover.store) or ("-", 0)
        waiting = mover.relay.oldest_unsent_seconds()
        click.echo(f"{name} {epoch} {position} {'all sent' if not waiting else f'unsent for {waiting:.0f} s'}")


@click.command()
@click.argument("stream")
@click.option("--after", default=0, show_default=True, help="Only what follows this position.")
@click.option("--epoch", help="In this epoch; the present one unless told.")
@click.option("--limit", default=100, show_default=True, type=click.IntRange(1, 100_000))
@click.pass_obj
def feed(rebanho: Any, stream: str, after: int, epoch: str | None, limit: int) -> None:
    """Print what a module has said, a message a line."""
    store = rebanho().stores.get(stream)
    if store is None:
        raise click.ClickException(f"There is no stream {stream}.")
    head = read_head(store)
    for _, _, text in read_feed(store, (epoch or (head[0] if head else ""), after), limit):
        click.echo(text)


@click.command()
@click.argument("module")
@click.pass_obj
def replay(rebanho: Any, module: str) -> None:
    """Repaint a module's pictures from what the others have said."""
    runtime = rebanho()
    runtime.replay(module)
    runtime.settle()
    click.echo(f"{module}: repainted")


@click.command()
@click.argument("module")
@click.option("--all", "everything", is_flag=True, help="Also what the rules of this release made.")
@click.pass_obj
def rebuild(rebanho: Any, module: str, everything: bool) -> None:
    """Make anew what a module derives from its own records, while the server runs or not."""
    found = rebanho().modules.get(module)
    if found is None or found.rebuilds is None:
        raise click.ClickException(f"{module} derives nothing that can be made anew.")
    store, began = rebanho().store(module), time.monotonic()
    if everything:
        with store.write() as tx:
            found.rebuilds.mark_all(tx)
    with store.read() as tx:
        left = found.rebuilds.left(tx)
    for progress in made_anew(found.rebuilds, left, store.write):
        _say_progress(progress, time.monotonic() - began)
    click.echo(f"{module}: made anew")


def _say_progress(progress: Progress, seconds: float) -> None:
    """A line for each hundredth part."""
    step = max(progress.of // 100 // AT_ONCE, 1) * AT_ONCE
    if progress.done % step == 0 or progress.done == progress.of:
        rate = progress.done / max(seconds, 0.001)
        click.echo(f"{progress.done} of {progress.of}, {rate:.0f} a second, {seconds:.0f} s so far")


@click.group()
def jobs() -> None:
    """Work that was put off."""


@jobs.command("failed")
@click.pass_obj
def jobs_failed(rebanho: Any) -> None:
    """List the jobs that failed for good, with their errors."""
    for name, store in rebanho().stores.items():
        with store.read() as tx:
            for row in list_failed(tx):
                click.echo(f"{name} {row.id} {row.actor} after {row.attempts} attempts: {row.error}")


@jobs.command("retry")
@click.argument("job", type=click.UUID, required=False)
@click.pass_obj
def jobs_retry(rebanho: Any, job: UUID | None) -> None:
    """Let a failed job, or all of them, be tried again."""
    again = sum(retry_failed(store, job) for store in rebanho().stores.values())
    click.echo(f"{again} to be tried again")


COMMANDS = (farm, backup, restore, restate, doctor, inbox, outbox, feed, replay, rebuild, jobs, kpi, postgres_setup)
