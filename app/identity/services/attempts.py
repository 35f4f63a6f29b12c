"""Attempts to sign in, counted over a moving quarter of an hour so that guessing takes forever."""

import math
from datetime import datetime

import sqlalchemy as sa

from app.identity.domain import (
    ATTEMPTS_LAST,
    ATTEMPTS_PER_ACCOUNT,
    ATTEMPTS_PER_ACCOUNT_AND_ADDRESS,
    ATTEMPTS_PER_ADDRESS,
    email_key,
)
from app.identity.models import audit, installation, person
from app.identity.models import sign_in_attempt as attempt
from app.identity.services.audit import REFUSED, THROTTLED, note
from app.kernel.ids import new_id
from app.kernel.transaction import Tx


def note_attempt(tx: Tx, *, email: str, address: str) -> int:
    """Note an attempt before its password is checked, so that many at once count too.

    Returns 0, or the seconds to wait when there were too many from here, for this person or both.
    """
    # One after the other, or many at once would each count before the others have noted theirs.
    tx.one(sa.select(installation.c.id).with_for_update())
    key, since = email_key(email), tx.now - ATTEMPTS_LAST
    tx.run(sa.delete(attempt).where(attempt.c.tried_at <= since))
    same_account, same_address = attempt.c.email_key == key, attempt.c.address == address
    limits = (
        (sa.and_(same_account, same_address), ATTEMPTS_PER_ACCOUNT_AND_ADDRESS),
        (same_account, ATTEMPTS_PER_ACCOUNT),
        (same_address, ATTEMPTS_PER_ADDRESS),
    )
    wait = max(_seconds_over(tx, condition, limit, since) for condition, limit in limits)
    if not wait:
        row = {"id": new_id(), "email_key": key, "address": address[:64], "tried_at": tx.now}
        tx.run(sa.insert(attempt), row)
    return wait


def note_refusal(tx: Tx, *, email: str, throttled: bool = False) -> None:
    """Note in the trail that somebody tried to be this person in vain; of an address nobody has there is none.

    Who is held off goes on trying, so that stands there once in a quarter of an hour.
    """
    person_id = tx.scalar(sa.select(person.c.id).where(person.c.email_key == email_key(email)))
    if person_id is None:
        return
    outcome = THROTTLED if throttled else REFUSED
    lately = sa.and_(audit.c.on_person_id == person_id, audit.c.at > tx.now - ATTEMPTS_LAST)
    same = sa.select(audit.c.id).where(lately, audit.c.outcome == THROTTLED)
    if not (throttled and tx.one(same.limit(1))):
        note(tx, "signed_in", outcome=outcome, on=person_id)


def forget_attempts(tx: Tx, *, email: str, address: str) -> None:
    """The right password was given: this person's earlier attempts from here were honest mistakes."""
    tx.run(sa.delete(attempt).where(attempt.c.email_key == email_key(email), attempt.c.address == address[:64]))


def _seconds_over(tx: Tx, condition: sa.ColumnElement[bool], limit: int, since: datetime) -> int:
    # The limit-th newest attempt is the one that must leave the window before there is room again.
    newest = sa.select(attempt.c.tried_at).where(condition).order_by(attempt.c.tried_at.desc())
    blocking = tx.scalar(newest.offset(limit - 1).limit(1))
    return max(1, math.ceil((blocking - since).total_seconds())) if blocking else 0
