"""A farm's file is whole, whoever writes meanwhile; one whose writer was killed on the way passes for none."""

import zipfile
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import orjson
import pytest

from app.kernel import clock
from app.kernel.jobs import LEASE
from tests.journeys.conftest import BROWSER
from tests.journeys.test_kill import outside_client
from tests.journeys.test_restores import Phone, live
from tests.operations.conftest import Installation

EXPORTS = 3
ENTRIES = "events/entry.ndjson"
SLOWLY = """
import time
from pathlib import Path
from uuid import UUID
from app.config import load_settings
from app.factory import make_runtime
from app.operations.farms import rows, whole

write = rows._write

def slowly(archive, path, rows):
    count = write(archive, path, rows)
    if path == "events/entry.ndjson":
        print("halfway", flush=True)
        time.sleep(60)
    return count

rows._write = slowly
runtime = make_runtime(load_settings())
"""
BY_COMMAND = SLOWLY + "whole.export_farm(runtime.modules, runtime.stores, UUID({farm!r}), Path({file!r}))"
BY_JOB = SLOWLY + "runtime.settle()"


def rows_of(file: Path) -> dict[str, int]:
    """How many rows each part of a farm's file has; all of it is what its manifest says."""
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        told: dict[str, int] = orjson.loads(archive.read("manifest.json"))["rows"]
        parts = {name: len(archive.read(name).splitlines()) for name in archive.namelist() if "ndjson" in name}
    assert parts == {name: count for name, count in told.items() if not name.endswith("/files")}
    return parts


@pytest.mark.timeout(600)
def test_a_farm_is_written_whole_while_others_write_to_it(installation: Installation, tmp_path: Path) -> None:
    owner = installation.open()
    client = outside_client(owner, seed=1)
    installation.close()
    before = len(client.acknowledged)

    found = []
    with client.writing(installation.settings):
        for number in range(EXPORTS):
            file = tmp_path / f"{number}.zip"
            done = installation.run("farm", "export", client.farm_id, "--to", str(file))
            assert done.returncode == 0, done.stderr
            found.append(rows_of(file)[ENTRIES])

    assert found == sorted(found)
    assert before < found[-1] <= len(client.acknowledged) + 1 + len(client.animals)  # one may be without its answer


def test_an_export_that_is_killed_in_the_middle_leaves_the_file_before_it_as_it_was(
    installation: Installation, tmp_path: Path
) -> None:
    owner = installation.open()
    live(Phone(owner))
    file = tmp_path / "farm.zip"
    export = ("farm", "export", owner.farm_id, "--to", str(file))
    assert installation.run(*export).returncode == 0
    before = file.read_bytes()

    with installation.stopped_half_way(BY_COMMAND.format(farm=owner.farm_id, file=str(file))):
        assert file.read_bytes() == before

    assert file.read_bytes() == before
    (left,) = set(tmp_path.glob("farm.zip*")) - {file}
    refused = installation.run("farm", "import", str(left), "--owner", "ana@boavista.example")
    assert (refused.returncode, "is no farm" in refused.stderr) == (1, True)
    assert installation.run(*export).returncode == 0
    assert rows_of(file)[ENTRIES] == 6
    assert list(tmp_path.glob("farm.zip*")) == [file]


def test_an_export_asked_for_over_http_is_written_again_when_its_server_was_killed(installation: Installation) -> None:
    owner = installation.open()
    live(Phone(owner))
    asked = owner.browser.post(f"/api/identity/v1/farms/{owner.farm_id}/exports", headers=BROWSER)
    folder = installation.settings.exports / str(UUID(owner.farm_id))
    installation.close()

    with installation.stopped_half_way(BY_JOB):
        pass
    assert [path.suffix for path in folder.iterdir()] == [".part"]
    owner = installation.open()
    with clock.frozen(clock.now() + LEASE + timedelta(seconds=1)):
        owner.runtime.settle()

    [export] = owner.get("identity", "exports")["items"]
    assert (export["id"], export["state"]) == (asked.json["id"], "done")
    assert rows_of(folder / f"{export['id']}.zip")[ENTRIES] == 6
