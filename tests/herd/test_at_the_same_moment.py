"""Two people at the same moment."""

from collections.abc import Callable
from functools import partial
from threading import Barrier, Thread
from typing import Any

from app.kernel.ids import new_id
from tests.herd.conftest import Farm, pig


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """What each of them answers, begun together."""
    barrier, answers = Barrier(len(acts)), [None] * len(acts)

    def run(index: int) -> None:
        barrier.wait()
        answers[index] = acts[index]()

    threads = [Thread(target=run, args=(index,)) for index in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def change(sender: Any, url: str, **body: Any) -> Any:
    return sender.patch(url, json=body, headers={"If-Match": '"1"'})


def test_only_one_of_two_gets_a_number(farm: Farm) -> None:
    clients = [farm.rebanho.client(role) for role in ("owner", "manager", "worker")]

    for number in range(5):
        answers = at_once(*(partial(client.post, farm.url("animals"), json=pig(str(number))) for client in clients))

        assert sorted(answer.status_code for answer in answers) == [201, 409, 409]


def test_the_same_registration_sent_twice_at_once_is_stored_once(farm: Farm) -> None:
    for number in range(5):
        body = pig(str(number), id=str(new_id()))
        clients = [farm.rebanho.client(role) for role in ("owner", "manager")]

        answers = at_once(*(partial(client.post, farm.url("animals"), json=body) for client in clients))

        assert sorted(answer.status_code for answer in answers) == [200, 201]


def test_two_shifts_at_once_close_no_circle_of_places(farm: Farm) -> None:
    client = farm.rebanho.client("owner")

    for number in range(5):
        one, other = farm.open_place(f"A{number}", "barn"), farm.open_place(f"B{number}", "barn")

        answers = at_once(
            partial(change, client, farm.url(f"places/{one}"), parent_id=other),
            partial(change, farm.client, farm.url(f"places/{other}"), parent_id=one),
        )

        assert sorted(answer.status_code for answer in answers) == [200, 422]


def test_of_two_corrections_of_one_version_one_is_stale(farm: Farm) -> None:
    client, url = farm.rebanho.client("owner"), farm.url(f"animals/{farm.register()}")

    answers = at_once(partial(change, client, url, name="Ana"), partial(change, farm.client, url, name="Bela"))

    assert sorted(answer.status_code for answer in answers) == [200, 412]
