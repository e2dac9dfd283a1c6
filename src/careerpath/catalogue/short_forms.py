"""Short forms in job titles, and what they stand for.

Editorial: the everyday ones, whatever the trade. Those of one trade (RN, CNC, HVAC) stand in a
catalogue's aliases, where a name is given both ways.
"""

from itertools import islice, product

__all__ = ["SHORT_FORMS", "in_full"]

SHORT_FORMS: dict[str, tuple[str, ...]] = {
    "acct": ("account", "accountant"),
    "acctg": ("accounting",),
    "admin": ("administrator", "administrative"),
    "agt": ("agent",),
    "appl": ("application",),
    "app": ("application",),
    "arch": ("architect",),
    "assoc": ("associate",),
    "asst": ("assistant",),
    "atty": ("attorney",),
    "auto": ("automotive",),
    "bldg": ("building",),
    "biz": ("business",),
    "bus": ("business",),
    "comm": ("communication",),
    "comms": ("communication",),
    "coord": ("coordinator",),
    "corp": ("corporate",),
    "cust": ("customer",),
    "dept": ("department",),
    "dev": ("developer", "development"),
    "devt": ("development",),
    "dir": ("director",),
    "dist": ("district",),
    "distr": ("distribution",),
    "ed": ("education",),
    "eng": ("engineer", "engineering"),
    "engr": ("engineer",),
    "elec": ("electrical",),
    "equip": ("equipment",),
    "exec": ("executive",),
    "fin": ("finance", "financial"),
    "gen": ("general",),
    "govt": ("government",),
    "hosp": ("hospital",),
    "hr": ("human", "resource"),
    "info": ("information",),
    "ins": ("insurance",),
    "insp": ("inspector",),
    "inst": ("instructor",),
    "intl": ("international",),
    "jr": ("junior",),
    "lab": ("laboratory",),
    "maint": ("maintenance",),
    "mech": ("mechanic", "mechanical"),
    "med": ("medical",),
    "mfg": ("manufacturing",),
    "mgmt": ("management",),
    "mgr": ("manager",),
    "mkt": ("market", "marketing"),
    "mktg": ("marketing",),
    "natl": ("national",),
    "off": ("officer",),
    "op": ("operator", "operation"),
    "ops": ("operation",),
    "oper": ("operator",),
    "pkg": ("packaging",),
    "pres": ("president",),
    "prod": ("product", "production"),
    "prof": ("professor",),
    "prog": ("program", "programmer"),
    "proj": ("project",),
    "psych": ("psychologist", "psychology"),
    "purch": ("purchasing",),
    "qa": ("quality", "assurance"),
    "qc": ("quality", "control"),
    "rec": ("recreation",),
    "reg": ("regional",),
    "rehab": ("rehabilitation",),
    "rep": ("representative",),
    "reps": ("representative",),
    "sci": ("scientist", "science"),
    "sec": ("secretary",),
    "secy": ("secretary",),
    "serv": ("service",),
    "spec": ("specialist",),
    "sr": ("senior",),
    "super": ("supervisor",),
    "supt": ("superintendent",),
    "supv": ("supervisor",),
    "svc": ("service",),
    "svcs": ("service",),
    "sys": ("system",),
    "tech": ("technician",),
    "telecom": ("telecommunication",),
    "transp": ("transportation",),
    "univ": ("university",),
    "vet": ("veterinary", "veterinarian"),
    "vp": ("vice", "president"),
}
"""By short form, folded; the long words as `clues.words` gives them (without a plural s)."""

_OF_TWO_WORDS = frozenset({"hr", "qa", "qc", "vp"})
"""These stand for two words together; the others for one or the other."""

_MOST = 8


def in_full(folded: str) -> list[str]:
    """What a folded name may be with its short forms in full; empty for one without any."""
    full = product(*map(_meant, folded.split()))
    return [name for each in islice(full, _MOST) if (name := " ".join(each)) != folded]


def _meant(word: str) -> tuple[str, ...]:
    if word in _OF_TWO_WORDS or word not in SHORT_FORMS:
        return (word,)
    forms = SHORT_FORMS[word]
    return tuple(f"{form}s" for form in forms) + forms if word.endswith("s") else forms
