import type { ReceivedFile } from '#shared/archive/exchange/copy.ts';
import type { CopyComparison, PreviewedDossier, RecordsPreview } from '#shared/archive/exchange/preview.ts';
import type { Result } from '#shared/contract/failures.ts';
import { anyConflictWords } from '#shared/decision/records/conflict-words.ts';
import type { Choices } from '#shared/dossier/merge/conflict.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import { openNamedPortfolio, readExchangeFile } from '../exchange-file.ts';
import { failureOutcome } from '../input.ts';
import { printable } from '../printable.ts';
import { PASSPHRASE_OPTIONS } from '../secret/passphrase.ts';
import { type Call, json, type Verb, type VerbOutcome } from '../verb.ts';

const line = (call: Call, d: PreviewedDossier): string =>
  `${printable(d.project || d.id)} – ${call.t(`exchange.take.state.${d.state}`)}`;

const placesOf = (call: Call, compared: Result<CopyComparison> | null): string[] =>
  (compared?.ok === true ? compared.value.conflicts : []).map((conflict) => {
    const words = anyConflictWords(conflict, compared?.ok === true ? compared.value.records : [], call.language);
    const sides = (['mine', 'theirs'] as const).map((side) => `${call.t(`exchange.merge.${side}`)}: ${words[side]}`);
    return `  ${printable([words.place, ...sides].join(' · '))}`;
  });
const conflictsOf = (d: PreviewedDossier): number => d.conflicts + d.records.conflicts;

/** What would happen, and the places that both sides changed: nothing is written. */
const previewLines = (call: Call, file: ReceivedFile, seen: Seen, portfolio: Portfolio): string[] => [
  ...seen.dossiers.flatMap((d) => {
    const copy = file.copies.find((c) => c.info.id === d.id);
    const compared = conflictsOf(d) > 0 && copy !== undefined ? portfolio.compareWithCopy(copy) : null;
    return [line(call, d), ...placesOf(call, compared)];
  }),
  ...(seen.foundation.fresh === 0
    ? []
    : [
        call.t('exchange.take.foundation', { count: seen.foundation.fresh }),
        ...placesOf(call, seen.foundation.conflicts > 0 ? portfolio.compareFoundation(file.foundation) : null),
      ]),
];
interface Seen {
  readonly dossiers: readonly PreviewedDossier[];
  readonly foundation: RecordsPreview;
}

const take = (call: Call, file: ReceivedFile, portfolio: Portfolio): VerbOutcome => {
  const preview = portfolio.previewCopies(file.copies);
  if (!preview.ok) return failureOutcome(call, preview.failure);
  const beside = portfolio.previewFoundation(file.foundation);
  if (!beside.ok) return failureOutcome(call, beside.failure);
  const seen: Seen = { dossiers: preview.value, foundation: beside.value };
  const { dossiers, foundation } = seen;
  const { prefer } = call.options;
  const lines = previewLines(call, file, seen, portfolio);
  const asJson = call.options.json !== undefined;
  const undecided = prefer === undefined && (foundation.conflicts > 0 || dossiers.some((d) => conflictsOf(d) > 0));
  if (undecided || call.options['dry-run'] !== undefined) {
    const out = asJson ? json({ taken: [], dossiers, foundation }) : `${lines.join('\n')}\n`;
    return undecided ? { code: 1, out, problem: call.t('cli.undecided') } : { code: 0, out };
  }
  const choicesOf = (compared: Result<CopyComparison> | null): Choices => {
    const side = prefer === 'theirs' ? ('theirs' as const) : ('mine' as const);
    return compared?.ok === true ? Object.fromEntries(compared.value.conflicts.map((c) => [c.id, side])) : {};
  };
  const received = portfolio.receive(
    dossiers.flatMap((d) => {
      const copy = file.copies.find((c) => c.info.id === d.id);
      if (copy === undefined) return [];
      const choices = conflictsOf(d) > 0 ? choicesOf(portfolio.compareWithCopy(copy)) : {};
      return [{ copy, action: 'take' as const, revision: d.revision, choices }];
    }),
    file.about,
    {
      records: file.foundation,
      choices: foundation.conflicts > 0 ? choicesOf(portfolio.compareFoundation(file.foundation)) : {},
    },
  );
  if (!received.ok) return failureOutcome(call, received.failure);
  const taken = { taken: received.value.dossiers, dossiers, foundation };
  return { code: 0, out: asJson ? json(taken) : `${lines.join('\n')}\n` };
};

/** An exchange file into a portfolio: all of it, or nothing. */
export const importVerb: Verb = {
  name: 'import',
  positionals: [{ name: 'FILE' }],
  options: ['portfolio', 'prefer', 'dry-run', 'password-env', ...PASSPHRASE_OPTIONS, 'json'],
  needed: ['portfolio'],
  run: async (call) => {
    const file = await readExchangeFile(call, 'FILE', call.positionals[0] ?? '');
    if (!file.ok) return file.refused;
    const opened = await openNamedPortfolio(call, call.options['dry-run'] !== undefined);
    if (!opened.ok) return opened.refused;
    try {
      return take(call, file.value, opened.value);
    } finally {
      opened.value.close();
    }
  },
};
