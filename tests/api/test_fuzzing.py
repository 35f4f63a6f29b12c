"""Schemathesis over every operation, on an installation with a past and with the right to do anything there."""

import io
import os
import random
from collections import Counter
from contextlib import suppress
from typing import Any
from uuid import UUID

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from app.identity import services
from app.kernel import custody
from tests.api.story import Told
from tests.api.teller import Teller

# For each operation and mode: some 7,000 cases in all, in two minutes of one core.
EXAMPLES = int(os.environ.get("REBANHO_FUZZ", "25"))
IN_PERSON = {
    "identity.change_me", "identity.open_farm", "identity.list_sessions", "identity.revoke_session",
    "identity.erase_me", "identity.list_my_audit", "identity.offer_reset", "identity.accept_invitation",
    "identity.list_organisations", "identity.open_organisation", "identity.get_organisation",
    "identity.rename_organisation", "identity.list_organisation_people", "identity.change_organisation_role",
    "identity.remove_from_organisation", "identity.list_organisation_farms", "identity.release_farm",
    "identity.list_organisation_invitations", "identity.invite_to_organisation",
    "identity.revoke_organisation_invitation", "identity.change_consent", "identity.leave_organisation",
}  # fmt: skip
ZERO = "a\x00b"
SHEET_OF_ZEROS = f"Brinco;Sexo\n{ZERO};M\n".encode()
TAG = {"scheme": "br.management"}
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


@pytest.fixture(scope="module")
def statuses(lived_in: tuple[Teller, Told]) -> Counter[int]:
    """How often each status was answered."""
    return Counter()


@pytest.fixture(scope="module")
def session(lived_in: tuple[Teller, Told]) -> str:
    """The secret of a session of the owner."""
    teller, told = lived_in
    with teller.app.extensions["rebanho"].store("identity").write() as tx:
        return services.open_session(tx, UUID(told.person_id), browser="", address="")


@pytest.fixture(scope="module")
def document_of(lived_in: tuple[Teller, Told]) -> Any:
    """The document of the running application."""
    return schemathesis.openapi.from_wsgi("/api/openapi.json", lived_in[0].app)


@pytest.mark.timeout(1200)
def test_no_request_brings_an_operation_down_or_out_of_its_documented_shape(
    document_of: Any,
    lived_in: tuple[Teller, Told],
    session: str,
    statuses: Counter[int],
) -> None:
    failed = {}
    for operation in (found.ok() for found in document_of.get_all_operations()):
        for mode in modes(lived_in):
            try:
                _try(operation, mode, lived_in, session, statuses)
            except (AssertionError, BaseExceptionGroup) as failure:
                failed[operation.label, mode] = failure

    assert not failed, "\n\n".join(f"{label} {mode}: {failure}" for (label, mode), failure in failed.items())


def modes(lived_in: tuple[Teller, Told]) -> list[schemathesis.GenerationMode]:
    """What is wrong in itself is refused before any database is asked: one is enough for that."""
    only_good = [schemathesis.GenerationMode.POSITIVE]
    return only_good if on_postgres(lived_in) else list(schemathesis.GenerationMode)


def on_postgres(lived_in: tuple[Teller, Told]) -> bool:
    return str(lived_in[0].app.extensions["rebanho"].store("herd").url).startswith("postgresql")


def _try(operation: Any, mode: Any, lived_in: tuple[Teller, Told], session: str, statuses: Counter[int]) -> None:
    teller, told = lived_in

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: schemathesis.Case) -> None:
        _aim(case, teller, told)
        answer = case.call_and_validate(checks=CHECKS, **_credentials(case, told, session))
        statuses[answer.status_code] += 1

    with suppress(Unsatisfiable):  # an operation that takes nothing cannot be asked wrongly
        ask()


def test_the_fuzzing_got_past_the_door_and_left_no_message_behind(
    lived_in: tuple[Teller, Told], statuses: Counter[int], capsys: pytest.CaptureFixture[str]
) -> None:
    teller, _ = lived_in
    runtime = teller.app.extensions["rebanho"]

    runtime.settle()

    cases = sum(statuses.values())
    with capsys.disabled():
        print(f" {cases} cases over {len(teller.operations)} operations: {dict(sorted(statuses.items()))} ", end="")
    assert cases >= EXAMPLES * (60 if on_postgres(lived_in) else 150)
    assert not [status for status in statuses if status >= 500]
    assert statuses[401] == 0
    assert sum(count for status, count in statuses.items() if status < 300) > len(teller.operations)
    for store in runtime.stores.values():
        with store.read() as tx:
            assert custody.list_parked(tx) == []


def _id(case: schemathesis.Case) -> str:
    return str(case.operation.definition.raw["operationId"])


def _credentials(case: schemathesis.Case, told: Told, session: str) -> dict[str, Any]:
    """The owner's token, or the owner in person where no token is taken."""
    if _id(case) in IN_PERSON:
        return {"cookies": {"rbn_session": session}, "headers": {"Origin": "http://localhost"}}
    return {"headers": {"Authorization": f"Bearer {told.token}"}}


def _aim(case: schemathesis.Case, teller: Teller, told: Told) -> None:
    """Most random requests would end at "no such farm": let them name what exists, and the version it has."""
    choice = random.Random(repr((case.path_parameters, case.query, case.body)))
    known = {**vars(told), "subject_id": told.animal_id, "code": "repro.gestation_days"}
    known |= {"name": "farrowing_rate", "profile": "pig"}
    del known["token_id"]  # the one that asks: without it everything ends at the door
    for hole in case.path_parameters or {}:
        if hole in known and (hole == "farm_id" or choice.random() < 0.8):
            case.path_parameters[hole] = known[hole]
    if _id(case) in IN_PERSON:
        case.headers.pop("Authorization", None)  # made up, because the document says that one may be sent
    if "428" in teller.operations[_id(case)].responses:
        read = teller.program.get(case.formatted_path, headers={"Authorization": f"Bearer {told.token}"})
        if "ETag" in read.headers and choice.random() < 0.8:
            case.headers = {**(case.headers or {}), "If-Match": read.headers["ETag"]}


def test_a_zero_byte_which_one_database_cannot_store_brings_nothing_down(lived_in: tuple[Teller, Told]) -> None:
    teller, told = lived_in
    farm = f"farms/{told.farm_id}"
    weighing = {
        "kind": "weighing",
        "subject": {"type": "animal", "id": told.animal_id},
        "occurred_at": "2026-05-04",
        "data": {"weight_kg": 40},
    }
    requests: list[tuple[str, str, dict[str, Any]]] = [
        ("POST", f"herd/v1/{farm}/places", {"json": {"kind": "pen", "name": ZERO}}),
        (
            "POST",
            f"herd/v1/{farm}/animals",
            {"json": {"species": "pig", "sex": "Male", "identifiers": [{**TAG, "value": ZERO}]}},
        ),
        ("GET", f"herd/v1/{farm}/animals", {"query_string": {"q": ZERO}}),
        ("POST", f"events/v1/{farm}/events", {"json": {**weighing, "note": ZERO}}),
        ("POST", f"events/v1/{farm}/events", {"json": {**weighing, "source": ZERO}}),
        ("POST", f"events/v1/{farm}/events", {"json": {**weighing, "data": {"weight_kg": 40, ZERO: ZERO}}}),
        ("POST", f"events/v1/{farm}/events/batch", {"json": {"items": [{**weighing, "performed_by": ZERO}]}}),
        ("POST", f"events/v1/{farm}/events/batch", {"json": {"items": [ZERO]}}),
        ("PUT", f"events/v1/{farm}/events/{told.entry_id}", {"json": {"note": "x", "why": ZERO}}),
        ("DELETE", f"events/v1/{farm}/events/{told.entry_id}", {"query_string": {"why": ZERO}}),
        ("POST", f"integration/v1/{farm}/imports", {"data": {"file": (io.BytesIO(SHEET_OF_ZEROS), ZERO)}}),
        ("PATCH", f"integration/v1/{farm}/imports/{told.import_id}", {"json": {"options": {"sheet": ZERO}}}),
        ("PATCH", f"identity/v1/{farm}", {"json": {"name": ZERO}}),
        ("POST", f"identity/v1/{farm}/tokens", {"json": {"name": ZERO, "scopes": ["read"]}}),
        ("POST", "identity/v1/session", {"json": {"email": ZERO, "password": ZERO}}),
    ]

    for method, path, sent in requests:
        headers = {"Authorization": f"Bearer {told.token}", "If-Match": '"1"', "Origin": "http://localhost"}
        answer = teller.program.open(f"/api/{path}", method=method, headers=headers, **sent)
        assert answer.status_code < 500, f"{method} {path}: {answer.text}"
