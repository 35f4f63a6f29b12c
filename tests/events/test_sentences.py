"""Whatever the journal finds, it can say."""

import re
from pathlib import Path

import modules.events as events
from modules.events.errors import SENTENCES


def test_every_code_has_its_sentence_in_three_languages() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in Path(*events.__path__).rglob("*.py"))
    found = set(re.findall(r'(?:Finding|wrong)\(\s*"(\w+)"', code))

    assert found - set(SENTENCES) == set()
    assert all(set(labels) == {"en", "pt-BR", "es"} and all(labels.values()) for labels in SENTENCES.values())
