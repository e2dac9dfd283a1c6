"""Which result each command answers with: what scripts rely on, and what every format must show.

It names all the results there are, and so loads them all. No command needs that for its answer.
"""

from types import UnionType

from careerpath.results.catalogue import CheckReport, InfoReport
from careerpath.results.compare import FunctionComparison, RoleComparison
from careerpath.results.config import ConfigReport
from careerpath.results.fit import FitReport
from careerpath.results.learn import LearnReport
from careerpath.results.lists import RoleList, SkillList
from careerpath.results.match import MatchReport
from careerpath.results.path import NextReport, PathReport
from careerpath.results.profile import ProfileReport
from careerpath.results.report import CareerReport
from careerpath.results.show import Showing
from careerpath.results.similar import SimilarReport

__all__ = ["ANSWERS"]

ANSWERS: dict[str, type | UnionType] = {
    "match": MatchReport,
    "fit": FitReport,
    "roles": RoleList,
    "skills": SkillList,
    "show": Showing,
    "next": NextReport,
    "path": PathReport,
    "learn": LearnReport,
    "similar": SimilarReport,
    "compare": RoleComparison | FunctionComparison,
    "report": CareerReport,
    "profile check": ProfileReport,
    "profile show": ProfileReport,
    "catalogue check": CheckReport,
    "catalogue info": InfoReport,
    "config": ConfigReport,
}
"""By the words that the envelope has for `command`; a test holds it complete."""
