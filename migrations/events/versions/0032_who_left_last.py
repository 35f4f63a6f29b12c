"""Who is at a place, and who left it last."""

from alembic import op

revision = "0032"
down_revision = "0029"
branch_labels = None
depends_on = None

NAME = "ix_stay_farm_id_target_id_until"


def upgrade() -> None:
    op.create_index(NAME, "stay", ["farm_id", "target_id", "until"])


def downgrade() -> None:
    op.drop_index(NAME, "stay")
