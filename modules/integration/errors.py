"""What integration refuses, in its own words."""

from typing import ClassVar

from app.kernel.errors import Conflict, Malformed, NotFound, Stale


class UnknownImport(NotFound):
    """There is no such import on this farm."""

    code = "integration/unknown_import"


class ImportStale(Stale):
    """The import was changed meanwhile."""

    code = "integration/stale"


class ImportStarted(Conflict):
    """It runs already; its options are fixed."""

    code = "integration/import_started"
    sentences: ClassVar = {
        "en": "This import has already been started and cannot be changed.",
        "pt-BR": "Esta importação já foi iniciada e não pode mais ser alterada.",
        "es": "Esta importación ya fue iniciada y no se puede cambiar.",
    }


class UnreadableFile(Malformed):
    """Neither a text file nor a spreadsheet that can be read."""

    code = "integration/unreadable_file"
    sentences: ClassVar = {
        "en": "This file cannot be read. Send a CSV, XLSX or XLS file.",
        "pt-BR": "Não foi possível ler este arquivo. Envie um arquivo CSV, XLSX ou XLS.",
        "es": "No se pudo leer este archivo. Envíe un archivo CSV, XLSX o XLS.",
    }


class EmptyFile(Malformed):
    """There is no row with data in it."""

    code = "integration/empty_file"
    sentences: ClassVar = {
        "en": "There is no row with data in this file.",
        "pt-BR": "Não há nenhuma linha com dados neste arquivo.",
        "es": "No hay ninguna fila con datos en este archivo.",
    }


class FileTooLarge(Malformed):
    """More bytes than an import may have."""

    code = "integration/file_too_large"
    sentences: ClassVar = {
        "en": "The file is larger than {limit} MB, unpacked {unpacked} MB.",
        "pt-BR": "O arquivo passa de {limit} MB, ou {unpacked} MB descompactado.",
        "es": "El archivo supera {limit} MB, o {unpacked} MB descomprimido.",
    }


class TooManyRows(Malformed):
    """More rows than can be imported at once."""

    code = "integration/too_many_rows"
    sentences: ClassVar = {
        "en": "The file has {rows} rows; at most {limit} can be imported at once. Split it.",
        "pt-BR": "O arquivo tem {rows} linhas; no máximo {limit} podem ser importadas de uma vez. Divida-o.",
        "es": "El archivo tiene {rows} filas; como máximo se importan {limit} a la vez. Divídalo.",
    }


class TooManyColumns(Malformed):
    """More columns than a file of a farm has."""

    code = "integration/too_many_columns"
    sentences: ClassVar = {
        "en": "The file has more than {limit} columns.",
        "pt-BR": "O arquivo tem mais de {limit} colunas.",
        "es": "El archivo tiene más de {limit} columnas.",
    }


class UnknownSheet(Malformed):
    """The spreadsheet has no sheet of that name."""

    code = "integration/unknown_sheet"
    sentences: ClassVar = {
        "en": "The file has no sheet named {sheet}.",
        "pt-BR": "O arquivo não tem uma planilha chamada {sheet}.",
        "es": "El archivo no tiene una hoja llamada {sheet}.",
    }


class UnknownColumn(Malformed):
    """The file has no column of that number."""

    code = "integration/unknown_column"
    sentences: ClassVar = {
        "en": "The file has no column {column}.",
        "pt-BR": "O arquivo não tem a coluna {column}.",
        "es": "El archivo no tiene la columna {column}.",
    }


class UnknownOption(Malformed):
    """An option has a value that it cannot have."""

    code = "integration/unknown_option"
    sentences: ClassVar = {
        "en": "The option {option} cannot be {value}.",
        "pt-BR": "A opção {option} não pode ser {value}.",
        "es": "La opción {option} no puede ser {value}.",
    }


class ImportBusy(Conflict):
    """Its file is still being read; nothing can be said of it until then."""

    code = "integration/import_busy"
    sentences: ClassVar = {
        "en": "The file is still being read. Wait a moment.",
        "pt-BR": "O arquivo ainda está sendo lido. Aguarde um momento.",
        "es": "El archivo todavía se está leyendo. Espere un momento.",
    }


class UnknownMapping(NotFound):
    """There is no such saved mapping on this farm."""

    code = "integration/unknown_mapping"


class MappingStale(Stale):
    """The saved mapping was changed meanwhile."""

    code = "integration/mapping_stale"


class UntitledFile(Malformed):
    """Only by its titles is a file of the same shape known again."""

    code = "integration/untitled_file"
    sentences: ClassVar = {
        "en": "This file has no titles by which the next one would be known.",
        "pt-BR": "Este arquivo não tem títulos pelos quais o próximo seria reconhecido.",
        "es": "Este archivo no tiene títulos por los que se reconozca el siguiente.",
    }


class ImportNotDone(Conflict):
    """Only an import that has all its answers can be taken back."""

    code = "integration/import_not_done"
    sentences: ClassVar = {
        "en": "This import is not finished yet.",
        "pt-BR": "Esta importação ainda não terminou.",
        "es": "Esta importación todavía no terminó.",
    }
