"""import-linter over a tree: which of its contracts are broken there."""

import os
import re
import subprocess
import sys
from pathlib import Path

VERDICT = re.compile(r"^(?P<name>\S.*\S) (?P<verdict>KEPT|BROKEN)", re.MULTILINE)


def broken_contracts(root: Path) -> set[str]:
    """Names of the contracts of .importlinter that the tree breaks; a tree that cannot be read is an error."""
    answer = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-cache"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    verdicts = {found["name"]: found["verdict"] for found in VERDICT.finditer(answer.stdout)}
    if not verdicts:
        raise AssertionError(answer.stdout + answer.stderr)
    return {name for name, verdict in verdicts.items() if verdict == "BROKEN"}
