"""What a parameter of a command can be given: what it is meant for, and what one may try.

Nothing here lists the parameters. What fits follows from a parameter's type and from what help
calls it; a word in help that is not known here fails, so nothing new is missed.
"""

from enum import EnumMeta
from functools import cache
from typing import Any, NamedTuple, get_args

from hypothesis import strategies as st

from careerpath.models.scales import Education
from tests.faults.worlds import KINDS, Names, junk

__all__ = ["CATALOGUES", "Name", "any_value", "fitting", "rarely", "sense"]

rarely = st.integers(0, 7).map(lambda number: number == 7)
"""True once in eight times."""


class Name(NamedTuple):
    """A name out of a catalogue that is not drawn yet: a thing of these kinds by one of its names.

    `before` and `after` are put around it; `gone` is the place of a letter that is left out.
    """

    kinds: tuple[str, ...]
    thing: int
    spelling: int = 0
    before: str = ""
    after: str = ""
    gone: int | None = None

    def over(self, known: Names) -> str:
        """The name in a catalogue."""
        things = [each for kind in self.kinds for each in known[kind]]
        names = things[self.thing % len(things)]
        name = names[self.spelling % len(names)]
        if self.gone is not None:
            name = name[: self.gone] + name[self.gone + 1 :]
        return self.before + name + self.after


_Values = st.SearchStrategy[str | Name]

CATALOGUES = ("../catalogue.yaml", "../full.yaml", "../small.yaml", "../broken.yaml")
"""Files that `--catalogue` can be given, the last of them none."""
_PEOPLE = ("../me.yaml", "../me.yaml", "../whole.yaml", "../plain.yaml", "../resume.json",
           "../cv.txt", "-")  # fmt: skip
_PROFILES = (*_PEOPLE, "../empty.yaml", "../latin.yaml", "../cv.docx")
_FILES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "output": (
        ("new.json", "new.md", "new.csv", "new.html", "new.yaml"),
        ("new.txt", "there.json", "there.yaml", "-", "none/new.json", ".", "../me.yaml",
         "../catalogue.yaml"),
    ),
    "since": (("../earlier.json",), ("../me.yaml", "../missing.json")),
    "batch": (("../names.txt", "-"), ("../latin.yaml", "../missing")),
    "file": (("../people.jsonl", "../people.csv", "-"), ("../me.yaml",)),
    "wages": (("../wages.csv",), ("../people.csv",)),
    "path": (_PEOPLE, _PROFILES),
    "profile": (_PEOPLE, _PROFILES),
}  # fmt: skip
"""Files by the parameter that takes them: those that it is meant for, and others."""
_ODD_FILES = ("..", "../missing.yaml", "../cv.pdf", "/dev/null", "/nowhere/x.json", "../onet")
_NUMBERS = ("1", "2", "3", "5", "12", "20")
_LIMITS = ("0", "1", "40", "100000", "-1", "0.5", "1e3", "1e308", "1e999", "nan")
_ODD_NUMBERS = ("-inf", "1e-320", "0x10", "1_0", "٣", "9" * 400, "9" * 5_000, "", " 7 ", "3,5",
                "+4")  # fmt: skip
_LEVELS = ("=1", "=2", "=3", "=4", "=5")
_ODD_LEVELS = ("", "=0", "=9", "=x", "==3", ", sql=2", "=2.5")
_KINDS_IN_HELP: dict[str, tuple[str, ...]] = {
    "ROLE": ("role",),
    "[FROM] TO": ("role",),
    "A B [C] [D]": ("role",),
    "NAME": KINDS,
    "QUERY": ("role", "skill"),
    "NAME[=LEVEL]": ("skill",),
    "NAME=LEVEL": ("skill",),
}
_WORDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "PATH": (("../onet",), CATALOGUES),
    "[PATH]...": (CATALOGUES[:3], CATALOGUES),
    "DEGREE": (tuple(map(str, Education)), ("degree",)),
    "WORDS": (("ECS", "RIASEC", "e,c", "Social, Artistic"), ("numbers", "helping people", "SSS")),
    "KEY": (("hours",), ("profile", "catalogue", "color", "colour")),
    "VALUE": (("6", "0.5", ""), ("auto", "../me.yaml", "../catalogue.yaml", "nan", "always")),
}

_numbers, _spellings = st.integers(0, 39), st.integers(0, 3)


@cache
def sense(parameter: Any) -> _Values:
    """What a parameter is meant for."""
    kind = _kind(parameter)
    if isinstance(kind, EnumMeta):
        return _choices(kind)
    if kind in {int, float}:
        return st.sampled_from(_NUMBERS)
    if parameter.metavar in _KINDS_IN_HELP:
        kinds = _kinds(parameter)
        after = st.sampled_from([""])
        if parameter.metavar == "NAME[=LEVEL]":
            after = st.sampled_from(["", *_LEVELS])
        elif parameter.metavar == "NAME=LEVEL":
            after = st.sampled_from(_LEVELS)
        return st.builds(Name, st.just(kinds), _numbers, _spellings, st.just(""), after)
    sound = _words(parameter)[0]
    # A command that writes one kind of file says so by how it calls it.
    kind = str(parameter.default or "").rpartition(".")[2]
    return st.sampled_from([each for each in sound if each.endswith(f".{kind}")] or sound)


@cache
def fitting(parameter: Any) -> _Values:
    """What a parameter can be given with some reason, good or bad."""
    kind = _kind(parameter)
    if isinstance(kind, EnumMeta):
        return _choices(kind)
    if kind in {int, float}:
        return st.one_of(st.sampled_from(_LIMITS), st.sampled_from(_ODD_NUMBERS))
    if parameter.metavar in _KINDS_IN_HELP:
        levels = (*_LEVELS, *_ODD_LEVELS) if "LEVEL" in parameter.metavar else ("",)
        before = st.sampled_from(["", "", "", *(f"{each}:" for each in KINDS)])
        gone = st.sampled_from([None, None, None, 0, 1, 4])
        return st.builds(
            Name, st.just(KINDS), _numbers, _spellings, before, st.sampled_from(levels), gone
        )
    sound, others = _words(parameter)
    odd = _ODD_FILES if parameter.metavar in {"FILE", "PROFILE"} else others
    return st.one_of(*[st.sampled_from((*sound, *others))] * 4, st.sampled_from(odd))


@cache
def any_value(parameter: Any) -> _Values:
    """What fits, or seldom text that fits nowhere."""
    return rarely.flatmap(lambda odd: junk if odd else fitting(parameter))


def _kind(parameter: Any) -> Any:
    kind = parameter.type_descriptor.annotation
    return (*get_args(kind), kind)[0]


def _choices(kind: EnumMeta) -> _Values:
    return st.sampled_from([str(each.value) for each in list[Any](kind)])


def _kinds(parameter: Any) -> tuple[str, ...]:
    """The kinds of things that it takes: one kind where it is called by that."""
    own = (parameter.name,)
    return own if parameter.name in KINDS else _KINDS_IN_HELP[parameter.metavar]


def _words(parameter: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that it is meant for, and others."""
    found = _FILES.get(parameter.name) if parameter.metavar in {"FILE", "PROFILE"} else None
    return found or _WORDS[parameter.metavar]
