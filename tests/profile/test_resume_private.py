"""Lines that say who somebody is tell nothing of what they can do, wherever they stand."""

from datetime import date
from functools import cache

import pytest

from careerpath.catalogue.index import Index, open_index
from careerpath.files.text import fold
from careerpath.profile.resume.found import ResumeReading
from careerpath.profile.resume.private import is_private
from careerpath.profile.resume.reading import read_resume

TODAY = date(2026, 11, 22)

PRIVATE = """
Age - 47
Aged 58
47 yrs old, 25 years of experience of life
DOB 04/05/1974
D.O.B.: 4 May 1974
Date of Birth\t4 May 1974
Birthday: 12 March
Year of birth: 1969
Born in 1988 in Lagos, Nigeria
Born and raised in Naples since 1990
I am 61 years old
Nationality - Polish
Nationality / citizenship: French, Italian
Dual citizenship: German and Turkish
Austrian citizen since 2009
US citizen
British passport holder since 2016
Country of birth: Japan
Immigrated to Canada in 2011
Refugee from Syria since 2015
Asylum granted 2016 - 2019
Green card holder since 2014
Permanent resident since 2018
Authorized to work in the US
Visa status: H-1B, valid 2022 - 2026
Work visa 2021 - 2025
Residence permit until 2028
Blue Card, 2023 - 2027
Right to work: settled status
Religion - Catholic
Practising Catholic since 1999
Sikh by faith
Buddhist since 2010
Jewish
Orthodox Christian
Member of the parish council since 2011
Choir member at St Mary's church 2012 - 2020
Hajj 2019
Marital status - Single
Single
Single parent since 2015
Divorced, 2 kids
Widowed since 2019
Engaged, wedding in 2027
Separated since 2020
In a civil partnership since 2012
Happily married since 1998 with three children
Three kids aged 4, 6 and 9
No children
Father of four
Proud mother of twins since 2019
Stay-at-home mom 2014 - 2018
Stay-at-home dad, 2014 to 2018
Raising my two sons 2012 - 2016
Maternity leave 2018 - 2019
Maternity leave: March 2018 to May 2019
Paternity leave, Jan 2020 - Jun 2020
Parental leave (2020 - 2021)
On sick leave since 2024
Family leave from 2019 to 2020
Career break for family reasons 2015 - 2017
Medical leave, 2021 to 2022
Cared for my mother 2019 - 2021
Caring for my disabled son since 2016
Carer for my elderly father 2018 to 2020
Spouse: software engineer
Husband's job: controller
Wife's occupation: financial analyst, Python and SQL
My wife is a sales manager
My father was an accountant, my mother a teacher
Mother's name: Ada
Brother: project manager at Acme since 2015
Emergency contact: Ada Doe, operations manager
Gender - M
Sex: F
Gender identity: trans woman
Female
Pronouns - they/them
He/him
Transgender woman since 2014
Sexual orientation: bisexual
Gay, married to my husband since 2019
Health: excellent
In excellent health, never sick since 2010
Type 2 diabetic since 2008
Asthma since childhood, 1990
Epilepsy, controlled since 2011
Cancer survivor since 2017
HIV positive since 2004
Dyslexic, diagnosed 2003
ADHD diagnosed in 2019
Autistic
Recovered from depression, 2019 - 2020
Sober since 2016
Hearing impaired since birth
Blind in one eye since 1999
Disabled since 2013
Disability status: registered disabled
Registered disabled, degree of disability 50
Pregnant since May 2026
Expecting a baby in March 2027
Back surgery 2018 - 2019
Vaccinated against COVID since 2021
Non-smoker
Military status: reserve
Military service: 2005 - 2006
Compulsory military service, 2001 to 2002
National service 1999 - 2001
Veteran since 2012
Exempt from military service
Army reservist since 2014
Photo
Photograph enclosed
Picture: attached
Trade union member since 2012
Union: Unite, since 2012
Member of UNISON since 2014
Shop steward 2010 - 2014
Works council member 2016 - 2020
Party member, Labour Party, since 2010
Member of the Green Party since 2015
Political views: liberal
Ethnic origin: Black African
Ethnicity - Hispanic
Race: Asian
Race - White
Black woman
Caste: Dalit
Skin colour: black
Roma
Height: 1.82 m
Weight 80 kg
Blood type: AB
Vegan since 2015
Social Security Number: 078-05-1120
National Insurance number: QQ 12 34 56 C
Passport no. X1234567, valid 2020 - 2030
Driver's licence number: 123456
https://linkedin.com/in/jo-sales-manager
linkedin.com/in/jo-doe/excel
LinkedIn: jo-doe-sql
GitHub: excel-python
Twitter: @negotiation
Skype: coaching.jo
Website: www.salesforce-jo.example/python
Blog: https://jo.example/seo
jo.sql@python.example
12 Excel Street, London
"""
LINES = [line for line in PRIVATE.split("\n") if line]

PLACES = {
    "top": "Jo Doe\nAccount Manager\n{}\n\nSKILLS\n\n- SQL (advanced)\n",
    "other": "Jo Doe\nAccount Manager\n\nSKILLS\n\n- SQL (advanced)\n\nOTHER\n\n{}\n",
    "work": (
        "Jo Doe\n\nSkills: SQL\n\nWork\nSales Manager, Tarn, 2019 - 2021\n- negotiated prices\n\n"
        "{}\n\nBuyer, Tarn, 2016 - 2019\n- cost control\n"
    ),
    "certificates": "Jo Doe\nAccount Manager\n\nSKILLS\nSQL\n\nCERTIFICATIONS\n- PMP\n- {}\n",
    "certificates without bullets": "Jo Doe\nBuyer\n\nSkills: SQL\n\nCertifications\n\nPMP\n\n{}\n",
    "languages": "Jo Doe\nBuyer\n\nSkills: SQL\n\nLANGUAGES\nFrench (native)\n\n{}\n",
    "study": "Jo Doe\nBuyer\n\nSkills: SQL\n\nEDUCATION\nBA History, Leeds, 2012\n\n{}\n",
}


@cache
def index() -> Index:
    return open_index()


def read(text: str) -> ResumeReading:
    """What a text tells, without where in it."""
    found = read_resume(text, index().worded_with, TODAY)
    return found._replace(
        skills=tuple(each._replace(line=0) for each in found.skills),
        roles=tuple(each._replace(line=0) for each in found.roles),
    )


def test_there_are_enough_lines() -> None:
    assert len(set(LINES)) >= 120


def changing(place: str, texts: list[str]) -> list[str]:
    """The texts that change what is read where they are put in that place."""
    whole = PLACES[place]
    plain = read(whole.replace("- {}", "").replace("{}", ""))
    assert plain.skills
    return [text for text in texts if read(whole.format(text)) != plain]


@pytest.mark.parametrize("place", PLACES)
def test_private_lines_change_nothing(place: str) -> None:
    """All of them one below the other; and some alone, in each place others."""
    together = ("\n- " if "- {}" in PLACES[place] else "\n").join(LINES)
    some = LINES[list(PLACES).index(place) :: len(PLACES)]
    assert changing(place, [together, *some]) == []


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES)
def test_a_private_line_changes_nothing(place: str) -> None:
    assert changing(place, LINES) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Disability support worker, Tarn, 2015 - 2019",
        "Health and safety officer, 2019 - 2021",
        "Account manager for Visa and Mastercard",
        "Mental health nurse, Leeds, 2010 - 2014",
        "Church administrator, St Mary's, 2015 - 2019",
        "Single point of contact for 40 key accounts",
        "Engaged with suppliers in three countries",
        "Family business, sold shoes to shops, 2010 - 2015",
        "Catholic school teacher, 2001 - 2004",
        "Sick leave tracking and payroll for 200 people",
        "Negotiated with trade unions over pay",
        "National service manager, Tarn Lifts, 2011 - 2015",
        "Raised 75M of debt",
        "Six Sigma Black Belt",
        "Sold to Asian markets",
        "Gender pay gap reporting for the whole group",
    ],
)
def test_lines_of_work_are_read(sentence: str) -> None:
    assert not is_private(sentence, fold(sentence), of_work=False)
