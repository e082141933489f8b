/** A dossier at a glance: what is asked, the triptych, thirty-six months, what does not hold together, what is left to say, and the next thing to do. */
import { useDeferredValue, useMemo } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChartView } from '#renderer/ground/components/chart-view.tsx';
import { TippedButton } from '#renderer/ground/components/controls/tip.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { SeveritySign, VerdictSign } from '#renderer/ground/components/signs.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useFindings } from '#renderer/places/coherence/use-findings.ts';
import type { Finding } from '#shared/assessment/coherence/finding.ts';
import { nextStepsOf } from '#shared/assessment/overview/next-step.ts';
import type { VerdictLevel } from '#shared/assessment/overview/verdicts.ts';
import { verifyFirst } from '#shared/assessment/overview/verify-first.ts';
import { STATION_NAMES } from '#shared/base/method/stations.ts';
import { VERDICT_LEVEL_OPTIONS } from '#shared/base/method/tables/angles.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { predellaChart } from '#shared/papers/charts/predella.ts';
import { missingForIssue } from '#shared/papers/memo/edition.ts';
import { MissingList } from './missing-list.tsx';
import { Ruler } from './ruler.tsx';
import { TriptychView } from './triptych-view.tsx';
import { useTriptych } from './use-triptych.ts';
import './predella.css';

const SHOWN_FINDINGS = 5;
/** Points: the whole picture stands above the fold of a small laptop. */
const PREDELLA_HEIGHT = 92;

const NextStep = ({ dossier, findings }: { readonly dossier: Dossier; readonly findings: readonly Finding[] }) => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const today = useApp((s) => s.info?.today ?? '');
  // What is typed elsewhere does not wait for the plans that the weightiest line is sought in.
  const settled = useDeferredValue(dossier);
  const [step, ...then] = useMemo(
    () => nextStepsOf(settled, findings, { today, refused: missingForIssue(settled) }),
    [settled, findings, today],
  );
  return (
    <aside className="next-step" aria-label={t('frame.home.next')}>
      <span className="panel-name">{t('frame.home.next')}</span>
      <strong>{step === undefined ? t('frame.home.nextNone') : step.words[language]}</strong>
      {step !== undefined && (
        <div className="row">
          <Button kind="main" onClick={() => goTo(step.station, step.path)}>
            {t(step.kind === 'finding' ? 'frame.home.nextFinding' : 'frame.home.go')}
          </Button>
          {then.length > 0 && (
            <Menu
              label={t('frame.home.thenOthers', { count: then.length })}
              text={`${t('frame.home.thenOthers', { count: then.length })} ▾`}
              items={then.map((other) => ({
                label: other.words[language],
                run: () => goTo(other.station, other.path),
              }))}
            />
          )}
        </div>
      )}
    </aside>
  );
};

/** What the lowest cash leans on and nothing shows: each line opens where it is written. */
const VerifyList = ({ dossier }: { readonly dossier: Dossier }) => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const settled = useDeferredValue(dossier);
  const lines = useMemo(() => verifyFirst(settled), [settled]);
  if (lines.length === 0) return null;
  return (
    <section aria-label={t('risk.verify')}>
      <h2>{t('risk.verify')}</h2>
      <ul className="home-list">
        {lines.map(({ path, label, origin, effectCents }) => (
          <li key={path.join('/')}>
            <TippedButton
              className="home-row"
              tip={t('risk.verifyEffect', { amount: formatCents(effectCents, language, 0) })}
              onClick={() => goTo('projection', path)}
            >
              <span className="grow">{label || t('grid.newLine.resources')}</span>
              <span className="hint">{origin[language]}</span>
            </TippedButton>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The shapes of verdicts, told once below the picture that they stand in. */
const VerdictKey = () => {
  const t = useT();
  const language = useLanguage();
  return (
    <p className="verdict-key hint">
      {VERDICT_LEVEL_OPTIONS.map(({ id, label }) => (
        <span key={id}>
          <VerdictSign level={id as VerdictLevel} /> {label[language]}
        </span>
      ))}
      <span>{t('frame.home.verdictKey')}</span>
    </p>
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
      <VerdictKey />
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
        <div className="home-column">
          <MissingList dossier={dossier} />
          <VerifyList dossier={dossier} />
        </div>
      </div>
    </article>
  );
};
