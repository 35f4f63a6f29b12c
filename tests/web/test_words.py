"""Nobody reads a code: what the journal keeps with an entry, the client says in words."""

import json

import pytest

from modules.events.errors import SENTENCES
from tests.web.conftest import WEB

# What is wrong with the form of a field keeps an entry out, so no entry is shown with it.
OF_A_FIELD = {
    "bad_enum",
    "control_characters",
    "ill_spelled",
    "missing_field",
    "not_above",
    "not_boolean",
    "not_date",
    "not_id",
    "not_instant",
    "not_integer",
    "not_list",
    "not_money",
    "not_number",
    "not_object",
    "not_sha256",
    "not_text",
    "too_large",
    "too_long",
    "too_small",
    "unknown_field",
}


@pytest.mark.parametrize("tongue", ["pt-BR", "en", "es"])
def test_every_reason_that_an_entry_may_keep_has_its_words(tongue: str) -> None:
    words = json.loads((WEB / "src" / "i18n" / f"{tongue}.later.json").read_text(encoding="utf-8"))

    assert {code for code in set(SENTENCES) - OF_A_FIELD if not words.get(f"finding.{code}")} == set()
