/** The amount on one line: from where the plan holds, what is proposed, what is asked. */
import { useDeferredValue, useMemo } from 'react';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { sum } from '#shared/base/money/cents.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { answerLabel, answerNumber } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { planBears } from '#shared/finance/risk/seek.ts';
import './ruler.css';

/** The least support with which no month ends below zero, in cents; null when none is asked, or when even all of it is not enough. */
const supportNeeded = (dossier: Dossier): number | null => {
  const asked = sum(dossier.supports.map((s) => s.principalCents));
  if (asked === 0) return null;
  const { grantForZeroCents, spareSupportCents } = planBears(dossier);
  return grantForZeroCents > 0 ? null : asked - spareSupportCents;
};
/** Labels keep this far from the right end, so that each stands on the line. */
const LAST_START = 62;

export const Ruler = ({ dossier }: { readonly dossier: Dossier }) => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const asked = answerNumber(dossier, 'request.amountAsked');
  const proposed = answerNumber(dossier, 'request.amountProposed');
  const settled = useDeferredValue(dossier);
  const needed = useMemo(() => supportNeeded(settled), [settled]);
  const whole = Math.max(asked ?? 0, proposed ?? 0);
  if (whole === 0) return null;
  const decision = answerLabel(dossier, 'opinion.decision', language);
  const at = (cents: number): number => Math.min(100, (100 * cents) / whole);
  const money = (cents: number): string => formatCents(cents, language, 0);
  const toAnswer = (id: string) => () => goTo('request', ['answers', id]);
  return (
    <figure className="ruler" aria-label={t('frame.home.ruler')}>
      <figcaption>
        {decision !== '' && <strong>{decision}</strong>}
        {proposed !== null && (
          <button type="button" className="ruler-mark" onClick={toAnswer('request.amountProposed')}>
            {t('frame.home.proposed', { amount: money(proposed) })}
          </button>
        )}
      </figcaption>
      <span className="ruler-bar" aria-hidden="true">
        {proposed !== null && <span className="ruler-proposed" style={{ width: `${at(proposed)}%` }} />}
        {needed !== null && needed <= (proposed ?? whole) && (
          <span className="ruler-needed" style={{ width: `${at(needed)}%` }} />
        )}
        {[needed, proposed, asked].map(
          (cents, i) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: three marks in their order
            cents !== null && <span key={i} className="ruler-tick" style={{ left: `${at(cents)}%` }} />,
        )}
      </span>
      <span className="ruler-foot">
        {needed !== null && (
          <button
            type="button"
            className="ruler-mark"
            style={{ marginLeft: `${Math.max(0, Math.min(LAST_START - 20, at(needed) - 12))}%` }}
            onClick={() => goTo('projection', ['projection', 'cash'])}
          >
            {t('frame.home.holdsFrom', { amount: money(needed) })}
          </button>
        )}
        {asked !== null && (
          <button type="button" className="ruler-mark ruler-end" onClick={toAnswer('request.amountAsked')}>
            {t('frame.home.asked', { amount: money(asked) })}
          </button>
        )}
      </span>
    </figure>
  );
};
