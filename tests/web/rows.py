"""Rows as people have them in a file, and as the client shows them."""

FILE = """brinco;sexo;nascimento;baia;data;peso
9901;F;03/06/2026;Baia 77;20/10/2026;52,6
9902;M;03/06/2026;Baia 77;20/10/2026;55,1
9903;M;31/02/2026;Baia 77;20/10/2026;54,0
9904;F;03/06/2026;Baia 77;20/10/2026;cinco
"""


def kilos(texts: list[str]) -> list[float]:
    """Weights as the table shows them in Portuguese, in kg; animals never weighed left out."""
    return [float(text.removesuffix(" kg").replace(".", "").replace(",", ".")) for text in texts if text]
