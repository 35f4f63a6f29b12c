"""Fixtures for every test: real databases, migrated once a session and emptied for each test."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.config import STORES, Settings
from app.factory import load_modules
from app.kernel.store import Store
from app.migrate import upgrade
from tests.running import Rebanho

POSTGRES = os.environ.get("TEST_POSTGRES", "postgresql+psycopg://postgres@127.0.0.1:5432")


def needs(reason: str) -> None:
    """A missing server: a skip with one line at home, a failure where everything must run."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a migrated, empty SQLite file of each store."""
    folder = tmp_path_factory.mktemp("template")
    for name, module in load_modules(Settings()).items():
        store = Store(name, f"sqlite:///{folder / name}.db")
        upgrade(store, module)
        with store.engine.connect() as conn:
            conn.connection.dbapi_connection.execute("PRAGMA journal_mode=DELETE")
        store.close()
    return folder


@pytest.fixture(scope="session")
def postgres_databases() -> Iterator[dict[str, str]]:
    """A migrated database for each store, dropped at the end of the session."""
    server = sa.create_engine(f"{POSTGRES}/postgres", isolation_level="AUTOCOMMIT")
    try:
        with server.connect():
            pass
    except sa.exc.OperationalError:
        needs("PostgreSQL does not answer: apt-get install postgresql, or set TEST_POSTGRES to its address")
    urls = {name: f"{POSTGRES}/rebanho_test_{os.getpid()}_{name}" for name in STORES}
    for name, module in load_modules(Settings()).items():
        store = Store(name, urls[name])
        upgrade(store, module)
        store.close()
    yield urls
    with server.connect() as conn:
        for url in urls.values():
            conn.execute(sa.text(f'DROP DATABASE IF EXISTS "{sa.make_url(url).database}" WITH (FORCE)'))
    server.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """Both databases, one after the other."""
    return str(request.param)


@pytest.fixture
def settings(request: pytest.FixtureRequest, database: str, tmp_path: Path) -> Settings:
    """Settings over empty stores of the database under test."""
    if database == "sqlite":
        shutil.copytree(request.getfixturevalue("sqlite_template"), tmp_path / "data")
        return Settings(data=tmp_path / "data", log_requests=False)
    urls = request.getfixturevalue("postgres_databases")
    _empty(urls)
    return Settings(data=tmp_path / "data", databases=urls, log_requests=False)


@pytest.fixture
def rebanho(settings: Settings) -> Iterator[Rebanho]:
    """The application with all modules and one open farm; nothing moves until `rebanho.settle()`."""
    running = Rebanho(settings)
    yield running
    running.close()


def _empty(urls: dict[str, str]) -> None:
    for name, module in load_modules(Settings()).items():
        engine = sa.create_engine(urls[name])
        names = ", ".join(f'"{table.name}"' for table in module.metadata.sorted_tables)
        with engine.begin() as conn:
            conn.execute(sa.text(f"TRUNCATE {names}"))
        engine.dispose()
