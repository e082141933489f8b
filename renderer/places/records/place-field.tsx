/** One field bound to one place of the dossier: text, number, choice, yes or no. Half-typed numbers are kept as drafts. */

import { ChoiceField, ChoicesField, TextField } from '#renderer/ground/components/fields.tsx';
import { DateField, NumberField } from '#renderer/ground/components/typed-fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { keepDraft, setPlace, setTyped } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import type { NumberKind } from '#shared/base/money/parse.ts';
import { valueAt } from '#shared/dossier/content/value-at.ts';

export type FieldKind =
  | 'text'
  | 'long'
  | 'month'
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
  rate: 'rate',
};

const CONTROL_CHARACTERS = 24;

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
  const path = [...base, ...spec.path];
  const value = useDossier((s) => (s.dossier ? valueAt(s.dossier, path) : undefined));
  const draft = useDossier((s) => s.dossier?.drafts[path.join('/')]);
  const set = (next: unknown): boolean => setPlace(`${change} · ${spec.label}`, path, next);
  const common = { label: spec.label, hint: spec.hint, bare };
  const numbers = NUMBERS[spec.kind];
  if (numbers !== undefined) {
    return (
      <NumberField
        {...common}
        error={draft === undefined ? undefined : t('plan.refused')}
        kind={numbers}
        value={typeof value === 'number' ? value : null}
        draft={draft}
        onChange={(n, draft, edit) => {
          const none = spec.optional ? undefined : spec.nullable ? null : 0;
          setTyped(`${change} · ${spec.label}`, path, { value: n ?? none, text: edit.text, isDraft: draft !== null }, [
            none,
            edit.before ?? none,
          ]);
        }}
      />
    );
  }
  const nothing = spec.nullable ? null : spec.blank ? '' : undefined;
  if (spec.kind === 'choices')
    return (
      <ChoicesField
        {...common}
        values={Array.isArray(value) ? (value as string[]) : []}
        options={spec.options ?? []}
        onChange={(ids) => void set([...ids])}
      />
    );
  if (spec.kind === 'scale') {
    const chosen = spec.options?.find((o) => o.id === String(value))?.label ?? '';
    return (
      <ChoiceField
        {...common}
        // A described level longer than its control is said in full below it.
        hint={chosen.length > CONTROL_CHARACTERS ? chosen : spec.hint}
        value={typeof value === 'number' ? String(value) : ''}
        options={spec.options ?? []}
        empty={spec.none ?? t('records.notKnown')}
        onChange={(id) => void set(id === '' ? null : Number(id))}
      />
    );
  }
  if (spec.kind === 'yesNo')
    return (
      <ChoiceField
        {...common}
        value={typeof value === 'boolean' ? String(value) : ''}
        options={[
          { id: 'true', label: t('records.yes') },
          { id: 'false', label: t('records.no') },
        ]}
        empty={t('records.notKnown')}
        onChange={(id) => void set(id === '' ? null : id === 'true')}
      />
    );
  const text = typeof value === 'string' ? value : '';
  if (spec.kind === 'choice')
    return (
      <ChoiceField
        {...common}
        value={text}
        options={spec.options ?? []}
        empty={spec.none ?? t('common.choose')}
        onChange={(id) => void set(id === '' ? nothing : id)}
      />
    );
  if (spec.kind === 'date')
    return (
      <DateField
        {...common}
        value={text}
        draft={draft}
        onChange={(iso, draft, edit) =>
          setTyped(`${change} · ${spec.label}`, path, { value: iso ?? '', text: edit.text, isDraft: draft !== null }, [
            '',
          ])
        }
      />
    );
  if (spec.kind === 'flag')
    return (
      <label className="check">
        <input
          type="checkbox"
          checked={value === true}
          onChange={(e) => void set(e.target.checked ? true : spec.nullable ? undefined : false)}
        />
        {spec.label}
      </label>
    );
  return (
    <TextField
      {...common}
      error={spec.kind === 'month' && !/^\d{4}-(0[1-9]|1[0-2])$/.test(draft ?? text) ? t('plan.monthWrong') : undefined}
      value={draft ?? text}
      multiline={spec.kind === 'long'}
      onChange={(next) => {
        // A month is stored only once it is one; until then it is a draft.
        const whole = spec.kind !== 'month' || /^\d{4}-(0[1-9]|1[0-2])$/.test(next);
        if (whole) set(next);
        if (spec.kind === 'month') keepDraft(spec.label, path, whole ? null : next);
      }}
    />
  );
};
