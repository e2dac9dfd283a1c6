"""Catalogues out of other people's data: each kind of data has a package of its own."""
