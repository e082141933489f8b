import { statSync } from 'node:fs';
import { readOpinionFile } from '#main/documents/exchange/opinion-file.ts';
import { markOf } from '#shared/assessment/rubric/opinion.ts';
import type { OpinionFile } from '#shared/assessment/rubric/opinion-file.ts';
import { samePerson } from '#shared/assessment/rubric/person.ts';
import { wordsIn } from '#shared/assessment/rubric/rubric.ts';
import { referenceRubric, spreadBetween } from '#shared/assessment/rubric/spread.ts';
import {
  asideWords,
  givingWords,
  levelWords,
  rangeWords,
  verdictWords,
} from '#shared/assessment/rubric/verdict-words.ts';
import { ruleWords } from '#shared/base/fields/rule-words.ts';
import { formatNumber } from '#shared/base/money/format.ts';
import type { Refusal } from '#shared/base/refusal/refusal.ts';
import { fail, type Result } from '#shared/contract/failures.ts';
import { EXCHANGE_LIMITS } from '../../documents/exchange/limits.ts';
import { isLocked } from '../../documents/exchange/password.ts';
import { isZip } from '../../documents/exchange/read.ts';
import { writeExchange } from '../../documents/exchange/write.ts';
import { readBytes } from '../../files/read-bytes.ts';
import { printedOpinions } from '../../ipc/opinions.ts';
import type { OpinionsRead } from '../../portfolio/opinions/opinion-reading.ts';
import { openPortfolio, type Portfolio, portfolioPath } from '../../portfolio/portfolio.ts';
import { applicationVersion, passwordOf, readExchangeFile } from '../exchange-file.ts';
import { failureOutcome, placeToWrite, type ReadInput, write } from '../input.ts';
import { printable } from '../printable.ts';
import { keyFor, PASSPHRASE_OPTIONS } from '../secret/passphrase.ts';
import { type Call, json, refusalLine, refuse, succeed, type Verb, type VerbOutcome } from '../verb.ts';

const lines = (all: readonly string[]): string => `${all.map(printable).join('\n')}\n`;

const withPortfolio = async (
  call: Call,
  readOnly: boolean,
  work: (portfolio: Portfolio) => VerbOutcome | Promise<VerbOutcome>,
): Promise<VerbOutcome> => {
  const argument = call.options.portfolio ?? '';
  const folder = call.path(argument);
  if (statSync(portfolioPath(folder), { throwIfNoEntry: false })?.isFile() !== true)
    return refuse('--portfolio', argument, call.t('cli.refused.absent'));
  const now = (): string => new Date().toISOString();
  const key = await keyFor(call, portfolioPath(folder), '--portfolio', argument);
  if (!key.ok) return key.refused;
  const portfolio = openPortfolio({ folder, readOnly, key: key.value, now, user: () => call.options.person ?? '' });
  try {
    return await work(portfolio);
  } finally {
    portfolio.close();
  }
};

/** An opinion in an exchange file, or null when the file is not one: plain JSON is then read, with every problem of it. */
const readPacked = async (call: Call, argument: string): Promise<ReadInput<OpinionFile> | null> => {
  const bytes = readBytes(call.path(argument), EXCHANGE_LIMITS.fileBytes);
  if (!bytes.ok || !(isZip(bytes.value) || isLocked(bytes.value))) return null;
  const file = await readExchangeFile(call, 'OPINION', argument);
  if (!file.ok) return file;
  const { opinion: packed } = file.value;
  return packed === null
    ? { ok: false, refused: refuse('OPINION', argument, call.t('cli.refused.noOpinion')) }
    : { ok: true, value: packed };
};
const readFile = (call: Call, argument: string): Result<OpinionFile> | VerbOutcome => {
  let problems: readonly Refusal[] = [];
  const read = readOpinionFile(call.path(argument), (all) => {
    problems = all;
  });
  if (read.ok) return read;
  if (problems.length > 0) return { code: 2, refusals: problems.map((r) => refusalLine(call, r)) };
  const { rule } = read.failure;
  return refuse('OPINION', argument, rule ? ruleWords(call.t, call.language, rule) : call.t('cli.refused.unreadable'));
};
const fileWords = ({ t, language }: Call, { opinion, rubric, dossier }: OpinionFile): string =>
  lines([
    dossier.project,
    givingWords(t, opinion),
    ...rubric.criteria.map((criterion) => {
      const { verdict, reason } = markOf(opinion, criterion.id);
      const words = `${wordsIn(criterion.title, language)}: ${verdictWords(t, language, criterion, verdict)}`;
      return reason === '' ? words : `${words} — ${reason}`;
    }),
  ]);

const spreadOf = (read: OpinionsRead) => {
  const { read: all } = printedOpinions(read);
  const given = all.filter(({ opinion }) => opinion.month === 0 && opinion.status === 'given');
  const rubric = referenceRubric(given);
  return rubric === null ? null : spreadBetween(rubric, given, read.withdrawn);
};
const readWords = ({ t, language }: Call, read: OpinionsRead): string => {
  const spread = spreadOf(read);
  return lines([
    ...(read.awaiting.length === 0
      ? []
      : [t('rubric.spread.awaiting', { people: read.awaiting.map((a) => a.person).join(', ') })]),
    ...(spread === null ? [t('rubric.spread.nobody')] : []),
    ...(spread?.criteria ?? []).map((s) =>
      [
        wordsIn(s.criterion.title, language),
        rangeWords(t, s),
        s.mean === null ? '—' : formatNumber(s.mean, language, 1),
        ...levelWords(t, language, s),
        ...asideWords(t, s),
      ].join(' · '),
    ),
    ...read.opinions.filter((o) => o.body.status !== 'draft').map((o) => givingWords(t, o.body)),
  ]);
};
const readJson = (read: OpinionsRead) => ({
  person: read.you,
  opinions: read.opinions.map(({ id, body, revision, updatedAt }) => ({ id, revision, updatedAt, ...body })),
  awaiting: read.awaiting,
  withdrawn: read.withdrawn,
  spread: spreadOf(read),
});

/** The opinion of --person as a file: the last one written. */
const carry = async (call: Call, portfolio: Portfolio, dossierId: string, read: OpinionsRead): Promise<VerbOutcome> => {
  const own = read.opinions.findLast((o) => samePerson(o.body.person, read.you));
  const file = own === undefined ? fail({ code: 'record.unknown' }) : portfolio.opinionFile(dossierId, own.id);
  if (!file.ok) return failureOutcome(call, file.failure);
  const place = placeToWrite(call);
  if (!place.ok) return place.refused;
  const password = passwordOf(call);
  if (!password.ok) return password.refused;
  const isExchange = place.value.toLowerCase().endsWith('.triptyque');
  if (!isExchange && password.value !== '')
    return refuse('--password-env', place.value, call.t('cli.refused.onlyExchange'));
  const content = isExchange
    ? await writeExchange({
        kind: 'opinion',
        createdAt: new Date().toISOString(),
        application: applicationVersion(),
        sender: read.you,
        organisation: '',
        copies: [],
        opinion: file.value,
        documents: [],
        password: password.value,
      })
    : json(file.value);
  const trouble = write(call, place.value, content);
  return trouble ?? succeed(`${call.t('cli.written', { path: printable(place.value) })}\n`);
};

const take = (call: Call, file: OpinionFile): Promise<VerbOutcome> =>
  withPortfolio(call, false, (portfolio) => {
    const taken = portfolio.receiveOpinion(file.dossier.id, file);
    if (!taken.ok) return failureOutcome(call, taken.failure);
    const { person, state } = taken.value;
    return succeed(
      call.options.json === undefined ? lines([call.t(`rubric.own.received.${state}`, { person })]) : json(taken.value),
    );
  });

/** An opinion file checked, or taken into a portfolio; what one person may read of a dossier's opinions, or their own as a file. */
export const opinionVerb: Verb = {
  name: 'opinion',
  positionals: [{ name: 'OPINION', optional: true }],
  options: ['portfolio', 'dossier', 'person', 'out', 'password-env', ...PASSPHRASE_OPTIONS, 'json'],
  needed: [],
  run: async (call) => {
    const [argument] = call.positionals;
    if (argument !== undefined) {
      const packed = await readPacked(call, argument);
      if (packed?.ok === false) return packed.refused;
      const file = packed ?? readFile(call, argument);
      if (!('ok' in file)) return file;
      if (!file.ok) return failureOutcome(call, file.failure);
      if (call.options.portfolio !== undefined) return take(call, file.value);
      return succeed(call.options.json === undefined ? fileWords(call, file.value) : json(file.value));
    }
    const missing = (['portfolio', 'dossier', 'person'] as const).filter((name) => call.options[name] === undefined);
    if (missing.length > 0)
      return {
        code: 2,
        refusals: missing.map((name) => ({ path: `--${name}`, value: '', rule: call.t('cli.refused.needed') })),
      };
    const dossierId = call.options.dossier ?? '';
    return withPortfolio(call, true, (portfolio) => {
      const opened = portfolio.openDossier(dossierId);
      if (!opened.ok) return failureOutcome(call, opened.failure);
      const read = portfolio.opinions(dossierId);
      if (!read.ok) return failureOutcome(call, read.failure);
      if (call.options.out !== undefined) return carry(call, portfolio, dossierId, read.value);
      return succeed(call.options.json === undefined ? readWords(call, read.value) : json(readJson(read.value)));
    });
  },
};
