"""What the ledger of each lot comes to has a table, and the heads, eggs and ends of lots have indexes of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

_IN = "('placed', 'moved_in', 'back')"
_OF_LOTS, _LAID, _CLOSED = "subject_type = 'lot' AND (heads <> 0 OR hens <> 0)", "way = 'laid'", "way = 'closed'"
_FED = "subject_type = 'lot' AND item_id IS NOT NULL"
_INDEXES = (
    ("ledger", "lots", ("farm_id", "profile", "day", "way", "heads", "hens", "subject_type"), _OF_LOTS),
    ("ledger", "lot", ("farm_id", "subject_id", "profile", "day_no", "way", "heads", "hens", "subject_type"), _OF_LOTS),
    (
        "ledger",
        "fed",
        ("farm_id", "profile", "day", "way", "subject_id", "day_no", "kg", "subject_type", "item_id"),
        _FED,
    ),
    ("ledger", "laid", ("farm_id", "profile", "way", "day", "amount", "saleable", "mean"), _LAID),
    ("ledger", "closed", ("farm_id", "profile", "way", "day", "subject_id"), _CLOSED),
    (
        "lot_account",
        "counted",
        ("farm_id", "profile", "last_no", "heads", "emptied_no", "placed", "housed", "died", "eggs", "egg_no"),
        None,
    ),
    ("lot_account", "begun", ("farm_id", "profile", "begun_no", "week_placed", "week_died"), None),
    ("lot_account", "laying", ("farm_id", "profile", "laid_no", "egg_no", "subject_id"), "laid_no IS NOT NULL"),
    ("lot_account", "emptied", ("farm_id", "profile", "emptied_no", "subject_id"), "emptied_no IS NOT NULL"),
)
_NUMBERS = ("heads", "placed", "housed", "died", "week_placed", "week_died")

# As the service adds it up: of each lot and profile, with the heads at the end of each day.
_ADD_UP = f"""
INSERT INTO lot_account (
    farm_id, subject_id, profile, begun_no, last_no, laid_no, egg_no, fed_no, emptied_no,
    heads, placed, housed, died, eggs, week_placed, week_died
)
SELECT
    farm_id, subject_id, profile, min(begun_no), max(last_no),
    min(CASE WHEN way = 'laid' THEN day_no END), min(CASE WHEN way = 'laid' AND amount > 0 THEN day_no END),
    min(CASE WHEN way = 'fed' THEN day_no END),
    min(CASE WHEN counts = 1 AND by_evening <= 0 AND (day_no < last_no OR by_evening < 0) THEN day_no END),
    sum(heads), sum(CASE WHEN way IN {_IN} THEN heads ELSE 0 END), sum(CASE WHEN way IN {_IN} THEN hens ELSE 0 END),
    sum(CASE WHEN way = 'died' THEN -heads ELSE 0 END), sum(CASE WHEN way = 'laid' THEN amount ELSE 0 END),
    sum(CASE WHEN way IN {_IN} AND day_no <= begun_no + 7 THEN heads ELSE 0 END),
    sum(CASE WHEN way = 'died' AND day_no <= begun_no + 7 THEN -heads ELSE 0 END)
FROM (
    SELECT
        told.*,
        min(CASE WHEN way IN {_IN} AND heads > 0 THEN day_no END) OVER (PARTITION BY farm_id, subject_id, profile)
            AS begun_no,
        max(CASE WHEN counts = 1 THEN day_no END) OVER (PARTITION BY farm_id, subject_id, profile) AS last_no,
        sum(heads) OVER (PARTITION BY farm_id, subject_id, profile ORDER BY day_no) AS by_evening
    FROM (
        SELECT
            farm_id, subject_id, profile, day_no, way, heads, hens, amount,
            CASE WHEN heads <> 0 OR hens <> 0 OR way = 'laid' THEN 1 ELSE 0 END AS counts
        FROM ledger WHERE subject_type = 'lot' AND profile IS NOT NULL
    ) AS told
) AS counted
GROUP BY farm_id, subject_id, profile
"""


def upgrade() -> None:
    op.create_table(
        "lot_account",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("profile", sa.String(length=20), nullable=False),
        *(
            sa.Column(name, sa.Integer(), nullable=True)
            for name in ("begun_no", "last_no", "laid_no", "egg_no", "fed_no", "emptied_no")
        ),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in _NUMBERS[:4]),
        sa.Column("eggs", sa.Float(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in _NUMBERS[4:]),
        sa.PrimaryKeyConstraint("farm_id", "subject_id", "profile", name=op.f("pk_lot_account")),
    )
    op.execute(_ADD_UP)
    for table, name, columns, where in _INDEXES:
        only = sa.text(where) if where else None
        op.create_index(op.f(f"ix_{table}_{name}"), table, list(columns), sqlite_where=only, postgresql_where=only)


def downgrade() -> None:
    for table, name, _, _ in _INDEXES[:5]:
        op.drop_index(op.f(f"ix_{table}_{name}"), table)
    op.drop_table("lot_account")
