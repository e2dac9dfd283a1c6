"""Names that are everyday words too, and what has to stand by for them to count.

A word of the list counts as an item of a list of skills, in the title of a post, or where its
sentence or that title has one of the words beside it here, in whatever form. A word with nothing
beside it counts in lists and titles alone. All of it is editorial, and none of it is about one
text: a word belongs here if people write it in résumés and mean something else, or nothing much.
"""

from functools import cache

from careerpath.profile.resume.tokens import singular, stem, words_of

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
advising client: product sell sale need buy choose store
advising customer: product sell sale need buy choose store
alliance: strategic partner
analytic: google data web tool dashboard
analytical:
annual renewal: customer account policy
appointment: book schedule calendar patient arrange diary phone reception
attribution: marketing campaign channel
audit: internal external quality iso file firm client process supplier control
backlog: product jira story feature sprint scrum prioritise refine
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
coding: python java software web app html program language script learn computer
collaboration: team department cross
collection: debt invoice payment credit receivable account
commission: sales plan calculate rep bonus
communicating:
communication: excellent strong good clear skill written verbal
company event: organise plan run host manage coordinate
compliance: regulatory legal policy gdpr law rule audit officer check team ensure fda mdr aml
conference: organise host plan speak run talk speaker event
conscientious:
consolidation: financial group account statement entity
contract: draft prepare review supplier vendor manage renew legal draw frame framework purchase
contract renewal: customer account
contractor: site meeting supervise coordinate deal
coordinating:
corporate event: organise plan run host manage coordinate
costing: product standard cost account
cpa: accountant certified audit accounting licence state
curriculum: design develop write training
custom: clear broker duty import export document paper declaration forwarder freight tariff
customer event: organise plan run host manage coordinate
customer experience: design map journey measure nps survey cx strategy
daily operation: manage run oversee lead responsible charge head direct
daily running: manage run oversee lead responsible charge head
data center: server manage run operate rack
data centre: server manage run operate rack
database: sql manage maintain design admin access query build
day to day operation: manage run oversee lead responsible charge head direct
day to day running: manage run oversee lead responsible charge head
deadline: meet tight work keep
decisive:
delegating:
demo: customer product client buyer prospect give software sales live online
demonstrating: customer product machine equipment software buyer site
disciplinary: grievance hearing procedure case hr meeting
dispatch: warehouse truck driver goods packing
dispatching: truck driver route
diversity: equality inclusion training
duplicate: data record crm account merge remove list customer
e learning: write build design develop create author course module articulate make
elearning: write build design develop create author course module articulate make
empathetic:
empathic:
empathy:
enablement: sales seller rep
entrepreneurial:
escalation: customer handle complaint call ticket client
evaluation: staff employee supervise soldier annual crew
exhibition: organise stand plan customer booth run
expo: organise stand plan customer booth run
export: import customs document goods sales
exporting: goods customs container import country
facebook: newsletter page account post run manage content social marketing instagram channel
filing: document invoice paper record contract letter office ledger scan archive
flexibility:
flexible:
flyer: design make canva create
forecast: sales revenue pipeline quarter quota deal commit
forecasting: sales revenue pipeline quarter quota deal commit
freight: carrier rate truck cost ocean air route transport
fundraising: investor equity venture seed capital series
fundraising event: organise plan run host manage coordinate
governance: corporate board
graph: dashboard data excel report
graphic: design canva photoshop adobe social make
grievance: employee staff handle hr
hard working:
hardworking:
haulage: manage book plan arrange
headhunting: candidate
implementation: software erp crm sap salesforce netsuite oracle dynamics workday hubspot hris wms
implementing: software erp crm sap salesforce netsuite oracle dynamics workday hubspot hris wms
import: export customs document goods
importing: goods customs container export country
incident management: it ticket service change problem itil servicenow
inclusion: diversity equity training
induction: staff new run employee colleague starter
infrastructure: it server cloud network aws azure linux terraform vmware
initiative:
inspection: quality product part final incoming goods visual
instagram: newsletter page account post run manage content social marketing facebook channel
it system: administer manage maintain run support
job fair: organise plan run host
judgement:
judgment:
key performance indicator: define design develop set choose build introduce create agree
kpi: cut reduce track define design develop set choose build introduce create agree select dashboard
launch: product
leadership: team people staff strong skill
listening:
loading: truck lorry pallet warehouse
logistic: plan manage coordinate transport warehouse inbound outbound distribution carrier
logo: design make canva
looking after client: sale account portfolio key regular recruitment business
looking after customer: sale account portfolio key regular recruitment business
macro: excel vba write
maintenance: machine equipment vehicle preventive basic line plant repair
managing account: sale customer key portfolio territory revenue b2b agency upsell
marketing: campaign activity online material
messaging: product position
metric: track define kpi sales dashboard report
minutes: take note meeting board agm write paper taker type committee
month end: close report account journal accrual finance ledger
motivation: team staff
network: lan cisco router configure wifi server switch vpn install firewall administrate
networking: basic lan dns dhcp vlan cisco
new business: sale win generate hunt target prospect develop find
nlp: python machine learning model text language data
open day: marketing event organise plan run host
open house: organise plan run host
organised:
organising:
outbound: sales call email lead sequence prospect dial
packing: order pick warehouse truck pallet load parcel box
partnership: manage strategic channel build develop technology sales
patience: customer patient children caller
performance indicator: define design develop set choose build introduce create agree
performance metric: define design develop set choose build introduce create agree
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
precise:
precision:
presentation: give hold deliver client customer management board make powerpoint
presenting: result finding customer client management board group
printer: fix support laptop network set install
prioritisation:
prioritising:
prioritizing:
profitability: analysis analyse
promotion: price calendar trade plan retail sales discount campaign shelf
proof of concept: customer sale client presales demo
proposal: write sales client bid prepare tender rfp customer
punctual:
punctuality:
purchase order: raise create place issue prepare make send approve
purchasing: order material supplier manage part goods negotiate
qc: quality inspection lab check test inspector sample production line
quarter end: close report account journal accrual finance
quota: set assign design plan model allocate
receiving: warehouse ship goods stock supply issue store deliver
renewal: contract client customer account rate churn upsell agent policy insurance subscription
renewing contract: customer account
reorganisation: lead plan manage department team
reorganization: lead plan manage department team
repair: machine equipment vehicle mechanic basic
report: build weekly monthly daily dashboard excel power tableau sales prepare kpi create automate
reporting: weekly monthly daily dashboard kpi sale excel data power tableau board looker marketing
resourceful:
restructuring: lead plan manage department team
retail:
retention: customer client churn desk account gross net rate renewal
rfi: respond response answer write bid sale proposal
rfp: respond response answer write bid sale proposal
roadmap: product technology
rollout: system software erp sap crm tool app platform netsuite salesforce workday oracle
roster: stock order cash do make plan write set manage staff weekly team create organise prepare
rota: stock order cash do make plan write set manage staff weekly team create organise prepare sort
safety: walk rule training health workplace audit round work site toolbox
sale goal: set assign define allocate break plan agree
sale objective: set assign define allocate break plan agree
sale quota: set assign define allocate break plan agree
sale support: material content collateral enablement
sale target: set assign define allocate break plan agree
scenario: model financial plan capex budget forecast
scheduling: appointment meeting calendar interview diary visit
script: python write bash powershell sql
scripting: python bash powershell
server: linux windows administrate maintain install
service level agreement: negotiate agree draft define supplier
serving: customer counter shop till
setting target: sale rep seller quota territory
sheet: google excel
shipping: warehouse receive container carrier export order
sla: negotiate agree draft define supplier
snapchat: page account post run manage content social marketing campaign channel
sourcing: supplier vendor material part goods spend purchase category procurement
strategy:
subcontractor: site meeting supervise coordinate deal find rate agree firm
succession: plan
supervising: team staff people crew shift worker operator rep driver cleaner assistant clerk cashier
taking order: phone email telephone wholesale trade sale
tax: return vat file prepare adviser corporate compliance plan income
tender: prepare write respond public win bid supplier answer
territory: set quota plan carve assign split draw design
thorough:
ticket:
ticketing: it jira helpdesk servicenow queue support
tiktok: page account post run manage content social marketing instagram campaign channel
till: cash square refund card customer payment checkout float
trade fair: marketing event organise plan run stand host manage coordinate prepare booth
trade show: marketing event organise plan run stand host manage coordinate prepare booth
training: deliver course session staff
training class: deliver run hold lead conduct give teach
training day: deliver run hold lead conduct give
training event: deliver run hold lead conduct give
training program: deliver run hold lead conduct give facilitate
training programme: deliver run hold lead conduct give facilitate
training seminar: deliver run hold lead conduct give
transport: plan truck carrier route fleet freight
treasury: manage cash bank
twitter: page account post run manage content social marketing campaign channel
typing: fast speed touch wpm
vacancy: fill recruit post candidate hire
valuation: company business model dcf
variance: budget analyse cost explain
visualisation: data dashboard
visualization: data dashboard
wage: calculate weekly payroll
warehouse: manage work pick stock forklift run goods
warehousing: manage stock goods logistics purchasing freight supply distribution transport
webinar: host organise run event plan
work ethic:
work schedule: prepare make plan create write staff team
working closely with: department marketing finance sale engineering it product operation quality
workshop: run deliver facilitate lead hold give training
youtube: channel video content marketing campaign social page
"""
_BESIDE = dict(line.split(":") for line in _SUPPORT.split("\n") if line)


@cache
def support_of(name: str) -> frozenset[str] | None:
    """The stems that support a doubtful name of one word; None where the name is in no doubt."""
    beside = _BESIDE.get(singular(name))
    return None if beside is None else frozenset(map(stem, beside.split()))
