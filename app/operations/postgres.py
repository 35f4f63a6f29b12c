"""A database and a role for each store on a PostgreSQL server: no role reaches what is another's."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

ITERATIONS = 4096
SALT_BYTES = 16


class SetupRefused(Exception):
    """What is there, or what the settings say, does not let the stores be set up; the message tells what to do."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where one store is to live, and as whom it comes in. Without a password it gets a new one, if its role is new."""

    store: str
    role: str
    database: str
    password: str | None = None

    def url(self, server: sa.URL) -> str:
        """The store's address, with its password."""
        own = server.set(
            drivername="postgresql+psycopg",
            username=self.role,
            password=self.password,
            database=self.database,
            query={},
        )
        return own.render_as_string(hide_password=False)


def plan(stores: Sequence[str], told: Mapping[str, str], prefix: str) -> list[Place]:
    """Role, database and password as the addresses tell that are set already; else named after the store."""
    places = []
    for store in stores:
        url = sa.make_url(told.get(store, f"postgresql+psycopg:///{prefix}_{store}"))
        if url.get_backend_name() != "postgresql":
            raise SetupRefused(
                f"REBANHO_DATABASE_{store.upper()} is no address of PostgreSQL; unset it, or leave it out."
            )
        name = url.database or f"{prefix}_{store}"
        places.append(Place(store, url.username or name, name, _checked(store, url.password)))
    if len({place.role for place in places}) < len(places):
        raise SetupRefused("Two stores come in as the same role: each could read what is the other's.")
    return places


def _checked(store: str, password: str | None) -> str | None:
    if password and not (password.isascii() and password.isprintable()):
        raise SetupRefused(
            f"The password of {store} has other letters than ASCII, which servers read in different ways."
        )
    return password or None


def set_up(server: sa.URL, places: Sequence[Place], *, new_passwords: bool = False) -> list[Place]:
    """Make what is missing and take away what others may do; what is done already stays. Returns all with passwords.

    Raises SetupRefused before anything is made.
    """
    with _connected(server) as conn:
        roles, databases = (set(conn.scalars(sa.text(query))) for query in (_ROLES, _DATABASES))
        ready = [_with_password(place, place.role in roles, new_passwords) for place in places]
        for place in ready:
            for statement in on_server(place, has_role=place.role in roles, has_database=place.database in databases):
                conn.exec_driver_sql(statement)
    for place in ready:
        with _connected(server.set(database=place.database)) as conn:
            for statement in in_database(place, conn.scalars(sa.text(_TABLES))):
                conn.exec_driver_sql(statement)
    return ready


def as_script(places: Sequence[Place], server: sa.URL) -> Iterator[str]:
    """The same for psql, on a server that has none of it yet, line by line; addresses stand in comments at its end."""
    ready = [_with_password(place, False, True) for place in places]
    yield r"\set ON_ERROR_STOP on"
    for place in ready:
        yield from (f"{statement};" for statement in on_server(place))
        yield rf"\connect {_name(place.database)}"
        yield from (f"{statement};" for statement in in_database(place))
    yield from (f"-- {line}" for line in settings_of(ready, server))


def settings_of(places: Sequence[Place], server: sa.URL) -> list[str]:
    """What to set for the processes of Rebanho."""
    return [f"REBANHO_DATABASE_{place.store.upper()}={place.url(server)}" for place in places]


_ROLES = "SELECT rolname FROM pg_roles"
_DATABASES = "SELECT datname FROM pg_database"
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
_PLAIN = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"


def on_server(place: Place, *, has_role: bool = False, has_database: bool = False) -> Iterator[str]:
    """The role, its database, and that nobody else comes in."""
    role, database = _name(place.role), _name(place.database)
    yield f"{'ALTER' if has_role else 'CREATE'} ROLE {role} {_PLAIN} PASSWORD '{verifier(place.password or '')}'"
    if has_database:
        yield f"ALTER DATABASE {database} OWNER TO {role}"
    else:
        yield f"CREATE DATABASE {database} OWNER {role} TEMPLATE template0 ENCODING 'UTF8'"
    yield f"REVOKE ALL ON DATABASE {database} FROM PUBLIC"


def in_database(place: Place, tables: Any = ()) -> Iterator[str]:
    """Its schema, with the tables that are there already."""
    role = _name(place.role)
    yield "REVOKE ALL ON SCHEMA public FROM PUBLIC"
    yield f"ALTER SCHEMA public OWNER TO {role}"
    yield from (f"ALTER TABLE public.{_name(table)} OWNER TO {role}" for table in tables)


def _with_password(place: Place, is_there: bool, new_passwords: bool) -> Place:
    if place.password:
        return place
    if is_there and not new_passwords:
        raise SetupRefused(
            f"The role {place.role} is there already. Set REBANHO_DATABASE_{place.store.upper()} (or …_FILE) to its "
            "address with its password, or let it have another with --new-passwords."
        )
    return Place(place.store, place.role, place.database, secrets.token_urlsafe(24))


def _connected(server: sa.URL) -> Any:
    """Outside of transactions: a database cannot be made within one."""
    return sa.create_engine(server, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool).connect()


def _name(text: str) -> str:
    return '"{}"'.format(text.replace('"', '""'))


def verifier(password: str, salt: bytes | None = None) -> str:
    """What a server keeps of a password (RFC 5802 and 7677), so that the password itself is in no log of it."""
    salted = salt or secrets.token_bytes(SALT_BYTES)
    key = hashlib.pbkdf2_hmac("sha256", password.encode(), salted, ITERATIONS)
    client = hmac.digest(key, b"Client Key", "sha256")
    stored, checks = hashlib.sha256(client).digest(), hmac.digest(key, b"Server Key", "sha256")
    as_text = (base64.b64encode(each).decode() for each in (salted, stored, checks))
    return "SCRAM-SHA-256${}:{}${}:{}".format(ITERATIONS, *as_text)
