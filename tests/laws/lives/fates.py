"""What becomes of the lines of a diary, and in which order they are entered."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random
from typing import Any

from tests.laws.lives.diary import Diary, Line

NUMBERS = ("weight_kg", "kg", "milk_kg", "total_kg", "weight_total_kg", "scc", "mean_weight_g", "carcass_kg")
MAKES_YOUNG = ("parturition", "birth")
IMPOSSIBLE: Mapping[str, tuple[tuple[str, dict[str, Any]], ...]] = {
    "animal": (
        ("parturition", {"born_alive": 0, "stillborn": 0, "mummified": 0}),
        ("tag_lost", {"scheme": "br.management", "identifier": "NEVER", "reason": "lost"}),
        ("weighing", {"weight_kg": 99_999}),
    ),
    "lot": (
        ("death", {"method": "Perished", "reason": "Disease", "head_count": 900_000}),
        ("departure", {"kind": "Sale", "head_count": 900_000}),
        ("weighing", {"mode": "sample", "sample_count": 900_000, "sample_total_kg": 900_000}),
    ),
}


@dataclass(frozen=True)
class Step:
    """One thing that is entered: `register` of a name, or `record`, `correct`, `retract` of lines by their numbers."""

    act: str
    name: str = ""
    numbers: tuple[int, ...] = ()
    settle: bool = False


def fates(chance: Random, diary: Diary) -> Diary:
    """The diary with lines that are corrected, and more that are taken back, told twice, or impossible."""
    lines = [_corrected(chance, line) if chance.randint(0, 4) == 0 else line for line in diary.lines]
    alone = [line for line in diary.lines if line.kind not in MAKES_YOUNG and len(line.of) == 1]
    for line in chance.choices(alone, k=chance.randint(3, 6)):
        again = replace(line, number=len(lines), on=line.on + timedelta(chance.randint(-40, 40)), retracted=True)
        lines.append(again)
    known = [name for name, each in diary.subjects.items() if each.type in IMPOSSIBLE]
    for name in chance.choices(known, k=chance.randint(3, 8)):
        kind, data = chance.choice(IMPOSSIBLE[diary.subjects[name].type])
        on = chance.choice(diary.lines).on
        lines.append(Line(len(lines), kind, (name,), on, data, diary.subjects[name].type))
    return diary.with_lines(lines)


def _corrected(chance: Random, line: Line) -> Line:
    """First told of another day, or with another number."""
    if len(line.of) > 1:
        return line
    numbers = [name for name in NUMBERS if name in line.data]
    if numbers and chance.random() < 0.5:
        name = chance.choice(numbers)
        return replace(line, first={"data": {**line.data, name: line.data[name] * 1.1}})
    other = line.on + timedelta(chance.choice([-9, -2, -1, 1, 3, 30]))
    return replace(line, first={"on": other})


def in_order(diary: Diary) -> Iterator[Step]:
    """As a careful person enters it: who is there first, then day by day, at once right."""
    yield from (Step("register", name) for name in diary.subjects)
    for line in sorted(diary.lines, key=lambda each: each.place):
        if not line.retracted:
            yield Step("record", numbers=(line.number,), settle=line.kind in MAKES_YOUNG)


def arrivals(chance: Random, diary: Diary) -> list[Step]:
    """Any order: some at once as a phone sends them, before or after subjects are known, put right at any time."""
    things = [*(Step("register", name) for name in diary.subjects), *_sent(chance, diary)]
    steps = [replace(step, settle=chance.randint(0, 5) == 0) for step in _shuffled(chance, things)]
    for line in diary.lines:
        act = "retract" if line.retracted else "correct" if line.first else ""
        if act:
            sent = next(at for at, step in enumerate(steps) if step.act == "record" and line.number in step.numbers)
            steps.insert(chance.randint(sent + 1, len(steps)), Step(act, numbers=(line.number,)))
    return steps


def _shuffled(chance: Random, things: Iterable[Any]) -> list[Any]:
    found = list(things)
    chance.shuffle(found)
    return found


def _sent(chance: Random, diary: Diary) -> Iterator[Step]:
    """Group entries and half of the others by themselves, the rest in batches of up to five."""
    numbers = _shuffled(chance, [line.number for line in diary.lines if len(line.of) == 1])
    yield from (Step("record", numbers=(line.number,)) for line in diary.lines if len(line.of) > 1)
    while numbers:
        count = chance.choice([1, 1, 2, 5])
        yield Step("record", numbers=tuple(numbers[:count]))
        numbers = numbers[count:]


def count_mix(mix: Counter[str], diary: Diary, steps: list[Step], verdicts: Mapping[Any, tuple[str, Any]]) -> None:
    """Count which lines were impossible, corrected or taken back, back-dated, or told of many."""
    late = _back_dated(diary, steps)
    disputed = {number for (number, _), (verdict, _) in verdicts.items() if verdict == "disputed"}
    for line in diary.lines:
        what = {
            "impossible": line.number in disputed,
            "corrected": line.first is not None or line.retracted,
            "back-dated": line.number in late,
            "group": len(line.of) > 1,
        }
        mix["entries"] += 1
        mix["unusual"] += any(what.values())
        mix.update(name for name, is_so in what.items() if is_so)


def _back_dated(diary: Diary, steps: list[Step]) -> set[int]:
    """Lines that arrive after one of the same subject that happened later."""
    latest: dict[str, Any] = {}
    found = set()
    for number in (number for step in steps if step.act == "record" for number in step.numbers):
        line = diary.lines[number]
        for name in line.of:
            if name in latest and line.on < latest[name]:
                found.add(number)
            latest[name] = max(line.on, latest.get(name, line.on))
    return found


def told_of(mix: Counter[str]) -> str:
    """The mix in words."""
    names = ("impossible", "corrected", "back-dated", "group", "unusual")
    return ", ".join(
        [f"{mix['entries']} entries", *(f"{each} {100 * mix[each] / mix['entries']:.0f} %" for each in names)]
    )
