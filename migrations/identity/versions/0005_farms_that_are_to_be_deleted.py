"""farms that are to be deleted."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "farm_deletion",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("asked_at", tables.UtcDateTime(), nullable=False),
        sa.Column("due_at", tables.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["asked_by"], ["person.id"], name=op.f("fk_farm_deletion_asked_by")),
        sa.ForeignKeyConstraint(["farm_id"], ["farm.id"], name=op.f("fk_farm_deletion_farm_id")),
        sa.PrimaryKeyConstraint("farm_id", name=op.f("pk_farm_deletion")),
    )
    with op.batch_alter_table("farm_deletion", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_farm_deletion_due_at"), ["due_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("farm_deletion", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_farm_deletion_due_at"))

    op.drop_table("farm_deletion")
