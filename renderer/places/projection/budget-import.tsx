import { useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ChoiceField, TextField } from '#renderer/ground/components/fields.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { headingById } from '#shared/base/method/headings.ts';
import { LEAVES, type LeafId } from '#shared/base/method/levers.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { NUMBER_RULES } from '#shared/base/money/parse.ts';
import { type BudgetRow, budgetCommands, readBudget } from '#shared/finance/budget/accounts-import.ts';
import { parseTsv } from '#shared/finance/grid/tsv.ts';

const ACCOUNT_RULES = ['notIncomeStatement', 'accountOfOtherChart', 'unknownAccount', 'negative'] as const;

/** A one-year budget pasted from a spreadsheet or read from a CSV file, account by account; nothing enters before it has been seen. */
export const BudgetImport = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const { info, change, say, tell } = useApp(
    useShallow((s) => ({ info: s.info, change: s.change, say: s.say, tell: s.tell })),
  );
  const dossier = useDossier((s) => s.dossier);
  const [text, setText] = useState('');
  const [file, setFile] = useState<readonly (readonly string[])[] | null>(null);
  const [year, setYear] = useState<'1' | '2' | '3'>('1');
  const remembered = info?.settings.accountLevers ?? {};
  const [chosen, setChosen] = useState<Readonly<Record<string, LeafId>>>(remembered);
  const chart = dossier?.plan.chart ?? '2025';
  const reading = useMemo(() => readBudget(file ?? parseTsv(text), chart), [file, text, chart]);
  if (!dossier) return null;
  const leafOf = (row: BudgetRow): LeafId | null => row.leaf ?? chosen[row.account] ?? null;
  const leaves = LEAVES.filter((l) => !l.balanceSheet).map((l) => ({
    id: l.id,
    label: `${l.id} ${l.label[language]}`,
  }));
  const refusal = (rule: string): string => {
    const number = NUMBER_RULES.find((r) => r === rule);
    const account = ACCOUNT_RULES.find((r) => r === rule);
    return number ? t(`common.number.${number}`) : account ? t(`cli.budgetRule.${account}`) : rule;
  };
  const openFile = async (): Promise<void> => {
    const reply = await call('budget.read', {});
    if (reply.ok) setFile(reply.value.table);
    else if (reply.failure.code !== 'cancelled') tell(reply.failure);
  };
  const waiting = reading.rows.filter((r) => r.side === 'product' && leafOf(r) === null).length;
  const take = (): void => {
    const plan = Number(year) as 1 | 2 | 3;
    const { commands } = budgetCommands(reading.rows, dossier, plan, () => crypto.randomUUID(), leafOf);
    if (commands.length > 0 && dispatch(t('budget.import'), commands)) {
      void change({ accountLevers: { ...remembered, ...chosen } });
      say(t('budget.taken', { count: commands.length }));
    }
    onClose();
  };
  const ready = reading.rows.length > 0 && reading.refused.length === 0;
  return (
    <Dialog title={t('budget.import')} onClose={onClose} wide>
      <p className="hint">{t('budget.intro')}</p>
      {file === null && <TextField label={t('budget.paste')} value={text} multiline onChange={setText} />}
      <div className="row">
        <Button onClick={() => void openFile()}>{t('budget.file')}</Button>
        <Segments
          label={t('budget.which')}
          value={year}
          options={(['1', '2', '3'] as const).map((id) => ({ id, label: t('projection.year', { year: id }) }))}
          onChange={setYear}
        />
      </div>
      {reading.refused.length > 0 && (
        <Notice kind="serious">
          {t('budget.refused')}
          <ul>
            {reading.refused.map((r) => (
              <li key={r.row}>
                {t('budget.row', { row: r.row })} {r.text} – {refusal(r.rule)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {reading.rows.length > 0 && (
        <div className="scroll report">
          <table className="table">
            <thead>
              <tr>
                <th>{t('levers.accounts')}</th>
                <th>{t('plan.label')}</th>
                <th>{t('projection.heading')}</th>
                <th>{t('levers.lever')}</th>
                <th className="num">{t('levers.map.amount')}</th>
              </tr>
            </thead>
            <tbody>
              {reading.rows.map((row) => (
                <tr key={row.row}>
                  <td>{row.account}</td>
                  <td>{row.label}</td>
                  <td>{headingById(row.heading).label[language]}</td>
                  <td>
                    {row.side === 'product' &&
                      (row.leaf === null ? (
                        <ChoiceField
                          bare
                          label={`${t('levers.lever')} ${row.account}`}
                          value={chosen[row.account] ?? ''}
                          empty={t('common.choose')}
                          options={leaves}
                          onChange={(id) =>
                            setChosen(
                              id === ''
                                ? Object.fromEntries(Object.entries(chosen).filter(([a]) => a !== row.account))
                                : { ...chosen, [row.account]: id as LeafId },
                            )
                          }
                        />
                      ) : (
                        row.leaf
                      ))}
                  </td>
                  <td className="num">{formatCents(row.amountCents, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {reading.aside.length > 0 && <p className="hint">{t('budget.aside', { count: reading.aside.length })}</p>}
      {waiting > 0 && <p className="hint">{t('budget.waiting', { count: waiting })}</p>}
      <div className="row">
        <Button kind="main" disabled={!ready} onClick={take}>
          {t('budget.take')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};
