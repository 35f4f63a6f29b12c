"""One good request of every operation, in an order in which each finds what it needs."""

import hashlib
import io
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from app.identity.administration import add_service_token
from app.kernel import clock
from app.kernel.runtime import Runtime
from tests.api import story_herd, story_lots, story_people, story_targets, story_work
from tests.api.teller import Teller

TODAY = datetime(2026, 5, 20, 12, tzinfo=UTC)
FARM = {"name": "Sítio Novo", "time_zone": "America/Sao_Paulo", "locale": "pt-BR", "main_species": "pig"}
OWNER = {"name": "Ana", "email": "ana@farm.example", "password": "a long password", "language": "en", "farm": FARM}
SHEET = "Brinco;Sexo;Baia;Peso (kg);Data\n101;M;Baia 9;31,5;03/05/2026\n102;F;Baia 9;29,8;03/05/2026\n"


@dataclass(frozen=True)
class Told:
    """What the story left behind, for those who go on from there."""

    farm_id: str
    token: str
    token_id: str
    organisation_id: str
    invitation_id: str
    animal_id: str
    place_id: str
    group_id: str
    lot_id: str
    task_id: str
    entry_id: str
    import_id: str
    parent_id: str
    row_id: str
    person_id: str


def tell(teller: Teller, runtime: Runtime) -> Told:
    """Tell the whole story, of some days in May, on an installation that nobody owns yet."""
    with clock.frozen(TODAY):
        return _tell(teller, runtime)


def _tell(teller: Teller, runtime: Runtime) -> Told:
    farm_id, token_id, token = _take_possession(teller)
    met = story_people.meet(teller, farm_id, OWNER)
    place_id, group_id, animal_id = _herd(teller, runtime, farm_id)
    parent_id = story_herd.name_parents(teller, farm_id, animal_id)
    row_id = story_herd.keep_catalogues(teller, farm_id)
    runtime.settle()
    entry_id = _journal(teller, runtime, farm_id, place_id, animal_id)
    lot_id = story_lots.close_out(teller, farm_id)
    task_id = story_work.keep_a_task(teller, farm_id)
    story_people.compare(teller, farm_id, met["organisation_id"])
    import_id = _import(teller, runtime, farm_id)
    _export(teller, farm_id)
    teller.ask("health.get_animal", 200, farm_id=farm_id, animal_id=animal_id)
    service = add_service_token(runtime.store("identity"), name="other process")
    for module in runtime.modules:
        assert "items" in teller.ask(f"{module}.get_feed", 200, token=service)
        assert "items" in teller.ask(f"{module}.get_farm_feed", 200, farm_id=farm_id)
        assert teller.ask(f"{module}.get_changes", 200, farm_id=farm_id)["reset"]
    story_people.take_along(teller, runtime, farm_id)
    story_people.leave(teller, OWNER)
    return Told(
        farm_id=farm_id,
        token=token,
        token_id=token_id,
        animal_id=animal_id,
        place_id=place_id,
        group_id=group_id,
        lot_id=lot_id,
        task_id=task_id,
        entry_id=entry_id,
        import_id=import_id,
        parent_id=parent_id,
        row_id=row_id,
        **met,
    )


def _take_possession(teller: Teller) -> tuple[str, str, str]:
    assert teller.ask("identity.get_setup", 200) == {"needs_owner": True}
    me = teller.ask("identity.set_up", 201, json=OWNER)
    teller.ask("identity.set_up", 409, json=OWNER)
    farm_id = me["farms"][0]["farm_id"]
    made = teller.ask(
        "identity.make_token", 201, farm_id=farm_id, json={"name": "fuzz", "scopes": ["read", "record", "manage"]}
    )
    teller.ask("identity.forward_auth", 204)
    assert len(teller.ask("identity.get_keys", 200)["keys"]) == 1
    return farm_id, made["token_id"], made["token"]


def _herd(teller: Teller, runtime: Runtime, farm_id: str) -> tuple[str, str, str]:
    place = teller.ask("herd.open_place", 201, farm_id=farm_id, json={"kind": "pen", "name": "Baia 1"})
    teller.ask("herd.get_place", 200, farm_id=farm_id, place_id=place["id"])
    teller.ask(
        "herd.change_place", 200, farm_id=farm_id, place_id=place["id"], version=teller.version, json={"name": "Baia A"}
    )
    lot = {"kind": "lot", "name": "Lote 1", "purpose": "feeding", "species": "chicken", "head_count": 500}
    teller.ask("herd.form_group", 201, farm_id=farm_id, json=lot)
    group = {"kind": "group", "name": "Terminação", "purpose": "feeding", "species": "pig"}
    group = teller.ask("herd.form_group", 201, farm_id=farm_id, json=group)
    return _animals(teller, runtime, farm_id, place["id"], group["id"])


def _animals(teller: Teller, runtime: Runtime, farm_id: str, place_id: str, group_id: str) -> tuple[str, str, str]:
    teller.ask("herd.get_group", 200, farm_id=farm_id, group_id=group_id)
    teller.ask(
        "herd.change_group", 200, farm_id=farm_id, group_id=group_id, version=teller.version, json={"name": "Engorda"}
    )
    pig = {
        "id": str(uuid4()),
        "species": "pig",
        "sex": "Male",
        "birth_date": "2026-03-01",
        "registered_on": "2026-05-01",
        "place_id": place_id,
        "group_ids": [group_id],
        "identifiers": [{"scheme": "br.management", "value": "417"}],
    }
    teller.ask("herd.register_animal", 201, farm_id=farm_id, json=pig)
    teller.ask("herd.register_animal", 200, farm_id=farm_id, json=pig)
    runtime.settle()
    teller.ask("herd.get_animal", 200, farm_id=farm_id, animal_id=pig["id"])
    teller.ask(
        "herd.change_animal", 200, farm_id=farm_id, animal_id=pig["id"], version=teller.version, json={"name": "Zeca"}
    )
    runtime.settle()
    for many in ("animals", "groups", "places"):
        assert teller.ask(f"herd.list_{many}", 200, farm_id=farm_id)["items"]
    teller.ask("herd.get_summary", 200, farm_id=farm_id)
    story_herd.look_back(teller, farm_id, place_id, group_id, pig["id"])
    return place_id, group_id, str(pig["id"])


def _weighing(animal_id: str, on: str, kg: float) -> dict[str, Any]:
    return {
        "id": str(uuid4()),
        "kind": "weighing",
        "subject": {"type": "animal", "id": animal_id},
        "occurred_at": on,
        "time_precision": "day",
        "data": {"weight_kg": kg},
    }


def _journal(teller: Teller, runtime: Runtime, farm_id: str, place_id: str, animal_id: str) -> str:
    assert teller.ask("events.list_kinds", 200)["items"]
    first = teller.ask("events.record_entry", 201, farm_id=farm_id, json=_weighing(animal_id, "2026-05-03", 31.5))
    entry = {"farm_id": farm_id, "entry_id": first["id"]}
    teller.ask("events.get_entry", 200, **entry)
    teller.ask("events.record_entry", 202, farm_id=farm_id, json=_weighing(str(uuid4()), "2026-05-03", 30))
    teller.ask("events.record_entry", 422, farm_id=farm_id, json=_weighing(animal_id, "2026-04-03", 25))
    teller.ask("events.record_entry", 422, farm_id=farm_id, json=_weighing(animal_id, "2026-05-04", 250))
    second = _weighing(animal_id, "2026-05-17", 39)
    answers = teller.ask("events.record_batch", 200, farm_id=farm_id, json={"items": [second, second]})["items"]
    assert [item["status"] for item in answers] == ["created", "duplicate"]
    note = {
        "batch_id": str(uuid4()),
        "kind": "note",
        "selector": {"animal_ids": [animal_id]},
        "occurred_at": "2026-05-18T07:30:00-03:00",
        "data": {"text": "coughs"},
    }
    answers = teller.ask("events.record_selection", 200, farm_id=farm_id, json=note)["items"]
    assert [item["status"] for item in answers] == ["created"]
    correction = {"data": {"weight_kg": 32}, "why": "misread"}
    teller.ask("events.correct_entry", 200, version=first["version"], json=correction, **entry)
    noted = {"farm_id": farm_id, "entry_id": answers[0]["id"]}
    teller.ask("events.retract_entry", 200, version=answers[0]["version"], query={"why": "another pig"}, **noted)
    assert len(teller.ask("events.list_versions", 200, **entry)["items"]) == 2
    _many(teller, farm_id, place_id, animal_id)
    _parameters(teller, farm_id)
    _figures(teller, farm_id)
    _file(teller, farm_id)
    runtime.settle()
    assert teller.ask("events.list_entries", 200, farm_id=farm_id)["items"]
    assert teller.ask("events.get_timeline", 200, farm_id=farm_id, subject_id=animal_id)["items"]
    assert len(teller.ask("events.get_growth", 200, farm_id=farm_id, subject_id=animal_id)["points"]) == 2
    assert teller.ask("events.get_forecast", 200, farm_id=farm_id, query={"profile": "pig", "weeks": 4})["births"]
    assert teller.ask("events.list_lactations", 200, farm_id=farm_id, animal_id=animal_id)["items"] == []
    teller.ask("events.list_gains", 200, farm_id=farm_id, query={"by": "animal"})
    return str(first["id"])


def _file(teller: Teller, farm_id: str) -> None:
    """A photo that comes in two pieces, is there, and is given back."""
    content = b"\x89PNG\r\n\x1a\n" + b"pixels"
    known = {"farm_id": farm_id, "sha256": hashlib.sha256(content).hexdigest()}
    size = len(content)
    teller.ask("events.put_attachment", 202, data=content[:9], query={"size": size}, **known)
    teller.ask("events.put_attachment", 409, data=content[12:], query={"offset": 12, "size": size}, **known)
    teller.ask("events.put_attachment", 201, data=content[9:], query={"offset": 9, "size": size}, **known)
    teller.ask("events.put_attachment", 200, data=content, **known)
    teller.ask("events.get_attachment", 200, **known)


def _parameters(teller: Teller, farm_id: str) -> None:
    """A parameter that is set for a breed, from today on."""
    this = {"farm_id": farm_id, "code": "repro.gestation_days"}
    pigs = {"profile": "pig", "breed": "landrace"}
    assert teller.ask("events.list_all_parameters", 200, farm_id=farm_id, query=pigs)["items"]
    wish = {
        "profile": "pig",
        "scope": "breed",
        "scope_id": "landrace",
        "valid_from": "2026-05-20",
        "why": "our records",
    }
    change = {**wish, "id": str(uuid4()), "value": 115}
    teller.ask("events.change_one_parameter", 422, json={**change, "value": 300}, **this)
    teller.ask("events.change_one_parameter", 201, json=change, **this)
    teller.ask("events.change_one_parameter", 200, json=change, **this)
    assert teller.ask("events.get_parameter", 200, query=pigs, **this)["origin"] == "breed"
    assert len(teller.ask("events.list_parameter_changes", 200, **this)["items"]) == 1


def _figures(teller: Teller, farm_id: str) -> None:
    """The figures of the pigs, one of them with its months, and who is behind it."""
    pigs = {"profile": "pig"}
    story_work.plan_the_day(teller, farm_id)
    story_targets.aim_higher(teller, farm_id)
    assert teller.ask("events.list_kpis", 200, farm_id=farm_id, query=pigs)["items"]
    this = {"farm_id": farm_id, "name": "farrowing_rate"}
    assert teller.ask("events.get_kpi", 200, query=pigs, **this)["definition"]["formula"]
    teller.ask("events.list_kpi_animals", 200, query=pigs, **this)
    teller.ask("events.list_all_females", 200, farm_id=farm_id, query=pigs)
    assert "check_due" in teller.ask("events.get_females_summary", 200, farm_id=farm_id, query=pigs)["lists"]


def _many(teller: Teller, farm_id: str, place_id: str, animal_id: str) -> None:
    """A selection tried first, stored and taken back; and a disputed entry that is set aside."""
    batch = {
        "batch_id": str(uuid4()),
        "kind": "weighing",
        "selector": {"place_id": place_id},
        "occurred_at": "2026-05-19",
        "items": [{"subject_id": animal_id, "data": {"weight_kg": 41}}],
    }
    tried = teller.ask("events.record_selection", 200, farm_id=farm_id, json={**batch, "preview": True})["items"]
    assert [(item["status"], item["subject_id"]) for item in tried] == [("created", animal_id)]
    teller.ask("events.record_selection", 200, farm_id=farm_id, json=batch)
    undone = {"farm_id": farm_id, "batch_id": batch["batch_id"], "query": {"why": "wrong scale"}}
    assert [item["status"] for item in teller.ask("events.retract_batch", 200, **undone)["items"]] == ["retracted"]
    impossible = {**_weighing(animal_id, "2026-04-03", 25), "if_impossible": "dispute"}
    disputed = teller.ask("events.record_entry", 201, farm_id=farm_id, json=impossible)
    assert teller.ask("events.list_review", 200, farm_id=farm_id)["counts"]["disputed"] == 1
    decided = {"farm_id": farm_id, "entry_id": disputed["id"], "version": disputed["version"]}
    teller.ask("events.decide", 422, json={"decision": "accept"}, **decided)
    teller.ask("events.decide", 200, json={"decision": "set_aside", "why": "another pig"}, **decided)
    assert teller.ask("events.list_review", 200, farm_id=farm_id)["counts"]["disputed"] == 0


def _import(teller: Teller, runtime: Runtime, farm_id: str) -> str:
    sheet = {"file": (io.BytesIO(SHEET.encode()), "rebanho.csv"), "species": "pig", "locale": "pt-BR"}
    draft = teller.ask("integration.upload_import", 201, farm_id=farm_id, data=sheet)
    ours = {"farm_id": farm_id, "import_id": draft["id"]}
    teller.ask("integration.get_import", 200, **ours)
    change = {"options": {"species": "pig"}}
    teller.ask("integration.change_import", 200, version=teller.version, json=change, **ours)
    teller.ask("integration.start_import", 202, version=teller.version, **ours)
    runtime.settle()
    rows = teller.ask("integration.list_rows", 200, **ours)["items"]
    assert [row["status"] for row in rows] == ["stored", "stored"], rows
    assert teller.ask("integration.list_imports", 200, farm_id=farm_id)["items"]
    teller.ask("integration.export_errors_csv", 200, **ours)
    _save_mapping(teller, farm_id, draft["id"])
    teller.ask("integration.undo_import", 202, **ours)
    runtime.settle()
    return str(draft["id"])


def _export(teller: Teller, farm_id: str) -> None:
    for form in ("csv", "xlsx"):
        for many in ("animals", "places", "groups"):
            teller.ask(f"herd.export_{many}_{form}", 200, farm_id=farm_id)
        teller.ask(f"events.export_entries_{form}", 200, farm_id=farm_id, query={"kind": "weighing"})


def _save_mapping(teller: Teller, farm_id: str, import_id: str) -> None:
    said = {"import_id": import_id, "name": "Balança"}
    saved = teller.ask("integration.save_mapping", 201, farm_id=farm_id, json=said)
    this = {"farm_id": farm_id, "mapping_id": saved["id"]}
    teller.ask("integration.rename_mapping", 200, version=teller.version, json={"name": "Balança nova"}, **this)
    assert teller.ask("integration.list_mappings", 200, farm_id=farm_id)["items"]
    teller.ask("integration.delete_mapping", 204, version=2, **this)
