"""Indexes that hold all that figures ask, where they go through every day since the beginning."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

_weighed = sa.text("weight_kg IS NOT NULL AND subject_type = 'animal' AND verdict = 'recorded' AND NOT retracted")

# Of each table: the index that goes, and the one that takes its place.
_WIDER = (
    ("ledger", ("farm_id", "profile", "day"), "ix_ledger_counted", ("way", "heads", "named", "away")),
    (
        "class_time",
        ("farm_id", "profile", "class", "since_on"),
        "ix_class_time_farm_id_profile_class_since_on_until_on",
        ("until_on",),
    ),
    (
        "service_group",
        ("farm_id", "profile", "first_on"),
        "ix_service_group_made",
        ("outcome", "positive", "conceived_on", "kind"),
    ),
    (
        "service_group",
        ("farm_id", "profile", "outcome_on"),
        "ix_service_group_over",
        ("outcome", "positive", "first_on", "conceived_on"),
    ),
    (
        "litter",
        ("farm_id", "profile", "weaned_on"),
        "ix_litter_counted",
        ("birth_on", "begun_with", "fostered_on", "fostered_off", "died"),
    ),
    ("exit", ("farm_id", "profile", "exit_on"), "ix_exit_counted", ("nursed", "subject_id", "heads")),
)
_MORE = (("test_day", "next_on"), ("open_time", "ready_on"))
_priced = sa.text("money IS NOT NULL")
_OF_WEIGHINGS = (
    *("farm_id", "occurred_on", "subject_id", "sort_at", "kind_rank", "id", "weight_kg"),
    *("subject_type", "verdict", "retracted"),
)


def _name(table: str, columns: tuple[str, ...]) -> str:
    return op.f(f"ix_{table}_{'_'.join(columns)}")


def upgrade() -> None:
    for table, columns, name, more in _WIDER:
        op.drop_index(_name(table, columns), table)
        op.create_index(op.f(name), table, [*columns, *more])
    for table, column in _MORE:
        op.create_index(_name(table, ("farm_id", "profile", column)), table, ["farm_id", "profile", column])
    op.create_index(
        op.f("ix_ledger_priced"), "ledger", ["farm_id", "way", "day"], sqlite_where=_priced, postgresql_where=_priced
    )
    op.create_index(op.f("ix_entry_weighed"), "entry", _OF_WEIGHINGS, sqlite_where=_weighed, postgresql_where=_weighed)


def downgrade() -> None:
    op.drop_index(op.f("ix_entry_weighed"), "entry")
    op.drop_index(op.f("ix_ledger_priced"), "ledger")
    for table, column in _MORE:
        op.drop_index(_name(table, ("farm_id", "profile", column)), table)
    for table, columns, name, _ in reversed(_WIDER):
        op.drop_index(op.f(name), table)
        op.create_index(_name(table, columns), table, list(columns))
