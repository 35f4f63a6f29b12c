"""What compose.apart.yaml starts: settings that each process takes, and secrets that no other part can read."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
import yaml

from app.config import MODULES, STORES, load_settings
from tests.shapes.servers import PrivatePostgres

ROOT = Path(__file__).parents[2]
SETUP = ROOT / "docs" / "operations" / "apart-setup.sh"


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    """The services by name."""
    found: dict[str, Any] = yaml.safe_load((ROOT / "compose.apart.yaml").read_text("utf-8"))["services"]
    return found


@pytest.mark.parametrize("store", STORES)
def test_each_part_takes_the_settings_of_its_service_and_has_its_own_store_alone(
    services: dict[str, Any], store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in os.environ if name.startswith("REBANHO_")]:
        monkeypatch.delenv(name)
    for name, value in services[store]["environment"].items():
        monkeypatch.setenv(name, value.replace("/data/", f"{tmp_path}/"))
    (tmp_path / "database").write_text(f"postgresql+psycopg://rebanho_{store}:secret@postgres:5432/rebanho_{store}")
    (tmp_path / "token").write_text("rbn_secret")

    settings = load_settings()

    assert settings.stores == (store,)
    assert set(settings.remote) == set(STORES) - {store}
    assert services[store]["volumes"] == [f"{store}:/data"]


def test_setup_gives_each_part_its_own_secrets_and_keeps_them_when_it_runs_again(tmp_path: Path) -> None:
    server, parts = PrivatePostgres(), tmp_path / "parts"
    for part in (*STORES, "gateway"):
        (parts / part).mkdir(parents=True)
    given = {name: value for name, value in os.environ.items() if not name.startswith("REBANHO_")} | {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "REBANHO_DATA": str(tmp_path / "data"),
        "PARTS": str(parts),
        "OWNER": f"{os.getuid()}:{os.getgid()}",
        "SERVER": server.address.replace("+psycopg", ""),
    }
    try:
        told = []
        for _ in range(2):
            subprocess.run(["sh", "-eu", str(SETUP)], env=given, check=True, capture_output=True, timeout=250)
            told.append({str(file.relative_to(parts)): file.read_text() for file in parts.glob("*/*")})
        urls = {store: told[0][f"{store}/database"].strip() for store in STORES}
        for url in urls.values():
            with sa.create_engine(url).connect() as conn:
                assert conn.execute(sa.text("SELECT count(*) FROM alembic_version")).scalar() == 1
    finally:
        server.remove()

    assert told[0] == told[1]
    assert set(told[0]) == {
        "gateway/Caddyfile", *(f"{store}/database" for store in STORES), *(f"{module}/token" for module in MODULES)
    }  # fmt: skip
    assert len(set(urls.values())) == len({told[0][f"{module}/token"] for module in MODULES}) + 1
