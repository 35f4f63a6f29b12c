"""Whatever people write, in whatever order, right or wrong: the modules end with the same farm before their eyes."""

from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.kernel.ids import new_id
from tests.journeys.conftest import Owner

DAYS = st.integers(0, 60).map(lambda days: (date(2026, 1, 5) + timedelta(days)).isoformat())
WHICH = st.integers(0, 2)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_modules_agree_after_any_days(owner: Owner, data: st.DataObject) -> None:
    mark = str(new_id())[-6:].upper()
    places = [owner.place(f"Baia {mark} {number}") for number in range(2)] + [str(new_id())]
    groups = [owner.group(f"Grupo {mark} {number}") for number in range(2)] + [str(new_id())]
    pigs = [
        owner.register(f"{mark}{number}", place_id=places[number], group_ids=groups[:number]) for number in range(2)
    ]

    written: list[str] = []
    for _ in range(data.draw(st.integers(1, 4))):
        entries = data.draw(st.lists(_entry(owner, pigs, places, groups, mark), min_size=1, max_size=8))
        owner.send("POST", "events", "events/batch", {"items": entries})
        written += [entry["id"] for entry in entries]
        _amend(owner, data, written)
        owner.assert_pictures_agree()
    owner.place("Baia tardia", id=places[2])
    owner.group("Grupo tardio", "health", id=groups[2])

    owner.assert_pictures_agree()


def _entry(
    owner: Owner, pigs: list[str], places: list[str], groups: list[str], mark: str
) -> st.SearchStrategy[dict[str, Any]]:
    bodies: list[st.SearchStrategy[tuple[str, dict[str, Any]]]] = [
        WHICH.map(lambda which: ("move", {"to_place_id": places[which]})),
        WHICH.map(lambda which: ("group_change", {"purpose": "feeding", "to_id": groups[which]})),
        WHICH.map(lambda which: ("group_change", {"purpose": "feeding", "from_id": groups[which]})),
        st.just(("departure", {"kind": "Sale", "reason": "Sale"})),
        st.just(("departure", {"kind": "loan"})),
        WHICH.map(lambda which: ("arrival", {"reason": "loan_return", "place_id": places[which]})),
        st.just(("arrival", {"reason": "Purchase", "group_ids": groups[:1]})),
        st.just(("death", {"method": "Perished", "reason": "Disease"})),
        WHICH.map(lambda which: ("tagging", _tag(f"{mark}{which}"))),
        st.integers(10, 90).map(lambda kg: ("weighing", {"mode": "single", "weight_kg": kg})),
        st.just(("note", {"text": "ok"})),
        st.just(("castration", {"method": "surgical"})),
        st.booleans().map(lambda value: ("cull_mark", {"value": value, "cause": "old_age"})),
        WHICH.map(lambda which: ("tag_lost", {**_tag(f"{mark}{which}"), "reason": "lost"})),
        WHICH.map(
            lambda which: (
                "tag_replaced",
                {**_tag(f"{mark}N"), "old_identifier": f"{mark}{which}", "reason": "broken"},
            )
        ),
        WHICH.map(lambda which: ("parturition", _farrowing(f"{mark}{which}"))),
    ]
    return st.builds(
        lambda body, pig, on: {**owner.entry(body[0], pigs[pig], on, **body[1]), "id": str(new_id())},
        st.one_of(bodies),
        st.integers(0, 1),
        DAYS,
    )


def _farrowing(number: str) -> dict[str, Any]:
    """Two young, of which one gets a number that may be another's."""
    numbers = [{"scheme": "br.management", "value": number, "type": "visual_tag", "official": False}]
    rows = [
        {"animal_id": str(new_id()), "sex": "Female", "identifiers": numbers},
        {"animal_id": str(new_id()), "sex": "Male", "identifiers": []},
    ]
    return {"born_alive": 2, "stillborn": 0, "mummified": 0, "offspring": rows}


def _tag(value: str) -> dict[str, Any]:
    return {"scheme": "br.management", "identifier": value, "type": "visual_tag", "official": False}


def _amend(owner: Owner, data: st.DataObject, written: list[str]) -> None:
    """Take one of the entries back, or put it on another day; what the journal refuses stays as it is."""
    entry = owner.find_entry(data.draw(st.sampled_from(written)))
    if data.draw(st.booleans()):
        owner.send("DELETE", "events", f"events/{entry['id']}?why=engano", version=entry["version"])
        return
    change = {"occurred_at": data.draw(DAYS), "why": "outro dia", "if_impossible": "dispute"}
    owner.send("PUT", "events", f"events/{entry['id']}", change, version=entry["version"])
