"""A small catalogue and a profile that fits it, for tests to break, and what a refusal says."""

import re
from pathlib import Path
from typing import Protocol

from tests.kit import Careerpath, Run

CATALOGUE = """\
version: 1
functions:
  - id: sales
    title: Sales
    summary: Wins customers.
  - id: analytics
    title: Analytics
    summary: Finds out what the figures say.
skills:
  - id: negotiation
    title: Negotiation
    category: people
    related: [{skill: listening, strength: 0.5}]
  - id: listening
    title: Listening
    category: people
  - id: sql
    title: SQL
    category: technical
    aliases: [databases]
roles:
  - id: seller
    title: Seller
    function: sales
    level: entry
    track: individual
    summary: Sells.
    requirements:
      skills:
        - {skill: negotiation, importance: 4, level: 3}
        - {skill: listening, importance: 3, level: 3}
  - id: analyst
    title: Analyst
    function: analytics
    level: intermediate
    track: individual
    summary: Counts.
    pay:
      - {median: 50000, basis: editorial}
    requirements:
      skills:
        - {skill: sql, importance: 5, level: 4}
transitions:
  - {from: seller, to: analyst, kind: career_change, years: {min: 1, max: 3}}
"""

PROFILE = """\
name: Robin
skills:
  negotiation: 4
  sql: 2
roles:
  - title: Seller
    years: 2
    current: true
"""

# Every text that a screen can show. TEXT stands for prose, LABEL for the words that stand at the
# left of a table, such as the setting of a context.
FULL = """\
sources:
  - id: survey
    title: TEXT
    publisher: TEXT
    url: https://example.org/survey
    kind: article
    edition: TEXT
    region: TEXT
    licence: TEXT
    attribution: TEXT
    modified: TEXT
functions:
  - id: sales
    title: LABEL
    aliases: [TEXT]
    names: {fr: TEXT}
    summary: TEXT
    focus: TEXT
    orientation: TEXT
    objectives: [TEXT]
    skills: [sql]
    kpis: [TEXT]
    team_roles: [{title: LABEL, does: TEXT, role: seller}]
    works_with: [{function: finance, how: TEXT}]
    suits: [TEXT]
    moving_in: [TEXT]
    basis: survey
  - {id: finance, title: LABEL, summary: TEXT}
skills:
  - id: sql
    title: TEXT
    category: TEXT
    description: TEXT
    aliases: [TEXT]
    related: [{skill: python, strength: 0.5}]
    learn: [TEXT]
  - {id: python, title: TEXT, category: TEXT}
  - {id: excel, title: TEXT, category: TEXT}
roles:
  - id: seller
    title: LABEL
    aliases: [TEXT]
    names: {fr: TEXT}
    function: sales
    level: senior
    track: individual
    summary: TEXT
    duties: [{theme: TEXT, tasks: [TEXT]}]
    requirements:
      skills:
        - {skill: sql, importance: 4, level: 3}
        - {skill: python, importance: 4, level: 4}
        - {skill: excel, importance: 2, level: 2}
      basis: survey
    education: {typical: bachelor, preferred: master, fields: [TEXT], note: TEXT, basis: survey}
    certifications: [{body: TEXT, credential: TEXT, note: TEXT, basis: survey}]
    experience: {min: 1, max: 3, background: TEXT, basis: survey}
    gates:
      - {kind: licence, name: TEXT}
      - {kind: language, name: TEXT}
      - {kind: years, years: 30, functions: [sales]}
    interests:
      realistic: 1
      investigative: 2
      artistic: 3
      social: 4
      enterprising: 5
      conventional: 6
      estimated: true
      basis: survey
    pay: [{median: 50000, p25: 40000, p75: 60000, group: TEXT, note: TEXT, basis: survey}]
    scope: TEXT
    decisions: TEXT
    reports_to: [TEXT]
    leads: [TEXT]
    works_with: [TEXT]
    kpis: [TEXT]
    environment: TEXT
    travel: TEXT
    challenges: [TEXT]
    opportunities: [TEXT]
    suits: [TEXT]
    think_twice: [TEXT]
    contexts: [{setting: LABEL, description: TEXT, basis: survey}]
    analogy: {text: TEXT, basis: survey}
    trends: [{text: TEXT, basis: survey}]
    onet: {code: 41-2031.00, title: TEXT, match: broader}
    basis: survey
  - {id: buyer, title: LABEL, function: sales, level: entry, track: individual, summary: TEXT}
transitions:
  - from: buyer
    to: seller
    kind: promotion
    years: {min: 1, max: 2, basis: survey}
    milestones: [TEXT]
    skills: [sql]
    certifications: [TEXT]
    note: TEXT
    basis: survey
"""

FULL_PROFILE = """\
name: TEXT
summary: TEXT
skills: {sql: 3, excel: 1, TEXT: 2}
interests: [ECS, TEXT]
roles:
  - {title: buyer, years: 2, current: true}
  - {title: TEXT, years: 1}
certifications: [TEXT]
languages: [TEXT]
"""


# Every screen, as the words that ask for it.
SCREENS = {
    "match": ("match", "{profile}"),
    "explain": ("match", "{profile}", "--explain"),
    "filters": ("match", "{profile}", "--function", "sales"),
    "fit": ("fit", "seller", "--profile", "{profile}"),
    "role": ("show", "seller"),
    "function": ("show", "sales"),
    "skill": ("show", "sql"),
    "roles": ("roles",),
    "skills": ("skills",),
    "profile": ("profile", "show", "{profile}"),
    "info": ("catalogue", "info"),
}


def screen(name: str, profile: str, catalogue: str) -> list[str]:
    """The words that ask for a screen with these files."""
    return [*(word.format(profile=profile) for word in SCREENS[name]), "-c", catalogue]


def filled(template: str, text: str, label: str | None = None) -> str:
    """`FULL` or `FULL_PROFILE` with a text in every place, and a label in the labels' places."""
    label = text if label is None else label
    return template.replace("TEXT", quoted(text)).replace("LABEL", quoted(label))


def quoted(text: str) -> str:
    """Text in double quotes as YAML writes it, whatever is in it."""
    escaped = (
        each if each.isprintable() and each not in '"\\' else f"\\U{ord(each):08x}" for each in text
    )
    return f'"{"".join(escaped)}"'


def changed(old: str, new: str, text: str = CATALOGUE) -> str:
    """The small catalogue with its first `old` replaced."""
    assert old in text
    return text.replace(old, new, 1)


def place_of(words: str, text: str) -> str:
    """`line:column` of words that stand in a text once, counted from 1."""
    assert text.count(words) == 1
    before = text[: text.index(words)]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


class Given(Protocol):
    """Write a file and run `match` on it; see the fixtures `as_profile` and `given`."""

    def __call__(self, content: str | bytes, name: str = "given.yaml", *more: str) -> Run: ...


_PROBLEM = re.compile(r"(?:(?P<place>.*?): )?error\[(?P<code>CP\d{3})\]: .")
# What a terminal would obey rather than show: C0 but for the line feed, DEL and C1, the marks and
# overrides of bidirectional text, zero-width characters, line and paragraph separators.
_OBEYED = re.compile(
    "[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)


def problems(run: Run) -> list[str]:
    """What the lines on stderr report, as `file:line:column CPnnn`, without the folder."""
    found = []
    for line in run.err.splitlines():
        if match := _PROBLEM.match(line):
            place = (match["place"] or "").rpartition("/")[2]
            found.append(f"{place} {match['code']}".strip())
    return found


def refused(run: Run, *expected: str, hint: str | None = None, code: int = 2) -> None:
    """Assert that a run said no in so many words: these problems and no others, no traceback."""
    assert (run.code, run.out) == (code, "")
    assert problems(run) == list(expected)
    plain(run)
    if hint is not None:
        assert f"  hint: {hint}" in run.err


def plain(run: Run) -> None:
    """Assert that nothing in a run's output is a traceback or can steer a terminal."""
    assert "Traceback" not in run.out + run.err
    assert not _OBEYED.search(run.out)
    assert not _OBEYED.search(run.err)


def read_one_by_one(careerpath: Careerpath, folder: Path, catalogue: str) -> None:
    """Assert that each file of a corpus is read or refused as a profile, never a crash."""
    for file in sorted(folder.iterdir()):
        run = careerpath("match", str(file), "-c", catalogue)
        assert run.code in {0, 1, 2}, file.name
        assert (run.code == 0) == (run.err == ""), file.name
        plain(run)


def read_together(careerpath: Careerpath, folder: Path) -> None:
    """The same as catalogues, several at a time: most of a run goes into reading its options."""
    files = sorted(folder.iterdir())
    for start in range(0, len(files), 16):
        options = [word for file in files[start : start + 16] for word in ("-c", str(file))]
        run = careerpath("match", "-s", "sql=3", *options)
        assert (run.code, run.out) == (2, ""), options
        assert "error[CP" in run.err
        plain(run)
