"""Settings that KPIs read: what each is when nobody chose, and what may be chosen."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.kernel.trade.kpis.inputs import CaseError

Value = bool | int | float | str | None


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few values."""

    values: tuple[Value, ...]

    def __contains__(self, value: object) -> bool:
        # True is equal to 1 in Python, and neither stands for the other here.
        return any(value == each and isinstance(value, bool) is isinstance(each, bool) for each in self.values)

    def __str__(self) -> str:
        return ", ".join(str(each).lower() if isinstance(each, bool) else str(each) for each in self.values)


@dataclass(frozen=True, slots=True)
class Between:
    """A number from `low` to `high`, both allowed; None is no bound. `whole`: without a fraction."""

    low: float | None = None
    high: float | None = None
    whole: bool = False

    def __contains__(self, value: object) -> bool:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        above = self.low is None or value >= self.low
        below = self.high is None or value <= self.high
        return above and below and not (self.whole and value != int(value))

    def __str__(self) -> str:
        kind = "a whole number" if self.whole else "a number"
        low, high = self.low, self.high
        if low is not None and high is not None:
            return f"{kind} from {low:g} to {high:g}"
        return kind if low is None else f"{kind}, {low:g} or more"


BOOL = OneOf((False, True))


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting by its key. `by` has defaults by kind of breed; `unconfirmed`: the default has no sure source."""

    key: str
    default: Value
    allowed: OneOf | Between
    used_by: str
    by: Mapping[str, Value] | None = None
    unconfirmed: bool = False


Chosen = Mapping[str, Value]
"""The settings in force by their keys: every one of a register, chosen or by default."""


def number(chosen: Chosen, key: str) -> float:
    """A setting that is a number; raises CaseError where none is set."""
    value = chosen[key]
    if value is None or isinstance(value, str):
        raise CaseError(f"settings.{key}", "is missing")
    return float(value)


def in_force(register: Mapping[str, Setting], chosen: Mapping[str, object]) -> Chosen:
    """The defaults of a register with what was chosen; raises CaseError that names a setting unknown or not allowed."""
    found: dict[str, Value] = {key: setting.default for key, setting in register.items()}
    for key, value in chosen.items():
        if key not in register:
            raise CaseError(f"settings.{key}", "is no setting")
        if value not in register[key].allowed or not isinstance(value, bool | int | float | str):
            raise CaseError(f"settings.{key}", f"{value!r} is not allowed: {register[key].allowed}")
        found[key] = value
    return found
