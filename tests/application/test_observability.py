"""What operators see."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
import sqlalchemy as sa
import structlog

from app.kernel.ids import new_id
from app.kernel.tables import inbox, job
from tests.running import Rebanho


def test_a_live_process_says_so_without_asking_a_database(rebanho: Rebanho) -> None:
    assert rebanho.client(None).get("/health/live").get_json() == {"status": "live"}


def test_migrated_stores_are_ready(rebanho: Rebanho) -> None:
    response = rebanho.client(None).get("/health/ready")

    assert (response.status_code, response.get_json()["status"]) == (200, "ready")


def test_a_store_behind_its_migrations_is_not_ready(rebanho: Rebanho) -> None:
    with rebanho.store("herd").write() as tx:
        head = tx.scalar(sa.text("SELECT version_num FROM alembic_version"))
        tx.run(sa.text("UPDATE alembic_version SET version_num = '0000'"))

    response = rebanho.client(None).get("/health/ready")

    with rebanho.store("herd").write() as tx:
        tx.run(sa.text("UPDATE alembic_version SET version_num = :head"), {"head": head})
    assert response.status_code == 503
    assert "herd" in response.get_json()["problems"][0]


def test_the_age_of_the_oldest_unsent_message_is_zero_when_all_are_sent(rebanho: Rebanho) -> None:
    metrics = rebanho.client(None).get("/metrics").text

    assert 'rebanho_outbox_oldest_unsent_seconds{stream="identity"} 0.0' in metrics


@pytest.mark.parametrize(("state", "gauge"), [("parked", "rebanho_inbox_parked"), ("new", "rebanho_inbox_waiting")])
def test_unfinished_messages_are_counted_per_handler(rebanho: Rebanho, state: str, gauge: str) -> None:
    with rebanho.store("health").write() as tx:
        tx.run(sa.insert(inbox), _row(tx.now, state))

    metrics = rebanho.client(None).get("/metrics").text

    assert f'{gauge}{{subscription="health.projects",type="t.v1"}} 1.0' in metrics


def test_jobs_that_wait_and_jobs_that_failed_are_counted_per_actor(rebanho: Rebanho) -> None:
    with rebanho.store("health").write() as tx:
        tx.run(sa.insert(job), [_job(tx.now, "waiting"), _job(tx.now, "failed"), _job(tx.now, "failed")])

    metrics = rebanho.client(None).get("/metrics").text
    ready = rebanho.client(None).get("/health/ready")

    assert 'rebanho_jobs_waiting{actor="milk",store="health"} 1.0' in metrics
    assert 'rebanho_jobs_failed{actor="milk",store="health"} 2.0' in metrics
    assert ready.status_code == 200


def test_a_sent_request_id_comes_back(rebanho: Rebanho) -> None:
    sent = str(uuid4())

    response = rebanho.client(None).get("/health/live", headers={"X-Request-ID": sent})

    assert response.headers["X-Request-ID"] == sent


def test_a_request_id_that_is_none_is_replaced(rebanho: Rebanho) -> None:
    response = rebanho.client(None).get("/health/live", headers={"X-Request-ID": "drop table"})

    assert response.headers["X-Request-ID"] != "drop table"


def _job(now: datetime, state: str) -> dict[str, object]:
    return {
        "id": new_id(),
        "actor": "milk",
        "arguments": {},
        "state": state,
        "due": now - timedelta(seconds=90),
        "attempts": 0,
        "correlation_id": new_id(),
        "enqueued_at": now,
    }


def _row(now: object, state: str) -> dict[str, object]:
    return {
        "subscription": "health.projects",
        "stream": "herd",
        "epoch": "f" * 32,
        "position": 10**9,
        "message_id": new_id(),
        "type": "t.v1",
        "key": new_id(),
        "body": "",
        "state": state,
        "attempts": 0,
        "due": now,
        "received_at": now,
    }


def test_the_line_of_a_message_that_fails_carries_the_id_of_the_request_that_caused_it(rebanho: Rebanho) -> None:
    sent = str(uuid4())
    with rebanho.store("health").write() as tx:
        tx.run(sa.text("ALTER TABLE known_animal RENAME TO hidden"))

    with structlog.testing.capture_logs(processors=[structlog.contextvars.merge_contextvars]) as lines:
        numbers = [{"scheme": "br.management", "value": "11"}]
        body = {"species": "pig", "sex": "Female", "birth_date": "2026-01-01", "identifiers": numbers}
        url = f"/api/herd/v1/farms/{rebanho.farm_id}/animals"
        assert rebanho.client().post(url, json=body, headers={"X-Request-ID": sent}).status_code == 201
        rebanho.settle()

    with rebanho.store("health").write() as tx:
        tx.run(sa.text("ALTER TABLE hidden RENAME TO known_animal"))
    assert sent in {line.get("correlation_id") for line in lines if line["event"] == "message_put_off"}
