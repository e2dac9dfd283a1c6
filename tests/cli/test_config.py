"""`config`: every setting, where it comes from, and what stands above what."""

import json
import os
from pathlib import Path

import pytest

from tests.kit import EXAMPLES, Careerpath, Run

ME = str(EXAMPLES / "finance-analyst.yaml")
OTHER = str(EXAMPLES / "operations-analyst.yaml")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that one works in."""
    place = tmp_path / "project"
    place.mkdir()
    monkeypatch.chdir(place)
    return place


@pytest.fixture
def own(tmp_path: Path, folder: Path) -> Path:
    """The user's own settings file."""
    assert folder.exists()
    return tmp_path / "config" / "careerpath" / "config.yaml"


def _settings(careerpath: Careerpath) -> dict[str, tuple[object, str | None]]:
    run = careerpath("config", "-f", "json")
    assert run.code == 0, run.err
    rows = json.loads(run.out)["result"]["settings"]
    return {row["key"]: (row["value"], row["origin"]) for row in rows}


def test_without_settings_all_are_unset(careerpath: Careerpath, own: Path) -> None:
    assert not own.exists()
    assert set(_settings(careerpath).values()) == {(None, None)}
    run = careerpath("config")
    assert run.code == 0
    assert "10 where a plan is made for somebody" in run.out
    assert str(own) in run.out


def test_what_is_set_is_shown_and_followed(careerpath: Careerpath, own: Path) -> None:
    assert careerpath("config", "set", "hours", "6").code == 0
    assert careerpath("config", "set", "profile", ME).code == 0
    assert careerpath("config", "set", "color", "always").code == 0
    found = _settings(careerpath)
    assert found["hours"] == (6, str(own))
    assert found["profile"] == (ME, str(own))
    assert "\x1b[" in careerpath("roles", "--top", "1").out
    assert "\x1b[" not in careerpath("roles", "--top", "1", "--color", "never").out
    for words in (["match"], ["profile", "show"], ["fit", "sales manager"], ["learn"]):
        with_setting, named = careerpath(*words), _named(careerpath, words, ME)
        assert with_setting.code == 0, with_setting.err
        assert with_setting.out == named.out
    assert "6 hours" in careerpath("learn").out


def _named(careerpath: Careerpath, words: list[str], path: str) -> Run:
    option = [] if words in (["match"], ["profile", "show"]) else ["--profile"]
    return careerpath(*words, *option, path)


def test_option_above_environment_above_project_above_user(
    careerpath: Careerpath, own: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    careerpath("config", "set", "hours", "5")
    assert _settings(careerpath)["hours"] == (5, str(own))
    (folder / ".careerpath.yaml").write_text("hours: 7\n")
    assert _settings(careerpath)["hours"] == (7, ".careerpath.yaml")
    run = careerpath("config", "set", "hours", "4")
    assert ".careerpath.yaml has a say of its own" in run.err
    monkeypatch.setenv("CAREERPATH_HOURS", "8.5")
    assert _settings(careerpath)["hours"] == (8.5, "CAREERPATH_HOURS")
    learn = ["learn", "--profile", ME]
    assert "8.5 hours" in careerpath(*learn).out
    assert "9 hours" in careerpath(*learn, "--hours", "9").out


def test_paths_count_from_the_folder_of_their_file(careerpath: Careerpath, folder: Path) -> None:
    (folder / "me.yaml").write_bytes(Path(ME).read_bytes())
    (folder / ".careerpath.yaml").write_text("profile: me.yaml\n")
    assert careerpath("profile", "show").out == careerpath("profile", "show", "me.yaml").out
    assert careerpath("config", "set", "profile", "me.yaml").code == 0
    (folder / ".careerpath.yaml").unlink()
    assert _settings(careerpath)["profile"][0] == str(folder / "me.yaml")


def test_a_catalogue_of_several_files(careerpath: Careerpath, folder: Path) -> None:
    one = "functions: [{id: f, title: F, summary: s}]\n"
    two = (
        "roles: [{id: tuner, title: Piano Tuner, function: f, level: entry, track: individual,"
        " summary: s}]\n"
    )
    (folder / "one.yaml").write_text(one)
    (folder / "two.yaml").write_text(two)
    assert careerpath("config", "set", "catalogue", "one.yaml", "two.yaml").code == 0
    assert "Piano Tuner" in careerpath("roles").out
    assert _settings(careerpath)["catalogue"][0] == [
        str(folder / "one.yaml"),
        str(folder / "two.yaml"),
    ]
    run = careerpath("roles", "-o", "one.yaml", "-f", "json", "--force")
    assert run.code == 2
    assert (folder / "one.yaml").read_text() == one


def test_an_empty_value_takes_a_setting_out(careerpath: Careerpath, own: Path) -> None:
    for key, value in (("hours", "5"), ("profile", ME), ("catalogue", ME)):
        careerpath("config", "set", key, value)
        assert careerpath("config", "set", key, "").code == 0
    assert set(_settings(careerpath).values()) == {(None, None)}
    assert own.exists()


def test_an_empty_variable_means_none(
    careerpath: Careerpath, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    careerpath("config", "set", "profile", ME)
    assert own.exists()
    monkeypatch.setenv("CAREERPATH_PROFILE", "")
    run = careerpath("profile", "show")
    assert (run.code, "nothing is known of the person" in run.err) == (2, True)


def test_comments_and_order_stay(careerpath: Careerpath, own: Path) -> None:
    own.parent.mkdir(parents=True)
    own.write_text("# mine\ncolor: 'never' # my eyes\nhours: 3\n")
    assert careerpath("config", "set", "hours", "4").code == 0
    assert own.read_text() == "# mine\ncolor: 'never' # my eyes\nhours: 4\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["color", "blue"], "color cannot be “blue”"),
        (["hours", "many"], "hours cannot be “many”"),
        (["hours", "169"], "hours cannot be “169”"),
        (["hours", "nan"], "hours cannot be “nan”"),
        (["speed", "5"], "there is no setting “speed”"),
        (["profile", "nowhere.yaml"], "nowhere.yaml: error[CP003]: there is no such file"),
        (["hours", "5", "6"], "hours has one value, not 2"),
    ],
)
def test_what_cannot_be_set(careerpath: Careerpath, own: Path, words: list[str], said: str) -> None:
    run = careerpath("config", "set", *words)
    assert run.code == 2
    assert said in run.err
    assert not own.exists()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("hours: 900\n", ":1:8: error[CP012]"),
        ("hours: [\n", ":1:8: error[CP005]"),
        ("huors: 5\n", ":1:1: error[CP010]"),
        ("- hours\n", ":1:1: error[CP009]"),
    ],
)
def test_a_wrong_file_is_told_by_place_and_kept(
    careerpath: Careerpath, own: Path, text: str, place: str
) -> None:
    own.parent.mkdir(parents=True)
    own.write_text(text)
    for words in (["learn", "--profile", ME], ["config"], ["config", "set", "hours", "5"]):
        run = careerpath(*words)
        assert run.code == 2
        assert f"{own}{place}" in run.err
    assert own.read_text() == text
    assert careerpath("--help").code == 0


def test_a_wrong_variable_is_named(
    careerpath: Careerpath, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not own.exists()
    monkeypatch.setenv("CAREERPATH_COLOR", "pink")
    run = careerpath("roles")
    assert run.code == 2
    assert "CAREERPATH_COLOR cannot be “pink”" in run.err


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_cannot_be_made(careerpath: Careerpath, own: Path) -> None:
    own.parent.parent.mkdir()
    own.parent.parent.chmod(0o500)
    run = careerpath("config", "set", "hours", "5")
    assert run.code == 2
    assert "cannot make the folder" in run.err
