"""What the extra `resume` brings, and what to say without it."""

from careerpath.errors import Code, InputError, Problem

__all__ = ["need_extra"]


def need_extra(module: str, what: str, name: str) -> None:
    """Make sure that `module`, which reads `what`, is installed.

    Raises:
        InputError: it is not; the message is the line that installs it.
    """
    from importlib.util import find_spec  # noqa: PLC0415 - needed for these files alone

    if find_spec(module) is None:
        message = f"reading a {what} needs an extra: pip install 'careerpath[resume]'"
        raise InputError(Problem(Code.FILE, message, file=name))
