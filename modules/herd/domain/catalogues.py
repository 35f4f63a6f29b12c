"""What farms choose from: breeds, feeds, semen and causes. The rows here every farm has; each farm adds its own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from app.kernel.ids import derived_id
from app.kernel.trade.breeds import BREEDS
from app.kernel.trade.enumerations.causes import CAUSES
from app.kernel.trade.labels import Labels, said
from modules.herd.domain.built_in import FEEDS
from modules.herd.domain.labels import plain

BREED, FEED, SEMEN, CAUSE = "breeds", "feeds", "semen", "causes"
CATALOGUES = (BREED, FEED, SEMEN, CAUSE)

DETAILS: Mapping[str, frozenset[str]] = {
    BREED: frozenset(),
    FEED: frozenset({"dry_matter_pct", "kg_per_bag"}),
    SEMEN: frozenset({"sire_id", "batch", "collected_on", "preservation", "sexed"}),
    CAUSE: frozenset({"category", "ade_death", "ade_departure"}),
}
"""What a row of each catalogue tells beside its name."""

CATEGORIES = tuple(dict.fromkeys((*(cause.category for cause in CAUSES.values()), "other")))

_OURS = UUID("6f0d2b6e-3f0a-5a4e-9d6b-0b7b2f5c1d10")


@dataclass(frozen=True, slots=True)
class Row:
    """A row that every farm has."""

    catalogue: str
    code: str
    labels: Labels
    species: str | None = None
    details: Mapping[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> UUID:
        """The same on every farm and every day."""
        return derived_id(_OURS, self.catalogue, self.code)


def _causes() -> Sequence[Row]:
    return [
        Row(
            CAUSE,
            cause.code,
            cause.labels,
            details={
                "category": cause.category,
                "ade_death": cause.ade_death,
                "ade_departure": cause.ade_departure,
            },
        )
        for cause in CAUSES.values()
    ]


BUILT_IN: Mapping[str, Sequence[Row]] = {
    BREED: [Row(BREED, code, labels, species) for species, rows in BREEDS.items() for code, labels in rows.items()],
    FEED: [Row(FEED, code, said(*names)) for code, names in FEEDS.items()],
    SEMEN: [],
    CAUSE: _causes(),
}


def code_of(name: str) -> str:
    """The code of a row that is told none: its name in plain letters."""
    return re.sub(r"[^a-z0-9]+", "_", plain(name)).strip("_")[:40] or "row"
