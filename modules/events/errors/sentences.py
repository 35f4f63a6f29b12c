"""The sentence for every code that the journal gives of an entry, in three languages."""

from collections.abc import Mapping

from app.kernel.errors import Finding, fill
from app.kernel.trade.labels import Labels, label, said
from modules.events.errors.production import PRODUCTION
from modules.events.errors.reproduction import REPRODUCTION

SENTENCES: Mapping[str, Labels] = {
    **PRODUCTION,
    **REPRODUCTION,
    "future_time": said("It is in the future.", "Está no futuro.", "Está en el futuro."),
    "old_entry": said("It is {days} days ago.", "Foi há {days} dias.", "Fue hace {days} días."),
    "before_birth": said(
        "It is before the birth on {birth_date}.",
        "É antes do nascimento em {birth_date}.",
        "Es antes del nacimiento el {birth_date}.",
    ),
    "after_death": said("The animal was dead by then.", "O animal já estava morto.", "El animal ya estaba muerto."),
    "not_present": said(
        "It was not on the farm at that time.",
        "Não estava na propriedade nesse momento.",
        "No estaba en el establecimiento en ese momento.",
    ),
    "lot_closed": said("The lot was closed by then.", "O lote já estava encerrado.", "El lote ya estaba cerrado."),
    "lot_not_empty": said(
        "The lot still has {head_count} heads.",
        "O lote ainda tem {head_count} cabeças.",
        "El lote todavía tiene {head_count} cabezas.",
    ),
    "lot_unreconciled": said(
        "Recounts changed the lot by {difference} heads that no entry explains.",
        "Recontagens mudaram o lote em {difference} cabeças que nenhum lançamento explica.",
        "Recuentos cambiaron el lote en {difference} cabezas que ningún registro explica.",
    ),
    "lot_reopens": said(
        "The lot was closed after that. It is open again until it is empty.",
        "O lote foi encerrado depois disso. Fica aberto de novo até estar vazio.",
        "El lote se cerró después. Queda abierto de nuevo hasta estar vacío.",
    ),
    "by_sex_needed": said(
        "This lot is counted by sex: say how many of each.",
        "Este lote é contado por sexo: informe quantos de cada.",
        "Este lote se cuenta por sexo: indique cuántos de cada uno.",
    ),
    "by_sex_sum": said(
        "The sexes make {total}, not {head_count}.",
        "Os sexos somam {total}, não {head_count}.",
        "Los sexos suman {total}, no {head_count}.",
    ),
    "large_correction": said(
        "{difference} heads off {head_count} is a large correction.",
        "{difference} cabeças em {head_count} é um ajuste grande.",
        "{difference} cabezas sobre {head_count} es un ajuste grande.",
    ),
    "already_castrated": said("It is castrated already.", "Já é castrado.", "Ya está castrado."),
    "castrated_late": said(
        "At {days} days of age this is late: usual are up to {limit}.",
        "Com {days} dias de idade é tarde: o usual é até {limit}.",
        "A los {days} días de edad es tarde: lo usual es hasta {limit}.",
    ),
    "more_than_males": said(
        "The lot had only {head_count} males.",
        "O lote tinha só {head_count} machos.",
        "El lote tenía solo {head_count} machos.",
    ),
    "total_born_zero": said("Nothing was born.", "Nada nasceu.", "No nació nada."),
    "count_hard": said(
        "{total} at one birth is impossible: at most {maximum}.",
        "{total} em um parto é impossível: no máximo {maximum}.",
        "{total} en un parto es imposible: como máximo {maximum}.",
    ),
    "count_soft": said(
        "{total} at one birth is unusual: up to {maximum}.",
        "{total} em um parto é incomum: até {maximum}.",
        "{total} en un parto es inusual: hasta {maximum}.",
    ),
    "offspring_sum": said(
        "{rows} are told, but {born_alive} were born alive.",
        "Informados {rows}, mas nasceram vivos {born_alive}.",
        "Se indican {rows}, pero nacieron vivos {born_alive}.",
    ),
    "too_young_for_birth": said(
        "She was {days} days old: at least {minimum}.",
        "Tinha {days} dias de idade: no mínimo {minimum}.",
        "Tenía {days} días de edad: como mínimo {minimum}.",
    ),
    "birth_interval_hard": said(
        "Only {days} days after her last birth: at least {minimum}.",
        "Só {days} dias depois do último parto: no mínimo {minimum}.",
        "Solo {days} días después del último parto: como mínimo {minimum}.",
    ),
    "dam_mismatch": said(
        "The dam did not give birth that day.", "A mãe não pariu nesse dia.", "La madre no parió ese día."
    ),
    "animal_repeated": said(
        "The same animal stands in two rows.",
        "O mesmo animal está em duas linhas.",
        "El mismo animal está en dos filas.",
    ),
    "identifier_repeated": said(
        "The same number stands here twice.", "O mesmo número aparece duas vezes.", "El mismo número aparece dos veces."
    ),
    "fractions_sum": said(
        "The parts make {sum}, not 1.", "As frações somam {sum}, não 1.", "Las fracciones suman {sum}, no 1."
    ),
    "no_such_heads": said(
        "The lot had only {head_count} such heads left.",
        "O lote tinha só {head_count} cabeças dessas.",
        "Al lote le quedaban solo {head_count} de esas cabezas.",
    ),
    "wrong_sex": said("Not for this sex.", "Não se aplica a este sexo.", "No se aplica a este sexo."),
    "wrong_species": said("Not for this species.", "Não se aplica a esta espécie.", "No se aplica a esta especie."),
    "already_present": said(
        "It was on the farm already.", "Já estava na propriedade.", "Ya estaba en el establecimiento."
    ),
    "not_member": said("It was not in that group.", "Não estava nesse grupo.", "No estaba en ese grupo."),
    "duplicate_likely": said(
        "The same was recorded for that day.", "O mesmo já foi lançado nesse dia.", "Lo mismo ya se registró ese día."
    ),
    "head_count_negative": said(
        "The lot had only {head_count} heads.",
        "O lote tinha só {head_count} cabeças.",
        "El lote tenía solo {head_count} cabezas.",
    ),
    "heads_identified": said(
        "Only {head_count} of the heads are unidentified; the other {identified} are animals that go as themselves.",
        "Só {head_count} cabeças não são identificadas; as outras {identified} são animais, que vão um a um.",
        "Solo {head_count} cabezas no están identificadas; las otras {identified} son animales, que van de a uno.",
    ),
    "fewer_than_identified": said(
        "{identified} of its heads are identified animals that are still in it.",
        "{identified} de suas cabeças são animais identificados que ainda estão nele.",
        "{identified} de sus cabezas son animales identificados que todavía están en él.",
    ),
    "same_lot": said(
        "The heads are in this lot already.", "As cabeças já estão neste lote.", "Las cabezas ya están en este lote."
    ),
    "not_a_lot": said(
        "Heads can only go to another lot.",
        "As cabeças só podem ir para outro lote.",
        "Las cabezas solo pueden ir a otro lote.",
    ),
    "mixed_species": said(
        "The other lot is of another species.", "O outro lote é de outra espécie.", "El otro lote es de otra especie."
    ),
    "target_closed": said(
        "The other lot was closed by then.", "O outro lote já estava encerrado.", "El otro lote ya estaba cerrado."
    ),
    "target_not_open": said(
        "There was no such lot yet.", "O outro lote ainda não existia.", "El otro lote todavía no existía."
    ),
    "more_than_lot": said(
        "The lot had only {head_count} heads.",
        "O lote tinha só {head_count} cabeças.",
        "El lote tenía solo {head_count} cabezas.",
    ),
    "split_needs_lot": said(
        "The lot has {head_count} heads; some of them can only go to another lot.",
        "O lote tem {head_count} cabeças; parte delas só pode ir para outro lote.",
        "El lote tiene {head_count} cabezas; una parte solo puede ir a otro lote.",
    ),
    "sample_small": said("The sample is small.", "A amostra é pequena.", "La muestra es pequeña."),
    "out_of_hard_range": said(
        "{value} {unit} is impossible: {minimum} to {maximum} {unit}.",
        "{value} {unit} é impossível: de {minimum} a {maximum} {unit}.",
        "{value} {unit} es imposible: de {minimum} a {maximum} {unit}.",
    ),
    "out_of_soft_range": said(
        "{value} {unit} is unusual: {minimum} to {maximum} {unit}.",
        "{value} {unit} é incomum: de {minimum} a {maximum} {unit}.",
        "{value} {unit} es inusual: de {minimum} a {maximum} {unit}.",
    ),
    "gain_implausible": said(
        "{adg_kg} kg a day in {days} days is unusual.",
        "{adg_kg} kg por dia em {days} dias é incomum.",
        "{adg_kg} kg por día en {days} días es inusual.",
    ),
    "loss_large": said(
        "{percent} % less than {before_kg} kg.",
        "{percent} % menos que {before_kg} kg.",
        "{percent} % menos que {before_kg} kg.",
    ),
    "unit_suspect": said(
        "In pounds it would fit: {weight_kg} kg.",
        "Em libras faria sentido: {weight_kg} kg.",
        "En libras tendría sentido: {weight_kg} kg.",
    ),
    "later_conflict": said(
        "It makes later entries impossible.",
        "Torna impossíveis lançamentos posteriores.",
        "Hace imposibles registros posteriores.",
    ),
    "set_aside": said("It was set aside.", "Foi posto de lado.", "Se dejó de lado."),
    "unknown_subject": said("The journal does not know it.", "O diário não o conhece.", "El diario no lo conoce."),
    "wrong_subject_type": said("Not for this subject.", "Não se aplica a isto.", "No se aplica a esto."),
    "wrong_mode": said(
        "Animals are weighed singly, lots as a sample or a total.",
        "Animais são pesados um a um, lotes por amostra ou no total.",
        "Los animales se pesan de a uno, los lotes por muestra o en total.",
    ),
    "identifier_invalid": said(
        "This is no number of that scheme.", "Este número não é desse sistema.", "Este número no es de ese sistema."
    ),
    "identifier_in_use": said(
        "Another animal has this number.", "Outro animal tem este número.", "Otro animal tiene este número."
    ),
    "identifier_retired": said(
        "The animal {label} carried this number before.",
        "O animal {label} já teve este número.",
        "El animal {label} ya tuvo este número.",
    ),
    "second_official": said(
        "It carries the official number {identifier} already.",
        "Já tem o número oficial {identifier}.",
        "Ya lleva el número oficial {identifier}.",
    ),
    "same_identifier": said(
        "The old and the new number are the same.",
        "O número antigo e o novo são iguais.",
        "El número anterior y el nuevo son iguales.",
    ),
    "identifier_not_carried": said(
        "The animal did not carry this number then.",
        "O animal não tinha este número nesse dia.",
        "El animal no tenía este número ese día.",
    ),
    "place_inside_itself": said(
        "A place cannot be moved into what lies inside it.",
        "Um lugar não pode ir para dentro do que está nele.",
        "Un lugar no puede ir adentro de lo que está en él.",
    ),
    "place_in_itself": said(
        "A place cannot lie in itself.",
        "Um local não pode ficar dentro de si.",
        "Un lugar no puede estar dentro de sí.",
    ),
    "place_unknown": said("There is no such place.", "Este local não existe.", "Este lugar no existe."),
    "place_closed": said("The place is closed.", "O local está fechado.", "El lugar está cerrado."),
    "place_holds_no_animals": said(
        "This place holds no animals.", "Este local não recebe animais.", "Este lugar no recibe animales."
    ),
    "id_taken": said("Another animal has this id.", "Outro animal tem este id.", "Otro animal tiene este id."),
    "parent_wrong_sex": said(
        "A parent is of the wrong sex.", "O sexo de um dos pais não serve.", "El sexo de uno de los padres no sirve."
    ),
    "parent_wrong_species": said(
        "A parent is of another species.", "Um dos pais é de outra espécie.", "Uno de los padres es de otra especie."
    ),
    "parent_younger": said(
        "A parent is too young.", "Um dos pais é novo demais.", "Uno de los padres es demasiado joven."
    ),
    "own_ancestor": said("It would be its own ancestor.", "Seria seu próprio ancestral.", "Sería su propio ancestro."),
    "born_in_the_future": said("Its birth is in the future.", "Nasceria no futuro.", "Nacería en el futuro."),
    "wrong_production_type": said(
        "Its species is not kept for that.", "A espécie não se cria para isso.", "La especie no se cría para eso."
    ),
    "species_unknown": said("The species is not known.", "A espécie não é conhecida.", "La especie no se conoce."),
    "group_unknown": said("There is no such group.", "Este grupo não existe.", "Este grupo no existe."),
    "group_closed": said("The group is closed.", "O grupo está encerrado.", "El grupo está cerrado."),
    "missing_field": said("This field is required.", "Campo obrigatório.", "Campo obligatorio."),
    "unknown_field": said("There is no such field.", "Este campo não existe.", "Este campo no existe."),
    "not_object": said("An object.", "Um objeto.", "Un objeto."),
    "not_list": said("A list of at most {longest}.", "Uma lista de até {longest}.", "Una lista de hasta {longest}."),
    "not_number": said("A number.", "Um número.", "Un número."),
    "not_integer": said("A whole number.", "Um número inteiro.", "Un número entero."),
    "not_text": said("A text.", "Um texto.", "Un texto."),
    "not_boolean": said("True or false.", "Verdadeiro ou falso.", "Verdadero o falso."),
    "not_date": said("A date such as 2026-05-03.", "Uma data como 2026-05-03.", "Una fecha como 2026-05-03."),
    "not_instant": said(
        "A time with its offset, or a plain date.",
        "Um horário com fuso, ou uma data.",
        "Una hora con su zona, o una fecha.",
    ),
    "not_id": said("An identifier (UUID).", "Um identificador (UUID).", "Un identificador (UUID)."),
    "not_sha256": said(
        "The SHA-256 of a file: 64 hexadecimal digits.",
        "O SHA-256 de um arquivo: 64 dígitos hexadecimais.",
        "El SHA-256 de un archivo: 64 dígitos hexadecimales.",
    ),
    "not_money": said("An amount such as 12.50.", "Um valor como 12.50.", "Un monto como 12.50."),
    "ill_spelled": said("Such as {like}.", "Como {like}.", "Como {like}."),
    "bad_enum": said("None of the choices.", "Nenhuma das opções.", "Ninguna de las opciones."),
    "too_small": said("At least {minimum}.", "No mínimo {minimum}.", "Como mínimo {minimum}."),
    "too_large": said("At most {maximum}.", "No máximo {maximum}.", "Como máximo {maximum}."),
    "not_above": said("More than {above}.", "Mais que {above}.", "Más que {above}."),
    "too_long": said("At most {longest} long.", "No máximo {longest}.", "Como máximo {longest}."),
    "control_characters": said(
        "Control characters are not allowed.",
        "Caracteres de controle não são permitidos.",
        "No se permiten caracteres de control.",
    ),
}


def sentence(finding: Finding, language: str) -> str:
    """What a finding says, in a language; its code where there is no sentence."""
    labels = SENTENCES.get(finding.code)
    return fill(label(labels, language), finding.params, language) if labels else finding.code
