"""What the titles of columns mean, in Portuguese, English and Spanish."""

import re
from dataclasses import dataclass
from datetime import date

from app.kernel.trade.dates import DateError, read_date
from app.kernel.trade.identifiers import ELECTRONIC, FARM_BRAND, FARM_NUMBER, SCHEMES
from modules.integration.domain.cells import fold

FIELDS = (
    "visual",
    "eid",
    "official",
    "number",
    "name",
    "sex",
    "castrated",
    "birth_date",
    "birth_weight",
    "breed",
    "breeds",
    "breed_fraction",
    "coat_colour",
    "dam",
    "birth_dam",
    "sire",
    "species",
    "production_type",
    "place",
    "group",
    "registered_on",
    "departed_on",
    "departure_reason",
    "died_on",
    "death_reason",
    "weight",
    "weight_unit",
    "date",
    "time",
    "age_days",
    "age_weeks",
    "sample_count",
    "note",
)
MANY = frozenset({"weight", "visual", "eid", "official", "number", "breed_fraction", "group"})
"""Fields that several columns may feed."""

_WORDS = {
    "eid": "eid|electronic id|electronic tag|rfid|tag|nlis id|chip|microchip|transponder|brinco eletronico|botton|boton"
    "|caravana electronica|id eletronico|id electronico|identificacao eletronica|numero eletronico|numero electronico",
    "visual": "vid|visual id|visual|visual tag|brinco|brincos|caravana|arete|crotal|animal|numero|number|id|manejo"
    "|ear tag|eartag|no|nro|num|numero do brinco|no brinco|numero de manejo|brinco visual|identificacao|identificacion"
    "|animal id|pig|sow|cow|matriz|vaca|porco|leitao",
    "official": "sisbov|pnib|official|official id|official number|numero oficial|oficial|senasa|dib|brinco oficial"
    "|caravana oficial|cuig",
    "name": "name|nome|nombre|apelido|nome do animal|nombre del animal",
    "sex": "sex|sexo|gender|genero",
    "birth_date": "birth date|birthdate|birth|dob|date of birth|born|nascimento|data de nascimento|data nascimento"
    "|dt nascimento|data nasc|dt nasc|nasc|fecha de nacimiento|fecha nacimiento|nacimiento|fecha nac",
    "castrated": "castrated|castrado|castrada|castracao|castracion|neutered|capado",
    "birth_weight": "birth weight|birthweight|peso nascimento|peso ao nascer|peso ao nascimento|peso de nascimento|pn"
    "|peso al nacer|peso nacimiento|peso al nacimiento",
    "breed": "breed|raca|raza|breed name|cruzamento",
    "breeds": "breeds|breed composition|composicao racial|grau de sangue|composicion racial|fracoes de raca",
    "coat_colour": "coat|coat colour|coat color|colour|color|cor|pelagem|pelaje|pelo|capa",
    "dam": "dam|mother|mae|madre|dam id|mother id|id mae|mae id|brinco mae|brinco da mae|numero da mae|nome da mae"
    "|genetic dam|mae genetica|madre genetica|doadora|donante|caravana madre|id madre|dam number",
    "birth_dam": "birth dam|recipient|recipient dam|receptora|receptor|mae receptora|madre receptora|surrogate",
    "sire": "sire|father|pai|padre|touro|toro|bull|sire id|father id|id pai|pai id|brinco pai|brinco do pai"
    "|numero do pai|nome do pai|reprodutor|semental|caravana padre|id padre|sire number",
    "species": "species|especie",
    "production_type": "production type|production|aptidao|tipo de producao|finalidade|aptitud|tipo de produccion",
    "place": "pen|place|location|paddock|pasture|barn|house|room|baia|local|piquete|pasto|galpao|sala|curral"
    "|instalacao|corral|potrero|lugar|ubicacion|nave|galpon|chiquero",
    "group": "group|lot|batch|mob|flock|lote|grupo|draft|tropa|rodeo|banda|parvada|lote de aves",
    "registered_on": "registered|registered on|registration date|arrival|arrival date|entry date|data de entrada"
    "|data entrada|entrada|data de cadastro|cadastro|data de chegada|chegada|fecha de ingreso|fecha ingreso|ingreso"
    "|fecha de entrada|alojamento|data de alojamento|alojamiento|placement",
    "departed_on": "departure|departure date|exit|exit date|sold|sold on|sale date|saida|data saida|data de saida"
    "|data da saida|venda|data da venda|data venda|baixa|data de baixa|data da baixa"
    "|data baixa|fecha de salida|salida|fecha salida|egreso"
    "|fecha de egreso|fecha de venta|venta|fecha de baja|baja",
    "departure_reason": "departure reason|exit reason|reason|motivo|motivo saida|motivo da saida|motivo de saida"
    "|motivo da baixa|motivo de baixa|motivo de salida|motivo salida|motivo de egreso|motivo de baja",
    "died_on": "died|died on|death|death date|date of death|morte|data da morte|data morte|obito|data do obito|muerte"
    "|fecha de muerte|fecha muerte",
    "death_reason": "death reason|cause of death|death cause|causa|causa da morte|causa morte|motivo da morte"
    "|causa de muerte|motivo de muerte",
    "weight_unit": "unit|unidade|unidad|weight unit",
    "date": "date|data|fecha|dia|data da pesagem|data pesagem|data de pesagem|weigh date|weighing date"
    "|fecha de pesaje|fecha pesaje|fecha del pesaje|dt pesagem",
    "time": "time|hora|horario",
    "age_days": "age|age days|age in days|idade|idade dias|idade em dias|edad|edad dias|edad en dias|dias de vida",
    "age_weeks": "week|weeks|age weeks|age in weeks|semana|semanas|idade semanas|idade em semanas|edad semanas"
    "|edad en semanas|semana de vida|semana de idade",
    "sample_count": "sample|sample count|sample size|birds weighed|amostra|aves pesadas|aves amostradas|n amostra"
    "|numero amostra|muestra|aves muestreadas|cabecas pesadas|cabezas pesadas|n|n aves",
    "note": "note|notes|obs|observacao|observacoes|observacion|observaciones|nota|notas|remark|remarks|comment"
    "|comments|comentario|comentarios",
    "ignored": "last weight kg|ultimo peso kg"
    "|adg|days|lwg|gmd|gpd|dias|gain|ganho|ganancia|ganho de peso|weight gain|ganancia de peso",
}
_FIELD_OF = {word: field for field, words in _WORDS.items() for word in words.split("|")}


def _spelled(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+|[@%]", fold(text)))


_SCHEME_OF = {
    _spelled(name): scheme.code
    for scheme in SCHEMES.values()
    if scheme.subject == "animal" and scheme.code not in (ELECTRONIC, FARM_NUMBER, "br.gov.mapa.sisbov")
    for name in (scheme.code, *scheme.label.values())
}
_SCHEME_OF |= dict.fromkeys(
    ("brand", "marca", "ferro", "fierro", "tatuagem", "tattoo", "tatuaje", "registro", "herd book", "rgn", "rgd"),
    FARM_BRAND,
)
_PLAIN_NUMBERS = {
    **{_spelled(name): "visual" for name in (FARM_NUMBER, *SCHEMES[FARM_NUMBER].label.values())},
    **{_spelled(name): "eid" for name in (ELECTRONIC, *SCHEMES[ELECTRONIC].label.values())},
    _spelled("br.gov.mapa.sisbov"): "official",
}

_WEIGHT = {"peso", "pesos", "weight", "pesagem", "pesaje", "lwt", "pv", "bw", "wt"}
_NOT_MEASURED = {"gain", "ganho", "ganancia", "alvo", "meta", "objetivo", "target", "adg", "gmd", "gpd", "diff"}
_UNITS = {"kg": "kg", "kgs": "kg", "quilos": "kg", "g": "g", "gramas": "g", "gramos": "g", "lb": "lb", "lbs": "lb"}
_UNITS |= {"libras": "lb", "@": "@", "arroba": "@", "arrobas": "@"}
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}")
_PLACE_WORDS = (
    ("pen", {"pen", "baia", "corral", "chiquero"}),
    ("paddock", {"paddock", "pasture", "piquete", "pasto", "potrero", "curral"}),
    ("barn", {"barn", "house", "galpao", "galpon", "nave", "instalacao"}),
    ("room", {"room", "sala"}),
)


@dataclass(frozen=True, slots=True)
class Title:
    """What a title says: the field, `ignored` for what is computed here anyway, the unit, a date written in it.

    `scheme` is the scheme of a column of numbers, `breed` the breed whose part a column tells.
    """

    field: str | None
    unit: str | None = None
    dated: str | None = None
    scheme: str | None = None
    breed: str | None = None


def understand(title: str) -> Title:
    """What a column's title means; case, accents and signs do not count."""
    plain = fold(title)
    found = _DATE.search(plain)
    dated = found[0] if found else None
    words = re.findall(r"[a-z0-9]+|@", plain.replace(dated or "\0", " "))
    named = [word for word in words if word not in _UNITS] or words
    unit = next((_UNITS[word] for word in reversed(words) if word in _UNITS), None)
    for spelled in (" ".join(words), " ".join(named)):
        if spelled in _FIELD_OF:
            return Title(_FIELD_OF[spelled], unit)
    if numbers := _numbers(_spelled(title)):
        return numbers
    if "%" in title and (breed := " ".join(title.replace("%", " ").split())):
        return Title("breed_fraction", breed=breed[:80])
    if _NOT_MEASURED & set(words):
        return Title("ignored")
    if _WEIGHT & set(words):
        return Title("weight", unit, dated)
    return Title("weight", unit) if words and unit and len(words) == 1 and len(plain) > 1 else Title(None)


def _numbers(spelled: str) -> Title | None:
    if spelled in _PLAIN_NUMBERS:
        return Title(_PLAIN_NUMBERS[spelled])
    return Title("number", scheme=_SCHEME_OF[spelled]) if spelled in _SCHEME_OF else None


def place_kind(title: str) -> str | None:
    """The kind of place a column of that title names, when the word tells."""
    words = set(fold(title).split())
    return next((kind for kind, names in _PLACE_WORDS if names & words), None)


def date_in_title(dated: str | None, order: str) -> date | None:
    """The date written in a title, if there is one that exists."""
    try:
        return read_date(dated, order) if dated else None
    except DateError:
        return None
