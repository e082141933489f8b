import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { type LetterFileProblem, MAX_LETTER_FILE_BYTES } from '#shared/decision/committee/letters/letter-file.ts';
import { DECISION_IDS } from '#shared/decision/committee/records.ts';
import { ownId } from '#shared/decision/records/kinds.ts';
import { judgeLetterFile } from '../../documents/word/letter-template.ts';
import { openPortfolio, portfolioPath } from '../../portfolio/portfolio.ts';
import { failureOutcome, readSmallFile } from '../input.ts';
import { printable } from '../printable.ts';
import { type Call, json, type RefusalLine, refuse, succeed, type Verb, type VerbOutcome } from '../verb.ts';

const refusalOf = ({ t }: Call, { rule, name, nearest }: LetterFileProblem): RefusalLine => ({
  path: 'FILE',
  value: rule === 'unknown' || rule === 'unclosed' ? `{{${name}}}` : name,
  rule: [
    t(`committee.ownFile.rules.${rule}`),
    ...(nearest === null ? [] : [t('committee.ownFile.nearest', { name: `{{${nearest}}}` })]),
  ].join(' · '),
});

const keep = (call: Call, name: string, bytes: Uint8Array): VerbOutcome | null => {
  const argument = call.options.portfolio ?? '';
  const folder = call.path(argument);
  if (statSync(portfolioPath(folder), { throwIfNoEntry: false })?.isFile() !== true)
    return refuse('--portfolio', argument, call.t('cli.refused.absent'));
  const portfolio = openPortfolio({
    folder,
    readOnly: false,
    now: () => new Date().toISOString(),
    user: () => call.options.person ?? '',
  });
  try {
    const decision = DECISION_IDS.find((id) => id === call.options.decision) ?? null;
    const body = {
      decision,
      language: call.language,
      name: name.slice(0, 200),
      base64: Buffer.from(bytes).toString('base64'),
    };
    const id = ownId('letterFile', body, null) ?? '';
    const kept = portfolio.listRecords('letterFile', null);
    if (!kept.ok) return failureOutcome(call, kept.failure);
    const base = kept.value.find((r) => r.id === id)?.revision ?? 0;
    const saved = portfolio.saveRecord({ id, kind: 'letterFile', dossierId: null, base, body });
    return saved.ok ? null : failureOutcome(call, saved.failure);
  } finally {
    portfolio.close();
  }
};

/** A foundation's own letter in Word judged: every field that it names, or everything that is wrong with it; kept in a portfolio when one is named. */
export const letterFileVerb: Verb = {
  name: 'letter-file',
  positionals: [{ name: 'FILE' }],
  options: ['portfolio', 'decision', 'person', 'json'],
  needed: [],
  run: (call): VerbOutcome => {
    const [argument = ''] = call.positionals;
    const bytes = readSmallFile(call.path(argument));
    if (bytes === null) return refuse('FILE', argument, call.t('cli.refused.unreadable'));
    if (bytes === 'tooLarge' || bytes.byteLength > MAX_LETTER_FILE_BYTES)
      return refuse('FILE', argument, call.t('committee.ownFile.rules.tooLarge'));
    const judged = judgeLetterFile(bytes);
    if (!judged.ok) return { code: 2, refusals: judged.problems.map((p) => refusalOf(call, p)) };
    const name = basename(argument);
    if (call.options.portfolio !== undefined) {
      const trouble = keep(call, name, bytes);
      if (trouble !== null) return trouble;
    }
    const kept = call.options.portfolio === undefined ? [] : [call.t('committee.ownFile.kept', { name })];
    const words = [...kept, ...judged.fields.map((field) => `{{${field}}}`)].map(printable).join('\n');
    return succeed(call.options.json === undefined ? `${words}\n` : json({ fields: judged.fields }));
  },
};
