"""Tables of the farm's own tasks; their occasions are items of the worklist."""

import sqlalchemy as sa

from app.kernel.tables import Id, Json, UtcDateTime
from modules.events.models.journal import metadata

farm_task = sa.Table(
    "farm_task",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("made_at", UtcDateTime, nullable=False),
    sa.Column("made_by", Id),
    sa.Column("content_hash", sa.String(64), nullable=False),  # of the first sending
    sa.Index(None, "farm_id"),
)

farm_task_change = sa.Table(
    # What a task is from a day on: the first row as it was made, one more for each change.
    "farm_task_change",
    metadata,
    sa.Column("task_id", Id, primary_key=True),
    sa.Column("no", sa.Integer, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("since", sa.Date),  # None: from its beginning
    sa.Column("title", sa.String(120), nullable=False),
    sa.Column("note", sa.String(500)),
    sa.Column("place_id", Id),
    sa.Column("group_id", Id),
    sa.Column("kind", sa.String(40)),
    sa.Column("cadence", Json, nullable=False),
    sa.Column("from_on", sa.Date, nullable=False),
    sa.Column("until_on", sa.Date),
    sa.Column("assigned_to", Id),
    sa.Column("changed_at", UtcDateTime, nullable=False),
    sa.Column("changed_by", Id),
    sa.Index(None, "farm_id"),
)
