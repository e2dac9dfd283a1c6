"""The index gives back what was put in."""

from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from careerpath.catalogue.index import Index, Name, open_index
from careerpath.catalogue.loading import load_catalogue
from careerpath.models.catalogue import Catalogue, Function, Skill, Source
from careerpath.models.role import Role
from careerpath.models.weights import ONE
from tests.builders import SALES_LIKE, catalogue, function, opened, role, skill
from tests.engine import reference
from tests.kit import Write
from tests.strategies import catalogues, property_of

MODELS: dict[str, type[Any]] = {
    "sources": Source,
    "functions": Function,
    "skills": Skill,
    "roles": Role,
}


def check_items(index: Index, what: Catalogue) -> None:
    """Every item reads back as it was, and is counted among its kind."""
    counts = index.counts()
    assert counts["transitions"] == len(what.transitions)
    for section, model in MODELS.items():
        items = getattr(what, section)
        kind = section.removesuffix("s")
        assert counts[section] == len(items)
        assert list(index.ids(kind)) == sorted(each.id for each in items)
        assert index.titles(kind, [each.id for each in items]) == {
            each.id: each.title for each in items
        }
        for each in items:
            assert index.item(model, each.id) == each.model_copy(update={"override": False})


def check_moves(index: Index, what: Catalogue) -> None:
    moves = [each.model_copy(update={"override": False}) for each in what.transitions]
    for each in what.roles:
        out = [move for move in moves if move.from_ == each.id]
        into = [move for move in moves if move.to == each.id]
        assert list(index.moves_from(each.id)) == out
        assert list(index.moves_to(each.id)) == into


def check_scoring(index: Index, what: Catalogue) -> None:
    """What scoring reads agrees with the models."""
    roles = sorted(what.roles, key=lambda each: each.id)
    assert [(row.seq, row.id) for row in index.roles] == [
        (seq, each.id) for seq, each in enumerate(roles)
    ]
    facts = index.skill_rows([each.id for each in what.skills])
    assert set(facts) == {each.id for each in what.skills}
    demand = dict.fromkeys(range(len(roles)), 0)
    for skill_id, row in facts.items():
        asking = [
            (seq, need.level)
            for seq, each in enumerate(roles)
            for need in each.requirements.skills
            if need.skill == skill_id
        ]
        assert list(zip(row.seqs, row.levels, strict=True)) == asking
        assert row.specificity == reference.specificity(len(roles), len(asking))
        for seq, weight in zip(row.seqs, row.needs, strict=True):
            demand[seq] += weight
    for role_row, each in zip(index.roles, roles, strict=True):
        assert (role_row.title, role_row.function) == (each.title, each.function)
        assert (role_row.level, role_row.track) == (each.level, each.track)
        assert role_row.pay == (each.pay[0].typical if each.pay else None)
        assert role_row.onet == (each.onet.code if each.onet else None)
        assert role_row.demand == demand[role_row.seq]
        asks = sorted((need.skill, need.level) for need in each.requirements.skills)
        assert [(skill_id, level) for skill_id, _, level in index.needs(each.id)] == asks
        scores = each.interests.scores.values() if each.interests else ()
        assert (role_row.interests or ()) == tuple(round(score * 100) for score in scores)


def check_relations(index: Index, what: Catalogue) -> None:
    """Relations hold both ways; of two that say the same, the stronger."""
    strongest: dict[str, dict[str, int]] = {}
    for each in what.skills:
        for relation in each.related:
            for one, other in ((each.id, relation.skill), (relation.skill, each.id)):
                strength = round(relation.strength * ONE)
                known = strongest.setdefault(one, {})
                known[other] = max(strength, known.get(other, 0))
    assert index.relations([each.id for each in what.skills]) == strongest


CHECKS = (check_items, check_moves, check_scoring, check_relations)


@property_of(max_examples=30)
@given(catalogues())
def test_random_catalogues_read_back(what: Catalogue) -> None:
    with opened(what) as index:
        for check in CHECKS:
            check(index, what)


@pytest.mark.parametrize("check", CHECKS)
def test_the_shipped_catalogue_reads_back(shipped: Index, check: Any) -> None:
    check(shipped, load_catalogue())


FULL = role(
    "full",
    {"sql": (4.25, 3), "poetry": (1, 1)},
    aliases=["complete"],
    names={"it": "Pieno"},
    level="director",
    track="management",
    duties=[{"theme": "Days", "tasks": ["Work", "Rest"]}],
    education={"typical": "bachelor", "preferred": "master", "fields": ["Law"]},
    certifications=[{"body": "A body"}, {"credential": "A paper", "note": "Rare."}],
    experience={"min": 2.5, "max": 4.0, "background": "Any."},
    gates=[
        {"kind": "degree", "education": "bachelor"},
        {"kind": "licence", "name": "Licence"},
        {"kind": "years", "years": 3.0, "functions": ["sales"]},
        {"kind": "language", "name": "Italian"},
    ],
    interests={**SALES_LIKE, "estimated": True},
    pay=[{"average": 50_000.5, "group": "Everyone", "currency": "EUR"}, {"median": 1.0}],
    contexts=[{"setting": "A bank", "description": "Counts."}],
    analogy={"text": "A hinge."},
    trends=[{"text": "Up."}],
    onet={"code": "11-2022.00", "title": "Sales Managers", "match": "nearest"},
    basis=["editorial"],
)


def test_a_role_with_everything_reads_back() -> None:
    what = catalogue([FULL], [skill("poetry", related={"sql": 0.3333})])
    with opened(what) as index:
        for check in CHECKS:
            check(index, what)
        assert index.role_row("full") == index.roles[0]


def test_an_override_is_not_part_of_what_is_read(write: Write) -> None:
    text = "skills:\n  - {{id: sql, title: {}, category: technical{}}}\n"
    first = write("first.yaml", text.format("First", ""))
    second = write("second.yaml", text.format("Second", ", override: true"))
    what = load_catalogue([first, second])
    assert [(each.title, each.override) for each in what.skills] == [("Second", True)]
    with opened(what) as index:
        assert index.item(Skill, "sql") == skill("sql", "Second", category="technical")


def test_numbers_are_whole_and_halves_of_a_unit_are_kept() -> None:
    one = role("one", {"sql": (1.05, 1)}, interests={**SALES_LIKE, "social": 4.29})
    with opened(catalogue([one], [skill("sql", related={"go": 0.0001}), skill("go")])) as index:
        assert index.roles[0].interests == (100, 200, 100, 429, 700, 500)
        assert index.relations(["go", "sql"]) == {"go": {"sql": 1}, "sql": {"go": 1}}
        # The only role that asks for it: its specificity is one.
        assert index.needs("one") == [("sql", 10_500, 1)]


@pytest.mark.parametrize("strength", [0.00001, 0.5, 0.9999, 0.99996])
def test_a_related_skill_is_never_a_full_match(strength: float) -> None:
    skills = [skill("sql", related={"go": strength}), skill("go")]
    with opened(catalogue([role("one")], skills)) as index:
        assert 0 < index.relations(["sql"])["sql"]["go"] < ONE


def test_sources_come_in_the_order_of_their_first_mention() -> None:
    sources = [Source.model_validate({"id": i, "title": i, "kind": "article"}) for i in "abc"]
    with opened(catalogue([role("one")], sources=sources)) as index:
        found = index.items(Source, ["c", "a", "c", "b", "a"])
        assert [each.id for each in found] == ["c", "a", "b"]


def test_names_keep_the_best_of_several() -> None:
    skills = [skill("a", aliases=["same"]), skill("b", "Same"), skill("c", aliases=["same"])]
    with opened(catalogue([role("one")], skills)) as index:
        assert index.exact(["SAME"], ["skill"])["SAME"] == tuple(
            Name("skill", id_) for id_ in "bac"
        )
        assert index.names(["skill"])["same"] == Name("skill", "b")
        assert index.exact(["same"], ["role"]) == {}


def test_names_of_every_kind_are_kept() -> None:
    what = catalogue(
        [role("one", title="One", aliases=["Uno"], names={"de": "Eins"})],
        [skill("sql", "SQL", aliases=["databases"])],
        [function("sales", "Sales", aliases=["Selling"], names={"it": "Vendite"})],
    )
    with opened(what) as index:
        assert set(index.names(["role"])) == {"one", "uno", "eins"}
        assert set(index.names(["skill"])) == {"sql", "databases"}
        assert set(index.names(["function"])) == {"sales", "selling", "vendite"}
        words = chain.from_iterable((each.title, *each.words) for each in what.interests)
        assert {word.casefold() for word in words} < set(index.names(["interest"]))


def test_an_empty_catalogue() -> None:
    with opened(Catalogue()) as index:
        assert index.roles == ()
        assert list(index.ids("skill")) == []
        assert index.skill_rows([]) == {}
        assert index.relations([]) == {}
        assert index.exact(["anything"], ["role", "skill"]) == {}


def test_opening_files_and_indexing_models_is_the_same(write: Write, tmp_path: Path) -> None:
    text = "skills:\n  - {id: sql, title: SQL, category: technical}\n"
    path = write("skills.yaml", text)
    assert Path(path).parent == tmp_path
    for _ in ("built", "as kept"):
        index = open_index([path])
        try:
            check_items(index, load_catalogue([path]))
        finally:
            index.close()
