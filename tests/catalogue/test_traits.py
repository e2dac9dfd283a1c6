"""What roles are compared by, as the index gives it."""

import math
from collections.abc import Mapping
from typing import Any

import pytest

from careerpath.catalogue.index import Index, index_of
from careerpath.files.words import stem
from careerpath.models.catalogue import Catalogue
from careerpath.models.weights import LIKENESS, ONE


def role(id_: str, **more: Any) -> dict[str, Any]:
    plain = {"title": "Q", "function": "f", "level": "entry", "track": "individual", "summary": "S"}
    return {"id": id_, **plain, **more}


def compiled(*roles: Mapping[str, Any]) -> Index:
    skills = [
        {"id": "a", "title": "A", "category": "knowledge"},
        {"id": "b", "title": "B", "category": "knowledge"},
        {"id": "reading", "title": "R", "category": "general"},
        {"id": "tool", "title": "T", "category": "Presentation software"},
    ]
    functions = [{"id": id_, "title": id_, "summary": "F."} for id_ in ("f", "g")]
    whole = {"functions": functions, "skills": skills, "roles": roles}
    return index_of(Catalogue.model_validate(whole))


def weights(index: Index, id_: str) -> dict[tuple[str, str], int]:
    seq = index.role_row(id_).seq
    return {
        (trait.part, trait.name): trait.weights[list(trait.seqs).index(seq)]
        for trait in index.traits(seq)
    }


def test_words_weigh_by_how_often_and_how_few() -> None:
    index = compiled(
        role("one", title="Nurse", aliases=["Staff nurse", "Nursing aide"]),
        role("two", title="Staff"),
        role("three"),
    )
    telling = {
        "nurse": (1 + math.log(3)) * math.log(4) ** LIKENESS.rarity_of_words,
        "staff": math.log(4 / 2) ** LIKENESS.rarity_of_words,
        "aide": math.log(4) ** LIKENESS.rarity_of_words,
    }
    # Each begins as no other word does, and so its first letters weigh as much.
    telling |= {f"{stem(word)[:4]}-": each for word, each in telling.items()}
    length = math.hypot(*telling.values())
    # A stem goes by the word that it is mostly met as.
    assert weights(index, "one") == {
        ("titles", word): pytest.approx(ONE * each / length, abs=0.51)
        for word, each in telling.items()
    }
    assert weights(index, "three") == {}
    assert [sorted(each.known) for each in index.standings()] == [
        ["level", "mentions", "titles"],
        ["level"],
        ["level", "mentions", "titles"],
    ]


def test_tools_are_told_by_the_category() -> None:
    asked = [{"skill": each, "importance": 3, "level": 3} for each in ("a", "tool")]
    index = compiled(role("one", requirements={"skills": asked}), role("two"))
    assert weights(index, "one") == {("asks", "a"): ONE, ("tools", "tool"): ONE}


def test_what_is_asked_weighs_by_how_far_it_is_above_the_usual() -> None:
    def asks(**importance: float) -> dict[str, Any]:
        needs = [{"skill": s, "importance": i, "level": 3} for s, i in importance.items()]
        return {"requirements": {"skills": needs}}

    index = compiled(
        role("one", **asks(a=4, b=5)), role("two", **asks(a=2)), role("three", **asks(a=3))
    )
    # Means: a 3, b 5/3.
    a, b = 4 * math.log(4 / 3), 5 * math.log(3)
    assert weights(index, "one") == {
        ("asks", "a"): pytest.approx(ONE * a / math.hypot(a, b), abs=0.51),
        ("asks", "b"): pytest.approx(ONE * b / math.hypot(a, b), abs=0.51),
    }
    # Below the usual too, what is asked counts for something.
    assert weights(index, "two") == {("asks", "a"): ONE}


def test_a_field_is_where_its_words_are_at_home() -> None:
    words = [f"{a}{b}{c}nt" for a in "bd" for b in "aiou" for c in "lmprt"]
    roles = [
        # Each word in two roles of one function; "shared" in all, and so at home in neither.
        role(f"role-{n:02}", title=f"{words[n // 2]} shared", function="fg"[n % 4 // 2])
        for n in range(2 * len(words))
    ]
    standings = compiled(*roles).standings()
    sides = [each.field for each in standings]
    for n, field in enumerate(sides):
        assert math.hypot(*field) == pytest.approx(ONE, abs=2)
        assert (field[0] > 0) == (n % 4 < 2)
        assert (field[1] > 0) == (n % 4 >= 2)


def test_a_linked_role_is_of_its_minor_group() -> None:
    def linked(code: str) -> dict[str, str]:
        return {"code": code, "title": "O", "match": "exact"}

    titles = ("lawn", "clay", "moss", "reed", "bark", "silt")
    codes = ("11-1011.00", "11-1021.00", "11-2011.00", "11-2021.00", "13-1011.00", "13-2011.00")
    index = compiled(
        *(
            role(f"role-{n}", title=title, onet=linked(code))
            for n, (title, code) in enumerate(zip(titles, codes, strict=True))
        )
    )
    # 11-1, 11-2, 13-1 and 13-2.
    assert {len(each.field) for each in index.standings()} == {4}


def test_general_skills_say_nothing() -> None:
    asked = [{"skill": each, "importance": 3, "level": 3} for each in ("a", "reading")]
    index = compiled(role("one", requirements={"skills": asked}), role("two"))
    assert weights(index, "one") == {("asks", "a"): ONE}


def test_words_of_titles_are_sought_in_duties() -> None:
    duties = [{"theme": "All", "tasks": ["Repair clocks."]}]
    index = compiled(role("one", title="Clock"), role("two", duties=duties), role("three"))
    (trait,) = (each for each in index.traits(0) if each.part == "duties")
    assert (trait.name, list(trait.seqs)) == ("clock", [index.role_row("two").seq])
