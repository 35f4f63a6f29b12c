"""An installation, and its commands in processes of their own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.config import STORES, Settings
from app.factory import create_app, load_modules, make_runtime
from app.kernel.store import Store
from app.migrate import upgrade
from tests.beginning import empty
from tests.conftest import POSTGRES, empty_stores, needs
from tests.journeys.conftest import BROWSER, OWNER, Owner

COMMAND = Path(sys.executable).with_name("rebanho")
OWN, FRESH = (f"rebanho_{what}_{os.getpid()}" for what in ("back", "fresh"))
OF_RESTORES = r"SELECT nspname FROM pg_namespace WHERE nspname ~ '^(restoring|before_restore)_'"


@dataclass
class Installation:
    """A data folder and its stores; `open` starts the application over them as they are now."""

    settings: Settings
    owner: Owner | None = None

    @property
    def environ(self) -> dict[str, str]:
        """What a process has to be given to work here."""
        plain = {name: value for name, value in os.environ.items() if not name.startswith("REBANHO_")}
        stores = {f"REBANHO_DATABASE_{name.upper()}": url for name, url in self.settings.databases.items()}
        return {**plain, **stores, "REBANHO_DATA": str(self.settings.data), "REBANHO_LOG_LEVEL": "ERROR"}

    def run(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """A command in a process of its own."""
        command, environ = [str(COMMAND), *arguments], {**self.environ, **more}
        return subprocess.run(command, env=environ, capture_output=True, text=True, timeout=120, check=False)

    @contextmanager
    def stopped_half_way(self, script: str) -> Iterator[None]:
        """Within it a script of ours has said that it is half way; then it is killed."""
        process = subprocess.Popen([sys.executable, "-c", script], env=self.environ, stdout=subprocess.PIPE, text=True)
        try:
            assert process.stdout is not None
            assert process.stdout.readline().strip() == "halfway"
            yield
        finally:
            process.kill()
            process.wait(30)

    def open(self) -> Owner:
        """The owner before the application over the folder; signed in if somebody owns it already."""
        self.close()
        runtime = make_runtime(self.settings)
        browser = create_app(self.settings, runtime=runtime).test_client()
        answer = browser.post("/api/identity/v1/setup", json=OWNER, headers=BROWSER)
        if answer.status_code != 201:
            said = {"email": OWNER["email"], "password": OWNER["password"]}
            answer = browser.post("/api/identity/v1/session", json=said, headers=BROWSER)
        assert answer.status_code in (200, 201), answer.text
        runtime.settle()
        farms = answer.json["farms"]
        self.owner = Owner(runtime, browser, farms[0]["farm_id"] if farms else "")
        return self.owner

    def close(self) -> None:
        """Give back the connections."""
        if self.owner is not None:
            self.owner.runtime.stop()
            self.owner = None


@pytest.fixture
def installation(settings: Settings) -> Iterator[Installation]:
    """Migrated stores on each database that nobody owns yet."""
    found = Installation(settings)
    yield found
    found.close()


def drop_databases(prefix: str) -> None:
    """Drop the databases on the server of the tests whose names begin so."""
    server = sa.create_engine(f"{POSTGRES}/postgres", isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with server.connect() as conn:
        for name in conn.scalars(sa.text("SELECT datname FROM pg_database")).all():
            if name.startswith(prefix):
                conn.execute(sa.text(f'DROP DATABASE "{name}" WITH (FORCE)'))


@pytest.fixture(scope="module")
def own_databases() -> Iterator[dict[str, str]]:
    """A migrated database for each store that no other test is connected to."""
    try:
        drop_databases(OWN)
    except sa.exc.OperationalError:
        needs("PostgreSQL does not answer: apt-get install postgresql, or set TEST_POSTGRES to its address")
    urls = {name: f"{POSTGRES}/{OWN}_{name}" for name in STORES}
    for name, module in load_modules(Settings()).items():
        store = Store(name, urls[name])
        upgrade(store, module)
        store.close()
    yield urls
    drop_databases(OWN)
    drop_databases(FRESH)


def stores_apart(request: pytest.FixtureRequest, database: str, data: Path) -> Settings:
    """Settings over empty stores of a database that nobody else is connected to."""
    if database == "sqlite":
        return empty_stores(request, database, data)
    urls = request.getfixturevalue("own_databases")
    found = Settings(data=data, databases=urls, log_requests=False)
    runtime = make_runtime(found)
    empty(runtime)
    for store in runtime.stores.values():
        with store.write() as tx:
            for schema in tx.conn.scalars(sa.text(OF_RESTORES)).all():
                tx.conn.execute(sa.text(f'DROP SCHEMA "{schema}" CASCADE'))
    runtime.stop()
    return found


def in_a_fresh_place(installation: Installation, data: Path) -> Installation:
    """An installation over a folder, and databases on the same server, that are not there yet."""
    told = installation.settings.databases
    if told:
        drop_databases(FRESH)
    databases = {name: url.replace(OWN, FRESH) for name, url in told.items()}
    return Installation(Settings(data=data, databases=databases, log_requests=False))
