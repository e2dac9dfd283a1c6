"""Profiles in other people's formats: what a file is, and what it says.

`source.read_source` is the way in. Nothing here guesses at skills: a reader hands over the text or
the structure that a file holds, or says why it cannot.
"""
