"""The phone's pull: whatever is written meanwhile, wherever it is cut, the copy ends equal to what the server has."""

import random
import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from app.kernel import clock, custody
from app.kernel.custody import SAID_KEPT
from app.kernel.ids import new_id
from app.kernel.tables import outbox, stream_head
from tests.api.phone import Phone, phone
from tests.running import Rebanho

MODULES = ("identity", "herd", "events", "health", "integration")


class Farmer:
    """Writes whatever comes to mind, by REST."""

    def __init__(self, rebanho: Rebanho, choice: random.Random) -> None:
        self.rebanho = rebanho
        self.choice = choice
        self.client = rebanho.client("owner")
        self.today = clock.now().date() - timedelta(days=1)
        self.number = choice.randrange(10**6, 10**9)

    def write(self, times: int = 1) -> None:
        """Some changes, some of which may be refused."""
        acts: list[Callable[[], Any]] = [
            self.open_place, self.change_place, self.form_group, self.change_group, self.register, self.rename,
            self.weigh, self.weigh, self.move, self.depart, self.retract, self.weigh_a_stranger,
        ]  # fmt: skip
        for _ in range(times):
            answer = self.choice.choice(acts)()
            assert answer is None or answer.status_code < 500, answer.text
            if self.choice.random() < 0.5:
                self.rebanho.settle()

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        address = f"/api/{path.replace('v1/', f'v1/farms/{self.rebanho.farm_id}/')}"
        return self.client.open(address, method=method, json=body, headers=headers)

    def some(self, path: str) -> dict[str, Any] | None:
        items = self.send("GET", path).get_json()["items"]
        found: dict[str, Any] | None = self.choice.choice(items) if items else None
        return found

    def name(self) -> str:
        self.number += 1
        return f"N {self.number}"

    def open_place(self) -> Any:
        return self.send("POST", "herd/v1/places", {"kind": "pen", "name": self.name()})

    def form_group(self) -> Any:
        lot = {"kind": "lot", "purpose": "feeding", "species": "chicken", "head_count": 50}
        group = {"kind": "group", "purpose": "feeding", "species": "pig"}
        return self.send("POST", "herd/v1/groups", {**self.choice.choice([lot, group]), "name": self.name()})

    def change_place(self) -> Any:
        return self._change("herd/v1/places", {"name": self.name()})

    def change_group(self) -> Any:
        return self._change("herd/v1/groups", {"name": self.name()})

    def rename(self) -> Any:
        return self._change("herd/v1/animals", {"name": self.name()})

    def _change(self, path: str, body: dict[str, Any]) -> Any:
        found = self.some(path)
        if found:
            return self.send("PATCH", f"{path}/{found['id']}", body, **{"If-Match": f'"{found["version"]}"'})
        return None

    def register(self) -> Any:
        self.number += 1
        group = self.choice.choice([None, self.some("herd/v1/groups")])
        animal = {
            "species": "pig",
            "sex": "Male",
            "registered_on": str(self.today - timedelta(days=30)),
            "identifiers": [{"scheme": "br.management", "value": str(self.number)}],
            "group_ids": [group["id"]] if group and group["kind"] == "group" else [],
        }
        return self.send("POST", "herd/v1/animals", animal)

    def weigh(self) -> Any:
        return self._record("weighing", {"weight_kg": self.choice.randint(20, 40)})

    def weigh_a_stranger(self) -> Any:
        return self._record("weighing", {"weight_kg": 30}, subject_id=str(new_id()))

    def move(self) -> Any:
        place = self.some("herd/v1/places")
        return self._record("move", {"to_place_id": place["id"]}) if place else None

    def depart(self) -> Any:
        return self._record("departure", {"reason": "Sale"}) if self.choice.random() < 0.3 else None

    def _record(self, kind: str, data: dict[str, Any], *, subject_id: str | None = None) -> Any:
        animal = self.some("herd/v1/animals") if subject_id is None else {"id": subject_id}
        if animal is None:
            return None
        on = self.today - timedelta(days=self.choice.randrange(20))
        entry = {"kind": kind, "subject": {"type": "animal", "id": animal["id"]}, "occurred_at": str(on), "data": data}
        return self.send("POST", "events/v1/events/batch", {"items": [entry]})

    def retract(self) -> Any:
        found = self.some("events/v1/events")
        if found is None:
            return None
        path = f"events/v1/events/{found['id']}?why=wrong"
        return self.send("DELETE", path, **{"If-Match": f'"{found["version"]}"'})


def fresh(rebanho: Rebanho, module: str) -> Phone:
    """What a phone that begins now is told."""
    found = phone(rebanho.client("viewer"), rebanho.farm_id, module)
    found.catch_up()
    return found


@pytest.mark.parametrize("seed", range(4))
def test_a_phone_that_is_cut_off_anywhere_ends_with_what_the_server_has(rebanho: Rebanho, seed: int) -> None:
    choice = random.Random(seed)
    farmer = Farmer(rebanho, choice)
    farmer.write(12)
    phones = {module: phone(rebanho.client("viewer"), rebanho.farm_id, module) for module in ("herd", "events")}

    for _ in range(25):
        farmer.write(choice.randrange(3))
        pulling = phones[choice.choice(list(phones))]
        if choice.random() < 0.2:
            pulling.ask(choice.randint(1, 9))  # the answer is lost on the way
        if choice.random() < 0.05:
            begin_epoch(rebanho, "herd")
        pulling.pull(choice.randint(1, 9))
    farmer.write(5)
    rebanho.settle()

    for module, pulling in phones.items():
        pulling.catch_up(choice.randint(1, 9))
        assert pulling.copy
        assert pulling.told() == fresh(rebanho, module).told(), module


def begin_epoch(rebanho: Rebanho, stream: str) -> None:
    """As a restore does."""
    with rebanho.store(stream).write() as tx:
        tx.run(sa.update(stream_head).values(epoch=new_id().hex, position=0))


@pytest.mark.timeout(120)
def test_what_several_write_at_once_is_neither_missed_nor_kept_when_it_is_gone(rebanho: Rebanho) -> None:
    farmers = [Farmer(rebanho, random.Random(number)) for number in range(4)]
    farmers[0].write(10)
    rebanho.settle()
    pulling = phone(rebanho.client("viewer"), rebanho.farm_id, "herd")
    acts = [(farmer.open_place, farmer.rename, farmer.change_place) for farmer in farmers]
    threads = [threading.Thread(target=lambda mine=mine: [act() for _ in range(8) for act in mine]) for mine in acts]

    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        pulling.pull(3)
    for thread in threads:
        thread.join()
    pulling.catch_up()

    assert pulling.told() == fresh(rebanho, "herd").told()


def test_the_copy_is_what_the_lists_show(rebanho: Rebanho) -> None:
    farmer = Farmer(rebanho, random.Random(5))
    farmer.write(40)
    rebanho.settle()

    herd, events = fresh(rebanho, "herd"), fresh(rebanho, "events")

    for kind in ("place", "group", "animal"):
        listed = {each["id"]: each for each in farmer.send("GET", f"herd/v1/{kind}s").get_json()["items"]}
        kept = {thing_id: data for (name, thing_id), data in herd.copy.items() if name == kind}
        assert set(kept) == set(listed)
        for thing_id, data in kept.items():
            shown = listed[thing_id]
            assert data.pop("group_ids", []) == [each["id"] for each in shown.get("groups", [])]
            assert {name: shown[name] for name in data} == data
    entries = {each["id"]: each for each in farmer.send("GET", "events/v1/events?limit=500").get_json()["items"]}
    assert {thing_id: data for (_, thing_id), data in events.copy.items()} == entries


def test_nothing_new_is_an_empty_page_and_the_cursor_goes_on(rebanho: Rebanho) -> None:
    Farmer(rebanho, random.Random(1)).open_place()
    pulling = fresh(rebanho, "herd")

    for _ in range(3):
        page = pulling.ask(10)
        assert (page["items"], page["more"], page["reset"]) == ([], False, False)


def test_a_thing_that_changed_often_comes_once_as_it_is_now(rebanho: Rebanho) -> None:
    farmer = Farmer(rebanho, random.Random(1))
    farmer.open_place()
    pulling = fresh(rebanho, "herd")
    for _ in range(5):
        farmer.change_place()

    page = pulling.ask(100)

    assert [item["data"]["name"] for item in page["items"]] == [farmer.some("herd/v1/places")["name"]]  # type: ignore[index]


def test_what_is_kept_no_longer_is_taken_away(rebanho: Rebanho) -> None:
    farmer = Farmer(rebanho, random.Random(1))
    farmer.register()
    rebanho.settle()
    farmer.weigh()
    pulling = fresh(rebanho, "events")
    entry = farmer.some("events/v1/events?kind=weighing")
    assert entry
    assert ("entry", entry["id"]) in pulling.copy

    with clock.frozen(clock.now() + timedelta(days=120)):
        path = f"events/v1/events/{entry['id']}"
        farmer.send("PUT", path, {"note": "old", "why": "late"}, **{"If-Match": f'"{entry["version"]}"'})
        page = pulling.ask(10)

    assert page["items"] == [{"type": "entry", "id": entry["id"], "removed": True}]


def test_a_cursor_that_the_outbox_does_not_reach_begins_anew(rebanho: Rebanho) -> None:
    farmer = Farmer(rebanho, random.Random(1))
    farmer.open_place()
    pulling, late = fresh(rebanho, "herd"), fresh(rebanho, "herd")
    farmer.open_place()
    pulling.catch_up()

    with clock.frozen(clock.now() + SAID_KEPT + timedelta(days=1)):
        custody.purge(rebanho.store("herd"))
        with rebanho.store("herd").read() as tx:
            assert tx.scalar(sa.select(sa.func.count()).select_from(outbox)) == 0
        pulling.catch_up()  # had everything that was purged
        late.catch_up()

    assert (pulling.resets, late.resets) == (1, 2)
    assert pulling.told() == late.told()


def test_the_purge_leaves_no_gap(rebanho: Rebanho) -> None:
    farmer = Farmer(rebanho, random.Random(1))
    for _ in range(4):
        farmer.open_place()
    store = rebanho.store("herd")
    with store.write() as tx:  # whose transaction began first may have committed last
        positions = [row.position for row in tx.all(sa.select(outbox.c.position).order_by(outbox.c.position))]
        old = sa.update(outbox).where(outbox.c.position == positions[2])
        tx.run(old.values(recorded_at=tx.now - SAID_KEPT - timedelta(days=1)))

    custody.purge(store)

    with store.read() as tx:
        assert list(tx.all(sa.select(outbox.c.position))) == [(positions[3],)]


def test_a_new_epoch_begins_anew_in_the_middle_of_everything_too(rebanho: Rebanho) -> None:
    farmer = Farmer(rebanho, random.Random(1))
    for _ in range(5):
        farmer.open_place()
    pulling = phone(rebanho.client("viewer"), rebanho.farm_id, "herd")
    pulling.pull(2)

    begin_epoch(rebanho, "herd")
    farmer.open_place()
    pulling.catch_up(2)

    assert pulling.resets == 2
    assert pulling.told() == fresh(rebanho, "herd").told()


@pytest.mark.parametrize("module", MODULES)
def test_every_module_has_changes_even_if_it_has_nothing(rebanho: Rebanho, module: str) -> None:
    pulling = fresh(rebanho, module)

    assert pulling.resets == 1
    assert pulling.cursor


@pytest.mark.parametrize("cursor", ["x", "bm9uZQ", "WyIiLDBd", "WyIiLC0xLG51bGwsbnVsbF0", "WyIiLDAsLTEsbnVsbF0", "é"])
def test_a_cursor_that_was_never_given_is_refused(rebanho: Rebanho, cursor: str) -> None:
    path = f"/api/herd/v1/farms/{rebanho.farm_id}/changes"

    answer = rebanho.client("viewer").get(path, query_string={"cursor": cursor})

    assert (answer.status_code, answer.get_json()["code"]) == (422, "bad_cursor")


def test_another_farm_is_not_told(rebanho: Rebanho) -> None:
    other = rebanho.other_farm()
    place = {"kind": "pen", "name": "Theirs"}
    assert rebanho.client("owner", other).post(f"/api/herd/v1/farms/{other}/places", json=place).status_code == 201

    assert fresh(rebanho, "herd").copy == {}
    feed = rebanho.client("viewer").get(f"/api/herd/v1/farms/{rebanho.farm_id}/feed").get_json()
    assert feed["items"] == []


def test_partners_read_the_facts_of_their_farm_in_order(rebanho: Rebanho) -> None:
    farmer = Farmer(rebanho, random.Random(1))
    for _ in range(5):
        farmer.open_place()
    path, place, told = f"/api/herd/v1/farms/{rebanho.farm_id}/feed", {"after": 0, "epoch": ""}, []

    while items := (page := rebanho.client("viewer").get(path, query_string={**place, "limit": 2}).get_json())["items"]:
        told += items
        place = {"after": page["position"], "epoch": page["epoch"]}

    with rebanho.store("herd").read() as tx:
        assert told == [row.body for row in tx.all(sa.select(outbox.c.body).order_by(outbox.c.position))]
