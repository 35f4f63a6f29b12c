"""Empty databases for the toys, on both kinds."""

import os
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
import structlog

from app.kernel import brokers, bus, bus_dramatiq, bus_redis, drain, inbox, job_hints, mover, relay, runtime
from app.kernel.store import Store
from tests.conftest import POSTGRES, needs
from tests.kernel.toys import METADATA, NAMES, Toys


@pytest.fixture(scope="session")
def sqlite_toys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty SQLite file of each toy."""
    folder = tmp_path_factory.mktemp("toys")
    for name, metadata in METADATA.items():
        engine = sa.create_engine(f"sqlite:///{folder / name}.db")
        metadata.create_all(engine)
        engine.dispose()
    return folder


@pytest.fixture(scope="session")
def postgres_toys() -> Iterator[dict[str, str]]:
    """A database of each toy on the PostgreSQL server, dropped at the end of the session."""
    server = sa.create_engine(f"{POSTGRES}/postgres", isolation_level="AUTOCOMMIT")
    names = {name: f"rebanho_toy_{os.getpid()}_{name}" for name in NAMES}
    try:
        with server.connect() as conn:
            for name in names.values():
                conn.execute(sa.text(f'CREATE DATABASE "{name}"'))
    except sa.exc.OperationalError:
        needs("PostgreSQL does not answer: apt-get install postgresql, or set TEST_POSTGRES to its address")
    urls = {toy: f"{POSTGRES}/{name}" for toy, name in names.items()}
    for toy, metadata in METADATA.items():
        engine = sa.create_engine(urls[toy])
        metadata.create_all(engine)
        engine.dispose()
    yield urls
    with server.connect() as conn:
        for name in names.values():
            conn.execute(sa.text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))
    server.dispose()


def empty(urls: dict[str, str]) -> None:
    """Empty every table of the toys on PostgreSQL."""
    for toy, metadata in METADATA.items():
        engine = sa.create_engine(urls[toy])
        with engine.begin() as conn:
            for table in metadata.sorted_tables:  # TRUNCATE would make new files, which takes a second on a slow disk
                conn.execute(sa.delete(table))
        engine.dispose()


@pytest.fixture
def fresh_urls(request: pytest.FixtureRequest, database: str, tmp_path: Path) -> Callable[[], dict[str, str]]:
    """A function that gives the addresses of empty databases for the toys, each time it is called."""
    folders = iter(range(1_000_000))

    def fresh() -> dict[str, str]:
        if database == "postgresql":
            urls: dict[str, str] = request.getfixturevalue("postgres_toys")
            empty(urls)
            return urls
        folder = tmp_path / str(next(folders))
        shutil.copytree(request.getfixturevalue("sqlite_toys"), folder)
        return {name: f"sqlite:///{folder / name}.db" for name in NAMES}

    return fresh


@pytest.fixture
def urls(fresh_urls: Callable[[], dict[str, str]]) -> dict[str, str]:
    """The addresses of empty databases for the toys."""
    return fresh_urls()


@pytest.fixture
def toys(urls: dict[str, str]) -> Iterator[Toys]:
    """The toys at work over empty databases; nothing moves until `toys.settle()`."""
    running = Toys(urls)
    yield running
    running.close()


@pytest.fixture
def store(toys: Toys) -> Store:
    """One empty store."""
    return toys.stores["pasture"]


@pytest.fixture(autouse=True)
def logged(monkeypatch: pytest.MonkeyPatch) -> list[structlog.typing.EventDict]:
    """What the kernel logs, kept and not shown: tests provoke hundreds of failures."""
    capture = structlog.testing.LogCapture()
    logger = structlog.wrap_logger(None, processors=[capture], wrapper_class=structlog.make_filtering_bound_logger(0))
    for part in (brokers, bus, bus_dramatiq, bus_redis, drain, inbox, job_hints, mover, relay, runtime):
        monkeypatch.setattr(part, "log", logger)
    return capture.entries


@pytest.fixture
def seed() -> int:
    """A seed that is new each time and printed, so that a failure can be had again with TEST_SEED."""
    chosen = int(os.environ.get("TEST_SEED") or random.SystemRandom().randrange(1_000_000))
    print(f"seed {chosen} (repeat with TEST_SEED={chosen})")
    return chosen
