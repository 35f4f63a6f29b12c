"""Keeping what herd tells of its groups: a picture, and what the fold needs before it judges a member."""

from app.kernel.message import Message
from app.kernel.picture import keep_state
from app.kernel.transaction import Tx
from modules.events.inbound import GroupTold
from modules.events.models import known_group


def remember_group(tx: Tx, told: GroupTold, message: Message) -> None:
    """What a group is and what it is for."""
    values = {"farm_id": told.farm_id, "kind": told.kind, "purpose": told.purpose, "name": told.name}
    keep_state(tx, known_group, {"group_id": told.group_id}, values, message)
