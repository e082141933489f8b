/** Cells shared by resource and cost lines. */
import { editableCents } from '#shared/money/format.ts';
import { useLanguage, useT } from '../app/language.tsx';
import { NumberField } from '../components/fields.tsx';
import { keepDraft, setPlace } from '../state/dossier-store.ts';
import { useDossier } from '../state/use-dossier.ts';

export interface AmountCellProps {
  readonly label: string;
  readonly path: readonly string[];
  readonly value: number | null;
  readonly onSet: (cents: number | null) => void;
}
export const AmountCell = ({ label, path, value, onSet }: AmountCellProps) => {
  const t = useT();
  const language = useLanguage();
  const draft = useDossier((s) => s.dossier?.drafts[path.join('/')]);
  const change = (cents: number | null, text: string | null): void => {
    if (text === null) onSet(cents);
    keepDraft(label, [...path], text);
  };
  return (
    <NumberField
      bare
      label={label}
      kind="cents"
      value={value}
      draft={draft}
      write={(n) => editableCents(n, language)}
      words={(rule) => t(`common.number.${rule}`)}
      onChange={change}
    />
  );
};

/** The three years of a line whose amounts are typed year by year. */
export const YearCells = ({
  name,
  collection,
  id,
  years,
}: {
  readonly name: string;
  readonly collection: 'resources' | 'costs';
  readonly id: string;
  readonly years: readonly [number, number, number];
}) => {
  const t = useT();
  const path = [collection, id, 'driver', 'years'];
  return ([0, 1, 2] as const).map((y) => (
    <td key={y}>
      <AmountCell
        label={`${t('projection.year', { year: y + 1 })} ${name}`}
        path={[...path, String(y)]}
        value={years[y]}
        onSet={(cents) =>
          setPlace(
            name,
            path,
            years.map((c, i) => (i === y ? (cents ?? 0) : c)),
          )
        }
      />
    </td>
  ));
};

export const YearHeads = () => {
  const t = useT();
  return [1, 2, 3].map((year) => (
    <th key={year} className="num">
      {t('projection.year', { year })} (€)
    </th>
  ));
};
