/** Indicators offered for a goal: taken in one choice, with what to measure and the trap to know. */
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { indicatorsFor } from '#shared/base/method/tables/sdg/indicators.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

export const IndicatorOffer = ({ goal }: { readonly goal: Dossier['goals'][number] }) => {
  const t = useT();
  const language = useLanguage();
  const dossier = useDossier((s) => s.dossier);
  const offered = indicatorsFor(goal.goal, goal.target);
  if (dossier === null || offered.length === 0) return null;
  const taken = offered.find((i) => i.label.fr === goal.indicator || i.label.en === goal.indicator);
  const take = (id: string): void => {
    const chosen = offered.find((i) => i.id === id);
    if (chosen === undefined) return;
    dispatch(t('impact.offer'), [
      setCommand(dossier, ['goals', goal.id, 'indicator'], chosen.label[language]),
      setCommand(dossier, ['goals', goal.id, 'unit'], chosen.unit[language].slice(0, 40)),
      setCommand(dossier, ['goals', goal.id, 'target'], chosen.target),
    ]);
  };
  return (
    <div className="grow stack">
      <ChoiceField
        label={t('impact.offer')}
        value={taken?.id ?? ''}
        empty={t('impact.ownIndicator')}
        options={offered.map((i) => ({ id: i.id, label: `${i.target} · ${i.label[language]}` }))}
        onChange={take}
      />
      {taken !== undefined && (
        <p className="hint">
          {t('impact.measure', { measure: taken.measure[language] })} {t('impact.trap', { trap: taken.trap[language] })}
        </p>
      )}
    </div>
  );
};
