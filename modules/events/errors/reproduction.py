"""The sentences for what is found about reproduction, nursing and weaning, in three languages."""

from collections.abc import Mapping

from app.kernel.trade.labels import Labels, said

REPRODUCTION: Mapping[str, Labels] = {
    "castrated": said("It is castrated.", "É castrado.", "Está castrado."),
    "too_young_selection": said(
        "It is {days} days old: breeding animals are selected from {minimum} days on.",
        "Tem {days} dias: a seleção para reprodução é a partir de {minimum} dias.",
        "Tiene {days} días: la selección para reproducción es a partir de {minimum} días.",
    ),
    "pregnant_flagged": said("She is pregnant.", "Ela está prenhe.", "Está preñada."),
    "heat_while_pregnant": said(
        "She was found pregnant: heat is unlikely.",
        "Foi diagnosticada prenhe: cio é improvável.",
        "Fue diagnosticada preñada: el celo es improbable.",
    ),
    "heat_too_soon": said(
        "Her last heat was {days} days ago.", "O último cio foi há {days} dias.", "El último celo fue hace {days} días."
    ),
    "too_young_hard": said(
        "She was {days} days old: no female is served before {minimum} days.",
        "Tinha {days} dias: nenhuma fêmea é coberta antes de {minimum} dias.",
        "Tenía {days} días: ninguna hembra se sirve antes de {minimum} días.",
    ),
    "too_young": said(
        "She was {days} days old; first services are from {minimum} days on.",
        "Tinha {days} dias; a primeira cobertura é a partir de {minimum} dias.",
        "Tenía {days} días; el primer servicio es a partir de {minimum} días.",
    ),
    "service_while_pregnant": said(
        "She was found pregnant: a service means that the pregnancy was lost.",
        "Foi diagnosticada prenhe: uma cobertura significa que a gestação foi perdida.",
        "Fue diagnosticada preñada: un servicio significa que perdió la preñez.",
    ),
    "service_while_lactating": said(
        "She still nurses a litter.", "Ela ainda amamenta uma leitegada.", "Todavía amamanta una camada."
    ),
    "before_waiting_period": said(
        "She gave birth {days} days ago; the waiting period is {minimum} days.",
        "Pariu há {days} dias; o período de espera é de {minimum} dias.",
        "Parió hace {days} días; el período de espera es de {minimum} días.",
    ),
    "irregular_return": said(
        "Her last service was {days} days ago: that is no regular cycle.",
        "A última cobertura foi há {days} dias: não é um ciclo regular.",
        "El último servicio fue hace {days} días: no es un ciclo regular.",
    ),
    "flag_to_cull": said("She is marked for culling.", "Está marcada para descarte.", "Está marcada para descarte."),
    "flag_do_not_breed": said(
        "She is not to be served.", "Está marcada para não cobrir.", "Está marcada para no servir."
    ),
    "no_male": said("Name the males.", "Informe os reprodutores.", "Indique los machos."),
    "pregnant_exposed": said("She was found pregnant.", "Foi diagnosticada prenhe.", "Fue diagnosticada preñada."),
    "already_exposed": said("A male is with her already.", "Já há um reprodutor com ela.", "Ya hay un macho con ella."),
    "ends_before_start": said("It ends before it begins.", "Termina antes de começar.", "Termina antes de empezar."),
    "not_exposed": said("No male was with her then.", "Não havia reprodutor com ela.", "No había un macho con ella."),
    "exposed_long": said(
        "The male was with her for {days} days; usual are {maximum} at most.",
        "O reprodutor ficou {days} dias com ela; o usual é no máximo {maximum}.",
        "El macho estuvo {days} días con ella; lo usual es como máximo {maximum}.",
    ),
    "no_service": said(
        "No service of hers is recorded before that.",
        "Não há cobertura dela registrada antes disso.",
        "No hay servicio registrado antes de eso.",
    ),
    "too_early": said(
        "Only {days} days after the service; checks are from {minimum} days on.",
        "Só {days} dias depois da cobertura; o diagnóstico é a partir de {minimum} dias.",
        "Solo {days} días después del servicio; el diagnóstico es a partir de {minimum} días.",
    ),
    "foetal_age_mismatch": said(
        "A foetus of {days} days does not fit a service {served} days ago.",
        "Um feto de {days} dias não combina com uma cobertura há {served} dias.",
        "Un feto de {days} días no coincide con un servicio hace {served} días.",
    ),
    "empty_after_pregnant": said(
        "She was found pregnant before: the pregnancy was lost.",
        "Antes foi diagnosticada prenhe: a gestação foi perdida.",
        "Antes fue diagnosticada preñada: perdió la preñez.",
    ),
    "foetus_sum": said(
        "More foetuses by sex ({total}) than in all.",
        "Mais fetos por sexo ({total}) do que no total.",
        "Más fetos por sexo ({total}) que en total.",
    ),
    "not_pregnant": said(
        "She is not known to be pregnant.", "Não consta que esteja prenhe.", "No consta que esté preñada."
    ),
    "birth_not_abortion": said(
        "After {days} days it is a birth: abortions are up to {maximum} days.",
        "Com {days} dias é um parto: aborto é até {maximum} dias.",
        "Con {days} días es un parto: aborto es hasta {maximum} días.",
    ),
    "not_lactating": said("She does not give milk.", "Ela não está em lactação.", "No está en lactancia."),
    "dry_too_early": said(
        "It is {days} days before her due date; usual are {maximum} at most.",
        "Faltam {days} dias para o parto previsto; o usual é no máximo {maximum}.",
        "Faltan {days} días para el parto previsto; lo usual es como máximo {maximum}.",
    ),
    "dry_too_late": said(
        "It is only {days} days before her due date; usual are {minimum} at least.",
        "Faltam só {days} dias para o parto previsto; o usual é no mínimo {minimum}.",
        "Faltan solo {days} días para el parto previsto; lo usual es como mínimo {minimum}.",
    ),
    "not_pregnant_status": said(
        "Her last check found her empty.", "O último diagnóstico foi vazia.", "El último diagnóstico fue vacía."
    ),
    "abortion_not_birth": said(
        "No young lived, {days} days after the service: up to {maximum} days that is an abortion.",
        "Nenhuma cria viva, {days} dias depois da cobertura: até {maximum} dias é um aborto.",
        "Ninguna cría viva, {days} días después del servicio: hasta {maximum} días es un aborto.",
    ),
    "gestation_out_of_range": said(
        "{days} days after the service: a gestation takes {minimum} to {maximum} days.",
        "{days} dias depois da cobertura: uma gestação dura de {minimum} a {maximum} dias.",
        "{days} días después del servicio: una gestación dura de {minimum} a {maximum} días.",
    ),
    "premature": said(
        "Born too early, after {days} days.",
        "Nasceu antes do tempo, com {days} dias.",
        "Nació antes de tiempo, a los {days} días.",
    ),
    "litter_open": said(
        "Her last litter was not weaned.",
        "A última leitegada não foi desmamada.",
        "La última camada no fue destetada.",
    ),
    "still_lactating": said(
        "She was not dried off.", "A secagem dela não foi registrada.", "No se registró su secado."
    ),
    "already_weaned": said("It was weaned before.", "Já foi desmamado.", "Ya fue destetado."),
    "not_nursing": said(
        "No dam nurses this litter.", "Nenhuma mãe amamenta esta leitegada.", "Ninguna madre amamanta esta camada."
    ),
    "total_leaves_rest": said(
        "{rest} of the litter are left: they died, were fostered, or only some were weaned.",
        "Restam {rest} da leitegada: morreram, foram adotados ou o desmame foi parcial.",
        "Quedan {rest} de la camada: murieron, fueron adoptados o el destete fue parcial.",
    ),
    "more_than_nursed": said(
        "The litter has only {head_count}.", "A leitegada tem só {head_count}.", "La camada tiene solo {head_count}."
    ),
    "age_low": said(
        "They are {days} days old; weaning is from {minimum} days on.",
        "Têm {days} dias; o desmame é a partir de {minimum} dias.",
        "Tienen {days} días; el destete es a partir de {minimum} días.",
    ),
    "age_high": said(
        "They are {days} days old; weaning is by {maximum} days.",
        "Têm {days} dias; o desmame é até {maximum} dias.",
        "Tienen {days} días; el destete es hasta {maximum} días.",
    ),
    "weight_range": said(
        "{weight_kg} kg a head is unusual at weaning: {minimum} to {maximum} kg.",
        "{weight_kg} kg por cabeça é incomum no desmame: de {minimum} a {maximum} kg.",
        "{weight_kg} kg por cabeza es inusual en el destete: de {minimum} a {maximum} kg.",
    ),
    "same_litter": said("That is the same litter.", "É a mesma leitegada.", "Es la misma camada."),
    "foster_to_non_nursing": said(
        "No dam nurses that litter.", "Nenhuma mãe amamenta essa leitegada.", "Ninguna madre amamanta esa camada."
    ),
}
