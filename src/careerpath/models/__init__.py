"""The nouns of the field as frozen pydantic models: what a catalogue and a profile hold."""
