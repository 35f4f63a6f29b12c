"""The sentences for what production, feed and carcasses may be found wrong with."""

from collections.abc import Mapping

from app.kernel.trade.labels import Labels, said

PRODUCTION: Mapping[str, Labels] = {
    "wrong_profile": said(
        "Not for animals kept for this.",
        "Não se aplica a animais desta criação.",
        "No se aplica a animales de esta cría.",
    ),
    "not_lactating": said(
        "She gave no milk at that time.", "Não estava em lactação nesse dia.", "No estaba en lactancia ese día."
    ),
    "lactation_unknown": said(
        "No birth of hers is recorded: whether she gave milk is not known.",
        "Não há parto dela registrado: não se sabe se estava em lactação.",
        "No hay parto de ella registrado: no se sabe si estaba en lactancia.",
    ),
    "time_needed": said(
        "Say at what time the milking began.",
        "Informe a hora em que a ordenha começou.",
        "Indique a qué hora empezó el ordeñe.",
    ),
    "started_another_day": said(
        "The milking began more than a day from the time of the entry.",
        "A ordenha começou a mais de um dia da hora do lançamento.",
        "El ordeñe empezó a más de un día de la hora del registro.",
    ),
    "litres_differ": said(
        "{litres} L of milk do not weigh {kg} kg.",
        "{litres} L de leite não pesam {kg} kg.",
        "{litres} L de leche no pesan {kg} kg.",
    ),
    "colostrum_to_tank": said(
        "On day {days} after birth it is colostrum: kept out of the tank for {limit} days.",
        "No dia {days} depois do parto é colostro: fica fora do tanque por {limit} dias.",
        "En el día {days} después del parto es calostro: queda fuera del tanque por {limit} días.",
    ),
    "yield_range": said(
        "{value} kg of milk is out of the ordinary: {minimum} to {maximum} kg.",
        "{value} kg de leite fogem do comum: de {minimum} a {maximum} kg.",
        "{value} kg de leche salen de lo común: de {minimum} a {maximum} kg.",
    ),
    "second_test_day": said(
        "She was tested that day already.",
        "Já tem controle leiteiro nesse dia.",
        "Ya tiene control lechero ese día.",
    ),
    "milk_jump": said(
        "{value} kg after {before} kg at the last test is a large change.",
        "{value} kg depois de {before} kg no último controle é uma mudança grande.",
        "{value} kg después de {before} kg en el último control es un cambio grande.",
    ),
    "component_swap": said(
        "More protein ({protein} %) than fat ({fat} %): swapped?",
        "Mais proteína ({protein} %) que gordura ({fat} %): trocadas?",
        "Más proteína ({protein} %) que grasa ({fat} %): ¿cambiadas?",
    ),
    "period_reversed": said("It ends before it begins.", "Termina antes de começar.", "Termina antes de empezar."),
    "antibiotic_positive": said(
        "The milk holds antibiotics: note what was done with it.",
        "O leite tem antibiótico: anote o que foi feito com ele.",
        "La leche tiene antibiótico: anote qué se hizo con ella.",
    ),
    "temperature_high": said(
        "{value} °C is warm for a tank: at most {maximum} °C.",
        "{value} °C é quente para um tanque: no máximo {maximum} °C.",
        "{value} °C es caliente para un tanque: como máximo {maximum} °C.",
    ),
    "score_step": said(
        "{value} is no step of the scale: steps of {step}.",
        "{value} não é um passo da escala: passos de {step}.",
        "{value} no es un paso de la escala: pasos de {step}.",
    ),
    "condition_jump": said(
        "{value} after {before} (scale {scale}) within a month is a large change.",
        "{value} depois de {before} (escala {scale}) em um mês é uma mudança grande.",
        "{value} después de {before} (escala {scale}) en un mes es un cambio grande.",
    ),
    "classes_sum": said(
        "The classes make {sum}, more than {total}.",
        "As classes somam {sum}, mais que {total}.",
        "Las clases suman {sum}, más que {total}.",
    ),
    "more_than_hens": said(
        "{total} eggs in a day from {hens} hens.",
        "{total} ovos em um dia de {hens} galinhas.",
        "{total} huevos en un día de {hens} gallinas.",
    ),
    "laying_jump": said(
        "{value} % laying after {before} % is a large change.",
        "{value} % de postura depois de {before} % é uma mudança grande.",
        "{value} % de postura después de {before} % es un cambio grande.",
    ),
    "no_slaughter": said(
        "It did not go to slaughter before that.",
        "Não foi para o abate antes disso.",
        "No fue a faena antes de eso.",
    ),
    "more_than_slaughtered": said(
        "Only {head_count} heads of it went to slaughter before that.",
        "Só {head_count} cabeças dele foram para o abate antes disso.",
        "Solo {head_count} cabezas fueron a faena antes de eso.",
    ),
    "dressing_unusual": said(
        "A dressing of {percent} % is unusual: {minimum} to {maximum} %.",
        "Um rendimento de {percent} % é incomum: de {minimum} a {maximum} %.",
        "Un rendimiento de {percent} % es inusual: de {minimum} a {maximum} %.",
    ),
    "bin_over_capacity": said(
        "{value} kg are more than the bin holds ({capacity} kg).",
        "{value} kg são mais do que cabe no silo ({capacity} kg).",
        "{value} kg son más de lo que cabe en el silo ({capacity} kg).",
    ),
    "bin_jump": said(
        "{value} kg, but {before} kg were there and no delivery is recorded.",
        "{value} kg, mas havia {before} kg e nenhuma entrega registrada.",
        "{value} kg, pero había {before} kg y ninguna entrega registrada.",
    ),
    "medicated_needs_treatment": said(
        "Medicine in feed is a treatment: record that too.",
        "Medicamento na ração é tratamento: registre-o também.",
        "Un medicamento en el alimento es un tratamiento: regístrelo también.",
    ),
    "stock_negative": said(
        "That is more than was delivered: {left} kg would be left.",
        "É mais do que foi entregue: sobrariam {left} kg.",
        "Es más de lo que se entregó: quedarían {left} kg.",
    ),
    "feed_high": said(
        "{value} kg per head and day is much: up to {maximum} kg.",
        "{value} kg por cabeça e dia é muito: até {maximum} kg.",
        "{value} kg por cabeza y día es mucho: hasta {maximum} kg.",
    ),
    "water_high": said(
        "{value} L per head and day is much: up to {maximum} L.",
        "{value} L por cabeça e dia é muito: até {maximum} L.",
        "{value} L por cabeza y día es mucho: hasta {maximum} L.",
    ),
}
