"""The shipped catalogue beside its sources: equal in figures, in no sentence."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from careerpath.catalogue.loading import load_catalogue
from careerpath.models.catalogue import Catalogue
from careerpath.models.role import OnetLink, Role

OEWS = "oews-may-2025"
SAME_WORDS = 6
"""So many words in a row, shared with a source, are a copied half-sentence."""


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load_catalogue()


def _linked(shipped: Catalogue) -> Iterator[tuple[Role, OnetLink]]:
    assert shipped.roles
    for role in shipped.roles:
        assert role.onet is not None, role.id
        yield role, role.onet


def _table(reference_data: Path, name: str) -> list[dict[str, str]]:
    with zipfile.ZipFile(reference_data / "data" / "onet_29_3_text.zip") as archive:
        member = archive.open(f"onet_29_3_text/{name}.txt")
        text = io.TextIOWrapper(member, encoding="utf-8", newline="")
        return list(csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE))


def _wages(reference_data: Path, name: str, key: str) -> dict[str, dict[str, str]]:
    with (reference_data / "data" / name).open(encoding="utf-8", newline="") as file:
        return {row[key]: row for row in csv.DictReader(file)}


def test_occupations_are_those_of_onet(shipped: Catalogue, reference_data: Path) -> None:
    titles = {
        row["O*NET-SOC Code"]: row["Title"] for row in _table(reference_data, "Occupation Data")
    }
    for role, onet in _linked(shipped):
        assert onet.title == titles[onet.code], role.id


def test_interests_are_those_of_onet(shipped: Catalogue, reference_data: Path) -> None:
    rows = [row for row in _table(reference_data, "Interests") if row["Scale ID"] == "OI"]
    for role, onet in _linked(shipped):
        assert role.interests is not None
        own = [row for row in rows if row["O*NET-SOC Code"] == onet.code]
        assert len(own) == 6, role.id
        scores = {row["Element Name"].lower(): float(row["Data Value"]) for row in own}
        assert role.interests.scores == scores, role.id
        origins = {row["Domain Source"] for row in own}
        assert role.interests.estimated == ("Machine Learning" in origins), role.id


def test_wages_are_those_of_oews(shipped: Catalogue, reference_data: Path) -> None:
    wages = _wages(reference_data, "oews_national.csv", "soc_code")
    crosswalk = _wages(reference_data, "oews_crosswalk.csv", "onet_soc_code")
    checked = 0
    for role, onet in _linked(shipped):
        row = wages[crosswalk[onet.code]["oews_code"]]
        for pay in role.pay:
            if OEWS in pay.basis:
                figures = (pay.average, pay.median, pay.p25, pay.p75)
                names = ("a_mean", "a_median", "a_p25", "a_p75")
                assert figures == tuple(float(row[name]) for name in names), role.id
                assert pay.group in {None, row["title"]}, role.id
                # A group is missing only where the figure is for the very occupation.
                assert pay.group or row["title"] == onet.title, role.id
                checked += 1
    assert checked == len(shipped.roles)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", text.lower())
    return {tuple(words[i : i + SAME_WORDS]) for i in range(len(words) - SAME_WORDS + 1)}


_NAMES = {"basis", "certifications", "group", "id", "onet", "title"}
"""Parts of an item that hold names, which are the same everywhere."""


def _prose(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in _NAMES:
                yield from _prose(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _prose(inner)


def test_no_half_sentence_is_copied(shipped: Catalogue, reference_data: Path) -> None:
    articles = sorted((reference_data / "seeds").glob("0*.txt"))
    assert len(articles) == 5
    theirs = [article.read_text(encoding="utf-8") for article in articles]
    theirs += [row["Task"] for row in _table(reference_data, "Task Statements")]
    theirs += [row["Description"] for row in _table(reference_data, "Occupation Data")]
    ours = {
        run: text
        for item in (*shipped.functions, *shipped.skills, *shipped.roles, *shipped.transitions)
        for text in _prose(item.model_dump(mode="json"))
        for run in _runs(text)
    }
    assert len(ours) > 5_000
    assert {ours[run] for text in theirs for run in _runs(text) & ours.keys()} == set()
