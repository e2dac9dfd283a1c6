"""Row 8: an unknown key is refused at its place, with the key that was probably meant."""

import pytest

from tests.faults.samples import Given, changed, place_of, refused

SCORES = "realistic: 1, investigative: 2, artistic: 3, social: 4, enterprising: 5, conventional: 6"


@pytest.mark.parametrize(
    ("content", "key", "meant"),
    [
        ("nmae: Robin\n", "nmae", "name"),
        ("Name: Robin\n", "Name", "name"),
        ("skills: {sql: 3}\nintrests: ECS\n", "intrests", "interests"),
        ("roles:\n  - title: Seller\n    yaers: 3\n", "yaers", "years"),
        ("preferences: {min-pay: 3}\n", "min-pay", "min_pay"),
        (f"interests: {{{SCORES}, realistik: 3}}\n", "realistik", "realistic"),
        ('{"skills": {"sql": 3},\n "eduction": "none"}\n', '"eduction"', "education"),
    ],
)
def test_in_a_profile(content: str, key: str, meant: str, as_profile: Given) -> None:
    place = place_of(key, content)
    run = as_profile(content)
    refused(run, f"given.yaml:{place} CP010", hint=f"did you mean “{meant}”?\n")


@pytest.mark.parametrize(
    ("old", "new", "key", "meant"),
    [
        ("version: 1", "rolls: []", "rolls", "roles"),
        ("    title: SQL", "    title: SQL\n    catgory: x", "catgory", "category"),
        ("    title: SQL", "    title: SQL\n    Aliases: x", "Aliases", "aliases"),
        ("    title: Sales", "    title: Sales\n    sumary: x", "sumary", "summary"),
        ("    level: entry", "    level: entry\n    tittle: x", "tittle", "title"),
        ("{skill: sql, ", "{skill: sql, importnace: 1, ", "importnace", "importance"),
        ("{median: 50000, ", "{median: 50000, medain: 1, ", "medain", "median"),
        ("strength: 0.5", "strength: 0.5, strenght: 1", "strenght", "strength"),
        ("{from: seller, ", "{from: seller, form: x, ", "form", "from"),
        ("{min: 1, ", "{min: 1, mni: 1, ", "mni", "min"),
    ],
)
def test_in_a_catalogue(old: str, new: str, key: str, meant: str, as_catalogue: Given) -> None:
    content = changed(old, new)
    place = place_of(f"{key}:", content)
    run = as_catalogue(content)
    refused(run, f"given.yaml:{place} CP010", hint=f"did you mean “{meant}”?\n")


def test_with_nothing_near_the_known_keys_are_told(as_profile: Given) -> None:
    run = as_profile("xyzzy: 1\n")
    refused(run, "given.yaml:1:1 CP010", hint="known here: version, name, summary, skills")


def test_all_unknown_keys_at_once(as_profile: Given) -> None:
    run = as_profile("".join(f"key{number}: 1\n" for number in range(60)))
    assert (run.code, run.err.count("error[CP010]")) == (2, 50)
    assert run.err.endswith("and 10 more problems\n")


def test_the_name_of_a_field_in_python_is_no_key(as_catalogue: Given) -> None:
    run = as_catalogue(changed("{from: seller", "{from_: seller"))
    refused(run, "given.yaml:44:6 CP010", hint="did you mean “from”?")
