"""What is told while a database does not answer."""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from tests.conftest import POSTGRES
from tests.running import Rebanho


@pytest.fixture
def database() -> str:
    """A file does not go away as a server does."""
    return "postgresql"


@pytest.fixture
def server() -> Iterator[sa.Connection]:
    """The database server, as its administrator."""
    engine = sa.create_engine(f"{POSTGRES}/postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as administrator:
        yield administrator
    engine.dispose()


def test_a_database_that_lets_nobody_in_is_told_as_such_and_asked_for_again_soon(
    rebanho: Rebanho, server: sa.Connection
) -> None:
    client, path = rebanho.client("owner"), f"/api/herd/v1/farms/{rebanho.farm_id}/places"
    assert client.get(path).status_code == 200
    name = sa.make_url(rebanho.store("herd").url).database
    server.execute(sa.text(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false'))
    try:
        rebanho.store("herd").close()

        answer = client.get(path, headers={"Accept-Language": "pt-BR"})
    finally:
        server.execute(sa.text(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true'))

    body = answer.get_json()
    assert (answer.status_code, body["code"], answer.headers["Retry-After"]) == (503, "store_unavailable", "5")
    assert body["detail"].startswith("O banco de dados não responde")
    assert str(name) not in answer.text
    assert client.get(path).status_code == 200
