"""`careerpath profile import`: a résumé in, a profile to be corrected out."""

import json
import os
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from careerpath.models.profile import HeldRole, Profile
from careerpath.models.scales import Education
from careerpath.profile.importing import added_to, with_reasons
from tests.cli.forms import FORMS, RESUMES, TEXT, Form
from tests.faults.samples import CATALOGUE, plain
from tests.kit import Careerpath, Golden, Run, Write
from tests.strategies import property_of

RESUME = """\
Jo Quirke
jo@quirke.example

EXPERIENCE

Seller, Acme Ltd, 2019 - 2021

SKILLS

- SQL (expert)
- Negotiation (beginner)

EDUCATION

Bachelor of Arts

LANGUAGES

English, German

CERTIFICATIONS

Licence of the Guild
"""


def test_golden(careerpath: Careerpath, write: Write, golden: Golden) -> None:
    """A small catalogue and years that are over, so that no word and no day changes it."""
    catalogue = write("catalogue.yaml", CATALOGUE)
    run = careerpath("profile", "import", write("cv.txt", RESUME), "-c", catalogue)
    assert (run.code, run.err) == (0, "")
    golden("import.yaml", run.out)


@pytest.mark.parametrize("form", RESUMES.values(), ids=RESUMES)
def test_every_skill_and_role_says_where_it_comes_from(
    form: Form, careerpath: Careerpath, write: Write
) -> None:
    run = careerpath("profile", "import", write(form.name, form.content))
    assert (run.code, run.err) == (0, "")
    profile = yaml.safe_load(run.out)
    said = dict(line.split(" # ", 1) for line in run.out.splitlines() if " # " in line)
    for name, level in profile["skills"].items():
        assert re.match(r"line \d+: “.+”", said[f"  {name}: {level}"])
    for role in profile["roles"]:
        assert re.fullmatch(
            r"line \d+(; not in the catalogue)?", said[f"  - title: {role['title']}"]
        )
    assert "“" in run.out[run.out.index("education: bachelor # ") :]
    assert run.out.startswith("# Drawn from a résumé. ")
    # A JSON Resume says which words name the employer: those are kept beside.
    for word in ("Jane", "Quirke", "Acme")[: 2 if form.name == "cv.json" else 3]:
        assert word not in run.out


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_what_it_writes_is_a_profile(
    form: Form, careerpath: Careerpath, write: Write, tmp_path: Path
) -> None:
    path = str(tmp_path / "mine.yaml")
    run = careerpath("profile", "import", write(form.name, form.content), "-o", path)
    assert (run.code, run.out) == (0, "")
    assert run.err.endswith(
        f"{path}: see whether it is right, and correct what is not\nNext: careerpath match {path}\n"
    )
    for words in (("profile", "check"), ("match",)):
        again = careerpath(*words, path)
        assert (again.code, again.err) == (0, "")
    assert Profile.model_validate(yaml.safe_load(Path(path).read_text(encoding="utf-8"))).skills


def test_from_a_pipe_into_a_pipe(careerpath: Careerpath, write: Write) -> None:
    piped = careerpath("profile", "import", "-", "-o", "-", stdin=FORMS["pdf"].content)
    assert (piped.code, piped.err) == (0, "")
    shown = careerpath("profile", "show", "-", "-f", "json", stdin=piped.out)
    assert (shown.code, shown.err) == (0, "")
    assert piped == careerpath("profile", "import", write("cv.pdf", FORMS["pdf"].content))


def test_warnings_are_told_and_quiet_is_quiet(careerpath: Careerpath, write: Write) -> None:
    odd = {"skills": [{"name": "SQL", "level": "Rockstar"}], "x-theme": 1}
    path = write("cv.json", json.dumps(odd))
    run = careerpath("profile", "import", path)
    assert run.code == 0
    assert "Rockstar" in run.err
    assert "x-theme" in run.err
    assert careerpath("profile", "import", path, "--quiet").err == ""


def test_a_profile_is_imported_as_it_is(careerpath: Careerpath, write: Write) -> None:
    run = careerpath("profile", "import", write("me.yaml", FORMS["yaml"].content.decode()))
    assert (run.code, run.err) == (0, "")
    assert yaml.safe_load(run.out) == {
        "version": 1,
        **yaml.safe_load(FORMS["yaml"].content),
    }


@pytest.mark.parametrize(
    "word", ["a: b # c", "- x", "[a]", "“q” 'r' \"s\"", "#", "* & !", "x\u2028y"]
)
def test_awkward_words_stay_in_their_comments(word: str) -> None:
    profile = Profile(skills={word: 3}, certifications=(word,), roles=(HeldRole(title=word),))
    reasons = {("skills", word): word, ("roles", word): f"{word}\n- {word}\x1b[0m"}
    text = with_reasons(profile, reasons)
    assert Profile.model_validate(yaml.safe_load(text)) == profile
    assert "\x1b" not in text


def test_a_life_s_work_is_a_role_without_years(careerpath: Careerpath, write: Write) -> None:
    """A profile takes sixty at most: more of them in one post is a slip of the pen."""
    run = careerpath("profile", "import", write("cv.txt", "Account Manager, Acme, 1950 - 2024\n"))
    assert (run.code, run.err) == (0, "")
    assert yaml.safe_load(run.out)["roles"] == [{"title": "Account Manager"}]


# An existing file


def test_an_existing_file_is_kept_without_force(careerpath: Careerpath, write: Write) -> None:
    path = write("me.yaml", "name: Jo\n")
    run = careerpath("profile", "import", write("cv.txt", TEXT), "-o", path)
    assert (run.code, run.out) == (2, "")
    assert "error[CP040]: the file exists already" in run.err
    assert Path(path).read_text(encoding="utf-8") == "name: Jo\n"


@pytest.mark.parametrize("more", [(), ("--force",)])
@pytest.mark.parametrize("old", [None, b'{"skills": {"sql": 1}}\n', b"no JSON"])
@pytest.mark.parametrize("name", ["me.json", "ME.JSON"])
def test_no_yaml_in_a_json(
    name: str, old: bytes | None, more: tuple[str, ...], careerpath: Careerpath, write: Write
) -> None:
    resume = write("cv.txt", TEXT)
    path = Path(resume).with_name(name)
    if old is not None:
        path.write_bytes(old)
    run = careerpath("profile", "import", resume, "-o", str(path), *more)
    told = "a profile that is to be corrected is written as YAML, with comments"
    hint = "end the name in .yaml"
    assert run == Run(2, "", f"{path}: error[CP040]: {told}\n  hint: {hint}\n")
    assert (path.read_bytes() if path.exists() else None) == old


def test_neither_the_resume_nor_a_folder_is_overwritten(
    careerpath: Careerpath, write: Write, tmp_path: Path
) -> None:
    resume = write("cv.txt", TEXT)
    for target in (resume, str(tmp_path), str(tmp_path / "no" / "such" / "me.yaml")):
        run = careerpath("profile", "import", resume, "-o", target, "--force")
        assert (run.code, run.out) == (2, "")
        assert "error[CP" in run.err
        plain(run)
    assert Path(resume).read_text(encoding="utf-8") == TEXT


def test_a_stop_while_writing_keeps_the_old_file(
    careerpath: Careerpath, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = "skills:\n  SQL: 1 # mine\n"
    resume, path = write("cv.txt", TEXT), write("me.yaml", old)
    assert careerpath("profile", "show", path).code == 0  # the index is there from now on

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    run = careerpath("profile", "import", resume, "-o", path, "--force")
    assert (run.code, run.out) == (130, "")
    assert Path(path).read_text(encoding="utf-8") == old
    assert {each.name for each in tmp_path.iterdir() if each.is_file()} == {"cv.txt", "me.yaml"}


def test_ones_own_levels_win(careerpath: Careerpath, write: Write) -> None:
    """Whatever the skill is called: Excel is an alias of what the résumé gives."""
    own = "skills:\n  excel: 1\n  SQL:\nroles:\n  - title: ACCOUNT MANAGER\n    years: 30\n"
    path = write("me.yaml", f"{own}education: doctorate\n")
    for _ in range(2):
        run = careerpath("profile", "import", write("cv.txt", TEXT), "-o", path, "--force", "-q")
        assert (run.code, run.err) == (0, "")
        profile = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
        assert (profile["skills"]["excel"], profile["skills"]["SQL"]) == (1, None)
        assert "Spreadsheets" not in profile["skills"]
        assert profile["roles"] == [{"title": "ACCOUNT MANAGER", "years": 30}]
        assert profile["education"] == "doctorate"


# Whatever somebody writes in block style


def commented(lines: list[str], notes: list[str]) -> list[str]:
    """The lines with a comment behind, above or nowhere, in turn."""
    out: list[str] = []
    for line, note in zip(lines, notes, strict=False):
        indent = line[: len(line) - len(line.lstrip())]
        if note.startswith("above"):
            out += [f"{indent}# {note}", line]
        elif note == "gap":
            out += ["", line]
        else:
            out.append(f"{line}   # {note}" if note else line)
    return out


QUOTES = ("{}", '"{}"', "'{}'")
NAMES = st.sampled_from(["juggling", "Käsekunde", "日本語", "tea & cake", "a - b", "C#", "R"])
NOTES = st.sampled_from(["", "", "yes: no", "“quoted” 'it'", "# more", "above all", "gap"])
PARTS = st.permutations(["name", "skills", "roles", "interests", "preferences"])


@st.composite
def hand_written(draw: st.DrawFn) -> str:
    step = " " * draw(st.integers(1, 6))
    dash = draw(st.sampled_from(["- ", "  - ", f"{step}- "]))
    inner = " " * len(dash)
    skills = draw(st.dictionaries(NAMES, st.sampled_from(["", " 1", " 5"]), min_size=1))
    quote = draw(st.sampled_from(QUOTES))
    blocks = {
        "name": [f"name: {quote.format('Zoë')}"],
        "skills": ["skills:", *(f"{step}{quote.format(k)}:{v}" for k, v in skills.items())],
        "roles": ["roles:", f"{dash}title: Clerk", f"{inner}years: 2", f"{dash}title: Buyer"],
        "interests": ["interests:", f"{dash}{quote.format('ECS')}"],
        "preferences": ["preferences:", f"{step}min_pay: 50000", f"{step}track: management"],
    }
    parts = draw(PARTS)[: draw(st.integers(1, 5))]
    lines = [line for part in parts for line in blocks[part]]
    notes = draw(st.lists(NOTES, min_size=len(lines), max_size=len(lines)))
    end = draw(st.sampled_from(["\n", "", "\n# the end\n", "\n\n"]))
    return "\n".join(["# top", *commented(lines, notes)]) + end


def test_a_second_profile_brings_all_that_is_new(careerpath: Careerpath, write: Write) -> None:
    """Of a name, a summary, interests and preferences too; what stands there already stays."""
    more = (
        "name: Jo\nsummary: I sell.\ninterests: [ECS]\nlanguages: [English]\n"
        "preferences: {functions: [sales], track: management, min_pay: 50000}\n"
    )
    own = "skills:\n    sql: 2\npreferences:\n    track: individual # for now\n"
    path = write("me.yaml", own)
    for _ in range(2):
        run = careerpath("profile", "import", write("more.yaml", more), "-o", path, "--force", "-q")
        assert (run.code, run.err) == (0, "")
        profile = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
        assert profile == {
            **yaml.safe_load(more),
            "skills": {"sql": 2},
            "preferences": {"functions": ["sales"], "track": "individual", "min_pay": 50000},
        }
    assert "    track: individual # for now\n" in Path(path).read_text(encoding="utf-8")


def test_ones_own_words_stand(careerpath: Careerpath, write: Write) -> None:
    more = "name: Al\nsummary: I buy.\ninterests: [RIA]\npreferences: {levels: [entry]}\n"
    own = "name: Jo\nsummary: I sell.\ninterests: ECS\npreferences:\n  levels: manager\n"
    path = write("me.yaml", own)
    run = careerpath("profile", "import", write("more.yaml", more), "-o", path, "--force", "-q")
    assert (run.code, run.err) == (0, "")
    assert Path(path).read_text(encoding="utf-8") == own


MORE = Profile(
    skills={"SQL": 4, "Negotiation": None},
    roles=(HeldRole(title="Seller", years=2.5, current=True),),
    education=Education.BACHELOR,
    languages=("English",),
)


@property_of(max_examples=150)
@given(hand_written())
def test_no_line_of_it_is_lost(text: str) -> None:
    after = added_to(text, MORE, {("skills", "SQL"): "line 1: “SQL”"})
    assert after is not None
    left = iter(after.splitlines())
    assert [line for line in text.splitlines() if line not in left] == []
    before, data = yaml.safe_load(text), yaml.safe_load(after)
    assert list(data)[: len(before)] == list(before)
    assert data["skills"] == {**before.get("skills", {}), **MORE.skills}
    assert data["roles"][:-1] == before.get("roles", [])
    assert data["roles"][-1] == {"title": "Seller", "years": 2.5, "current": True}
    assert Profile.model_validate(data).languages == MORE.languages
    assert "SQL: 4 # line 1: “SQL”\n" in after
