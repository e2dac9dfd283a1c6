"""Command lines drawn from the app itself: every command with every option that it has.

Most make sense, for much of the program lies behind what is asked well; in some of these a word is
odd. The others are put together from whatever fits, and of some the words are in disorder. A line
is drawn before its world is known: a strategy made anew for each world would cost more than a run.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from hypothesis import strategies as st

from tests.faults.commands import Command, commands, often
from tests.faults.values import CATALOGUES, Name, any_value, rarely, sense
from tests.faults.worlds import JUNK, SHIPPED, World

__all__ = ["Line", "lines"]

# What is answered in place of the command: asked for too often, it would hide all else.
_ENDING = frozenset({"version", "show_completion"})
_NO_ANSWER_ON_STDOUT = frozenset(
    {"--help", "--version", "-V", "--show-completion", "-o", "--output", "--batch", "batch", "--"}
)


class Line(NamedTuple):
    """A command line, run beside the files of a world, in its folder `out`.

    `form` is the form that its answer has on stdout; None where nothing can be said of it. `stdin`
    is the file that is piped in, and `width` that of the window; None for a pipe. Somebody who is
    `asked` sits at a terminal, and that file is what they type. Where it is not `in_order`, its
    words stand for other things than they were drawn for.
    """

    words: tuple[str, ...]
    form: str | None
    stdin: str
    width: int | None
    in_order: bool = True
    asked: bool = False
    command: str = ""

    def piped(self) -> "Line":
        """The same where nobody sits."""
        return self._replace(width=None, asked=False)


_Word = str | Name
_SHELVES = (*CATALOGUES[:1] * 4, *CATALOGUES[1:3] * 2, SHIPPED, SHIPPED)
_STDIN = ("plain.yaml", "cv.txt", "names.txt", "people.jsonl", "empty.yaml")
_WIDTHS = (None, None, None, 1, 20, 80, 200)
# Without the one, the other means nothing.
_WITH = {"years": "current", "force": "output"}
# Each says about whom or about what: with this one, nobody and nothing else is to be said.
_INSTEAD = "batch"

_once_in_four = st.integers(0, 3).map(lambda number: number == 3)
_mostly = st.integers(0, 4).map(lambda number: number != 4)


class _Draft(NamedTuple):
    """A line with names that are not drawn yet, out of this catalogue."""

    words: tuple[_Word, ...]
    catalogue: str
    line: Line

    def over(self, world: World) -> Line:
        known = world.names[self.catalogue]
        words = tuple(each if isinstance(each, str) else each.over(known) for each in self.words)
        form = None if _NO_ANSWER_ON_STDOUT & set(words) else self.line.form
        return self.line._replace(words=words, form=form)


def lines(world: World) -> st.SearchStrategy[Line]:
    """Command lines for a world."""
    return _drafts().map(lambda draft: draft.over(world))


@cache
def _drafts() -> st.SearchStrategy[_Draft]:
    wild, sensible = _wild(), _sensible()
    return rarely.flatmap(lambda odd: wild if odd else sensible)


@st.composite
def _sensible(draw: st.DrawFn) -> _Draft:
    """A line that asks about one catalogue, and about somebody who is there."""
    command = draw(st.sampled_from(often()))
    words: list[list[_Word]] = []
    options = _some_options(draw, command)
    many = any(each.name == _INSTEAD for each in options)
    for each in () if many else command.arguments:
        words += _sensible_argument(draw, each)
    for each in options:
        words.append([draw(st.sampled_from(each.opts)), *_sensible_value(draw, each)])
    if command.has("--profile") and not many and draw(_mostly):
        words.append(["-p", draw(sense(command.option("profile")))])
    catalogue = draw(st.sampled_from(_SHELVES))
    if command.has("--catalogue") and catalogue:
        words.append(["-c", catalogue])
    form = draw(_form_of(command)) if draw(_mostly) else None
    if form is not None:
        words.append(["-f", form])
    asked = not command.has("--format") or draw(rarely)
    piped = "names.txt" if many else "people.jsonl" if command.reads_lines else "plain.yaml"
    line = Line(
        (),
        None if asked else form,
        "answers.txt" if asked and not command.reads_lines else piped,
        80 if asked else draw(st.sampled_from(_WIDTHS)),
        asked=asked,
        command=" ".join(command.words),
    )
    return _Draft((*command.words, *(word for each in words for word in each)), catalogue, line)


def _some_options(draw: st.DrawFn, command: Command) -> list[Any]:
    """Some options with those that they need, each once but where it may be repeated."""
    own = [each for each in command.options if each.name not in _SAID]
    if not own:
        return []
    found = []
    for each in draw(st.lists(st.sampled_from(own), max_size=4)):
        if each not in found or each.multiple:
            found.append(each)
    if any(each.name == _INSTEAD for each in found):
        return [each for each in found if each.name in _BESIDE_MANY]
    for each in tuple(found):
        needed = command.option(_WITH.get(each.name, ""))
        if needed is not None and needed not in found:
            found.append(needed)
    return found


_SAID = frozenset({"catalogue", "format", "form", "profile", *_ENDING})
_BESIDE_MANY = frozenset({_INSTEAD, "top", "output", "force", "quiet", "verbose", "color"})


def _sensible_argument(draw: st.DrawFn, parameter: Any) -> list[list[_Word]]:
    """As many words as help calls for, the names in it one after the other."""
    called = parameter.metavar.split()
    least = sum(not each.startswith("[") for each in called) if parameter.required else 0
    most = len(called) if parameter.nargs == -1 else 1
    count = draw(st.integers(least if draw(rarely) else max(least, 1), most))
    first = draw(sense(parameter))
    if isinstance(first, Name):
        kinds = ("function",) if most > 2 and draw(_once_in_four) else first.kinds
        return [[first._replace(kinds=kinds, thing=first.thing + at)] for at in range(count)]
    return [_sensible_value(draw, parameter) for _ in range(count)]


def _sensible_value(draw: st.DrawFn, parameter: Any) -> list[_Word]:
    """What it is meant for; once in thirty-two times whatever it may be given."""
    if getattr(parameter, "is_flag", False):
        return []
    odd = draw(rarely) and draw(_once_in_four)
    return [draw(any_value(parameter) if odd else sense(parameter))]


@st.composite
def _wild(draw: st.DrawFn) -> _Draft:
    """A line of whatever its command takes, in order or not."""
    command = draw(st.sampled_from(often()))
    before = _options(draw, commands()[0], most=1) if draw(rarely) else []
    words = [*_arguments(draw, command), *_options(draw, command, most=5)]
    for name, files in (("--catalogue", CATALOGUES[:3]), ("--profile", ("../me.yaml",))):
        if command.has(name) and draw(_mostly):
            words.append([name, draw(st.sampled_from(files))])
    form = draw(_form_of(command)) if draw(_mostly) else None
    if form is not None:
        words.append(["-f", form])
    flat = [word for each in (*before, command.words, *words) for word in each]
    in_order = not draw(rarely)
    if not in_order:
        flat, form = _in_disorder(draw, flat), None
    stdin, width = draw(st.sampled_from(_STDIN)), draw(st.sampled_from(_WIDTHS))
    line = Line((), form, stdin, width, in_order, command=" ".join(command.words))
    return _Draft(tuple(flat), CATALOGUES[0], line)


@cache
def _form_of(command: Command) -> st.SearchStrategy[str | None]:
    """A form that it answers in, JSON most of all: most can be said of that."""
    forms = next((sense(each) for each in command.options if "--format" in each.opts), None)
    return st.none() if forms is None else st.one_of(st.just("json"), forms, forms)


def _arguments(draw: st.DrawFn, command: Command) -> list[list[_Word]]:
    """The arguments, of those that take many up to four, now and then one too few."""
    found: list[list[_Word]] = []
    for each in command.arguments:
        if not each.required and draw(st.booleans()):
            continue
        count = draw(st.integers(1, 4)) if each.nargs == -1 else 1
        found += [[draw(any_value(each))] for _ in range(count)]
    return found


def _options(draw: st.DrawFn, command: Command, most: int) -> list[list[_Word]]:
    """Some of the options with values, in any order, a few of them more than once."""
    ends = draw(rarely)
    options = [each for each in command.options if ends or each.name not in _ENDING]
    found: list[list[_Word]] = []
    for each in draw(st.lists(st.sampled_from(options), max_size=most)) if options else ():
        name = draw(st.sampled_from(each.opts))
        found.append([name] if each.is_flag else [name, draw(any_value(each))])
    return found


def _in_disorder(draw: st.DrawFn, words: Sequence[_Word]) -> list[_Word]:
    """A word less, a word too many, two that change places, or an option and its value in one."""
    place = draw(st.integers(0, len(words)))
    how = draw(st.sampled_from(["less", "more", "turned", "joined", "help"]))
    if how == "more":
        return [*words[:place], draw(st.sampled_from(JUNK)), *words[place:]]
    if how == "help":
        return [*words[:place], "--help", *words[place:]]
    one, two = words[place : place + 1], words[place + 1 : place + 2]
    middle = {"less": [*two], "turned": [*two, *one], "joined": _joined([*one, *two])}[how]
    return [*words[:place], *middle, *words[place + 2 :]]


def _joined(words: list[_Word]) -> list[_Word]:
    """An option and its value in one word."""
    first, *rest = words or [""]
    if isinstance(first, Name):
        return words
    return [_before(f"{first}=" if rest else first, *rest)]


def _before(text: str, value: _Word = "") -> _Word:
    return text + value if isinstance(value, str) else value._replace(before=text + value.before)
