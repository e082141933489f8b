import { useCallback, useMemo } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChartView } from '#renderer/ground/components/chart-view.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useTables } from '#renderer/ground/state/tables-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import { type FieldSpec, PlaceField } from '#renderer/places/records/place-field.tsx';
import { leverWeights } from '#shared/assessment/coherence/thresholds/set-thresholds.ts';
import { FAMILIES, leafById } from '#shared/base/method/levers.ts';
import { CRITERIA } from '#shared/base/method/tables/qualification.ts';
import { formatCents, formatNumber, formatRate } from '#shared/base/money/format.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { type CriterionId, qualify } from '#shared/finance/projection/qualification.ts';
import { leverMap } from '#shared/papers/charts/lever-map.ts';
import type { ChartPalette } from '#shared/papers/charts/shape.ts';
import { LeverDemands } from '../levers/demands.tsx';
import { LeverLines } from '../levers/lines.tsx';
import { LeverPriorities } from '../levers/priorities.tsx';
import { LeverTree } from '../levers/tree.tsx';

const NO_REVIEWS: Dossier['leverReviews'] = [];
const HEIGHT = 240;

const Qualification = ({
  review,
  index,
}: {
  readonly review: Dossier['leverReviews'][number];
  readonly index: number;
}) => {
  const t = useT();
  const language = useLanguage();
  const p = useProjection();
  const thresholds = useTables((s) => s.thresholds);
  const leaf = leafById(review.leaf);
  const family = FAMILIES.find((f) => f.id === leaf.family);
  if (!p) return null;
  const lever = qualify(review, p, leverWeights(thresholds));
  const name = `${leaf.id} ${leaf.label[language]}`;
  const specs: readonly FieldSpec[] = [
    ...CRITERIA.map(
      (c): FieldSpec => ({
        path: [c.id],
        kind: 'scale',
        label: c.label[language],
        hint:
          c.id === 'potential' && review.potential === null && lever.share !== null
            ? t('levers.computed', { share: formatRate(lever.share, language) })
            : c.unit[language],
        ...(c.id === 'potential' && lever.marks.potential !== null
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
  return (
    <fieldset className="record" data-place={`leverReviews/${review.id}`}>
      <legend>
        <strong>{name}</strong> <span className="hint">{formatCents(lever.amountCents, language, 0)}</span>
      </legend>
      {family && (
        <p className="hint record-wide">
          {t('levers.demands', {
            levers: family.levers[language],
            skills: family.skills[language],
            risks: family.risks[language],
          })}
        </p>
      )}
      <LeverLines leaf={review.leaf} />
      {specs.map((spec) => (
        <div key={spec.path.join('/')} data-kind={spec.kind}>
          <PlaceField base={['leverReviews', review.id]} spec={spec} change={name} />
        </div>
      ))}
      <div className="record-tools">
        <span className="hint grow">
          {lever.mean !== null && t('levers.mean', { mean: formatNumber(lever.mean, language, 1) })}{' '}
          {lever.unknown.length > 0 &&
            t('levers.unknown', {
              criteria: lever.unknown
                .map((id: CriterionId) => CRITERIA.find((c) => c.id === id)?.label[language].toLowerCase())
                .join(', '),
            })}
        </span>
        <Button
          kind="quiet"
          label={`${t('common.remove')} ${name}`}
          onClick={() => dispatch(name, [{ type: 'remove', collection: 'leverReviews', index, item: review }])}
        >
          {t('common.remove')}
        </Button>
      </div>
    </fieldset>
  );
};

export const LeversParts = () => {
  const t = useT();
  const language = useLanguage();
  const p = useProjection();
  const thresholds = useTables((s) => s.thresholds);
  const reviews = useDossier((s) => s.dossier?.leverReviews ?? NO_REVIEWS);
  const levers = useMemo(
    () => (p ? reviews.map((r) => qualify(r, p, leverWeights(thresholds))) : []),
    [reviews, p, thresholds],
  );
  const make = useCallback(
    (palette: ChartPalette, width: number) => leverMap(levers, language, palette, { width, height: HEIGHT }),
    [levers, language],
  );
  return (
    <>
      <LeverTree />
      <section className="group" aria-label={t('levers.qualification')} data-place="leverReviews">
        <header>
          <h2>{t('levers.qualification')}</h2>
          <p className="hint">{t('levers.qualificationIntro')}</p>
        </header>
        {reviews.length === 0 && <p className="hint">{t('levers.none')}</p>}
        {reviews.map((review, index) => (
          <Qualification key={review.id} review={review} index={index} />
        ))}
        {levers.some((l) => l.effort !== null) && <ChartView make={make} />}
      </section>
      {levers.length > 0 && <LeverPriorities levers={levers} />}
      <LeverDemands />
    </>
  );
};
