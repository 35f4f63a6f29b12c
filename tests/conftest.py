"""Fixtures for every test: real databases, migrated once a session and emptied for each test."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.config import STORES, Settings
from app.factory import load_modules, make_runtime
from app.kernel.store import Store
from app.migrate import upgrade
from tests.beginning import empty
from tests.running import Rebanho
from tests.shapes.plans import PLANS

POSTGRES = os.environ.get("TEST_POSTGRES", "postgresql+psycopg://postgres@127.0.0.1:5432")


# Nothing that a test stores must outlive a power cut, and waiting for disks would make most of the tests' time.
MEMORY = Path("/dev/shm")
TAKE_MINUTES = [Path(__file__).parent / name for name in ("shapes", "web")]
NO_WAIT = "?options=-csynchronous_commit%3Doff"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--shape=c`: the journeys run against processes of their own, see tests/shapes/plans.py."""
    parser.addoption("--shape", choices=sorted(PLANS), help="the deployment that the journeys run against")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Against a deployment its own database counts, and who lays hands on the process of a test has none.

    Files that take minutes come first: begun last, they would keep one worker busy and the others idle.
    """
    items.sort(key=lambda item: not any(item.path.is_relative_to(folder) for folder in TAKE_MINUTES))
    is_deployed = config.getoption("shape") is not None
    chosen = [item for item in items if (_suits_a_deployment(item) if is_deployed else not _needs_one(item))]
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = chosen


def _needs_one(item: pytest.Item) -> bool:
    return item.get_closest_marker("deployed") is not None


def _suits_a_deployment(item: pytest.Item) -> bool:
    other = getattr(item, "callspec", None) and item.callspec.params.get("database") == "postgresql"  # type: ignore[attr-defined]
    return not other and item.get_closest_marker("own_process") is None


def pytest_configure(config: pytest.Config) -> None:
    """Put the tests' files into memory where the machine has room for them."""
    if config.option.basetemp is None and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > 2**30:
        config.option.basetemp = str(MEMORY / f"rebanho-tests-{os.getpid()}")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave nothing in memory."""
    shutil.rmtree(MEMORY / f"rebanho-tests-{os.getpid()}", ignore_errors=True)


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
    urls = {name: f"{POSTGRES}/rebanho_test_{os.getpid()}_{name}{NO_WAIT}" for name in STORES}
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
    return empty_stores(request, database, tmp_path / "data")


def empty_stores(request: pytest.FixtureRequest, database: str, data: Path) -> Settings:
    """Settings over empty stores of a database, and a data folder."""
    if database == "sqlite":
        shutil.copytree(request.getfixturevalue("sqlite_template"), data)
        return Settings(data=data, log_requests=False)
    urls = request.getfixturevalue("postgres_databases")
    found = Settings(data=data, databases=urls, log_requests=False)
    runtime = make_runtime(found)
    empty(runtime)
    runtime.stop()
    return found


@pytest.fixture(scope="session")
def applications() -> Iterator[dict[str, Rebanho]]:
    """The applications made in this session, one for each database: making one costs more than most tests."""
    made: dict[str, Rebanho] = {}
    yield made
    for running in made.values():
        running.close()


@pytest.fixture
def rebanho(
    request: pytest.FixtureRequest,
    database: str,
    applications: dict[str, Rebanho],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Rebanho]:
    """The application with all modules and one open farm; nothing moves until `rebanho.settle()`."""
    if database in applications:
        applications[database].begin()
    else:
        data = tmp_path_factory.mktemp("application") / "data"
        if database == "sqlite":
            shutil.copytree(request.getfixturevalue("sqlite_template"), data)
        urls = request.getfixturevalue("postgres_databases") if database == "postgresql" else {}
        applications[database] = Rebanho(Settings(data=data, databases=urls, log_requests=False))
    running = applications[database]
    yield running
    if running.has_been_started():
        running.close()
        del applications[database]
