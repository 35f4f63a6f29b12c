"""Of what pigs die on the demo farm, and why its sows go: causes by their weights."""

from collections.abc import Mapping

SUCKLING: Mapping[str, float] = {
    "crushing": 45, "low_viability": 22, "starvation": 12, "diarrhoea": 10, "chilling": 6, "unknown": 5,
}  # fmt: skip
GROWING: Mapping[str, float] = {
    "respiratory": 38, "diarrhoea": 20, "sudden_death": 18, "lameness": 9, "nervous": 8, "hernia": 7,
}  # fmt: skip
SOW_DEATHS: Mapping[str, float] = {"sudden_death": 5, "prolapse": 2, "lameness": 2, "dystocia": 1}
SOW_CULLS: Mapping[str, str] = {
    "no_heat": "Fertility", "lameness": "LegOrClaw", "small_litters": "Production", "udder_conformation": "BadType",
}  # fmt: skip
