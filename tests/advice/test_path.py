"""The ways from one role to another, held against all the ways there are.

The brute force below knows nothing of the search: it tries every order of every choice of roles,
and reckons each way step by step, in fractions of years.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import chain, pairwise, permutations
from math import ceil
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.advice.path import RouteWishes, path
from careerpath.catalogue.index import Index
from careerpath.engine.progression import Preference
from careerpath.errors import Code, InputError, NoAnswer, Problem, UsageError
from careerpath.models.catalogue import Catalogue
from careerpath.models.profile import Profile
from careerpath.models.role import Role
from careerpath.models.scales import HOURS_PER_LEVEL, CareerLevel, Effort
from careerpath.results.path import PathReport, PathStep, Route
from tests.builders import catalogue, opened, profile, role, skill
from tests.strategies import property_of

ROLES = ("a", "ab", "b", "c", "d")
"""Names that begin with one another tell the order of roles from the order of joined names."""
SKILLS = ("listening", "sql", "writing")
KINDS = ("promotion", "lateral", "career_change")
DEFAULT_HOURS = 10
SETTLED = 2

Span = tuple[Fraction, Fraction]


class Move(NamedTuple):
    """A move as a file has it."""

    start: str
    end: str
    kind: str
    years: tuple[float, float] | None = None
    skills: tuple[str, ...] = ()

    def data(self) -> dict[str, Any]:
        years = None if self.years is None else dict(zip(("min", "max"), self.years, strict=True))
        skills = list(self.skills)
        ends = {"from": self.start, "to": self.end, "kind": self.kind}
        return {**ends, "years": years, "skills": skills}


class Someone(NamedTuple):
    """A person: skills with levels, and the role they hold, for so many years."""

    skills: dict[str, int]
    current: str | None
    years: float | None

    def profile(self) -> Profile:
        held = {"title": self.current, "years": self.years, "current": True}
        return profile(skills=self.skills, roles=[held] if self.current else [])


class Question(NamedTuple):
    """What is asked of a catalogue, and for whom."""

    roles: tuple[Role, ...]
    efforts: tuple[Effort, ...]
    moves: tuple[Move, ...]
    someone: Someone | None
    ends: tuple[str, str]
    wishes: RouteWishes

    def catalogue(self) -> Catalogue:
        return catalogue(
            roles=self.roles,
            skills=[
                skill(id_, effort=effort) for id_, effort in zip(SKILLS, self.efforts, strict=True)
            ],
            transitions=[move.data() for move in self.moves],
        )

    def reached(self) -> set[str]:
        """The roles that listed moves lead to, the start among them."""
        return self._reached(())

    def open_to(self) -> set[str]:
        """Those of them that are reached by none of the roles to avoid."""
        return self._reached(self.wishes.avoid)

    def _reached(self, avoid: Sequence[str]) -> set[str]:
        found, before = {self.ends[0]}, set[str]()
        while found != before:
            before = set(found)
            found |= {
                move.end for move in self.moves if move.start in found and move.end not in avoid
            }
        return found


class Told(NamedTuple):
    """A step as it must be told."""

    kind: str
    build: tuple[tuple[str, int, int, int], ...]
    hours: int
    role_years: Span | None
    learning: Fraction | None
    years: Span | None
    binds: str | None
    estimated: bool
    running: Span
    pay: float | None
    pay_after: float | None


class _Step(NamedTuple):
    """What a move takes: skills to build, hours, time in the role and time to learn."""

    move: Move
    lacks: tuple[tuple[str, int, int, int], ...]
    hours: int
    role_years: Span | None
    learning: Fraction | None

    @property
    def known(self) -> bool:
        return self.role_years is not None or bool(self.learning)

    @property
    def years(self) -> Span:
        learning = self.learning or Fraction()
        least, most = self.role_years or (Fraction(), Fraction())
        return max(least, learning), max(most, learning)

    @property
    def both(self) -> Fraction:
        """Least and most, for the order: an unknown time in the role counts as a year or more."""
        at_least = Fraction(self.role_years is None)
        return sum((max(each, at_least) for each in self.years), Fraction())

    @property
    def binds(self) -> str | None:
        """Which of the two the least and the most are of, where they are of anything."""
        least, most = self.years
        if most == 0:
            return None
        in_role = self.role_years or (Fraction(), Fraction())
        if self.learning is not None and most == self.learning:
            return "learning"
        return "time in role" if least == in_role[0] else "both"


class Brute:
    """Every way, and what each takes, straight from the definitions."""

    def __init__(self, question: Question) -> None:
        self._roles = {each.id: each for each in question.roles}
        self._moves = question.moves
        self._someone = question.someone
        self._ends = question.ends
        self._wishes = question.wishes
        self._hours = {
            id_: HOURS_PER_LEVEL[effort]
            for id_, effort in zip(SKILLS, question.efforts, strict=True)
        }

    def _asked(self, id_: str) -> dict[str, int]:
        return {each.skill: each.level for each in self._roles[id_].requirements.skills}

    @cached_property
    def _own(self) -> dict[str, int]:
        """The person's skills; where they name none, those of their role."""
        someone = self._someone
        if someone is None or someone.skills or someone.current is None:
            return someone.skills if someone is not None else {}
        below = 0 if (someone.years or 0) >= SETTLED else 1
        return {id_: max(level - below, 1) for id_, level in self._asked(someone.current).items()}

    @property
    def _at_home(self) -> bool:
        return self._someone is not None and self._someone.current == self._ends[0]

    @property
    def hours_a_week(self) -> float | None:
        if self._wishes.hours is not None:
            return self._wishes.hours
        return DEFAULT_HOURS if self._own else None

    def _held(self, id_: str) -> dict[str, int]:
        asked = self._asked(id_)
        if id_ == self._ends[0] and self._at_home and self._own:
            return self._own
        both = {*asked, *self._own}
        return {each: max(asked.get(each, 0), self._own.get(each, 0)) for each in both}

    def _in_role(self, move: Move) -> Span | None:
        if move.years is not None:
            least, most = map(Fraction, move.years)
        else:
            here, there = self._roles[move.start].experience, self._roles[move.end].experience
            if here is None or there is None or there.min <= here.min:
                return None
            came_with = here.min if here.max is None else here.max
            least = max(Fraction(there.min) - Fraction(came_with), Fraction())
            most = Fraction(there.min) - Fraction(here.min)
        served = Fraction()
        if self._at_home and move.start == self._ends[0] and self._someone is not None:
            served = Fraction(self._someone.years or 0)
        return max(least - served, Fraction()), max(most - served, Fraction())

    def _step(self, move: Move) -> _Step:
        held, asked = self._held(move.start), self._asked(move.end)
        first = sorted(id_ for id_ in asked if id_ in move.skills)
        then = sorted(id_ for id_ in asked if id_ not in move.skills)
        lacks = []
        for id_ in (*first, *then):
            # A level below is enough; of what is asked at level 1, that level.
            missing = range(held.get(id_, 0), asked[id_] - 1 if asked[id_] > 1 else 1)
            if missing:
                spent = len(missing) * self._hours[id_]
                lacks.append((id_, missing.start, missing.stop, spent))
        hours = sum(lack[3] for lack in lacks)
        learning = None
        if self.hours_a_week is not None:
            learning = Fraction(ceil(10 * hours / (Fraction(str(self.hours_a_week)) * 52)), 10)
        return _Step(move, tuple(lacks), hours, self._in_role(move), learning)

    def _pay(self, id_: str) -> tuple[float, str] | None:
        figures = self._roles[id_].pay
        return (figures[0].typical or 0, figures[0].currency) if figures else None

    def _cost(self, step: _Step) -> tuple[Fraction, Fraction]:
        here, there = self._pay(step.move.start), self._pay(self._ends[1])
        forgone = Fraction()
        if here is not None and there is not None and here[1] == there[1]:
            forgone = Fraction(max(there[0] - here[0], 0))
        hours = Fraction(step.hours)
        return {
            Preference.FASTEST: (step.both, hours),
            Preference.EASIEST: (hours, step.both),
            Preference.PAY: (forgone * step.both, step.both),
        }[self._wishes.prefer]

    @cached_property
    def _best(self) -> dict[tuple[str, str], _Step]:
        """Of the moves between two roles the cheapest; of equals, the first."""
        best: dict[tuple[str, str], _Step] = {}
        for step in map(self._step, self._moves):
            ends = step.move[:2]
            if ends not in best or self._cost(step) < self._cost(best[ends]):
                best[ends] = step
        return best

    def _key(self, nodes: Sequence[str]) -> tuple[object, ...]:
        costs = [self._cost(self._best[ends]) for ends in pairwise(nodes)]
        totals = (sum(column, Fraction()) for column in zip(*costs, strict=True))
        return (*totals, len(nodes), nodes)

    def routes(self) -> list[tuple[str, ...]]:
        """The routes that are wanted, best first."""
        start, end = self._ends
        between = [id_ for id_ in self._roles if id_ not in self._ends]
        sizes = range(min(self._wishes.max_steps - 1, len(between)) + 1)
        every = (
            (start, *order, end)
            for order in chain.from_iterable(permutations(between, size) for size in sizes)
        )
        wanted = [
            nodes
            for nodes in every
            if all(ends in self._best for ends in pairwise(nodes))
            and not {*self._wishes.avoid} & {*nodes}
            and {*self._wishes.via} <= {*nodes}
        ]
        return sorted(wanted, key=self._key)[: self._wishes.alternatives]

    def told(self, nodes: Sequence[str]) -> Iterator[Told]:
        """The steps of a route as they must be told."""
        least = most = Fraction()
        for ends in pairwise(nodes):
            step = self._best[ends]
            least, most = least + step.years[0], most + step.years[1]
            derived = step.role_years is not None and step.move.years is None
            pays = [self._pay(id_) for id_ in ends]
            yield Told(
                kind=step.move.kind,
                build=step.lacks,
                hours=step.hours,
                role_years=step.role_years,
                learning=step.learning,
                years=step.years if step.known else None,
                binds=step.binds,
                estimated=derived or bool(step.learning),
                running=(least, most),
                pay=pays[0][0] if pays[0] else None,
                pay_after=pays[1][0] if pays[1] else None,
            )


def exact(years: float) -> Fraction:
    """A figure as the ten-thousandths that it stands for."""
    return Fraction(round(years * 10_000), 10_000)


def span(years: tuple[float, float] | None) -> Span | None:
    return None if years is None else (exact(years[0]), exact(years[1]))


def told(step: PathStep) -> Told:
    """A step of an answer, to compare it."""
    running = span(step.running)
    assert running is not None
    return Told(
        kind=step.move.kind or "",
        build=tuple((gap.skill.id, gap.held, gap.asked, gap.hours) for gap in step.build),
        hours=step.hours,
        role_years=span(step.role_years),
        learning=None if step.learning_years is None else exact(step.learning_years),
        years=span(step.years),
        binds=step.binds,
        estimated=step.estimated,
        running=running,
        pay=step.pay.amount if step.pay else None,
        pay_after=step.pay_after.amount if step.pay_after else None,
    )


def nodes_of(route: Route) -> tuple[str, ...]:
    return route.steps[0].move.start.id, *(step.move.end.id for step in route.steps)


_halves = st.integers(0, 16).map(lambda number: number / 2)
_spans = st.tuples(_halves, _halves).map(lambda two: (min(two), max(two)))
_levels = st.integers(1, 5)
_skill_levels = st.dictionaries(st.sampled_from(SKILLS), _levels, max_size=3)
_pays = st.none() | st.tuples(st.integers(4, 9), st.sampled_from(["USD", "USD", "EUR"]))


@st.composite
def _roles(draw: st.DrawFn) -> tuple[Role, ...]:
    roles = []
    for id_ in ROLES[: draw(st.integers(2, len(ROLES)))]:
        asks = {skill_id: (3.0, level) for skill_id, level in draw(_skill_levels).items()}
        more: dict[str, Any] = {"level": draw(st.sampled_from(CareerLevel))}
        if years := draw(st.none() | _spans):
            most = years[1] if draw(st.booleans()) else None
            more["experience"] = {"min": years[0], "max": most}
        if pay := draw(_pays):
            more["pay"] = [{"median": pay[0] * 10_000.0, "currency": pay[1]}]
        roles.append(role(id_, asks, **more))
    return tuple(roles)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """A catalogue, a person or nobody, and which way they want to go."""
    roles = draw(_roles())
    ids = [each.id for each in roles]
    some = st.sampled_from(ids)
    pairs = st.tuples(some, some, st.sampled_from(KINDS)).filter(lambda each: each[0] != each[1])
    moves = tuple(
        Move(*pair, draw(st.none() | _spans), draw(st.sampled_from(_NAMED)))
        for pair in draw(st.lists(pairs, max_size=14, unique=True))
    )
    start, end = draw(st.permutations(ids))[:2]
    someone = draw(st.none() | st.builds(Someone, _skill_levels, st.none() | some, st.none()))
    if someone is not None and someone.current is not None:
        someone = someone._replace(
            current=draw(st.sampled_from([someone.current, start])), years=draw(st.none() | _halves)
        )
    few = st.lists(some, max_size=0) | st.lists(some, max_size=2)
    wishes = RouteWishes(
        prefer=draw(st.sampled_from(Preference)),
        alternatives=draw(st.integers(1, 20)),
        max_steps=draw(st.integers(1, 5)),
        avoid=draw(few),
        via=draw(few),
        hours=draw(st.none() | st.sampled_from([0.25, 1.0, 7.5, 40.0, 168.0])),
    )
    efforts = draw(st.tuples(*[st.sampled_from(Effort)] * len(SKILLS)))
    return Question(roles, efforts, moves, someone, (start, end), wishes)


_NAMED = ((), (), ("sql",), ("writing", "sql"), ("listening",), ("writing", "writing"))


def ask(index: Index, question: Question) -> PathReport | None:
    """The answer; None where there is no route, or where an end of it is to be avoided."""
    person = question.someone.profile() if question.someone else None
    avoided = [end for end in question.ends if end in question.wishes.avoid]
    try:
        report = path(index, question.ends, person, question.wishes)
    except (NoAnswer, UsageError) as error:
        (problem,) = error.problems
    else:
        assert not avoided
        return report
    if avoided:
        end = avoided[0].capitalize()
        assert problem.code is Code.USAGE
        assert problem.message == f"the path cannot avoid {end}, which is one of its ends"
    else:
        _check_no_route(index, question, problem)
    return None


def _check_no_route(index: Index, question: Question, problem: Problem) -> None:
    """What is said where there is no route: why, what comes nearest, a way by inferred moves."""
    start, end = question.ends
    wishes = question.wishes
    assert problem.code is Code.NO_ROUTE
    said = f"no route leads from {start.capitalize()} to {end.capitalize()}"
    hint = problem.hint or ""
    if "--max-steps" in hint:
        assert problem.message.startswith(f"{said} in {wishes.max_steps} step")
        assert wishes.inferred or end in question.reached()
        return
    assert end not in question.reached()
    near, brings, _ = hint.partition(" is the nearest that can be reached: it brings ")
    dead_end = problem.message == f"{said}: no move leads out of {start.capitalize()}"
    assert dead_end or problem.message == said
    assert dead_end != bool(brings)
    if brings:
        assert near.lower() not in question.ends
    if not wishes.inferred:
        assert dead_end == (question.open_to() == {start})
        assert not brings or near.lower() in question.open_to()
        person = question.someone.profile() if question.someone else None
        try:
            more = path(index, question.ends, person, wishes._replace(inferred=True))
        except NoAnswer:
            assert "--inferred" not in hint
        else:
            way = " → ".join(id_.capitalize() for id_ in nodes_of(more.routes[0]))
            assert hint.endswith(f"by moves that the catalogue does not list: {way}")


@property_of(max_examples=200)
@given(questions())
def test_the_best_of_all_the_routes(question: Question) -> None:
    """The same routes, in the same order, each step told as the definitions have it."""
    brute = Brute(question)
    with opened(question.catalogue()) as index:
        report = ask(index, question)
    routes = report.routes if report is not None else ()
    assert [nodes_of(route) for route in routes] == brute.routes()
    for route in routes:
        assert [told(step) for step in route.steps] == list(brute.told(nodes_of(route)))
    if report is not None:
        assert report.hours_a_week == brute.hours_a_week
        assert (report.start.id, report.end.id) == question.ends


def _check_totals(route: Route) -> None:
    nodes = nodes_of(route)
    assert len(set(nodes)) == len(nodes)
    assert all(one.move.end == other.move.start for one, other in pairwise(route.steps))
    least = most = Fraction()
    for step in route.steps:
        low, high = span(step.years) or (Fraction(), Fraction())
        assert low <= high
        least, most = least + low, most + high
        assert span(step.running) == (least, most)
        assert step.hours == sum(gap.hours for gap in step.build)
    assert span(route.years) == (least, most)
    assert route.hours == sum(step.hours for step in route.steps)
    assert route.unknown == sum(step.years is None for step in route.steps)
    assert route.estimated == any(step.estimated for step in route.steps)


@property_of(max_examples=100)
@given(questions())
def test_totals_are_sums_and_inferred_moves_are_marked(question: Question) -> None:
    listed = {move[:3] for move in question.moves}
    levels = {each.id: each.level.rank for each in question.roles}
    question = question._replace(wishes=question.wishes._replace(inferred=True), someone=None)
    with opened(question.catalogue()) as index:
        report = ask(index, question)
    for route in report.routes if report is not None else ():
        _check_totals(route)
        for step in route.steps:
            move = step.move
            if move.kind != "inferred":
                assert (move.start.id, move.end.id, move.kind) in listed
                continue
            assert not {(move.start.id, move.end.id, kind) for kind in KINDS} & listed
            assert move.share >= 50
            assert levels[move.end.id] - levels[move.start.id] in {0, 1}
            assert (move.milestones, move.basis) == ((), ())


@property_of(max_examples=60)
@given(questions())
def test_from_the_role_that_the_person_holds(question: Question) -> None:
    """One role given is the destination: the answer is that of both given."""
    start, end = question.ends
    someone = (question.someone or Someone({}, None, 1.0))._replace(current=start)
    question = question._replace(someone=someone)
    with opened(question.catalogue()) as index:
        both = ask(index, question)
        if both is not None:
            assert path(index, [end], someone.profile(), question.wishes) == both


# A ladder with a detour: what each step takes is easy to reckon by hand.
LADDER = catalogue(
    roles=[
        role(
            "clerk",
            {"sql": (3, 2)},
            title="Clerk",
            experience={"min": 0.0, "max": 1.0},
            pay=[{"median": 40_000.0, "group": "All clerks", "basis": ["survey", "census"]}],
        ),
        role(
            "analyst",
            {"sql": (3, 4), "writing": (2, 3)},
            title="Analyst",
            experience={"min": 2.0, "max": 4.0},
            pay=[{"median": 60_000.0, "basis": ["survey"]}],
        ),
        role(
            "head",
            {"writing": (3, 5), "coaching": (4, 3)},
            title="Head",
            experience={"min": 6.0},
            pay=[{"median": 90_000.0}],
        ),
        role("guide", {"coaching": (4, 4)}, title="Guide"),
        role("helper", title="Helper", level="entry"),
        role("hermit", {"sql": (1, 1)}, title="Hermit"),
        role("teacher", {"coaching": (4, 3)}, title="Teacher"),
    ],
    skills=[
        skill("sql", effort="short"),
        skill("writing", effort="medium"),
        skill("coaching", effort="long"),
        skill("patience"),
    ],
    sources=[
        {"id": id_, "title": id_.capitalize(), "kind": "article"}
        for id_ in ("book", "census", "letter", "survey")
    ],
    transitions=[
        {
            "from": "clerk",
            "to": "analyst",
            "kind": "promotion",
            "skills": ["writing", "writing", "patience"],
        },
        {
            "from": "analyst",
            "to": "head",
            "kind": "promotion",
            "years": {"min": 3.0, "max": 5.0},
            "milestones": ["Led a team"],
            "basis": ["book"],
            "certifications": ["A certificate"],
        },
        {"from": "clerk", "to": "guide", "kind": "career_change"},
        {"from": "guide", "to": "head", "kind": "lateral"},
        {"from": "teacher", "to": "head", "kind": "career_change", "basis": ["letter"]},
        {"from": "head", "to": "clerk", "kind": "lateral"},
    ],
)


@pytest.fixture(scope="module")
def ladder() -> Iterator[Index]:
    with opened(LADDER) as index:
        yield index


def steps_of(
    index: Index, *names: str, person: Mapping[str, Any] | None = None, **wishes: Any
) -> tuple[PathStep, ...]:
    known = None if person is None else profile(**person)
    return path(index, names, known, RouteWishes(**wishes)).routes[0].steps


def test_a_later_step_reckons_with_the_role_before_and_the_person(ladder: Index) -> None:
    person = {"skills": {"coaching": 1, "writing": 1, "sql": 1}}
    one, two = steps_of(ladder, "clerk", "head", person=person, avoid=["guide"])
    # The clerk's job asks for more SQL than this person brings, and for no writing.
    assert told(one).build == (("writing", 1, 2, 60), ("sql", 2, 3, 25))
    # The analyst's job asks for more writing than this person brings, and for no coaching.
    assert told(two).build == (("coaching", 1, 2, 120), ("writing", 3, 4, 60))
    able = {"skills": {"coaching": 1, "writing": 4, "sql": 3}}
    one, two = steps_of(ladder, "clerk", "head", person=able, avoid=["guide"])
    assert told(one).build == ()
    assert told(two).build == (("coaching", 1, 2, 120),)


def test_of_the_role_they_hold_only_their_own_skills_count(ladder: Index) -> None:
    person = {"skills": {"writing": 3}, "roles": [{"title": "clerk", "current": True}]}
    own, *_ = steps_of(ladder, "analyst", person=person)
    assert told(own).build == (("sql", 0, 3, 75),)
    elsewhere = {**person, "roles": [{"title": "hermit", "current": True}]}
    other, *_ = steps_of(ladder, "clerk", "analyst", person=elsewhere)
    assert told(other).build == (("sql", 2, 3, 25),)


def test_what_the_move_names_is_built_first(ladder: Index) -> None:
    step, *_ = steps_of(ladder, "clerk", "analyst")
    assert [each.id for each in step.move.skills] == ["writing", "writing", "patience"]
    # Named twice, it is built once; patience, which the analyst needs none of, is not built.
    assert told(step).build == (("writing", 0, 2, 120), ("sql", 2, 3, 25))
    assert step.hours == 145


@pytest.mark.parametrize(
    ("years", "expected"), [(0, (1, 2)), (0.5, (0.5, 1.5)), (1.5, (0, 0.5)), (9, (0, 0))]
)
def test_years_served_count_in_the_role_they_hold(
    years: float, expected: tuple[float, float], ladder: Index
) -> None:
    person = {"roles": [{"title": "clerk", "years": float(years), "current": True}]}
    step, last = steps_of(ladder, "head", person=person, hours=168, avoid=["guide"])
    assert step.role_years == expected
    assert last.role_years == (3, 5)
    step, *_ = steps_of(ladder, "analyst", "head", person=person, hours=168)
    assert step.role_years == (3, 5)


@pytest.mark.parametrize("other", ["helper", "a role that nobody lists"])
def test_years_in_another_present_role_do_not_count(other: str, ladder: Index) -> None:
    roles = [
        {"title": "clerk", "years": 0.5, "current": True},
        {"title": other, "years": 9.0, "current": True},
    ]
    for order in (roles, roles[::-1]):
        person = {"skills": {"sql": 2}, "roles": order}
        report = path(ladder, ["clerk", "analyst"], profile(**person), RouteWishes(hours=168))
        assert report.routes[0].steps[0].role_years == (0.5, 1.5)


def test_of_several_present_roles_the_highest_counts(ladder: Index) -> None:
    roles = [
        {"title": "analyst", "years": 0.5, "current": True},
        {"title": "helper", "years": 9.0, "current": True},
        {"title": "clerk", "years": 7.0, "current": True},
    ]
    report = path(ladder, ["analyst"], profile(skills={"sql": 2}, roles=roles))
    assert report.start.id == "clerk"  # of those of one level, the last by id
    assert report.routes[0].steps[0].role_years == (0, 0)
    away = path(ladder, ["analyst", "head"], profile(skills={"sql": 2}, roles=roles))
    assert away.routes[0].steps[0].role_years == (3, 5)


def test_what_binds(ladder: Index) -> None:
    slow, *_ = steps_of(ladder, "clerk", "analyst", hours=0.25)
    # 25 hours of SQL from 2 to 3, 120 of writing up to 2, at 13 a year.
    assert (slow.binds, slow.learning_years) == ("learning", 11.2)
    assert slow.years == (11.2, 11.2)
    level, *_ = steps_of(ladder, "clerk", "analyst", hours=1.4)
    assert (level.binds, level.learning_years, level.years) == ("learning", 2, (2, 2))
    between, *_ = steps_of(ladder, "clerk", "analyst", hours=2)
    assert (between.binds, between.learning_years, between.years) == ("both", 1.4, (1.4, 2))
    fast, *_ = steps_of(ladder, "clerk", "analyst", hours=168)
    assert (fast.binds, fast.years) == ("time in role", (1, 2))
    alone, *_ = steps_of(ladder, "clerk", "analyst")
    assert (alone.binds, alone.learning_years, alone.years) == ("time in role", None, (1, 2))


def test_nobody_knows_how_long(ladder: Index) -> None:
    (step,) = steps_of(ladder, "teacher", "head")
    assert (step.years, step.binds, step.role_years) == (None, None, None)
    report = path(ladder, ["teacher", "head"])
    assert (report.routes[0].unknown, report.routes[0].years) == (1, (0, 0))


@pytest.mark.parametrize(
    ("years", "level", "expected"),
    [
        ((1.0, 2.0), 2, ["a-c", "a-b-c"]),
        ((2.0, 3.0), 2, ["a-b-c", "a-c"]),
        ((2.0, 2.0), 2, ["a-c", "a-b-c"]),  # as long, and a step less
        ((2.0, 3.0), 5, ["a-c", "a-b-c"]),  # two years to learn before the first of the two
    ],
)
def test_learning_makes_no_short_cut_of_unknown_years(
    years: tuple[float, float], level: int, expected: list[str]
) -> None:
    """A role of unknown years counts for one at least, though there is less to learn in it."""
    asks = {"sql": (3.0, level)}
    few = catalogue(
        roles=[role("a", {"sql": (3, 2)}), role("b", asks), role("c", {"sql": (3, 2)})],
        skills=[skill("sql", effort="short")],
        transitions=[
            Move("a", "c", "lateral", years).data(),
            Move("a", "b", "lateral").data(),
            Move("b", "c", "lateral").data(),
        ],
    )
    with opened(few) as index:
        report = path(index, ["a", "c"], None, RouteWishes(hours=0.5))
    assert ["-".join(nodes_of(route)) for route in report.routes] == expected


def test_a_step_carries_what_the_catalogue_says(ladder: Index) -> None:
    step, *_ = steps_of(ladder, "analyst", "head")
    assert step.move.milestones == ("Led a team",)
    assert step.move.certifications == ("A certificate",)
    assert step.pay is not None
    assert step.pay_after is not None
    assert (step.pay.amount, step.pay_after.amount, step.move.pay) == (60_000, 90_000, "more")
    assert not step.estimated


def test_the_sources_of_pay_are_told(ladder: Index) -> None:
    report = path(ladder, ["clerk", "head"], None, RouteWishes(alternatives=1, via=["analyst"]))
    one, two = report.routes[0].steps
    assert one.pay is not None
    assert one.pay_after is not None
    assert (one.pay.group, one.pay.basis) == ("All clerks", ("survey", "census"))
    assert (one.pay_after.group, one.pay_after.basis) == (None, ("survey",))
    assert two.pay == one.pay_after
    assert two.pay_after is not None
    assert two.pay_after.basis == ()
    # In the order of the screen: pay at the start, the move, pay after it; then other ways in.
    assert [source.id for source in report.sources] == ["survey", "census", "book", "letter"]
    far = path(ladder, ["guide", "head"])
    assert far.routes[0].steps[0].pay is None
    assert [source.id for source in far.sources] == ["letter", "book"]


def test_each_preference_has_its_own_best(ladder: Index) -> None:
    def way(prefer: Preference, **more: Any) -> list[str]:
        report = path(ladder, ["clerk", "head"], None, RouteWishes(prefer, **more))
        return ["-".join(nodes_of(route)) for route in report.routes]

    assert way(Preference.FASTEST)[0] == "clerk-guide-head"  # two unknown steps, a year each
    assert way(Preference.EASIEST)[0] == "clerk-analyst-head"
    assert way(Preference.PAY)[0] == "clerk-guide-head"
    assert way(Preference.FASTEST, alternatives=1, avoid=["guide"]) == ["clerk-analyst-head"]
    assert way(Preference.EASIEST, alternatives=1, via=["guide"]) == ["clerk-guide-head"]


def test_other_ways_in_are_those_that_no_route_takes(ladder: Index) -> None:
    report = path(ladder, ["clerk", "head"], None, RouteWishes(alternatives=1))
    assert [move.start.id for move in report.other_ways_in] == ["teacher", "analyst"]
    assert all(move.end.id == "head" for move in report.other_ways_in)
    report = path(ladder, ["clerk", "head"])
    assert [move.start.id for move in report.other_ways_in] == ["teacher"]


@pytest.mark.parametrize(
    ("names", "person", "words"),
    [
        (["clerk", "clerk"], None, "the path starts and ends at Clerk"),
        (["clerk", "CLERK"], None, "the path starts and ends at Clerk"),
        (["head"], {"roles": [{"title": "head", "current": True}]}, "starts and ends at Head"),
        (["head"], None, "nothing says where the path starts"),
        (["head"], {"skills": ["sql"]}, "nothing says where the path starts"),
        (["head"], {"roles": [{"title": "juggler", "current": True}]}, "nothing says where"),
        ([], None, "a path has two ends; 0 roles are named"),
        (["clerk", "guide", "head"], None, "a path has two ends; 3 roles are named"),
        (["clerk", "clerk", "clerk"], None, "a path has two ends; 3 roles are named"),
        (["head", "analyst", "clerk"], {"roles": [{"title": "clerk"}]}, "3 roles are named"),
    ],
)
def test_no_way_to_say(
    names: list[str], person: dict[str, Any] | None, words: str, ladder: Index
) -> None:
    with pytest.raises(UsageError, match=words):
        path(ladder, names, profile(**person) if person is not None else None)


@pytest.mark.parametrize("end", ["clerk", "Head"])
def test_an_end_cannot_be_avoided(end: str, ladder: Index) -> None:
    wishes = RouteWishes(avoid=["guide", end], via=["analyst"])
    words = f"the path cannot avoid {end.capitalize()}, which is one of its ends"
    with pytest.raises(UsageError, match=words):
        path(ladder, ["clerk", "head"], None, wishes)
    with pytest.raises(UsageError, match=words):
        path(ladder, ["head"], profile(roles=[{"title": "clerk", "current": True}]), wishes)


def test_every_unknown_name_is_told(ladder: Index) -> None:
    wishes = RouteWishes(avoid=["qqqq"], via=["zzzz", "head"])
    with pytest.raises(InputError) as caught:
        path(ladder, ["xxxx", "head"], None, wishes)
    assert [problem.message for problem in caught.value.problems] == [
        f"no role is called “{name}”" for name in ("xxxx", "qqqq", "zzzz")
    ]


def test_no_route_names_what_is_nearest(ladder: Index) -> None:
    with pytest.raises(NoAnswer) as caught:
        path(ladder, ["clerk", "hermit"])
    (problem,) = caught.value.problems
    assert problem.message == "no route leads from Clerk to Hermit"
    assert problem.hint is not None
    assert problem.hint.startswith("Analyst is the nearest that can be reached: it brings 100 %")
    assert problem.hint.endswith(
        "; with --inferred, by moves that the catalogue does not list: Clerk → Hermit"
    )
    (step,) = steps_of(ladder, "clerk", "hermit", inferred=True)
    assert (step.move.kind, step.move.basis) == ("inferred", ())
