"""A `Profile` as a file that its owner can correct by hand: each part with a comment."""

from typing import NamedTuple

import yaml

from careerpath.models.profile import Profile
from careerpath.models.scales import LEVELS, CareerLevel, Education

__all__ = ["to_commented_yaml"]

_HEAD = """\
# A profile for careerpath. It is yours: correct it with any editor.
# Whatever you leave out is not held against you.
"""


class _Part(NamedTuple):
    """A key of the file, what to know of it, and how it may look where nothing was said."""

    key: str
    comment: str
    example: str | None = None


_PARTS = (
    _Part("name", "You asked to keep it; nothing needs it."),
    _Part("summary", "A sentence about you."),
    _Part(
        "roles",
        "What you do and did, with years; current: true marks the role you have now.",
        "roles: [{title: account manager, years: 4, current: true}]",
    ),
    _Part(
        "skills",
        f"How well, 1 to 5: {', '.join(f'{level} {name}' for level, (name, _) in LEVELS.items())}."
        "\n# null: you did not say, and 3 is assumed.",
        "skills: {negotiation: 4, spreadsheets: 3}",
    ),
    _Part("education", f"The highest of: {', '.join(Education)}.", "education: bachelor"),
    _Part("certifications", "As they are called.", "certifications: [PMP]"),
    _Part("languages", "Those you can work in.", "languages: [English]"),
    _Part(
        "interests",
        "Letters or words, dearest first, or a score of 1 to 7 for each of the six themes.",
        "interests: [helping people, organising]",
    ),
    _Part(
        "preferences",
        "match shows only such roles. Keys: functions, levels, track, min_pay."
        f"\n# Levels: {', '.join(CareerLevel)}.",
        "preferences: {functions: [sales], levels: [manager]}",
    ),
)


def to_commented_yaml(profile: Profile) -> str:
    """The profile as YAML; what was not said stands there as a comment, to be filled in."""
    data = profile.model_dump(mode="json", exclude_defaults=True)
    blocks = [f"{_HEAD}version: {profile.version}\n"]
    for part in _PARTS:
        if part.key in data:
            lines = yaml.safe_dump(
                {part.key: _short(data[part.key])}, sort_keys=False, allow_unicode=True
            )
            blocks.append(f"# {part.comment}\n{lines}")
        elif part.example is not None:
            blocks.append(f"# {part.comment}\n# For example:\n# {part.example}\n")
    return "\n".join(blocks)


def _short(value: object) -> object:
    """The same with whole numbers written as such: 4 for 4.0."""
    if isinstance(value, dict):
        return {key: _short(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_short(each) for each in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
