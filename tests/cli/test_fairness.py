"""Who somebody is has no say in any score, and is kept nowhere."""

import json
import random
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from careerpath.advice.reading import read_person
from careerpath.catalogue.index import open_index
from careerpath.errors import NoAnswer
from careerpath.models.profile import Profile
from tests.cli.forms import JSON_RESUME
from tests.kit import ROOT, Careerpath, Write
from tests.profile.formats import docxs, pdfs

pytestmark = pytest.mark.slow

RESUMES = sorted((ROOT / "tests" / "resumes" / "dev").iterdir())
TODAY = date(2026, 11, 22)

CONTACT = {
    "name": "Xaviera Quirkenstein",
    "labelled name": "Name: Xaviera Quirkenstein",
    "street": "12 Zanzibar Row, 10115 Berlin",
    "labelled street": "Address: 12 Zanzibar Row, Leeds LS1 4ZZ",
    "phone": "+44 7700 900987",
    "labelled phone": "Phone: 07700 900987",
    "mobile": "Mobile: (555) 010-9876",
    "e-mail": "xaviera@quirkenstein.example",
    "labelled e-mail": "E-mail: xaviera@quirkenstein.example",
    "one line": "xaviera@quirkenstein.example | +44 7700 900987 | Zanzibar Row 12",
    "photo": "Photo: attached",
}
TRAITS = {
    "age": "Age: 52",
    "age in words": "52 years old",
    "date of birth": "Date of birth: 4 May 1974",
    "birthday": "Born 12/05/1979 in Naples",
    "place of birth": "Place of birth: Lagos",
    "sex": "Sex: female",
    "gender": "Gender: non-binary",
    "pronouns": "Pronouns: she/her",
    "orientation": "Sexual orientation: gay",
    "nationality": "Nationality: Nigerian",
    "citizenship": "I am a Nigerian citizen",
    "ethnicity": "Ethnicity: Roma",
    "skin": "Colour: Black",
    "caste": "Caste: OBC",
    "religion": "Religion: Muslim",
    "marriage": "Marital status: married",
    "civil state": "Civil state: widowed",
    "children": "Married, three children",
    "motherhood": "Mother of two, one at school",
    "family": "Family status: single parent",
    "pregnancy": "Pregnant, due in May",
    "disability": "Disability: wheelchair user",
    "illness": "Health: type 1 diabetes",
    "health": "In good health, non-smoker",
    "cancer": "I went through cancer treatment and recovered",
    "blood": "Blood group: 0 negative",
    "body": "Height: 182 cm, weight: 80 kg",
    "party": "Political party: Greens",
    "visa": "Visa: permanent residence, refugee status",
    "service": "Military service: exempt",
    "veteran": "Veteran status: none",
    "social security": "Social security number: 078-05-1120",
}
LINES = {**CONTACT, **TRAITS}
SECRETS = re.compile(
    r"xaviera|quirkenstein|zanzibar|900987|900 987|010-9876|10115|LS1 4ZZ", re.IGNORECASE
)

# What is read out of lines that say nothing of the kind, by what is wrong with it.
MISREAD = {
    "a page's address is a skill": "https://quirkenstein.example/excel",
    "a page's name is a skill": "github.com/xaviera/python",
    "leave is a post": "Parental leave, 2020 to 2021",
    "sick leave is a post": "Sick leave, 2020 to 2021",
    "marriage is a post": "Married since 2012",
    "disability is a post": "Wheelchair user since 2012",
    "illness is a post": "Diabetic since 1999",
    "citizenship is a post": "German citizen since 2015",
    "faith is a post": "Muslim, member of the mosque council since 2011",
    "a union is a post": "Trade union member since 2012",
    "a permit is a post": "Work permit valid 2020 - 2027",
}
OF_OTHERS = ["Spouse: sales manager at Acme", "Father's occupation: accountant"]


def scattered(text: str, lines: list[str], seed: str) -> str:
    """A text with each of these lines somewhere in it, the same place for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - a place in a text is no secret
    all_ = text.split("\n")
    for line in lines:
        # Between paragraphs: within one it could part a post from its years, as any line would.
        gaps = [at for at, each in enumerate(all_) if not each.strip()] + [len(all_)]
        at = chance.choice(gaps)
        all_[at:at] = ["", line, ""]
    return "\n".join(all_)


def match(careerpath: Careerpath, path: str) -> Any:
    """What `match` says in JSON of all roles, but for the command that names the file."""
    run = careerpath("match", path, "-f", "json", "-n", "500", "--quiet")
    assert run.code == 0
    return {**json.loads(run.out)["result"], "next_command": None}


def test_there_are_enough_kinds() -> None:
    assert len(TRAITS) >= 25
    assert len(RESUMES) == 20


@pytest.mark.parametrize("resume", RESUMES, ids=lambda path: path.stem)
def test_no_line_of_that_kind_changes_a_digit(
    resume: Path, careerpath: Careerpath, write: Write
) -> None:
    text = resume.read_text(encoding="utf-8")
    plain = match(careerpath, write("plain.txt", text))
    for seed in "ab":
        path = write("cv.txt", scattered(text, list(LINES.values()), f"{resume.name} {seed}"))
        assert match(careerpath, path) == plain


@pytest.mark.parametrize("kind", LINES)
def test_nor_is_one_of_them_read_as_something_else(kind: str, write: Write) -> None:
    index = open_index()
    for resume in random.Random(kind).sample(RESUMES, 4):  # noqa: S311 - nothing to guess here
        text = resume.read_text(encoding="utf-8")
        told = [
            read_person(index, write(name, each), TODAY).profile
            for name, each in (
                ("plain.txt", text),
                ("cv.txt", scattered(text, [LINES[kind]], f"{kind} {resume.name}")),
            )
        ]
        # Under the heading "Certifications" any line is taken for one: see further down.
        plain, with_line = (each.model_copy(update={"certifications": ()}) for each in told)
        assert with_line == plain, resume.name


@pytest.mark.parametrize("kind", LINES)
def test_a_line_alone_is_no_profile(kind: str, write: Write) -> None:
    with pytest.raises(NoAnswer):
        read_person(open_index(), write("cv.txt", f"{LINES[kind]}\n"), TODAY)


def read_with(line: str, write: Write, text: str) -> list[Profile]:
    """The profile of a text without a line, and of the same with it."""
    index = open_index()
    both = (write("plain.txt", text.format("")), write("cv.txt", text.format(line)))
    return [read_person(index, path, TODAY).profile for path in both]


@pytest.mark.parametrize("line", MISREAD.values(), ids=MISREAD)
def test_lines_that_are_misread(line: str, write: Write) -> None:
    text = "Jo Doe\n\nSKILLS\n\n- SQL (advanced)\n\nOTHER\n\n{}\n"
    plain, with_line = read_with(line, write, text)
    assert with_line == plain


@pytest.mark.parametrize("line", OF_OTHERS)
def test_the_work_of_ones_family(line: str, write: Write) -> None:
    plain, with_line = read_with(line, write, "Jo Doe\n{}\n\nSKILLS\n\n- SQL (advanced)\n")
    assert with_line == plain


@pytest.mark.parametrize("line", ["Married since 2012", "Diabetic since 1999"])
def test_no_trait_takes_the_place_of_ones_role(
    line: str, careerpath: Careerpath, write: Write
) -> None:
    text = "Jo Doe\nAccount Manager\n\nSKILLS\n\n- SQL (advanced)\n\nOTHER\n\n{}\n"
    paths = [write("plain.txt", text.format("")), write("cv.txt", text.format(line))]
    plain, with_line = (match(careerpath, path) for path in paths)
    assert with_line["rows"] == plain["rows"]


@pytest.mark.parametrize("kind", ["name", "street", "disability", "age in words", "visa"])
def test_what_follows_the_certifications(kind: str, write: Write) -> None:
    text = "Jo Doe\n\nSKILLS\n\n- SQL (advanced)\n\nCERTIFICATIONS\n\n- PMP\n\n\n{}\n"
    plain, with_line = read_with(LINES[kind], write, text)
    assert with_line == plain


def test_a_json_resume_says_who_it_is_and_nobody_hears(
    careerpath: Careerpath, write: Write
) -> None:
    more = {
        "name": "Xaviera Quirkenstein",
        "email": "xaviera@quirkenstein.example",
        "phone": "+44 7700 900987",
        "image": "https://quirkenstein.example/excel.png",
        "url": "https://quirkenstein.example/excel",
        "gender": "female",
        "birthDate": "1974-05-04",
        "nationality": "Nigerian",
        "location": {"address": "12 Zanzibar Row", "city": "Naples", "countryCode": "IT"},
        "profiles": [{"network": "LinkedIn", "username": "coaching", "url": "https://x.example"}],
    }
    also = {
        "interests": [{"name": "Coaching", "keywords": ["Python"]}],
        "references": [{"name": "Zanzibar", "reference": "She speaks Python and leads teams."}],
    }
    plain = {**JSON_RESUME, "basics": {}}
    given = {**plain, "basics": more, **also}
    answers = [match(careerpath, write("cv.json", json.dumps(each))) for each in (plain, given)]
    assert answers[0] == answers[1]
    run = careerpath("profile", "import", write("cv.json", json.dumps(given)))
    assert run.code == 0
    assert not SECRETS.search(run.out + run.err)


# What is kept, and what is printed

HEAD = [CONTACT["name"], CONTACT["one line"], CONTACT["street"], CONTACT["mobile"], ""]
BODY = ["SKILLS", "", "- SQL (advanced)", "- Negotiation", "", "EXPERIENCE", ""]
POSTS = ["Account Manager, Acme Ltd, 2019 - 2021"]
WHOLE = [*HEAD, *BODY, *POSTS]
FORMS: dict[str, str | bytes] = {
    "text": "\n".join(WHOLE),
    "pdf": pdfs.with_text(WHOLE),
    "docx": docxs.with_text(*WHOLE),
}
SCREENS = {
    "match": ("match", "FILE", "--explain"),
    "show": ("profile", "show", "FILE"),
    "check": ("profile", "check", "FILE"),
    "fit": ("fit", "account-manager", "--profile", "FILE"),
    "report": ("report", "FILE"),
    "import": ("profile", "import", "FILE"),
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("screen", SCREENS)
def test_name_address_phone_and_e_mail_are_nowhere(
    screen: str, form: str | bytes, careerpath: Careerpath, write: Write, tmp_path: Path
) -> None:
    path = write("cv", form)
    words = [path if word == "FILE" else word for word in SCREENS[screen]]
    formats = [[]] if screen == "import" else [["-f", name] for name in ("table", "json", "html")]
    for more in formats:
        run = careerpath(*words, *more, "--verbose")
        assert run.code == 0
        assert not SECRETS.search(run.out + run.err)
    kept = (each for each in tmp_path.rglob("*") if each.is_file() and each.name != "cv")
    assert not any(SECRETS.search(each.read_bytes().decode("latin-1")) for each in kept)


@pytest.mark.parametrize(
    "resume",
    # Not those with a heading "Certifications": see above.
    [each for each in RESUMES if "\nCERTIFICATIONS\n" not in each.read_text(encoding="utf-8")],
    ids=lambda path: path.stem,
)
def test_an_imported_file_has_none_of_them(
    resume: Path, careerpath: Careerpath, write: Write
) -> None:
    """With the comments, which quote the résumé; they quote no address line either."""
    text = resume.read_text(encoding="utf-8")
    path = write("cv.txt", scattered("\n".join([*HEAD, text]), list(LINES.values()), resume.name))
    run = careerpath("profile", "import", path)
    assert run.code == 0
    assert not SECRETS.search(run.out + run.err)
    assert not re.search(r"@[\w-]+\.|\d[\d ]{9,}\d", run.out)


@pytest.mark.parametrize(
    "line",
    [
        "Xaviera Quirkenstein, Account Manager",
        "Xaviera Quirkenstein - Account Manager - xaviera@quirkenstein.example - 07700 900987",
        "Account Manager | 12 Zanzibar Row, 10115 Berlin | 2019 - 2021",
    ],
)
def test_not_even_from_the_line_of_a_post(line: str, careerpath: Careerpath, write: Write) -> None:
    path = write("cv.txt", "\n".join([line, "", *BODY]))
    run = careerpath("profile", "import", path)
    assert run.code == 0
    assert not SECRETS.search(run.out + run.err)


def test_a_name_is_stored_where_the_person_wrote_it(careerpath: Careerpath, write: Write) -> None:
    """In one's own profile it was asked for."""
    own = write("me.yaml", "name: Xaviera\nskills: {sql: 3}\n")
    run = careerpath("profile", "import", own)
    assert "name: Xaviera\n" in run.out
