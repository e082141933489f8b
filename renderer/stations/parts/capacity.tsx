import { costLineOfNeed } from '#shared/dossier/need-cost.ts';
import type { Dossier } from '#shared/dossier/schema.ts';
import { CAPACITY_LEVELS, INVESTOR_LEVERS, NEED_CATEGORIES, PRIORITIES } from '#shared/method/tables/capacity.ts';
import { formatCents, formatNumber } from '#shared/money/format.ts';
import { useLanguage, useT } from '../../app/language.tsx';
import { Button } from '../../components/button.tsx';
import { optionList, scaleList } from '../../records/option-list.ts';
import { Records } from '../../records/records.tsx';
import { dispatch } from '../../state/dossier-store.ts';
import { useDossier } from '../../state/use-dossier.ts';

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

/** The four lines of an investor's support, each with its days and its money. */
const SupportPlan = () => {
  const t = useT();
  const language = useLanguage();
  const needs = useDossier((s) => s.dossier?.needs ?? NO_NEEDS);
  return (
    <section className="group" aria-label={t('capacity.plan')}>
      <header>
        <h2>{t('capacity.plan')}</h2>
        <p className="hint">{t('capacity.planIntro')}</p>
      </header>
      <table className="table">
        <thead>
          <tr>
            <th>{t('capacity.lever')}</th>
            <th>{t('capacity.needs')}</th>
            <th className="num">{t('capacity.days')}</th>
            <th className="num">{t('capacity.cost')}</th>
          </tr>
        </thead>
        <tbody>
          {INVESTOR_LEVERS.map((lever) => {
            const own = needs.filter((n) => n.lever === lever.id);
            return (
              <tr key={lever.id}>
                <td>{lever.label[language]}</td>
                <td>{own.map((n) => n.title).join(', ') || '–'}</td>
                <td className="num">
                  {formatNumber(
                    own.reduce((d, n) => d + (n.days ?? 0), 0),
                    language,
                    1,
                  )}
                </td>
                <td className="num">
                  {formatCents(
                    own.reduce((c, n) => c + (n.costCents ?? 0), 0),
                    language,
                    0,
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};

export const CapacityParts = () => {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <Records<'needs'>
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
          { path: ['month'], kind: 'integer', label: t('capacity.month'), nullable: true },
          { path: ['provider'], kind: 'text', label: t('capacity.provider') },
          { path: ['deliverable'], kind: 'text', label: t('capacity.deliverable') },
          { path: ['evidence'], kind: 'long', label: t('capacity.evidence') },
        ]}
      />
      <SupportPlan />
    </>
  );
};
