"""Which ways of saying a thing tell of a skill, with the names of the shipped catalogue."""

from datetime import date

import pytest

from careerpath.catalogue.index import open_index
from careerpath.profile.resume.found import ResumeReading
from careerpath.profile.resume.reading import read_resume


def read(text: str) -> ResumeReading:
    return read_resume(text, open_index().worded_with, date(2026, 11, 22))


def skills(line: str, above: str = "Work") -> set[str]:
    return {skill.id for skill in read(f"Jo Doe\n\n{above}\n- {line}").skills}


@pytest.mark.parametrize(
    ("line", "skill"),
    [
        ("Recruited drivers and office staff", "recruitment"),
        ("Found new suppliers in Asia", "strategic-sourcing"),
        ("Helped to implement SAP", "systems-implementation"),
        ("Bought materials from thirty mills", "procurement"),
        ("Supervised a crew on nights", "team-leadership"),
        ("Look after 45 trade accounts", "account-management"),
        ("Bank reconcilation every day", "bookkeeping"),
        ("M&A work", "mergers-and-acquisitions"),
        ("Raised Series A", "investor-relations"),
        ("QC of incoming goods, with samples for the lab", "quality-assurance"),
        ("Good with complaints, I dont lose my temper", "complaint-handling"),
        ("Serviced and repaired machines", "equipment-maintenance"),
    ],
)
def test_is_told(line: str, skill: str) -> None:
    assert skill in skills(line)


@pytest.mark.parametrize(
    ("line", "skill"),
    [
        ("Checked capacity against the order book", "order-management"),
        ("Courses for on-board crew", "employee-onboarding"),
        ("Run product trials", "production-planning"),
        ("Yearly account plan with each merchant", "financial-reporting"),
        ("Managed a portfolio of homes", "portfolio-management"),
        ("Forklift ticket runs till 2028", "point-of-sale"),
        ("Flat in Montréal, QC", "quality-assurance"),
        ("A series of talks", "investor-relations"),
        ("Moved 3 m of shelves", "mergers-and-acquisitions"),
        ("Delivered within budget", "budgeting"),
        ("Opening and closing the store", "closing-deals"),
        ("Booked demos for the sales team", "product-demonstrations"),
        ("Left notes for the team leader", "team-leadership"),
        ("CMM programming", "programming"),
        ("Was mentored by a partner", "coaching"),
        ("For category managers, who set the prices", "pricing-and-promotions"),
        ("My manager was responsible for budget and hiring", "hiring"),
        ("Our tender team in Derby answers public tenders", "tender-management"),
        ('The advert said "cybersecurity, cloud and leadership a plus"', "cybersecurity"),
        ("Not good: numbers, budgets", "budgeting"),
        ("Seeking a first role in financial analysis", "financial-analysis"),
        (
            "b4 that JPR Contract Management 2010-2017, on schools and hospitals",
            "contract-management",
        ),
        ("Student job, SAP, 2019-2021: tools for the web", "erp-systems"),
    ],
)
def test_is_not_told(line: str, skill: str) -> None:
    assert skill not in skills(line)


def test_a_label_in_capitals_holds_for_its_line() -> None:
    assert not skills("Team player", above="SKILLS\nSQL\nEDUCATION BSc in Accounting, BI Oslo") & {
        "accounting",
        "bi-tools",
    }


def test_a_title_above_all_else_tells_of_its_skill() -> None:
    reading = read("Jo Doe\nAccount Manager\n\nSQL")
    assert {skill.id for skill in reading.skills} == {"account-management", "sql"}
