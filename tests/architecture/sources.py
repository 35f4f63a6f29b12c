"""The Python files of a tree, read as syntax trees: what the rules look at."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("app", "modules")
# The browser client keeps its own packages and its build beside its Python files.
NOT_PYTHON = {"node_modules", "dist", "__pycache__", "src", "public"}


@dataclass(frozen=True)
class Breach:
    """A place where a rule is broken: where, and one sentence that says how."""

    where: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.where}: {self.sentence}"


@dataclass(frozen=True)
class Source:
    """One Python file of the tree."""

    root: Path
    path: Path

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text(encoding="utf-8"), filename=str(self.path))

    @property
    def name(self) -> str:
        """Its path from the root, with slashes."""
        return self.path.relative_to(self.root).as_posix()

    @property
    def module(self) -> str | None:
        """The module under modules/ that it belongs to."""
        parts = self.path.relative_to(self.root).parts
        return parts[1] if parts[0] == "modules" and len(parts) > 2 else None

    @property
    def part(self) -> str:
        """Its role within its module or within app: `services`, whether that is a file or a folder."""
        parts = self.path.relative_to(self.root).with_suffix("").parts
        depth = 2 if parts[0] == "modules" else 1
        return parts[depth] if len(parts) > depth else parts[-1]

    def breach(self, node: ast.AST | None, sentence: str) -> Breach:
        line = getattr(node, "lineno", 1)
        return Breach(f"{self.name}:{line}", sentence)

    def imports(self) -> Iterator[tuple[ast.stmt, str]]:
        """Every absolute import anywhere in the file, as the dotted name it reaches for."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield node, alias.name
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                for alias in node.names:
                    yield node, f"{node.module}.{alias.name}"


def sources(root: Path) -> list[Source]:
    """Every Python file below app/ and modules/."""
    return [
        Source(root, path)
        for package in PACKAGES
        for path in sorted((root / package).rglob("*.py"))
        if not NOT_PYTHON & set(path.relative_to(root).parts)
    ]


def module_names(root: Path) -> list[str]:
    """The modules of a tree: the folders that hold a manifest."""
    return sorted(path.parent.name for path in (root / "modules").glob("*/manifest.py"))
