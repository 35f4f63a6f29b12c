"""Scripts: what is written down about one animal or lot, and in which order it arrives.

Times are hours after a day in the past; every entry has a minute of its own, so that the order of its id never decides.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

BEGINNING = datetime(2026, 2, 1, 3, tzinfo=UTC)  # midnight at the farm
PLACES = ("here", "there", "nowhere")  # herd knows no place `nowhere`
FEED = "5f0a6c4e-8f5e-4a7e-9a55-6a1d1f0c2b01"
MALE = "5f0a6c4e-8f5e-4a7e-9a55-6a1d1f0c2b02"
FOUND = ("Pregnant", "Empty", "Unknown")
GROUPS = ("fed", "fattened", "shown")


@dataclass(frozen=True)
class Told:
    """An entry: its kind, when it happened, its data (places and groups by name), and what becomes of it later."""

    number: int
    kind: str
    hour: int
    day_only: bool
    data: Mapping[str, Any]
    for_many: bool = False
    corrected_hour: int | None = None
    retracted: bool = False

    @property
    def at(self) -> str:
        """When it happened, as it is sent."""
        return self.sent(self.hour)

    def sent(self, hour: int) -> str:
        """An hour as it is sent: a plain date, or an instant with a minute of the entry's own."""
        at = BEGINNING + timedelta(hours=hour, minutes=self.number)
        return (at - timedelta(hours=3)).date().isoformat() if self.day_only else at.isoformat()


@dataclass(frozen=True)
class Step:
    """One thing that arrives: `register`, `record`, `correct` or `retract`; then perhaps the messages move."""

    act: str
    number: int = -1
    settle: bool = False


@dataclass(frozen=True)
class Script:
    """The entries and the order in which they arrive."""

    subject_type: str
    entries: tuple[Told, ...]
    steps: tuple[Step, ...]

    def in_order(self) -> "Script":
        """The same entries as a careful person writes them: first the registration, then by time, at once right."""
        steps = [Step("register", settle=True)]
        for told in sorted(self.entries, key=lambda each: each.hour):
            steps.append(Step("record", told.number))
            if told.corrected_hour is not None:
                steps.append(Step("correct", told.number))
            if told.retracted:
                steps.append(Step("retract", told.number))
        return replace(self, steps=tuple(steps))

    def without_what_was_taken_back(self) -> "Script":
        """As if what was retracted had never been written down."""
        return replace(self, steps=tuple(step for step in self.steps if not self._is_taken_back(step.number)))

    def _is_taken_back(self, number: int) -> bool:
        return number >= 0 and self.entries[number].retracted

    def back_dated(self) -> set[int]:
        """Entries that arrive after one that happened later."""
        latest, found = -1, set()
        for step in self.steps:
            if step.act == "record":
                hour = self.entries[step.number].hour
                if hour < latest:
                    found.add(step.number)
                latest = max(latest, hour)
        return found


def _of_animals() -> st.SearchStrategy[tuple[str, Mapping[str, Any]]]:
    place, group = st.sampled_from(PLACES), st.sampled_from(GROUPS)
    purpose = {"fed": "feeding", "fattened": "feeding", "shown": "other"}
    return st.one_of(
        st.builds(lambda kg: ("weighing", {"weight_kg": kg}), st.integers(20, 90)),
        st.builds(lambda where: ("move", {"to_place_id": where}), place),
        st.builds(lambda to: ("group_change", {"purpose": purpose[to], "to_id": to}), group),
        st.builds(lambda out: ("group_change", {"purpose": purpose[out], "from_id": out}), group),
        st.builds(
            lambda out, to: ("group_change", {"purpose": purpose[to], "from_id": out, "to_id": to}), group, group
        ),
        st.builds(lambda kind: ("departure", {"kind": kind}), st.sampled_from(["Sale", "Slaughter", "loan", "Show"])),
        st.builds(
            lambda reason, where: ("arrival", {"reason": reason, "place_id": where, "group_ids": ["fed"]}),
            st.sampled_from(["Purchase", "loan_return", "ShowReturn"]),
            place,
        ),
        st.just(("death", {"method": "Perished", "reason": "Disease"})),
        st.builds(lambda how: ("castration", {"method": how}), st.sampled_from(["surgical", "immunological"])),
        st.builds(lambda mark: ("cull_mark", {"value": mark, "cause": "old_age"}), st.booleans()),
        st.just(("tag_lost", {"scheme": "br.management", "identifier": "NEVER", "reason": "lost"})),
        st.builds(
            lambda alive: ("parturition", {"born_alive": alive, "stillborn": 1, "mummified": 0}), st.integers(0, 12)
        ),
        st.just(("service", {"method": "Insemination", "sire_unknown": True})),
        st.just(("abortion", {})),
        st.just(("exposure_start", {"sire_ids": [MALE], "season": "law"})),
        st.just(("exposure_end", {})),
        st.builds(
            lambda result: ("pregnancy_check", {"result": result, "method": "boar_return"}), st.sampled_from(FOUND)
        ),
        st.builds(lambda quarters: ("body_condition", {"score": quarters / 4, "scale": "1-5"}), st.integers(4, 22)),
        st.builds(lambda kg: ("feed_use", {"feed_id": FEED, "kg": kg, "method": "measured"}), st.integers(0, 12)),
        st.just(("carcass_result", {"carcass_kg": 60, "carcass_state": "hot"})),
        st.just(("photo", {"sha256": "ab" * 32})),
        st.just(("note", {"text": "seen"})),
    )


def _of_females() -> st.SearchStrategy[tuple[str, Mapping[str, Any]]]:
    """What happens to a female that is there to breed: of that more follows than from anything else."""
    return st.one_of(
        st.just(("service", {"method": "Insemination", "sire_unknown": True})),
        st.just(("heat", {"method": "Visual"})),
        st.builds(
            lambda result: ("pregnancy_check", {"result": result, "method": "boar_return"}), st.sampled_from(FOUND)
        ),
        st.just(("abortion", {})),
        st.builds(
            lambda alive: ("parturition", {"born_alive": alive, "stillborn": 1, "mummified": 0}),
            st.sampled_from((1, 9)),  # of a ewe or a sow
        ),
        st.builds(
            lambda season: ("exposure_start", {"sire_ids": [MALE], "season": season}), st.sampled_from(("law", "order"))
        ),
        st.just(("exposure_end", {})),
        st.builds(lambda where: ("move", {"to_place_id": where}), st.sampled_from(PLACES)),
        st.builds(lambda mark: ("cull_mark", {"value": mark, "cause": "old_age"}), st.booleans()),
        st.builds(lambda mark: ("do_not_breed", {"value": mark}), st.booleans()),
        st.just(("departure", {"kind": "loan"})),
        st.just(("arrival", {"reason": "loan_return"})),
    )


def _of_lots() -> st.SearchStrategy[tuple[str, Mapping[str, Any]]]:
    heads = st.integers(1, 60)
    return st.one_of(
        st.builds(lambda count: ("death", {"method": "Perished", "reason": "Disease", "head_count": count}), heads),
        st.builds(
            lambda kind, count: ("departure", {"kind": kind, "head_count": count}),
            st.sampled_from(["Sale", "Slaughter"]),
            heads,
        ),
        st.builds(
            lambda count: ("carcass_result", {"carcass_kg": count, "carcass_state": "cold", "head_count": count}), heads
        ),
        st.builds(lambda kg: ("feed_delivery", {"feed_id": FEED, "kg": kg}), st.integers(1, 60)),
        st.builds(lambda kg: ("feed_use", {"feed_id": FEED, "kg": kg, "method": "measured"}), st.integers(0, 40)),
        st.builds(lambda count: ("arrival", {"reason": "Purchase", "head_count": count, "doa_count": 1}), heads),
        st.builds(lambda where: ("move", {"to_place_id": where}), st.sampled_from(PLACES)),
        st.builds(
            lambda count: ("head_count_correction", {"counted": count, "reason": "recount"}), st.integers(0, 120)
        ),
        st.just(("lot_close", {})),
        st.builds(
            lambda count: ("weighing", {"mode": "sample", "sample_count": count, "sample_total_kg": count}), heads
        ),
    )


@st.composite
def scripts(draw: st.DrawFn, *, only: str | None = None, breeding: bool = False) -> Script:
    """A script of an animal or a lot whose entries arrive in any order, before or after it is registered."""
    subject_type = only or draw(st.sampled_from(["animal", "animal", "animal", "lot"]))
    animals = _of_females if breeding else _of_animals
    kinds = animals() if subject_type == "animal" else _of_lots()
    entries = []
    for number in range(draw(st.integers(3, 8))):
        kind, data = draw(kinds)
        many = subject_type == "animal" and kind in ("weighing", "move", "note") and draw(st.integers(0, 3)) == 0
        fate = draw(st.sampled_from(["", "", "", "corrected", "retracted"])) if not many else ""
        entries.append(
            Told(
                number=number,
                kind=kind,
                hour=draw(st.integers(-24, 240)),
                day_only=not many and draw(st.integers(0, 3)) == 0,
                data=data,
                for_many=many,
                corrected_hour=draw(st.integers(0, 240)) if fate == "corrected" else None,
                retracted=fate == "retracted",
            )
        )
    return Script(subject_type, tuple(entries), tuple(draw(_arrivals(entries))))


@st.composite
def _arrivals(draw: st.DrawFn, entries: list[Told]) -> list[Step]:
    steps = []
    for step in draw(st.permutations([Step("register"), *(Step("record", told.number) for told in entries)])):
        steps.append(replace(step, settle=draw(st.integers(0, 3)) == 0))
    for told in entries:
        for act, wanted in (("correct", told.corrected_hour is not None), ("retract", told.retracted)):
            if wanted:
                recorded = next(index for index, step in enumerate(steps) if step == step_of("record", told, steps))
                place = draw(st.integers(recorded + 1, len(steps)))
                steps.insert(place, Step(act, told.number, settle=draw(st.booleans())))
    return steps


def step_of(act: str, told: Told, steps: list[Step]) -> Step:
    """The step of that act on an entry."""
    return next(step for step in steps if step.act == act and step.number == told.number)
