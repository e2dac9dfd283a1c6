"""YAML to plain data from libyaml's events, where the position of everything is at hand.

Events are far cheaper than libyaml's nodes, and let what other readers take in silence be refused:
duplicate keys, tags, words that readers differ on, alias bombs.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, NoReturn

import yaml
from yaml import MappingEndEvent, ScalarEvent, SequenceEndEvent

from careerpath.errors import Code, InputError, Problem
from careerpath.files.origin import Origin

__all__ = ["INTEGER", "LOADER", "MAX_DEPTH", "MAX_EXPANSION", "read_yaml"]

MAX_DEPTH = 64
"""How deep lists and mappings may be nested."""

MAX_EXPANSION = 100_000
"""How many values the aliases of a document may stand for, all written out."""

LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""PyYAML's safe loader, on libyaml where that is there."""

INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)(?:[eE][-+]?[0-9]{1,3})?"
_DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}
_TRUTHS = {"yes": "true", "on": "true", "no": "false", "off": "false"}
# Plain words that YAML 1.1 readers take for something other than text. They are refused, so
# that a file means the same here and in every other tool. Few files get as far as this pattern,
# and it is the slowest to compile.
_AMBIGUOUS = r"""(?xi)yes|no|on|off                          # truth values
    |[-+]?0[0-7_]+|[-+]?0[xob][0-9a-f_]+           # octal, hexadecimal, binary
    |[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?   # base sixty: 12:30:45
    |[-+]?[0-9][0-9_]*_[0-9_.]*                    # 1_000
    |[-+]?[0-9]{19,}                               # beyond 64 bits
    |[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[t\s].*)?      # a time, or a date with digits left out
    |[-+]?\.?(?:inf|nan|infinity)"""
_LOOKS_SPECIAL = frozenset("0123456789+-.~yYnNoOtTfFiI")


def read_yaml(origin: Origin) -> Any:  # noqa: ANN401 - whatever the file holds
    """The data of a text that holds one YAML document.

    Raises:
        InputError: with every problem that could be found.
    """
    builder = _Builder(origin)
    try:
        data = builder.document()
    except yaml.YAMLError as error:
        from careerpath.files.syntax import syntax_problem  # noqa: PLC0415 - errors alone

        raise InputError(*builder.problems, syntax_problem(origin, error)) from error
    if builder.problems:
        raise InputError(*builder.problems)
    return data


class _Builder:
    """Turns the events of one document into dicts, lists and scalars."""

    def __init__(self, origin: Origin) -> None:
        self._origin = origin
        # Straight from the parser: `yaml.parse` takes a fifth of the time to hand events on.
        self._next: Callable[[], Any] = LOADER(origin.text).get_event
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._count = 1
        self._expanded = 0
        self.problems: list[Problem] = []
        # A catalogue says `importance` and `3` by the hundred thousand.
        self._read: dict[str, Any] = {}
        self._build: dict[type[yaml.Event], Callable[[Any, int], Any]] = {
            ScalarEvent: lambda event, _depth: self._scalar(event),
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.AliasEvent: self._alias,
        }

    def document(self) -> Any:  # noqa: ANN401 - whatever the file holds
        """The data of the only document in the file; None where there is none."""
        self._next()
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            return None
        data = self._node(self._next(), 0)
        self._next()
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            message = "a second document starts here; a file holds one"
            self._report(Code.SHAPE, message, event, hint="remove the line with ---")
        return data

    def _report(self, code: Code, message: str, event: yaml.Event, hint: str | None = None) -> None:
        self.problems.append(self._origin.at(_place(event), code, message, hint))

    def _stop(self, message: str, event: yaml.Event) -> NoReturn:
        self._report(Code.TOO_LARGE, message, event)
        raise InputError(*self.problems)

    def _node(self, event: Any, depth: int) -> Any:  # noqa: ANN401
        """What starts with an event; the list or mapping around it counts it."""
        if depth > MAX_DEPTH:
            self._stop(f"nested deeper than {MAX_DEPTH} levels", event)
        before = self._count
        value = self._build[type(event)](event, depth + 1)
        if event.anchor is not None and not isinstance(event, yaml.AliasEvent):
            self._anchors[event.anchor] = (value, self._count - before + 1)
        return value

    def _alias(self, event: yaml.AliasEvent, _depth: int) -> Any:  # noqa: ANN401
        if event.anchor not in self._anchors:
            # libyaml itself does not know which anchors are complete: `&a [*a]` gets here.
            message = f"the alias *{event.anchor} names no anchor that is complete before it"
            hint = f'quote it if it is text: "*{event.anchor}"'
            self._report(Code.SYNTAX, message, event, hint)
            return None
        value, size = self._anchors[event.anchor]
        self._count += size
        self._expanded += size
        if self._expanded > MAX_EXPANSION:
            self._stop(f"the aliases stand for more than {MAX_EXPANSION:,} values", event)
        return value

    def _sequence(self, event: yaml.SequenceStartEvent, depth: int) -> list[Any]:
        self._check_tag(event)
        items = []
        while type(item := self._next()) is not SequenceEndEvent:
            items.append(self._value(item, depth))
        self._count += len(items)
        return items

    def _mapping(self, event: yaml.MappingStartEvent, depth: int) -> dict[str, Any]:
        self._check_tag(event)
        mapping: dict[str, Any] = {}
        starts: list[yaml.Event] = []
        while type(start := self._next()) is not MappingEndEvent:
            key = self._key(start, depth)
            value = self._value(self._next(), depth)
            if key is None:
                continue
            if key not in mapping:
                starts.append(start)
            else:
                line, column = _place(starts[list(mapping).index(key)])
                message = f"the key “{key}” stands here again; it is first at {line}:{column}"
                self._report(Code.DUPLICATE_KEY, message, start, hint="keep one of the two")
            mapping[key] = value
        self._count += len(mapping)
        return mapping

    def _value(self, event: Any, depth: int) -> Any:  # noqa: ANN401
        """As `_node`; most values are words, which take no more than this."""
        if type(event) is ScalarEvent and event.anchor is None and depth <= MAX_DEPTH:
            return self._scalar(event)
        return self._node(event, depth)

    def _key(self, event: yaml.Event, depth: int) -> str | None:
        if not isinstance(event, ScalarEvent):
            self._node(event, depth)
            self._report(Code.TYPE, "a key must be a single word or text", event)
            return None
        if event.value == "<<" and not event.style:
            message = "merge keys (<<) are not supported"
            self._report(Code.SYNTAX, message, event, hint="write the keys out")
            return None
        told = len(self.problems)
        key = self._scalar(event)
        if isinstance(key, str):
            return key
        if len(self.problems) == told:
            message = f"the key {event.value} is not plain text in YAML"
            self._report(Code.TYPE, message, event, hint=f'quote it: "{event.value}"')
        return None

    def _scalar(self, event: ScalarEvent) -> Any:  # noqa: ANN401
        if event.tag is not None:
            self._check_tag(event)
        value: str = event.value
        if event.style or (value and value[0] not in _LOOKS_SPECIAL):
            return value
        if value in self._read:
            return self._read[value]
        told = len(self.problems)
        read = self._special(event)
        if len(self.problems) == told:
            self._read[value] = read
        return read

    def _special(self, event: ScalarEvent) -> Any:  # noqa: ANN401
        """A plain word that may be something other than text."""
        value: str = event.value
        lowered = value.lower()
        if lowered in _WORDS:
            return _WORDS[lowered]
        if INTEGER.fullmatch(value):
            return int(value)
        if re.fullmatch(_DATE, value):
            return self._date(event)
        if re.fullmatch(_AMBIGUOUS, value):
            shown = value if len(value) <= 20 else value[:17] + "…"  # noqa: PLR2004
            message = f"{shown} is not plain text in YAML, and readers differ on what it is"
            hint = f'quote it: "{value}"' if shown == value else "quote it if it is text"
            if lowered in _TRUTHS:
                hint += f"; where true or false is meant, write {_TRUTHS[lowered]}"
            self._report(Code.TYPE, message, event, hint=hint)
            return value
        return float(value) if re.fullmatch(_DECIMAL, value) else value

    def _date(self, event: ScalarEvent) -> date | None:
        try:
            return date.fromisoformat(event.value)
        except ValueError:
            message = f"{event.value} is not a day of the calendar"
            self._report(Code.VALUE, message, event, hint="quote it if it is text")
            return None

    def _check_tag(self, event: Any) -> None:  # noqa: ANN401 - any event that can have a tag
        if event.tag is not None:
            message = f"the tag {event.tag} is not allowed: a file is data, never code"
            self._report(Code.TAG, message, event, hint="remove the tag; quote what is text")


def _place(event: Any) -> tuple[int, int]:  # noqa: ANN401 - the stubs let events lack a mark
    return event.start_mark.line + 1, event.start_mark.column + 1
