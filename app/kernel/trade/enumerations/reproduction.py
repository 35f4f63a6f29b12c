"""How females come into heat, are served, are checked, and what is found. CamelCase codes are those of ICAR ADE."""

from collections.abc import Mapping

from app.kernel.trade.labels import Labels, said

HEAT_METHODS: Mapping[str, Labels] = {
    "Visual": said("seen", "visual", "visual"),
    "teaser": said("teaser male", "rufião", "macho celador"),
    "boar_contact": said("boar contact", "contato com o cachaço", "contacto con el verraco"),
    "Pedometer": said("pedometer", "pedômetro", "podómetro"),
    "collar": said("collar", "colar", "collar"),
    "ear_tag": said("ear tag sensor", "brinco sensor", "caravana sensora"),
    "bolus": said("bolus", "bolus", "bolo"),
    "Chemical": said("chemical test", "teste químico", "prueba química"),
    "Other": said("other", "outro", "otro"),
}
HEAT_CERTAINTY: Mapping[str, Labels] = {
    "InHeat": said("in heat", "em cio", "en celo"),
    "Suspect": said("suspected", "suspeita", "sospecha"),
}
HEAT_SIGNS: Mapping[str, Labels] = {
    "StandsUnder": said("stands to be mounted", "aceita monta", "acepta monta"),
    "ClearSlime": said("clear mucus", "muco claro", "moco claro"),
    "Slime": said("mucus", "muco", "moco"),
    "InterestedInOtherAnimals": said("seeks others", "procura outros animais", "busca a otros animales"),
    "Bawling": said("calls", "vocaliza", "muge"),
    "Blood": said("blood", "sangue", "sangre"),
}
HEAT_INTENSITY: Mapping[str, Labels] = {
    "VeryWeak": said("very weak", "muito fraco", "muy débil"),
    "Weak": said("weak", "fraco", "débil"),
    "Normal": said("normal", "normal", "normal"),
    "Strong": said("strong", "forte", "fuerte"),
    "VeryStrong": said("very strong", "muito forte", "muy fuerte"),
}

SERVICE_METHODS: Mapping[str, Labels] = {
    "Insemination": said("insemination", "inseminação", "inseminación"),
    "NaturalService": said("natural service", "monta natural", "monta natural"),
    "Implantation": said("embryo transfer", "transferência de embrião", "transferencia de embrión"),
}
HEAT_KINDS: Mapping[str, Labels] = {
    "natural": said("natural heat", "cio natural", "celo natural"),
    "induced": said("induced heat", "cio induzido", "celo inducido"),
    "fixed_time": said("at a fixed time", "em tempo fixo (IATF)", "a tiempo fijo (IATF)"),
    "after_weaning": said("after weaning", "após o desmame", "después del destete"),
}
PRESERVATION: Mapping[str, Labels] = {
    "Liquid": said("liquid", "líquido", "líquido"),
    "Frozen": said("frozen", "congelado", "congelado"),
}
SEXED: Mapping[str, Labels] = {
    "Female": said("for females", "para fêmeas", "para hembras"),
    "Male": said("for males", "para machos", "para machos"),
}

CHECK_RESULTS: Mapping[str, Labels] = {
    "Pregnant": said("pregnant", "prenhe", "preñada"),
    "Multiple": said("pregnant, more than one", "prenhe, mais de um", "preñada, más de uno"),
    "Empty": said("empty", "vazia", "vacía"),
    "Unknown": said("not certain", "duvidoso", "dudoso"),
}
CHECK_METHODS: Mapping[str, Labels] = {
    "Echography": said("ultrasound", "ultrassom", "ecografía"),
    "Palpation": said("palpation", "palpação", "palpación"),
    "doppler": said("Doppler", "Doppler", "Doppler"),
    "boar_return": said("returned to the boar", "retorno ao cachaço", "retorno al verraco"),
    "Blood": said("blood", "sangue", "sangre"),
    "Milk": said("milk", "leite", "leche"),
    "Visual": said("seen", "visual", "visual"),
    "Other": said("other", "outro", "otro"),
}
CHECK_EXCEPTIONS: Mapping[str, Labels] = {
    "false_pregnancy": said("false pregnancy", "pseudogestação", "pseudogestación"),
    "abnormal_foetus": said("abnormal foetus", "feto anormal", "feto anormal"),
    "cyst": said("cyst", "cisto", "quiste"),
    "metritis": said("metritis", "metrite", "metritis"),
}

BREEDING_ROLES: Mapping[str, Labels] = {
    "breeding_female": said("breeding female", "matriz", "hembra reproductora"),
    "breeding_male": said("breeding male", "reprodutor", "macho reproductor"),
}

DRY_OFF_REASONS: Mapping[str, Labels] = {
    "due": said("due", "época da secagem", "corresponde secar"),
    "low_yield": said("low yield", "baixa produção", "baja producción"),
    "illness": said("illness", "doença", "enfermedad"),
    "other": said("other", "outro", "otro"),
}
WEANING_TYPES: Mapping[str, Labels] = {
    "total": said("all", "total", "total"),
    "partial": said("some", "parcial", "parcial"),
    "zero": said("none was left", "nenhum restou", "no quedó ninguno"),
}
FOSTERING_REASONS: Mapping[str, Labels] = {
    "equalise": said("to even out", "equalização", "emparejar"),
    "dam_dead": said("dam dead", "mãe morta", "madre muerta"),
    "no_milk": said("dam without milk", "mãe sem leite", "madre sin leche"),
    "fall_behind": said("falling behind", "refugo", "rezagados"),
    "nurse": said("to a nurse", "para ama de leite", "a nodriza"),
}
