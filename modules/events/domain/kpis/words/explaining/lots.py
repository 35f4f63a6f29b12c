"""Inventory, growth, poultry and money: what each figure tells, in the words of who keeps animals."""

from collections.abc import Mapping

from app.kernel.trade.labels import Labels, said

EXPLAINED: Mapping[str, Labels] = {
    "average_inventory": said(
        "How many animals there were on an average day.",
        "Quantos animais havia em um dia médio.",
        "Cuántos animales había en un día promedio.",
    ),
    "animal_days": said(
        "How many days all animals together were there.",
        "Quantos dias todos os animais juntos estiveram presentes.",
        "Cuántos días estuvieron todos los animales juntos.",
    ),
    "age_days": said(
        "How old an animal is on that day.",
        "Que idade um animal tem nesse dia.",
        "Qué edad tiene un animal ese día.",
    ),
    "weight_gain": said(
        "How much heavier an animal or lot became between two weighings.",
        "Quanto um animal ou lote engordou entre duas pesagens.",
        "Cuánto aumentó un animal o lote entre dos pesajes.",
    ),
    "adg": said(
        "How fast animals grow.",
        "Com que velocidade os animais crescem.",
        "A qué velocidad crecen los animales.",
    ),
    "estimated_weight_today": said(
        "What an animal weighs today by its last weight and gain: an estimate.",
        "Quanto um animal pesa hoje pelo último peso e ganho: uma estimativa.",
        "Cuánto pesa un animal hoy según el último peso y ganancia: una estimación.",
    ),
    "fcr": said(
        "How much feed a kg of live weight took, by what was delivered.",
        "Quanta ração custou um kg de peso vivo, pelo que foi entregue.",
        "Cuánto alimento costó un kg de peso vivo, según lo entregado.",
    ),
    "fcr_biological": said(
        "How much feed a kg of growth took, what the dead had grown included.",
        "Quanta ração custou um kg de crescimento, contando o que os mortos cresceram.",
        "Cuánto alimento costó un kg de crecimiento, contando lo que crecieron los muertos.",
    ),
    "fcr_adjusted": said(
        "Feed conversion as if the lot had come and gone at the standard weights, to compare lots.",
        "A conversão como se o lote tivesse entrado e saído nos pesos padrão, para comparar lotes.",
        "La conversión como si el lote hubiera entrado y salido con los pesos patrón, para comparar lotes.",
    ),
    "mortality_lot": said(
        "Which part of the animals placed died.",
        "Que parte dos animais alojados morreu.",
        "Qué parte de los animales alojados murió.",
    ),
    "mortality_annualised": said(
        "Which part of the herd would die in a year at this pace.",
        "Que parte do plantel morreria em um ano neste ritmo.",
        "Qué parte del plantel moriría en un año a este ritmo.",
    ),
    "mortality_rate_animal_time": said(
        "How many die for each unit of time that animals live at risk.",
        "Quantos morrem por unidade de tempo que os animais vivem em risco.",
        "Cuántos mueren por unidad de tiempo que los animales viven en riesgo.",
    ),
    "cull_rate_lot": said(
        "Which part of the lot left as runts and lights.",
        "Que parte do lote saiu como refugo ou leve.",
        "Qué parte del lote salió como cola o liviano.",
    ),
    "cost_of_fcr_change": said(
        "What a better or worse feed conversion costs per head.",
        "Quanto custa por cabeça uma conversão melhor ou pior.",
        "Cuánto cuesta por cabeza una conversión mejor o peor.",
    ),
    "growing_efficiency_index": said(
        "Growth, survival and feed conversion in one number, to compare lots.",
        "Crescimento, viabilidade e conversão em um só número, para comparar lotes.",
        "Crecimiento, viabilidad y conversión en un solo número, para comparar lotes.",
    ),
    "days_in_phase": said(
        "How long animals stay in a phase.",
        "Quanto tempo os animais ficam em uma fase.",
        "Cuánto tiempo quedan los animales en una fase.",
    ),
    "closeout_rank": said(
        "How a lot stands among those closed in the same period.",
        "Como um lote está entre os fechados no mesmo período.",
        "Cómo está un lote entre los cerrados en el mismo período.",
    ),
    "daily_mortality": said(
        "Which part of the flock died on a day.",
        "Que parte do lote morreu em um dia.",
        "Qué parte del lote murió en un día.",
    ),
    "weekly_mortality": said(
        "Which part of the flock died in a week.",
        "Que parte do lote morreu em uma semana.",
        "Qué parte del lote murió en una semana.",
    ),
    "cumulative_mortality": said(
        "Which part of the birds housed has died so far.",
        "Que parte das aves alojadas morreu até agora.",
        "Qué parte de las aves alojadas murió hasta ahora.",
    ),
    "first_week_mortality": said(
        "Which part of the chicks died in the first week: how good chicks and start were.",
        "Que parte dos pintos morreu na primeira semana: qualidade do pinto e do alojamento.",
        "Qué parte de los pollitos murió en la primera semana: calidad del pollito y del arranque.",
    ),
    "livability": said(
        "Which part of the birds placed is alive at the end.",
        "Que parte das aves alojadas chega viva ao fim.",
        "Qué parte de las aves alojadas llega viva al final.",
    ),
    "fcr_live": said(
        "How much feed a kg of bird sold took.",
        "Quanta ração custou um kg de ave vendida.",
        "Cuánto alimento costó un kg de ave vendida.",
    ),
    "fcr_per_dozen": said(
        "How much feed a dozen eggs took.",
        "Quanta ração custou uma dúzia de ovos.",
        "Cuánto alimento costó una docena de huevos.",
    ),
    "fcr_per_kg_egg": said(
        "How much feed a kg of eggs took.",
        "Quanta ração custou um kg de ovos.",
        "Cuánto alimento costó un kg de huevos.",
    ),
    "epef": said(
        "Survival, weight, age and feed conversion of broilers in one number, to compare flocks.",
        "Viabilidade, peso, idade e conversão do frango em um só número, para comparar lotes.",
        "Viabilidad, peso, edad y conversión del pollo en un solo número, para comparar lotes.",
    ),
    "hen_day_pct": said(
        "How many eggs the hens alive lay in a day, for each hundred.",
        "Quantos ovos põem por dia cem galinhas vivas.",
        "Cuántos huevos ponen por día cien gallinas vivas.",
    ),
    "hen_housed_pct": said(
        "How many eggs there are in a day for each hundred hens housed: it falls with the dead too.",
        "Quantos ovos há por dia para cem galinhas alojadas: cai também com as mortes.",
        "Cuántos huevos hay por día por cien gallinas alojadas: baja también con las muertes.",
    ),
    "eggs_per_hen_housed": said(
        "How many eggs each hen housed has brought so far.",
        "Quantos ovos cada galinha alojada deu até agora.",
        "Cuántos huevos dio hasta ahora cada gallina alojada.",
    ),
    "egg_mass": said(
        "How many grams of egg a hen lays in a day.",
        "Quantos gramas de ovo uma galinha põe por dia.",
        "Cuántos gramos de huevo pone una gallina por día.",
    ),
    "uniformity": said(
        "How alike the birds of a flock are in weight.",
        "Quão parecidas em peso são as aves de um lote.",
        "Qué tan parejas en peso son las aves de un lote.",
    ),
    "cost_per_kg_gain": said(
        "What a kg of growth costs, by the costs entered.",
        "Quanto custa um kg de ganho, pelos custos lançados.",
        "Cuánto cuesta un kg de ganancia, según los costos cargados.",
    ),
    "cost_per_arroba": said(
        "What an arroba sold costs, by the costs entered.",
        "Quanto custa uma arroba vendida, pelos custos lançados.",
        "Cuánto cuesta una arroba vendida, según los costos cargados.",
    ),
    "cost_per_litre": said(
        "What a litre of milk costs, by the costs entered.",
        "Quanto custa um litro de leite, pelos custos lançados.",
        "Cuánto cuesta un litro de leche, según los costos cargados.",
    ),
    "margin_per_head": said(
        "What is left of each head sold after the costs entered.",
        "Quanto sobra de cada cabeça vendida depois dos custos lançados.",
        "Cuánto queda de cada cabeza vendida después de los costos cargados.",
    ),
}
