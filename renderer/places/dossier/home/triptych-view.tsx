/** The triptych on the screen: lintel, three panels, hinges. Every part leads to the place where it is said. */
import { HeartHandshake } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { moveFocus } from '#renderer/ground/components/controls/move-focus.ts';
import { SeveritySign, VerdictSign, verdictLevelWords } from '#renderer/ground/components/signs.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { stationOf } from '#shared/assessment/coherence/place.ts';
import type { Hinge } from '#shared/assessment/overview/hinges.ts';
import { PANEL_NAMES, type PanelId } from '#shared/assessment/overview/panels.ts';
import {
  LINTEL_NAMES,
  type ModelBar,
  type Part,
  type StatusStack,
  type Triptych,
} from '#shared/assessment/overview/triptych.ts';
import type { StationId } from '#shared/base/method/stations.ts';
import { FRAMING_PHASES } from '#shared/base/method/tables/alliances.ts';
import { SKILL_STATES } from '#shared/base/method/tables/people.ts';
import { formatNumber, formatRate } from '#shared/base/money/format.ts';
import { volunteerHours } from '#shared/dossier/content/people.ts';

const STATION_OF_PANEL: Readonly<Record<PanelId, StationId>> = {
  human: 'people',
  levers: 'levers',
  alliances: 'alliances',
};

const useFollow = (): ((path: readonly string[]) => void) => {
  const goTo = useApp((s) => s.goTo);
  const dossier = useDossier((s) => s.dossier);
  return (path) => {
    const station = stationOf(path, dossier);
    if (station !== null) goTo(station, path);
  };
};

const Verdict = ({ part }: { readonly part: Part<string> }) => {
  const t = useT();
  return (
    <span className="verdict" title={part.by === 'proposed' ? t('frame.home.byTool') : undefined}>
      <VerdictSign level={part.level} proposed={part.by === 'proposed'} />
    </span>
  );
};

/** Below this share a model keeps its colour and loses its code: it would not be read. */
const NARROWEST_CODE = 0.08;
const Models = ({ bars }: { readonly bars: readonly ModelBar[] }) => {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="model-bars">
      {bars
        .filter(({ shares }) => shares.length > 0)
        .map(({ year, shares }) => (
          <div key={year} className="model-bar-row">
            <span className="hint">{year === 0 ? t('frame.home.today') : t('frame.home.year', { year })}</span>
            <span
              className="model-bar"
              role="img"
              aria-label={shares.map((s) => `${s.model} ${formatRate(s.share, language)}`).join(', ')}
            >
              {shares.map(({ model, share }) => (
                <span
                  key={model}
                  data-model={model}
                  style={{ flexGrow: share }}
                  title={`${model} ${formatRate(share, language)}`}
                >
                  {share >= NARROWEST_CODE ? (share >= 0.2 ? `${model} · ${formatRate(share, language)}` : model) : ''}
                </span>
              ))}
            </span>
          </div>
        ))}
    </div>
  );
};
const Statuses = ({ bars }: { readonly bars: readonly StatusStack[] }) => {
  const t = useT();
  const language = useLanguage();
  const largest = Math.max(
    1,
    ...bars.map((b) =>
      Math.max(
        b.needCents,
        b.parts.reduce((sum, p) => sum + p.cents, 0),
      ),
    ),
  );
  return (
    <div className="status-bars">
      {bars.map(({ year, parts, needCents, signedRate }) => (
        <div key={year} className="model-bar-row">
          <span className="hint">{t('frame.home.year', { year })}</span>
          <span className="status-bar" aria-hidden="true">
            {parts.map(({ status, cents }) => (
              <span
                key={status}
                className="money"
                data-status={status}
                style={{ width: `${(100 * cents) / largest}%` }}
              />
            ))}
            <span className="need" style={{ left: `${(100 * needCents) / largest}%` }} />
          </span>
          <span className="figure-side">
            {signedRate === null ? '' : t('frame.home.signed', { rate: formatRate(signedRate, language) })}
          </span>
        </div>
      ))}
      <div className="money-key" aria-hidden="true">
        {(['signed', 'probable', 'applied', 'toFind'] as const).map((status) => (
          <span key={status}>
            <span className="money" data-status={status} />
            {t(`stations.status.${status}`)}
          </span>
        ))}
      </div>
    </div>
  );
};

const HingeChip = ({ hinge }: { readonly hinge: Hinge }) => {
  const t = useT();
  const language = useLanguage();
  const follow = useFollow();
  return (
    <button type="button" className="hinge" onClick={() => follow(hinge.path)}>
      <SeveritySign severity="attention" label={t('coherence.severity.attention')} />
      <span>{hinge.sentence[language]}</span>
    </button>
  );
};

const MAX_ROWS = 4;
const SKILL_LEVELS = { held: 'solid', toAcquire: 'fragile', missing: 'unknown' } as const;
/** The skills that the money rests on, then the hours that are given. */
const PeopleRows = () => {
  const t = useT();
  const language = useLanguage();
  const follow = useFollow();
  const skills = useDossier((s) => s.dossier?.skills) ?? [];
  const missions = useDossier((s) => s.dossier?.volunteerMissions) ?? [];
  const hours = volunteerHours({ skills, volunteerMissions: missions });
  const [first] = missions;
  if (skills.length === 0 && hours === 0) return null;
  return (
    <ul className="panel-rows">
      {skills.slice(0, MAX_ROWS).map((skill) => (
        <li key={skill.id}>
          <button type="button" className="panel-row" onClick={() => follow(['skills', skill.id])}>
            <VerdictSign level={SKILL_LEVELS[skill.state as keyof typeof SKILL_LEVELS] ?? 'unknown'} />
            <span className="clip-line grow">{skill.name}</span>
            <span className="hint">{SKILL_STATES.find((o) => o.id === skill.state)?.label[language]}</span>
          </button>
        </li>
      ))}
      {hours > 0 && first !== undefined && (
        <li>
          <button type="button" className="panel-row" onClick={() => follow(['volunteerMissions', first.id])}>
            <HeartHandshake size={16} strokeWidth={1.75} aria-hidden="true" />
            <span className="clip-line grow">{t('frame.home.volunteering')}</span>
            <span className="hint">
              {t('frame.home.hoursAYear', { count: hours, hours: formatNumber(hours, language, 0) })}
            </span>
          </button>
        </li>
      )}
    </ul>
  );
};
const AllianceRows = () => {
  const language = useLanguage();
  const follow = useFollow();
  const alliances = useDossier((s) => s.dossier?.alliances);
  if (!alliances?.length) return null;
  return (
    <ul className="panel-rows">
      {alliances.slice(0, MAX_ROWS).map((alliance) => (
        <li key={alliance.id}>
          <button type="button" className="panel-row" onClick={() => follow(['alliances', alliance.id])}>
            <span className="clip-line grow">{alliance.actor}</span>
            <span className="hint">{FRAMING_PHASES.find((p) => p.id === alliance.phase)?.label[language]}</span>
          </button>
          <span className="phases" aria-hidden="true">
            {FRAMING_PHASES.map((phase) => (
              <span key={phase.id} className="phase">
                {phase.checklist.map((entry) => (
                  <span key={entry.id} data-done={alliance.done.includes(`${phase.id}.${entry.id}`)} />
                ))}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
};

/** Arrows go among the angles, the levers and the hinges, in the order of reading; Backspace goes back. */
const goAmongParts = (event: KeyboardEvent<HTMLElement>): void => {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
  const { currentTarget, target } = event;
  if (event.key === 'Backspace') useApp.getState().goBack();
  else if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  else {
    const parts = [...currentTarget.querySelectorAll<HTMLElement>('.lintel-part, button.panel-name, .hinge')];
    // From a fact inside a panel, its own panel is where one is.
    const own = (target as Element).closest('.panel-part')?.querySelector('button.panel-name') ?? null;
    moveFocus(parts, parts.includes(target as HTMLElement) ? (target as Element) : own, by);
  }
  event.preventDefault();
};

export const TriptychView = ({ picture }: { readonly picture: Triptych }) => {
  const t = useT();
  const language = useLanguage();
  const follow = useFollow();
  const goTo = useApp((s) => s.goTo);
  // What a hinge says below is not said twice.
  const hinged = new Set(picture.hinges.map((h) => h.path.join('/')));
  const planned = picture.models.some(({ shares }) => shares.length > 0);
  return (
    <section className="triptych" aria-label={t('frame.home.panels')} onKeyDown={goAmongParts}>
      <ul className="lintel" aria-label={t('frame.home.lintel')}>
        {picture.lintel.map((part, i) => (
          <li key={part.id}>
            <button type="button" className="lintel-part" onClick={() => follow(part.path)}>
              <span className="panel-name">
                <Verdict part={part} />
                {LINTEL_NAMES[i]?.label[language]}
              </span>
              <strong className="clip-line">{part.figure?.[language] ?? t('frame.home.describe')}</strong>
              <span className="hint clip-line">{part.sentence[language]}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="panels">
        {picture.panels.map((panel, i) => (
          <article
            key={panel.id}
            className="panel-part"
            data-panel={panel.id}
            aria-label={`${PANEL_NAMES[i]?.label[language]} – ${verdictLevelWords(panel.level, language)}. ${panel.sentence[language]}`}
          >
            <button
              type="button"
              className="panel-name"
              onClick={() => goTo(STATION_OF_PANEL[panel.id], [STATION_OF_PANEL[panel.id]])}
            >
              <Verdict part={panel} />
              {PANEL_NAMES[i]?.label[language]}
            </button>
            <p className="panel-figure">
              {panel.figure?.[language] ??
                (panel.id === 'levers' ? t('frame.home.dropBudget') : t('frame.home.describe'))}
            </p>
            {!hinged.has(panel.path.join('/')) && (
              <button type="button" className="panel-fact" onClick={() => follow(panel.path)}>
                {panel.sentence[language]}
              </button>
            )}
            {panel.id === 'human' && <PeopleRows />}
            {panel.id === 'alliances' && <AllianceRows />}
            {panel.id === 'levers' &&
              (planned ? (
                <>
                  <Models bars={picture.models} />
                  <Statuses bars={picture.statuses} />
                </>
              ) : (
                <>
                  <p className="hint">{t('frame.home.dropBudgetHelp')}</p>
                  <button
                    type="button"
                    className="button"
                    data-kind="main"
                    onClick={() => goTo('projection', ['projection'])}
                  >
                    {t('frame.home.toPlan')}
                  </button>
                </>
              ))}
          </article>
        ))}
      </div>
      {picture.hinges.length > 0 && (
        <div className="hinges">
          <h2 className="hidden">{t('frame.home.hinges')}</h2>
          {(['human', 'alliances'] as const).map((side) => (
            <div key={side} className="hinge-side">
              {picture.hinges
                .filter((h) => h.side === side)
                .map((h) => (
                  <HingeChip key={h.id} hinge={h} />
                ))}
            </div>
          ))}
        </div>
      )}
    </section>
  );
};
