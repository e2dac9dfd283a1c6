"""Names of several words that say a thing, and a skill only where certain words stand by.

As the list of `doubtful` words: each in the singular, with what has to be in its sentence, or in
the title above, for it to count outside a list of skills.
"""

__all__ = ["PHRASES"]

PHRASES = """
advising client: product sell sale need buy choose store
advising customer: product sell sale need buy choose store
annual renewal: customer account policy
company event: organise plan run host manage coordinate
contract renewal: customer account
corporate event: organise plan run host manage coordinate
counter service: shop store retail bar
customer event: organise plan run host manage coordinate
customer experience: design map journey measure nps survey cx strategy
daily operation: manage run oversee lead responsible charge head direct
daily running: manage run oversee lead responsible charge head
data center: server manage run operate rack
data centre: server manage run operate rack
day to day operation: manage run oversee lead responsible charge head direct
day to day running: manage run oversee lead responsible charge head
e learning: write build design develop create author course module articulate make
fundraising event: organise plan run host manage coordinate
hard working:
incident management: it ticket service change problem itil servicenow
it system: administer manage maintain run support
job fair: organise plan run host
key performance indicator: define design develop set choose build introduce create agree
looking after client: sale account portfolio key regular recruitment business
looking after customer: sale account portfolio key regular recruitment business
managing account: sale customer key portfolio territory revenue b2b agency upsell
month end: close report account journal accrual finance ledger
new business: sale win generate hunt target prospect develop find
open day: marketing event organise plan run host
open house: organise plan run host
operating model: target design organisation
performance indicator: define design develop set choose build introduce create agree
performance metric: define design develop set choose build introduce create agree
portfolio management: project programme program initiative pmo
proof of concept: customer sale client presales demo
purchase order: raise create place issue prepare make send approve
quarter end: close report account journal accrual finance
renewing contract: customer account
sale goal: set assign define allocate break plan agree
sale objective: set assign define allocate break plan agree
sale quota: set assign define allocate break plan agree
sale support: material content collateral enablement
sale target: set assign define allocate break plan agree
service level agreement: negotiate agree draft define supplier
setting target: sale rep seller quota territory
shop floor: serve customer display retail store sale
taking order: phone email telephone wholesale trade sale
trade fair: marketing event organise plan run stand host manage coordinate prepare booth
trade show: marketing event organise plan run stand host manage coordinate prepare booth
training class: deliver run hold lead conduct give teach
training day: deliver run hold lead conduct give
training event: deliver run hold lead conduct give
training program: deliver run hold lead conduct give facilitate
training programme: deliver run hold lead conduct give facilitate
training seminar: deliver run hold lead conduct give
work ethic:
work schedule: prepare make plan create write staff team
working closely with: department marketing finance sale engineering it product operation quality
"""
