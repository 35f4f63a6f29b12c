"""Opening the demo farm: its owner, then its story."""

import secrets
from collections.abc import Callable
from datetime import date

import sqlalchemy as sa
from flask import Flask

from app.demo.hands import Hands
from app.demo.multiply import multiply
from app.demo.plan import Plan, write_diary
from app.identity import administration
from app.identity.models import person
from app.kernel import clock
from app.kernel.runtime import Runtime

NOTE = "demo.txt"
ZONE = "America/Sao_Paulo"
EMAIL = "ana@demo.example"
SCOPES = ("read", "record", "manage")


def has_people(runtime: Runtime) -> bool:
    """Whether somebody uses this installation already."""
    with runtime.store("identity").read() as tx:
        return tx.one(sa.select(person.c.id).limit(1)) is not None


def open_demo(
    app: Flask,
    runtime: Runtime,
    plan: Plan,
    *,
    password: str | None = None,
    today: date | None = None,
    said: Callable[[str], None] = lambda _line: None,
) -> str:
    """Open the planned farm and fill it through the API, and with copies of that; returns how to sign in.

    `said` hears how far it is with the copies.
    """
    password = password or f"demo-{secrets.token_hex(4)}"
    diary = write_diary(plan, today or clock.today(ZONE))
    store = runtime.store("identity")
    opened = administration.add_owner(
        store,
        name="Ana Demo",
        email=EMAIL,
        password=password,
        farm_name="Granja Boa Vista",
        time_zone=ZONE,
        locale="pt-BR",
        language="pt-BR",
        farm_id=diary.name("farm"),
    )
    runtime.settle()
    token = administration.add_token(
        store, person_id=opened.person_id, farm_id=opened.farm_id, name="demo", scopes=SCOPES
    )
    Hands(app, runtime, farm_id=opened.farm_id, token=token, zone=ZONE).enter(diary)
    multiply(runtime, opened.farm_id, plan.copies, lambda number: said(f"{number} of {plan.copies} copies"))
    return f"Demo farm. Sign in as {EMAIL} with the password {password}"
