"""Opening the demo farm: its owner, then its story."""

import secrets

import sqlalchemy as sa
from flask import Flask

from app.demo.hands import Hands
from app.demo.story import Story
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


def open_demo(app: Flask, runtime: Runtime, *, seed: int, password: str | None = None) -> str:
    """Open the farm and fill it through the API; returns how to sign in."""
    password = password or f"demo-{secrets.token_hex(4)}"
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
    )
    runtime.settle()
    token = administration.add_token(
        store, person_id=opened.person_id, farm_id=opened.farm_id, name="demo", scopes=SCOPES
    )
    hands = Hands(app, runtime, farm_id=opened.farm_id, token=token, zone=ZONE)
    Story(hands, clock.today(ZONE), seed).tell()
    return f"Demo farm. Sign in as {EMAIL} with the password {password}"
