"""What a catalogue holds, where it comes from, and whether anything is wrong with it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from careerpath.advice.lints import doubts
from careerpath.advice.wording import command
from careerpath.catalogue.entries import SECTIONS
from careerpath.catalogue.index import Index
from careerpath.catalogue.loading import read_entries
from careerpath.catalogue.places import catalogue_files
from careerpath.errors import Code, InputError, NoAnswer
from careerpath.models.base import EDITORIAL
from careerpath.models.catalogue import Source
from careerpath.models.scales import CareerLevel
from careerpath.results.catalogue import CheckReport, Counted, InfoReport
from careerpath.results.common import Ref

__all__ = ["check", "info"]

_FINDINGS = {
    Code.DUPLICATE_ID,
    Code.DANGLING_ID,
    Code.SELF_LOOP,
    Code.REPEATED,
    Code.PROMOTION_RING,
    Code.NOTHING_REPLACED,
}
"""Problems of a catalogue that can be read: what `check` is there to find."""


def check(paths: Sequence[str], *, strict: bool = False) -> CheckReport:
    """Read a catalogue and look for everything that is wrong with it, or looks odd.

    With `strict`, what looks odd is a finding too.

    Raises:
        InputError: a file cannot be read as a catalogue.
        NoAnswer: it can, and something was found.
    """
    files = catalogue_files(paths)
    try:
        entries = list(read_entries(files))
    except InputError as error:
        if {problem.code for problem in error.problems} <= _FINDINGS:
            raise NoAnswer(*error.problems) from None
        raise
    odd = sorted(
        doubts(entries, date.today().year),  # noqa: DTZ011 - the user's own calendar
        key=lambda each: (each.file, each.line, each.column),
    )
    if odd and strict:
        raise NoAnswer(*odd)
    counts = Counter(entry.section for entry in entries)
    # Every catalogue has this source, declared or not, and `info` counts it too.
    declared = {entry.item.id for entry in entries if entry.section == "sources"}
    counts["sources"] += EDITORIAL not in declared
    return CheckReport(
        files=tuple(files),
        counts={section: counts[section] for section in SECTIONS},
        doubts=tuple(odd),
        next_command=command("catalogue", "info"),
    )


def info(index: Index, paths: Sequence[str]) -> InfoReport:
    """Count what a catalogue holds, and name its sources."""
    by_function = Counter(row.function for row in index.roles)
    by_level = Counter(row.level for row in index.roles)
    functions = index.titles("function", index.ids("function"))
    return InfoReport(
        files=tuple(catalogue_files(paths)),
        counts=index.counts(),
        functions=tuple(
            Counted(item=Ref(id=id_, title=functions[id_]), roles=count)
            for id_, count in sorted(by_function.items(), key=lambda item: (-item[1], item[0]))
        ),
        levels={level.value: by_level[level] for level in CareerLevel if level in by_level},
        sources=index.items(Source, index.ids("source")),
        next_command=command("roles"),
    )
