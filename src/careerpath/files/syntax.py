"""What is no YAML, in plain words: libyaml says what it looked for, people want to know what to do.

Each rule looks at what libyaml found and says what is probably wrong, and where: the quote that is
never closed, not the end of the file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import yaml

from careerpath.errors import Code, Problem
from careerpath.files.events import LOADER
from careerpath.files.origin import Origin

__all__ = ["syntax_problem"]

_LONGEST_TO_REPEAT = 40
_CLOSING = {"[": "]", "{": "}"}


def syntax_problem(origin: Origin, error: yaml.YAMLError) -> Problem:
    """What keeps the text from being YAML."""
    if isinstance(error, yaml.reader.ReaderError):
        return _character(origin, error)
    found = _Found(origin, error)
    return next(problem for rule in _RULES if (problem := rule(found)) is not None)


def _character(origin: Origin, error: yaml.reader.ReaderError) -> Problem:
    before = origin.text[: error.position] if isinstance(error.position, int) else ""
    lines = f"{before}x".splitlines()
    message = "a character that YAML does not allow"
    if isinstance(error.character, int):
        message = f"the character U+{error.character:04X} is not allowed in YAML"
    return origin.at((len(lines), len(lines[-1])), Code.SYNTAX, message, "take it out")


class _Found:
    """What libyaml found, and the text around it."""

    def __init__(self, origin: Origin, error: yaml.YAMLError) -> None:
        self._origin = origin
        marked = error if isinstance(error, yaml.MarkedYAMLError) else yaml.MarkedYAMLError()
        self.problem = marked.problem or marked.context or "this is not YAML"
        self.context = marked.context or ""
        self.place = _place(marked.problem_mark or marked.context_mark) or (1, 1)
        self.start = _place(marked.context_mark) or self.place
        line = self.at("").excerpt or ""
        self.before, self.rest = line[: self.place[1] - 1], line[self.place[1] - 1 :]

    def at(
        self, message: str, hint: str | None = None, place: tuple[int, int] | None = None
    ) -> Problem:
        """A problem at a place, or else where libyaml stopped."""
        return self._origin.at(place or self.place, Code.SYNTAX, message, hint)

    @cached_property
    def tokens(self) -> "_Tokens":
        """The brackets and quotes before the place."""
        return _tokens(self._origin.text, self.place)

    @property
    def at_the_end(self) -> bool:
        """Whether nothing follows."""
        below = self._origin.text.splitlines()[self.place[0] :]
        return not self.rest.strip() and not any(line.strip() for line in below)


@dataclass
class _Tokens:
    open_bracket: tuple[str, tuple[int, int]] | None = None
    quote: tuple[str, tuple[int, int], tuple[int, int]] | None = None


def _place(mark: yaml.Mark | None) -> tuple[int, int] | None:
    return (mark.line + 1, mark.column + 1) if mark else None


def _tokens(text: str, end: tuple[int, int]) -> _Tokens:
    """The innermost bracket that is open at `end`, and the last quoted text before it."""
    found, brackets = _Tokens(), []
    for token in _scan(text):
        place, close = _place(token.start_mark) or end, _place(token.end_mark) or end
        if close > end:
            break
        if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
            sign = "[" if isinstance(token, yaml.FlowSequenceStartToken) else "{"
            brackets.append((sign, place))
        elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken):
            del brackets[-1:]
        elif isinstance(token, yaml.ScalarToken) and token.style in {"'", '"'}:
            found.quote = (token.style, place, close)
    found.open_bracket = brackets[-1] if brackets else None
    return found


def _scan(text: str) -> Iterator[yaml.Token]:
    try:
        yield from yaml.scan(text, Loader=LOADER)
    except yaml.YAMLError:
        return


def _tab(found: _Found) -> Problem | None:
    starts = found.rest.startswith("\t") and not found.before.strip()
    if "tab character" in found.problem or starts:
        return found.at("a tab is used for indentation", "use spaces")
    return None


def _open_quote(found: _Found) -> Problem | None:
    if "quoted scalar" in found.context and "unexpected" in found.problem:
        hint = "close it where its text ends; what starts with an apostrophe goes in double quotes"
        return found.at("the quote that opens here is never closed", hint, found.start)
    return None


def _escape(found: _Found) -> Problem | None:
    if "quoted scalar" in found.context:
        message = "a \\ in double quotes has a meaning of its own, and none before this"
        return found.at(message, "write \\\\ for a plain one, or use single quotes")
    return None


def _closed_quote(found: _Found) -> Problem | None:
    """Text after a closing quote: that of an apostrophe, or of a quote opened far above."""
    quote = found.tokens.quote
    if "did not find expected" not in found.problem or quote is None:
        return None
    sign, start, end = quote
    if end[0] != found.place[0] or found.before[end[1] - 1 :].strip():
        return None
    if start[0] == end[0]:
        within = "''" if sign == "'" else '\\"'
        hint = f"quote all of it, and write {within} for a quote that is part of the text"
        return found.at("text follows the closing quote", hint)
    message = f"the quote that opens here is closed only in line {end[0]}, and text follows there"
    return found.at(message, "close it where its text ends", start)


def _bracket(found: _Found) -> Problem | None:
    bracket = found.tokens.open_bracket
    if bracket is None or "did not find expected" not in found.problem:
        return None
    sign, place = bracket
    closing = _CLOSING[sign]
    if found.at_the_end:
        message = f"the {sign} that opens here is never closed"
        return found.at(message, f"add the {closing} where it ends", place)
    if "node content" in found.problem:
        return found.at("a value is missing here", "take a comma out, or quote the text")
    message = f"a comma or {closing} is missing before this"
    return found.at(message, f"it belongs to the {sign} in line {place[0]}, column {place[1]}")


def _colon(found: _Found) -> Problem | None:
    if "mapping values are not allowed" not in found.problem:
        return None
    message = "a key cannot stand here, and the colon makes this one"
    key, colon, value = found.before.lstrip(" -").partition(": ")
    text = f"{value}{found.rest}".strip()
    if not colon:
        hint = "check the indentation, and the line above for a missing colon; or quote the text"
    elif len(text) > _LONGEST_TO_REPEAT or re.search(r"""["'\\#{}\[\]]""", text):
        hint = f"quote the text after “{key}:”, or check the indentation"
    else:
        hint = f'quote the text, as in {key}: "{text}", or check the indentation'
    return found.at(message, hint)


def _sign(found: _Found) -> Problem | None:
    if "cannot start any token" not in found.problem or not found.rest:
        return None
    word = found.rest.strip()
    plain = len(word) <= _LONGEST_TO_REPEAT and not re.search(r"""["'\\#,:{}\[\]]""", word)
    hint = f'quote it: "{word}"' if plain else "quote the text"
    return found.at(f"text cannot start with {found.rest[0]}", hint)


def _start_of_word(found: _Found) -> Problem | None:
    kind = re.search(r"scanning an? (alias|anchor|tag|directive)\b", found.context)
    if kind is None:
        return None
    sign = {"alias": "*", "anchor": "&", "tag": "!"}.get(kind[1], "%")
    message = f"text that starts with {sign} means something else in YAML"
    return found.at(message, "quote the text", found.start)


def _indentation(found: _Found) -> Problem | None:
    line = found.start[0]
    above = f"line it up with what it belongs to (see line {line})"
    if "expected '-'" in found.problem and not found.rest.startswith("-"):
        hint = f"{above}, or start it with -"
        return found.at(f"the list from line {line} goes on here without a -", hint)
    if not re.search(r"did not find expected (?:key|'-')", found.problem):
        return None
    if found.before.strip():
        hint = "look for a quote or bracket that is never closed, or text after a closing one"
        return found.at("a new key cannot start here", hint)
    hint = f"{above}, or look for a quote or bracket that is never closed"
    return found.at("the indentation of this line fits none above it", hint)


def _other(found: _Found) -> Problem:
    told = {
        "could not find expected ':'": (
            "a colon is missing after this",
            "write key: value, or indent the text that belongs to the line above",
        ),
        "block sequence entries are not allowed": (
            "a list cannot start in the middle of a line",
            "start it on a line of its own, or quote the text",
        ),
        "mapping keys are not allowed": ("text cannot start with ? here", "quote the text"),
        "<document start>": (
            "the document has ended before this",
            "take out the line with ..., or close what opens above",
        ),
        "comment or line break": (
            "nothing can follow | or > on its line",
            "start the text in the next line, or quote it",
        ),
        "incompatible YAML document": (
            "this version of YAML is not read",
            "take out the line with %YAML",
        ),
        "node content": ("a value is missing here", "quote text that starts with a sign"),
    }
    for words, (message, hint) in told.items():
        if words in found.problem:
            return found.at(message, hint, found.start if "':'" in words else None)
    return found.at(found.problem, "check the quotes, brackets and indentation here and above")


_RULES = (
    _tab,
    _open_quote,
    _escape,
    _colon,
    _sign,
    _start_of_word,
    _bracket,
    _closed_quote,
    _indentation,
    _other,
)
