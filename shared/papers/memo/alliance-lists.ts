/** Alliances in the memo: what is said of each, with its days and people. Nothing that was typed is left out. */
import { shortDate } from '#shared/base/i18n/dates.ts';
import {
  ACTOR_TYPES,
  ALLIANCE_BENEFICIARIES,
  ALLIANCE_RISKS,
  ALLIANCE_STEPS,
  CONTRACT_LOGICS,
  FRAMING_PHASES,
  PARTNERSHIP_CATEGORIES,
  PILOTING_BLOCKS,
} from '#shared/base/method/tables/alliances.ts';
import { formatNumber } from '#shared/base/money/format.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { MemoContext } from './context.ts';
import type { Block } from './document.ts';
import { labelOf, tableIn, text } from './station-lists.ts';

type Alliance = Dossier['alliances'][number];

/** "Signature, au plus tard le 15/03/2027 · Awa": of each step that has a day or a person. */
const calendarOf = ({ t }: MemoContext, alliance: Alliance): string =>
  ALLIANCE_STEPS.flatMap((step) => {
    const on = alliance[`${step}On`] ?? '';
    const by = alliance[`${step}By`] ?? '';
    if (on !== '') return [`${t(`alliances.dates.${step}`)} ${shortDate(on)}${by === '' ? '' : ` (${by})`}`];
    return by === '' ? [] : [t('alliances.point', { topic: t(`alliances.people.${step}`), said: by })];
  }).join(' · ');

const indicatorOf = ({ t, language }: MemoContext, alliance: Alliance): string => {
  const { indicator = '', indicatorUnit = '', indicatorBaseline, indicatorTarget } = alliance;
  const value = (label: string, x: number | undefined): string[] =>
    x === undefined ? [] : [t('alliances.point', { topic: label, said: formatNumber(x, language, 1) })];
  return [
    [indicator, indicatorUnit === '' ? '' : `(${indicatorUnit})`].filter((part) => part !== '').join(' '),
    ...value(t('alliances.baseline'), indicatorBaseline),
    ...value(t('alliances.target'), indicatorTarget),
  ]
    .filter((part) => part !== '')
    .join(' · ');
};

/** What is said of one alliance, topic by topic; what nobody wrote of has no row. */
const rowsOf = (c: MemoContext, alliance: Alliance): readonly (readonly string[])[] => {
  const { t, language, dossier } = c;
  const done = FRAMING_PHASES.map(({ id, label, checklist }) => {
    const kept = checklist.filter((entry) => alliance.done.includes(`${id}.${entry.id}`));
    return kept.length === 0
      ? ''
      : t('alliances.point', { topic: label[language], said: kept.map((e) => e.label[language]).join(', ') });
  });
  const brought = dossier.resources.filter((r) => alliance.resources.includes(r.id)).map((r) => r.label || r.id);
  return [
    [t('alliances.category'), alliance.category === null ? '' : labelOf(c, PARTNERSHIP_CATEGORIES, alliance.category)],
    [t('alliances.done'), done.filter((part) => part !== '').join(' · ')],
    [t('alliances.calendar'), calendarOf(c, alliance)],
    [t('alliances.evaluated'), indicatorOf(c, alliance)],
    ...PILOTING_BLOCKS.map((b) => [
      `${t('alliances.piloting')}, ${b.label[language].toLocaleLowerCase(language)}`,
      alliance.piloting[b.id as keyof Alliance['piloting']],
    ]),
    ...ALLIANCE_RISKS.map((r) => [r.label[language], alliance.risks[r.id as keyof Alliance['risks']]]),
    ...ALLIANCE_BENEFICIARIES.map((v) => [v.label[language], alliance.value[v.id as keyof Alliance['value']]]),
    [t('alliances.brought'), brought.join(', ')],
  ].filter(([, said = '']) => said.trim() !== '');
};

export const allianceLists = (c: MemoContext): Block[] =>
  c.dossier.alliances.flatMap((a) =>
    tableIn(c)(
      c.t('alliances.of', { actor: a.actor }),
      [text(c.t('alliances.topic')), text(c.t('alliances.said'), 3)],
      [
        [
          c.t('alliances.type'),
          [labelOf(c, ACTOR_TYPES, a.type), ...(a.academic ? [c.t('alliances.academic')] : [])].join(', '),
        ],
        [c.t('alliances.logic'), labelOf(c, CONTRACT_LOGICS, a.logic)],
        [c.t('alliances.phase'), labelOf(c, FRAMING_PHASES, a.phase)],
        ...rowsOf(c, a),
      ],
    ),
  );
