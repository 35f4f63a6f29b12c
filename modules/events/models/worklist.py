"""Tables of the worklist: what is due, made by the fold, and what people said of it."""

import sqlalchemy as sa

from app.kernel.tables import Id, Json, UtcDateTime
from modules.events.models.journal import metadata

_open = sa.text("status = 'open'")
_aside = sa.text("status = 'open' AND (skipped_on IS NOT NULL OR snoozed_until IS NOT NULL)")

due_item = sa.Table(
    # What is or was due for a subject by a rule, under what opened it. People's words (the last three columns) are
    # copied from `due_item_mark`, for lists are read by them.
    "due_item",
    metadata,
    sa.Column("farm_id", Id, primary_key=True),
    sa.Column("subject_id", Id, primary_key=True),
    sa.Column("rule", sa.String(30), primary_key=True),
    sa.Column("anchor", sa.String(60), primary_key=True),
    sa.Column("subject_type", sa.String(10), nullable=False),
    sa.Column("profile", sa.String(20)),
    sa.Column("due_on", sa.Date, nullable=False),
    sa.Column("from_on", sa.Date, nullable=False),
    sa.Column("to_on", sa.Date, nullable=False),
    sa.Column("raised_on", sa.Date, nullable=False),  # from when on it matters more
    # How much it matters until then, and from then on: that of its rule, here because lists are ordered by it.
    sa.Column("severity", sa.SmallInteger, nullable=False),
    sa.Column("raised", sa.SmallInteger, nullable=False),
    sa.Column("facts", Json, nullable=False),
    sa.Column("status", sa.String(9), nullable=False),  # open, done, cancelled
    sa.Column("closed_on", sa.Date),
    sa.Column("closed_by", Id),  # the entry
    sa.Column("assigned_to", Id),
    sa.Column("snoozed_until", sa.Date),
    sa.Column("skipped_on", sa.Date),
    # All that a day's list and its counts ask of open items, so that no row has to be looked up for them: of each rule
    # what is not over yet, or what is.
    sa.Index(
        "ix_due_item_open",
        *("farm_id", "rule", "to_on", "from_on", "due_on", "raised_on", "severity", "raised"),
        *("snoozed_until", "skipped_on", "assigned_to", "subject_id", "anchor", "status"),
        sqlite_where=_open,
        postgresql_where=_open,
    ),
    sa.Index("ix_due_item_aside", "farm_id", "to_on", sqlite_where=_aside, postgresql_where=_aside),
    sa.Index(None, "farm_id", "closed_on"),
)

due_item_mark = sa.Table(
    # What people said of items: it outlives whatever is made anew.
    "due_item_mark",
    metadata,
    sa.Column("farm_id", Id, primary_key=True),
    sa.Column("subject_id", Id, primary_key=True),
    sa.Column("rule", sa.String(30), primary_key=True),
    sa.Column("anchor", sa.String(60), primary_key=True),
    sa.Column("assigned_to", Id),
    sa.Column("snoozed_until", sa.Date),
    sa.Column("snoozes", sa.Integer, nullable=False),
    sa.Column("snooze_why", sa.String(500)),
    sa.Column("skipped_on", sa.Date),
    sa.Column("skip_why", sa.String(500)),
    sa.Column("marked_at", UtcDateTime, nullable=False),
    sa.Column("marked_by", Id),
)

due_item_word = sa.Table(
    # Every such word, one after the other: who said what, when and why. Words are never changed.
    "due_item_word",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("subject_id", Id, nullable=False),
    sa.Column("rule", sa.String(30), nullable=False),
    sa.Column("anchor", sa.String(60), nullable=False),
    sa.Column("what", sa.String(8), nullable=False),
    sa.Column("person_id", Id),  # to whom it was given
    sa.Column("until", sa.Date),
    sa.Column("why", sa.String(500)),
    sa.Column("said_at", UtcDateTime, nullable=False),
    sa.Column("said_by", Id),
    sa.Index(None, "farm_id", "subject_id", "rule", "anchor"),
)
