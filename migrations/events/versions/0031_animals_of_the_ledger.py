"""An index of the ledger's rows of animals, by which it is found which animals of a profile are there."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0032"
branch_labels = None
depends_on = None

_of_animals = sa.text("subject_type = 'animal'")
_COLUMNS = ("farm_id", "profile", "subject_id", "day", "heads", "subject_type")


def upgrade() -> None:
    op.create_index(
        op.f("ix_ledger_animals"), "ledger", _COLUMNS, sqlite_where=_of_animals, postgresql_where=_of_animals
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_ledger_animals"), "ledger")
