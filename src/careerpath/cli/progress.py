"""A progress bar on stderr, for work that takes long enough to wonder about."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from careerpath.catalogue.cache import Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

__all__ = ["progress_bar"]

_WORTH_SHOWING = 1_000
"""With fewer items than this the work is over before anybody could read the bar."""


@contextmanager
def progress_bar(what: str, *, quiet: bool) -> Iterator[Progress | None]:
    """Something to tell about progress; None where nobody would see it.

    The bar appears with the first news of a large piece of work, and goes when it is done.
    """
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    shown = _Shown(what)
    try:
        yield shown.tell
    finally:
        shown.close()


class _Shown:
    """A bar that is made when it is first needed."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def tell(self, done: int, total: int) -> None:
        """Move the bar to `done` of `total`."""
        if total < _WORTH_SHOWING:
            return
        if self._bar is None:
            from rich.console import Console  # noqa: PLC0415 - for long work alone
            from rich.progress import Progress as Bar  # noqa: PLC0415

            # Rich would lead stdout to where the bar is, and the answers with it.
            self._bar = Bar(console=Console(stderr=True), transient=True, redirect_stdout=False)
            self._bar.start()
            self._task = self._bar.add_task(self._what, total=total)
        if self._task is not None:
            self._bar.update(self._task, completed=done)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
