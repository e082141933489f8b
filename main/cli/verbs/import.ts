import type { ReceivedFile } from '#shared/archive/exchange/copy.ts';
import type { PreviewedDossier } from '#shared/archive/exchange/preview.ts';
import type { Choices } from '#shared/dossier/merge/conflict.ts';
import { conflictWords } from '#shared/dossier/merge/words.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import { openNamedPortfolio, readExchangeFile } from '../exchange-file.ts';
import { failureOutcome } from '../input.ts';
import { printable } from '../printable.ts';
import { type Call, json, type Verb, type VerbOutcome } from '../verb.ts';

const line = (call: Call, d: PreviewedDossier): string =>
  `${printable(d.project || d.id)} – ${call.t(`exchange.take.state.${d.state}`)}`;

/** What would happen, and the places that both sides changed: nothing is written. */
const previewLines = (
  call: Call,
  file: ReceivedFile,
  dossiers: readonly PreviewedDossier[],
  portfolio: Portfolio,
): string[] =>
  dossiers.flatMap((d) => {
    const copy = file.copies.find((c) => c.info.id === d.id);
    const compared = d.conflicts > 0 && copy !== undefined ? portfolio.compareWithCopy(copy) : null;
    const places = compared?.ok === true ? compared.value.conflicts : [];
    return [
      line(call, d),
      ...places.map((conflict) => {
        const words = conflictWords(conflict, conflict.subject, call.language);
        const sides = (['mine', 'theirs'] as const).map(
          (side) => `${call.t(`exchange.merge.${side}`)}: ${words[side]}`,
        );
        return `  ${printable([words.place, ...sides].join(' · '))}`;
      }),
    ];
  });

const take = (call: Call, file: ReceivedFile, portfolio: Portfolio): VerbOutcome => {
  const preview = portfolio.previewCopies(file.copies);
  if (!preview.ok) return failureOutcome(call, preview.failure);
  const dossiers = preview.value;
  const { prefer } = call.options;
  const lines = previewLines(call, file, dossiers, portfolio);
  const asJson = call.options.json !== undefined;
  const undecided = prefer === undefined && dossiers.some((d) => d.conflicts > 0);
  if (undecided || call.options['dry-run'] !== undefined) {
    const out = asJson ? json({ taken: [], dossiers }) : `${lines.join('\n')}\n`;
    return undecided ? { code: 1, out, problem: call.t('cli.undecided') } : { code: 0, out };
  }
  const choicesOf = (id: string): Choices => {
    const copy = file.copies.find((c) => c.info.id === id);
    const compared = copy === undefined || prefer === undefined ? null : portfolio.compareWithCopy(copy);
    const side = prefer === 'theirs' ? ('theirs' as const) : ('mine' as const);
    return compared?.ok === true ? Object.fromEntries(compared.value.conflicts.map((c) => [c.id, side])) : {};
  };
  const received = portfolio.receive(
    dossiers.flatMap((d) => {
      const copy = file.copies.find((c) => c.info.id === d.id);
      const choices = d.conflicts > 0 ? choicesOf(d.id) : {};
      return copy === undefined ? [] : [{ copy, action: 'take' as const, revision: d.revision, choices }];
    }),
    file.about,
  );
  if (!received.ok) return failureOutcome(call, received.failure);
  return { code: 0, out: asJson ? json({ taken: received.value, dossiers }) : `${lines.join('\n')}\n` };
};

/** An exchange file into a portfolio: all of it, or nothing. */
export const importVerb: Verb = {
  name: 'import',
  positionals: [{ name: 'FILE' }],
  options: ['portfolio', 'prefer', 'dry-run', 'password-env', 'json'],
  needed: ['portfolio'],
  run: async (call) => {
    const file = await readExchangeFile(call, 'FILE', call.positionals[0] ?? '');
    if (!file.ok) return file.refused;
    const opened = openNamedPortfolio(call, call.options['dry-run'] !== undefined);
    if (!opened.ok) return opened.refused;
    try {
      return take(call, file.value, opened.value);
    } finally {
      opened.value.close();
    }
  },
};
