"""What `careerpath config set` does: one setting into the user's own file, the rest kept."""

import os
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

from careerpath.cli.settings import KEYS, MAX_BYTES, read_settings, setting, user_file, word
from careerpath.errors import Code, InputError, OutputError, Problem, UsageError
from careerpath.files.reading import read_text
from careerpath.files.writing import write_text

__all__ = ["write_setting"]


def write_setting(key: str, values: Sequence[str]) -> Iterator[str]:
    """Write a setting, or take it out where its value is empty; comments and order stay.

    Gives what is to be told of it.

    Raises:
        InputError: the file is wrong as it is, or the value names no file.
        OutputError: the file cannot be written, or there is no home folder for it.
        UsageError: there is no such setting, or it cannot have that value.
    """
    if key not in KEYS:
        raise UsageError(f"there is no setting “{key[:80]}”", f"there are: {', '.join(KEYS)}")
    value = _value(key, values)
    file = user_file()
    if file is None:
        hint = "set HOME, or XDG_CONFIG_HOME, to a folder of yours"
        raise OutputError("there is no home folder to keep settings in", hint=hint)
    _write(Path(file), key, value)
    what = "taken out of" if value is None else "written to"
    yield f"{key}: {what} {file}"
    stronger = setting(key).origin
    if stronger not in {None, file}:
        yield f"{stronger} has a say of its own, which stands above it here."


def _value(key: str, values: Sequence[str]) -> Any:  # noqa: ANN401 - what YAML can say
    """What to write; None for nothing."""
    if key == "catalogue":
        return [_existing(each) for each in values if each] or None
    if len(values) > 1:
        raise UsageError(f"{key} has one value, not {len(values)}", "quote one that has spaces")
    (value,) = values
    if not value:
        return None
    said = word(key, value, key)
    if key == "profile":
        return _existing(value)
    return int(said) if isinstance(said, float) and said.is_integer() else said


def _existing(path: str) -> str:
    """A path that leads to the same place from everywhere."""
    absolute = os.path.abspath(os.path.expanduser(path))  # noqa: PTH100, PTH111 - ".." goes too
    if not os.path.exists(absolute):  # noqa: PTH110
        raise InputError(Problem(Code.FILE, "there is no such file or folder", file=path))
    return absolute


def _write(file: Path, key: str, value: object) -> None:
    from ruamel.yaml import YAML  # noqa: PLC0415 - to edit a file that people write in too

    writer = YAML()
    writer.preserve_quotes = True
    before = ""
    if file.exists():
        read_settings(str(file))
        before = read_text(str(file), MAX_BYTES)
    data = writer.load(before) if before else {}
    if value is None:
        data.pop(key, None)
    else:
        data[key] = value
    out = StringIO()
    writer.dump(data, out)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"cannot make the folder: {error.strerror}"
        raise OutputError(message, file=str(file.parent)) from error
    write_text(file, out.getvalue(), force=True)
