"""Whatever breaks, for a while and under load: its alarm sounds, what was acknowledged is there, once, and all pictures
agree soon.
"""

import os
import random
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.journeys.test_kill import said, stored
from tests.shapes.deployment import Deployment
from tests.shapes.disturbances import Disturbed, OverRabbit, OverRedis
from tests.shapes.servers import small_disk
from tests.shapes.test_live_move import at_work, owner_of

SECONDS = float(os.environ.get("CHAOS_SECONDS", "0"))
"""How long it goes on; every disturbance comes once at least."""
AWAY = frozenset({401, 500, 502, 503, 504})
CONVERGED_WITHIN_S = 60
ANIMALS = 50
"""Of each who writes. Few would be moved some hundred times each, and have more entries than there are minutes."""
DISK_MB = 64

pytestmark = [
    pytest.mark.timeout(600 + 2 * SECONDS),
    pytest.mark.filterwarnings("error::pytest.PytestUnhandledThreadExceptionWarning"),  # whoever writes is a thread
]


@pytest.mark.parametrize("which", ["redis", "rabbitmq"])
def test_whatever_breaks_sounds_its_alarm_and_nothing_is_lost_or_doubled(which: str, tmp_path: Path) -> None:
    seed = int(os.environ.get("TEST_SEED") or random.SystemRandom().randrange(1_000_000))
    dice, happened = random.Random(seed), Counter[str]()
    with ExitStack() as stack:
        disk = stack.enter_context(small_disk(tmp_path / "disk", DISK_MB)) if which == "rabbitmq" else tmp_path
        shape: Disturbed = OverRabbit(tmp_path, disk) if which == "rabbitmq" else OverRedis(tmp_path)
        stack.callback(shape.stop)
        shape.start()
        deployment = Deployment(shape)
        stack.callback(deployment.close)
        owner = owner_of(deployment)
        with at_work(owner, shape.front.port, animals=ANIMALS, goes_on_after=AWAY) as (clients, writes, _):
            until, disturbances = time.monotonic() + SECONDS, shape.disturbances()
            for name in dice.sample(sorted(disturbances), len(disturbances)):
                disturbances[name]()
                happened[name] += 1
            while time.monotonic() < until:
                name = dice.choice(sorted(disturbances))
                disturbances[name]()
                happened[name] += 1
        ended = time.monotonic()
        deployment.look_anew()
        owner.runtime.settle()
        converged = time.monotonic() - ended

        acknowledged = {entry for client in clients for entry in client.acknowledged}
        told = f"seed {seed}: {dict(happened)}"
        assert acknowledged <= set(stored(owner)), told
        assert Counter(said(owner)).most_common(1)[0][1] == 1, told
        owner.assert_pictures_agree()
        assert converged < CONVERGED_WITHIN_S, told
        for alarm in shape.alarms.heard:
            shape.alarms.expect_silence(alarm)
    print(
        f"{which}, {told}; {len(acknowledged)} acknowledged, 0 lost, 0 doubled; sounded: {dict(shape.alarms.heard)}; "
        f"agreed {converged:.1f} s after the last, longest pause of writing {writes.longest:.1f} s"
    )
