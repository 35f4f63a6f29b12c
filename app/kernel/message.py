"""What crosses the bus: a fact in a CloudEvents 1.0 envelope, as text, and how it is written and read."""

from datetime import datetime
from functools import lru_cache
from typing import Any, TypeVar
from uuid import UUID

import msgspec
import orjson

Fact = TypeVar("Fact")
POSITION_DIGITS = 20


class Unreadable(Exception):
    """The text is no message of ours, or its fact lacks what the reader needs: parked at once, never tried again."""


class Rejected(Exception):
    """A handler says that this message can never be handled: parked at once."""


class Message(msgspec.Struct, frozen=True):
    """What a handler gets beside the fact."""

    id: UUID
    type: str
    stream: str
    epoch: str
    position: int
    subject: UUID
    key: UUID
    version: int
    farm_id: UUID
    time: datetime
    correlation_id: UUID
    causation_id: UUID | None
    data: bytes
    text: str
    traceparent: str | None = None


class Outgoing(msgspec.Struct, frozen=True):
    """A fact that waits for its transaction to commit; it has no position yet."""

    id: UUID
    type: str
    subject: UUID
    key: UUID
    version: int
    farm_id: UUID
    correlation_id: UUID
    causation_id: UUID | None
    data: bytes
    traceparent: str | None = None


class _Envelope(msgspec.Struct, frozen=True):
    id: UUID
    type: str
    source: str
    subject: UUID
    time: datetime
    partitionkey: UUID
    sequence: str
    streamepoch: str
    subjectversion: str
    farmid: UUID
    correlationid: UUID
    data: msgspec.Raw
    causationid: UUID | None = None
    traceparent: str | None = None


_decoder = msgspec.json.Decoder(_Envelope)


def write_envelope(stream: str, epoch: str, position: int, outgoing: Outgoing, time: datetime) -> str:
    """The text of one message. Positions and versions are strings: CloudEvents integers have only 32 bits."""
    envelope: dict[str, Any] = {
        "specversion": "1.0",
        "id": outgoing.id,
        "source": f"/{stream}",
        "type": outgoing.type,
        "subject": outgoing.subject,
        "time": time,
        "datacontenttype": "application/json",
        "partitionkey": outgoing.key,
        "sequence": str(position).zfill(POSITION_DIGITS),
        "streamepoch": epoch,
        "subjectversion": str(outgoing.version),
        "farmid": outgoing.farm_id,
        "correlationid": outgoing.correlation_id,
        "data": orjson.Fragment(outgoing.data),
    }
    if outgoing.causation_id is not None:
        envelope["causationid"] = outgoing.causation_id
    if outgoing.traceparent is not None:
        envelope["traceparent"] = outgoing.traceparent
    return orjson.dumps(envelope).decode()


@lru_cache(maxsize=1024)
def read_envelope(text: str) -> Message:
    """A message from its text; raises Unreadable.

    The last texts are kept with what they say: all who hear a stream read the same ones soon after each other.
    """
    try:
        found = _decoder.decode(text)
        return Message(
            id=found.id,
            type=found.type,
            stream=found.source.lstrip("/"),
            epoch=found.streamepoch,
            position=int(found.sequence),
            subject=found.subject,
            key=found.partitionkey,
            version=int(found.subjectversion),
            farm_id=found.farmid,
            time=found.time,
            correlation_id=found.correlationid,
            causation_id=found.causationid,
            data=bytes(found.data),
            text=text,
            traceparent=found.traceparent,
        )
    except (msgspec.MsgspecError, ValueError) as error:
        raise Unreadable(str(error)) from error


def read_fact(message: Message, reads: type[Fact]) -> Fact:
    """The fact of a message through the reader's own tolerant class: unknown fields are passed over."""
    try:
        return _decoder_of(reads).decode(message.data)  # type: ignore[arg-type,no-any-return]
    except msgspec.MsgspecError as error:
        raise Unreadable(f"{message.type}: {error}") from error


@lru_cache(maxsize=256)
def _decoder_of(reads: type[Any]) -> "msgspec.json.Decoder[Any]":
    return msgspec.json.Decoder(reads)
