import type { ErasedReport, HeldOnPerson } from '#shared/contract/operations/privacy.ts';
import type { ErasureReason } from '#shared/dossier/merge/redaction.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import { openNamedPortfolio } from '../exchange-file.ts';
import { failureOutcome, type ReadInput } from '../input.ts';
import { PASSPHRASE_OPTIONS } from '../secret/passphrase.ts';
import { readWords } from '../secret/words.ts';
import { type Call, json, refuse, succeed, type Verb, type VerbOutcome } from '../verb.ts';

const ACTS = ['person', 'passage', 'dossier', 'applicant', 'copies', 'due'] as const;
type Act = (typeof ACTS)[number];

const isConfirmed = (call: Call): boolean => call.options.confirm !== undefined;
const tell = (call: Call, value: object): VerbOutcome =>
  succeed(
    call.options.json !== undefined
      ? json(value)
      : `${Object.entries(value)
          .map(([name, one]) => `${name} ${Array.isArray(one) ? one.length : String(one)}`)
          .join('\n')}\n`,
  );
const reasonOf = (call: Call): ReadInput<ErasureReason> =>
  call.options.reason === undefined
    ? { ok: false, refused: refuse('--reason', '', call.t('cli.refused.needed')) }
    : { ok: true, value: call.options.reason as ErasureReason };
const tellReport = (call: Call, report: ErasedReport): VerbOutcome => tell(call, { erased: true, ...report });

/** Documents that go with the words: those that hold them in their plain bytes, unless said otherwise. */
const documentsToGo = (call: Call, { documents }: HeldOnPerson): string[] => {
  const { documents: which = 'inside' } = call.options;
  return documents.filter(({ inside }) => which === 'all' || (which === 'inside' && inside)).map(({ id }) => id);
};
/** People of the dossiers whose term is reached, but those whom another dossier names too: these are named one by one. */
const peopleDue = (call: Call, portfolio: Portfolio): ReadInput<string[]> | VerbOutcome => {
  const due = portfolio.peopleDue(call.date);
  if (!due.ok) return failureOutcome(call, due.failure);
  const people = due.value.filter(({ isPerson, elsewhere }) => isPerson && elsewhere.length === 0);
  if (people.length === 0) return tell(call, { erased: false, total: 0, people: due.value });
  return { ok: true, value: people.map(({ text }) => text) };
};
const eraseWords = async (
  call: Call,
  portfolio: Portfolio,
  what: 'person' | 'passage' | 'due',
): Promise<VerbOutcome> => {
  const texts = what === 'due' ? peopleDue(call, portfolio) : readWords(call, call.positionals.slice(1));
  if ('code' in texts) return texts;
  if (!texts.ok) return texts.refused;
  const held = portfolio.heldOn(texts.value, call.language, Number.POSITIVE_INFINITY);
  if (!held.ok) return failureOutcome(call, held.failure);
  const documents = documentsToGo(call, held.value);
  if (!isConfirmed(call))
    return tell(call, { erased: false, texts: texts.value, ...held.value, documentsToGo: documents });
  const reason = reasonOf(call);
  if (!reason.ok) return reason.refused;
  const done = await portfolio.erase({
    what: what === 'due' ? 'person' : what,
    texts: texts.value,
    documents,
    reason: reason.value,
  });
  return done.ok ? tellReport(call, done.value) : failureOutcome(call, done.failure);
};
const destroy = async (call: Call, portfolio: Portfolio, keep: boolean): Promise<VerbOutcome> => {
  const { dossier: id } = call.options;
  if (id === undefined) return refuse('--dossier', '', call.t('cli.refused.needed'));
  const copied = portfolio.copyDossier(id, false);
  if (!copied.ok) return failureOutcome(call, copied.failure);
  const { info, trail, attachments, records, versions } = copied.value;
  const goes = {
    project: info.project,
    organisation: info.organisation,
    lines: trail?.lines.length ?? 0,
    documents: attachments.length,
    records: records.length,
    versions: versions.length,
  };
  if (!isConfirmed(call)) return tell(call, { erased: false, ...goes });
  const reason = reasonOf(call);
  if (!reason.ok) return reason.refused;
  const done = await portfolio.destroyDossier(id, reason.value, keep);
  return done.ok ? tellReport(call, done.value) : failureOutcome(call, done.failure);
};
const run = async (act: Act, call: Call, portfolio: Portfolio): Promise<VerbOutcome> => {
  if (act === 'copies') {
    const cleaned = await portfolio.cleanCopies();
    return cleaned.ok ? tell(call, cleaned.value) : failureOutcome(call, cleaned.failure);
  }
  if (act === 'person' || act === 'passage' || act === 'due') return eraseWords(call, portfolio, act);
  return destroy(call, portfolio, act === 'applicant');
};

/** Takes a person or a passage out of a portfolio and its copies, destroys a dossier, or keeps the figures of a refused request alone. Without --confirm, only says what would go. */
export const eraseVerb: Verb = {
  name: 'erase',
  positionals: [{ name: 'ACT' }, { name: 'WORDS', many: true }],
  options: ['portfolio', 'words', 'dossier', 'reason', 'documents', 'date', 'confirm', ...PASSPHRASE_OPTIONS, 'json'],
  needed: ['portfolio'],
  run: async (call) => {
    const [asked = ''] = call.positionals;
    const act = ACTS.find((one) => one === asked);
    if (act === undefined) return refuse('ACT', asked, call.t('cli.refused.oneOf', { values: ACTS.join(', ') }));
    const opened = await openNamedPortfolio(call, act !== 'copies' && !isConfirmed(call));
    if (!opened.ok) return opened.refused;
    try {
      return await run(act, call, opened.value);
    } finally {
      opened.value.close();
    }
  },
};
