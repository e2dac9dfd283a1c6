"""What is nobody's business: who somebody is, their health, faith, family and papers.

Such lines are passed over before anything is read out of them, wherever they stand. The words that
give them away are words of work as well ("disability support worker", "sick leave records"), so a
sentence is judged by its shape: what it opens with, how short it is, and whether it names a job.
"""

from careerpath.profile.resume.occupations import names_an_occupation
from careerpath.profile.resume.patterns import Choice, Pattern
from careerpath.profile.resume.places import Places, heads

__all__ = ["is_private", "is_private_label", "may_be_private", "without_addresses"]

_FAMILY = (
    r"(?:spouse|husband|wife|father|mother|parents?|brothers?|sisters?|siblings?|sons?|daughters?"
    r"|child(?:ren)?|fianc[eé]e?|uncle|aunt|guardian|in laws?|mum|mom|dad|girlfriend|boyfriend"
    r"|grand(?:mother|father|parents?)|famil(?:y|ies)|next of kin)"
)
_LABEL = Pattern(
    r"address|(?:\w+ ){0,2}(?:born|birth\w*|dob|d\.o\.b|nationality|nationalities|citizenships?"
    r"|religion|faith|confession|creed|ethnicity|race|caste|tribe|skin|gender|sex|pronouns?"
    r"|orientation|disabilit(?:y|ies)|disabled|impairments?|allergies|illness(?:es)?|pregnan\w+"
    r"|children|kids|dependants|dependents|photo|photograph|passport|visa|permit"
    r"|work authori[sz]ation|right to work|residence|residency|immigration|veteran|military"
    r"|military service|social security|ssn|national insurance|identity card|height|weight"
    r"|blood (?:group|type)|smoker|vaccinat\w+|hair|eyes|zodiac|party|union|age|health|colou?r"
    r"|complexion|political \w+|ethnic \w+|surname|nino|id)"
    r"(?: (?:status|details|group|no|number|expiry|date|name|view|views))?"
    r"|(?:civil|family|marital|relationship|medical|health) (?:state|status|condition)"
    rf"|(?:my )?(?:{_FAMILY}|partner s)(?: s)?"
    r"(?: (?:names?|jobs?|work|occupations?|professions?|details|employer|and \w+))?"
    r"|emergency contact(?: .*)?|phone|cell(?: phone)?|fax|tel|telephone|mobile"
    r"|e mail|email|mail|(?:full |first |last |family )?name|surname.*|post ?code|zip(?: code)?"
    r"|website|homepage|url|web(?: site)?|blog",
    "address born birth dob d.o.b nationality citizenship religion faith confession creed ethnicity"
    " race caste tribe skin gender sex pronouns orientation disability impairment allergies illness"
    " pregnant child kids dependants photo passport visa permit work authorisation residence"
    " immigration veteran military social ssn insurance identity height weight blood smoker"
    " vaccinated hair eyes zodiac party union age health color colour complexion political ethnic"
    " surname nino id civil family families marital relationship medical spouse husband wife father"
    " mother parent brother sister sibling son sons daughter fiance uncle aunt guardian law laws"
    " mum"
    " mom dad girlfriend boyfriend grandmother kin partner emergency phone cell fax tel telephone"
    " mobile mail email name post postcode zip website homepage url web blog",
)
_SITES = Pattern(r"(?:linkedin|github|gitlab|twitter|x|skype|facebook|instagram|xing|portfolio)")

_LEAVE = r"(?:leave|break|absence|sabbatical|career break|time off)"
_OPENING = Choice(
    r"(?:i (?:am|m|was|have been|ve been|became|got|had|have|took|went on) )?(?:an? |my |on |in )*"
    r"(?:(?:currently|happily|newly|legally|now|recently|still|practi[sc]ing|devout|registered"
    r"|proud|active|full time|openly) )*",
    {
        "married divorced widow cohabiting remarried bereaved": (
            r"(?:married|divorced|widow(?:ed|er)?|cohabiting|remarried|bereaved)"
            r"(?! (?:data|couples?)\b)"
        ),
        "single separated engaged retired": (
            r"(?:single|separated|engaged|retired)(?: (?:since|parent|mother|father|mum|mom|dad"
            r"|woman|man|no|wedding|to be married)\b.*|)(?: (?:19|20)\d\d)?$"
        ),
        "old photo picture civil baby child steward": (
            r"\d\d (?:years?|yrs?) old\b|(?:photo\w*|picture)(?: \w+)?$"
            r"|civil (?:partnership|union)\b"
            r"|expecting (?:a|my|our) (?:\w+ )?(?:baby|child)\b|shop steward\b"
        ),
        "leave break absence sabbatical off": (
            rf"(?:maternity|paternity|parental|sick|medical|family|adoption|compassionate"
            rf"|bereavement|caring|carer s|carers|child ?care|stress|health|pregnancy|fmla"
            rf"|mental health) {_LEAVE}(?= (?:from|since|until|till|to|in|of|for|after|with|due"
            rf"|and|at|\d+|[a-z]{{3,9}} \d+)|$)"
            rf"|(?:{_LEAVE}) for (?:health|family|medical|personal|maternity|religious|my)\b"
        ),
        "born aged dob d.o.b birth raised native": (
            r"(?:born|aged|dob|d\.o\.b|date of birth|place of birth|raised in|native of)\b"
        ),
        "status nationality citizenship religion ethnic pronouns sex gender race age health caste"
        " height weight faith": (
            r"(?:marital|civil|family|visa|immigration|military|veteran|residence|disability)"
            r" status\b|(?:nationality|citizenship|religion|ethnicity|ethnic origin|pronouns)\b"
            r"|(?:sex|gender|race|age|health|caste|height|weight|faith)(?: \w+){0,2}$"
        ),
        "service": (
            r"(?:compulsory|national|military|civilian|mandatory|alternative) (?:military )?service"
            r"(?= (?:from|since|until|to|in|\d)|$)"
        ),
        "mother father mum mom dad parent carer caregiver grandmother spouse husband wife brother"
        " sister sibling son sons daughter child fiance uncle aunt guardian law laws girlfriend"
        " boyfriend family families kin kids dependants relative baby toddler": (
            r"(?:stay at home|full time|single|new|working|lone|expectant|foster|proud) "
            r"(?:mother|father|mum|mom|dad|parents?)\b"
            r"|(?:mother|father|mum|mom|dad|parent|grandmother|grandfather|carer|caregiver) "
            r"(?:of|to|for)\b"
            rf"|{_FAMILY} (?:is|are|was|were|works?|worked|has|s|of|who)\b"
            r"|(?:no|one|two|three|four|five|six|\d) (?:\w+ )?(?:children|kids|sons?|daughters?"
            r"|child|dependants|dependents|grandchildren)\b(?! (?:under|in) my care at)"
            r"|(?:cared?|caring|looked|looking) (?:after|for) (?:my|our|an?) (?:\w+ )?"
            rf"(?:{_FAMILY}|relative|baby|toddler)\b"
            r"|(?:raising|raised|bringing up|brought up) (?:my|our|a|two|three|four|the) (?:\w+ )?"
            r"(?:children|kids|sons?|daughters?|family|child|baby)\b"
        ),
    },
)
_OPENERS = heads(
    "i a an my on in currently happily newly legally now recently still practicing devout"
    " registered"
    " proud active full openly married divorced widow cohabiting remarried bereaved single"
    " separated"
    " engaged retired photo picture civil expecting shop maternity paternity parental sick medical"
    " family families adoption compassionate bereavement caring carer carers child childcare stress"
    " health pregnancy fmla mental leave break absence sabbatical career time born aged dob d.o.b"
    " date"
    " place raised native marital visa immigration military veteran residence disability"
    " nationality"
    " citizenship religion ethnicity ethnic pronouns sex gender race age caste height weight faith"
    " compulsory national civilian mandatory alternative stay new working lone expectant foster"
    " mother"
    " father mum mom dad parent caregiver grandmother spouse husband wife brother sister sibling"
    " son"
    " sons daughter fiance uncle aunt guardian girlfriend boyfriend next no one two three four five"
    " six care cared looked looking raising bringing brought"
)
"""What the first word is, unless it is a number, where `_OPENING` fits."""

_SHORT = Choice(
    r"(?<!\S)",
    {
        "diabetes epilepsy asthma cancer tumour tumor hiv dyslexia dyspraxia adhd autism asperger"
        " bipolar depression wheelchair blind deaf hearing amputee sclerosis arthritis": (
            r"diabet\w+|epilep\w+|asthma\w*|cancer|tumou?r|hiv|dyslexi\w+|dyspraxi\w+|adhd"
            r"|autis\w+|asperger\w*|bipolar|depress(?:ion|ed)|wheelchair|blind|deaf"
            r"|hearing (?:loss|impair\w+|aids?)|amputee|multiple sclerosis|arthritis"
        ),
        "disabled pregnant illness surgery smoker vaccinated allergy blood burn burnout rehab sober"
        " sobriety dialysis transplant stroke heart chronic health": (
            r"disab(?:led|ility|ilities)|pregnan\w+|illness|surgery|(?:non )?smoker|vaccinated"
            r"|allerg\w+|blood group|burn ?out|rehab\w*|sober|sobriety|dialysis|transplant\w*"
            r"|stroke|heart attack|chronic|in (?:good|excellent|perfect|poor) health|mental health"
        ),
        "citizen passport residence card permit visa settled": (
            r"citizen(?:ship)?|passport|permanent residen\w+|green card|blue card"
            r"|(?:work|residence|working) permit"
            r"|(?:work|student|working|spouse|dependant|h ?1 ?b|tourist|partner) visa"
            r"|visa (?:valid|until|holder|expires|sponsor\w*|required|needed|status)"
            r"|settled status|pre settled"
        ),
        "authorised authorized eligible entitled right permitted": (
            r"(?:authori[sz]ed|eligible|entitled|right|permitted) to work"
        ),
        "refugee asylum naturalised immigrant migrant emigrated stateless deported traveller": (
            r"refugee|asylum|naturali[sz]ed|immigrants?|migrant|emigrated|immigrated|stateless"
            r"|deported|traveller community"
        ),
        "islam jehovah church mosque synagogue parish congregation choir hajj quran koran": (
            r"islam|jehovah s|church|mosque|synagogue|parish|congregation|choir|hajj|quran|koran"
        ),
        "lgbt lgbtq lgbti lgbta lgbtt lgbts transgender trans binary heterosexual cisgender him she"
        " they gender": (
            r"lgbt(?:[qiats]\w*)?|transgender|trans (?:man|woman)|non binary|heterosexual|cisgender"
            r"|he him|she her|they them|transition(?:ed|ing)? gender"
        ),
        "union tradeunion laborunion labourunion steward council member": (
            r"(?:trade|labou?r)? ?union (?:member\w*|rep|steward|delegate|official|activist)"
            r"|shop steward|works council (?:member|chair\w*|since)|party member\w*"
            r"|member of the (?:\w+ ){1,3}party|member of (?:\w+ )?unison"
        ),
        "veteran reservist conscript army exempt": (
            r"veteran|reservist|conscript\w*|army reserve|exempt from (?:military )?service"
        ),
        "old o pensioner teetotal tattoo menopause ivf miscarriage caesarean": (
            r"years old|y o|year old|pensioner|teetotal|tattoos?|menopause|ivf"
            r"|miscarriage|caesarean"
        ),
    },
    r"(?!\S)",
)
_STANDING = Pattern(
    r"\b(?:muslim|catholic|protestant|lutheran|jewish|jew|hindu|sikh|buddhist|atheist|agnostic|mormon"
    r"|baptist|methodist|evangelical|adventist|christian|orthodox|quaker|gay|lesbian|bisexual|queer"
    r"|straight|female|male|woman|man|roma|black|white|hispanic|latin[oax]|asian|caucasian"
    r"|indigenous|aboriginal|dalit|obc|vegan|vegetarian)"
    r"(?=\s*(?:$|[,;.|()/–-]|since\b|by (?:birth|faith)|faith\b|believer\b|convert\b"
    r"|(?:man|woman|british|american|african)\b))",
    "muslim catholic protestant lutheran jewish jew hindu sikh buddhist atheist agnostic mormon"
    " baptist methodist evangelical adventist christian orthodox quaker gay lesbian bisexual queer"
    " straight female male woman man roma black white hispanic latino latina latinx asian caucasian"
    " indigenous aboriginal dalit obc vegan vegetarian",
)
"""What is a trait where nothing follows that it belongs to: no Catholic school, no Asian market."""

_FEW_WORDS = 12

_ADDRESS = Pattern(
    r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]{1,99}@[\w-]+\.\S+"
    r"|(?<![\w.])(?!(?i:asp|vb|ado)\.)[\w-]{2,}(?:\.[\w-]+)*\.(?!js\b)[a-z]{2,7}/[^\s,;|]+"
)
_STREET = Pattern(
    r"\d{1,5}[a-z]?,? (?:[A-ZÀ-Þ][\w'’.-]+ ){1,4}?(?:Row|Street|St|Road|Rd|Lane|Ln|Avenue|Ave"
    r"|Drive|Dr|Close|Court|Ct|Crescent|Terrace|Way|Place|Pl|Square|Sq|Boulevard|Blvd|Gardens|Grove"
    r"|Hill|Park|Mews|Parade|Quay|Walk|View|Apt|Suite)\b\.?(?=\W|$)"
)


def without_addresses(text: str) -> str:
    """A line without addresses of mail and of the web: their words are names, not skills."""
    return (
        _ADDRESS.compiled.sub(" | ", text) if "/" in text or "@" in text or "www." in text else text
    )


def _stands(sentence: str, words: str) -> bool:
    if not _STANDING.may_be_in(words):
        return False
    return _STANDING.compiled.search(sentence.casefold()) is not None


def is_private_label(label: str, rest: str) -> bool:
    """Whether what stands behind a label, folded, is private."""
    if _SITES.fullmatch(label):
        return len(rest.split()) == 1
    return _LABEL.fullmatch(label) is not None


def _opens(words: str) -> bool:
    first = words.partition(" ")[0]
    return first[:1].isdigit() or not _OPENERS.isdisjoint(heads(first))


def may_be_private(places: Places) -> int:
    """The sentences that may be private, one bit each, but for streets."""
    opening, short, standing = (each.places_in(places) for each in (_OPENING, _SHORT, _STANDING))
    return opening | short | standing


def is_private(sentence: str, words: str, *, of_work: bool) -> bool:
    """Whether a sentence tells who somebody is, and nothing of what they did.

    `words` is the sentence folded. `of_work` says that it is an item of a list under a post: what
    stands there was done.
    """
    if (_opens(words) and _OPENING.starts(words)) or (
        sentence[:1].isdigit() and _STREET.match(sentence)
    ):
        return True
    if of_work or words.count(" ") >= _FEW_WORDS:
        return False
    told = _SHORT.is_in(words) or _stands(sentence, words)
    return told and not names_an_occupation(words.split())
