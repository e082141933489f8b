/** Fields: label above, hint and error below, both tied to the control for a screen reader. */
import { type ReactNode, useId } from 'react';
import { Combobox } from './controls/combobox.tsx';
import { SuggestedInput, type SuggestedItem } from './controls/suggested-input.tsx';

export interface Common {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** how far the text is from the most that can be kept */ readonly counter?: string | undefined;
  /** what is said of the field to who cannot see the sign beside it */ readonly about?: string | undefined;
  readonly disabled?: boolean;
  /** shown and copied, not written: nothing that is typed could be kept */ readonly readOnly?: boolean;
  /** label kept for a screen reader only, inside tables */ readonly bare?: boolean;
}
export const Frame = ({
  id,
  label,
  hint,
  error,
  counter,
  about,
  bare,
  children,
}: Common & { readonly id: string; readonly children: ReactNode }) => (
  <div className="field">
    <label id={`${id}-label`} htmlFor={id} className={bare ? 'hidden' : ''}>
      {label}
    </label>
    {children}
    {hint !== undefined && hint !== '' && (
      <span id={`${id}-hint`} className="hint">
        {hint}
      </span>
    )}
    {about !== undefined && (
      <span id={`${id}-about`} className="hidden">
        {about}
      </span>
    )}
    {counter !== undefined && (
      <span className="hint counter" role="status">
        {counter}
      </span>
    )}
    {error !== undefined && error !== '' && (
      <span id={`${id}-error`} className="error" role="status">
        {error}
      </span>
    )}
  </div>
);
export const describeField = (id: string, { hint, error, about }: Common) => ({
  'aria-describedby':
    [hint ? `${id}-hint` : '', error ? `${id}-error` : '', about ? `${id}-about` : ''].filter((x) => x).join(' ') ||
    undefined,
  'aria-invalid': error ? true : undefined,
});

export interface TextFieldProps extends Common {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly multiline?: boolean;
  /** lines shown when nothing is written */ readonly rows?: number;
  readonly placeholder?: string;
  /** a password: not shown while it is typed */ readonly secret?: boolean;
  /** words that are looked for, and kept nowhere */ readonly search?: boolean;
  /** what Ctrl ; types, as in a spreadsheet */ readonly now?: string | undefined;
}
export const TextField = (props: TextFieldProps) => {
  const id = useId();
  const shared = {
    id,
    className: 'input',
    value: props.value,
    disabled: props.disabled,
    readOnly: props.readOnly,
    placeholder: props.placeholder,
    onChange: (e: { target: { value: string } }) => props.onChange(e.target.value),
    ...describeField(id, props),
  };
  return (
    <Frame {...props} id={id}>
      {props.multiline ? (
        <textarea rows={props.rows ?? 3} {...shared} />
      ) : (
        <input
          type={props.secret ? 'password' : 'text'}
          onKeyDown={(e) => {
            if (props.now === undefined || e.key !== ';' || !e.ctrlKey || props.readOnly || props.disabled) return;
            e.preventDefault();
            props.onChange(props.now);
          }}
          {...(props.search === true && { inputMode: 'search' as const })}
          {...shared}
        />
      )}
    </Frame>
  );
};

export interface SuggestedFieldProps extends Common {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly placeholder?: string | undefined;
  readonly items: readonly SuggestedItem[];
  /** where they are from; none: the dossiers */ readonly head?: string;
  readonly onAsk: (text: string | null) => void;
}
/** One line of text that other dossiers may hold already. */
export const SuggestedField = (props: SuggestedFieldProps) => {
  const id = useId();
  return (
    <Frame {...props} id={id}>
      <SuggestedInput
        id={id}
        label={{ by: `${id}-label` }}
        describedBy={describeField(id, props)['aria-describedby']}
        value={props.value}
        onChange={props.onChange}
        items={props.items}
        head={props.head}
        onAsk={props.onAsk}
        placeholder={props.placeholder}
        isDisabled={props.disabled}
        isReadOnly={props.readOnly}
        isInvalid={props.error !== undefined && props.error !== ''}
      />
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
      <Combobox
        id={id}
        labelledBy={`${id}-label`}
        describedBy={describeField(id, props)['aria-describedby']}
        value={props.value}
        options={props.options}
        empty={props.empty}
        isDisabled={props.disabled}
        isReadOnly={props.readOnly}
        isInvalid={props.error !== undefined && props.error !== ''}
        onChange={props.onChange}
      />
    </Frame>
  );
};

export interface ChoicesFieldProps extends Common {
  readonly values: readonly string[];
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (ids: readonly string[]) => void;
}
export const ChoicesField = ({ label, hint, values, options, readOnly, onChange }: ChoicesFieldProps) => (
  <fieldset className="field choices">
    <legend className="label">{label}</legend>
    {hint !== undefined && <span className="hint">{hint}</span>}
    {options.map((o) => (
      <label key={o.id} className="row">
        <input
          type="checkbox"
          disabled={readOnly}
          checked={values.includes(o.id)}
          onChange={(e) => onChange(e.target.checked ? [...values, o.id] : values.filter((v) => v !== o.id))}
        />
        {o.label}
      </label>
    ))}
  </fieldset>
);
