/** One field bound to one place of the dossier: text, number, choice, yes or no. */

import { useId } from 'react';
import { ChoiceField, ChoicesField } from '#renderer/ground/components/fields.tsx';
import { useAgreementMonth } from '#renderer/ground/fields/agreement-month.ts';
import { ChoicePlace, DayPlace, NumberPlace, TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { FieldPlace } from '#renderer/ground/state/held/field-place.ts';
import { useDossierPlace } from '#renderer/ground/state/held/use-dossier-place.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { planMonthOfDay, planMonthWords } from '#shared/base/i18n/dates.ts';
import type { NumberKind } from '#shared/base/money/parse.ts';
import { MONTHS } from '#shared/finance/projection/calendar.ts';

export type FieldKind =
  | 'text'
  | 'long'
  | 'month'
  /** the number of a month of the plan, 1 for its first */
  | 'planMonth'
  /** months after the agreement */
  | 'agreementMonth'
  | 'date'
  | 'cents'
  | 'number'
  | 'integer'
  | 'rate'
  | 'choice'
  | 'flag'
  | 'yesNo'
  | 'scale'
  | 'choices';
export interface FieldSpec {
  /** steps below the record, such as ['driver', 'rate'] */ readonly path: readonly string[];
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string;
  readonly options?: readonly { readonly id: string; readonly label: string }[];
  /** what choosing nothing means */ readonly none?: string;
  /** an emptied number is absent (null) rather than zero */ readonly nullable?: boolean;
  /** an emptied number is taken away */ readonly optional?: boolean;
  /** choosing nothing writes an empty text */ readonly blank?: boolean;
  /** heading above the first field that carries it */ readonly section?: string;
  /** a long text that stands in one column beside others */ readonly narrow?: boolean;
}
const NUMBERS: Partial<Record<FieldKind, NumberKind>> = {
  cents: 'cents',
  number: 'number',
  integer: 'integer',
  planMonth: 'integer',
  agreementMonth: 'integer',
  rate: 'rate',
};
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const CONTROL_CHARACTERS = 24;

interface Placed {
  readonly at: FieldPlace;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly bare: boolean;
}
/** A number among some: a rank of described levels, a rate of those in force; or not known. */
const ScalePlace = ({ at, spec, ...shared }: Placed & { readonly spec: FieldSpec; readonly readOnly: boolean }) => {
  const t = useT();
  const chosen = spec.options?.find((o) => o.id === String(at.value))?.label ?? '';
  return (
    <ChoiceField
      {...shared}
      // A described level longer than its control is said in full below it.
      hint={chosen.length > CONTROL_CHARACTERS ? chosen : spec.hint}
      value={typeof at.value === 'number' ? String(at.value) : ''}
      options={spec.options ?? []}
      empty={spec.none ?? t('records.notKnown')}
      onChange={(id) => at.write(id === '' ? (spec.optional ? undefined : null) : Number(id), shared.label)}
    />
  );
};
/** Yes, no, or not known. */
const YesNoPlace = ({ at, ...shared }: Placed & { readonly readOnly: boolean }) => {
  const t = useT();
  return (
    <ChoiceField
      {...shared}
      value={typeof at.value === 'boolean' ? String(at.value) : ''}
      options={[
        { id: 'true', label: t('records.yes') },
        { id: 'false', label: t('records.no') },
      ]}
      empty={t('records.notKnown')}
      onChange={(id) => at.write(id === '' ? null : id === 'true', shared.label)}
    />
  );
};
/** 'YYYY-MM': stored only once it is one; until then it is a draft. */
const MonthPlace = ({ at, ...common }: Placed) => {
  const t = useT();
  const shown = at.text ?? (typeof at.value === 'string' ? at.value : '');
  const today = useApp((s) => s.info?.today);
  const write: typeof at.write = (month) => {
    const said = MONTH.test(String(month)) ? null : t('plan.monthWrong');
    at.type({ value: month, text: String(month), said, without: [] }, common.label);
  };
  return (
    <TextPlace
      {...common}
      at={{ ...at, refusal: null, write }}
      now={today?.slice(0, 7)}
      error={MONTH.test(shown) ? undefined : t('plan.monthWrong')}
    />
  );
};

/** What stands beside a month: its date, or beside a date, its month of the plan. */
const useMonthWords = (kind: FieldKind, value: unknown): string => {
  const language = useLanguage();
  const start = useDossier((s) => s.dossier?.plan.startMonth ?? '');
  const afterAgreement = useAgreementMonth();
  if (kind === 'agreementMonth') return typeof value === 'number' ? afterAgreement(value) : '';
  if (start === '') return '';
  if (kind === 'planMonth' && typeof value === 'number') return planMonthWords(value, start, language);
  return kind === 'date' && typeof value === 'string' ? planMonthOfDay(value, start, MONTHS) : '';
};

/** What the key of the day types where a month of the plan is written: the month it is in, while the plan lasts. */
const useCurrentPlanMonth = (): string | undefined => {
  const today = useApp((s) => s.info?.today ?? '');
  const start = useDossier((s) => s.dossier?.plan.startMonth ?? '');
  return planMonthOfDay(today, start, MONTHS).slice(1) || undefined;
};

export const PlaceField = ({
  base,
  spec,
  change,
  bare = false,
}: {
  /** path of the record */ readonly base: readonly string[];
  readonly spec: FieldSpec;
  /** what is named in "Undo: …" */ readonly change: string;
  readonly bare?: boolean;
}) => {
  const t = useT();
  const id = useId();
  const { label } = spec;
  const at = useDossierPlace([...base, ...spec.path], change);
  const month = useMonthWords(spec.kind, at.value);
  const now = useCurrentPlanMonth();
  const hint = [month, spec.hint ?? ''].filter((words) => words !== '').join(' – ');
  const common = { label, hint: hint === '' ? undefined : hint, bare };
  const shared = { ...common, readOnly: at.lock !== null };
  const numbers = NUMBERS[spec.kind];
  if (numbers !== undefined)
    return (
      <NumberPlace
        {...common}
        at={at}
        kind={numbers}
        empty={spec.optional ? undefined : spec.nullable ? null : 0}
        now={spec.kind === 'planMonth' ? now : undefined}
        error={at.text === undefined ? undefined : t('plan.refused')}
      />
    );
  const nothing = spec.nullable ? null : spec.blank ? '' : undefined;
  switch (spec.kind) {
    case 'choices':
      return (
        <ChoicesField
          {...shared}
          values={Array.isArray(at.value) ? (at.value as string[]) : []}
          options={spec.options ?? []}
          onChange={(ids) => at.write([...ids], label)}
        />
      );
    case 'scale':
      return <ScalePlace {...shared} at={at} spec={spec} />;
    case 'yesNo':
      return <YesNoPlace {...shared} at={at} />;
    case 'choice':
      return (
        <ChoicePlace
          {...common}
          at={at}
          options={spec.options ?? []}
          empty={spec.none ?? t('common.choose')}
          nothing={nothing}
        />
      );
    case 'date':
      return <DayPlace {...common} at={at} />;
    case 'flag':
      return (
        <>
          <label className="check">
            <input
              type="checkbox"
              checked={at.value === true}
              disabled={at.lock !== null}
              aria-describedby={spec.hint === undefined ? undefined : `${id}-hint`}
              onChange={(e) => at.write(e.target.checked ? true : spec.nullable ? undefined : false, label)}
            />
            {label}
          </label>
          {spec.hint !== undefined && (
            <span id={`${id}-hint`} className={bare ? 'hidden' : 'hint'}>
              {spec.hint}
            </span>
          )}
        </>
      );
    case 'month':
      return <MonthPlace {...common} at={at} />;
    default:
      return <TextPlace {...common} at={at} multiline={spec.kind === 'long'} />;
  }
};
