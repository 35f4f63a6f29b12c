"""The first day of a new user: from an empty installation to a growth curve."""

import pytest

from tests.journeys.conftest import BROWSER, OWNER, Owner


def test_the_first_owner_takes_possession_and_nobody_after(newcomer: Owner) -> None:
    asked = newcomer.browser.get("/api/identity/v1/setup", headers=BROWSER).json
    taken = newcomer.browser.post("/api/identity/v1/setup", json=OWNER, headers=BROWSER)

    again = newcomer.browser.post("/api/identity/v1/setup", json=OWNER, headers=BROWSER)

    assert (asked, taken.status_code, again.status_code) == ({"needs_owner": True}, 201, 409)
    assert newcomer.browser.get("/api/identity/v1/session", headers=BROWSER).json["person"]["name"] == "Ana Souza"


def test_animals_are_weighed_and_grow(owner: Owner) -> None:
    barn = owner.place("Galpão 1", "barn")
    pen = owner.place("Baia 1", parent_id=barn)
    pigs = [owner.register(number, place_id=pen, birth_date="2025-12-01") for number in ("11", "12")]

    for pig, first, second in ((pigs[0], 20.5, 55.5), (pigs[1], 22, 50)):
        owner.record("weighing", pig, "2026-01-10", mode="single", weight_kg=first)
        owner.record("weighing", pig, "2026-02-14", mode="single", weight_kg=second)

    growth = owner.get("events", f"subjects/{pigs[0]}/growth")
    assert [point["weight_kg"] for point in growth["points"]] == [20.5, 55.5]
    assert (growth["days"], growth["gain_kg"], growth["adg_kg"]) == (35, 35, 1)
    card = owner.animal(pigs[0])
    assert (card["last_weight_kg"], card["last_weighed_on"], card["place_name"]) == (55.5, "2026-02-14", "Baia 1")
    heaviest = owner.get("herd", "animals", sort="-last_weight_kg", place_id=barn)
    assert [item["label"] for item in heaviest["items"]] == ["11", "12"]
    owner.assert_pictures_agree()


def test_a_card_shows_what_happened_newest_first(owner: Owner) -> None:
    first, second, group = owner.place("Baia 1"), owner.place("Baia 2"), owner.group("Recria")
    pig = owner.register("11", place_id=first)

    owner.record("weighing", pig, "2026-01-10", mode="single", weight_kg=20)
    owner.record("move", pig, "2026-01-20", to_place_id=second)
    owner.record("group_change", pig, "2026-01-20", purpose="feeding", to_id=group)
    owner.record("note", pig, "2026-01-21", text="mancando da pata direita")
    owner.record(
        "tagging", pig, "2026-01-22", scheme="std.iso.11785", identifier="982 000001088420", type="electronic_tag",
        official=True,
    )  # fmt: skip

    timeline = owner.timeline(pig)
    assert timeline[:2] + timeline[-2:] == ["tagging", "note", "weighing", "registration"]
    card = owner.animal(pig)
    assert (card["place_name"], [each["name"] for each in card["groups"]]) == ("Baia 2", ["Recria"])
    assert [each["value"] for each in card["identifiers"]] == ["11", "982000001088420"]
    assert [item["id"] for item in owner.get("herd", "animals", q="982 000001088420")["items"]] == [pig]
    owner.assert_pictures_agree()


@pytest.mark.parametrize(
    ("kind", "data", "status"),
    [
        ("departure", {"kind": "Sale", "reason": "Sale"}, "departed"),
        ("death", {"method": "Perished", "reason": "Disease"}, "dead"),
        ("departure", {"kind": "loan"}, "away"),
    ],
)
def test_an_animal_that_goes_is_known_to_be_gone_by_everyone(
    owner: Owner, kind: str, data: dict[str, str], status: str
) -> None:
    pig = owner.register("11", place_id=owner.place("Baia 1"))

    owner.record(kind, pig, "2026-02-01", **data)

    assert (owner.animal(pig)["life_status"], owner.animal(pig)["place_id"]) == (status, None)
    assert owner.get("health", f"animals/{pig}")["life_status"] == status
    refused = owner.send("POST", "events", "events", owner.entry("move", pig, "2026-02-02", to_place_id=pig))
    assert refused.status_code == 422
    owner.assert_pictures_agree()


def test_a_lent_animal_comes_back_to_another_pen(owner: Owner) -> None:
    pig, pen = owner.register("11", place_id=owner.place("Baia 1")), owner.place("Baia 2")
    owner.record("departure", pig, "2026-02-01", kind="StudService")

    owner.record("arrival", pig, "2026-02-20", reason="StudServiceReturn", place_id=pen)

    assert (owner.animal(pig)["life_status"], owner.animal(pig)["place_name"]) == ("present", "Baia 2")
    owner.assert_pictures_agree()


def test_a_flock_is_counted_and_weighed_by_sample(owner: Owner) -> None:
    house = owner.place("Aviário 2", "barn")
    flock = owner.group(
        "Lote 31", "housing", kind="lot", species="chicken", production_type="broiler", head_count=1000,
        opened_on="2026-01-05", birth_date="2026-01-05", place_id=owner.place("Aviário 1", "barn"),
    )  # fmt: skip

    owner.record("death", flock, "2026-01-08", lot=True, method="Perished", reason="Disease", head_count=12)
    owner.record("move", flock, "2026-01-09", lot=True, to_place_id=house)
    owner.record("weighing", flock, "2026-01-12", lot=True, mode="sample", sample_count=50, sample_total_kg=9.5)
    owner.record("departure", flock, "2026-02-10", lot=True, kind="Slaughter", reason="Slaughter", head_count=488)

    shown = owner.get("herd", f"groups/{flock}")
    assert (shown["head_count"], shown["place_name"]) == (500, "Aviário 2")
    assert owner.get("herd", "summary")["by_species"] == {"chicken": 500}
    assert owner.get("events", f"subjects/{flock}/growth")["points"][0]["weight_kg"] == 0.19
    owner.assert_pictures_agree()
