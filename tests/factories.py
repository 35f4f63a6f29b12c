"""Farms and people for tests, made by identity's own decisions; the slow password hash is made once."""

from collections.abc import Sequence
from functools import lru_cache
from uuid import UUID, uuid4

from app.identity import services
from app.identity.passwords import hash_password
from app.kernel.identity import CLASSES, Role
from app.kernel.store import Store

PASSWORD = "a long enough password"
SCOPES = ("read", "record", "manage")


@lru_cache(maxsize=1)
def password_hash() -> str:
    return hash_password(PASSWORD)


def open_farm(store: Store, *, name: str = "Granja Boa Vista", time_zone: str = "America/Sao_Paulo") -> UUID:
    """A farm with an owner of its own."""
    owner = services.NewOwner("Ana", f"ana-{uuid4().hex}@farm.example", password_hash(), "en")
    with store.write() as tx:
        return services.add_owner(tx, owner, services.NewFarm(name, time_zone, "pt-BR"))[1]


def add_technician(store: Store, farm_id: UUID, data: Sequence[str] = CLASSES) -> UUID:
    """A new person whose organisation the farm lets look at this much."""
    email = f"technician-{uuid4().hex}@coop.example"
    with store.write() as tx:
        person_id = services.add_person(tx, name="Tea", email=email, password_hash=password_hash(), language="en")
        organisation_id = services.open_organisation(tx, name="Cooperativa", admin_id=person_id)
        services.join_organisation(tx, farm_id, organisation_id, data=data)
    return person_id


def add_member(store: Store, farm_id: UUID, role: str = "worker", *, email: str | None = None) -> UUID:
    """A new person of a role on the farm."""
    with store.write() as tx:
        return services.add_member(
            tx,
            farm_id,
            email=email or f"{role}-{uuid4().hex}@farm.example",
            role=Role(role),
            by=Role.OWNER,
            language="en",
            name=role.title(),
            password_hash=password_hash(),
        )


def add_member_with_token(store: Store, farm_id: UUID, role: str = "owner", *, scopes: tuple[str, ...] = SCOPES) -> str:
    """A new person of a role on the farm, and the text of a token of that person: only the role sets its limits."""
    person_id = add_member(store, farm_id, role)
    with store.write() as tx:
        return services.make_token(
            tx,
            farm_id,
            person_id=person_id,
            role=Role.OWNER,
            name="tests",
            scopes=scopes,
        )[1]


def sign_in(store: Store, person_id: UUID) -> str:
    """Sign a person in; the secret of the session."""
    with store.write() as tx:
        return services.open_session(tx, person_id, browser="tests", address="127.0.0.1")
