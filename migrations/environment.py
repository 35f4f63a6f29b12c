"""What every store's env.py runs: its own scripts on its own database, each revision whole or not at all."""

from typing import Any

import sqlalchemy as sa
from alembic import context

from app.kernel.tables import Json, UtcDateTime


def run() -> None:
    """Run the migrations that Alembic was asked for, on the store in its configuration."""
    attributes = context.config.attributes
    with attributes["store"].engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=attributes["metadata"],
            render_as_batch=True,
            transactional_ddl=True,  # Alembic thinks SQLite cannot; with our own BEGIN it can
            render_item=_render,
            compare_type=_compare_type,
            include_name=is_ours,
        )
        with connection.begin(), context.begin_transaction():
            context.run_migrations()


def is_ours(name: str | None, kind: str, _parents: Any) -> bool:
    """Whether a table or an index is described by the code; those of full-text search are each database's own."""
    own = {"table": "_fts" in (name or ""), "index": (name or "").endswith("_words")}
    return not own.get(kind, False)


def _render(kind: str, item: Any, _context: Any) -> str | bool:
    if kind == "type" and isinstance(item, UtcDateTime | Json):
        return f"tables.{type(item).__name__}()"
    return False


def _compare_type(_context: Any, _inspected: Any, column: Any, _old: Any, _new: Any) -> bool | None:
    """Our own types differ from what a database calls them; they never count as a change."""
    return False if isinstance(column.type, UtcDateTime | Json | sa.Uuid) else None
