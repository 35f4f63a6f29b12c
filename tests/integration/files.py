"""Files as farms and scales write them, and a farm to plan them for."""

from datetime import date
from uuid import UUID

from modules.integration.domain.animals import AnimalPlan
from modules.integration.domain.lots import LotPlan
from modules.integration.domain.options import LOTS, Options
from modules.integration.domain.plan import Picture, PlannedRow
from modules.integration.domain.reading import Farm, Reading, understand_file
from modules.integration.domain.rows import RowReader
from modules.integration.domain.values import RowValues
from modules.integration.services.workbooks import read_grid

TODAY = date(2026, 6, 1)
BRAZIL = Farm(zone="America/Sao_Paulo", locale="pt-BR", today=TODAY, country="BR", main_species="cattle")
BASE = UUID(int=7)

TRU_TEST = """EID,VID,Weight,Date,Time,Adg,Days,Lwg
982 000001088420,0142,412.5,03/05/2026,07:31:10,0.81,92,74.5
982 000001088421,0143,398,03/05/2026,07:32:02,,,
982 000001088420,0142,413,03/05/2026,07:33:40,,,
9.82E+14,0144,377,03/05/2026,07:34:11,,,
"""
GALLAGHER = """Date,Time,Electronic ID,Visual ID
2026-05-03,07:31,982 000001088420,142
2026-05-03,07:31,982 000001088420,142
"""
BARE_LIST = "982000001088420\n076000012345678\n\n"
BRAZILIAN = "Brinco;Peso (kg);Data;Observação\n0142;412,5;03/05/26;mancando\n"
JOINED = "982000001088420,0142,412.5,03/05/2026,07:31:10"


def understand(
    content: str | bytes, options: Options | None = None, farm: Farm = BRAZIL, **mapping: str | None
) -> Reading:
    """A file understood for a farm; `mapping` has columns as c0, c1, …"""
    raw = content.encode() if isinstance(content, str) else content
    told = options or Options()
    grid = read_grid(raw, encoding=told.encoding, delimiter=told.delimiter, sheet=told.sheet)
    return understand_file(grid, told, {int(key[1:]): field for key, field in mapping.items()}, farm)


def read(content: str | bytes, options: Options | None = None, farm: Farm = BRAZIL) -> list[RowValues]:
    """What the rows of a file say."""
    reading = understand(content, options, farm)
    reader = RowReader(reading)
    return [reader.read(number, line) for number, line in reading.rows()]


def plan(
    content: str | bytes, options: Options | None = None, picture: Picture | None = None, farm: Farm = BRAZIL
) -> list[PlannedRow]:
    """The plan of a file for a farm."""
    reading = understand(content, options, farm)
    known = picture or Picture(zone=farm.zone, today=farm.today)
    kind = LotPlan if reading.options.subject == LOTS else AnimalPlan
    plan = kind(BASE, reading, known)
    plan.learn(read(content, options, farm))
    plan.connect()
    return plan.plan(read(content, options, farm))


def codes(row: PlannedRow) -> set[str]:
    """The codes of what is told of a row."""
    return {notice.code for notice in row.notices}
