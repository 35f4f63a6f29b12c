"""Sows and their litters: what each figure tells, in the words of who keeps animals."""

from collections.abc import Mapping

from app.kernel.trade.labels import Labels, said

EXPLAINED: Mapping[str, Labels] = {
    "total_born_per_litter": said(
        "How large litters are at birth, the dead included.",
        "Tamanho das leitegadas ao nascer, com os mortos.",
        "Tamaño de las camadas al nacer, con los muertos.",
    ),
    "born_alive_per_litter": said(
        "How many piglets a farrowing brings alive.",
        "Quantos leitões nascem vivos por parto.",
        "Cuántos lechones nacen vivos por parto.",
    ),
    "stillborn_per_litter": said(
        "How many fully grown piglets are born dead: long farrowings and old sows show here.",
        "Quantos leitões formados nascem mortos: aqui aparecem partos demorados e matrizes velhas.",
        "Cuántos lechones formados nacen muertos: aquí se ven los partos largos y las cerdas viejas.",
    ),
    "mummified_per_litter": said(
        "How many piglets died early and are born mummified: a sign of disease in gestation.",
        "Quantos leitões morreram cedo e nascem mumificados: sinal de doença na gestação.",
        "Cuántos lechones murieron temprano y nacen momificados: señal de enfermedad en la gestación.",
    ),
    "stillborn_pct": said(
        "Which part of all piglets born is stillborn.",
        "Que parte dos leitões nascidos é natimorta.",
        "Qué parte de los lechones nacidos nace muerta.",
    ),
    "mummified_pct": said(
        "Which part of all piglets born is mummified.",
        "Que parte dos leitões nascidos é mumificada.",
        "Qué parte de los lechones nacidos son momias.",
    ),
    "mean_birth_weight": said(
        "What a piglet born alive weighs; light ones die more and grow less.",
        "Quanto pesa um leitão nascido vivo; os leves morrem mais e crescem menos.",
        "Cuánto pesa un lechón nacido vivo; los livianos mueren más y crecen menos.",
    ),
    "farrowing_rate": said(
        "How many services of a week or month ended in a farrowing.",
        "Quantas coberturas de uma semana ou mês terminaram em parto.",
        "Cuántos servicios de una semana o mes terminaron en parto.",
    ),
    "farrowing_rate_adjusted": said(
        "The farrowing rate without sows that left for reasons other than reproduction.",
        "A taxa de parição sem as matrizes que saíram por motivos não reprodutivos.",
        "La tasa de partos sin las cerdas que salieron por motivos no reproductivos.",
    ),
    "repeat_rate": said(
        "How many served females came back in heat.",
        "Quantas fêmeas cobertas voltaram ao cio.",
        "Cuántas hembras servidas repitieron celo.",
    ),
    "abortion_pct_expected": said(
        "How many of the farrowings that were expected were aborted.",
        "Quantos dos partos esperados foram abortados.",
        "Cuántos de los partos esperados se abortaron.",
    ),
    "false_pregnancy_pct": said(
        "How many females thought pregnant came to term with nothing.",
        "Quantas fêmeas tidas como gestantes chegaram ao fim sem leitões.",
        "Cuántas hembras dadas por gestantes llegaron a término sin lechones.",
    ),
    "pregnant_death_pct": said(
        "How many of the farrowings that were expected were lost because the female died.",
        "Quantos dos partos esperados se perderam porque a fêmea morreu.",
        "Cuántos de los partos esperados se perdieron porque la hembra murió.",
    ),
    "weaned_per_sow_weaned": said(
        "How many piglets each weaned sow leaves behind, those with none included.",
        "Quantos leitões cada matriz desmamada entrega, contando as que não entregaram nenhum.",
        "Cuántos lechones entrega cada cerda destetada, contando las que no entregaron ninguno.",
    ),
    "weaned_per_litter": said(
        "How many piglets a litter has at weaning, where it has any.",
        "Quantos leitões uma leitegada tem no desmame, quando tem algum.",
        "Cuántos lechones tiene una camada al destete, cuando tiene alguno.",
    ),
    "weaned_per_last_weaning": said(
        "How many piglets are weaned for each lactation that ends; nurse sows count once.",
        "Quantos leitões são desmamados por lactação encerrada; mães de leite contam uma vez.",
        "Cuántos lechones se destetan por lactancia terminada; las nodrizas cuentan una vez.",
    ),
    "mean_weaning_weight": said(
        "What a piglet weighs when it is weaned.",
        "Quanto pesa um leitão ao desmame.",
        "Cuánto pesa un lechón al destete.",
    ),
    "prewean_mortality_period": said(
        "How many piglets died before weaning in these days, whenever they were born.",
        "Quantos leitões morreram antes do desmame nestes dias, qualquer que seja o nascimento.",
        "Cuántos lechones murieron antes del destete en estos días, hayan nacido cuando hayan nacido.",
    ),
    "prewean_mortality_cohort": said(
        "How many piglets the litters weaned in these days lost from birth on.",
        "Quantos leitões perderam, desde o parto, as leitegadas desmamadas nestes dias.",
        "Cuántos lechones perdieron, desde el parto, las camadas destetadas en estos días.",
    ),
    "wean_to_service_interval": said(
        "How long sows take from weaning to the first service.",
        "Quanto tempo as matrizes levam do desmame à primeira cobertura.",
        "Cuánto tardan las cerdas del destete al primer servicio.",
    ),
    "empty_days_per_cycle": said(
        "How many days of each cycle a sow neither carries nor nurses.",
        "Quantos dias de cada ciclo a matriz não gesta nem amamenta.",
        "Cuántos días de cada ciclo la cerda no gesta ni amamanta.",
    ),
    "npd_per_sow_year": said(
        "How many days of a year a mated female neither carries nor nurses: each costs feed and piglets.",
        "Quantos dias do ano uma fêmea coberta não gesta nem amamenta: cada um custa ração e leitões.",
        "Cuántos días del año una hembra servida no gesta ni amamanta: cada uno cuesta alimento y lechones.",
    ),
    "npd_component": said(
        "Where the non-productive days come from: the wait for service, returns, abortions, culling.",
        "De onde vêm os dias não produtivos: espera pela cobertura, retornos, abortos, descarte.",
        "De dónde vienen los días no productivos: espera del servicio, repeticiones, abortos, descarte.",
    ),
    "farrowing_interval": said(
        "How long it is from one farrowing of a sow to her next.",
        "Quanto tempo passa de um parto ao seguinte da mesma matriz.",
        "Cuánto pasa de un parto al siguiente de la misma cerda.",
    ),
    "gestation_length": said(
        "How long females carry, from the first service to the farrowing.",
        "Quanto dura a gestação, da primeira cobertura ao parto.",
        "Cuánto dura la gestación, del primer servicio al parto.",
    ),
    "lactation_length": said(
        "At what age of the litter sows are weaned.",
        "Com quantos dias de lactação as matrizes são desmamadas.",
        "Con cuántos días de lactancia se destetan las cerdas.",
    ),
    "litters_per_sow_year": said(
        "How often a sow farrows in a year.",
        "Quantas vezes uma matriz pare por ano.",
        "Cuántas veces pare una cerda por año.",
    ),
    "pigs_weaned_per_sow_year": said(
        "How many piglets a sow weans in a year: litters a year times piglets a litter.",
        "Quantos leitões uma matriz desmama por ano: partos por ano vezes leitões por parto.",
        "Cuántos lechones desteta una cerda por año: partos por año por lechones por parto.",
    ),
    "pigs_lost_per_npd": said(
        "How many piglets a sow weans less in a year for each non-productive day.",
        "Quantos leitões uma matriz deixa de desmamar por ano a cada dia não produtivo.",
        "Cuántos lechones deja de destetar una cerda por año por cada día no productivo.",
    ),
    "replacement_rate": said(
        "Which part of the sows gilts replace in a year.",
        "Que parte do plantel as leitoas repõem por ano.",
        "Qué parte del plantel reponen las cachorras por año.",
    ),
    "sow_cull_rate": said(
        "Which part of the sows is culled in a year.",
        "Que parte das matrizes é descartada por ano.",
        "Qué parte de las cerdas se descarta por año.",
    ),
    "sow_mortality_rate": said(
        "Which part of the sows dies in a year.",
        "Que parte das matrizes morre por ano.",
        "Qué parte de las cerdas muere por año.",
    ),
    "average_parity": said(
        "How often the sows of the herd have farrowed on average: how old the herd is.",
        "Quantos partos as matrizes têm em média: a idade do plantel.",
        "Cuántos partos tienen las cerdas en promedio: la edad del plantel.",
    ),
    "parity_distribution": said(
        "How many females there are of each parity.",
        "Quantas fêmeas há de cada ordem de parto.",
        "Cuántas hembras hay de cada número de parto.",
    ),
    "worklist_return_watch": said(
        "Which served females should be watched for a return to heat today.",
        "Que fêmeas cobertas observar hoje para retorno ao cio.",
        "Qué hembras servidas observar hoy por repetición de celo.",
    ),
}
