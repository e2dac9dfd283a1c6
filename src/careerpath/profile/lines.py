"""Lines of JSON to what they say of a person."""

import json
import re
from collections.abc import Callable
from typing import Any, NoReturn

from careerpath.errors import Code, InputError
from careerpath.files.documents import Document
from careerpath.files.events import MAX_DEPTH, read_yaml
from careerpath.files.origin import Origin
from careerpath.files.validation import mapping_of, validate
from careerpath.models.batch import ProfileLine
from careerpath.profile.said import Said, plain, said

__all__ = ["json_line"]


class _Doubtful(ValueError):
    """JSON that readers differ on."""


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    mapping = dict(pairs)
    if len(mapping) != len(pairs):
        raise _Doubtful
    return mapping


def _refuse(constant: str) -> NoReturn:
    raise _Doubtful(constant)


def _quick() -> Callable[[str], Any]:
    """What reads JSON fastest; what it refuses, the careful reader looks at again."""
    try:
        from orjson import loads  # noqa: PLC0415 - it may not be there
    except ImportError:
        return json.JSONDecoder(parse_constant=_refuse).decode
    return loads


_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_QUICK = _quick()
_CAREFUL = json.JSONDecoder(parse_constant=_refuse, object_pairs_hook=_unique)


def json_line(text: str, name: str, number: int) -> Said:
    """What a line of JSON says of a person.

    Raises:
        InputError: with all that is wrong in it.
    """
    try:
        data = _QUICK(text)
    except (ValueError, RecursionError):
        data = None
    # A key that comes twice is gone by now, but its colon is not. An escape may be half an emoji.
    if text.count(":") == _keys(data) and ("\\" not in text or not _HALF.search(text)):
        found = plain(data)
        if found is not None:
            return found
    try:
        return _carefully(text.rstrip("\r\n"), name)
    except InputError as error:
        raise InputError(*(each._replace(line=number) for each in error.problems)) from None


def _keys(data: Any) -> int:  # noqa: ANN401 - whatever the line holds
    """How many keys a profile has, with those of what is in it; -1 where it is none."""
    if data.__class__ is not dict:
        return -1
    count = len(data)
    for each in data.values():
        if each.__class__ is dict:
            count += len(each)
        elif each.__class__ is list:
            for one in each:
                if one.__class__ is dict:
                    count += len(one)
    return count


def _carefully(text: str, name: str) -> Said:
    document = Document(name, text, _data(Origin(name, text)))
    line = validate(ProfileLine, mapping_of(document, "profile"), document)
    if isinstance(line, list):
        raise InputError(*line)
    return said(line)


def _data(origin: Origin) -> Any:  # noqa: ANN401 - whatever the line holds
    try:
        return _CAREFUL.decode(origin.text)
    except RecursionError:
        message = f"nested deeper than {MAX_DEPTH} levels"
        raise InputError(origin.at((1, 1), Code.TOO_LARGE, message)) from None
    except json.JSONDecodeError as error:
        hint = 'a line holds one profile as a JSON object, for example {"skills": {"sql": 3}}'
        message = f"this is not JSON: {error.msg[0].lower()}{error.msg[1:]}"
        place = (1, error.pos + 1)
        raise InputError(origin.at(place, Code.SYNTAX, message, hint)) from None
    except _Doubtful as error:
        if error.args:
            column = origin.text.find(str(error)) + 1
            message = f"{error} is no number in JSON"
            raise InputError(origin.at((1, column), Code.RANGE, message)) from None
        # The reader of YAML tells where both keys stand.
        read_yaml(origin)
        raise InputError(origin.at((1, 1), Code.DUPLICATE_KEY, "a key comes twice")) from None
    except ValueError:
        message = "a number has too many digits"
        raise InputError(origin.at((1, 1), Code.RANGE, message)) from None
