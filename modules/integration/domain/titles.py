"""What the titles of columns mean, in Portuguese, English and Spanish."""

import re
from dataclasses import dataclass
from datetime import date

from app.kernel.trade.dates import DateError, read_date
from modules.integration.domain.cells import fold

FIELDS = (
    "visual",
    "eid",
    "official",
    "name",
    "sex",
    "birth_date",
    "breed",
    "species",
    "production_type",
    "place",
    "group",
    "registered_on",
    "weight",
    "weight_unit",
    "date",
    "time",
    "age_days",
    "age_weeks",
    "sample_count",
    "note",
)

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
    "breed": "breed|raca|raza",
    "species": "species|especie",
    "production_type": "production type|production|aptidao|tipo de producao|finalidade|aptitud|tipo de produccion",
    "place": "pen|place|location|paddock|pasture|barn|house|room|baia|local|piquete|pasto|galpao|sala|curral"
    "|instalacao|corral|potrero|lugar|ubicacion|nave|galpon|chiquero",
    "group": "group|lot|batch|mob|flock|lote|grupo|draft|tropa|rodeo|banda|parvada|lote de aves",
    "registered_on": "registered|registered on|registration date|arrival|arrival date|entry date|data de entrada"
    "|data entrada|entrada|data de cadastro|cadastro|data de chegada|chegada|fecha de ingreso|fecha ingreso|ingreso"
    "|fecha de entrada|alojamento|data de alojamento|alojamiento|placement",
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
    "ignored": "adg|days|lwg|gmd|gpd|dias|gain|ganho|ganancia|ganho de peso|weight gain|ganancia de peso",
}
_FIELD_OF = {word: field for field, words in _WORDS.items() for word in words.split("|")}

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
    """What a title says: the field, `ignored` for what is computed here anyway, the unit, and a date written in it."""

    field: str | None
    unit: str | None = None
    dated: str | None = None


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
    if _NOT_MEASURED & set(words):
        return Title("ignored")
    if _WEIGHT & set(words):
        return Title("weight", unit, dated)
    return Title("weight", unit) if words and unit and len(words) == 1 and len(plain) > 1 else Title(None)


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
