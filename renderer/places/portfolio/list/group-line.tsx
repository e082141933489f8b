/** The head of a group of dossiers: what they have in common, how many they are, and their amounts under the columns of amounts. */
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { Cohorts } from '#renderer/ground/state/use-cohorts.ts';
import { STAGES } from '#shared/base/method/options.ts';
import type { ListColumn, ListGroup } from '#shared/contract/operations/list-query.ts';
import type { ListGroupRow } from '#shared/contract/operations/portfolio.ts';
import { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';
import { groupTotal } from './columns.tsx';

/** What a group is called. */
export const useGroupName = (by: ListGroup, cohorts: Cohorts['list']): ((key: string) => string) => {
  const t = useT();
  const language = useLanguage();
  return (key) => {
    if (key === '') return t(by === 'owner' ? 'portfolio.group.unassigned' : 'portfolio.group.none');
    if (by === 'cohortId') return cohorts.find((c) => c.id === key)?.name ?? t('portfolio.group.none');
    if (by === 'stage') return STAGES.find((s) => s.id === key)?.label[language] ?? key;
    const status = DOSSIER_STATUSES.find((s) => s === key);
    return by === 'status' && status !== undefined ? t(`portfolio.status.${status}`) : key;
  };
};

export const GroupLine = ({
  group,
  name,
  at,
  height,
  isNarrow,
  isStop,
  isFolded,
  columns,
  onToggle,
}: {
  readonly group: ListGroupRow;
  readonly name: string;
  readonly at: number;
  readonly height: number;
  readonly isNarrow: boolean;
  readonly isStop: boolean;
  readonly isFolded: boolean;
  readonly columns: readonly ListColumn[];
  readonly onToggle: () => void;
}) => {
  const language = useLanguage();
  return (
    <tr style={{ height }} className="group-line" data-line={at}>
      <th scope="rowgroup">
        <button
          type="button"
          className="group-toggle"
          tabIndex={isStop ? 0 : -1}
          aria-expanded={!isFolded}
          onClick={onToggle}
        >
          <span aria-hidden="true">{isFolded ? '▸' : '▾'}</span> {name} <span className="hint">{group.count}</span>
        </button>
        {isNarrow && <span className="group-total">{groupTotal(group, 'askedCents', language)}</span>}
      </th>
      {columns.map((column) => (
        <td key={column} className="num">
          {groupTotal(group, column, language)}
        </td>
      ))}
      <td />
    </tr>
  );
};
