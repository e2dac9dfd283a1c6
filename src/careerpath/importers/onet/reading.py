"""An O*NET release to a catalogue, as the plain data that a catalogue file holds."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from careerpath.errors import Code, InputError, Problem
from careerpath.importers.onet.background import read_backgrounds, standing
from careerpath.importers.onet.details import read_duties, read_interests, read_titles
from careerpath.importers.onet.groups import function_of
from careerpath.importers.onet.layouts import TABLES
from careerpath.importers.onet.moves import Place, read_moves
from careerpath.importers.onet.naming import ids_for
from careerpath.importers.onet.needs import read_needs
from careerpath.importers.onet.release import open_release
from careerpath.importers.onet.shorter import ordinary_words
from careerpath.importers.onet.sources import oews_source, onet_source
from careerpath.importers.onet.tables import Sheets
from careerpath.importers.onet.wages import Wages, read_wages

__all__ = ["Imported", "read_onet"]

_CODE = re.compile(r"\d{2}-\d{4}\.\d{2}")


class Imported(NamedTuple):
    """A catalogue as plain data, and what the release lacks, a sentence each."""

    catalogue: dict[str, Any]
    lacking: tuple[str, ...]


class _Occupation(NamedTuple):
    title: str
    description: str


def read_onet(
    path: str,
    wages: str | None,
    today: date,
    progress: Callable[[int, int], None] | None = None,
) -> Imported:
    """Read the release in a folder or a zip, with the wages of a CSV file where one is given.

    Args:
        path: the folder or the zip.
        wages: the file of wages.
        today: the day that the sources are said to have been looked at.
        progress: told how many bytes of how many are read.

    Raises:
        InputError: with all that is wrong in the release and the wages.
    """
    release = open_release(path)
    total, done = Sheets.of(release, TABLES), 0

    def told(size: int) -> None:
        nonlocal done
        done += size
        if progress is not None:
            progress(done, total)

    sheets = Sheets(release, told)
    occupations = _occupations(sheets, path)
    source = onet_source(release.read_me, today)
    paid = Wages({}, None)
    problems: list[Problem] = []
    if wages is not None:
        try:
            paid = read_wages(wages, occupations, "bls-oews")
        except InputError as error:
            problems += error.problems
    catalogue = _catalogue(sheets, occupations, paid, source)
    if wages is not None:
        catalogue["sources"].append(oews_source(paid.year, today))
    problems = [*sheets.problems, *problems]
    if problems:
        raise InputError(*problems)
    return Imported(catalogue, tuple(sheets.lacking))


def _occupations(sheets: Sheets, path: str) -> dict[str, _Occupation]:
    """Every occupation by code.

    Raises:
        InputError: there is none.
    """
    found: dict[str, _Occupation] = {}
    for row in sheets.rows("occupations"):
        code, title, description = row.cells
        if not _CODE.fullmatch(code):
            message = f"“{code[:40]}” is no O*NET-SOC code, such as 29-1141.00"
            row.sheet.wrong(row.number, 0, Code.VALUE, message)
        elif code in found:
            row.sheet.wrong(row.number, 0, Code.DUPLICATE_ID, f"{code} stands here again")
        elif not title:
            row.sheet.wrong(row.number, 1, Code.VALUE, "the title is empty")
        else:
            found[code] = _Occupation(title, description or title)
    if not found:
        hint = "give the folder that holds “Occupation Data.txt”, or the zip as downloaded"
        nothing = Problem(Code.FILE, "no occupations are found", path, hint=hint)
        raise InputError(*sheets.problems, *(() if sheets.problems else (nothing,)))
    return found


def _catalogue(
    sheets: Sheets, occupations: dict[str, _Occupation], wages: Wages, source: dict[str, Any]
) -> dict[str, Any]:
    titles = {code: each.title for code, each in occupations.items()}
    basis = source["id"]
    ids = ids_for(titles.values())
    duties = read_duties(sheets, titles)
    texts = [task for themes in duties.values() for each in themes for task in each["tasks"]]
    texts += [each.description for each in occupations.values()]
    needs = read_needs(sheets, titles, ordinary_words(texts))
    backgrounds = read_backgrounds(sheets, titles, basis)
    aliases = read_titles(sheets, titles)
    interests = read_interests(sheets, titles, basis)
    roles, places, functions = [], {}, {}
    for code, (title, description) in occupations.items():
        background, function = backgrounds[code], function_of(code)
        functions[code[:2]] = {**function, "basis": basis}
        leads, level, track = standing(code, background.zone)
        places[code] = Place(ids[title], function["id"], leads, background.zone)
        asked = needs.asked[code]
        role = {
            "id": ids[title],
            "title": title,
            "aliases": aliases[code],
            "function": function["id"],
            "level": level,
            "track": track,
            "summary": description,
            "duties": duties.get(code),
            "requirements": {"skills": asked, "basis": basis} if asked else None,
            "education": background.education,
            "experience": background.experience,
            "gates": background.gates,
            "interests": interests.get(code),
            "pay": [wages.pay[code]] if code in wages.pay else None,
            "onet": {"code": code, "title": title, "match": "exact"},
            "basis": basis,
        }
        roles.append({key: value for key, value in role.items() if value})
    return {
        "version": 1,
        "title": f"Occupations of the {source['title']}",
        "sources": [source],
        "functions": [functions[group] for group in sorted(functions)],
        "skills": needs.skills,
        "roles": roles,
        "transitions": read_moves(sheets, places, basis),
    }
