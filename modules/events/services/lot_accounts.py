"""Accounts of lots, kept in step with the ledger: what comes last is added; where the past is another, all is anew."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from app.kernel.transaction import Tx
from modules.events.domain.cohorts.ledger import DIED, FED, FIRST_WEEK, IN, LAID
from modules.events.domain.cohorts.rows import LEDGER, Row
from modules.events.models import ledger, lot_account
from modules.events.services.subjects import Page

_l = ledger.c
_in, _counts = _l.way.in_(IN), sa.or_(_l.heads != 0, _l.hens != 0, _l.way == LAID)
_lot = (_l.subject_id, _l.profile)


def _each(aggregate: sa.Function[Any]) -> sa.Over[Any]:
    return aggregate.over(partition_by=_lot)


_rows = (
    sa.select(
        *(_l.farm_id, _l.subject_id, _l.profile, _l.day_no, _l.way, _l.heads, _l.hens, _l.amount),
        _counts.label("counts"),
        _each(sa.func.min(sa.case((sa.and_(_in, _l.heads > 0), _l.day_no)))).label("begun_no"),
        _each(sa.func.max(sa.case((_counts, _l.day_no)))).label("last_no"),
        sa.func.sum(_l.heads).over(partition_by=_lot, order_by=_l.day_no).label("by_evening"),
    )
    .where(
        _l.farm_id == sa.bindparam("farm"),
        _l.subject_id.in_(sa.bindparam("lots", expanding=True)),
        _l.subject_type == "lot",
        _l.profile.is_not(None),
    )
    .subquery()
)
_r = _rows.c
_came, _died, _laid = _r.way.in_(IN), _r.way == DIED, _r.way == LAID
_first_week = _r.day_no <= _r.begun_no + FIRST_WEEK
_was_empty = sa.and_(_r.counts, _r.by_evening <= 0, sa.or_(_r.day_no < _r.last_no, _r.by_evening < 0))


def _sum(column: Any, *where: sa.ColumnElement[bool]) -> sa.ColumnElement[Any]:
    return sa.func.sum(sa.case((sa.and_(*where), column), else_=0))


def _first(*where: sa.ColumnElement[bool]) -> sa.ColumnElement[Any]:
    return sa.func.min(sa.case((sa.and_(*where), _r.day_no)))


_ACCOUNT: dict[str, sa.ColumnElement[Any]] = {
    "farm_id": _r.farm_id,
    "subject_id": _r.subject_id,
    "profile": _r.profile,
    "begun_no": sa.func.min(_r.begun_no),
    "last_no": sa.func.max(_r.last_no),
    "laid_no": _first(_laid),
    "egg_no": _first(_laid, _r.amount > 0),
    "fed_no": _first(_r.way == FED),
    "emptied_no": _first(_was_empty),
    "heads": sa.func.sum(_r.heads),
    "placed": _sum(_r.heads, _came),
    "housed": _sum(_r.hens, _came),
    "died": _sum(-_r.heads, _died),
    "eggs": _sum(_r.amount, _laid),
    "week_placed": _sum(_r.heads, _came, _first_week),
    "week_died": _sum(-_r.heads, _died, _first_week),
}
_add_up = sa.insert(lot_account).from_select(
    list(_ACCOUNT), sa.select(*_ACCOUNT.values()).group_by(_r.farm_id, _r.subject_id, _r.profile)
)
_take_back = sa.delete(lot_account).where(
    lot_account.c.farm_id == sa.bindparam("farm"), lot_account.c.subject_id.in_(sa.bindparam("lots", expanding=True))
)


def _bound(name: str) -> sa.BindParameter[int]:
    return sa.bindparam(name, type_=sa.Integer)


def _more(column: str) -> sa.ColumnElement[int]:
    return _a[column] + _bound(f"more_{column}")


_a, _day_no = lot_account.c, _bound("told_day_no")
_week = sa.case((_day_no <= _a.begun_no + FIRST_WEEK, 1), else_=0)
# While heads are there, and not fewer than none after it: then what comes last changes nothing but sums and the end.
_go_on = (
    sa.update(lot_account)
    .where(
        _a.farm_id == sa.bindparam("farm"),
        _a.subject_id == sa.bindparam("lot"),
        _a.profile == sa.bindparam("of"),
        _a.begun_no.is_not(None),
        _a.last_no <= _day_no,
        _a.heads > 0,
        _more("heads") >= 0,
    )
    .values(
        {name: _more(name) for name in ("heads", "placed", "housed", "died")}
        | {name: sa.func.coalesce(_a[name], _bound(f"more_{name}")) for name in ("laid_no", "egg_no", "fed_no")}
        | {
            "eggs": _a.eggs + sa.bindparam("more_eggs", type_=sa.Float),
            "last_no": sa.func.coalesce(_bound("more_last_no"), _a.last_no),
            "week_placed": _a.week_placed + _week * _bound("more_placed"),
            "week_died": _a.week_died + _week * _bound("more_died"),
        }
    )
)


def keep_lot_accounts(tx: Tx, told: Iterable[tuple[Page, Sequence[Row], bool]]) -> None:
    """Keep the accounts of the lots among pages of one farm, with what the fold told and whether it went on with it.

    What comes last is added to an account, so that a day of eggs costs no more after many; all else has it added up.
    """
    anew = [page for page, rows, goes_on in told if page.type == "lot" and not (goes_on and _goes_on(tx, page, rows))]
    if anew:
        asked = {"farm": anew[0].farm_id, "lots": [page.id for page in anew]}
        tx.run(_take_back, asked)
        tx.run(_add_up, asked)


def _goes_on(tx: Tx, page: Page, rows: Sequence[Row]) -> bool:
    """Whether every row could be added to the account as it stands."""
    of_ledger = [row.values for row in rows if row.table == LEDGER and row.values["profile"]]
    key = {"farm": page.farm_id, "lot": page.id}
    return all(tx.run(_go_on, {**key, "of": values["profile"], **_added(values)}) for values in of_ledger)


def _added(values: Mapping[str, Any]) -> dict[str, Any]:
    way, day_no, heads = values["way"], values["day_no"], values["heads"]
    eggs = (values.get("amount") or 0) if way == LAID else 0
    return {
        "told_day_no": day_no,
        "more_heads": heads,
        "more_placed": heads if way in IN else 0,
        "more_housed": values["hens"] if way in IN else 0,
        "more_died": -heads if way == DIED else 0,
        "more_eggs": eggs,
        "more_last_no": day_no if heads or values["hens"] or way == LAID else None,
        "more_laid_no": day_no if way == LAID else None,
        "more_egg_no": day_no if eggs > 0 else None,
        "more_fed_no": day_no if way == FED else None,
    }
