"""Migrations: one Alembic script directory for each store, run one after the other."""

import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

import migrations
from app.kernel.module import Module
from app.kernel.store import Store

ROOT = Path(migrations.__file__).parent


def script_config(store_name: str) -> Config:
    """Alembic's configuration of one store's scripts."""
    config = Config()
    config.set_main_option("script_location", str(ROOT / store_name))
    return config


def upgrade(store: Store, module: Module, revision: str = "head") -> None:
    """Bring a store to a revision; on both databases a failing one leaves nothing behind."""
    create_database(store)
    _run(store, module, lambda config: command.upgrade(config, revision))


def downgrade(store: Store, module: Module, revision: str = "base") -> None:
    """Take a store back to a revision."""
    _run(store, module, lambda config: command.downgrade(config, revision))


def upgrade_all(stores: Mapping[str, Store], modules: Mapping[str, Module]) -> None:
    """Bring every store to head."""
    for name, module in modules.items():
        upgrade(stores[name], module)


def is_at_head(store: Store) -> bool:
    """Whether every migration of the store has run."""
    head = ScriptDirectory.from_config(script_config(store.name)).get_current_head()
    with store.read() as tx:
        return MigrationContext.configure(tx.conn).get_current_revision() == head


def knows(store_name: str, revision: str) -> bool:
    """Whether a revision is among the store's scripts: those of a newer version are not."""
    scripts = ScriptDirectory.from_config(script_config(store_name))
    return revision in {each.revision for each in scripts.walk_revisions()}


def make_revision(module: Module, message: str) -> str:
    """Write the next revision of a store: the difference between its scripts and its tables. Returns the path."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(module.name, f"sqlite:///{folder}/revision.db")
        template = ROOT / module.name / "script.py.mako"
        shutil.copy(ROOT / "script.py.mako", template)
        try:
            if ScriptDirectory.from_config(script_config(module.name)).get_current_head():
                upgrade(store, module)
            config = script_config(module.name)
            number = len(list((ROOT / module.name / "versions").glob("[0-9]*.py"))) + 1
            config.attributes.update(store=store, metadata=module.metadata)
            script = command.revision(config, message, autogenerate=True, rev_id=f"{number:04d}")
        finally:
            template.unlink()
            store.close()
        return str(getattr(script, "path", script))


def _run(store: Store, module: Module, act: Callable[[Config], None]) -> None:
    config = script_config(store.name)
    config.attributes.update(store=store, metadata=module.metadata)
    act(config)


def create_database(store: Store) -> None:
    """A PostgreSQL database that is missing is made when the role may; otherwise the connection tells why not."""
    url = sa.make_url(store.url)
    if url.get_backend_name() != "postgresql":
        return
    try:
        with store.engine.connect():
            return
    except sa.exc.OperationalError as error:
        if "does not exist" not in str(error):
            raise
    server = sa.create_engine(url.set(database="postgres"), isolation_level="AUTOCOMMIT")
    with server.connect() as conn:
        conn.execute(sa.text(f'CREATE DATABASE "{url.database}"'))
    server.dispose()
