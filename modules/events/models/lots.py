"""What the ledger of each lot comes to: kept with it, so that figures need not add up every day since the beginning."""

import sqlalchemy as sa

from app.kernel.tables import Id
from modules.events.models.journal import metadata

_in_lay, _interrupted = sa.text("laid_no IS NOT NULL"), sa.text("emptied_no IS NOT NULL")

lot_account = sa.Table(
    # Days are numbers, as in the ledger; a day on which nothing of that kind ever happened is null.
    "lot_account",
    metadata,
    sa.Column("farm_id", Id, primary_key=True),
    sa.Column("subject_id", Id, primary_key=True),
    sa.Column("profile", sa.String(20), primary_key=True),  # a lot may have been of another before
    sa.Column("begun_no", sa.Integer),  # the first heads
    sa.Column("last_no", sa.Integer),  # the last that came, went, or laid
    sa.Column("laid_no", sa.Integer),  # the first time that eggs were told, and the first eggs
    sa.Column("egg_no", sa.Integer),
    sa.Column("fed_no", sa.Integer),
    sa.Column("emptied_no", sa.Integer),  # at the end of which none was there, though it is not the last; or below none
    sa.Column("heads", sa.Integer, nullable=False),
    sa.Column("placed", sa.Integer, nullable=False),
    sa.Column("housed", sa.Integer, nullable=False),  # of these, those that can lay
    sa.Column("died", sa.Integer, nullable=False),
    sa.Column("eggs", sa.Float, nullable=False),
    sa.Column("week_placed", sa.Integer, nullable=False),  # by the end of day 7
    sa.Column("week_died", sa.Integer, nullable=False),
    sa.Index(
        "ix_lot_account_counted",
        *("farm_id", "profile", "last_no", "heads", "emptied_no", "placed", "housed", "died", "eggs", "egg_no"),
    ),
    sa.Index("ix_lot_account_begun", "farm_id", "profile", "begun_no", "week_placed", "week_died"),
    sa.Index(
        "ix_lot_account_laying",
        *("farm_id", "profile", "laid_no", "egg_no", "subject_id"),
        sqlite_where=_in_lay,
        postgresql_where=_in_lay,
    ),
    sa.Index(
        "ix_lot_account_emptied",
        *("farm_id", "profile", "emptied_no", "subject_id"),
        sqlite_where=_interrupted,
        postgresql_where=_interrupted,
    ),
)
