"""The engine: pure functions on frozen data. No file, clock, console or environment."""
