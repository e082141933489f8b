import { CircleHelp, History as HistoryIcon, Paperclip } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { SeveritySign } from '#renderer/ground/components/signs.tsx';
import { TopLead } from '#renderer/ground/components/top-actions.tsx';
import { useNarrow } from '#renderer/ground/components/use-media.ts';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useFindings } from '#renderer/places/coherence/use-findings.ts';
import { SEVERITIES, type Severity } from '#shared/assessment/coherence/finding.ts';
import { STATION_IDS, STATION_NAMES, type StationId } from '#shared/base/method/stations.ts';
import { stationProgress } from '#shared/dossier/content/completeness.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { DossierPage } from './page.ts';

/** The stations in the four groups in which a dossier is thought: understand, three levers, three years, decide. */
const GROUPS = [
  ['understand', ['request', 'framing', 'innovation']],
  ['levers', ['model', 'levers', 'people', 'alliances']],
  ['years', ['projection', 'capacity', 'impact']],
  ['decide', ['risks', 'opinion']],
] as const satisfies readonly (readonly [string, readonly StationId[]])[];

/** Below this width, in CSS pixels, the stations fold under the name of the page, in the bar at the top. */
const NARROWEST_RAIL = 760;

interface OfDossier {
  readonly id: string;
  readonly dossier: Dossier;
  readonly page: DossierPage;
}
/** The stations, group by group: beside each its worst finding and how much is left to say; nothing when nothing is. */
const StationList = ({ id, dossier, page }: OfDossier) => {
  const t = useT();
  const language = useLanguage();
  const go = useApp((s) => s.go);
  const { open } = useFindings();
  const worstOf = (station: StationId): Severity | undefined =>
    SEVERITIES.find((severity) => open.some((f) => f.station === station && f.severity === severity));
  return (
    <nav className="rail-stations" aria-label={t('dossier.stations')}>
      <button
        type="button"
        className="rail-item"
        aria-current={page === 'overview' ? 'page' : undefined}
        onClick={() => go({ name: 'overview', id })}
      >
        <span className="name">{t('frame.overview')}</span>
      </button>
      {GROUPS.map(([group, stations]) => (
        <div key={group} className="rail-group">
          <span className="rail-heading">{t(`frame.groups.${group}`)}</span>
          {stations.map((s) => {
            const { answered, counted } = stationProgress(dossier, s);
            const worst = worstOf(s);
            return (
              <button
                key={s}
                type="button"
                className="rail-item"
                aria-current={s === page ? 'page' : undefined}
                onClick={() => go({ name: 'dossier', id, station: s })}
              >
                <span className="name">{STATION_NAMES[s][language]}</span>
                <span className="rail-state">
                  {counted > answered && <span>{t('frame.toSay', { count: counted - answered })}</span>}
                  {worst !== undefined && <SeveritySign severity={worst} label={t(`coherence.severity.${worst}`)} />}
                </span>
              </button>
            );
          })}
          {group === 'decide' && (
            <button type="button" className="rail-item" onClick={() => go({ name: 'followUp', id, tab: 'milestones' })}>
              <span className="name">{t('followUp.title')}</span>
            </button>
          )}
        </div>
      ))}
    </nav>
  );
};

interface BesideProps {
  readonly onHistory: () => void;
  readonly onAttachments: () => void;
}
/** What stands beside the stations: documents, questions to the applicant, history. */
const Beside = ({ id, dossier, page, onHistory, onAttachments }: BesideProps & OfDossier) => {
  const t = useT();
  const go = useApp((s) => s.go);
  const attachments = useDossier((s) => s.view?.attachments.length ?? 0);
  const waiting = dossier.bearerQuestions.filter((q) => q.status === 'open').length;
  return (
    <>
      <span className="grow" />
      <button type="button" className="rail-item" onClick={onAttachments}>
        <Paperclip size={14} strokeWidth={1.75} aria-hidden="true" />
        <span className="name">{t('dossier.attachments.title')}</span>
        <span className="rail-state">{attachments}</span>
      </button>
      <button
        type="button"
        className="rail-item"
        aria-current={page === 'questions' ? 'page' : undefined}
        onClick={() => go({ name: 'questions', id })}
      >
        <CircleHelp size={14} strokeWidth={1.75} aria-hidden="true" />
        <span className="name">{t('questions.rail')}</span>
        {waiting > 0 && (
          <span className="rail-state">
            <span aria-hidden="true">{waiting}</span>
            <span className="hidden">{t('questions.waiting', { count: waiting })}</span>
          </span>
        )}
      </button>
      <button type="button" className="rail-item" onClick={onHistory}>
        <HistoryIcon size={14} strokeWidth={1.75} aria-hidden="true" />
        <span className="name">{t('dossier.history.title')}</span>
      </button>
    </>
  );
};

/** The list under the name of the page, over what is below: it closes once something in it was chosen, and when one goes elsewhere. */
const Folded = ({
  name,
  place,
  children,
}: {
  readonly name: string;
  /** which of how many; nothing for a page that is no station */ readonly place: string;
  readonly children: ReactNode;
}) => {
  const folder = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const away = (e: Event): void => {
      const { current } = folder;
      if (current?.open === true && e.target instanceof Node && !current.contains(e.target)) current.open = false;
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, []);
  return (
    <details
      ref={folder}
      onClick={(e) => {
        // What is chosen is gone to; the list is in the way of it.
        if (e.target instanceof Element && e.target.closest('.rail-list button')) e.currentTarget.open = false;
      }}
      onKeyDown={(e) => {
        if (e.key !== 'Escape' || !e.currentTarget.open) return;
        e.currentTarget.open = false;
        e.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary className="rail-item">
        <span className="name">{name}</span>
        <span className="rail-state">
          <span className="rail-place">{place}</span> <span aria-hidden="true">▾</span>
        </span>
      </summary>
      <div className="rail-list">{children}</div>
    </details>
  );
};

/** Where one can go in a dossier. */
export const Rail = ({
  id,
  page,
  folded = false,
  ...beside
}: BesideProps & {
  readonly id: string;
  readonly page: DossierPage;
  /** under the name of the page, where the page needs the width */ readonly folded?: boolean;
}) => {
  const t = useT();
  const language = useLanguage();
  const dossier = useDossier((s) => s.dossier);
  const narrow = useNarrow(NARROWEST_RAIL);
  if (!dossier) return null;
  const here =
    page === 'overview'
      ? t('frame.overview')
      : page === 'questions'
        ? t('questions.title')
        : STATION_NAMES[page][language];
  const at = (STATION_IDS as readonly string[]).indexOf(page);
  const list = (
    <>
      <StationList id={id} dossier={dossier} page={page} />
      <Beside id={id} dossier={dossier} page={page} {...beside} />
    </>
  );
  const isUnder = narrow || folded;
  const rail = (
    <div className="rail" data-region="stations" data-folded={isUnder || undefined}>
      {isUnder ? (
        <Folded
          key={page}
          name={here}
          place={at < 0 ? '' : t('frame.stationAt', { at: at + 1, all: STATION_IDS.length })}
        >
          {list}
        </Folded>
      ) : (
        list
      )}
    </div>
  );
  return narrow ? <TopLead>{rail}</TopLead> : rail;
};
