"""An owner takes the whole farm along, over HTTP, or ends it; the trail tells of both."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from app.config import Settings
from app.factory import create_app, make_runtime
from app.identity.authenticate import COOKIE
from app.kernel import clock
from app.kernel.farms import owned_tables
from app.kernel.runtime import Runtime
from app.operations.farms.whole import import_farm
from tests.factories import add_member, open_farm, sign_in
from tests.journeys.conftest import BROWSER, OWNER, Owner
from tests.journeys.test_restores import Phone, live, live_on

own_process = pytest.mark.own_process

WEEK = timedelta(days=7)
NOT_TAKEN = {"token", "invitation", "password_reset", "consent", "audit", "membership", "farm_deletion"}
KEPT = {"identity.audit"}


def counts(runtime: Runtime, farm_id: str) -> dict[str, int]:
    """How many rows of each table a farm owns."""
    found = {}
    for name, module in runtime.modules.items():
        with runtime.store(name).read() as tx:
            for table, mine in owned_tables(module):
                query = sa.select(sa.func.count()).select_from(table).where(mine)
                found[f"{name}.{table.name}"] = tx.scalar(query, {"farm": UUID(farm_id)})
    return {table: count for table, count in found.items() if count}


@pytest.fixture
def elsewhere(sqlite_template: Path, tmp_path: Path) -> Iterator[Owner]:
    """Another installation, with an owner and a farm of its own."""
    shutil.copytree(sqlite_template, tmp_path / "elsewhere")
    settings = Settings(data=tmp_path / "elsewhere", log_requests=False)
    runtime = make_runtime(settings)
    there = Owner(runtime, create_app(settings, runtime=runtime).test_client())
    there.browser.post("/api/identity/v1/setup", json={**OWNER, "email": "rui@serra.example"}, headers=BROWSER)
    runtime.settle()
    yield there
    runtime.stop()


@pytest.fixture
def phone(owner: Owner) -> Phone:
    """At a farm with some history."""
    found = Phone(owner)
    live(found)
    live_on(found)
    return found


def fetch(owner: Owner, path: str, **headers: str) -> Any:
    url = f"/api/identity/v1/farms/{owner.farm_id}/{path}"
    return owner.browser.get(url, headers={**BROWSER, **headers})


def trail(owner: Owner) -> list[str]:
    """What the owner did to whole farms, oldest first."""
    lines = owner.browser.get("/api/identity/v1/me/audit", headers=BROWSER).json["items"]
    return [line["what"] for line in reversed(lines) if line["what"].startswith(("farm_export", "farm_delet"))]


def test_a_farm_leaves_over_http_and_is_whole_in_another_installation(
    owner: Owner, phone: Phone, elsewhere: Owner, tmp_path: Path
) -> None:
    asked = owner.send("POST", "identity", "exports")
    done = owner.get("identity", f"exports/{asked.json['id']}")
    file = fetch(owner, f"exports/{asked.json['id']}/file")
    (tmp_path / "farm.zip").write_bytes(file.data)

    import_farm(elsewhere.runtime, tmp_path / "farm.zip", owner_email="rui@serra.example")
    elsewhere.runtime.settle()

    assert (asked.status_code, asked.json["state"], done["state"]) == (202, "waiting", "done")
    assert (done["parts"], done["bytes"], file.mimetype) == (done["of_parts"], len(file.data), "application/zip")
    here, there = counts(owner.runtime, owner.farm_id), counts(elsewhere.runtime, owner.farm_id)
    assert {name: count for name, count in here.items() if name.split(".")[1] not in NOT_TAKEN} == {
        name: count for name, count in there.items() if name.split(".")[1] not in NOT_TAKEN
    }
    assert here["events.entry"] > 3
    elsewhere.assert_pictures_agree()
    assert trail(owner) == ["farm_exported", "farm_export_downloaded"]


def test_a_download_goes_on_where_it_broke(owner: Owner) -> None:
    asked = owner.send("POST", "identity", "exports").json
    whole = fetch(owner, f"exports/{asked['id']}/file").data

    rest = fetch(owner, f"exports/{asked['id']}/file", Range="bytes=100-")

    assert (rest.status_code, rest.data) == (206, whole[100:])


@own_process
def test_an_export_that_is_asked_twice_is_written_once(owner: Owner) -> None:
    url = f"/api/identity/v1/farms/{owner.farm_id}/exports"

    first, second = (owner.browser.post(url, headers=BROWSER).json for _ in range(2))

    assert first == second
    assert len(owner.get("identity", "exports")["items"]) == 1


@own_process
def test_a_file_that_is_not_there_yet_or_any_more_is_not_found(owner: Owner, settings: Settings) -> None:
    url = f"/api/identity/v1/farms/{owner.farm_id}/exports"
    asked = owner.browser.post(url, headers=BROWSER).json
    early = fetch(owner, f"exports/{asked['id']}/file")
    owner.runtime.settle()
    written = list(settings.exports.glob("*/*.zip"))

    tick(owner, clock.now())
    tick(owner, clock.now() + WEEK + timedelta(hours=2))
    with clock.frozen(clock.now() + WEEK + timedelta(hours=2)):
        late = fetch(owner, f"exports/{asked['id']}/file")

    assert (early.status_code, late.status_code, len(written)) == (404, 404, 1)
    assert list(settings.exports.glob("*")) == []


@own_process
def test_an_export_that_was_stopped_in_the_middle_is_written_anew(owner: Owner, settings: Settings) -> None:
    url = f"/api/identity/v1/farms/{owner.farm_id}/exports"
    asked = owner.browser.post(url, headers=BROWSER).json
    folder = settings.exports / owner.farm_id
    folder.mkdir(parents=True)
    (folder / f"{asked['id']}.killed.part").write_bytes(b"half of it")

    owner.runtime.settle()
    whole = (folder / f"{asked['id']}.zip").is_file()
    tick(owner, clock.now())
    tick(owner, clock.now() + WEEK + timedelta(hours=2))

    assert (whole, list(settings.exports.glob("*/*"))) == (True, [])


@own_process
def test_a_farm_is_deleted_a_week_after_its_name_was_typed_and_not_taken_back(
    owner: Owner, phone: Phone, settings: Settings
) -> None:
    runtime, begun = owner.runtime, clock.now()
    other = open_farm(runtime.store("identity"), name="Sítio Alegre")
    hand = owner.browser.application.test_client()
    hand.set_cookie(
        COOKIE, sign_in(runtime.store("identity"), add_member(runtime.store("identity"), UUID(owner.farm_id)))
    )
    runtime.settle()
    kept = counts(runtime, str(other))
    owner.send("POST", "identity", "exports")

    assert ask(owner, "Granja").status_code == 422
    asked = ask(owner, " Granja  Boa Vista")
    owner.send("DELETE", "identity", "deletion")
    tick(owner, begun + 2 * WEEK)
    assert counts(runtime, owner.farm_id)["events.entry"] > 3  # it was taken back
    ask(owner, "Granja Boa Vista")
    tick(owner, begun + WEEK - timedelta(minutes=1))
    assert my_farms(owner) == {"Granja Boa Vista": True}
    for days in (7, 8, 9):
        tick(owner, begun + timedelta(days=days, minutes=1))

    assert asked.status_code == 202
    assert set(counts(runtime, owner.farm_id)) == KEPT
    assert counts(runtime, str(other)) == kept
    assert my_farms(owner) == {}
    assert list(settings.exports.glob("*")) == []
    assert my_farms(replace(owner, browser=hand)) == {}
    assert trail(owner)[1:] == [
        "farm_deletion_asked", "farm_deletion_taken_back", "farm_deletion_asked", "farm_deleted",
    ]  # fmt: skip


def ask(owner: Owner, name: str) -> Any:
    return owner.send("POST", "identity", "deletion", {"name": name})


def tick(owner: Owner, at: datetime) -> None:
    """What a process does of itself at an instant."""
    owner.runtime.authenticate.forget()  # type: ignore[attr-defined]
    with clock.frozen(at):
        owner.runtime.movers["identity"].tick()
        owner.runtime.settle()
    owner.runtime.authenticate.forget()  # type: ignore[attr-defined]


def my_farms(owner: Owner) -> dict[str, bool]:
    """The farms of the owner, and whether they are to be deleted."""
    items = owner.browser.get("/api/identity/v1/farms", headers=BROWSER).json["items"]
    return {item["name"]: item["deletes_at"] is not None for item in items}


def test_a_wrong_name_is_refused_in_the_readers_language_at_its_field(owner: Owner) -> None:
    url = f"/api/identity/v1/farms/{owner.farm_id}/deletion"

    said = {
        tongue: owner.browser.post(url, json={"name": "Retiro"}, headers={**BROWSER, "Accept-Language": tongue}).json
        for tongue in ("pt-BR", "en", "es")
    }

    assert {each["code"] for each in said.values()} == {"identity/not_the_farms_name"}
    assert [each["errors"][0]["pointer"] for each in said.values()] == ["/name"] * 3
    assert len({each["detail"] for each in said.values()}) == 3
