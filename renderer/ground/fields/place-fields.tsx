/**
 * Fields that write in one place of a dossier or of a record. What is typed and cannot be kept stays in the field, is said below it, and counts as unsaved;
 * where nothing can be kept, nothing can be typed.
 */
import { useState } from 'react';
import { ChoiceField, SuggestedField, TextField } from '#renderer/ground/components/fields.tsx';
import { DateField, NumberField } from '#renderer/ground/components/typed-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { FieldPlace } from '#renderer/ground/state/held/field-place.ts';
import { useDossierPlace } from '#renderer/ground/state/held/use-dossier-place.ts';
import { useSuggestions } from '#renderer/ground/state/held/use-suggestions.ts';
import { formatNumber } from '#shared/base/money/format.ts';
import type { NumberKind } from '#shared/base/money/parse.ts';
import type { Path } from '#shared/dossier/content/commands.ts';
import { refusalText } from './refusal-text.ts';

interface Common {
  readonly at: FieldPlace;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly bare?: boolean;
  /** what is said of it to who cannot see the sign beside it */ readonly about?: string | undefined;
  readonly disabled?: boolean;
  /** said of a value that can be kept */ readonly error?: string | undefined;
}
const useShared = ({ at, label, hint, about, bare = false, disabled = false, error }: Common) => {
  const t = useT();
  const language = useLanguage();
  const said = at.refusal === null ? error : refusalText(t, language, at.refusal);
  return { label, hint, about, bare, disabled, error: said, readOnly: at.lock !== null };
};

/** From here on a text is near the most that can be kept. */
const NEAR = 0.9;
/** The same for the room on paper, which is shorter and breaks nothing. */
const NEAR_ROOM = 0.7;
/** How long a text is, once it is near its limit or past it. */
const useCounter = ({ limit }: FieldPlace, text: string): string | undefined => {
  const t = useT();
  const language = useLanguage();
  if (limit === null || text.length < limit * NEAR) return undefined;
  return t('common.counter', { used: formatNumber(text.length, language), limit: formatNumber(limit, language) });
};

export const TextPlace = ({
  multiline = false,
  rows = 3,
  placeholder,
  room,
  now,
  ...props
}: Common & {
  /** what Ctrl ; types */ readonly now?: string | undefined;
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly placeholder?: string;
  /** characters that the paper it is printed on is laid out for: more is kept, and said */ readonly room?:
    | number
    | undefined;
}) => {
  const t = useT();
  const language = useLanguage();
  const { at, label } = props;
  const text = at.text ?? (typeof at.value === 'string' ? at.value : '');
  const counter = useCounter(at, text);
  const inNote =
    room === undefined || text.length < room * NEAR_ROOM
      ? undefined
      : t('common.room', { used: formatNumber(text.length, language), room: formatNumber(room, language) });
  const { items, ask } = useSuggestions(at.suggests ?? null);
  const shared = useShared(props);
  const onChange = (next: string): void => at.write(next, label);
  if (at.suggests && !multiline)
    return (
      <SuggestedField
        {...shared}
        counter={counter ?? inNote}
        placeholder={placeholder}
        value={text}
        items={items}
        onAsk={ask}
        onChange={onChange}
      />
    );
  return (
    <TextField
      {...shared}
      counter={counter ?? inNote}
      multiline={multiline}
      rows={rows}
      {...(placeholder === undefined ? {} : { placeholder })}
      now={now}
      value={text}
      onChange={onChange}
    />
  );
};

export const NumberPlace = ({
  kind,
  late = false,
  now,
  ...props
}: Common & {
  /** what Ctrl ; types */ readonly now?: string | undefined;
  readonly kind: NumberKind;
  /** what an emptied field writes; null when absent */ readonly empty?: number | null | undefined;
  /** takes a value only when one goes on */ readonly late?: boolean;
}) => {
  const t = useT();
  const { at, label } = props;
  const none = 'empty' in props ? props.empty : null;
  return (
    <NumberField
      {...useShared(props)}
      kind={kind}
      late={late}
      now={now}
      value={typeof at.value === 'number' ? at.value : null}
      draft={at.text}
      onChange={(value, draft, { text, before }) =>
        at.type(
          {
            value: value ?? none,
            text,
            said: draft === null ? null : t('saving.notANumber'),
            without: [none, before ?? none],
          },
          label,
        )
      }
    />
  );
};

/** A day, kept as 'YYYY-MM-DD', or empty. */
export const DayPlace = (props: Common) => {
  const t = useT();
  const { at, label } = props;
  return (
    <DateField
      {...useShared(props)}
      value={typeof at.value === 'string' ? at.value : ''}
      draft={at.text}
      onChange={(iso, draft, { text }) =>
        at.type({ value: iso ?? '', text, said: draft === null ? null : t('common.date.wrong'), without: [''] }, label)
      }
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
/** A time of the day, kept as 'HH:MM', or empty. What is typed stays as typed until the field is left. */
export const TimePlace = (props: Common) => {
  const t = useT();
  const { at, label } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const shared = useShared(props);
  const kept = at.text ?? (typeof at.value === 'string' ? at.value : '');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the blur of the field inside is heard, nothing is clicked
    <div className="time-field" onBlur={() => setTyped(null)}>
      <TextField
        {...shared}
        value={typed ?? kept}
        placeholder={t('common.time.hint')}
        error={at.text === undefined ? shared.error : t('common.time.wrong')}
        onChange={(text) => {
          const time = timeOf(text);
          setTyped(text);
          at.type(
            { value: time ?? '', text, said: time === null ? t('common.time.wrong') : null, without: [''] },
            label,
          );
        }}
      />
    </div>
  );
};

export const ChoicePlace = ({
  options,
  empty,
  ...props
}: Common & {
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** what choosing nothing is called; absent where one is always chosen */ readonly empty?: string;
  /** what choosing nothing writes */ readonly nothing?: string | null | undefined;
}) => {
  const { at, label } = props;
  return (
    <ChoiceField
      {...useShared(props)}
      value={typeof at.value === 'string' ? at.value : ''}
      options={options}
      empty={empty ?? ''}
      onChange={(id) => {
        if (id !== '') at.write(id, label);
        else if (empty !== undefined) at.write('nothing' in props ? props.nothing : '', label);
      }}
    />
  );
};

export const CheckPlace = ({ at, label, disabled = false }: Pick<Common, 'at' | 'label' | 'disabled'>) => (
  <label className="check">
    <input
      type="checkbox"
      checked={at.value === true}
      disabled={disabled || at.lock !== null}
      onChange={(e) => at.write(e.target.checked, label)}
    />
    {label}
  </label>
);

/** A text of the open dossier. */
export const DossierText = ({
  path,
  change,
  ...props
}: Omit<Common, 'at'> & {
  readonly path: Path;
  readonly multiline?: boolean;
  readonly rows?: number;
  /** what is named in "Undo: …" before the name of the field */ readonly change?: string;
}) => <TextPlace {...props} at={useDossierPlace(path, change)} />;
