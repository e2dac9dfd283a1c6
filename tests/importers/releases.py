"""A small O*NET release of our own making, in the layouts of the releases from 25 to 31."""

import io
import zipfile
from pathlib import Path

CODE = "O*NET-SOC Code"
_RATED = (CODE, "Element ID", "Element Name", "Scale ID", "Data Value", "N", "Standard Error")
RATED = (*_RATED, "Recommend Suppress", "Not Relevant", "Date", "Domain Source")
_SURVEYED = (CODE, "Element ID", "Element Name", "Scale ID", "Category", "Data Value", "N")
SURVEYED = (*_SURVEYED, "Recommend Suppress", "Date", "Domain Source")

Tables = dict[str, list[tuple[str, ...]]]

_BAKER, _HEAD, _OWNER, _MILLER = "51-3011.00", "51-1011.00", "11-9051.00", "51-9021.00"


def _rated(*row: str) -> list[tuple[str, ...]]:
    """Two rows of a table of ratings: code, id, name, importance, level.

    A sixth may hold `S` (suppress) and `X` (not relevant).
    """
    code, id_, name, importance, level, flags = (*row, "")[:6]
    suppress = "Y" if "S" in flags else "N"
    irrelevant = "Y" if "X" in flags else "N"
    tail = ("05/2020", "Analyst")
    return [
        (code, id_, name, "IM", importance, "8", "0.1", suppress, "n/a", *tail),
        (code, id_, name, "LV", level, "8", "0.1", "N", irrelevant, *tail),
    ]


def _ratings(*rows: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [RATED, *(line for row in rows for line in _rated(*row))]


def _shares(
    code: str, scale: str, shares: dict[int, float], suppressed: str = ""
) -> list[tuple[str, ...]]:
    """The shares, in percent, of every category of a scale."""
    head, tail = (code, "2.D.1", "Asked", scale), ("05/2020", "Incumbent")
    rows: list[tuple[str, ...]] = []
    for category in map(str, range(1, {"RL": 12, "RW": 11}[scale] + 1)):
        flag = "Y" if category in suppressed.split() else "N"
        share = f"{shares.get(int(category), 0):.2f}"
        rows.append((*head, category, share, "30", flag, *tail))
    return rows


def tables() -> Tables:
    """The release as it was up to 30.2: file name to rows, the header first."""
    survey = [
        *_shares(_BAKER, "RL", {1: 10, 2: 70, 3: 20}),
        *_shares(_OWNER, "RL", {5: 4, 6: 66, 8: 30}),
        *_shares(_MILLER, "RL", {2: 20, 6: 60, 5: 20}, "6"),
        *_shares(_BAKER, "RW", {1: 20, 3: 40, 6: 40}),
        *_shares(_OWNER, "RW", {8: 30, 11: 70}),
    ]
    themes = ["Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional"]
    interests = [
        (_BAKER, "1.B.1", theme, "OI", score, "05/2020", "Machine Learning")
        for theme, score in zip(themes, ("6.5", "2", "3", "2", "2", "4"), strict=True)
    ]
    interests += [(_HEAD, "1.B.1", theme, "OI", "4", "05/2020", "Analyst") for theme in themes[:5]]
    interests.append((_BAKER, "1.B.1.g", "First Interest High-Point", "IH", "1", "", ""))
    return {
        "Occupation Data.txt": [
            (CODE, "Title", "Description"),
            (_OWNER, "Bakery Managers", "Run a bakery."),
            (_HEAD, "First-Line Supervisors of Bakers", "Lead bakers."),
            (_BAKER, "Bakers", 'Mix and bake "daily" bread.'),
            (_MILLER, "Millers", "n/a"),
        ],
        "Skills.txt": _ratings(
            (_BAKER, "2.A.1", "Mathematics", "3.1", "2.0"),
            (_BAKER, "2.B.1", "Negotiation", "4.0", "4.2", "S"),
            (_BAKER, "2.B.2", "Kneading", "4.5", "5.6"),
            (_HEAD, "2.B.1", "Negotiation", "4.25", "4.12"),
            (_HEAD, "2.B.2", "Kneading", "1.2", "0.5", "X"),
            (_OWNER, "2.B.1", "Negotiation", "2.9", "7"),
            (_OWNER, "2.A.1", "Mathematics", "1.4", "1.39"),
        ),
        "Knowledge.txt": _ratings((_BAKER, "2.C.1", "Mathematics", "3.6", "1.0")),
        "Technology Skills.txt": [
            (CODE, "Example", "Commodity Code", "Commodity Title", "Hot Technology", "In Demand"),
            (_OWNER, "Microsoft Excel", "43232110", "Spreadsheet software", "Y", "Y"),
            (_OWNER, "Structured query language SQL", "43232306", "Query software", "Y", "N"),
            (_BAKER, "Microsoft Excel", "43232110", "Spreadsheet software", "Y", "N"),
            (_BAKER, "C++", "43232111", "Development software", "N", "N"),
            (_BAKER, "C#", "43232111", "Development software", "N", "N"),
        ],
        "Interests.txt": [
            (CODE, "Element ID", "Element Name", "Scale ID", "Data Value", "Date", "Domain Source"),
            *interests,
        ],
        "Job Zones.txt": [
            (CODE, "Job Zone", "Date", "Domain Source"),
            (_BAKER, "2", "05/2020", "Analyst"),
            (_HEAD, "3", "05/2020", "Analyst"),
            (_OWNER, "4", "05/2020", "Analyst"),
        ],
        "Job Zone Reference.txt": [
            (
                "Job Zone",
                "Name",
                "Experience",
                "Education",
                "Job Training",
                "Examples",
                "SVP Range",
            ),
            (
                "2",
                "Job Zone Two: Some",
                "Some.",
                "School.",
                "A year.",
                "Tellers.",
                "(4.0 to < 6.0)",
            ),
            ("3", "Job Zone Three: Medium", "More.", "", "", "", "(6.0 to < 7.0)"),
            ("4", "Job Zone Four: Much", "Much.", "", "", "", "(7.0 to < 8.0)"),
        ],
        "Education, Training, and Experience.txt": [SURVEYED, *survey],
        "Alternate Titles.txt": [
            (CODE, "Alternate Title", "Short Title", "Source(s)"),
            (_BAKER, "Bread Baker (BB)", "BB", "01"),
            (_BAKER, "baker", "n/a", "01"),
            (_BAKER, "Oven Hand", "", "02"),
            (_HEAD, "Oven Hand", "", "02"),
        ],
        "Sample of Reported Titles.txt": [
            (CODE, "Reported Job Title", "Shown in My Next Move"),
            (_BAKER, "Night Baker", "N"),
            (_BAKER, "Pastry Baker", "Y"),
        ],
        "Task Statements.txt": [
            (
                CODE,
                "Task ID",
                "Task",
                "Task Type",
                "Incumbents Responding",
                "Date",
                "Domain Source",
            ),
            (_BAKER, "2", "Clean the oven.", "Supplemental", "5", "05/2020", "Incumbent"),
            (_BAKER, "1", "Bake bread for access to schools.", "Core", "9", "05/2020", "Incumbent"),
        ],
        "Related Occupations.txt": [
            (CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index"),
            (_BAKER, _MILLER, "Primary-Long", "2"),
            (_BAKER, _HEAD, "Primary-Short", "1"),
            (_BAKER, _OWNER, "Supplemental", "11"),
            (_HEAD, _BAKER, "Primary-Short", "1"),
            (_HEAD, _OWNER, "Primary-Short", "2"),
            (_OWNER, _BAKER, "Primary-Short", "1"),
        ],
        "Content Model Reference.txt": [
            ("Element ID", "Element Name", "Description"),
            ("2.B.1", "Negotiation", "Bringing others together."),
        ],
        "Read Me.txt": [("O*NET 29.3 Database",), ("May 2025 Release",)],
    }


def modern() -> Tables:
    """The same release in the layout that 30.3 brought."""
    old = tables()
    skills = old.pop("Skills.txt")
    essential = [row for row in skills if row[1].startswith("2.A")]
    old["Essential Skills.txt"] = [RATED, *essential]
    old["Transferable Skills.txt"] = [row for row in skills if row not in essential]
    tools = old.pop("Technology Skills.txt")
    header = (CODE, "Workplace Example", "Element ID", "Element Name", "Hot Technology")
    old["Software Skills.txt"] = [(*header, "In Demand"), *tools[1:]]
    survey = old.pop("Education, Training, and Experience.txt")[1:]
    old["Education.txt"] = [SURVEYED, *(row for row in survey if row[3] == "RL")]
    old["Training and Experience.txt"] = [SURVEYED, *(row for row in survey if row[3] == "RW")]
    old["Career Interest Types.txt"] = old.pop("Interests.txt")
    titles = old.pop("Alternate Titles.txt")
    old["Job Titles.txt"] = [(CODE, "Job Title", "Short Title", "Source(s)"), *titles[1:]]
    return old


def early() -> Tables:
    """The same release as of 25: no technologies in demand, no marks on interests, a matrix."""
    old = tables()
    old["Technology Skills.txt"] = [row[:5] for row in old["Technology Skills.txt"]]
    old["Interests.txt"] = [row[:6] for row in old["Interests.txt"]]
    related = old.pop("Related Occupations.txt")
    kept = [(*row[:2], row[3]) for row in related if row[2] != "Supplemental"]
    old["Career Changers Matrix.txt"] = kept
    return old


def text_of(rows: list[tuple[str, ...]], newline: str = "\n") -> str:
    """A table as its file has it."""
    return newline.join("\t".join(row) for row in rows) + newline


def folder_of(path: Path, tables_: Tables, newline: str = "\n") -> str:
    """The release as a folder."""
    path.mkdir(exist_ok=True)
    for name, rows in tables_.items():
        (path / name).write_bytes(text_of(rows, newline).encode())
    return str(path)


def zip_of(tables_: Tables) -> bytes:
    """The release as a zip, in a folder of its own."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in tables_.items():
            archive.writestr(f"db_29_3_text/{name}", text_of(rows))
    return data.getvalue()
