"""Every property that the design promises of the score."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from random import Random
from typing import Any, TypeVar

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from careerpath.advice.filters import Wishes
from careerpath.advice.match import match
from careerpath.advice.person import understand
from careerpath.catalogue.index import Index
from careerpath.engine.data import Need, Person
from careerpath.engine.explaining import Explanation, explain
from careerpath.engine.scoring import Scored, rank, tier
from careerpath.errors import NoAnswer
from careerpath.models.catalogue import Catalogue
from careerpath.models.profile import HeldRole, Profile
from careerpath.models.role import Requirement, Requirements, Role
from careerpath.models.weights import ONE
from careerpath.results.match import FitRow, MatchReport
from tests.builders import catalogue, opened, role, skill
from tests.engine import reference
from tests.strategies import Case, Scene, cases, levels, property_of, scenes, six_scores

TIERS = ("far", "stretch", "good", "strong")
_T = TypeVar("_T")

ALL = 100


@contextmanager
def _open(what: Catalogue | Index) -> Iterator[Index]:
    if isinstance(what, Index):
        yield what
    else:
        with opened(what) as index:
            yield index


def ranked(what: Catalogue | Index, person: Person) -> list[Scored]:
    """The engine's answer, given what the index holds."""
    with _open(what) as index:
        relations = index.relations(person.skills)
        facts = index.skill_rows(chain(person.skills, *relations.values()))
        return rank(index.roles, facts, relations, person)


def but(person: Person, **changes: Any) -> Person:
    """The same person in all but this."""
    said = {"skills": person.skills, "interests": person.interests, "level": person.level}
    return Person(**{**said, **changes})


def by_role(what: Catalogue | Index, person: Person) -> dict[str, Scored]:
    return {each.id: each for each in ranked(what, person)}


def value(scored: Scored, name: str) -> int | None:
    return next((each.value for each in scored.components if each.name == name), None)


def asked_of(scene: Scene) -> MatchReport:
    """The whole way: a profile in, a report on every role out."""
    with opened(scene.catalogue) as index:
        return match(index, scene.told.profile, Wishes(), top=ALL)


def answer(scene: Scene) -> MatchReport | str:
    """As `asked_of`, or what is said where there is nothing to rank by."""
    try:
        return asked_of(scene)
    except NoAnswer as error:
        return str(error)


def hundredths(points: float) -> int:
    """Points with two decimals as a whole number."""
    whole = round(points * 100)
    assert points == whole / 100
    return whole


@property_of(max_examples=80)
@given(cases())
def test_the_engine_agrees_with_the_design(case: Case) -> None:
    found = [
        reference.Expected(each.id, each.score, {part.name: part.value for part in each.components})
        for each in ranked(*case)
    ]
    person = case.person
    assert found == reference.score(case.catalogue, person.skills, person.interests, person.level)


@property_of(max_examples=25)
@given(scenes(min_skills=1))
def test_match_agrees_with_the_design(scene: Scene) -> None:
    found = [
        (
            row.role.id,
            hundredths(row.score),
            {part.name: hundredths(part.value) for part in row.components},
        )
        for row in asked_of(scene).rows
    ]
    with opened(scene.catalogue) as index:
        level = understand(index, scene.told.profile).person.level
    expected = reference.score(scene.catalogue, scene.told.skills, scene.told.interests, level)
    assert found == [(each.id, each.score, each.components) for each in expected]


@property_of(max_examples=25)
@given(cases())
def test_scores_and_components_lie_between_nothing_and_all(case: Case) -> None:
    for each in ranked(*case):
        assert 0 <= each.score <= ONE
        assert all(0 <= part.value <= ONE for part in each.components)
        assert each.components


@property_of(max_examples=25)
@given(scenes(min_roles=2))
def test_the_same_question_has_the_same_answer(scene: Scene) -> None:
    assert answer(scene) == answer(scene)


@property_of(max_examples=25)
@given(cases())
def test_best_first_and_ties_by_id(case: Case) -> None:
    order = [(-each.score, each.id) for each in ranked(*case)]
    assert order == sorted(order)
    assert len({id_ for _, id_ in order}) == len(order)


def test_equal_roles_come_in_the_order_of_their_ids() -> None:
    ids = ["b", "d", "a", "c"]
    roles = [role(id_, {"sql": (3, 3)}) for id_ in ids]
    found = ranked(catalogue(roles), Person(skills={"sql": 3}))
    assert [each.id for each in found] == sorted(ids)
    assert len({each.score for each in found}) == 1


def _mixed(chance: Random, values: Iterable[_T]) -> tuple[_T, ...]:
    mixed = list(values)
    chance.shuffle(mixed)
    return tuple(mixed)


def _reordered(scene: Scene, chance: Random) -> Scene:
    """The same with everything in it in another order."""

    def mixed(values: Iterable[_T]) -> tuple[_T, ...]:
        return _mixed(chance, values)

    def of(each: Any, **changes: object) -> Any:
        return each.model_copy(update=changes)

    known, said = scene.catalogue, scene.told.profile
    skills = [of(x, related=mixed(x.related), aliases=mixed(x.aliases)) for x in known.skills]
    roles = [
        of(x, requirements=Requirements(skills=mixed(x.requirements.skills))) for x in known.roles
    ]
    other = of(
        known,
        skills=mixed(skills),
        roles=mixed(roles),
        functions=mixed(known.functions),
        interests=mixed(known.interests),
    )
    profile = of(said, skills=dict(mixed(said.skills.items())), roles=mixed(said.roles))
    return scene.over(other).saying(profile)


def _scores(report: MatchReport | str) -> object:
    if isinstance(report, str):
        return "no answer"
    rows = [
        (row.role, row.score, row.tier, row.steps, row.why, row.components) for row in report.rows
    ]
    return rows, report.not_scored


@property_of(max_examples=50)
@given(scenes(), st.randoms(use_true_random=True))
def test_order_makes_no_difference(scene: Scene, chance: Random) -> None:
    assert _scores(answer(scene)) == _scores(answer(_reordered(scene, chance)))


def test_order_of_requirements_makes_no_difference_to_what_each_gives() -> None:
    given_by = []
    for order in (("a", "b"), ("b", "a")):
        one = role("one", dict.fromkeys(order, (3.0, 3)))
        said = Profile.model_validate({"skills": {"a": 3, "b": 3, "d": 3}})
        with opened(catalogue([one], [skill("d")])) as index:
            (row,) = match(index, said, Wishes()).rows
        given_by.append({each.skill.id: each.contribution for each in row.matched})
    assert given_by[0] == given_by[1]


def test_order_of_two_present_roles_makes_no_difference() -> None:
    roles = [role("one", {"a": (3, 3)}), role("two", {"b": (3, 3)})]
    held = [{"title": each.title, "current": True} for each in roles]
    found = []
    for order in (held, held[::-1]):
        with opened(catalogue(roles)) as index:
            report = match(index, Profile.model_validate({"roles": order}), Wishes())
        found.append([(row.role.id, row.score) for row in report.rows])
    assert found[0] == found[1]


def _needs_of(what: Role) -> tuple[Requirement, ...]:
    return what.requirements.skills


@property_of(max_examples=80)
@given(cases(min_skills=1), st.randoms(use_true_random=True), levels)
def test_a_needed_skill_more_or_better_never_lowers_the_score(
    case: Case, chance: Random, level: int
) -> None:
    needed = [(each.id, need.skill) for each in case.catalogue.roles for need in _needs_of(each)]
    held = case.person.skills
    with opened(case.catalogue) as index:
        before = by_role(index, case.person)
        for role_id, added in chance.sample(needed, min(len(needed), 3)):
            more = {**held, added: max(level, held.get(added, 0))}
            after = by_role(index, but(case.person, skills=more))[role_id]
            assert after.score >= before[role_id].score
            asked = sum(each == role_id for each, _ in needed)
            tiers = [
                TIERS.index(tier(each.score, each.coverage, asked))
                for each in (before[role_id], after)
            ]
            assert tiers == sorted(tiers)
            for name in ("coverage", "use"):
                assert (value(after, name) or 0) >= (value(before[role_id], name) or 0)


@property_of(max_examples=25)
@given(scenes(min_skills=1), st.randoms(use_true_random=True), levels)
def test_saying_a_needed_skill_more_or_better_never_lowers_score_or_tier(
    scene: Scene, chance: Random, level: int
) -> None:
    roles = [each for each in scene.catalogue.roles if _needs_of(each)]
    assume(roles)
    chosen = chance.choice(roles)
    added = chance.choice(_needs_of(chosen)).skill
    said = scene.told.profile
    least = scene.told.skills.get(added, 0)
    # By its id, which may be yet another name for a skill that was named.
    more = said.model_copy(update={"skills": {**said.skills, added: max(level, least)}})
    before, after = (
        next(row for row in asked_of(each).rows if row.role.id == chosen.id)
        for each in (scene, scene.saying(more))
    )
    assert after.score >= before.score
    assert TIERS.index(after.tier or "") >= TIERS.index(before.tier or "")


@property_of(max_examples=25)
@given(cases(min_skills=1), levels)
def test_a_skill_that_nobody_needs_leaves_coverage_and_never_raises_use(
    case: Case, level: int
) -> None:
    stranger = skill("stranger", "A skill that no role asks for")
    wider = case.catalogue.model_copy(update={"skills": (*case.catalogue.skills, stranger)})
    more = {**case.person.skills, "stranger": level}
    with opened(wider) as index:
        before = by_role(index, case.person)
        after = by_role(index, but(case.person, skills=more))
    for id_, one in before.items():
        assert value(after[id_], "coverage") == value(one, "coverage")
        assert (value(after[id_], "use") or 0) <= (value(one, "use") or 0)


@property_of(max_examples=25)
@given(cases(min_skills=1), levels)
def test_use_knows_nothing_of_levels(case: Case, level: int) -> None:
    other = dict.fromkeys(case.person.skills, level)
    with opened(case.catalogue) as index:
        one, two = (
            by_role(index, but(case.person, skills=held)) for held in (case.person.skills, other)
        )
    assert {id_: value(each, "use") for id_, each in one.items()} == {
        id_: value(each, "use") for id_, each in two.items()
    }


@property_of(max_examples=25)
@given(cases(), st.integers(0, 6))
def test_career_level_knows_nothing_of_the_rest(case: Case, level: int) -> None:
    with opened(case.catalogue) as index:
        one = by_role(index, but(case.person, level=level))
        two = by_role(index, Person(skills={}, level=level))
    assert {id_: value(each, "career_level") for id_, each in one.items()} == {
        id_: value(each, "career_level") for id_, each in two.items()
    }


def _explained(index: Index, person: Person) -> Iterator[tuple[Scored, Explanation]]:
    relations = index.relations(person.skills)
    for scored in ranked(index, person):
        needs = [Need(*need) for need in index.needs(scored.id)]
        yield scored, explain(scored, needs, person, relations)


@property_of(max_examples=80)
@given(cases())
def test_contributions_add_up(case: Case) -> None:
    with opened(case.catalogue) as index:
        for scored, explanation in _explained(index, case.person):
            assert sum(explanation.contributions) == scored.score
            coverage = sum(
                part
                for part, each in zip(explanation.contributions, scored.components, strict=True)
                if each.name == "coverage"
            )
            assert sum(each.contribution for each in explanation.mets) == coverage
            assert all(part >= 0 for part in explanation.contributions)
            assert all(each.contribution >= 0 for each in explanation.mets)


def _given_by_requirements(row: FitRow) -> int:
    return sum(hundredths(each.contribution) for each in (*row.matched, *row.missing))


@property_of(max_examples=25)
@given(scenes(min_skills=1))
def test_what_is_told_adds_up(scene: Scene) -> None:
    for row in asked_of(scene).rows:
        parts = {part.name: hundredths(part.contribution) for part in row.components}
        assert sum(parts.values()) == hundredths(row.score)
        assert _given_by_requirements(row) == parts["coverage"]
        listed = sorted(each.skill.id for each in (*row.matched, *row.missing))
        asked = next(each for each in scene.catalogue.roles if each.id == row.role.id)
        assert listed == sorted(need.skill for need in _needs_of(asked))


@property_of(max_examples=80)
@given(scenes(min_skills=1))
def test_a_skill_counts_once_at_its_highest_level(scene: Scene) -> None:
    with opened(scene.catalogue) as index:
        understood = understand(index, scene.told.profile)
    assert understood.person.skills == scene.told.skills
    told = understood.reading.skills
    assert [each.skill.id for each in told] == sorted(scene.told.skills)
    assert {each.said for each in understood.reading.unrecognised if each.kind == "skill"} == (
        scene.told.unknown
    )
    for each in told:
        if each.skill.id in scene.told.assumed:
            assert (each.level, each.assumed) == (3, "no level given")


@property_of(max_examples=25)
@given(scenes())
def test_interests_are_understood_in_every_form(scene: Scene) -> None:
    with opened(scene.catalogue) as index:
        understood = understand(index, scene.told.profile)
    assert understood.person.interests == scene.told.interests


def _without(scored: Scored, name: str) -> Mapping[str, int]:
    return {part.name: part.value for part in scored.components if part.name != name}


@property_of(max_examples=25)
@given(cases(min_skills=1))
def test_interests_that_were_not_said_drop_out(case: Case) -> None:
    nobody = case.catalogue.model_copy(
        update={
            "roles": tuple(
                each.model_copy(update={"interests": None}) for each in case.catalogue.roles
            )
        }
    )
    silent = ranked(case.catalogue, but(case.person, interests=None))
    assert silent == ranked(nobody, case.person)
    assert all(value(each, "interests") is None for each in silent)
    # What is left has the values that it had, beside interests, before.
    whole = by_role(case.catalogue, case.person)
    assert {each.id: _without(each, "interests") for each in silent} == {
        id_: _without(each, "interests") for id_, each in whole.items()
    }


@property_of(max_examples=25)
@given(cases(min_skills=1))
def test_a_career_level_that_was_not_said_drops_out(case: Case) -> None:
    silent = by_role(case.catalogue, but(case.person, level=None))
    whole = by_role(case.catalogue, case.person)
    for id_, each in silent.items():
        assert value(each, "career_level") is None
        assert _without(each, "career_level") == _without(whole[id_], "career_level")


@property_of(max_examples=25)
@given(cases(), st.integers(100, 700))
def test_a_flat_person_has_no_interests(case: Case, score: int) -> None:
    flat = but(case.person, interests=(score,) * 6)
    assert ranked(case.catalogue, flat) == ranked(case.catalogue, but(case.person, interests=None))


@property_of(max_examples=25)
@given(six_scores, st.integers(100, 700))
def test_a_flat_role_drops_the_component(person: tuple[int, ...], score: int) -> None:
    themes = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")
    flat = role("flat", {"sql": (3, 3)}, interests=dict.fromkeys(themes, score / 100))
    (found,) = ranked(catalogue([flat]), Person(skills={"sql": 3}, interests=person))
    assert value(found, "interests") is None
    assert found.score == ONE


@property_of(max_examples=25)
@given(scenes())
def test_without_skills_there_is_no_tier_and_it_is_told(scene: Scene) -> None:
    said = scene.told.profile
    # Two more roles, none of them the present one: no skills are assumed from a role.
    strange = (HeldRole(title="Sorcerer's apprentice", years=1.0),) * 2
    past = tuple(each.model_copy(update={"current": False}) for each in said.roles)
    silent = said.model_copy(update={"skills": {}, "roles": (*past, *strange)})
    report = asked_of(scene.saying(silent))
    assert report.rows
    assert any(words.startswith("skills") for words in report.not_scored)
    for row in report.rows:
        assert row.tier is None
        assert {part.name for part in row.components} <= {"interests", "career_level"}


@property_of(max_examples=25)
@given(scenes(min_skills=1))
def test_with_skills_there_is_a_tier_and_silence_is_told(scene: Scene) -> None:
    report = asked_of(scene)
    told = " ".join(report.not_scored)
    assert all(row.tier in {"strong", "good", "stretch", "far"} for row in report.rows)
    assert "skills" not in told
    assert ("interests" in told) == (report.person.interests is None)
    assert ("career level" in told) == (report.person.level is None)


@property_of(max_examples=25)
@given(scenes(min_skills=1))
def test_gates_and_preferences_never_move_a_score(scene: Scene) -> None:
    ungated = tuple(each.model_copy(update={"gates": ()}) for each in scene.catalogue.roles)
    without = scene.over(scene.catalogue.model_copy(update={"roles": ungated}))
    one, other = asked_of(scene), asked_of(without)
    assert _scores(one) == _scores(other)
    assert {row.role.id for row in one.rows} == {each.id for each in scene.catalogue.roles}


@property_of(max_examples=25)
@given(scenes(min_skills=1))
def test_a_filter_hides_and_never_moves_a_score(scene: Scene) -> None:
    level = scene.catalogue.roles[0].level
    with opened(scene.catalogue) as index:
        everything = match(index, scene.told.profile, Wishes(), top=ALL)
        some = match(index, scene.told.profile, Wishes(levels=[level]), top=ALL)
    kept = [row for row in everything.rows if row.level == level.value]
    assert [(row.role.id, row.score) for row in some.rows] == [
        (row.role.id, row.score) for row in kept
    ]
    assert (some.passed, some.considered) == (len(kept), len(everything.rows))


@property_of(max_examples=25)
@given(scenes(min_skills=1), st.integers(1, 8))
def test_top_cuts_the_list_and_nothing_else(scene: Scene, top: int) -> None:
    with opened(scene.catalogue) as index:
        everything, some = (
            match(index, scene.told.profile, Wishes(), top=count) for count in (ALL, top)
        )
    assert some.rows == everything.rows[:top]
    assert some.passed == everything.passed == len(everything.rows)


def test_fit_is_asymmetric() -> None:
    """A narrow role is covered by the skills of a wide one, and not the other way round."""
    narrow = role("narrow", {"sql": (3, 3)})
    wide = role("wide", {"sql": (3, 3), "statistics": (4, 4), "reporting": (3, 3)})
    both = catalogue([narrow, wide])

    def fit(one: Role, other: Role) -> int:
        held = {need.skill: need.level for need in _needs_of(one)}
        return by_role(both, Person(skills=held))[other.id].score

    assert fit(narrow, narrow) == fit(wide, wide) == ONE
    assert fit(narrow, wide) != fit(wide, narrow)


def test_fit_is_asymmetric_in_the_shipped_catalogue(shipped: Index) -> None:
    def fit(one: str, other: str) -> int:
        held = {skill_id: level for skill_id, _, level in shipped.needs(one)}
        return by_role(shipped, Person(skills=held))[other].score

    assert fit("sales-officer", "sales-officer") == ONE
    assert fit("sales-officer", "sales-manager") != fit("sales-manager", "sales-officer")


def test_what_everyone_asks_weighs_less_than_what_few_ask(shipped: Index) -> None:
    rows = shipped.skill_rows(["communication", "sales-forecasting"])
    assert rows["communication"].specificity < rows["sales-forecasting"].specificity
    asking = {id_: len(row.seqs) for id_, row in rows.items()}
    assert asking["communication"] > asking["sales-forecasting"]


@pytest.mark.parametrize("roles", [1, 2, 23, 1_000])
def test_the_fewer_ask_the_more_a_skill_tells(roles: int) -> None:
    found = [reference.specificity(roles, asking) for asking in range(1, roles + 1)]
    assert found == sorted(found, reverse=True)
    assert found[0] == ONE
    assert found[-1] > 0
