"""Row 15: JSON Resume with extra fields, free-text levels, partial dates: read, with warnings."""

import json
from pathlib import Path
from typing import Any

from careerpath.errors import Code
from careerpath.profile.formats.source import ResumeSource, read_source
from tests.faults.samples import problems
from tests.kit import Careerpath, Write

ODD: dict[str, Any] = {
    "basics": {"name": "Jane Doe", "pronouns": "she/her"},
    "work": [
        {"position": "Seller", "startDate": "2019", "endDate": "2021-06", "team": ["Ann"]},
        {"position": "Manager", "startDate": "2021-07-01", "endDate": "Present"},
        {"position": "Waiter", "startDate": "Summer 2015"},
    ],
    "skills": [
        {"name": "Selling", "level": "Master", "keywords": ["Calls"]},
        {"name": "Excel", "level": "Rockstar"},
        {"name": "CRM", "level": "7/10", "years": 3},
    ],
    "languages": [{"language": "English", "fluency": "Native speaker"}],
    "x-theme": {"colour": "blue"},
}


def given(write: Write, data: object, name: str = "cv.json") -> ResumeSource:
    source = read_source(write(name, json.dumps(data, indent=2)))
    assert isinstance(source, ResumeSource)
    return source


def test_it_is_read_and_nothing_is_lost(write: Write) -> None:
    source = given(write, ODD)
    assert source.resume.as_data() == ODD
    assert source.document.data == ODD


def test_each_oddity_is_a_warning_with_its_place(write: Write) -> None:
    source = given(write, ODD)
    lines = json.dumps(ODD, indent=2).splitlines()
    said = [(each.code, lines[(each.line or 0) - 1].strip(" ,")) for each in source.warnings]
    assert said == [
        (Code.UNKNOWN_KEY, '"pronouns": "she/her"'),
        (Code.UNKNOWN_KEY, '"team": ['),
        (Code.VALUE, '"endDate": "Present"'),
        (Code.VALUE, '"startDate": "Summer 2015"'),
        (Code.CHOICE, '"level": "Rockstar"'),
        (Code.UNKNOWN_KEY, '"years": 3'),
        (Code.UNKNOWN_KEY, '"x-theme": {'),
    ]


def test_levels_and_dates_are_read_as_far_as_they_go(write: Write) -> None:
    resume = given(write, ODD).resume
    assert [each.reading and each.reading.level for each in resume.skills] == [5, None, 4]
    assert [each.reading and each.reading.level for each in resume.languages] == [5]
    assert [each.start and each.start[:2] for each in resume.work] == [
        (2019, None),
        (2021, 7),
        (2015, None),
    ]
    assert [each.goes_on for each in resume.work] == [False, True, True]


def test_values_of_another_type(write: Write) -> None:
    data = {"basics": ["Jane"], "work": [None, "Seller", 3], "skills": {"name": ["a"]}}
    source = given(write, data)
    assert source.warnings
    assert source.document.data == data


def test_a_sample_beside_its_odd_self(write: Write) -> None:
    source = given(write, ODD | {"work": []}, "cv.txt")
    assert source.resume.work == ()


def test_the_command_reads_it_and_warns(
    careerpath: Careerpath, write: Write, catalogue: str, tmp_path: Path
) -> None:
    """And what the résumé says beside a profile is kept where one is written from it."""
    path = write("cv.json", json.dumps(ODD, indent=2))
    run = careerpath("match", path, "-c", catalogue)
    assert run.code == 0
    warned = problems(run)
    assert len(warned) == 7
    assert {each.split()[1] for each in warned} == {"CP010", "CP014", "CP015"}
    target = tmp_path / "me.yaml"
    assert careerpath("profile", "import", path, "-c", catalogue, "-o", str(target)).code == 0
    written = target.read_text(encoding="utf-8")
    for kept in ("x-theme", "colour: blue", "team", "Rockstar"):
        assert kept in written
    # What says who somebody is does not get into a file that may be passed on.
    assert "pronouns" not in written
