"""Settings: what careerpath does unless told otherwise, and where each of them comes from.

An option of the command line stands above the environment, the environment above the project's
file, and that above the user's own.
"""

import os
from typing import TYPE_CHECKING, NamedTuple

from careerpath.errors import UsageError
from careerpath.files.folders import user_folder
from careerpath.results.config import SettingValue

if TYPE_CHECKING:
    from careerpath.models.settings import Settings

__all__ = [
    "KEYS",
    "MAX_BYTES",
    "PROJECT_FILE",
    "Setting",
    "configured_hours",
    "configured_profile",
    "read_settings",
    "setting",
    "settings_files",
    "user_file",
    "word",
]

KEYS = {
    "catalogue": "the files or folders of the catalogue",
    "profile": "the profile that is read where none is named",
    "hours": "hours of practice a week, counted where time to learn is",
    "color": "auto, always or never",
}
"""Every setting, and what it is."""

PROJECT_FILE = ".careerpath.yaml"
"""The file with the settings of the folder that one works in."""

MAX_BYTES = 1_000_000


class Setting(NamedTuple):
    """A setting in force; `origin` is the file or the variable that says so, None without one."""

    value: SettingValue
    origin: str | None


def setting(key: str) -> Setting:
    """The setting of that name, from the first place that has it.

    Raises:
        InputError: with all that is wrong in a settings file.
        UsageError: the environment has a value that cannot be.
    """
    variable = f"CAREERPATH_{key.upper()}"
    said = os.environ.get(variable)
    if said is not None:
        return Setting(_from_environment(key, variable, said), variable)
    for path in filter(os.path.isfile, settings_files()):
        value: SettingValue = getattr(read_settings(path), key)
        if value not in {None, ()}:
            return Setting(_placed(key, value, path), path)
    return Setting(None, None)


def configured_profile() -> str | None:
    """The profile to take where none is named."""
    value = setting("profile").value
    return value if isinstance(value, str) else None


def configured_hours() -> float | None:
    """The hours a week to count with where none are given."""
    value = setting("hours").value
    return value if isinstance(value, float) else None


def user_file() -> str | None:
    """Where the user's own settings are kept; None for a user without a home."""
    folder = user_folder("config")
    return str(folder / "config.yaml") if folder else None


def settings_files() -> tuple[str, ...]:
    """Where settings are looked for, the strongest first."""
    own = user_file()
    return (PROJECT_FILE, own) if own else (PROJECT_FILE,)


def read_settings(path: str) -> "Settings":
    """The settings in a file.

    Raises:
        InputError: with all that is wrong in it.
    """
    from careerpath.errors import InputError  # noqa: PLC0415 - for those who have settings
    from careerpath.files.documents import load  # noqa: PLC0415
    from careerpath.files.validation import mapping_of, validate  # noqa: PLC0415
    from careerpath.models.settings import Settings  # noqa: PLC0415

    document = load(path, MAX_BYTES)
    settings = validate(Settings, mapping_of(document, "settings file"), document)
    if isinstance(settings, list):
        raise InputError(*settings)
    return settings


def _placed(key: str, value: SettingValue, path: str) -> SettingValue:
    """Paths, which count from the folder of the file that names them."""
    if key == "catalogue" and isinstance(value, tuple):
        return tuple(_from_folder_of(path, each) for each in value)
    return _from_folder_of(path, value) if key == "profile" and isinstance(value, str) else value


def _from_folder_of(path: str, name: str) -> str:
    return os.path.join(os.path.dirname(path), os.path.expanduser(name))  # noqa: PTH118, PTH120, PTH111


def _from_environment(key: str, variable: str, said: str) -> SettingValue:
    """What a variable says; an empty one says that there is nothing."""
    if key == "catalogue":
        return tuple(path for path in said.split(os.pathsep) if path)
    return word(key, said, variable) if said else None


def word(key: str, said: str, name: str) -> str | float:
    """A setting of one word, from text; `name` is what the message calls it.

    Raises:
        UsageError: it cannot be that.
    """
    from careerpath.models.settings import Settings  # noqa: PLC0415 - for those who have settings

    try:
        typed = float(said) if key == "hours" else said
        value: str | float = getattr(Settings.model_validate({key: typed}), key)
    except ValueError:
        raise UsageError(f"{name} cannot be “{said[:80]}”", f"it is {KEYS[key]}") from None
    return value
