"""Refusals speak the reader's language, its decimal sign included."""

from typing import ClassVar

import pytest

from app.kernel.errors import Refusal


class TooHeavy(Refusal):
    code = "too_heavy"
    sentences: ClassVar = {"en": "{kg} kg is too heavy.", "pt-BR": "{kg} kg é demais.", "es": "{kg} kg es demasiado."}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "10.5 kg is too heavy."),
        ("pt-BR", "10,5 kg é demais."),
        ("es", "10,5 kg es demasiado."),
        ("fr", "10.5 kg is too heavy."),
    ],
)
def test_a_fraction_carries_the_decimal_sign_of_the_language(language: str, sentence: str) -> None:
    assert TooHeavy(kg=10.5).sentence(language) == sentence
