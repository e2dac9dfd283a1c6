"""What is read out of a résumé's text."""

import time
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.files.inflection import stem
from careerpath.files.text import fold
from careerpath.models.scales import Education
from careerpath.profile.resume.dates import find_span
from careerpath.profile.resume.found import FoundSkill, ResumeReading
from careerpath.profile.resume.reading import read_resume
from tests.strategies import property_of

TODAY = date(2026, 11, 22)

SKILLS = {
    "c": ["C"],
    "cpp": ["C++"],
    "csharp": ["C#"],
    "dotnet": [".NET"],
    "r": ["R"],
    "go": ["Go"],
    "java": ["Java"],
    "javascript": ["JavaScript"],
    "python": ["Python"],
    "sql": ["SQL", "MySQL"],
    "spreadsheets": ["Spreadsheets", "Excel", "pivot tables"],
    "negotiation": ["Negotiation", "negotiating"],
    "forecasting": ["Forecasting", "sales forecasting"],
    "communication": ["Communication"],
    "tax": ["Tax", "sales tax"],
    "cloud": ["Cloud", "cloud computing"],
    "data-quality": ["Data quality", "data cleaning"],
    "profit": ["P&L"],
    "cooking": ["Café cooking"],
    "leadership": ["Leading a team", "leadership"],
}
ROLES = {
    "account-manager": ["Account Manager"],
    "sales-manager": ["Sales Manager"],
    "sales-operations-manager": ["Sales Operations Manager"],
    "controller": ["Controller"],
}
NAMES = [
    (fold(name), kind, id_)
    for kind, items in (("skill", SKILLS), ("role", ROLES))
    for id_, listed in items.items()
    for name in listed
]


def read(text: str, names: Sequence[tuple[str, str, str]] = NAMES) -> ResumeReading:
    return read_resume(text, lambda _: names, TODAY)


def skills(text: str) -> set[str]:
    return {skill.id for skill in read(text).skills}


def skill(text: str, id_: str) -> FoundSkill:
    return next(each for each in read(text).skills if each.id == id_)


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("C++, C#, .NET", {"cpp", "csharp", "dotnet"}),
        ("R, Go, C", {"r", "go", "c"}),
        ("Java", {"java"}),
        ("JavaScript", {"javascript"}),
        ("Java/JavaScript", {"java", "javascript"}),
        ("C#/.NET; C++.", {"csharp", "dotnet", "cpp"}),
        ("R&D, Go-getter, C-level", set()),
        ("JAVASCRIPTS", {"javascript"}),
        ("Javanese", set()),
        ("ＰＹＴＨＯＮ", {"python"}),
        ("cafe\N{COMBINING ACUTE ACCENT} cooking", {"cooking"}),
        ("P&L", {"profit"}),
        ("data-quality", {"data-quality"}),
    ],
)
def test_exact_tokens(listed: str, expected: set[str]) -> None:
    assert skills(f"Skills: {listed}") == expected


@pytest.mark.parametrize(
    "line",
    [
        "I excel at teamwork and go to the gym.",
        "C. Smith showed R. Jones where to go.",
        "14 Sales Tax Street, Dayton",
        "Via della Comunicazione 8",
        "I worked at Cloud Computing Partners Ltd.",
        "Sales Manager, Negotiation Partners Ltd, 2019 - 2021",
        "I sat next to the sales tax team.",
        "Negotiation sits with our director.",
        "The accounts are checked, sales tax is done by an outside office.",
        "I leave negotiation to people with taste.",
        "EDUCATION\nBA Communication, 2014",
        "Hobbies: negotiation with my cat, Python keeping",
        "Looking for: a job with SQL",
        "Sold cloud computing to banks",
        "Our analyst Rhys makes the pivot tables",
        "Controller, Tarn Cloud Computing",
        "Talked to the negotiation committee",
    ],
)
def test_what_only_looks_like_a_skill(line: str) -> None:
    assert skills(f"Jo Doe\n\n{line}") == set()


@pytest.mark.parametrize(
    "line",
    [
        "I have no experience with SQL.",
        "No SQL, Python or Excel.",
        "I dont know SQL or any of the rest.",
        "I don’t know SQL",
        "I have never used SQL.",
        "NOT YET: SQL, Python",
        "What I do not do: SQL.",
        "| SQL | none, would like to learn |",
        "SQL (not yet)",
        "I want to learn SQL.",
        "SQL is planned for 2027, I don't have it yet.",
        "Without any experience of SQL",
        "I have no experience with SQL.\nSkills: SQL",
        "Skills: SQL\nWEAKNESSES\nSQL",
    ],
)
def test_denied_skills_are_never_found(line: str) -> None:
    assert "sql" not in skills(f"Jo Doe\n\n{line}")


@pytest.mark.parametrize(
    "line",
    [
        "Not only SQL but also Excel.",
        "I never missed a deadline; daily SQL.",
        "No problem with SQL.",
        "I have never managed people, but I know SQL well.",
        "Not a computer guy. I use SQL.",
        "I have no Java - SQL every day.",
    ],
)
def test_denial_ends(line: str) -> None:
    assert "sql" in skills(f"Jo Doe\n\n{line}")


def test_a_part_that_is_denied_leaves_the_whole() -> None:
    assert "spreadsheets" in skills("Skills: Excel\n\nI cannot do pivot tables.")


@pytest.mark.parametrize(
    "line",
    ["Negotiated prices", "negotiates with dealers", "Cleaned data", "keep the data clean"],
)
def test_plain_inflections(line: str) -> None:
    assert skills(f"Jo Doe\n\n- {line}") & {"negotiation", "data-quality"}


def test_the_longest_name_counts() -> None:
    reading = read("Work\nSales Operations Manager, Tarn Ltd, 2018 - 2020")
    assert [role.id for role in reading.roles] == ["sales-operations-manager"]


@pytest.mark.parametrize(
    ("text", "years", "current"),
    [
        ("03/2021 – present", 5.7, True),
        ("2019 - 2021", 2.0, False),
        ("(Apr 2023–)", 3.6, True),
        ("05/2018 – 03/2023", 4.9, False),
        ("since 2020", 6.3, True),
        ("2019/09 – 2021/07", 1.9, False),
        ("Aug 2021 to date", 5.2, True),
        ("AUG 2021 TO DATE", 5.2, True),
        ("11/2022 -> now", 4.0, True),
        ("Jan '19 – Mar '22", 3.2, False),
        ("01/03/2019 - 15/06/2022", 3.3, False),
        ("März 2019 bis heute", 7.7, True),
        ("6 months, 2023", 0.5, False),
        ("2015", None, False),
    ],
)
def test_dates(text: str, years: float | None, *, current: bool) -> None:
    span = find_span(f"Baker, Loaf & Sons, {text}", TODAY)
    assert span is not None
    assert (span.years, span.current) == (years, current)


@pytest.mark.parametrize("text", ["", "no dates", "£900k and 2,100 items", "2021 - 1999", "3000"])
def test_no_dates(text: str) -> None:
    span = find_span(text, TODAY)
    assert span is None or span.years is None


@pytest.mark.parametrize(
    ("text", "level", "reason"),
    [
        ("Skills: SQL", 3, "listed under skills, no level said"),
        ("Skills: SQL (expert)", 5, "called “expert”"),
        ("Skills: SQL – beginner", 1, "called “beginner”"),
        ("Skills: basic knowledge of SQL", 2, "called “basic”"),
        ("Skills: SQL (very good)", 4, "called “very good”"),
        ("I have 6 years of SQL.", 4, "6 years, as said"),
        ("I like SQL.", 3, "mentioned, no level said"),
        (
            "Work\nSales Manager, Tarn, 2021 - present\n- SQL",
            4,
            "5 years, most recently in the present role",
        ),
        ("Work\nSales Manager, Tarn, 2010 - 2013\n- SQL", 3, "3 years, last in 2013"),
    ],
)
def test_levels_come_with_reasons(text: str, level: int, reason: str) -> None:
    found = skill(text, "sql")
    assert (found.level, found.reason) == (level, reason)
    assert found.words == "SQL"


def test_a_skill_is_found_once_with_its_place() -> None:
    found = read("Jo Doe\n\nSkills: Python, SQL\n\nSQL (expert)").skills
    assert [each.id for each in found] == ["python", "sql"]
    assert [each.line for each in found] == [3, 5]


def test_roles() -> None:
    reading = read(
        "Jo Doe\n\nExperience\nAccount Manager, Tarn Ltd, 2020 - now\n- negotiated\n"
        "Assistant Sales Manager, Tarn Ltd, 2018 - 2020\nBaker | Loaf | 2015 - 2018\n"
        "Stock controller at Loaf, 2013 - 2015\n"
    )
    assert [(role.id, role.title, role.years, role.current) for role in reading.roles] == [
        ("account-manager", "Account Manager", 6.3, True),
        (None, "Assistant Sales Manager", 2.0, False),
        (None, "Baker", 3.0, False),
        (None, "Stock controller", 2.0, False),
    ]


def test_dates_below_the_title() -> None:
    (role,) = read("Work\n\nSales Manager\nTarn Ltd, Leeds\nMarch 2021 – present").roles
    assert (role.id, role.years, role.current) == ("sales-manager", 5.7, True)


def test_study() -> None:
    reading = read(
        "Education\nBSc Mathematics, University of Tarn, 2014\nMBA (unfinished)\n\n"
        "Certifications\nITIL Foundation (2019)\n\nLanguages\nFrench (native), English\n"
    )
    assert reading.education is Education.BACHELOR
    assert reading.education_words == "BSc Mathematics, University of Tarn, 2014"
    assert reading.certifications == ("ITIL Foundation",)
    assert reading.languages == ("French", "English")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Sales Forecaster, Tarn Ltd, 2019 - 2021", {"forecasting"}),
        ("Negotiator - Tarn Ltd - since 2020", {"negotiation"}),
        ("Tax Operations Manager, Tarn, 2019 - 2021", {"tax"}),
        ("Operations Tax Manager, Tarn, 2019 - 2021", set()),
        ("Baker, Tarn – negotiation of prices, 2019 - 2021", {"negotiation"}),
    ],
)
def test_the_title_of_a_post_tells_of_skills(header: str, expected: set[str]) -> None:
    assert skills(f"Jo Doe\n\nWork\n{header}") == expected


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Forecasting of patient numbers", False),
        ("Forecasting for the next quarter", True),
        ("Skills: forecasting, SQL", True),
        ("No forecasting for the quarter", False),
    ],
)
def test_doubtful_words_need_support(line: str, *, found: bool) -> None:
    assert ("forecasting" in skills(f"Jo Doe\n\n{line}")) is found


def test_more_than_one_of_something_is_no_other_thing() -> None:
    names = [("pos", "skill", "point-of-sale"), ("kpis", "skill", "kpi-design")]
    assert [each.id for each in read("Jo\n\n- POs, KPIs", names).skills] == ["kpi-design"]


def test_dates_above_the_title() -> None:
    (role,) = read("Work\n\n2019 – 2021\nSales Manager, Tarn Ltd\n- SQL").roles
    assert (role.id, role.years) == ("sales-manager", 2.0)


def test_many_short_lines() -> None:
    start = time.process_time()
    read("a\n" * 150_000)
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("line", "certificates"),
    [
        ("Apprenticeship as clerk, final certificate with distinction, 2014", ()),
        ("vocational certificate in bookkeeping, 2016", ("vocational certificate in bookkeeping",)),
    ],
)
def test_certificates(line: str, certificates: tuple[str, ...]) -> None:
    assert read(f"Jo Doe\n\nEducation\n{line}").certifications == certificates


PROTECTED = [
    "Born 12/05/1979, married, two children, Lutheran.",
    "Nationality: Italian",
    "Age: 43",
    "Health: mild hearing loss",
    "Personal: 30 years old, divorced, Austrian citizen",
    "Address: 14 Java Street, Dayton",
    "Phone: 07700 900118",
    "jo.sql@python.example",
]


@pytest.mark.parametrize("line", PROTECTED)
def test_private_lines_change_nothing(line: str) -> None:
    text = "Jo Doe\n\nSkills: SQL\n\nWork\nSales Manager, Tarn, 2021 - present\n- negotiated\n"
    assert read(f"{text}\n{line}\n") == read(text)


def test_a_word_of_a_megabyte() -> None:
    for word in ("a" * 1_000_000, "é" * 1_000_000, "a,C++" * 200_000, "\N{HYPHEN}" * 1_000_000):
        start = time.process_time()
        read(f"Skills: SQL\n{word}\nPython")
        assert time.process_time() - start < 1


def test_twenty_pages() -> None:
    page = "Work\nSales Manager, Tarn, 2019 - 2021\n" + "- negotiated sales tax with SQL\n" * 40
    start = time.process_time()
    found = read((page * 60)[:60_000])
    assert time.process_time() - start < 1
    assert {each.id for each in found.skills} >= {"negotiation", "sql", "tax"}


@pytest.mark.parametrize("odd", ["\0", "\ud800", "\u202e", "\x1b[31m", "\ufeff", "\x85", "\u2028"])
def test_odd_characters(odd: str) -> None:
    assert "sql" in skills(f"Skills: {odd} SQL, {odd}\n{odd}")


LINES = [
    "Skills: SQL, Python, R",
    "WORK",
    "Sales Manager at Tarn Ltd, 2019 - 2021",
    "Account Manager | 03/2021 – present",
    "- negotiated with dealers, no experience with Excel",
    "• data cleaning (expert)",
    "Education: BSc, 2014",
    "Languages: French (native)",
    "Not yet: C++",
    "",
]
texts = st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=40)), max_size=12).map(
    "\n".join
)


@given(texts)
@property_of(max_examples=60)
def test_any_text_is_read(text: str) -> None:
    reading = read(text)
    assert reading == read(text)
    ids = [each.id for each in reading.skills]
    assert ids == sorted(set(ids))
    for each in reading.skills:
        assert 1 <= each.level <= 5
        assert each.reason
        assert each.words
        assert 1 <= each.line <= max(1, len(text.splitlines()))
    for role in reading.roles:
        assert role.title
        assert role.years is None or 0 <= role.years <= 90


@given(texts, st.permutations(NAMES))
@property_of(max_examples=30)
def test_the_order_of_names_does_not_matter(
    text: str, names: Sequence[tuple[str, str, str]]
) -> None:
    assert read(text, names) == read(text)


@given(st.lists(st.sampled_from(sorted(SKILLS)), unique=True, min_size=1))
@property_of(max_examples=60)
def test_each_title_in_a_list_is_found(ids: list[str]) -> None:
    assert skills("Skills: " + ", ".join(SKILLS[id_][0] for id_ in ids)) == set(ids)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("negotiated", "negotiating"),
        ("organisation", "organization"),
        ("analysis", "analysed"),
        ("modelling", "modeling"),
        ("client", "customers"),
    ],
)
def test_forms_of_a_word(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("java", "javascript"), ("market", "marketing")])
def test_words_that_are_not_one(one: str, other: str) -> None:
    assert stem(one) != stem(other)
