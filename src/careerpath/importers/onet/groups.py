"""The major groups of the Standard Occupational Classification of 2018, as functions."""

from typing import Any

from careerpath.importers.onet.naming import PREFIX, slug

__all__ = ["GROUPS", "function_of"]

GROUPS = {
    "11": "Management",
    "13": "Business and Financial Operations",
    "15": "Computer and Mathematical",
    "17": "Architecture and Engineering",
    "19": "Life, Physical, and Social Science",
    "21": "Community and Social Service",
    "23": "Legal",
    "25": "Educational Instruction and Library",
    "27": "Arts, Design, Entertainment, Sports, and Media",
    "29": "Healthcare Practitioners and Technical",
    "31": "Healthcare Support",
    "33": "Protective Service",
    "35": "Food Preparation and Serving Related",
    "37": "Building and Grounds Cleaning and Maintenance",
    "39": "Personal Care and Service",
    "41": "Sales and Related",
    "43": "Office and Administrative Support",
    "45": "Farming, Fishing, and Forestry",
    "47": "Construction and Extraction",
    "49": "Installation, Maintenance, and Repair",
    "51": "Production",
    "53": "Transportation and Material Moving",
    "55": "Military Specific",
}
"""The name of each major group, by the first two digits of its codes."""


def function_of(code: str) -> dict[str, Any]:
    """The function that an occupation belongs to, by its code."""
    group = code[:2]
    title = GROUPS.get(group, f"SOC group {group}")
    summary = f"{title} occupations: major group {group}-0000 of the SOC of 2018."
    return {"id": slug(title, PREFIX), "title": title, "summary": summary}
