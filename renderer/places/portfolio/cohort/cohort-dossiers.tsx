/** The dossiers of a cohort: how many stand at each step and for how much, then one line each; and the sittings of the committee that hear them. */
import { Button } from '#renderer/ground/components/button.tsx';
import { EmptyState, Loading } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { longDate } from '#shared/base/i18n/dates.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { NO_FILTER } from '#shared/contract/operations/list-query.ts';
import type { DossierRow, ListGroupRow } from '#shared/contract/operations/portfolio.ts';
import { useGroupName } from '../list/group-line.tsx';
import { useList } from '../use-list.ts';

/** Lines shown at once; the list of dossiers shows all of them. */
const MOST_LINES = 200;

const useEuros = (): ((cents: number | null) => string) => {
  const language = useLanguage();
  return (cents) => (cents === null ? '–' : formatCents(cents, language, 0));
};

const Steps = ({ groups }: { readonly groups: readonly ListGroupRow[] }) => {
  const t = useT();
  const euros = useEuros();
  const nameOf = useGroupName('status', []);
  const total = (of: 'count' | 'askedCents' | 'grantedCents'): number => groups.reduce((sum, g) => sum + g[of], 0);
  return (
    <table className="table steady">
      <thead>
        <tr>
          <th>{t('portfolio.column.status')}</th>
          <th className="num">{t('cohort.dossiers')}</th>
          <th className="num">{t('portfolio.column.askedCents')}</th>
          <th className="num">{t('portfolio.column.grantedCents')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.key}>
            <td>{nameOf(group.key)}</td>
            <td className="num">{group.count}</td>
            <td className="num">{euros(group.askedCents)}</td>
            <td className="num">{euros(group.grantedCents)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('cohort.total')}</th>
          <td className="num">{total('count')}</td>
          <td className="num">{euros(total('askedCents'))}</td>
          <td className="num">{euros(total('grantedCents'))}</td>
        </tr>
      </tfoot>
    </table>
  );
};

const Lines = ({ rows }: { readonly rows: readonly DossierRow[] }) => {
  const t = useT();
  const euros = useEuros();
  const go = useApp((s) => s.go);
  return (
    <table className="table steady">
      <thead>
        <tr>
          <th>{t('portfolio.column.project')}</th>
          <th>{t('portfolio.column.organisation')}</th>
          <th>{t('portfolio.column.status')}</th>
          <th className="num">{t('portfolio.column.askedCents')}</th>
          <th className="num">{t('portfolio.column.grantedCents')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="opener-cell">
              <Button kind="quiet" onClick={() => go({ name: 'overview', id: row.id })}>
                {row.project || t('dossier.untitled')}
              </Button>
            </td>
            <td>{row.organisation}</td>
            <td>{t(`portfolio.status.${row.status}`)}</td>
            <td className="num">{euros(row.askedCents)}</td>
            <td className="num">{euros(row.grantedCents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Sittings that have one of these dossiers on their agenda. */
const Sittings = ({ ids }: { readonly ids: ReadonlySet<string> }) => {
  const t = useT();
  const language = useLanguage();
  const go = useApp((s) => s.go);
  const { records } = useRecords('session', null);
  const sittings = records
    .filter(({ body }) => body.agenda.some((item) => ids.has(item.dossierId)))
    .toSorted((a, b) => a.body.date.localeCompare(b.body.date));
  return (
    <section className="group" aria-label={t('cohort.sittings')}>
      <h2>{t('cohort.sittings')}</h2>
      {sittings.length === 0 && <p className="hint">{t('cohort.noSitting')}</p>}
      {sittings.map(({ id, body }) => (
        <div key={id} className="row">
          <Button kind="quiet" onClick={() => go({ name: 'session', id, dossierId: null })}>
            {body.name || t('committee.unnamed')}
          </Button>
          <span className="hint">{body.date === '' ? '–' : longDate(body.date, language)}</span>
        </div>
      ))}
    </section>
  );
};

export const CohortDossiers = ({ id }: { readonly id: string }) => {
  const t = useT();
  const list = useList({ ...NO_FILTER, cohortId: id, group: 'status' });
  if (list === null) return <Loading />;
  const rows = Array.from({ length: Math.min(list.total, MOST_LINES) }, (_, i) => list.row(i)).filter(
    (row): row is DossierRow => row !== undefined,
  );
  return (
    <>
      <section className="group" aria-label={t('cohort.dossiers')}>
        <h2>{t('cohort.dossiers')}</h2>
        {list.total === 0 ? (
          <EmptyState title={t('cohort.noDossier')}>
            <p>{t('cohort.noDossierHelp')}</p>
          </EmptyState>
        ) : (
          <>
            <Steps groups={list.groups ?? []} />
            <Lines rows={rows} />
            {list.total > rows.length && (
              <p className="hint">{t('cohort.more', { count: list.total - rows.length })}</p>
            )}
          </>
        )}
      </section>
      <Sittings ids={new Set(rows.map((row) => row.id))} />
    </>
  );
};
