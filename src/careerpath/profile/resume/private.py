"""What is nobody's business: who somebody is, their health, faith, family and papers.

Such lines are passed over before anything is read out of them, wherever they stand. The words that
give them away are words of work as well ("disability support worker", "sick leave records"), so a
sentence is judged by its shape: what it opens with, how short it is, and whether it names a job.
"""

from careerpath.profile.resume.occupations import names_an_occupation
from careerpath.profile.resume.patterns import Pattern

__all__ = ["is_private", "is_private_label", "without_addresses"]

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
    r"|website|homepage|url|web(?: site)?|blog"
)
_SITES = Pattern(r"(?:linkedin|github|gitlab|twitter|x|skype|facebook|instagram|xing|portfolio)")

_LEAVE = r"(?:leave|break|absence|sabbatical|career break|time off)"
_OPENING = Pattern(
    r"(?:i (?:am|m|was|have been|ve been|became|got|had|have|took|went on) )?(?:an? |my |on |in )*"
    r"(?:(?:currently|happily|newly|legally|now|recently|still|practi[sc]ing|devout|registered"
    r"|proud|active|full time|openly) )*"
    r"(?:"
    r"(?:married|divorced|widow(?:ed|er)?|cohabiting|remarried|bereaved)(?! (?:data|couples?)\b)"
    r"|(?:single|separated|engaged|retired)(?: (?:since|parent|mother|father|mum|mom|dad|woman|man"
    r"|no|wedding|to be married)\b.*|)(?: (?:19|20)\d\d)?$"
    r"|\d\d (?:years?|yrs?) old\b|(?:photo\w*|picture)(?: \w+)?$"
    r"|civil (?:partnership|union)\b"
    r"|expecting (?:a|my|our) (?:\w+ )?(?:baby|child)\b|shop steward\b"
    rf"|(?:maternity|paternity|parental|sick|medical|family|adoption|compassionate|bereavement"
    rf"|caring|carer s|carers|child ?care|stress|health|pregnancy|fmla|mental health) {_LEAVE}"
    r"(?= (?:from|since|until|till|to|in|of|for|after|with|due|and|at|\d+|[a-z]{3,9} \d+)|$)"
    rf"|(?:{_LEAVE}) for (?:health|family|medical|personal|maternity|religious|my)\b"
    r"|(?:born|aged|dob|d\.o\.b|date of birth|place of birth|raised in|native of)\b"
    r"|(?:marital|civil|family|visa|immigration|military|veteran|residence|disability) status\b"
    r"|(?:nationality|citizenship|religion|ethnicity|ethnic origin|pronouns)\b"
    r"|(?:sex|gender|race|age|health|caste|height|weight|faith)(?: \w+){0,2}$"
    r"|(?:compulsory|national|military|civilian|mandatory|alternative) (?:military )?service"
    r"(?= (?:from|since|until|to|in|\d)|$)"
    r"|(?:stay at home|full time|single|new|working|lone|expectant|foster|proud) "
    r"(?:mother|father|mum|mom|dad|parents?)\b"
    r"|(?:mother|father|mum|mom|dad|parent|grandmother|grandfather|carer|caregiver) (?:of|to|for)\b"
    rf"|{_FAMILY} (?:is|are|was|were|works?|worked|has|s|of|who)\b"
    r"|(?:no|one|two|three|four|five|six|\d) (?:\w+ )?(?:children|kids|sons?|daughters?|child"
    r"|dependants|dependents|grandchildren)\b(?! (?:under|in) my care at)"
    r"|(?:cared?|caring|looked|looking) (?:after|for) (?:my|our|an?) (?:\w+ )?"
    rf"(?:{_FAMILY}|relative|baby|toddler)\b"
    r"|(?:raising|raised|bringing up|brought up) (?:my|our|a|two|three|four|the) (?:\w+ )?"
    r"(?:children|kids|sons?|daughters?|family|child|baby)\b"
    r")",
    "married divorced widow cohabiting remarried bereaved single separated engaged retired old photo"
    " picture civil baby child steward leave break absence sabbatical off born aged dob d.o.b birth"
    " raised native status nationality citizenship religion ethnic pronouns sex gender race age health"
    " caste height weight faith service mother father mum mom dad parent carer caregiver grandmother"
    " spouse husband wife brother sister sibling son sons daughter fiance uncle aunt guardian law laws"
    " girlfriend boyfriend family kin kids dependants relative toddler",
)
_SHORT = Pattern(
    r"(?<!\S)(?:diabet\w+|epilep\w+|asthma\w*|cancer|tumou?r|hiv|dyslexi\w+|dyspraxi\w+|adhd|autis\w+"
    r"|asperger\w*|bipolar|depress(?:ion|ed)|wheelchair|blind|deaf|hearing (?:loss|impair\w+|aids?)"
    r"|amputee|multiple sclerosis|arthritis|disab(?:led|ility|ilities)|pregnan\w+|illness|surgery"
    r"|(?:non )?smoker|vaccinated|allerg\w+|blood group|burn ?out|rehab\w*|sober|sobriety|dialysis"
    r"|transplant\w*|stroke|heart attack|chronic|in (?:good|excellent|perfect|poor) health"
    r"|citizen(?:ship)?|passport|permanent residen\w+|green card|(?:work|residence|working) permit"
    r"|(?:work|student|working|spouse|dependant|h ?1 ?b|tourist|partner) visa|visa (?:valid|until"
    r"|holder|expires|sponsor\w*|required|needed|status)|settled status|pre settled|refugee|asylum"
    r"|naturali[sz]ed|blue card|(?:authori[sz]ed|eligible|entitled|right|permitted) to work"
    r"|immigrants?|migrant|emigrated|immigrated|stateless|deported"
    r"|islam|jehovah s|church|mosque|synagogue|parish|congregation|choir|hajj|quran|koran"
    r"|lgbt(?:[qiats]\w*)?|transgender|trans (?:man|woman)|non binary|heterosexual|cisgender|he him|she her"
    r"|they them"
    r"|(?:trade|labou?r)? ?union (?:member\w*|rep|steward|delegate|official|activist)|shop steward"
    r"|works council (?:member|chair\w*|since)|party member\w*"
    r"|member of the (?:\w+ ){1,3}party|member of (?:\w+ )?unison"
    r"|veteran|reservist|conscript\w*|army reserve|exempt from (?:military )?service|years old"
    r"|y o|year old|pensioner|traveller community|teetotal|tattoos?|mental health|menopause|ivf"
    r"|miscarriage|caesarean|transition(?:ed|ing)? gender)(?!\S)",
    "diabetes epilepsy asthma cancer tumour tumor hiv dyslexia dyspraxia adhd autism asperger bipolar"
    " depression wheelchair blind deaf hearing amputee sclerosis arthritis disabled pregnant illness"
    " surgery smoker vaccinated allergy blood burn burnout rehab sober sobriety dialysis transplant"
    " stroke heart chronic health citizen passport residence card permit visa settled refugee asylum"
    " naturalised work immigrant migrant emigrated stateless deported islam jehovah church mosque"
    " synagogue parish congregation choir hajj quran koran lgbt lgbtq lgbti lgbta lgbtt lgbts transgender trans binary heterosexual"
    " cisgender him she they union steward council member veteran reservist conscript army exempt old o"
    " pensioner traveller teetotal tattoo menopause ivf miscarriage caesarean gender",
)
_STANDING = Pattern(
    r"\b(?:muslim|catholic|protestant|lutheran|jewish|jew|hindu|sikh|buddhist|atheist|agnostic|mormon"
    r"|baptist|methodist|evangelical|adventist|christian|orthodox|quaker|gay|lesbian|bisexual|queer"
    r"|straight|female|male|woman|man|roma|black|white|hispanic|latin[oax]|asian|caucasian"
    r"|indigenous|aboriginal|dalit|obc|vegan|vegetarian)"
    r"(?=\s*(?:$|[,;.|()/–-]|since\b|by (?:birth|faith)|faith\b|believer\b|convert\b"
    r"|(?:man|woman|british|american|african)\b))"
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
    return _ADDRESS.compiled.sub(" | ", text) if "/" in text or "@" in text or "www." in text else text


def is_private_label(label: str, rest: str) -> bool:
    """Whether what stands behind a label, folded, is private."""
    if _SITES.fullmatch(label):
        return len(rest.split()) == 1
    return _LABEL.fullmatch(label) is not None


def is_private(sentence: str, words: str, *, of_work: bool) -> bool:
    """Whether a sentence tells who somebody is, and nothing of what they did.

    `words` is the sentence folded. `of_work` says that it is an item of a list under a post: what
    stands there was done.
    """
    if _OPENING.match(words) or (sentence[:1].isdigit() and _STREET.match(sentence)):
        return True
    if of_work or words.count(" ") >= _FEW_WORDS:
        return False
    told = _SHORT.search(words) or _STANDING.search(sentence.casefold())
    return told is not None and not names_an_occupation(words.split())
