"""Cattle and small ruminants: what each figure tells, in the words of who keeps animals."""

from collections.abc import Mapping

from app.kernel.trade.labels import Labels, said

EXPLAINED: Mapping[str, Labels] = {
    "dim": said(
        "How long a cow has been in milk on that day.",
        "Há quanto tempo a vaca está em lactação nesse dia.",
        "Cuánto tiempo lleva la vaca en leche ese día.",
    ),
    "calving_interval": said(
        "How long it is from one calving of a cow to her next.",
        "Quanto tempo passa de um parto ao seguinte da mesma vaca.",
        "Cuánto pasa de un parto al siguiente de la misma vaca.",
    ),
    "projected_calving_interval": said(
        "How long the calving interval will be by the cows that are pregnant now.",
        "Quanto será o intervalo entre partos pelas vacas que já estão prenhes.",
        "Cuánto será el intervalo entre partos según las vacas ya preñadas.",
    ),
    "days_open": said(
        "How long cows stay empty after calving.",
        "Quanto tempo as vacas ficam vazias depois do parto.",
        "Cuánto tiempo quedan vacías las vacas después del parto.",
    ),
    "service_rate_21d": said(
        "How many of the cows that could be served in 21 days were: how well heats are found.",
        "Quantas das vacas aptas foram cobertas em 21 dias: quão bem se detecta o cio.",
        "Cuántas de las vacas aptas se sirvieron en 21 días: qué tan bien se detecta el celo.",
    ),
    "conception_rate_21d": said(
        "How many of the cows served in a window of 21 days conceived.",
        "Quantas das vacas cobertas em uma janela de 21 dias conceberam.",
        "Cuántas de las vacas servidas en una ventana de 21 días concibieron.",
    ),
    "pregnancy_rate_21d": said(
        "How many of the cows that could become pregnant in 21 days did.",
        "Quantas das vacas que podiam emprenhar em 21 dias emprenharam.",
        "Cuántas de las vacas que podían preñarse en 21 días se preñaron.",
    ),
    "conception_rate": said(
        "How many services of which the outcome is known led to a pregnancy.",
        "Quantas coberturas de resultado conhecido deram prenhez.",
        "Cuántos servicios de resultado conocido dieron preñez.",
    ),
    "services_per_conception": said(
        "How many services a pregnancy takes.",
        "Quantas coberturas custa uma prenhez.",
        "Cuántos servicios cuesta una preñez.",
    ),
    "abortion_rate": said(
        "How many confirmed pregnancies end in an abortion.",
        "Quantas prenhezes confirmadas terminam em aborto.",
        "Cuántas preñeces confirmadas terminan en aborto.",
    ),
    "age_at_first_calving": said(
        "How old heifers are when they first calve: each month more costs rearing.",
        "Com que idade as novilhas parem pela primeira vez: cada mês a mais custa recria.",
        "A qué edad paren por primera vez las vaquillonas: cada mes más cuesta recría.",
    ),
    "lactation_yield_tim": said(
        "How much milk a lactation gave, by its test days and the days between them.",
        "Quanto leite uma lactação deu, pelos controles e pelos dias entre eles.",
        "Cuánta leche dio una lactancia, según los controles y los días entre ellos.",
    ),
    "lactation_yield_305": said(
        "The same over the first 305 days, so that lactations can be compared.",
        "O mesmo nos primeiros 305 dias, para comparar lactações.",
        "Lo mismo en los primeros 305 días, para comparar lactancias.",
    ),
    "best_prediction_305": said(
        "What a running lactation is expected to give in 305 days, by its tests so far.",
        "Quanto se espera de uma lactação em curso em 305 dias, pelos controles até aqui.",
        "Cuánto se espera de una lactancia en curso a 305 días, por los controles hasta ahora.",
    ),
    "persistency": said(
        "How well a cow keeps her milk after the peak.",
        "Quão bem a vaca mantém o leite depois do pico.",
        "Qué tan bien mantiene la vaca la leche después del pico.",
    ),
    "milk_per_cow_day": said(
        "How much milk a cow gives on a day.",
        "Quanto leite uma vaca dá por dia.",
        "Cuánta leche da una vaca por día.",
    ),
    "somatic_cell_score": said(
        "The somatic cell count on a scale on which means can be made: one more is twice the count.",
        "A CCS em uma escala que permite médias: um ponto a mais é o dobro da contagem.",
        "El RCS en una escala que permite promedios: un punto más es el doble del recuento.",
    ),
    "herd_mean_scs": said(
        "The udder health of the herd at its last test day.",
        "A saúde do úbere do rebanho no último controle.",
        "La salud de ubre del rodeo en el último control.",
    ),
    "scc_weighted": said(
        "The cell count that the tank should have by the cows' own tests.",
        "A CCS que o tanque deveria ter pelos controles das vacas.",
        "El RCS que debería tener el tanque según los controles de las vacas.",
    ),
    "new_infection_rate": said(
        "How many healthy cows rose above the threshold of cells since the last test.",
        "Quantas vacas sadias passaram do limite de células desde o último controle.",
        "Cuántas vacas sanas pasaron el umbral de células desde el último control.",
    ),
    "chronic_infection_rate": said(
        "How many cows stay above the threshold of cells from one test to the next.",
        "Quantas vacas continuam acima do limite de células de um controle ao outro.",
        "Cuántas vacas siguen sobre el umbral de células de un control al otro.",
    ),
    "fcm_4": said(
        "Milk as if it had 4 % of fat, so that herds and breeds can be compared.",
        "O leite como se tivesse 4 % de gordura, para comparar rebanhos e raças.",
        "La leche como si tuviera 4 % de grasa, para comparar rodeos y razas.",
    ),
    "ecm": said(
        "Milk by the energy in it, so that milk of different contents can be compared.",
        "O leite pela energia que contém, para comparar leites de teores diferentes.",
        "La leche por la energía que contiene, para comparar leches de distinta composición.",
    ),
    "cow_cull_rate": said(
        "Which part of the cows leaves in a year, dead or alive.",
        "Que parte das vacas sai por ano, viva ou morta.",
        "Qué parte de las vacas sale por año, viva o muerta.",
    ),
    "pregnancy_pct_exposed": said(
        "How many of the females of a season became pregnant.",
        "Quantas das fêmeas da estação emprenharam.",
        "Cuántas de las hembras de la temporada se preñaron.",
    ),
    "exposed_females": said(
        "How many females a season began with: what its results are counted by.",
        "Com quantas fêmeas a estação começou: a base dos seus resultados.",
        "Con cuántas hembras empezó la temporada: la base de sus resultados.",
    ),
    "calving_distribution_21d": said(
        "How early in the season calvings come: early calves are heavier at weaning.",
        "Quão cedo na estação vêm os partos: bezerros do cedo desmamam mais pesados.",
        "Qué tan temprano en la temporada llegan los partos: los terneros cabeza se destetan más pesados.",
    ),
    "calving_pct": said(
        "How many of the pregnant females brought a live calf.",
        "Quantas das prenhes pariram bezerro vivo.",
        "Cuántas de las preñadas parieron un ternero vivo.",
    ),
    "weaning_pct": said(
        "How many of the calves born alive were weaned.",
        "Quantos dos nascidos vivos foram desmamados.",
        "Cuántos de los nacidos vivos se destetaron.",
    ),
    "calf_crop_pct": said(
        "How many calves are weaned for each female of the season: the result of the whole cycle.",
        "Quantos bezerros são desmamados por fêmea da estação: o resultado do ciclo inteiro.",
        "Cuántos terneros se destetan por hembra de la temporada: el resultado del ciclo entero.",
    ),
    "kg_weaned_per_exposed": said(
        "How many kg of calf each female of the season weaned.",
        "Quantos kg de bezerro cada fêmea da estação desmamou.",
        "Cuántos kg de ternero destetó cada hembra de la temporada.",
    ),
    "adjusted_weight_205": said(
        "What a calf would weigh at 205 days from a grown dam.",
        "Quanto um bezerro pesaria aos 205 dias com mãe adulta.",
        "Cuánto pesaría un ternero a los 205 días con madre adulta.",
    ),
    "adjusted_weight_365": said(
        "What a yearling would weigh at 365 days.",
        "Quanto um garrote pesaria aos 365 dias.",
        "Cuánto pesaría un añojo a los 365 días.",
    ),
    "weight_ratio": said(
        "How an animal stands among those reared alike: 100 is their mean.",
        "Como um animal está entre os criados com ele: 100 é a média.",
        "Cómo está un animal entre los criados igual: 100 es la media.",
    ),
    "weight_per_day_of_age": said(
        "How much an animal has grown for each day of its life.",
        "Quanto um animal cresceu por dia de vida.",
        "Cuánto creció un animal por día de vida.",
    ),
    "animal_units": said(
        "How many animals of standard weight the herd amounts to.",
        "A quantos animais de peso padrão o rebanho equivale.",
        "A cuántos animales de peso patrón equivale el rodeo.",
    ),
    "stocking_rate_ua_ha": said(
        "How heavily pasture is stocked.",
        "Quanto peso o pasto carrega.",
        "Cuánta carga lleva la pastura.",
    ),
    "stocking_rate_head_ha": said(
        "How many head graze a hectare.",
        "Quantas cabeças pastam em um hectare.",
        "Cuántas cabezas pastan en una hectárea.",
    ),
    "arroba_live": said(
        "How many arrobas of carcass a live animal would give.",
        "Quantas arrobas de carcaça um animal vivo daria.",
        "Cuántas arrobas de res daría un animal vivo.",
    ),
    "carcass_kg": said(
        "What the carcass weighs, or would weigh.",
        "Quanto pesa, ou pesaria, a carcaça.",
        "Cuánto pesa, o pesaría, la res.",
    ),
    "arroba_carcass": said(
        "The carcass in arrobas.",
        "A carcaça em arrobas.",
        "La res en arrobas.",
    ),
    "arroba_per_ha": said(
        "How many arrobas a hectare made.",
        "Quantas arrobas um hectare produziu.",
        "Cuántas arrobas produjo una hectárea.",
    ),
    "dressing_pct": said(
        "Which part of the live weight is carcass.",
        "Que parte do peso vivo é carcaça.",
        "Qué parte del peso vivo es res.",
    ),
    "fertility": said(
        "How many of the females of a season gave birth.",
        "Quantas das fêmeas da estação pariram.",
        "Cuántas de las hembras de la temporada parieron.",
    ),
    "prolificacy": said(
        "How many young a birth brings.",
        "Quantas crias um parto traz.",
        "Cuántas crías trae un parto.",
    ),
    "fecundity": said(
        "How many young were born for each female of the season.",
        "Quantas crias nasceram por fêmea da estação.",
        "Cuántas crías nacieron por hembra de la temporada.",
    ),
    "weaned_pct_exposed": said(
        "How many young are weaned for each female of the season.",
        "Quantas crias são desmamadas por fêmea da estação.",
        "Cuántas crías se destetan por hembra de la temporada.",
    ),
    "stillbirth_pct": said(
        "Which part of the young is born dead.",
        "Que parte das crias nasce morta.",
        "Qué parte de las crías nace muerta.",
    ),
    "young_mortality_to_weaning": said(
        "How many of the young born alive die before weaning.",
        "Quantas das crias nascidas vivas morrem antes do desmame.",
        "Cuántas de las crías nacidas vivas mueren antes del destete.",
    ),
    "first_cycle_settling": said(
        "How many females conceived in the first cycle of the season.",
        "Quantas fêmeas emprenharam no primeiro ciclo da estação.",
        "Cuántas hembras se preñaron en el primer ciclo de la temporada.",
    ),
}
