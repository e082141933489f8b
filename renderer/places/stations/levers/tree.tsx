import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import { FAMILIES, LEAVES, type LeafId } from '#shared/base/method/levers.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { newReview } from './new-review.ts';
import { PrivateLevers } from './private-levers.tsx';
import './levers.css';
import { ActsHead } from '#renderer/ground/components/layout/acts-head.tsx';

const NO_REVIEWS: Dossier['leverReviews'] = [];

/** Families of which the levers without money are shown too; until someone says, all of them where the plan holds no money. */
const useShownFamilies = (hasMoney: boolean) => {
  const [asked, setAsked] = useState<ReadonlySet<string> | null>(null);
  const shown = asked ?? new Set<string>(hasMoney ? [] : FAMILIES.map((f) => f.id));
  const toggle = (id: string): void =>
    setAsked(shown.has(id) ? new Set([...shown].filter((o) => o !== id)) : new Set([...shown, id]));
  return { shown, toggle };
};

/** The tree with the projection's own amounts, one line a lever; those without money are folded in their family. A lever kept is qualified below. */
export const LeverTree = () => {
  const t = useT();
  const language = useLanguage();
  const p = useProjection();
  const focusOn = useApp((s) => s.focusOn);
  const reviews = useDossier((s) => s.dossier?.leverReviews ?? NO_REVIEWS);
  const keep = (leaf: LeafId): void => {
    const item = { id: crypto.randomUUID(), ...newReview(leaf) };
    // The cursor goes where it is qualified: the button that kept it is there no more.
    if (dispatch(t('levers.keep'), [{ type: 'insert', collection: 'leverReviews', index: reviews.length, item }]))
      focusOn(['leverReviews', item.id, 'potential']);
  };
  const hasMoney = (leaf: LeafId): boolean => p?.mixes.some((mix) => (mix.byLeaf[leaf] ?? 0) !== 0) ?? false;
  const { shown, toggle } = useShownFamilies(LEAVES.some((l) => hasMoney(l.id)));
  const amount = (year: 0 | 3, own: readonly { readonly id: LeafId }[]): string =>
    formatCents(
      own.reduce((total, leaf) => total + (p?.mixes[year]?.byLeaf[leaf.id] ?? 0), 0),
      language,
      0,
    );
  return (
    <section className="group" aria-label={t('levers.tree')} data-place="levers/tree">
      <header className="group-head">
        <h2>{t('levers.tree')}</h2>
        <p className="hint grow">{t('levers.treeIntro')}</p>
      </header>
      <table className="table lever-tree">
        <thead>
          <tr>
            <th>{t('levers.lever')}</th>
            <th>{t('levers.accounts')}</th>
            <th>{t('levers.counterpart')}</th>
            <th className="num">{t('levers.usualDelay')}</th>
            <th className="num">{t('stations.model.today')} (€)</th>
            <th className="num">{t('projection.year', { year: 3 })} (€)</th>
            <ActsHead />
          </tr>
        </thead>
        {FAMILIES.map((family) => {
          const own = LEAVES.filter((l) => l.family === family.id);
          const rest = own.filter((l) => !hasMoney(l.id) && !reviews.some((r) => r.leaf === l.id));
          const isShown = shown.has(family.id);
          const name = `${family.id} · ${family.label[language]}`;
          return (
            <tbody key={family.id}>
              <tr className="total">
                <th scope="rowgroup" colSpan={4}>
                  {name}{' '}
                  {rest.length > 0 && (
                    <button
                      type="button"
                      className="button"
                      data-kind="quiet"
                      aria-expanded={isShown}
                      aria-label={`${name} – ${t('levers.withoutMoney', { count: rest.length })}`}
                      onClick={() => toggle(family.id)}
                    >
                      {t('levers.withoutMoney', { count: rest.length })} {isShown ? '▴' : '▾'}
                    </button>
                  )}
                </th>
                <td className="num">{amount(0, own)}</td>
                <td className="num">{amount(3, own)}</td>
                <td />
              </tr>
              {own
                .filter((leaf) => isShown || !rest.includes(leaf))
                .map((leaf) => (
                  <tr key={leaf.id}>
                    <td title={`${leaf.id} ${leaf.label[language]}`}>
                      {leaf.id} {leaf.label[language]}
                    </td>
                    <td className="hint">{leaf.accounts.join(', ')}</td>
                    <td>{t(leaf.withCounterpart ? 'levers.with' : 'levers.without')}</td>
                    <td className="num">{t('levers.months', { count: leaf.usualDelayMonths })}</td>
                    <td className="num">{amount(0, [leaf])}</td>
                    <td className="num">{amount(3, [leaf])}</td>
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
          );
        })}
      </table>
      <details className="folded-part" data-place="levers/private">
        <summary>{t('levers.private')}</summary>
        <p className="hint">{t('levers.privateIntro')}</p>
        <PrivateLevers onKeep={keep} />
      </details>
    </section>
  );
};
