"""Sentences for what the REST layer itself refuses, in the three languages."""

import re

Sentence = dict[str, str]

PROBLEMS: dict[str, Sentence] = {
    "bad_request": {
        "en": "The request could not be read.",
        "pt-BR": "Não foi possível ler o pedido.",
        "es": "No se pudo leer la solicitud.",
    },
    "unauthenticated": {
        "en": "Sign in first.",
        "pt-BR": "Entre primeiro.",
        "es": "Inicie sesión primero.",
    },
    "forbidden": {
        "en": "Your role does not allow this.",
        "pt-BR": "Seu papel não permite isto.",
        "es": "Su rol no permite esto.",
    },
    "not_found": {
        "en": "There is no such thing here.",
        "pt-BR": "Isto não existe aqui.",
        "es": "Esto no existe aquí.",
    },
    "method_not_allowed": {
        "en": "This address does not take that method.",
        "pt-BR": "Este endereço não aceita esse método.",
        "es": "Esta dirección no acepta ese método.",
    },
    "not_a_version": {
        "en": "The version in If-Match is not one of this record. Read it again.",
        "pt-BR": "A versão em If-Match não é deste registro. Leia-o de novo.",
        "es": "La versión en If-Match no es de este registro. Léalo de nuevo.",
    },
    "too_large": {
        "en": "What was sent is too large.",
        "pt-BR": "O que foi enviado é grande demais.",
        "es": "Lo que se envió es demasiado grande.",
    },
    "unsupported_media_type": {
        "en": "The body must be {expected}.",
        "pt-BR": "O corpo deve ser {expected}.",
        "es": "El cuerpo debe ser {expected}.",
    },
    "malformed": {
        "en": "Some fields are wrong.",
        "pt-BR": "Alguns campos estão errados.",
        "es": "Algunos campos están mal.",
    },
    "if_match_required": {
        "en": "Send the version you read in If-Match.",
        "pt-BR": "Envie em If-Match a versão que você leu.",
        "es": "Envíe en If-Match la versión que leyó.",
    },
    "too_many_requests": {
        "en": "Too many tries. Wait a little.",
        "pt-BR": "Tentativas demais. Espere um pouco.",
        "es": "Demasiados intentos. Espere un poco.",
    },
    "server_error": {
        "en": "Something failed on the server. Nothing was stored; the request id helps to find it.",
        "pt-BR": "Algo falhou no servidor. Nada foi gravado; o número do pedido ajuda a achar a causa.",
        "es": "Algo falló en el servidor. No se guardó nada; el número de la solicitud ayuda a encontrar la causa.",
    },
    "store_unavailable": {
        "en": "The database does not answer at the moment. Try again in a few seconds.",
        "pt-BR": "O banco de dados não responde no momento. Tente de novo em alguns segundos.",
        "es": "La base de datos no responde en este momento. Inténtelo de nuevo en unos segundos.",
    },
}

FIELD: dict[str, Sentence] = {
    "missing_field": {"en": "This field is required.", "pt-BR": "Campo obrigatório.", "es": "Campo obligatorio."},
    "unknown_field": {
        "en": "There is no such field.",
        "pt-BR": "Este campo não existe.",
        "es": "Este campo no existe.",
    },
    "null": {"en": "It may not be empty.", "pt-BR": "Não pode ser vazio.", "es": "No puede estar vacío."},
    "not_integer": {"en": "A whole number.", "pt-BR": "Um número inteiro.", "es": "Un número entero."},
    "not_number": {"en": "A number.", "pt-BR": "Um número.", "es": "Un número."},
    "not_text": {"en": "A text.", "pt-BR": "Um texto.", "es": "Un texto."},
    "not_boolean": {"en": "True or false.", "pt-BR": "Verdadeiro ou falso.", "es": "Verdadero o falso."},
    "not_id": {"en": "An identifier (UUID).", "pt-BR": "Um identificador (UUID).", "es": "Un identificador (UUID)."},
    "not_instant": {
        "en": "A date and time with offset, such as 2026-05-03T07:30:00-03:00.",
        "pt-BR": "Data e hora com fuso, como 2026-05-03T07:30:00-03:00.",
        "es": "Fecha y hora con huso, como 2026-05-03T07:30:00-03:00.",
    },
    "not_date": {
        "en": "A date such as 2026-05-03.",
        "pt-BR": "Uma data como 2026-05-03.",
        "es": "Una fecha como 2026-05-03.",
    },
    "not_object": {"en": "An object.", "pt-BR": "Um objeto.", "es": "Un objeto."},
    "not_list": {"en": "A list.", "pt-BR": "Uma lista.", "es": "Una lista."},
    "bad_enum": {"en": "One of: {0}.", "pt-BR": "Um destes: {0}.", "es": "Uno de estos: {0}."},
    "too_long": {"en": "At most {0} long.", "pt-BR": "No máximo {0}.", "es": "Como máximo {0}."},
    "too_short": {"en": "At least {0} long.", "pt-BR": "No mínimo {0}.", "es": "Como mínimo {0}."},
    "length": {
        "en": "Between {0} and {1} long.",
        "pt-BR": "Entre {0} e {1} de comprimento.",
        "es": "Entre {0} y {1} de largo.",
    },
    "too_small": {"en": "At least {0}.", "pt-BR": "No mínimo {0}.", "es": "Como mínimo {0}."},
    "too_large": {"en": "At most {0}.", "pt-BR": "No máximo {0}.", "es": "Como máximo {0}."},
    "number_too_large": {
        "en": "The number is too large.",
        "pt-BR": "O número é grande demais.",
        "es": "El número es demasiado grande.",
    },
    "control_characters": {
        "en": "Control characters are not allowed.",
        "pt-BR": "Caracteres de controle não são permitidos.",
        "es": "No se permiten caracteres de control.",
    },
    "not_email": {
        "en": "An e-mail address.",
        "pt-BR": "Um endereço de e-mail.",
        "es": "Una dirección de correo.",
    },
}

# marshmallow's own sentences, and the code that each of them means here.
KNOWN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), code)
    for pattern, code in (
        (r"Missing data for required field\.", "missing_field"),
        (r"Unknown field\.", "unknown_field"),
        (r"Field may not be null\.", "null"),
        (r"Not a valid integer\.", "not_integer"),
        (r"Not a valid number\.", "not_number"),
        (r"Special numeric values \(nan or infinity\) are not permitted\.", "not_number"),
        (r"Number too large\.", "number_too_large"),
        (r"Not a valid string\.", "not_text"),
        (r"Not a valid utf-8 string\.", "not_text"),
        (r"Not a valid boolean\.", "not_boolean"),
        (r"Not a valid UUID\.", "not_id"),
        (r"Not a valid (?:aware )?datetime\.", "not_instant"),
        (r"Not a valid date\.", "not_date"),
        (r"Not a valid mapping type\.|Invalid input type\.", "not_object"),
        (r"Not a valid list\.", "not_list"),
        (r"Must be one of: (.*)\.", "bad_enum"),
        (r"Longer than maximum length (\d+)\.", "too_long"),
        (r"Shorter than minimum length (\d+)\.", "too_short"),
        (r"Length must be between (\d+) and (\d+)\.", "length"),
        (r"Must be greater than or equal to (.*?)(?: and less than or equal to .*)?\.", "too_small"),
        (r"Must be less than or equal to (.*)\.", "too_large"),
        (r"Control characters are not allowed\.", "control_characters"),
        (r"Not a valid email address\.", "not_email"),
    )
)


def speak(sentences: Sentence, language: str, *params: str, **named: object) -> str:
    """The sentence in a language, English when there is none, with its holes filled."""
    return (sentences.get(language) or sentences["en"]).format(*params, **named)


def explain(message: str, language: str) -> tuple[str, str]:
    """Code and sentence of a validation message; an unknown one is passed on as it is."""
    for pattern, code in KNOWN:
        if found := pattern.fullmatch(message):
            return code, speak(FIELD[code], language, *found.groups(default=""))
    return "invalid", message
