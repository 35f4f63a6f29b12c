"""Entries for the fold, told in one line each."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid5

from app.kernel.trade.order import kind_rank, sort_at
from modules.events.domain.fold import Folded, fold
from modules.events.domain.kinds.registry import KINDS
from modules.events.domain.state import Entry, Refusal

ZONE = "America/Sao_Paulo"
WRITTEN = date(2026, 6, 1)
_NAMES = UUID("7f1d3a52-6c2e-4f7e-9a43-0d2f5d6a8b11")


def an_id(name: str) -> str:
    """The same id for the same name."""
    return str(uuid5(_NAMES, name))


def entry(kind: str, on: str, /, *, name: str = "", subject: str = "animal", **more: Any) -> Entry:
    """An entry on a day (or at an instant) of the farm; its data are the other keywords."""
    refusal: Refusal | None = more.pop("refusal", None)
    purposes: Mapping[str, str] = more.pop("purposes", {})
    written_on: date = more.pop("written_on", WRITTEN)
    exact = "T" in on
    at = datetime.fromisoformat(on).astimezone(UTC) if exact else date.fromisoformat(on)
    data = KINDS[kind].load(subject, more) if KINDS[kind].by_hand else more
    return Entry(
        id=UUID(an_id(name or f"{kind} {on}")),
        kind=kind,
        subject_type=subject,
        subject_id=UUID(an_id("subject")),
        on=date.fromisoformat(on[:10]),
        sort_at=sort_at(at, "exact" if exact else "day", kind, ZONE),
        kind_rank=kind_rank(kind),
        data=data,
        recorded_on=written_on,
        exact=exact,
        ahead=date.fromisoformat(on[:10]) > written_on,
        refusal=refusal,
        purposes=purposes,
    )


def registered(on: str = "2026-01-01", /, **more: Any) -> Entry:
    """A pig begins."""
    return entry("registration", on, **{"species": "pig", "sex": "Female", **more})


def opened(head_count: int, on: str = "2026-01-01", **more: Any) -> Entry:
    """A lot of broilers begins."""
    told = {"species": "chicken", "production_type": "broiler", "head_count": head_count, **more}
    return entry("registration", on, subject="lot", **told)


def judged(*entries: Entry) -> dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Verdict, reasons and warnings of each entry, by kind and day."""
    names = {each.id: f"{each.kind} {each.on}" for each in entries}
    return {
        names[found.entry_id]: (found.verdict, found.reasons, found.warnings) for found in told(*entries).judgements
    }


def reasons(*entries: Entry) -> list[str]:
    """Why the last of these entries, as given, is impossible."""
    return list(next(found.reasons for found in told(*entries).judgements if found.entry_id == entries[-1].id))


def warnings(*entries: Entry) -> list[str]:
    """Why the last of these entries, as given, is unlikely."""
    return list(next(found.warnings for found in told(*entries).judgements if found.entry_id == entries[-1].id))


def told(*entries: Entry) -> Folded:
    """The fold of these entries."""
    return fold(entries, KINDS)
