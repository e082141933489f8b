/** A dossier at a glance: what is asked, the triptych, thirty-six months, what does not hold together, what is left to say, and the next thing to do. */
import { useDeferredValue, useMemo } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChartView } from '#renderer/ground/components/chart-view.tsx';
import { SeveritySign } from '#renderer/ground/components/signs.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useFindings } from '#renderer/places/coherence/use-findings.ts';
import type { Finding } from '#shared/assessment/coherence/finding.ts';
import { nextStepOf } from '#shared/assessment/overview/next-step.ts';
import { STATION_NAMES } from '#shared/base/method/stations.ts';
import { sum } from '#shared/base/money/cents.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { answerLabel, answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { planBears } from '#shared/finance/risk/seek.ts';
import { predellaChart } from '#shared/papers/charts/predella.ts';
import { MissingList } from './missing-list.tsx';
import { TriptychView } from './triptych-view.tsx';
import { useTriptych } from './use-triptych.ts';

const SHOWN_FINDINGS = 5;
/** Points: the whole picture stands above the fold of a small laptop. */
const PREDELLA_HEIGHT = 98;

/** The least support with which no month ends below zero, in cents; null when none is asked, or when even all of it is not enough. */
const supportNeeded = (dossier: Dossier): number | null => {
  const asked = sum(dossier.supports.map((s) => s.principalCents));
  if (asked === 0) return null;
  const { grantForZeroCents, spareSupportCents } = planBears(dossier);
  return grantForZeroCents > 0 ? null : asked - spareSupportCents;
};

const Ruler = ({ dossier }: { readonly dossier: Dossier }) => {
  const t = useT();
  const language = useLanguage();
  const asked = answerNumber(dossier, 'request.amountAsked');
  const proposed = answerNumber(dossier, 'request.amountProposed');
  const settled = useDeferredValue(dossier);
  const holdsFrom = useMemo(() => supportNeeded(settled), [settled]);
  const whole = Math.max(asked ?? 0, proposed ?? 0);
  if (whole === 0) return null;
  const decision = answerLabel(dossier, 'opinion.decision', language);
  return (
    <figure className="ruler" aria-label={t('frame.home.ruler')}>
      {proposed !== null && (
        <figcaption>
          {decision !== '' && <strong>{decision} · </strong>}
          {t('frame.home.proposed', { amount: formatCents(proposed, language, 0) })}
        </figcaption>
      )}
      <span className="ruler-bar" aria-hidden="true">
        <span style={{ width: `${(100 * (proposed ?? 0)) / whole}%` }} />
      </span>
      {holdsFrom !== null && <span>{t('frame.home.holdsFrom', { amount: formatCents(holdsFrom, language, 0) })}</span>}
      {asked !== null && <span>{t('frame.home.asked', { amount: formatCents(asked, language, 0) })}</span>}
    </figure>
  );
};

const NextStep = ({ dossier, findings }: { readonly dossier: Dossier; readonly findings: readonly Finding[] }) => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  // What is typed elsewhere does not wait for the plans that the weightiest line is sought in.
  const settled = useDeferredValue(dossier);
  const step = useMemo(() => nextStepOf(settled, findings), [settled, findings]);
  return (
    <aside className="next-step" aria-label={t('frame.home.next')}>
      <span className="panel-name">{t('frame.home.next')}</span>
      <strong>{step === null ? t('frame.home.nextNone') : step.words[language]}</strong>
      {step !== null && (
        <div>
          <Button kind="main" onClick={() => goTo(step.station, step.path)}>
            {t(step.kind === 'finding' ? 'frame.home.nextFinding' : 'frame.home.go')}
          </Button>
        </div>
      )}
    </aside>
  );
};

export const Home = () => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const toggleCoherence = useApp((s) => s.toggleCoherence);
  const dossier = useDossier((s) => s.dossier);
  const { open } = useFindings();
  const picture = useTriptych();
  if (dossier === null || picture === null) return null;
  const side = [
    answerText(dossier, 'request.organisationName'),
    answerText(dossier, 'request.territory'),
    answerText(dossier, 'request.owner'),
  ].filter(Boolean);
  return (
    <article className="home">
      <header className="home-head">
        <div className="grow">
          <h1>{answerText(dossier, 'request.projectName') || t('dossier.untitled')}</h1>
          <p className="hint">{side.join(' · ')}</p>
          <p className="home-sentence">{picture.sentence[language]}</p>
          <Ruler dossier={dossier} />
        </div>
        <NextStep dossier={dossier} findings={open} />
      </header>
      <div className="home-picture">
        <TriptychView picture={picture} />
        <div className="predella">
          <ChartView
            make={(palette, width) => predellaChart(picture, language, palette, { width, height: PREDELLA_HEIGHT })}
          />
        </div>
      </div>
      <div className="home-below">
        <section aria-label={t('frame.home.findings')}>
          <h2>{t('frame.home.findings')}</h2>
          {open.length === 0 && <p className="hint">{t('frame.home.noFinding')}</p>}
          <ul className="home-list">
            {open.slice(0, SHOWN_FINDINGS).map((f) => (
              <li key={`${f.rule}/${f.subject}`}>
                <button type="button" className="home-row" onClick={() => goTo(f.station, f.facts[0]?.path ?? [])}>
                  <SeveritySign severity={f.severity} label={t(`coherence.severity.${f.severity}`)} />
                  <span className="grow">{f.title[language]}</span>
                  <span className="hint">{STATION_NAMES[f.station][language]}</span>
                </button>
              </li>
            ))}
          </ul>
          {open.length > SHOWN_FINDINGS && (
            <Button kind="quiet" onClick={toggleCoherence}>
              {t('frame.home.allFindings')} ({open.length})
            </Button>
          )}
        </section>
        <MissingList dossier={dossier} />
      </div>
    </article>
  );
};
