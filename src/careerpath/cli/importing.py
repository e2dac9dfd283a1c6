"""What `careerpath profile import` does: a résumé in, a profile to be corrected out."""

from datetime import date
from pathlib import Path

from careerpath.advice.reading import Read, news, read_person
from careerpath.catalogue.index import Index
from careerpath.cli.context import index_for
from careerpath.cli.emit import deliver, note
from careerpath.cli.options import SharedOptions
from careerpath.errors import OutputError
from careerpath.profile.importing import added_to, with_reasons

__all__ = ["draw"]


def draw(path: str, output: str | None, shared: SharedOptions, *, force: bool) -> None:
    """Read a résumé and write the profile that it gives, to a file or to stdout.

    With `force`, an existing profile takes in what is new, and loses nothing.

    Raises:
        InputError: the résumé, or the profile that is there, cannot be read.
        NoAnswer: nothing in the résumé was recognised.
        OutputError: the file exists without `force`, or cannot be written.
    """
    index = index_for(shared)
    read = read_person(index, path, date.today())  # noqa: DTZ011 - the reader's own calendar
    existing = Path(output) if output not in {None, "-"} else None
    if force and existing is not None and existing.exists():
        text = _added(index, existing, read)
    else:
        reasons = {(each.part, each.name): each.because for each in read.drawn}
        text = with_reasons(read.profile, reasons)
    deliver(text, output, force=force)
    for words in read.notes[1:] if read.drawn else read.notes:
        note(words, shared)
    if existing is not None:
        note(f"{output}: see whether it is right, then: careerpath match {output}", shared)


def _added(index: Index, existing: Path, read: Read) -> str:
    """The text of an existing profile with what is new in a résumé."""
    if existing.suffix.lower() == ".json":
        message = "only a YAML profile can take in more and keep its comments"
        raise OutputError(message, file=str(existing), hint="give another name to -o")
    known = read_person(index, str(existing), date.today()).profile  # noqa: DTZ011 - as above
    reasons = {(each.part, each.name): each.because for each in read.drawn}
    more = news(index, known, read.profile)
    return added_to(existing.read_text(encoding="utf-8"), more, reasons)
