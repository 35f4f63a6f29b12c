"""The picture of farms and animals."""

import sqlalchemy as sa
from alembic import op

from migrations.messages import create_message_tables, drop_message_tables

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    create_message_tables()
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


def downgrade() -> None:
    op.drop_table("known_farm")
    with op.batch_alter_table("known_animal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_known_animal_place_id"))
        batch_op.drop_index(batch_op.f("ix_known_animal_farm_id_life_status"))

    op.drop_table("known_animal")
    drop_message_tables()
