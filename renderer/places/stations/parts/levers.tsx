import { useCallback, useMemo } from 'react';
import { ChartView } from '#renderer/ground/components/chart-view.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useTables } from '#renderer/ground/state/tables-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import type { FieldSpec } from '#renderer/places/records/place-field.tsx';
import { RecordRows } from '#renderer/places/records/records.tsx';
import { leverWeights } from '#shared/assessment/coherence/thresholds/set-thresholds.ts';
import { FAMILIES, type LeafId, leafById } from '#shared/base/method/levers.ts';
import { CRITERIA } from '#shared/base/method/tables/qualification.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatNumber, formatRate } from '#shared/base/money/format.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { type QualifiedLever, qualify } from '#shared/finance/projection/qualification.ts';
import { leverMap } from '#shared/papers/charts/lever-map.ts';
import type { ChartPalette } from '#shared/papers/charts/shape.ts';
import { LeverDemands } from '../levers/demands.tsx';
import { LeverLines } from '../levers/lines.tsx';
import { newReview } from '../levers/new-review.ts';
import { LeverPriorities } from '../levers/priorities.tsx';
import { LeverTree } from '../levers/tree.tsx';

const NO_REVIEWS: Dossier['leverReviews'] = [];
const HEIGHT = 168;

type Review = Dossier['leverReviews'][number];
const nameOf = ({ leaf }: Review, language: Language): string => `${leaf} ${leafById(leaf).label[language]}`;

/** What the family of a lever asks for, and the lines of the plan that the lever is made of. */
const LeverLead = ({ leaf }: { readonly leaf: LeafId }) => {
  const t = useT();
  const language = useLanguage();
  const family = FAMILIES.find((f) => f.id === leafById(leaf).family);
  return (
    <>
      {family && (
        <p className="hint record-wide">
          {t('levers.demands', {
            levers: family.levers[language],
            skills: family.skills[language],
            risks: family.risks[language],
          })}
        </p>
      )}
      <LeverLines leaf={leaf} />
    </>
  );
};

/** The levers that were kept, one line each: what it brings, the mean of its criteria, when; its lines and its criteria unfold. */
const Qualification = ({ levers }: { readonly levers: readonly QualifiedLever[] }) => {
  const t = useT();
  const language = useLanguage();
  const of = (review: Review): QualifiedLever | undefined => levers.find((l) => l.leaf === review.leaf);
  const specs = (review: Review): readonly FieldSpec[] => {
    const lever = of(review);
    return [
      ...CRITERIA.map(
        (c): FieldSpec => ({
          path: [c.id],
          kind: 'scale',
          label: c.label[language],
          hint:
            c.id === 'potential' && review.potential === null && lever !== undefined && lever.share !== null
              ? t('levers.computed', { share: formatRate(lever.share, language) })
              : c.unit[language],
          ...(c.id === 'potential' && lever !== undefined && lever.marks.potential !== null
            ? { none: t('levers.fromPlan', { mark: lever.marks.potential }) }
            : {}),
          options: c.levels.map((level, i) => ({ id: String(i + 1), label: `${i + 1} – ${level[language]}` })),
        }),
      ),
      {
        path: ['horizon'],
        kind: 'choice',
        label: t('levers.horizon'),
        nullable: true,
        options: [
          { id: 'short', label: t('levers.short') },
          { id: 'medium', label: t('levers.medium') },
        ],
      },
      { path: ['reason'], kind: 'long', label: t('levers.reason') },
    ];
  };
  const count = useDossier((s) => s.dossier?.leverReviews.length ?? 0);
  return (
    <RecordRows<'leverReviews'>
      collection="leverReviews"
      title={t('levers.qualification')}
      empty={t('levers.none')}
      addLabel={t('levers.keep')}
      // A lever is kept from the tree above, where it is chosen among the others.
      most={count}
      mostWords={t('levers.qualificationIntro')}
      nameOf={(review) => nameOf(review, language)}
      make={() => newReview('A1')}
      fields={specs}
      lead={(review) => <LeverLead leaf={review.leaf} />}
      says={(review) => {
        const lever = of(review);
        return [
          ...(lever === undefined ? [] : [formatCents(lever.amountCents, language, 0)]),
          ...(lever === undefined || lever.mean === null
            ? []
            : [t('levers.meanShort', { mean: formatNumber(lever.mean, language, 1) })]),
          review.horizon === null ? t('levers.noHorizon').toLowerCase() : t(`levers.term.${review.horizon}`),
        ];
      }}
      tools={(review) => {
        const { mean = null, unknown = [] } = of(review) ?? {};
        return (
          <span className="hint grow">
            {mean !== null && t('levers.mean', { mean: formatNumber(mean, language, 1) })}{' '}
            {unknown.length > 0 &&
              t('levers.unknown', {
                criteria: unknown
                  .map((id) => CRITERIA.find((c) => c.id === id)?.label[language].toLowerCase())
                  .join(', '),
              })}
          </span>
        );
      }}
    />
  );
};

const useQualifiedLevers = (): readonly QualifiedLever[] => {
  const p = useProjection();
  const thresholds = useTables((s) => s.thresholds);
  const reviews = useDossier((s) => s.dossier?.leverReviews ?? NO_REVIEWS);
  return useMemo(
    () => (p ? reviews.map((r) => qualify(r, p, leverWeights(thresholds))) : []),
    [reviews, p, thresholds],
  );
};

/** What the station opens with: who pays how much by which lever, then where each lever retained stands. */
export const LeversPicture = () => {
  const language = useLanguage();
  const levers = useQualifiedLevers();
  const make = useCallback(
    (palette: ChartPalette, width: number) => leverMap(levers, language, palette, { width, height: HEIGHT }),
    [levers, language],
  );
  return (
    <>
      <LeverTree />
      {levers.length > 0 && (
        <div className="lever-pictures">
          {levers.some((l) => l.effort !== null) && (
            <div className="picture">
              <ChartView make={make} />
            </div>
          )}
          <LeverPriorities levers={levers} />
        </div>
      )}
    </>
  );
};
export const LeversParts = () => {
  const levers = useQualifiedLevers();
  return (
    <>
      <Qualification levers={levers} />
      <LeverDemands />
    </>
  );
};
