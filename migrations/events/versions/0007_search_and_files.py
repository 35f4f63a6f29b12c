"""Words to search entries by, by an index of each database's own; files; what earlier versions confirmed."""

import unicodedata
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_FTS = """
CREATE VIRTUAL TABLE entry_text_fts USING fts5(
    text, content='entry_text', content_rowid='no', tokenize="unicode61 remove_diacritics 0"
)
"""
_ADDED = """
CREATE TRIGGER entry_text_added AFTER INSERT ON entry_text BEGIN
    INSERT INTO entry_text_fts (rowid, text) VALUES (new.no, new.text);
END
"""
_GONE = """
CREATE TRIGGER entry_text_gone AFTER DELETE ON entry_text BEGIN
    INSERT INTO entry_text_fts (entry_text_fts, rowid, text) VALUES ('delete', old.no, old.text);
END
"""
_CHANGED = """
CREATE TRIGGER entry_text_changed AFTER UPDATE ON entry_text BEGIN
    INSERT INTO entry_text_fts (entry_text_fts, rowid, text) VALUES ('delete', old.no, old.text);
    INSERT INTO entry_text_fts (rowid, text) VALUES (new.no, new.text);
END
"""
_GIN = "CREATE INDEX ix_entry_text_words ON entry_text USING gin (array_to_tsvector(string_to_array(text, ' ')))"


def upgrade() -> None:
    serial = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "entry_text",
        sa.Column("no", serial, autoincrement=True, nullable=False),
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_entry_text")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_entry_text_entry_id")),
    )
    for statement in [_GIN] if op.get_bind().dialect.name == "postgresql" else [_FTS, _ADDED, _GONE, _CHANGED]:
        op.execute(statement)
    op.create_table(
        "attachment",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("media_type", sa.String(length=40), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("stored_at", tables.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("farm_id", "sha256", name=op.f("pk_attachment")),
    )
    with op.batch_alter_table("attachment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attachment_stored_at"), ["stored_at"], unique=False)
    op.create_table(
        "file_use",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("farm_id", "sha256", "entry_id", name=op.f("pk_file_use")),
    )
    op.create_table(
        "known_word",
        sa.Column("thing_id", sa.Uuid(), nullable=False),
        sa.Column("word", sa.String(length=60), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("head", sa.String(length=3), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("thing_id", "word", name=op.f("pk_known_word")),
    )
    with op.batch_alter_table("known_word", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_known_word_farm_id_head"), ["farm_id", "head"], unique=False)
    with op.batch_alter_table("entry_version", schema=None) as batch_op:
        batch_op.add_column(sa.Column("confirmed", tables.Json(), nullable=True))
    _fill()


def _fill() -> None:
    """The words of what is there already: entries, and the names of what they are about."""
    entry = sa.table(
        "entry", *_columns("id", "farm_id", "subject_id", uuid=True), sa.column("data", tables.Json()),
        sa.column("attachments", tables.Json()), *_columns("note", "performed_by", "kind"),
    )  # fmt: skip
    entry_text = sa.table("entry_text", *_columns("entry_id", "farm_id", uuid=True), *_columns("text"))
    use = sa.table("file_use", *_columns("farm_id", "entry_id", uuid=True), *_columns("sha256"))
    bind = op.get_bind()
    rows = bind.execute(sa.select(entry).order_by(entry.c.id)).all()
    for begin in range(0, len(rows), 1000):
        part = rows[begin : begin + 1000]
        told = [{"entry_id": row.id, "farm_id": row.farm_id, "text": _text(row)} for row in part]
        bind.execute(sa.insert(entry_text), told)
        for row in part:
            hashes = {file["sha256"] for file in row.attachments or ()}
            hashes |= {row.data["sha256"]} if row.kind == "photo" else set()
            for sha256 in hashes:
                bind.execute(sa.insert(use), {"farm_id": row.farm_id, "entry_id": row.id, "sha256": sha256})
    for thing, name in (("animal", "label"), ("group", "name"), ("place", "name")):
        _fill_names(bind, f"known_{thing}", f"{thing}_id", name)


def _fill_names(bind: sa.Connection, table: str, key: str, name: str) -> None:
    known = sa.table(table, *_columns(key, "farm_id", uuid=True), *_columns(name, "epoch"), sa.column("version"))
    word = sa.table(
        "known_word", *_columns("thing_id", "farm_id", uuid=True), *_columns("word", "head", "epoch"),
        sa.column("version"),
    )  # fmt: skip
    told = [
        {
            "thing_id": row._mapping[key],
            "farm_id": row.farm_id,
            "word": each,
            "head": each[:3],
            "epoch": row.epoch,
            "version": row.version,
        }
        for row in bind.execute(sa.select(known))
        for each in sorted(set(_fold(row._mapping[name])))
    ]
    if told:
        bind.execute(sa.insert(word), told)


def _columns(*names: str, uuid: bool = False) -> list[sa.ColumnClause[Any]]:
    return [sa.column(name, sa.Uuid() if uuid else sa.Text()) for name in names]


def _text(row: sa.Row[Any]) -> str:
    """All texts and ids of the entry: the kinds of before say what they say in plain fields."""
    words = [f"f{row.farm_id.hex}", f"r{row.subject_id.hex}", *_fold(row.note or ""), *_fold(row.performed_by or "")]
    return " ".join(dict.fromkeys([*words, *_of(row.data)]))


def _of(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [word for inner in value.values() for word in _of(inner)]
    if isinstance(value, list):
        return [word for inner in value for word in _of(inner)]
    if not isinstance(value, str):
        return []
    try:
        return [f"r{UUID(value).hex}"]
    except ValueError:
        return _fold(value)


def _fold(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(sign if sign.isalnum() else " " for sign in plain if not unicodedata.combining(sign))
    return [word[:60] for word in kept.split()]


def downgrade() -> None:
    with op.batch_alter_table("entry_version", schema=None) as batch_op:
        batch_op.drop_column("confirmed")
    for table in ("known_word", "file_use", "attachment"):
        op.drop_table(table)
    if op.get_bind().dialect.name == "sqlite":
        for trigger in ("entry_text_added", "entry_text_gone", "entry_text_changed"):
            op.execute(f"DROP TRIGGER {trigger}")
        op.execute("DROP TABLE entry_text_fts")
    op.drop_table("entry_text")
