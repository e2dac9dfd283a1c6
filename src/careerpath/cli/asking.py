"""Short questions at a terminal, and those for whoever runs `match` with nothing to go by."""

import os
import shlex
import sys
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import typer

from careerpath.advice.person import understand
from careerpath.cli.context import person_words
from careerpath.cli.options import PersonOptions
from careerpath.cli.streams import broken, encodable
from careerpath.errors import CareerpathError, OutputError, UsageError
from careerpath.files.text import clean, visible
from careerpath.files.writing import write_text
from careerpath.models.profile import Profile
from careerpath.models.scales import Track
from careerpath.profile.options import with_words
from careerpath.profile.writing import to_yaml

if TYPE_CHECKING:
    from careerpath.catalogue.index import Index

__all__ = ["TRACKS", "Enough", "ask", "ask_person", "offer_to_save", "save", "tell"]

_T = TypeVar("_T")

_MOST_TRIES = 4

TRACKS = {
    "y": Track.MANAGEMENT,
    "yes": Track.MANAGEMENT,
    "n": Track.INDIVIDUAL,
    "no": Track.INDIVIDUAL,
}
"""What people answer when asked whether they want to lead people."""


class Enough(typer.Abort):
    """The end of input (Ctrl-D) where an answer was awaited: no more questions."""


def tell(text: str = "", *, whole: bool = False) -> None:
    """Say something to whoever answers, beside the answer that the command gives.

    Lines are broken between words at the window's edge, unless they are to be copied `whole`.
    """
    for line in (text if whole else broken(text)).split("\n"):
        typer.echo(_shown(line), err=True)


def _shown(text: str) -> str:
    """Text for the screen: names in it come from catalogues and from people."""
    return encodable("\n".join(map(visible, text.split("\n"))), sys.stderr)


def ask(question: str, read: Callable[[str], _T]) -> _T | None:
    """The answer as read, None where it was skipped; asked again at most three times.

    Raises:
        Enough: the input ended here.
        typer.Abort: it was interrupted.
    """
    for _ in range(_MOST_TRIES):
        try:
            said = _said(question)
            return read(said) if said else None
        except CareerpathError as error:
            tell(f"  {clean(error.problems[0].message)}")
        except (KeyError, ValueError):
            tell("  That could not be read; please try again.")
    tell("  Left out for now.")
    return None


def _said(question: str) -> str:
    suffix = " " if question.endswith("?") else ": "
    try:
        said = typer.prompt(
            _shown(question),
            default="",
            show_default=False,
            err=True,
            prompt_suffix=suffix,
        )
    except typer.Abort as end:
        # Typer makes one of both; what it was made of tells them apart.
        if isinstance(end.__context__, EOFError):
            raise Enough from None
        raise
    return str(said).strip()


def ask_person(index: "Index") -> tuple[PersonOptions, Track | None]:
    """Ask for what the options of a person tell, and for the track; all may be skipped.

    Skills and interests of which none is known are asked for again.
    """
    tell("A few questions. Press Enter to skip any of them.\n")
    person = PersonOptions()

    def told(name: str, read: Callable[[str], Any]) -> Callable[[str], PersonOptions]:
        def take(said: str) -> PersonOptions:
            more = person._replace(**{name: read(said)})
            with_words(Profile(), person_words(more))
            alone = PersonOptions()._replace(**{name: getattr(more, name)})
            if name in {"skill", "interest"}:
                reading = understand(index, with_words(Profile(), person_words(alone))).reading
                if not reading.skills and reading.interests is None:
                    raise UsageError("none of these is known here; careerpath skills lists them")
            return more

        return take

    def as_list(said: str) -> list[str]:
        return [said]

    person = ask("What is your role now?", told("current", str)) or person
    if person.current is not None:
        person = ask("For how many years?", told("years", float)) or person
    question = "What are you good at (level 1-5 if you like: negotiation=4, excel)?"
    person = ask(question, told("skill", as_list)) or person
    question = "What do you enjoy (helping people, numbers, selling …)?"
    person = ask(question, told("interest", as_list)) or person
    question = "Your highest degree (such as high school, bachelor, MBA)?"
    person = ask(question, told("education", str)) or person
    track = ask("Do you want to lead people? y or n", lambda said: TRACKS[said.lower()])
    return person, track


def offer_to_save(profile: Profile, track: Track | None) -> None:
    """Offer to keep the answers; a file that exists already is not replaced."""
    preferences = profile.preferences.model_copy(update={"track": track})
    kept = profile.model_copy(update={"preferences": preferences})

    def save(name: str) -> str:
        write_text(name, to_yaml(kept), force=False)
        return name

    with suppress(typer.Abort):
        name = ask("\nKeep these answers? Name a file, such as me.yaml", save)
        if name:
            tell(f"Saved. Next time: careerpath match {shlex.quote(name)}", whole=True)


def save(text: str, name: str, *, force: bool) -> str:
    """Write a text that was asked together to a file, or beside it; the name of that file.

    Without `force` an existing file is replaced only where that is asked for. What cannot be
    written can be given another name: the answers are too dear to lose to a slip.

    Raises:
        OutputError: it cannot be written, and no other name was given.
    """

    def write(other: str) -> str:
        if other.startswith("-"):
            raise UsageError("a name that begins with - is taken for an option; try another")
        write_text(other, text, force=force and other == name)
        return other

    other = name
    if not force and os.path.lexists(name):
        other, force = _beside(name)
    try:
        return write(other)
    except OutputError as error:
        tell(f"  {clean(error.problems[0].message)}")
        kept = ask("Name another file, such as me.yaml", write)
        if kept is None:
            raise
        return kept


def _beside(name: str) -> tuple[str, bool]:
    """Where to write what belongs into a file that is there, and whether to replace it."""
    path = Path(name)
    free = next(
        str(other)
        for number in count(2)
        if not os.path.lexists(other := path.with_stem(f"{path.stem}-{number}"))
    )
    question = f"\n{name} is there already: y replaces it, Enter writes {free}; or name a file"
    said = None
    with suppress(Enough):
        said = ask(question, str)
    replaces = said is not None and said.lower() in {"y", "yes"}
    return (name, True) if replaces else (said or free, False)
