"""Names that are everyday words too, and what has to stand by for them to count.

A word of the list counts as an item of a list of skills, in the title of a post, or where its
sentence or that title has one of the words beside it here, in whatever form. A word with nothing
beside it counts in lists and titles alone. All of it is editorial, and none of it is about one
text: a word belongs here if people write it in résumés and mean something else, or nothing much.
"""

from functools import cache

from careerpath.files.inflection import singular, stem, words_of

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
adaptable:
adoption: product user customer
ads: campaign google meta facebook linkedin spend budget paid
advertising: campaign budget media online google
alliance: strategic partner
analytic: google data web tool dashboard
appointment: book schedule calendar patient arrange diary phone reception
attribution: marketing campaign channel
audit: internal external annual month control financial prepare year quality iso file firm client
booth: trade fair show
branding: brand design campaign marketing employer
buying: material goods part stock supplier
cabling: network lan install
calendar: manage keep executive meeting schedule
careful: work
channel: partner dealer reseller distributor
churn: customer client rate reduce cut lower prevent retention account revenue
chart: survey result statistic dashboard data excel report deck commentary board tableau graph
closing: deal sale contract negotiation prospect pitch
collaboration: team department cross
collection: debt invoice payment credit receivable account
commission: sales plan calculate rep bonus
communicating:
communication: excellent strong good clear skill written verbal
compliance: regulatory legal policy gdpr law rule audit officer check team ensure
conference: organise host plan speak run talk speaker event
conscientious:
consolidation: financial group account statement entity
contractor: site meeting supervise coordinate deal
contract: draft prepare review supplier vendor manage renew legal draw frame framework purchase
coordinating:
costing: product standard cost account
curriculum: design develop write training
custom: clear broker duty import export document paper declaration forwarder freight tariff
database: sql manage maintain design admin access query build
deadline: meet tight work keep
decisive:
delegating:
demo: customer product client buyer prospect give software sales live online
dispatch: warehouse truck driver goods packing
dispatching: truck driver route
duplicate: data record crm account merge remove list customer
escalation: customer handle complaint call ticket client
evaluation: staff employee supervise soldier annual crew
exhibition: organise stand plan customer booth run
expo: organise stand plan customer booth run
export: import customs document goods sales
filing: document invoice paper record contract letter office ledger scan archive
flexibility:
flexible:
flyer: design make canva create
forecast: sales revenue pipeline quarter quota deal commit
forecasting: sales revenue pipeline quarter quota deal commit
freight: carrier rate truck cost ocean air route transport
governance: corporate board
graph: dashboard data excel report
graphic: design canva photoshop adobe social make
grievance: employee staff handle hr
headhunting: candidate
import: export customs document goods
inclusion: diversity equity training
induction: staff new run employee colleague starter
initiative:
inspection: quality product part final incoming goods visual
judgement:
judgment:
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
motivation: team staff
network: lan cisco router configure wifi server switch vpn install firewall administrate
networking: basic lan dns dhcp vlan cisco
organised:
organising:
outbound: sales call email lead sequence prospect dial
packing: order pick warehouse truck pallet load parcel box
partnership: manage strategic channel build develop technology sales
patience: customer patient children caller
persistence:
picking: order pack warehouse load pallet scan
pipeline: sales deal review crm opportunity manage weekly own coverage build quarter quota
pitching: client customer product investor sales
pivot: excel table
planning:
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
proposal: write sales client bid prepare tender rfp customer
purchasing: order material supplier manage part goods negotiate
quota: set assign design plan model allocate
receiving: warehouse ship goods stock supply issue store deliver
renewal: contract client customer account rate churn upsell agent policy insurance subscription
repair: machine equipment vehicle mechanic basic
report: build weekly monthly daily dashboard excel power tableau sales prepare kpi create automate
resourceful:
retail:
retention: customer client churn desk account gross net rate renewal
roadmap: product technology
rollout: system software erp sap crm tool app platform
safety: walk rule training health workplace audit round work site toolbox
scenario: model financial plan capex budget forecast
scheduling: appointment meeting calendar interview diary visit
script: python write bash powershell sql
scripting: python bash powershell
server: linux windows administrate maintain install
shipping: warehouse receive container carrier export order
sourcing: supplier vendor material part goods spend purchase category procurement
strategy:
subcontractor: site meeting supervise coordinate deal find rate agree firm
succession: plan
tax: return vat file prepare adviser corporate compliance plan income
tender: prepare write respond public win bid supplier answer
territory: set quota plan carve assign split draw design
thorough:
ticket:
till: cash square refund card customer payment checkout float
training: deliver course session staff
transport: plan truck carrier route fleet freight
treasury: manage cash bank
typing: fast speed touch wpm
vacancy: fill recruit post candidate hire
valuation: company business model dcf
variance: budget analyse cost explain
visualisation: data dashboard
visualization: data dashboard
wage: calculate weekly payroll
warehouse: manage work pick stock forklift run goods
warehousing: manage stock goods logistics
webinar: host organise run event plan
workshop: run deliver facilitate lead hold give training
"""
_BESIDE = dict(line.split(":") for line in _SUPPORT.split("\n") if line)


@cache
def support_of(name: str) -> frozenset[str] | None:
    """The stems that support a doubtful name of one word; None where the name is in no doubt."""
    beside = _BESIDE.get(singular(name))
    return None if beside is None else frozenset(map(stem, beside.split()))
