/**
 * The letter that tells the applicant. It is made from public facts only: the type of what it is given has no vote, no voter, no dissent, no motive, so that a
 * template cannot print one.
 */
import { longDate, shortDate } from '#shared/base/i18n/dates.ts';
import { type Translate, translator } from '#shared/base/i18n/translate.ts';
import { INSTRUMENTS } from '#shared/base/method/options.ts';
import { VEHICLES } from '#shared/base/method/tables/vehicles.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { Block, MemoDocument, Picture } from '#shared/papers/memo/document.ts';
import { conditionWords } from '#shared/papers/memo/note/resolution.ts';
import type { Decision, LetterTemplate } from '../records.ts';
import type { FileValue, FileValues } from './letter-file.ts';
import { type PlaceholderId, readTemplate, type TemplatePart, type TemplateProblem } from './placeholders.ts';

/** The part of a decision that its applicant may read. */
export type PublicDecision = Pick<
  Decision,
  | 'amountCents'
  | 'instrument'
  | 'termMonths'
  | 'tranches'
  | 'conditions'
  | 'missing'
  | 'newDate'
  | 'vehicle'
  | 'vehicleReason'
  | 'reasons'
> & { readonly decision: NonNullable<Decision['decision']> };
export interface LetterInput {
  readonly decision: PublicDecision;
  readonly template: Pick<LetterTemplate, 'title' | 'body'>;
  readonly language: Language;
  readonly foundation: string;
  readonly project: string;
  readonly organisation: string;
  readonly askedCents: number | null;
  /** 'YYYY-MM-DD' */ readonly sessionDate: string;
  /** 'YYYY-MM-DD' */ readonly letterDate: string;
  readonly signatory: string;
  /** of who writes; may be empty */ readonly senderAddress: string;
  /** the town; may be empty */ readonly place: string;
  /** of the applicant; may be empty */ readonly address: string;
  /** session and place on its agenda */ readonly reference: string;
  readonly logo?: Picture;
}
export type LetterProblem = TemplateProblem | { readonly rule: 'noValue'; readonly name: string };
export type Letter =
  | { readonly ok: true; readonly document: MemoDocument }
  | { readonly ok: false; readonly problems: readonly LetterProblem[] };

/** A decision without what is internal: what is not picked here cannot reach a letter. */
export const publicDecision = (d: Decision): PublicDecision | null =>
  d.decision === null
    ? null
    : {
        decision: d.decision,
        amountCents: d.amountCents,
        instrument: d.instrument,
        termMonths: d.termMonths,
        tranches: d.tranches,
        conditions: d.conditions,
        missing: d.missing,
        newDate: d.newDate,
        vehicle: d.vehicle,
        vehicleReason: d.vehicleReason,
        reasons: d.reasons,
      };

export const amountText = (cents: number, language: Language): string =>
  formatCents(cents, language, cents % 100 === 0 ? 0 : 2);
/** An instrument as it is said; an id that is not known is given back. */
export const instrumentText = (id: string, language: Language): string =>
  INSTRUMENTS.find((i) => i.id === id)?.label[language] ?? id;
/** A vehicle of the table by its name; other words as they were typed. */
export const vehicleText = (vehicle: string, language: Language): string =>
  VEHICLES.find((v) => v.id === vehicle)?.name[language] ?? vehicle;

const scheduleTable = (t: Translate, language: Language, tranches: Decision['tranches']): Block => ({
  kind: 'table',
  columns: [
    { head: t('minutes.tranche'), number: false, share: 2 },
    { head: t('minutes.dueOn'), number: false, share: 1 },
    { head: t('minutes.amount'), number: true },
  ],
  rows: [
    ...tranches.map((x) => ({ cells: [x.name, shortDate(x.dueOn), amountText(x.amountCents ?? 0, language)] })),
    {
      cells: [
        t('minutes.total'),
        '',
        amountText(
          tranches.reduce((a, x) => a + (x.amountCents ?? 0), 0),
          language,
        ),
      ],
      total: true,
    },
  ],
});
export const conditionSentences = (
  language: Language,
  c: Decision['conditions'][number],
  tranches: Decision['tranches'],
): string => {
  const name = tranches.find((x) => x.id === c.trancheId)?.name.trim() ?? '';
  const payment = name === '' ? '' : translator(language)('minutes.thePayment', { name });
  return conditionWords({ ...c, payment }, language, (date) => longDate(date, language));
};
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A label as it stands inside a sentence; initials keep their capitals. */
const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? `${label.slice(0, 1).toLowerCase()}${label.slice(1)}` : label;

type Value = string | Block;
const valuesOf = (i: LetterInput, t: Translate): Readonly<Record<PlaceholderId, Value>> => {
  const { decision: d, language } = i;
  const list = (items: readonly string[]): Value => (items.length === 0 ? '' : { kind: 'list', items });
  return {
    foundation: i.foundation.trim(),
    project: i.project.trim(),
    organisation: i.organisation.trim(),
    session: i.sessionDate === '' ? '' : longDate(i.sessionDate, language),
    letterDate: longDate(i.letterDate, language),
    asked: i.askedCents === null ? '' : amountText(i.askedCents, language),
    amount: d.amountCents === null ? '' : amountText(d.amountCents, language),
    instrument: inSentence(instrumentText(d.instrument, language)),
    term: d.termMonths === null ? '' : t('minutes.months', { count: d.termMonths }),
    schedule: d.tranches.length === 0 ? '' : scheduleTable(t, language, d.tranches),
    conditions: list(d.conditions.map((c) => conditionSentences(language, c, d.tranches))),
    missing: list(lines(d.missing)),
    newDate: d.newDate === '' ? '' : longDate(d.newDate, language),
    vehicle: vehicleText(d.vehicle, language).trim(),
    vehicleReason: d.vehicleReason.trim(),
    reasons: d.reasons.trim(),
    signatory: i.signatory.trim(),
  };
};

/** @returns the letter, or every placeholder that is wrong or has nothing to say */
/** What a block says, line by line. */
const linesOf = (block: Block): string[] => {
  if (block.kind === 'list') return [...block.items].map((item) => `– ${item}`);
  if (block.kind === 'table') return block.rows.map(({ cells }) => cells.filter((c) => c !== '').join(' · '));
  return 'text' in block && typeof block.text === 'string' ? [block.text] : [];
};
/** The same letter as fields of the foundation's own file. @param letter as it was built: its words are one of them */
export const letterFileValues = (input: LetterInput, letter: MemoDocument): FileValues => {
  const { decision: d, language } = input;
  const t = translator(language);
  const values = valuesOf(input, t);
  const text = (value: Value): string => (typeof value === 'string' ? value : linesOf(value).join('\n'));
  const plain = Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { text: text(value), items: [] }]),
  ) as unknown as Record<PlaceholderId, FileValue>;
  const paragraphs = letter.blocks.map((block) => linesOf(block).join('\n'));
  return {
    ...plain,
    subject: { text: letter.title, items: [] },
    text: { text: paragraphs.join('\n\n'), items: paragraphs.map((paragraph) => ({ paragraph })) },
    schedule: {
      text: plain.schedule.text,
      items: d.tranches.map((x) => ({
        payment: x.name,
        dueOn: shortDate(x.dueOn),
        sum: amountText(x.amountCents ?? 0, language),
      })),
    },
    conditions: {
      text: plain.conditions.text,
      items: d.conditions.map((c) => ({ condition: conditionSentences(language, c, d.tranches) })),
    },
    missing: { text: plain.missing.text, items: lines(d.missing).map((item) => ({ item })) },
  };
};

export const buildLetter = (input: LetterInput): Letter => {
  const { language, decision, template } = input;
  const t = translator(language);
  const read = readTemplate(template, decision.decision);
  const values = valuesOf(input, t);
  const mute = new Map<PlaceholderId, string>();
  for (const part of [read.title, ...read.paragraphs].flat())
    if ('id' in part && values[part.id] === '') mute.set(part.id, part.name);
  const problems: LetterProblem[] = [
    ...read.problems,
    ...[...mute.values()].map((name): LetterProblem => ({ rule: 'noValue', name })),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const partText = (part: TemplatePart): string => {
    const value = 'text' in part ? part.text : values[part.id];
    return typeof value === 'string' ? value : '';
  };
  const sentence = (all: readonly TemplatePart[]): string => all.map(partText).join('');
  const title = sentence(read.title).replace(/\s+/g, ' ').trim();
  const blocks = read.paragraphs.map((all): Block => {
    const [only] = all;
    const value = all.length === 1 && only !== undefined && 'id' in only ? values[only.id] : '';
    if (typeof value !== 'string') return value;
    const signs = all.some((part) => 'id' in part && part.id === 'signatory');
    return { kind: 'paragraph', text: sentence(all), ...(signs ? { tone: 'signature' as const } : {}) };
  });
  const day = longDate(input.letterDate, language);
  return {
    ok: true,
    document: {
      density: 'pages',
      title,
      subtitle: values.foundation as string,
      language,
      author: values.foundation as string,
      date: input.letterDate,
      cover: {
        organisation: values.organisation as string,
        lines: [day],
        ...(input.logo === undefined ? {} : { logo: input.logo }),
      },
      header: { left: title, right: '' },
      letter: {
        sender: lines(input.senderAddress),
        addressee: [values.organisation as string, ...lines(input.address)].filter((x) => x !== ''),
        dated:
          input.place.trim() === ''
            ? t('minutes.letter.day', { day })
            : t('minutes.letter.placeAndDay', { place: input.place.trim(), day }),
        reference: t('minutes.letter.reference', { reference: input.reference }),
        matter: t('minutes.letter.matter', { title }),
      },
      footer: {
        left: [values.foundation as string, day].filter((x) => x !== '').join(' · '),
        page: t('memo.page', { page: '%p', pages: '%n' }),
      },
      unprintable: t('memo.unprintable', { characters: '%n' }),
      blocks,
    },
  };
};
