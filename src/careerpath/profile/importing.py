"""A profile drawn from a résumé, as a file to be corrected: each item with the words behind it."""

import re
from collections.abc import Mapping
from io import StringIO
from typing import TYPE_CHECKING, Any

from careerpath.files.text import clean
from careerpath.models.profile import Profile

if TYPE_CHECKING:
    from ruamel.yaml.comments import CommentedMap

__all__ = ["Reasons", "added_to", "with_reasons"]

Reasons = Mapping[tuple[str, str], str]
"""Where each item comes from, by the part of the profile (`skills` …) and the item's name."""

_HEAD = (
    "Drawn from a résumé. Levels run from 1 (awareness) to 5 (expert) and are estimates:\n"
    "correct what is wrong, and take out what you do not want to keep."
)
_LONGEST = 160
_UNFOLDED = 1_000_000


def with_reasons(profile: Profile, reasons: Reasons) -> str:
    """The profile as YAML, each item followed by a comment that says where it comes from."""
    from ruamel.yaml import YAML  # noqa: PLC0415 - to write files that people go on with
    from ruamel.yaml.comments import CommentedMap  # noqa: PLC0415

    data = CommentedMap({"version": profile.version})
    data.yaml_set_start_comment(_HEAD)
    _add(data, profile, reasons)
    writer = YAML()
    writer.indent(mapping=2, sequence=4, offset=2)
    return _dumped(writer, data)


def added_to(text: str, profile: Profile, reasons: Reasons) -> str | None:
    """A profile's text with what another one adds; None where it cannot be added to.

    `profile` has nothing that the text has already: see `advice.reading.news`. Comments and order
    stay; whether every line does is for the caller to see.
    """
    from ruamel.yaml import YAML  # noqa: PLC0415 - to edit files that people wrote
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415
    from ruamel.yaml.util import load_yaml_guess_indent  # noqa: PLC0415

    writer = YAML()
    writer.preserve_quotes = True
    try:
        _, _, offset = load_yaml_guess_indent(text)
        data = writer.load(text)
    except (YAMLError, IndexError):  # what guesses the indentation stumbles over some files
        return None
    depths = (len(each) for each in re.findall(r"^( +)[^\s#-]", text, re.MULTILINE))
    writer.indent(mapping=min(depths, default=2), sequence=(offset or 0) + 2, offset=offset or 0)
    _add(data, profile, reasons)
    return _dumped(writer, data)


def _dumped(writer: Any, data: "CommentedMap") -> str:  # noqa: ANN401 - ruamel has no such type
    out = StringIO()
    writer.width = _UNFOLDED
    writer.allow_unicode = True
    writer.dump(data, out)
    return out.getvalue()


def _add(data: "CommentedMap", profile: Profile, reasons: Reasons) -> None:
    """Put the parts of a profile into a file's data, behind what is there."""
    from ruamel.yaml.comments import CommentedMap  # noqa: PLC0415 - see above

    said = profile.model_dump(mode="json", exclude_defaults=True)
    for part, value in said.items():
        if part == "skills":
            _add_skills(data, value, reasons)
        elif part == "roles":
            roles = data.setdefault("roles", [])
            for each in value:
                roles.append(role := CommentedMap(each))
                _say(role, "title", reasons.get(("roles", each["title"])))
        elif isinstance(value, list):
            data[part] = [*data.get(part, ()), *value]
        elif part not in data:
            data[part] = value
            _say(data, part, reasons.get((part, str(value))))


def _add_skills(data: "CommentedMap", skills: Mapping[str, int | None], reasons: Reasons) -> None:
    from ruamel.yaml.comments import CommentedMap  # noqa: PLC0415 - see above

    known = data.setdefault("skills", CommentedMap())
    for name, level in skills.items():
        if isinstance(known, list):
            known.append(name)
            continue
        known[name] = level
        _say(known, name, reasons.get(("skills", name)))


def _say(items: "CommentedMap", key: str, reason: str | None) -> None:
    """Put a comment behind an item."""
    if reason is not None:
        items.yaml_add_eol_comment(clean(reason)[:_LONGEST], key, column=0)
