"""Builds the web client into app/web/dist before a wheel is packed.

REBANHO_WEB says how much it matters:
  auto     build it when npm is there, else pack what an earlier build left, else warn (the default)
  require  as auto, but stop when there would be no web client in the wheel (releases, the image)
  skip     pack what is there and build nothing
"""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

MODES = ("auto", "require", "skip")


class WebClientHook(BuildHookInterface):
    """Runs npm for the wheel; an editable install never needs Node."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the client, or say in one sentence why there is none."""
        mode = os.environ.get("REBANHO_WEB", "auto")
        if mode not in MODES:
            raise ValueError(f"REBANHO_WEB is {mode!r}; it must be one of {', '.join(MODES)}")
        if self.target_name != "wheel" or version == "editable" or mode == "skip":
            return
        web = Path(self.root) / "app" / "web"
        npm = shutil.which("npm")
        if npm and (web / "package.json").exists():
            subprocess.run(
                [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
                cwd=web,
                check=True,
            )
            subprocess.run([npm, "run", "build"], cwd=web, check=True)
        if not (web / "dist" / "index.html").exists():
            self._complain(mode)

    def _complain(self, mode: str) -> None:
        sentence = "app/web/dist is missing and npm cannot build it: install Node 20 or newer"
        if mode == "require":
            raise RuntimeError(f"{sentence}, or set REBANHO_WEB=skip")
        self.app.display_warning(f"{sentence}; the wheel carries the API without the web client")
