"""What figures of large farms are computed from, counted ahead: anybody can count it again."""

import sqlalchemy as sa

from app.kernel.tables import Id, Json, UtcDateTime
from modules.events.models.journal import metadata

counted_ahead = sa.Table(
    # What one source counted for the animals of a profile, in the periods that pages ask for on a day.
    "counted_ahead",
    metadata,
    sa.Column("farm_id", Id, primary_key=True),
    sa.Column("profile", sa.String(20), primary_key=True),
    sa.Column("source", sa.String(20), primary_key=True),
    sa.Column("today", sa.Date, nullable=False),  # the farm's, on which it was counted
    sa.Column("edition", sa.String(12), nullable=False),  # of the code that counted
    sa.Column("writes", sa.BigInteger, nullable=False),  # of the farm's journal, and of its settings, until then
    sa.Column("settings_no", sa.BigInteger, nullable=False),
    sa.Column("counted_at", UtcDateTime, nullable=False),
    sa.Column("took_ms", sa.Integer, nullable=False),
    sa.Column("periods", Json, nullable=False),  # first and last day, and what was counted by name
)
