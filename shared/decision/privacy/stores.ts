/** Where personal data stands beside what a schema says: answers, columns of the portfolio, files on the disk; and how the inventory is read. */
import { INVENTORY, type PersonalData, type Store } from './inventory.ts';

/** Questions whose answer is free text or a line: what each can hold. A question of another kind (choice, amount, day, register number) names nobody. */
export const ANSWERED: Readonly<Record<'name' | 'contact' | 'body', string>> = {
  name: 'request.owner people.keyPeople',
  contact: 'request.address',
  body: 'request.organisationName request.localRegister request.projectName request.territory',
};

/** Columns of the portfolio that hold text or bytes, table by table; what is not named holds identifiers, codes, seals or times. */
export const COLUMNS: Readonly<Record<string, Partial<Record<PersonalData, string>>>> = {
  meta: { none: 'key value' },
  organisations: { none: 'id siren rna row_seal', text: 'identity name' },
  projects: { none: 'id organisation_id row_seal', text: 'identity name' },
  cohorts: { none: 'id created_at row_seal', text: 'name' },
  dossiers: {
    none: 'id organisation_id project_id cohort_id status seal created_at updated_at stage model field decision_date row_seal',
    name: 'owner',
    text: 'project project_key organisation organisation_key',
  },
  dossier_parts: { none: 'dossier_id kind collection key', text: 'body' },
  history: {
    none: 'dossier_id at origin content_seal previous_seal line_seal salt redaction',
    name: 'who',
    text: 'commands change snapshot',
  },
  attachments: { none: 'id dossier_id media_type sha256 added_at row_seal', text: 'name', file: 'content' },
  records: {
    none: 'id kind dossier_id created_at updated_at row_seal',
    name: 'created_by updated_by',
    text: 'body',
  },
  record_history: {
    none: 'record_id at parents previous_seal line_seal salt redaction',
    name: 'who',
    text: 'body reason',
  },
  erasures: { none: 'id at kind reason said row_seal' },
  versions: {
    none: 'id dossier_id reason at content_sha256 fingerprint row_seal redaction',
    name: 'who',
    text: 'name content files',
  },
  version_files: { none: 'id version_id media_type sha256 row_seal', text: 'name', file: 'content' },
  search: { text: 'body' },
};

/** What stands on the disk beside the database, by the beginning of its name, and what becomes of it when something is erased. */
export const FILES: Readonly<Record<string, { readonly holds: PersonalData; readonly erased: string }>> = {
  'portfolio.triptyque-db': { holds: 'text', erased: 'rows, history and search; then every page written anew' },
  'portfolio.triptyque-db-wal': { holds: 'text', erased: 'emptied' },
  'portfolio.triptyque-db-shm': { holds: 'none', erased: 'kept' },
  'portfolio.triptyque-db.lock': { holds: 'name', erased: 'gone when the portfolio is closed' },
  'portfolio.triptyque-key': { holds: 'none', erased: 'kept' },
  'erasures.json': { holds: 'none', erased: 'one more line, without a word of what went' },
  'backups/': { holds: 'text', erased: 'each opened, erased in the same way, verified and put back' },
  'backups/backups.json': { holds: 'text', erased: 'names given to backups are erased in the same way' },
  'the folder that a move left behind': { holds: 'text', erased: 'a copy like the others, with its backups' },
  'set-aside/': { holds: 'text', erased: 'each opened and erased, or removed when it cannot be read' },
};

const words = (text: string | undefined): string[] => (text ?? '').split(/\s+/u).filter((word) => word !== '');
/** Every path of a store with its tag. */
export const taggedPaths = (store: Store): ReadonlyMap<string, PersonalData> =>
  new Map(
    (Object.entries(store.paths) as [PersonalData, string][]).flatMap(([tag, paths]) =>
      words(paths).map((path) => [path, tag] as const),
    ),
  );
const lastStep = (path: string): string => path.split('.').findLast((step) => step !== '*') ?? path;
/** Fields whose value is one of a list: never words of a person. */
const ENUMERATED =
  'format formatVersion state confidence chart vat heading step repayment leaf status unsaid settlement workedOut builtIn models model question attestedBy group horizon motivations seeks domain holder type logic category phase priority lever goal angle restsOn decision language side vote stated stage period measure month proved mark audience sections collection aside sides headings leaves periods';
/** Names of fields that hold identifiers, codes, days or seals wherever they stand: an erasure never looks into them. */
export const codeFields = (): ReadonlySet<string> => {
  const [codes, others] = [new Set<string>(words(ENUMERATED)), new Set<string>()];
  for (const store of Object.values(INVENTORY))
    for (const [path, tag] of taggedPaths(store)) (tag === 'none' ? codes : others).add(lastStep(path));
  return new Set([...codes].filter((field) => !others.has(field)));
};
