"""Row 25 in résumés: a single word of a megabyte is no work, and nothing beside it is lost."""

import json

import pytest

from careerpath.profile.resume import reading
from careerpath.profile.resume.tokens import tokens_of
from tests.faults.samples import plain
from tests.kit import Careerpath, Write
from tests.profile.formats import docxs, pdfs

LENGTH = 1_000_000
WORDS = {
    "one letter": "w" * LENGTH,
    "dots": "." * LENGTH,
    "dashes": "-" * LENGTH,
    "digits": "2" * LENGTH,
    "a name, again and again": "sql," * (LENGTH // 4),
    "pairs of a name and a sign": "sql/" * (LENGTH // 4),
    "brackets": "(" * LENGTH,
    "colons": "a:" * (LENGTH // 2),
    "stars": "*" * LENGTH,
    "pipes": "|" * LENGTH,
    "an address": f"a@{'b' * LENGTH}",
    "no space of ASCII": "日本" * (LENGTH // 6),
    "accents": "e\u0301" * (LENGTH // 3),
}
AROUND = "Jo Doe\n\nSKILLS\n\n- SQL (expert)\n- Negotiation\n\n{}\n"


@pytest.mark.parametrize("word", WORDS.values(), ids=WORDS)
def test_in_a_text(word: str, careerpath: Careerpath, write: Write, catalogue: str) -> None:
    """What comes before it is read, and no screen repeats it."""
    path = write("cv.txt", AROUND.format(word))
    for words in (("match", path), ("profile", "import", path)):
        run = careerpath(*words, "-c", catalogue)
        assert run.code == 0
        assert "Negotiation" in run.out
        assert len(run.out) + len(run.err) < 10_000
        plain(run)


def test_it_hides_nothing_after_it(careerpath: Careerpath, write: Write, catalogue: str) -> None:
    path = write("cv.txt", f"Jo Doe {'w' * 200_000}\n\nSKILLS\n\n- SQL (expert)\n")
    run = careerpath("profile", "show", path, "-c", catalogue, "-f", "json", "-q")
    (skill,) = json.loads(run.out)["result"]["person"]["skills"]
    assert (skill["skill"]["id"], skill["level"]) == ("sql", 5)


@pytest.mark.parametrize("length", [LENGTH, 1_900_000])
def test_the_words_that_are_looked_at_are_few(
    length: int,
    careerpath: Careerpath,
    write: Write,
    catalogue: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A bound on the work that no clock is needed for: the letters that reach the tokens."""
    seen: list[int] = []

    def counted(text: str) -> object:
        seen.append(len(text))
        return tokens_of(text)

    monkeypatch.setattr(reading, "tokens_of", counted)
    path = write("cv.txt", AROUND.format("w" * length))
    assert careerpath("match", path, "-c", catalogue, "-q").code == 0
    assert 0 < sum(seen) < 1000


@pytest.mark.parametrize(
    "data",
    [
        pdfs.with_text(["Jo Doe", "SQL (expert)", "w" * 400_000]),
        docxs.with_text("Jo Doe", "SQL (expert)", "w".join(map(str, range(150_000)))),
        json.dumps({"skills": [{"name": "SQL", "level": "Expert"}, {"name": "w" * LENGTH}]}),
        json.dumps({"skills": [{"name": "SQL"}], "w" * LENGTH: 1}),
        json.dumps({"skills": [{"name": "SQL", "level": "w" * LENGTH}]}),
        json.dumps({"skills": [{"name": "SQL"}], "work": [{"position": "w" * LENGTH}]}),
    ],
    ids=["pdf", "docx", "skill", "key", "level", "post"],
)
def test_in_other_forms(
    data: str | bytes, careerpath: Careerpath, write: Write, catalogue: str
) -> None:
    run = careerpath("match", write("cv", data), "-c", catalogue)
    assert run.code == 0
    assert len(run.out) + len(run.err) < 10_000
    plain(run)
