"""The stores are apart in their tables too: no base is shared, and no foreign key leaves one."""

import importlib

import pytest
import sqlalchemy as sa

from app.identity.manifest import module as identity
from app.kernel.module import Module
from tests.architecture.sources import ROOT, module_names

MODULES: dict[str, Module] = {
    "identity": identity,
    **{
        name: importlib.import_module(f"modules.{name}.manifest").module  # noqa: TID251 - the list is the tree itself
        for name in module_names(ROOT)
    },
}


def test_no_two_modules_share_a_base() -> None:
    bases = [id(module.metadata) for module in MODULES.values()]

    assert len(bases) == len(set(bases)) == 5


def test_no_table_stands_in_two_bases() -> None:
    tables = [table for module in MODULES.values() for table in module.metadata.tables.values()]

    assert len({id(table) for table in tables}) == len(tables)
    assert all(table.metadata is module.metadata for module in MODULES.values() for table in own_tables(module))


@pytest.mark.parametrize("name", MODULES)
def test_every_foreign_key_ends_in_the_store_it_starts_in(name: str) -> None:
    for table in own_tables(MODULES[name]):
        for key in table.foreign_keys:
            assert key.column.table.metadata is MODULES[name].metadata, key


@pytest.mark.parametrize("name", MODULES)
def test_no_table_names_the_schema_of_a_database(name: str) -> None:
    assert {table.schema for table in own_tables(MODULES[name])} == {None}


@pytest.mark.parametrize("name", MODULES)
def test_what_a_replay_empties_is_every_table_that_is_named_as_a_picture(name: str) -> None:
    named = {table.name for table in own_tables(MODULES[name]) if table.name.startswith("known_")}

    assert {picture.name for picture in MODULES[name].pictures} == named
    assert all(picture.metadata is MODULES[name].metadata for picture in MODULES[name].pictures)


def own_tables(module: Module) -> list[sa.Table]:
    """Every table of a module's store."""
    return list(module.metadata.tables.values())
