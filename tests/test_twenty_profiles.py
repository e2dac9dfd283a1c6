"""Twenty imagined people, written before the program was asked, find the role a coach would name.

A profile or an expectation is not changed to please the program; see `twenty_profiles.yaml`.
"""

import json
from typing import Any

import yaml

from tests.kit import ROOT, Careerpath, Write

AMONG = 3
HITS = 17
PEOPLE: list[dict[str, Any]] = yaml.safe_load(
    (ROOT / "tests" / "twenty_profiles.yaml").read_text(encoding="utf-8")
)


def test_there_are_twenty_spread_over_the_catalogue(careerpath: Careerpath) -> None:
    listed = json.loads(careerpath("roles", "-f", "json").out)["result"]["rows"]
    function_of = {row["role"]["id"]: row["function"]["id"] for row in listed}
    expected = {person["expected"] for person in PEOPLE}
    assert len(PEOPLE) == len(expected) == len({person["id"] for person in PEOPLE}) == 20
    assert expected <= function_of.keys()
    assert len({function_of[role] for role in expected}) >= 10


def test_the_expected_role_is_among_the_first(careerpath: Careerpath, write: Write) -> None:
    misses = []
    for person in PEOPLE:
        path = write(f"{person['id']}.yaml", yaml.safe_dump(person["profile"], allow_unicode=True))
        run = careerpath("match", path, "--top", str(AMONG), "-f", "json")
        assert run.code == 0, run.err
        first = [row["role"]["id"] for row in json.loads(run.out)["result"]["rows"]]
        if person["expected"] not in first:
            misses.append(f"{person['id']}: {person['expected']} not in {', '.join(first)}")
    assert len(PEOPLE) - len(misses) >= HITS, "\n".join(misses)
