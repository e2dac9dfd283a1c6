"""The answer of `config`: every setting, and where its value comes from."""

from typing import NamedTuple

__all__ = ["ConfigReport", "SettingRow", "SettingValue"]

SettingValue = tuple[str, ...] | str | float | None
"""Paths, a path or a word, a number, or nothing."""


class SettingRow(NamedTuple):
    """A setting: what it is, its value, and the variable or file that says so.

    Value and origin are None where nothing is set; `otherwise` is what holds then.
    """

    key: str
    meaning: str
    value: SettingValue
    origin: str | None
    otherwise: str


class ConfigReport(NamedTuple):
    """Every setting, and the files where settings are looked for, the strongest first."""

    settings: tuple[SettingRow, ...]
    files: tuple[str, ...]
    next_command: str | None
