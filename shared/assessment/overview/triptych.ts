/**
 * The triptych: a dossier in one picture. A lintel of three angles, three panels of levers, hinges between them, thirty-six months below. Home, glyph, slide and
 * memo draw what this returns, so that they cannot disagree.
 */
import type { ModelId } from '#shared/base/method/models.ts';
import { type Option, option } from '#shared/base/method/option.ts';
import type { AngleId } from '#shared/base/method/tables/angles.ts';
import type { Language, LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import { type Cents, sum } from '#shared/base/money/cents.ts';
import { formatNumber, formatRate } from '#shared/base/money/format.ts';
import { answerNumber } from '#shared/dossier/content/accessors.ts';
import { volunteerHours } from '#shared/dossier/content/people.ts';
import type { Status } from '#shared/dossier/content/plan.ts';
import type { RuleContext } from '../coherence/rule.ts';
import { E, F, fr } from '../coherence/texts.ts';
import { type Hinge, hingesOf } from './hinges.ts';
import { PANELS, type PanelId } from './panels.ts';
import { modelSentence } from './sentence.ts';
import { type AngleVerdict, type VerdictLevel, verdictsOf } from './verdicts.ts';

/** In the order of the lintel. */
export const LINTEL_NAMES: readonly Option[] = [
  option('context', 'Contexte', 'Context'),
  option('objectives', 'Objectifs', 'Objectives'),
  option('means', 'Moyens', 'Means'),
];
export const LINTEL = ['context', 'objectives', 'means'] as const;
export type LintelId = (typeof LINTEL)[number];

/** The angle whose verdict a panel or a part of the lintel wears. */
const ANGLE_OF: Readonly<Record<PanelId | LintelId, AngleId>> = {
  human: 'team',
  levers: 'finance',
  alliances: 'alliance',
  context: 'need',
  objectives: 'effects',
  means: 'model',
};
export interface Part<Id extends string> {
  readonly id: Id;
  readonly level: VerdictLevel;
  readonly by: AngleVerdict['by'];
  /** the leading figure in words; null while nothing is said */ readonly figure: LocalText | null;
  /** what the verdict says */ readonly sentence: LocalText;
  /** where a click leads: the station of the whole part, or the fact */ readonly path: readonly string[];
}
export interface ModelBar {
  readonly year: 0 | 1 | 2 | 3;
  readonly shares: readonly { readonly model: ModelId; readonly share: number }[];
}
export interface StatusStack {
  readonly year: 1 | 2 | 3;
  readonly needCents: Cents;
  readonly parts: readonly { readonly status: Status; readonly cents: Cents }[];
  readonly signedRate: number | null;
}
export interface PredellaSign {
  readonly id: string;
  /** 0…36 */ readonly month: number;
  readonly kind: 'tranche' | 'milestone';
  readonly label: LocalText;
}
export interface Triptych {
  readonly sentence: LocalText;
  readonly lintel: readonly Part<LintelId>[];
  readonly panels: readonly Part<PanelId>[];
  readonly models: readonly ModelBar[];
  readonly statuses: readonly StatusStack[];
  readonly hinges: readonly Hinge[];
  readonly verdicts: readonly AngleVerdict[];
  readonly predella: {
    /** 'YYYY-MM' of each month */ readonly months: readonly string[];
    /** month-end cash, with our support and without */ readonly withSupport: readonly Cents[];
    readonly without: readonly Cents[];
    readonly safety: readonly Cents[];
    readonly sentence: LocalText;
    readonly signs: readonly PredellaSign[];
  };
}

const arrow = (from: string, to: string): string => `${from} → ${to}`;
/** A share in a large figure: no decimal, as beside the bars. */
const whole = (share: number, language: Language): string => formatRate(share, language);
const thousands = (cents: Cents): number => Math.round(cents / 100_000);

const humanFigure = ({ dossier, projection }: RuleContext): LocalText | null => {
  const staff = (month: number): number =>
    dossier.posts
      .filter((p) => p.firstMonth <= month && (p.lastMonth ?? projection.months.length) >= month)
      .reduce((t, p) => t + p.fte, 0);
  const hours = volunteerHours(dossier);
  if (dossier.posts.length === 0 && hours === 0) return null;
  if (dossier.posts.length === 0)
    return {
      fr: fr`${formatNumber(hours, 'fr', 0)} h de bénévolat par an`,
      en: `${formatNumber(hours, 'en', 0)} volunteer hours a year`,
    };
  const of = (language: 'fr' | 'en'): string =>
    arrow(formatNumber(staff(1), language, 1), formatNumber(staff(36), language, 1));
  return { fr: fr`${of('fr')} ETP`, en: `${of('en')} FTE` };
};
const leversFigure = ({ profiles, projection }: RuleContext): LocalText | null => {
  const [today, , , last] = profiles;
  const resources = projection.mixes[3]?.totalCents ?? 0;
  const leading = (today.kind === 'none' ? last : today).models[0];
  if (leading === undefined) return null;
  if (today.kind === 'none')
    return {
      fr: fr`${leading} ${F.percent(last.modelShares[leading])} de ${F.euros(resources)}`,
      en: `${leading} ${E.percent(last.modelShares[leading])} of ${E.euros(resources)}`,
    };
  return {
    fr: fr`${leading} ${arrow(whole(today.modelShares[leading], 'fr'), whole(last.modelShares[leading], 'fr'))}`,
    en: `${leading} ${arrow(whole(today.modelShares[leading], 'en'), whole(last.modelShares[leading], 'en'))}`,
  };
};
const alliancesFigure = ({ dossier: { alliances } }: RuleContext): LocalText | null => {
  if (alliances.length === 0) return null;
  const signed = alliances.filter((a) => a.done.includes('contract.signed')).length;
  return {
    fr: fr`${signed} ${signed > 1 ? 'signées' : 'signée'} sur ${alliances.length}`,
    en: `${signed} signed out of ${alliances.length}`,
  };
};
const peopleFigure = ({ dossier }: RuleContext): LocalText | null => {
  const today = answerNumber(dossier, 'framing.beneficiaries');
  const later = answerNumber(dossier, 'framing.ambition');
  if (today === null && later === null) return null;
  const of = (language: 'fr' | 'en'): string =>
    arrow(
      today === null ? '?' : formatNumber(today, language, 0),
      later === null ? '?' : formatNumber(later, language, 0),
    );
  return { fr: fr`${of('fr')} personnes par an`, en: `${of('en')} people a year` };
};
const meansFigure = ({ projection }: RuleContext): LocalText | null => {
  const today = projection.mixes[0]?.totalCents ?? 0;
  const later = projection.mixes[3]?.totalCents ?? 0;
  if (today === 0 && later === 0) return null;
  const of = (language: 'fr' | 'en'): string =>
    arrow(
      ...([today, later].map((cents) => {
        if (cents === 0) return '?';
        const amount = formatNumber(thousands(cents), language, 0);
        return language === 'en' ? `€${amount}k` : amount;
      }) as [string, string]),
    );
  return { fr: fr`${of('fr')} k€ de ressources`, en: `${of('en')} of income` };
};
const contextFigure = ({ dossier }: RuleContext): LocalText | null => {
  const proof = dossier.proofs.find((p) => p.question === 'innovation.needs' && p.text.trim() !== '');
  return proof === undefined ? null : { fr: proof.text, en: proof.text };
};
const FIGURES: Readonly<Record<PanelId | LintelId, (context: RuleContext) => LocalText | null>> = {
  human: humanFigure,
  levers: leversFigure,
  alliances: alliancesFigure,
  context: contextFigure,
  objectives: peopleFigure,
  means: meansFigure,
};

const NOTHING_PLANNED = local(
  'La trésorerie apparaît avec le premier montant du plan',
  'Cash appears with the first amount of the plan',
);
const predellaSentence = (context: RuleContext, below: readonly number[], without: readonly number[]): LocalText => {
  const { dossier, projection } = context;
  const isEmpty = dossier.resources.length + dossier.costs.length + dossier.posts.length === 0;
  // What is opened with is cash already: it is paid in and out while nothing is planned.
  if (isEmpty && projection.cash.closing.every((cents) => cents === 0)) return NOTHING_PLANNED;
  const months = (n: number): LocalText => ({ fr: fr`${n} mois`, en: n === 1 ? '1 month' : `${n} months` });
  const [low, alone] = [months(below.length), months(without.length)];
  if (dossier.supports.length === 0)
    return below.length === 0
      ? local('La trésorerie tient trois ans', 'Cash holds for three years')
      : { fr: fr`La trésorerie passe ${low.fr} sous zéro`, en: `Cash is below zero for ${low.en}` };
  if (below.length === 0)
    return without.length === 0
      ? local(
          'La trésorerie tient trois ans avec nous, et sans nous aussi',
          'Cash holds for three years with us, and without us too',
        )
      : {
          fr: fr`La trésorerie tient trois ans avec nous, ${alone.fr} sous zéro sans nous`,
          en: `Cash holds for three years with us; ${alone.en} below zero without us`,
        };
  if (without.length === 0)
    return {
      fr: fr`La trésorerie passe ${low.fr} sous zéro avec nous ; sans nous, elle tient`,
      en: `Cash is below zero for ${low.en} with us; without us it holds`,
    };
  return below.length === without.length
    ? {
        fr: fr`La trésorerie passe ${low.fr} sous zéro, avec nous comme sans nous`,
        en: `Cash is below zero for ${low.en}, with us or without us`,
      }
    : {
        fr: fr`La trésorerie passe ${low.fr} sous zéro avec nous, ${alone.fr} sans nous`,
        en: `Cash is below zero for ${low.en} with us, ${alone.en} without us`,
      };
};

/** What is paid in the same month is one sign with one amount. */
const paymentsByMonth = ({ tranches }: RuleContext['dossier']): readonly PredellaSign[] =>
  [...new Set(tranches.flatMap((t) => (t.month === null ? [] : [t.month])))].map((month) => {
    const paid = tranches.filter((t) => t.month === month);
    const cents = sum(paid.map((t) => t.amountCents));
    return {
      id: paid[0]?.id ?? '',
      month,
      kind: 'tranche',
      label: { fr: F.euros(cents), en: E.euros(cents) },
    };
  });
const signsOf = ({ dossier }: RuleContext): readonly PredellaSign[] =>
  [
    ...paymentsByMonth(dossier),
    ...dossier.milestones
      .filter((m) => m.month <= 36)
      .map((m): PredellaSign => ({ id: m.id, month: m.month, kind: 'milestone', label: { fr: m.title, en: m.title } })),
  ].sort((a, b) => a.month - b.month);

/** Whether cash holds, with us and without us, in a few words. */
export const holdingSentence = (context: RuleContext): LocalText =>
  predellaSentence(context, context.projection.cash.monthsBelowZero, context.withoutSupport().cash.monthsBelowZero);

/** @param context as the rules read it; nothing is computed that they have not */
export const triptychOf = (context: RuleContext): Triptych => {
  const { projection } = context;
  const verdicts = verdictsOf(context);
  const part = <Id extends PanelId | LintelId>(id: Id): Part<Id> => {
    const verdict = verdicts.find((v) => v.angle === ANGLE_OF[id]);
    return {
      id,
      level: verdict?.level ?? 'unknown',
      by: verdict?.by ?? 'proposed',
      figure: FIGURES[id](context),
      sentence: verdict?.sentence ?? local('', ''),
      path: verdict?.path ?? [],
    };
  };
  const without = context.withoutSupport().cash;
  return {
    sentence: modelSentence(context),
    lintel: LINTEL.map(part),
    panels: PANELS.map(part),
    models: context.profiles.map((profile, year) => ({
      year: year as ModelBar['year'],
      shares: (Object.entries(profile.modelShares) as [ModelId, number][])
        .filter(([, share]) => share > 0)
        .map(([model, share]) => ({ model, share })),
    })),
    statuses: projection.coverage.map((c, i) => ({
      year: (i + 1) as StatusStack['year'],
      needCents: c.needCents,
      parts: (Object.entries(c.byStatus) as [Status, Cents][]).map(([status, cents]) => ({ status, cents })),
      signedRate: c.signedRate,
    })),
    hinges: hingesOf(context),
    verdicts,
    predella: {
      months: projection.months,
      withSupport: projection.cash.closing,
      without: without.closing,
      safety: projection.cash.safety,
      sentence: holdingSentence(context),
      signs: signsOf(context),
    },
  };
};

/** The three bars of the glyph that stands for a dossier in tables, tabs and lists: the levels of the panels. */
export const glyphOf = ({ panels }: Pick<Triptych, 'panels'>): readonly VerdictLevel[] => panels.map((p) => p.level);
