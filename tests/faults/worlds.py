"""Folders with all that a command line can name: sound files, damaged files, files of junk."""

import json
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import strategies as st

from careerpath.models.catalogue import Function, Skill
from careerpath.models.role import Role
from tests.faults.samples import CATALOGUE, FULL, FULL_PROFILE, PROFILE, filled
from tests.importers.releases import modern, text_of
from tests.kit import EXAMPLES
from tests.strategies import Scene, scenes

__all__ = ["JUNK", "KINDS", "SHIPPED", "Names", "World", "junk", "laid_out", "worlds"]

KINDS = ("role", "skill", "function")
"""What has a name in a catalogue."""
SHIPPED = ""
"""Stands for the catalogue that careerpath comes with, where one is called by its path."""

Names = dict[str, tuple[tuple[str, ...], ...]]
"""By kind, the names of each thing in a catalogue: its id first."""

JUNK = (
    "",
    " ",
    "-",
    "--",
    "=",
    ",",
    "é",
    "0",
    "x\x1b[31my",
    "\x1b]8;;http://x\x1b\\e\x1b]52;c;eA==\x07",
    "\x9b2J\x85",
    "a\tb\r\nc\x08\x7f",
    "\u202eevil\u2066\u200f",
    "\u200b\ufeff\u00ad",
    "\u2028\u2029",
    "\ue000\ufffe\U0010ffff",
    "👩\u200d👩\u200d👧🏽\ufe0f",
    "日本語",
    "ﬀ½ǅß",
    "a\u0301\u0302\u0303" * 40,
    "[bold]x[/x]:smile:",
    "<script>&amp;",
    "=1+1|`*_",
    "%s{0}\\",
    "null",
    "1e999",
    "٣",
    "word " * 2_000,
    "x" * 20_000,
    "日" * 5_000,
)
"""Text that programs stumble over, without a slash: a file of that name stays in its folder."""

_CHARACTERS = st.characters(codec="utf-8", exclude_characters="\0/")
junk = st.one_of(
    st.sampled_from(JUNK),
    st.lists(st.sampled_from(JUNK[:-3]), min_size=2, max_size=3).map("".join),
    st.text(_CHARACTERS, max_size=8),
).filter(lambda text: text in {"-", "--"} or not text.startswith("-"))
"""Text that fits nowhere, as a file and a command line can hold it; no option is in it."""


class World(NamedTuple):
    """Files by their paths below a folder, and what each sound catalogue knows, by its path."""

    files: dict[str, bytes]
    names: dict[str, Names]


_KNOWN: dict[str, Names] = {
    "../full.yaml": {
        "role": (("seller",), ("buyer",)),
        "skill": (("sql",), ("python",), ("excel",)),
        "function": (("sales",), ("finance",)),
    },
    "../small.yaml": {
        "role": (("seller", "Seller"), ("analyst", "Analyst")),
        "skill": (("sql", "SQL", "databases"), ("negotiation",), ("listening", "Listening")),
        "function": (("sales", "Sales"), ("analytics",)),
    },
    SHIPPED: {
        "role": (
            ("sales-manager", "Sales Manager"), ("account-manager", "Account Manager"),
            ("sales-operations-manager",), ("financial-analyst",), ("project-manager",),
        ),
        "skill": (("sql", "SQL"), ("negotiation",), ("sales-forecasting",)),
        "function": (("sales", "Sales"), ("operations",), ("sales-operations",)),
    },
}  # fmt: skip
_LINES = (
    b'{"id": "a", "skills": {"sql": 3}}\n{"skills": ["C++", "negotiation=4"]}\n{"id": 3\n[]\n\n'
    b'{"id": "b", "interests": "ECS", "current": "seller", "years": 3}\n'
)
_FIXED: dict[str, bytes] = {
    "broken.yaml": b"roles: [\n  - {id: x",
    "empty.yaml": b"",
    "latin.yaml": "name: Zoë\nskills: {sql: 3}\n".encode("latin-1"),
    "small.yaml": CATALOGUE.encode(),
    "plain.yaml": PROFILE.encode(),
    "people.csv": b'id,skills,years\na,sql=3;negotiation,2\nb,,\n"c,sql\n',
    "wages.csv": b"soc_code,a_median,year\n51-3011,38000,2025\n",
    "cv.txt": (EXAMPLES / "resume.txt").read_bytes(),
    "cv.pdf": b"%PDF-1.7\nno more\n",
    "cv.docx": b"PK\x03\x04no more",
    # What somebody types whom `match` or `profile new` asks.
    "answers.txt": b"seller\n3\nsql=4, listening\n\nBSc\n\nEnglish\nECS\n\ny\n60,000\nn\n" * 3,
    "out/there.json": b"{}\n",
    "out/there.yaml": b"# mine\nskills:\n  sql: 1   # a little\n",
    **{f"onet/{name}": text_of(rows).encode() for name, rows in modern().items()},
}


@cache
def worlds() -> st.SearchStrategy[World]:
    """Worlds with a catalogue of their own and people who fit it; most of their files are sound."""
    return st.builds(_world, scenes(min_skills=1, min_roles=2), junk, _damaged)


_damages = st.tuples(
    st.sampled_from(["catalogue.yaml", "me.yaml", "resume.json", "full.yaml", "whole.yaml"]),
    st.sampled_from(["cut", "put in", "line gone", "line twice", "text for a value", "byte"]),
    st.floats(0, 1, exclude_max=True),
    junk,
)


_damaged: st.SearchStrategy[list[tuple[str, str, float, str]]] = st.one_of(
    st.just([]), st.lists(_damages, min_size=1, max_size=2)
)


def _world(scene: Scene, text: str, damages: list[tuple[str, str, float, str]]) -> World:
    catalogue = scene.catalogue
    said = scene.told.profile.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    files = {
        **_FIXED,
        "catalogue.yaml": _lines_of(catalogue.model_dump(mode="json", by_alias=True)),
        "me.yaml": _lines_of(said),
        "full.yaml": filled(FULL, text or "x").encode(),
        "whole.yaml": filled(FULL_PROFILE, text or "x").encode(),
        "resume.json": _lines_of(_resume(said, text)),
        "people.jsonl": json.dumps(said).encode() + b"\n" + _LINES,
    }
    for name, how, where, piece in damages:
        files[name] = _DAMAGES[how](files[name], where, piece)
    own = {
        "role": _names(catalogue.roles),
        "skill": _names(catalogue.skills),
        "function": _names(catalogue.functions),
    }
    roles = [name for names in own["role"] for name in names]
    files["names.txt"] = "\n".join([*roles[::2], text, "seller"]).encode()
    return World(files, {"../catalogue.yaml": own, **_KNOWN})


def _names(things: Sequence[Skill | Role | Function]) -> tuple[tuple[str, ...], ...]:
    return tuple((each.id, each.title, *each.aliases) for each in things)


def _lines_of(data: object) -> bytes:
    """JSON, which is YAML too, a value a line: so damage meets one of them."""
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def _resume(said: dict[str, Any], text: str) -> object:
    skills = said.get("skills") or {}
    return {
        "basics": {"name": text, "summary": text, "profiles": []},
        "skills": [{"name": name, "level": text} for name in skills if isinstance(name, str)],
        "work": [{"position": "Seller", "name": text, "startDate": "2019-02", "endDate": text}],
        "education": [{"studyType": "Bachelor", "endDate": "2010"}],
        text: [text],
    }


def _lines_changed(change: Callable[[list[bytes], int], object]) -> Callable[..., bytes]:
    def changed(content: bytes, where: float, _piece: str) -> bytes:
        lines = content.splitlines(keepends=True)
        if lines:
            change(lines, int(where * len(lines)))
        return b"".join(lines)

    return changed


def _put_in(content: bytes, where: float, piece: str) -> bytes:
    place = int(where * len(content))
    return content[:place] + piece.encode() + content[place:]


def _for_a_value(content: bytes, where: float, piece: str) -> bytes:
    """Text in the place of a value: the rest stays as sound as it was."""
    lines = content.split(b"\n")
    place = int(where * len(lines))
    key, colon, value = lines[place].rpartition(b": ")
    comma = b"," if value.endswith(b",") else b""
    if colon and value.strip(b", ") not in {b"{", b"["}:
        lines[place] = key + colon + json.dumps(piece).encode() + comma
    return b"\n".join(lines)


def _byte(content: bytes, where: float, piece: str) -> bytes:
    place = int(where * len(content))
    return content[:place] + bytes([len(piece) % 256]) + content[place + 1 :]


_DAMAGES: dict[str, Callable[[bytes, float, str], bytes]] = {
    "cut": lambda content, where, _: content[: int(where * len(content))],
    "put in": _put_in,
    "line gone": _lines_changed(lambda lines, place: lines.pop(place)),
    "line twice": _lines_changed(lambda lines, place: lines.insert(place, lines[place])),
    "text for a value": _for_a_value,
    "byte": _byte,
}


def laid_out(world: World, folder: Path) -> None:
    """Write a world's files."""
    for name, content in world.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
