/** The sliders of a trial: what is tried most, the lines that were asked for, and what is done with the trial. */
import { memo, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { formatTypedRate } from '#shared/base/money/format.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { Slider } from './slider.tsx';
import type { Trial } from './use-trial.ts';

interface Line {
  readonly id: string;
  readonly name: string;
}
const linesOf = (dossier: Dossier, unnamed: string): readonly Line[] => [
  ...dossier.resources.map((r) => ({ id: r.id, name: r.label || r.funder || unnamed })),
  ...dossier.costs.map((c) => ({ id: c.id, name: c.label || unnamed })),
  ...dossier.posts.map((p) => ({ id: p.id, name: p.title || unnamed })),
];

/** What is tried most, beside a delay: parts of the plan. */
const FACTORS = [
  { key: 'unsigned', min: 0, max: 1.2, step: 0.05 },
  { key: 'costs', min: 0.8, max: 1.3, step: 0.01 },
  { key: 'growth', min: 0, max: 2, step: 0.1 },
] as const;

export const Sliders = memo(function Sliders({
  trial,
  dossier,
  first,
  onKeep,
  onApply,
}: {
  readonly trial: Trial;
  readonly dossier: Dossier;
  /** the line that has its slider from the start */ readonly first: string | null;
  readonly onKeep: () => void;
  readonly onApply: () => void;
}) {
  const t = useT();
  const language = useLanguage();
  const [added, setAdded] = useState<readonly string[]>([]);
  const { moved, set, setLine, adjustments } = trial;
  const lines = linesOf(dossier, t('grid.newLine.resources'));
  const shown = [...new Set([...(first === null ? [] : [first]), ...added, ...Object.keys(moved.lines)])].flatMap(
    (id) => lines.find((l) => l.id === id) ?? [],
  );
  const rest = lines.filter((l) => !shown.includes(l));
  const rate = (n: number): string => formatTypedRate(n, language);
  const changed = adjustments.length > 0;
  return (
    <aside className="tab-side" aria-label={t('scenarios.whatIf')}>
      <header className="row">
        <h2 className="grow">{t('scenarios.draft')}</h2>
        <Button kind="quiet" disabled={!changed} onClick={trial.reset}>
          {t('scenarios.throwAway')}
        </Button>
      </header>
      {shown.map(({ id, name }) => (
        <Slider
          key={id}
          label={name}
          value={moved.lines[id] ?? 1}
          planned={1}
          min={0}
          max={1.5}
          step={0.05}
          shown={rate(moved.lines[id] ?? 1)}
          onChange={(factor) => setLine(id, factor)}
        />
      ))}
      <Slider
        label={t('scenarios.delay')}
        value={moved.delay}
        planned={0}
        min={0}
        max={12}
        step={1}
        shown={t('levers.months', { count: moved.delay })}
        onChange={(delay) => set({ delay })}
      />
      {FACTORS.map(({ key, min, max, step }) => (
        <Slider
          key={key}
          label={t(`scenarios.${key}`)}
          value={moved[key]}
          planned={1}
          min={min}
          max={max}
          step={step}
          shown={rate(moved[key])}
          onChange={(factor) => set({ [key]: factor })}
        />
      ))}
      {rest.length > 0 && (
        <div>
          <Menu
            label={t('scenarios.addSlider')}
            text={`+ ${t('scenarios.addSlider')}`}
            items={rest.map(({ id, name }) => ({ label: name, run: () => setAdded([...added, id]) }))}
          />
        </div>
      )}
      <div className="trial-acts">
        <Button kind="main" blocked={changed ? null : t('scenarios.moveFirst')} onClick={onKeep}>
          {t('scenarios.keep')}
        </Button>
        <Button blocked={changed ? null : t('scenarios.moveFirst')} onClick={onApply}>
          {t('scenarios.apply')}
        </Button>
        <p className="hint">{t(changed ? 'scenarios.isDraft' : 'scenarios.notDraft')}</p>
      </div>
    </aside>
  );
});
