"""Long résumés, as résumé builders lay them out: their people get roles of their own field.

Titles in capitals, "Highlights", "Accomplishments", dates before or behind "Company Name – City,
State". The people are invented; the texts were written in view of the reader, so this tells of
mistakes that come back, not of how well it does on texts that nobody saw.
"""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

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
        {"operations"},
        ["Operations Manager", "Production Supervisor", "Warehouse Lead"],
        {"budgeting", "lean-six-sigma", "warehouse-operations", "hiring", "process-improvement"},
        {"coaching", "video-production", "content-marketing", "recruitment"},
    ),
    "hr": Told(
        {"human-resources"},
        ["HR Generalist", "Human Resources Coordinator", "Retail Store Supervisor"],
        {"employee-relations", "compensation-and-benefits", "recruitment", "performance-management"},
        {"complaint-handling", "it-infrastructure", "sales-strategy", "tax"},
    ),
    "business-analysis": Told(
        {"it", "business-analysis", "business-analytics"},
        ["Business Analyst", "Business Analyst", "Data Analyst Intern"],
        {"requirements-gathering", "software-testing", "sql", "bi-tools", "stakeholder-management"},
        {"regulatory-compliance", "marketing-campaigns", "project-management"},
    ),
    "finance": Told(
        {"finance"},
        ["Accounting Manager", "Staff Accountant", "Accounts Payable Clerk"],
        {"accounting", "month-end-closing", "budgeting", "payroll", "tax", "spreadsheets"},
        {"procurement", "sales-strategy", "cash-handling"},
    ),
    "customer-service": Told(
        {"customer-service"},
        ["CUSTOMER SERVICE MANAGER", "Customer Service Team Leader", "Customer Service Representative"],
        {"contact-centre-management", "complaint-handling", "coaching", "workforce-scheduling"},
        {"it-infrastructure", "hr-information-systems"},
    ),
}
