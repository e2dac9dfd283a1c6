"""Row 21 in résumés: C++, C#, .NET, R, Go, Java and JavaScript are each their own."""

import json

import pytest

from tests.faults.samples import CATALOGUE, changed
from tests.kit import Careerpath, Write
from tests.profile.formats import docxs, pdfs

LANGUAGES = ["C", "C++", "C#", ".NET", "R", "Go", "Java", "JavaScript"]
SKILLS = "".join(
    f"  - {{id: language-{number}, title: '{title}', category: code}}\n"
    for number, title in enumerate(LANGUAGES)
)
CODING = changed("skills:\n", f"skills:\n{SKILLS}", CATALOGUE)


def found(careerpath: Careerpath, write: Write, content: str | bytes) -> set[str]:
    """The languages of a résumé; SQL stands in each, so that something is recognised."""
    path, catalogue = write("cv", content), write("coding.yaml", CODING)
    run = careerpath("profile", "show", path, "-c", catalogue, "-f", "json", "-q")
    assert (run.code, run.err) == (0, "")
    skills = json.loads(run.out)["result"]["person"]["skills"]
    return {each["skill"]["title"] for each in skills} - {"SQL"}


def resume(*lines: str) -> list[str]:
    return ["Jo Doe", "", "SKILLS", "", "- SQL", *lines]


@pytest.mark.parametrize("title", LANGUAGES)
@pytest.mark.parametrize(
    "line", ["- {}", "- SQL, {}", "- {}, SQL", "- SQL / {}", "* {} (advanced)"]
)
def test_each_alone(title: str, line: str, careerpath: Careerpath, write: Write) -> None:
    text = "\n".join(resume(line.format(title)))
    assert found(careerpath, write, text) == {title}


def test_all_together_in_each_form(careerpath: Careerpath, write: Write) -> None:
    lines = resume(f"- {', '.join(LANGUAGES)}")
    contents = ("\n".join(lines), pdfs.with_text(lines), docxs.with_text(*lines))
    for content in contents:
        assert found(careerpath, write, content) == set(LANGUAGES)
    skills = [{"name": name} for name in ("SQL", *LANGUAGES)]
    assert found(careerpath, write, json.dumps({"skills": skills})) == set(LANGUAGES)


@pytest.mark.parametrize("title", LANGUAGES)
def test_all_but_one(title: str, careerpath: Careerpath, write: Write) -> None:
    rest = [each for each in LANGUAGES if each != title]
    text = "\n".join(resume(f"- {'; '.join(rest)}"))
    assert found(careerpath, write, text) == set(rest)


@pytest.mark.parametrize(
    "line",
    [
        "I go to the gym, and I go swimming.",
        "R&D for a maker of pumps",
        "Plan B, C-level reports, vitamin C",
        "Javanese cooking",
        "Go-getter with a go-live on time",
        "The network and the net result",
        "Raised the NET promoter score",
    ],
)
def test_words_that_only_look_like_one(line: str, careerpath: Careerpath, write: Write) -> None:
    text = f"Jo Doe\n{line}\n\nSKILLS\n\n- SQL\n"
    assert found(careerpath, write, text) == set()


def test_the_import_names_them_as_they_are(careerpath: Careerpath, write: Write) -> None:
    path, catalogue = write("cv", "\n".join(resume("- C#, C++"))), write("coding.yaml", CODING)
    run = careerpath("profile", "import", path, "-c", catalogue)
    again = careerpath("profile", "show", "-", "-c", catalogue, "-f", "json", stdin=run.out)
    skills = json.loads(again.out)["result"]["person"]["skills"]
    assert {each["skill"]["title"] for each in skills} == {"SQL", "C#", "C++"}
