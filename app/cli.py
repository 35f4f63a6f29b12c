"""The command `rebanho`: serve, migrate, and what an operator needs."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path

import click

from app.config import Settings, SettingsError, count_together, load_settings, prefer_little_memory
from app.demo import farm as demo_farm
from app.demo.plan import SMALL, SPECIES, Plan
from app.factory import create_app, load_module, load_modules, make_runtime
from app.gateway.config_files import SERVERS
from app.gateway.openapi import generated
from app.identity.commands import organisation, token, user
from app.interpreter import look_for_garbage_seldom
from app.kernel import contracts
from app.kernel.module import Module
from app.kernel.runtime import Runtime
from app.migrate import downgrade, is_at_head, make_revision, upgrade_all
from app.observability import configure_logs
from app.operations import lock, unfinished
from app.operations.commands import COMMANDS
from app.worker import work


class Rebanho:
    """What the commands share: the settings, and the runtime once one asks for it."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @property
    def address(self) -> str:
        """Where this installation answers."""
        shown = "127.0.0.1" if self.settings.host in ("0.0.0.0", "::") else self.settings.host
        return (self.settings.public_url or f"http://{shown}:{self.settings.port}").rstrip("/")

    @property
    def modules(self) -> dict[str, Module]:
        """The modules of this process, for what needs no store."""
        return load_modules(self.settings)

    @cache  # noqa: B019 - one object for the life of the command
    def __call__(self) -> Runtime:
        """The runtime over migrated stores."""
        return make_runtime(self.settings)


@click.group()
@click.pass_context
def cli(context: click.Context) -> None:
    """Rebanho: the record of a farm's animals."""
    settings = load_settings()
    configure_logs(settings.log_level)
    look_for_garbage_seldom()
    context.obj = Rebanho(settings)


cli.add_command(user)
cli.add_command(organisation)
cli.add_command(token)
for command in COMMANDS:
    cli.add_command(command)


@cli.command()
@click.option("--migrate/--no-migrate", "migrating", default=False, help="Bring the stores to head first.")
@click.pass_obj
def serve(rebanho: Rebanho, migrating: bool) -> None:
    """Serve the application until stopped."""
    settings = rebanho.settings
    if "web" not in settings.roles:
        raise click.ClickException("REBANHO_ROLES leaves out web: a process that answers nobody is `rebanho worker`.")
    _prepare_stores(rebanho, migrating=migrating)
    _say_where(rebanho)
    _become_server(settings)


@cli.command()
@click.option("--migrate/--no-migrate", "migrating", default=False, help="Bring the stores to head first.")
@click.pass_obj
def worker(rebanho: Rebanho, migrating: bool) -> None:
    """Move messages and run jobs until stopped, beside the processes that answer requests."""
    _prepare_stores(rebanho, migrating=migrating)
    work(rebanho.settings)


def _become_server(settings: Settings) -> None:
    """Go on as a process that holds nothing of the application: it only watches over the one that does."""
    prefer_little_memory()
    if settings.processes > 1:
        count_together(settings.data / "metrics")
    sys.stdout.flush()
    sizes = map(str, (settings.port, settings.threads, settings.processes))
    os.execv(sys.executable, [sys.executable, "-m", "app.serving", settings.host, *sizes])


def _prepare_stores(rebanho: Rebanho, *, migrating: bool) -> None:
    """Bring the stores to head, or refuse to serve over older ones, or over those that a restore left half way."""
    runtime = rebanho()
    with _no_restore(rebanho.settings):
        if migrating:
            upgrade_all(runtime.stores, runtime.modules)
        behind = [name for name, store in runtime.stores.items() if not is_at_head(store)]
    runtime.stop()
    if behind:
        raise click.ClickException(
            f"These stores are behind: {', '.join(behind)}. Run `rebanho migrate`, or `rebanho serve --migrate`."
        )


@contextmanager
def _no_restore(settings: Settings) -> Iterator[None]:
    """Nothing is put back meanwhile, or half put back: where a store is missing an empty one would be made."""
    try:
        with lock.without_restore(settings.data):
            for left in unfinished.clear(settings.data, settings.stores):
                raise click.ClickException(f"{left.says[0].upper()}{left.says[1:]}. {unfinished.ADVICE}")
            yield
    except lock.Restoring as error:
        raise click.ClickException(f"A restore works on {error}. Wait until it is done.") from error


def _say_where(rebanho: Rebanho) -> None:
    """Where to go and how to sign in, in the words of who starts it the first time."""
    click.echo(f"Rebanho: {rebanho.address}")
    note = rebanho.settings.data / demo_farm.NOTE
    if note.is_file():
        click.echo(note.read_text("utf-8").strip())


@cli.command()
@click.option("--down", is_flag=True, help="Take the stores back to nothing (their data is lost).")
@click.option("--store", "only", multiple=True, help="Only this store; may be repeated.")
@click.pass_obj
def migrate(rebanho: Rebanho, down: bool, only: tuple[str, ...]) -> None:
    """Bring every store to its newest tables."""
    runtime = rebanho()
    modules = {name: module for name, module in runtime.modules.items() if not only or name in only}
    if down:
        for name, module in modules.items():
            downgrade(runtime.store(name), module)
    else:
        with _no_restore(rebanho.settings):
            upgrade_all(runtime.stores, modules)
    click.echo(f"{'Emptied' if down else 'At head'}: {', '.join(modules)}")


@cli.command()
@click.argument("store")
@click.option("--message", "-m", required=True)
@click.pass_obj
def revision(rebanho: Rebanho, store: str, message: str) -> None:
    """Write the next migration of a store (for developers)."""
    click.echo(make_revision(load_modules(rebanho.settings)[store], message))


@cli.command()
@click.option("--if-empty", is_flag=True, help="Do nothing when there is a farm already.")
@click.option("--species", multiple=True, type=click.Choice(SPECIES), help="Only this stock; may be repeated.")
@click.option("--animals", default=SMALL, show_default=True, type=click.IntRange(20), help="At a time, birds aside.")
@click.option("--years", default=2, show_default=True, type=click.IntRange(1, 10), help="Of history.")
@click.option("--seed", default=7, show_default=True, help="The same seed on the same day makes the same farm.")
@click.pass_obj
def demo(rebanho: Rebanho, if_empty: bool, species: tuple[str, ...], animals: int, years: int, seed: int) -> None:
    """Open a demo farm with years of history, through the same path as a person's entries."""
    runtime = rebanho()
    if if_empty and demo_farm.has_people(runtime):
        return
    app = create_app(replace(rebanho.settings, log_requests=False), runtime=runtime)
    note = demo_farm.open_demo(app, runtime, Plan(species, animals, years, seed), said=click.echo)
    path = rebanho.settings.data / demo_farm.NOTE
    path.touch(mode=0o600)  # it holds a password
    path.write_text(note, "utf-8")
    click.echo(note)


@cli.command("gateway-config")
@click.argument("server", type=click.Choice(sorted(SERVERS)))
@click.option("--site", default=":8080", show_default=True, help="farm.example.org, or :PORT for any name.")
@click.option("--front", help="Where the process with identity answers; this one unless told.")
@click.pass_obj
def gateway_config(rebanho: Rebanho, server: str, site: str, front: str | None) -> None:
    """Print the configuration of a gateway before this process and the parts that REBANHO_REMOTE names."""
    if not rebanho.settings.remote or "identity" in rebanho.settings.remote:
        raise click.ClickException("Run it with the settings of the process that has identity and names the others.")
    settings = rebanho.settings
    click.echo(SERVERS[server](site, front or f"http://127.0.0.1:{settings.port}", settings.remote))


@cli.command()
@click.option("--to", "folder", type=click.Path(path_type=Path), default=Path("docs"), show_default=True)
@click.pass_obj
def docs(rebanho: Rebanho, folder: Path) -> None:
    """Write the generated documents."""
    for name, content in generated(create_app(rebanho.settings)).items():
        (folder / name).write_bytes(content)
        click.echo(str(folder / name))


@cli.command()
@click.argument("modules", nargs=-1, required=True)
def release(modules: tuple[str, ...]) -> None:
    """Write the schema and an example of each fact of a module; released ones may only gain optional fields."""
    from app.identity.manifest import module as identity

    for name in modules:
        module = identity if name == "identity" else load_module(name)
        home = Path("app/identity" if name == "identity" else f"modules/{name}") / "contracts" / "released"
        for written in contracts.release(module.publishes, home):
            click.echo(str(written))


def main() -> None:
    """The entry point: settings that make no sense end it with one sentence."""
    try:
        cli()
    except SettingsError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
