"""What import-linter cannot express: rules about what a file says, not about whom it imports.

Each rule takes the root of a tree and answers with the places that break it.
"""

import ast
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.architecture.sources import NOT_PYTHON, PACKAGES, Breach, Source, module_names, sources

Rule = Callable[[Path], Iterator[Breach]]

LOADERS = {"import_module", "__import__", "run_module", "run_path", "exec", "spec_from_file_location"}
HTTP_WORDS = {
    "HTTPStatus", "abort", "flask", "headers", "http_status", "jsonify", "make_response", "request", "response",
    "status_code", "url_for",
}  # fmt: skip
OWN_TYPES = {"DateTime": "UtcDateTime", "TIMESTAMP": "UtcDateTime", "JSON": "Json", "JSONB": "Json"}
CLOCKS = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time")}
# Tables that every store carries; a foreign key may point at them as at the module's own.
KERNEL_FILE = "app/kernel/tables.py"


def modules_see_only_the_kernel(root: Path) -> Iterator[Breach]:
    """Of app, a module may import app.kernel and nothing else, however new the rest is."""
    for source in _of_modules(root):
        for node, name in source.imports():
            if name.split(".")[0] == "app" and not name.startswith("app.kernel"):
                yield source.breach(node, f"a module imports {name}; it may see only app.kernel")


def contracts_are_plain_python(root: Path) -> Iterator[Breach]:
    """Facts are frozen dataclasses that any program could copy: the standard library is all they need."""
    for source in _of_modules(root):
        if source.part != "contracts":
            continue
        for node, name in source.imports():
            own = name.startswith(f"modules.{source.module}.contracts.")
            if not own and name.split(".")[0] not in sys.stdlib_module_names:
                yield source.breach(node, f"contracts import {name}; they may use only the standard library")


def modules_do_not_read_the_environment(root: Path) -> Iterator[Breach]:
    """Settings come through app.config; a module that reads the environment cannot be moved by settings."""
    for source in sources(root):
        if source.name == "app/config.py" or source.name.startswith("app/config/"):
            continue
        told = () if source.module else _assigned_to(source)
        for node in ast.walk(source.tree):
            named = _word(node) in {"environ", "getenv", "environb"} and node not in told
            if named or _imports_word(node, {"environ", "getenv"}):
                yield source.breach(node, "reads the environment; only app/config.py does")


def code_is_loaded_by_name_only_in_the_factory(root: Path) -> Iterator[Breach]:
    """import-linter cannot see a module that is loaded by its name."""
    for source in sources(root):
        if source.name == "app/factory.py":
            continue
        for node in ast.walk(source.tree):
            called = isinstance(node, ast.Call) and _word(node.func) in LOADERS
            if called or _imports_word(node, LOADERS) or (isinstance(node, ast.Import) and _imports_importlib(node)):
                yield source.breach(node, "loads code by name; only app/factory.py does")


def folders_have_an_init(root: Path) -> Iterator[Breach]:
    """A folder without __init__.py is invisible to import-linter."""
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            folder = path.parent
            if NOT_PYTHON & set(path.relative_to(root).parts) or (folder / "__init__.py").exists():
                continue
            yield Breach(folder.relative_to(root).as_posix(), "the folder has no __init__.py")


def foreign_keys_stay_in_their_store(root: Path) -> Iterator[Breach]:
    """Identifiers cross from store to store, foreign keys do not."""
    kernel = _tables(source for source in sources(root) if source.name == KERNEL_FILE)
    for module in module_names(root):
        files = [source for source in sources(root) if source.module == module]
        own = _tables(files) | kernel
        for source in files:
            for node, target in _foreign_keys(source):
                if target.split(".")[0] not in own:
                    yield source.breach(node, f"a foreign key to {target}, a table of another store")


def modules_have_a_base_of_their_own(root: Path) -> Iterator[Breach]:
    """One metadata per module, made by new_metadata() in its models and shared with nobody."""
    for module in module_names(root):
        calls = [
            (source, node, _word(node.func))
            for source in sources(root)
            if source.module == module
            for node in ast.walk(source.tree)
            if isinstance(node, ast.Call) and _word(node.func) in {"new_metadata", "MetaData"}
        ]
        own = [call for call in calls if call[2] == "new_metadata" and call[0].part == "models"]
        if len(own) != 1 or len(calls) != 1:
            yield Breach(f"modules/{module}", "has to make its metadata once, by new_metadata() in models")


def http_stays_in_the_api(root: Path) -> Iterator[Breach]:
    """Services speak the language of the farm; what becomes of a refusal on the wire is decided in api."""
    for source in _of_modules(root):
        if source.part == "api":
            continue
        for node in ast.walk(source.tree):
            word = _word(node)
            if word in HTTP_WORDS or _imports_word(node, HTTP_WORDS):
                yield source.breach(node, f"says {word or 'an HTTP word'!r} outside api")


def tables_are_core_only(root: Path) -> Iterator[Breach]:
    """No ORM: a row changes where the statement stands, not where a session flushes."""
    for source in sources(root):
        for node, name in source.imports():
            if name.startswith("sqlalchemy.orm") or name in {"sqlalchemy.ext.declarative", "flask_sqlalchemy"}:
                yield source.breach(node, f"imports {name}; tables are SQLAlchemy Core only")


def columns_have_the_kernels_types(root: Path) -> Iterator[Breach]:
    """SQLite loses the zone of a DateTime, and JSON differs between the databases: the kernel has types for both."""
    for source in sources(root):
        if source.name == KERNEL_FILE:
            continue
        for node in ast.walk(source.tree):
            word = _word(node)
            if word in OWN_TYPES and isinstance(node, ast.Attribute) and _word(node.value) in {"sa", "sqlalchemy"}:
                yield source.breach(node, f"uses sa.{word}; the kernel's type is {OWN_TYPES[word]}")


def time_comes_from_the_clock(root: Path) -> Iterator[Breach]:
    """Only a clock that tests can hold makes a rule about time a rule that can be tested."""
    for source in sources(root):
        if source.name == "app/kernel/clock.py":
            continue
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                called = (_word(node.func.value), node.func.attr)
                if called in CLOCKS:
                    yield source.breach(node, f"asks {'.'.join(map(str, called))}(); the time is clock.now()")


def a_module_is_a_sentence(root: Path) -> Iterator[Breach]:
    """Its __init__ says what it is for and imports nothing."""
    for module in module_names(root):
        source = Source(root, root / "modules" / module / "__init__.py")
        text = ast.get_docstring(source.tree) or ""
        one_sentence = text.endswith(".") and ". " not in text.replace("\n", " ")
        if len(source.tree.body) != 1 or not one_sentence:
            yield source.breach(None, "has to be one sentence and nothing else")


def _of_modules(root: Path) -> Iterator[Source]:
    return (source for source in sources(root) if source.module)


def _word(node: ast.AST) -> str | None:
    """The last word of a name: `environ` of os.environ."""
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else None


def _imports_word(node: ast.AST, words: set[str]) -> bool:
    return isinstance(node, ast.ImportFrom) and any(alias.name in words for alias in node.names)


def _imports_importlib(node: ast.Import) -> bool:
    return any(alias.name in {"importlib", "importlib.util", "runpy", "pkgutil"} for alias in node.names)


def _assigned_to(source: Source) -> list[ast.expr]:
    """What stands left of `x[…] = `: the application may set a variable for a process that it starts."""
    return [
        node.value
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store)
    ]


def _strings(node: ast.Call) -> list[str]:
    return [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]


def _tables(files: Iterator[Source] | list[Source]) -> set[str]:
    return {
        _strings(node)[0]
        for source in files
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and _word(node.func) == "Table" and _strings(node)
    }


def _foreign_keys(source: Source) -> Iterator[tuple[ast.Call, str]]:
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Call):
            continue
        if _word(node.func) == "ForeignKey":
            for target in _strings(node):
                yield node, target
        elif _word(node.func) == "ForeignKeyConstraint" and len(node.args) > 1:
            for element in ast.walk(node.args[1]):
                if isinstance(element, ast.Constant) and isinstance(element.value, str):
                    yield node, element.value


RULES: tuple[Rule, ...] = (
    modules_see_only_the_kernel,
    contracts_are_plain_python,
    modules_do_not_read_the_environment,
    code_is_loaded_by_name_only_in_the_factory,
    folders_have_an_init,
    foreign_keys_stay_in_their_store,
    modules_have_a_base_of_their_own,
    http_stays_in_the_api,
    tables_are_core_only,
    columns_have_the_kernels_types,
    time_comes_from_the_clock,
    a_module_is_a_sentence,
)
