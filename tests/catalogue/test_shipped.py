"""The shipped catalogue as data: complete, consistent and cited."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain

import pytest

from careerpath.catalogue.loading import load_catalogue
from careerpath.files.text import fold
from careerpath.models.base import EDITORIAL, Basis
from careerpath.models.catalogue import (
    Catalogue,
    Function,
    Skill,
    Source,
    SourceKind,
    Transition,
    TransitionKind,
)
from careerpath.models.role import Pay, Role, YearsGate
from careerpath.models.scales import CareerLevel, Track
from tests.kit import Careerpath

ONET, OEWS = "onet-29-3", "oews-may-2025"
MANAGERS = "article-operations-vs-sales-manager"
SALES_OPERATIONS = "article-director-vs-sales-operations-manager"
_SAID = (
    *("aliases", "names", "education", "experience", "interests", "pay", "scope", "decisions"),
    *("reports_to", "works_with", "kpis", "environment", "travel", "challenges", "opportunities"),
    *("suits", "think_twice", "onet", "basis"),
)


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="module")
def roles(shipped: Catalogue) -> Mapping[str, Role]:
    return {role.id: role for role in shipped.roles}


@pytest.fixture(scope="module")
def sources(shipped: Catalogue) -> Mapping[str, Source]:
    return {source.id: source for source in shipped.sources}


def _move(shipped: Catalogue, origin: str, destination: str) -> Transition:
    (move,) = (
        move for move in shipped.transitions if (move.from_, move.to) == (origin, destination)
    )
    return move


def _importance(role: Role) -> dict[str, float]:
    return {need.skill: need.importance for need in role.requirements.skills}


def test_counts(shipped: Catalogue) -> None:
    assert len(shipped.roles) >= 60
    assert len(shipped.functions) >= 10
    assert len(shipped.skills) >= 150
    assert len(shipped.transitions) >= 180
    kinds = Counter(source.kind for source in shipped.sources)
    assert kinds == {
        SourceKind.ARTICLE: 5,
        SourceKind.DATASET: 1,
        SourceKind.OFFICIAL_STATISTICS: 1,
        SourceKind.EDITORIAL: 1,
    }


def test_every_role_is_described_in_full(roles: Mapping[str, Role]) -> None:
    assert [
        (id_, key) for id_, role in roles.items() for key in _SAID if not getattr(role, key)
    ] == []


def test_requirements_tell_what_matters_more(roles: Mapping[str, Role]) -> None:
    for role in roles.values():
        assert 8 <= len(role.requirements.skills) <= 14, role.id
        assert len(set(_importance(role).values())) >= 3, role.id
        assert max(_importance(role).values()) == 5, role.id


def test_every_role_has_six_tasks_or_more(roles: Mapping[str, Role]) -> None:
    for role in roles.values():
        tasks = [task for duties in role.duties for task in duties.tasks]
        assert len(tasks) >= 6, role.id
        assert [task for task in tasks if task.endswith(".") or task[0].islower()] == [], role.id


def test_every_skill_is_asked_for(shipped: Catalogue) -> None:
    asked = {need.skill for role in shipped.roles for need in role.requirements.skills}
    assert {skill.id for skill in shipped.skills} - asked == set()


def test_every_skill_is_described_in_full(shipped: Catalogue) -> None:
    related = {
        id_ for skill in shipped.skills for each in skill.related for id_ in (skill.id, each.skill)
    }
    assert [
        skill.id
        for skill in shipped.skills
        if not (skill.description and skill.aliases and skill.learn and skill.id in related)
    ] == []


def test_every_function_has_a_ladder(shipped: Catalogue, roles: Mapping[str, Role]) -> None:
    """From a first job to the top, on both tracks; the top has no first jobs of its own."""
    ranks: dict[str, set[int]] = {}
    for role in roles.values():
        ranks.setdefault(role.function, set()).add(role.level.rank)
    assert ranks.keys() == {function.id for function in shipped.functions}
    assert [id_ for id_, found in ranks.items() if id_ != "executive" and len(found) < 3] == []
    assert {role.track for role in roles.values()} == set(Track)
    assert {role.level for role in roles.values()} == set(CareerLevel)


# Sources


def _cited(shipped: Catalogue) -> Iterator[tuple[str, Basis]]:
    for role in shipped.roles:
        yield role.id, role.basis
        for name in ("requirements", "education", "experience", "interests"):
            yield f"{role.id} {name}", getattr(role, name).basis
        for name in ("certifications", "gates", "pay", "contexts", "trends"):
            for part in getattr(role, name):
                yield f"{role.id} {name}", part.basis
        if role.analogy:
            yield f"{role.id} analogy", role.analogy.basis
    for function in shipped.functions:
        yield function.id, function.basis
    for move in shipped.transitions:
        yield f"{move.from_} to {move.to}", move.basis
        if move.years:
            yield f"{move.from_} to {move.to}, years", move.years.basis


def test_every_figure_has_a_basis_and_every_basis_is_declared(
    shipped: Catalogue, sources: Mapping[str, Source]
) -> None:
    cited = list(_cited(shipped))
    assert [where for where, basis in cited if not basis] == []
    assert {id_ for _, basis in cited for id_ in basis} == set(sources)


def test_a_role_names_every_source_that_a_part_of_it_cites(
    shipped: Catalogue, roles: Mapping[str, Role]
) -> None:
    missing = [
        (where, id_)
        for where, basis in _cited(shipped)
        for id_ in basis
        if (role := roles.get(where.split()[0])) is not None
        and " to " not in where
        and id_ not in role.basis
    ]
    assert missing == []


def test_nobody_makes_up_pay_or_interests(roles: Mapping[str, Role]) -> None:
    for role in roles.values():
        assert role.interests is not None
        assert role.interests.basis == (ONET,), role.id
        for pay in role.pay:
            assert pay.basis != (EDITORIAL,), role.id
            assert {OEWS, MANAGERS} & set(pay.basis), role.id


def test_only_a_wider_or_unlinked_occupation_needs_a_group(roles: Mapping[str, Role]) -> None:
    for role in roles.values():
        assert role.onet is not None
        if role.onet.match != "exact":
            assert all(pay.group for pay in role.pay if OEWS in pay.basis), role.id


def test_the_onet_notice_is_there(sources: Mapping[str, Source]) -> None:
    onet = sources[ONET]
    assert onet.licence == "CC BY 4.0"
    assert onet.attribution is not None
    for wording in (
        "includes information from the O*NET 29.3 Database by the U.S. Department of Labor",
        "Employment and Training Administration (USDOL/ETA)",
        "Used under the CC BY 4.0 license",
        "O*NET® is a trademark of USDOL/ETA",
        "have modified all or some of this information",
        "USDOL/ETA has not approved, endorsed, or tested these modifications",
    ):
        assert wording in onet.attribution


# What the articles state


@pytest.mark.parametrize(
    ("id_", "average"), [("operations-manager", 75844), ("sales-manager", 83778)]
)
def test_salaries_of_an_undated_article(
    id_: str, average: int, roles: Mapping[str, Role], sources: Mapping[str, Source]
) -> None:
    (pay,) = (pay for pay in roles[id_].pay if pay.basis == (MANAGERS,))
    assert pay == Pay(currency="USD", average=average, note=pay.note, basis=(MANAGERS,))
    assert sources[MANAGERS].dated == "undated"


def test_articles_are_undated(shipped: Catalogue) -> None:
    for source in shipped.sources:
        if source.kind is SourceKind.ARTICLE:
            assert source.dated == "undated", source.id


def test_from_manager_to_director_of_sales_operations(shipped: Catalogue) -> None:
    move = _move(shipped, "sales-operations-manager", "director-of-sales-operations")
    assert move.kind is TransitionKind.PROMOTION
    assert move.years is not None
    assert (move.years.min, move.years.max, move.years.basis) == (3, 5, (SALES_OPERATIONS,))
    assert len(move.milestones) == 4
    others = [each for each in shipped.transitions if each.years and each is not move]
    assert others == []


def test_experience_in_sales_operations(roles: Mapping[str, Role]) -> None:
    manager = roles["sales-operations-manager"].experience
    director = roles["director-of-sales-operations"]
    assert manager is not None
    assert director.experience is not None
    assert (manager.min, manager.max) == (5, 7)
    assert (director.experience.min, director.experience.max) == (10, None)
    (gate,) = director.gates
    assert isinstance(gate, YearsGate)
    assert (gate.years, gate.functions) == (10, ("sales-operations", "sales"))


def test_a_director_needs_what_the_article_names_most(roles: Mapping[str, Role]) -> None:
    weights = _importance(roles["director-of-sales-operations"])
    heaviest = {skill for skill, weight in weights.items() if weight >= 4.5}
    assert heaviest == {
        "strategic-thinking",
        "executive-communication",
        "sales-methodologies",
        "financial-acumen",
        "change-management",
    }


def test_shared_and_own_skills_of_two_managers(roles: Mapping[str, Role]) -> None:
    operations = set(_importance(roles["operations-manager"]))
    sales = set(_importance(roles["sales-manager"]))
    assert operations & sales == {"team-leadership", "communication", "problem-solving"}
    assert {"planning-and-organising", "delegation", "critical-thinking"} <= operations
    assert {"motivating-teams", "negotiation", "relationship-building"} <= sales


def test_ways_into_leading_sales_operations(shipped: Catalogue) -> None:
    origins = {
        move.from_
        for move in shipped.transitions
        if move.to == "director-of-sales-operations" and SALES_OPERATIONS in move.basis
    }
    assert origins >= {
        "sales-operations-manager",
        "sales-manager",
        "account-manager",
        "finance-manager",
        "business-operations-manager",
        "it-manager",
    }


def test_a_certificate_of_unknown_issuer_says_so(roles: Mapping[str, Role]) -> None:
    found = [
        certification
        for role in roles.values()
        for certification in role.certifications
        if "CSOP" in (certification.credential or "")
    ]
    assert found
    for certification in found:
        assert certification.credential == "Certified Sales Operations Professional (CSOP)"
        assert certification.body is None
        assert "could not verify who issues it" in (certification.note or "")


def test_settings_and_analogies_of_two_sales_roles(roles: Mapping[str, Role]) -> None:
    for id_ in ("sales-manager", "sales-operations-manager"):
        settings = [context.setting for context in roles[id_].contexts]
        assert settings == ["Start-up", "Consulting firm", "Digital marketing agency"]
        assert roles[id_].analogy


# Moves


def test_moves_join_roles_and_each_is_listed_once(
    shipped: Catalogue, roles: Mapping[str, Role]
) -> None:
    pairs = [(move.from_, move.to) for move in shipped.transitions]
    assert set(chain.from_iterable(pairs)) == set(roles)
    assert [pair for pair, times in Counter(pairs).items() if times > 1] == []
    assert [pair for pair in pairs if pair[0] == pair[1]] == []


def test_promotions_are_earned_and_lead_up(shipped: Catalogue, roles: Mapping[str, Role]) -> None:
    for move in shipped.transitions:
        if move.kind is TransitionKind.PROMOTION:
            assert len(move.milestones) >= 2, move
            assert roles[move.to].level.rank >= roles[move.from_].level.rank, move


def test_skills_to_build_are_those_that_the_destination_asks_for(
    shipped: Catalogue, roles: Mapping[str, Role]
) -> None:
    for move in shipped.transitions:
        assert set(move.skills) <= set(_importance(roles[move.to])), move


# Names


def _bare(post: str) -> str:
    return post.partition(" (")[0]


def test_nobody_reports_to_whom_they_lead(roles: Mapping[str, Role]) -> None:
    titles = {role.title for role in roles.values()}
    up = {
        (_bare(boss), role.title)
        for role in roles.values()
        for boss in role.reports_to
        if _bare(boss) in titles
    }
    down = {
        (role.title, _bare(post))
        for role in roles.values()
        for post in role.leads
        if _bare(post) in titles
    }
    assert len(up) >= 20
    assert {(boss, post) for boss, post in up | down if (post, boss) in up | down} == set()
    by_title = {role.title: role.level.rank for role in roles.values()}
    assert [pair for pair in up | down if by_title[pair[0]] < by_title[pair[1]]] == []


@pytest.mark.parametrize("section", ["roles", "functions", "skills"])
def test_no_name_is_claimed_twice(section: str, shipped: Catalogue) -> None:
    claims: dict[str, set[str]] = {}
    items: tuple[Role | Function | Skill, ...] = getattr(shipped, section)
    for item in items:
        own = [fold(name) for name in (item.title, *item.aliases)]
        assert len(set(own)) == len(own), item.id
        translated = () if isinstance(item, Skill) else tuple(item.names.values())
        for name in {*own, fold(item.id), *map(fold, translated)}:
            claims.setdefault(name, set()).add(item.id)
    assert {name: ids for name, ids in claims.items() if len(ids) > 1} == {}


def test_names_of_roles_are_written_as_titles(roles: Mapping[str, Role]) -> None:
    names = [name for role in roles.values() for name in (role.title, *role.aliases)]
    assert [name for name in names if name[0].islower()] == []


def test_java_is_not_javascript(shipped: Catalogue) -> None:
    claimed = {
        fold(name): skill.id for skill in shipped.skills for name in (skill.title, *skill.aliases)
    }
    assert claimed["coding"] == claimed["python"] == "programming"
    assert claimed.keys() & {"java", "javascript"} == set()


@pytest.mark.parametrize("step", [6, pytest.param(1, marks=pytest.mark.slow)])
def test_every_role_can_be_shown_by_id_and_in_italian(
    step: int, roles: Mapping[str, Role], careerpath: Careerpath
) -> None:
    for role in list(roles.values())[::step]:
        for name in (role.id, role.names["it"]):
            run = careerpath("show", name, "--quiet")
            assert run.code == 0, run.err
            assert run.out.startswith(role.title), name
