"""Coverage-guided sweeps over what reads and what writes: `python -m fuzz`, `just fuzz`.

`targets.py` says what is tried and what must hold, and needs no fuzzer: a test tries the seeds of
every target. `sweep.py` runs one target under atheris, from `pip install '.[fuzz]'`.
"""
