"""Tests of catalogues made out of other people's data."""
