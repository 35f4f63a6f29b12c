"""What is wrong or noteworthy in a row or a whole file, with a sentence in each language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.kernel.trade.identifiers import SENTENCES as IDENTIFIER_SENTENCES
from app.kernel.trade.identifiers import WARNINGS as IDENTIFIER_WARNINGS
from app.kernel.trade.labels import Labels, label, said

ERROR = "error"
WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to tell: its code, the column (None: the row or the file), its level and what it speaks of."""

    code: str
    column: int | None = None
    level: str = ERROR
    params: Mapping[str, Any] = field(default_factory=dict)


ROW: Mapping[str, Labels] = {
    "missing_number": said(
        "The row names no animal: a number is needed.",
        "A linha não identifica o animal: falta um número.",
        "La fila no identifica al animal: falta un número.",
    ),
    "id_conflict": said(
        "The numbers of this row belong to different animals.",
        "Os números desta linha são de animais diferentes.",
        "Los números de esta fila son de animales distintos.",
    ),
    "unknown_animal": said(
        "The farm has no animal with this number.",
        "A fazenda não tem animal com este número.",
        "El establecimiento no tiene un animal con este número.",
    ),
    "animal_left": said(
        "This animal has left the farm.", "Este animal já saiu da fazenda.", "Este animal ya salió del establecimiento."
    ),
    "missing_species": said(
        "Choose the species of the new animals.",
        "Escolha a espécie dos animais novos.",
        "Elija la especie de los animales nuevos.",
    ),
    "unknown_species": said(
        "Unknown species: {text}.", "Espécie desconhecida: {text}.", "Especie desconocida: {text}."
    ),
    "unknown_production_type": said(
        "Unknown production type for this species: {text}.",
        "Tipo de produção desconhecido para esta espécie: {text}.",
        "Tipo de producción desconocido para esta especie: {text}.",
    ),
    "unknown_sex": said("Unknown sex: {text}.", "Sexo desconhecido: {text}.", "Sexo desconocido: {text}."),
    "bad_number": said("{text} is no number.", "{text} não é um número.", "{text} no es un número."),
    "bad_date": said("{text} is no date.", "{text} não é uma data.", "{text} no es una fecha."),
    "bad_time": said("{text} is no time of day.", "{text} não é um horário.", "{text} no es una hora."),
    "bad_unit": said("Unknown unit: {text}.", "Unidade desconhecida: {text}.", "Unidad desconocida: {text}."),
    "missing_date": said(
        "The date of this weight is missing: add a column or give the date.",
        "Falta a data deste peso: inclua uma coluna ou informe a data.",
        "Falta la fecha de este peso: agregue una columna o indique la fecha.",
    ),
    "future_date": said("{date} is in the future.", "{date} está no futuro.", "{date} está en el futuro."),
    "before_birth": said(
        "{date} is before the birth.", "{date} é antes do nascimento.", "{date} es anterior al nacimiento."
    ),
    "before_registration": said(
        "{date} is before the registration of the animal ({registered_on}); the weight will be in doubt.",
        "{date} é antes do cadastro do animal ({registered_on}); o peso ficará em dúvida.",
        "{date} es anterior al registro del animal ({registered_on}); el peso quedará en duda.",
    ),
    "out_of_hard_range": said(
        "{kg} kg is not possible for this species. Check the unit.",
        "{kg} kg não é possível nesta espécie. Confira a unidade.",
        "{kg} kg no es posible en esta especie. Verifique la unidad.",
    ),
    "out_of_soft_range": said(
        "{kg} kg is unusual for this species.",
        "{kg} kg é incomum nesta espécie.",
        "{kg} kg es poco común en esta especie.",
    ),
    "repeated_in_file": said(
        "Repeated: row {row} has a later weight of the same animal.",
        "Repetida: a linha {row} tem um peso mais recente do mesmo animal.",
        "Repetida: la fila {row} tiene un peso más reciente del mismo animal.",
    ),
    "already_imported": said(
        "Nothing new: already on the farm.", "Nada de novo: já está na fazenda.", "Nada nuevo: ya está en el sistema."
    ),
    "number_not_added": said(
        "This number is new for a known animal. Record it as a tagging.",
        "Este número é novo para um animal já cadastrado. Lance-o como identificação.",
        "Este número es nuevo para un animal ya registrado. Cárguelo como identificación.",
    ),
    "identifier_retired": said(
        "Another animal carried the number {number} before. Check that this is a new one.",
        "Outro animal já teve o número {number}. Confira se este é mesmo novo.",
        "Otro animal ya tuvo el número {number}. Verifique que este sea nuevo.",
    ),
    "zeros_differ": said(
        "Taken for {known}: only the zeros in front differ.",
        "Entendido como {known}: só os zeros à esquerda diferem.",
        "Entendido como {known}: solo difieren los ceros a la izquierda.",
    ),
    "differs": said(
        "This animal is known otherwise in {count} points; choose to update known animals to change it.",
        "Este animal está cadastrado de outro modo em {count} pontos; escolha atualizar animais conhecidos para mudar.",
        "Este animal figura de otro modo en {count} puntos; elija actualizar animales conocidos para cambiarlo.",
    ),
    "own_ancestor": said(
        "This animal would be its own ancestor.",
        "Este animal seria seu próprio ancestral.",
        "Este animal sería su propio ancestro.",
    ),
    "parent_ambiguous": said(
        "Several animals are called {text}: name the parent by a number.",
        "Vários animais se chamam {text}: informe o número do genitor.",
        "Varios animales se llaman {text}: indique el número del progenitor.",
    ),
    "parent_wrong_sex": said(
        "{text} cannot be this parent by its sex.",
        "{text} não pode ser este genitor, pelo sexo.",
        "{text} no puede ser este progenitor por su sexo.",
    ),
    "parent_wrong_species": said(
        "{text} is of another species.", "{text} é de outra espécie.", "{text} es de otra especie."
    ),
    "parent_younger": said(
        "{text} is not older than its young.",
        "{text} não é mais velho que a cria.",
        "{text} no es mayor que su cría.",
    ),
    "bad_breed_parts": said(
        "The breeds and their parts do not make a whole: {text}.",
        "As raças e suas frações não somam um inteiro: {text}.",
        "Las razas y sus fracciones no suman un entero: {text}.",
    ),
    "unknown_flag": said("Yes or no? {text}.", "Sim ou não? {text}.", "¿Sí o no? {text}."),
    "unknown_reason": said(
        "Unknown reason: {text}. It is kept as unknown.",
        "Motivo desconhecido: {text}. Fica como desconhecido.",
        "Motivo desconocido: {text}. Queda como desconocido.",
    ),
    "broken_quotes": said(
        "Line {line}: a quotation mark is opened and not closed, or stands where none may.",
        "Linha {line}: aspas abertas e não fechadas, ou em lugar indevido.",
        "Línea {line}: comillas abiertas y no cerradas, o en un lugar indebido.",
    ),
    "mixed_encoding": said(
        "Line {line} is in another encoding than the rest of the file. Check its accents.",
        "A linha {line} tem outra codificação que o resto do arquivo. Confira os acentos.",
        "La línea {line} tiene otra codificación que el resto del archivo. Verifique los acentos.",
    ),
    "later_entries": said(
        "Others have recorded something of it since.",
        "Depois disso houve outros lançamentos.",
        "Después se registraron otros datos.",
    ),
    "corrected_since": said("It was corrected since.", "Foi corrigido depois.", "Fue corregido después."),
    "changed_meanwhile": said("It was changed since.", "Foi alterado depois.", "Fue modificado después."),
    "has_young": said(
        "An animal that stays names it as its parent.",
        "Um animal que fica o tem como genitor.",
        "Un animal que queda lo tiene como progenitor.",
    ),
    "place_not_empty": said("Something is still in it.", "Ainda há algo nele.", "Todavía hay algo en él."),
    "group_not_empty": said("It still has members.", "Ainda tem membros.", "Todavía tiene miembros."),
    "missing_lot": said("Which lot was weighed?", "Qual lote foi pesado?", "¿Qué lote se pesó?"),
    "unknown_lot": said(
        "There is no lot named {text}. Open it first.",
        "Não há lote chamado {text}. Abra-o primeiro.",
        "No hay un lote llamado {text}. Ábralo primero.",
    ),
    "missing_birth_date": said(
        "An age or a weight at birth needs the date of birth.",
        "A idade ou o peso ao nascer pedem a data de nascimento.",
        "La edad o el peso al nacer requieren la fecha de nacimiento.",
    ),
    "bad_sample_count": said(
        "{text} is no number of heads.",
        "{text} não é um número de cabeças.",
        "{text} no es un número de cabezas.",
    ),
    "too_long": said("{text} is too long.", "{text} é longo demais.", "{text} es demasiado largo."),
}

FILE: Mapping[str, Labels] = {
    "checked_here_only": said(
        "This preview knows what has reached the import so far; herd and journal have the last word.",
        "Esta prévia usa o que a importação já conhece; o rebanho e o diário têm a palavra final.",
        "Esta vista previa usa lo que la importación ya conoce; el rebaño y el diario tienen la última palabra.",
    ),
    "species_missing": said(
        "Choose the species of the new animals.",
        "Escolha a espécie dos animais novos.",
        "Elija la especie de los animales nuevos.",
    ),
    "ambiguous_decimal": said(
        "The points in the numbers were read as thousands. Check them.",
        "Os pontos nos números foram lidos como milhar. Confira.",
        "Los puntos en los números se leyeron como miles. Verifique.",
    ),
    "date_order_assumed": said(
        "Nothing in the file tells whether day or month comes first: read as {order}.",
        "Nada no arquivo mostra se vem antes o dia ou o mês: lido como {order}.",
        "Nada en el archivo indica si va primero el día o el mes: leído como {order}.",
    ),
    "mixed_date_order": said(
        "Some dates have the day first, others the month: {text}.",
        "Algumas datas começam pelo dia, outras pelo mês: {text}.",
        "Algunas fechas empiezan por el día y otras por el mes: {text}.",
    ),
    "weight_without_date": said(
        "The column {title} has weights without a date.",
        "A coluna {title} tem pesos sem data.",
        "La columna {title} tiene pesos sin fecha.",
    ),
    "mixed_encodings": said(
        "The lines of this file have different encodings; those that differ say so.",
        "As linhas deste arquivo têm codificações diferentes; as que diferem estão indicadas.",
        "Las líneas de este archivo tienen codificaciones distintas; las que difieren lo indican.",
    ),
    "sample_count_assumed": said(
        "No column tells how many heads were weighed: counted as one.",
        "Nenhuma coluna diz quantas cabeças foram pesadas: contada uma.",
        "Ninguna columna dice cuántas cabezas se pesaron: se contó una.",
    ),
    "no_number_column": said(
        "No column holds the animals' numbers. Choose one.",
        "Nenhuma coluna traz os números dos animais. Escolha uma.",
        "Ninguna columna trae los números de los animales. Elija una.",
    ),
    "leading_zeros_lost": said(
        "Electronic numbers have lost their first zero; it can be put back for the whole column.",
        "Números eletrônicos perderam o zero inicial; ele pode ser reposto em toda a coluna.",
        "Los números electrónicos perdieron el cero inicial; se puede reponer en toda la columna.",
    ),
}

_ALL: Mapping[str, Labels] = {**IDENTIFIER_WARNINGS, **IDENTIFIER_SENTENCES, **ROW, **FILE}


def sentence(code: str, params: Mapping[str, Any], language: str) -> str:
    """What a notice says in a language; a reason of another module, not known here, speaks by its code."""
    if code not in _ALL:
        return code.replace("_", " ")
    return label(_ALL[code], language).format_map(_Told(params))


class _Told(dict[str, Any]):
    """Params of a sentence; one that was not told leaves a gap, not a failure."""

    def __missing__(self, key: str) -> str:
        return "…"
