"""The doctor: looks at everything that can be wrong with an installation and says what to do, in plain words."""

from collections.abc import Iterator

from app.config import Settings
from app.kernel.runtime import Runtime
from app.operations.doctor import backups, databases, machine, messages, others, restores
from app.operations.doctor.finding import Finding

__all__ = ["Finding", "examine"]


def examine(settings: Settings, runtime: Runtime, *, least_free: int = machine.LEAST_FREE) -> Iterator[Finding]:
    """Look at everything, the databases first: what lies in one that does not answer is passed over."""
    yield machine.look_at_settings(settings)
    yield machine.look_at_zones()
    yield machine.look_at_disk(settings, least_free)
    yield machine.look_at_clock(settings)
    yield from restores.look_at(settings)
    sound = []
    for name, store in runtime.stores.items():
        found = list(databases.look_at(store))
        yield from found
        if not any(each.is_unusable for each in found):
            sound.append(name)
            yield from restores.look_at_database(store)
    yield from others.look_at_brokers(settings)
    yield from others.look_at_parts(settings)
    if len(sound) == len(runtime.stores):
        for name in sound:
            yield from messages.look_at_messages(runtime, name)
            yield from messages.look_at_jobs(runtime.stores[name])
        yield backups.look_at(settings, runtime)
