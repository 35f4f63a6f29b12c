"""Cattle and small ruminants: formulas and what counts in them, from English to Portuguese and Spanish."""

from collections.abc import Mapping

TERMS: Mapping[str, tuple[str, str]] = {
    "date - last calving": ("data - último parto", "fecha - último parto"),
    "days since calving": ("dias desde o parto", "días desde el parto"),
    "mean(days between the last two calvings)": (
        "média(dias entre os dois últimos partos)",
        "media(días entre los dos últimos partos)",
    ),
    "days between calvings": ("dias entre partos", "días entre partos"),
    "cows calving in the period": ("vacas paridas no período", "vacas paridas en el período"),
    "first-calvers": ("primíparas", "primíparas"),
    "days open + gestation": ("dias em aberto + gestação", "días abiertos + gestación"),
    "days": ("dias", "días"),
    "pregnant: conception date - calving; open: as_of - calving; from an interval: calving interval - gestation": (
        "prenhe: data da concepção - parto; vazia: dia - parto; por um intervalo: intervalo entre partos - gestação",
        "preñada: fecha de concepción - parto; vacía: día - parto; de un intervalo: intervalo entre partos - gestación",
    ),
    "days open": ("dias em aberto", "días abiertos"),
    "cows that are not to be bred": ("vacas a não cobrir", "vacas que no se sirven"),
    "served / eligible x 100": ("cobertas / aptas x 100", "servidas / aptas x 100"),
    "served": ("cobertas", "servidas"),
    "eligible": ("aptas", "aptas"),
    "windows too recent": ("janelas recentes demais", "ventanas demasiado recientes"),
    "pregnant / served x 100": ("prenhes / cobertas x 100", "preñadas / servidas x 100"),
    "pregnant": ("prenhes", "preñadas"),
    "pregnant / eligible x 100": ("prenhes / aptas x 100", "preñadas / aptas x 100"),
    "service groups conceived / service groups with known outcome x 100": (
        "coberturas com concepção / coberturas de resultado conhecido x 100",
        "servicios con concepción / servicios de resultado conocido x 100",
    ),
    "service groups conceived": ("coberturas com concepção", "servicios con concepción"),
    "service groups with known outcome": ("coberturas de resultado conhecido", "servicios de resultado conocido"),
    "outcome unknown": ("resultado desconhecido", "resultado desconocido"),
    "service groups / conceptions": ("coberturas / concepções", "servicios / concepciones"),
    "service groups with known outcome, or of those that conceived": (
        "coberturas de resultado conhecido, ou das que conceberam",
        "servicios de resultado conocido, o de las que concibieron",
    ),
    "conceptions": ("concepções", "concepciones"),
    "abortions / confirmed pregnancies x 100": (
        "abortos / prenhezes confirmadas x 100",
        "abortos / preñeces confirmadas x 100",
    ),
    "abortions": ("abortos", "abortos"),
    "confirmed pregnancies at risk in the period": (
        "prenhezes confirmadas em risco no período",
        "preñeces confirmadas en riesgo en el período",
    ),
    "pregnancies lost without a seen abortion": (
        "prenhezes perdidas sem aborto visto",
        "preñeces perdidas sin aborto visto",
    ),
    "mean(first calving - birth) / 30.4375": (
        "média(primeiro parto - nascimento) / 30,4375",
        "media(primer parto - nacimiento) / 30,4375",
    ),
    "months of age": ("meses de idade", "meses de edad"),
    "first calvings": ("primeiros partos", "primeros partos"),
    "birth date unknown or estimated": (
        "nascimento desconhecido ou estimado",
        "nacimiento desconocido o estimado",
    ),
    "d1*M1 + sum((d[i+1]-d[i])*(M[i]+M[i+1])/2) + (E-dn)*Mn": (
        "d1*M1 + soma((d[i+1]-d[i])*(M[i]+M[i+1])/2) + (E-dn)*Mn",
        "d1*M1 + suma((d[i+1]-d[i])*(M[i]+M[i+1])/2) + (E-dn)*Mn",
    ),
    "kg of milk": ("kg de leite", "kg de leche"),
    "tests before the first that counts, tests without the component for that component": (
        "controles antes do primeiro que conta, controles sem o componente para esse componente",
        "controles antes del primero que cuenta, controles sin el componente para ese componente",
    ),
    "lactation_yield_tim with E = 305, or the end of a shorter lactation": (
        "produção na lactação com E = 305, ou o fim de uma lactação mais curta",
        "producción de la lactancia con E = 305, o el fin de una lactancia más corta",
    ),
    "expected yield given the tests, by (co)variances of test days": (
        "produção esperada dados os controles, pelas (co)variâncias dos dias de controle",
        "producción esperada dados los controles, según las (co)varianzas de los días de control",
    ),
    "species other than cattle": ("espécies que não bovinos", "especies que no son bovinos"),
    "test_ratio: 100 x (1 - (1 - M[i+1]/M[i]) x 30 / (d[i+1]-d[i]))": (
        "pelos controles: 100 x (1 - (1 - M[i+1]/M[i]) x 30 / (d[i+1]-d[i]))",
        "por los controles: 100 x (1 - (1 - M[i+1]/M[i]) x 30 / (d[i+1]-d[i]))",
    ),
    "yield kept over 30 days": ("leite mantido em 30 dias", "leche mantenida en 30 días"),
    "the first test": ("o primeiro controle", "el primer control"),
    "milk / cow-days": ("leite / dias-vaca", "leche / días-vaca"),
    "days of lactating cows, or of all cows": (
        "dias de vacas em lactação, ou de todas as vacas",
        "días de vacas en ordeñe, o de todas las vacas",
    ),
    "max(0, log2(SCC / 100000) + 3)": ("máx(0, log2(CCS / 100000) + 3)", "máx(0, log2(RCS / 100000) + 3)"),
    "score": ("escore", "puntaje"),
    "a count of 0": ("contagem 0", "recuento 0"),
    "mean of cows' scores at the last test": (
        "média dos escores das vacas no último controle",
        "media de los puntajes de las vacas en el último control",
    ),
    "scores": ("escores", "puntajes"),
    "cows with a count": ("vacas com contagem", "vacas con recuento"),
    "cows without a count": ("vacas sem contagem", "vacas sin recuento"),
    "sum(SCC x milk) / sum(milk)": ("soma(CCS x leite) / soma(leite)", "suma(RCS x leche) / suma(leche)"),
    "cells": ("células", "células"),
    "milk": ("leite", "leche"),
    "cows < threshold at the previous test and >= now / cows < threshold at the previous test x 100": (
        "vacas < limite no controle anterior e >= agora / vacas < limite no controle anterior x 100",
        "vacas < umbral en el control anterior y >= ahora / vacas < umbral en el control anterior x 100",
    ),
    "cows newly above": ("vacas que passaram do limite", "vacas que pasaron el umbral"),
    "cows below at the previous test": (
        "vacas abaixo no controle anterior",
        "vacas por debajo en el control anterior",
    ),
    "tests of two lactations": ("controles de duas lactações", "controles de dos lactancias"),
    "cows >= threshold at both tests / cows with two tests x 100": (
        "vacas >= limite nos dois controles / vacas com dois controles x 100",
        "vacas >= umbral en los dos controles / vacas con dos controles x 100",
    ),
    "cows above at both tests": ("vacas acima nos dois controles", "vacas por encima en los dos controles"),
    "cows with two tests": ("vacas com dois controles", "vacas con dos controles"),
    "cows with one test": ("vacas com um controle", "vacas con un control"),
    "0.4 x milk + 15 x fat": ("0,4 x leite + 15 x gordura", "0,4 x leche + 15 x grasa"),
    "kg of milk of 4 % fat": ("kg de leite a 4 % de gordura", "kg de leche al 4 % de grasa"),
    "ifcn: milk x (0.383 F% + 0.242 CP% + 0.7832) / 3.1138; "
    "dhi: 0.327 x milk + 12.95 x fat + c x protein; fpcm_idf: milk x (0.1226 F% + 0.0776 P% + 0.2534); "
    "fpcm_nl: milk x (0.337 + 0.116 F% + 0.060 P%)": (
        "ifcn: leite x (0,383 G% + 0,242 PB% + 0,7832) / 3,1138; "
        "dhi: 0,327 x leite + 12,95 x gordura + c x proteína; fpcm_idf: leite x (0,1226 G% + 0,0776 P% + 0,2534); "
        "fpcm_nl: leite x (0,337 + 0,116 G% + 0,060 P%)",
        "ifcn: leche x (0,383 G% + 0,242 PB% + 0,7832) / 3,1138; "
        "dhi: 0,327 x leche + 12,95 x grasa + c x proteína; fpcm_idf: leche x (0,1226 G% + 0,0776 P% + 0,2534); "
        "fpcm_nl: leche x (0,337 + 0,116 G% + 0,060 P%)",
    ),
    "kg of corrected milk": ("kg de leite corrigido", "kg de leche corregida"),
    "cows leaving / days x days_per_year / average cow inventory x 100": (
        "vacas que saem / dias x dias do ano / rebanho médio de vacas x 100",
        "vacas que salen / días x días del año / inventario promedio de vacas x 100",
    ),
    "cows sold, slaughtered, dead": ("vacas vendidas, abatidas, mortas", "vacas vendidas, faenadas, muertas"),
    "average cow inventory": ("rebanho médio de vacas", "inventario promedio de vacas"),
    "sales for dairy purpose, internal transfers": (
        "vendas para produção de leite, transferências internas",
        "ventas para tambo, traslados internos",
    ),
    "pregnant / exposed x 100": ("prenhes / expostas x 100", "preñadas / expuestas x 100"),
    "exposed females": ("fêmeas expostas", "hembras expuestas"),
    "females that were not checked": ("fêmeas sem diagnóstico", "hembras sin diagnóstico"),
    "females that a season began for in the period": (
        "fêmeas cuja estação começou no período",
        "hembras cuya temporada empezó en el período",
    ),
    "females served or with a male": ("fêmeas cobertas ou com reprodutor", "hembras servidas o con un macho"),
    "females that died or went for other reasons than breeding before the outcome": (
        "fêmeas que morreram ou saíram por motivos não reprodutivos antes do resultado",
        "hembras que murieron o salieron por motivos no reproductivos antes del resultado",
    ),
    "calvings in the first 21 days / calvings x 100, and in each 21 days after them": (
        "partos nos primeiros 21 dias / partos x 100, e em cada 21 dias seguintes",
        "partos en los primeros 21 días / partos x 100, y en cada 21 días siguientes",
    ),
    "calvings in the first 21 days, and before them": (
        "partos nos primeiros 21 dias, e antes deles",
        "partos en los primeros 21 días, y antes de ellos",
    ),
    "calvings of the season": ("partos da estação", "partos de la temporada"),
    "calves born alive / pregnant x 100": (
        "bezerros nascidos vivos / prenhes x 100",
        "terneros nacidos vivos / preñadas x 100",
    ),
    "females with a live calf": ("fêmeas com bezerro vivo", "hembras con ternero vivo"),
    "weaned / born alive x 100": ("desmamados / nascidos vivos x 100", "destetados / nacidos vivos x 100"),
    "weaned": ("desmamados", "destetados"),
    "born alive": ("nascidos vivos", "nacidos vivos"),
    "weaned / exposed x 100": ("desmamados / expostas x 100", "destetados / expuestas x 100"),
    "total actual kg weaned / exposed": ("kg reais desmamados / expostas", "kg reales destetados / expuestas"),
    "kg weaned, not adjusted": ("kg desmamados, sem ajuste", "kg destetados, sin ajuste"),
    "(WW - BW) / age x 205 + BW + dam factor": (
        "(PD - PN) / idade x 205 + PN + fator da mãe",
        "(PD - PN) / edad x 205 + PN + factor de la madre",
    ),
    "kg at 205 days": ("kg aos 205 dias", "kg a los 205 días"),
    "ages outside 160 to 250 days": ("idades fora de 160 a 250 dias", "edades fuera de 160 a 250 días"),
    "(YW - WW) / (yearling age - weaning age) x 160 + adjusted 205": (
        "(PS - PD) / (idade ao sobreano - idade ao desmame) x 160 + P205",
        "(PA - PD) / (edad al año - edad al destete) x 160 + ajustado 205",
    ),
    "kg at 365 days": ("kg aos 365 dias", "kg a los 365 días"),
    "ages outside 320 to 440 days": ("idades fora de 320 a 440 dias", "edades fuera de 320 a 440 días"),
    "individual / contemporary group mean x 100": (
        "indivíduo / média do grupo contemporâneo x 100",
        "individuo / media del grupo contemporáneo x 100",
    ),
    "kg at weaning age": ("kg na idade do desmame", "kg a la edad del destete"),
    "mean kg of those of one sex and management group weighed that day": (
        "média de kg dos de um sexo e grupo de manejo pesados nesse dia",
        "media de kg de los de un sexo y grupo de manejo pesados ese día",
    ),
    "groups of one": ("grupos de um só", "grupos de uno solo"),
    "weight / age in days": ("peso / idade em dias", "peso / edad en días"),
    "kg, birth weight not deducted": (
        "kg, sem descontar o peso ao nascer",
        "kg, sin descontar el peso al nacer",
    ),
    "days of age": ("dias de idade", "días de edad"),
    "sum(live kg) / animal unit": ("soma(kg vivos) / unidade animal", "suma(kg vivos) / unidad animal"),
    "live kg": ("kg vivos", "kg vivos"),
    "kg of one unit": ("kg de uma unidade", "kg de una unidad"),
    "UA-days / (ha x days)": ("dias-UA / (ha x dias)", "días-UA / (ha x días)"),
    "UA-days": ("dias-UA", "días-UA"),
    "ha x days": ("ha x dias", "ha x días"),
    "head-days / (ha x days)": ("dias-cabeça / (ha x dias)", "días-cabeza / (ha x días)"),
    "head-days": ("dias-cabeça", "días-cabeza"),
    "places without an area and the heads on them": (
        "locais sem área e as cabeças que estão neles",
        "lugares sin superficie y las cabezas que están en ellos",
    ),
    "live kg x dressing % / 100 / arroba": (
        "kg vivos x rendimento % / 100 / arroba",
        "kg vivos x rendimiento % / 100 / arroba",
    ),
    "live kg x dressing %": ("kg vivos x rendimento %", "kg vivos x rendimiento %"),
    "kg of one arroba": ("kg de uma arroba", "kg de una arroba"),
    "weighed carcass, else live kg x dressing % / 100": (
        "carcaça pesada, senão kg vivos x rendimento % / 100",
        "res pesada, si no kg vivos x rendimiento % / 100",
    ),
    "kg": ("kg", "kg"),
    "carcass kg / arroba": ("kg de carcaça / arroba", "kg de res / arroba"),
    "carcass kg": ("kg de carcaça", "kg de res"),
    "kg of carcass gained / arroba / ha": (
        "kg de carcaça ganhos / arroba / ha",
        "kg de res ganados / arroba / ha",
    ),
    "arrobas of carcass gained": ("arrobas de carcaça ganhas", "arrobas de res ganadas"),
    "ha": ("ha", "ha"),
    "carcass / live x 100": ("carcaça / peso vivo x 100", "res / peso vivo x 100"),
    "birthed / exposed x 100": ("paridas / expostas x 100", "paridas / expuestas x 100"),
    "females that gave birth": ("fêmeas paridas", "hembras paridas"),
    "born (alive + dead) / birthed x 100": (
        "nascidos (vivos + mortos) / paridas x 100",
        "nacidos (vivos + muertos) / paridas x 100",
    ),
    "born alive and dead": ("nascidos vivos e mortos", "nacidos vivos y muertos"),
    "born (alive + dead) / exposed x 100": (
        "nascidos (vivos + mortos) / expostas x 100",
        "nacidos (vivos + muertos) / expuestas x 100",
    ),
    "born dead / born x 100": ("nascidos mortos / nascidos x 100", "nacidos muertos / nacidos x 100"),
    "born dead": ("nascidos mortos", "nacidos muertos"),
    "(born alive - weaned) / born alive x 100": (
        "(nascidos vivos - desmamados) / nascidos vivos x 100",
        "(nacidos vivos - destetados) / nacidos vivos x 100",
    ),
    "born alive and not weaned": ("nascidos vivos e não desmamados", "nacidos vivos y no destetados"),
    "birthed in the first cycle / exposed x 100": (
        "paridas do primeiro ciclo / expostas x 100",
        "paridas del primer ciclo / expuestas x 100",
    ),
    "gave birth in the first cycle": ("pariram do primeiro ciclo", "parieron del primer ciclo"),
}
