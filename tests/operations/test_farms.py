"""A whole farm out of one installation, into another, or gone without a trace of what it recorded."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa

from app.config import Settings
from app.factory import load_modules
from app.kernel.farms import farm_tables
from app.kernel.runtime import Runtime
from app.kernel.tables import KERNEL
from modules.events import models as journal
from modules.herd import models as herd
from tests.conftest import empty_stores
from tests.factories import open_farm
from tests.journeys.test_restores import Phone, ids, live, live_on, verdicts
from tests.operations.conftest import Installation

OF_NO_FARM = {
    "installation", "person", "organisation", "organisation_person", "session", "sign_in_attempt", "signing_key",
}  # fmt: skip


def rows_that_name(runtime: Runtime, *words: str) -> dict[str, int]:
    """How many rows of each table hold one of the words anywhere."""
    found: dict[str, int] = {}
    for name, module in runtime.modules.items():
        with runtime.store(name).read() as tx:
            for table in module.metadata.sorted_tables:
                count = sum(any(word in str(tuple(row)) for word in words) for row in tx.all(sa.select(table)))
                if count:
                    found[f"{name}.{table.name}"] = count
    return found


@pytest.fixture
def elsewhere(request: pytest.FixtureRequest, database: str, tmp_path: Path) -> Iterator[Installation]:
    """Another installation, on the other kind of database."""
    other = "postgresql" if database == "sqlite" else "sqlite"
    found = Installation(empty_stores(request, other, tmp_path / "elsewhere"))
    yield found
    found.close()


def test_every_table_says_whose_farm_its_rows_are() -> None:
    homeless = {
        table.name
        for module in load_modules(Settings()).values()
        for table in module.metadata.sorted_tables
        if table.name not in KERNEL.tables and table.name not in {each.name for each, _ in farm_tables(module)}
    }

    assert homeless == OF_NO_FARM


def test_a_farm_moves_to_another_installation_with_all_that_it_recorded(
    installation: Installation, elsewhere: Installation, tmp_path: Path
) -> None:
    owner = installation.open()
    phone = Phone(owner)
    live(phone)
    live_on(phone)
    own = {"profile": "pig", "value": 115, "valid_from": "2026-01-01", "why": "our records"}
    phone.send("events", "parameters/repro.gestation_days/changes", **own)
    file = tmp_path / "farm.zip"
    elsewhere.open()

    out = installation.run("farm", "export", owner.farm_id, "--to", str(file))
    taken = elsewhere.run("farm", "import", str(file), "--owner", "ana@boavista.example")
    again = elsewhere.run("farm", "import", str(file), "--owner", "ana@boavista.example")

    assert (out.returncode, taken.returncode, taken.stdout.strip()) == (0, 0, owner.farm_id), out.stderr + taken.stderr
    assert (again.returncode, "is here already" in again.stderr) == (1, True)
    before = sorted(ids(owner, "herd", herd.animal)), sorted(ids(owner, "events", journal.entry))
    there = elsewhere.open()
    there.farm_id = owner.farm_id
    there.assert_pictures_agree()
    assert (sorted(ids(there, "herd", herd.animal)), sorted(ids(there, "events", journal.entry))) == before
    assert there.get("events", "parameters/repro.gestation_days", profile="pig")["value"] == 115
    phone.owner = there
    assert set(phone.send_all_again()) == {200}
    live_more(phone)
    there.assert_pictures_agree()
    assert verdicts(there) == {"recorded"}


def live_more(phone: Phone) -> None:
    phone.record("weighing", phone.pigs[0], "2026-03-20", weight_kg=95.0)  # type: ignore[attr-defined]


def test_a_farm_is_refused_without_an_owner_here(installation: Installation, tmp_path: Path) -> None:
    owner = installation.open()
    file = tmp_path / "farm.zip"
    installation.run("farm", "export", owner.farm_id, "--to", str(file))
    installation.run("farm", "delete", owner.farm_id, "--yes")

    done = installation.run("farm", "import", str(file), "--owner", "nobody@farm.example")

    assert (done.returncode, "nobody@farm.example" in done.stderr) == (1, True)


def test_no_password_and_no_token_leaves_with_a_farm(installation: Installation, tmp_path: Path) -> None:
    owner = installation.open()
    file = tmp_path / "farm.zip"
    installation.run("farm", "export", owner.farm_id, "--to", str(file))

    with zipfile.ZipFile(file) as archive:
        names = archive.namelist()
        people = archive.read("identity/person.ndjson").decode()

    assert '"password_hash":"!"' in people
    assert "argon2" not in people
    assert not {name for name in names if "token" in name or "session" in name}


def test_of_a_deleted_farm_only_the_trail_that_it_was_remains(installation: Installation) -> None:
    owner = installation.open()
    phone = Phone(owner)
    live(phone)
    live_on(phone)
    other = open_farm(owner.runtime.store("identity"), name="Sítio Alegre")
    owner.runtime.settle()
    kept = rows_that_name(owner.runtime, str(other))
    installation.close()

    done = installation.run("farm", "delete", owner.farm_id, "--yes")

    assert done.returncode == 0, done.stderr
    runtime = installation.open().runtime
    assert rows_that_name(runtime, "Granja Boa Vista", "Baia 1", "weight_kg") == {}
    left = rows_that_name(runtime, owner.farm_id, repr(UUID(owner.farm_id)))
    assert {name.split(".")[1] for name in left} <= {"audit", "outbox", "inbox", "job"}
    assert kept.items() <= rows_that_name(runtime, str(other)).items()
    assert installation.run("doctor").returncode == 0
