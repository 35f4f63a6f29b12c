"""The schemes of numbers as data: who issues them, their form, and how a spelling becomes the number.

Numbers that are also electronic are stored once, under `std.iso.11785`, and shown with their national name.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.kernel.trade.identifiers import brazil, national
from app.kernel.trade.identifiers.electronic import Reading, normalise_electronic
from app.kernel.trade.identifiers.errors import IdentifierError
from app.kernel.trade.labels import Labels, said
from app.kernel.trade.species import SPECIES

ELECTRONIC = "std.iso.11785"
FARM_NUMBER = "br.management"
FARM_BRAND = "br.brand"

Normaliser = Callable[[str], Reading]
_ALL = tuple(SPECIES)


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme of identifiers.

    `pattern` is the canonical form; `normaliser` turns a spelling into it, checks it and raises IdentifierError.
    `is_global`: a number names one animal in the whole world. `subject`: what it names (animal, holding, ...).
    `ade_scheme` is the name that leaves through ICAR ADE; `stored_under` the scheme the number is kept in.
    """

    code: str
    label: Labels
    species: tuple[str, ...]
    pattern: str
    normaliser: Normaliser
    is_global: bool
    official: bool
    country: str | None
    ade_scheme: str
    stored_under: str
    subject: str = "animal"
    type: str = "visual_tag"


def _plain(pattern: str) -> Normaliser:
    form, kept = re.compile(pattern), "-" if "-" in pattern.replace("A-Z", "").replace("0-9", "") else ""

    def normalise(text: str) -> Reading:
        value = national.squeeze(text, kept=kept)
        if not form.match(value):
            raise IdentifierError("bad_format", text)
        return value, ()

    return normalise


def _quiet(normalise: Callable[[str], str]) -> Normaliser:
    return lambda text: (normalise(text), ())


def _farm_number(text: str) -> Reading:
    value = national.squeeze(text, kept="-")
    if len(value) > 10:
        raise IdentifierError("bad_length", text)
    return value, ()


def _pig_herdmark(text: str) -> Reading:
    value, warnings = _plain(r"^(UK)?[A-Z]{1,2}\d{4}([A-Z0-9]{1,6})?$")(text)
    return value if value.startswith("UK") else "UK" + value, warnings


def _scheme(
    code: str,
    label: Labels,
    pattern: str,
    normaliser: Normaliser | None = None,
    *,
    species: tuple[str, ...] = _ALL,
    is_global: bool = True,
    official: bool = True,
    country: str | None = None,
    electronic: bool = False,
    subject: str = "animal",
    type: str | None = None,  # noqa: A002  the word of the contract
) -> tuple[str, Scheme]:
    return code, Scheme(
        code=code,
        label=label,
        species=species,
        pattern=pattern,
        normaliser=normaliser or _plain(pattern),
        is_global=is_global,
        official=official,
        country=country,
        ade_scheme=code,
        stored_under=ELECTRONIC if electronic else code,
        subject=subject,
        type=type or ("electronic_tag" if electronic else "visual_tag"),
    )


def _everywhere(name: str) -> Labels:
    return said(name, name, name)


_BOVINE = ("cattle", "buffalo")
_RUMINANTS = ("cattle", "buffalo", "sheep", "goat")

SCHEMES: Mapping[str, Scheme] = dict(
    (
        _scheme(
            ELECTRONIC,
            said("electronic number", "número eletrônico", "número electrónico"),
            r"^\d{15}$",
            normalise_electronic,
            electronic=True,
            official=False,
        ),
        _scheme(
            FARM_NUMBER,
            said("farm number", "número de manejo", "número de manejo"),
            r"^\S{1,10}$",
            _farm_number,
            is_global=False,
            official=False,
        ),
        _scheme(
            FARM_BRAND,
            said("farm brand", "marca da fazenda", "marca del establecimiento"),
            r"^\S{1,10}$",
            _farm_number,
            is_global=False,
            official=False,
            type="brand",
        ),
        _scheme(
            "br.gov.mapa.sisbov",
            _everywhere("SISBOV / PNIB"),
            r"^076\d{12}$",
            national.electronic_of("076"),
            species=_BOVINE,
            country="BR",
            electronic=True,
        ),
        _scheme(
            "br.gov.mapa.sisbov.legacy",
            said("SISBOV, old form", "SISBOV, forma antiga", "SISBOV, forma antigua"),
            r"^\d{15}$|^\d{17}$",
            species=_BOVINE,
            country="BR",
        ),
        _scheme(
            "eu.bovine",
            said("European ear tag", "brinco europeu", "crotal europeo"),
            r"^[A-Z]{2}\d{1,12}$",
            national.normalise_eu,
            species=_RUMINANTS,
        ),
        _scheme(
            "eu.animalId",
            said("European electronic number", "número eletrônico europeu", "número electrónico europeo"),
            r"^\d{15}$",
            national.normalise_eu_electronic,
            species=_RUMINANTS,
            electronic=True,
        ),
        _scheme(
            "uk.cts.eartag",
            said("UK cattle tag", "brinco bovino britânico", "crotal bovino británico"),
            r"^UK\d{6}[1-7]\d{5}$",
            national.normalise_uk_cattle,
            species=_BOVINE,
            country="GB",
        ),
        _scheme(
            "uk.sheep",
            said("UK sheep tag", "brinco ovino britânico", "crotal ovino británico"),
            r"^UK0\d{6}\d{5}$",
            species=("sheep", "goat"),
            country="GB",
        ),
        _scheme(
            "uk.pig.herdmark",
            said("UK pig herd mark", "marca suína britânica", "marca porcina británica"),
            r"^UK[A-Z]{1,2}\d{4}([A-Z0-9]{1,6})?$",
            _pig_herdmark,
            species=("pig",),
            country="GB",
            is_global=False,
            type="slap_mark",
        ),
        _scheme("uk.cph", _everywhere("CPH"), r"^\d{2}/\d{3}/\d{4}$", country="GB", subject="holding"),
        _scheme(
            "usa.ain", _everywhere("USA 840"), r"^840\d{12}$", national.normalise_usa, country="US", electronic=True
        ),
        _scheme("us.nues9", _everywhere("NUES"), r"^\d{2}[A-Z]{3}\d{4}$", country="US", is_global=False),
        _scheme("us.pin", _everywhere("PIN"), r"^[A-Z0-9]{7}$", country="US", subject="holding"),
        _scheme(
            "us.scrapie.flock",
            _everywhere("Scrapie flock"),
            r"^[A-Z]{2}[A-HJ-NPR-Z0-9]{1,7}$",
            species=("sheep", "goat"),
            country="US",
            is_global=False,
            subject="holding",
        ),
        _scheme(
            "ca.bovine",
            _everywhere("Canada 124"),
            r"^124000[0-2]\d{8}$",
            national.normalise_canada_cattle,
            species=_BOVINE,
            country="CA",
            electronic=True,
        ),
        _scheme(
            "au.nlis",
            _everywhere("NLIS"),
            r"^[0-9A-Z]{8}[A-Z]{3}\d{4,5}$",
            national.normalise_nlis,
            species=_RUMINANTS,
            country="AU",
        ),
        _scheme("au.nlis.pic", _everywhere("PIC"), r"^[0-9A-Z]{8}$", country="AU", subject="holding"),
        _scheme(
            "nz.digad.birthid",
            _everywhere("NZ birth id"),
            r"^[A-Z]{4}-\d{2}-\d{1,4}$",
            species=_BOVINE,
            country="NZ",
        ),
        _scheme(
            "nz.nait.visualid",
            _everywhere("NAIT"),
            r"^\d{6}-\d{2}-\d{1,4}$",
            species=_BOVINE,
            country="NZ",
        ),
        _scheme(
            "icar.Interbull",
            _everywhere("Interbull"),
            r"^[A-Z]{3}[A-Z]{3}[MF][A-Z0-9]{12}$",
            species=_BOVINE,
            type="herd_book",
        ),
        _scheme(
            "us.dairy17",
            _everywhere("US 17"),
            r"^[A-Z]{2}[A-Z]{3}[A-Z0-9]{12}$",
            species=("cattle",),
            country="US",
            type="herd_book",
        ),
        _scheme(
            "ar.senasa.rfid",
            _everywhere("SENASA"),
            r"^032\d{12}$",
            national.electronic_of("032"),
            species=_RUMINANTS,
            country="AR",
            electronic=True,
        ),
        _scheme(
            "br.cpf", _everywhere("CPF"), r"^\d{11}$", _quiet(brazil.normalise_cpf), country="BR", subject="person"
        ),
        _scheme(
            "br.cnpj",
            _everywhere("CNPJ"),
            r"^[0-9A-Z]{12}\d{2}$",
            _quiet(brazil.normalise_cnpj),
            country="BR",
            subject="person",
        ),
        _scheme(
            "br.gta",
            _everywhere("GTA"),
            r"^[A-Z]{2}-[A-Z0-9]{1,4}-\d{1,12}$",
            _quiet(brazil.normalise_gta),
            country="BR",
            subject="document",
        ),
    )
)
"""Every scheme by its code; `org.rebanho.animal`, the animal's own UUID, needs none."""
