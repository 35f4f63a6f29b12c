"""Who is at a place and who left it last; open items of the worklist by rule and last day."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0030"
branch_labels = None
depends_on = None

_LEFT, _OPEN, _ASIDE = "ix_stay_farm_id_target_id_until", "ix_due_item_open", "ix_due_item_aside"
_open = sa.text("status = 'open'")
_aside = sa.text("status = 'open' AND (skipped_on IS NOT NULL OR snoozed_until IS NOT NULL)")
_SHOWN = ("due_on", "raised_on", "severity", "raised", "snoozed_until", "skipped_on", "assigned_to")
_REST = (*_SHOWN, "subject_id", "anchor", "status")


def _index_open(*first: str) -> None:
    op.drop_index(_OPEN, "due_item")
    columns = [*first, *_REST]
    op.create_index(_OPEN, "due_item", columns, sqlite_where=_open, postgresql_where=_open)


def upgrade() -> None:
    op.create_index(_LEFT, "stay", ["farm_id", "target_id", "until"])
    _index_open("farm_id", "rule", "to_on", "from_on")
    op.create_index(_ASIDE, "due_item", ["farm_id", "to_on"], sqlite_where=_aside, postgresql_where=_aside)


def downgrade() -> None:
    op.drop_index(_ASIDE, "due_item")
    _index_open("farm_id", "from_on", "to_on", "rule")
    op.drop_index(_LEFT, "stay")
