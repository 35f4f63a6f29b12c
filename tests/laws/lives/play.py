"""A farm on which a diary is entered step by step, and what its figures are then, by names and not by ids."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa

from app.kernel.ids import derived_id
from app.kernel.transaction import Context, ReadTx
from modules.events.domain.kpis.measured.measure import Measure, Rows
from modules.events.domain.kpis.measured.registry import measures_of
from modules.events.models import entry
from modules.events.queries.kpis.asked import Asked
from modules.events.queries.kpis.evidence import list_behind, shown
from modules.events.services.amending import correct_entry, retract_entry
from modules.events.services.recording import record_batch, record_entry
from modules.events.services.selecting import record_selection
from tests.laws.lives.diary import Diary, Line
from tests.laws.lives.fates import Step
from tests.laws.world import Person
from tests.running import Rebanho

Figures = dict[tuple[str, str], dict[str, Any]]
"""Figures by the first day of the span and the code."""

NUMBERS = ("value", "numerator", "denominator", "reason", "flags", "parts", "interval", "open")
APART = 0x10
"""Between the ids of two lines: what follows from an entry has an id beside its own."""


class Play:
    """A new farm, and a diary that is entered there."""

    def __init__(self, rebanho: Rebanho, diary: Diary) -> None:
        self.rebanho, self.diary, self.events = rebanho, diary, rebanho.store("events")
        self.farm_id = rebanho.other_farm()
        self.person = Person(self.farm_id)
        self.client = rebanho.client("owner", self.farm_id)
        self.names: dict[str, str] = {}
        # In every play the ids of lines rise with their numbers, for the id decides between entries of one instant.
        self.base = uuid4().int & ~(0xF << 124) & ~0xFFFFFFF

    def enter(self, steps: Iterable[Step]) -> "Play":
        """Let the steps happen, one after the other."""
        for code, value in self.diary.settings.items():
            self._set(code, value)
        for step in steps:
            if step.act == "register":
                self._register(step.name)
            else:
                with self.events.write(Context(person_id=self.person.person_id)) as tx:
                    self._write(tx, step)
            if step.settle:
                self.rebanho.settle()
        self.rebanho.settle()
        return self

    def id_of(self, name: str) -> str:
        """The id that a name has on this farm."""
        found = str(derived_id(self.farm_id, name))
        self.names[found] = name
        return found

    def _set(self, code: str, value: Any) -> None:
        change = {"id": self.id_of(code), "scope": "farm", "value": value, "valid_from": "2020-01-01", "why": "law"}
        answer = self.client.post(f"/api/events/v1/farms/{self.farm_id}/parameters/{code}/changes", json=change)
        assert answer.status_code == 201, answer.json

    def _register(self, name: str) -> None:
        subject = self.diary.subjects[name]
        body = {"id": self.id_of(name), **self._named(subject.body)}
        if subject.type == "animal":
            body["identifiers"] = [{"scheme": "br.management", "value": body["id"][:8].upper()}]
        path = {"animal": "animals", "lot": "groups", "place": "places"}[subject.type]
        answer = self.client.post(f"/api/herd/v1/farms/{self.farm_id}/{path}", json=body)
        assert answer.status_code == 201, answer.json

    def _write(self, tx: Any, step: Step) -> None:
        lines = [self.diary.lines[number] for number in step.numbers]
        if step.act == "correct":
            self._correct(tx, lines[0])
        elif step.act == "retract":
            retract_entry(tx, self.farm_id, self.entry_id(lines[0]), why="law", version=1, who=self.person)
        elif len(lines) > 1:
            answers = record_batch(tx, self.farm_id, [self._item(line) for line in lines])
            assert all(each.status != "refused" for each in answers), answers
        elif len(lines[0].of) > 1:
            record_selection(tx, self.farm_id, self._selection(lines[0]))
        else:
            record_entry(tx, self.farm_id, {**self._item(lines[0]), "if_impossible": "dispute"})

    def _correct(self, tx: Any, line: Line) -> None:
        changes = {"data": self._named(line.data), "occurred_at": line.on.isoformat(), "why": "law"}
        changes |= {"if_impossible": "dispute"}
        correct_entry(tx, self.farm_id, self.entry_id(line), changes, version=1, who=self.person)

    def entry_id(self, line: Line) -> UUID:
        """The id of a line; of a group entry that of the batch."""
        return UUID(int=self.base + APART * line.number)

    def _item(self, line: Line) -> dict[str, Any]:
        first = line.first if line.first and self._is_told_wrong else {}
        return {
            "id": self.entry_id(line),
            "kind": line.kind,
            "subject": {"type": line.type, "id": self.id_of(line.of[0])},
            "occurred_at": first.get("on", line.on).isoformat(),
            "data": self._named(first.get("data", line.data)),
        }

    _is_told_wrong = True

    def at_once_right(self) -> "Play":
        """Lines that are corrected elsewhere are told right from the beginning."""
        self._is_told_wrong = False
        return self

    def _selection(self, line: Line) -> dict[str, Any]:
        return {
            "batch_id": self.entry_id(line),
            "kind": line.kind,
            "selector": {"animal_ids": [UUID(self.id_of(name)) for name in line.of]},
            "occurred_at": line.on.isoformat(),
            "data": self._named(line.data),
        }

    def _named(self, value: Any) -> Any:
        """Data with ids in the place of names."""
        if isinstance(value, Mapping):
            return {key: self._named(each) for key, each in value.items()}
        if isinstance(value, list):
            return [self._named(each) for each in value]
        return self.id_of(value[1:]) if isinstance(value, str) and value.startswith("@") else value

    def verdicts(self) -> dict[tuple[int, str], tuple[str, tuple[str, ...]]]:
        """What was found of each line and whom it is about, without those taken back."""
        ids = {}
        for line in self.diary.lines:
            for name in line.of if not line.retracted else ():
                own = self.entry_id(line)
                ids[derived_id(own, UUID(self.id_of(name))) if len(line.of) > 1 else own] = (line.number, name)
        with self.events.read() as tx:
            rows = tx.all(sa.select(entry).where(entry.c.id.in_(list(ids))))
        return {ids[row.id]: (row.verdict, tuple(row.reasons)) for row in rows}

    def figures(self) -> Figures:
        """Every figure of the profile over every span, with the rows behind its two numbers."""
        found: Figures = {}
        for first, last in self.diary.spans:
            query = {"profile": self.diary.profile, "from": first, "to": last}
            answer = self.client.get(f"/api/events/v1/farms/{self.farm_id}/kpis", query_string=query)
            for item in answer.json["items"]:
                found[first, item["code"]] = _rounded({name: item[name] for name in NUMBERS})
            asked = Asked(self.diary.profile, date.fromisoformat(first), date.fromisoformat(last))
            with self.events.read() as tx:
                for measure in measures_of(self.diary.profile):
                    found[first, measure.code] |= self._behind(tx, measure, asked)
        return found

    def _behind(self, tx: ReadTx, measure: Measure, asked: Asked) -> dict[str, Any]:
        sides = {"above": measure.above, "below": measure.below}
        return {name: self._rows(tx, measure, asked, rows) for name, rows in sides.items() if rows}

    def _rows(self, tx: ReadTx, measure: Measure, asked: Asked, rows: Rows) -> list[str]:
        found = [shown(row) for row in tx.all(list_behind(tx, self.farm_id, measure, asked, rows).statement)]
        return sorted(
            repr({key: self._by_name(value) for key, value in each.items() if key != "label"}) for each in found
        )

    def _by_name(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {key: self._by_name(each) for key, each in value.items()}
        return self.names.get(str(value), value)


def _rounded(value: Any) -> Any:
    """With nine digits of each number: databases add up numbers in any order, and the last digits differ by it."""
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_rounded(each) for each in value]
    return float(f"{value:.9g}") if isinstance(value, float) else value
