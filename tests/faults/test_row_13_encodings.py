"""Row 13: text with a byte-order mark is read; Latin-1 and NUL are refused with their byte."""

import codecs
import re

import pytest

from tests.faults.samples import PROFILE, Given, changed, refused
from tests.kit import Careerpath, Write


def _encoded(text: str, encoding: str) -> bytes:
    marks = {"utf-16-be": codecs.BOM_UTF16_BE, "utf-32-be": codecs.BOM_UTF32_BE}
    return marks.get(encoding, b"") + text.encode(encoding)


@pytest.mark.parametrize(
    ("encoding", "newline"),
    [
        ("utf-8", "\n"),
        ("utf-8", "\r\n"),
        ("utf-8", "\r"),
        ("utf-8-sig", "\r\n"),
        ("utf-16", "\r\n"),
        ("utf-16-be", "\n"),
        ("utf-32", "\n"),
        ("utf-32-be", "\n"),
    ],
)
def test_read(encoding: str, newline: str, careerpath: Careerpath, write: Write) -> None:
    profile = changed("Robin", "Zoë 日本 😀", PROFILE).replace("\n", newline)
    catalogue = changed("title: SQL", "title: SQL für 日本 😀").replace("\n", newline)
    run = careerpath(
        "match",
        write("profile.yaml", _encoded(profile, encoding)),
        "-c",
        write("catalogue.yaml", _encoded(catalogue, encoding)),
    )
    assert (run.code, run.err) == (0, "")
    assert "for Zoë 日本 😀" in run.out
    assert "SQL für 日本 😀" in run.out


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_places_do_not_count_the_mark(encoding: str, given: Given) -> None:
    run = given(_encoded("é: 1\né: 2\n", encoding))
    refused(run, "given.yaml:2:1 CP006")
    assert "it is first at 1:1\n" in run.err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("name: Zoë\n".encode("latin-1"), "not UTF-8 text: byte 8 cannot be read"),
        ("name: “Zoe”\n".encode("cp1252"), "not UTF-8 text: byte 6 cannot be read"),
        ("名前: x\n".encode("shift-jis"), "not UTF-8 text: byte 0 cannot be read"),
        (b"\x80", "not UTF-8 text: byte 0 cannot be read"),
        (b"a: \xc0\xaf", "not UTF-8 text: byte 3 cannot be read"),
        (b"a: \xed\xa0\x80", "not UTF-8 text: byte 3 cannot be read"),
        (b"a: \xf4\x90\x80\x80", "not UTF-8 text: byte 3 cannot be read"),
        (b"a: \xe2\x82", "not UTF-8 text: byte 3 cannot be read"),
        (b"name: a\0b\n", "not text: there is a NUL at byte 7"),
        ("é: a\0b\n".encode(), "not text: there is a NUL at byte 5"),
        (b"\x7fELF\x02\x01\x01\x00\x00", "not text: there is a NUL at byte 7"),
        ("name: x\n".encode("utf-16-le"), "not text: there is a NUL at byte 1"),
        ("name: x\n".encode("utf-16-be"), "not text: there is a NUL at byte 0"),
        (codecs.BOM_UTF16_LE + b"a\0\x00\xd8", "not UTF-16 text: byte 4 cannot be read"),
        (codecs.BOM_UTF16_LE + b"a\0b", "not UTF-16 text: byte 4 cannot be read"),
        (codecs.BOM_UTF32_LE + b"abcd", "not UTF-32 text: byte 4 cannot be read"),
    ],
)
def test_refused_with_the_byte(content: bytes, said: str, given: Given) -> None:
    run = given(content)
    # What is UTF-8 up to there has lines; all of these are short of a second one.
    place = ""
    if "UTF-8" in said:
        byte = int(re.findall(r"\d+", said)[-1])
        place = f":1:{len(content[:byte].decode()) + 1}"
    refused(run, f"given.yaml{place} CP004", hint="save the file as UTF-8\n")
    assert f"{said}\n" in run.err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (codecs.BOM_UTF8 + b"name: \xff", "not UTF-8 text: byte 9 cannot be read"),
        (codecs.BOM_UTF8 + b"name: \0", "not text: there is a NUL at byte 9"),
        (codecs.BOM_UTF16_LE + "é: \0".encode("utf-16-le"), "not text: there is a NUL at byte 8"),
    ],
)
def test_the_byte_is_that_of_the_file(content: bytes, said: str, given: Given) -> None:
    assert f"{said}\n" in given(content).err


def test_stdin_too(careerpath: Careerpath, catalogue: str) -> None:
    run = careerpath("match", "-", "-c", catalogue, stdin=codecs.BOM_UTF8 + PROFILE.encode())
    assert (run.code, run.err) == (0, "")
    run = careerpath("match", "-", "-c", catalogue, stdin="name: Zoë".encode("latin-1"))
    refused(run, "<stdin>:1:9 CP004")


def test_windows_line_ends_do_not_move_places(as_catalogue: Given) -> None:
    content = changed("level: 4}", "level: 9}")
    for newline in ("\n", "\r\n", "\r"):
        run = as_catalogue(content.replace("\n", newline))
        refused(run, "given.yaml:42:46 CP012")
        assert "   42 |         - {skill: sql, importance: 5, level: 9}\n" in run.err
