"""What a résumé says once, in words that are not the skill's own, counts where it fits the rest."""

from datetime import date

import pytest

from careerpath.advice.reading import read_person
from careerpath.catalogue.index import Index
from tests.kit import Write

BOOKS = "Bookkeeper, Alder Ltd, 2019 - 2024\n- VAT returns and payroll for 30 staff\n"
SALES = "Account Executive, Alder Ltd, 2019 - 2024\n- Cold calls, Salesforce, closed deals\n"


@pytest.mark.parametrize(
    ("text", "skill", "meant"),
    [
        pytest.param(
            SALES + "- Ran webinars", "Event management", True, id="near roles ask for it"
        ),
        pytest.param(BOOKS + "- Ran webinars", "Event management", False, id="none of them asks"),
        pytest.param(
            BOOKS + "- Bookkeeping and Sage", "Bookkeeping", True, id="the role held asks"
        ),
        pytest.param(SALES + "- Used Sage daily", "Bookkeeping", False, id="another role asks"),
        pytest.param(SALES + "- Did the bookkeeping", "Bookkeeping", True, id="its own words"),
        pytest.param(SALES + "- Sage and bank recons", "Bookkeeping", True, id="said twice"),
        pytest.param(SALES + "- 3 years of Sage", "Bookkeeping", True, id="with years"),
        pytest.param("- Used Sage daily", "Bookkeeping", True, id="nothing else to go by"),
    ],
)
def test_a_slight_sign(shipped: Index, write: Write, text: str, skill: str, *, meant: bool) -> None:
    path = write("cv.txt", f"Jo Doe\n\nWork\n{text}\n")
    read = read_person(shipped, path, date(2026, 11, 22))
    assert (skill in read.profile.skills) == meant
