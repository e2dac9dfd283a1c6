"""From when to when: the spans of time that a line gives, relative to a day passed in."""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from careerpath.profile.resume.patterns import Pattern

__all__ = ["Span", "find_span", "may_hold_a_date", "said_years", "years_covered"]

_MONTHS = {
    "jan": 1, "gen": 1, "feb": 2, "mar": 3, "mär": 3, "apr": 4, "avr": 4, "may": 5, "mai": 5,
    "mag": 5, "jun": 6, "giu": 6, "jul": 7, "lug": 7, "aug": 8, "ago": 8, "sep": 9, "set": 9,
    "oct": 10, "okt": 10, "ott": 10, "nov": 11, "dec": 12, "dez": 12, "dic": 12,
}  # fmt: skip
_SEASONS = {"spring": 4, "summer": 7, "autumn": 10, "fall": 10, "winter": 1}
_NAME = (
    r"(?:jan(?:uar[yi]?)?|gen(?:naio)?|feb(?:ruar[yi]?|braio)?|mar(?:ch|zo)?|märz|apr(?:il|ile)?"
    r"|avr(?:il)?|may|mai|mag(?:gio)?|june?|juni|giu(?:gno)?|july?|juli|lug(?:lio)?"
    r"|aug(?:ust)?|ago(?:sto)?|sept?(?:ember)?|set(?:tembre)?|o[ck]t(?:ober)?|ott(?:obre)?"
    r"|nov(?:ember|embre)?|de[cz](?:ember)?|dic(?:embre)?|spring|summer|autumn|fall|winter)s?"
)
_YEAR = r"(?:19|20)\d\d"
_POINT = (
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?[\s.]+)?{_NAME}[.,]?\s*(?:of\s+)?(?:{_YEAR}|['’]\d\d)"
    rf"|\d{{1,2}}[./-]\d{{1,2}}[./-]{_YEAR}"
    rf"|{_YEAR}\s{_NAME}(?!\w)"
    rf"|{_YEAR}[./-](?:1[0-2]|0[1-9])(?!\d)"
    rf"|(?:1[0-2]|0?[1-9])\s?[./-]\s?{_YEAR}"
    rf"|(?:1[0-2]|0[1-9])/\d\d(?!\d)"
    rf"|{_YEAR}|['’]\d\d)"
)
_NOW = (
    r"(?:(?:the\s+)?present(?:\s+day)?|now|today|to\s?date|date|current(?:ly)?|ongoing|heute|oggi"
    r"|still|aujourd'hui|heden|presente|actualidad)"
)
_TO = (
    r"\s*(?:-{1,2}>?|(?<=\s)/(?=\s)|–|—|→|\bto\b|\btill\b|\buntil\b|\bthrough\b|\bthru\b"
    r"|\bbis\b|\bal?\b)\s*"
)
_YEARS = re.compile(_YEAR)
_SHORT = re.compile(r"\d\d(?![\w./-])")
"""The year in which a span ends that began in the same century: the 17 of 2014-17."""

_OPEN = r"(?P<open>\s*[-–—](?=\s{2,}|\s*(?:[)\],|]|$)))"
_DATE = re.compile(rf"(?<![\w./]){_POINT}")
_BEHIND = re.compile(rf"\s+to\s+date\b|{_OPEN}|{_TO}(?:(?P<now>{_NOW})\b)?")
_SINCE = re.compile(r"\b(?:(?P<range>from)|since|seit|dal|depuis)\s+(?:the\s+)?$")
"""All of them for text in small letters: to compile one that ignores case takes thrice as long."""

_NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        1,
    )
}
_LASTED = Pattern(
    rf"\b(?P<number>\d{{1,2}}(?:[.,]\d)?|{'|'.join(_NUMBERS)})\s*\+?\s*"
    r"(?P<unit>years?|yrs?\b|months?|mos?\b)",
    flags=re.IGNORECASE,
)
_DIGITS = re.compile(r"(?:19|20)\d\d|['’]\d\d|\d/\d\d")
_DIGIT = re.compile(r"\d")
"""Looked for first: it is found, or not, in a quarter of the time."""

_LONGEST_LINE = 600
_FIRST_YEAR = 1940
_MOST_YEARS = 60


class Span(NamedTuple):
    """A time from `start` to `end`, in years with decimals, and where in the text it stands.

    `years` is None where the text gives one point of time alone.
    """

    start: float
    end: float
    years: float | None
    current: bool
    place: tuple[int, int]


def may_hold_a_date(text: str) -> bool:
    """Whether it is worth while to look for dates in a text."""
    return _DIGIT.search(text) is not None and _DIGITS.search(text) is not None


@lru_cache(64)
def find_span(text: str, today: date) -> Span | None:
    """The first span of time in a line: a range, else "since …", else a year alone."""
    text = _small(text[:_LONGEST_LINE])
    if not may_hold_a_date(text):
        return None
    now = today.year + (today.month - 1) / 12
    dates = list(_DATE.finditer(text))
    for each in dates:
        if span := _range(text, each, now):
            return span
    for each in dates:
        since = _SINCE.search(text, max(0, each.start() - 20), each.start())
        start = _point(each[0], now)
        if since and start is not None and _FIRST_YEAR <= start <= now and _ends(text, each.end()):
            place = since.start(), each.end()
            return Span(start, now, round(now - start, 1), current=True, place=place)
    return _single(text, dates, now)


def _small(text: str) -> str:
    """The text in small letters, each where it was: of all capitals İ alone would become two."""
    return text.replace("İ", "i").lower()


def _range(text: str, date_: re.Match[str], now: float) -> Span | None:
    """The span that starts with a date: another, or the present, stands behind it."""
    behind = _BEHIND.match(text, date_.end())
    if behind is None:
        return None
    to = _DATE.match(text, behind.end()) if behind["now"] is None else None
    short = _SHORT.match(text, behind.end()) if _YEARS.fullmatch(date_[0]) else None
    if to is None and short is not None and behind[0].strip():
        to = short
    current = to is None
    if current and behind["now"] is None and behind["open"] is None and "date" not in behind[0]:
        return None
    stop = behind.end() if to is None else to.end()
    start, end = (
        _point(date_[0], now),
        now if to is None else _point(_whole(to[0], date_[0]), now, last=True),
    )
    if start is None or end is None or not _FIRST_YEAR <= start <= end <= now + 1:
        return None
    if behind["open"] is None and not _ends(text, stop):
        return None
    lead = _SINCE.search(text, max(0, date_.start() - 20), date_.start())
    first = lead.start() if lead and lead["range"] else date_.start()
    return Span(start, end, round(min(end, now) - start, 1), current, (first, stop))


def _whole(end: str, start: str) -> str:
    """The end of a span, its century taken from the start where it says none: 2014-17."""
    return start[:2] + end if end.isdigit() and len(end) == 2 else end  # noqa: PLR2004


def _ends(text: str, place: int) -> bool:
    """Whether what stands before a place is whole: no word or slash goes on there."""
    return re.match(r"[\w/]", text[place : place + 1]) is None


def _single(text: str, dates: list[re.Match[str]], now: float) -> Span | None:
    for each in dates:
        start = _point(each[0], now)
        priced = text[: each.start()].endswith(("€", "$", "£"))
        if start is None or priced or not _ends(text, each.end()):
            continue
        if not _FIRST_YEAR <= start <= now:
            return None
        return Span(start, start, _lasted(text), current=False, place=each.span())
    return None


def _lasted(text: str) -> float | None:
    """The length of time that a line names ("6 months"), in years."""
    match = _LASTED.search(text)
    if match is None:
        return None
    number = float(_NUMBERS.get(match["number"].casefold(), 0) or match["number"].replace(",", "."))
    return round(number / 12, 1) if match["unit"][0] in "mM" else number


def said_years(text: str) -> float | None:
    """The number of years that a phrase names in so many words; None where it names none."""
    years = _lasted(text[:_LONGEST_LINE])
    return years if years is not None and years <= _MOST_YEARS else None


def _point(text: str | None, now: float, *, last: bool = False) -> float | None:
    """A point of time as a year with decimals; a month that ends a span counts whole.

    A bare year stands for its middle.
    """
    if text is None:
        return None
    numbers = re.findall(r"\d+", text)
    year = next((int(number) for number in numbers if len(number) == 4), None)  # noqa: PLR2004
    if year is None:
        year = 2000 + int(numbers[-1])
        year -= 100 if year > now + 1 else 0
    month = _month(text, numbers)
    if month is None:
        return min(year + 0.5, now) if year <= now else year + 0.5
    return min(year + (month - (0 if last else 1)) / 12, max(now, year))


def _month(text: str, numbers: list[str]) -> int | None:
    word = re.search(r"[^\W\d_]{3,}", text.casefold())
    if word:
        season = _SEASONS.get(word[0].removesuffix("s"))
        return season or _MONTHS.get(word[0][:3])
    short = [int(number) for number in numbers if len(number) < 4]  # noqa: PLR2004
    if len(numbers) == 1:
        return None
    months = [number for number in short if 1 <= number <= 12]  # noqa: PLR2004
    return months[-1] if len(numbers) == 3 and months else next(iter(months), None)  # noqa: PLR2004


def years_covered(spans: list[Span]) -> float:
    """The years that spans cover together: what overlaps counts once."""
    total, reached = 0.0, 0.0
    for span in sorted(spans, key=lambda each: (each.start, each.end)):
        total += max(span.end - max(span.start, reached), 0.0)
        reached = max(reached, span.end)
    return round(total, 1)
