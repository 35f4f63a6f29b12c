"""What entering costs does not grow with the farm: no statement of it goes through all that the farm has.

Found by how SQLite means to run each statement that opening a farm of the demo writes with. It keeps no statistics, so
that beside an index that begins with the farm it may not take the one that finds the row.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from app.config import Settings
from app.demo.farm import open_demo
from app.demo.plan import Plan
from app.factory import create_app, make_runtime
from app.kernel import clock
from app.kernel.rebuild import rebuild
from app.kernel.runtime import Runtime
from app.kernel.transaction import Context
from app.migrate import upgrade_all

pytestmark = pytest.mark.timeout(600)

# Tables that hold what is under way, and no more.
FEW = frozenset({"inbox_mark", "job", "schedule", "relay_cursor", "stream_head"})
WHOLE_FARM = re.compile(r"(?:SEARCH|SCAN) (\w+).*\(farm_id=\?\)$")
WHOLE_TABLE = re.compile(r"SCAN (\w+)")
MEANT = (
    "FROM entry WHERE entry.farm_id = ?",  # when the time zone of a farm is told, its days are other ones
    "UPDATE subject SET edition=?",  # all is to be made anew
    "ORDER BY subject.farm_id, subject.id LIMIT ? OFFSET ?",  # as many as are made anew at a time
    "GROUP BY farm_group.place_id",  # a place that is made or changed is shown with all that is in it
    "FROM place WHERE place.farm_id = ?",
)

Statement = tuple[str, Any]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Runtime, Mapping[str, Mapping[str, Statement]]]]:
    """A farm that was entered and derived anew, and the statements by which it was written, of each module."""
    settings = Settings(data=tmp_path_factory.mktemp("plans") / "data", log_requests=False)
    runtime = make_runtime(settings)
    upgrade_all(runtime.stores, runtime.modules)
    written: dict[str, dict[str, Statement]] = {name: {} for name in runtime.modules}
    for name in runtime.modules:
        _listen(runtime.store(name).engine, written[name])
    plan = Plan(animals=40, years=1, entered=40)
    open_demo(create_app(settings, runtime=runtime), runtime, plan, today=clock.today("America/Sao_Paulo"))
    rebuilds, store = runtime.modules["events"].rebuilds, runtime.store("events")
    assert rebuilds
    with store.write(Context()) as tx:
        rebuilds.mark_all(tx)
    for _ in rebuild(rebuilds, 0, lambda: store.write(Context())):
        pass
    yield runtime, written
    runtime.stop()


def _listen(engine: sa.Engine, written: dict[str, Statement]) -> None:
    def keep(_conn: Any, _cursor: Any, text: str, values: Any, _context: Any, many: bool) -> None:
        if text.split(maxsplit=1)[0] in ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH"):
            alike = re.sub(r"\(\?(?:, \?)*\)", "(?)", text)
            written.setdefault(alike, (text, values[0] if many else values))

    event.listen(engine, "before_cursor_execute", keep)


def _is_meant(statement: Statement) -> bool:
    return " ".join(statement[0].split()).endswith(MEANT)


def _goes_through(conn: sa.Connection, statement: Statement, tables: Mapping[str, sa.Table]) -> set[str]:
    """The tables of which all that belongs to the farm is read, or all there is."""
    lines = [row[3] for row in conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement[0]}", statement[1])]
    found = {match.group(1) for line in lines for how in (WHOLE_FARM, WHOLE_TABLE) if (match := how.match(line))}
    one_of_a_farm = {name for name, table in tables.items() if [*table.primary_key.columns.keys()] == ["farm_id"]}
    return (found & tables.keys()) - one_of_a_farm - FEW


@pytest.mark.parametrize("module", ["herd", "events", "health", "integration"])
def test_no_statement_by_which_a_farm_is_written_goes_through_all_of_it(
    run: tuple[Runtime, Mapping[str, Mapping[str, Statement]]], module: str
) -> None:
    runtime, written = run
    tables = runtime.modules[module].metadata.tables
    statements = [each for each in written[module].values() if not _is_meant(each)]

    with runtime.store(module).engine.connect() as conn:
        through = {each[0]: read for each in statements if (read := _goes_through(conn, each, tables))}

    assert len(statements) > 10
    assert not through
