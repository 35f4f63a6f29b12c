"""The stays of a subject are found by when they began: else SQLite reads the whole farm by the indexes of places."""

from alembic import op

revision = "0033"
down_revision = "0031"
branch_labels = None
depends_on = None

_BEFORE, _NOW = "ix_stay_subject_id", "ix_stay_subject_id_since"


def upgrade() -> None:
    op.create_index(_NOW, "stay", ["subject_id", "since"])
    op.drop_index(_BEFORE, "stay")


def downgrade() -> None:
    op.create_index(_BEFORE, "stay", ["subject_id"])
    op.drop_index(_NOW, "stay")
