"""Answers in the form that was asked for: one module or package a format, results only."""
