"""Whatever happened to files before: the kept index answers as a new one, and nobody loses a line.

Writers end before and after the renaming that puts their work in its place; where they are killed,
what they wrote so far stays behind.
"""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from careerpath.cli import main
from tests.faults.samples import CATALOGUE, PROFILE
from tests.strategies import property_of

_TITLES = ("Seller", "Vendor", "Dealer", "Seller of many things")
_RESUMES = (
    "SKILLS\n\n- SQL (expert)\n- Listening\n",
    "EXPERIENCE\n\nAnalyst, Acme Ltd, 2019 - 2021\n\nSKILLS\n\n- Negotiation\n- Databases\n",
    "SKILLS\n\n- SQL\n\nLANGUAGES\n\nEnglish, German\n",
)
_ENDINGS = ("before", "killed", "after")
_SETTINGS = (("hours", "6"), ("hours", ""), ("color", "never"), ("color", "auto"))


class _Crash(BaseException):
    """The end of a writer, which no handler of errors takes for one."""


class Histories(RuleBasedStateMachine):
    """A catalogue, its index, a profile and the settings, and all that may befall them."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    @initialize()
    def begin(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self.catalogue = self.folder / "catalogue.yaml"
        self.profile = self.folder / "me.yaml"
        self.settings = self.folder / "config" / "careerpath" / "config.yaml"
        self.catalogue.write_text(CATALOGUE, encoding="utf-8")
        self.profile.write_text(f"# mine\n{PROFILE}", encoding="utf-8")
        self.lines: dict[Path, list[str]] = {self.profile: _lines(self.profile)}
        self.left: set[str] = set()

    # What people and other programs do.

    @rule(title=st.sampled_from(_TITLES))
    def edit_the_catalogue(self, title: str) -> None:
        text = CATALOGUE.replace("title: Seller", f"title: {title}")
        self.catalogue.write_text(text, encoding="utf-8")

    @rule(title=st.sampled_from(_TITLES[:3]))
    def edit_it_within_its_size_and_time(self, title: str) -> None:
        """Nothing tells that the file is another but what the file system writes down itself."""
        before = self.catalogue.stat()
        old = next((each for each in _TITLES[:3] if f"title: {each}\n" in self._text()), None)
        if old is not None:
            text = self._text().replace(f"title: {old}\n", f"title: {title}\n")
            self.catalogue.write_text(text, encoding="utf-8")
            os.utime(self.catalogue, ns=(before.st_atime_ns, before.st_mtime_ns))

    @rule(hours=st.integers(0, 48))
    def touch_the_catalogue(self, hours: int) -> None:
        then = self.catalogue.stat().st_mtime - 3600 * hours
        os.utime(self.catalogue, (then, then))

    @rule()
    def replace_the_catalogue_by_a_copy(self) -> None:
        copy = self.folder / "copy"
        shutil.copy2(self.catalogue, copy)
        copy.replace(self.catalogue)

    @rule()
    def break_the_catalogue(self) -> None:
        self.catalogue.write_text(self._text()[:-40], encoding="utf-8")

    @rule()
    def remove_the_index(self) -> None:
        for each in self._indexes():
            each.unlink()

    @rule(where=st.floats(0, 1, exclude_max=True), length=st.integers(1, 5_000), cut=st.booleans())
    def damage_the_index(self, where: float, length: int, *, cut: bool) -> None:
        for each in self._indexes():
            content = each.read_bytes()
            at = int(where * len(content))
            rest = b"" if cut else content[at + length :]
            each.write_bytes(content[:at] + b"\xa5" * length * (not cut) + rest)

    # What careerpath does, to its end or until it crashes.

    @rule(crash=st.sampled_from(["", "", *_ENDINGS]), resume=st.sampled_from(_RESUMES))
    def import_a_resume(self, crash: str, resume: str) -> None:
        source = self.folder / "cv.txt"
        source.write_text(resume, encoding="utf-8")
        words = ("profile", "import", source, "-o", self.profile, "--force", "-c", self.catalogue)
        self._run(words, crash)

    @rule(crash=st.sampled_from(["", *_ENDINGS]), setting=st.sampled_from(_SETTINGS))
    def set_a_setting(self, crash: str, setting: tuple[str, str]) -> None:
        self._run(("config", "set", *setting), crash)
        if self.settings.exists():
            assert self._run(("config",))[0] == 0

    @rule(crash=st.sampled_from(_ENDINGS))
    def crash_in_building_the_index(self, crash: str) -> None:
        self._run(("roles", "-c", self.catalogue), crash)

    @rule()
    def forget_nothing_by_an_answer(self) -> None:
        words = ("match", self.profile, "-c", self.catalogue, "-o", self.profile, "--force")
        assert self._run((*words, "-f", "json"))[0] == 2

    # What holds after each of them.

    @invariant()
    def a_kept_index_answers_as_a_new_one(self) -> None:
        words = ("match", self.profile, "-c", self.catalogue, "-f", "json")
        warm = self._run(words)
        cold = self._run(words, cache=self.folder / "new")
        shutil.rmtree(self.folder / "new")
        assert warm == cold
        assert warm[0] in {0, 1, 2}

    @invariant()
    def no_line_is_lost(self) -> None:
        for path, before in self.lines.items():
            now = _lines(path)
            remaining = iter(now)
            assert all(line in remaining for line in before), (before, now)
            self.lines[path] = now

    @invariant()
    def nothing_is_left_behind(self) -> None:
        names = {each.name for each in self.folder.rglob("*") if each.is_file()} - self.left
        own = {each.name for each in self._indexes()}
        assert names - own <= {"catalogue.yaml", "me.yaml", "cv.txt", "config.yaml"}

    def _text(self) -> str:
        return self.catalogue.read_text(encoding="utf-8")

    def _indexes(self) -> list[Path]:
        return list(self.folder.glob("cache/careerpath/index/*.sqlite"))

    def _run(
        self, words: tuple[str | Path, ...], crash: str = "", cache: Path | None = None
    ) -> tuple[int, str, str]:
        """Run a command line; where it is to crash, at the first renaming, if there is one."""
        replace = os.replace

        def crashing(*places: Any) -> None:
            if crash == "after":
                replace(*places)
            if crash == "killed":
                self.left.add(Path(places[0]).name)
                patch.setattr(Path, "unlink", lambda _: None)
            raise _Crash

        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("XDG_CACHE_HOME", str(cache or self.folder / "cache"))
            patch.setenv("XDG_CONFIG_HOME", str(self.folder / "config"))
            patch.chdir(self.folder)
            if crash:
                patch.setattr(os, "replace", crashing)
            try:
                code = main([str(word) for word in words])
            except _Crash:
                code = -1
        return code, *self.capsys.readouterr()


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("count", "steps"), [(40, 8), pytest.param(50, 20, marks=pytest.mark.slow)]
)
def test_any_history(
    count: int, steps: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    class Here(Histories):
        folder = tmp_path / "world"

    Here.capsys = capsys
    run_state_machine_as_test(
        Here, settings=settings(property_of(count), stateful_step_count=steps)
    )
