"""Long résumés, as résumé builders lay them out: their people get roles of their own field.

Titles in capitals, "Highlights", "Accomplishments", dates before or behind "Company Name – City,
State". The people are invented; the texts were written in view of the reader, so this tells of
mistakes that come back, not of how well it does on texts that nobody saw.
"""

import json
import re
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from careerpath.catalogue.index import open_index
from careerpath.profile.resume.reading import read_resume
from tests.kit import Careerpath, Write

RESUMES = Path(__file__).parent / "resumes" / "long"


class Told(NamedTuple):
    """What a careful reader takes from a text."""

    fields: set[str]
    posts: list[str]
    skills: set[str]
    never: set[str]


TOLD = {
    "sales": Told(
        {"sales"},
        ["Regional Sales Manager", "Senior Account Executive", "Sales Representative"],
        {"territory-planning", "negotiation", "sales-forecasting", "cold-calling", "crm-software"},
        {"technical-support", "accounting", "statistics", "inventory-management", "procurement"},
    ),
    "operations": Told(
        {"operations", "production-quality", "supply-chain"},
        ["Operations Manager", "Production Supervisor", "Warehouse Lead"],
        {"budgeting", "lean-six-sigma", "warehouse-operations", "hiring", "process-improvement"},
        {"copywriting", "video-production", "content-marketing", "recruitment"},
    ),
    "hr": Told(
        {"people"},
        ["HR Generalist", "Human Resources Coordinator", "Retail Store Supervisor"],
        {
            "employee-relations",
            "compensation-and-benefits",
            "recruitment",
            "performance-management",
        },
        {"it-infrastructure", "sales-strategy", "tax"},
    ),
    "business-analysis": Told(
        {"it-data", "operations"},
        ["Business Analyst", "Business Analyst", "Data Analyst Intern"],
        {"requirements-gathering", "software-testing", "sql", "bi-tools", "stakeholder-management"},
        {"it-infrastructure", "regulatory-compliance", "marketing-campaigns", "project-management"},
    ),
    "finance": Told(
        {"finance"},
        ["Accounting Manager", "Staff Accountant", "Accounts Payable Clerk"],
        {"accounting", "month-end-closing", "budgeting", "payroll", "tax", "spreadsheets"},
        {"procurement", "sales-strategy", "cash-handling"},
    ),
    "customer-service": Told(
        {"customer-service"},
        [
            "CUSTOMER SERVICE MANAGER",
            "Customer Service Team Leader",
            "Customer Service Representative",
        ],
        {"contact-centre-management", "complaint-handling", "coaching", "workforce-scheduling"},
        {"computer-networking", "hr-information-systems"},
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_their_own_field_comes_first(name: str, careerpath: Careerpath) -> None:
    run = careerpath("match", str(RESUMES / f"{name}.txt"), "-f", "json", "-n", "5", "--quiet")
    assert run.code == 0
    rows = json.loads(run.out)["result"]["rows"]
    own = [row["function"]["id"] in TOLD[name].fields for row in rows]
    assert any(own[:2])
    assert sum(own) >= 2


@pytest.mark.parametrize("name", TOLD)
def test_what_is_read_out_of_them(name: str) -> None:
    text = (RESUMES / f"{name}.txt").read_text(encoding="utf-8")
    reading = read_resume(text, names(), date(2026, 11, 22))
    told = TOLD[name]
    assert [role.title for role in reading.roles] == told.posts
    found = {skill.id for skill in reading.skills}
    assert found >= told.skills
    assert not found & told.never
    assert reading.roles[0].current


@cache
def names() -> tuple[tuple[str, str, str], ...]:
    return tuple(open_index().folded_names(["skill", "role"]))


FORMS: dict[str, Callable[[str], str]] = {
    "all in capitals": str.upper,
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "double spaced": lambda text: text.replace("\n", "\n\n"),
    "indented": lambda text: text.replace("\n", "\n    "),
    "odd bullets": lambda text: re.sub(r"(?m)^[-•+*]\s", "\N{BULLET}\t", text),
    "bullets of a symbol font": lambda text: re.sub(r"(?m)^[-•+*]\s", "\uf0b7 ", text),
    "hard spaces": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", TOLD)
def test_the_same_however_it_is_laid_out(name: str, form: str) -> None:
    text = (RESUMES / f"{name}.txt").read_text(encoding="utf-8")
    plain, formed = (
        read_resume(each, names(), date(2026, 11, 22)) for each in (text, FORMS[form](text))
    )
    wanted = {skill.id for skill in plain.skills}
    found = {skill.id for skill in formed.skills}
    assert len(wanted & found) >= 0.9 * max(len(wanted), len(found))
    assert {role.id for role in formed.roles} >= {role.id for role in plain.roles if role.id}


def test_one_word_a_line(careerpath: Careerpath, write: Write) -> None:
    """As some PDFs come out: less is found, and nothing breaks."""
    text = (RESUMES / "sales.txt").read_text(encoding="utf-8")
    run = careerpath("match", write("cv.txt", "\n".join(text.split())), "-f", "json", "--quiet")
    assert run.code == 0
    assert json.loads(run.out)["result"]["rows"]
