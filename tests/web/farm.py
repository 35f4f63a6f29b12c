"""The farm that the scenes play on: pigs that grow in pens, some that are gone, and a flock of broilers.

It is made through the API, as any client would, and always the same but for its days, which count back from today.
"""

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection
from typing import Any
from uuid import uuid4

OWNER = {"name": "Ana Prado", "email": "ana@boavista.example", "password": "curral-do-morro-7", "language": "pt-BR"}
FARM = {"name": "Granja Boa Vista", "time_zone": "America/Sao_Paulo", "locale": "pt-BR", "country": "BR"}
GROWN, YOUNG, DAMS, GONE = 44, 12, 3, 8
KILOS = ((110, 5.1), (98, 9.0), (84, 14.6), (70, 21.9), (56, 31.9), (42, 44.4), (28, 56.7), (14, 71.0))
CHICK_KILOS = ((31, 0.18), (24, 0.47), (17, 0.93), (10, 1.42), (3, 1.77))
HEARD_WITHIN_S = 60

Entry = dict[str, Any]


class Founder:
    """Signs up and speaks to one server; every call answers its JSON."""

    def __init__(self, url: str) -> None:
        self.connection = HTTPConnection(url.removeprefix("http://"), timeout=60)
        self.headers = {"Sec-Fetch-Site": "same-origin", "Content-Type": "application/json"}
        me = self.ask("POST", "/api/identity/v1/setup", {**OWNER, "farm": FARM})
        self.farm_id = me["farms"][0]["farm_id"]

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        self.connection.request(method, path, None if body is None else json.dumps(body), self.headers)
        answer = self.connection.getresponse()
        content = answer.read()
        if cookie := answer.getheader("Set-Cookie"):
            self.headers["Cookie"] = cookie.partition(";")[0]
        assert answer.status < 300, f"{method} {path}: {answer.status} {content[:600]!r}"
        return json.loads(content)

    def herd(self, things: str, body: dict[str, Any]) -> str:
        """Make one thing of herd; its id."""
        made: str = self.ask("POST", f"/api/herd/v1/farms/{self.farm_id}/{things}", body)["id"]
        return made

    def record(self, entries: list[Entry]) -> None:
        """Record them all; each has to count."""
        for start in range(0, len(entries), 500):
            told = {"items": entries[start : start + 500]}
            items = self.ask("POST", f"/api/events/v1/farms/{self.farm_id}/events/batch", told)["items"]
            assert {item["status"] for item in items} <= {"created", "waiting"}, items[:3]


def found_farm(url: str) -> None:
    """Open the farm on a server that nobody owns, and come back when all of it is heard."""
    founder = Founder(url)
    places = _places(founder)
    group = founder.herd("groups", {"kind": "group", "name": "Lote 2026-W32", "purpose": "housing"})
    entries: list[Entry] = []
    for number in range(GROWN):
        animal = _pig(founder, f"{421 + number:04d}", number, 137, 112, places["Baia C1"], [group])
        entries += [_weighing(animal, day, kg * _size(number)) for day, kg in KILOS]
        entries.append(_entry("move", animal, 60, to_place_id=places[f"Baia T{number % 4 + 1}"]))
    for number in range(YOUNG):
        animal = _pig(founder, f"B{number + 1:02d}", number, 77, 52, places[f"Baia C{number % 2 + 2}"], [])
        entries += [_weighing(animal, 30, 16 * _size(number)), _weighing(animal, 8, 32 * _size(number))]
    for number in range(GONE):
        animal = _pig(founder, f"{401 + number:04d}", number, 190, 160, places["Baia T1"], [])
        entries.append(_weighing(animal, 40, 98 * _size(number)))
        dead = number == GONE - 1
        left = {"method": "Perished", "reason": "Unknown"} if dead else {"kind": "Slaughter", "reason": "Slaughter"}
        entries.append(_entry("death" if dead else "departure", animal, 20, **left))
    entries += [_weighing(dam, 30, kg) for dam, kg in _dams(founder, places["Sede"])]
    entries += _broilers(founder, places["Aviário"])
    founder.record(entries)
    _wait(founder, len(entries))


def _places(founder: Founder) -> dict[str, str]:
    ids: dict[str, str] = {}

    def open_place(kind: str, name: str, parent: str | None = None) -> None:
        inside = {"parent_id": ids[parent]} if parent else {}
        ids[name] = founder.herd("places", {"kind": kind, "name": name, **inside})

    open_place("site", "Sede")
    for barn, pens in (("Creche", "C"), ("Terminação", "T")):
        open_place("barn", barn, "Sede")
        for number in range(1, 4 if pens == "C" else 5):
            open_place("pen", f"Baia {pens}{number}", barn)
    open_place("barn", "Aviário", "Sede")
    return ids


def _pig(founder: Founder, tag: str, number: int, age: int, here: int, place: str, groups: list[str]) -> str:
    return founder.herd(
        "animals",
        {
            "species": "pig",
            "production_type": "growing",
            "breed": "LW×LR",
            "sex": "Female" if number % 2 else "MaleNeuter",
            "birth_date": _day(age),
            "registered_on": _day(here),
            "place_id": place,
            "group_ids": groups,
            "identifiers": [{"scheme": "br.management", "value": tag}],
        },
    )


def _dams(founder: Founder, place: str) -> Iterator[tuple[str, float]]:
    """Two cows and a sow, and what they weigh."""
    for tag, species, kept_for, kg in (
        ("V001", "cattle", "beef", 480.0),
        ("V002", "cattle", "beef", 510.0),
        ("M01", "pig", "breeding", 215.0),
    ):
        told = {"species": species, "production_type": kept_for, "sex": "Female", "birth_date": _day(1300)}
        numbers = [{"scheme": "br.management", "value": tag}]
        days = {"registered_on": _day(300)}
        yield founder.herd("animals", {**told, **days, "place_id": place, "identifiers": numbers}), kg


def _broilers(founder: Founder, place: str) -> Iterator[Entry]:
    told = {"species": "chicken", "production_type": "broiler", "head_count": 1200, "place_id": place}
    days = {"birth_date": _day(38), "opened_on": _day(38)}
    lot = founder.herd("groups", {"kind": "lot", "name": "Lote de frango 12", "purpose": "housing", **told, **days})
    for day, kg in CHICK_KILOS:
        sample = {"mode": "sample", "sample_count": 60, "sample_total_kg": round(60 * kg, 2)}
        yield _entry("weighing", lot, day, of="lot", **sample)
        yield _entry("death", lot, day, of="lot", method="Perished", reason="Unknown", head_count=4 + day // 10)


def _weighing(animal: str, days_ago: int, kg: float) -> Entry:
    return _entry("weighing", animal, days_ago, weight_kg=round(kg, 1))


def _entry(what: str, subject: str, days_ago: int, *, of: str = "animal", **data: Any) -> Entry:
    at = {"occurred_at": _day(days_ago), "time_precision": "day"}
    known = {"confirmed": [{"code": "old_entry"}]}
    return {"id": str(uuid4()), "kind": what, "subject": {"type": of, "id": subject}, "data": data, **at, **known}


def _day(days_ago: int) -> str:
    return (datetime.now(UTC) - timedelta(days=days_ago, hours=3)).date().isoformat()


def _size(number: int) -> float:
    """How large one is beside the others: between 0.92 and 1.08."""
    return 1 + (number * 7 % 17 - 8) / 100


def _wait(founder: Founder, entries: int) -> None:
    """Until herd shows what the journal says: the last weight of each, and who is gone."""
    until = time.monotonic() + HEARD_WITHIN_S
    path = f"/api/herd/v1/farms/{founder.farm_id}/animals?limit=500"
    while time.monotonic() < until:
        animals = founder.ask("GET", path)["items"]
        here = [animal for animal in animals if animal["life_status"] == "present"]
        moved = [animal for animal in here if animal["label"][0] == "0" and animal["place_name"][:6] == "Baia T"]
        if len(here) == GROWN + YOUNG + DAMS and len(moved) == GROWN and all(a["last_weight_kg"] for a in animals):
            return
        time.sleep(0.2)
    raise AssertionError(f"herd did not hear {entries} entries within {HEARD_WITHIN_S} s")
