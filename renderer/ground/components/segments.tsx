import { type ReactNode, useId } from 'react';

/** A choice among two to five, all visible: radio buttons drawn side by side, so that arrows move among them. */
export const Segments = <T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly {
    readonly id: T;
    readonly label: string;
    /** drawn instead of its words, which it bears as its name */ readonly sign?: ReactNode;
  }[];
  readonly onChange: (id: T) => void;
}) => {
  const name = useId();
  return (
    <fieldset className="segments" data-signs={options.some((o) => o.sign !== undefined) || undefined}>
      <legend className="hidden">{label}</legend>
      {options.map((o) => (
        <label key={o.id} className="segment">
          <input type="radio" name={name} className="hidden" checked={o.id === value} onChange={() => onChange(o.id)} />
          {o.sign === undefined ? <span>{o.label}</span> : <span title={o.label}>{o.sign}</span>}
        </label>
      ))}
    </fieldset>
  );
};
