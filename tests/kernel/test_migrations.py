"""Every store goes up and down on both databases, is what the code says, and is never left half way."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

import app.migrate
from app.config import STORES, Settings
from app.factory import load_modules
from app.kernel.module import Module
from app.kernel.store import Store
from app.kernel.tables import new_metadata
from app.migrate import downgrade, is_at_head, script_config, upgrade
from migrations.environment import _compare_type, is_ours
from tests.conftest import POSTGRES, needs
from tests.kernel.rows import counts, fill

FAILING = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "0001", None


def upgrade() -> None:
    op.create_table("first", sa.Column("id", sa.Integer, primary_key=True))
    op.execute("INSERT INTO first (id) VALUES (1)")
    op.execute("SELECT 1 FROM a_table_that_nobody_made")
"""


@pytest.fixture
def open_store(database: str, tmp_path: Path) -> Iterator[Callable[[str], Store]]:
    """A function that opens an empty store of a name."""
    opened: list[Store] = []

    def open_empty(name: str) -> Store:
        url = f"sqlite:///{tmp_path / name}.db"
        if database == "postgresql":
            url = f"{POSTGRES}/rebanho_up_{os.getpid()}_{name}"
        opened.append(Store(name, url))
        return opened[-1]

    if database == "postgresql":
        with_server("SELECT 1")
    yield open_empty
    for store in opened:
        store.close()
        if database == "postgresql":
            with_server(f'DROP DATABASE IF EXISTS "{sa.make_url(store.url).database}" WITH (FORCE)')


def with_server(statement: str) -> None:
    server = sa.create_engine(f"{POSTGRES}/postgres", isolation_level="AUTOCOMMIT")
    try:
        with server.connect() as conn:
            conn.execute(sa.text(statement))
    except sa.exc.OperationalError:
        needs("PostgreSQL does not answer: apt-get install postgresql, or set TEST_POSTGRES to its address")
    server.dispose()


def tables(store: Store) -> set[str]:
    found = sa.inspect(store.engine).get_table_names()
    return {name for name in found if is_ours(name, "table", {})} - {"alembic_version"}


def differences(store: Store, module: Module) -> list[object]:
    """What a new revision would contain."""
    with store.engine.connect() as conn:
        context = MigrationContext.configure(conn, opts={"compare_type": _compare_type, "include_name": is_ours})
        return list(compare_metadata(context, module.metadata))


@pytest.mark.parametrize("name", STORES)
def test_a_store_goes_up_down_and_up_again_and_is_what_the_code_says(
    open_store: Callable[[str], Store], name: str
) -> None:
    store, module = open_store(name), load_modules(Settings())[name]

    upgrade(store, module)
    assert is_at_head(store)
    assert tables(store) == {table.name for table in module.metadata.sorted_tables}
    assert differences(store, module) == []

    downgrade(store, module)
    assert not is_at_head(store)
    assert tables(store) == set()

    upgrade(store, module)
    assert differences(store, module) == []


def revisions(name: str) -> list[str]:
    """Every revision of a store but the last, oldest first."""
    scripts = ScriptDirectory.from_config(script_config(name))
    return [script.revision for script in scripts.walk_revisions()][:0:-1]


OLDER = [(name, revision) for name in STORES for revision in revisions(name)]


@pytest.mark.parametrize(("name", "revision"), OLDER, ids=[f"{name}-{revision}" for name, revision in OLDER])
def test_a_store_with_rows_goes_up_from_any_revision_and_keeps_them(
    open_store: Callable[[str], Store], name: str, revision: str
) -> None:
    store, module = open_store(name), load_modules(Settings())[name]
    upgrade(store, module, revision)
    before = fill(store, sorted(tables(store)))

    upgrade(store, module)

    assert differences(store, module) == []
    assert counts(store, before) == before


def test_going_up_twice_changes_nothing(open_store: Callable[[str], Store]) -> None:
    store, module = open_store("health"), load_modules(Settings())["health"]
    upgrade(store, module)

    upgrade(store, module)

    assert is_at_head(store)


def test_a_revision_that_fails_leaves_nothing_behind(
    open_store: Callable[[str], Store], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = tmp_path / "scripts" / "toy" / "versions"
    versions.mkdir(parents=True)
    (versions / "0001_failing.py").write_text(FAILING)
    (versions.parent / "env.py").write_text("from migrations.environment import run\n\nrun()\n")
    monkeypatch.setattr(app.migrate, "ROOT", tmp_path / "scripts")
    store = open_store("toy")

    with pytest.raises(sa.exc.DBAPIError, match="a_table_that_nobody_made"):
        upgrade(store, Module("toy", new_metadata(), list))

    assert tables(store) == set()
    assert not is_at_head(store)
