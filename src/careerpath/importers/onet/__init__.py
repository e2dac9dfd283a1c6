"""The O*NET database of the U.S. Department of Labor, as published, to a catalogue."""
