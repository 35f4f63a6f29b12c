"""Health's tables: its picture of farms and animals."""

import sqlalchemy as sa

from app.kernel.tables import Id, new_metadata, picture_columns

metadata = new_metadata()

known_farm = sa.Table(
    "known_farm",
    metadata,
    sa.Column("farm_id", Id, primary_key=True),
    sa.Column("time_zone", sa.String(64), nullable=False),
    sa.Column("locale", sa.String(10), nullable=False),
    *picture_columns(),
)

known_animal = sa.Table(
    "known_animal",
    metadata,
    sa.Column("animal_id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("species", sa.String(20), nullable=False),
    sa.Column("production_type", sa.String(20)),
    sa.Column("sex", sa.String(20), nullable=False),
    sa.Column("life_status", sa.String(10), nullable=False),
    sa.Column("place_id", Id),
    *picture_columns(),
    sa.Index(None, "farm_id", "life_status"),
    sa.Index(None, "place_id"),
)
