"""The scales that everything else is measured on: plain, so that the command line loads fast."""

from enum import StrEnum
from typing import Any

__all__ = [
    "HOURS_OF_A_WEEK",
    "HOURS_PER_LEVEL",
    "LEVELS",
    "CareerLevel",
    "Education",
    "Effort",
    "Theme",
    "Track",
]

HOURS_OF_A_WEEK = 168

LEVELS: dict[int, tuple[str, str]] = {
    1: ("awareness", "I know what it is for and can follow someone who does it."),
    2: ("working", "I do simple tasks with a guide or some help."),
    3: ("practitioner", "I do it on my own, week in, week out."),
    4: ("advanced", "I solve the hard cases, and others ask me."),
    5: ("expert", "I set the standard and teach it."),
}
"""Name and self-rating example of each level: five stages after Dreyfus, names ours."""


class CareerLevel(StrEnum):
    """Where a role stands, from a first job to the top of a company."""

    ENTRY = "entry"
    INTERMEDIATE = "intermediate"
    SENIOR = "senior"
    MANAGER = "manager"
    DIRECTOR = "director"
    VP = "vp"
    EXECUTIVE = "executive"

    @property
    def rank(self) -> int:
        """Position on the ladder, 0 (entry) to 6 (executive)."""
        return list(CareerLevel).index(self)


class Track(StrEnum):
    """Whether a role leads people or contributes on its own."""

    INDIVIDUAL = "individual"
    MANAGEMENT = "management"


class Theme(StrEnum):
    """Holland's six interest themes (RIASEC), in their customary order."""

    REALISTIC = "realistic"
    INVESTIGATIVE = "investigative"
    ARTISTIC = "artistic"
    SOCIAL = "social"
    ENTERPRISING = "enterprising"
    CONVENTIONAL = "conventional"

    @property
    def letter(self) -> str:
        """The letter it goes by, as in `ECS`."""
        return self.value[0].upper()


class Education(StrEnum):
    """The highest degree, lowest first."""

    NONE = "none"
    SECONDARY = "secondary"
    CERTIFICATE = "certificate"
    ASSOCIATE = "associate"
    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTORATE = "doctorate"

    @classmethod
    def _missing_(cls, value: object) -> "Education | None":
        said = str(value).strip().lower().replace("’", "'").removesuffix(" degree")
        return _SAID.get(said)

    @classmethod
    def __get_pydantic_json_schema__(cls, core: Any, handler: Any) -> dict[str, Any]:  # noqa: ANN401
        """The schema that editors check by: every word that is read, the degrees' own first.

        `core` and `handler` are of types of pydantic's, which is not loaded here.
        """
        schema: dict[str, Any] = handler.resolve_ref_schema(handler(core))
        schema["enum"] = list(dict.fromkeys((*(each.value for each in cls), *_SAID)))
        return schema

    @property
    def rank(self) -> int:
        """Position on the ladder, 0 (none) to 6 (doctorate)."""
        return list(Education).index(self)

    @property
    def words(self) -> str:
        """The degree as people say it."""
        return _DEGREES[self]


_SAID = {
    **dict.fromkeys(("high school", "secondary school", "hs", "ged"), Education.SECONDARY),
    **dict.fromkeys(("bachelor's", "bachelors", "ba", "bs", "bsc"), Education.BACHELOR),
    **dict.fromkeys(("master's", "masters", "mba", "ma", "ms", "msc"), Education.MASTER),
    **dict.fromkeys(("phd", "doctor", "dr"), Education.DOCTORATE),
    **{degree.value: degree for degree in Education},
}
"""What people write for a degree."""

_DEGREES = {
    Education.NONE: "no degree",
    Education.SECONDARY: "secondary school",
    Education.CERTIFICATE: "a vocational certificate",
    Education.ASSOCIATE: "an associate degree",
    Education.BACHELOR: "a bachelor's degree",
    Education.MASTER: "a master's degree",
    Education.DOCTORATE: "a doctorate",
}


class Effort(StrEnum):
    """How long a skill takes to learn, in five bands; hours in `HOURS_PER_LEVEL`."""

    BRIEF = "brief"
    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"
    EXTENDED = "extended"


HOURS_PER_LEVEL: dict[Effort, int] = {
    Effort.BRIEF: 10,
    Effort.SHORT: 25,
    Effort.MEDIUM: 60,
    Effort.LONG: 120,
    Effort.EXTENDED: 250,
}
"""Hours of practice to rise one level, by band. Editorial: an order of magnitude to plan with."""
