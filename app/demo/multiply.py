"""A farm as large as it is wanted: all that a small one has, many times over, written straight into the stores.

Each copy has places, groups, animals and entries of its own, under ids and numbers of its own, and is told by messages
of its own: whoever reads them finds a farm that was entered animal by animal. The farm, its people and its site are
one. Nothing else may write meanwhile.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, repeat
from typing import Any
from unicodedata import combining, normalize
from uuid import UUID

import sqlalchemy as sa

from app.demo.bulk import Spelling, spelling_of
from app.demo.renaming import Copies, Names, find_derivations
from app.demo.template import COUNTED, Row, Template, template_of
from app.kernel.runtime import Runtime
from app.kernel.store import Store
from app.kernel.tables import inbox, inbox_mark, job, outbox, relay_cursor, stream_head
from app.kernel.transaction import Context, ReadTx, Tx

Rows = Mapping[sa.Table, Sequence[Row]]
"""The rows of a store, by table."""

_LEFT_OUT = frozenset({inbox.name, inbox_mark.name, job.name, relay_cursor.name, stream_head.name, "answered"})
_AT_ONCE = 20_000
"""Rows that are written in one transaction."""
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
    names, last_words = _names(list(found.values())), _last_words(found.values())
    made = Copies(names, range(1, copies + 1))
    written = {
        name: _Written(rows, names, last_words, spelling_of(stores[name].engine)) for name, rows in found.items()
    }
    with ThreadPoolExecutor(len(stores)) as pool:  # a database's own work needs no turn of Python
        done = [pool.submit(_write_copies, store, written[name], made, said) for name, store in stores.items()]
    for each in done:
        each.result()
    heads = {name: each.last(outbox.name, copies) for name, each in written.items()}
    for name, store in stores.items():
        with store.write(Context()) as tx:
            _go_on(tx, found[name], {table: written[name].last(table, copies) for table in COUNTED})
            _hear_no_more(tx, heads)


def _write_copies(store: Store, written: "_Written", copies: Copies, said: Callable[[int], None]) -> None:
    """Row after row in all copies: the ids of these follow one another, and a database writes each leaf once.

    One copy after the other would go all over its keys each time.
    """
    done, told = 0, 0
    for part in written.in_parts(max(_AT_ONCE // len(copies), 1)):
        with store.write(Context(), durable=False) as tx:
            written.write(tx, part, copies)
        done += part.rows
        number = done * len(copies) // written.rows
        if store.name == "events" and number > told:  # which has the most to write
            told = number
            said(told)


def _rows(tx: ReadTx, metadata: sa.MetaData, farm_id: UUID, messages: bool) -> Iterator[tuple[sa.Table, list[Row]]]:
    left_out = _LEFT_OUT if messages else _LEFT_OUT | {outbox.name}
    for table in metadata.sorted_tables:
        if table.name not in left_out:
            of_farm = table.c.farm_id == farm_id if "farm_id" in table.c else sa.true()
            order = [table.c[COUNTED[table.name]]] if table.name in COUNTED else table.primary_key
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


class _Written:
    """What of a store is copied, and how many rows a copy has."""

    def __init__(self, rows: Rows, names: Names, last_words: Container[tuple[UUID, str]], spelling: Spelling) -> None:
        self.spelling = spelling
        self._given = {
            table.name: some[-1][COUNTED[table.name]] if some else 0
            for table, some in rows.items()
            if table.name in COUNTED
        }
        found = (template_of(table, some, names, last_words, spelling) for table, some in rows.items())
        self._templates = {template.table.name: template for template in found if template.rows}
        self.rows = sum(template.rows for template in self._templates.values())

    def in_parts(self, rows: int) -> Iterator[Template]:
        """Table by table, so many rows at a time."""
        for template in self._templates.values():
            for begin in range(0, template.rows, rows):
                yield template.part(begin, begin + rows)

    def last(self, table: str, copies: int) -> int:
        """The number given last in a table that numbers its rows, after so many copies."""
        template = self._templates.get(table)
        return self._given.get(table, 0) + (copies * template.rows if template else 0)

    def write(self, tx: Tx, part: Template, copies: Copies) -> None:
        """Write some rows of all copies."""
        values = part.values(copies)
        if part.table.name in COUNTED:
            self._number(part, values, copies)
        self.spelling.write(tx, part.table, [column.name for column in part.columns], values)

    def _number(self, part: Template, values: list[list[Any]], copies: Copies) -> None:
        """Give rows the numbers that they would have if copy came after copy; messages tell theirs in their text."""
        table, names = part.table, [column.name for column in part.columns]
        before = [self.last(table.name, number - 1) + part.first + 1 for number in copies.numbers]
        numbers = [first + at for at in range(part.rows) for first in before]
        counted = names.index(COUNTED[table.name])
        values[counted] = [self.spelling.value(part.columns[counted], number) for number in numbers]
        if part.positions:
            body = names.index("body")
            said = chain.from_iterable(repeat(position, len(copies)) for position in part.positions)
            values[body] = [
                text.replace(f'"sequence":"{then:020}"', f'"sequence":"{now:020}"')
                for text, then, now in zip(values[body], said, numbers, strict=True)
            ]


def _last_words(stores: Iterable[Rows]) -> set[tuple[UUID, str]]:
    """The words to which the number of a copy is added, with whose they are."""
    rows = chain.from_iterable(chain.from_iterable(store.values() for store in stores))
    told = ((row.get("id"), row.get(name)) for row in rows for name in ("label", "name"))
    return {(whose, _last_word(name)) for whose, name in told if isinstance(whose, UUID) and isinstance(name, str)}


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
