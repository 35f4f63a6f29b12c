"""A farm as large as it is wanted: all that a small one has, many times over, written straight into the stores.

Each copy has places, groups, animals and entries of its own, under ids and numbers of its own, and is told by messages
of its own: whoever reads them finds a farm that was entered animal by animal. The farm, its people and its site are
one. Nothing else may write meanwhile.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from typing import Any
from unicodedata import combining, normalize
from uuid import UUID

import sqlalchemy as sa

from app.demo.bulk import Spelling, spelling_of
from app.demo.renaming import Copy, Made, Names, find_derivations, in_copies
from app.kernel.runtime import Runtime
from app.kernel.store import Store
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


def multiply(
    runtime: Runtime,
    farm_id: UUID,
    copies: int,
    said: Callable[[int], None] = lambda _copy: None,
    *,
    messages: bool = True,
) -> None:
    """Add so many copies of all that a farm keeps. What was said of it must have been heard by every module.

    Without messages nobody could tell others of the copies later: for measuring only.
    """
    if not copies:
        return
    stores = {name: runtime.store(name) for name in runtime.modules if name != "identity"}
    found: dict[str, Rows] = {}
    for name, store in stores.items():
        with store.read() as tx:
            found[name] = dict(_rows(tx, runtime.modules[name].metadata, farm_id, messages))
    names = _names(list(found.values()))
    last_words = _last_words(found.values())
    written = {
        name: _Written(rows, names, last_words, spelling_of(stores[name].engine)) for name, rows in found.items()
    }
    with ThreadPoolExecutor(len(stores)) as pool:  # a database's own work needs no turn of Python
        done = [pool.submit(_write_copies, store, written[name], names, copies, said) for name, store in stores.items()]
    for each in done:
        each.result()
    heads = {name: each.last.get(outbox.name, 0) for name, each in written.items()}
    for name, store in stores.items():
        with store.write(Context()) as tx:
            _go_on(tx, found[name], written[name].last)
            _hear_no_more(tx, heads)


def _write_copies(store: Store, written: "_Written", names: Names, copies: int, said: Callable[[int], None]) -> None:
    for number in range(1, copies + 1):
        copy = Copy(names, number)
        with store.write(Context(), durable=False) as tx:
            written.write(tx, copy)
        if store.name == "events":  # which has the most to write
            said(number)


def _rows(tx: ReadTx, metadata: sa.MetaData, farm_id: UUID, messages: bool) -> Iterator[tuple[sa.Table, list[Row]]]:
    left_out = _LEFT_OUT if messages else _LEFT_OUT | {outbox.name}
    for table in metadata.sorted_tables:
        if table.name not in left_out:
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
class _Template:
    """The rows of a table that are copied: by column what they have in common, and what is made for each copy."""

    table: sa.Table
    columns: Sequence[sa.Column[Any]]
    same: Sequence[Sequence[Any]]
    made: Sequence[Sequence[tuple[int, Made]]]
    positions: Sequence[int] = ()
    """Of messages: where each stood when it was said first."""

    @property
    def rows(self) -> int:
        """How many a copy has."""
        return len(self.same[0])

    def values(self, copy: Copy) -> list[list[Any]]:
        """For each column its values in a copy."""
        found = [list(values) for values in self.same]
        for values, made in zip(found, self.made, strict=True):
            for at, how in made:
                values[at] = how(copy)
        return found


class _Written:
    """What of a store is copied. `last` are the numbers given last."""

    def __init__(self, rows: Rows, names: Names, last_words: Container[tuple[UUID, str]], spelling: Spelling) -> None:
        self.spelling = spelling
        self.last = {
            table.name: some[-1][_COUNTED[table.name]] if some else 0
            for table, some in rows.items()
            if table.name in _COUNTED
        }
        found = (_template(table, some, names, last_words, spelling) for table, some in rows.items())
        self.templates = [template for template in found if template.rows]

    def write(self, tx: Tx, copy: Copy) -> None:
        """Write one copy."""
        for template in self.templates:
            values = template.values(copy)
            if template.table.name in _COUNTED:
                self._number(template, values)
            self.spelling.write(tx, template.table, [column.name for column in template.columns], values)

    def _number(self, template: _Template, values: list[list[Any]]) -> None:
        """Give the rows of a copy the next numbers; messages tell theirs in their text."""
        table, names = template.table, [column.name for column in template.columns]
        first = self.last[table.name] + 1
        numbers = range(first, first + template.rows)
        self.last[table.name] = numbers[-1]
        counted = names.index(_COUNTED[table.name])
        values[counted] = [self.spelling.value(template.columns[counted], number) for number in numbers]
        if template.positions:
            body = names.index("body")
            values[body] = [
                text.replace(f'"sequence":"{before:020}"', f'"sequence":"{now:020}"')
                for text, before, now in zip(values[body], template.positions, numbers, strict=True)
            ]


def _last_words(stores: Iterable[Rows]) -> set[tuple[UUID, str]]:
    """The words to which the number of a copy is added, with whose they are."""
    rows = chain.from_iterable(chain.from_iterable(store.values() for store in stores))
    told = ((row.get("id"), row.get(name)) for row in rows for name in ("label", "name"))
    return {(whose, _last_word(name)) for whose, name in told if isinstance(whose, UUID) and isinstance(name, str)}


def _template(
    table: sa.Table,
    rows: Iterable[Row],
    names: Names,
    last_words: Container[tuple[UUID, str]],
    spelling: Spelling,
) -> _Template:
    """The rows that have an id which is another one in copies, looked at once for all copies.

    What stands under a key of the farm alone, such as its next test day, is one like the farm.
    """
    numbered = table.name in _COUNTED or table.autoincrement_column is not None
    key = {column.name for column in table.primary_key}
    serial = table.autoincrement_column if table.name not in _COUNTED else None
    columns = [column for column in table.c if column is not serial]
    kept: list[Row] = []
    made: list[list[tuple[int, Made]]] = [[] for _ in columns]
    for row in rows:
        hows = _made(columns, row, names, last_words, spelling)
        if any(isinstance(row[name], UUID) for name in hows) and (numbered or not key.isdisjoint(hows)):
            for column, changed in zip(columns, made, strict=True):
                if column.name in hows:
                    changed.append((len(kept), hows[column.name]))
            kept.append(row)
    same = [[spelling.value(column, row[column.name]) for row in kept] for column in columns]
    positions = [row["position"] for row in kept] if table.name == outbox.name else []
    return _Template(table, columns, same, made, positions)


def _made(
    columns: Iterable[sa.Column[Any]],
    row: Row,
    names: Names,
    last_words: Container[tuple[UUID, str]],
    spelling: Spelling,
) -> dict[str, Made]:
    """How each value of a row is made that is another one in a copy."""
    made = {
        column.name: how for column in columns if (how := in_copies(column.name, row[column.name], names, spelling))
    }
    if {"thing_id", "word", "head"} <= row.keys():
        made |= _found_by(row, last_words)
    return made


def _found_by(row: Row, last_words: Container[tuple[UUID, str]]) -> Mapping[str, Made]:
    """A word by which a thing is found, and how it begins: letters and digits alone, in any database the same."""
    word, long = row["word"], len(row["head"])
    if (row["thing_id"], word) not in last_words:
        return {"word": lambda _copy: word, "head": lambda _copy: row["head"]}
    return {"word": lambda copy: copy.word(word), "head": lambda copy: copy.word(word)[: max(long, 3)]}


def _go_on(tx: Tx, rows: Rows, last: Mapping[str, int]) -> None:
    """The next entry and the next message get the numbers behind those of the last copy; all messages are sent."""
    head = last.get(outbox.name, 0)
    for table in (stream_head, relay_cursor):
        tx.run(sa.update(table).values(position=head).where(table.c.position < head))
    for table in rows:
        if table.name == "farm_journal":  # a lot's account has a last day by the same name
            tx.run(sa.update(table).values(last_no=last["entry"]))


def _hear_no_more(tx: Tx, heads: Mapping[str, int]) -> None:
    """What the copies say stands in all stores already."""
    for stream, head in heads.items():
        tx.run(
            sa.update(inbox_mark)
            .values(position=head)
            .where(inbox_mark.c.stream == stream, inbox_mark.c.position < head)
        )
