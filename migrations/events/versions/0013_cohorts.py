"""Cohorts have tables: services and what came of them, births, litters, lactations, and times in classes."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "birth",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("at", tables.UtcDateTime(), nullable=False),
        sa.Column("species", sa.String(length=20), nullable=True),
        sa.Column("profile", sa.String(length=20), nullable=True),
        sa.Column("breed", sa.String(length=80), nullable=True),
        sa.Column("birth_on", sa.Date(), nullable=False),
        sa.Column("parity", sa.Integer(), nullable=False),
        sa.Column("born_alive", sa.Integer(), nullable=False),
        sa.Column("stillborn", sa.Integer(), nullable=False),
        sa.Column("mummified", sa.Integer(), nullable=False),
        sa.Column("weight_kg", sa.Float(), nullable=True),
        sa.Column("ease", sa.String(length=30), nullable=True),
        sa.Column("days_since_last", sa.Integer(), nullable=True),
        sa.Column("age_days", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("farm_id", "id", name=op.f("pk_birth")),
    )
    with op.batch_alter_table("birth", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_birth_farm_id_profile_birth_on"), ["farm_id", "profile", "birth_on"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_birth_farm_id_subject_id_at"), ["farm_id", "subject_id", "at"], unique=False
        )

    op.create_table(
        "class_time",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("class", sa.String(length=20), nullable=False),
        sa.Column("since", tables.UtcDateTime(), nullable=False),
        sa.Column("profile", sa.String(length=20), nullable=True),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("until", tables.UtcDateTime(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("farm_id", "subject_id", "class", "since", name=op.f("pk_class_time")),
    )
    with op.batch_alter_table("class_time", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_class_time_farm_id_profile_class_since_on"),
            ["farm_id", "profile", "class", "since_on"],
            unique=False,
        )

    op.create_table(
        "lactation",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("at", tables.UtcDateTime(), nullable=False),
        sa.Column("species", sa.String(length=20), nullable=True),
        sa.Column("profile", sa.String(length=20), nullable=True),
        sa.Column("breed", sa.String(length=80), nullable=True),
        sa.Column("parity", sa.Integer(), nullable=False),
        sa.Column("begin_on", sa.Date(), nullable=False),
        sa.Column("end_on", sa.Date(), nullable=True),
        sa.Column("end_by", sa.String(length=30), nullable=True),
        sa.PrimaryKeyConstraint("farm_id", "id", name=op.f("pk_lactation")),
    )
    with op.batch_alter_table("lactation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_lactation_farm_id_profile_begin_on"), ["farm_id", "profile", "begin_on"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_lactation_farm_id_subject_id_at"), ["farm_id", "subject_id", "at"], unique=False
        )

    op.create_table(
        "litter",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("at", tables.UtcDateTime(), nullable=False),
        sa.Column("species", sa.String(length=20), nullable=True),
        sa.Column("profile", sa.String(length=20), nullable=True),
        sa.Column("breed", sa.String(length=80), nullable=True),
        sa.Column("dam_id", sa.Uuid(), nullable=True),
        sa.Column("birth_on", sa.Date(), nullable=True),
        sa.Column("begun_with", sa.Integer(), nullable=False),
        sa.Column("fostered_on", sa.Integer(), nullable=False),
        sa.Column("fostered_off", sa.Integer(), nullable=False),
        sa.Column("died", sa.Integer(), nullable=False),
        sa.Column("weaned", sa.Integer(), nullable=False),
        sa.Column("weaned_on", sa.Date(), nullable=True),
        sa.Column("weaning_kg", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("farm_id", "id", name=op.f("pk_litter")),
    )
    with op.batch_alter_table("litter", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_litter_farm_id_profile_weaned_on"), ["farm_id", "profile", "weaned_on"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_litter_farm_id_subject_id_at"), ["farm_id", "subject_id", "at"], unique=False
        )

    op.create_table(
        "service_group",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("at", tables.UtcDateTime(), nullable=False),
        sa.Column("species", sa.String(length=20), nullable=True),
        sa.Column("profile", sa.String(length=20), nullable=True),
        sa.Column("breed", sa.String(length=80), nullable=True),
        sa.Column("cycle_no", sa.Integer(), nullable=False),
        sa.Column("service_no", sa.Integer(), nullable=False),
        sa.Column("parity", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("method", sa.String(length=20), nullable=True),
        sa.Column("matings", sa.Integer(), nullable=False),
        sa.Column("sires", tables.Json(), nullable=False),
        sa.Column("season", sa.String(length=60), nullable=True),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("conceived_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("positive", sa.Boolean(), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("outcome_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("farm_id", "id", name=op.f("pk_service_group")),
    )
    with op.batch_alter_table("service_group", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_service_group_farm_id_profile_due_on"), ["farm_id", "profile", "due_on"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_service_group_farm_id_profile_first_on"), ["farm_id", "profile", "first_on"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_service_group_farm_id_subject_id_at"), ["farm_id", "subject_id", "at"], unique=False
        )


def downgrade() -> None:
    for name in ("service_group", "litter", "lactation", "class_time", "birth"):
        op.drop_table(name)
