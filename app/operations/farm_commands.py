"""The command `rebanho farm`: a whole farm out, in, or gone."""

from pathlib import Path
from typing import Any
from uuid import UUID

import click

from app.identity.services.audit import note
from app.identity.services.farms import delete_farm
from app.kernel.errors import NotFound
from app.kernel.runtime import Runtime
from app.operations.farms.elsewhere import PartAway, parts_elsewhere
from app.operations.farms.rows import FarmRefused
from app.operations.farms.whole import export_farm, import_farm


@click.group()
def farm() -> None:
    """Whole farms."""


@farm.command("export")
@click.argument("farm_id", type=click.UUID)
@click.option("--to", "file", type=click.Path(path_type=Path), required=True, help="The zip to write.")
@click.pass_obj
def farm_export(rebanho: Any, farm_id: UUID, file: Path) -> None:
    """Write everything that a farm owns into a file."""
    runtime = _with_identity(rebanho)
    elsewhere = parts_elsewhere(rebanho.settings, runtime.stores)
    try:
        counts = export_farm(runtime.modules, runtime.stores, farm_id, file, elsewhere=elsewhere)
    except (FarmRefused, PartAway) as refused:
        raise click.ClickException(str(refused)) from refused
    with runtime.store("identity").write() as tx:
        note(tx, "farm_exported", farm_id=farm_id)
    click.echo(f"{file}: {sum(counts.values())} rows")


@farm.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True))
@click.option("--owner", required=True, help="E-mail address of the person here who will own it.")
@click.pass_obj
def farm_import(rebanho: Any, file: Path, owner: str) -> None:
    """Take a farm in that another installation wrote out."""
    runtime = _with_identity(rebanho)
    elsewhere = parts_elsewhere(rebanho.settings, runtime.stores)
    try:
        farm_id = import_farm(runtime, file, owner_email=owner, elsewhere=elsewhere)
    except (FarmRefused, PartAway) as refused:
        raise click.ClickException(str(refused)) from refused
    runtime.settle()
    click.echo(str(farm_id))


@farm.command("delete")
@click.argument("farm_id", type=click.UUID)
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def farm_delete(rebanho: Any, farm_id: UUID, yes: bool) -> None:
    """Delete a farm from every store, at once and for good."""
    if not yes:
        click.confirm(f"Delete {farm_id} with everything that was ever recorded there?", abort=True)
    runtime = _with_identity(rebanho)
    try:
        with runtime.store("identity").write() as tx:
            delete_farm(tx, farm_id)
    except NotFound as missing:
        raise click.ClickException(f"There is no farm {farm_id}.") from missing
    runtime.settle()
    click.echo(f"{farm_id}: deleted")


def _with_identity(rebanho: Any) -> Runtime:
    runtime: Runtime = rebanho()
    if "identity" not in runtime.stores:
        raise click.ClickException("This takes the settings of the process that has identity: it reaches all others.")
    return runtime
