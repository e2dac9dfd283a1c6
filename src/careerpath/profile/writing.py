"""A `Profile` as the text of a profile file."""

import yaml

from careerpath.models.profile import Profile

__all__ = ["to_yaml"]


def to_yaml(profile: Profile) -> str:
    """The profile as YAML, with nothing in it that was not said."""
    data = {"version": profile.version, **profile.model_dump(mode="json", exclude_defaults=True)}
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True)
