"""Sows and their litters: formulas and what counts in them, from English to Portuguese and Spanish."""

from collections.abc import Mapping

TERMS: Mapping[str, tuple[str, str]] = {
    "(alive + stillborn + mummified) / farrowings": (
        "(vivos + natimortos + mumificados) / partos",
        "(vivos + nacidos muertos + momias) / partos",
    ),
    "pigs born": ("leitões nascidos", "lechones nacidos"),
    "farrowings": ("partos", "partos"),
    "abortions": ("abortos", "abortos"),
    "born alive / farrowings": ("nascidos vivos / partos", "nacidos vivos / partos"),
    "born alive": ("nascidos vivos", "nacidos vivos"),
    "stillborn / farrowings": ("natimortos / partos", "nacidos muertos / partos"),
    "stillborn": ("natimortos", "nacidos muertos"),
    "mummified / farrowings": ("mumificados / partos", "momias / partos"),
    "mummified": ("mumificados", "momias"),
    "stillborn / total born x 100": ("natimortos / nascidos totais x 100", "nacidos muertos / nacidos totales x 100"),
    "total born": ("nascidos totais", "nacidos totales"),
    "mummified / (total born with mummified) x 100": (
        "mumificados / (nascidos totais com mumificados) x 100",
        "momias / (nacidos totales con momias) x 100",
    ),
    "total born with mummified": ("nascidos totais com mumificados", "nacidos totales con momias"),
    "sum(litter mean x alive) / sum(alive)": (
        "soma(média da leitegada x vivos) / soma(vivos)",
        "suma(media de la camada x vivos) / suma(vivos)",
    ),
    "kg born alive": ("kg nascidos vivos", "kg nacidos vivos"),
    "litters without a weight": ("leitegadas sem peso", "camadas sin peso"),
    "(birth [+ sold_pregnant]) / expected farrowings x 100": (
        "(partos [+ vendidas gestantes]) / partos esperados x 100",
        "(partos [+ vendidas gestantes]) / partos esperados x 100",
    ),
    "farrowed, and sold pregnant": ("paridas, e vendidas gestantes", "paridas, y vendidas gestantes"),
    "expected farrowings": ("partos esperados", "partos esperados"),
    "service groups still open, transfers to another farm": (
        "coberturas ainda sem resultado, transferências para outra granja",
        "servicios aún sin resultado, traslados a otra granja",
    ),
    "add: (birth + sold_pregnant + non-reproductive removals) / expected x 100; "
    "remove: (birth + sold_pregnant) / (expected - non-reproductive removals) x 100": (
        "somar: (partos + vendidas gestantes + saídas não reprodutivas) / esperados x 100; "
        "retirar: (partos + vendidas gestantes) / (esperados - saídas não reprodutivas) x 100",
        "sumar: (partos + vendidas gestantes + salidas no reproductivas) / esperados x 100; "
        "quitar: (partos + vendidas gestantes) / (esperados - salidas no reproductivas) x 100",
    ),
    "farrowed, sold pregnant, and removed for other reasons": (
        "paridas, vendidas gestantes e retiradas por outros motivos",
        "paridas, vendidas gestantes y retiradas por otros motivos",
    ),
    "returned / expected farrowings x 100": (
        "retornos ao cio / partos esperados x 100",
        "repeticiones / partos esperados x 100",
    ),
    "returned": ("retornos ao cio", "repeticiones de celo"),
    "abortion / expected farrowings x 100": ("abortos / partos esperados x 100", "abortos / partos esperados x 100"),
    "abortions to day 109": ("abortos até o dia 109", "abortos hasta el día 109"),
    "false_pregnancy / expected farrowings x 100": (
        "falsas prenhezes / partos esperados x 100",
        "falsas preñeces / partos esperados x 100",
    ),
    "false pregnancies": ("falsas prenhezes", "falsas preñeces"),
    "died / expected farrowings x 100": ("mortas / partos esperados x 100", "muertas / partos esperados x 100"),
    "died pregnant": ("mortas gestantes", "muertas gestantes"),
    "pigs weaned / sows with total weaning": (
        "leitões desmamados / matrizes com desmame total",
        "lechones destetados / cerdas con destete total",
    ),
    "pigs weaned": ("leitões desmamados", "lechones destetados"),
    "sows with total weaning, with zero too": (
        "matrizes com desmame total, também com zero",
        "cerdas con destete total, también con cero",
    ),
    "pigs weaned / (sows weaned - sows weaned with zero)": (
        "leitões desmamados / (matrizes desmamadas - desmamadas com zero)",
        "lechones destetados / (cerdas destetadas - destetadas con cero)",
    ),
    "sows that weaned any": ("matrizes que desmamaram algum", "cerdas que destetaron alguno"),
    "sows weaned with zero": ("matrizes desmamadas com zero", "cerdas destetadas con cero"),
    "pigs weaned / weanings that end a lactation": (
        "leitões desmamados / desmames que encerram a lactação",
        "lechones destetados / destetes que terminan la lactancia",
    ),
    "weanings that end a lactation": ("desmames que encerram a lactação", "destetes que terminan la lactancia"),
    "intermediate weanings of nurse sows": (
        "desmames intermediários de mães de leite",
        "destetes intermedios de nodrizas",
    ),
    "total weight of the pigs of a litter's weanings / pigs weaned": (
        "peso total dos leitões nos desmames da leitegada / leitões desmamados",
        "peso total de los lechones en los destetes de la camada / lechones destetados",
    ),
    "kg weaned": ("kg desmamados", "kg destetados"),
    "piglet deaths in period / born alive in period x 100": (
        "mortes de leitões no período / nascidos vivos no período x 100",
        "muertes de lechones en el período / nacidos vivos en el período x 100",
    ),
    "piglet deaths": ("mortes de leitões", "muertes de lechones"),
    "born alive, or mean number nursing": (
        "nascidos vivos, ou número médio em aleitamento",
        "nacidos vivos, o número medio en lactancia",
    ),
    "losses / (born alive + fostered on - fostered off) x 100": (
        "perdas / (nascidos vivos + adotados - cedidos) x 100",
        "pérdidas / (nacidos vivos + adoptados - cedidos) x 100",
    ),
    "losses": ("perdas", "pérdidas"),
    "born alive + fostered on - fostered off": (
        "nascidos vivos + adotados - cedidos",
        "nacidos vivos + adoptados - cedidos",
    ),
    "mean(first service - last weaning)": (
        "média(primeira cobertura - último desmame)",
        "media(primer servicio - último destete)",
    ),
    "days from weaning to first service": (
        "dias do desmame à primeira cobertura",
        "días del destete al primer servicio",
    ),
    "sows first served in the period": (
        "matrizes com primeira cobertura no período",
        "cerdas con primer servicio en el período",
    ),
    "sows culled unserved, gilts": (
        "matrizes descartadas sem cobertura, leitoas",
        "cerdas descartadas sin servicio, cachorras",
    ),
    "days_per_year / litters per sow-year - (lactation + gestation)": (
        "dias do ano / partos por fêmea/ano - (lactação + gestação)",
        "días del año / partos por cerda/año - (lactancia + gestación)",
    ),
    "days": ("dias", "días"),
    "formula: days_per_year - litters_per_sow_year x (gestation + lactation); "
    "days: non-productive female-days / mated female-days x days_per_year": (
        "fórmula: dias do ano - partos/fêmea/ano x (gestação + lactação); "
        "dias: dias-fêmea não produtivos / dias-fêmea cobertas x dias do ano",
        "fórmula: días del año - partos/cerda/año x (gestación + lactancia); "
        "días: días-hembra no productivos / días-hembra servidas x días del año",
    ),
    "non-productive days": ("dias não produtivos", "días no productivos"),
    "mated female-days": ("dias-fêmea cobertas", "días-hembra servidas"),
    "formula: the wait of gilts before first service": (
        "fórmula: a espera das leitoas até a primeira cobertura",
        "fórmula: la espera de las cachorras hasta el primer servicio",
    ),
    "days of spells that end in the period, per reason / farrowings": (
        "dias dos intervalos que terminam no período, por motivo / partos",
        "días de los intervalos que terminan en el período, por motivo / partos",
    ),
    "days of spells": ("dias dos intervalos", "días de los intervalos"),
    "the wait of gilts, but where all females count": (
        "a espera das leitoas, salvo onde contam todas as fêmeas",
        "la espera de las cachorras, salvo donde cuentan todas las hembras",
    ),
    "mean(days between the last two farrowings)": (
        "média(dias entre os dois últimos partos)",
        "media(días entre los dos últimos partos)",
    ),
    "days between farrowings": ("dias entre partos", "días entre partos"),
    "females that farrowed in the period": ("fêmeas paridas no período", "hembras paridas en el período"),
    "females with one farrowing": ("fêmeas com um só parto", "hembras con un solo parto"),
    "mean(farrowing - first service of the group)": (
        "média(parto - primeira cobertura do grupo)",
        "media(parto - primer servicio del grupo)",
    ),
    "days of gestation": ("dias de gestação", "días de gestación"),
    "linked farrowings": ("partos com cobertura conhecida", "partos con servicio conocido"),
    "farrowings without a service": ("partos sem cobertura", "partos sin servicio"),
    "mean(total weaning - farrowing)": ("média(desmame total - parto)", "media(destete total - parto)"),
    "days of lactation": ("dias de lactação", "días de lactancia"),
    "sows with total weaning in the period": (
        "matrizes com desmame total no período",
        "cerdas con destete total en el período",
    ),
    "inventory: farrowings / days x days_per_year / average female inventory; "
    "cycle: days_per_year / (gestation + lactation + NPD per cycle); "
    "from_npd: (days_per_year - NPD per sow-year) / (gestation + lactation)": (
        "plantel: partos / dias x dias do ano / plantel médio de fêmeas; "
        "ciclo: dias do ano / (gestação + lactação + DNP por ciclo); "
        "pelos DNP: (dias do ano - DNP por fêmea/ano) / (gestação + lactação)",
        "inventario: partos / días x días del año / inventario promedio de hembras; "
        "ciclo: días del año / (gestación + lactancia + DNP por ciclo); "
        "por los DNP: (días del año - DNP por cerda/año) / (gestación + lactancia)",
    ),
    "farrowings a year": ("partos por ano", "partos por año"),
    "average female inventory": ("plantel médio de fêmeas", "inventario promedio de hembras"),
    "inventory: weaned / days x days_per_year / average female inventory; "
    "product: litters_per_sow_year x weaned per litter; month_x12: weaned in month / average females x 12": (
        "plantel: desmamados / dias x dias do ano / plantel médio de fêmeas; "
        "produto: partos/fêmea/ano x desmamados por parto; mês x 12: desmamados no mês / fêmeas em média x 12",
        "inventario: destetados / días x días del año / inventario promedio de hembras; "
        "producto: partos/cerda/año x destetados por parto; mes x 12: destetados en el mes / hembras en promedio x 12",
    ),
    "pigs weaned a year": ("leitões desmamados por ano", "lechones destetados por año"),
    "(litters(low NPD) - litters(high NPD)) x weaned per litter / (high - low)": (
        "(partos(DNP baixos) - partos(DNP altos)) x desmamados por parto / (altos - baixos)",
        "(partos(DNP bajos) - partos(DNP altos)) x destetados por parto / (altos - bajos)",
    ),
    "pigs lost": ("leitões perdidos", "lechones perdidos"),
    "gilts / days x days_per_year / average female inventory x 100": (
        "leitoas / dias x dias do ano / plantel médio de fêmeas x 100",
        "cachorras / días x días del año / inventario promedio de hembras x 100",
    ),
    "gilts first served or entered": (
        "leitoas cobertas pela primeira vez ou entradas",
        "cachorras con primer servicio o ingresadas",
    ),
    "culled / days x days_per_year / average female inventory x 100": (
        "descartadas / dias x dias do ano / plantel médio de fêmeas x 100",
        "descartadas / días x días del año / inventario promedio de hembras x 100",
    ),
    "departures that are culls": ("saídas por descarte", "salidas por descarte"),
    "transfers, breeding sales": ("transferências, vendas para reprodução", "traslados, ventas para reproducción"),
    "dead / days x days_per_year / average female inventory x 100": (
        "mortas / dias x dias do ano / plantel médio de fêmeas x 100",
        "muertas / días x días del año / inventario promedio de hembras x 100",
    ),
    "dead, euthanised too": ("mortos, também por eutanásia", "muertos, también por eutanasia"),
    "sum of parities / inventory": ("soma das ordens de parto / plantel", "suma de los números de parto / inventario"),
    "sum of parities": ("soma das ordens de parto", "suma de los números de parto"),
    "females": ("fêmeas", "hembras"),
    "mated females by the number of their farrowings": (
        "fêmeas cobertas pelo número de partos",
        "hembras servidas según su número de partos",
    ),
    "mated females": ("fêmeas cobertas", "hembras servidas"),
    "listed when from <= today - service <= to": (
        "na lista quando início <= hoje - cobertura <= fim",
        "en la lista cuando inicio <= hoy - servicio <= fin",
    ),
    "days since service": ("dias desde a cobertura", "días desde el servicio"),
}
