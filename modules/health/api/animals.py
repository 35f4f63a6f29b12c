"""One animal, as far as health is concerned."""

from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, reading
from modules.health.api.schemas import PatientOut
from modules.health.queries import find_patient

blp = Blueprint("animals", "health", description="Animals and what is withheld of them")


@blp.route("/farms/<uuid:farm_id>/animals/<uuid:animal_id>", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, PatientOut)
def get_animal(farm_id: UUID, animal_id: UUID) -> Response:
    """What health knows of an animal."""
    with reading() as tx:
        patient = find_patient(tx, farm_id, animal_id)
    return answer(
        {
            "animal_id": patient.animal_id,
            "species": patient.species,
            "life_status": patient.life_status,
            "place_id": patient.place_id,
            "blocked": [],
        }
    )
