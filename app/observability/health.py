"""Whether requests should be sent to this process."""

import time
from collections.abc import Iterator

from app.kernel.runtime import Runtime
from app.migrate import is_at_head

STALE_HEARTBEAT_SECONDS = 30


def find_problems(runtime: Runtime) -> Iterator[str]:
    """Reasons against sending requests here; parked messages are for the metrics, not a reason."""
    for name, store in runtime.stores.items():
        try:
            if not is_at_head(store):
                yield f"{name}: migrations are not at head; run `rebanho migrate`"
        except Exception as error:  # noqa: BLE001 - a border: any failure of a database is the same answer
            yield f"{name}: the database does not answer ({type(error).__name__})"
    for name, beat in runtime.heartbeats.items():
        if time.monotonic() - beat > STALE_HEARTBEAT_SECONDS:
            yield f"{name}: messages have not been moved for {STALE_HEARTBEAT_SECONDS} s"
