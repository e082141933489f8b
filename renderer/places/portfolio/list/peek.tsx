/** A dossier looked at beside the list, without leaving it: what is asked, how it holds, what does not hold together, what is left to say, the next thing to do. */

import { useMemo } from 'react';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { Loading } from '#renderer/ground/components/notice.tsx';
import { Glyph, SeveritySign } from '#renderer/ground/components/signs.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { projectionTabOf, useApp } from '#renderer/ground/state/app-store.ts';
import { leftPlace } from '#renderer/ground/state/left-pages.ts';
import { useTables } from '#renderer/ground/state/tables-store.ts';
import { ruleContext } from '#shared/assessment/coherence/context.ts';
import { openFindings } from '#shared/assessment/coherence/run.ts';
import type { Thresholds } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import { nextStepsOf } from '#shared/assessment/overview/next-step.ts';
import { glyphOf, triptychOf } from '#shared/assessment/overview/triptych.ts';
import { STATION_NAMES, type StationId } from '#shared/base/method/stations.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { DossierView } from '#shared/contract/operations/dossier.ts';
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import { progressByKind } from '#shared/dossier/content/completeness.ts';
import { EXPECTED_KINDS, missing } from '#shared/dossier/content/missing.ts';
import { DOSSIER_STATUSES, type Dossier } from '#shared/dossier/content/schema.ts';
import { CASH_NAMES } from '#shared/finance/figures/lines.ts';
import { makeProjector } from '#shared/finance/projection/incremental.ts';
import { missingForIssue } from '#shared/papers/memo/edition.ts';
import { useStepChange } from './keys/step-menu.tsx';
import { PeekCash } from './peek-cash.tsx';
import './peek.css';

const SHOWN_FINDINGS = 4;
const SHOWN_MISSING = 5;
const project = makeProjector();

const lookAt = (dossier: Dossier, thresholds: Thresholds) => {
  const projection = project(dossier);
  const findings = openFindings(dossier, projection, thresholds);
  return {
    projection,
    findings,
    picture: triptychOf(ruleContext(dossier, projection, project, thresholds)),
    lowest: Math.min(...projection.cash.closing),
    isPlanned: dossier.resources.length + dossier.costs.length + dossier.posts.length > 0,
    // The same first step as on the page of the dossier.
    step:
      nextStepsOf(dossier, findings, {
        today: useApp.getState().info?.today ?? '',
        refused: missingForIssue(dossier),
      })[0] ?? null,
  };
};

const Amounts = ({ dossier, lowest }: { readonly dossier: Dossier; readonly lowest: number | null }) => {
  const t = useT();
  const language = useLanguage();
  const rows = [
    [t('portfolio.column.askedCents'), answerNumber(dossier, 'request.amountAsked')],
    [t('portfolio.column.proposedCents'), answerNumber(dossier, 'request.amountProposed')],
    [CASH_NAMES.lowest[language], lowest],
  ] as const;
  return (
    <dl className="peek-amounts">
      {rows.map(([name, cents]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{cents === null ? '–' : formatCents(cents, language, 0)}</dd>
        </div>
      ))}
    </dl>
  );
};

/** Opens the dossier at one of its places, with the cursor in it. */
const openAt = (id: string, station: StationId, path: readonly string[]): void => {
  const { go, focusOn } = useApp.getState();
  go({
    name: 'dossier',
    id,
    station,
    ...(station === 'projection' ? { tab: projectionTabOf(path) } : {}),
  });
  focusOn(path);
};

/** What stands between it and a whole dossier: each line leads to its field. */
const Missing = ({ dossier, id }: { readonly dossier: Dossier; readonly id: string }) => {
  const t = useT();
  const language = useLanguage();
  const progress = progressByKind(dossier);
  const items = missing(dossier).filter(({ kind }) => kind !== 'source');
  return (
    <section aria-label={t('frame.home.missing')}>
      <h3>{t('frame.home.missing')}</h3>
      <p className="hint">
        {EXPECTED_KINDS.filter((kind) => progress[kind].expected > 0)
          .map((kind) => t(`frame.home.kinds.${kind}`, { ...progress[kind] }))
          .join(' · ')}
      </p>
      <ul className="peek-list">
        {items.slice(0, SHOWN_MISSING).map((item) => (
          <li key={`${item.kind}/${item.path.join('/')}/${item.name.fr}`}>
            <button type="button" className="peek-row" onClick={() => openAt(id, item.station, item.path)}>
              <span className="grow">{item.name[language]}</span>
              <span className="hint">{STATION_NAMES[item.station][language]}</span>
            </button>
          </li>
        ))}
      </ul>
      {items.length > SHOWN_MISSING && (
        <p className="hint">{t('portfolio.peek.moreMissing', { count: items.length - SHOWN_MISSING })}</p>
      )}
    </section>
  );
};

/** Its status, changed where it is looked at: undo takes it back. */
const PeekStep = ({ view }: { readonly view: DossierView }) => {
  const t = useT();
  const change = useStepChange();
  const { dossier, status, cohortId, archived } = view;
  const words = t(`portfolio.status.${status}`);
  return (
    <div>
      <Menu
        label={t('dossier.statusOf', { status: words })}
        text={`${words} ▾`}
        items={DOSSIER_STATUSES.filter((s) => s !== status).map((s) => ({
          label: t(`portfolio.status.${s}`),
          run: () =>
            void change({ id: dossier.id, status, cohortId, archived }, answerText(dossier, 'request.projectName'), s),
        }))}
      />
    </div>
  );
};

const Looked = ({ view, id }: { readonly view: DossierView; readonly id: string }) => {
  const { dossier } = view;
  const t = useT();
  const language = useLanguage();
  const go = useApp((s) => s.go);
  const thresholds = useTables((s) => s.thresholds);
  const { projection, findings, picture, lowest, isPlanned, step } = useMemo(
    () => lookAt(dossier, thresholds),
    [dossier, thresholds],
  );
  return (
    <>
      <header>
        <h2>
          <Glyph levels={glyphOf(picture)} /> {answerText(dossier, 'request.projectName') || t('portfolio.untitled')}
        </h2>
        <p className="hint">{answerText(dossier, 'request.organisationName')}</p>
      </header>
      <p>{picture.sentence[language]}</p>
      <PeekStep view={view} />
      <Amounts dossier={dossier} lowest={isPlanned ? lowest : null} />
      {isPlanned && <PeekCash id={id} projection={projection} />}
      <section aria-label={t('frame.home.next')}>
        <h3>{t('frame.home.next')}</h3>
        {step === null ? (
          <p>{t('frame.home.nextNone')}</p>
        ) : (
          <button type="button" className="peek-row" onClick={() => openAt(id, step.station, step.path)}>
            <span className="grow">{step.words[language]}</span>
          </button>
        )}
      </section>
      <section aria-label={t('frame.home.findings')}>
        <h3>{t('frame.home.findings')}</h3>
        {findings.length === 0 && <p className="hint">{t('frame.home.noFinding')}</p>}
        <ul className="peek-list">
          {findings.slice(0, SHOWN_FINDINGS).map((f) => (
            <li key={`${f.rule}/${f.subject}`}>
              <button type="button" className="peek-row" onClick={() => openAt(id, f.station, f.facts[0]?.path ?? [])}>
                <SeveritySign severity={f.severity} label={t(`coherence.severity.${f.severity}`)} />
                <span className="grow">{f.title[language]}</span>
                <span className="hint">{STATION_NAMES[f.station][language]}</span>
              </button>
            </li>
          ))}
        </ul>
        {findings.length > SHOWN_FINDINGS && (
          <p className="hint">{t('portfolio.peek.more', { count: findings.length - SHOWN_FINDINGS })}</p>
        )}
      </section>
      <Missing dossier={dossier} id={id} />
      <div className="row">
        <Button kind="main" onClick={() => go(leftPlace(id))}>
          {t('portfolio.peek.open')}
        </Button>
        <Button onClick={() => go({ name: 'memo', id })}>{t('actions.memo')}</Button>
      </div>
    </>
  );
};

export const Peek = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const t = useT();
  const { value, failure } = useRead('dossier.open', { id }, { keepsLast: true });
  return (
    <aside className="peek" aria-label={t('portfolio.peek.title')}>
      <div className="row">
        <span className="grow hint">{t('portfolio.peek.title')}</span>
        <Button kind="quiet" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
      {value === undefined ? failure === null && <Loading /> : <Looked view={value} id={id} />}
    </aside>
  );
};
