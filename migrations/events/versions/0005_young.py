"""Young that entries make, those that herd refused, and animals that were others."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "young",
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("animal_id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("entry_id", "animal_id", name=op.f("pk_young")),
    )
    with op.batch_alter_table("young", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_young_animal_id"), ["animal_id"], unique=False)
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.add_column(sa.Column("refused", tables.Json(), nullable=True))
    with op.batch_alter_table("entry_version", schema=None) as batch_op:
        batch_op.add_column(sa.Column("subject_id", sa.Uuid(), nullable=True))
    with op.batch_alter_table("subject", schema=None) as batch_op:
        batch_op.add_column(sa.Column("merged_into", sa.Uuid(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("subject", schema=None) as batch_op:
        batch_op.drop_column("merged_into")
    with op.batch_alter_table("entry_version", schema=None) as batch_op:
        batch_op.drop_column("subject_id")
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.drop_column("refused")
    op.drop_table("young")
