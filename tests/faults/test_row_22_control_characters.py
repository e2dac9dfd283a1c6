"""Row 22: nothing in the data can move, hide, colour or reorder what a terminal shows."""

import json
from pathlib import Path

import pytest
import yaml

from careerpath.files.text import clean
from tests.faults.samples import (
    SCREENS,
    Given,
    changed,
    plain,
    quoted,
    screen,
)
from tests.kit import Careerpath, Filled, Run, Write

# ANSI, OSC 8 and OSC 52, DCS, C1, backspace, bell, carriage return, bidi, zero width, tags.
HOSTILE = (
    "q\x1b[31mw\x1b]8;;http://x\x1b\\e\x1b]52;c;eA==\x07r\x1bPq\x1b\\t\x9b2Jy\x85u\x08i\x07o\rp\na"
    "\x7fs\u061cd\u180ef\u200bg\u200fh\u2028j\u202ek\u2066l\u2060z\ufeffx\ufffbc\u00adv\U000e0041b"
)


@pytest.fixture
def hostile(filled_with: Filled) -> tuple[str, str]:
    """Paths of a profile and of a catalogue with hostile text in every place."""
    return filled_with(HOSTILE)


@pytest.mark.parametrize("name", SCREENS)
def test_every_screen(name: str, careerpath: Careerpath, hostile: tuple[str, str]) -> None:
    words = screen(name, *hostile)
    for run in (
        careerpath(*words),
        careerpath(*words, "-f", "markdown"),
        careerpath(*words, "--color", "never", width=140),
    ):
        assert (run.code, run.err) == (0, "")
        plain(run)


@pytest.mark.parametrize("name", SCREENS)
def test_json_escapes_and_keeps(
    name: str, careerpath: Careerpath, hostile: tuple[str, str]
) -> None:
    run = careerpath(*screen(name, *hostile), "-f", "json")
    plain(run)
    assert "\\u001b[31m" in run.out
    assert "\\u202e" in run.out
    assert any(HOSTILE in text for text in _texts(json.loads(run.out)))


def _texts(value: object) -> set[str]:
    if isinstance(value, dict):
        return {text for each in value.values() for text in _texts(each)}
    if isinstance(value, list):
        return {text for each in value for text in _texts(each)}
    return {value} if isinstance(value, str) else set()


@pytest.mark.parametrize("suffix", ["txt", "json", "md"])
def test_files(
    suffix: str, careerpath: Careerpath, hostile: tuple[str, str], tmp_path: Path
) -> None:
    out = tmp_path / f"answer.{suffix}"
    run = careerpath(*screen("match", *hostile), "-o", str(out), "--color", "always")
    assert (run.code, run.out) == (0, "")
    plain(Run(0, out.read_text(encoding="utf-8"), ""))


def test_a_profile_drawn_in_the_words_of_a_catalogue(careerpath: Careerpath, write: Write) -> None:
    """Its names come from the catalogue, and are those that the catalogue finds again."""
    title = "\u202eevil\u2066 \u200fart="
    catalogue = write("c.yaml", changed("title: SQL", f"title: {quoted(title)}"))
    run = careerpath(
        "profile", "import", write("cv.txt", "Skills: SQL, evil art\n"), "-c", catalogue
    )
    plain(run)
    assert "\n  evil art=: 3 # " in run.out
    run = careerpath("profile", "check", write("drawn.yaml", run.out), "-c", catalogue)
    assert (run.code, run.err) == (0, "")


def test_a_profile_written_once_more(careerpath: Careerpath, hostile: tuple[str, str]) -> None:
    """Nothing of what its owner wrote is lost."""
    profile, catalogue = hostile
    run = careerpath("profile", "import", profile, "-c", catalogue)
    plain(run)
    before = yaml.safe_load(Path(profile).read_text(encoding="utf-8"))
    after = yaml.safe_load(run.out)
    assert HOSTILE in before["skills"]
    assert {key: after[key] for key in before} == before


@pytest.mark.parametrize("more", [(), ("-f", "json")])
@pytest.mark.parametrize(
    "content",
    [
        json.dumps({HOSTILE: 1}),
        json.dumps({"education": HOSTILE}),
        json.dumps({"version": HOSTILE}),
        json.dumps({"skills": {HOSTILE: 9}}),
        json.dumps({"preferences": {"functions": HOSTILE}}),
        json.dumps({"skills": {HOSTILE: 3}}),
        json.dumps({"skills": {"sql": 3}, "preferences": {"functions": "nowhere"}}),
        f"{quoted(HOSTILE)}: 1\n{quoted(HOSTILE)}: 2\n",
        f"name: !<{HOSTILE}> x\n",
        "name: *\u202ebidi\n",
        "name: &\u202ea [*\u202ea]\n",
        f"name: a # {HOSTILE}\nnmae: b\n",
        "nmae: \u202e\u200bx\u2066\n",
        "name: \x1b[31m\n",
        "name: \x9b31m\n",
    ],
    ids=lambda value: ascii(value)[:30],
)
def test_what_is_wrong_is_told_safely(
    content: str, more: tuple[str, ...], as_profile: Given
) -> None:
    run = as_profile(content, "given.yaml", *more)
    assert run.code in {1, 2}
    assert "error[CP" in run.err
    plain(run)


@pytest.mark.parametrize("more", [(), ("-f", "json")])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: seller", f"id: {quoted(HOSTILE)}"),
        ("function: sales", f"function: {quoted(HOSTILE)}"),
        ("level: entry", f"level: {quoted(HOSTILE)}"),
        ("kind: career_change", f"kind: {quoted(HOSTILE)}"),
        ("title: Seller", f"title: Seller\n    gates: [{{kind: {quoted(HOSTILE)}}}]"),
        ("title: Seller", f"title: Seller\n    {quoted(HOSTILE)}: 1"),
    ],
)
def test_what_is_wrong_in_a_catalogue_is_told_safely(
    old: str, new: str, more: tuple[str, ...], as_catalogue: Given
) -> None:
    run = as_catalogue(changed(old, new), "given.yaml", *more)
    assert run.code == 2
    plain(run)


@pytest.mark.parametrize("more", [(), ("-f", "json")])
@pytest.mark.parametrize(
    "words",
    [
        ("match", HOSTILE),
        ("match", "-s", HOSTILE),
        ("match", "-s", f"{HOSTILE}=9"),
        ("match", "-s", f"{HOSTILE},sql=3"),
        ("match", "-s", "sql", "-i", HOSTILE),
        ("match", "-s", "sql", "--current", HOSTILE),
        ("match", "-s", "sql", "--function", HOSTILE),
        ("match", "-s", "sql", "--education", HOSTILE),
        ("match", "-s", "sql", f"--{HOSTILE}"),
        ("match", "-s", "sql", "-o", f"nowhere/{HOSTILE}/x.txt"),
        ("match", "-s", "sql", "-o", f"{HOSTILE}.docx"),
        ("match", "-s", "sql", "-c", HOSTILE),
        ("show", HOSTILE),
        (HOSTILE,),
    ],
    ids=lambda value: ascii(value)[:40],
)
def test_what_is_typed_is_repeated_safely(
    words: tuple[str, ...],
    more: tuple[str, ...],
    careerpath: Careerpath,
    catalogue: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CAREERPATH_CATALOGUE", catalogue)
    run = careerpath(*words, *more)
    assert run.code in {0, 1, 2}
    plain(run)


def test_bytes_that_are_no_text_on_the_command_line(careerpath: Careerpath, catalogue: str) -> None:
    run = careerpath("match", "-c", catalogue, "-s", "sql", "--current", "Caf\udce9")
    assert run.code in {0, 1, 2}
    plain(run)


def test_file_names(careerpath: Careerpath, write: Write, catalogue: str) -> None:
    for name in ("\x1b[31mred.yaml", "\u202elmay.yaml", "new\nline.yaml", "\udce9.yaml"):
        for more in ((), ("-f", "json"), ("-v",)):
            run = careerpath("match", write(name, "nmae: 1\n"), "-c", catalogue, *more)
            assert run.code == 2
            assert "error[CP010]" in run.err
            plain(run)
        run = careerpath("match", "-v", "-s", "zzz", "-c", write(name, "skills: []\n"))
        assert run.code == 1
        plain(run)
        for words in (("match", "-v"), ("match", "-f", "json"), ("profile", "check")):
            run = careerpath(*words, write(name, "skills: [sql]\n"), "-c", catalogue)
            assert run.code == 0
            plain(run)


@pytest.mark.parametrize("said", ["s\u200bql", "s\u00adql", "sq\u2060l", "sq\ufeffl"])
def test_what_cannot_be_seen_does_not_part_names(
    said: str, careerpath: Careerpath, catalogue: str
) -> None:
    run = careerpath("show", f"skill:{said}", "-c", catalogue)
    assert (run.code, run.err) == (0, "")


def test_naughty_strings(reference_data: Path, as_profile: Given) -> None:
    strings = json.loads((reference_data / "corpora/blns.json").read_text(encoding="utf-8"))
    assert len(strings) > 500
    said = {text: None for text in strings if clean(text)}
    everywhere = {
        "name": " ".join(strings),
        "skills": {"sql": 3, **said},
        "interests": ["ECS", *said],
        "roles": [{"title": text} for text in said],
        "certifications": list(said),
        "languages": list(said),
    }
    for more in (("--explain",), ("-f", "json")):
        run = as_profile(json.dumps(everywhere), "naughty.json", *more)
        assert (run.code, run.err) == (0, "")
        plain(run)


def test_naughty_titles(careerpath: Careerpath, reference_data: Path, write: Write) -> None:
    strings = json.loads((reference_data / "corpora/blns.json").read_text(encoding="utf-8"))
    role = {"function": "f", "level": "entry", "track": "individual", "summary": "x"}
    titles = [text for text in strings if clean(text)]
    catalogue = {
        "functions": [{"id": "f", "title": "F", "summary": " ".join(titles)}],
        "skills": [
            {"id": f"s{number}", "title": title, "category": title, "aliases": [title]}
            for number, title in enumerate(titles)
        ],
        "roles": [
            {"id": f"r{number}", "title": title, **role} for number, title in enumerate(titles)
        ],
    }
    catalogue["roles"][0]["requirements"] = {
        "skills": [
            {"skill": f"s{number}", "importance": 3, "level": 3} for number in range(len(titles))
        ]
    }
    path = write("naughty.json", json.dumps(catalogue))
    run = careerpath("match", "-s", "s0,s1=3,s2", "-n", "600", "-c", path)
    assert (run.code, run.err) == (0, "")
    plain(run)


def test_naughty_arguments(careerpath: Careerpath, reference_data: Path, catalogue: str) -> None:
    strings = json.loads((reference_data / "corpora/blns.json").read_text(encoding="utf-8"))
    options = [word for text in strings[::6] if "=" not in text for word in ("-s", text)]
    run = careerpath("match", "-c", catalogue, *options, "-s", "sql=3", "-i", " ".join(strings))
    assert (run.code, run.err) == (0, "")
    plain(run)
    for text in strings[::60]:
        run = careerpath("show", "-c", catalogue, "--", text)
        assert run.code in {0, 2}
        plain(run)
