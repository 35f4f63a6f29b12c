"""What was said of an item, the last word first."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from modules.events.models import due_item_word
from modules.events.queries.worklist.shown import Key

ORDER = ((due_item_word.c.said_at, "desc"), (due_item_word.c.id, "desc"))


def words_on(farm_id: UUID, key: Key) -> sa.Select[Any]:
    """Every word on an item."""
    subject, rule, anchor = key
    word = due_item_word.c
    return sa.select(due_item_word).where(
        word.farm_id == farm_id, word.subject_id == subject, word.rule == rule, word.anchor == anchor
    )


def word_of(row: sa.Row[Any]) -> dict[str, Any]:
    """A word as it is shown."""
    return {
        "what": row.what,
        "person_id": row.person_id,
        "until": row.until,
        "why": row.why,
        "said_at": row.said_at,
        "said_by": row.said_by,
    }
