"""Advice: one function a question. Reads the index, calls the engine, fetches the details."""
