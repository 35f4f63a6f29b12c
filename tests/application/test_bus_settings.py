"""Which bus the settings make, and that one container pays for no broker."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.config import STORES, Settings
from app.factory import make_bus, make_runtime
from app.kernel.bus import LocalBus
from app.kernel.bus_dramatiq import DramatiqBus
from app.kernel.bus_redis import RedisStreamBus


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("local:", LocalBus),
        ("redis-streams://broker:6379/0", RedisStreamBus),
        ("dramatiq+redis://broker:6379/0", DramatiqBus),
        ("dramatiq+amqp://broker:5672", DramatiqBus),
    ],
)
def test_the_setting_makes_the_bus_and_asks_nobody_yet(address: str, kind: type) -> None:
    bus = make_bus(Settings(bus=address))

    assert type(bus) is kind


def test_what_is_said_is_sent_to_the_stores_of_other_processes_too() -> None:
    bus = make_bus(Settings(bus="dramatiq+redis://broker:6379/0"))

    assert isinstance(bus, DramatiqBus)
    assert bus.readers == set(STORES)


@pytest.mark.parametrize(("address", "hints"), [("rows:", None), ("redis://broker:6379/3", "redis://broker:6379/3")])
def test_jobs_are_told_of_by_what_the_settings_name(tmp_path: Path, address: str, hints: str | None) -> None:
    runtime = make_runtime(Settings(data=tmp_path, jobs=address))

    assert runtime.workers.hints == hints
    runtime.stop()


def test_one_container_loads_no_client_of_a_broker(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from app.config import Settings; from app.factory import create_app\n"
        f"app = create_app(Settings(data=Path({str(tmp_path)!r})))\n"
        "runtime = app.extensions['rebanho']; runtime.bus.start(); runtime.workers.start(); runtime.stop()\n"
        "print([name for name in ('redis', 'pika') if name in sys.modules])"
    )

    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout

    assert loaded.strip() == "[]"
