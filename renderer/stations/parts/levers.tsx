import { useCallback, useMemo } from 'react';
import { leverMap } from '#shared/charts/lever-map.ts';
import type { ChartPalette } from '#shared/charts/shape.ts';
import type { Dossier } from '#shared/dossier/schema.ts';
import { FAMILIES, LEAVES, leafById } from '#shared/method/levers.ts';
import { CRITERIA } from '#shared/method/tables/qualification.ts';
import { formatCents, formatNumber, formatRate } from '#shared/money/format.ts';
import { type CriterionId, qualify } from '#shared/projection/qualification.ts';
import { useLanguage, useT } from '../../app/language.tsx';
import { Button } from '../../components/button.tsx';
import { ChartView } from '../../components/chart-view.tsx';
import { useProjection } from '../../projection/use-projection.ts';
import { type FieldSpec, PlaceField } from '../../records/place-field.tsx';
import { dispatch } from '../../state/dossier-store.ts';
import { useDossier } from '../../state/use-dossier.ts';

const NO_REVIEWS: Dossier['leverReviews'] = [];
const HEIGHT = 240;

/** The tree, with the projection's own amounts: one truth, edited where the plan is. */
const Tree = () => {
  const t = useT();
  const language = useLanguage();
  const p = useProjection();
  const reviews = useDossier((s) => s.dossier?.leverReviews ?? NO_REVIEWS);
  const keep = (leaf: Dossier['leverReviews'][number]['leaf']): void => {
    const item = {
      id: crypto.randomUUID(),
      leaf,
      horizon: null,
      potential: null,
      cost: null,
      delay: null,
      predictability: null,
      autonomy: null,
      skills: null,
      fit: null,
      reason: '',
    };
    dispatch(t('levers.keep'), [{ type: 'insert', collection: 'leverReviews', index: reviews.length, item }]);
  };
  return (
    <table className="table">
      <thead>
        <tr>
          <th>{t('levers.lever')}</th>
          <th>{t('levers.accounts')}</th>
          <th>{t('levers.counterpart')}</th>
          <th className="num">{t('levers.usualDelay')}</th>
          <th className="num">{t('stations.model.today')} (€)</th>
          <th className="num">{t('projection.year', { year: 3 })} (€)</th>
          <th />
        </tr>
      </thead>
      {FAMILIES.map((family) => (
        <tbody key={family.id}>
          <tr className="total">
            <th scope="rowgroup" colSpan={7}>
              {family.id} · {family.label[language]}
            </th>
          </tr>
          {LEAVES.filter((l) => l.family === family.id).map((leaf) => (
            <tr key={leaf.id}>
              <td>
                {leaf.id} {leaf.label[language]}
              </td>
              <td className="hint">{leaf.accounts.join(', ')}</td>
              <td>{t(leaf.withCounterpart ? 'levers.with' : 'levers.without')}</td>
              <td className="num">{t('levers.months', { count: leaf.usualDelayMonths })}</td>
              <td className="num">{formatCents(p?.mixes[0]?.byLeaf[leaf.id] ?? 0, language, 0)}</td>
              <td className="num">{formatCents(p?.mixes[3]?.byLeaf[leaf.id] ?? 0, language, 0)}</td>
              <td>
                {reviews.some((r) => r.leaf === leaf.id) ? (
                  <span className="hint">{t('levers.kept')}</span>
                ) : (
                  <Button kind="quiet" label={`${t('levers.keep')} ${leaf.id}`} onClick={() => keep(leaf.id)}>
                    {t('levers.keep')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
};

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
  const leaf = leafById(review.leaf);
  const family = FAMILIES.find((f) => f.id === leaf.family);
  if (!p) return null;
  const lever = qualify(review, p);
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
  const reviews = useDossier((s) => s.dossier?.leverReviews ?? NO_REVIEWS);
  const levers = useMemo(() => (p ? reviews.map((r) => qualify(r, p)) : []), [reviews, p]);
  const make = useCallback(
    (palette: ChartPalette, width: number) => leverMap(levers, language, palette, { width, height: HEIGHT }),
    [levers, language],
  );
  return (
    <>
      <section className="group" aria-label={t('levers.tree')}>
        <header>
          <h2>{t('levers.tree')}</h2>
          <p className="hint">{t('levers.treeIntro')}</p>
        </header>
        <Tree />
      </section>
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
    </>
  );
};
