import { Button } from '#renderer/ground/components/button.tsx';
import { EmptyState } from '#renderer/ground/components/notice.tsx';
import { NumberPlace, TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { FieldPlace } from '#renderer/ground/state/held/field-place.ts';
import type { Draft } from '#renderer/ground/state/held/use-draft.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { formatNumber, formatRate } from '#shared/base/money/format.ts';
import { type ReadingLine, readingLines, withReading } from '#shared/decision/follow-up/indicators.ts';
import { dayOfMonth } from '#shared/decision/follow-up/milestones.ts';
import type { FollowedIndicator, FollowUp } from '#shared/decision/follow-up/records.ts';
import type { FollowUpPart } from './follow-up-part.ts';

const MonthHead = ({ words, day }: { readonly words: string; readonly day: string }) => (
  <th className="num">
    {words}
    <br />
    <span className="hint">{shortDate(day)}</span>
  </th>
);
const Indicator = ({
  indicator,
  months,
  dayOn,
  at: placeOf,
  change,
  onRemove,
}: {
  readonly indicator: FollowedIndicator;
  readonly months: readonly number[];
  /** the day that a month falls on; empty while it is not known */ readonly dayOn: (month: number) => string;
  /** a field of the indicator */ readonly at: Draft<FollowUp>['at'];
  readonly change: (next: FollowedIndicator, place: string) => void;
  readonly onRemove: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const name = indicator.name || t('followUp.indicators.new');
  const lines = readingLines(indicator, months);
  const at = (month: number): string => t('followUp.milestones.at', { month });
  /** One figure of one month: readings are told apart by their month. */
  const readingAt = (line: ReadingLine, kind: 'target' | 'result'): FieldPlace => {
    const place = placeOf(kind, String(line.month));
    return {
      ...place,
      value: line[kind],
      type: (typed, label) => {
        place.type(typed, label);
        const value = typed.said === null ? (typed.value as number | null) : null;
        change(withReading(indicator, line.month, { [kind]: value }), `${kind} ${line.month}`);
      },
    };
  };
  return (
    <fieldset className="record indicator">
      <legend>{indicator.unit === '' ? name : `${name} (${indicator.unit})`}</legend>
      <div className="indicator-name">
        <TextPlace label={t('followUp.indicators.name')} at={placeOf('name')} />
        <TextPlace label={t('followUp.indicators.unit')} at={placeOf('unit')} />
        <NumberPlace kind="number" label={t('followUp.indicators.baseline')} at={placeOf('baseline')} />
      </div>
      <div className="readings">
        <table className="table steady">
          <thead>
            <tr>
              <th>
                <span className="hidden">{name}</span>
              </th>
              {lines.map((l) => (
                <MonthHead key={l.month} words={at(l.month)} day={dayOn(l.month)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {(['target', 'result'] as const).map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`followUp.indicators.${kind}`)}</th>
                {lines.map((l) => (
                  <td key={l.month} className="num">
                    <NumberPlace
                      bare
                      kind="number"
                      label={`${name} · ${t(`followUp.indicators.${kind}`)} · ${at(l.month)}`}
                      at={readingAt(l, kind)}
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
                  {l.covered === null ? '—' : formatRate(l.covered, language)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <TextPlace label={t('followUp.indicators.note')} at={placeOf('note')} />
      <div className="record-tools">
        <Button kind="quiet" label={`${t('common.remove')} ${name}`} onClick={onRemove}>
          {t('common.remove')}
        </Button>
      </div>
    </fieldset>
  );
};

/** Where each indicator started, where it should be at each milestone, where it is. */
export const Indicators = ({ body, set, at }: FollowUpPart) => {
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
          dayOn={(month) => dayOfMonth(body, month)}
          at={(...path) => at('indicators', indicator.id, ...path)}
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
