"""Pages that are made, not written: each module prints one, and a test holds it fresh."""
