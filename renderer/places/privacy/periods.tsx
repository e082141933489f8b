import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ActsHead } from '#renderer/ground/components/layout/acts-head.tsx';
import { NumberField } from '#renderer/ground/components/typed-fields.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { DayPlace, TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import {
  RETENTION,
  type RetentionRule,
  retentionTable,
  type SetRetention,
  SetRetentionSchema,
} from '#shared/base/method/retention/retention.ts';

type Line = RetentionRule & { readonly set: SetRetention | null };
const recordId = (rule: string): string => `retention-${rule}`;

/** Sets one period, with its reason and its day. */
const PeriodDialog = ({ line, onClose }: { readonly line: Line; readonly onClose: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const { info, say } = useApp(useShallow((s) => ({ info: s.info, say: s.say })));
  const { save, loading } = useRecords('retention', null);
  const [typed, setTyped] = useState<{ readonly value: number | null; readonly draft: string | null }>({
    value: line.months,
    draft: null,
  });
  const reason = useLocalPlace('', SetRetentionSchema.shape.reason);
  const date = useLocalPlace(info?.today ?? '');
  const isSound = typed.draft === null && SetRetentionSchema.shape.months.safeParse(typed.value).success;
  const isReady = isSound && reason.value.trim() !== '' && !reason.isRefused && date.value !== '' && !date.isRefused;
  const keep = async (months: number | null): Promise<void> => {
    const body = { rule: line.id, months, reason: reason.value.trim(), date: date.value };
    if ((await save(recordId(line.id), body)) === null) return;
    say(t('privacy.periods.kept'));
    onClose();
  };
  const shipped = RETENTION.find((rule) => rule.id === line.id)?.months ?? null;
  return (
    <Dialog title={line.what[language]} onClose={onClose}>
      <NumberField
        label={t('privacy.periods.monthsLabel')}
        hint={t('privacy.periods.monthsHelp')}
        kind="number"
        value={typed.value}
        draft={typed.draft ?? undefined}
        error={isSound ? undefined : t('privacy.periods.monthsHelp')}
        onChange={(value, draft) => setTyped({ value, draft })}
      />
      <TextPlace label={t('privacy.periods.reason')} at={reason} multiline />
      <DayPlace label={t('privacy.periods.date')} at={date} />
      <div className="row">
        <Button
          kind="main"
          disabled={loading}
          blocked={!isReady ? t('common.blocked.dated') : null}
          onClick={() => void keep(typed.value)}
        >
          {t('privacy.periods.keep')}
        </Button>
        {line.set !== null && (
          <Button disabled={reason.value.trim() === '' || loading} onClick={() => void keep(shipped)}>
            {t('privacy.periods.back')}
          </Button>
        )}
        <Button kind="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};

/** For how long each kind of thing is kept, why, and what becomes of it then. */
export const Periods = () => {
  const t = useT();
  const language = useLanguage();
  const { records } = useRecords('retention', null);
  const [edited, setEdited] = useState<Line | null>(null);
  const table = retentionTable(records.map(({ body }) => body));
  return (
    <section className="group" aria-label={t('privacy.periods.title')}>
      <header>
        <h2>{t('privacy.periods.title')}</h2>
        <p className="hint">{t('privacy.periods.help')}</p>
      </header>
      <div className="privacy-places">
        <table className="table">
          <thead>
            <tr>
              <th>{t('privacy.periods.what')}</th>
              <th>{t('privacy.periods.months')}</th>
              <th>{t('privacy.periods.next')}</th>
              <th>{t('privacy.periods.basis')}</th>
              <ActsHead />
            </tr>
          </thead>
          <tbody>
            {table.map((line) => (
              <tr key={line.id}>
                <td>{line.what[language]}</td>
                <td>
                  {line.months === null
                    ? t('privacy.periods.noTerm')
                    : `${t('privacy.periods.count', { count: line.months })} ${t('privacy.periods.since', { from: line.from[language] })}`}
                </td>
                <td>{t(`privacy.due.act.${line.act}`)}</td>
                <td className="hint privacy-origin">
                  {line.basis[language]}.{' '}
                  {line.set === null
                    ? `${line.origin[language]} (${line.asOf}).`
                    : t('privacy.periods.own', { date: shortDate(line.set.date), reason: line.set.reason })}
                </td>
                <td>
                  <Button
                    kind="quiet"
                    label={t('privacy.periods.setOf', { what: line.what[language] })}
                    onClick={() => setEdited(line)}
                  >
                    {t('privacy.periods.set')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {edited !== null && <PeriodDialog line={edited} onClose={() => setEdited(null)} />}
    </section>
  );
};
