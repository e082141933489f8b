import type { ErasedReport, HeldOnPerson } from '#shared/contract/operations/privacy.ts';
import type { ErasureReason } from '#shared/dossier/merge/redaction.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import { openNamedPortfolio } from '../exchange-file.ts';
import { failureOutcome, type ReadInput } from '../input.ts';
import { PASSPHRASE_OPTIONS } from '../secret/passphrase.ts';
import { readWords } from '../secret/words.ts';
import { type Call, json, refuse, succeed, type Verb, type VerbOutcome } from '../verb.ts';

const ACTS = ['person', 'passage', 'dossier', 'applicant', 'copies'] as const;
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
const eraseWords = async (call: Call, portfolio: Portfolio, what: 'person' | 'passage'): Promise<VerbOutcome> => {
  const texts = readWords(call, call.positionals.slice(1));
  if (!texts.ok) return texts.refused;
  const held = portfolio.heldOn(texts.value, call.language, Number.POSITIVE_INFINITY);
  if (!held.ok) return failureOutcome(call, held.failure);
  const documents = documentsToGo(call, held.value);
  if (!isConfirmed(call)) return tell(call, { erased: false, ...held.value, documentsToGo: documents });
  const reason = reasonOf(call);
  if (!reason.ok) return reason.refused;
  const done = await portfolio.erase({ what, texts: texts.value, documents, reason: reason.value });
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
  if (act === 'copies') return tell(call, await portfolio.cleanCopies());
  if (act === 'person' || act === 'passage') return eraseWords(call, portfolio, act);
  return destroy(call, portfolio, act === 'applicant');
};

/** Takes a person or a passage out of a portfolio and its copies, destroys a dossier, or keeps the figures of a refused request alone. Without --confirm, only says what would go. */
export const eraseVerb: Verb = {
  name: 'erase',
  positionals: [{ name: 'ACT' }, { name: 'WORDS', many: true }],
  options: ['portfolio', 'words', 'dossier', 'reason', 'documents', 'confirm', ...PASSPHRASE_OPTIONS, 'json'],
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
