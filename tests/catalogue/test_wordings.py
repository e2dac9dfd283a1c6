"""Names are asked for by the rarest word in each: whoever has all words of a name is given it."""

import pytest

from careerpath.catalogue.index import open_index
from careerpath.files.inflection import SLIGHT, stem
from tests.builders import catalogue, opened, skill

NAMES = catalogue(
    [],
    skills=[
        skill("budgets", "Managing budgets", aliases=["budget of the firm", "the"]),
        skill("teams", "Managing teams", aliases=["managing"]),
    ],
)


def names_for(*words: str) -> set[tuple[str, str]]:
    with opened(NAMES) as index:
        return {(name, id_) for name, _, id_ in index.worded_with(map(stem, words))}


def test_the_rarest_word_is_enough_in_any_form() -> None:
    assert names_for("firms") == {("budget of the firm", "budgets")}
    assert ("managing teams", "teams") in names_for("team")


def test_a_common_word_gives_what_has_no_rarer_one() -> None:
    assert names_for("managed") == {("managing", "teams")}


@pytest.mark.parametrize("slight", sorted(SLIGHT))
def test_a_slight_word_gives_nothing(slight: str) -> None:
    assert names_for(slight) == set()


def test_more_words_than_one_query_takes() -> None:
    assert names_for(*map(str, range(3_000)), "firm") == names_for("firm")


def test_every_shipped_name_is_given_for_its_words() -> None:
    index = open_index()
    everyone = {
        (folded, name.kind, name.id)
        for folded, name in index.spellings(["skill", "role"])
        if not SLIGHT.issuperset(folded.split())
    }
    words = {word for folded, _, _ in everyone for word in folded.split()}
    assert set(index.worded_with(map(stem, words))) == everyone
    for folded, kind, id_ in sorted(everyone)[::40]:
        assert (folded, kind, id_) in set(index.worded_with(map(stem, folded.split())))
