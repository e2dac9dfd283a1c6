set positional-arguments

# The test suite, with branch coverage
test *args:
    pytest --cov --cov-report=term "$@"

# Style, formatting, import order
lint:
    ruff check
    ruff format --check
    lint-imports

# Types, strict
types:
    mypy

# Write the golden files anew
golden:
    pytest tests -k golden --update-golden

# The benchmarks
bench:
    for script in benchmarks/*.py; do python "$script"; done

# Sweeps over all readers and writers, so many minutes each; needs pip install '.[fuzz]'
fuzz minutes="1" *targets:
    python -m fuzz "$@"

# The manual as a site, in site/; needs pip install '.[docs]'
docs folder="site":
    NO_MKDOCS_2_WARNING=1 mkdocs build --strict --quiet --site-dir "$1"
    python .ci/site.py "$1"

# The pages that are made from the app: reference, manual, errors
pages:
    pytest tests/test_made_pages.py --update-golden

# The pictures of real output
pictures:
    python -m pages.pictures

# Wheel and sdist: built, checked, tried out
package:
    .ci/package

# Drawn command lines, until one breaks a promise or the numbers are reached
sweep *args:
    python -m tests.faults.sweep "$@"
