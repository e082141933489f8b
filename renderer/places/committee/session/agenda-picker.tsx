import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useCohorts } from '#renderer/ground/state/use-cohorts.ts';
import { Filters } from '#renderer/places/portfolio/filters.tsx';
import { useList } from '#renderer/places/portfolio/use-list.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { NO_FILTER } from '#shared/contract/operations/list-query.ts';
import type { DossierRow } from '#shared/contract/operations/portfolio.ts';

/** Rows shown at once; the filters narrow the rest. */
const SHOWN = 100;

/** Dossiers of the portfolio, found with its own filters, several at once. */
export const AgendaPicker = ({
  present,
  onAdd,
  onClose,
}: {
  readonly present: ReadonlySet<string>;
  readonly onAdd: (rows: readonly DossierRow[]) => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const [filter, setFilter] = useState({ ...NO_FILTER, sort: 'project' as const, descending: false });
  const [chosen, setChosen] = useState<ReadonlyMap<string, DossierRow>>(new Map());
  const cohorts = useCohorts();
  const list = useList(filter);
  const rows = Array.from({ length: Math.min(SHOWN, list?.total ?? 0) }, (_, i) => list?.row(i)).filter(
    (r) => r !== undefined,
  );
  const toggle = (row: DossierRow): void => {
    const next = new Map(chosen);
    if (!next.delete(row.id)) next.set(row.id, row);
    setChosen(next);
  };
  return (
    <Dialog wide title={t('committee.addDossiers')} onClose={onClose}>
      <Filters
        filter={filter}
        cohorts={cohorts.list}
        onChange={(next) => setFilter({ ...next, sort: 'project', descending: false })}
      />
      <div className="picker">
        {rows.length === 0 && <p className="hint">{t('portfolio.noResult')}</p>}
        {rows.map((row) => (
          <label key={row.id} className="picker-row">
            <input
              type="checkbox"
              checked={present.has(row.id) || chosen.has(row.id)}
              disabled={present.has(row.id)}
              onChange={() => toggle(row)}
            />
            <span className="grow">
              {row.project || t('dossier.untitled')} <span className="hint">{row.organisation}</span>
            </span>
            <span className="hint">{t(`portfolio.status.${row.status}`)}</span>
            <span>{row.askedCents === null ? '–' : formatCents(row.askedCents, language, 0)}</span>
          </label>
        ))}
        {(list?.total ?? 0) > SHOWN && <p className="hint">{t('committee.moreDossiers')}</p>}
      </div>
      <div className="row">
        <Button
          kind="main"
          blocked={chosen.size === 0 ? t('common.blocked.choose') : null}
          onClick={() => {
            onAdd([...chosen.values()]);
            onClose();
          }}
        >
          {t('committee.addCount', { count: chosen.size })}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Dialog>
  );
};
