"""The journal's pictures of what herd keeps, and of who is on a farm. They can be thrown away and heard again."""

import sqlalchemy as sa

from app.kernel.tables import Id, picture_columns
from modules.events.models.journal import metadata

known_animal = sa.Table(
    "known_animal",
    metadata,
    sa.Column("animal_id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("label", sa.String(80), nullable=False),
    *picture_columns(),
    sa.Index(None, "farm_id"),
)

known_group = sa.Table(
    "known_group",
    metadata,
    sa.Column("group_id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("kind", sa.String(10), nullable=False),
    sa.Column("name", sa.String(80), nullable=False),
    *picture_columns(),
    sa.Index(None, "farm_id"),
)

known_place = sa.Table(
    "known_place",
    metadata,
    sa.Column("place_id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("parent_id", Id),
    sa.Column("first_parent_id", Id),  # where it lay when it was opened
    sa.Column("area_ha", sa.Float),
    *picture_columns(),
    sa.Index(None, "farm_id"),
)

known_former_number = sa.Table(
    # Numbers that animals carry no more: lost, replaced, or gone from the farm with them.
    "known_former_number",
    metadata,
    sa.Column("animal_id", Id, primary_key=True),
    sa.Column("scheme", sa.String(40), primary_key=True),
    sa.Column("value", sa.String(60), primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    *picture_columns(),
    sa.Index(None, "farm_id", "scheme", "value"),
)

known_word = sa.Table(
    # The words by which animals, groups and places are called, and numbers that animals carry or carried.
    "known_word",
    metadata,
    sa.Column("thing_id", Id, primary_key=True),
    sa.Column("word", sa.String(60), primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("head", sa.String(3), nullable=False),  # its first letters, for the index
    *picture_columns(),
    sa.Index(None, "farm_id", "head"),
)

known_member = sa.Table(
    # Who is what on a farm, told by identity: only such a person can be given work.
    "known_member",
    metadata,
    sa.Column("farm_id", Id, primary_key=True),
    sa.Column("person_id", Id, primary_key=True),
    sa.Column("role", sa.String(20)),  # None: not any more
    *picture_columns(),
)
