/** A filter that takes several values: a button that says how many, and a list to tick. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

export const MultiFilter = <T extends string>({
  label,
  values,
  options,
  every,
  count,
  onChange,
}: {
  readonly label: string;
  readonly values: readonly T[];
  readonly options: readonly { readonly id: T; readonly label: string }[];
  /** said when nothing is chosen */ readonly every: string;
  /** how many are chosen, where their names would say too much */ readonly count?: (count: number) => string;
  readonly onChange: (values: readonly T[]) => void;
}) => {
  const chosen = options.filter((o) => values.includes(o.id)).map((o) => o.label);
  const words =
    chosen.length === 0
      ? every
      : count !== undefined
        ? count(chosen.length)
        : chosen.length > 2
          ? `${chosen.slice(0, 2).join(', ')} +${chosen.length - 2}`
          : chosen.join(', ');
  return (
    <div className="field">
      <span className="label">{label}</span>
      <MenuTrigger>
        <Button className="button multi-filter" aria-label={`${label} : ${words}`}>
          <span className="clipped">{words}</span>
          <span aria-hidden="true">▾</span>
        </Button>
        <Popover className="menu" placement="bottom start" offset={4}>
          <Menu
            className="menu-list"
            aria-label={label}
            selectionMode="multiple"
            selectedKeys={values}
            onSelectionChange={(keys) =>
              onChange(options.filter((o) => keys === 'all' || keys.has(o.id)).map((o) => o.id))
            }
          >
            {options.map((o) => (
              <MenuItem key={o.id} id={o.id} className="menu-item multi-choice" textValue={o.label}>
                {o.label}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
};
