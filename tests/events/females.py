"""The life of a female for the fold, told in one line each."""

from typing import Any

from modules.events.domain.reproduction.cycle import Service
from modules.events.domain.state import Entry, State
from tests.events.told import an_id, entry, registered, told
from tests.events.told import warnings as all_warnings

SIRE = an_id("sire")


def sow(on: str = "2026-01-01", /, **more: Any) -> Entry:
    """A grown sow of a farm that keeps her to breed."""
    return registered(on, **{"production_type": "breeding", "birth_date": "2025-01-01", **more})


def cow(on: str = "2026-01-01", /, **more: Any) -> Entry:
    """A grown dairy cow."""
    return sow(on, **{"species": "cattle", "production_type": "dairy", "birth_date": "2022-01-01", **more})


def beef(on: str = "2026-01-01", /, **more: Any) -> Entry:
    """A grown beef cow that was not selected yet."""
    return cow(on, **{"production_type": "beef", **more})


def served(on: str, /, **more: Any) -> Entry:
    """Inseminated."""
    return entry("service", on, **{"method": "Insemination", "sire_ids": [SIRE], **more})


def checked(on: str, result: str, /, **more: Any) -> Entry:
    """Looked at with ultrasound."""
    return entry("pregnancy_check", on, **{"result": result, "method": "Echography", **more})


def with_male(on: str, /, **more: Any) -> Entry:
    """A male runs with her."""
    return entry("exposure_start", on, **{"sire_ids": [SIRE], "season": "2026", **more})


def without_male(on: str, /, **more: Any) -> Entry:
    """The male is taken out."""
    return entry("exposure_end", on, **more)


def farrowed(on: str, alive: int = 12, /, **more: Any) -> Entry:
    """She gave birth to a litter."""
    return entry("parturition", on, **{"born_alive": alive, "stillborn": 1, "mummified": 0, **more})


def calved(on: str, /, **more: Any) -> Entry:
    """She gave birth to one calf."""
    return entry("parturition", on, **{"born_alive": 1, "stillborn": 0, "offspring": [{"sex": "Female"}], **more})


def aborted(on: str, /, **more: Any) -> Entry:
    """She aborted."""
    return entry("abortion", on, **more)


def state(*entries: Entry) -> State:
    """Where she stands after these."""
    return told(*entries).state


def services(*entries: Entry) -> list[Service]:
    """What she was served with in the last cycle of these entries, and what came of it."""
    cycle = state(*entries).cycle
    return list(cycle.services) if cycle else []


def outcomes(*entries: Entry) -> list[str]:
    """What came of each service of the last cycle."""
    return [each.outcome for each in services(*entries)]


def warnings(*entries: Entry) -> list[str]:
    """Why the last of these is unlikely, beside its being old."""
    return [code for code in all_warnings(*entries) if code != "old_entry"]
