"""O*NET's tables: what each is called in releases 25 to 31, and the columns that are read of it."""

from typing import NamedTuple

__all__ = ["TABLES", "Column", "Table"]

_CODE = "O*NET-SOC Code"


class Column(NamedTuple):
    """A column by the names that releases give it; one that is not `needed` may be absent."""

    names: tuple[str, ...]
    needed: bool = True


class Table(NamedTuple):
    """A table: the files that hold it, the columns read, and what is lacking without it.

    A release has one of the alternatives in `files`; each may be made up of several files.
    """

    files: tuple[tuple[str, ...], ...]
    columns: tuple[Column, ...]
    lacking: str


def _columns(*names: str) -> tuple[Column, ...]:
    """Columns by name: `A|B` has two names, `A?` may be absent."""
    return tuple(
        Column(tuple(name.removesuffix("?").split("|")), not name.endswith("?")) for name in names
    )


_RATED = _columns(
    _CODE,
    "Element ID",
    "Element Name",
    "Scale ID",
    "Data Value",
    "Recommend Suppress?",
    "Not Relevant?",
)
_ANSWERS = _columns(_CODE, "Scale ID", "Category", "Data Value", "Recommend Suppress?")

TABLES = {
    "occupations": Table(
        (("Occupation Data.txt",),), _columns(_CODE, "Title", "Description"), "occupations"
    ),
    "skills": Table(
        (("Skills.txt",), ("Essential Skills.txt", "Transferable Skills.txt")),
        _RATED,
        "skills, such as negotiation",
    ),
    "knowledge": Table((("Knowledge.txt",),), _RATED, "fields of knowledge, such as biology"),
    "technologies": Table(
        (("Technology Skills.txt",), ("Software Skills.txt",)),
        _columns(
            _CODE,
            "Example|Workplace Example",
            "Commodity Title|Element Name",
            "In Demand?",
        ),
        "technologies, such as Python",
    ),
    "interests": Table(
        (("Interests.txt",), ("Career Interest Types.txt",)),
        _columns(_CODE, "Element Name", "Scale ID", "Data Value", "Domain Source?"),
        "interests",
    ),
    "zones": Table(
        (("Job Zones.txt",),), _columns(_CODE, "Job Zone"), "job zones, and levels by them"
    ),
    "zone reference": Table(
        (("Job Zone Reference.txt",),),
        _columns("Job Zone", "Name", "SVP Range"),
        "the years of preparation of a job zone",
    ),
    "education": Table(
        (("Education, Training, and Experience.txt",), ("Education.txt",)),
        _ANSWERS,
        "education and degrees",
    ),
    "experience": Table(
        (("Education, Training, and Experience.txt",), ("Training and Experience.txt",)),
        _ANSWERS,
        "years of experience",
    ),
    "titles": Table(
        (("Alternate Titles.txt",), ("Job Titles.txt",)),
        _columns(_CODE, "Alternate Title|Job Title", "Short Title?"),
        "alternate titles",
    ),
    "reported titles": Table(
        (("Sample of Reported Titles.txt",),),
        _columns(_CODE, "Reported Job Title", "Shown in My Next Move?"),
        "reported titles",
    ),
    "tasks": Table(
        (("Task Statements.txt",),), _columns(_CODE, "Task ID", "Task", "Task Type?"), "duties"
    ),
    "related": Table(
        (("Related Occupations.txt",), ("Career Changers Matrix.txt",)),
        _columns(_CODE, "Related O*NET-SOC Code", "Relatedness Tier?", "Index|Related Index"),
        "moves between occupations",
    ),
    "elements": Table(
        (("Content Model Reference.txt",),),
        _columns("Element ID", "Description"),
        "descriptions of skills",
    ),
}
"""Every table that is read."""
