"""Plays scenes in Chromium and hands back what they saw."""

import json
import select
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

STAGE = Path(__file__).with_name("stage.mjs")
AT_MOST_S = 300


class Stage:
    """One Chromium for all scenes of a session; each plays in a context of its own."""

    def __init__(self, chromium: str) -> None:
        self.chromium = chromium
        self.process: subprocess.Popen[str] | None = None

    def play(self, told: dict[str, Any]) -> dict[str, Any]:
        """What the scene saw, or its error."""
        if self.process is None or self.process.poll() is not None:
            self.process = self._open()
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(told) + "\n")
        self.process.stdin.flush()
        if not select.select([self.process.stdout], [], [], AT_MOST_S)[0]:
            self.close()
            raise TimeoutError(f"{told['scene']} did not end within {AT_MOST_S} s")
        seen: dict[str, Any] = json.loads(self.process.stdout.readline())
        return seen

    def _open(self) -> subprocess.Popen[str]:
        told = ["node", str(STAGE), self.chromium]
        return subprocess.Popen(told, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def close(self) -> None:
        """End the browser; it closes when nothing more is asked of it."""
        if self.process is None:
            return
        try:
            self.process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.terminate()  # playwright closes the browser that it started
            self.process.wait(timeout=30)
        self.process = None


@dataclass(frozen=True)
class Browser:
    """Chromium before one server."""

    stage: Stage
    url: str
    email: str
    password: str

    def play(self, scene: str, *, width: int = 1280, theme: str = "light", **props: Any) -> dict[str, Any]:
        """What the scene saw. Fails when the page broke its policy, threw, or complained in the console."""
        told = {"scene": scene, "width": width, "theme": theme, "props": props}
        seen = self.stage.play({**told, "url": self.url, "email": self.email, "password": self.password})
        assert "error" not in seen, seen["error"]
        assert seen.pop("complaints") == []
        return seen
