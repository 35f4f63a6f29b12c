"""Records that are well-formed and cannot be true: the field is named and the sentence comes in three languages."""

import io
import zipfile
from datetime import timedelta
from typing import Any

import pytest

from app.kernel import clock
from app.kernel.errors import LANGUAGES
from tests.running import Rebanho

TODAY = clock.now().date()
TOMORROW, YESTERDAY = str(TODAY + timedelta(days=2)), str(TODAY - timedelta(days=1))
PIG = {"species": "pig", "sex": "Female", "registered_on": YESTERDAY}
TAG = {"scheme": "br.management", "value": "417"}
ISO = {"scheme": "iso11784", "value": "982000123456789"}


class Farm:
    """The owner at work, in a language."""

    def __init__(self, rebanho: Rebanho) -> None:
        self.rebanho = rebanho
        self.client = rebanho.client("owner")

    def send(self, method: str, path: str, body: Any = None, *, language: str = "en", **sent: Any) -> Any:
        address = f"/api/{path.replace('v1/', f'v1/farms/{self.rebanho.farm_id}/')}"
        headers = {"Accept-Language": language, **sent.pop("headers", {})}
        return self.client.open(address, method=method, headers=headers, **({"json": body} if body else {}), **sent)

    def make(self, path: str, **body: Any) -> str:
        answer = self.send("POST", path, body)
        assert answer.status_code == 201, answer.text
        self.rebanho.settle()
        return str(answer.get_json()["id"])

    def refused(self, method: str, path: str, body: Any = None, **sent: Any) -> list[dict[str, Any]]:
        """The problems in each language, which must differ in nothing but their words."""
        found = []
        for language in LANGUAGES:
            answer = self.send(method, path, body, language=language, **sent)
            assert 400 <= answer.status_code < 500, f"{answer.status_code} {answer.text}"
            assert answer.mimetype == "application/problem+json"
            found.append(answer.get_json())
        assert len({told["code"] for told in found}) == 1
        assert len({told["detail"] for told in found}) == len(LANGUAGES), found
        for told in found[1:]:
            assert fields(told) == fields(found[0])
        return found


def fields(told: dict[str, Any]) -> list[tuple[str, str]]:
    """Where and what is wrong, in any language."""
    wrong = [(error["pointer"], error["code"]) for error in told.get("errors", ())]
    return wrong + [(finding["field"], finding["code"]) for finding in told.get("findings", ())]


@pytest.fixture
def farm(rebanho: Rebanho) -> Farm:
    return Farm(rebanho)


@pytest.mark.parametrize(
    ("scheme", "value"),
    [
        ("br.sisbov", "076000012345678"),
        ("iso11784", "123"),
        ("iso11784", "98200012345678X"),
        ("br.management", ""),
        ("br.management", "x" * 200),
        ("no.such.scheme", "1"),
    ],
)
def test_a_number_that_cannot_be_is_refused_at_its_place(farm: Farm, scheme: str, value: str) -> None:
    animal = {**PIG, "identifiers": [TAG, {"scheme": scheme, "value": value}]}

    told = farm.refused("POST", "herd/v1/animals", animal)

    assert all(pointer.startswith("/identifiers/1") for pointer, _ in fields(told[0])), told[0]
    assert fields(told[0])
    assert farm.send("GET", "herd/v1/animals").get_json()["items"] == []


@pytest.mark.parametrize("field", ["birth_date", "registered_on"])
def test_an_animal_is_not_of_tomorrow(farm: Farm, field: str) -> None:
    told = farm.refused("POST", "herd/v1/animals", {**PIG, "identifiers": [TAG], field: TOMORROW})

    assert f"/{field}" in {pointer for pointer, _ in fields(told[0])}


def test_a_group_is_not_of_tomorrow(farm: Farm) -> None:
    group = {"kind": "group", "name": "1", "purpose": "feeding", "opened_on": TOMORROW}

    assert fields(farm.refused("POST", "herd/v1/groups", group)[0])[0][0] == "/opened_on"


def test_nothing_has_happened_tomorrow(farm: Farm) -> None:
    animal = farm.make("herd/v1/animals", **PIG, identifiers=[TAG])
    entry = {"kind": "weighing", "subject": {"type": "animal", "id": animal}, "data": {"weight_kg": 20}}

    told = farm.refused("POST", "events/v1/events", {**entry, "occurred_at": TOMORROW})

    assert [pointer for pointer, _ in fields(told[0])] == ["/occurred_at"]


@pytest.mark.parametrize("weight", [-1, 0, 1e6, "20", None, [20], {"kg": 20}])
def test_a_weight_that_cannot_be_is_named(farm: Farm, weight: Any) -> None:
    animal = farm.make("herd/v1/animals", **PIG, identifiers=[TAG])
    entry = {"kind": "weighing", "subject": {"type": "animal", "id": animal}, "occurred_at": YESTERDAY}

    told = farm.refused("POST", "events/v1/events", {**entry, "data": {"weight_kg": weight}})

    assert {pointer for pointer, _ in fields(told[0])} == {"/data/weight_kg"}


def test_a_place_does_not_stand_in_itself(farm: Farm) -> None:
    barn = farm.make("herd/v1/places", kind="barn", name="B")
    room = farm.make("herd/v1/places", kind="room", name="R", parent_id=barn)
    pen = farm.make("herd/v1/places", kind="pen", name="P", parent_id=room)

    for inner in (barn, room, pen):
        told = farm.refused("PATCH", f"herd/v1/places/{barn}", {"parent_id": inner}, headers={"If-Match": '"1"'})
        assert fields(told[0])[0][0] == "/parent_id"


@pytest.mark.parametrize(
    ("path", "body", "pointer"),
    [
        ("identity/v1/tokens", {"name": "t", "scopes": ["read"], "expires_at": "2020-01-01T00:00:00Z"}, "/expires_at"),
        ("identity/v1/tokens", {"name": "t", "scopes": ["fly"]}, "/scopes/0"),
        ("identity/v1/members", {"name": "R", "email": "no address", "role": "worker"}, "/email"),
        ("identity/v1/members", {"name": "R", "email": "r@farm.example", "role": "king"}, "/role"),
    ],
)
def test_what_identity_cannot_take_is_named(farm: Farm, path: str, body: dict[str, Any], pointer: str) -> None:
    assert fields(farm.refused("POST", path, body)[0])[0][0] == pointer


def bomb() -> bytes:
    """A spreadsheet of a few kilobytes that unpacks to a quarter of a gigabyte."""
    sheet = io.BytesIO()
    with zipfile.ZipFile(sheet, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as inside:
            for _ in range(256):
                inside.write(b" " * 2**20)
    return sheet.getvalue()


FILES: dict[str, bytes] = {
    "an archive that is none": b"PK\x03\x04 and nothing else",
    "a workbook that is none": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
    "zero bytes": b"Brinco;Sexo\n\x00\x00;M\n",
    "nothing": b"",
    "blanks": b" \n \n",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "a cell without end": b'Brinco;Sexo\n"' + b"x" * 200_000 + b";M\n",
    "a title alone": b"\xef\xbb\xbf",
}


def upload(content: bytes) -> dict[str, Any]:
    return {"data": {"file": (io.BytesIO(content), "rebanho.csv"), "species": "pig", "locale": "pt-BR"}}


@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
def test_a_file_that_is_none_is_refused_in_the_readers_language(farm: Farm, content: bytes) -> None:
    details = set()
    for language in LANGUAGES:
        answer = farm.send("POST", "integration/v1/imports", language=language, **upload(content))
        assert answer.status_code == 422, f"{answer.status_code} {answer.text}"
        details.add(answer.get_json()["detail"])

    assert len(details) == len(LANGUAGES)
    assert farm.send("GET", "integration/v1/imports").get_json()["items"] == []


def test_a_spreadsheet_that_unpacks_without_end_is_refused_before_it_does(farm: Farm) -> None:
    packed = bomb()
    assert len(packed) < 2**19

    answer = farm.send("POST", "integration/v1/imports", language="pt-BR", **upload(packed))

    assert (answer.status_code, answer.get_json()["code"]) == (422, "integration/file_too_large")


ODD = {
    "a quote that is not closed": 'Brinco;Sexo\n101;M\n"102;F\n103;M\n',
    "quotes in the middle": 'Brinco;Sexo\n1"0"1;M\n102;"F" x\n',
    "rows of all widths": "Brinco;Sexo\n101;M;;;;\n102\n;;\n103;F\n",
    "line ends of all sorts": "Brinco;Sexo\r101;M\n\r\n102;F\r\n",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_a_file_with_odd_rows_is_read_and_every_row_answered(farm: Farm, text: str) -> None:
    answer = farm.send("POST", "integration/v1/imports", **upload(text.encode()))

    assert answer.status_code == 201, answer.text
    draft = answer.get_json()
    started = farm.send(
        "POST", f"integration/v1/imports/{draft['id']}/start", headers={"If-Match": f'"{draft["version"]}"'}
    )
    farm.rebanho.settle()
    assert started.status_code < 500
    rows = farm.send("GET", f"integration/v1/imports/{draft['id']}/rows").get_json()["items"]
    assert all(row["status"] in ("stored", "refused", "ignored", "error") for row in rows), rows


def test_a_file_of_two_encodings_loses_no_letter_of_either(farm: Farm) -> None:
    content = "Brinco;Sexo;Nome\n101;M;São João\n".encode() + "102;F;Conceição\n".encode("windows-1252")
    draft = farm.send("POST", "integration/v1/imports", **upload(content)).get_json()
    farm.send("POST", f"integration/v1/imports/{draft['id']}/start", headers={"If-Match": f'"{draft["version"]}"'})
    farm.rebanho.settle()

    names = {each["name"] for each in farm.send("GET", "herd/v1/animals").get_json()["items"]}

    assert names == {"São João", "Conceição"}


def test_an_animal_does_not_descend_from_itself(farm: Farm) -> None:
    path = "herd/v1/animals"
    grandmother = farm.make(path, **PIG, birth_date="2020-01-01", identifiers=[TAG])
    young = {**PIG, "birth_date": "2022-01-01", "identifiers": [{**TAG, "value": "418"}]}
    mother = farm.make(path, **young, genetic_dam_id=grandmother)
    youngest = {**PIG, "birth_date": "2024-01-01", "identifiers": [{**TAG, "value": "419"}]}
    daughter = farm.make(path, **youngest, genetic_dam_id=mother)

    for descendant in (grandmother, mother, daughter):
        etag = farm.send("GET", f"{path}/{grandmother}").headers["ETag"]
        body = {"genetic_dam_id": descendant}
        told = farm.refused("PATCH", f"{path}/{grandmother}", body, headers={"If-Match": etag})
        assert [pointer for pointer, _ in fields(told[0])] == ["/genetic_dam_id"]
    assert farm.send("GET", f"{path}/{grandmother}").get_json()["genetic_dam_id"] is None
