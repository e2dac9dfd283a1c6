"""The O*NET 29.3 database itself, where the reference data is at hand."""

import json
from collections import Counter
from pathlib import Path

import pytest

from careerpath.catalogue.loading import load_catalogue
from careerpath.cli import main
from careerpath.files.text import fold
from careerpath.importers.onet import needs
from careerpath.models.catalogue import Catalogue
from tests.kit import ROOT, Careerpath, widest

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory, reference_data: Path) -> str:
    output = str(tmp_path_factory.mktemp("onet") / "onet.json")
    data = reference_data / "data"
    source, wages = str(data / "onet_29_3_text.zip"), str(data / "oews_national.csv")
    words = ["catalogue", "import", "onet", source, "--wages", wages, "-o", output, "-q"]
    assert main(words) == 0
    return output


@pytest.fixture(autouse=True)
def _warm_cache(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One cache for all: to compile a thousand occupations takes far longer than to ask of them."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(Path(path).with_name("cache")))


@pytest.fixture(scope="module")
def catalogue(path: str) -> Catalogue:
    return load_catalogue([path])


def test_all_is_there(catalogue: Catalogue) -> None:
    assert len(catalogue.roles) == 1_016
    assert sum(bool(each.requirements.skills) for each in catalogue.roles) == 923
    assert sum(each.interests is not None for each in catalogue.roles) == 923
    assert {each.interests.estimated for each in catalogue.roles if each.interests} == {True}
    assert len(catalogue.functions) == 23
    kinds = Counter(each.kind.value for each in catalogue.transitions)
    assert kinds.total() == 4_590
    assert all(each.years is None for each in catalogue.transitions)


def test_some_occupations(catalogue: Catalogue) -> None:
    roles = {each.id: each for each in catalogue.roles}
    nurse, electrician = roles["registered-nurses"], roles["electricians"]
    assert {"RN", "Registered Nurse", "Charge Nurse"} <= set(nurse.aliases)
    assert nurse.pay[0].median == 97_550
    assert nurse.pay[0].group is None
    assert roles["acute-care-nurses"].pay[0].group == "Registered Nurses"
    assert electrician.level.value == "intermediate"
    assert roles["chief-executives"].level.value == "executive"
    # No skills are rated for these: what they use is what they ask.
    asked = {each.skill for each in roles["data-scientists"].requirements.skills}
    assert {"onet-python", "onet-structured-query-language-sql"} <= asked


def test_the_shipped_catalogue_lies_over_it(path: str, careerpath: Careerpath) -> None:
    shipped = str(ROOT / "data" / "roles.yaml")
    run = careerpath("roles", "sales manager", "-f", "json", "-c", path, "-c", shipped)
    assert run.code == 0
    found = [row["role"]["id"] for row in json.loads(run.out)["result"]["rows"]]
    assert found[0] == "sales-manager"
    assert "sales-managers" not in found
    run = careerpath("match", "-s", "negotiation=4,excel", "-c", path, "-c", shipped)
    assert (run.code, "Not recognised" in run.out) == (0, False)


def test_plain_words_are_read(path: str, catalogue: Catalogue, careerpath: Careerpath) -> None:
    """Each is for a skill that there is, and for one alone."""
    plain = json.loads((Path(needs.__file__).parent / "plain_words.json").read_text("utf-8"))
    skills = {each.title: each for each in catalogue.skills}
    assert all(set(words) <= set(skills[title].aliases) for title, words in plain.items())
    formal = {each.title for each in skills.values() if each.category in {"general", "knowledge"}}
    assert formal <= plain.keys()
    assert max(Counter(fold(word) for words in plain.values() for word in words).values()) == 1
    run = careerpath("match", "-s", "cooking, teamwork, driving, welding, MS Office", "-c", path)
    assert (run.code, "Not recognised" in run.out) == (0, False)


@pytest.mark.parametrize("role", ["registered nurses", "electricians", "data scientists"])
@pytest.mark.parametrize(
    "words",
    [
        ("match", "--years", "4", "--current"),
        ("show",),
        ("next",),
        ("similar",),
        ("fit", "-s", "excel", "--current", "statisticians"),
        ("learn", "-s", "excel", "--for"),
        ("compare", "statisticians"),
    ],
    ids=lambda words: words[0],
)
def test_every_command(
    role: str, words: tuple[str, ...], path: str, careerpath: Careerpath
) -> None:
    run = careerpath(*words, role, "-c", path, "--color", "never", width=80)
    assert run.code == 0
    assert widest(run.out) <= 80
