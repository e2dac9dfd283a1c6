"""Naughty strings and the texts of the corpora in every place, through every command and form.

Nothing that a terminal obeys comes out, no run ends in a traceback, and each answer is read by a
parser that is not ours. The quick part takes a sample, the slow one all.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, cycle, islice
from pathlib import Path
from typing import Any

import pytest

from careerpath.files.text import clean
from tests.faults.forms import FORMS, document, page, prose, sheet, sound, told
from tests.kit import Careerpath, Run, Write

_LONGEST = 2_000
"""Signs of a text of a corpus that are taken: what is longer is the same again and again."""
_BUNDLE = 24
WAYS = (*FORMS, "window")
_THEMES = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")


@cache
def naughty(folder: Path) -> tuple[str, ...]:
    """The big list of naughty strings."""
    return tuple(json.loads((folder / "blns.json").read_text(encoding="utf-8")))


@cache
def corpora(folder: Path) -> tuple[str, ...]:
    """The files of the other corpora, each as one text; bytes that are no text are replaced."""
    files = sorted(
        each for part in ("yaml", "json", "resumes") for each in (folder / part).rglob("*.*")
    )
    texts = (each.read_bytes()[:_LONGEST].decode(errors="replace") for each in files)
    return tuple(dict.fromkeys(texts))


def _is_none(character: str) -> bool:
    """Whether Unicode will never give it a meaning."""
    return 0xFDD0 <= ord(character) <= 0xFDEF or ord(character) & 0xFFFE == 0xFFFE


def bundles(strings: Sequence[str]) -> Iterator[list[str]]:
    """Strings that may be titles, some at a time; what is left over is filled up."""
    # Titles that nobody sees are told of in row 30; noncharacters on a page in row 22.
    titles = [each for each in strings if clean(each) and not any(map(_is_none, each))]
    for start in range(0, len(titles), _BUNDLE):
        yield list(islice(cycle(titles[start : start + _BUNDLE]), _BUNDLE))


def catalogue_of(texts: Sequence[str]) -> dict[str, Any]:
    """A catalogue with each text as a title of a role, a function and a skill, and all of them as
    aliases, duties, notes and whatever else the first of each has.
    """
    every, numbers = list(texts), range(len(texts))
    first, *_ = every
    asks = [{"skill": f"s{each}", "importance": 1 + each % 5, "level": 3} for each in numbers]
    functions: list[dict[str, Any]] = [
        {"id": f"f{each}", "title": text, "summary": text, "focus": text, "kpis": [text]}
        for each, text in enumerate(every)
    ]
    functions[0] |= {
        "objectives": every,
        "kpis": every,
        "suits": every,
        "moving_in": every,
        "team_roles": [{"title": text, "does": text, "role": "r0"} for text in every],
        "works_with": [{"function": f"f{each}", "how": every[each]} for each in numbers[1:]],
    }
    skills: list[dict[str, Any]] = [
        {"id": f"s{each}", "title": text, "category": text, "description": text, "learn": [text]}
        for each, text in enumerate(every)
    ]
    skills[0] |= {"aliases": every, "related": [{"skill": "s1", "strength": 0.5}]}
    roles: list[dict[str, Any]] = [
        {
            "id": f"r{each}",
            "title": text,
            "function": f"f{each}",
            "level": "entry" if each else "senior",
            "track": "individual",
            "summary": text,
            "aliases": [f"{text} {each}"],
            "duties": [{"theme": text, "tasks": [text]}],
            "requirements": {"skills": [asks[each], asks[each - 1]]},
            "gates": [{"kind": "licence", "name": text}, {"kind": "language", "name": text}],
            "pay": [{"median": 50_000 + each, "group": text, "note": text, "basis": "source"}],
        }
        for each, text in enumerate(every)
    ]
    roles[0] |= {
        "names": {"fr": first},
        "duties": [{"theme": text, "tasks": every} for text in every[:3]],
        "requirements": {"skills": asks},
        "education": {"typical": "bachelor", "fields": every, "note": first},
        "certifications": [
            {"body": text, "credential": text, "note": text, "basis": "source"} for text in every
        ],
        "interests": dict(zip(_THEMES, range(1, 7), strict=True)),
        "scope": first,
        "decisions": first,
        "reports_to": every,
        "works_with": every,
        "challenges": every,
        "think_twice": every,
        "contexts": [{"setting": text, "description": text} for text in every],
        "analogy": {"text": first},
        "trends": [{"text": text, "basis": "source"} for text in every],
    }
    return {
        "title": first,
        "sources": [
            {"id": "source", "title": first, "publisher": every[1], "kind": "article"}
            | {"region": every[2], "licence": every[3], "attribution": every[4]}
        ],
        "functions": functions,
        "skills": skills,
        "roles": roles,
        "transitions": [
            {"from": f"r{each + 1}", "to": f"r{each}", "kind": "promotion"}
            | {"milestones": every if each < 2 else [text], "certifications": [text], "note": text}
            for each, text in enumerate(every[:-1])
        ],
    }


def profile_of(texts: Sequence[str]) -> dict[str, Any]:
    """Somebody who says all of these of themselves."""
    first, *_ = texts
    return {
        "name": first,
        "summary": first,
        "skills": {"s0": 2, **dict.fromkeys(texts, 3)},
        "interests": ["ECS", *texts],
        "roles": [
            {"title": "r3", "years": 2, "current": True},
            *({"title": text, "years": 1} for text in texts),
        ],
        "certifications": list(texts),
        "languages": list(texts),
        "preferences": {},
    }


def questions(profile: str, catalogue: str) -> dict[str, tuple[str, ...]]:
    """What is asked of each bundle, all of it."""
    person = ("-p", profile)
    words = {
        "match": ("match", profile, "-n", "99"),
        "match, explained": ("match", profile, "-n", "3", "--explain"),
        "fit": ("fit", "r0", *person),
        "show, a role": ("show", "role:r0"),
        "show, a function": ("show", "function:f0"),
        "show, a skill": ("show", "skill:s0"),
        "compare": ("compare", "r0", "r1", "r2", "r3", *person),
        "compare, functions": ("compare", "function:f0", "function:f1"),
        "path": ("path", "r5", "r0", *person),
        "next": ("next", "r1", *person),
        "next, into": ("next", "r0", "--into"),
        "learn": ("learn", "--for", "r0", *person),
        "similar": ("similar", "r0", "-n", "99", *person),
        "report": ("report", profile, "--role", "r0", "--role", "r1", "--to", "r0"),
        "profile show": ("profile", "show", profile),
        "catalogue check": ("catalogue", "check"),
        "catalogue info": ("catalogue", "info"),
        "roles": ("roles",),
        "skills": ("skills",),
    }
    return {name: (*each, "-c", catalogue) for name, each in words.items()}


def sweep(
    careerpath: Careerpath, write: Write, texts: Sequence[str], turn: int | None = None
) -> None:
    """Ask everything of one bundle, in every form and in a window.

    With a `turn`, each question is asked in two of these six ways: other ones in the next turn,
    and in three turns in all of them.
    """
    catalogue = write("catalogue.json", json.dumps(catalogue_of(texts)))
    profile = write("profile.json", json.dumps(profile_of(texts)))
    for place, (name, words) in enumerate(questions(profile, catalogue).items()):
        for form in WAYS if turn is None else WAYS[(place + turn) % 3 :: 3]:
            # What stands over the skills of a comparison on a screen: row 22 tells of it.
            if name == "compare" and form in {"table", "window"}:
                continue
            if form == "window":
                run = careerpath(*words, "--color", "never", width=80)
            else:
                run = careerpath(*words, "-f", form)
            try:
                sound(run, "table" if form == "window" else form)
            except Exception as error:
                error.add_note(f"{name} as {form}: {run.code} {run.err[:500]!a}")
                raise
    for form in FORMS:
        run = careerpath("profile", "check", profile, "-c", catalogue, "-f", form)
        told(run)
        assert run.code in {0, 1}
    _each_title(careerpath, texts, catalogue)


def _each_title(careerpath: Careerpath, texts: Sequence[str], catalogue: str) -> None:
    """Every form says every title, as its reader reads it."""
    runs = {form: careerpath("roles", "-c", catalogue, "-f", form) for form in FORMS}
    roles = [row["role"]["title"] for row in _rows(runs["json"])]
    assert sorted(roles) == sorted(text.strip() for text in texts)
    read = {
        "table": runs["table"].out,
        "markdown": prose(runs["markdown"].out),
        "html": "".join(page(runs["html"].out).itertext()),
        "csv": "\n".join(chain.from_iterable(sheet(runs["csv"].out))).replace("'", ""),
    }
    for text in texts:
        for form, found in read.items():
            shown = " ".join(clean(text).split())
            if form == "csv":
                shown = shown.replace("'", "")
            elif form == "markdown":
                # What a reader of Markdown cannot say within a cell.
                found, shown = (_bare(each) for each in (found, shown))  # noqa: PLW2901
            assert shown in found, (form, ascii(text))


def _rows(run: Run) -> list[dict[str, Any]]:
    result = document(run)["result"]
    rows: list[dict[str, Any]] = result["rows"]
    return rows


def _bare(text: str) -> str:
    return "".join(text.split())


@pytest.fixture
def folder(reference_data: Path) -> Path:
    return reference_data / "corpora"


def test_a_sample(folder: Path, careerpath: Careerpath, write: Write) -> None:
    strings = [*naughty(folder)[::80], *corpora(folder)[::240]]
    (texts,) = bundles(strings)
    sweep(careerpath, write, texts[:10])


@pytest.mark.slow
@pytest.mark.parametrize("part", range(8))
def test_all_naughty_strings(part: int, folder: Path, careerpath: Careerpath, write: Write) -> None:
    for turn, texts in islice(enumerate(bundles(naughty(folder))), part, None, 8):
        sweep(careerpath, write, texts, turn)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(8))
def test_all_texts_of_the_corpora(
    part: int, folder: Path, careerpath: Careerpath, write: Write
) -> None:
    for turn, texts in islice(enumerate(bundles(corpora(folder))), part, None, 8):
        sweep(careerpath, write, texts, turn)


_TYPED = (
    ("show", "--"),
    ("roles", "--"),
    ("fit", "-s", "negotiation", "--"),
    ("next", "--"),
    ("similar", "--"),
    ("path", "sales manager", "--"),
    ("compare", "sales manager", "--"),
)


def typed(careerpath: Careerpath, strings: Sequence[str]) -> None:
    """Each string as an argument, in one form after the other, and as the value of options."""
    forms = cycle(FORMS)
    for text in strings:
        for words in _TYPED:
            command, *more = words
            told(careerpath(command, "-f", next(forms), *more, text))
        current = text if clean(text) else "x"  # see the test below of one that nobody sees
        told(careerpath("match", "-f", next(forms), f"--skill={text}", f"--current={current}"))
        told(careerpath("learn", "-f", next(forms), "-s", "sql", f"--for={text}"))


def test_a_sample_typed(folder: Path, careerpath: Careerpath) -> None:
    typed(careerpath, naughty(folder)[::170])


@pytest.mark.slow
@pytest.mark.parametrize("part", range(8))
def test_all_naughty_strings_typed(part: int, folder: Path, careerpath: Careerpath) -> None:
    typed(careerpath, naughty(folder)[part::8])


@pytest.mark.parametrize("text", ["\u200b", "\ufeff", "\xad\u202e"], ids=ascii)
def test_a_current_role_that_cannot_be_seen(text: str, careerpath: Careerpath) -> None:
    run = careerpath("match", "-s", "sql", "--current", text)
    told(run)
    assert run.code == 2
