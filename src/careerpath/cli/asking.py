"""A few short questions, for whoever runs `match` with nothing to go by."""

import shlex
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import typer

from careerpath.advice.person import understand
from careerpath.cli.context import person_words
from careerpath.cli.options import PersonOptions
from careerpath.errors import CareerpathError, UsageError
from careerpath.files.writing import write_text
from careerpath.models.profile import Profile
from careerpath.models.scales import Track
from careerpath.profile.options import with_words
from careerpath.profile.writing import to_yaml

if TYPE_CHECKING:
    from careerpath.catalogue.index import Index

__all__ = ["ask_person", "offer_to_save"]

_T = TypeVar("_T")

_TRACKS = {
    "y": Track.MANAGEMENT,
    "yes": Track.MANAGEMENT,
    "n": Track.INDIVIDUAL,
    "no": Track.INDIVIDUAL,
}


def ask_person(index: "Index") -> tuple[PersonOptions, Track | None]:
    """Ask for what the options of a person tell, and for the track; all may be skipped.

    Skills and interests of which none is known are asked for again.
    """
    typer.echo("A few questions. Press Enter to skip any of them.\n", err=True)
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

    person = _ask("What is your role now?", told("current", str)) or person
    if person.current is not None:
        person = _ask("For how many years?", told("years", float)) or person
    question = "What are you good at (level 1-5 if you like: negotiation=4, excel)?"
    person = _ask(question, told("skill", as_list)) or person
    question = "What do you enjoy (helping people, numbers, selling …)?"
    person = _ask(question, told("interest", as_list)) or person
    question = "Your highest degree (such as high school, bachelor, MBA)?"
    person = _ask(question, told("education", str)) or person
    track = _ask("Do you want to lead people? y or n", lambda said: _TRACKS[said.lower()])
    return person, track


def _ask(question: str, read: Callable[[str], _T]) -> _T | None:
    """The answer as read, None where it was skipped; asks again until it can be read."""
    while True:
        said = str(typer.prompt(question, default="", show_default=False, err=True)).strip()
        if not said:
            return None
        try:
            return read(said)
        except CareerpathError as error:
            typer.echo(f"  {error.problems[0].message}", err=True)
        except (KeyError, ValueError):
            typer.echo("  That could not be read; please try again.", err=True)


def offer_to_save(profile: Profile, track: Track | None) -> None:
    """Offer to keep the answers; a file that exists already is not replaced."""
    preferences = profile.preferences.model_copy(update={"track": track})
    kept = profile.model_copy(update={"preferences": preferences})

    def save(name: str) -> str:
        write_text(Path(name), to_yaml(kept), force=False)
        return name

    with suppress(typer.Abort):
        name = _ask("\nKeep these answers? Name a file, such as me.yaml", save)
        if name:
            typer.echo(f"Saved. Next time: careerpath match {shlex.quote(name)}", err=True)
