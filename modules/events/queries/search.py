"""Finding entries by words: what was written, numbers, and the names of animals, lots, groups and places.

SQLite finds words by FTS5 over `entry_text`, PostgreSQL by a GIN index over the same words as a tsvector. Both are kept
in step by the database itself, in the transaction that writes the text.
"""

from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.domain.words import MOST_WORDS, farm_mark, fold, mark
from modules.events.models import entry, entry_text, known_word

MOST_THINGS = 200
HEAD = 3

_things = (
    sa.select(known_word.c.thing_id)
    .distinct()
    .where(
        known_word.c.farm_id == sa.bindparam("farm"),
        known_word.c.head.like(sa.bindparam("head") + "%"),
        sa.func.substr(known_word.c.word, 1, sa.func.length(sa.bindparam("word"))) == sa.bindparam("word"),
    )
    .limit(MOST_THINGS)
)
_IN_WORDS = {
    "sqlite": sa.text("entry_text.no IN (SELECT rowid FROM entry_text_fts WHERE entry_text_fts MATCH :wanted)"),
    "postgresql": sa.text("array_to_tsvector(string_to_array(entry_text.text, ' ')) @@ CAST(:wanted AS tsquery)"),
}


def found_by(tx: ReadTx, farm_id: UUID, asked: str) -> sa.ColumnElement[bool]:
    """The entries of the farm in which every word of a text is found: as the beginning of a word, or of a name."""
    words = list(dict.fromkeys(fold(asked)))[:MOST_WORDS]
    if not words:
        return sa.false()
    wanted = _all_of(tx.dialect, farm_id, [(word, _marks(tx, farm_id, word)) for word in words])
    matching = sa.select(entry_text.c.entry_id).where(_IN_WORDS[tx.dialect].bindparams(wanted=wanted))
    return entry.c.id.in_(matching)


def _marks(tx: ReadTx, farm_id: UUID, word: str) -> list[str]:
    rows = tx.all(_things, {"farm": farm_id, "head": word[:HEAD], "word": word})
    return [mark(row.thing_id) for row in rows]


def _all_of(dialect: str, farm_id: UUID, words: list[tuple[str, list[str]]]) -> str:
    if dialect == "sqlite":
        each = [" OR ".join([f'"{word}"*', *(f'"{thing}"' for thing in things)]) for word, things in words]
        return " AND ".join([f'"{farm_mark(farm_id)}"', *(f"({one})" for one in each)])
    each = [" | ".join([f"'{word}':*", *(f"'{thing}'" for thing in things)]) for word, things in words]
    return " & ".join([f"'{farm_mark(farm_id)}'", *(f"({one})" for one in each)])
