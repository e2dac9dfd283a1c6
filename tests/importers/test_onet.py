"""`careerpath catalogue import onet`: what becomes of each table, in every layout."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from careerpath.catalogue.loading import load_catalogue
from tests.importers.releases import Tables, early, folder_of, modern, tables, zip_of
from tests.kit import ROOT, Careerpath, Write

WAGES = """soc_code,title,employment,a_mean,a_p10,a_p25,a_median,a_p75,a_p90,year
51-3011,Bakers,1000,40000,1,30000,38000,45000,2,2025
51-1010,"Supervisors, Production",10,61000,1,50000,60000,70000,2,2025
11-9051,Food Service Managers,10,*,1,*,#,,2,2025
"""
CROSSWALK = """onet_soc_code,soc_code,oews_code,match
51-3011.00,51-3011,51-3011,exact
51-1011.00,51-1011,51-1010,hybrid
51-9021.00,51-9021,,none
"""


def imported(careerpath: Careerpath, source: str, *more: str) -> dict[str, Any]:
    run = careerpath("catalogue", "import", "onet", source, "-o", "-", *more)
    assert (run.code, run.err) == (0, "")
    found = yaml.safe_load(run.out)
    assert isinstance(found, dict)
    return found


@pytest.fixture
def release(tmp_path: Path) -> str:
    return folder_of(tmp_path / "release", tables())


def role(catalogue: dict[str, Any], id_: str) -> dict[str, Any]:
    return next(each for each in catalogue["roles"] if each["id"] == id_)


def test_an_occupation_is_a_role(careerpath: Careerpath, release: str, write: Write) -> None:
    write("oews_crosswalk.csv", CROSSWALK)
    catalogue = imported(careerpath, release, "--wages", write("wages.csv", WAGES))
    asked = [
        {"skill": "onet-kneading", "importance": 4.5, "level": 5},
        {"skill": "onet-mathematics", "importance": 3.6, "level": 1},
        {"skill": "onet-c-plus-plus", "importance": 3, "level": 3},
        {"skill": "onet-c-sharp", "importance": 3, "level": 3},
        {"skill": "onet-microsoft-excel", "importance": 3, "level": 3},
    ]
    assert role(catalogue, "bakers") == {
        "id": "bakers",
        "title": "Bakers",
        "aliases": ["Pastry Baker", "Night Baker", "Bread Baker", "BB", "baker", "Oven Hand"],
        "function": "onet-production",
        "level": "entry",
        "track": "individual",
        "summary": 'Mix and bake "daily" bread.',
        "duties": [
            {"theme": "Core tasks", "tasks": ["Bake bread for access to schools."]},
            {"theme": "Further tasks", "tasks": ["Clean the oven."]},
        ],
        "requirements": {"skills": asked, "basis": "onet-database"},
        "education": {
            "typical": "secondary",
            "note": "Named as required by 70 % of those asked.",
            "basis": "onet-database",
        },
        "experience": {"min": 0, "max": 2, "basis": "onet-database"},
        "interests": {
            "realistic": 6.5,
            "investigative": 2,
            "artistic": 3,
            "social": 2,
            "enterprising": 2,
            "conventional": 4,
            "estimated": True,
            "basis": "onet-database",
        },
        "pay": [
            {
                "currency": "USD",
                "median": 38000,
                "average": 40000,
                "p25": 30000,
                "p75": 45000,
                "basis": "bls-oews",
            }
        ],
        "onet": {"code": "51-3011.00", "title": "Bakers", "match": "exact"},
        "basis": "onet-database",
    }


def test_backgrounds(careerpath: Careerpath, release: str) -> None:
    catalogue = imported(careerpath, release)
    owner, head = role(catalogue, "bakery-managers"), role(catalogue, "millers")
    assert owner["gates"] == [{"kind": "degree", "education": "bachelor", "basis": "onet-database"}]
    assert (owner["level"], owner["track"]) == ("manager", "management")
    assert owner["experience"] == {"min": 4, "basis": "onet-database"}
    # More than half of the answers of the millers are to be suppressed, and they have no zone.
    assert not head.keys() & {"education", "gates", "experience", "requirements", "interests"}
    assert (head["level"], head["summary"]) == ("intermediate", "Millers")
    lead = role(catalogue, "first-line-supervisors-of-bakers")
    assert lead["education"]["typical"] == "certificate"
    assert lead["experience"]["max"] == 2
    assert "schooling and training included" in lead["experience"]["background"]
    assert "interests" not in lead


def test_pay_for_a_wider_group_says_so(careerpath: Careerpath, release: str, write: Write) -> None:
    write("oews_crosswalk.csv", CROSSWALK)
    catalogue = imported(careerpath, release, "--wages", write("wages.csv", WAGES))
    (pay,) = role(catalogue, "first-line-supervisors-of-bakers")["pay"]
    assert (pay["median"], pay["group"]) == (60000, "Supervisors, Production")
    assert "pay" not in role(catalogue, "bakery-managers")
    assert "pay" not in role(catalogue, "millers")
    source = next(each for each in catalogue["sources"] if each["id"] == "bls-oews")
    assert (source["year"], source["region"]) == (2025, "United States")


def test_wages_by_the_names_of_the_bls(careerpath: Careerpath, release: str, write: Write) -> None:
    wages = write("bls.csv", 'OCC_CODE,OCC_TITLE,A_MEAN,A_MEDIAN\n51-3011,Bakers,"40,000",**\n')
    catalogue = imported(careerpath, release, "--wages", wages)
    assert role(catalogue, "bakers")["pay"][0]["average"] == 40000


def test_moves_rise_by_leading_and_by_zone_alone(careerpath: Careerpath, release: str) -> None:
    moves = imported(careerpath, release)["transitions"]
    assert [(each["from"], each["to"], each["kind"]) for each in moves] == [
        ("bakery-managers", "bakers", "career_change"),
        ("first-line-supervisors-of-bakers", "bakers", "lateral"),
        ("first-line-supervisors-of-bakers", "bakery-managers", "promotion"),
        ("bakers", "first-line-supervisors-of-bakers", "promotion"),
        ("bakers", "millers", "lateral"),
    ]
    assert not any("years" in each for each in moves)


def test_skills(careerpath: Careerpath, release: str) -> None:
    skills = {each["id"]: each for each in imported(careerpath, release)["skills"]}
    assert skills["onet-negotiation"]["description"] == "Bringing others together."
    assert skills["onet-negotiation"]["aliases"] == ["negotiating", "bargaining"]
    assert skills["onet-microsoft-excel"]["aliases"] == ["Excel"]
    assert skills["onet-structured-query-language-sql"]["aliases"] == [
        "SQL",
        "Structured query language",
    ]
    assert sum(each["title"] == "Mathematics" for each in skills.values()) == 1


def test_in_demand_weighs_more(careerpath: Careerpath, release: str) -> None:
    asked = role(imported(careerpath, release), "bakery-managers")["requirements"]["skills"]
    weights = {each["skill"]: each["importance"] for each in asked}
    assert weights["onet-microsoft-excel"] == 4
    assert weights["onet-structured-query-language-sql"] == 3


def test_what_marks_an_occupation_counts(careerpath: Careerpath, release: str) -> None:
    """Negotiation is 2.9 for the managers: not important, but most of what they do."""
    asked = role(imported(careerpath, release), "bakery-managers")["requirements"]["skills"]
    assert {"skill": "onet-negotiation", "importance": 2.9, "level": 5} in asked
    assert "onet-mathematics" not in [each["skill"] for each in asked]


@pytest.mark.parametrize("layout", [modern, tables], ids=["30.3", "29.3"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_every_layout_gives_the_same(
    layout: Any, newline: str, careerpath: Careerpath, release: str, tmp_path: Path
) -> None:
    other = folder_of(tmp_path / "other", layout(), newline)
    assert imported(careerpath, other) == imported(careerpath, release)


def test_a_zip_gives_the_same(careerpath: Careerpath, release: str, write: Write) -> None:
    assert imported(careerpath, write("db.zip", zip_of(tables()))) == imported(careerpath, release)


def test_an_early_release(careerpath: Careerpath, release: str, tmp_path: Path) -> None:
    catalogue = imported(careerpath, folder_of(tmp_path / "early", early()))
    assert "estimated" not in role(catalogue, "bakers")["interests"]
    assert catalogue["transitions"] == imported(careerpath, release)["transitions"]


@pytest.mark.parametrize("missing", sorted(set(tables()) - {"Occupation Data.txt", "Read Me.txt"}))
def test_a_partial_release_says_what_it_lacks(
    missing: str, careerpath: Careerpath, tmp_path: Path
) -> None:
    partial: Tables = {name: rows for name, rows in tables().items() if name != missing}
    source = folder_of(tmp_path / "partial", partial)
    run = careerpath("catalogue", "import", "onet", source, "-o", str(tmp_path / "o.yaml"))
    assert run.code == 0
    assert f"{missing}" in run.err.splitlines()[0]
    assert " is missing: no " in run.err.splitlines()[0]
    assert len(load_catalogue([str(tmp_path / "o.yaml")]).roles) == 4


def test_json_is_the_same(careerpath: Careerpath, release: str, tmp_path: Path) -> None:
    for name in ("o.yaml", "o.json"):
        run = careerpath("catalogue", "import", "onet", release, "-o", str(tmp_path / name), "-q")
        assert (run.code, run.out, run.err) == (0, "", "")
    one, other = (load_catalogue([str(tmp_path / name)]) for name in ("o.yaml", "o.json"))
    assert one == other
    assert isinstance(json.loads((tmp_path / "o.json").read_text(encoding="utf-8")), dict)


def test_every_command_takes_it(careerpath: Careerpath, release: str, tmp_path: Path) -> None:
    path = str(tmp_path / "o.yaml")
    run = careerpath("catalogue", "import", "onet", release, "-o", path)
    assert run.err == (
        f"{path}: 4 occupations\nNext: careerpath catalogue info --catalogue {path}\n"
    )
    for command in (
        ("match", "--current", "pastry baker"),
        ("fit", "bakery managers", "-s", "excel,negotiation=4"),
        ("show", "BB"),
        ("compare", "bakers", "millers"),
        ("next", "bakers"),
        ("path", "bakers", "bakery managers"),
        ("learn", "--for", "bakery managers", "-s", "excel"),
        ("catalogue", "check"),
    ):
        assert careerpath(*command, "-c", path).code == 0, command


def test_the_sources_are_told(careerpath: Careerpath, release: str, tmp_path: Path) -> None:
    path = str(tmp_path / "o.yaml")
    careerpath("catalogue", "import", "onet", release, "-o", path)
    for command in (("catalogue", "info"), ("report", "-s", "excel")):
        out = " ".join(careerpath(*command, "-c", path).out.split())
        assert "O*NET 29.3 Database" in out.replace("\\", ""), command
        assert "USDOL/ETA has not approved, endorsed, or tested these modifications" in out


def test_no_output_is_replaced_unasked(careerpath: Careerpath, release: str, write: Write) -> None:
    path = write("o.yaml", "mine")
    run = careerpath("catalogue", "import", "onet", release, "-o", path)
    assert (run.code, Path(path).read_text(encoding="utf-8")) == (2, "mine")
    assert careerpath("catalogue", "import", "onet", release, "-o", path, "--force").code == 0
    run = careerpath("catalogue", "import", "onet", release, "-o", path + ".txt")
    assert (run.code, Path(path + ".txt").exists()) == (2, False)


def test_ids_never_clash_with_the_shipped_catalogue(
    careerpath: Careerpath, release: str, tmp_path: Path
) -> None:
    path = str(tmp_path / "o.yaml")
    careerpath("catalogue", "import", "onet", release, "-o", path)
    shipped = str(ROOT / "data" / "roles.yaml")
    run = careerpath("match", "-s", "negotiation=4", "-c", path, "-c", shipped)
    assert (run.code, "Not recognised" in run.out) == (0, False)
