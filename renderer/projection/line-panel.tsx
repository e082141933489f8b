/** What drives the line that is selected in the grid. */
import { REPAYMENTS } from '#shared/dossier/plan.ts';
import type { Dossier } from '#shared/dossier/schema.ts';
import { HEADINGS } from '#shared/method/headings.ts';
import { leafById } from '#shared/method/levers.ts';
import { editableCents, formatCents, formatNumber, formatRate } from '#shared/money/format.ts';
import { parseNumber } from '#shared/money/parse.ts';
import { useLanguage, useT } from '../app/language.tsx';
import { Button } from '../components/button.tsx';
import { ChoiceField, ChoicesField, NumberField, TextField } from '../components/fields.tsx';
import { keepDraft, setPlace } from '../state/dossier-store.ts';
import { useDossier } from '../state/use-dossier.ts';
import { type NumberSpec, numberAt, numberFields } from './plan/line-fields.ts';
import type { LineCollection, LineItem } from './plan/rows.ts';

interface LineProps {
  readonly collection: LineCollection;
  readonly item: LineItem;
  /** what undo calls the line */ readonly name: string;
}

const PlanNumber = ({ collection, item, name, spec }: LineProps & { readonly spec: NumberSpec }) => {
  const t = useT();
  const language = useLanguage();
  const place = [collection, item.id, ...spec.path];
  const draft = useDossier((s) => s.dossier?.drafts[place.join('/')]);
  const write = (n: number): string => {
    if (spec.kind === 'cents') return editableCents(n, language);
    return spec.kind === 'rate' ? formatRate(n, language, 4) : formatNumber(n, language, 4);
  };
  const shown = (n: number): string => (spec.kind === 'cents' ? formatCents(n, language, 0) : write(n));
  const inside = (n: number): boolean => n >= spec.min && n <= spec.max;
  const kept = draft === undefined ? null : parseNumber(draft, spec.kind);
  const outside = kept?.ok === true && !inside(kept.value);
  const change = (n: number | null, text: string | null): void => {
    const refused = text ?? (n !== null && !inside(n) ? write(n) : null);
    if (refused === null) setPlace(name, place, n ?? spec.empty);
    keepDraft(name, place, refused);
  };
  return (
    <NumberField
      label={t(`grid.field.${spec.name}`)}
      kind={spec.kind}
      value={numberAt(item, spec.path)}
      draft={draft}
      write={write}
      words={(rule) => t(`common.number.${rule}`)}
      error={outside ? t('grid.rule.between', { min: shown(spec.min), max: shown(spec.max) }) : undefined}
      onChange={change}
    />
  );
};

const Followed = ({ collection, item, name, dossier }: LineProps & { readonly dossier: Dossier }) => {
  const t = useT();
  if (!('driver' in item) || (item.driver.kind !== 'unit' && item.driver.kind !== 'percent')) return null;
  const byUnit = item.driver.kind === 'unit';
  const options = dossier.resources
    .filter((r) => !byUnit || ['volume', 'members', 'donors'].includes(r.driver.kind))
    .map((r) => ({ id: r.id, label: r.label || r.funder || r.id }));
  return (
    <ChoiceField
      label={t('grid.field.followed')}
      value={item.driver.resourceId}
      options={options}
      empty={t('common.choose')}
      onChange={(id) => id !== '' && setPlace(name, [collection, item.id, 'driver', 'resourceId'], id)}
    />
  );
};

const ResourceChoices = ({ item, name, dossier }: LineProps & { readonly dossier: Dossier }) => {
  const t = useT();
  const language = useLanguage();
  if (!('leaf' in item)) return null;
  const usual = HEADINGS.find((h) => h.id === leafById(item.leaf).heading);
  const costs = [
    ...dossier.costs.map((c) => ({ id: c.id, label: c.label || t('grid.newLine.costs') })),
    ...dossier.posts.map((p) => ({ id: p.id, label: p.title || t('grid.newLine.posts') })),
  ];
  return (
    <>
      <ChoiceField
        label={t('grid.field.heading')}
        value={item.heading ?? ''}
        options={HEADINGS.filter((h) => h.side === 'product').map((h) => ({ id: h.id, label: h.label[language] }))}
        empty={t('grid.usualHeading', { heading: usual?.label[language] ?? '' })}
        onChange={(id) => setPlace(name, ['resources', item.id, 'heading'], id === '' ? undefined : id)}
      />
      {item.driver.kind === 'grant' && costs.length > 0 && (
        <details className="restricted">
          <summary>{t('grid.restricted', { count: item.driver.restrictedTo.length })}</summary>
          <ChoicesField
            label={t('grid.field.restrictedTo')}
            values={item.driver.restrictedTo}
            options={costs}
            onChange={(ids) => setPlace(name, ['resources', item.id, 'driver', 'restrictedTo'], ids)}
          />
        </details>
      )}
    </>
  );
};

const InvestmentSubsidy = ({ item, name }: LineProps) => {
  const t = useT();
  if (!('lifeYears' in item)) return null;
  const place = ['investments', item.id, 'subsidy'];
  if (item.subsidy === undefined)
    return (
      <Button onClick={() => setPlace(name, place, { funder: '', amountCents: 0, month: item.month })}>
        {t('grid.addSubsidy')}
      </Button>
    );
  return (
    <>
      <TextField
        label={t('grid.field.subsidyFunder')}
        value={item.subsidy.funder}
        onChange={(text) => setPlace(name, [...place, 'funder'], text.slice(0, 200))}
      />
      <Button onClick={() => setPlace(name, place, undefined)}>{t('grid.removeSubsidy')}</Button>
    </>
  );
};

const Season = ({ collection, item, name }: LineProps) => {
  const t = useT();
  const seasoned = 'driver' in item && 'seasonality' in item.driver && item.driver.seasonality !== undefined;
  return seasoned ? (
    <Button onClick={() => setPlace(name, [collection, item.id, 'driver', 'seasonality'], undefined)}>
      {t('grid.evenMonths')}
    </Button>
  ) : null;
};

const Repayment = ({ item, name }: LineProps) => {
  const t = useT();
  if (!('principalCents' in item) || item.kind === 'grant') return null;
  return (
    <ChoiceField
      label={t('grid.field.repayment')}
      value={item.repayment}
      options={REPAYMENTS.map((id) => ({ id, label: t(`grid.repayment.${id}`) }))}
      empty={t('common.choose')}
      onChange={(id) => id !== '' && setPlace(name, ['supports', item.id, 'repayment'], id)}
    />
  );
};

export const LinePanel = ({ line }: { readonly line: LineProps | null }) => {
  const t = useT();
  const dossier = useDossier((s) => s.dossier);
  if (!dossier) return null;
  return (
    <section className="line-panel" aria-label={t('grid.details')}>
      {line === null ? (
        <p className="hint">{t('grid.noLine')}</p>
      ) : (
        <>
          <h3>
            {t('grid.details')} — {line.name}
          </h3>
          <div className="line-fields" key={line.item.id}>
            {numberFields(line.collection, line.item).map((spec) => (
              <PlanNumber key={spec.path.join('.')} {...line} spec={spec} />
            ))}
            <Followed {...line} dossier={dossier} />
            <Repayment {...line} />
            <ResourceChoices {...line} dossier={dossier} />
            <InvestmentSubsidy {...line} />
            <Season {...line} />
          </div>
        </>
      )}
    </section>
  );
};
