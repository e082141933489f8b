import { Button } from '#renderer/ground/components/button.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { RecordHistoryButton } from '#renderer/ground/history/record-history.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dateAndTime, longDate } from '#shared/base/i18n/dates.ts';
import { DECISIONS } from '#shared/base/method/options.ts';
import { isAward } from '#shared/decision/committee/deciding/requirements.ts';
import { amountText, instrumentText, vehicleText } from '#shared/decision/committee/letters/letter.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { Payments } from './payments.tsx';

/** A decision that was taken: what it says, how it was voted, its letter and, for an award, its payments. */
export const ClosedDecision = ({
  sessionId,
  record,
  dossierId,
}: {
  readonly sessionId: string;
  readonly record: RecordOf<'decision'>;
  readonly dossierId: string;
}) => {
  const t = useT();
  const language = useLanguage();
  const go = useApp((s) => s.go);
  const { body: d } = record;
  const { outcome } = d;
  const label = DECISIONS.find((o) => o.id === d.decision)?.label[language] ?? '';
  const facts: readonly (readonly [string, string])[] = [
    ...(isAward(d.decision)
      ? ([
          [t('committeeFields.amount'), amountText(d.amountCents ?? 0, language)],
          [t('committeeFields.instrument'), instrumentText(d.instrument, language)],
          [t('committeeFields.term'), String(d.termMonths ?? '')],
        ] as const)
      : []),
    [t('committeeFields.missing'), d.decision === 'deferred' ? d.missing : ''],
    [t('committeeFields.newDate'), d.decision === 'deferred' ? longDate(d.newDate, language) : ''],
    [t('committeeFields.vehicle'), d.decision === 'redirected' ? vehicleText(d.vehicle, language) : ''],
    [t('committeeFields.vehicleReason'), d.decision === 'redirected' ? d.vehicleReason : ''],
    [t('committeeFields.reasons'), d.reasons],
    [t('committeeFields.motives'), d.motives],
    [
      t('committeeFields.votes'),
      outcome === null
        ? ''
        : t('committee.tally', {
            for: outcome.votes.for,
            against: outcome.votes.against,
            abstain: outcome.votes.abstain,
          }),
    ],
    [t('committeeFields.withdrawn'), (outcome?.withdrawn ?? []).map((w) => w.name).join(', ')],
    [t('committee.dissentText'), d.dissent],
    [t('committeeFields.minority'), d.minority.stated === 'view' ? d.minority.text : t('committee.minorities.none')],
  ];
  return (
    <>
      <section className="group" aria-label={t('committee.decision')}>
        <header className="row">
          <h2>{label}</h2>
          <RecordHistoryButton record={record} name={label} />
          <Tag kind="ok">{t('committee.decidedAt', { at: dateAndTime(new Date(d.closedAt), language) })}</Tag>
          <span className="grow" />
          <Button kind="main" onClick={() => go({ name: 'sessionPaper', id: sessionId, dossierId })}>
            {t('committee.letter')}
          </Button>
        </header>
        <dl className="decided">
          {facts
            .filter(([, value]) => value.trim() !== '')
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </section>
      {isAward(d.decision) && <Payments record={record} dossierId={dossierId} />}
    </>
  );
};
