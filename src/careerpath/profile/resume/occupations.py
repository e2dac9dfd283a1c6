"""Which words name somebody by what they do: what a title that no catalogue has looks like."""

import re
from collections.abc import Sequence

from careerpath.files.inflection import words_of

__all__ = ["OWN_BOSS", "is_a_title", "names_an_occupation"]

OWN_BOSS = re.compile(r"self.?employed|freelance|own business|own practice|independent")
"""What people write in place of a title who work for themselves."""

_ENDING = re.compile(r"[^\W\d]{2,}(?:er|or|ist|man|woman|person|eer|ess)")
_KNOWN = words_of(
    "accountant adjutant agent aide analyst apprentice architect assistant associate attendant "
    "barista boss captain caretaker ceo cfo chair chef chief clerk coach colonel consultant "
    "cook coo cto custodian dietician dietitian director doctor electrician executive fellow "
    "freelance freelancer gm guard guide hand head host instructor intern internship janitor "
    "lawyer lead lieutenant librarian maid md mechanic merchant musician nanny nurse officer "
    "operative optician owner paralegal partner physician pilot planner porter president principal "
    "professor rep representative runner scientist secretary self-employed sergeant soldier "
    "specialist statistician steward supervisor surgeon teacher technician temp therapist "
    "trainee translator treasurer tutor vp waitress webmaster"
)
_OTHER = words_of(
    "number other over under per after never center paper power order offer computer letter career "
    "water border customer supplier tender ledger quarter master sister brother mother father "
    "grandmother grandfather gender transgender queer cancer fiber transfer error major minor "
    "senior junior floor door poor color motor sector vendor investor interior behavior labor "
    "honor list exist assist "
    "user member sufferer holder believer worshipper voter supporter survivor donor "
    "elder widower teenager newcomer commuter smoker nonsmoker drinker quaker buddhist baptist "
    "methodist adventist atheist communist socialist nationalist bachelor older younger september "
    "october november december summer winter together whether either neither rather another "
    "former latter later earlier higher lower longer larger greater better newer upper inner outer "
    "outdoor indoor prior superior exterior for or her man men woman women person persons business "
    "process access success address less unless illness fitness wellness press stress progress "
    "awareness readiness wilderness express congress mess loss dress tumor stroke corner cluster "
    "chapter counter folder header user server printer scanner container tower river flower "
    "shower layer super hyper inter uber manner matter monitor mentor however moreover "
    "laser filter meter theater dinner weather winner finger silver copper rubber leather feather "
    "harbor harbour favor flavor humor rumor mirror terror horror anchor vector factor tractor "
    "reactor conductor sensor cursor wheelchair pensioner caregiver carer claimant believer liver "
    "kidney newsletter december easter prayer follower lover fever ulcer disorder allergist sober "
    "conservative partner reservist"
)


def names_an_occupation(words: Sequence[str]) -> bool:
    """Whether one of some folded words says what somebody is by trade."""
    return any(
        word in _KNOWN or (word not in _OTHER and _ENDING.fullmatch(word) is not None)
        for word in words
    )


def is_a_title(words: Sequence[str]) -> bool:
    """Whether some folded words end in what somebody is, or do so before "of" and "for"."""
    if OWN_BOSS.search(" ".join(words)):
        return True
    stop = next((at for at, word in enumerate(words) if word in {"of", "for", "in"} and at), None)
    return bool(words) and names_an_occupation([*words[:stop]][-1:])
