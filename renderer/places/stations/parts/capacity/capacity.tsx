import { useCallback } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChartView } from '#renderer/ground/components/chart-view.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { optionList, scaleList } from '#renderer/places/records/option-list.ts';
import { RecordRows } from '#renderer/places/records/records.tsx';
import { CAPACITY_LEVELS, INVESTOR_LEVERS, NEED_CATEGORIES, PRIORITIES } from '#shared/base/method/tables/capacity.ts';
import { costLineOfNeed } from '#shared/dossier/content/need-cost.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { readiness } from '#shared/papers/charts/readiness.ts';
import type { ChartPalette } from '#shared/papers/charts/shape.ts';
import { Domains, FourLevers } from './four-levers.tsx';
import { SupportNeeds } from './support-needs.tsx';

const NO_NEEDS: Dossier['needs'] = [];
const NO_COSTS: Dossier['costs'] = [];

/** One click writes the cost of a need into the projection, and takes it back: one line, tied to the need. */
const NeedCost = ({ need }: { readonly need: Dossier['needs'][number] }) => {
  const t = useT();
  const costs = useDossier((s) => s.dossier?.costs ?? NO_COSTS);
  const index = costs.findIndex((c) => c.id === need.costLineId);
  const line = costs[index];
  const place = ['needs', need.id, 'costLineId'];
  if (need.costCents === null || need.costCents === 0) return null;
  const write = (): void => {
    const item = costLineOfNeed(need, crypto.randomUUID(), t('capacity.costLabel', { title: need.title }));
    dispatch(t('capacity.intoPlan'), [
      { type: 'insert', collection: 'costs', index: costs.length, item },
      { type: 'set', path: place, before: need.costLineId, after: item.id },
    ]);
  };
  const takeBack = (): void => {
    if (!line) return;
    dispatch(t('capacity.outOfPlan'), [
      { type: 'set', path: place, before: need.costLineId, after: null },
      { type: 'remove', collection: 'costs', index, item: line },
    ]);
  };
  return line ? (
    <Button kind="quiet" onClick={takeBack}>
      {t('capacity.outOfPlan')}
    </Button>
  ) : (
    <Button onClick={write}>{t('capacity.intoPlan')}</Button>
  );
};

/** When each need is to be met: a curve of what is ready, need by need. */
const Readiness = () => {
  const t = useT();
  const language = useLanguage();
  const needs = useDossier((s) => s.dossier?.needs ?? NO_NEEDS);
  const make = useCallback(
    (palette: ChartPalette, width: number) => readiness(needs, language, palette, { width }),
    [needs, language],
  );
  if (needs.length === 0) return null;
  return (
    <section className="picture" aria-label={t('capacity.curve.title')} data-place="capacity/curve">
      <header>
        <h2>{t('capacity.curve.heading')}</h2>
        <p className="hint">{t('capacity.curve.intro')}</p>
      </header>
      <ChartView make={make} bare />
    </section>
  );
};

/** What the page opens on. */
export const CapacityPictures = () => (
  <>
    <div className="pictures">
      <Readiness />
      <FourLevers />
    </div>
    <Domains />
  </>
);
export const CapacityParts = () => {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <RecordRows<'needs'>
        collection="needs"
        title={t('capacity.needs')}
        empty={t('capacity.empty')}
        addLabel={t('capacity.add')}
        nameOf={(n) => n.title}
        tools={(need) => <NeedCost need={need} />}
        make={() => ({
          category: 'strategy',
          title: '',
          levelToday: null,
          levelTarget: null,
          evidence: '',
          priority: null,
          days: null,
          costCents: null,
          provider: '',
          month: null,
          lever: null,
          deliverable: '',
          costLineId: null,
        })}
        fields={() => [
          { path: ['title'], kind: 'text', label: t('capacity.need') },
          {
            path: ['category'],
            kind: 'choice',
            label: t('capacity.category'),
            options: optionList(NEED_CATEGORIES, language),
          },
          {
            path: ['levelToday'],
            kind: 'scale',
            label: t('capacity.levelToday'),
            options: scaleList(CAPACITY_LEVELS, language),
          },
          {
            path: ['levelTarget'],
            kind: 'scale',
            label: t('capacity.levelTarget'),
            options: scaleList(CAPACITY_LEVELS, language),
          },
          {
            path: ['priority'],
            kind: 'choice',
            label: t('capacity.priority'),
            nullable: true,
            options: optionList(PRIORITIES, language),
          },
          {
            path: ['lever'],
            kind: 'choice',
            label: t('capacity.lever'),
            nullable: true,
            options: optionList(INVESTOR_LEVERS, language),
          },
          { path: ['days'], kind: 'number', label: t('capacity.days'), nullable: true },
          { path: ['costCents'], kind: 'cents', label: t('capacity.cost'), nullable: true },
          { path: ['month'], kind: 'planMonth', label: t('capacity.month'), nullable: true },
          { path: ['provider'], kind: 'text', label: t('capacity.provider') },
          { path: ['deliverable'], kind: 'text', label: t('capacity.deliverable') },
          { path: ['evidence'], kind: 'long', label: t('capacity.evidence') },
        ]}
      />
      <SupportNeeds />
    </>
  );
};
