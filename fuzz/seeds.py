"""What the sweeps begin with: our samples, and the corpora that `CAREERPATH_TEST_DATA` has."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from tests.faults.samples import CATALOGUE, FULL, FULL_PROFILE, PROFILE, filled
from tests.kit import EXAMPLES

__all__ = [
    "WAGES",
    "catalogues",
    "documents",
    "json_resumes",
    "lines",
    "profiles",
    "resumes",
    "texts",
]

_RESUMES = Path(__file__).parent.parent / "tests" / "resumes"

WAGES = """\
occ_code,occ_title,a_mean,a_median,a_pct25,a_pct75,year
51-3011,Bakers,"36,650",34950,*,40000,2023
11-9051,Food Service Managers,69580,#,,,2023
"""
_LINES = (
    b'\x02{"id": "a", "skills": {"sql": 3, "negotiation": null}, "interests": ["ECS"]}\n',
    b'\x02{"skills": ["SQL"], "current": "seller", "years": 2}\n{"skills": 5}\n',
    b"\x01id,skills,interests,current,years,education\na,sql=3;negotiation,ECS,seller,2,bachelor\n",
    b'\x00skills,id\n"sql, databases",b\n',
)
_JSON_RESUME = b"""\
{"basics": {"name": "Robin", "summary": "Sells."}, "skills": [{"name": "SQL", "level": "expert",
"keywords": ["databases"]}], "work": [{"name": "Acme", "position": "Seller",
"startDate": "2019-02", "endDate": "2022", "highlights": ["Negotiation"]}],
"education": [{"studyType": "Bachelor", "area": "History", "endDate": "2018-06-30"}],
"languages": [{"language": "French", "fluency": "B2"}], "certificates": [{"name": "PMP"}]}
"""
_PRINTED = (
    "q\x1b[31mw\x07\u202ea",
    "=1+1",
    "| a `b` <i>c</i> [d](e)",
    "界e\u0301\U0001f469",
    "x" * 90,
)


def documents() -> Iterator[bytes]:
    """YAML and JSON of every kind."""
    yield from catalogues()
    yield from profiles()
    yield from _corpus("json", "test_parsing")


def catalogues() -> Iterator[bytes]:
    """Catalogues, and YAML that is none."""
    yield CATALOGUE.encode()
    yield filled(FULL, "Word").encode()
    yield from _corpus("yaml")


def profiles() -> Iterator[bytes]:
    """Profiles of our own, and YAML that is none."""
    yield PROFILE.encode()
    yield filled(FULL_PROFILE, "Word").encode()
    yield from _files(EXAMPLES, "*.yaml")
    yield from _corpus("yaml")


def json_resumes() -> Iterator[bytes]:
    """JSON Resumes, and JSON that is none."""
    yield _JSON_RESUME
    yield from _corpus("resumes")
    yield from _corpus("json", "test_parsing")


def resumes() -> Iterator[bytes]:
    """Résumés as text."""
    yield from _files(EXAMPLES, "*.txt")
    yield from _files(_RESUMES, "*/*.txt")
    yield from _files(_RESUMES, "*/*.md")


def lines() -> Iterator[bytes]:
    """Profiles a line each; the first byte says what the file is called."""
    yield from _LINES
    for each in _corpus("json", "test_parsing"):
        yield b"\x02" + each


def texts() -> Iterator[bytes]:
    """Texts that some screen may trip over, alone and together."""
    naughty = _corpora() / "blns.json"
    strings = [*_PRINTED, *(json.loads(naughty.read_text("utf-8")) if naughty.is_file() else ())]
    for each in strings:
        yield each.encode(errors="surrogatepass")
    yield "\n".join(strings).encode(errors="surrogatepass")


def _corpora() -> Path:
    return Path(os.environ.get("CAREERPATH_TEST_DATA") or os.devnull) / "corpora"


def _corpus(*names: str) -> Iterator[bytes]:
    return _files(_corpora().joinpath(*names), "*")


def _files(folder: Path, pattern: str) -> Iterator[bytes]:
    for file in sorted(folder.glob(pattern)):
        if file.is_file():
            yield file.read_bytes()
