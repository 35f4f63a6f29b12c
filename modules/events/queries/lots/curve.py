"""The curve of a lot as it is shown: each value by week of age, beside the standard that holds for the lot."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.labels import label, said
from app.kernel.transaction import ReadTx
from modules.events.domain.cohorts.ledger import CLOSED, IN
from modules.events.domain.kpis.measured.flocks import BIRDS
from modules.events.domain.lots.curve import Happening, Lot, Reading, eggs_by_standard
from modules.events.domain.standards.standard import MEASURED, Standard, chosen
from modules.events.domain.state import State, from_json
from modules.events.models import entry, known_group, ledger, subject
from modules.events.queries.kpis.asked import Herd, herd_of
from modules.events.queries.standards import points_shown, standards_on

EGGS = "eggs_per_hen_housed"
_EGGS = said("eggs per hen housed", "ovos por ave alojada", "huevos por ave alojada")
_l = ledger.c
_rows = (
    sa.select(_l.day_no, _l.way, _l.heads, _l.hens, _l.kg, _l.mean, _l.amount, _l.profile, entry.c.data)
    .select_from(ledger.outerjoin(entry, entry.c.id == _l.id))
    .where(
        _l.farm_id == sa.bindparam("farm"),
        _l.subject_id == sa.bindparam("lot"),
        _l.subject_type == "lot",
        _l.day <= sa.bindparam("last", type_=sa.Date),
    )
    .order_by(_l.at, _l.id)
)
_known = (
    sa.select(subject.c.state, known_group.c.name)
    .select_from(subject.outerjoin(known_group, known_group.c.group_id == subject.c.id))
    .where(
        subject.c.farm_id == sa.bindparam("farm"),
        subject.c.id == sa.bindparam("lot"),
        subject.c.type == "lot",
        subject.c.known,
    )
)


def curve_of(tx: ReadTx, farm_id: UUID, lot_id: UUID, language: str) -> dict[str, Any] | None:
    """A lot week by week of its age; None of what is no lot that heads ever came to."""
    known = tx.one(_known, {"farm": farm_id, "lot": lot_id})
    if known is None:
        return None
    state = from_json(known.state)
    herd = herd_of(tx, farm_id, state.profile or "")
    rows = tx.all(_rows, {"farm": farm_id, "lot": lot_id, "last": herd.today})
    came = [row.day_no for row in rows if row.way in IN and row.heads > 0]
    if not came:
        return None
    lot = _lot(rows, min(came), state, herd)
    begun = date.fromordinal(lot.first_no)
    held = standards_on(tx, farm_id, herd.profile, begun)
    by_measure = {code: chosen(held, code, state.breed) for code in MEASURED}
    return {
        "lot_id": lot_id,
        "name": known.name,
        "profile": state.profile,
        "breed": state.breed,
        "begun_on": begun,
        "until": date.fromordinal(lot.last_no),
        "age_from": "birth" if state.birth_date else "placement",
        "curves": list(_curves(lot, by_measure, language)),
    }


def _lot(rows: Sequence[sa.Row[Any]], first_no: int, state: State, herd: Herd) -> Lot:
    closed = [row.day_no for row in rows if row.way == CLOSED]
    born = min(state.birth_date.toordinal(), first_no) if state.birth_date else first_no
    return Lot(
        rows=[_happening(row) for row in rows],
        first_no=first_no,
        born_no=born,
        last_no=max(closed) if closed else herd.today.toordinal(),
        basis=str(herd.value("kpi.poultry.hen_day_basis", herd.today) or "mean_start_end"),
        placed_kg=_placed_kg(rows, herd),
    )


def _happening(row: sa.Row[Any]) -> Happening:
    told = (row.data or {}).get("period_from")
    since = date.fromisoformat(told).toordinal() if told else None
    return Happening(row.day_no, row.way, row.heads, row.hens, row.kg, row.mean, row.amount, since)


def _placed_kg(rows: Sequence[sa.Row[Any]], herd: Herd) -> float:
    """What a head weighed when it came: no gain. Of birds it counts as gain unless the farm deducts it (`kpis` 10)."""
    if herd.profile in BIRDS and not herd.value("kpi.poultry.fcr.deduct_chick_weight", herd.today):
        return 0
    weighed = [row for row in rows if row.way in IN and row.kg and row.heads > 0]
    heads = sum(row.heads for row in weighed)
    return float(sum(row.kg for row in weighed) / heads) if heads else 0


def _curves(lot: Lot, by_measure: Mapping[str, Standard | None], language: str) -> Iterator[dict[str, Any]]:
    readings = lot.readings()
    for code, measured in MEASURED.items():
        found, standard = readings.get(code, []), by_measure[code]
        if found or (standard and code != "feed_conversion"):
            yield {
                "measure": code,
                "label": label(measured.names, language),
                "unit": measured.unit,
                "standard": _shown(standard) if standard else None,
                "points": [_against(standard, each, lot.born_no) for each in found],
            }
    if readings.get(EGGS):
        expected = _eggs_expected(lot, by_measure["hen_day_pct"], by_measure["mortality_pct"])
        yield {
            "measure": EGGS,
            "label": label(_EGGS, language),
            "unit": "eggs",
            "standard": None,
            "points": [_point(each, lot.born_no, expected=expected.get(each.day_no)) for each in readings[EGGS]],
        }


def _shown(standard: Standard) -> dict[str, Any]:
    return {
        "id": standard.id,
        "name": standard.name,
        "source": standard.source,
        "age_unit": standard.age_unit,
        "points": points_shown(standard),
    }


def _against(standard: Standard | None, reading: Reading, born_no: int) -> dict[str, Any]:
    held = standard.at(reading.day_no - born_no) if standard else None
    if held is None:
        return _point(reading, born_no)
    band = {"lower": held.lower, "expected": held.expected, "upper": held.upper}
    return _point(reading, born_no, **band, place=held.place(reading.value))


def _point(reading: Reading, born_no: int, **told: Any) -> dict[str, Any]:
    return {
        "week": reading.week,
        "age_days": reading.day_no - born_no,
        "on": date.fromordinal(reading.day_no),
        "value": reading.value,
        "lower": None,
        "expected": None,
        "upper": None,
        "place": None,
        **told,
    }


def _eggs_expected(lot: Lot, laying: Standard | None, losses: Standard | None) -> Mapping[int, float | None]:
    """Eggs for each hen by the standards of laying and losses since it was housed, by day; nothing without both."""
    if laying is None or losses is None:
        return {}
    housed = losses.at(lot.first_no - lot.born_no)
    base = housed.expected if housed else 0

    @cache
    def lost(age: int) -> float | None:
        """Losses in percent of those that the standard had at the age at which the lot was housed."""
        point = losses.at(age)
        return 100 * (point.expected - base) / (100 - base) if point and base < 100 else None

    def day(day_no: int) -> tuple[float | None, float | None, float | None]:
        age = day_no - lot.born_no
        point = laying.at(age)
        return point.expected if point else None, lost(age - 1), lost(age)

    days = range(lot.first_no + 1, lot.last_no + 1)
    return dict(zip(days, eggs_by_standard(day(day_no) for day_no in days), strict=False))
