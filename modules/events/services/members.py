"""Who is on the farm."""

from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.errors import PersonUnknown
from modules.events.models import known_member

_members = sa.select(known_member.c.role).where(
    known_member.c.farm_id == sa.bindparam("farm"), known_member.c.person_id == sa.bindparam("person")
)


def check_person(tx: ReadTx, farm_id: UUID, person_id: UUID | None, pointer: str) -> None:
    """Raises PersonUnknown for who is not on the farm."""
    if person_id and tx.scalar(_members, {"farm": farm_id, "person": person_id}) is None:
        raise PersonUnknown(pointer=pointer)
