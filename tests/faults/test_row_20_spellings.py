"""Row 20: NFC or NFD, full width, case: the same match; the original spelling is printed."""

import json
import unicodedata
from typing import Literal

import pytest

from tests.faults.samples import Given, changed, quoted
from tests.kit import Careerpath, Write

Form = Literal["NFC", "NFD"]
FORMS: tuple[Form, ...] = ("NFC", "NFD")
SPELLINGS = {
    "café menus": ["café menus", "Café  Menus", "CAFÉ MENUS", "café-menus", "ｃａｆé　ｍｅｎｕｓ"],
    "Straße": ["straße", "STRASSE", "Strasse", "STRAẞE"],
    "日本語": ["日本語", " 日本語 "],
    "ﬁnancial planning": ["financial planning", "Financial-Planning", "FINANCIAL_PLANNING"],
    "Ⅳ testing": ["iv testing", "IV Testing"],
    "Ångström": ["ångström", "ÅNGSTRÖM", "A\u030angstro\u0308m"],
    "ガ行": ["ｶﾞ行", "カ\u3099行"],
    "R&D": ["r & d", "R and D", "Ｒ＆Ｄ"],
}


@pytest.mark.parametrize("column", range(5))
@pytest.mark.parametrize("form", FORMS)
def test_the_same_match(form: Form, column: int, careerpath: Careerpath, write: Write) -> None:
    """The titles in one form of Unicode, and one spelling of each in the other."""
    other: Form = "NFD" if form == "NFC" else "NFC"
    titles = [unicodedata.normalize(form, title) for title in SPELLINGS]
    said = {
        unicodedata.normalize(other, spellings[column % len(spellings)]).strip(): title
        for title, spellings in zip(titles, SPELLINGS.values(), strict=True)
    }
    skills = "".join(
        f"  - {{id: skill-{number}, title: {quoted(title)}, category: x}}\n"
        for number, title in enumerate(titles)
    )
    catalogue = write("catalogue.yaml", changed("skills:\n", f"skills:\n{skills}"))
    options = [word for each in said for word in ("-s", f" {each} = 4")]
    run = careerpath("match", "-c", catalogue, "-f", "json", *options)
    assert run.code == 0
    found = json.loads(run.out)["result"]["person"]["skills"]
    assert {each["said"]: each["skill"]["title"] for each in found} == said
    assert not any(each["respelt"] for each in found)


@pytest.mark.parametrize("form", FORMS)
def test_the_original_spelling_is_printed(form: Form, careerpath: Careerpath, write: Write) -> None:
    name, unknown, title = (
        unicodedata.normalize(form, text)
        for text in ("Zoë Ｗｉｄｅ", "Käsekunde ＸＹ", "Vérification")
    )
    catalogue = write("catalogue.yaml", changed("title: SQL", f"title: {title}"))
    profile = write("profile.yaml", f"name: {name}\nskills: [VÉRIFICATION, {unknown}]\n")
    run = careerpath("match", profile, "-c", catalogue)
    assert (run.code, run.err) == (0, "")
    for text in (f"for {name}", f"the skill “{unknown}”", f"{title} (", f"for {title}\n"):
        assert text in run.out


def test_roles_functions_and_interests_too(as_profile: Given) -> None:
    content = "roles: [{title: ＳＥＬＬＥＲ, years: 3}]\ninterests: [ｅｃｓ]\n"
    run = as_profile(content, "a.yaml", "--function", "ＡＮＡＬＹＴＩＣＳ", "-f", "json")
    assert (run.code, run.err) == (0, "")
    result = json.loads(run.out)["result"]
    assert result["person"]["level"]["level"] == "entry"
    assert [row["role"]["id"] for row in result["rows"]] == ["analyst"]


def test_a_skill_in_two_spellings_counts_once_at_its_highest(
    careerpath: Careerpath, catalogue: str
) -> None:
    run = careerpath("match", "-c", catalogue, "-s", "SQL=2,ｓｑｌ=4,Databases=3", "-f", "json")
    (skill,) = json.loads(run.out)["result"]["person"]["skills"]
    assert (skill["level"], skill["said"]) == (4, "ｓｑｌ")
