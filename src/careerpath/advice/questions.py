"""What to talk about next, and what was taken for granted: drawn from the answers alone."""

from collections.abc import Iterator

from careerpath.advice.person import Understood
from careerpath.advice.wording import listed
from careerpath.results.compare import RoleComparison
from careerpath.results.match import MatchReport
from careerpath.results.path import PathReport

__all__ = ["assumptions", "questions"]

_MOST_ASKED = 3


def questions(
    understood: Understood,
    matched: MatchReport,
    compared: RoleComparison | None,
    way: PathReport | None,
) -> Iterator[str]:
    """Questions whose answers would change the picture most."""
    yield from _about_the_person(understood)
    yield from _about_matches(matched)
    yield from _about_roles(compared)
    yield from _about_the_way(way)


def _about_the_person(understood: Understood) -> Iterator[str]:
    reading = understood.reading
    assumed = [each.skill.title for each in reading.skills if each.assumed == "no level given"]
    if assumed:
        some = listed(assumed[:_MOST_ASKED])
        yield f"How well do you really know {some}? Without a level, 3 was taken."
    if reading.interests is None:
        yield "What do you like to do, whatever it pays? Interests were not scored."


def _about_matches(matched: MatchReport) -> Iterator[str]:
    for row in matched.rows:
        for gate in row.gates:
            if gate.status == "unknown":
                yield f"{row.role.title} asks for {gate.text}. Can you show that?"
        if row.near_tie is not None:
            yield f"{row.role.title} and the next role are close: {row.near_tie}, they would swap."


def _about_roles(compared: RoleComparison | None) -> Iterator[str]:
    for column in compared.columns if compared is not None else ():
        for doubt in column.role.think_twice[:1]:
            yield f"{column.role.title} may not be for you if this is true: “{doubt}”. Is it?"
        for loss in column.gives_up[:1]:
            yield f"As {column.role.title} you would give up {loss}. Would you miss it?"


def _about_the_way(way: PathReport | None) -> Iterator[str]:
    if way is None:
        return
    first = way.routes[0].steps[0]
    for milestone in first.move.milestones[:_MOST_ASKED]:
        yield f"On the way to {first.move.end.title}: have you “{_lower(milestone)}”?"
    if way.hours_a_week is not None:
        yield f"Can you set aside {way.hours_a_week:g} hours a week to practise?"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def assumptions(
    understood: Understood, matched: MatchReport, way: PathReport | None
) -> Iterator[str]:
    """What was taken for granted, and what was left out of the scores."""
    yield from understood.reading.notes
    assumed = [each.skill.title for each in understood.reading.skills if each.assumed]
    if assumed:
        yield f"Level assumed, not given: {listed(assumed)}."
    for each in understood.reading.unrecognised:
        yield f"Not recognised, and so not counted: the {each.kind} “{each.said[:80]}”."
    for words in matched.not_scored:
        yield f"Not scored: {words.partition(':')[0]}."
    for words in matched.filters:
        yield f"Only roles with: {words}."
    if way is not None and way.hours_a_week is not None:
        yield f"Practice of {way.hours_a_week:g} hours a week, an estimate of ours."
    yield "Hours to learn a skill, and years marked with ≈, are estimates, not statistics."
