"""What `careerpath catalogue import onet` does: a release in, a catalogue out."""

import shlex
from datetime import date
from pathlib import Path

from careerpath.cli.emit import deliver, note
from careerpath.cli.options import SharedOptions
from careerpath.cli.progress import progress_bar
from careerpath.errors import OutputError, UsageError
from careerpath.importers.onet.reading import read_onet
from careerpath.importers.writing import as_json, as_yaml

__all__ = ["import_onet"]

_FORMS = {".yaml": as_yaml, ".yml": as_yaml, ".json": as_json}


def import_onet(
    path: str, wages: str | None, output: str, shared: SharedOptions, *, force: bool
) -> None:
    """Read a release, write the catalogue that it gives, and say what it lacks.

    Raises:
        InputError: with all that is wrong in the release and the wages; nothing is written.
        OutputError: the file exists without `force`, or cannot be written.
        UsageError: the file's suffix tells no format.
    """
    to_file = output != "-"
    suffix = Path(output).suffix.lower() if to_file else ".yaml"
    if suffix not in _FORMS:
        known = ", ".join(_FORMS)
        raise UsageError(f"“{output}” does not tell the format", f"end it in {known}")
    if to_file and not force and Path(output).exists():
        # Told before the work, not after it; whoever writes looks again.
        hint = "add --force to replace it"
        raise OutputError("the file exists already", file=output, hint=hint)
    today = date.today()  # noqa: DTZ011 - the reader's own calendar
    with progress_bar("Reading O*NET", quiet=shared.quiet) as progress:
        imported = read_onet(path, wages, today, progress)
    deliver(_FORMS[suffix](imported.catalogue), output, force=force)
    for words in imported.lacking:
        note(words, shared)
    if to_file:
        count = len(imported.catalogue["roles"])
        note(f"{output}: {count:,} occupations", shared)
        note(f"Next: careerpath catalogue info --catalogue {shlex.quote(output)}", shared)
