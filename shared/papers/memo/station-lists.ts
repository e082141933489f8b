/** What the stations hold as lists, each as a table: evidence, levers, people, alliances, needs, goals, risks, documents. */

import { leverWeights } from '#shared/assessment/coherence/thresholds/set-thresholds.ts';
import { THRESHOLDS } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import { monthOfPlan } from '#shared/assessment/stakes/after.ts';
import { monthName, shortDate } from '#shared/base/i18n/dates.ts';
import { leafById } from '#shared/base/method/levers.ts';
import type { Option } from '#shared/base/method/option.ts';
import { STAGES } from '#shared/base/method/options.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import { paperLabel } from '#shared/base/method/questions/paper.ts';
import { INVESTOR_LEVERS, NEED_CATEGORIES } from '#shared/base/method/tables/capacity.ts';
import { DOCUMENT_STATES } from '#shared/base/method/tables/follow-up.ts';
import { IMPACT_RISKS, SDGS } from '#shared/base/method/tables/impact.ts';
import { ATTESTED_BY, STAKEHOLDER_GROUPS } from '#shared/base/method/tables/innovation.ts';
import { SKILL_DOMAINS, SKILL_HOLDERS, SKILL_STATES } from '#shared/base/method/tables/people.ts';
import { formatCents, formatNumber } from '#shared/base/money/format.ts';
import { evidenceStage } from '#shared/dossier/content/evidence-stage.ts';
import { keyPersonRisks } from '#shared/dossier/content/people.ts';
import { qualify } from '#shared/finance/projection/qualification.ts';
import { leverMap } from '#shared/papers/charts/lever-map.ts';
import { PRINT } from '#shared/papers/charts/palettes.ts';
import { readiness } from '#shared/papers/charts/readiness.ts';
import { forApplicant, type MemoContext, pair } from './context.ts';
import type { Block, Column, TableBlock } from './document.ts';

const MAP = { width: 479, height: 170 } as const;
/** A map of fewer levers, a curve of fewer needs, says no more than its table. */
const FEWEST = { levers: 5, needs: 4 } as const;

export const labelOf = (c: MemoContext, options: readonly Option[], id: string | null): string =>
  options.find((o) => o.id === id)?.label[c.language] ?? '–';
const onPaper = (c: MemoContext, id: string): string => {
  const question = questionById(id);
  return question === undefined ? id : paperLabel(question)[c.language];
};
const number = (c: MemoContext, value: number | null): string =>
  value === null ? c.t('memo.notKnown') : formatNumber(value, c.language, 1);
const cents = (c: MemoContext, value: number | null): string =>
  value === null ? c.t('memo.notKnown') : formatCents(value, c.language, 0);
export const text = (head: string, share = 1): Column => ({ head, number: false, share });
const figure = (head: string): Column => ({ head, number: true });

/**
 * Nothing at all when there is nothing to show: an empty list is said by its station's questions.
 * @param note how to read it; that it was entered, not computed, is always said
 */
export const tableIn =
  (c: MemoContext) =>
  (title: string, columns: readonly Column[], rows: readonly (readonly string[])[], note?: string): Block[] =>
    rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            title,
            columns,
            rows: rows.map((cells) => ({ cells })),
            note: [...(note === undefined ? [] : [note]), c.t('memo.entered')].join(' '),
          } satisfies TableBlock,
        ];

export const innovationLists = (c: MemoContext): Block[] => {
  const table = tableIn(c);
  const { dossier, t, language } = c;
  const supported = evidenceStage(dossier);
  const stage = STAGES.find((s) => s.id === supported.stage)?.label[language] ?? '';
  const said: Block = { kind: 'paragraph', text: t('memo.lists.supported', { stage }) };
  return [
    ...(dossier.proofs.length > 0 ? [said] : []),
    ...table(
      t('innovation.proofs'),
      [
        text(t('memo.provedBy')),
        text(t('innovation.evidence'), 2),
        text(t('innovation.attestedBy')),
        text(t('innovation.date'), 0.7),
      ],
      dossier.proofs.map((p) => [
        onPaper(c, p.question),
        p.text,
        [labelOf(c, ATTESTED_BY, p.attestedBy), p.who].filter(Boolean).join(', '),
        shortDate(p.date),
      ]),
    ),
    ...table(
      t('innovation.stakeholders'),
      [
        text(t('innovation.name')),
        text(t('innovation.group')),
        text(t('innovation.expects')),
        text(t('innovation.brings')),
      ],
      dossier.stakeholders.map((s) => [s.name, labelOf(c, STAKEHOLDER_GROUPS, s.group), s.expects, s.brings]),
    ),
  ];
};

export const leverLists = (c: MemoContext): Block[] => {
  const table = tableIn(c);
  const { dossier, projection, t, language } = c;
  const weights = leverWeights(c.thresholds ?? THRESHOLDS);
  const levers = dossier.leverReviews.map((review) => ({ review, lever: qualify(review, projection, weights) }));
  const placed = levers.filter(({ lever }) => lever.effort !== null);
  return [
    ...table(
      t('levers.qualification'),
      [
        text(t('levers.lever'), 1.4),
        figure(t('levers.map.amount')),
        figure(t('memo.lists.mean')),
        text(t('levers.horizon'), 0.8),
        text(t('levers.reason'), 1.8),
      ],
      levers.map(({ review, lever }) => [
        `${lever.leaf} ${leafById(lever.leaf).label[language]}`,
        formatCents(lever.amountCents, language, 0),
        lever.mean === null ? '–' : formatNumber(lever.mean, language, 1),
        lever.horizon === null ? '–' : t(`memo.lists.${lever.horizon}`),
        review.reason,
      ]),
      t('memo.lists.qualificationNote'),
    ),
    ...(placed.length < FEWEST.levers
      ? []
      : [
          {
            kind: 'chart' as const,
            note: t('memo.lists.mapNote'),
            chart: leverMap(
              placed.map(({ lever }) => lever),
              language,
              PRINT,
              MAP,
            ),
          },
        ]),
  ];
};

export const peopleLists = (c: MemoContext): Block[] => {
  const table = tableIn(c);
  const { dossier, t } = c;
  const alone = keyPersonRisks(dossier);
  return [
    ...table(
      t('people.missionsTitle'),
      [text(t('people.mission'), 2), figure(t('people.volunteers')), figure(t('people.hoursPerYear'))],
      dossier.volunteerMissions.map((m) => [m.name, number(c, m.volunteers), number(c, m.hoursPerYear)]),
    ),
    ...table(
      t('people.skills'),
      [text(t('people.skill'), 1.6), text(t('people.domain')), text(t('people.state')), text(t('people.holder'))],
      dossier.skills.map((s) => [
        s.name,
        labelOf(c, SKILL_DOMAINS, s.domain),
        labelOf(c, SKILL_STATES, s.state),
        s.state === 'held' ? labelOf(c, SKILL_HOLDERS, s.holder) : cents(c, s.costCents),
      ]),
    ),
    ...(alone.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            tone: 'strong' as const,
            text: t('people.alone', { skills: alone.map((s) => s.name).join(', ') }),
          },
        ]),
  ];
};

export const capacityLists = (c: MemoContext): Block[] => {
  const table = tableIn(c);
  const { dossier, t } = c;
  const ours = !forApplicant(c);
  const lever = (id: string | null): string => (id === null ? '' : labelOf(c, INVESTOR_LEVERS, id));
  return [
    ...table(
      t('capacity.needs'),
      [
        text(t('capacity.need'), 2),
        figure(t('memo.lists.levels')),
        ...(ours
          ? [
              figure(t('capacity.days')),
              figure(t('capacity.cost')),
              text(`${t('capacity.lever')}, ${t('capacity.provider').toLocaleLowerCase(c.language)}`, 1.6),
              text(t('capacity.deliverable'), 1.4),
            ]
          : []),
      ],
      dossier.needs.map((n) => [
        [`${n.title} (${labelOf(c, NEED_CATEGORIES, n.category)})`, n.evidence].filter((x) => x !== '').join('\n'),
        `${n.levelToday ?? '–'} → ${n.levelTarget ?? '–'}`,
        ...(ours
          ? [
              number(c, n.days),
              cents(c, n.costCents),
              [lever(n.lever), n.provider].filter((x) => x !== '').join(', '),
              n.deliverable,
            ]
          : []),
      ]),
      t('memo.lists.levelsNote'),
    ),
    ...(dossier.needs.length < FEWEST.needs
      ? []
      : [
          {
            kind: 'chart' as const,
            note: t('memo.entered'),
            chart: readiness(dossier.needs, c.language, PRINT, { width: MAP.width }),
          },
        ]),
  ];
};

export const impactLists = (c: MemoContext): Block[] => {
  const table = tableIn(c);
  const { dossier, t } = c;
  return [
    ...table(
      t('impact.goals'),
      [
        text(t('impact.goal'), 1.3),
        text(t('impact.indicator'), 2),
        figure(t('impact.baseline')),
        figure(t('memo.unit.months', { count: 12, value: 12 })),
        figure(t('memo.unit.months', { count: 24, value: 24 })),
        figure(t('memo.unit.months', { count: 36, value: 36 })),
      ],
      dossier.goals.map((g) => [
        `${g.goal} ${labelOf(c, SDGS, g.goal)}${g.target === '' ? '' : ` (${g.target})`}`,
        [
          [g.indicator, g.unit].filter(Boolean).join(', '),
          g.negative === '' ? '' : pair(c, t('impact.negative'), g.negative),
        ]
          .filter((x) => x !== '')
          .join('\n'),
        number(c, g.baseline),
        number(c, g.month12),
        number(c, g.month24),
        number(c, g.month36),
      ]),
      t('memo.lists.goalsNote'),
    ),
    ...table(
      t('impact.risks'),
      [
        text(t('impact.kind'), 1.4),
        figure(t('risks.likelihood')),
        figure(t('risks.severity')),
        text(t('risks.mitigation'), 2),
      ],
      dossier.impactRisks.map((r) => [
        labelOf(c, IMPACT_RISKS, r.kind),
        number(c, r.likelihood),
        number(c, r.severity),
        r.mitigation,
      ]),
    ),
  ];
};

export const riskLists = (c: MemoContext): Block[] => {
  const table = tableIn(c);
  const { dossier, t } = c;
  const marks = (likelihood: number | null, severity: number | null): string =>
    `${likelihood ?? '–'} × ${severity ?? '–'}`;
  return [
    ...table(
      t('risks.title'),
      [
        text(t('risks.cause'), 1.5),
        text(t('risks.consequence'), 1.5),
        figure(t('memo.lists.before')),
        text(t('risks.mitigation'), 1.5),
        figure(t('memo.lists.after')),
      ],
      dossier.risks.map((r) => [
        r.cause,
        r.consequence,
        marks(r.likelihood, r.severity),
        [r.mitigation, r.owner].filter((x) => x !== '').join('\n'),
        marks(r.residualLikelihood, r.residualSeverity),
      ]),
      t('memo.lists.risksNote'),
    ),
    ...table(
      t('risks.tranches'),
      [text(t('risks.tranche')), figure(t('memo.lists.amount')), figure(t('memo.lists.month'))],
      dossier.tranches.map((x) => [
        x.name,
        formatCents(x.amountCents, c.language, 0),
        x.month === null ? '–' : monthName(monthOfPlan(dossier.plan.startMonth, x.month), c.language),
      ]),
    ),
  ];
};

export const milestoneList = (c: MemoContext): Block[] => {
  const proven = c.dossier.milestones.some((m) => m.evidence !== '');
  return tableIn(c)(
    c.t('risks.milestones'),
    [
      figure(c.t('memo.lists.month')),
      text(c.t('risks.milestone'), 2),
      ...(proven ? [text(c.t('risks.evidence'), 2)] : []),
    ],
    [...c.dossier.milestones]
      .sort((a, b) => a.month - b.month)
      .map((m) => [String(m.month), m.title, ...(proven ? [m.evidence] : [])]),
  );
};

/** What was asked for and not seen is said, whatever its reason. */
export const documentList = (c: MemoContext): Block[] =>
  tableIn(c)(
    c.t('documents.title'),
    [text(c.t('documents.document'), 2), text(c.t('documents.state')), text(c.t('dossier.note'), 2)],
    c.dossier.documents.map((d) => [d.label, labelOf(c, DOCUMENT_STATES, d.state), d.note]),
  );

/** Names of the documents asked for and not seen. */
export const documentsNotSeen = ({ dossier }: MemoContext): string[] =>
  dossier.documents.filter((d) => ['asked', 'missing', 'refused'].includes(d.state ?? 'asked')).map((d) => d.label);
