/** Key figures of the sector: the tool's, brought up to date by the foundation, and its own. */
import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { PreferencePage } from '#renderer/ground/components/layout/preference-page.tsx';
import { Loading, Tag } from '#renderer/ground/components/notice.tsx';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { RecordHistoryButton } from '#renderer/ground/history/record-history.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useLock } from '#renderer/ground/saving/lock.ts';
import { useDraft } from '#renderer/ground/state/held/use-draft.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { useCite } from '#renderer/ground/unsaved/cite.ts';
import { type SectorFigureLine, sectorFigureLines } from '#shared/base/method/tables/sector-figures.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import './tables.css';
import { ActsHead } from '#renderer/ground/components/layout/acts-head.tsx';

const Editing = ({ record, onDone }: { readonly record: RecordOf<'sectorFigure'>; readonly onDone: () => void }) => {
  const t = useT();
  const { body, at, set, lock } = useDraft(record);
  return (
    <tr>
      <td colSpan={5}>
        <div className="record">
          <div data-kind="text">
            <TextPlace label={t('figures.name')} at={at('name')} />
          </div>
          <TextPlace label={t('figures.value')} at={at('value')} />
          <TextPlace label={t('figures.asOf')} at={at('asOf')} />
          <div data-kind="text">
            <TextPlace label={t('figures.source')} at={at('source')} />
          </div>
          <div className="record-tools">
            <RecordHistoryButton record={record} name={body.name || t('figures.new')} onPutBack={set} />
            <Button kind="quiet" disabled={lock !== null} onClick={() => set({ archived: !body.archived })}>
              {t(body.archived ? 'tables.unarchive' : 'tables.archive')}
            </Button>
            <Button kind="quiet" onClick={onDone}>
              {t('figures.done')}
            </Button>
          </div>
        </div>
      </td>
    </tr>
  );
};

const Shown = ({
  line: { figure, fromTool, isOwn },
  onEdit,
}: {
  readonly line: SectorFigureLine;
  readonly onEdit: () => void;
}) => {
  const t = useT();
  const cite = useCite();
  const lock = useLock();
  const name = figure.name || t('figures.new');
  return (
    <tr className={figure.archived ? 'tables-archived' : undefined}>
      <td>
        {name} {isOwn && <Tag kind="attention">{t(fromTool ? 'figures.updated' : 'figures.own')}</Tag>}
        {figure.archived && <Tag>{t('figures.archived')}</Tag>}
      </td>
      <td>{figure.value}</td>
      <td>{figure.asOf}</td>
      <td className="hint">{figure.source}</td>
      <td>
        <div className="tables-acts">
          <Button kind="quiet" label={`${t('figures.cite')} ${name}`} onClick={() => cite(figure)}>
            {t('figures.cite')}
          </Button>
          <Button kind="quiet" disabled={lock !== null} label={t('tables.editOf', { name })} onClick={onEdit}>
            {t('tables.edit')}
          </Button>
        </div>
      </td>
    </tr>
  );
};

export const SectorFiguresScreen = () => {
  const t = useT();
  const language = useLanguage();
  const lock = useLock();
  const { records, save, loading } = useRecords('sectorFigure', null);
  const [edited, setEdited] = useState<string | null>(null);
  const lines = sectorFigureLines(
    records.map((r) => r.body),
    language,
  );
  /** What the tool brings becomes the foundation's when it is first touched. */
  const edit = async ({ figure, isOwn }: SectorFigureLine): Promise<void> => {
    if (isOwn || (await save(null, figure)) !== null) setEdited(figure.figure);
  };
  const add = async (): Promise<void> => {
    const figure = crypto.randomUUID();
    const fresh = { figure, name: '', value: '', asOf: '', source: '', archived: false };
    if ((await save(null, fresh)) !== null) setEdited(figure);
  };
  if (loading) return <Loading />;
  return (
    <PreferencePage title={t('figures.title')} intro={t('figures.intro')}>
      <div className="scroll">
        <table className="table">
          <thead>
            <tr>
              <th>{t('figures.name')}</th>
              <th>{t('figures.value')}</th>
              <th>{t('figures.asOf')}</th>
              <th>{t('figures.source')}</th>
              <ActsHead />
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const record = records.find((r) => r.body.figure === line.figure.figure);
              return edited === line.figure.figure && record !== undefined ? (
                <Editing key={line.figure.figure} record={record} onDone={() => setEdited(null)} />
              ) : (
                <Shown key={line.figure.figure} line={line} onEdit={() => void edit(line)} />
              );
            })}
          </tbody>
        </table>
      </div>
      <div>
        <Button disabled={lock !== null} onClick={() => void add()}>
          {t('figures.add')}
        </Button>
      </div>
    </PreferencePage>
  );
};
