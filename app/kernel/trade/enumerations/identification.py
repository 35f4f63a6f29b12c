"""What an identifier may be and where it may sit."""

from collections.abc import Mapping

from app.kernel.trade.labels import Labels, said

IDENTIFIER_TYPES: Mapping[str, Labels] = {
    "visual_tag": said("visual tag", "brinco", "caravana"),
    "electronic_tag": said("electronic tag", "brinco eletrônico", "caravana electrónica"),
    "button": said("button", "botton", "botón"),
    "bolus": said("bolus", "bolus", "bolo ruminal"),
    "microchip": said("microchip", "microchip", "microchip"),
    "tattoo": said("tattoo", "tatuagem", "tatuaje"),
    "brand": said("brand", "marca a fogo", "marca a fuego"),
    "slap_mark": said("slap mark", "tatuagem de abate", "tatuaje de faena"),
    "notch": said("notch", "mossa", "muesca"),
    "leg_band": said("leg band", "anilha", "anillo"),
    "wing_band": said("wing band", "anilha de asa", "anillo de ala"),
    "herd_book": said("herd book number", "registro genealógico", "registro genealógico"),
    "management": said("management number", "número de manejo", "número de manejo"),
}

POSITIONS: Mapping[str, Labels] = {
    "left_ear": said("left ear", "orelha esquerda", "oreja izquierda"),
    "right_ear": said("right ear", "orelha direita", "oreja derecha"),
    "left_face": said("left cheek", "face esquerda", "cara izquierda"),
    "neck": said("neck", "pescoço", "cuello"),
    "leg": said("leg", "perna", "pata"),
    "wing": said("wing", "asa", "ala"),
    "rumen": said("rumen", "rúmen", "rumen"),
    "shoulder": said("shoulder", "paleta", "paleta"),
    "other": said("other", "outra", "otra"),
}

TAG_REASONS: Mapping[str, Labels] = {
    "lost": said("lost", "perdido", "perdido"),
    "broken": said("broken", "quebrado", "roto"),
    "unreadable": said("unreadable", "ilegível", "ilegible"),
    "wrong_number": said("wrong number", "número errado", "número equivocado"),
    "change_of_system": said("change of system", "mudança de sistema", "cambio de sistema"),
}
"""Why a tag was lost or replaced."""
