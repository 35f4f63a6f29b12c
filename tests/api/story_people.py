"""The part of the story that is about people: who comes in, as what, by which link, and what a cooperative sees."""

from typing import Any

from app.kernel.runtime import Runtime
from tests.api.teller import Teller

BIA = {"name": "Bia", "email": "bia@farm.example", "password": "a long password", "language": "pt-BR"}


def meet(teller: Teller, farm_id: str, owner: dict[str, Any]) -> dict[str, str]:
    """Everything about people, farms and organisations; the ids of the owner, an organisation and an invitation."""
    teller.ask("identity.sign_in", 401, json={"email": owner["email"], "password": "not this one"})
    me = teller.ask("identity.sign_in", 200, json={"email": owner["email"], "password": owner["password"]})
    assert teller.ask("identity.get_session", 200) == me
    teller.ask(
        "identity.change_me",
        200,
        version=teller.version,
        json={"name": "Ana Maria", "current_password": owner["password"]},
    )
    assert len(teller.ask("identity.list_farms", 200)["items"]) == 1
    teller.ask("identity.open_farm", 201, json={**owner["farm"], "name": "Retiro"})
    teller.ask("identity.get_farm", 200, farm_id=farm_id)
    teller.ask("identity.change_farm", 200, farm_id=farm_id, version=teller.version, json={"name": "Sítio Velho"})
    teller.ask("identity.change_farm", 412, farm_id=farm_id, version=999, json={"name": "Sítio"})
    rui = {"name": "Rui", "email": "rui@farm.example", "role": "worker", "password": "a long password"}
    member = teller.ask("identity.add_member", 201, farm_id=farm_id, json=rui)
    known = {"farm_id": farm_id, "person_id": member["person_id"]}
    member = teller.ask("identity.change_role", 200, version=member["version"], json={"role": "vet"}, **known)
    teller.ask("identity.remove_member", 204, version=member["version"], **known)
    teller.ask("identity.list_members", 200, farm_id=farm_id)
    other = teller.ask("identity.make_token", 201, farm_id=farm_id, json={"name": "old", "scopes": ["read"]})
    assert len(teller.ask("identity.list_tokens", 200, farm_id=farm_id)["items"]) == 2
    teller.ask("identity.revoke_token", 204, farm_id=farm_id, token_id=other["token_id"])
    invitation_id = _invite(teller, farm_id, owner)
    organisation_id = _cooperate(teller, farm_id, owner)
    _regret(teller, farm_id)
    teller.ask("identity.list_audit", 200, farm_id=farm_id, query={"what": "role_changed"})
    assert teller.ask("identity.list_my_audit", 200)["items"]
    person_id = str(me["person"]["person_id"])
    return {"person_id": person_id, "organisation_id": organisation_id, "invitation_id": invitation_id}


def _regret(teller: Teller, farm_id: str) -> None:
    teller.ask("identity.ask_deletion", 422, farm_id=farm_id, json={"name": "Sítio"})
    asked = teller.ask("identity.ask_deletion", 202, farm_id=farm_id, json={"name": "Sítio Velho"})
    assert teller.ask("identity.ask_deletion", 200, farm_id=farm_id, json={"name": "Sítio Velho"}) == asked
    assert teller.ask("identity.get_deletion", 200, farm_id=farm_id) == asked
    teller.ask("identity.take_deletion_back", 204, farm_id=farm_id)
    teller.ask("identity.get_deletion", 404, farm_id=farm_id)


def take_along(teller: Teller, runtime: Runtime, farm_id: str) -> None:
    """The whole farm as a file."""
    asked = teller.ask("identity.ask_export", 202, farm_id=farm_id)
    runtime.settle()
    this = {"farm_id": farm_id, "export_id": asked["id"]}
    assert teller.ask("identity.get_export", 200, **this)["state"] == "done"
    assert len(teller.ask("identity.list_exports", 200, farm_id=farm_id)["items"]) == 1
    teller.ask("identity.get_export_file", 200, **this)


def _secret(made: dict[str, Any]) -> str:
    return str(made["link"]).partition("#")[2]


def _sign_in(teller: Teller, who: dict[str, Any]) -> None:
    teller.ask("identity.sign_in", 200, json={"email": who["email"], "password": who["password"]})


def _invite(teller: Teller, farm_id: str, owner: dict[str, Any]) -> str:
    made = teller.ask("identity.invite_to_farm", 201, farm_id=farm_id, json={"role": "worker", "note": "Bia"})
    link = {"secret": _secret(made)}
    assert teller.ask("identity.read_invitation", 200, json=link)["role"] == "worker"
    came = teller.ask("identity.accept_invitation", 200, json={**link, "person": BIA})
    teller.ask("identity.accept_invitation", 404, json={**link, "person": BIA})
    _sign_in(teller, owner)
    bia = {"farm_id": farm_id, "person_id": came["person"]["person_id"]}
    reset = {"secret": _secret(teller.ask("identity.offer_reset", 201, **bia))}
    assert teller.ask("identity.read_reset", 200, json=reset)["email"] == BIA["email"]
    teller.ask("identity.use_reset", 200, json={**reset, "password": "another long password"})
    teller.ask("identity.erase_me", 204, json={"current_password": "another long password"})
    _sign_in(teller, owner)
    for _ in range(2):
        made = teller.ask("identity.invite_to_farm", 201, farm_id=farm_id, json={"role": "viewer"})
    kept, ended = teller.ask("identity.list_invitations", 200, farm_id=farm_id)["items"]
    teller.ask("identity.revoke_invitation", 204, farm_id=farm_id, invitation_id=ended["invitation_id"])
    return str(kept["invitation_id"])


def _cooperate(teller: Teller, farm_id: str, owner: dict[str, Any]) -> str:
    made = teller.ask("identity.open_organisation", 201, json={"name": "Cooperativa"})
    ours = {"organisation_id": made["organisation_id"]}
    teller.ask("identity.get_organisation", 200, **ours)
    teller.ask("identity.rename_organisation", 200, version=teller.version, json={"name": "Coopagro"}, **ours)
    assert len(teller.ask("identity.list_organisations", 200)["items"]) == 1
    _join(teller, farm_id, ours)
    _staff(teller, ours, owner)
    return str(made["organisation_id"])


def _join(teller: Teller, farm_id: str, ours: dict[str, str]) -> None:
    both = {"farm_id": farm_id, **ours}
    for joins in (True, False):
        made = teller.ask("identity.invite_to_organisation", 201, json={}, **ours)
        accepted = {"secret": _secret(made), "farm_id": farm_id, "data": ["herd"]}
        teller.ask("identity.accept_invitation", 200, json=accepted)
        consent = teller.ask("identity.list_consents", 200, farm_id=farm_id)["items"][0]
        assert teller.ask("identity.get_consent", 200, **both) == consent
        if joins:
            version, more = consent["version"], {"data": ["herd", "milk"]}
            consent = teller.ask("identity.change_consent", 200, version=version, json=more, **both)
            teller.ask("identity.leave_organisation", 204, version=consent["version"], **both)
    assert len(teller.ask("identity.list_organisation_farms", 200, **ours)["items"]) == 1
    teller.ask("identity.release_farm", 204, joined_id=farm_id, **ours)


def _staff(teller: Teller, ours: dict[str, str], owner: dict[str, Any]) -> None:
    made = teller.ask("identity.invite_to_organisation", 201, json={"role": "technician"}, **ours)
    teo = {**BIA, "name": "Teo", "email": "teo@coop.example"}
    came = teller.ask("identity.accept_invitation", 200, json={"secret": _secret(made), "person": teo})
    _sign_in(teller, owner)
    assert len(teller.ask("identity.list_organisation_people", 200, **ours)["items"]) == 2
    him = {**ours, "person_id": came["person"]["person_id"]}
    teller.ask("identity.change_organisation_role", 200, version=1, json={"role": "admin"}, **him)
    teller.ask("identity.remove_from_organisation", 204, version=2, **him)
    made = teller.ask("identity.invite_to_organisation", 201, json={"role": "admin"}, **ours)
    assert len(teller.ask("identity.list_organisation_invitations", 200, **ours)["items"]) == 1
    teller.ask("identity.revoke_organisation_invitation", 204, invitation_id=made["invitation_id"], **ours)


def compare(teller: Teller, farm_id: str, organisation_id: str) -> None:
    """The farms of the cooperative beside one another, and the farm among them."""
    asked = {"profile": "pig", "period": "month", "code": "farrowing_rate"}
    teller.ask("integration.list_organisation_figures", 200, organisation_id=organisation_id, query=asked)
    teller.ask("integration.list_peers", 200, farm_id=farm_id, query={"profile": "pig"})


def leave(teller: Teller, owner: dict[str, Any]) -> None:
    """Sign out, of one browser and of all."""
    sessions = teller.ask("identity.list_sessions", 200)["items"]
    old = next(item for item in sessions if not item["current"])
    teller.ask("identity.revoke_session", 204, session_id=old["session_id"])
    teller.ask("identity.sign_out", 204)
    teller.ask("identity.get_session", 401)
    _sign_in(teller, owner)
    teller.ask("identity.sign_out_everywhere", 204)
