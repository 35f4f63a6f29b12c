"""A module in another process knows who asks by what identity signed, and by nothing else."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from app.kernel import clock
from app.kernel.identity import Action, Data, Principal, Role
from app.kernel.tokens import KeysUnknown, SigningKey, TokenRefused, Verifier

FARM, OTHER = uuid4(), uuid4()
SHOWN = frozenset({Data.FARM, Data.HERD})
MINUTE = timedelta(seconds=60)
VET = Principal(uuid4(), "pt-BR", {FARM: Role.VET, OTHER: Role.OWNER}, "session")


class Keys:
    """Identity's keys, and how often they were asked for."""

    def __init__(self, *keys: SigningKey) -> None:
        self.keys = list(keys)
        self.asked = 0

    def __call__(self) -> dict[str, Any]:
        self.asked += 1
        return {"keys": [dict(key.public) for key in self.keys]}


@pytest.fixture
def key() -> SigningKey:
    return SigningKey.make()


def test_a_token_opens_the_farm_it_was_made_for_and_no_other(key: SigningKey) -> None:
    found = Verifier(Keys(key)).principal(key.sign(VET, FARM, MINUTE))

    assert found == Principal(VET.person_id, "pt-BR", {FARM: Role.VET}, "session")
    assert found.may(Action.PRESCRIBE, FARM)
    assert not found.may(Action.READ, OTHER)


@pytest.mark.parametrize(
    "who",
    [
        Principal(uuid4(), "en", {FARM: Role.MANAGER}, "token", frozenset({"read", "record"})),
        Principal(uuid4(), "en", {}, "service", frozenset({"feed"})),
        Principal(uuid4(), "es", {FARM: Role.TECHNICIAN}, "session", consents={FARM: SHOWN}),
    ],
)
def test_scopes_and_consents_cross_with_who_asks(key: SigningKey, who: Principal) -> None:
    assert Verifier(Keys(key)).principal(key.sign(who, FARM, MINUTE)) == who


def test_a_token_names_the_organisation_of_the_path_where_the_person_is_in_it(key: SigningKey) -> None:
    ours, theirs = uuid4(), uuid4()
    who = Principal(uuid4(), "en", {}, "session", organisations=frozenset({ours, uuid4()}))

    found = [
        Verifier(Keys(key)).principal(key.sign(who, None, MINUTE, organisation_id=each)) for each in (ours, theirs)
    ]

    assert [each.organisations for each in found] == [{ours}, frozenset()]


def test_without_a_farm_a_token_opens_none(key: SigningKey) -> None:
    assert Verifier(Keys(key)).principal(key.sign(VET, None, MINUTE)).roles == {}


def test_what_another_signed_is_refused_though_it_names_a_key_of_ours(key: SigningKey) -> None:
    forged = SigningKey(key.id, SigningKey.make().private, key.public)

    with pytest.raises(TokenRefused):
        Verifier(Keys(key)).principal(forged.sign(VET, FARM, MINUTE))


@pytest.mark.parametrize("spoilt", ["", "abc", "a.b.c", "rbn_secret"])
def test_what_is_no_token_is_refused(key: SigningKey, spoilt: str) -> None:
    with pytest.raises(TokenRefused):
        Verifier(Keys(key)).principal(spoilt)


def test_a_token_that_is_over_is_refused_even_if_it_was_good_before(key: SigningKey) -> None:
    verifier = Verifier(Keys(key))
    token = key.sign(VET, FARM, MINUTE)
    verifier.principal(token)
    with clock.frozen(datetime.now(UTC) - timedelta(minutes=5)):
        old = key.sign(VET, FARM, MINUTE)

    with clock.frozen(datetime.now(UTC) + timedelta(minutes=5)), pytest.raises(TokenRefused):
        verifier.principal(token)
    with pytest.raises(TokenRefused):
        verifier.principal(old)


def test_a_key_made_since_is_looked_up_and_an_invented_one_not_again_and_again(key: SigningKey) -> None:
    keys = Keys()
    verifier, invented = Verifier(keys), SigningKey.make()
    for _ in range(20):
        with pytest.raises(TokenRefused):
            verifier.principal(invented.sign(VET, FARM, MINUTE))
    asked = keys.asked

    keys.keys.append(key)
    found = verifier.principal(key.sign(VET, FARM, MINUTE))

    assert (asked, keys.asked, found.person_id) == (1, 2, VET.person_id)


def test_who_invents_many_keys_keeps_identity_busy_for_ten_looks_only() -> None:
    keys = Keys()
    verifier = Verifier(keys)

    for _ in range(30):
        with pytest.raises(TokenRefused):
            verifier.principal(SigningKey.make().sign(VET, FARM, MINUTE))

    assert keys.asked == 10


def test_when_identity_cannot_be_asked_nobody_is_told_to_sign_in_again(key: SigningKey) -> None:
    def away() -> dict[str, Any]:
        raise ConnectionError("nobody there")

    with pytest.raises(KeysUnknown):
        Verifier(away).principal(key.sign(VET, FARM, MINUTE))
