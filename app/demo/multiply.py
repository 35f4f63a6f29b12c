"""A farm as large as it is wanted: all that a small one has, many times over, written straight into the stores.

Each copy has places, groups, animals and entries of its own, under ids and numbers of its own, and is told by messages
of its own: whoever reads them finds a farm that was entered animal by animal. The farm, its people and its site are
one. Nothing else may write meanwhile.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import Any
from unicodedata import combining, normalize
from uuid import UUID

import sqlalchemy as sa

from app.demo.renaming import Copy, Made, Names, find_derivations, in_copies, text_in_copies
from app.kernel.runtime import Runtime
from app.kernel.tables import inbox, inbox_mark, job, outbox, relay_cursor, stream_head
from app.kernel.transaction import Context, ReadTx, Tx

Row = Mapping[str, Any]
Rows = Mapping[sa.Table, Sequence[Row]]
"""The rows of a store, by table."""

_LEFT_OUT = frozenset({inbox.name, inbox_mark.name, job.name, relay_cursor.name, stream_head.name, "answered"})
_COUNTED = {"entry": "journal_no", outbox.name: "position"}
"""Which column of a table numbers its rows without a gap."""
_DERIVED_WITH = ("registration", "identifier")
_WORDS, _SORTS = ("label", "name", "name_key", "value"), ("label_sort", "name_sort")
_ID = re.compile(r'"([0-9a-f]{8}-[0-9a-f-]{27})"')
_SUBJECT = re.compile(r'"subject":"([0-9a-f-]{36})"')
_LETTERS = re.compile(r"[^\W_]+")
_AT_ONCE = 2000


def multiply(runtime: Runtime, farm_id: UUID, copies: int, said: Callable[[int], None] = lambda _copy: None) -> None:
    """Add so many copies of all that a farm keeps. What was said of it must have been heard by every module."""
    if not copies:
        return
    stores = {name: runtime.store(name) for name in runtime.modules if name != "identity"}
    found: dict[str, Rows] = {}
    for name, store in stores.items():
        with store.read() as tx:
            found[name] = dict(_rows(tx, runtime.modules[name].metadata, farm_id))
    names = _names(list(found.values()))
    last_words = _last_words(found.values())
    written = {name: _Written.of(rows, names, last_words) for name, rows in found.items()}
    for number in range(1, copies + 1):
        copy = Copy(names, number)
        for name, store in stores.items():
            with store.write(Context()) as tx:
                written[name].write(tx, copy)
        said(number)
    heads = {name: each.last["outbox"] for name, each in written.items()}
    for name, store in stores.items():
        with store.write(Context()) as tx:
            _go_on(tx, found[name], written[name].last)
            _hear_no_more(tx, heads)


def _rows(tx: ReadTx, metadata: sa.MetaData, farm_id: UUID) -> Iterator[tuple[sa.Table, list[Row]]]:
    for table in metadata.sorted_tables:
        if table.name not in _LEFT_OUT:
            of_farm = table.c.farm_id == farm_id if "farm_id" in table.c else sa.true()
            order = [table.c[_COUNTED[table.name]]] if table.name in _COUNTED else []
            yield table, [dict(row._mapping) for row in tx.all(sa.select(table).where(of_farm).order_by(*order))]


def _names(stores: Sequence[Rows]) -> Names:
    """The ids of all that is in the farm, of what refers to it, and of messages about it; the words that name it."""
    rows = [row for store in stores for table, some in store.items() if table.name != outbox.name for row in some]
    messages = [row for store in stores for table, some in store.items() if table.name == outbox.name for row in some]
    ids, known = _things(stores), 0
    while len(ids) > known:
        known = len(ids)
        touched = [row for row in rows if not ids.isdisjoint(_ids(row))]
        ids.update(row[name] for row in touched for name in ("id", "batch_id") if isinstance(row.get(name), UUID))
    about = [row for row in messages if not ids.isdisjoint(_named(row["body"]))]
    ids.update(UUID(found.group(1)) for row in about if (found := _SUBJECT.search(row["body"])))
    words, sorts = (
        {row[name] for row in touched for name in columns if row.get(name) and isinstance(row[name], str)}
        for columns in (_WORDS, _SORTS)
    )
    together = ([*(each for each in _ids(row) if each in ids), row.get("listed")] for row in touched)
    derived = find_derivations(ids, together, _DERIVED_WITH)
    messages_of = dict.fromkeys(row["message_id"] for row in about)
    return Names({**messages_of, **derived}, frozenset(words), frozenset(sorts))


def _last_word(name: str) -> str:
    """The last word of a name as it is searched: without accents and capitals."""
    plain = "".join(sign for sign in normalize("NFKD", name.casefold()) if not combining(sign))
    found: list[str] = _LETTERS.findall(plain)
    return found[-1] if found else ""


def _things(stores: Sequence[Rows]) -> set[UUID]:
    """Places but the site, groups, lots, animals."""
    found: set[UUID] = set()
    for table, rows in chain.from_iterable(store.items() for store in stores):
        if table.name in ("animal", "farm_group"):
            found.update(row["id"] for row in rows)
        elif table.name == "place":
            found.update(row["id"] for row in rows if row["parent_id"])
    return found


def _ids(row: Row) -> Iterator[UUID]:
    return (value for value in row.values() if isinstance(value, UUID))


def _named(body: str) -> set[UUID]:
    return {UUID(found) for found in _ID.findall(body)}


@dataclass(frozen=True, slots=True)
class _Written:
    """What of a store is copied: by table, rows with how their values are made. `last` are the numbers given last."""

    templates: Sequence[tuple[sa.Table, Sequence[tuple[Row, Mapping[str, Made]]]]]
    last: dict[str, int]
    numbers: Mapping[str, Iterator[int]]

    @classmethod
    def of(cls, rows: Rows, names: Names, last_words: Container[tuple[UUID, str]]) -> "_Written":
        """Look at each row once, for all copies."""
        last = dict.fromkeys(_COUNTED, 0)
        for table, some in rows.items():
            if table.name in _COUNTED and some:
                last[table.name] = some[-1][_COUNTED[table.name]]
        templates = [(table, list(_templates(table, some, names, last_words))) for table, some in rows.items()]
        return cls(templates, last, {name: count(number + 1) for name, number in last.items()})

    def write(self, tx: Tx, copy: Copy) -> None:
        """Write one copy."""
        for table, rows in self.templates:
            made = [self._copied(table.name, row, how, copy) for row, how in rows]
            for begin in range(0, len(made), _AT_ONCE):
                tx.run(sa.insert(table), made[begin : begin + _AT_ONCE])

    def _copied(self, table: str, row: Row, made: Mapping[str, Made], copy: Copy) -> dict[str, Any]:
        values = {**row, **{name: how(copy) for name, how in made.items()}}
        if table in _COUNTED:
            number = self.last[table] = next(self.numbers[table])
            values[_COUNTED[table]] = number
            if table == outbox.name:
                before, after = (f'"sequence":"{each:020}"' for each in (row["position"], number))
                values["body"] = values["body"].replace(before, after)
        return values


def _last_words(stores: Iterable[Rows]) -> set[tuple[UUID, str]]:
    """The words to which the number of a copy is added, with whose they are."""
    rows = chain.from_iterable(chain.from_iterable(store.values() for store in stores))
    told = ((row.get("id"), row.get(name)) for row in rows for name in ("label", "name"))
    return {(whose, _last_word(name)) for whose, name in told if isinstance(whose, UUID) and isinstance(name, str)}


def _templates(
    table: sa.Table, rows: Iterable[Row], names: Names, last_words: Container[tuple[UUID, str]]
) -> Iterator[tuple[Row, Mapping[str, Made]]]:
    """Rows that are copied, with how each value is made that is another one in a copy."""
    serial = table.autoincrement_column if table.name not in _COUNTED else None
    for row in rows:
        kept = {name: value for name, value in row.items() if serial is None or name != serial.name}
        made = {name: how for name, value in kept.items() if (how := in_copies(name, value, names))}
        if any(isinstance(row[name], UUID) for name in made):
            if table.name == outbox.name and (body := text_in_copies(kept["body"], names)):
                made["body"] = body
            if {"thing_id", "word", "head"} <= row.keys():
                made |= _found_by(row, last_words)
            yield kept, made


def _found_by(row: Row, last_words: Container[tuple[UUID, str]]) -> Mapping[str, Made]:
    """A word by which a thing is found, and how it begins."""
    word, long = row["word"], len(row["head"])
    if (row["thing_id"], word) not in last_words:
        return {"word": lambda _copy: word, "head": lambda _copy: row["head"]}
    return {"word": lambda copy: copy.word(word), "head": lambda copy: copy.word(word)[: max(long, 3)]}


def _go_on(tx: Tx, rows: Rows, last: Mapping[str, int]) -> None:
    """The next entry and the next message get the numbers behind those of the last copy; all messages are sent."""
    head = last[outbox.name]
    for table in (stream_head, relay_cursor):
        tx.run(sa.update(table).values(position=head).where(table.c.position < head))
    for table in rows:
        if "last_no" in table.c:
            tx.run(sa.update(table).values(last_no=last["entry"]))


def _hear_no_more(tx: Tx, heads: Mapping[str, int]) -> None:
    """What the copies say stands in all stores already."""
    for stream, head in heads.items():
        tx.run(
            sa.update(inbox_mark)
            .values(position=head)
            .where(inbox_mark.c.stream == stream, inbox_mark.c.position < head)
        )
