"""The commands `rebanho user` and `rebanho token`: the way in when there is no way in."""

from datetime import datetime
from typing import Any
from uuid import UUID

import click
import sqlalchemy as sa

from app.identity import administration, queries
from app.identity.domain import FARM_SCOPES, PASSWORD_MAX, PASSWORD_MIN
from app.identity.models import farm, membership, person
from app.kernel.errors import LANGUAGES, NotFound, Refusal
from app.kernel.store import Store


def _store() -> Store:
    found: Store = click.get_current_context().obj().store("identity")
    return found


def _good_password(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if not PASSWORD_MIN <= len(value) <= PASSWORD_MAX:
        raise click.BadParameter(f"between {PASSWORD_MIN} and {PASSWORD_MAX} characters")
    return value


_password = click.option("--password", prompt=True, hide_input=True, confirmation_prompt=True, callback=_good_password)


@click.group()
def user() -> None:
    """People: add an owner, set a password, list."""


@user.command("add")
@click.option("--name", required=True)
@click.option("--email", required=True)
@_password
@click.option("--farm", "farm_name", required=True, help="Name of the farm that this person will own.")
@click.option("--time-zone", default="America/Sao_Paulo", show_default=True)
@click.option("--locale", default="pt-BR", show_default=True)
@click.option("--language", type=click.Choice(LANGUAGES), default="pt-BR", show_default=True)
def add_user(**given: Any) -> None:
    """Add a person who owns a new farm."""
    try:
        opened = administration.add_owner(_store(), **given)
    except Refusal as refusal:
        raise click.ClickException(refusal.sentence("en")) from refusal
    click.echo(f"person {opened.person_id}\nfarm   {opened.farm_id}")


@user.command("password")
@click.option("--email", required=True)
@_password
def change_password(email: str, password: str) -> None:
    """Set a person's password and close the person's sessions."""
    try:
        administration.set_password(_store(), email=email, password=password)
    except NotFound as refusal:
        raise click.ClickException(f"Nobody has the address {email}.") from refusal
    click.echo("The password is set; every session of this person is closed.")


@user.command("reset-password")
@click.option("--email", required=True)
def reset_password(email: str) -> None:
    """Print a link, good once and for a day, by which a person sets a new password."""
    try:
        secret = administration.offer_reset(_store(), email=email)
    except NotFound as refusal:
        raise click.ClickException(f"Nobody has the address {email}.") from refusal
    click.echo(f"{click.get_current_context().obj.address}/reset#{secret}")


@user.command("erase")
@click.option("--email", required=True)
@click.confirmation_option(prompt="Name, address and every way in of this person go for good. Continue?")
def erase(email: str) -> None:
    """Forget a person; the farms' records stay and name nobody."""
    try:
        administration.erase_person(_store(), email=email)
    except NotFound as refusal:
        raise click.ClickException(f"Nobody has the address {email}.") from refusal
    except Refusal as refusal:
        raise click.ClickException(refusal.sentence("en")) from refusal
    click.echo("The person is forgotten.")


@user.command("list")
def list_users() -> None:
    """List people with their farms and roles."""
    rows = (
        sa.select(person.c.email, person.c.name, farm.c.name.label("farm"), farm.c.id, membership.c.role)
        .join(membership, membership.c.person_id == person.c.id)
        .join(farm, farm.c.id == membership.c.farm_id)
        .where(membership.c.role.is_not(None))
        .order_by(person.c.email, farm.c.name)
    )
    with _store().read() as tx:
        for row in tx.all(rows):
            click.echo(f"{row.email}\t{row.name}\t{row.role}\t{row.farm}\t{row.id}")


@click.group()
def organisation() -> None:
    """Cooperatives and others that farms may let look."""


@organisation.command("add")
@click.option("--name", required=True)
@click.option("--email", required=True, help="Of its first admin, somebody who is known here.")
def add_organisation(name: str, email: str) -> None:
    """Open an organisation."""
    try:
        click.echo(administration.open_organisation(_store(), name=name, email=email))
    except NotFound as refusal:
        raise click.ClickException(f"Nobody has the address {email}.") from refusal


@click.group()
def token() -> None:
    """Tokens for programs."""


@token.command("add")
@click.option("--name", required=True, help="What the token is for.")
@click.option("--service", is_flag=True, help="For another process of this installation: reads every stream.")
@click.option("--email", help="In whose name; not with --service.")
@click.option("--farm", "farm_id", type=click.UUID, help="For which farm (its id); not with --service.")
@click.option("--scope", "scopes", multiple=True, type=click.Choice(FARM_SCOPES), help="May be repeated.")
@click.option("--expires", type=click.DateTime(["%Y-%m-%d"]), help="Last day; without it the token has no end.")
def add_token(
    name: str, service: bool, email: str | None, farm_id: UUID | None, scopes: tuple[str, ...], expires: datetime | None
) -> None:
    """Make a token and print it, this once."""
    expires_at = expires and expires.astimezone().replace(hour=23, minute=59)
    if service:
        click.echo(administration.add_service_token(_store(), name=name, expires_at=expires_at))
        return
    if email is None or farm_id is None:
        raise click.UsageError("Say --email and --farm, or --service.")
    with _store().read() as tx:
        found = queries.find_credentials(tx, email)
    if found is None:
        raise click.ClickException(f"Nobody has the address {email}.")
    try:
        text = administration.add_token(
            _store(), person_id=found.id, farm_id=farm_id, name=name, scopes=scopes or ("read",), expires_at=expires_at
        )
    except Refusal as refusal:
        raise click.ClickException(refusal.sentence("en")) from refusal
    click.echo(text)
