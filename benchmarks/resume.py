"""Long résumés: `match` on twenty pages of text against a hello-world Typer app.

To reach: at most 1.5x the hello app on a career of one person that fills twenty pages. Beside it
one page, and a text that no single person has: all résumés of the tests, one below the other.
"""

import random
import tempfile
from pathlib import Path

import yaml
from floor import ROOT, bytecode_kept, compare, installed

_CHARACTERS = 60_000
"""Twenty pages of three thousand characters."""

_FIELDS = {"operations", "supply-chain", "production-quality", "it-data", "finance", "people"}
_PREFIXES = ("", "", "", "Interim ", "Senior ")
_FIRST = [
    "Halden",
    "Brightwater",
    "Corvane",
    "Ostrey",
    "Larkmoor",
    "Pellwick",
    "Quillan",
    "Tamber",
    "Wexcombe",
    "Yarrow",
]
_KIND = "Foods|Pharma|Logistics|Paper Mills|Retail|Components|Brewing|Textiles|Energy|Clinics"
_TOWNS = [
    "Leeds",
    "Rotterdam",
    "Lyon",
    "Graz",
    "Porto",
    "Bristol",
    "Gdynia",
    "Malmö",
    "Turin",
    "Antwerp",
    "Cork",
    "Basel",
]
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]

_DEEDS = (
    "Mapped the way of an order from the first call to the invoice",
    "Led a team of {n} planners and buyers through the move to a new planning system",
    "Negotiated freight rates with {n} carriers and wrote the contracts anew",
    "Built the weekly forecast for {n} product groups in Excel",
    "Ran the workshops in which shift leaders drew up their own standards",
    "Introduced cycle counting in {n} warehouses",
    "Trained {n} supervisors in daily meetings at the board",
    "Wrote the specification for a warehouse management system and chose the supplier",
    "Took over a project that was {n} months late",
    "Analysed two years of sales data with SQL",
    "Set safety stock and reorder points for {n} thousand articles",
    "Reported to the board on stock, service and cost every month",
    "Prepared the budget of {n} million and kept to it",
    "Coordinated sales, production and purchasing in a monthly planning round",
    "Audited {n} suppliers on three continents and agreed on plans to do better",
    "Planned the closing of one site and the ramp-up of another",
    "Cleaned the master data of {n} thousand materials in SAP",
    "Coached {n} project leaders who had never led one before",
    "Designed a dashboard in Power BI that the drivers look at too",
    "Hired {n} people for the night shift within a summer",
    "Interviewed customers who had left and wrote down why",
    "Simulated {n} layouts for the picking area",
    "Rewrote the handbook for dangerous goods",
    "Held the stand-up meeting of the yard at six in the morning",
    "Moderated the talks between the works council and the management",
    "Drew value streams on brown paper with those who do the work",
    "Tendered the cleaning, the guards and the canteen of {n} buildings",
    "Measured set-up times on {n} machines and halved them with the fitters",
)
_SCENES = (
    "in a plant that ran around the clock", "after a merger of two family firms",
    "for a group with sites in seven countries", "while the old system was being switched off",
    "during the busiest season that the company had seen", "with a budget that was cut twice",
    "together with the finance department", "at the request of the new owners",
    "under the eyes of the regulator", "in English, German and some French",
    "across three time zones", "as the only person from outside",
    "where nobody had written anything down before", "when a main supplier had failed",
    "in the first wave of a larger programme", "on top of the daily business",
)  # fmt: skip
_ENDS = (
    "stock fell by {n} % and service rose to 98 %",
    "the backlog was gone after {n} weeks", "complaints halved within a year",
    "overtime went down by {n} %", "the first audit found nothing to mend",
    "delivery on time went from 81 % to 9{d} %", "lead times are {n} days shorter",
    "the savings paid for the project in {d} months", "the method is still in use today",
    "costs per parcel sank by {n} cents", "the customer stayed and signed for {d} more years",
    "the team now runs it without help", "scrap went from 6 % to {d} %",
    "the board extended the contract twice", "no order was lost on the day of the change",
    "the report became the template for the group",
)  # fmt: skip
_PROSE = (
    "The company makes goods for the {trade} trade and employs some {n}00 people on {d} sites.",
    "I was called in when the head of the department had left and the peak was {d} weeks away.",
    "What began as a study of {n} days became a mandate of its own, with people and money.",
    "My part was to find out what was wrong, say so plainly, and stay until it was mended.",
    "There was no shortage of plans; there was nobody who had the time to carry them out.",
    "We worked in short rounds: a week of watching, a week of trying, a day to decide.",
    "The hardest thing was to win over the foremen, who had seen {d} consultants come and go.",
    "Half of the errors came from data that were typed in twice, so that was where we started.",
    "The plant in {town} became the model, and colleagues from elsewhere came to look at it.",
    "I lived on site for most of that time and took part in every shift at least once.",
    "The steering group met each second {day}, and I wrote its papers and its minutes.",
    "In the end the line was handed over to a manager whom I had helped to choose.",
)
_TALKS = (
    "Counting less and knowing more", "What a forecast is for", "Why shelves stay empty",
    "Notes on the cost of haste", "Small batches in old buildings", "Planning with people",
    "The warehouse as a mirror", "When the lorry is late", "A week on the night shift",
)  # fmt: skip
_TRADES = ("bakery", "furniture", "garden", "medical", "motor", "toy", "paint", "dairy")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")

_HEAD = """\
Marit Solheim-Okafor
Independent supply chain consultant and interim manager

Profile
Twenty-eight years in logistics, planning and purchasing, the last nineteen of them on my own
account. I work where goods, data and people have to be brought in step: warehouses, plants,
distribution networks. Known for plain words and for staying until the thing runs.

Core skills
Supply chain management, demand planning, inventory management, procurement, lean, change management
Excel (expert), SQL, Power BI, SAP MM and WM, Microsoft Project, Visio
Negotiation, workshop facilitation, project management, coaching, stakeholder management

Professional experience
"""
_TAIL = """
Education
MSc Logistics and Operations, University of Hull, 1998
BSc Economics, University of Bergen, 1996

Certifications
APICS CSCP, 2009
Lean Six Sigma Black Belt, 2011
PRINCE2 Practitioner, 2007

Languages
Norwegian (native), English (fluent), German (good), French (basic)
"""


def career(characters: int = _CHARACTERS) -> str:
    """The résumé of one person with many posts, so long; the same one for the same length."""
    draw = random.Random(3)  # noqa: S311 - a benchmark, not a secret
    work = _work()
    posts: list[str] = []
    talks = _talks(draw, characters // 600)
    left = characters - len(_HEAD) - len(_TAIL) - len(talks)
    # One mandate ends in the month before the next one starts; the latest stands first.
    month = 2025 * 12 + 8
    while left > 0:
        lasted = draw.randint(4, 9)
        until = _month(month) if posts else "present"
        posts.append(_post(draw, work, _month(month - lasted), until))
        month -= lasted + 1
        left -= len(posts[-1])
    return _HEAD + "".join(posts) + talks + _TAIL


def _month(number: int) -> str:
    return f"{_MONTHS[number % 12]} {number // 12}"


def _work() -> dict[str, list[str]]:
    """What people do in the roles of some fields, as the catalogue tells it, by title."""
    text = (ROOT / "data" / "roles.yaml").read_text(encoding="utf-8")
    data = yaml.load(text, Loader=yaml.CSafeLoader)
    learnt = {skill["id"]: skill["learn"] for skill in data["skills"]}
    return {
        role["title"]: [
            *(task for duty in role["duties"] for task in duty["tasks"]),
            *(step for each in role["requirements"]["skills"] for step in learnt[each["skill"]]),
        ]
        for role in data["roles"]
        if role["function"] in _FIELDS
    }


def _post(draw: random.Random, work: dict[str, list[str]], since: str, until: str) -> str:
    title = draw.choice(sorted(work))
    company = f"{draw.choice(_FIRST)} {draw.choice(_KIND.split('|'))}, {draw.choice(_TOWNS)}"
    head = f"\n{draw.choice(_PREFIXES)}{title}, {company}\n{since} – {until}\n"
    prose = " ".join(draw.sample(_PROSE, 2))
    more = " ".join(f"{each}." for each in draw.sample(work[title], 4))
    deeds = [*draw.sample(_DEEDS, 2), *draw.sample(work[title], 10)]
    deeds[:3] = [f"{deed} {draw.choice(_SCENES)}; {draw.choice(_ENDS)}" for deed in deeds[:3]]
    draw.shuffle(deeds)
    bullets = "".join(f"- {deed}.\n" for deed in deeds)
    return head + _filled(draw, f"{prose} {more}\n{bullets}")


def _filled(draw: random.Random, text: str) -> str:
    """The text with the numbers and names that its braces ask for, each drawn anew."""
    fields = {"{trade}": _TRADES, "{town}": _TOWNS, "{day}": _DAYS, "{d}": range(2, 9)}
    for field, choices in {**fields, "{n}": range(3, 48)}.items():
        while field in text:
            text = text.replace(field, str(draw.choice(choices)), 1)
    return text


def _talks(draw: random.Random, count: int) -> str:
    lines = [
        f"{draw.choice(_TALKS)}. Lecture at the {draw.choice(_TRADES)} fair, "
        f"{draw.choice(_TOWNS)}, {draw.randint(2001, 2025)}"
        for _ in range(count)
    ]
    return "\nPublications and talks\n" + "\n".join(lines) + "\n"


def dense() -> str:
    """All résumés of the tests, one below the other."""
    folder = ROOT / "tests" / "resumes"
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*/*.*"))]
    return "\n\n".join(texts)[:_CHARACTERS]


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        binaries = installed(folder / "venv")
        careerpath, python = binaries / "careerpath", binaries / "python"
        environment = bytecode_kept(XDG_CACHE_HOME=str(folder / "cache"))
        texts = {
            "one page": career(_CHARACTERS // 20),
            "twenty pages, one person": career(),
            "twenty pages, 76 people": dense(),
        }
        commands: dict[str, list[object]] = {"hello": [python, folder / "venv" / "hello.py"]}
        commands["match, a profile"] = [careerpath, "match", ROOT / "examples/finance-analyst.yaml"]
        for place, (told, text) in enumerate(texts.items()):
            path = folder / f"{place}.txt"
            path.write_text(text, encoding="utf-8")
            print(f"{told}: {len(text):,} characters, {len(text.split()):,} words")
            commands[told] = [careerpath, "match", path]
        compare(commands, "hello", environment)


if __name__ == "__main__":
    main()
