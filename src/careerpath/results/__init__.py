"""Answers as frozen data: all that a renderer needs, and the shape of the JSON output.

One module a question, named like the `advice` module that answers it and the `render` modules
that show it. Scores and contributions are points, 0-100, with two decimals.

They are named tuples: frozen like dataclasses, and defined eight times as fast, which a user feels
at each command.
"""
