"""Names that are everyday words too, and what has to stand by for them to count.

A word of `SUPPORT` counts as an item of a list of skills, in the title of a post, or where its
sentence or that title has one of the words beside it here, in whatever form. A word with nothing
beside it counts in lists and titles alone. All of it is editorial, and none of it is about one
text: a word belongs here if people write it in résumés and mean something else, or nothing much.
"""

from careerpath.profile.resume.tokens import stem, words_of

__all__ = ["NEED_CAPITALS", "SUPPORT"]

NEED_CAPITALS = words_of(
    "access access agile articulate buffer captivate challenger cloud clover concur deputy domo "
    "excel figma greenhouse gusto illustrator infor intercom java lean lightspeed looker miro "
    "nielsen oracle outlook pandas perl python react ruby rust sage salesloft sandler snowflake "
    "spark spin storyline swift tableau teams trello unity windows word workday zoom gong kafka "
    "terraform copilot coupa cypress seismic cognos flutter"
)
"""Names that are everyday words: they count with a capital inside a sentence, or in a list."""

_SUPPORT = """
accuracy:
accurate: work data figures typing entry
adoption: product user customer
ads: campaign google meta facebook linkedin spend budget paid
advertising: campaign budget media online google
alliances: strategic partner
analytics: google data web tool dashboard
appointments: book schedule calendar patient arrange diary phone reception
attribution: marketing campaign channel
audit: internal external annual financial prepare year quality iso file firm team client committee
audits: internal external annual financial prepare year quality iso hygiene supplier client
branding: brand design campaign marketing employer
buying: material goods part stock supplier
calendars: manage keep executive meeting schedule
channel: partner dealer reseller distributor
chart: dashboard data excel report
charts: dashboard data excel report deck commentary board tableau graph
closing: deal sale contract negotiation prospect pitch
collaboration: team department cross
collections: debt invoice payment credit receivable account
commissions: sales plan calculate rep bonus
communicating:
communication: excellent strong good clear skill written verbal
compliance: regulatory legal policy gdpr law rule audit officer check team ensure
conferences: organise host plan speak run talk speaker event
consolidation: financial group account statement entity
contracts: draft prepare review supplier vendor manage renew legal draw frame framework purchase
contract: draft prepare review supplier vendor manage renew legal draw frame framework purchase
coordinating:
costing: product standard cost account
customs: clear broker duty import export document paper declaration forwarder freight tariff
databases: sql manage maintain design admin access query build
deadlines: meet tight work keep
decisive:
delegating:
demo: customer product client buyer prospect give software sales live online
demos: customer product client buyer prospect give software sales live online
dispatch: warehouse truck driver goods packing
duplicates: data record crm account merge remove list customer
dispatching: truck driver route
escalations: customer handle complaint call ticket client
exhibitions: organise stand plan customer booth run
expos: organise stand plan customer booth run
export: import customs document goods sales
filing: document invoice paper record contract letter office
flexibility:
flexible:
flyers: design make canva create
forecast: sales revenue pipeline quarter quota deal commit
forecasts: sales revenue pipeline quarter quota deal commit
forecasting: sales revenue pipeline quarter quota deal commit
freight: carrier rate truck cost ocean air route transport
governance: corporate board
graphics: design canva photoshop adobe social make
graphs: dashboard data excel report
grievance: employee staff handle hr
grievances: employee staff handle hr
headhunting: candidate
import: export customs document goods
induction: staff new run employee colleague starter
inductions: staff new run employee colleague starter
initiative:
inspection: quality product part final incoming goods visual
inspections: quality product part final incoming goods visual
judgement:
judgment:
launches: product
leadership: team people staff strong skill
listening:
loading: truck lorry pallet warehouse
logistics: plan manage coordinate transport warehouse inbound outbound distribution carrier
macros: excel vba write
maintenance: machine equipment vehicle preventive basic line plant repair
marketing: campaign activity online material
messaging: product position
metrics: track define kpi sales dashboard report
motivation: team staff
networking: basic lan dns dhcp vlan cisco
organised:
organising:
outbound: sales call email lead sequence prospect dial
packing: order pick warehouse truck pallet load parcel box
partnerships: manage strategic channel build develop technology sales
patience: customer patient children caller
persistence:
picking: order pack warehouse load pallet scan
pipeline: sales deal review crm opportunity manage weekly own coverage build quarter quota
pitching: client customer product investor sales
pivot: excel table
planning:
positioning: product brand market messaging
precise:
precision:
presentations: give hold deliver client customer management board make powerpoint
presenting: result finding customer client management board group
printers: fix support laptop network set install
prioritisation:
prioritising:
prioritizing:
promotions: price calendar trade plan retail sales discount campaign shelf
proposals: write sales client bid prepare tender rfp customer
purchasing: order material supplier manage part goods negotiate
quotas: set assign design plan model allocate
renewals: contract client customer account rate churn upsell
reports: build weekly monthly daily dashboard excel power tableau sales prepare kpi create automate
report: build weekly monthly daily dashboard excel tableau prepare kpi create automate
retail:
retention: customer client churn desk account gross net rate renewal
roadmaps: product technology
safety: walk rule training health workplace audit round work site toolbox
scenarios: model financial plan capex budget forecast
scheduling: appointment meeting calendar interview diary visit
scripting: python bash powershell
scripts: python write bash powershell sql
servers: linux windows administrate maintain install
shipping: warehouse receive container carrier export order
sourcing: supplier vendor material part goods spend purchase category procurement
strategy:
tax: return vat file prepare adviser corporate compliance plan income
tenders: prepare write respond public win bid supplier answer
territories: set quota plan carve assign split draw design
thorough:
till: cash refund card customer payment checkout float
tills: cash refund card customer payment checkout float
training: deliver course session staff
transport: plan truck carrier route fleet freight
treasury: manage cash bank
typing: fast speed touch wpm
vacancies: fill recruit post candidate hire
valuation: company business model dcf
variances: budget analyse cost explain
wages: calculate weekly payroll
warehouse: manage work pick stock forklift run goods
warehousing: manage stock goods logistics
webinars: host organise run event plan
workshops: run deliver facilitate lead hold give training
"""
SUPPORT = {
    word: frozenset(map(stem, beside.split()))
    for word, _, beside in (line.partition(":") for line in _SUPPORT.split("\n") if line)
}
