/** What narrows or arranges the list: a button that says what is chosen, and a list to tick; of one choice or of several. */

import { Button, Menu, MenuItem, MenuTrigger, Popover, type Selection } from 'react-aria-components';
import { useT } from '#renderer/ground/language/language.tsx';

interface FilterProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly label: string }[];
}
const FilterMenu = <T extends string>({
  isChosen,
  label,
  words,
  options,
  values,
  isOne,
  onChange,
}: FilterProps<T> & {
  /** what is chosen */ readonly words: string;
  readonly values: readonly T[];
  readonly isOne: boolean;
  /** something else than at first */ readonly isChosen: boolean;
  readonly onChange: (keys: Selection) => void;
}) => {
  const t = useT();
  return (
    <MenuTrigger>
      <Button className="button multi-filter" data-chosen={isChosen || undefined}>
        <span className="clipped">{t('portfolio.filterSays', { label, words })}</span>
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="menu" placement="bottom start" offset={4}>
        <Menu
          className="menu-list"
          aria-label={label}
          selectionMode={isOne ? 'single' : 'multiple'}
          disallowEmptySelection={isOne}
          selectedKeys={values}
          onSelectionChange={onChange}
        >
          {options.map((o) => (
            <MenuItem key={o.id} id={o.id} className="menu-item multi-choice" textValue={o.label}>
              {o.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};

export const MultiFilter = <T extends string>({
  values,
  every,
  isArranging = false,
  onChange,
  ...props
}: FilterProps<T> & {
  readonly values: readonly T[];
  /** said when nothing is chosen */ readonly every: string;
  /** it narrows nothing: how many are chosen is enough */ readonly isArranging?: boolean;
  readonly onChange: (values: readonly T[]) => void;
}) => {
  const chosen = props.options.filter((o) => values.includes(o.id)).map((o) => o.label);
  const words =
    chosen.length === 0
      ? every
      : isArranging
        ? String(chosen.length)
        : chosen.length > 2
          ? `${chosen.slice(0, 2).join(', ')} +${chosen.length - 2}`
          : chosen.join(', ');
  return (
    <FilterMenu
      {...props}
      words={words}
      values={values}
      isOne={false}
      isChosen={!isArranging && values.length > 0}
      onChange={(keys) => onChange(props.options.filter((o) => keys === 'all' || keys.has(o.id)).map((o) => o.id))}
    />
  );
};

const NONE = 'none';
/** One of them, or none. */
export const OneFilter = <T extends string>({
  value,
  every,
  options,
  label,
  onChange,
}: FilterProps<T> & {
  readonly value: T | null;
  /** said when nothing is chosen, and what chooses nothing */ readonly every: string;
  readonly onChange: (value: T | null) => void;
}) => (
  <FilterMenu
    label={label}
    words={options.find((o) => o.id === value)?.label ?? every}
    options={[{ id: NONE, label: every }, ...options]}
    values={[value ?? NONE]}
    isOne
    isChosen={value !== null}
    onChange={(keys) => onChange(options.find((o) => keys !== 'all' && keys.has(o.id))?.id ?? null)}
  />
);
