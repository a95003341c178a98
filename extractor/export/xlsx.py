"""Claims as a workbook: a sheet of claims, and one that says what its columns mean."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from extractor.export.flat import COLUMNS, Rows, Value
from extractor.export.material import Material
from extractor.output import replacing_path

# Limits of the format (Microsoft, "Excel specifications and limits").
MAX_ROWS = 1_048_576
MAX_TEXT = 32_767  # UTF-16 code units in a cell
MAX_EXACT = 2**53  # a number is a double
CUT = " […]"
_WIDTHS = {"evidence_quote": 80, "article_title": 40, "id": 18, "beneficiaries": 30}
# A file's own date would make two exports of the same claims differ.
_CREATED = dt.datetime(2000, 1, 1, tzinfo=dt.UTC).replace(tzinfo=None)


class TooManyClaimsError(ValueError):
    """More claims than a sheet has rows."""

    def __init__(self) -> None:
        super().__init__(
            f"a sheet holds {MAX_ROWS - 1:,} claims and there are more; export to csv, parquet or duckdb"
        )


def write_xlsx(material: Material, path: Path) -> list[str]:
    """Write claims as an Excel workbook and return a line for each text that had to be cut.

    Every text is written as a string, never as a formula, a link or a number. Days are ISO strings too, for
    Excel knows none before 1900. Raises TooManyClaimsError, and OSError as the system says.
    """
    rows, cut = Rows(material), []
    with replacing_path(path.resolve()) as temporary:
        temporary.touch()  # here a folder that is not there is an OSError, in the library it is not
        with xlsxwriter.Workbook(str(temporary), {"constant_memory": True}) as book:
            book.set_properties({"title": "Claims", "created": _CREATED})
            heading = book.add_format({"bold": True})
            sheet = _sheet(book, heading)
            last = 0
            for last, row in enumerate(rows, start=1):
                if last >= MAX_ROWS:
                    raise TooManyClaimsError
                cut += _write(sheet, last, row)
            sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
            _explain(book, heading)
    return [*rows.lost, *cut]


def _sheet(book: xlsxwriter.Workbook, heading: Format) -> Worksheet:
    sheet = book.add_worksheet("claims")
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, _WIDTHS.get(column.name, 14))
    sheet.freeze_panes(1, 1)
    sheet.write_row(0, 0, [column.name for column in COLUMNS], heading)
    return sheet


def _explain(book: xlsxwriter.Workbook, heading: Format) -> None:
    sheet = book.add_worksheet("columns")
    sheet.set_column(0, 2, 28)
    sheet.write_row(0, 0, ["column", "type", "meaning"], heading)
    for place, column in enumerate(COLUMNS, start=1):
        sheet.write_row(place, 0, [column.name, column.kind, column.meaning])


def _write(sheet: Worksheet, place: int, row: dict[str, Value]) -> list[str]:
    cut = []
    for at, (name, value) in enumerate(row.items()):
        if isinstance(value, int | float) and abs(value) <= MAX_EXACT:
            sheet.write_number(place, at, value)
        elif value is not None:
            text = str(value)
            if len(text.encode("utf-16-le")) // 2 > MAX_TEXT:
                text = _cut(text)
                cut.append(f"{name} of claim {row['id']} is longer than a cell holds and was cut")
            sheet.write_string(place, at, text)
    return cut


def _cut(text: str) -> str:
    units = text.encode("utf-16-le")[: 2 * (MAX_TEXT - len(CUT))]
    return units.decode("utf-16-le", "ignore") + CUT
