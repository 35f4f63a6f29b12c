"""Laws of the herd: heads reconcile on every date after any history, and today is today however it is asked for."""

from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.kernel import clock
from app.kernel.ids import new_id
from tests.herd.conftest import Farm

FIRST = date(2026, 1, 5)
DAYS = st.integers(0, 50).map(lambda days: FIRST + timedelta(days))
LAW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@LAW
@given(data=st.data())
def test_the_heads_of_a_lot_reconcile_on_every_date_after_any_history(farm: Farm, data: st.DataObject) -> None:
    mark = str(new_id())[-8:].upper()
    lot = farm.form_group(f"L{mark}", kind="lot", species="pig", head_count=100, opened_on=FIRST.isoformat())
    told = [
        farm.journal.tell(kind, lot, on, subject_type="lot", **body)
        for kind, on, body in data.draw(
            st.lists(st.tuples(st.sampled_from(LOT_KINDS), DAYS).flatmap(_of_lot), max_size=12)
        )
    ]
    for entry in data.draw(st.lists(st.sampled_from(told), max_size=3, unique_by=id)) if told else ():
        farm.journal.tell_again(entry, retracted=True)

    rows = farm.get(f"groups/{lot}/balance", to=(FIRST + timedelta(55)).isoformat())["items"]
    for row in rows:
        came = row["opening"] + row["placed"] + row["moved_in"] + row["corrections"]
        assert came == row["out"] + row["dead"] + row["missing"] + row["closing"]
        assert farm.get(f"groups/{lot}", on=row["until"])["head_count"] == row["closing"]
    totals = {name: sum(row[name] for row in rows) for name in ("placed", "corrections", "out", "dead", "missing")}
    present = farm.get(f"groups/{lot}")["head_count"]
    assert totals["placed"] + totals["corrections"] == totals["out"] + totals["dead"] + totals["missing"] + present


@LAW
@given(data=st.data())
def test_today_is_the_same_asked_for_as_a_day_and_taking_all_back_leaves_nothing(
    farm: Farm, data: st.DataObject
) -> None:
    mark = str(new_id())[-8:].upper()
    places = [farm.open_place(f"{name}{mark}", "paddock") for name in "AB"]
    places.append(farm.open_place(f"C{mark}", "shelter", parent_id=places[0]))
    groups = [farm.form_group(f"{name}{mark}") for name in "AB"]
    animals = [farm.register(f"{name}{mark}", place_id=places[0]) for name in "XYZ"]
    lot = farm.form_group(f"L{mark}", kind="lot", species="pig", head_count=50, place_id=places[2])
    begun = _now(farm)

    entries = data.draw(st.lists(_entry(animals, places, groups, lot, mark), max_size=12))
    told = [farm.journal.tell(kind, subject, on, **body) for kind, subject, on, body in entries]

    assert _now(farm) == _now(farm, on=clock.now().date().isoformat())
    for entry in data.draw(st.permutations(told)):
        farm.journal.tell_again(entry, retracted=True)
    assert _now(farm) == begun


LOT_KINDS = ("arrival", "departure", "death", "head_count_correction", "castration")


def _of_lot(told: tuple[str, date]) -> st.SearchStrategy[tuple[str, date, dict[str, Any]]]:
    kind, on = told
    heads = st.integers(0, 20)
    bodies: dict[str, st.SearchStrategy[dict[str, Any]]] = {
        "arrival": heads.map(lambda count: {"head_count": count + 1, "doa_count": count // 4}),
        "departure": heads.map(lambda count: {"head_count": count, "kind": "Sale"}),
        "death": heads.map(lambda count: {"head_count": count, "reason": "Missing" if count % 3 == 0 else "Disease"}),
        "head_count_correction": heads.map(
            lambda count: {"counted": count + 50, "reason": "unrecorded_death" if count % 2 else "recount"}
        ),
        "castration": heads.map(lambda count: {"head_count": count}),
    }
    return bodies[kind].map(lambda body: (kind, on, body))


def _entry(
    animals: list[str], places: list[str], groups: list[str], lot: str, mark: str
) -> st.SearchStrategy[tuple[str, str, date, dict[str, Any]]]:
    young = {"animal_id": st.builds(lambda: str(new_id())), "sex": st.just("Male"), "identifiers": st.just([])}
    which = st.sampled_from(animals)
    tag = {"scheme": "br.management", "identifier": f"T{mark}"}
    of_lot = {"subject_type": "lot"}
    return st.one_of(
        st.tuples(st.just("move"), which, DAYS, st.sampled_from(places).map(lambda to: {"to_place_id": to})),
        st.tuples(
            st.just("group_change"),
            which,
            DAYS,
            st.sampled_from(groups).map(lambda to: {"purpose": "reproduction", "to_id": to}),
        ),
        st.tuples(
            st.just("departure"), which, DAYS, st.sampled_from(("Sale", "loan")).map(lambda kind: {"kind": kind})
        ),
        st.tuples(st.just("arrival"), which, DAYS, st.sampled_from(places).map(lambda to: {"place_id": to})),
        st.tuples(st.just("death"), which, DAYS, st.just({"reason": "Disease"})),
        st.tuples(st.just("castration"), which, DAYS, st.just({})),
        st.tuples(st.just("tagging"), which, DAYS, st.just(tag)),
        st.tuples(st.just("tag_lost"), which, DAYS, st.just(tag)),
        st.tuples(
            st.just("parturition"),
            which,
            DAYS,
            st.fixed_dictionaries(young).map(lambda row: {"born_alive": 1, "offspring": [row]}),
        ),
        st.tuples(
            st.just("move"),
            st.just(places[2]),
            DAYS,
            st.sampled_from(places[:2]).map(lambda to: {"to_place_id": to, "subject_type": "place"}),
        ),
        st.tuples(st.just("death"), st.just(lot), DAYS, st.just({"head_count": 3, **of_lot})),
        st.tuples(
            st.just("move"), st.just(lot), DAYS, st.sampled_from(places).map(lambda to: {"to_place_id": to, **of_lot})
        ),
    )


def _now(farm: Farm, **on: str) -> Any:
    """All that is shown of a farm now, or on a day: animals, places and groups."""
    animals = {
        each["id"]: (
            each["life_status"],
            each["left_on"],
            each["place_id"],
            each["sex"],
            [group["id"] for group in each["groups"]],
            [number["value"] for number in each["identifiers"] if number["valid_to"] is None],
        )
        for each in farm.get("animals", limit=500, **on)["items"]
    }
    places = {
        each["id"]: (each["parent_id"], each["animals"], each["heads"], each["heads_inside"])
        for each in farm.get("places", limit=500, **on)["items"]
    }
    groups = {
        each["id"]: (each["head_count"], each["place_id"], each["closed"])
        for each in farm.get("groups", limit=500, **on)["items"]
    }
    return animals, places, groups
