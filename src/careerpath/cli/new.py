"""`careerpath profile new`: the questions that a profile is written from."""

import sys
from collections.abc import Callable, Iterator
from typing import Any

import typer

from careerpath.advice.wording import command
from careerpath.catalogue.index import Index
from careerpath.catalogue.names import Hit, Miss, look_up
from careerpath.cli import answers
from careerpath.cli.asking import Enough, ask, save, tell
from careerpath.cli.context import index_for
from careerpath.cli.emit import write_out
from careerpath.cli.options import SharedOptions
from careerpath.errors import UsageError
from careerpath.files.text import visible
from careerpath.models.profile import HeldRole, Interests, InterestScores, Profile, higher
from careerpath.models.scales import LEVELS
from careerpath.profile.commented import to_commented_yaml
from careerpath.profile.questions import ANSWERS, STATEMENTS, Statement, read_answers

__all__ = ["write_new"]

_KINDS = 20
_REMINDED = 6

_BY_HAND = (
    "a profile can be written by hand too, for example with the line"
    " skills: {negotiation: 4, excel: 3}"
)


def write_new(output: str, shared: SharedOptions, *, force: bool) -> None:
    """Ask for a profile and write it, with the command that comes next.

    Raises:
        UsageError: there is nobody to ask, or nothing was said.
        OutputError: the file cannot be written.
    """
    if not _somebody_is_there():
        raise UsageError("profile new asks questions, and there is no terminal here", _BY_HAND)
    index = index_for(shared)
    try:
        profile = _ask_profile(index)
        text = to_commented_yaml(profile)
        if output == "-":
            return write_out(text)
        path = save(text, output, force=force)
    except (KeyboardInterrupt, typer.Abort):
        tell("\nNothing was written.")
        raise
    more = [word for each in shared.catalogue or () for word in ("--catalogue", each)]
    tell(f"\nWritten to {visible(path)}. To see whether all in it is known:")
    tell(f"  {visible(command('profile', 'check', path, *more))}", whole=True)
    return tell(f"\nNext: {visible(command('match', path, *more))}", whole=True)


def _somebody_is_there() -> bool:
    # Questions go to stderr, and Typer puts the space behind each of them on stdout.
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return all(stream is not None and stream.isatty() for stream in streams)


def _ask_profile(index: Index) -> Profile:
    """Ask for a whole profile; every question can be left empty, and Ctrl-D ends them all."""
    tell(
        "A few questions, and your answers become a profile: a file of yours.\n"
        "Enter skips a question, Ctrl-D the rest of them; Ctrl-C leaves without a file.\n"
    )
    said: dict[str, Any] = {}
    ended = None
    try:
        for part in (_roles, _skills, _papers, _interests, _wishes, _name):
            part(index, said)
    except Enough as end:
        tell("\nNo more questions, then.")
        ended = end
    profile = Profile.model_validate({key: value for key, value in said.items() if value})
    if profile != Profile():
        return profile
    if ended is not None:
        raise ended
    raise UsageError("nothing was said, so no file was written", _BY_HAND)


def _roles(index: Index, said: dict[str, Any]) -> None:
    roles: list[HeldRole] = said.setdefault("roles", [])

    def take(question: str, *, current: bool) -> bool:
        title = ask(question, lambda text: answers.known(index, answers.text(text), "role"))
        if title is None:
            return False
        # Kept at once: the next question may be the one that ends them.
        roles.append(HeldRole(title=title, current=current))
        years = ask("For how many years?", answers.years)
        roles[-1] = roles[-1].model_copy(update={"years": years})
        return True

    take("What is your role now?", current=True)
    question = "An earlier role, if there was one?"
    while take(question, current=False):
        question = "Another earlier role?"


def _skills(index: Index, said: dict[str, Any]) -> None:
    tell("\nSkills, and how well you command them:")
    for stage, (called, example) in LEVELS.items():
        tell(f"  {stage} {called:<12}  {example}")
    for line in _reminder(index, said):
        tell(line)
    kept: dict[str, int | None] = said.setdefault("skills", {})
    question = "\nWhat are you good at (such as negotiation=4, excel)?"
    while levels := ask(question, lambda text: answers.new_skills(index, text, kept)):
        for typed, level in levels.items():
            name = answers.known(index, typed, "skill")
            kept[name] = higher(kept[name], level) if name in kept else level
            if kept[name] is None:
                kept[name] = ask(f"  {name}, 1 to 5", answers.one_to_five)
        question = "More skills?"


def _reminder(index: Index, said: dict[str, Any]) -> Iterator[str]:
    """What the present role asks most: people forget what they do every day."""
    current = next((role.title for role in said["roles"] if role.current), None)
    found = look_up(index, current, ["role"]) if current is not None else Miss()
    needs = index.needs(found.id) if isinstance(found, Hit) else []
    if needs:
        weightiest = sorted(needs, key=lambda need: (-need[1], need[0]))[:_REMINDED]
        titles = index.titles("skill", [skill for skill, _, _ in weightiest])
        yield "Your role often asks for:"
        yield from (f"  {titles[skill]}" for skill, _, _ in weightiest)


def _papers(_index: Index, said: dict[str, Any]) -> None:
    tell()
    question = "Your highest degree (such as high school, bachelor, MBA)?"
    said["education"] = ask(question, answers.degree)
    said["certifications"] = ask("Certifications (with commas between them)?", answers.parts)
    said["languages"] = ask("Languages that you can work in?", answers.parts)


def _interests(index: Index, said: dict[str, Any]) -> None:
    tell(
        "\nWhat you enjoy: everyday words (helping people, numbers), letters (ECS), the six\n"
        f"scores of an Interest Profiler, or q for {len(STATEMENTS)} short statements to rate."
    )

    def read(text: str) -> Interests:
        return _rated() if text.lower() == "q" else answers.interests(index, text)

    said["interests"] = ask("What do you enjoy?", read)


def _rated() -> InterestScores:
    """The scores from our own statements, which are no test; see `docs/interests.md`."""
    scale = ", ".join(f"{answer} {word}" for answer, word in ANSWERS.items())
    tell(f"\nHow would you like it, whether you are good at it or not?\n  {scale}\n")
    given: dict[Statement, int] = {}
    for number, statement in enumerate(STATEMENTS, 1):
        answer = ask(f"{number:2} {statement.text}", answers.one_to_five)
        if answer is not None:
            given[statement] = answer
    reading = read_answers(given)
    if reading.scores:
        tell(f"\n  {answers.themes(reading.scores)}")
    if reading.interests is not None:
        return reading.interests
    if reading.flat:
        raise UsageError("all six are equal, which tells roles apart in nothing; none is kept")
    letters = f"; {reading.letters} would do too" if reading.letters else ""
    missing = ", ".join(reading.missing)
    raise UsageError(f"for want of answers left out: {missing}. All six are needed{letters}.")


def _wishes(index: Index, said: dict[str, Any]) -> None:
    tell("\nWhat you look for. match will show only such roles; Enter leaves it open.")
    kinds = index.titles("function", index.ids("function")[:_KINDS])
    if kinds:
        tell(f"  {', '.join(sorted(kinds.values()))}")
    wishes: dict[str, Any] = said.setdefault("preferences", {})
    questions: dict[str, tuple[str, Callable[[str], object]]] = {
        "functions": (
            "Which kinds of work?",
            lambda text: answers.named(index, text),
        ),
        "track": ("Do you want to lead people? y or n", answers.track),
        "min_pay": ("Least pay a year, before tax (US dollars in our catalogue)?", answers.pay),
    }
    for name, (question, read) in questions.items():
        answer = ask(question, read)
        if answer is not None:
            wishes[name] = answer


def _name(_index: Index, said: dict[str, Any]) -> None:
    tell("\nNobody needs your name to advise you, so it is left out unless you want it there.")
    if ask("Keep a name? y or n; Enter is n", answers.yes):
        said["name"] = ask("Which name?", answers.text)
