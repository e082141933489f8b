import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call, onEvent } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { Notice, Tag } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { IntakeMenu } from '#renderer/places/intake/door/door-buttons.tsx';
import { placeWords } from '#shared/base/fields/place-words.ts';
import { ruleWords } from '#shared/base/fields/rule-words.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { CellReportView } from '#shared/contract/operations/workbook.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { BudgetView } from '#shared/finance/budget/cerfa.ts';
import { type Field, fieldTitle, SINGLE_BLOCKS, TABLE_BLOCKS } from '#shared/finance/workbook/layout.ts';
import { wordsOf } from '#shared/finance/workbook/words.ts';

type Read = OutputOf<'workbook.read'>;
const STAGES = ['checking', 'opening', 'comparing'] as const;
type Stage = (typeof STAGES)[number];
const stageOf = (label: string): Stage | null => STAGES.find((s) => s === label) ?? null;
const OUTCOMES = {
  changed: undefined,
  added: 'ok',
  removed: 'attention',
  refused: 'serious',
  ignored: undefined,
} as const;

const valueText = (value: CellReportView['before']): string => (value === null ? '' : String(value));

/** Cell by cell: what was taken, changed or refused. Nothing enters before this has been seen. */
const Report = ({ read, onClose }: { readonly read: Read; readonly onClose: () => void }) => {
  const t = useT();
  const say = useApp((s) => s.say);
  const take = (): void => {
    if (dispatch(t('roundtrip.take'), read.commands)) say(t('roundtrip.taken'));
    onClose();
  };
  const differing = read.report.length;
  const language = useLanguage();
  const dossier = useDossier((s) => s.dossier);
  const nameOf = ({ block, line }: CellReportView): string => {
    const lines = dossier && block !== null && block in dossier ? dossier[block as keyof Dossier] : null;
    const item = Array.isArray(lines)
      ? (lines as readonly { id?: string; label?: string; title?: string }[]).find((i) => i.id === line)
      : undefined;
    return item?.label || item?.title || line;
  };
  const fieldOf = ({ block, field, place }: CellReportView): string => {
    if (place !== undefined) return placeWords(t, language, place);
    const blocks: Readonly<Record<string, readonly Field[]>> = { ...SINGLE_BLOCKS, ...TABLE_BLOCKS };
    const known = blocks[block ?? '']?.find((f) => f.key === field);
    return known === undefined ? field : fieldTitle(known, wordsOf(language));
  };
  return (
    <Dialog title={t('roundtrip.title', { name: read.name })} onClose={onClose} wide>
      <Notice kind={read.accepted ? 'info' : 'serious'}>
        {read.accepted
          ? t(differing === 0 ? 'roundtrip.same' : 'roundtrip.ready', { count: differing })
          : t('roundtrip.refused')}
      </Notice>
      <p className="hint">{t('roundtrip.unchanged', { count: read.unchangedCells })}</p>
      {differing > 0 && (
        <div className="scroll report">
          <table className="table">
            <thead>
              <tr>
                <th>{t('roundtrip.cell')}</th>
                <th>{t('roundtrip.what')}</th>
                <th>{t('roundtrip.before')}</th>
                <th>{t('roundtrip.after')}</th>
                <th>{t('roundtrip.outcome')}</th>
              </tr>
            </thead>
            <tbody>
              {read.report.map((r) => (
                <tr key={`${r.block}/${r.line}/${r.field}/${r.cell}`}>
                  <td>{r.cell}</td>
                  <td>{[nameOf(r), fieldOf(r)].filter((x) => x !== '').join(' · ')}</td>
                  <td>{valueText(r.before)}</td>
                  <td>{valueText(r.after)}</td>
                  <td>
                    <Tag kind={OUTCOMES[r.outcome]}>{t(`roundtrip.outcomes.${r.outcome}`)}</Tag>{' '}
                    {r.rule !== undefined && <span className="hint">{ruleWords(t, language, r.rule)}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="row">
        {read.accepted && read.commands.length > 0 && (
          <Button kind="main" onClick={take}>
            {t('roundtrip.take')}
          </Button>
        )}
        <Button kind="quiet" onClick={onClose}>
          {t(read.accepted && read.commands.length > 0 ? 'common.cancel' : 'common.close')}
        </Button>
      </div>
    </Dialog>
  );
};

/** The projection as a workbook with live formulas, and an edited one back. */
export const WorkbookTools = () => {
  const t = useT();
  const language = useLanguage();
  const { tell, say } = useApp(useShallow((s) => ({ tell: s.tell, say: s.say })));
  const id = useDossier((s) => s.dossier?.id);
  const both = useDossier((s) => s.dossier?.plan.scope === 'both');
  const [read, setRead] = useState<Read | null>(null);
  const [reading, setReading] = useState<{ readonly jobId: string; readonly stage: Stage | null } | null>(null);
  if (id === undefined) return null;
  const out = async (): Promise<void> => {
    const reply = await callFinal('workbook.export', { dossierId: id, language });
    if (reply.ok) say(t('roundtrip.written', { name: reply.value.name }));
    else tell(reply.failure);
  };
  const table = async (which: '1' | '2' | '3' | 'months', view: BudgetView = 'organisation'): Promise<void> => {
    const reply = await callFinal('budget.export', { dossierId: id, language, table: which, view });
    if (reply.ok) say(t('budget.written', { name: reply.value.name }));
    else tell(reply.failure);
  };
  const tables = [
    ...(['1', '2', '3'] as const).map((year) => ({
      label: t('budget.year', { year }),
      run: () => void table(year),
    })),
    ...(both
      ? (['1', '2', '3'] as const).map((year) => ({
          label: t('scopes.budgetYear', { year }),
          run: () => void table(year, 'project'),
        }))
      : []),
    { label: t('budget.months'), run: () => void table('months') },
  ];
  const back = async (): Promise<void> => {
    const jobId = crypto.randomUUID();
    setReading({ jobId, stage: null });
    const ended = onEvent((event) => {
      const stage = event.topic === 'job.progress' && event.jobId === jobId ? stageOf(event.label) : null;
      if (stage !== null) setReading({ jobId, stage });
    });
    const reply = await callFinal('workbook.read', { dossierId: id, jobId });
    ended();
    setReading(null);
    if (reply.ok) setRead(reply.value);
    else tell(reply.failure);
  };
  return (
    <div className="row">
      <Button onClick={() => void out()}>{t('roundtrip.export')}</Button>
      <Button disabled={reading !== null} onClick={() => void back()}>
        {t('roundtrip.import')}
      </Button>
      <Menu label={t('budget.tables')} text={`${t('budget.tables')} ▾`} items={tables} />
      <IntakeMenu dossierId={id} />
      {reading?.stage ? (
        <span className="row" role="status">
          <progress max={STAGES.length} value={STAGES.indexOf(reading.stage) + 1} aria-label={t('roundtrip.import')} />
          {t(`roundtrip.stages.${reading.stage}`)}
          <Button kind="quiet" onClick={() => void call('workbook.cancel', { jobId: reading.jobId })}>
            {t('common.cancel')}
          </Button>
        </span>
      ) : (
        <span className="hint">{t('roundtrip.hint')}</span>
      )}
      {read && <Report read={read} onClose={() => setRead(null)} />}
    </div>
  );
};
