"""Importing a file through the API, as a client does."""

import io
from typing import Any

from tests.running import Rebanho

Body = dict[str, Any]


def address(rebanho: Rebanho, *parts: object) -> str:
    return "/".join([f"/api/integration/v1/farms/{rebanho.farm_id}/imports", *map(str, parts)])


def upload(
    rebanho: Rebanho, content: str | bytes, *, role: str = "owner", name: str = "rebanho.csv", **said: str
) -> Any:
    """Send a file."""
    raw = content.encode() if isinstance(content, str) else content
    data = {**said, "file": (io.BytesIO(raw), name)}
    return rebanho.client(role).post(address(rebanho), data=data, content_type="multipart/form-data")


def draft(rebanho: Rebanho, content: str | bytes, **said: str) -> Body:
    """The dry run of a file."""
    answer = upload(rebanho, content, **said)
    assert answer.status_code == 201, answer.get_data(as_text=True)
    return answer.get_json()


def change(rebanho: Rebanho, imported: Body, **said: Any) -> Any:
    """Say how a draft is to be read."""
    return rebanho.client().patch(
        address(rebanho, imported["id"]), json=said, headers={"If-Match": f'"{imported["version"]}"'}
    )


def start(rebanho: Rebanho, imported: Body) -> Any:
    """Send the rows."""
    return rebanho.client().post(
        address(rebanho, imported["id"], "start"), headers={"If-Match": f'"{imported["version"]}"'}
    )


def carry_out(rebanho: Rebanho, imported: Body) -> Body:
    """Send the rows and wait for every answer."""
    answer = start(rebanho, imported)
    assert answer.status_code == 202, answer.get_data(as_text=True)
    rebanho.settle()
    return get(rebanho, imported["id"])


def get(rebanho: Rebanho, import_id: str) -> Body:
    """An import as it is now."""
    return rebanho.client().get(address(rebanho, import_id)).get_json()


def rows_of(rebanho: Rebanho, import_id: str, **query: str) -> list[Body]:
    """The rows of an import."""
    return rebanho.client().get(address(rebanho, import_id, "rows"), query_string=query).get_json()["items"]
