"""A profile drawn from a résumé, as a file to be corrected: each item with the words behind it."""

import re
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import TYPE_CHECKING, Any

from careerpath.files.text import clean
from careerpath.models.profile import Profile

if TYPE_CHECKING:
    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap

__all__ = ["Reasons", "added_to", "with_reasons"]

Reasons = Mapping[tuple[str, str], str]
"""Where each item comes from, by the part of the profile (`skills` …) and the item's name."""

_HEAD = (
    "Drawn from a résumé. Levels run from 1 (awareness) to 5 (expert) and are estimates:\n"
    "correct what is wrong, and take out what you do not want to keep."
)
_BESIDE = (
    "The résumé says this too. careerpath does not use it, and a profile has no place for it;",
    "take out what you do not want to keep.",
)
_LONGEST = 160
_UNFOLDED = 1_000_000
_SHORTEST, _WIDEST = 2, 16


def with_reasons(
    profile: Profile, reasons: Reasons, beside: Mapping[str, Any] | None = None
) -> str:
    """The profile as YAML, each item followed by a comment that says where it comes from.

    What is to be kept `beside` it stands at the end, as a comment.
    """
    from ruamel.yaml.comments import CommentedMap  # noqa: PLC0415 - to write files people go on with

    data = CommentedMap({"version": profile.version})
    data.yaml_set_start_comment(_HEAD)
    _add(data, profile, reasons)
    return _escaped(_dumped(_writer(_SHORTEST, _SHORTEST), data)) + _comment(beside)


def added_to(
    text: str, profile: Profile, reasons: Reasons, beside: Mapping[str, Any] | None = None
) -> str | None:
    """A profile's text with what another one adds; None where it cannot be added to.

    `profile` has nothing that the text has already: see `advice.reading.news`. Comments and order
    stay, and what is new is indented as the rest is; whether every line stays is for the caller
    to see.
    """
    writer = _writer_of(text)
    if writer is None:
        return None
    data = writer.load(text)
    _add(data, profile, reasons)
    after, more = _dumped(writer, data), _comment(beside)
    return after if more in after else after + more


def _writer(step: int, offset: int) -> "YAML":
    """What reads and writes YAML with mappings `step` deep, and the dashes of lists `offset`."""
    from ruamel.yaml import YAML  # noqa: PLC0415 - to edit files that people wrote

    writer = YAML()
    writer.preserve_quotes = True
    writer.indent(mapping=step, sequence=offset + 2, offset=offset)
    writer.width = _UNFOLDED
    writer.allow_unicode = True
    return writer


def _writer_of(text: str) -> "YAML | None":
    """The writer that gives a text back as it is; None where none does.

    Its indentation is not guessed: each is tried that some line has, the smallest first.
    """
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415 - see above

    for step, offset in _indentations(text):
        writer = _writer(step, offset)
        try:
            again = _dumped(writer, writer.load(text))
        except (YAMLError, IndexError):
            return None
        # Behind a text at the end that keeps its empty lines, the end of the document is marked.
        if again.removesuffix("...\n").rstrip("\n") == text.rstrip("\n"):
            return writer
    return None


def _indentations(text: str) -> Iterator[tuple[int, int]]:
    """Steps of mappings, and offsets of the dashes in lists, that a text may be written with."""

    def depths(start: str) -> list[int]:
        found = {len(each) for each in re.findall(rf"^( +){start}", text, re.MULTILINE)}
        return sorted(each for each in found if each <= _WIDEST)

    for step in depths(r"[^\s#-]") or [_SHORTEST]:
        # Without a list, dashes stand as deep as keys do: a list of one's own has that then.
        dashes = [*depths("- "), 0] if re.search("^ *- ", text, re.MULTILINE) else [step]
        yield from ((step, offset) for offset in dashes)


def _dumped(writer: "YAML", data: "CommentedMap") -> str:
    out = StringIO()
    writer.dump(data, out)
    return out.getvalue()


def _comment(beside: Mapping[str, Any] | None) -> str:
    """Data as a comment that holds YAML, for the end of a file; empty for none."""
    if not beside:
        return ""
    import yaml  # noqa: PLC0415 - for JSON Resume alone

    text = yaml.safe_dump(dict(beside), sort_keys=False, allow_unicode=True, width=_UNFOLDED)
    return "\n" + "".join(
        f"# {line}".rstrip() + "\n" for line in (*_BESIDE, "", *text.splitlines())
    )


def _add(data: "CommentedMap", profile: Profile, reasons: Reasons) -> None:
    """Put the parts of a profile into a file's data, behind what is there."""
    from ruamel.yaml.comments import CommentedMap  # noqa: PLC0415 - see above

    said = _quoted(profile.model_dump(mode="json", exclude_defaults=True))
    for part, value in said.items():
        if part == "skills":
            _add_skills(data, value, reasons)
        elif part == "roles":
            roles = data.setdefault("roles", [])
            for each in value:
                roles.append(role := CommentedMap(each))
                _say(role, "title", reasons.get(("roles", each["title"])))
        elif isinstance(value, list):
            _add_names(data, part, value, reasons)
        elif part not in data:
            data[part] = value
            _say(data, part, reasons.get((part, str(value))))
        else:
            data[part].update(value)


def _quoted(value: Any) -> Any:  # noqa: ANN401 - whatever stands in a profile
    """The same with quotes around text that holds what cannot be seen: there, escapes count."""
    from ruamel.yaml.scalarstring import (  # noqa: PLC0415 - see above
        DoubleQuotedScalarString,
    )

    if isinstance(value, dict):
        return {_quoted(key): _quoted(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_quoted(each) for each in value]
    hidden = isinstance(value, str) and not value.isprintable()
    return DoubleQuotedScalarString(value) if hidden else value


def _escaped(text: str) -> str:
    """A text of YAML with nothing in it that a terminal obeys; such text is in double quotes."""
    return "".join(
        each if each.isprintable() or each == "\n" else f"\\U{ord(each):08x}" for each in text
    )


def _add_names(data: "CommentedMap", part: str, names: list[str], reasons: Reasons) -> None:
    """Put names behind those of a list, or of a single one that stands for a list."""
    from ruamel.yaml.comments import CommentedSeq  # noqa: PLC0415 - see above

    if part in data:
        data[part] = [*data[part], *names]
        return
    data[part] = CommentedSeq(names)
    for place, name in enumerate(names):
        if (reason := reasons.get((part, name))) is not None:
            data[part].yaml_add_eol_comment(clean(reason)[:_LONGEST], place, column=0)


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
