"""Stores put back from older copies, all or one: everybody sees the same farm again, and a phone loses nothing."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa

from app.config import STORES
from app.kernel.restating import begin_epoch, enqueue_restating
from app.kernel.runtime import Runtime
from modules.events import models as journal
from modules.herd import models as herd
from modules.integration import models as spreadsheets
from tests.journeys.conftest import Owner
from tests.journeys.test_spreadsheet import import_file

pytestmark = pytest.mark.own_process

Copies = Mapping[str, Mapping[str, Any]]
ONE_OR_ALL = [*((store,) for store in STORES), STORES, ("herd", "events")]


def copies_of(runtime: Runtime) -> Copies:
    """Every row of every store."""
    return {name: _copy_of(runtime, name) for name in STORES}


def _copy_of(runtime: Runtime, name: str) -> Mapping[str, Any]:
    with runtime.store(name).read() as tx:
        tables = runtime.modules[name].metadata.sorted_tables
        return {table.name: [row._asdict() for row in tx.all(sa.select(table))] for table in tables}


def put_back(runtime: Runtime, copies: Copies, names: tuple[str, ...]) -> None:
    """What `rebanho restore` does with stores: their old rows, a new epoch, and the order to say all again."""
    for name in names:
        tables = runtime.modules[name].metadata.sorted_tables
        with runtime.store(name).write() as tx:
            for table in reversed(tables):
                tx.run(sa.delete(table))
            for table in tables:
                tx.run(sa.insert(table), copies[name][table.name])
            if runtime.modules[name].restates:
                begin_epoch(tx, name)
                enqueue_restating(tx)


class Phone:
    """Sends what a person does, and keeps it to send it again."""

    def __init__(self, owner: Owner) -> None:
        self.owner = owner
        self.sent: list[tuple[str, str, dict[str, Any]]] = []

    def send(self, module: str, path: str, **body: Any) -> str:
        self.sent.append((module, path, {"id": str(uuid4()), **body}))
        answer = self.owner.send("POST", *self.sent[-1])
        assert answer.status_code in (201, 202), answer.text
        return str(self.sent[-1][2]["id"])

    def register(self, number: str, **more: Any) -> str:
        numbers = [{"scheme": "br.management", "value": number}]
        said = {"species": "pig", "sex": "Female", "registered_on": "2026-01-05", "identifiers": numbers}
        return self.send("herd", "animals", **{**said, **more})

    def record(self, kind: str, subject: str, on: str, **data: Any) -> str:
        return self.send("events", "events", **self.owner.entry(kind, subject, on, **data))

    def send_all_again(self) -> list[int]:
        """The status of each answer."""
        return [self.owner.send("POST", *each).status_code for each in self.sent]


def live(phone: Phone) -> None:
    """A farm with some history."""
    phone.pens = [phone.send("herd", "places", name=f"Baia {n}", kind="pen") for n in (1, 2)]  # type: ignore[attr-defined]
    phone.pigs = [phone.register(str(n), place_id=phone.pens[0]) for n in range(1, 4)]  # type: ignore[attr-defined]
    for day, pig in enumerate(phone.pigs, 10):  # type: ignore[attr-defined]
        phone.record("weighing", pig, f"2026-02-{day}", weight_kg=40.0 + day)


def live_on(phone: Phone) -> None:
    """What happens after the backup: of things that were there and of new ones."""
    old, pens = phone.pigs, phone.pens  # type: ignore[attr-defined]
    third = phone.send("herd", "places", name="Baia 3", kind="pen")
    fresh = phone.register("9", place_id=third)
    phone.record("move", old[0], "2026-03-01", to_place_id=third)
    phone.record("weighing", old[0], "2026-03-02", weight_kg=80.0)
    phone.record("weighing", fresh, "2026-03-02", weight_kg=30.0)
    phone.record("move", fresh, "2026-03-03", to_place_id=pens[1])
    phone.record("death", old[2], "2026-03-04", method="Perished", reason="Disease")


def ids(owner: Owner, store: str, table: sa.Table) -> list[str]:
    with owner.runtime.store(store).read() as tx:
        return [str(row.id) for row in tx.all(sa.select(table.c.id))]


@pytest.mark.parametrize("names", ONE_OR_ALL, ids="-".join)
def test_after_an_older_backup_everybody_sees_the_same_and_a_phone_brings_back_what_it_holds(
    owner: Owner, names: tuple[str, ...]
) -> None:
    phone = Phone(owner)
    live(phone)
    copies = copies_of(owner.runtime)
    live_on(phone)
    animals, entries = ids(owner, "herd", herd.animal), ids(owner, "events", journal.entry)

    put_back(owner.runtime, copies, names)
    owner.runtime.settle()

    owner.assert_pictures_agree()
    assert set(phone.send_all_again()) <= {200, 201, 202}
    owner.runtime.settle()
    owner.assert_pictures_agree()
    assert sorted(ids(owner, "herd", herd.animal)) == sorted(animals)
    assert sorted(ids(owner, "events", journal.entry)) == sorted(entries)
    assert verdicts(owner) == {"recorded"}
    assert set(phone.send_all_again()) == {200}


def verdicts(owner: Owner) -> set[str]:
    with owner.runtime.store("events").read() as tx:
        return {row.verdict for row in tx.all(sa.select(journal.entry.c.verdict))}


def test_restating_over_whole_stores_changes_nothing(owner: Owner) -> None:
    phone = Phone(owner)
    live(phone)
    live_on(phone)
    before = copies_of(owner.runtime)

    for name in STORES:
        if owner.runtime.modules[name].restates:
            with owner.runtime.store(name).write() as tx:
                enqueue_restating(tx)
    owner.runtime.settle()

    after = copies_of(owner.runtime)
    for name in STORES:
        own = set(before[name]) - {"outbox", "inbox", "inbox_mark", "stream_head", "relay_cursor", "job", "answered"}
        for table in own - {"farm_journal", "subject"}:
            assert before[name][table] == after[name][table], (name, table)
    owner.assert_pictures_agree()


def test_what_the_journal_says_after_an_older_backup_reaches_the_rows_of_an_import(owner: Owner) -> None:
    import_file(owner, "brinco;sexo;peso (kg);data da pesagem\n11;F;22,5;10/01/2026\n")
    pig = owner.get("herd", "animals")["items"][0]["id"]
    [weighing] = owner.get("events", "events", kind="weighing")["items"]
    note = owner.record("note", pig, "2026-01-11", text="Tosse")
    copies = copies_of(owner.runtime)
    for entry in (weighing, note):
        for version in range(1, 5):
            amend(owner, "PUT", entry, version, note=f"Conferido {version}")

    put_back(owner.runtime, copies, ("events",))
    owner.runtime.settle()
    for entry in (weighing, note):
        amend(owner, "DELETE", entry, 1)

    with owner.runtime.store("integration").read() as tx:
        own, later = tx.all(sa.select(spreadsheets.imported_entry)), tx.all(sa.select(spreadsheets.later_entry))
    assert [(str(row.entry_id), row.entry_version, row.retracted) for row in own] == [(weighing["id"], 2, True)]
    assert [(str(row.entry_id), row.retracted) for row in later] == [(note["id"], True)]


def amend(owner: Owner, method: str, entry: dict[str, Any], version: int, **changes: Any) -> None:
    path = f"events/{entry['id']}"
    body = {"why": "engano", "confirmed": [{"code": "old_entry"}], **changes} if method == "PUT" else None
    answer = owner.send(method, "events", path if body else f"{path}?why=engano", body, version=version)
    assert answer.status_code == 200, answer.text
