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
}
