"""A PostgreSQL server prepared for Rebanho: a database and a role for each store, and none reaches another's."""

import base64
import hashlib
import hmac
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from app.config import STORES, Settings
from app.operations.postgres import verifier
from tests.conftest import POSTGRES, needs
from tests.operations.conftest import Installation

LINE = re.compile(r"^REBANHO_DATABASE_(\w+)=(\S+)$", re.MULTILINE)


@dataclass
class Server:
    """The server of the tests, and names on it that are this test's alone."""

    prefix: str
    installation: Installation

    def ask(self, query: str) -> list[tuple[object, ...]]:
        """What a superuser is told."""
        with psycopg.connect(as_libpq(POSTGRES) + "/postgres", autocommit=True) as conn:
            return conn.execute(query).fetchall()  # type: ignore[call-overload,no-any-return]

    def set_up(self, *more: str, **settings: str) -> subprocess.CompletedProcess[str]:
        """The command, on this server."""
        return self.installation.run(
            "postgres-setup", "--server", as_libpq(POSTGRES), "--prefix", self.prefix, *more, **settings
        )

    def password(self, role: str) -> object:
        """What the server keeps of it."""
        return self.ask(f"SELECT rolpassword FROM pg_authid WHERE rolname = '{role}'")[0][0]


def as_libpq(url: str) -> str:
    """An address as PostgreSQL's own programs write it."""
    return url.replace("postgresql+psycopg://", "postgresql://")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    prefix = f"rebanho_setup_{os.getpid()}"
    found = Server(prefix, Installation(Settings(data=tmp_path / "data")))
    try:
        found.ask("SELECT 1")
    except psycopg.OperationalError:
        needs("PostgreSQL does not answer: apt-get install postgresql, or set TEST_POSTGRES to its address")
    yield found
    with psycopg.connect(as_libpq(POSTGRES) + "/postgres", autocommit=True) as conn:
        for (database,) in found.ask(f"SELECT datname FROM pg_database WHERE datname LIKE '{prefix}%'"):
            conn.execute(f'DROP DATABASE "{database}" WITH (FORCE)')  # type: ignore[call-overload]
        for (role,) in found.ask(f"SELECT rolname FROM pg_roles WHERE rolname LIKE '{prefix}%'"):
            conn.execute(f'DROP ROLE "{role}"')  # type: ignore[call-overload]


def settings_in(printed: str) -> dict[str, str]:
    """The settings that were printed, by name."""
    return {f"REBANHO_DATABASE_{store}": url for store, url in LINE.findall(printed)}


def test_what_is_printed_is_all_that_an_installation_needs(server: Server) -> None:
    done = server.set_up()
    settings = settings_in(done.stdout)

    migrated = server.installation.run("migrate", **settings)
    well = server.installation.run("doctor", **settings)

    assert done.returncode == 0, done.stderr
    assert len(settings) == len(STORES)
    assert migrated.returncode == 0, migrated.stderr
    assert "ok     database herd: " in well.stdout


def test_a_role_may_all_that_a_backup_and_its_putting_back_need(server: Server) -> None:
    settings = settings_in(server.set_up().stdout)
    server.installation.run("migrate", **settings)

    made = server.installation.run("backup", **settings)
    done = server.installation.run("restore", str(server.installation.settings.backups), "--force", **settings)

    assert made.returncode == 0, made.stderr
    assert done.returncode == 0, done.stderr
    assert f"of database {server.prefix}_herd" in done.stdout
    assert "ok     database herd: " in server.installation.run("doctor", **settings).stdout


def test_a_role_reaches_no_database_but_its_own(server: Server) -> None:
    urls = settings_in(server.set_up().stdout)
    herd = sa.make_url(urls["REBANHO_DATABASE_HERD"])

    for store in STORES:
        own = herd.set(
            drivername="postgresql", database=sa.make_url(urls[f"REBANHO_DATABASE_{store.upper()}"]).database
        )
        address = own.render_as_string(hide_password=False)
        if store == "herd":
            psycopg.connect(address).close()
        else:
            with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
                psycopg.connect(address)


def test_nothing_of_a_store_is_left_to_everybody(server: Server) -> None:
    server.set_up("--store", "herd")
    database = f"{server.prefix}_herd"

    rights = server.ask(
        f"SELECT has_database_privilege('public', '{database}', right_) FROM unnest(ARRAY['CONNECT', 'TEMP']) AS right_"
    )
    with psycopg.connect(as_libpq(POSTGRES) + f"/{database}") as conn:
        of_schema = conn.execute(
            "SELECT nspacl::text, nspowner::regrole::text FROM pg_namespace WHERE nspname = 'public'"
        )
        rights_on_schema, owner = of_schema.fetchone() or ("", "")

    assert rights == [(False,), (False,)]
    assert owner == database
    assert not re.search(r"[{,]=", rights_on_schema)


def test_a_role_can_make_no_roles_and_no_databases(server: Server) -> None:
    server.set_up("--store", "herd")

    rights = server.ask(
        "SELECT rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls, rolcanlogin "
        f"FROM pg_roles WHERE rolname = '{server.prefix}_herd'"
    )

    assert rights == [(False, False, False, False, False, True)]


def test_what_is_there_already_stays_when_its_settings_are_known(server: Server) -> None:
    settings = settings_in(server.set_up().stdout)
    server.installation.run("migrate", **settings)

    again = server.set_up(**settings)

    assert again.returncode == 0, again.stderr
    assert settings_in(again.stdout) == settings
    assert "ok     database herd: " in server.installation.run("doctor", **settings).stdout


def test_the_password_of_a_role_that_is_there_is_not_changed_unasked(server: Server) -> None:
    server.set_up("--store", "herd")
    before = server.password(f"{server.prefix}_herd")

    refused = server.set_up("--store", "herd")
    same = server.password(f"{server.prefix}_herd")
    renewed = server.set_up("--store", "herd", "--new-passwords")

    assert refused.returncode == 1
    assert "REBANHO_DATABASE_HERD" in refused.stderr
    assert same == before
    assert renewed.returncode == 0
    assert server.password(f"{server.prefix}_herd") != before


def test_a_password_comes_from_a_file_and_is_nowhere_on_the_server(server: Server, tmp_path: Path) -> None:
    file = tmp_path / "herd"
    file.write_text(f"postgresql+psycopg://{server.prefix}_shepherd:s3cret@db/{server.prefix}_flock")

    done = server.set_up("--store", "herd", REBANHO_DATABASE_HERD_FILE=str(file))

    kept = str(server.password(f"{server.prefix}_shepherd"))
    assert done.returncode == 0, done.stderr
    assert kept == verifier("s3cret", base64.b64decode(re.split("[:$]", kept)[2]))
    assert "s3cret" not in kept
    assert server.ask(f"SELECT count(*) FROM pg_database WHERE datname = '{server.prefix}_flock'") == [(1,)]


def test_two_stores_may_not_come_in_as_one_role(server: Server) -> None:
    one = f"postgresql+psycopg://{server.prefix}_one:s3cret@db/"
    done = server.set_up(
        REBANHO_DATABASE_HERD=f"{one}{server.prefix}_herd", REBANHO_DATABASE_EVENTS=f"{one}{server.prefix}_events"
    )

    assert done.returncode == 1
    assert "the same role" in done.stderr
    assert server.ask(f"SELECT count(*) FROM pg_roles WHERE rolname LIKE '{server.prefix}%'") == [(0,)]


def test_tables_that_are_there_come_into_the_hands_of_the_role(server: Server) -> None:
    database = f"{server.prefix}_herd"
    server.installation.run("migrate", "--store", "herd", REBANHO_DATABASE_HERD=f"{POSTGRES}/{database}")

    settings = settings_in(server.set_up("--store", "herd").stdout)
    url = sa.make_url(settings["REBANHO_DATABASE_HERD"]).set(drivername="postgresql")

    with psycopg.connect(url.render_as_string(hide_password=False)) as conn:
        assert conn.execute("SELECT count(*) FROM outbox").fetchone() == (0,)
        conn.execute("ALTER TABLE outbox ADD COLUMN of_mine integer")


def test_the_printed_script_does_the_same(server: Server) -> None:
    if shutil.which("psql") is None:
        needs("psql is missing: apt-get install postgresql-client")
    script = server.set_up("--sql", "--store", "herd", "--store", "events").stdout
    made_before = server.ask(f"SELECT count(*) FROM pg_roles WHERE rolname LIKE '{server.prefix}%'")

    command = ["psql", "-X", "-q", as_libpq(POSTGRES) + "/postgres"]
    done = subprocess.run(command, input=script, capture_output=True, text=True, timeout=60, check=False)

    herd = sa.make_url(dict(re.findall(r"^-- (REBANHO_\w+)=(\S+)$", script, re.MULTILINE))["REBANHO_DATABASE_HERD"])
    own = herd.set(drivername="postgresql")
    assert made_before == [(0,)]
    assert done.returncode == 0, done.stderr
    psycopg.connect(own.render_as_string(hide_password=False)).close()
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(own.set(database=f"{server.prefix}_events").render_as_string(hide_password=False))


def test_a_server_that_does_not_answer_is_told(tmp_path: Path) -> None:
    installation = Installation(Settings(data=tmp_path / "data"))

    done = installation.run("postgres-setup", "--server", "postgresql://postgres:s3cret@127.0.0.1:1")

    assert done.returncode == 1
    assert "The server refused" in done.stderr
    assert "s3cret" not in done.stderr


def test_what_a_server_keeps_of_a_password_lets_in_who_knows_it() -> None:
    # The exchange of RFC 7677, section 3: user "user", password "pencil".
    salt = base64.b64decode("W22ZaJ0SNY7soEsUEjb6gQ==")
    nonce = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0"
    said = f"n=user,r=rOprNGfwEbeRWgbNEkqO,r={nonce},s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,c=biws,r={nonce}".encode()
    proof = base64.b64decode("dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=")

    stored, checks = (base64.b64decode(part) for part in verifier("pencil", salt).rsplit("$", 1)[1].split(":"))

    signature = hmac.digest(stored, said, "sha256")
    key = bytes(left ^ right for left, right in zip(proof, signature, strict=True))
    assert hashlib.sha256(key).digest() == stored
    assert base64.b64encode(hmac.digest(checks, said, "sha256")) == b"6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="
