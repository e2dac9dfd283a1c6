"""Row 10: numbers out of range, infinite or none at all are refused; JSON output never has NaN."""

import json
from typing import NoReturn

import pytest

from tests.faults.samples import PROFILE, Given, changed, refused
from tests.kit import Careerpath

FIVE = "investigative: 2, artistic: 3, social: 4, enterprising: 5, conventional: 6"


@pytest.mark.parametrize(
    ("content", "values", "code"),
    [
        ("skills: {{sql: {}}}\n", ["0", "-1", "6", "99999"], "CP012"),
        ("skills: {{sql: {}}}\n", ["2.5", "3.0", "1e999", ".nan", ".inf", "true"], "CP013"),
        ("skills: {{sql: {}}}\n", ["99999999999999999999"], "CP013"),
        ("roles: [{{title: x, years: {}}}]\n", ["-1", "-0.5", "60.1", "1e6", "1e999"], "CP012"),
        ("roles: [{{title: x, years: {}}}]\n", [".nan", "-.inf", "true", "many"], "CP013"),
        ("preferences: {{min_pay: {}}}\n", ["-1", "1e12", "1e999", "-1e999"], "CP012"),
        (f"interests: {{{{realistic: {{}}, {FIVE}}}}}\n", ["0", "7.1", "-3", "1e999"], "CP012"),
    ],
)
def test_in_a_profile(content: str, values: list[str], code: str, as_profile: Given) -> None:
    column = content.replace("{{", "{").index("{}") + 1
    for value in values:
        run = as_profile(content.format(value), f"{value}.yaml")
        refused(run, f"{value}.yaml:1:{column} {code}")


@pytest.mark.parametrize(
    ("old", "values", "place", "code"),
    [
        ("importance: 5", ["0", "0.9", "5.1", "-1e999"], "42:36", "CP012"),
        ("importance: 5", [".nan", "high"], "42:36", "CP013"),
        ("level: 4}", ["0", "6", "-4"], "42:46", "CP012"),
        ("level: 4}", ["3.5", "4.0"], "42:46", "CP013"),
        ("strength: 0.5", ["0", "1", "-0.5", "1e999"], "13:44", "CP012"),
        ("median: 50000", ["0", "-5", "1e12", "1e999"], "39:18", "CP012"),
        ("max: 3", ["-1", "61", "1e999"], "44:75", "CP012"),
        ("min: 1", ["4"], "44:61", "CP015"),
    ],
)
def test_in_a_catalogue(
    old: str, values: list[str], place: str, code: str, as_catalogue: Given
) -> None:
    key, after = old.partition(":")[0], "}" if old.endswith("}") else ""
    for value in values:
        run = as_catalogue(changed(old, f"{key}: {value}{after}"), f"{value}.yaml")
        refused(run, f"{value}.yaml:{place} {code}")


@pytest.mark.parametrize(
    "words",
    [
        *(("--current", "seller", "--years", years) for years in ("nan", "inf", "-1", "61", "1e9")),
        *(("-s", f"sql={level}") for level in ("0", "6", "-1", "nan", "inf", "2.5", "1e0", "٣")),
        *(("-s", "sql", "--top", top) for top in ("0", "-1", "nan", "1e3", "2.5")),
        *(("-s", "sql", "--min-pay", pay) for pay in ("nan", "-1", "-inf", "much")),
        pytest.param(
            ("-s", "sql", "--min-pay", "inf"),
        ),
    ],
)
def test_on_the_command_line(
    words: tuple[str, ...], careerpath: Careerpath, catalogue: str
) -> None:
    refused(careerpath("match", "-c", catalogue, *words), "CP001")


def _no_number(constant: str) -> NoReturn:
    pytest.fail(f"{constant} in JSON")


@pytest.mark.parametrize(
    "words",
    [
        ("--min-pay", "0"),
        ("--min-pay", "nan"),
        ("--min-pay", "1e308"),
        ("--years", "nan", "--current", "seller"),
        ("--top", "9" * 30),
    ],
)
def test_json_is_json(
    words: tuple[str, ...], careerpath: Careerpath, matching: tuple[str, ...]
) -> None:
    run = careerpath(*matching, "-f", "json", *words)
    assert run.code in {0, 2}
    assert json.loads(run.out, parse_constant=_no_number)["schema"] == "careerpath/1"


@pytest.mark.parametrize(
    "years", ["0", "-0.0", "60", "1e-999", "0.1"], ids=lambda years: f"years {years}"
)
def test_the_ends_of_a_range_are_in_it(years: str, as_profile: Given) -> None:
    run = as_profile(changed("years: 2", f"years: {years}", PROFILE), "given.yaml", "-f", "json")
    assert (run.code, run.err) == (0, "")
    json.loads(run.out, parse_constant=_no_number)


@pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity"])
def test_the_constants_of_json_are_not_text(constant: str, as_profile: Given) -> None:
    run = as_profile(f'{{"skills": {{"sql": 2}}, "name": {constant}}}', "a.json")
    refused(run, "a.json:1:32 CP013")
