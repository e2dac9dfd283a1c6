"""Answers as CSV: one table under one header, for spreadsheets and for scripts.

`docs/csv-output.md` names every column.
"""

import csv
import io
import re

from careerpath.files.text import clean
from careerpath.render.rows import Cell, rows

__all__ = ["plain_cell", "render"]

# What a spreadsheet takes for the start of a formula, after OWASP's "CSV injection": the four signs
# and their full-width and small forms, and the true minus sign. The tab, the line break and the
# carriage return of OWASP's list are gone by then, as is all that cannot be seen: `clean` makes
# them space, and no cell begins with space.
# Where the decimal sign is a comma, a spreadsheet parts cells at semicolons, quoted or not as the
# line may begin with another cell; so what follows a semicolon counts as a start too.
_FORMULA = re.compile(r"(^|;[\s\"]*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫−])")


def render(result: object) -> str:
    """A result as CSV (RFC 4180): text in quotes, numbers bare, each row on one line.

    Lines end in a line feed alone: spreadsheets read it as well as CR LF, and `sort` or `awk`
    would take the CR for a part of the last cell.

    There is no byte-order mark: scripts would take it for a part of the first column's name, and a
    narrow stdout would print it as a question mark. The page of the columns tells what to click
    where a spreadsheet does not see by itself that the text is UTF-8.
    """
    sheet = rows(result)
    out = io.StringIO()
    # Quotes tell "5", a text, from 5, for every reader that asks; and OWASP asks for them.
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    writer.writerow(sheet.header)
    writer.writerows(map(plain_cell, row) for row in sheet.rows)
    return out.getvalue()


def plain_cell(cell: Cell) -> str | float:
    """A cell as it is written; one that says nothing is empty."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str):
        return _text(cell)
    if isinstance(cell, tuple):
        return _text("; ".join(filter(None, map(clean, cell))))
    return int(cell) if cell == int(cell) else cell


def _text(words: str) -> str:
    """Words that stay words: an apostrophe before all that could begin a formula."""
    return _FORMULA.sub(r"\1'", clean(words))
