"""Alarms that sound: a Prometheus server of a test's own over the processes, with the rules that operators load."""

import json
import re
import shutil
import subprocess
import time
import urllib.request
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.brokers import free_port
from tests.conftest import needs
from tests.shapes.processes import HOST, Process

RULES = Path(__file__).parents[2] / "docs" / "operations" / "alerts.yml"
ANSWERS_WITHIN_S = 30
SOUNDS_WITHIN_S = ENDS_WITHIN_S = 120
LOOKS_EVERY = "3s"  # and waits as long for an answer: a busy machine takes its time for it, and is not down
LOOK_EVERY = 0.1
GIGABYTE, MEGABYTES_8 = "1073741824", "8388608"


def hurried(rules: str) -> str:
    """The rules with a second for each minute, and a small disk full when it has 8 MB left."""
    quick = re.sub(r"for: (\d+)m", r"for: \1s", rules)
    quick = re.sub(r"_seconds\) > (\d+)", lambda found: f"_seconds) > {int(found[1]) // 60}", quick)
    return quick.replace(GIGABYTE, MEGABYTES_8)


class Alarms:
    """What Prometheus says of some processes."""

    def __init__(self, folder: Path, processes: Iterable[Process]) -> None:
        program = shutil.which("prometheus")
        if program is None:
            needs("prometheus is missing: apt-get install prometheus")
        (folder / "alerts.yml").write_text(hurried(RULES.read_text()))
        targets = [process.address for process in processes]
        settings = {
            "global": {"scrape_interval": LOOKS_EVERY, "scrape_timeout": LOOKS_EVERY, "evaluation_interval": "1s"},
            "rule_files": ["alerts.yml"],
            "scrape_configs": [{"job_name": "rebanho", "static_configs": [{"targets": targets}]}],
        }
        (folder / "prometheus.yml").write_text(json.dumps(settings))
        self.heard = Counter[str]()
        self._url = f"http://{HOST}:{free_port()}"
        own = {"config.file": folder / "prometheus.yml", "storage.tsdb.path": folder / "kept"}
        own |= {"web.listen-address": self._url.removeprefix("http://"), "log.level": "error"}
        self._process = subprocess.Popen(
            [program, *(f"--{name}={value}" for name, value in own.items())],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait_until_it_answers()

    def expect(self, alarm: str, **labels: str) -> None:
        """Wait until an alarm sounds; raises AssertionError when it does not."""
        until = time.monotonic() + SOUNDS_WITHIN_S
        while not self._sounds(alarm, labels):
            assert time.monotonic() < until, f"{alarm} {labels} did not sound: {self._told()}"
            time.sleep(LOOK_EVERY)
        self.heard[alarm] += 1

    def expect_silence(self, alarm: str, **labels: str) -> None:
        """Wait until an alarm, maybe that of an earlier trouble, has ended; raises AssertionError when it goes on."""
        until = time.monotonic() + ENDS_WITHIN_S
        while self._sounds(alarm, labels):
            assert time.monotonic() < until, f"{alarm} {labels} goes on: {self._told()}"
            time.sleep(LOOK_EVERY)

    def stop(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait(10)

    def _sounds(self, alarm: str, labels: Mapping[str, str]) -> bool:
        wanted = {"alertname": alarm, **labels}.items()
        return any(each["state"] == "firing" and wanted <= each["labels"].items() for each in self._told())

    def _told(self) -> list[dict[str, Any]]:
        with urllib.request.urlopen(f"{self._url}/api/v1/alerts", timeout=10) as answer:
            told: list[dict[str, Any]] = json.load(answer)["data"]["alerts"]
        return told

    def _wait_until_it_answers(self) -> None:
        until = time.monotonic() + ANSWERS_WITHIN_S
        while True:
            with suppress(OSError):
                self._told()
                return
            assert time.monotonic() < until, "Prometheus does not answer"
            time.sleep(LOOK_EVERY)
