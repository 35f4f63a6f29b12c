"""dramatiq over RabbitMQ, in queues of bounded length and with publisher confirms."""

import logging
from typing import Any

import pika
from dramatiq.brokers.rabbitmq import RabbitmqBroker
from dramatiq.middleware import Middleware


def ping(url: str, patience: float) -> None:
    """Have the server answer within so many seconds; raises pika.exceptions.AMQPError."""
    logging.getLogger("pika").setLevel(logging.CRITICAL)
    pika.BlockingConnection(_hurried(url, patience)).close()


class BoundedRabbitmqBroker(RabbitmqBroker):
    """The server drops the oldest messages of a queue that is full: nobody reads it, or nobody can keep up."""

    def __init__(self, url: str, *, most: int, patience: float, middleware: list[Middleware]) -> None:
        # Unconfirmed, a message can vanish on its way; and only so a queue that was deleted is noticed.
        super().__init__(url=url, confirm_delivery=True, middleware=middleware)
        self.most = most
        self.parameters = _hurried(url, patience)
        # Each error is logged here and raised too, and dramatiq tells of it.
        logging.getLogger("pika").setLevel(logging.CRITICAL)

    def _build_queue_arguments(self, queue_name: str) -> dict[str, Any]:
        return {"x-max-length": self.most, "x-overflow": "drop-head"}


def _hurried(url: str, patience: float) -> pika.URLParameters:
    parameters = pika.URLParameters(url)
    parameters.socket_timeout = parameters.stack_timeout = patience
    # A server short of memory lets publishers wait without end, and with them whatever their thread has to do.
    parameters.blocked_connection_timeout = patience
    return parameters
