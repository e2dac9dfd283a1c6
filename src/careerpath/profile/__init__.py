"""Profiles: read from a file, put together from options."""
