"""What belongs together is found together: one id, and one trace, from a request to whatever follows from it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa
import structlog

from app.kernel.message import Message, read_envelope
from app.kernel.tables import job, outbox
from modules.integration.services import imports
from tests.integration.importing import address, draft
from tests.running import Rebanho

HERD = "Brinco;Nome;Sexo;Piquete\n101;Estrela;F;Norte\n102;Pintada;F;Norte\n"
SENT = f"00-{'a1' * 16}-{'b2' * 8}-01"


@pytest.fixture
def by_a_job(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of any size are sent by a job, as large ones are."""
    monkeypatch.setattr(imports, "AT_ONCE", 1)


def said_by(rebanho: Rebanho, store: str) -> list[Message]:
    with rebanho.store(store).read() as tx:
        return [read_envelope(row.body) for row in tx.all(sa.select(outbox.c.body).order_by(outbox.c.position))]


def register(rebanho: Rebanho, **headers: str) -> None:
    numbers = [{"scheme": "br.management", "value": "11"}]
    body = {"species": "pig", "sex": "Female", "birth_date": "2026-01-01", "identifiers": numbers}
    url = f"/api/herd/v1/farms/{rebanho.farm_id}/animals"
    assert rebanho.client().post(url, json=body, headers=headers).status_code == 201


def start_import(rebanho: Rebanho, headers: dict[str, str]) -> None:
    """Have a file carried out; the request that starts it has the headers."""
    found = draft(rebanho, HERD, species="cattle")
    rebanho.settle()
    found = rebanho.client().get(address(rebanho, found["id"])).get_json()
    match = {"If-Match": f'"{found["version"]}"'}
    answer = rebanho.client().post(address(rebanho, found["id"], "start"), headers={**match, **headers})
    assert answer.status_code == 202, answer.text


@contextmanager
def hidden(rebanho: Rebanho, store: str, table: str) -> Iterator[None]:
    """Within it a table cannot be found: whoever needs it fails."""
    with rebanho.store(store).write() as tx:
        tx.run(sa.text(f"ALTER TABLE {table} RENAME TO hidden"))
    try:
        yield
    finally:
        with rebanho.store(store).write() as tx:
            tx.run(sa.text(f"ALTER TABLE hidden RENAME TO {table}"))


@contextmanager
def logged() -> Iterator[list[Any]]:
    with structlog.testing.capture_logs(processors=[structlog.contextvars.merge_contextvars]) as lines:
        yield lines


@pytest.mark.usefixtures("by_a_job")
def test_one_id_leads_from_a_request_to_the_line_of_its_job_and_to_those_of_the_handlers(rebanho: Rebanho) -> None:
    sent = str(uuid4())

    start_import(rebanho, {"X-Request-ID": sent})
    with logged() as of_job, hidden(rebanho, "integration", "import_row"):
        rebanho.runtime.workers.run_due()
    with rebanho.store("integration").write() as tx:
        tx.run(sa.update(job).values(due=tx.now))
    with logged() as of_handlers, hidden(rebanho, "herd", "animal"):
        rebanho.settle()

    assert {line["correlation_id"] for line in of_job if line["event"] == "job_put_off"} == {sent}
    put_off = [line for line in of_handlers if line["event"] == "message_put_off"]
    assert {line["correlation_id"] for line in put_off} == {sent}
    assert {line["subscription"] for line in put_off} == {"herd.reacts"}


@pytest.mark.usefixtures("by_a_job")
def test_a_trace_goes_on_through_jobs_messages_and_what_is_said_because_of_them(rebanho: Rebanho) -> None:
    start_import(rebanho, {"traceparent": SENT})

    with rebanho.store("integration").read() as tx:
        kept = tx.scalar(sa.select(job.c.traceparent).where(job.c.actor == "run_import"))
    rebanho.settle()

    asked = [each for each in said_by(rebanho, "integration") if ".row.imported." in each.type]
    answered = [each for each in said_by(rebanho, "herd") if ".animal.registered." in each.type]
    assert kept == SENT
    assert len(asked) == len(answered) == 2
    assert {each.traceparent for each in (*asked, *answered)} == {SENT}


def test_a_message_carries_the_trace_of_its_request_and_none_where_there_is_none(rebanho: Rebanho) -> None:
    register(rebanho, traceparent=SENT)
    traced = said_by(rebanho, "herd")[-1]
    place = f"/api/herd/v1/farms/{rebanho.farm_id}/places"
    assert rebanho.client().post(place, json={"kind": "pen", "name": "Pen 1"}).status_code == 201

    assert traced.traceparent == SENT
    assert said_by(rebanho, "herd")[-1].traceparent is None
    assert "traceparent" not in said_by(rebanho, "herd")[-1].text


@pytest.mark.parametrize(
    "nonsense",
    ["drop table", SENT.upper(), SENT + "-more", f"00-{'0' * 32}-{'b2' * 8}-01", f"00-{'a1' * 16}-{'0' * 16}-01"],
)
def test_what_is_no_trace_goes_nowhere(rebanho: Rebanho, nonsense: str) -> None:
    register(rebanho, traceparent=nonsense)

    assert said_by(rebanho, "herd")[-1].traceparent is None
