"""One person in every form that a profile may come in."""

import json
from typing import NamedTuple

from tests.profile.formats import docxs, pdfs

LINES = (
    "Jane Quirke",
    "jane@quirke.example",
    "",
    "EXPERIENCE",
    "",
    "Account Manager, Acme Ltd, 2019 - 2024",
    "- Negotiation of yearly contracts",
    "- Salesforce and Excel every day",
    "",
    "SKILLS",
    "",
    "- SQL (advanced)",
    "- Excel (expert)",
    "- Salesforce",
    "- Negotiation (advanced)",
    "",
    "EDUCATION",
    "",
    "Bachelor of Arts, 2018",
)
TEXT = "\n".join(LINES)
PROFILE = """\
name: Jane
skills: {SQL: 4, Excel: 5, Salesforce: 3, negotiation: 4}
roles: [{title: account manager, years: 5}]
education: bachelor
"""
JSON_RESUME = {
    "basics": {"name": "Jane Quirke", "email": "jane@quirke.example"},
    "work": [
        {
            "name": "Acme Ltd",
            "position": "Account Manager",
            "startDate": "2019-01-01",
            "endDate": "2024-01-01",
            "highlights": ["Negotiation of yearly contracts", "Salesforce and Excel every day"],
        }
    ],
    "skills": [
        {"name": "SQL", "level": "Advanced"},
        {"name": "Excel", "level": "Expert"},
        {"name": "Salesforce"},
        {"name": "Negotiation", "level": "Advanced"},
    ],
    "education": [{"studyType": "Bachelor", "area": "Arts", "institution": "Leeds"}],
}
MARKDOWN = "\n".join(f"## {each}" if each and each.isupper() else each for each in LINES)


class Form(NamedTuple):
    """A file's bytes, what it is called, and whether it is a résumé."""

    content: bytes
    name: str
    resume: bool = True


_OURS_IN_JSON = {
    "skills": {"SQL": 4, "Excel": 5, "Salesforce": 3, "negotiation": 4},
    "roles": [{"title": "account manager", "years": 5}],
    "education": "bachelor",
}
FORMS = {
    "yaml": Form(PROFILE.encode(), "me.yaml", resume=False),
    "json": Form(json.dumps(_OURS_IN_JSON).encode(), "me.json", resume=False),
    "json resume": Form(json.dumps(JSON_RESUME).encode(), "cv.json"),
    "text": Form(TEXT.encode(), "cv.txt"),
    "markdown": Form(MARKDOWN.encode(), "cv.md"),
    "pdf": Form(pdfs.with_text(LINES), "cv.pdf"),
    "docx": Form(docxs.with_text(*LINES), "cv.docx"),
}
RESUMES = {name: form for name, form in FORMS.items() if form.resume}
