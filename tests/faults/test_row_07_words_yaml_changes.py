"""Row 7: a word that YAML turns into something else is refused where text is meant: quote it."""

import pytest

from tests.faults.samples import Given, changed, refused

# Words that readers of YAML differ on, and words that they agree to take for no text.
DISPUTED = [
    "NO", "no", "Yes", "on", "OFF", "007", "0x1F", "0b11", "0o17", "1_000",
    "12:30:45", "12:30", "190:20:30.15", "2024-5-1", "2024-05-01 10:00:00", ".inf", "-.INF", ".NaN",
]  # fmt: skip
TRUTHS = {"yes": "true", "on": "true", "no": "false", "off": "false"}
AGREED = ["true", "False", "1.10", "5", "+1", "-0", ".5", "1.", "1e3", "08", "2024-05-01"]


def _hint(word: str) -> str:
    truth = TRUTHS.get(word.lower())
    return f'quote it: "{word}"' + (
        f"; where true or false is meant, write {truth}" if truth else ""
    )


@pytest.mark.parametrize("words", [DISPUTED, AGREED], ids=["disputed", "agreed"])
def test_in_a_profile(words: list[str], as_profile: Given) -> None:
    run = as_profile("".join(["languages:\n", *(f"  - {word}\n" for word in words)]))
    refused(run, *(f"given.yaml:{line}:5 CP013" for line in range(2, len(words) + 2)))
    hints = [line for line in run.err.splitlines() if line.startswith("  hint: ")]
    assert hints == [f"  hint: {_hint(word)}" for word in words]


def test_quoted_it_is_text(as_profile: Given) -> None:
    quoted = ", ".join(f"'{word}'" for word in (*DISPUTED, *AGREED))
    run = as_profile(f'name: "NO"\nskills: [sql, {quoted}]\n')
    assert (run.code, run.err) == (0, "")
    assert "for NO" in run.out
    for word in (*DISPUTED, *AGREED):
        assert f"“{word}”" in run.out


@pytest.mark.parametrize("word", ["NO", "1.10", "12:30:45"])
@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("title: Seller", "title: {}", "23:12"),
        ("aliases: [databases]", "aliases: [databases, {}]", "20:26"),
        ("summary: Sells.", "summary: {}", "27:14"),
        ("category: technical", "category: {}", "19:15"),
        ("kind: career_change", "kind: career_change, note: {}", "44:60"),
    ],
)
def test_in_a_catalogue(word: str, old: str, new: str, place: str, as_catalogue: Given) -> None:
    run = as_catalogue(changed(old, new.format(word)))
    refused(run, f"given.yaml:{place} CP013", hint=f"{_hint(word)}\n")


@pytest.mark.parametrize(
    ("content", "place", "spelling"),
    [
        ('{"name": 1.10}', "1:10", "1.10"),
        ('{"name": true}', "1:10", "true"),
        ('{"certifications": ["a",\n 12.50]}', "2:2", "12.50"),
    ],
)
def test_in_json(content: str, place: str, spelling: str, as_profile: Given) -> None:
    run = as_profile(content, "a.json")
    refused(run, f"a.json:{place} CP013", hint=f'quote it: "{spelling}"\n')


@pytest.mark.parametrize("word", ["NO", "1.10", "12:30:45", "true"])
def test_as_a_key(word: str, as_profile: Given) -> None:
    run = as_profile(f"skills:\n  sql: 3\n  {word}: 3\n")
    refused(run, "given.yaml:3:3 CP013", hint=f"{_hint(word)}\n")
