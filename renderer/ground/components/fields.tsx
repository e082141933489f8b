/** Fields: label above, hint and error below, both tied to the control for a screen reader. */
import { type ReactNode, useId, useState } from 'react';
import { type NumberKind, type NumberRule, parseNumber } from '#shared/base/money/parse.ts';

interface Common {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  /** label kept for a screen reader only, inside tables */ readonly bare?: boolean;
}
const Frame = ({
  id,
  label,
  hint,
  error,
  bare,
  children,
}: Common & { readonly id: string; readonly children: ReactNode }) => (
  <div className="field">
    <label htmlFor={id} className={bare ? 'hidden' : ''}>
      {label}
    </label>
    {children}
    {hint !== undefined && hint !== '' && (
      <span id={`${id}-hint`} className="hint">
        {hint}
      </span>
    )}
    {error !== undefined && error !== '' && (
      <span id={`${id}-error`} className="error" role="alert">
        {error}
      </span>
    )}
  </div>
);
const describeField = (id: string, { hint, error }: Common) => ({
  'aria-describedby': `${hint ? `${id}-hint` : ''} ${error ? `${id}-error` : ''}`.trim() || undefined,
  'aria-invalid': error ? true : undefined,
});

export interface TextFieldProps extends Common {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  /** a password: not shown while it is typed */ readonly secret?: boolean;
}
export const TextField = (props: TextFieldProps) => {
  const id = useId();
  const shared = {
    id,
    className: 'input',
    value: props.value,
    disabled: props.disabled,
    placeholder: props.placeholder,
    onChange: (e: { target: { value: string } }) => props.onChange(e.target.value),
    ...describeField(id, props),
  };
  return (
    <Frame {...props} id={id}>
      {props.multiline ? (
        <textarea rows={3} {...shared} />
      ) : (
        <input type={props.secret ? 'password' : 'text'} {...shared} />
      )}
    </Frame>
  );
};

export interface ChoiceFieldProps extends Common {
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly empty: string;
  readonly onChange: (id: string) => void;
}
export const ChoiceField = (props: ChoiceFieldProps) => {
  const id = useId();
  return (
    <Frame {...props} id={id}>
      <select
        id={id}
        className="input"
        value={props.value}
        disabled={props.disabled}
        onChange={(e) => props.onChange(e.target.value)}
        {...describeField(id, props)}
      >
        <option value="">{props.empty}</option>
        {props.options.map((o) => (
          <option key={o.id} value={o.id}>
            {o.label}
          </option>
        ))}
      </select>
    </Frame>
  );
};

export interface ChoicesFieldProps extends Common {
  readonly values: readonly string[];
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (ids: readonly string[]) => void;
}
export const ChoicesField = ({ label, hint, values, options, onChange }: ChoicesFieldProps) => (
  <fieldset className="field choices">
    <legend className="label">{label}</legend>
    {hint !== undefined && <span className="hint">{hint}</span>}
    {options.map((o) => (
      <label key={o.id} className="row">
        <input
          type="checkbox"
          checked={values.includes(o.id)}
          onChange={(e) => onChange(e.target.checked ? [...values, o.id] : values.filter((v) => v !== o.id))}
        />
        {o.label}
      </label>
    ))}
  </fieldset>
);

export interface NumberFieldProps extends Common {
  readonly kind: NumberKind;
  readonly value: number | null;
  /** how the value is written back into the field */ readonly write: (value: number) => string;
  /** text kept from before, that was not a number */ readonly draft?: string | undefined;
  readonly words: (rule: NumberRule) => string;
  /** a number (null when emptied), or the text that is not one yet */ readonly onChange: (
    value: number | null,
    draft: string | null,
  ) => void;
}
/** What is typed stays as typed while the field has the focus; text that is not a number is kept and said, never cut. */
export const NumberField = (props: NumberFieldProps) => {
  const id = useId();
  const [editing, setEditing] = useState(false);
  const written = props.draft ?? (props.value === null ? '' : props.write(props.value));
  const [text, setText] = useState(written);
  const parsed = text.trim() === '' ? null : parseNumber(text, props.kind);
  // An undo, or another place of the screen, can change the value under the cursor: only then does the text follow.
  const standsForValue =
    parsed === null
      ? !props.draft && (props.value ?? 0) === 0
      : parsed.ok
        ? props.draft === undefined && parsed.value === props.value
        : props.draft === text;
  const [seen, setSeen] = useState(written);
  if (seen !== written) {
    setSeen(written);
    if (!editing || !standsForValue) setText(written);
  }
  const error = parsed !== null && !parsed.ok ? props.words(parsed.rule) : props.error;
  const change = (next: string): void => {
    setText(next);
    if (next.trim() === '') props.onChange(null, null);
    else {
      const result = parseNumber(next, props.kind);
      if (result.ok) props.onChange(result.value, null);
      else props.onChange(props.value, next);
    }
  };
  return (
    <Frame {...props} error={error} id={id}>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        className="input number"
        value={text}
        disabled={props.disabled}
        onFocus={() => {
          setEditing(true);
          // A zero is what nobody has typed yet: digits would stand around it and make another number.
          if (props.value === 0 && !props.draft) setText('');
        }}
        onBlur={() => {
          setEditing(false);
          setText(written);
        }}
        onChange={(e) => change(e.target.value)}
        {...describeField(id, { ...props, error })}
      />
    </Frame>
  );
};

/** A date typed as JJ/MM/AAAA (or DD/MM/YYYY); two-digit years are refused. */
export const DateField = (
  props: Common & {
    readonly value: string;
    readonly draft?: string | undefined;
    readonly wrong: string;
    readonly onChange: (iso: string | null, draft: string | null) => void;
  },
) => {
  const id = useId();
  const written = props.draft ?? (props.value === '' ? '' : props.value.split('-').reverse().join('/'));
  const [text, setText] = useState(written);
  const [editing, setEditing] = useState(false);
  const read = (source: string): string | null => {
    const m = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(source.trim());
    if (!m) return null;
    const iso = `${m[3]}-${(m[2] ?? '').padStart(2, '0')}-${(m[1] ?? '').padStart(2, '0')}`;
    const time = Date.parse(`${iso}T00:00:00Z`);
    return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
  };
  const iso = read(text);
  const standsForValue = iso === null ? (props.draft ?? '') === text.trim() : !props.draft && iso === props.value;
  const [seen, setSeen] = useState(written);
  if (seen !== written) {
    setSeen(written);
    if (!editing || !standsForValue) setText(written);
  }
  const error = text.trim() !== '' && iso === null && !editing ? props.wrong : undefined;
  const change = (next: string): void => {
    setText(next);
    const iso = read(next);
    if (next.trim() === '') props.onChange(null, null);
    else if (iso !== null) props.onChange(iso, null);
    else props.onChange(props.value === '' ? null : props.value, next);
  };
  return (
    <Frame {...props} error={error} id={id}>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        className="input"
        value={text}
        onFocus={() => setEditing(true)}
        onBlur={() => {
          setEditing(false);
          setText(written);
        }}
        onChange={(e) => change(e.target.value)}
        {...describeField(id, { ...props, error })}
      />
    </Frame>
  );
};
