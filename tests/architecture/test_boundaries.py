"""The tree as it stands keeps every rule."""

import pytest

from tests.architecture.imports import broken_contracts
from tests.architecture.rules import RULES, Rule
from tests.architecture.sources import ROOT


def test_the_tree_keeps_every_import_contract() -> None:
    assert broken_contracts(ROOT) == set()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_tree_keeps(rule: Rule) -> None:
    assert [str(breach) for breach in rule(ROOT)] == []
