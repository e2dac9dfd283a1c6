"""Names that are everyday words too, and what has to stand by for them to count.

A word of the list counts as an item of a list of skills, in the title of a post, or where its
sentence or that title has one of the words beside it here, in whatever form. A word with nothing
beside it counts in lists and titles alone. All of it is editorial, and none of it is about one
text: a word belongs here if people write it in résumés and mean something else, or nothing much.
"""

from functools import cache

from careerpath.files.inflection import singular, stem, words_of
from careerpath.profile.resume.phrases import PHRASES

__all__ = ["NEED_CAPITALS", "support_of"]

NEED_CAPITALS = words_of(
    "access access agile articulate buffer captivate challenger cloud clover concur deputy domo "
    "figma greenhouse gusto illustrator infor intercom java lean lightspeed looker miro "
    "nielsen oracle outlook pandas perl python react ruby rust sage salesloft sandler snowflake "
    "spark spin storyline swift tableau teams trello unity windows word workday zoom gong kafka "
    "terraform copilot coupa cypress seismic cognos flutter"
)
"""Names that are everyday words: they count with a capital inside a sentence, or in a list."""

_SUPPORT = """
accuracy:
accurate: work data figures typing entry
acquisition: merger company firm business deal diligence buyout
adaptable:
adoption: product user customer
ads: campaign google meta facebook linkedin spend budget paid
advertising: campaign budget media online google
alliance: strategic partner
analytic: google data web tool dashboard
analytical:
appointment: book schedule calendar patient arrange diary phone reception
attribution: marketing campaign channel
audit: internal external quality iso file firm client process supplier control
backlog: product jira story feature sprint scrum prioritise refine
bargaining: price term supplier deal
bd: sales client delivery business
bi: tool report dashboard power data analyst developer intelligence business tableau
booth: trade fair show
branding: brand design campaign marketing employer
brochure: design make canva create layout
buying: material goods part stock supplier
cabling: network lan
calendar: manage keep executive meeting schedule
campaign: marketing email brand media advertising launch sale product seasonal digital online google
careful: work
channel: partner dealer reseller distributor
chart: dashboard data excel report deck tableau graph build make did survey
churn: customer client rate reduce cut lower prevent retention account revenue
closing: deal sale contract negotiation prospect pitch
closure: deal sale lead demo pitch
coding: python java software web app html program language script learn computer
collaboration: team department cross
collection: debt invoice payment credit receivable account
commission: sales plan calculate rep bonus
communicating:
communication: excellent strong good clear skill written verbal
compliance: regulatory legal policy gdpr law rule audit officer check team ensure fda mdr aml
conference: organise host plan speak run talk speaker event
conscientious:
consolidation: financial group account statement entity
contract: draft prepare review supplier vendor manage renew legal draw frame framework purchase term
contractor: site meeting supervise coordinate deal
coordinating:
costing: product standard cost account
cpa: accountant certified audit accounting licence state
curriculum: design develop write training
custom: clear broker duty import export document paper declaration forwarder freight tariff
database: sql manage maintain design admin access query build
deadline: meet tight work keep
decisive:
delegating:
demo: customer product client buyer prospect give software sales live online run own it
demonstrating: customer product machine equipment software buyer site
disciplinary: grievance hearing procedure case hr meeting
dispatch: warehouse truck driver goods packing
dispatching: truck driver route
diversity: equality inclusion training
duplicate: data record crm account merge remove list customer
elearning: write build design develop create author course module articulate make
empathetic:
empathic:
empathy:
enablement: sales seller rep
entrepreneurial:
escalation: customer handle complaint call ticket client
etl: build pipeline sql data python warehouse write
evaluation: staff employee supervise soldier annual crew
exhibition: organise stand plan customer booth run
expo: organise stand plan customer booth run
export: import customs document goods sales
exporting: goods customs container import country
facebook: newsletter page account post run manage content social marketing instagram channel
facilitation: workshop training session group meeting course
filing: document invoice paper record contract letter office ledger scan archive
flexibility:
flexible:
flyer: design make canva create
forecast: sales revenue pipeline quarter quota deal commit account rep weekly
forecasting: sales revenue pipeline quarter quota deal commit
freight: carrier rate truck cost ocean air route transport
fundraising: investor equity venture seed capital series
governance: corporate board
graph: dashboard data excel report
graphic: design canva photoshop adobe social make
grievance: employee staff handle hr case disciplinary er
hardworking:
haulage: manage book plan arrange
headhunting: candidate
implementation: software erp crm sap salesforce netsuite oracle dynamics workday hubspot hris wms
implementing: software erp crm sap salesforce netsuite oracle dynamics workday hubspot hris wms
import: export customs document goods
importing: goods customs container export country
inclusion: diversity equity training
induction: staff new run employee colleague starter
infrastructure: it server cloud network aws azure linux terraform vmware
initiative:
inspection: quality product part final incoming goods visual
instagram: newsletter page account post run manage content social marketing facebook channel
judgement:
judgment:
kpi: cut reduce track define design develop set choose build introduce create agree select dashboard
launch: product
leadership: team people staff strong skill
listening:
loading: truck lorry pallet warehouse
logistic: plan manage coordinate transport warehouse inbound outbound distribution carrier
logo: design make canva
macro: excel vba write
maintenance: machine equipment vehicle preventive basic line plant repair
marketing: campaign activity online material
messaging: product position
metric: track define kpi sales dashboard report
minutes: take note meeting board agm write paper taker type committee
ml: model learn python scikit tensorflow ai data train build algorithm
motivation: team staff
network: lan cisco router configure wifi server switch vpn install firewall administrate
networking: basic lan dns dhcp vlan cisco
nlp: python machine learning model text language data
o2c: own manage lead owner
organised:
organising:
organized:
outbound: sales call email lead sequence prospect dial
p2p: own manage lead owner buyer
packing: order pick warehouse truck pallet load parcel box
partnership: manage strategic channel build develop technology sales
patience: customer patient children caller
persistence:
picking: order pack warehouse load pallet scan
pinterest: page account post run manage content social marketing campaign channel
pipeline: sales deal review crm opportunity manage weekly own coverage quota forecast salesforce
pitching: client customer product investor sales
pivot: excel table
planning:
poc: customer sale client presales demo
positioning: product brand market messaging
ppm: project programme program portfolio tool
pr: media press agency campaign release coverage marketing comms
precise:
precision:
presentation: give hold deliver client customer management board make powerpoint
presenting: result finding customer client management board group buyer review range
pricing: product price list sale promotion discount margin quote strategy set review commercial
printer: fix support laptop network set install
prioritisation:
prioritising:
prioritizing:
proactive:
profitability: analysis analyse
promotion: price calendar trade plan retail sales discount campaign shelf
proposal: write sales client bid prepare tender rfp customer
punctual:
punctuality:
purchasing: order material supplier manage part goods negotiate
qa: test tester testing engineer quality analyst software automation inspector lead manual
qc: quality inspection lab check test inspector sample production line
quota: set assign design plan model allocate
receiving: warehouse ship goods stock supply issue store deliver
renewal: contract client customer account rate churn upsell agent policy insurance subscription
reorganisation: lead plan manage department team
reorganization: lead plan manage department team
repair: machine equipment vehicle mechanic basic
report: build weekly monthly daily dashboard excel power tableau sales prepare kpi create automate
reporting: weekly monthly daily dashboard kpi sale excel data power tableau board looker marketing
resourceful:
restructuring: lead plan manage department team consult
retail:
retention: customer client churn desk account gross net rate renewal
rfi: respond response answer write bid sale proposal
rfp: respond response answer write bid sale proposal
roadmap: product technology
rollout: system software erp sap crm app platform netsuite salesforce workday oracle bamboohr pos
roster: stock order cash do make plan write set manage staff weekly team create organise prepare
rota: stock order cash do make plan write set manage staff weekly team create organise prepare sort
safety: walk rule training health workplace audit round work site toolbox
scenario: model financial plan capex budget forecast
scheduling: appointment meeting calendar interview diary visit
script: python write bash powershell sql
scripting: python bash powershell
server: linux windows administrate maintain install
serving: customer counter shop till
sheet: google excel
shipping: warehouse receive container carrier export order
sla: negotiate agree draft define supplier
snapchat: page account post run manage content social marketing campaign channel
sourcing: supplier vendor material part goods spend purchase category procurement
strategy:
subcontractor: site meeting supervise coordinate deal find rate agree firm
succession: plan
supervising: team staff people crew shift worker operator rep driver cleaner assistant clerk cashier
tax: return vat file prepare adviser corporate compliance plan income
tender: prepare write respond public win bid supplier answer quote quotation
territory: set quota plan carve assign split draw design
thorough:
ticket:
ticketing: it jira helpdesk servicenow queue support
tiktok: page account post run manage content social marketing instagram campaign channel
till: cash square refund card customer payment checkout float
timekeeping:
training: deliver course session staff
transport: plan truck carrier route fleet freight
treasury: manage cash bank
twitter: page account post run manage content social marketing campaign channel
typing: fast speed touch wpm
vacancy: fill recruit post candidate hire
valuation: company business model dcf
variance: budget analyse cost explain
visualisation: data dashboard
visualization: data dashboard
wage: calculate payroll weekly monthly staff run pay
warehouse: manage work pick stock forklift run goods
warehousing: manage stock goods logistics purchasing freight supply distribution transport
webinar: host organise run event plan
workshop: run deliver facilitate lead hold give training
youtube: channel video content marketing campaign social page
"""
_BESIDE = dict(line.split(":") for line in (_SUPPORT + PHRASES).split("\n") if line)


@cache
def support_of(name: str) -> frozenset[str] | None:
    """The stems that support a doubtful name; None where the name is in no doubt."""
    beside = _BESIDE.get(singular(name))
    return None if beside is None else frozenset(map(stem, beside.split()))
