"""What farms tell of their figures, and to whom they show them."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "known_consent",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("belongs", sa.Boolean(), nullable=False),
        sa.Column("data", tables.Json(), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("farm_id", "organisation_id", name=op.f("pk_known_consent")),
    )
    with op.batch_alter_table("known_consent", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_known_consent_organisation_id"), ["organisation_id"], unique=False)
    op.create_table(
        "known_figure",
        sa.Column("telling_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=80), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("names", tables.Json(), nullable=False),
        sa.Column("unit", sa.String(length=80), nullable=False),
        sa.Column("better", sa.String(length=10), nullable=True),
        sa.Column("data", sa.String(length=20), nullable=False),
        sa.Column("rule_version", sa.Integer(), nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("numerator", sa.Float(), nullable=True),
        sa.Column("denominator", sa.Float(), nullable=True),
        sa.Column("open", sa.Float(), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=True),
        sa.Column("settings", tables.Json(), nullable=False),
        sa.PrimaryKeyConstraint("telling_id", "code", name=op.f("pk_known_figure")),
    )
    op.create_table(
        "known_telling",
        sa.Column("telling_id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("profile", sa.String(length=20), nullable=False),
        sa.Column("span", sa.String(length=5), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("told_at", tables.UtcDateTime(), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("telling_id", name=op.f("pk_known_telling")),
    )
    with op.batch_alter_table("known_telling", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_known_telling_farm_id_profile_span"), ["farm_id", "profile", "span"], unique=False
        )
    with op.batch_alter_table("known_farm", schema=None) as batch_op:
        batch_op.add_column(sa.Column("name", sa.String(length=200), server_default="", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("known_farm", schema=None) as batch_op:
        batch_op.drop_column("name")
    op.drop_table("known_telling")
    op.drop_table("known_figure")
    op.drop_table("known_consent")
