"""JSON Resume: nothing is lost, and what is odd is a warning with its place."""

import json
from pathlib import Path
from typing import Any

import pytest

from careerpath.errors import Code
from careerpath.files.documents import parse
from careerpath.profile.formats.json_resume import read_json_resume
from careerpath.profile.formats.level_words import level_of
from careerpath.profile.formats.partial_dates import PartialDate, partial_date, year_in
from careerpath.profile.formats.resume_parts import Resume
from careerpath.profile.formats.source import ResumeSource, read_source

FULL: dict[str, Any] = {
    "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
    "basics": {
        "name": "Jane Doe",
        "label": "Seller",
        "image": "",
        "email": "jane@example.com",
        "phone": "1",
        "url": "https://example.com",
        "summary": "Sells.",
        "location": {
            "address": "1 Road",
            "postalCode": "1",
            "city": "Town",
            "countryCode": "GB",
            "region": "Shire",
        },
        "profiles": [{"network": "X", "username": "jane", "url": "https://example.com"}],
    },
    "work": [
        {
            "name": "Acme",
            "location": "Town",
            "description": "Shop",
            "position": "Seller",
            "url": "https://example.com",
            "startDate": "2019",
            "endDate": "2021-06",
            "summary": "Sold.",
            "highlights": ["Sold much"],
        }
    ],
    "volunteer": [
        {
            "organization": "Club",
            "position": "Teacher",
            "url": "",
            "startDate": "2012-01-01",
            "endDate": "",
            "summary": "",
            "highlights": [],
        }
    ],
    "education": [
        {
            "institution": "School",
            "url": "",
            "area": "Trade",
            "studyType": "Bachelor",
            "startDate": "2011",
            "endDate": "2014",
            "score": "4.0",
            "courses": ["Selling"],
        }
    ],
    "awards": [{"title": "Best", "date": "2014-11-01", "awarder": "Acme", "summary": "Yes"}],
    "certificates": [{"name": "Paper", "date": "2020", "url": "", "issuer": "Body"}],
    "publications": [
        {"name": "Book", "publisher": "P", "releaseDate": "2014", "url": "", "summary": ""}
    ],
    "skills": [{"name": "Selling", "level": "Master", "keywords": ["Calls"]}],
    "languages": [{"language": "English", "fluency": "Native speaker"}],
    "interests": [{"name": "Wildlife", "keywords": ["Ferrets"]}],
    "references": [{"name": "Boss", "reference": "Good."}],
    "projects": [
        {
            "name": "P",
            "description": "D",
            "highlights": ["H"],
            "keywords": ["K"],
            "startDate": "2016-08-24",
            "endDate": "2016-08-24",
            "url": "",
            "roles": ["Lead"],
            "entity": "E",
            "type": "application",
        }
    ],
    "meta": {"canonical": "", "version": "v1.0.0", "lastModified": "2017-12-24T15:53:00"},
}


def read(data: object) -> tuple[Resume, list[tuple[Code, int | None, int | None]]]:
    text = data if isinstance(data, str) else json.dumps(data)
    resume, warnings = read_json_resume(parse(text, "cv.json"))
    assert all(each.file == "cv.json" for each in warnings)
    return resume, [(each.code, each.line, each.column) for each in warnings]


def test_every_field_of_the_schema_comes_through() -> None:
    resume, warnings = read(FULL)
    assert warnings == []
    assert resume.as_data() == FULL
    # Each field is one that the model knows, not one that it merely keeps.
    assert "unknown={'" not in repr(resume)


def test_the_samples_go_round_without_loss(reference_data: Path) -> None:
    paths = sorted((reference_data / "corpora" / "resumes").glob("*.json"))
    assert paths
    for path in paths:
        source = read_source(str(path))
        assert isinstance(source, ResumeSource)
        assert source.resume.as_data() == json.loads(path.read_text(encoding="utf-8"))
        assert source.warnings == ()
        # What was written is read again as the same.
        again, _ = read_json_resume(parse(json.dumps(source.resume.as_data()), "again"))
        assert again == source.resume


def test_unknown_fields_are_kept_and_told_once_each() -> None:
    data = {
        "basics": {"name": "Jane", "pronouns": "she"},
        "work": [{"company": "Acme"}, {"company": "Best", "start_date": 7}],
        "x-theme": {"colour": ["red", None]},
    }
    resume, warnings = read(data)
    assert resume.as_data() == data
    assert [code for code, _, _ in warnings] == [Code.UNKNOWN_KEY] * 4


def test_warnings_say_where() -> None:
    _, warnings = read('{"work": [\n  {"startDate": "soon",\n   "colour": 1}]}')
    assert warnings == [(Code.VALUE, 2, 17), (Code.UNKNOWN_KEY, 3, 4)]


_TYPE = [Code.TYPE]


@pytest.mark.parametrize(
    ("given", "becomes", "codes"),
    [
        ({"skills": ["SQL"]}, {"skills": [{"name": "SQL"}]}, _TYPE),
        ({"skills": "SQL"}, {"skills": [{"name": "SQL"}]}, _TYPE),
        ({"skills": {"name": "SQL"}}, {"skills": [{"name": "SQL"}]}, _TYPE),
        (
            {"skills": [{"keywords": "HTML, CSS,"}]},
            {"skills": [{"keywords": ["HTML", "CSS"]}]},
            _TYPE,
        ),
        ({"skills": [{"level": 4}]}, {"skills": [{"level": "4"}]}, _TYPE),
        ({"work": [{"startDate": 2019}]}, {"work": [{"startDate": "2019"}]}, []),
        ({"work": [{"highlights": "Sold"}]}, {"work": [{"highlights": ["Sold"]}]}, _TYPE),
        ({"work": [{"highlights": ["a", []]}]}, {"work": [{"highlights": ["a"]}]}, _TYPE),
        ({"work": [{"highlights": ["a", None]}]}, {"work": [{"highlights": ["a"]}]}, _TYPE),
        ({"work": [{"highlights": None}]}, {"work": [{}]}, []),
        ({"work": 3}, {}, _TYPE),
        ({"work": [3, {"name": "A"}]}, {"work": [{"name": "A"}]}, _TYPE),
        ({"work": None}, {}, []),
        ({"work": [{"name": None}]}, {"work": [{"name": None}]}, []),
        ({"basics": "Jane"}, {"basics": {"name": "Jane"}}, _TYPE),
        ({"basics": {"location": "Town"}}, {"basics": {}}, _TYPE),
        ({"basics": {"name": True}}, {"basics": {}}, _TYPE),
        ({"education": ["PhD"]}, {"education": [{"studyType": "PhD"}]}, _TYPE),
        ({"unknown": 1, "work": [{"unknown": {}}]}, {"unknown": 1, "work": [{"unknown": {}}]},
         [Code.UNKNOWN_KEY] * 2),
    ],
)  # fmt: skip
def test_odd_values(given: object, becomes: object, codes: list[Code]) -> None:
    resume, warnings = read(given)
    assert resume.as_data() == becomes
    assert [code for code, _, _ in warnings] == codes


def test_yaml_with_its_own_dates() -> None:
    text = "basics: {born: 1990-01-01}\nwork:\n  - {startDate: 2019-06-15, endDate: 2021}\n"
    resume, warnings = read(text)
    assert [code for code, _, _ in warnings] == [Code.UNKNOWN_KEY]
    assert json.dumps(resume.as_data()["basics"]) == '{"born": "1990-01-01"}'
    assert resume.work[0].start == PartialDate(2019, 6, 15)
    assert resume.work[0].end == PartialDate(2021)


def test_no_end_of_warnings() -> None:
    _, warnings = read({"work": [{"startDate": "soon"}] * 5000})
    assert len(warnings) == 100


@pytest.mark.parametrize(
    ("start", "end", "goes_on"),
    [
        ("2019", None, True),
        ("2019", "", True),
        ("2019", "Present", True),
        ("2019", "2020", False),
        (None, None, False),
    ],
)
def test_what_goes_on(start: str | None, end: str | None, *, goes_on: bool) -> None:
    job = {key: value for key, value in (("startDate", start), ("endDate", end)) if value}
    resume, _ = read({"work": [job]})
    assert resume.work[0].goes_on is goes_on


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019", PartialDate(2019)),
        ("2019-06", PartialDate(2019, 6)),
        ("2019-06-15", PartialDate(2019, 6, 15)),
        (" 2019-06-15T10:00:00Z ", PartialDate(2019, 6, 15)),
        ("2019-13", None),
        ("2019-02-30", None),
        ("2019-6", None),
        ("19", None),
        ("June 2019", None),
        ("3019", None),
        ("٢٠١٩", None),
        ("", None),
    ],
)
def test_partial_dates(text: str, expected: PartialDate | None) -> None:
    assert partial_date(text) == expected


@pytest.mark.parametrize(
    ("text", "year"), [("June 2019", 2019), ("06/2019", 2019), ("2019–2021", None), ("soon", None)]
)
def test_the_only_year(text: str, year: int | None) -> None:
    assert year_in(text) == (None if year is None else PartialDate(year))


def test_dates_that_are_read_in_part() -> None:
    resume, warnings = read({"work": [{"startDate": "June 2019", "endDate": "now"}]})
    assert resume.work[0].start == PartialDate(2019)
    assert resume.work[0].end is None
    assert [code for code, _, _ in warnings] == [Code.VALUE] * 2
    assert resume.as_data() == {"work": [{"startDate": "June 2019", "endDate": "now"}]}


@pytest.mark.parametrize(
    ("text", "level", "sure"),
    [
        ("Beginner", 1, True),
        ("Intermediate", 3, True),
        ("Advanced", 4, True),
        ("Expert", 5, True),
        ("Master", 5, True),
        ("master", 5, True),
        ("Native speaker", 5, True),
        ("Native or bilingual proficiency", 5, True),
        ("Professional working proficiency", 3, True),
        ("Full professional proficiency", 4, True),
        ("Limited working proficiency", 2, True),
        ("Elementary proficiency", 2, True),
        ("Conversational", 3, True),
        ("Fluent", 4, True),
        ("Fluent (C1)", 4, True),
        ("B2", 3, True),
        ("Advanced beginner", 2, True),
        ("Upper-Intermediate", 3, True),
        ("4", 4, True),
        ("4/5", 4, True),
        ("7 of 10", 4, True),
        ("80%", 4, True),
        ("100 %", 5, True),
        ("1%", 1, True),
        ("0%", None, False),
        ("6/5", None, False),
        ("9", None, False),
        ("5 years", None, False),
        ("Beginner to intermediate", 1, False),
        ("not fluent", None, False),
        ("Rockstar", None, False),
        ("scrum", None, False),
        ("٤", None, False),
    ],
)
def test_levels_in_words(text: str, level: int | None, *, sure: bool) -> None:
    reading = level_of(text)
    assert (reading.level, reading.sure) == (level, sure)
    assert text.strip() in reading.reason


def test_a_level_that_nobody_understands_is_a_warning() -> None:
    resume, warnings = read({"skills": [{"name": "SQL", "level": "Rockstar"}, {"level": ""}]})
    assert [code for code, _, _ in warnings] == [Code.CHOICE]
    first, second = resume.skills
    assert first.reading is not None
    assert first.reading.level is None
    assert second.reading is None


def test_the_reason_names_the_stage() -> None:
    assert level_of("Master").reason == "“Master” is read as level 5, expert"
