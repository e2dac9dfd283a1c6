"""`docs/profiles.md` names every field of JSON Resume, and where it goes is what happens."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from careerpath.advice.reading import read_person
from careerpath.catalogue.index import open_index
from careerpath.profile.formats.resume_parts import Resume
from tests.kit import ROOT, Careerpath, Write
from tests.profile.formats.test_json_resume import FULL

PAGE = (ROOT / "docs" / "profiles.md").read_text(encoding="utf-8")
PLACES = dict(re.findall(r"^\| `([^`]+)` \| (.+) \|$", PAGE, re.MULTILINE))
MARKS = {
    "basics.email": "jo@quux.example",
    "basics.name": "Jo Quuxperson",
    "basics.location.countryCode": "QX",
    "certificates[].url": "https://quux.example/paper",
}
"""Of the other fields, each has its own name in its value: see `marked`."""

DATES = ("date", "endDate", "releaseDate", "startDate")


class Imported(NamedTuple):
    """A profile's text in two: what is read, and the comment at its end."""

    profile: dict[str, Any]
    text: str
    beside: dict[str, Any]


def leaves(value: Any, path: str = "") -> Iterator[str]:
    """The fields of data as the page names them."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from leaves(each, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each, f"{path}[]")
    else:
        yield path


def marked(value: Any, path: str = "") -> Any:
    """The same with a value in each field that is in no other one."""
    if isinstance(value, dict):
        return {key: marked(each, f"{path}.{key}" if path else key) for key, each in value.items()}
    if isinstance(value, list):
        return [marked(each, f"{path}[]") for each in value]
    return mark(path)


def mark(path: str) -> str:
    words = re.sub(r"\W+", " ", path).split()
    if words[-1] in DATES:
        day = sum(map(ord, path)) % 28 + 1
        return f"20{21 if words[-1] == 'endDate' else 14}-03-{day:02}"
    return MARKS.get(path, f"Quux{''.join(map(str.capitalize, words))}")


def imported(careerpath: Careerpath, path: str) -> Imported:
    run = careerpath("profile", "import", path, "--quiet")
    assert (run.code, run.err) == (0, "")
    text, _, beside = run.out.partition("\n# The résumé says this too.")
    data = "\n".join(line[2:] for line in beside.splitlines()[2:])
    return Imported(yaml.safe_load(text), text, yaml.safe_load(data) or {})


def test_the_page_names_every_field() -> None:
    full = json.loads(json.dumps(FULL).replace('"highlights": []', '"highlights": ["x"]'))
    assert list(PLACES) == list(leaves(full))
    known = set(_fields(Resume))
    assert {each.replace("[]", "") for each in PLACES} == known


def _fields(model: Any, path: str = "") -> Iterator[str]:
    """The fields that the reader of JSON Resume knows."""
    for name, info in model.model_fields.items():
        if name == "unknown":
            continue
        key = f"{path}.{info.alias or name}" if path else info.alias or name
        inner = [each for each in _types(info.annotation) if hasattr(each, "model_fields")]
        if inner:
            yield from _fields(inner[0], key)
        else:
            yield key


def _types(annotation: Any) -> Iterator[Any]:
    yield annotation
    for each in getattr(annotation, "__args__", ()):
        yield from _types(each)


@pytest.fixture(scope="module")
def found() -> list[Imported]:
    """What was read out of that résumé, once some test has asked for it."""
    return []


@pytest.fixture
def everything(careerpath: Careerpath, write: Write, found: list[Imported]) -> Imported:
    """A résumé with every field, each with a value of its own; one skill is known."""
    if found:
        return found[0]
    data = marked(json.loads(json.dumps(FULL).replace('"highlights": []', '"highlights": ["x"]')))
    data["skills"] += [{"name": "Negotiation", "level": "Expert", "keywords": ["SQL"]}]
    data["education"][0]["studyType"] = "Bachelor of Arts"
    found.append(imported(careerpath, write("cv.json", json.dumps(data))))
    return found[0]


@pytest.mark.parametrize("field", PLACES)
def test_each_field_goes_where_the_page_says(field: str, everything: Imported) -> None:
    place, value = PLACES[field], mark(field)
    if field == "education[].studyType":
        value = "Bachelor of Arts"
    kept = list(_values(everything.beside, field.replace("[]", "").split(".")))
    if "beside" in place:
        assert kept == [value]
    else:
        assert kept == []
    whole = f"{everything.text}{yaml.safe_dump(everything.beside, allow_unicode=True)}"
    if "left out" in place:
        assert value not in whole
    if field in OWN:
        assert OWN[field] in everything.text


OWN = {
    "basics.summary": f"\nsummary: {mark('basics.summary')}\n",
    "work[].position": f"\n  - title: {mark('work[].position')} # ",
    "work[].startDate": "\n    years: 7.1\n",
    "work[].endDate": "\n    years: 7.1\n",
    "education[].studyType": "\neducation: bachelor # “Bachelor of Arts, ",
    "certificates[].name": f"\n  - {mark('certificates[].name')}\n",
    "skills[].name": "\n  Negotiation: 5 # ",
    "skills[].level": "\n  Negotiation: 5 # ",
    "skills[].keywords[]": "\n  SQL: 5 # ",
    "languages[].language": f"\n  - {mark('languages[].language')} # ",
    "languages[].fluency": f" # “{mark('languages[].fluency')}”\n",
}


def _values(data: Any, steps: list[str]) -> Iterator[Any]:
    if isinstance(data, list):
        for each in data:
            yield from _values(each, steps)
    elif not steps:
        yield data
    elif isinstance(data, dict) and steps[0] in data:
        yield from _values(data[steps[0]], steps[1:])


def test_every_place_of_a_profile_is_tried() -> None:
    told = {field for field, place in PLACES.items() if place.startswith("`")}
    assert told == OWN.keys()


SAMPLES = ["new-grad.resume", "resume-sample", "sample.resume", "senior-engineer.resume"]


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_of_a_sample_is_lost(
    name: str, careerpath: Careerpath, reference_data: Path
) -> None:
    path = reference_data / "corpora" / "resumes" / f"{name}.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    profile, text, beside = imported(careerpath, str(path))
    work = data.get("work", [])
    assert len(profile["roles"]) == len(work)
    for role, post in zip(profile["roles"], work, strict=True):
        assert role["title"] in post["position"]
        assert role["years"] > 0
        assert role.get("current", False) == ("endDate" not in post)
    assert profile["languages"] == [each["language"] for each in data["languages"]]
    assert all(f"“{each['fluency']}”" in text for each in data["languages"])
    names = [each["name"] for each in data.get("certificates", [])]
    assert profile.get("certifications", []) == names
    for key in ("work", "volunteer", "education", "awards", "publications", "projects"):
        assert _bare(beside.get(key, []), data) == _bare(data.get(key, []), data)
    assert beside.get("interests") == data.get("interests")
    index = open_index()
    names = [name for each in data["skills"] for name in (each["name"], *each["keywords"])]
    unknown = set(names) - index.exact(names, ["skill"]).keys()
    kept = beside.get("skills", [])
    assert unknown <= {name for each in kept for name in (each["name"], *each.get("keywords", ()))}
    for private in ("email", "phone", "url", "name"):
        assert data["basics"][private] not in f"{text}{beside}"


def _bare(value: Any, data: Any) -> Any:
    """Without links and without what is empty, the person's first name as it is kept."""
    if isinstance(value, dict):
        return {k: _bare(v, data) for k, v in value.items() if k != "url" and v not in ("", [])}
    return [_bare(each, data) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_and_its_profile_match_alike(
    name: str, careerpath: Careerpath, reference_data: Path, tmp_path: Path
) -> None:
    """Posts that the catalogue does not know do no harm, and neither does what stands beside."""
    path = str(reference_data / "corpora" / "resumes" / f"{name}.json")
    mine = str(tmp_path / "me.yaml")
    assert careerpath("profile", "import", path, "-o", mine, "-q").code == 0
    rows = [
        json.loads(careerpath("match", each, "-f", "json", "-q").out)["result"]["rows"]
        for each in (path, mine)
    ]
    assert rows[0] == rows[1]
    assert rows[0]


@pytest.mark.parametrize(
    ("years", "level"), [((2010, 2011), "entry"), ((2010, 2013), "intermediate"),
                         ((2010, 2019), "senior")]
)  # fmt: skip
def test_years_in_unknown_posts_give_a_level(
    years: tuple[int, int], level: str, careerpath: Careerpath, write: Write
) -> None:
    """As `docs/scoring.md` says, whatever the title claims: years alone make nobody a manager."""
    post = {"position": "Head of Quux", "startDate": f"{years[0]}", "endDate": f"{years[1]}"}
    path = write("cv.json", json.dumps({"work": [post], "skills": [{"name": "SQL"}]}))
    shown = json.loads(careerpath("profile", "show", path, "-f", "json", "-q").out)
    assert shown["result"]["person"]["level"]["level"] == level


def test_a_label_is_a_role_where_nothing_goes_on(write: Write) -> None:
    """By the name that the catalogue has; a post that goes on is the present role instead."""
    past = {"position": "Quuxer", "startDate": "2010", "endDate": "2012"}
    for work, titles in (
        ([past], ["Account Manager", "Quuxer"]),
        ([past | {"endDate": "Present"}], ["Quuxer"]),
        ([{"position": "Senior account manager (EMEA)", "startDate": "1950", "endDate": "2024"}],
         ["Account Manager", "Senior account manager"]),
    ):  # fmt: skip
        data = {"basics": {"label": "Account Manager"}, "work": work, "skills": [{"name": "SQL"}]}
        read = read_person(open_index(), write("cv.json", json.dumps(data)), date(2026, 11, 22))
        assert [role.title for role in read.profile.roles][: len(titles)] == titles
        assert sum(role.current for role in read.profile.roles) <= 1


def test_a_name_that_is_a_word(careerpath: Careerpath, write: Write) -> None:
    """It is a title's word in a title, and the person's in a sentence."""
    data = {
        "basics": {"name": "Al Cook", "summary": "Al has led kitchens. Write to al@cook.example."},
        "work": [{"position": "Cook", "name": "Cook & Co", "summary": "Al Cook cooked at last."}],
        "skills": [{"name": "SQL"}],
    }
    profile, _, beside = imported(careerpath, write("cv.json", json.dumps(data)))
    assert profile["summary"] == "… has led kitchens. Write to …."
    assert profile["roles"] == [{"title": "Cook"}]
    assert beside == {
        "work": [{"position": "Cook", "name": "Cook & Co", "summary": "… cooked at last."}]
    }


def test_unknown_fields_are_kept_but_for_the_person_s(careerpath: Careerpath, write: Write) -> None:
    odd = {"tricks": [1, 2.5, True, {"deep": "x\x1b[31m\ny: # z\u2028w"}]}
    data = {
        "basics": {"birthDate": "1974-05-04", "x": {"gender": "female"}},
        "languages": [{"language": "Igbo", "certificate": "yes"}],
        "skills": [{"name": "SQL", "since": 2019}],
        "x-theme": odd,
    }
    path = write("cv.json", json.dumps(data))
    profile, text, beside = imported(careerpath, path)
    assert profile["languages"] == ["Igbo"]
    clean = {"deep": "x\ufffd[31m y: # z w"}
    assert beside == {
        "languages": [{"language": "Igbo", "certificate": "yes"}],
        "skills": [{"name": "SQL", "since": 2019}],
        "x-theme": {"tricks": [1, 2.5, True, clean]},
    }
    assert "1974" not in text


def test_what_stands_beside_is_added_once(
    careerpath: Careerpath, write: Write, tmp_path: Path
) -> None:
    data = {"skills": [{"name": "SQL"}], "awards": [{"title": "Best"}]}
    resume, mine = write("cv.json", json.dumps(data)), tmp_path / "me.yaml"
    mine.write_text("name: Jo # short\n", encoding="utf-8")
    texts = []
    for _ in range(3):
        run = careerpath("profile", "import", resume, "-o", str(mine), "--force", "-q")
        assert (run.code, run.err) == (0, "")
        texts.append(mine.read_text(encoding="utf-8"))
    assert len(set(texts)) == 1
    assert texts[0].startswith("name: Jo # short\n")
    assert texts[0].count("# awards:\n# - title: Best\n") == 1
