/** Keeps the dossiers of some assessors, or those that have none yet. */
import { useT } from '#renderer/ground/language/language.tsx';
import type { ListFilter } from '#shared/contract/operations/list-query.ts';
import { MultiFilter } from '../multi-filter.tsx';
import { useAssessors } from './use-assigning.ts';

/** Stands for nobody: a key of a list cannot be empty. */
const NOBODY = '∅';

export const OwnerFilter = ({
  filter,
  onChange,
}: {
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
}) => {
  const t = useT();
  const { owners = [], ...rest } = filter;
  const there = useAssessors().map(({ name }) => name);
  // A view may look for somebody who assesses nothing any more: it is shown, and can be taken off.
  const gone = owners.filter((name) => name !== '' && !there.includes(name));
  if (there.length === 0 && owners.length === 0) return null;
  return (
    <MultiFilter
      label={t('portfolio.column.owner')}
      values={owners.map((name) => name || NOBODY)}
      every={t('portfolio.assign.anyone')}
      options={[
        { id: NOBODY, label: t('portfolio.group.unassigned') },
        ...[...there, ...gone].map((name) => ({ id: name, label: name })),
      ]}
      onChange={(chosen) => {
        const next = chosen.map((id) => (id === NOBODY ? '' : id));
        onChange(next.length === 0 ? rest : { ...rest, owners: next });
      }}
    />
  );
};
