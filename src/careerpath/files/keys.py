"""Which keys a mapping may have, as its model has them."""

from collections.abc import Sequence
from itertools import chain
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

__all__ = ["known_keys", "telling_keys"]

_MOST_TO_TELL = 12


def known_keys(model: type[BaseModel], location: Sequence[str | int]) -> list[str]:
    """The keys that the mapping at `location`, as pydantic tells it, may have."""
    return list(dict.fromkeys(key for key, _ in _fields(model, location)))


def telling_keys(model: type[BaseModel], location: Sequence[str | int]) -> list[str]:
    """The keys that tell what the mapping is for: all of a few, or those that it needs."""
    fields = list(_fields(model, location))
    if len(fields) > _MOST_TO_TELL:
        fields = [(key, field) for key, field in fields if field.is_required()]
    return list(dict.fromkeys(key for key, field in fields if not field.exclude))


def _fields(model: type[BaseModel], location: Sequence[str | int]) -> chain[tuple[str, FieldInfo]]:
    models = [model]
    for step in location:
        models = _at(models, step) or models
    return chain.from_iterable(
        [(field.alias or name, field) for name, field in each.model_fields.items()]
        for each in models
    )


def _at(models: Sequence[type[BaseModel]], step: str | int) -> list[type[BaseModel]]:
    """The models that `step` leads to: through a field, or by the tag that tells a union apart."""
    fields = [
        field.annotation
        for each in models
        for name, field in each.model_fields.items()
        if step in {name, field.alias}
    ]
    if fields:
        return list(chain.from_iterable(map(_models_in, fields)))
    return [
        each
        for each in models
        if any(step in get_args(field.annotation) for field in each.model_fields.values())
    ]


def _models_in(annotation: Any) -> list[type[BaseModel]]:  # noqa: ANN401 - any type expression
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return list(chain.from_iterable(map(_models_in, get_args(annotation))))
