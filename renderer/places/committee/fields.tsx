/** Fields of the committee's records: the design system's, with the drafts of what is not a value yet kept here. */
import { useState } from 'react';
import { TextField } from '#renderer/ground/components/fields.tsx';
import { DateField, NumberField } from '#renderer/ground/components/typed-fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';

interface Common {
  readonly label: string;
  readonly hint?: string;
  readonly bare?: boolean;
  readonly disabled?: boolean;
}
export const AmountField = (
  props: Common & { readonly cents: number | null; readonly onChange: (cents: number | null) => void },
) => {
  const t = useT();
  const [draft, setDraft] = useState<string | undefined>();
  return (
    <NumberField
      {...props}
      kind="cents"
      value={props.cents}
      draft={draft}
      error={props.cents !== null && props.cents < 0 ? t('committeeRules.positive') : undefined}
      onChange={(value, typed) => {
        setDraft(typed ?? undefined);
        props.onChange(value === null ? null : Math.abs(value));
      }}
    />
  );
};
export const CountField = (
  props: Common & {
    readonly count: number | null;
    readonly most: number;
    readonly onChange: (count: number | null) => void;
  },
) => {
  const [draft, setDraft] = useState<string | undefined>();
  return (
    <NumberField
      {...props}
      kind="integer"
      value={props.count}
      draft={draft}
      onChange={(value, typed) => {
        const fits = typed === null && (value === null || (value >= 0 && value <= props.most));
        setDraft(fits ? undefined : (typed ?? String(value)));
        props.onChange(fits ? value : null);
      }}
    />
  );
};
export const DayField = (props: Common & { readonly day: string; readonly onChange: (day: string) => void }) => {
  const [draft, setDraft] = useState<string | undefined>();
  return (
    <DateField
      {...props}
      value={props.day}
      draft={draft}
      onChange={(iso, typed) => {
        setDraft(typed ?? undefined);
        props.onChange(iso ?? '');
      }}
    />
  );
};
/** 9, 9h30, 9 h 30, 09:30 → 09:30; null when it is not a time. */
const timeOf = (text: string): string | null => {
  const m = /^\s*(\d{1,2})(?:\s*[h:.]\s*(\d{2})?)?\s*$/i.exec(text);
  if (!m) return text.trim() === '' ? '' : null;
  const [hours, minutes] = [Number(m[1]), Number(m[2] ?? 0)];
  return hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : null;
};
export const TimeField = (props: Common & { readonly time: string; readonly onChange: (time: string) => void }) => {
  const t = useT();
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && timeOf(typed) === null;
  return (
    <div className="time-field">
      <TextField
        {...props}
        value={typed ?? props.time}
        placeholder={t('committee.timeHint')}
        error={wrong ? t('committee.timeWrong') : undefined}
        onChange={(text) => {
          const time = timeOf(text);
          // Written whole, it is the value; until then the field keeps what was typed.
          setTyped(time === text ? null : text);
          if (time !== null) props.onChange(time);
        }}
      />
    </div>
  );
};
