"""Numbers that animals carry no more."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "known_former_number",
        sa.Column("animal_id", sa.Uuid(), nullable=False),
        sa.Column("scheme", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(length=60), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("animal_id", "scheme", "value", name=op.f("pk_known_former_number")),
    )
    with op.batch_alter_table("known_former_number", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_known_former_number_farm_id_scheme_value"), ["farm_id", "scheme", "value"], unique=False
        )


def downgrade() -> None:
    op.drop_table("known_former_number")
