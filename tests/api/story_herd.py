"""The part of the story about the herd's past, its families and its catalogues."""

from tests.api.teller import Teller


def look_back(teller: Teller, farm_id: str, place_id: str, group_id: str, animal_id: str) -> None:
    """How it was on a day."""
    day = {"on": "2026-05-02"}
    for many in ("animals", "groups", "places"):
        teller.ask(f"herd.list_{many}", 200, farm_id=farm_id, query=day)
    teller.ask("herd.get_animal", 200, farm_id=farm_id, animal_id=animal_id, query=day)
    teller.ask("herd.get_animal", 404, farm_id=farm_id, animal_id=animal_id, query={"on": "2026-01-02"})
    teller.ask("herd.get_place", 200, farm_id=farm_id, place_id=place_id, query=day)
    teller.ask("herd.get_group", 404, farm_id=farm_id, group_id=group_id, query=day)
    lots = [each for each in teller.ask("herd.list_groups", 200, farm_id=farm_id)["items"] if each["kind"] == "lot"]
    assert teller.ask("herd.get_balance", 200, farm_id=farm_id, group_id=lots[0]["id"])["items"]


def name_parents(teller: Teller, farm_id: str, animal_id: str) -> str:
    boar = {"species": "pig", "sex": "Male", "name": "Campeão", "birth_date": "2024-02-01"}
    boar = teller.ask("herd.add_outside_parent", 201, farm_id=farm_id, json=boar)
    outside = {"farm_id": farm_id, "parent_id": boar["id"]}
    teller.ask("herd.get_outside_parent", 200, **outside)
    teller.ask("herd.change_outside_parent", 200, version=teller.version, json={"breed": "duroc"}, **outside)
    assert teller.ask("herd.list_outside_parents", 200, farm_id=farm_id)["items"]
    version = teller.ask("herd.get_animal", 200, farm_id=farm_id, animal_id=animal_id)["version"]
    sire = {"sire_id": boar["id"], "sire_certainty": "probable"}
    teller.ask("herd.change_animal", 200, farm_id=farm_id, animal_id=animal_id, version=version, json=sire)
    teller.ask("herd.get_pedigree", 200, farm_id=farm_id, animal_id=animal_id, query={"generations": 3})
    mating = {"farm_id": farm_id, "animal_id": animal_id, "query": {"sire_id": boar["id"]}}
    assert teller.ask("herd.get_inbreeding", 200, **mating)["items"]
    assert teller.ask("herd.list_progeny", 200, farm_id=farm_id, animal_id=boar["id"])["items"]
    met = teller.ask("herd.register_animal", 201, farm_id=farm_id, json={"species": "pig", "provisional": True})
    into = {"into": animal_id}
    teller.ask("herd.merge_animal", 200, farm_id=farm_id, animal_id=met["id"], json=into)
    teller.ask("herd.merge_animal", 422, farm_id=farm_id, animal_id=animal_id, json=into)
    return str(boar["id"])


def keep_catalogues(teller: Teller, farm_id: str) -> str:
    for catalogue in ("breeds", "feeds", "semen", "causes"):
        teller.ask("herd.list_catalogue", 200, farm_id=farm_id, catalogue=catalogue)
    row = teller.ask("herd.add_row", 201, farm_id=farm_id, catalogue="feeds", json={"name": "Torta", "kg_per_bag": 40})
    ours = {"farm_id": farm_id, "catalogue": "feeds", "row_id": row["id"]}
    teller.ask("herd.get_row", 200, **ours)
    teller.ask("herd.change_row", 200, version=teller.version, json={"closed": True}, **ours)
    return str(row["id"])
