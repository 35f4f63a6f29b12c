"""Written cases of KPIs: what goes in and what has to come out, computed by the module that owns each KPI."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from typing import Any

import orjson

from app.kernel.trade.kpis.definition import Kpis
from app.kernel.trade.kpis.figure import Figure
from app.kernel.trade.kpis.inputs import CaseError, CaseSkipped, Inputs
from app.kernel.trade.kpis.setting import in_force

ROUNDING = 1e-12
"""What binary fractions may be off, of the value: a tolerance of 0 means exact in decimals."""


@dataclass(frozen=True, slots=True)
class Case:
    """A case: the codes, the settings that differ, the inputs, and what is expected within a tolerance."""

    id: str
    codes: tuple[str, ...]
    settings: Mapping[str, Any]
    inputs: Mapping[str, Any]
    expected: Any
    tolerance: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a case: `passed`, `failed` or `skipped`, and why."""

    case: Case
    verdict: str
    why: str = ""


def read_cases(path: Path) -> list[Case]:
    """The cases of a file; raises CaseError that names what is not as it should be."""
    try:
        found = orjson.loads(path.read_bytes())
    except orjson.JSONDecodeError as error:
        raise CaseError("content", f"is no JSON: {error}") from error
    if not isinstance(found, list):
        raise CaseError("content", "is no list of cases")
    cases = [_read_case(each, f"[{at}]") for at, each in enumerate(found)]
    ids = [case.id for case in cases]
    for at, each in enumerate(ids):
        if each in ids[:at]:
            raise CaseError(f"[{at}].id", f"{each!r} is the id of another case too")
    return cases


def _read_case(values: object, path: str) -> Case:
    if not isinstance(values, dict):
        raise CaseError(path, "is no object")
    case_id = _field(values, "id", path, str)
    path = f"{path} {case_id}"
    for key in ("inputs", "expected", "tolerance"):
        if key not in values:
            raise CaseError(f"{path}: {key}", "is missing")
    settings = _field({"settings": {}, **values}, "settings", path, dict)
    tolerance = values["tolerance"]
    if isinstance(tolerance, bool) or not isinstance(tolerance, int | float) or tolerance < 0:
        raise CaseError(f"{path}: tolerance", "is no number of 0 or more")
    inputs = _field(values, "inputs", path, dict)
    return Case(case_id, _codes(values, path), settings, inputs, values["expected"], tolerance)


def _field(values: Mapping[str, Any], key: str, path: str, kind: type) -> Any:
    if key not in values:
        raise CaseError(f"{path}: {key}", "is missing")
    if not isinstance(values[key], kind):
        raise CaseError(f"{path}: {key}", f"is no {'text' if kind is str else 'object'}")
    return values[key]


def _codes(values: Mapping[str, Any], path: str) -> tuple[str, ...]:
    named = values.get("kpi")
    codes = [named] if isinstance(named, str) else named
    if not isinstance(codes, list) or not codes or not all(isinstance(code, str) for code in codes):
        raise CaseError(f"{path}: kpi", "is no code of a KPI and no list of codes")
    return tuple(codes)


def check(cases: Sequence[Case], owners: Mapping[str, Kpis], folder: Path | None = None) -> Iterator[Outcome]:
    """The outcome of each case, by the modules' KPIs; raises CaseError for a code that none of them knows.

    `folder` holds the files that cases name.
    """
    for at, case in enumerate(cases):
        for code in case.codes:
            if not _owner(code, owners):
                raise CaseError(f"[{at}] {case.id}: kpi", f"no module of this process knows {code!r}")
    for case in cases:
        yield _outcome(case, owners, folder)


def _owner(code: str, owners: Mapping[str, Kpis]) -> str | None:
    return next((name for name, kpis in owners.items() if code in kpis.definitions or code in kpis.to_come), None)


def _outcome(case: Case, owners: Mapping[str, Kpis], folder: Path | None) -> Outcome:
    answer: dict[str, Any] = {}
    for code in case.codes:
        name = _owner(code, owners)
        kpis = owners[name] if name else Kpis()
        if code in kpis.to_come:
            return Outcome(case, "skipped", f"{code} is of the module {name}, to come: {kpis.to_come[code]}")
        reader = kpis.readers().get(code)
        if reader is None:
            return Outcome(case, "skipped", f"{code} is of the module {name}, which reads no cases of it")
        try:
            found = reader(Inputs(case.inputs, folder=folder), in_force(kpis.settings, case.settings))
        except CaseSkipped as missing:
            return Outcome(case, "skipped", str(missing))
        except CaseError as error:
            return Outcome(case, "failed", str(error))
        answer.update(found if isinstance(found, dict) else {code: found})
    return _compared(case, _plain(answer))


def _compared(case: Case, answer: dict[str, Any]) -> Outcome:
    """A single value is that of the only code; an object names codes or parts of the answer."""
    if not isinstance(case.expected, dict):
        if len(case.codes) > 1:
            return Outcome(case, "failed", "expected: is no object with a value for each code")
        got = answer.get(case.codes[0])
    else:
        missing = [key for key in case.expected if key not in answer]
        if missing:
            return Outcome(case, "failed", f"expected.{missing[0]}: is no part of the answer ({', '.join(answer)})")
        got = {key: answer[key] for key in case.expected}
    if agrees(case.expected, got, case.tolerance):
        return Outcome(case, "passed")
    within = f" within {case.tolerance:g}" if case.tolerance else ""
    return Outcome(case, "failed", f"got {_shown(got)}, expected {_shown(case.expected)}{within}")


def agrees(expected: Any, got: Any, tolerance: float) -> bool:
    """Whether a value is as expected: numbers within the tolerance, all else the same, in lists and objects too."""
    if isinstance(expected, dict):
        return isinstance(got, dict) and all(agrees(expected[key], got.get(key), tolerance) for key in expected)
    if isinstance(expected, list):
        if not isinstance(got, list) or len(got) != len(expected):
            return False
        return all(agrees(*pair, tolerance) for pair in zip(expected, got, strict=True))
    if _is_number(expected) and _is_number(got):
        return isfinite(got) and abs(expected - got) <= tolerance + ROUNDING * max(1, abs(expected))
    return type(expected) is type(got) and bool(expected == got)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _plain(answer: Any) -> Any:
    """Figures as their values."""
    if isinstance(answer, Figure):
        return answer.value
    if isinstance(answer, dict):
        return {key: _plain(value) for key, value in answer.items()}
    return [_plain(value) for value in answer] if isinstance(answer, list) else answer


def _shown(value: Any) -> str:
    """A value as it is written in a case, numbers to ten digits."""
    if isinstance(value, dict):
        return ", ".join(f"{key} {_shown(each)}" for key, each in value.items())
    if isinstance(value, list):
        return f"[{', '.join(map(_shown, value))}]"
    return f"{value:.10g}" if _is_number(value) else orjson.dumps(value).decode()
