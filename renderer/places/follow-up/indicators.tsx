import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { TextField } from '#renderer/ground/components/fields.tsx';
import { EmptyState } from '#renderer/ground/components/notice.tsx';
import { NumberField } from '#renderer/ground/components/typed-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { formatNumber, formatRate } from '#shared/base/money/format.ts';
import { readingLines, withReading } from '#shared/decision/follow-up/indicators.ts';
import type { FollowedIndicator } from '#shared/decision/follow-up/records.ts';
import type { FollowUpPart } from './follow-up-part.ts';

const Figure = ({
  label,
  value,
  bare = false,
  onChange,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly bare?: boolean;
  readonly onChange: (value: number | null) => void;
}) => {
  const [draft, setDraft] = useState<string | undefined>();
  return (
    <NumberField
      label={label}
      bare={bare}
      kind="number"
      value={value}
      draft={draft}
      onChange={(next, typed) => {
        setDraft(typed ?? undefined);
        onChange(next);
      }}
    />
  );
};

const Indicator = ({
  indicator,
  months,
  change,
  onRemove,
}: {
  readonly indicator: FollowedIndicator;
  readonly months: readonly number[];
  readonly change: (next: FollowedIndicator, place: string) => void;
  readonly onRemove: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const name = indicator.name || t('followUp.indicators.new');
  const lines = readingLines(indicator, months);
  const at = (month: number): string => t('followUp.milestones.at', { month });
  return (
    <fieldset className="record indicator">
      <legend>{indicator.unit === '' ? name : `${name} (${indicator.unit})`}</legend>
      <div className="indicator-name">
        <TextField
          label={t('followUp.indicators.name')}
          value={indicator.name}
          onChange={(text) => change({ ...indicator, name: text }, 'name')}
        />
        <TextField
          label={t('followUp.indicators.unit')}
          value={indicator.unit}
          onChange={(unit) => change({ ...indicator, unit }, 'unit')}
        />
        <Figure
          label={t('followUp.indicators.baseline')}
          value={indicator.baseline}
          onChange={(baseline) => change({ ...indicator, baseline }, 'baseline')}
        />
      </div>
      <div className="readings">
        <table className="table steady">
          <thead>
            <tr>
              <th>
                <span className="hidden">{name}</span>
              </th>
              {lines.map((l) => (
                <th key={l.month} className="num">
                  {at(l.month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['target', 'result'] as const).map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`followUp.indicators.${kind}`)}</th>
                {lines.map((l) => (
                  <td key={l.month} className="num">
                    <Figure
                      bare
                      label={`${name} · ${t(`followUp.indicators.${kind}`)} · ${at(l.month)}`}
                      value={l[kind]}
                      onChange={(value) =>
                        change(withReading(indicator, l.month, { [kind]: value }), `${kind} ${l.month}`)
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('followUp.indicators.gap')}</th>
              {lines.map((l) => (
                <td key={l.month} className="num">
                  {l.gap === null ? '—' : formatNumber(l.gap, language)}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t('followUp.indicators.covered')}</th>
              {lines.map((l) => (
                <td key={l.month} className="num">
                  {l.covered === null ? '—' : formatRate(l.covered, language, 0)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <TextField
        label={t('followUp.indicators.note')}
        value={indicator.note}
        onChange={(note) => change({ ...indicator, note }, 'note')}
      />
      <div className="record-tools">
        <Button kind="quiet" label={`${t('common.remove')} ${name}`} onClick={onRemove}>
          {t('common.remove')}
        </Button>
      </div>
    </fieldset>
  );
};

/** Where each indicator started, where it should be at each milestone, where it is. */
export const Indicators = ({ body, set }: FollowUpPart) => {
  const t = useT();
  const months = body.milestones.filter((m) => m.stage !== 'dropped').map((m) => m.month);
  const add = (): void =>
    set({
      indicators: [
        ...body.indicators,
        { id: crypto.randomUUID(), name: '', unit: '', baseline: null, readings: [], note: '' },
      ],
    });
  return (
    <section className="stack" aria-label={t('followUp.tab.indicators')}>
      {body.indicators.length === 0 && (
        <EmptyState title={t('followUp.indicators.none')}>
          <p>{t('followUp.indicators.noneWords')}</p>
        </EmptyState>
      )}
      {body.indicators.map((indicator) => (
        <Indicator
          key={indicator.id}
          indicator={indicator}
          months={months}
          change={(next, place) =>
            set({ indicators: body.indicators.map((i) => (i.id === next.id ? next : i)) }, `${next.id} ${place}`)
          }
          onRemove={() => set({ indicators: body.indicators.filter((i) => i.id !== indicator.id) })}
        />
      ))}
      <div>
        <Button kind={body.indicators.length === 0 ? 'main' : 'plain'} onClick={add}>
          {t('followUp.indicators.add')}
        </Button>
      </div>
    </section>
  );
};
