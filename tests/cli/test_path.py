"""`careerpath path`, as job seekers, coaches and scripts meet it."""

import json
import re
import shlex
from itertools import pairwise
from typing import Any

import pytest

from tests.faults.samples import plain
from tests.kit import ROOT, Careerpath, Filled, Golden, Write, widest

ARTICLE = ("sales operations manager", "director of sales operations")
KOFI = "examples/operations-analyst.yaml"
NEVER = ("--color", "never")

SMALL = """\
functions:
  - {id: sales, title: Sales, summary: Wins customers.}
skills:
  - {id: sql, title: SQL, category: technical}
  - {id: writing, title: Writing, category: people, effort: brief}
roles:
  - id: clerk
    title: Clerk
    function: sales
    level: entry
    track: individual
    summary: Files.
    requirements: {skills: [{skill: sql, importance: 5, level: 2}]}
  - id: writer
    title: Writer
    function: sales
    level: entry
    track: individual
    summary: Writes.
    requirements: {skills: [{skill: writing, importance: 5, level: 4}]}
  - id: editor
    title: Editor
    function: sales
    level: intermediate
    track: individual
    summary: Edits.
    requirements:
      skills:
        - {skill: writing, importance: 5, level: 5}
        - {skill: sql, importance: 1, level: 1}
  - id: hermit
    title: Hermit
    function: sales
    level: entry
    track: individual
    summary: Waits.
transitions:
  - {from: writer, to: editor, kind: promotion, years: {min: 1, max: 2}, basis: editorial}
  - {from: clerk, to: writer, kind: lateral, basis: editorial}
"""

HOSTILE = [
    'say "no" to `it`', 'x"] --> n9["y', "a | b |c| <b>z</b>", "n1 --> n0; click n0", "#quot;#35;",
    "```\nrm -rf\n```", "[bold]x[/bold] \x1b[31mred\x1b[0m", "tab\tbell\x07 \u202eback",
    "100 % ≈ é 日本",
]  # fmt: skip
_NODE = re.compile(r'    n(\d+)\["([^"|<>\[\]`]*)"\]')
_EDGE = re.compile(r'    n(\d+) -->\|"([^"|<>\[\]`]*)"\| n(\d+)')


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.fixture
def small(write: Write) -> tuple[str, str]:
    """The option that names the small catalogue."""
    return "-c", write("small.yaml", SMALL)


def answer(careerpath: Careerpath, *argv: str) -> dict[str, Any]:
    run = careerpath("path", *argv, "-f", "json")
    assert (run.code, run.err) == (0, "")
    envelope = json.loads(run.out)
    assert (envelope["schema"], envelope["command"]) == ("careerpath/1", "path")
    found: dict[str, Any] = envelope["result"]
    return found


def ways(found: dict[str, Any]) -> list[list[str]]:
    """The ids of the roles on each route."""
    return [
        [found["start"]["id"], *(step["move"]["end"]["id"] for step in route["steps"])]
        for route in found["routes"]
    ]


def diagrams(document: str) -> list[list[str]]:
    """The titles in each Mermaid diagram, which must be a chain n0, n1 … and nothing else."""
    found = []
    for text in re.findall(r"^```mermaid\n(.*?)\n```$", document, re.MULTILINE | re.DOTALL):
        first, *lines = text.splitlines()
        assert first == "flowchart LR"
        nodes = [match for line in lines if (match := _NODE.fullmatch(line))]
        edges = [match for line in lines if (match := _EDGE.fullmatch(line))]
        assert len(nodes) + len(edges) == len(lines), text
        assert [int(node[1]) for node in nodes] == list(range(len(nodes)))
        assert [(int(edge[1]), int(edge[3])) for edge in edges] == list(pairwise(range(len(nodes))))
        labels = [node[2] for node in nodes]
        for label in (*labels, *(edge[2] for edge in edges)):
            assert re.fullmatch(r"(?:[\w ,.–≈]|#\d+;)*", label), label
        found.append([re.sub(r"#(\d+);", lambda m: chr(int(m[1])), label) for label in labels])
    assert document.count("```mermaid\n") == len(found)
    return found


@pytest.mark.parametrize(
    ("name", "argv"),
    [
        ("article", ARTICLE),
        ("article-operations-analyst", (ARTICLE[1], "-p", KOFI)),
        ("article-sales-manager-hours", ("sales manager", ARTICLE[1], "--hours", "5")),
    ],
)
def test_golden_screen(
    name: str, argv: tuple[str, ...], careerpath: Careerpath, golden: Golden
) -> None:
    run = careerpath("path", *argv, *NEVER, width=80)
    assert (run.code, run.err) == (0, "")
    assert widest(run.out) <= 80
    golden(f"path-{name}-80.txt", run.out)


@pytest.mark.parametrize(("form", "suffix"), [("markdown", "md"), ("json", "json")])
def test_golden_document(form: str, suffix: str, careerpath: Careerpath, golden: Golden) -> None:
    run = careerpath("path", ARTICLE[1], "-p", KOFI, "--alternatives", "2", "-f", form)
    assert (run.code, run.err) == (0, "")
    golden(f"path-operations-analyst.{suffix}", run.out)


def test_what_the_article_says(careerpath: Careerpath) -> None:
    found = answer(careerpath, *ARTICLE)
    (step,) = found["routes"][0]["steps"]
    assert (step["years"], step["running"], step["estimated"]) == ([3, 5], [3, 5], False)
    assert (step["move"]["kind"], len(step["move"]["milestones"])) == ("promotion", 4)
    titles = {source["id"]: source["title"] for source in found["sources"]}
    told_by = [titles[id_] for id_ in step["move"]["basis"]]
    assert "Director of Sales Operations vs. Sales Operations Manager" in told_by
    assert step["binds"] == "time in role"
    assert step["pay"]["amount"] > 0
    others = {move["start"]["title"] for move in found["other_ways_in"]}
    on_routes = {id_ for way in ways(found) for id_ in way}
    assert others
    assert not {move["start"]["id"] for move in found["other_ways_in"]} & on_routes
    run = careerpath("path", *ARTICLE, *NEVER, width=80)
    assert "1 step: 3–5 years" in run.out
    assert "Other ways into Director of Sales Operations" in run.out
    for title in others:
        assert f"  {title} " in run.out


def test_from_the_role_that_the_profile_holds(careerpath: Careerpath) -> None:
    found = answer(careerpath, ARTICLE[1], "-p", KOFI)
    assert found["start"]["title"] == "Sales Operations Analyst"
    assert found["person"]["name"] == "Kofi"
    assert found["hours_a_week"] == 10
    first = found["routes"][0]["steps"][0]
    assert first["role_years"] == [0, 0]  # of the two to three years, three are served
    levels = {gap["skill"]["id"]: (gap["held"], gap["asked"]) for gap in first["build"]}
    lacks = {gap["skill"]["id"]: (gap["held"], gap["asked"]) for gap in first["move"]["gaps"]}
    assert levels["sales-forecasting"][0] == 2
    # What there is to build is what is lacking by more than the level that comes with the job.
    assert levels == {
        id_: (held, max(asked - 1, 1))
        for id_, (held, asked) in lacks.items()
        if held < max(asked - 1, 1)
    }
    same = answer(careerpath, "sales operations analyst", ARTICLE[1], "-p", KOFI)
    assert same["routes"] == found["routes"]


def test_in_words_instead_of_a_profile(careerpath: Careerpath) -> None:
    argv = ("--current", "sales operations analyst", "--years", "3", "-s", "sql=3")
    found = answer(careerpath, ARTICLE[1], *argv)
    assert found["start"]["id"] == "sales-operations-analyst"


def test_the_shape_of_json(careerpath: Careerpath) -> None:
    found = answer(careerpath, ARTICLE[1], "-p", KOFI)
    assert found.keys() == {
        "start", "end", "prefer", "hours_a_week", "routes", "other_ways_in", "person", "notes",
        "sources", "next_command",
    }  # fmt: skip
    for route in found["routes"]:
        assert route.keys() == {"steps", "years", "hours", "estimated", "unknown"}
        assert route["hours"] == sum(step["hours"] for step in route["steps"])
        assert route["steps"][-1]["running"] == route["years"]
        for step in route["steps"]:
            assert step.keys() == {
                "move", "build", "hours", "role_years", "learning_years", "years", "binds",
                "estimated", "running", "pay", "pay_after",
            }  # fmt: skip
            assert step["binds"] in {"time in role", "learning", "both", None}
            for pay in (step["pay"], step["pay_after"]):
                assert pay is None or pay.keys() == {"amount", "currency", "group", "basis"}
    cited = [source["id"] for source in found["sources"]]
    steps = [step for route in found["routes"] for step in route["steps"]]
    cites = [step["move"] for step in steps] + found["other_ways_in"]
    cites += [pay for step in steps for pay in (step["pay"], step["pay_after"]) if pay]
    assert sorted({id_ for each in cites for id_ in each["basis"]}) == sorted(cited)


def test_pay_names_its_group_and_cites_its_sources(careerpath: Careerpath, write: Write) -> None:
    text = SMALL.replace(
        "functions:",
        "sources: [{id: survey, title: A survey, kind: dataset},"
        " {id: census, title: A census, kind: official_statistics}]\nfunctions:",
    )
    pays = {
        "Files": "{median: 30000, currency: EUR, group: Office clerks, basis: survey}",
        "Writes": "{median: 40000, currency: EUR, basis: [survey, census]}",
        "Edits": "{median: 50000, currency: EUR}",
    }
    for word, pay in pays.items():
        text = text.replace(f"summary: {word}.", f"summary: {word}.\n    pay: [{pay}]")
    argv = ("clerk", "editor", "-c", write("paid.yaml", text))
    out = careerpath("path", *argv).out
    assert "● Clerk, 30,000 EUR a year (Office clerks) [1]\n" in out
    assert "  Move   Lateral move [2]\n" in out
    assert "  Pay    40,000 EUR a year [1, 3], better paid\n" in out
    assert "  Pay    50,000 EUR a year (no source given), better paid\n" in out
    found = answer(careerpath, *argv)
    assert [source["id"] for source in found["sources"]] == ["survey", "editorial", "census"]
    one, two = found["routes"][0]["steps"]
    assert one["pay"] == {
        "amount": 30_000,
        "currency": "EUR",
        "group": "Office clerks",
        "basis": ["survey"],
    }
    assert (one["pay_after"]["group"], one["pay_after"]["basis"]) == (None, ["survey", "census"])
    assert (two["pay"], two["pay_after"]["basis"]) == (one["pay_after"], [])


def test_wishes(careerpath: Careerpath) -> None:
    free = ways(answer(careerpath, *ARTICLE))
    assert len(free) == 3
    assert len(ways(answer(careerpath, *ARTICLE, "--alternatives", "1"))) == 1
    assert ways(answer(careerpath, *ARTICLE, "--max-steps", "1")) == free[:1]
    by = ways(answer(careerpath, *ARTICLE, "--via", "Sales Manager", "--via", "director of sales"))
    assert by
    assert all({"sales-manager", "director-of-sales"} <= {*way} for way in by)
    without = ways(answer(careerpath, *ARTICLE, "--avoid", "revops manager", "--avoid", "cro"))
    assert without
    assert not any("revenue-operations-manager" in way for way in without)


@pytest.mark.parametrize("prefer", ["fastest", "easiest", "pay"])
def test_preferences(prefer: str, careerpath: Careerpath) -> None:
    found = answer(careerpath, "sales rep", "sales manager", "--hours", "5", "--prefer", prefer)
    assert found["prefer"] == prefer
    routes = found["routes"]
    assert len(routes) == 3
    if prefer == "fastest" and not any(route["unknown"] for route in routes):
        sums = [sum(route["years"]) for route in routes]
        assert sums == sorted(sums)
    if prefer == "easiest":
        hours = [route["hours"] for route in routes]
        assert hours == sorted(hours)


def test_hours(careerpath: Careerpath) -> None:
    (slow, *_) = answer(careerpath, *ARTICLE, "--hours", "1")["routes"]
    assert {step["binds"] for step in slow["steps"]} >= {"learning"}
    for words, said in (("1", "at 1 hour a week"), ("2.5", "at 2.5 hours a week")):
        run = careerpath("path", *ARTICLE, "--hours", words)
        assert said in run.out
    assert "add --hours" in careerpath("path", *ARTICLE).out


def test_the_binding_time_is_told(careerpath: Careerpath) -> None:
    argv = ("path", *ARTICLE, "--alternatives", "1", "--max-steps", "1", "--hours")
    learning, both, role = (careerpath(*argv, hours).out for hours in ("1", "20", "168"))
    assert "; the learning decides\n" in learning
    assert "; the learning sets the least, the time in the role the most\n" in both
    assert "; the time in the role decides\n" in role
    for out in (learning, both, role):
        assert out.count("decides") + out.count("sets the least") == 1


@pytest.mark.parametrize("width", [40, 80, 140])
@pytest.mark.parametrize("argv", [ARTICLE, (ARTICLE[1], "-p", KOFI), ("sales rep", "ceo")])
def test_a_window_is_kept_to(width: int, argv: tuple[str, ...], careerpath: Careerpath) -> None:
    run = careerpath("path", *argv, *NEVER, width=width)
    assert (run.code, run.err) == (0, "")
    assert widest(run.out) <= width
    assert "…" not in run.out


def test_a_stop_is_marked_once(careerpath: Careerpath) -> None:
    run = careerpath("path", *ARTICLE, "--alternatives", "1", *NEVER, width=40)
    assert (run.out.count("●"), run.out.count("▼")) == (1, 1)


def test_a_pipe_is_not_cut(careerpath: Careerpath, monkeypatch: pytest.MonkeyPatch) -> None:
    before = careerpath("path", *ARTICLE)
    monkeypatch.setenv("COLUMNS", "20")
    run = careerpath("path", *ARTICLE)
    assert run == before
    notes = [step["move"]["note"] for step in answer(careerpath, *ARTICLE)["routes"][0]["steps"]]
    assert all(note in run.out for note in notes)


@pytest.mark.parametrize("form", ["table", "markdown", "json"])
def test_routes_are_the_same_in_every_form(form: str, careerpath: Careerpath) -> None:
    run = careerpath("path", *ARTICLE, "-f", form)
    assert (run.code, run.err) == (0, "")
    for milestone in answer(careerpath, *ARTICLE)["routes"][0]["steps"][0]["move"]["milestones"]:
        assert milestone in run.out


def test_mermaid(careerpath: Careerpath) -> None:
    run = careerpath("path", *ARTICLE, "-f", "markdown")
    drawn = diagrams(run.out)
    assert len(drawn) == 3
    assert drawn[0] == ["Sales Operations Manager", "Director of Sales Operations"]
    assert '    n0 -->|"promotion, 3–5 years"| n1\n' in run.out
    assert all(len(set(titles)) == len(titles) for titles in drawn)


def test_mermaid_of_every_length(careerpath: Careerpath) -> None:
    run = careerpath(
        "path", "retail sales associate", "coo", "--alternatives", "9", "-f", "markdown"
    )
    found = answer(careerpath, "retail sales associate", "coo", "--alternatives", "9")
    assert [len(titles) for titles in diagrams(run.out)] == [len(way) for way in ways(found)]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_titles_in_mermaid(text: str, careerpath: Careerpath, filled_with: Filled) -> None:
    _, path = filled_with(text)
    run = careerpath("path", "buyer", "seller", "-c", path, "-f", "markdown")
    assert (run.code, run.err) == (0, "")
    plain(run)
    (titles,) = diagrams(run.out)
    assert len(titles) == 2
    shown = " ".join(text.split())
    if shown.isprintable():
        assert titles == [shown, shown]
    fences = [line for line in run.out.splitlines() if line.lstrip().startswith("```")]
    assert fences == ["```mermaid", "```"]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("person", [False, True])
def test_hostile_words_on_a_screen(
    text: str, *, person: bool, careerpath: Careerpath, filled_with: Filled
) -> None:
    profile, catalogue = filled_with(text)
    words = ["path", "buyer", "seller", "-c", catalogue]
    if person:
        words += ["-p", profile]
    for width in (40, 80, None):
        run = careerpath(*words, *NEVER, width=width)
        assert (run.code, run.err) == (0, "")
        plain(run)
        assert widest(run.out) <= (width or 10**6)
    assert json.loads(careerpath(*words, "-f", "json").out)["result"]["routes"]


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (
            ("nobody here", "sales manager"),
            "error[CP002]: no role is called “nobody here”\n",
        ),
        (
            ("sales manager", "sales rep", "--avoid", "qqqq", "--via", "zzzz"),
            (
                "error[CP002]: no role is called “qqqq”\n"
                "  hint: careerpath roles WORD finds those that there are\n"
                "error[CP002]: no role is called “zzzz”\n"
            ),
        ),
        (
            ("cfo", "Chief Financial Officer"),
            "starts and ends at Chief Financial Officer\n  hint: name another destination\n",
        ),
        (
            ("cfo",),
            "\n  hint: name two roles, or the one you hold: --current “account manager”\n",
        ),
        (("cfo", "-s", "sql=3"), "error[CP001]: nothing says where the path starts\n"),
        (("cfo", "--current", "cfo"), "error[CP001]: the path starts and ends at Chief Fin"),
        (("cfo", "--current", "lion tamer"), "error[CP001]: nothing says where the path starts\n"),
        *(
            (("cfo", "ceo", f"--hours={hours}"), f"error[CP001]: --hours {told} is not a number")
            for hours, told in (
                ("0", "0"),
                ("-1", "-1"),
                ("-0.5", "-0.5"),
                ("169", "169"),
                ("nan", "nan"),
                ("inf", "inf"),
            )
        ),
        (("cfo", "ceo", "--hours", "few"), "error[CP001]: Invalid value for '--hours'"),
        (("cfo", "ceo", "--prefer", "best"), "'best' is not one of 'fastest', 'easiest', 'pay'"),
        (("cfo", "ceo", "--alternatives", "0"), "error[CP001]: Invalid value for '--alternatives'"),
        (
            ("cfo", "ceo", "--alternatives", "21"),
            "'--alternatives': it is at most 20\n",
        ),
        ((), "error[CP001]: Missing argument '[FROM] TO'"),
        (("cfo", "ceo", "coo"), "error[CP001]: a path has two ends; 3 roles are named\n"),
        (("cfo", "ceo", "qqqq"), "error[CP002]: no role is called “qqqq”\n"),
        (
            ("sales rep", "cfo", "--avoid", "ceo", "--avoid", "Chief Financial Officer"),
            "error[CP001]: the path cannot avoid Chief Financial Officer, which is one of its ends",
        ),
        (
            ("cfo", "--current", "sales manager", "--avoid", "sales manager"),
            "error[CP001]: the path cannot avoid Sales Manager, which is one of its ends\n",
        ),
        (("cfo", "ceo", "--max-steps", "0"), "error[CP001]: Invalid value for '--max-steps'"),
    ],
)
def test_what_cannot_be_asked(argv: tuple[str, ...], said: str, careerpath: Careerpath) -> None:
    run = careerpath("path", *argv)
    assert (run.code, run.out) == (2, "")
    assert said in run.err
    as_json = careerpath("path", *argv, "-f", "json")
    assert as_json.code == 2
    assert json.loads(as_json.out)["problems"]


def test_a_slip_in_a_name_is_told(careerpath: Careerpath) -> None:
    found = answer(careerpath, "sales manger", "director of sales", "--via", "vp of salse")
    assert found["notes"] == [
        "“sales manger” was read as Sales Manager.",
        "“vp of salse” was read as VP of Sales.",
    ]


def test_no_route(careerpath: Careerpath, small: tuple[str, str]) -> None:
    run = careerpath("path", "clerk", "hermit", *small)
    assert (run.code, run.out) == (1, "")
    assert run.err == (
        "error[CP031]: no route leads from Clerk to Hermit\n"
        "  hint: Editor is the nearest that can be reached: it brings 0 % of what Hermit asks\n"
    )
    alone = careerpath("path", "editor", "clerk", *small)
    assert alone.code == 1
    assert alone.err == (
        "error[CP031]: no route leads from Editor to Clerk: no move leads out of Editor\n"
    )
    found = careerpath("path", "editor", "writer", *small)
    assert found.code == 1
    assert found.err == (
        "error[CP031]: no route leads from Editor to Writer: no move leads out of Editor\n"
    )
    far = careerpath("path", "clerk", "editor", "--max-steps", "1", *small)
    assert far.code == 1
    assert "in 1 step or fewer" in far.err
    assert "--max-steps" in far.err
    away = careerpath("path", "clerk", "editor", "--avoid", "writer", *small)
    assert away.code == 1
    assert "--avoid" in away.err
    as_json = careerpath("path", "clerk", "hermit", *small, "-f", "json")
    assert as_json.code == 1
    (problem,) = json.loads(as_json.out)["problems"]
    assert problem["code"] == "CP031"
    assert "nearest" in problem["hint"]


def test_what_is_avoided_is_not_the_nearest(careerpath: Careerpath, small: tuple[str, str]) -> None:
    run = careerpath("path", "clerk", "hermit", "--avoid", "editor", *small)
    assert run.code == 1
    assert "Editor is the nearest" not in run.err


def test_inferred_moves_are_marked(
    careerpath: Careerpath, small: tuple[str, str], write: Write
) -> None:
    listed = answer(careerpath, "writer", "editor", *small)
    assert [step["move"]["kind"] for step in listed["routes"][0]["steps"]] == ["promotion"]
    path = write("none.yaml", SMALL.partition("transitions:")[0])
    none = ("path", "writer", "editor", "-c", path)
    before = careerpath(*none)
    assert (before.code, before.out) == (1, "")
    assert before.err == (
        "error[CP031]: no route leads from Writer to Editor: no move leads out of Writer\n"
        "  hint: with --inferred, by moves that the catalogue does not list: Writer → Editor\n"
    )
    run = careerpath(*none, "--inferred", *NEVER, width=80)
    assert (run.code, run.err) == (0, "")
    assert "Inferred from what the roles ask" in run.out
    found = answer(careerpath, *none[1:], "--inferred")
    (step,) = found["routes"][0]["steps"]
    assert (step["move"]["kind"], step["move"]["basis"], found["sources"]) == ("inferred", [], [])
    assert (
        '|"inferred from what the roles ask'
        in careerpath(*none, "--inferred", "-f", "markdown").out
    )


def test_learning_that_is_a_single_year(careerpath: Careerpath, small: tuple[str, str]) -> None:
    """30 hours of writing, from nothing to a level below the one asked, at 0.58 hours a week."""
    run = careerpath("path", "clerk", "writer", *small, "--hours", "0.58")
    assert "\n1 step: ≈ 1 year\n" in run.out
    assert "Takes  ≈ 1 year to learn and an unknown time in the role\n" in run.out
    assert "Build  Writing 3, ≈ 30 hours\n" in run.out
    assert "Writer, after ≈ 1 year\n" in run.out
    assert "1 years" not in run.out


def test_nothing_to_learn(careerpath: Careerpath, small: tuple[str, str]) -> None:
    argv = ("path", "writer", "editor", *small, "--current", "writer", "--years", "1")
    run = careerpath(*argv, "-s", "writing=5,sql=1")
    assert run.code == 0
    assert "and nothing to learn; the time in the role decides\n" in run.out
    assert "0 years" not in run.out
    assert "Build" not in run.out


def test_what_is_not_recognised_is_told(careerpath: Careerpath) -> None:
    run = careerpath("path", *ARTICLE, "-s", "sql=3,juggling elephants=2")
    before_next, _, _ = run.out.partition("\nNext: ")
    assert "  Not recognised  the skill “juggling elephants”\n" in before_next


def test_nobody_says_how_long(careerpath: Careerpath, small: tuple[str, str]) -> None:
    run = careerpath("path", "clerk", "writer", *small)
    assert "\n1 step, and nobody says how long\n" in run.out
    assert "Takes  nobody says how long\n" in run.out
    assert "Writer, after a step of unknown length\n" in run.out
    further = careerpath("path", "clerk", "editor", *small)
    assert "\n2 steps: 1–2 years and a step of unknown length\n" in further.out


def test_nothing_to_learn_is_not_no_time(careerpath: Careerpath, small: tuple[str, str]) -> None:
    run = careerpath("path", "clerk", "writer", *small, "-s", "writing=3")
    assert run.code == 0
    assert "no time" not in run.out


def test_a_long_list_to_build_is_cut(careerpath: Careerpath) -> None:
    (route, *_) = answer(careerpath, "retail sales associate", ARTICLE[1])["routes"]
    out = careerpath("path", "retail sales associate", ARTICLE[1], "--alternatives", "1").out
    lines = [line for line in out.splitlines() if re.match(r"  │   Build ", line)]
    built = [step for step in route["steps"] if step["build"]]
    assert len(lines) == len(built)
    for line, step in zip(lines, built, strict=True):
        titles = [gap["skill"]["title"] for gap in step["build"]]
        assert [title for title in titles if title in line] == titles[:8]
        rest = f", and {len(titles) - 8} more" if len(titles) > 8 else ""
        assert line.endswith(f"{rest}, ≈ {step['hours']:,} hours")


def test_a_given_time_is_no_estimate(careerpath: Careerpath, write: Write) -> None:
    text = SMALL.replace("summary: Writes.", "summary: Writes.\n    experience: {min: 1}")
    text = text.replace("summary: Edits.", "summary: Edits.\n    experience: {min: 3}")
    text = text.replace("years: {min: 1, max: 2}, ", "")
    text = text.replace("kind: lateral", "kind: lateral, years: {min: 1, max: 2}")
    run = careerpath("path", "clerk", "editor", "-c", write("given.yaml", text))
    assert "Editor, after ≈ 3–4 years" in run.out
    assert "Writer, after 1–2 years" in run.out


@pytest.mark.parametrize(
    "argv",
    [
        ("path", *ARTICLE),
        ("path", ARTICLE[1], "-p", KOFI),
        ("path", "sales manager", "--current", "sales rep", "--years", "2.5"),
        ("path", "sales rep", "sales manager", "-s", "it's=2,negotiation=4"),
        ("path", ARTICLE[1], "-p", KOFI, "--hours", "2.5"),
        ("path", *ARTICLE, "--hours", "5"),
        ("path", "sales rep", "sales manager", "-i", "ECS"),
        ("next", ARTICLE[0]),
        ("next", "sales operations analyst", "-p", KOFI),
        ("next", ARTICLE[1], "--into", "-p", KOFI),
        ("next", "ceo"),
    ],
)
def test_the_next_command_runs(argv: tuple[str, ...], careerpath: Careerpath) -> None:
    label, _, command = careerpath(*argv).out.splitlines()[-1].partition(" ")
    assert label == "Next:"
    run = careerpath(*shlex.split(command)[1:])
    assert (run.code, run.err) == (0, "")


def test_the_next_command_keeps_the_hours(careerpath: Careerpath) -> None:
    def following(*argv: str) -> list[str]:
        return shlex.split(answer(careerpath, *argv)["next_command"])

    learn = ["careerpath", "learn", "--for", "director-of-sales-operations"]
    assert following(ARTICLE[1], "-p", KOFI) == [*learn, "--profile", KOFI]
    assert following(ARTICLE[1], "-p", KOFI, "--hours", "2.5") == [
        *learn, "--hours", "2.5", "--profile", KOFI,
    ]  # fmt: skip
    assert following(*ARTICLE, "--hours", "5", "-s", "sql=3") == [
        *learn, "--hours", "5", "--skill", "sql=3",
    ]  # fmt: skip
    assert "--hours" not in following(*ARTICLE, "--hours", "5")


def test_nobody_recognised(careerpath: Careerpath) -> None:
    run = careerpath("path", *ARTICLE, "-s", "juggling elephants")
    assert (run.code, run.out) == (1, "")
    assert "error[CP030]" in run.err
