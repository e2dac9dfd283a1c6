"""What to learn next, against `match` for people who tell of themselves in many ways."""

from hypothesis import assume, given

from careerpath.advice.filters import Wishes
from careerpath.advice.learn import learn
from careerpath.advice.match import match
from careerpath.advice.person import understand
from careerpath.catalogue.index import Index
from careerpath.models.profile import Profile
from careerpath.results.learn import LearnReport
from tests.builders import catalogue, opened, profile, role, skill
from tests.strategies import Scene, property_of, scenes


def matched(index: Index, said: Profile) -> dict[str, int]:
    """Each role's score in hundredths."""
    rows = match(index, said, Wishes(), top=len(index.roles)).rows
    return {row.role.id: round(100 * row.score) for row in rows}


def explicit(index: Index, said: Profile, more: dict[str, int]) -> Profile:
    """The same person with every skill named, those that come from a role too, and some raised."""
    held = dict(understand(index, said).person.skills)
    return said.model_copy(update={"skills": {**held, **more}})


def everything(index: Index, said: Profile, hours: float) -> LearnReport:
    return learn(index, said, [f"role:{each.id}" for each in index.roles], hours=hours)


@property_of(max_examples=40)
@given(scenes(min_skills=1))
def test_every_lesson_is_what_a_fresh_match_says(scene: Scene) -> None:
    said = scene.told.profile
    with opened(scene.catalogue) as index:
        before = matched(index, said)
        report = everything(index, said, 10)
        assert {each.role.id: round(100 * each.score) for each in report.aims} == before
        for lesson in report.lessons:
            after = matched(index, explicit(index, said, {lesson.skill.id: lesson.after}))
            gains = {id_: after[id_] - old for id_, old in before.items() if after[id_] != old}
            assert {each.role.id: round(100 * each.gain) for each in lesson.roles} == gains
            assert round(100 * lesson.gain) == sum(gains.values()) > 0


@property_of(max_examples=40)
@given(scenes(min_skills=1))
def test_with_all_the_time_there_is_nothing_left_to_plan(scene: Scene) -> None:
    """Who has done all of a plan that ends has its scores, and what is left costs somebody."""
    with opened(scene.catalogue) as index:
        report = everything(index, scene.told.profile, 168)
        parts = [part for quarter in report.plan for part in quarter.parts]
        assume(all(part.ends for part in parts) and len(report.plan) < 4)
        reached = {part.skill.id: part.after for part in parts}
        later = explicit(index, scene.told.profile, reached)
        again = everything(index, later, 168)
        told = {each.role.id: each for each in report.aims}
        first = report.aims[0].role.id
        for lesson in again.lessons:
            assert any(
                each.gain < 0 and (each.tier_after is not None or each.role.id == first)
                for each in lesson.roles
            )
        for aim in again.aims:
            assert aim.score == told[aim.role.id].planned_score
        if not report.plan:
            assert bool(report.no_plan) == bool(report.lessons)


def test_a_lesson_that_lowers_a_tier_says_so_and_is_not_planned() -> None:
    """`b` lifts two roles; the seller, who has no use for it, falls from strong to good."""
    asks = {"a": (5.0, 3), "b": (5.0, 3)}
    seller = role("seller", {"a": (3, 3), "c": (3, 3), "d": (3, 3)})
    roles = [seller, role("buyer", asks), role("broker", asks)]
    with opened(catalogue(roles, [skill("poetry"), skill("prose")])) as index:
        said = profile(skills={"a": 3, "c": 3, "d": 3, "poetry": 3, "prose": 3})
        report = learn(index, said, ["seller", "buyer", "broker"])
        (lesson,) = report.lessons
        assert report.plan == ()
        assert report.no_plan is not None
        tiers = [
            next(
                aim.tier
                for aim in learn(index, each, ["seller", "buyer", "broker"]).aims
                if aim.role.id == "seller"
            )
            for each in (said, explicit(index, said, {"b": lesson.after}))
        ]
        assert tiers == ["strong", "good"]
        (told,) = (each for each in lesson.roles if each.role.id == "seller")
        assert [told.tier_before, told.tier_after] == tiers
