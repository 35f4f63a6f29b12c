"""Reading dates and times as farmers' files write them.

Whether the day or the month comes first is a matter of the whole file: a value above 12 proves it, else a setting.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_MONTH_NAMES = "jan,ene fev,feb mar abr,apr mai,may jun jul ago,aug set,sep out,oct nov dez,dic,dec"
_MONTHS = {name: month for month, names in enumerate(_MONTH_NAMES.split(), 1) for name in names.split(",")}
_ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$")
_NUMERIC = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$")
_NAMED = re.compile(r"^(\d{1,2})[-/. ]*(?:de )?([a-z]{3,10})\.?[-/. ]*(?:de )?(\d{4}|\d{2})$")
_NAMED_MONTH_FIRST = re.compile(r"^([a-z]{3,10})\.? ?(\d{1,2}),? ?(\d{4})$")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})$")
_SERIAL = re.compile(r"^(\d{5})(?:[.,]\d+)?$")
_CLOCK = re.compile(r"^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:([ap])\.?m\.?)?$")
_WITH_TIME = re.compile(r"^(.*\d)[t ]+(\d{1,2}:\d{2}.*)$")
_DAY_ONE = date(1899, 12, 30)


class DateError(ValueError):
    """A text that is no date or time; `code` is `bad_date`, `bad_time` or `mixed_date_order`."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(f"{code}: {text}")
        self.code = code
        self.text = text


@dataclass(frozen=True, slots=True)
class DateOrder:
    """`dmy`, `mdy` or `ymd`; `proven` when the file itself tells, else the order is only the farm's habit."""

    order: str
    proven: bool


def habitual_order(locale: str, country: str | None = None) -> str:
    """The order of numeric dates where nothing proves one: month first in the United States only."""
    return "mdy" if country == "US" or locale == "en-US" else "dmy"


def date_order(texts: Iterable[str], habit: str) -> DateOrder:
    """The order all numeric dates of a file share; raises DateError `mixed_date_order` when they contradict."""
    proofs: dict[str, str] = {}
    for text in texts:
        found = _NUMERIC.match(_split(text)[0])
        if found:
            proofs.update(dict.fromkeys(_proven(int(found[1]), int(found[2]), int(found[3])), text))
    if "ymd" in proofs:
        return _year_first(proofs)
    if "dmy" in proofs and "mdy" in proofs:
        raise DateError("mixed_date_order", f"{proofs['dmy']}, {proofs['mdy']}")
    for order in ("dmy", "mdy"):
        if order in proofs:
            return DateOrder(order, proven=True)
    return DateOrder(habit, proven=False)


def _proven(first: int, second: int, third: int) -> list[str]:
    """What three numbers of a date say of the order: no day is above 31, no month above 12."""
    found = [
        order for order, proves in (("ymd", first > 31), ("dmy", 12 < first <= 31), ("mdy", second > 12)) if proves
    ]
    return [*found, "year_last"] if third > 31 else found


def _year_first(proofs: dict[str, str]) -> DateOrder:
    for other in ("year_last", "mdy"):
        if other in proofs:
            raise DateError("mixed_date_order", f"{proofs['ymd']}, {proofs[other]}")
    return DateOrder("ymd", proven=True)


def read_date(text: str, order: str = "dmy") -> date:
    """A date, whatever its spelling; `order` (`dmy`, `mdy`, `ymd`) is the file's. Raises DateError `bad_date`."""
    plain = _split(text)[0]
    year, month, day = _parts(plain, order) or (0, 0, 0)
    if not year and (serial := _SERIAL.match(plain)) and 20000 <= int(serial[1]) <= 60000:
        return _DAY_ONE + timedelta(days=int(serial[1]))
    try:
        return date(year, month, day)
    except ValueError as error:
        raise DateError("bad_date", text) from error


def read_time(text: str) -> time:
    """A time of day, 24 h or with am and pm; raises DateError `bad_time`."""
    found = _CLOCK.match(_plain(text))
    if not found:
        raise DateError("bad_time", text)
    hour = int(found[1])
    if found[4]:
        hour = hour % 12 + (12 if found[4] == "p" else 0)
    try:
        return time(hour, int(found[2]), int(found[3] or 0))
    except ValueError as error:
        raise DateError("bad_time", text) from error


def read_moment(text: str, order: str = "dmy") -> tuple[date, time | None]:
    """A date and, when it is written in the same cell, its time of day; raises DateError."""
    on, clock = _split(text)
    return read_date(on, order), read_time(clock) if clock else None


def local_instant(on: date, clock: time, zone: str) -> datetime:
    """The instant of a farm's wall clock; `zone` is an IANA name."""
    return datetime.combine(on, clock, ZoneInfo(zone))


def _plain(text: str) -> str:
    bare = text.strip().lstrip("'").lower()
    if not bare.isascii():
        bare = "".join(char for char in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(char))
    return " ".join(bare.split())


def _split(text: str) -> tuple[str, str | None]:
    """The date part and the time part of a cell."""
    plain = _plain(text)
    found = _WITH_TIME.match(plain)
    return (found[1].rstrip(), found[2]) if found else (plain, None)


def _year(text: str) -> int:
    year = int(text)
    if len(text) > 2:
        return year
    return year + (2000 if year <= 69 else 1900)


def _parts(plain: str, order: str) -> tuple[int, int, int] | None:
    if found := _ISO.match(plain) or _COMPACT.match(plain):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _NUMERIC.match(plain):
        first, second = int(found[1]), int(found[2])
        if order == "ymd" and len(found[3]) == 2:
            return _year(found[1]), second, int(found[3])
        day, month = (second, first) if order == "mdy" else (first, second)
        return _year(found[3]), month, day
    if found := _NAMED.match(plain):
        return _year(found[3]), _MONTHS.get(found[2][:3], 0), int(found[1])
    if found := _NAMED_MONTH_FIRST.match(plain):
        return _year(found[3]), _MONTHS.get(found[1][:3], 0), int(found[2])
    return None
