"""How a weight was taken and why."""

from collections.abc import Mapping

from app.kernel.trade.labels import Labels, said

WEIGHING_MODES: Mapping[str, Labels] = {
    "single": said("one animal", "um animal", "un animal"),
    "sample": said("sample", "amostra", "muestra"),
    "total": said("whole lot", "lote inteiro", "lote entero"),
}

WEIGHING_METHODS: Mapping[str, Labels] = {
    "LoadCell": said("scale", "balança", "balanza"),
    "Girth": said("girth tape", "fita", "cinta"),
    "Assessed": said("by eye", "a olho", "a ojo"),
    "WalkOver": said("walk-over scale", "balança de passagem", "balanza de paso"),
    "Predicted": said("predicted", "previsto", "previsto"),
    "Imaged": said("camera", "câmera", "cámara"),
    "FrontEndCorrelated": said("front-end scale", "balança dianteira", "balanza delantera"),
    "GroupAverage": said("group average", "média do grupo", "promedio del grupo"),
}

WEIGHING_PURPOSES: Mapping[str, Labels] = {
    "routine": said("routine", "rotina", "rutina"),
    "birth": said("birth", "nascimento", "nacimiento"),
    "weaning": said("weaning", "desmame", "destete"),
    "yearling": said("yearling", "sobreano", "añojo"),
    "entry": said("entry", "entrada", "ingreso"),
    "exit": said("exit", "saída", "salida"),
}
