"""Standards of breeds and lines, as farms keep them."""

import sqlalchemy as sa

from app.kernel.tables import Id, Json, UtcDateTime
from modules.events.models.journal import metadata

standard = sa.Table(
    # Every change of every standard, as it was made; nothing is changed here or taken out.
    "standard",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("no", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("profile", sa.String(20), nullable=False),
    sa.Column("breed", sa.String(80)),
    sa.Column("measure", sa.String(20), nullable=False),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("age_unit", sa.String(4), nullable=False),
    sa.Column("points", Json, nullable=False),  # none: taken back
    sa.Column("valid_from", sa.Date, nullable=False),
    sa.Column("source", sa.String(200), nullable=False),
    sa.Column("why", sa.String(500), nullable=False),
    sa.Column("set_at", UtcDateTime, nullable=False),
    sa.Column("set_by", Id),
    sa.Column("content_hash", sa.String(64), nullable=False),
    sa.Index(None, "farm_id", "profile"),
)
