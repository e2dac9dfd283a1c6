"""What each answer says and in which order: its blocks, shared by every format that has words."""

from collections.abc import Iterator
from functools import singledispatch
from importlib import import_module

from careerpath.render.blocks import Block

__all__ = ["blocks"]


@singledispatch
def blocks(result: object) -> Iterator[Block]:
    """The blocks of a result.

    The functions for the types of `results.X` live in the module `X` beside this one, which is
    imported when the first of them is asked for: a command pays for its own screen alone.
    """
    topic = type(result).__module__.rpartition(".")[2]
    import_module(f"{__name__}.{topic}")
    found = blocks.dispatch(type(result))
    if found is blocks.dispatch(object):
        raise TypeError(f"no screen shows a {type(result).__name__}")
    return found(result)
