"""Flocks, deaths in lots and feed in bins: a day without its record, alarms, and a bin that will be empty."""

from collections.abc import Iterator
from datetime import date, timedelta
from math import floor

from app.kernel.trade.labels import said
from modules.events.domain.kinds.feed import stock_of
from modules.events.domain.settings.parameter import GROWN, POULTRY
from modules.events.domain.state import State
from modules.events.domain.worklist.lots import is_lot
from modules.events.domain.worklist.rule import CRITICAL, HIGH, Item, Rule, Subject, item

_JOB = "growth"
_DAY = timedelta(1)
_WEEK = timedelta(7)
_RECORDS = ("egg_collection", "died", "noted")


def record_missing(subject: Subject) -> Iterator[Item]:
    """A flock, on the day after one of which nothing is told: deaths, eggs, or a note that there was nothing."""
    state = subject.state
    told = [state.last[each]["on"] for each in _RECORDS if each in state.last]
    last = max(map(date.fromisoformat, told), default=state.entered_on)
    if is_lot(subject) and last:
        missing = last + _DAY
        yield item(missing.isoformat(), missing + _DAY, missing + _DAY, missing=missing)


def mortality(subject: Subject) -> Iterator[Item]:
    """A lot that lost too many on its last day with deaths: of its heads, or beside the days before."""
    state, told = subject.state, subject.state.last.get("died")
    flock = subject.profile in POULTRY
    most = subject.value(f"{'poultry' if flock else 'growth'}.mortality_alert_pct")
    if subject.type != "lot" or state.dam or told is None or most is None or _looked_at(state, told["on"]):
        return
    heads, on = told["days"][told["on"]], date.fromisoformat(told["on"])
    percent = round(100 * heads / max(told["of"], 1), 2)
    before = sum(n for day, n in told["days"].items() if (on - _WEEK).isoformat() <= day < told["on"]) / 7
    ratio = subject.value("poultry.mortality_alert_ratio") if flock else None
    if percent > float(most) or (ratio is not None and before > 0 and heads > 1 and heads > float(ratio) * before):
        yield item(told["id"], on, on, died=on, heads=heads, percent=percent)


def production_drop(subject: Subject) -> Iterator[Item]:
    """A flock that lays much less than within the three days before."""
    told, most = subject.state.last.get("egg_collection"), subject.value("poultry.hen_day_drop_alert_pct")
    if not is_lot(subject) or told is None or most is None or _looked_at(subject.state, told["on"]):
        return
    on = date.fromisoformat(told["on"])
    since = (on - timedelta(3)).isoformat()
    before = max((percent for day, percent in told.get("days", {}).items() if since <= day < told["on"]), default=0)
    whole_day = told["before"] is None or told["rounds"] >= told["before"]["rounds"]
    if whole_day and before - told["percent"] >= float(most):
        yield item(told["on"], on, on, laid=on, percent=told["percent"], before=before)


def _looked_at(state: State, on: str) -> bool:
    return bool(state.last.get("reviewed", {}).get("on", "") >= on)


def feed_low(subject: Subject) -> Iterator[Item]:
    """A bin, some days before it is empty at what is used in a day."""
    stock, least = stock_of(subject.state), subject.days("feed.low_days")
    uses = stock.get("uses", ())
    days = sum(each["days"] for each in uses)
    daily = sum(each["kg"] for each in uses) / days if days else 0
    if daily <= 0 or least is None or stock.get("kg") is None:
        return
    read = date.fromisoformat(stock["read_on"])
    empty = read + timedelta(floor(max(stock["kg"], 0) / daily))
    yield item(stock["by"], max(empty - least, read), max(empty, read), kg=round(stock["kg"]), read=read, empty=empty)


RULES = (
    Rule(
        code="daily_record_missing",
        labels=said("daily record missing", "registro diário em falta", "falta el registro diario"),
        list=_JOB,
        why=said("Nothing is told of {missing}.", "Nada consta de {missing}.", "Nada consta del {missing}."),
        items=record_missing,
        closes_with=("death", "egg_collection", "note"),
        profiles=frozenset(POULTRY),
        subjects=("lot",),
        waits=True,
    ),
    Rule(
        code="mortality_alert",
        labels=said("mortality above limit", "mortalidade acima do limite", "mortalidad sobre el límite"),
        list=_JOB,
        why=said(
            "{heads} died on {died}: {percent} %.",
            "{heads} morreram em {died}: {percent} %.",
            "{heads} murieron el {died}: {percent} %.",
        ),
        items=mortality,
        closes_with=("note",),
        reads=("growth.mortality_alert_pct", "poultry.mortality_alert_pct", "poultry.mortality_alert_ratio"),
        profiles=frozenset({*GROWN, *POULTRY}),
        subjects=("lot",),
        severity=CRITICAL,
    ),
    Rule(
        code="production_drop",
        labels=said("production drop", "queda de produção", "caída de producción"),
        list=_JOB,
        why=said(
            "{percent} % of the hens laid on {laid}, {before} % before.",
            "{percent} % das aves botaram em {laid}, antes {before} %.",
            "{percent} % de las aves pusieron el {laid}, antes {before} %.",
        ),
        items=production_drop,
        closes_with=("note",),
        reads=("poultry.hen_day_drop_alert_pct",),
        profiles=frozenset(POULTRY),
        subjects=("lot",),
        severity=HIGH,
    ),
    Rule(
        code="feed_low",
        labels=said("feed low", "ração acabando", "falta alimento"),
        list=_JOB,
        why=said(
            "{kg} kg since {read}: empty {empty_ago}, on {empty}.",
            "{kg} kg desde {read}: vazio {empty_ago}, em {empty}.",
            "{kg} kg desde el {read}: vacío {empty_ago}, el {empty}.",
        ),
        items=feed_low,
        closes_with=("feed_delivery", "bin_reading"),
        reads=("feed.low_days",),
        subjects=("place",),
        severity=HIGH,
    ),
)
