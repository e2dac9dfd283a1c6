"""What `careerpath profile import` does: a résumé in, a profile to be corrected out."""

import shlex
from datetime import date
from pathlib import Path

from careerpath.advice.reading import Read, news, read_person
from careerpath.catalogue.index import Index
from careerpath.cli.context import index_for
from careerpath.cli.emit import deliver, note
from careerpath.cli.options import SharedOptions
from careerpath.errors import InputError, OutputError
from careerpath.files.documents import parse
from careerpath.files.reading import read_text
from careerpath.profile.formats.kinds import Kind
from careerpath.profile.formats.source import MAX_BYTES
from careerpath.profile.importing import added_to, with_reasons
from careerpath.profile.reading import profile_of

__all__ = ["draw"]


def draw(path: str, output: str | None, shared: SharedOptions, *, force: bool) -> None:
    """Read a résumé and write the profile that it gives, to a file or to stdout.

    With `force`, an existing profile takes in what is new, and loses nothing.

    Raises:
        InputError: the résumé, or the profile that is there, cannot be read.
        NoAnswer: nothing in the résumé was recognised.
        OutputError: the file exists without `force`, or cannot be written.
    """
    existing = Path(output) if output not in {None, "-"} else None
    if existing is not None and existing.suffix.lower() == ".json":
        message = "a profile that is to be corrected is written as YAML, with comments"
        raise OutputError(message, file=str(existing), hint="end the name in .yaml")
    index = index_for(shared)
    read = read_person(index, path, date.today())  # noqa: DTZ011 - the reader's own calendar
    if force and existing is not None and existing.exists():
        text = _added(index, existing, read)
    else:
        reasons = {(each.part, each.name): each.because for each in read.drawn}
        text = with_reasons(read.profile, reasons, read.beside)
    deliver(text, output, force=force)
    for words in read.notes[1:] if read.drawn else read.notes:
        note(words, shared)
    if existing is not None:
        note(f"{output}: see whether it is right, and correct what is not", shared)
        note(f"Next: careerpath match {shlex.quote(str(output))}", shared)


def _added(index: Index, existing: Path, read: Read) -> str:
    """The text of an existing profile with what is new in a résumé.

    Raises:
        OutputError: it is no profile of ours, or is written in a way that would lose a line.
    """
    before = read_text(str(existing), MAX_BYTES[Kind.PROFILE])
    known = profile_of(parse(before, str(existing)))
    reasons = {(each.part, each.name): each.because for each in read.drawn}
    after = added_to(before, news(index, known, read.profile), reasons, read.beside)
    # What was read past a byte order mark, or from another encoding, would come out otherwise.
    plain = existing.read_bytes() == before.encode()
    if not plain or after is None or not _holds(after, before):
        message = "it is written in a way that cannot take in more without losing something"
        raise OutputError(message, file=str(existing), hint="give another name to -o")
    return after


def _holds(after: str, before: str) -> bool:
    """Whether a text is a profile that has every line of another, in its order."""
    lines = iter(after.splitlines(keepends=True))
    ended = before if before.endswith("\n") else f"{before}\n"
    if not all(line in lines for line in ended.splitlines(keepends=True)):
        return False
    try:
        profile_of(parse(after, "the result"))
    except InputError:
        return False
    return True
