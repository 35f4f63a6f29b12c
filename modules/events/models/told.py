"""What was told of a farm's figures: what is the same as last time is not told again."""

import sqlalchemy as sa

from app.kernel.tables import Id, Json, UtcDateTime
from modules.events.models.journal import metadata

figures_told = sa.Table(
    "figures_told",
    metadata,
    sa.Column("telling_id", Id, primary_key=True),  # made of farm, profile and span
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("profile", sa.String(20), nullable=False),
    sa.Column("span", sa.String(5), nullable=False),
    sa.Column("version", sa.BigInteger, nullable=False),
    sa.Column("first_on", sa.Date, nullable=False),
    sa.Column("last_on", sa.Date, nullable=False),
    sa.Column("check_sum", sa.String(64), nullable=False),
    sa.Column("told_at", UtcDateTime, nullable=False),
    sa.Column("figures", Json, nullable=False),
    sa.Index(None, "farm_id"),
)
