/** Side one of the decision note: what is to be decided, five figures, why, why not, and what is thought from each angle. */
import { ruleContext } from '#shared/assessment/coherence/context.ts';
import type { AngleVerdict } from '#shared/assessment/overview/verdicts.ts';
import { verdictsOf } from '#shared/assessment/overview/verdicts.ts';
import { shareOfIncome } from '#shared/assessment/stakes/after.ts';
import { costPerResult, peopleReached, resultsAdded } from '#shared/assessment/stakes/results.ts';
import { classify } from '#shared/base/method/classify.ts';
import { MODEL_IDS, modelById } from '#shared/base/method/models.ts';
import { DECISIONS } from '#shared/base/method/options.ts';
import {
  ANGLES,
  VERDICT_GROUND_OPTIONS,
  VERDICT_LEVEL_OPTIONS,
  VERDICT_LEVELS,
} from '#shared/base/method/tables/angles.ts';
import { formatCents, formatNumber, formatRate, MINUS } from '#shared/base/money/format.ts';
import { clip, clipList } from '#shared/base/text/clip.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { type MemoContext, pair } from '../context.ts';
import type { Block, FactItem, VerdictRow } from '../document.ts';
import { dissent, pointsOf, resolutionBlock } from '../opinion.ts';
import { documentsNotSeen } from '../station-lists.ts';
import { whoAsks } from './who.ts';

/** How much of what is not voted a side takes. */
export interface NoteRoom {
  /** the assessor's reasons beside what is voted, in letters */ readonly recommendation: number;
  readonly points: number;
  readonly point: number;
  /** letters of documents not seen and what is not known */ readonly open: number;
  readonly chart: number;
  readonly findings: number;
  /** of what may happen, the worst */ readonly shocks: number;
  /** beside past dossiers: every figure, the first ones set close, nothing */ readonly peers: 'all' | 'first' | 'none';
}

const resolution = (c: MemoContext, room: NoteRoom): Block =>
  resolutionBlock(
    c,
    // Lines typed one below the other are read one after the other.
    clip(
      answerText(c.dossier, 'opinion.recommendation').replace(/\s*\n\s*/g, ' '),
      room.recommendation,
      c.t('memo.seeFull'),
    ).text,
    DECISIONS.map((d) => d.label[c.language]),
  );
const missing = (c: MemoContext): Block[] =>
  answerText(c.dossier, 'opinion.recommendation') === ''
    ? [{ kind: 'callout', tone: 'serious', title: c.t('memo.recommendation'), text: c.t('memo.noRecommendation') }]
    : [];

const withPlus = (value: number, words: string): string => (value > 0 ? `+${words}` : words);
const unknown = (label: string, why: string): FactItem => ({ label: `${label} — ${why}`, value: '–', origin: '' });

/** `24 → 60` */
const fromTo = (from: string, to: string): string => `${from} → ${to}`;
const peopleFigure = (c: MemoContext): FactItem => {
  const people = peopleReached(c.dossier);
  const label = c.t('note.figures.people');
  if (people === null) return unknown(label, c.t('note.figures.noPeople'));
  const words = (n: number | null): string => (n === null ? '?' : formatNumber(n, c.language, 1));
  return { label, value: fromTo(words(people.today), words(people.year3)), origin: '' };
};
const resultFigure = (c: MemoContext): FactItem => {
  const results = resultsAdded(c.dossier);
  if (results === null) return unknown(c.t('note.figures.results'), c.t('note.figures.noResults'));
  const words = (n: number): string => formatNumber(n, c.language, 1);
  const years = results.years
    .map((n) => withPlus(n, words(n)).replace(/^\+/, ''))
    .join(' + ')
    .replaceAll(`+ ${MINUS}`, `${MINUS} `);
  return {
    label: c.t('note.figures.added', {
      indicator: clip(results.indicator, 70, '…').text || c.t('note.figures.results'),
      years,
    }),
    value: withPlus(results.added, words(results.added)),
    origin: '',
  };
};
const costFigure = (c: MemoContext): FactItem => {
  const cost = costPerResult(c.dossier);
  const results = resultsAdded(c.dossier);
  const label = c.t('note.figures.cost');
  if (cost === null) return unknown(label, c.t('note.figures.noCost'));
  const anyway =
    results === null || results.deadweight === null
      ? c.t('note.figures.noDeadweight')
      : c.t('note.figures.deadweight', { rate: formatRate(results.deadweight, c.language) });
  return {
    label: [label, anyway].join(c.language === 'fr' ? '\u00a0; ' : '; '),
    value: formatCents(cost, c.language, 0),
    origin: '',
  };
};
const modelFigure = (c: MemoContext): FactItem => {
  const label = c.t('note.figures.model');
  const today = classify(c.projection.mixes[0]?.byLeaf ?? {});
  const third = classify(c.projection.mixes[3]?.byLeaf ?? {});
  const from = today.totalCents > 0 ? today : third;
  const [leading] = [...MODEL_IDS].sort((a, b) => from.modelShares[b] - from.modelShares[a]);
  if (from.totalCents <= 0 || leading === undefined) return unknown(label, c.t('note.figures.noModel'));
  const share = (profile: typeof from): string =>
    profile.totalCents > 0 ? formatRate(profile.modelShares[leading], c.language) : '–';
  return {
    label: c.t('note.figures.modelShare', { model: `${leading} ${modelById(leading).name[c.language]}` }),
    value: fromTo(share(today), share(third)),
    origin: '',
  };
};
const shareFigure = (c: MemoContext): FactItem => {
  const [first, third] = [shareOfIncome(c.projection, 0), shareOfIncome(c.projection, 2)];
  const label = c.t('note.figures.share');
  if (c.dossier.supports.length === 0) return unknown(label, c.t('note.figures.noSupport'));
  return first === null
    ? unknown(label, c.t('note.figures.noProducts'))
    : {
        label: c.t('note.figures.shareIn', { rate: third === null ? '–' : formatRate(third, c.language) }),
        value: formatRate(first, c.language),
        origin: '',
      };
};
export const fiveFigures = (c: MemoContext): Block => ({
  kind: 'figures',
  valueFirst: true,
  items: [peopleFigure(c), resultFigure(c), costFigure(c), modelFigure(c), shareFigure(c)],
});

const optionWords = (
  options: readonly { readonly id: string; readonly label: Readonly<Record<'fr' | 'en', string>> }[],
  id: string,
  language: 'fr' | 'en',
): string => options.find((o) => o.id === id)?.label[language] ?? id;

/** One angle as a row; what the tool proposes says so, and is nobody's judgement. */
export const verdictRow = (c: MemoContext, v: AngleVerdict): VerdictRow => ({
  angle: optionWords(ANGLES, v.angle, c.language),
  level: v.level,
  word: optionWords(VERDICT_LEVEL_OPTIONS, v.level, c.language),
  sentence: v.sentence[c.language],
  ground:
    v.by === 'proposed'
      ? c.t('note.proposed')
      : v.restsOn.map((id) => optionWords(VERDICT_GROUND_OPTIONS, id, c.language)).join(', ') || c.t('note.noGround'),
});
export const verdictRows = (c: MemoContext): readonly AngleVerdict[] =>
  verdictsOf(ruleContext(c.dossier, c.projection, undefined, c.thresholds));
export const verdictTable = (c: MemoContext): Block => ({
  kind: 'verdicts',
  rows: verdictRows(c).map((v) => verdictRow(c, v)),
  levels: VERDICT_LEVELS.map((level) => ({ level, word: optionWords(VERDICT_LEVEL_OPTIONS, level, c.language) })),
  note: c.t('note.reading'),
});

const pointList = (c: MemoContext, kind: 'strength' | 'reservation', room: NoteRoom): Block[] => {
  const { items, left, cut } = clipList(pointsOf(c, kind), { count: room.points, room: room.point });
  const all = [...items, ...(left > 0 ? [c.t('memo.moreItems', { count: left })] : cut ? [c.t('memo.moreText')] : [])];
  return [
    { kind: 'heading', level: 1, text: c.t(kind === 'strength' ? 'note.whyYes' : 'note.whyNot') },
    all.length > 0 ? { kind: 'list', items: all } : { kind: 'paragraph', text: c.t('memo.noneWritten'), tone: 'muted' },
  ];
};
/** An item of a list in a line: its full stop would stand before the dot that parts it from the next. */
const withoutStop = (text: string): string => text.trim().replace(/\.$/, '');
/** The minority view whole; with it what nobody has seen and what nobody knows, as far as there is room. */
const openEnds = (c: MemoContext, room: NoteRoom): Block[] => {
  const more = c.t('memo.seeFull');
  const notSeen = documentsNotSeen(c);
  const notKnown = [...pointsOf(c, 'unknown'), answerText(c.dossier, 'opinion.unknowns')].filter((x) => x !== '');
  const line = (title: string, items: readonly string[]): Block[] =>
    items.length === 0
      ? []
      : [{ kind: 'paragraph', text: pair(c, title, clip(items.map(withoutStop).join(' · '), room.open, more).text) }];
  return [
    dissent(c, answerText(c.dossier, 'opinion.minorityView')),
    ...line(c.t('note.notSeen'), notSeen),
    ...line(c.t('note.notKnown'), notKnown),
  ];
};
const changeMind = (c: MemoContext): Block[] => {
  const text = answerText(c.dossier, 'opinion.changeMind');
  return text === '' ? [] : [{ kind: 'paragraph', text: pair(c, c.t('note.changeMind'), text) }];
};

export const sideOne = (c: MemoContext, room: NoteRoom): Block[] => [
  ...whoAsks(c),
  resolution(c, room),
  ...missing(c),
  fiveFigures(c),
  { kind: 'columns', columns: [pointList(c, 'strength', room), pointList(c, 'reservation', room)] },
  ...changeMind(c),
  { kind: 'heading', level: 1, text: c.t('note.angles') },
  verdictTable(c),
  ...openEnds(c, room),
];
