"""An organisation's view over its farms, and a farm's view of its place among them."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.config import Settings
from modules.events.queries.kpis.telling import Telling
from modules.events.services.figures import tell_changed
from tests.factories import PASSWORD, add_member
from tests.integration.cooperating import Cooperative, figure
from tests.running import Rebanho
from tests.web.browser import Browser, Stage
from tests.web.conftest import Serving, settings_of

TECHNICIAN, OWNER = "tea@coopagro.example", "ana@boavista.example"
RATES = {"Boa Vista": 88.0, "Santa Rita": 91.5, "São José": 84.0, "Primavera": 79.0, "Aurora": 90.0, "Esperança": 81.5}
YEAR = (date(2025, 11, 1), date(2026, 10, 31))


@dataclass(frozen=True)
class Played:
    """A browser before six farms of one cooperative and a seventh that shows nothing."""

    browser: Browser
    organisation: str

    def play(self, scene: str, **how: Any) -> dict[str, Any]:
        """One scene, with who may sign in."""
        return self.browser.play(scene, organisation=self.organisation, technician=TECHNICIAN, owner=OWNER, **how)


@pytest.fixture(scope="module")
def played(
    chromium: Stage, built_client: None, sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Played]:
    data = tmp_path_factory.mktemp("cooperative") / "data"
    shutil.copytree(sqlite_template, data)
    rebanho = Rebanho(Settings(data=data, log_requests=False))
    cooperative = Cooperative(rebanho)
    for name, rate in RATES.items():
        farm_id = cooperative.farm(name, data=("herd", "journal"))
        with rebanho.store("events").write() as tx:
            tell_changed(tx, [Telling(farm_id, "pig", "year", YEAR, [figure(rate)])])
        if name == "Boa Vista":
            add_member(rebanho.store("identity"), farm_id, "owner", email=OWNER)
    cooperative.farm("Fechada", data=())
    rebanho.settle()
    rebanho.close()
    with Serving(settings_of(data)) as url:
        yield Played(Browser(chromium, url, TECHNICIAN, PASSWORD), str(cooperative.id))


def test_a_cooperative_sees_its_farms_in_the_order_of_a_figure_with_quartiles(played: Played) -> None:
    seen = played.play("rankTheFarms", width=360, theme="dark")

    assert [line.splitlines()[1] for line in seen["rows"][:6]] == sorted(RATES, key=lambda name: -RATES[name])
    assert "91" in seen["rows"][0]
    assert not any("Fechada" in row for row in seen["rows"][:6])
    assert seen["axe"] == []
    assert seen["wide"] <= 0


def test_a_farm_sees_its_place_among_the_others_without_their_names(played: Played) -> None:
    seen = played.play("seeThePeers", width=1280)

    assert "no. 3 of 6" in seen["shown"]
    assert "Coopagro" in seen["shown"]
    assert not any(name in seen["all"] for name in RATES if name != "Boa Vista")
    assert seen["axe"] == []
    assert seen["wide"] <= 0
