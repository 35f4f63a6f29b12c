"""Every route as nobody, as a stranger to the farm, as each role and with each scope of a token."""

import re
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest

from app.identity.domain import FARM_SCOPES
from app.kernel.identity import ALLOWED, CLASSES, IN_PERSON, SCOPES, Action, Data, Principal, Role
from app.kernel.rest.blueprint import NOTHING, SIGN_IN
from tests.factories import add_member_with_token
from tests.running import Rebanho

# What is served to everybody: the client's files, the documents, and what tells whether the server lives.
PUBLIC = {
    "/",
    "/<page:path>",
    "/health/live",
    "/health/ready",
    "/metrics",
    "/api/openapi.json",
    "/api/asyncapi.json",
    "/api/docs",
}
OPEN = {
    ("GET", "/api/identity/v1/setup"),
    ("POST", "/api/identity/v1/setup"),
    ("POST", "/api/identity/v1/session"),
    ("POST", "/api/identity/v1/invitations/read"),  # who holds the link is let in
    ("POST", "/api/identity/v1/invitations/accept"),
    ("POST", "/api/identity/v1/resets/read"),
    ("POST", "/api/identity/v1/resets/use"),
    ("GET", "/api/identity/v1/jwks.json"),  # public halves of keys
    ("GET", "/api/identity/v1/forward-auth"),  # says who sent the cookie or token that comes with it, nobody without
}

# What each change needs, and the reading that is not for everybody: by module and the path below the farm.
READING = {
    **dict.fromkeys(("herd /animals.", "herd /places.", "herd /groups.", "events /events."), Action.EXPORT_LISTS),
    "identity /tokens": Action.CONNECT,
    "identity /invitations": Action.INVITE,
    "identity /audit": Action.AUDIT,
    "identity /exports": Action.EXPORT_FARM,
    "identity /deletion": Action.DELETE_FARM,
    "integration /imports": Action.MANAGE,
    "integration /import-mappings": Action.MANAGE,
}
# What each class of data that a farm consents to show opens to a technician, beside the farm's name: whole modules.
SHOWN = {"herd": {"herd"}, "journal": {"events"}, "health": {"health"}, "milk": set(), "finance": set()}
# What any class opens: each figure then asks for the class of what it is about (tests/events/kpi/test_consent.py).
OF_ANY_CLASS = {
    "identity ", "events /kpis", "events /kpis/*", "events /kpis/*/animals", "events /kpi-targets",
    "events /kpi-targets/*/*", "events /kpi-targets/*/*/changes",
}  # fmt: skip
CHANGES = {
    "PATCH identity ": Action.MANAGE,
    "POST identity /members": Action.INVITE,
    "PATCH identity /members/*": Action.PEOPLE,
    "DELETE identity /members/*": Action.PEOPLE,
    "POST identity /members/*/reset": Action.RESET,
    "POST identity /invitations": Action.INVITE,
    "DELETE identity /invitations/*": Action.INVITE,
    "PUT identity /organisations/*": Action.CONSENT,
    "DELETE identity /organisations/*": Action.CONSENT,
    "POST identity /exports": Action.EXPORT_FARM,
    "POST identity /deletion": Action.DELETE_FARM,
    "DELETE identity /deletion": Action.DELETE_FARM,
    "POST identity /tokens": Action.CONNECT,
    "DELETE identity /tokens/*": Action.CONNECT,
    "POST herd /animals": Action.RECORD,
    "PATCH herd /animals/*": Action.AMEND_ANY,
    "POST herd /places": Action.MANAGE,
    "PATCH herd /places/*": Action.MANAGE,
    "POST herd /groups": Action.MANAGE,
    "PATCH herd /groups/*": Action.MANAGE,
    "POST herd /animals/*/merge": Action.AMEND_ANY,
    "POST herd /outside-parents": Action.RECORD,
    "PATCH herd /outside-parents/*": Action.AMEND_ANY,
    "POST herd /catalogues/*": Action.MANAGE,
    "PATCH herd /catalogues/*/*": Action.MANAGE,
    "POST events /events": Action.RECORD,
    "POST events /events/batch": Action.RECORD,
    "POST events /events/selection": Action.RECORD,
    "POST events /events/*/decision": Action.AMEND_ANY,
    "POST events /parameters/*/changes": Action.MANAGE,
    "POST events /worklist/marks": Action.RECORD,
    "POST events /tasks": Action.MANAGE,
    "PUT events /tasks/*": Action.MANAGE,
    "PUT events /kpi-targets/*/*": Action.MANAGE,
    "POST events /standards": Action.MANAGE,
    "PUT events /standards/*": Action.MANAGE,
    "DELETE events /standards/*": Action.MANAGE,
    "DELETE events /kpi-targets/*/*": Action.MANAGE,
    "DELETE events /events/batches/*": Action.AMEND_OWN,
    "PUT events /attachments/*": Action.RECORD,
    "PUT events /events/*": Action.AMEND_OWN,
    "DELETE events /events/*": Action.AMEND_OWN,
    "POST integration /imports": Action.MANAGE,
    "PATCH integration /imports/*": Action.MANAGE,
    "POST integration /imports/*/start": Action.MANAGE,
    "POST integration /imports/*/undo": Action.MANAGE,
    "POST integration /import-mappings": Action.MANAGE,
    "PATCH integration /import-mappings/*": Action.MANAGE,
    "DELETE integration /import-mappings/*": Action.MANAGE,
}

# The matrix of the design once more, by hand, row by row and cell by cell: what each role may of the row's actions.
ROLES = ("owner", "manager", "worker", "vet", "viewer", "technician")
HANDS = ("owner", "manager", "worker", "vet")
A = Action
ROWS: dict[str, dict[str, set[Action]]] = {
    "read herd, journal, worklists": {role: {A.READ} for role in ROLES},
    "record entries": {role: {A.RECORD} for role in HANDS},
    "correct or retract own entries of the last 24 h": {role: {A.AMEND_OWN} for role in HANDS},
    "correct or retract any entry, decide disputed ones": {
        "owner": {A.AMEND_ANY, A.AMEND_HEALTH},
        "manager": {A.AMEND_ANY, A.AMEND_HEALTH},
        "vet": {A.AMEND_HEALTH},
    },
    "places, groups, parameters, protocols, imports, exports": {
        "owner": {A.MANAGE, A.PROTOCOLS, A.EXPORT_LISTS},
        "manager": {A.MANAGE, A.PROTOCOLS, A.EXPORT_LISTS},
        "worker": {A.EXPORT_LISTS},
        "vet": {A.PROTOCOLS},
    },
    "treat by protocol": {role: {A.TREAT} for role in HANDS},
    "prescribe, off-label, override a withdrawal": {
        "owner": {A.PRESCRIBE, A.OVERRIDE},
        "manager": {A.OVERRIDE},  # with a reason
        "vet": {A.PRESCRIBE, A.OVERRIDE},
    },
    "devices, webhooks, tokens, connectors": {"owner": {A.CONNECT}, "manager": {A.CONNECT}},
    "people and roles, consent, delete the farm, whole-farm export": {
        "owner": {A.PEOPLE, A.RESET, A.INVITE, A.AUDIT, A.CONSENT, A.DELETE_FARM, A.EXPORT_FARM},
        "manager": {A.INVITE},  # workers
    },
}


@pytest.fixture
def database() -> str:
    """One database is enough: who may does not depend on it."""
    return "sqlite"


@dataclass(frozen=True)
class Route:
    """One method of one rule, and what it needs."""

    method: str
    rule: str
    needs: Any
    data: Data | None

    def url(self, farm_id: object) -> str:
        """An address of this rule on a farm; the other holes name nothing that exists."""
        known = self.rule.replace("<uuid:farm_id>", str(farm_id))
        return re.sub(r"<[^>]*>", lambda _: str(uuid4()), known)

    def ask(self, client: Any, farm_id: object) -> int:
        """The status of a request with an empty body."""
        body = {} if self.method in ("POST", "PUT", "PATCH") else None
        answer = client.open(self.url(farm_id), method=self.method, json=body, headers={"If-Match": '"1"'})
        return int(answer.status_code)


def routes(rebanho: Rebanho) -> list[Route]:
    """Every route of the application that is not public."""
    return [
        Route(method, rule.rule, *said_of(rebanho, rule.endpoint))
        for rule in rebanho.app.url_map.iter_rules()
        if rule.rule not in PUBLIC and not re.fullmatch(r"/api/\w+/openapi\.json", rule.rule)
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})
    ]


def said_of(rebanho: Rebanho, endpoint: str) -> tuple[Any, Data | None]:
    """What a route needs, and the class of data that it reads."""
    view = rebanho.app.view_functions[endpoint]
    module = rebanho.runtime.modules.get(endpoint.partition("-")[0])
    own = getattr(view, "__rebanho_data__", None)
    return getattr(view, "__rebanho_needs__", None), own or (module.data if module else None)


def of_farms(rebanho: Rebanho) -> list[Route]:
    return [route for route in routes(rebanho) if "<uuid:farm_id>" in route.rule]


def differing(expected: dict[Any, Any], found: dict[Any, Any]) -> dict[Any, Any]:
    return {key: (found[key], "instead of", expected[key]) for key in expected if found[key] != expected[key]}


@pytest.mark.parametrize("row", list(ROWS))
@pytest.mark.parametrize("role", ROLES)
def test_a_role_may_of_a_row_of_the_matrix_what_its_cell_says(row: str, role: str) -> None:
    of_the_row = set().union(*ROWS[row].values())

    may = {action for action in of_the_row if Role(role) in ALLOWED[action]}

    assert may == ROWS[row].get(role, set())


def test_every_action_stands_in_one_row_of_the_matrix() -> None:
    stands = [action for cells in ROWS.values() for action in set().union(*cells.values())]

    assert sorted(stands) == sorted(Action)
    assert tuple(ROLES) == tuple(Role)


def test_only_a_manager_must_say_why_and_only_to_override_a_withdrawal() -> None:
    farm = uuid4()
    people = {role: Principal(uuid4(), "en", {farm: role}, "session") for role in Role}

    asked = {(role, action) for role, who in people.items() for action in Action if who.must_say_why(action, farm)}

    assert asked == {(Role.MANAGER, Action.OVERRIDE)}


def test_every_route_says_what_it_needs_and_those_of_a_farm_name_an_action(rebanho: Rebanho) -> None:
    silent = [route for route in routes(rebanho) if route.needs is None]
    vague = [route for route in of_farms(rebanho) if not isinstance(route.needs, Action)]
    opened = {(route.method, route.rule) for route in routes(rebanho) if route.needs == NOTHING}

    assert silent == []
    assert vague == []
    assert opened == OPEN
    assert len(of_farms(rebanho)) >= 30


def test_every_change_needs_the_right_that_the_design_asks_for(rebanho: Rebanho) -> None:
    found = {f"{route.method} {short(route)}": route.needs for route in of_farms(rebanho) if route.method != "GET"}

    assert found == CHANGES


def test_members_of_a_farm_read_all_of_it_but_what_only_managers_need(rebanho: Rebanho) -> None:
    for route in of_farms(rebanho):
        if route.method == "GET":
            reserved = [needs for start, needs in READING.items() if short(route).startswith(start)]
            assert route.needs == (reserved[0] if reserved else Action.READ), route


def short(route: Route) -> str:
    """`herd /places/*`: the module, and the path below the farm."""
    module, _, rest = route.rule.removeprefix("/api/").partition("/v1/farms/<uuid:farm_id>")
    return f"{module} {re.sub('<[^>]*>', '*', rest)}"


def test_what_belongs_to_a_farm_lies_under_the_farm(rebanho: Rebanho) -> None:
    elsewhere = {
        (route.method, route.rule)
        for route in routes(rebanho)
        if not re.match(r"/api/\w+/v1/farms/<uuid:farm_id>", route.rule) and not route.rule.endswith("/feed")
    }

    assert {rule for _, rule in elsewhere if not rule.startswith("/api/identity/v1/")} == {
        "/api/events/v1/kinds",
        "/api/integration/v1/organisations/<uuid:organisation_id>/figures",
    }


def test_who_is_not_in_an_organisation_finds_nothing_under_it(rebanho: Rebanho) -> None:
    clients = {role: rebanho.client(role) for role in Role} | {"a technician of another": rebanho.person("technician")}
    under = [route for route in routes(rebanho) if re.match(r"/api/(?!identity)\w+/v1/organisations/", route.rule)]

    found = {(route, who): route.ask(client, rebanho.farm_id) for route in under for who, client in clients.items()}

    assert under
    assert set(found.values()) == {404}


def test_without_credentials_every_route_answers_401(rebanho: Rebanho) -> None:
    nobody = rebanho.client(None)
    closed = [route for route in routes(rebanho) if route.needs != NOTHING]

    found = {route: route.ask(nobody, rebanho.farm_id) for route in closed}

    assert differing(dict.fromkeys(closed, 401), found) == {}


def test_a_stranger_to_the_farm_finds_nothing_there(rebanho: Rebanho) -> None:
    stranger = rebanho.client("owner", rebanho.other_farm())
    farm_routes = of_farms(rebanho)

    found = {route: route.ask(stranger, rebanho.farm_id) for route in farm_routes}

    assert differing(dict.fromkeys(farm_routes, 404), found) == {}


def test_a_stranger_cannot_tell_a_farm_that_exists_from_one_that_does_not(rebanho: Rebanho) -> None:
    stranger = rebanho.client("owner", rebanho.other_farm())

    bodies = [stranger.get(f"/api/identity/v1/farms/{farm}").get_json() for farm in (rebanho.farm_id, uuid4())]

    assert {**bodies[0], "request_id": None} == {**bodies[1], "request_id": None}


@pytest.mark.parametrize("role", list(Role))
def test_each_role_passes_where_the_matrix_lets_it_and_nowhere_else(rebanho: Rebanho, role: Role) -> None:
    client = rebanho.person(role)
    farm_routes = of_farms(rebanho)

    passed = {route: route.ask(client, rebanho.farm_id) not in (401, 403) for route in farm_routes}

    assert differing({route: may_pass(role, route, set(Data)) for route in farm_routes}, passed) == {}


def may_pass(role: Role, route: Route, shown: set[Data]) -> bool:
    """Whether the matrix lets a role pass; a technician where the farm consents to show these classes."""
    return role in ALLOWED[route.needs] and (role is not Role.TECHNICIAN or route.data in shown)


@pytest.mark.parametrize("data", list(CLASSES))
def test_a_technician_reads_the_classes_of_data_that_the_farm_consents_to_show(rebanho: Rebanho, data: Data) -> None:
    client = rebanho.technician(rebanho.farm_id, data)
    farm_routes = of_farms(rebanho)

    passed = {route for route in farm_routes if route.ask(client, rebanho.farm_id) not in (401, 403)}

    farm_itself = {route for route in farm_routes if route.method == "GET" and short(route) in OF_ANY_CLASS}
    read = (route for route in farm_routes if route.method == "GET" and route.needs is Action.READ)
    shown = {route for route in read if short(route).split()[0] in SHOWN[data]}
    assert passed == farm_itself | shown


def test_a_technician_of_a_farm_that_shows_nothing_is_a_stranger_there(rebanho: Rebanho) -> None:
    client = rebanho.technician(rebanho.farm_id)
    farm_routes = of_farms(rebanho)

    found = {route: route.ask(client, rebanho.farm_id) for route in farm_routes}

    assert differing(dict.fromkeys(farm_routes, 404), found) == {}


@pytest.mark.parametrize("scope", FARM_SCOPES)
def test_a_token_with_one_scope_passes_where_the_scope_lets_it_and_nowhere_else(rebanho: Rebanho, scope: str) -> None:
    client = rebanho.client(None)
    client.token = add_member_with_token(rebanho.store("identity"), rebanho.farm_id, "owner", scopes=(scope,))
    farm_routes = of_farms(rebanho)

    passed = {route: route.ask(client, rebanho.farm_id) != 403 for route in farm_routes}

    assert differing({route: route.needs in SCOPES[scope] for route in farm_routes}, passed) == {}


def test_the_scopes_together_cover_every_action_that_a_program_may_do_and_none_twice() -> None:
    covered = [action for actions in SCOPES.values() for action in actions]

    assert sorted(covered) == sorted(set(Action) - IN_PERSON)


def test_a_feed_is_for_services_alone(rebanho: Rebanho) -> None:
    feeds = [route for route in routes(rebanho) if route.rule.endswith("/v1/feed")]

    found = {route: [route.ask(rebanho.client(role), rebanho.farm_id) for role in Role] for route in feeds}

    assert len(feeds) == len(rebanho.runtime.modules)
    assert all(route.needs == SIGN_IN for route in feeds)
    assert set(map(tuple, found.values())) == {(403,) * len(Role)}
