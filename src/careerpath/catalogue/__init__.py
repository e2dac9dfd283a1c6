"""Catalogues: YAML with positions, checks across files, and the index that commands read."""
