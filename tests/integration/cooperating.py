"""A cooperative, its farms, and the figures that they tell."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from app.identity import services
from app.identity.authenticate import COOKIE
from modules.events.contracts.published import ToldFigure
from modules.events.queries.kpis.telling import Telling
from modules.events.services.figures import tell_changed
from tests.factories import add_member, open_farm, password_hash, sign_in
from tests.running import Rebanho

APRIL = (date(2026, 4, 1), date(2026, 4, 30))
CODE = "farrowing_rate"


def figure(value: float | None, **more: Any) -> ToldFigure:
    """A share of 100: its numerator is its value."""
    told = {
        "code": CODE,
        "names": {"en": "farrowing rate", "pt-BR": "taxa de parto", "es": "tasa de partos"},
        "unit": "%",
        "better": "up",
        "data": "journal",
        "rule_version": 1,
        "value": value,
        "numerator": value,
        "denominator": 100.0 if value is not None else 0.0,
        "open": 0.0,
        "reason": None if value is not None else "no_data",
        "settings": {},
    }
    return ToldFigure(**{**told, **more})


class Cooperative:
    """An organisation with one technician; farms join it by what they consent to show."""

    def __init__(self, rebanho: Rebanho, name: str = "Coopagro") -> None:
        self.rebanho, self.store = rebanho, rebanho.store("identity")
        secret, email = password_hash(), f"tea@{name.lower()}.example"
        with self.store.write() as tx:
            person_id = services.add_person(tx, name="Tea", email=email, password_hash=secret, language="en")
            self.id = services.open_organisation(tx, name=name, admin_id=person_id)
        self.technician = rebanho.app.test_client()
        self.technician.set_cookie(COOKIE, sign_in(self.store, person_id))

    def farm(self, name: str, value: float | None = None, *, data: Sequence[str] = ("journal",), **more: Any) -> UUID:
        """A farm that joins with what it consents to show, and tells a figure if it has one."""
        farm_id = open_farm(self.store, name=name)
        self.takes(farm_id, *data)
        if value is not None:
            self.tells(farm_id, figure(value), **more)
        return farm_id

    def takes(self, farm_id: UUID, *data: str) -> None:
        with self.store.write() as tx:
            services.join_organisation(tx, farm_id, self.id, data=data)
        self.rebanho.settle()

    def consents(self, farm_id: UUID, *data: str, version: int = 1) -> None:
        with self.store.write() as tx:
            services.change_consent(tx, farm_id, self.id, data=data, version=version)
        self.rebanho.settle()

    def leaves(self, farm_id: UUID, version: int = 1) -> None:
        with self.store.write() as tx:
            services.leave_organisation(tx, farm_id, self.id, version=version)
        self.rebanho.settle()

    def tells(self, farm_id: UUID, *figures: ToldFigure, period: tuple[date, date] = APRIL) -> int:
        """Have the journal tell figures of pigs over a month; how often it said something."""
        with self.rebanho.store("events").write() as tx:
            said = tell_changed(tx, [Telling(farm_id, "pig", "month", period, figures)])
        self.rebanho.settle()
        return said

    def ask(self, looker: Any = None, **query: Any) -> Any:
        asked = {"profile": "pig", "period": "month", **query}
        address = f"/api/integration/v1/organisations/{self.id}/figures"
        return (looker or self.technician).get(address, query_string=asked, headers={"Accept-Language": "en"})

    def sees(self, **query: Any) -> dict[str, Any]:
        answer = self.ask(**query)
        assert answer.status_code == 200, answer.text
        return dict(answer.json)

    def ranks(self) -> dict[str, tuple[str, Any, Any]]:
        """Of each farm, by name: its state, rank and quartile by the figure."""
        [item] = self.sees(code=CODE)["items"]
        return {each["name"]: (each["state"], each["rank"], each["quartile"]) for each in item["farms"]}


def peers_of(rebanho: Rebanho, farm_id: UUID, **query: Any) -> list[dict[str, Any]]:
    """What a viewer of a farm is told of its peers."""
    viewer = rebanho.app.test_client()
    store = rebanho.store("identity")
    viewer.set_cookie(COOKIE, sign_in(store, add_member(store, farm_id, "viewer")))
    asked = {"profile": "pig", "period": "month", **query}
    answer = viewer.get(f"/api/integration/v1/farms/{farm_id}/peers", query_string=asked)
    assert answer.status_code == 200, answer.text
    return list(answer.json["items"])
