"""Why a text is no identifier, said in three languages."""

from collections.abc import Mapping

from app.kernel.trade.labels import Labels, said

SENTENCES: Mapping[str, Labels] = {
    "empty": said("It is empty.", "Está vazio.", "Está vacío."),
    "damaged_number": said(
        "A spreadsheet has cut this number. Export the column as text and try again.",
        "A planilha cortou este número. Exporte a coluna como texto e tente de novo.",
        "La planilla recortó este número. Exporte la columna como texto e intente de nuevo.",
    ),
    "not_animal": said(
        "This electronic number does not belong to an animal.",
        "Este número eletrônico não é de um animal.",
        "Este número electrónico no es de un animal.",
    ),
    "bad_character": said(
        "It holds a character that cannot be in such a number.",
        "Há um caractere que não pode estar neste número.",
        "Hay un carácter que no puede estar en este número.",
    ),
    "bad_length": said(
        "It has too many or too few characters.",
        "Tem caracteres a mais ou a menos.",
        "Tiene caracteres de más o de menos.",
    ),
    "leading_zero_lost": said(
        "The first zero seems to be missing.",
        "Parece faltar o zero inicial.",
        "Parece faltar el cero inicial.",
    ),
    "bad_prefix": said(
        "The country or maker part is not valid.",
        "A parte do país ou fabricante não é válida.",
        "La parte del país o fabricante no es válida.",
    ),
    "zero_code": said(
        "The part that tells the animal is zero.",
        "A parte que identifica o animal é zero.",
        "La parte que identifica al animal es cero.",
    ),
    "code_too_large": said(
        "The part that tells the animal is larger than a transponder can hold.",
        "A parte que identifica o animal é maior do que um transponder comporta.",
        "La parte que identifica al animal es mayor de lo que cabe en un transpondedor.",
    ),
    "check_digit": said(
        "The check digit does not match: probably a typing error.",
        "O dígito verificador não confere: provável erro de digitação.",
        "El dígito verificador no coincide: probable error de tecleo.",
    ),
    "repeated_digits": said(
        "All characters are the same.", "Todos os caracteres são iguais.", "Todos los caracteres son iguales."
    ),
    "bad_format": said(
        "It does not have the form of such a number.",
        "Não tem o formato deste número.",
        "No tiene el formato de este número.",
    ),
    "bad_uf": said("There is no such state.", "Não existe esta UF.", "No existe ese estado."),
    "uf_mismatch": said(
        "The municipality lies in another state.",
        "O município é de outra UF.",
        "El municipio es de otro estado.",
    ),
    "unknown_scheme": said(
        "There is no such kind of number.", "Não existe este tipo de número.", "No existe este tipo de número."
    ),
}

WARNINGS: Mapping[str, Labels] = {
    "data_block": said(
        "The transponder carries more data than its number.",
        "O transponder traz outros dados além do número.",
        "El transpondedor trae otros datos además del número.",
    ),
    "test_prefix": said(
        "This is a test transponder.", "Este é um transponder de teste.", "Este es un transpondedor de prueba."
    ),
    "unknown_country": said(
        "No country has this code.", "Nenhum país tem este código.", "Ningún país tiene este código."
    ),
    "short_serial": said(
        "The serial number has four digits instead of five.",
        "O número de série tem quatro dígitos em vez de cinco.",
        "El número de serie tiene cuatro dígitos en lugar de cinco.",
    ),
}


class IdentifierError(ValueError):
    """A text that is no identifier of its scheme; `code` is one of SENTENCES."""

    def __init__(self, code: str, text: str = "") -> None:
        super().__init__(f"{code}: {text}" if text else code)
        self.code = code
        self.text = text

    @property
    def sentences(self) -> Labels:
        """What is wrong, in every language."""
        return SENTENCES[self.code]
