"""A farm on which scripts are played, each for a subject of its own."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa

from app.kernel.ids import derived_id
from app.kernel.transaction import Context
from modules.events.models import entry, subject
from modules.events.services.amending import correct_entry, retract_entry
from modules.events.services.recording import record_entry
from modules.events.services.selecting import record_selection
from tests.events.farm import Farm
from tests.laws.scripts import Script, Step, Told
from tests.running import Rebanho


class World:
    """The farm, its two places and three groups, and whoever records."""

    def __init__(self, rebanho: Rebanho, **animal: str) -> None:
        self.rebanho = rebanho
        self.animal = {"species": "pig", **animal}
        self.farm = Farm(rebanho)
        self.events = rebanho.store("events")
        self.person = Person(rebanho.farm_id)
        self.names = {"nowhere": str(uuid4())}
        self.names |= {name: self.farm.place(name) for name in ("here", "there")}
        self.names |= {name: self.farm.group(name, purpose="feeding") for name in ("fed", "fattened")}
        self.names["shown"] = self.farm.group("shown", purpose="other")

    def play(self, script: Script) -> dict[str, Any]:
        """Let a script arrive, and tell how all stands at the end: verdicts by number, and the subject."""
        part = _Part(self, script)
        for step in script.steps:
            part.do(step)
            if step.settle:
                self.rebanho.settle()
        self.rebanho.settle()
        return {"subject": part.subject, "verdicts": part.verdicts(), "journal": part.presence(), "herd": part.herds()}

    def named(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """Data with ids in the place of names."""
        ids = {
            name: self.names[value]
            for name, value in data.items()
            if name in ("to_place_id", "place_id", "from_id", "to_id")
        }
        groups = {"group_ids": [self.names[name] for name in data["group_ids"]]} if "group_ids" in data else {}
        return {**data, **ids, **groups}


class Person:
    """An owner, as services see one."""

    def __init__(self, farm_id: UUID) -> None:
        self.person_id = uuid4()
        self.farm_id = farm_id

    def may(self, *_: Any) -> bool:
        return True


class _Part:
    """One script, played for one new subject."""

    def __init__(self, world: World, script: Script) -> None:
        self.world = world
        self.script = script
        self.subject = _subject_id()
        # Ids rise with the numbers and are below that of the registration, for every subject alike.
        # A bookmark lies behind each.
        base = uuid4().int & ~(0xF << 124) & ~0xFFFF
        self.ids = {told.number: UUID(int=base + 0x10 * told.number) for told in script.entries}
        for told in script.entries:
            if told.for_many:
                self.ids[told.number] = derived_id(self.ids[told.number], self.subject)

    def do(self, step: Step) -> None:
        if step.act == "register":
            self._register()
            return
        told = self.script.entries[step.number]
        with self.world.events.write(Context(person_id=self.world.person.person_id)) as tx:
            if step.act == "record" and told.for_many:
                record_selection(tx, self.world.farm.id, self._selection(told))
            elif step.act == "record":
                record_entry(tx, self.world.farm.id, self._item(told))
            elif step.act == "correct":
                changes = {"occurred_at": told.sent(told.corrected_hour or 0), "why": "law", "if_impossible": "dispute"}
                correct_entry(tx, self.world.farm.id, self.ids[told.number], changes, version=1, who=self.world.person)
            else:
                retract_entry(
                    tx, self.world.farm.id, self.ids[told.number], why="law", version=1, who=self.world.person
                )

    def _register(self) -> None:
        farm = self.world.farm
        if self.script.subject_type == "lot":
            body = {
                "kind": "lot",
                "name": "Lot",
                "purpose": "feeding",
                "species": "chicken",
                "production_type": "broiler",
                "opened_on": "2026-02-01",
                "head_count": 100,
                "place_id": self.world.names["here"],
            }
            path = "groups"
        else:
            body = {
                **self.world.animal,
                "sex": "Female",
                "registered_on": "2026-02-01",
                "identifiers": [{"scheme": "br.management", "value": self.subject.hex[:10].upper()}],
                "place_id": self.world.names["here"],
                "group_ids": [self.world.names["fed"]],
            }
            path = "animals"
        answer = farm.client.post(f"{farm.herd}/{path}", json={"id": str(self.subject), **body})
        assert answer.status_code == 201, answer.json

    def _item(self, told: Told) -> dict[str, Any]:
        return {
            "id": self.ids[told.number],
            "kind": told.kind,
            "subject": {"type": self.script.subject_type, "id": self.subject},
            "occurred_at": told.at,
            "data": self.world.named(told.data),
            "if_impossible": "dispute",
        }

    def _selection(self, told: Told) -> dict[str, Any]:
        base = UUID(int=(uuid4().int & ~0xFFFF) + told.number)
        self.ids[told.number] = derived_id(base, self.subject)
        return {
            "batch_id": base,
            "kind": told.kind,
            "selector": {"animal_ids": [self.subject, uuid4()]},  # the other one is never heard of
            "occurred_at": told.at,
            "data": self.world.named(told.data),
        }

    def verdicts(self) -> dict[int, tuple[str, tuple[str, ...], bool]]:
        with self.world.events.read() as tx:
            rows = tx.all(sa.select(entry).where(entry.c.id.in_(list(self.ids.values()))))
        by_id = {row.id: (row.verdict, tuple(row.reasons), row.retracted) for row in rows}
        return {number: by_id[entry_id] for number, entry_id in self.ids.items() if entry_id in by_id}

    def presence(self) -> dict[str, Any]:
        """What the journal's own fold says."""
        with self.world.events.read() as tx:
            state = tx.scalar(sa.select(subject.c.state).where(subject.c.id == self.subject))
        if self.script.subject_type == "lot":
            closed = state.get("closed", False)
            return {"place": state.get("place"), "heads": state.get("head", 0), "closed": closed}
        return {
            "sex": state.get("sex"),
            "to_cull": state.get("to_cull", False),
            "status": state.get("status"),
            "place": state.get("place"),
            "groups": sorted(state.get("groups", {})),
        }

    def herds(self) -> dict[str, Any]:
        """What herd shows."""
        farm = self.world.farm
        if self.script.subject_type == "lot":
            lot = farm.client.get(f"{farm.herd}/groups/{self.subject}").json
            return {"place": lot["place_id"], "heads": lot["head_count"], "closed": lot["closed"]}
        animal = farm.client.get(f"{farm.herd}/animals/{self.subject}").json
        return {
            "sex": animal["sex"],
            "to_cull": "to_cull" in animal["flags"],
            "status": animal["life_status"],
            "place": animal["place_id"],
            "groups": sorted(group["id"] for group in animal["groups"]),
        }


def counted_heads(rebanho: Rebanho, lot: UUID) -> list[tuple[UUID, int, int]]:
    """What each entry that counts did to the heads of a lot, by the journal: (entry, heads, how many then)."""
    with rebanho.store("events").read() as tx:
        rows = tx.all(
            sa.select(entry)
            .where(entry.c.subject_id == lot, entry.c.verdict == "recorded", entry.c.retracted.is_(False))
            .order_by(entry.c.sort_at, entry.c.kind_rank, entry.c.id)
        )
    found, heads = [], 0
    for row in rows:
        if row.kind in CHANGE:
            change = CHANGE[row.kind](row)
            heads += change
            found.append((row.id, change, heads))
    return found


CHANGE = {
    "registration": lambda row: row.data["head_count"],
    "arrival": lambda row: row.data["head_count"] - row.data.get("doa_count", 0),
    "departure": lambda row: -row.data["head_count"],
    "death": lambda row: -row.data["head_count"],
    "head_count_correction": lambda row: row.derived["difference"],
}


def _subject_id() -> UUID:
    """A subject whose registration has an id above those of its entries."""
    while True:
        found = uuid4()
        if derived_id(found, "registration").hex.startswith("f"):
            return found
