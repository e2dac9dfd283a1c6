"""The questions for whoever runs `match` with nothing to go by."""

import shlex
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import typer

from careerpath.advice.person import understand
from careerpath.catalogue.index import Index
from careerpath.cli import answers
from careerpath.cli.asking import ask, tell
from careerpath.cli.context import person_words
from careerpath.cli.options import PersonOptions
from careerpath.errors import UsageError
from careerpath.files.writing import write_text
from careerpath.models.profile import Profile
from careerpath.models.scales import Track
from careerpath.profile.options import with_words
from careerpath.profile.writing import to_yaml

__all__ = ["ask_person", "offer_to_save"]

_USUAL_FILE = "me.yaml"


def ask_person(index: Index) -> tuple[PersonOptions, Track | None]:
    """Ask for what the options of a person tell, and for the track; all may be skipped.

    A role that is not known is told at once, with those that are near it; skills and interests of
    which none is known are asked for again.
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
                if name == "interest" and reading.interests is None:
                    raise UsageError(
                        "none of these is known here; try “helping people”, “numbers” or “selling”"
                    )
            return more

        return take

    def role(said: str) -> str:
        return answers.known(index, answers.text(said), "role")

    def as_list(said: str) -> list[str]:
        return [said]

    person = ask("What is your role now?", told("current", role)) or person
    if person.current is not None:
        person = ask("For how many years?", told("years", answers.years)) or person
    question = "What are you good at (level 1-5 if you like: negotiation=4, excel)?"
    person = ask(question, told("skill", as_list)) or person
    question = "What do you enjoy (helping people, numbers, selling …)?"
    person = ask(question, told("interest", as_list)) or person
    question = "Your highest degree (such as high school, bachelor, MBA)?"
    person = ask(question, told("education", answers.degree)) or person
    track = ask("Do you want to lead people? y or n", answers.track)
    return person, track


def offer_to_save(profile: Profile, track: Track | None) -> None:
    """Offer to keep the answers; a file that exists already is not replaced."""
    preferences = profile.preferences.model_copy(update={"track": track})
    kept = profile.model_copy(update={"preferences": preferences})

    def save(said: str) -> str:
        name = _USUAL_FILE if said.lower() in {"y", "yes"} else said
        if name.lower() not in {"n", "no"}:
            write_text(name, to_yaml(kept), force=False)
            tell(f"Saved. Next time: careerpath match {shlex.quote(name)}", whole=True)
        return name

    with suppress(typer.Abort):
        ask(f"\nKeep these answers? y writes {_USUAL_FILE}; or name a file; Enter is no", save)
