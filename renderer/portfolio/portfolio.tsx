import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { ListQuery } from '#shared/contract/operations/portfolio.ts';
import { formatCents, formatRate } from '#shared/money/format.ts';
import { call, onEvent } from '../api/client.ts';
import { useLanguage, useT } from '../app/language.tsx';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/fields.tsx';
import { EmptyState, Notice, Tag } from '../components/notice.tsx';
import { useApp } from '../state/app-store.ts';

const QUERY: ListQuery = {
  text: '',
  status: [],
  cohortId: null,
  models: [],
  archived: false,
  sort: 'updatedAt',
  descending: true,
  offset: 0,
  limit: 200,
};

const NewDossier = ({ onDone }: { readonly onDone: () => void }) => {
  const t = useT();
  const { go, tell } = useApp();
  const [project, setProject] = useState('');
  const [organisation, setOrganisation] = useState('');
  const create = async (): Promise<void> => {
    const reply = await call('dossier.create', { project, organisation, cohortId: null });
    if (!reply.ok) return tell(reply.failure);
    onDone();
    go({ name: 'dossier', id: reply.value.id, station: 'request' });
  };
  return (
    <form
      className="new-dossier"
      onSubmit={(e) => {
        e.preventDefault();
        void create();
      }}
    >
      <TextField label={t('portfolio.projectName')} value={project} onChange={setProject} />
      <TextField label={t('portfolio.organisationName')} value={organisation} onChange={setOrganisation} />
      <div className="row">
        <button type="submit" className="button" data-kind="main">
          {t('portfolio.create')}
        </button>
        <Button kind="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
};

export const Portfolio = () => {
  const t = useT();
  const language = useLanguage();
  const { go, tell, info } = useApp();
  const [query, setQuery] = useState(QUERY);
  const [list, setList] = useState<OutputOf<'portfolio.list'> | null>(null);
  const [creating, setCreating] = useState(false);
  const refresh = useCallback(async () => {
    const reply = await call('portfolio.list', query);
    if (reply.ok) setList(reply.value);
    else tell(reply.failure);
  }, [query, tell]);
  useEffect(() => void refresh(), [refresh]);
  useEffect(
    () =>
      onEvent((event) => {
        if (event.topic === 'portfolio.changed') void refresh();
        if (event.topic === 'menu' && event.command === 'newDossier') setCreating(true);
      }),
    [refresh],
  );
  const loadExample = async (): Promise<void> => {
    const reply = await call('example.load', { language });
    if (reply.ok) go({ name: 'dossier', id: reply.value.id, station: 'model' });
    else tell(reply.failure);
  };
  const removeExample = async (): Promise<void> => {
    const reply = await call('example.remove', {});
    if (!reply.ok) tell(reply.failure);
  };
  const archive = async (id: string, archived: boolean): Promise<void> => {
    const reply = await call('dossier.setStatus', { id, archived });
    if (!reply.ok) tell(reply.failure);
  };
  if (list === null) return null;
  const hasExample = list.rows.some((r) => r.example);
  return (
    <main className="page">
      <div className="page-head">
        <h1>{t('portfolio.title')}</h1>
        <span className="hint">{t('portfolio.count', { count: list.total })}</span>
        <span className="grow" />
        {hasExample ? (
          <Button onClick={() => void removeExample()}>{t('portfolio.removeExample')}</Button>
        ) : (
          <Button onClick={() => void loadExample()}>{t('portfolio.loadExample')}</Button>
        )}
        <Button kind="main" onClick={() => setCreating(true)}>
          {t('portfolio.newDossier')}
        </Button>
      </div>
      {info?.portfolio.state === 'newer' && <Notice kind="attention">{t('portfolio.newer')}</Notice>}
      {creating && <NewDossier onDone={() => setCreating(false)} />}
      {(list.all > 0 || query.archived) && (
        <div className="row filters">
          <div className="grow">
            <TextField
              bare
              label={t('portfolio.search')}
              placeholder={t('portfolio.search')}
              value={query.text}
              onChange={(text) => setQuery({ ...query, text })}
            />
          </div>
          <label className="row">
            <input
              type="checkbox"
              checked={query.archived}
              onChange={(e) => setQuery({ ...query, archived: e.target.checked })}
            />
            {t('portfolio.showArchived')}
          </label>
        </div>
      )}
      {list.all === 0 && !query.archived && (
        <EmptyState title={t('portfolio.empty')}>
          <p>{t('portfolio.emptyHelp')}</p>
        </EmptyState>
      )}
      {list.all > 0 && list.rows.length === 0 && (
        <EmptyState title={t('portfolio.noResult')}>
          <Button onClick={() => setQuery(QUERY)}>{t('portfolio.clear')}</Button>
        </EmptyState>
      )}
      {list.rows.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>{t('portfolio.column.project')}</th>
              <th>{t('portfolio.column.organisation')}</th>
              <th>{t('portfolio.column.status')}</th>
              <th>{t('portfolio.column.model')}</th>
              <th className="num">{t('portfolio.column.asked')}</th>
              <th>{t('portfolio.column.decision')}</th>
              <th className="num">{t('portfolio.column.completeness')}</th>
              <th className="num">{t('portfolio.column.findings')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {list.rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <Button kind="quiet" onClick={() => go({ name: 'dossier', id: row.id, station: 'request' })}>
                    {row.project || t('portfolio.untitled')}
                  </Button>{' '}
                  {row.example && <Tag>{t('portfolio.example')}</Tag>}
                </td>
                <td>{row.organisation}</td>
                <td>{t(`portfolio.status.${row.status}`)}</td>
                <td>{row.model}</td>
                <td className="num">{row.askedCents === null ? '' : formatCents(row.askedCents, language, 0)}</td>
                <td>{row.decisionDate.split('-').reverse().join('/')}</td>
                <td className="num">{formatRate(row.completeness, language, 0)}</td>
                <td className="num">{row.findings}</td>
                <td>
                  <Button
                    kind="quiet"
                    label={`${t(row.archived ? 'portfolio.restore' : 'portfolio.archive')} ${row.project}`}
                    onClick={() => void archive(row.id, !row.archived)}
                  >
                    {t(row.archived ? 'portfolio.restore' : 'portfolio.archive')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
};
