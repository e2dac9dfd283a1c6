"""Where an imported catalogue's facts come from, with the notice that the licence asks for."""

import re
from datetime import date
from typing import Any

__all__ = ["oews_source", "onet_source"]

_AGENCY = "U.S. Department of Labor, Employment and Training Administration"
_VERSION = re.compile(r"O\*NET\S{0,2} (\d+\.\d+) Database")
_EDITION = re.compile(r"(\w+ ((?:19|20|21)[0-9]{2})) Release")


def onet_source(read_me: str, today: date) -> dict[str, Any]:
    """The O*NET database as a source; version and date as the release's own note gives them."""
    version, edition = _VERSION.search(read_me), _EDITION.search(read_me)
    title = f"O*NET {version[1]} Database" if version else "O*NET Database"
    dated = {"year": int(edition[2]), "edition": edition[1]} if edition else {}
    return {
        "id": "onet-database",
        "title": title,
        "publisher": _AGENCY,
        "url": "https://www.onetcenter.org/database.html",
        "kind": "dataset",
        **dated,
        "region": "United States",
        "licence": "CC BY 4.0",
        "attribution": (
            f"This catalogue includes information from the {title} by the {_AGENCY} (USDOL/ETA). "
            "Used under the CC BY 4.0 license (https://creativecommons.org/licenses/by/4.0/). "
            "O*NET® is a trademark of USDOL/ETA. The information has been modified. USDOL/ETA has "
            "not approved, endorsed, or tested these modifications."
        ),
        "accessed": today,
        "modified": (
            "Levels 0-7 are put on five; requirements, moves, career levels, years and degrees "
            "follow from the tables by the rules of careerpath's docs/onet.md."
        ),
    }


def oews_source(year: int | None, today: date) -> dict[str, Any]:
    """The wage statistics as a source; the figures are of May of their year."""
    dated = {"year": year, "edition": f"May {year}"} if year else {}
    return {
        "id": "bls-oews",
        "title": "Occupational Employment and Wage Statistics",
        "publisher": "U.S. Bureau of Labor Statistics",
        "url": "https://www.bls.gov/oes/",
        "kind": "official_statistics",
        **dated,
        "region": "United States",
        "licence": "public domain",
        "accessed": today,
    }
