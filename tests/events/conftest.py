"""A farm to record on."""

import pytest

from tests.events.farm import Farm
from tests.running import Rebanho


@pytest.fixture
def farm(rebanho: Rebanho) -> Farm:
    return Farm(rebanho)
