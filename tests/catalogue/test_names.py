"""Finding what people mean by what they type."""

import unicodedata
from collections.abc import Iterator
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.catalogue.index import Index
from careerpath.catalogue.names import Hit, Miss, find, look_up
from careerpath.errors import Code, InputError
from careerpath.files.text import fold
from careerpath.models.catalogue import Catalogue
from careerpath.models.role import Role
from tests.builders import catalogue, function, opened, role, skill
from tests.strategies import catalogues, property_of

LANGUAGES = {
    "c": "C",
    "cpp": "C++",
    "csharp": "C#",
    "dotnet": ".NET",
    "r": "R",
    "go": "Go",
    "java": "Java",
    "javascript": "JavaScript",
    "ruby": "Ruby",
}
CATALOGUE = catalogue(
    roles=[
        role(
            "sales-operations-manager",
            title="Sales Operations Manager",
            aliases=["Sales Ops Manager", "Head of R&D"],
            names={"it": "Responsabile delle operazioni"},
        ),
        role("sales-manager", title="Sales Manager", aliases=["Head of Sales"]),
        role("account-manager", title="Account Manager", function="account-management"),
    ],
    functions=[
        function("account-management", "Account Management", names={"de": "Kundenbetreuung"}),
        function("sales", "Sales"),
    ],
    skills=[
        *(skill(id_, title) for id_, title in LANGUAGES.items()),
        skill("account-management", "Account management"),
        skill("cafe-service", "Café Zürich"),
        skill("negotiation", "Negotiation", aliases=["haggling", "striking deals"]),
        skill("bargain-hunting", "Bargain hunting", aliases=["haggling"]),
        skill("haggling-abroad", "Haggling abroad"),
    ],
)
KINDS = ("role", "function", "skill")

_Form = Literal["NFC", "NFD", "NFKC", "NFKD"]
_FORMS: tuple[_Form, ...] = ("NFC", "NFD", "NFKC", "NFKD")


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with opened(CATALOGUE) as found:
        yield found


def hit(index: Index, text: str, *kinds: str) -> str | None:
    """The id that a name is read as, with a ~ where its spelling was off."""
    found = look_up(index, text, kinds or KINDS)
    return None if isinstance(found, Miss) else f"{'~' if found.near else ''}{found.id}"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("sales-operations-manager", id="id"),
        pytest.param("Sales Operations Manager", id="title"),
        pytest.param("sales operations manager", id="lower case"),
        pytest.param("SALES OPERATIONS MANAGER", id="upper case"),
        pytest.param("  Sales   Operations\tManager ", id="white space"),
        pytest.param("Sales-Operations Manager", id="hyphen"),
        pytest.param("Sales_Operations_Manager", id="underscore"),
        pytest.param("sales ops manager", id="alias"),
        pytest.param("head of r&d", id="sign"),
        pytest.param("Head of R and D", id="sign in words"),
        pytest.param("responsabile delle operazioni", id="another language"),
        pytest.param("Ｓａｌｅｓ　Ｏｐｓ　Ｍａｎａｇｅｒ", id="full width"),
        pytest.param("Sales Operations Manager", id="hard spaces"),
    ],
)
def test_exact_names(index: Index, text: str) -> None:
    assert hit(index, text) == "sales-operations-manager"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales Oprations Manager", "~sales-operations-manager"),
        ("Sales Operatoins Manger", "~sales-operations-manager"),
        ("sales ops mangaer", "~sales-operations-manager"),
        ("sales opps managers", "~sales-operations-manager"),
        ("Sales Opretions Mnager", None),
        ("negotiaton", "~negotiation"),
        ("negociacion", "~negotiation"),
        ("negociaciones", None),
        # One slip away from a name that two skills share.
        ("hagling", None),
        ("javascrpt", "~javascript"),
        ("sels", None),
        ("saless", "~sales"),
        ("zales", "~sales"),
        ("zalez", None),
    ],
)
def test_near_spellings(index: Index, text: str, expected: str | None) -> None:
    """One slip in five letters or more, two in nine or more, and no more; see `look_up`."""
    assert hit(index, text) == expected


@pytest.mark.parametrize(("id_", "title"), LANGUAGES.items())
@pytest.mark.parametrize("respelt", [str.lower, str.upper, lambda name: f" {name} "])
def test_short_names_are_exact(index: Index, id_: str, title: str, respelt: type[str]) -> None:
    assert hit(index, respelt(title), "skill") == id_
    assert hit(index, id_, "skill") == id_


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sales mgr", "sales-manager"),
        ("Acct. Mgr", "account-manager"),
        ("sales op mgr", None),
        ("sales ops mgr", "sales-operations-manager"),
    ],
)
def test_short_forms_are_read_in_full(index: Index, text: str, expected: str | None) -> None:
    hit = look_up(index, text, ["role"])
    assert (hit.id if isinstance(hit, Hit) else None) == expected
    assert not isinstance(hit, Hit) or hit.near


def test_two_slips_keep_the_first_letter() -> None:
    with opened(catalogue(roles=[role("bookkeeper", title="Bookkeeper")])) as index:
        assert isinstance(look_up(index, "zookeeper", ["role"]), Miss)
        assert isinstance(look_up(index, "boookeeper", ["role"]), Hit)


@pytest.mark.parametrize("text", ["C+", "C+++", "C##", "NETT", "CC", "G", "Rr", "Jav", "Jaba", "J"])
def test_what_is_near_a_short_name_is_not_that_name(index: Index, text: str) -> None:
    assert hit(index, text, "skill") is None


@pytest.mark.parametrize("text", ["Rugby", "Javan"])
def test_a_longer_word_is_not_a_short_name(index: Index, text: str) -> None:
    """Names of four letters or fewer must be exact."""
    assert hit(index, text, "skill") is None


def test_names_that_signs_tell_apart_are_distinct() -> None:
    folded = [fold(name) for name in (*LANGUAGES.values(), "Net", "C/C++", "Node.js")]
    assert len(set(folded)) == len(folded)


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("text", ["Café Zürich", "CAFÉ ZÜRICH", "café  zürich"])
def test_accents_in_every_encoding(index: Index, form: _Form, text: str) -> None:
    assert hit(index, unicodedata.normalize(form, text)) == "cafe-service"


@pytest.mark.parametrize(("one", "other"), [("बिक्री", "बकरा"), ("கடை", "கோடு")])
def test_vowel_signs_tell_names_apart(one: str, other: str) -> None:
    assert fold(one).replace(" ", "") != fold(other).replace(" ", "")
    skills = [skill("one", one), skill("other", other)]
    with opened(catalogue([role("clerk")], skills)) as index:
        assert (hit(index, one), hit(index, other)) == ("one", "other")
    assert " " not in fold(one)


def test_an_exact_name_goes_before_a_near_one(index: Index) -> None:
    assert hit(index, "haggling abroad") == "haggling-abroad"
    assert hit(index, "Sales Manager") == "sales-manager"


def test_a_slip_between_two_names_is_neither() -> None:
    skills = [skill("planning-a", "Demand plans"), skill("planning-b", "Demand plant")]
    with opened(catalogue([role("clerk")], skills)) as index:
        assert hit(index, "Demand plan") is None
        found = look_up(index, "Demand plan", ["skill"])
        assert isinstance(found, Miss)
        assert set(found.suggestions) == {"Demand plans", "Demand plant"}
        assert hit(index, "Demand plants") is None
        assert hit(index, "Demands plans") == "~planning-a"


def test_an_alias_of_two_skills_means_the_first_and_names_the_other(index: Index) -> None:
    found = look_up(index, "Haggling", ["skill"])
    assert isinstance(found, Hit)
    assert (found.id, found.near) == ("bargain-hunting", False)
    assert [other.id for other in found.others] == ["negotiation"]


def test_a_title_goes_before_another_items_alias() -> None:
    skills = [skill("a-skill", aliases=["Selling"]), skill("z-skill", "Selling")]
    with opened(catalogue([role("clerk")], skills)) as index:
        assert hit(index, "selling") == "z-skill"


@pytest.mark.parametrize(
    ("kinds", "kind"),
    [
        (("role", "function", "skill"), "function"),
        (("skill", "function"), "skill"),
        (("skill",), "skill"),
        (("function",), "function"),
    ],
)
def test_the_kinds_that_are_asked_for_are_in_order(
    index: Index, kinds: tuple[str, ...], kind: str
) -> None:
    found = look_up(index, "account management", kinds)
    assert isinstance(found, Hit)
    assert (found.kind, found.id) == (kind, "account-management")
    others = [each for each in kinds if each not in {"role", kind}]
    assert [other.kind for other in found.others] == others


def test_only_the_kinds_that_are_asked_for_are_found(index: Index) -> None:
    assert hit(index, "negotiation", "role", "function") is None
    assert hit(index, "negotiaton", "role") is None


@pytest.mark.parametrize(
    ("text", "first"),
    [("sale manager position", "Sales Manager"), ("java script", "JavaScript")],
)
def test_suggestions_come_best_first(index: Index, text: str, first: str) -> None:
    found = look_up(index, text, KINDS)
    titles = found.suggestions if isinstance(found, Miss) else (LANGUAGES[found.id],)
    assert titles[0] == first
    assert len(titles) == len(set(titles)) <= 3


@pytest.mark.parametrize("text", ["", " ", "---", "?!", "¿", "qqqqqqqqqqqq", "x" * 10_000])
def test_nothing_like_a_name_is_a_miss(index: Index, text: str) -> None:
    assert look_up(index, text, KINDS) == Miss()


def test_find_tells_what_is_unknown(index: Index) -> None:
    with pytest.raises(InputError) as caught:
        find(index, "sale managing", KINDS)
    (problem,) = caught.value.problems
    assert problem.code is Code.UNKNOWN_NAME
    assert problem.message == "no role, function or skill is called “sale managing”"
    assert problem.hint is not None
    assert "“Sales Manager”" in problem.hint


@pytest.mark.parametrize(
    ("kinds", "words"), [(("role",), "no role is"), (("role", "skill"), "no role or skill is")]
)
def test_find_names_the_kinds(index: Index, kinds: tuple[str, ...], words: str) -> None:
    with pytest.raises(InputError, match=words):
        find(index, "qqqqqqqq", kinds)


def test_find_finds(index: Index) -> None:
    assert find(index, "sales mangaer", ["role"]) == Hit("role", "sales-manager", near=True)


@property_of(max_examples=40)
@given(catalogues())
def test_every_name_finds_what_it_names(what: Catalogue) -> None:
    with opened(what) as index:
        for kind, items in (("skill", what.skills), ("role", what.roles)):
            for item in items:
                for name in (item.id, item.title, *item.aliases, item.title.upper()):
                    assert look_up(index, name, [kind]) == Hit(kind, item.id)


_letters = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12)


@property_of(max_examples=100)
@given(_letters)
def test_folding_is_blind_to_space_and_encoding(text: str) -> None:
    folded = fold(text)
    assert fold(f"  {text}\t") == folded
    assert folded == " ".join(folded.split())
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@property_of(max_examples=60)
@given(_letters)
def test_looking_up_never_fails(text: str) -> None:
    with opened(CATALOGUE) as index:
        assert isinstance(look_up(index, text, KINDS), Hit | Miss)


def test_the_names_of_an_item_may_repeat() -> None:
    same: Role = role("seller", title="Seller", aliases=["seller", "SELLER", "Seller"])
    with opened(catalogue([same])) as index:
        assert look_up(index, "seller", ["role"]) == Hit("role", "seller")
