"""What every lint looks at: the entries of a catalogue, by section and by id."""

from collections.abc import Sequence

from careerpath.catalogue.entries import Entry

__all__ = ["Held"]


class Held:
    """A catalogue's entries. Those without an id of their own are in `moves`."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        by_section: dict[str, list[Entry]] = {}
        for entry in entries:
            by_section.setdefault(entry.section, []).append(entry)
        self.moves = by_section.get("transitions", [])
        self.roles = {entry.item.id: entry for entry in by_section.get("roles", ())}
        self.skills = {entry.item.id: entry for entry in by_section.get("skills", ())}
        self.functions = {entry.item.id: entry for entry in by_section.get("functions", ())}
        self.sources = {entry.item.id: entry for entry in by_section.get("sources", ())}
