"""Files and text at the border: bounded reading, atomic writing, text that is safe to show."""
