"""Command lines drawn from the app itself: every command with every option that it has.

Nothing here lists commands or options. What a value may be follows from a parameter's type and
from what help calls it; a word in help that is not known here fails, so nothing new is missed.
"""

from collections.abc import Iterator
from enum import EnumMeta
from functools import cache
from typing import Any, NamedTuple, get_args

import typer.main
from hypothesis import strategies as st

from careerpath.cli.app import COMMANDS, app_for
from careerpath.models.scales import Education
from tests.faults.worlds import JUNK, World, junk

__all__ = ["Command", "Line", "commands", "lines"]

# It writes into the start-up files of a shell; the other of the pair is drawn.
_LEFT_OUT = frozenset({"install_completion"})
# What is answered in place of the command: asked for too often, it would hide all else.
_ENDING = frozenset({"version", "show_completion"})
_NO_ANSWER_ON_STDOUT = frozenset(
    {"--help", "--version", "-V", "--show-completion", "-o", "--output", "--batch", "batch", "--"}
)


class Command(NamedTuple):
    """A command by the words of its name, with its parameters as Typer has them."""

    words: tuple[str, ...]
    params: tuple[Any, ...]


class Line(NamedTuple):
    """A command line, run beside the files of a world, in its folder `out`.

    `form` is the form that its answer has on stdout; None where nothing can be said of it. `stdin`
    is the file that is piped in, and `width` that of the window; None for a pipe. Where it is not
    `in_order`, its words stand for other things than they were drawn for.
    """

    words: tuple[str, ...]
    form: str | None
    stdin: str
    width: int | None
    in_order: bool = True


@cache
def commands() -> tuple[Command, ...]:
    """Every command and every group of them, the app itself first."""
    return tuple(_commands(typer.main.get_command(app_for(COMMANDS)), ()))


def _commands(command: Any, words: tuple[str, ...]) -> Iterator[Command]:
    yield Command(words, tuple(each for each in command.params if each.name not in _LEFT_OUT))
    for name, inner in getattr(command, "commands", {}).items():
        yield from _commands(inner, (*words, name))


_CATALOGUES = ("../catalogue.yaml", "../full.yaml", "../small.yaml", "../broken.yaml")
_PROFILES = (
    *("../me.yaml", "../whole.yaml", "../plain.yaml", "../resume.json", "../cv.txt", "-"),
    *("../empty.yaml", "../latin.yaml", "../cv.docx"),
)
_FILES: dict[str, tuple[str, ...]] = {
    "output": ("new.json", "new.md", "new.yaml", "new.csv", "new.html", "new.txt", "there.json",
               "there.yaml", "-", "none/new.json", ".", "../me.yaml", "../catalogue.yaml"),
    "since": ("../earlier.json", "../me.yaml", "../missing.json"),
    "batch": ("../names.txt", "-", "../latin.yaml", "../missing"),
    "file": ("../people.jsonl", "../people.csv", "-", "../me.yaml"),
    "wages": ("../wages.csv", "../people.csv"),
    "path": _PROFILES,
    "profile": _PROFILES,
}  # fmt: skip
_ODD_FILES = ("..", "../missing.yaml", "../cv.pdf", "/dev/null", "/nowhere/x.json", "../onet")
_NUMBERS = ("0", "1", "2", "3", "5", "40", "100000", "-1", "0.5", "1e3", "1e308", "1e999", "nan")
_ODD_NUMBERS = (
    "-inf",
    "1e-320",
    "0x10",
    "1_0",
    "٣",
    "9" * 400,
    "9" * 5_000,
    "",
    " 7 ",
    "3,5",
    "+4",
)
_LEVELS = ("", "", "=1", "=3", "=5", "=0", "=9", "=x", "==3", ", sql=2", "=2.5")
_WORDS: dict[str, tuple[str, ...]] = {
    "PATH": (*_CATALOGUES, "../catalogue.yaml", "../onet"),
    "[PATH]...": _CATALOGUES,
    "DEGREE": tuple(map(str, Education)),
    "WORDS": ("ECS", "RIASEC", "numbers", "helping people", "e,c", "SSS", "Social, Artistic"),
    "KEY": ("hours", "profile", "catalogue", "color", "colour"),
    "VALUE": ("6", "auto", "../me.yaml", "../catalogue.yaml", "", "nan", "always"),
}
_FORMS = ("json", "json", "json", "table", "markdown", "csv", "html")
_STDIN = ("plain.yaml", "cv.txt", "names.txt", "people.jsonl", "empty.yaml")
_NAMES_IN_HELP = frozenset({"ROLE", "NAME", "QUERY", "A B [C] [D]", "[FROM] TO"})
_LEVELS_IN_HELP = frozenset({"NAME[=LEVEL]", "NAME=LEVEL"})


def _fitting(parameter: Any, world: World) -> st.SearchStrategy[str]:
    """What a parameter is meant for."""
    kind = parameter.type_descriptor.annotation
    kind = (*get_args(kind), kind)[0]
    if isinstance(kind, EnumMeta):
        return st.sampled_from([str(each.value) for each in list[Any](kind)])
    if kind in {int, float}:
        return st.one_of(st.sampled_from(_NUMBERS), st.sampled_from(_ODD_NUMBERS))
    if parameter.metavar in _NAMES_IN_HELP:
        return st.one_of(*[_names(world)] * 4, _typo(world))
    if parameter.metavar in _LEVELS_IN_HELP:
        return st.builds(str.__add__, _names(world), st.sampled_from(_LEVELS))
    words = _FILES.get(parameter.name) if parameter.metavar in {"FILE", "PROFILE"} else None
    if words is not None:
        return st.one_of(*[st.sampled_from(words)] * 4, st.sampled_from(_ODD_FILES))
    return st.sampled_from(_WORDS[parameter.metavar])


def _names(world: World) -> st.SearchStrategy[str]:
    kinds = st.sampled_from(["", "", "", "role:", "skill:", "function:"])
    return st.builds(str.__add__, kinds, st.sampled_from(world.names))


def _typo(world: World) -> st.SearchStrategy[str]:
    return st.builds(lambda name, at: name[:at] + name[at + 1 :], _names(world), st.integers(0, 9))


@st.composite
def lines(draw: st.DrawFn, world: World) -> Line:
    """Command lines for a world: most make sense, and of some the words are in disorder."""
    answering = [each for each in commands() if any(own.name == "format" for own in each.params)]
    command = draw(st.sampled_from(answering if draw(_mostly) else commands()))
    before = _options(draw, commands()[0], world, most=1) if draw(_rarely) else []
    words = [*_arguments(draw, command, world), *_options(draw, command, world, most=5)]
    options = {name for each in command.params for name in each.opts}
    for name, files in (("--catalogue", _CATALOGUES[:3]), ("--profile", _PROFILES[:3])):
        if name in options and draw(_mostly):
            words.append([name, draw(st.sampled_from(files))])
    form = None
    if "--format" in options and draw(_mostly):
        form = draw(st.sampled_from(_FORMS))
        words.append(["-f", form])
    flat = [word for each in (*before, command.words, *words) for word in each]
    in_order = not draw(_rarely)
    if not in_order:
        flat, form = _in_disorder(draw, flat), None
    if _NO_ANSWER_ON_STDOUT & set(flat):
        form = None
    return Line(
        tuple(flat),
        form,
        draw(st.sampled_from(_STDIN)),
        draw(st.sampled_from([None, None, None, 1, 20, 80, 200])),
        in_order,
    )


_rarely = st.integers(0, 7).map(lambda number: number == 0)
_mostly = st.integers(0, 4).map(lambda number: number != 0)


def _value(draw: st.DrawFn, parameter: Any, world: World) -> str:
    return draw(junk if draw(_rarely) else _fitting(parameter, world))


def _arguments(draw: st.DrawFn, command: Command, world: World) -> list[list[str]]:
    """The arguments, of those that take many up to four, now and then one too few."""
    found = []
    for each in command.params:
        if each.param_type_name != "argument" or (not each.required and draw(st.booleans())):
            continue
        count = draw(st.integers(1, 4)) if each.nargs == -1 else 1
        found += [[_value(draw, each, world)] for _ in range(count)]
    return found


def _options(draw: st.DrawFn, command: Command, world: World, most: int) -> list[list[str]]:
    """Some of the options with values, in any order, a few of them more than once."""
    ends = draw(_rarely)
    options = [
        each
        for each in command.params
        if each.param_type_name == "option" and (ends or each.name not in _ENDING)
    ]
    if not options:
        return []
    found = []
    for each in draw(st.lists(st.sampled_from(options), max_size=most)):
        name = draw(st.sampled_from(each.opts))
        found.append([name] if each.is_flag else [name, _value(draw, each, world)])
    return found


def _in_disorder(draw: st.DrawFn, words: list[str]) -> list[str]:
    """A word less, a word too many, two that change places, or an option and its value in one."""
    place = draw(st.integers(0, len(words)))
    how = draw(st.sampled_from(["less", "more", "turned", "joined", "help"]))
    if how == "more":
        return [*words[:place], draw(st.sampled_from(JUNK)), *words[place:]]
    if how == "help":
        return [*words[:place], "--help", *words[place:]]
    one, two = words[place : place + 1], words[place + 1 : place + 2]
    middle = {"less": two, "turned": two + one, "joined": ["=".join(one + two)]}[how]
    return [*words[:place], *middle, *words[place + 2 :]]
