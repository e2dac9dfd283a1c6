"""Tables that are not as they should be: file, line, column, what was expected; all at once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.importers.releases import folder_of, tables
from tests.kit import Careerpath, Write

Damage = Callable[[bytes], bytes]


def problems(careerpath: Careerpath, folder: str, *more: str) -> list[str]:
    """The first lines of all that is told; nothing is written."""
    output = Path(folder) / "o.yaml"
    run = careerpath("catalogue", "import", "onet", folder, "-o", str(output), *more)
    assert (run.code, run.out, output.exists()) == (2, "", False)
    return [line.replace(f"{folder}/", "") for line in run.err.splitlines() if "error[" in line]


@pytest.fixture
def damaged(careerpath: Careerpath, tmp_path: Path) -> Callable[..., list[str]]:
    def damage(**changes: Damage) -> list[str]:
        folder = Path(folder_of(tmp_path / "db", tables()))
        for name, change in changes.items():
            file = folder / f"{name.replace('_', ' ')}.txt"
            file.write_bytes(change(file.read_bytes()))
        return problems(careerpath, str(folder))

    return damage


def test_a_truncated_table(damaged: Callable[..., list[str]]) -> None:
    (told,) = damaged(Skills=lambda data: data[:-30])
    assert told.startswith("Skills.txt:15:")
    assert "this line has 5 cells, where 11 are expected" in told


def test_a_missing_column(damaged: Callable[..., list[str]]) -> None:
    (told,) = damaged(Skills=lambda data: data.replace(b"Data Value", b"Value"))
    assert told.startswith("Skills.txt:1:1: error[CP011]: the column “Data Value” is missing")
    assert "O*NET-SOC Code, Element ID" in told


def test_a_wrong_encoding(damaged: Callable[..., list[str]]) -> None:
    (told,) = damaged(Task_Statements=lambda data: data.replace(b"Clean", b"Cl\xe9an"))
    assert told.startswith("Task Statements.txt:2:16: error[CP004]: not UTF-8 text")


def test_utf_16_is_read(careerpath: Careerpath, tmp_path: Path) -> None:
    folder = Path(folder_of(tmp_path / "db", tables()))
    file = folder / "Occupation Data.txt"
    file.write_text(file.read_text(encoding="utf-8"), encoding="utf-16")
    assert careerpath("catalogue", "import", "onet", str(folder), "-o", "-").code == 0


def test_figures(damaged: Callable[..., list[str]]) -> None:
    meant = "where a number from"
    told = damaged(
        Skills=lambda data: data.replace(b"\tIM\t3.1\t", b"\tIM\tmany\t"),
        Knowledge=lambda data: data.replace(b"\tLV\t1.0\t", b"\tLV\t7.5\t"),
        Job_Zones=lambda data: data.replace(b"\t4\t", b"\t\t"),
    )
    assert told == [
        f"Job Zones.txt:4:12: error[CP013]: Job Zone is empty, {meant} 1 to 5 is expected",
        f"Knowledge.txt:3:33: error[CP012]: Data Value is “7.5”, {meant} 0 to 7 is expected",
        f"Skills.txt:2:33: error[CP013]: Data Value is “many”, {meant} 1 to 5 is expected",
    ]


def test_no_number_that_is_none(damaged: Callable[..., list[str]]) -> None:
    (told,) = damaged(Skills=lambda data: data.replace(b"\tIM\t3.1\t", b"\tIM\tnan\t"))
    assert "“nan”, where a number" in told


def test_occupations(damaged: Callable[..., list[str]]) -> None:
    told = damaged(
        Occupation_Data=lambda data: data.replace(
            b"51-9021.00\tMillers", b"51-3011.00\tMillers"
        ).replace(b"51-1011.00\t", b"51-1011\t")
    )
    assert [line.partition(": ")[2][:40] for line in told] == [
        "error[CP015]: “51-1011” is no O*NET-SOC ",
        "error[CP020]: 51-3011.00 stands here aga",
    ]


def test_a_wrong_table_is_not_told_line_by_line(damaged: Callable[..., list[str]]) -> None:
    told = damaged(Skills=lambda data: data + b"x\ty\n" * 5_000)
    assert len(told) == 10


def test_no_occupations(careerpath: Careerpath, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (told,) = problems(careerpath, str(tmp_path / "empty"))
    assert "no occupations are found" in told


def test_wages(careerpath: Careerpath, tmp_path: Path, write: Write) -> None:
    folder = folder_of(tmp_path / "db", tables())
    wages = write("w.csv", "soc_code,title,a_mean,a_median\n51-3011,Bakers,much,1\n1,2\n")
    told = problems(careerpath, folder, "--wages", wages)
    assert [line.replace(f"{tmp_path}/", "") for line in told] == [
        "w.csv:2:1: error[CP013]: a_mean is “much”, where a yearly wage is expected",
        "w.csv:3:1: error[CP009]: this line has 2 cells, where 4 are expected",
    ]
    (told_,) = problems(careerpath, folder, "--wages", write("v.csv", "a,b\n1,2\n"))[:1]
    assert "the column “soc_code” is missing; the first line has a, b" in told_


def test_wages_that_are_no_csv(careerpath: Careerpath, tmp_path: Path, write: Write) -> None:
    """More in a cell than Python's reader takes: told, and no traceback."""
    folder = folder_of(tmp_path / "db", tables())
    header = "soc_code,title,a_mean,a_median\n"
    (told,) = problems(
        careerpath, folder, "--wages", write("w.csv", f"{header}51-3011,{'x' * 200_000},1,2\n")
    )
    assert "w.csv:2:1: error[CP005]: this is not CSV" in told


@pytest.mark.parametrize("newline", ["\r", "\r\n"])
def test_wages_of_old_spreadsheets(
    careerpath: Careerpath, tmp_path: Path, write: Write, newline: str
) -> None:
    lines = ["soc_code,title,a_mean,a_median,year", "51-3011,Bakers,30000,29000,2023"]
    wages = write("w.csv", newline.join([*lines, ""]))
    argv = ("catalogue", "import", "onet", folder_of(tmp_path / "db", tables()), "-o", "-")
    run = careerpath(*argv, "--wages", wages)
    assert run.code == 0
    assert "median: 29000" in run.out


@pytest.mark.parametrize("year", ["1012", "9999", "²", "0"])
def test_years_out_of_range(
    careerpath: Careerpath, tmp_path: Path, write: Write, year: str
) -> None:
    """A source without a year that can be meant is undated: the catalogue can be read again."""
    folder = Path(folder_of(tmp_path / "db", tables()))
    (folder / "Read Me.txt").write_text(f"May {year} Release\n", encoding="utf-8")
    wages = write("w.csv", f"soc_code,title,a_mean,a_median,year\n51-3011,Bakers,3,2,{year}\n")
    output = str(tmp_path / "o.yaml")
    argv = ("catalogue", "import", "onet", str(folder), "-o", output, "--wages", wages)
    assert careerpath(*argv).code == 0
    assert careerpath("catalogue", "info", "-c", output).code == 0


def test_all_tables_and_the_wages_at_once(
    careerpath: Careerpath, tmp_path: Path, write: Write
) -> None:
    folder = Path(folder_of(tmp_path / "db", tables()))
    for name in ("Skills", "Interests", "Related Occupations"):
        (folder / f"{name}.txt").write_text("nothing\n", encoding="utf-8")
    told = problems(careerpath, str(folder), "--wages", write("v.csv", "a\n"))
    assert {line.partition(":")[0].rpartition("/")[2] for line in told} == {
        "Skills.txt",
        "Interests.txt",
        "Related Occupations.txt",
        "v.csv",
    }
