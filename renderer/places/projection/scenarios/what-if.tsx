import { useCallback, useMemo, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { formatTypedRate } from '#shared/base/money/format.ts';
import type { Adjustment } from '#shared/dossier/content/plan.ts';

interface Levers {
  /** share of unsigned resources that comes */ readonly unsigned: number;
  readonly delay: number;
  readonly costs: number;
  readonly growth: number;
}
const AS_PLANNED: Levers = { unsigned: 1, delay: 0, costs: 1, growth: 1 };

export interface WhatIfDraft {
  readonly levers: Levers;
  readonly set: (change: Partial<Levers>) => void;
  readonly adjustments: readonly Adjustment[];
  readonly throwAway: () => void;
}
/** A draft: it changes nothing of the dossier until it is kept as a scenario. */
export const useWhatIf = (): WhatIfDraft => {
  const [levers, setLevers] = useState(AS_PLANNED);
  const adjustments = useMemo<readonly Adjustment[]>(
    () => [
      ...(levers.unsigned === 1 ? [] : [{ kind: 'unsignedFactor' as const, factor: levers.unsigned }]),
      ...(levers.delay === 0 ? [] : [{ kind: 'delay' as const, months: levers.delay }]),
      ...(levers.costs === 1 ? [] : [{ kind: 'costs' as const, factor: levers.costs }]),
      ...(levers.growth === 1 ? [] : [{ kind: 'growth' as const, factor: levers.growth }]),
    ],
    [levers],
  );
  return {
    levers,
    set: useCallback((change) => setLevers((old) => ({ ...old, ...change })), []),
    adjustments,
    throwAway: useCallback(() => setLevers(AS_PLANNED), []),
  };
};

const Slider = ({
  label,
  value,
  min,
  max,
  step,
  shown,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly shown: string;
  readonly onChange: (value: number) => void;
}) => (
  <label className="slider">
    <span>
      {label} <strong>{shown}</strong>
    </span>
    <input
      type="range"
      min={min}
      max={max}
      step={step}
      value={value}
      aria-valuetext={shown}
      onChange={(e) => onChange(Number(e.target.value))}
    />
  </label>
);

export const WhatIf = ({ draft, onKeep }: { readonly draft: WhatIfDraft; readonly onKeep: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const { levers, set } = draft;
  const changed = draft.adjustments.length > 0;
  return (
    <fieldset className="what-if" data-changed={changed}>
      <legend>{t('scenarios.whatIf')}</legend>
      <Slider
        label={t('scenarios.unsigned')}
        value={levers.unsigned}
        min={0}
        max={1.2}
        step={0.05}
        shown={formatTypedRate(levers.unsigned, language)}
        onChange={(unsigned) => set({ unsigned })}
      />
      <Slider
        label={t('scenarios.delay')}
        value={levers.delay}
        min={0}
        max={12}
        step={1}
        shown={t('levers.months', { count: levers.delay })}
        onChange={(delay) => set({ delay })}
      />
      <Slider
        label={t('scenarios.costs')}
        value={levers.costs}
        min={0.8}
        max={1.3}
        step={0.01}
        shown={formatTypedRate(levers.costs, language)}
        onChange={(costs) => set({ costs })}
      />
      <Slider
        label={t('scenarios.growth')}
        value={levers.growth}
        min={0}
        max={2}
        step={0.1}
        shown={formatTypedRate(levers.growth, language)}
        onChange={(growth) => set({ growth })}
      />
      <div className="row">
        <Button kind="main" disabled={!changed} onClick={onKeep}>
          {t('scenarios.keep')}
        </Button>
        <Button kind="quiet" disabled={!changed} onClick={draft.throwAway}>
          {t('scenarios.throwAway')}
        </Button>
        <span className="hint">{t(changed ? 'scenarios.isDraft' : 'scenarios.notDraft')}</span>
      </div>
    </fieldset>
  );
};
