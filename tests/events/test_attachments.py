"""Files by what is in them: whole, in pieces, damaged, forbidden, and swept away when nobody names them."""

import hashlib
from datetime import timedelta
from typing import Any

import pytest

from app.kernel.files import Files
from modules.events.services.attachments import sweep_unused
from tests.events.farm import Farm

JPEG = b"\xff\xd8\xff\xe0" + b"photo" * 400


def name(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def put(farm: Farm, content: bytes, *, of: str | None = None, **query: Any) -> Any:
    return farm.client.put(f"{farm.events}/attachments/{of or name(content)}", data=content, query_string=query)


def get(farm: Farm, sha256: str) -> Any:
    return farm.client.get(f"{farm.events}/attachments/{sha256}")


def code(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json["type"].split("/")[-1]


def test_a_file_is_kept_once_and_given_back_as_it_was_sent(farm: Farm) -> None:
    first, again = put(farm, JPEG), put(farm, JPEG)

    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json == {"sha256": name(JPEG), "complete": True, "received": len(JPEG), "media_type": "image/jpeg"}
    assert get(farm, name(JPEG)).data == JPEG


def test_a_file_is_given_back_so_that_nothing_in_it_runs(farm: Farm) -> None:
    document = b"%PDF-1.7 with a script"
    put(farm, document)

    headers = get(farm, name(document)).headers

    assert headers["Content-Type"] == "application/pdf"
    assert headers["Content-Disposition"].startswith("attachment;")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_a_file_comes_in_pieces_over_a_slow_line(farm: Farm) -> None:
    sha256, size = name(JPEG), len(JPEG)

    first = put(farm, JPEG[:900], of=sha256, size=size)
    missed = put(farm, JPEG[1200:], of=sha256, offset=1200, size=size)
    last = put(farm, JPEG[900:], of=sha256, offset=900, size=size)

    assert (first.status_code, first.json["received"]) == (202, 900)
    assert (code(missed), missed.json["received"]) == ((409, "file_out_of_step"), 900)
    assert (last.status_code, get(farm, sha256).data) == (201, JPEG)


def test_a_file_that_is_not_what_it_says_is_not_kept(farm: Farm) -> None:
    assert code(put(farm, JPEG, of=name(b"another"))) == (422, "file_damaged")
    assert get(farm, name(b"another")).status_code == 404


@pytest.mark.parametrize("content", [b"<html><script>alert(1)</script>", b"<svg onload='x'/>", b"GIF89a", b"MZ\x90"])
def test_only_photos_pdf_and_sound_are_kept(farm: Farm, content: bytes) -> None:
    assert code(put(farm, content)) == (422, "file_forbidden")
    assert get(farm, name(content)).status_code == 404


def test_a_file_has_at_most_so_many_megabytes(farm: Farm) -> None:
    assert code(put(farm, b"\xff\xd8\xff", of=name(JPEG), size=11 * 2**20)) == (422, "file_too_large")


def test_entries_tell_whether_their_files_are_here_yet(farm: Farm) -> None:
    pig = farm.animal()
    photo = farm.record("photo", pig, "2026-02-01", {"sha256": name(JPEG)})

    before = farm.entry(photo["id"])["attachments"]
    put(farm, JPEG)
    after = farm.entry(photo["id"])["attachments"]

    assert ([file["here"] for file in before], [file["here"] for file in after]) == ([False], [True])


def test_a_name_that_is_no_hash_is_no_file(farm: Farm) -> None:
    pig = farm.animal()

    assert put(farm, JPEG, of=f"{name(JPEG)}%0A").status_code == 404
    assert farm.post("photo", pig, "2026-02-01", {"sha256": name(JPEG) + "\n"}).status_code == 422


def test_a_file_of_another_farm_is_not_found(farm: Farm) -> None:
    put(farm, JPEG)
    stranger = farm.rebanho.client("owner", other := farm.rebanho.other_farm())

    assert stranger.get(f"/api/events/v1/farms/{other}/attachments/{name(JPEG)}").status_code == 404


def test_files_that_nobody_names_are_swept_away_after_a_month(farm: Farm) -> None:
    other = b"\x89PNG\r\n\x1a\n" + b"pixels"
    put(farm, JPEG)
    put(farm, other)
    farm.record(
        "note",
        farm.animal(),
        "2026-02-01",
        {"text": "x"},
        attachments=[{"sha256": name(JPEG), "media_type": "image/jpeg"}],
    )

    assert (sweep(farm, days=29), sweep(farm, days=31)) == (0, 1)
    assert (get(farm, name(JPEG)).status_code, get(farm, name(other)).status_code) == (200, 404)


def sweep(farm: Farm, days: int) -> int:
    store = farm.rebanho.store("events")
    assert isinstance(store.files, Files)
    with store.write() as tx:
        tx.now += timedelta(days=days)
        return sweep_unused(tx, store.files)
