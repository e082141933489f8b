/** Labels of English budgets, lines only. */
import { group, type LexiconGroup } from './entry.ts';

export const ENGLISH_TERMS: readonly LexiconGroup[] = [
  group(
    'en',
    'charge',
    { heading: 'purchases' },
    `
    materials | supplies | consumables | food | refreshments | catering supplies | stationery | office supplies |
    utilities | electricity | gas and electricity | heat and light | light and heat | water | fuel | cost of sales |
    goods for resale | purchases | small equipment | project materials | activity materials`,
  ),
  group(
    'en',
    'charge',
    { heading: 'externalServices' },
    `
    rent | rent and rates | premises | premises costs | venue hire | room hire | hall hire | equipment hire | hire
    of equipment | insurance | repairs | repairs and maintenance | maintenance | cleaning | subcontracting |
    sub-contracting | subcontracts | it support | office rent | lease | storage`,
  ),
  group(
    'en',
    'charge',
    { heading: 'otherServices' },
    `
    professional fees | legal and professional | accountancy | audit | audit fees | independent examination |
    consultants | consultancy | freelance | freelancers | sessional workers | sessional staff | artist fees |
    facilitators | travel | travel and subsistence | staff travel | volunteer expenses | volunteers’ expenses |
    accommodation | subsistence | marketing | marketing and publicity | publicity | communications | dissemination |
    printing | postage | telephone | telephone and internet | website | software | software subscriptions | bank
    charges | monitoring and evaluation | evaluation | events | meetings | trustee expenses | recruitment | training
    | staff training | subscriptions and memberships | agm costs | fundraising costs | translation | safeguarding`,
  ),
  group(
    'en',
    'charge',
    { heading: 'taxes', certainty: 'medium' },
    `
    business rates | rates | apprenticeship levy | taxes | irrecoverable vat | non-recoverable vat`,
  ),
  group(
    'en',
    'charge',
    { heading: 'staff', kind: 'staff' },
    `
    salaries | wages | human resources | wages and salaries | staff costs | staff salaries | staffing | personnel | personnel costs |
    payroll | employer’s ni | employers ni | national insurance | employer pension | pension | pensions | project
    manager | project officer | agency staff | casual staff | relief staff | coordinator | support worker | direct personnel costs | staff on-costs | on-costs`,
  ),
  group(
    'en',
    'charge',
    { heading: 'otherCharges', certainty: 'medium' },
    `
    overheads | general running expenses | running costs | management fee | management costs | core costs | core
    cost contribution | indirect costs | overheads (7%) | flat rate indirect costs | central costs | contingency |
    miscellaneous | other costs | other direct costs | sundry | administration | admin | governance costs | licences
    and royalties | bad debts`,
  ),
  group(
    'en',
    'charge',
    { heading: 'grantsMade' },
    `
    grants payable | grants made | grants to partners | grants to individuals | bursaries | hardship payments |
    financial support to third parties | sub-grants | partner payments`,
  ),
  group(
    'en',
    'charge',
    { heading: 'financialCharges' },
    `
    loan interest | interest payable | finance costs | bank interest paid | exchange losses`,
  ),
  group(
    'en',
    'charge',
    { heading: 'depreciation', kind: 'computed' },
    `
    depreciation | depreciation charge | amortisation | equipment depreciation`,
  ),
  group(
    'en',
    'charge',
    { heading: 'corporateTax' },
    `
    corporation tax | corporate tax`,
  ),
  group(
    'en',
    'product',
    { heading: 'services', leaves: ['B1'] },
    `
    fees from users | participant fees | fees from individuals | ticket sales | tickets | admissions | course fees |
    class fees | tuition fees | room bookings by individuals | rental income from tenants | service user
    contributions | nursery fees | cafe income | café income | cafe sales | café sales | catering income | catering sales | bar takings | box office`,
  ),
  group(
    'en',
    'product',
    { heading: 'services', leaves: ['B1', 'B2', 'B5'], certainty: 'ask' },
    `
    earned income | trading income | sales | fees and charges | fees | charitable activities | income from
    charitable activities | service income | contracts | contract income | consultancy income | training income |
    hire income | room hire | hall hire | venue hire | room hire income | lettings | rental income`,
  ),
  group(
    'en',
    'product',
    { heading: 'services', leaves: ['B2'] },
    `
    corporate clients | training for companies | management charges | recharges | staff secondment income`,
  ),
  group(
    'en',
    'product',
    { heading: 'services', leaves: ['B5'] },
    `
    public service contract | local authority contract | council contract | nhs contract | commissioned services |
    service level agreement | statutory contracts`,
  ),
  group(
    'en',
    'product',
    { heading: 'goodsSales', leaves: ['B1', 'B2'], certainty: 'medium' },
    `
    sale of goods | merchandise | shop sales | bookshop sales | product sales`,
  ),
  group(
    'en',
    'product',
    { heading: 'goodsSales', leaves: ['B4'] },
    `
    charity shop | charity shop sales | charity shop income | sale of donated goods | donated goods sales`,
  ),
  group(
    'en',
    'product',
    { heading: 'services', leaves: ['B3'] },
    `
    sponsorship | corporate sponsorship | advertising income`,
  ),
  group(
    'en',
    'product',
    { heading: 'operatingSubsidies', leaves: ['C2'] },
    `
    local authority | local authority grant | council | city council | county council | borough council | council
    grant | government grant | government grants | statutory | statutory grants | public funding | central
    government | arts council | arts council england | sport england | creative scotland | department for education
    | public grants | precept`,
  ),
  group(
    'en',
    'product',
    { heading: 'operatingSubsidies', leaves: ['C3'] },
    `
    kickstart | apprenticeship grant | wage subsidy | access to work | employment allowance | job retention scheme`,
  ),
  group(
    'en',
    'product',
    { heading: 'operatingSubsidies', leaves: ['C4'] },
    `
    eu grant | eu contribution | european commission | erasmus+ grant | european funding | requested eu contribution
    | european social fund | esf | un agencies`,
  ),
  group(
    'en',
    'product',
    { heading: 'dues', leaves: ['A1'] },
    `
    membership | membership fees | memberships | membership income | subscriptions | members’ subscriptions |
    membership dues`,
  ),
  group(
    'en',
    'product',
    { heading: 'gifts', leaves: ['D1'] },
    `
    donations | individual donations | individual giving | regular giving | public donations | gift aid | legacies |
    donations and legacies | voluntary income | fundraising | fundraising events | community fundraising |
    crowdfunding | bucket collections | collections | sponsored events | major donors`,
  ),
  group(
    'en',
    'product',
    { heading: 'gifts', leaves: ['D2'] },
    `
    corporate donations | corporate giving | corporate partners | business donations`,
  ),
  group(
    'en',
    'product',
    { heading: 'financialContributions', leaves: ['D3'] },
    `
    trusts and foundations | trusts & foundations | foundation grants | grants from trusts | charitable trusts |
    grant making trusts | national lottery | national lottery community fund | lottery | lottery grant | big lottery
    fund | awards for all | comic relief | children in need | community foundation | esmée fairbairn foundation |
    grants from charities`,
  ),
  group(
    'en',
    'product',
    { heading: 'financialContributions', leaves: ['D3', 'C2'], certainty: 'ask' },
    `
    grants | grant income | grants receivable | restricted grants | unrestricted grants | other grants | partnership
    funding | match funding | co-funding`,
  ),
  group(
    'en',
    'product',
    { heading: 'financialIncome', leaves: ['B6'] },
    `
    bank interest | interest received | investment income | interest | dividends received`,
  ),
  group(
    'en',
    'product',
    { heading: 'otherIncome', certainty: 'ask' },
    `
    other income | miscellaneous income | sundry income | other | insurance claims`,
  ),
  group(
    'en',
    'product',
    { heading: 'exceptionalIncome', certainty: 'ask' },
    `
    exceptional income | sale of assets | sale of fixed assets | disposal of assets | sale of vehicle | sale of van |
    gain on disposal | proceeds of disposal | sale of equipment`,
  ),
];
