import { Button } from '#renderer/ground/components/button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import { FAMILIES, LEAVES, type LeafId } from '#shared/base/method/levers.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { PrivateLevers } from './private-levers.tsx';

const NO_REVIEWS: Dossier['leverReviews'] = [];

/** The tree with the projection's own amounts; a lever kept is qualified below. */
export const LeverTree = () => {
  const t = useT();
  const language = useLanguage();
  const p = useProjection();
  const reviews = useDossier((s) => s.dossier?.leverReviews ?? NO_REVIEWS);
  const keep = (leaf: LeafId): void => {
    const item: Dossier['leverReviews'][number] = {
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
    <section className="group" aria-label={t('levers.tree')} data-place="levers/tree">
      <header>
        <h2>{t('levers.tree')}</h2>
        <p className="hint">{t('levers.treeIntro')}</p>
      </header>
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
      <details data-place="levers/private">
        <summary>{t('levers.private')}</summary>
        <p className="hint">{t('levers.privateIntro')}</p>
        <PrivateLevers onKeep={keep} />
      </details>
    </section>
  );
};
