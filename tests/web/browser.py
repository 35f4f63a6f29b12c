"""Plays a scene in Chromium and hands back what it saw."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

STAGE = Path(__file__).with_name("stage.mjs")
AT_MOST_S = 300


@dataclass(frozen=True)
class Browser:
    """Chromium before one server."""

    chromium: str
    url: str
    email: str
    password: str

    def play(self, scene: str, *, width: int = 1280, theme: str = "light", **props: Any) -> dict[str, Any]:
        """What the scene saw. Fails when the page broke its policy, threw, or complained in the console."""
        told = {
            "scene": scene,
            "width": width,
            "theme": theme,
            "chromium": self.chromium,
            "url": self.url,
            "email": self.email,
            "password": self.password,
            "props": props,
        }
        done = subprocess.run(
            ["node", STAGE], input=json.dumps(told), capture_output=True, text=True, timeout=AT_MOST_S, check=False
        )
        assert done.returncode == 0, done.stderr
        seen: dict[str, Any] = json.loads(done.stdout)
        assert seen.pop("complaints") == []
        return seen
