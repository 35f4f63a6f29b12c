"""The picture of farms and animals."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "inbox",
        sa.Column("subscription", sa.String(length=40), nullable=False),
        sa.Column("stream", sa.String(length=40), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("type", sa.String(length=120), nullable=False),
        sa.Column("key", sa.Uuid(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("due", tables.UtcDateTime(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("received_at", tables.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("subscription", "stream", "epoch", "position", name=op.f("pk_inbox")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inbox_received_at"), ["received_at"], unique=False)
        batch_op.create_index(
            "ix_inbox_unfinished",
            ["subscription", "stream", "key", "position"],
            unique=False,
            sqlite_where=sa.text("state <> 'done'"),
            postgresql_where=sa.text("state <> 'done'"),
        )

    op.create_table(
        "inbox_mark",
        sa.Column("subscription", sa.String(length=40), nullable=False),
        sa.Column("stream", sa.String(length=40), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("ahead", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("subscription", "stream", name=op.f("pk_inbox_mark")),
    )
    op.create_table(
        "known_animal",
        sa.Column("animal_id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("species", sa.String(length=20), nullable=False),
        sa.Column("production_type", sa.String(length=20), nullable=True),
        sa.Column("sex", sa.String(length=20), nullable=False),
        sa.Column("life_status", sa.String(length=10), nullable=False),
        sa.Column("place_id", sa.Uuid(), nullable=True),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("animal_id", name=op.f("pk_known_animal")),
    )
    with op.batch_alter_table("known_animal", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_known_animal_farm_id_life_status"), ["farm_id", "life_status"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_known_animal_place_id"), ["place_id"], unique=False)

    op.create_table(
        "known_farm",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.Column("locale", sa.String(length=10), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("farm_id", name=op.f("pk_known_farm")),
    )
    op.create_table(
        "outbox",
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("recorded_at", tables.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("epoch", "position", name=op.f("pk_outbox")),
        sa.UniqueConstraint("message_id", name=op.f("uq_outbox_message_id")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_outbox_farm_id_epoch_position"), ["farm_id", "epoch", "position"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_outbox_recorded_at"), ["recorded_at"], unique=False)

    op.create_table(
        "relay_cursor",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_relay_cursor")),
    )
    op.create_table(
        "stream_head",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_stream_head")),
    )


def downgrade() -> None:
    op.drop_table("stream_head")
    op.drop_table("relay_cursor")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_outbox_recorded_at"))
        batch_op.drop_index(batch_op.f("ix_outbox_farm_id_epoch_position"))

    op.drop_table("outbox")
    op.drop_table("known_farm")
    with op.batch_alter_table("known_animal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_known_animal_place_id"))
        batch_op.drop_index(batch_op.f("ix_known_animal_farm_id_life_status"))

    op.drop_table("known_animal")
    op.drop_table("inbox_mark")
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_inbox_unfinished", sqlite_where=sa.text("state <> 'done'"), postgresql_where=sa.text("state <> 'done'")
        )
        batch_op.drop_index(batch_op.f("ix_inbox_received_at"))

    op.drop_table("inbox")
