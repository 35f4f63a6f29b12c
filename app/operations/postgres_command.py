"""The command that prepares a PostgreSQL server."""

from typing import Any

import click
import sqlalchemy as sa

from app.config import STORES
from app.operations.postgres import SetupRefused, as_script, plan, set_up, settings_of


@click.command("postgres-setup")
@click.option(
    "--server", required=True, help="postgresql://postgres@host:5432; its password from PGPASSWORD or ~/.pgpass."
)
@click.option("--store", "only", multiple=True, type=click.Choice(STORES), help="Only this store; may be repeated.")
@click.option("--prefix", default="rebanho", show_default=True, help="Of the names of databases and roles.")
@click.option(
    "--new-passwords", is_flag=True, help="Also for roles that are there; nothing else knows their old one then."
)
@click.option("--sql", is_flag=True, help="Print what would be done, for psql, and do nothing.")
@click.pass_obj
def postgres_setup(
    rebanho: Any, server: str, only: tuple[str, ...], prefix: str, new_passwords: bool, sql: bool
) -> None:
    """Make a database and a role for each store, none of which can read another's; print the settings for them.

    A password is taken from REBANHO_DATABASE_<STORE> (or its _FILE) where that is set, and made otherwise.
    """
    stores = only or STORES
    told = {name: url for name, url in rebanho.settings.databases.items() if name in stores}
    try:
        url = sa.make_url(server).set(drivername="postgresql+psycopg")
        places = plan(stores, told, prefix)
        url = url if url.database else url.set(database="postgres")
        lines = (
            list(as_script(places, url)) if sql else settings_of(set_up(url, places, new_passwords=new_passwords), url)
        )
    except SetupRefused as error:
        raise click.ClickException(str(error)) from error
    except sa.exc.ArgumentError as error:
        raise click.ClickException(f"--server is no address: {error}") from error
    except sa.exc.DBAPIError as error:
        raise click.ClickException(f"The server refused: {error.orig}") from error
    click.echo("\n".join(lines))
