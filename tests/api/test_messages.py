"""What is really said is of the shape that the AsyncAPI document promises."""

import json
from typing import Any

import pytest
import sqlalchemy as sa
from jsonschema import Draft202012Validator, FormatChecker

from app.kernel.tables import outbox
from tests.api.story import Told
from tests.api.teller import Teller


@pytest.mark.parametrize("lived_in", ["sqlite"], indirect=True)
def test_every_message_of_the_story_is_as_documented(lived_in: tuple[Teller, Told]) -> None:
    teller, _ = lived_in
    document = teller.browser.get("/api/asyncapi.json").get_json()
    said: dict[str, list[Any]] = {}
    for store in teller.app.extensions["rebanho"].stores.values():
        with store.read() as tx:
            for row in tx.all(sa.select(outbox.c.body)):
                message = json.loads(row.body)
                said.setdefault(message["type"], []).append(message)

    for type_, messages in said.items():
        payload = document["components"]["messages"][type_]["payload"]
        judge = Draft202012Validator({**payload, "components": document["components"]}, format_checker=FormatChecker())
        wrong = [error.message for message in messages for error in judge.iter_errors(message)]
        assert wrong == [], type_
    assert len(said) >= 15
