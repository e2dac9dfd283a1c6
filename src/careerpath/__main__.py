"""`python -m careerpath`."""

from careerpath.cli import run

run()
