"""Subjects tell where a female stands, for lists of females; what is stored is filled as it is made anew."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

STANDS = sa.text("standing IS NOT NULL")
COLUMNS = {
    "profile": sa.String(length=20),
    "standing": sa.String(length=10),
    "stands_since": sa.Date(),
    "service_id": sa.Uuid(),
    "lactation": sa.String(length=10),
    "barred": sa.String(length=12),
}


def upgrade() -> None:
    for name, type_ in COLUMNS.items():
        op.add_column("subject", sa.Column(name, type_, nullable=True))
    op.create_index(
        "ix_subject_standing",
        "subject",
        ["farm_id", "profile", "standing", "stands_since", "id", "lactation", "barred"],
        unique=False,
        sqlite_where=STANDS,
        postgresql_where=STANDS,
    )


def downgrade() -> None:
    op.drop_index("ix_subject_standing", "subject")
    for name in reversed(COLUMNS):
        op.drop_column("subject", name)
