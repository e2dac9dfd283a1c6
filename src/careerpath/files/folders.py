"""The folders that careerpath has among a user's caches and settings, where there is a home."""

from pathlib import Path
from typing import Literal

__all__ = ["user_folder"]


def user_folder(kind: Literal["cache", "config"]) -> Path | None:
    """The folder, which need not be there yet; None for a user without a home."""
    import platformdirs  # noqa: PLC0415 - only where a folder is looked for

    find = {"cache": platformdirs.user_cache_path, "config": platformdirs.user_config_path}[kind]
    try:
        folder = find("careerpath", appauthor=False)
    except RuntimeError:
        return None
    # Versions of platformdirs differ: without a home, earlier ones give a path below “~”.
    return folder if folder.is_absolute() else None
