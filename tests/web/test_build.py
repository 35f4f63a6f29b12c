"""What is built of the client: its weight, its types, and what the policy of the page allows."""

import json
import re
import subprocess

import pytest

from tests.web.conftest import WEB

pytestmark = pytest.mark.usefixtures("built_client")


def npm(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["npm", "run", "--silent", *command], cwd=WEB, capture_output=True, text=True, timeout=120)


def test_the_client_is_not_heavier_than_a_barn_phone_should_load() -> None:
    done = npm("budget")

    assert done.returncode == 0, done.stdout


def test_the_types_of_the_client_are_those_of_the_servers_document() -> None:
    done = npm("api", "--", "--check")

    assert done.returncode == 0, done.stderr


def test_the_page_holds_no_script_and_no_style_of_its_own() -> None:
    page = (WEB / "dist" / "index.html").read_text()

    assert re.findall(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", page) == []


def test_every_text_of_the_build_is_there_compressed_too() -> None:
    texts = [path for path in (WEB / "dist").rglob("*") if path.suffix in {".js", ".css"} and path.stat().st_size > 511]

    assert texts
    assert [path.name for path in texts for end in (".br", ".gz") if not path.with_name(path.name + end).exists()] == []


def test_the_lock_file_names_no_host() -> None:
    packages = json.loads((WEB / "package-lock.json").read_text())["packages"]

    assert [name for name, one in packages.items() if "resolved" in one] == []
    # npm writes no hash for a platform that its registry does not carry; such a package is never installed from here.
    certain = [one for name, one in packages.items() if name and not one.get("optional")]
    assert all("integrity" in one for one in certain)
