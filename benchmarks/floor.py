"""What the benchmarks share: an environment with the wheel, the hello app, and fair timing."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

__all__ = ["ROOT", "compare", "installed", "once", "peak_mib"]

ROOT = Path(__file__).parent.parent

HELLO = """
import typer
from rich.console import Console
from rich.table import Table

app = typer.Typer(add_completion=False)


@app.command()
def hello(name: str = "world") -> None:
    table = Table("who", "what")
    table.add_row(name, "hello")
    Console().print(table)


app()
"""


def installed(folder: Path) -> Path:
    """An environment in `folder` with the wheel, its bytecode and `hello.py`; its `bin`.

    Bytecode is compiled beforehand: without it every run would compile every module anew, and
    that is not what a user waits for.
    """
    environment = bytecode_kept()
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    binaries = folder / "bin"
    pip = [str(binaries / "pip"), "install", "--quiet", str(ROOT)]
    subprocess.run(pip, check=True, env=environment)
    library = next(folder.glob("lib/python*/site-packages"))
    compiling = [str(binaries / "python"), "-m", "compileall", "-q", str(library)]
    subprocess.run(compiling, check=False, env=environment)
    (folder / "hello.py").write_text(HELLO, encoding="utf-8")
    return binaries


def bytecode_kept(**more: str) -> dict[str, str]:
    """This environment with `more` in it, in which Python writes and reads bytecode."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | more


def once(command: Sequence[object], environment: Mapping[str, str]) -> tuple[float, float, int]:
    """Seconds on the clock, seconds of CPU, and peak memory in KiB of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=dict(environment),
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def peak_mib(command: Sequence[object], environment: Mapping[str, str]) -> tuple[float, float]:
    """Seconds on the clock and peak memory in MiB of one run."""
    seconds, _, peak = once(command, environment)
    return seconds, peak / 1024


def compare(
    commands: Mapping[str, Sequence[object]],
    floor: str,
    environment: Mapping[str, str],
    rounds: int = 20,
) -> None:
    """Run the commands in turn, and print medians and ratios to the one named `floor`.

    Ratios of the medians on the clock, of the medians of CPU time, and of the least CPU time: the
    last is the one that other work on the machine, or on the host beneath it, moves least.
    """
    clock: dict[str, list[float]] = {name: [] for name in commands}
    cpu: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            seconds, busy, _ = once(command, environment)
            clock[name].append(seconds)
            cpu[name].append(busy)
    base_clock = statistics.median(clock[floor])
    base_cpu = statistics.median(cpu[floor])
    for name in commands:
        on_clock, busy = statistics.median(clock[name]), statistics.median(cpu[name])
        print(
            f"{name:<34} {on_clock * 1000:8.1f} ms {on_clock / base_clock:5.2f}x"
            f"   cpu {busy / base_cpu:5.2f}x   least {min(cpu[name]) / min(cpu[floor]):5.2f}x"
        )
