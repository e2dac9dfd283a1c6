"""Plain data to models: what pydantic finds wrong, said with the line where it stands."""

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from careerpath.errors import Code, InputError, Problem
from careerpath.files.documents import Document, Path

__all__ = ["mapping_of", "validate"]

_M = TypeVar("_M", bound=BaseModel)

_MOST_AT_ONCE = 100


def mapping_of(document: Document, what: str) -> dict[str, Any]:
    """The document as a mapping.

    Raises:
        InputError: it is empty, a list, a single word, or for a newer version of the format.
    """
    data = document.data
    if not isinstance(data, dict):
        from careerpath.files.kinds import describe  # noqa: PLC0415 - needed on errors alone

        message = f"a {what} is a mapping of keys and values; this file holds {describe(data)}"
        raise InputError(document.problem(Code.SHAPE, message, ()))
    version = data.get("version", 1)
    if isinstance(version, int) and not isinstance(version, bool) and version > 1:
        message = f"this {what} is written in version {version} of the format; version 1 is known"
        raise InputError(
            document.problem(Code.VERSION, message, ("version",), "upgrade careerpath")
        )
    return data


def validate(
    model: type[_M], data: object, document: Document, path: Path = ()
) -> _M | list[Problem]:
    """`data`, which stands at `path` of the document, as a model, or all that is wrong with it.

    A validator of the model may raise `ValueError(message, hint)`.
    """
    try:
        return model.model_validate(data)
    except ValidationError as error:
        from careerpath.files.complaints import complaints  # noqa: PLC0415 - errors alone

        details = error.errors(include_url=False)[:_MOST_AT_ONCE]
        return list(complaints(model, details, document, path))
