"""YAML and JSON to plain data, refusing what other readers let through in silence.

Neither reader keeps positions; `Document.position` finds one when a problem needs it, by reading
the text a second time.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any, NoReturn

import yaml

from careerpath.errors import Code, InputError, Problem
from careerpath.files.events import INTEGER, LOADER, MAX_DEPTH, read_yaml
from careerpath.files.origin import Origin
from careerpath.files.reading import read_text

__all__ = ["Document", "Path", "load", "parse"]

Path = tuple[str | int, ...]
"""Where a value stands: the keys and list positions that lead to it."""


@dataclass(frozen=True)
class Document(Origin):
    """The data of one file, and the text it came from."""

    data: Any

    def problem(
        self, code: Code, message: str, path: Path, hint: str | None = None, *, key: bool = False
    ) -> Problem:
        """A problem at `path`: at the value, or at its key with `key`."""
        return self.at(self.position(path, key=key), code, message, hint)

    def position(self, path: Path, *, key: bool = False) -> tuple[int, int]:
        """Line and column, from 1, of the value at `path` or of the nearest thing around it."""
        node, mark = self._root, None
        for step in path:
            found = _child(node, step)
            if found is None:
                break
            label, node = found
            mark = label.start_mark if key else node.start_mark
        if mark is None:
            mark = node.start_mark if node is not None else None
        return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)

    def spelling(self, path: Path) -> str | None:
        """The value at `path` as the file writes it, where that is a single word."""
        node = self._node(path)
        return node.value if isinstance(node, yaml.ScalarNode) else None

    def in_flow(self, path: Path) -> bool:
        """Whether the list or mapping at `path` is written in brackets."""
        node = self._node(path)
        return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)

    def _node(self, path: Path) -> yaml.Node | None:
        node = self._root
        for step in path:
            found = _child(node, step)
            if found is None:
                return None
            node = found[1]
        return node

    @cached_property
    def _root(self) -> yaml.Node | None:
        # JSON writes characters beyond U+FFFF as two escapes, which YAML refuses; one of the
        # same length keeps every column where it is.
        text = re.sub(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}", r"\\ufffd", self.text)
        try:
            return yaml.compose(text, Loader=LOADER)
        except (yaml.YAMLError, RecursionError):
            return None


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        return next((pair for pair in node.value if pair[0].value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def load(path: str, limit: int) -> Document:
    """Read and parse a file of at most `limit` bytes.

    Raises:
        InputError: the file cannot be read, or is not a YAML or JSON document.
    """
    return parse(read_text(path, limit), "<stdin>" if path == "-" else path)


def parse(text: str, name: str) -> Document:
    """Parse one YAML or JSON document.

    Raises:
        InputError: with every syntax problem that could be found.
    """
    origin = Origin(name, text.removeprefix("\N{BYTE ORDER MARK}"))
    # Flow-style YAML may start like JSON too; what json refuses gets its second chance there.
    if origin.text.lstrip()[:1] in {"{", "["} and (document := _parse_json(origin)):
        return document
    return Document(origin.name, origin.text, read_yaml(origin))


class _Refused(ValueError):
    """JSON that means something else in another reader: YAML's reader says where."""


def _parse_json(origin: Origin) -> Document | None:
    import json  # noqa: PLC0415 - most files are YAML

    try:
        data = json.loads(
            origin.text, object_pairs_hook=_unique, parse_constant=_refuse, parse_int=_integer
        )
    except RecursionError:
        message = f"nested deeper than {MAX_DEPTH} levels"
        raise InputError(origin.at((1, 1), Code.TOO_LARGE, message)) from None
    except ValueError:
        return None
    if _deeper_than(data, MAX_DEPTH):
        message = f"nested deeper than {MAX_DEPTH} levels"
        raise InputError(origin.at((1, 1), Code.TOO_LARGE, message))
    return Document(origin.name, origin.text, data)


def _deeper_than(data: object, most: int) -> bool:
    level = [data] if isinstance(data, dict | list) else []
    for _ in range(most + 1):
        children = (each.values() if isinstance(each, dict) else each for each in level)
        level = [each for each in chain.from_iterable(children) if isinstance(each, dict | list)]
    return bool(level)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    mapping = dict(pairs)
    if len(mapping) != len(pairs):
        raise _Refused
    return mapping


def _refuse(constant: str) -> NoReturn:
    raise _Refused(constant)


def _integer(digits: str) -> int:
    if not INTEGER.fullmatch(digits):
        raise _Refused
    return int(digits)
