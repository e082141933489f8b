import {
  Bookmark,
  BookOpen,
  FileText,
  FolderOpen,
  ListTree,
  type LucideIcon,
  MapPin,
  Rows3,
  Search,
  Sigma,
  TextCursorInput,
  TriangleAlert,
  Zap,
} from 'lucide-react';
import { useEffect, useId, useMemo, useState } from 'react';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useFindings } from '#renderer/places/coherence/use-findings.ts';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import { soughtParts } from '#shared/base/text/sought.ts';
import { NO_FILTER, type SavedView } from '#shared/contract/operations/list-query.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { entriesOf } from './entries.ts';
import { findEntries, type PaletteEntry, type PaletteKind, PREFIXES, toFindable, typedWords } from './entry.ts';
import type { Inside } from './in-dossier.ts';
import { dossierEntries, type Elsewhere } from './places.ts';
import './palette.css';

const DOSSIERS = 8;
const NONE: readonly never[] = [];
const ICONS: Readonly<Record<PaletteKind, LucideIcon>> = {
  figure: Sigma,
  place: MapPin,
  station: ListTree,
  field: TextCursorInput,
  record: Rows3,
  finding: TriangleAlert,
  document: FileText,
  view: Bookmark,
  dossier: FolderOpen,
  command: Zap,
  card: BookOpen,
};
/** Pages of a dossier that can be led about in. */
const INSIDE: readonly string[] = ['overview', 'dossier', 'questions'];
/** A portfolio that is closed or locked has nothing to find, which is said elsewhere. */
const QUIET = { untold: ['portfolio.closed', 'portfolio.locked'], keepsLast: true } as const;

/** Asked at each letter: the portfolio answers in less time than a frame, and what was found before stays until it does. */
const useDossiers = (text: string): readonly PaletteEntry[] => {
  const t = useT();
  const wanted = text.trim();
  const { value } = useRead(
    'portfolio.list',
    {
      ...NO_FILTER,
      text: wanted.slice(0, 200),
      offset: 0,
      limit: DOSSIERS,
    },
    { wanted: wanted !== '', ...QUIET },
  );
  const rows = wanted === '' ? undefined : value?.rows;
  return useMemo(() => (rows === undefined ? NONE : dossierEntries(t, rows)), [rows, t]);
};

const useElsewhere = (): Elsewhere => {
  const views = useApp((s): readonly SavedView[] => s.info?.settings.views ?? NONE);
  const { value: cohorts = NONE } = useRead('cohort.list', {}, QUIET);
  const { value: sessions } = useRead('record.list', { kind: 'session', dossierId: null }, QUIET);
  return useMemo(
    () => ({ views, cohorts, sessions: (sessions ?? NONE) as unknown as readonly RecordOf<'session'>[] }),
    [views, cohorts, sessions],
  );
};
/** The dossier on the screen, where one can be led about in it. */
const useInside = (): Inside | null => {
  const place = useApp((s) => s.place);
  const dossier = useDossier((s) => s.dossier);
  const attachments = useDossier((s) => s.view?.attachments ?? NONE);
  const projection = useProjection();
  const { open: findings } = useFindings();
  const isInside = INSIDE.includes(place.name) && 'id' in place && place.id === dossier?.id;
  return useMemo(
    () => (isInside && dossier !== null && projection !== null ? { dossier, projection, findings, attachments } : null),
    [isInside, dossier, projection, findings, attachments],
  );
};

/** A line of the list: what was typed stands out in its words. */
const Option = ({
  entry,
  id,
  words,
  isChosen,
  onRun,
}: {
  readonly entry: PaletteEntry;
  readonly id: string;
  readonly words: readonly string[];
  readonly isChosen: boolean;
  readonly onRun: () => void;
}) => {
  const { kind, label, side, keys = '', blocked = null } = entry;
  const Icon = ICONS[kind];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      aria-disabled={blocked === null ? undefined : true}
      className="palette-item"
      onClick={onRun}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" className="palette-icon" />
      <span className="palette-label">
        {soughtParts(label, words).map((part, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name than their order
          part.isSought ? <mark key={at}>{part.text}</mark> : part.text,
        )}
      </span>
      {side !== '' && <span className="palette-side">{side}</span>}
      {keys !== '' && <kbd>{keys}</kbd>}
    </div>
  );
};

/** What is found for what was typed. @returns the groups, and how much there is of all of them together */
const useFound = (text: string) => {
  const t = useT();
  const language = useLanguage();
  const inside = useInside();
  const elsewhere = useElsewhere();
  const only = PREFIXES[text.charAt(0)];
  const wanted = only === undefined ? text : text.slice(1);
  const dossiers = useDossiers(only === undefined || only === 'goTo' ? wanted : '');
  const all = useMemo(
    () => entriesOf(t, language, inside, elsewhere).map(toFindable),
    [t, language, inside, elsewhere],
  );
  const words = useMemo(() => typedWords(wanted), [wanted]);
  const groups = useMemo(() => findEntries(all, words, only, dossiers), [all, words, only, dossiers]);
  return { groups, words, project: inside === null ? null : answerText(inside.dossier, 'request.projectName') };
};

/** Ctrl+K: figures, places, actions and help by their words. Arrows choose, Enter runs, Escape leaves. */
export const Palette = () => {
  const t = useT();
  const show = useApp((s) => s.show);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  /** why what was asked for cannot be done here */ const [refusal, setRefusal] = useState('');
  const list = useId();
  const { groups, words, project } = useFound(text);
  const shown = groups.flatMap(({ entries }) => entries);
  const at = Math.min(chosen, Math.max(0, shown.length - 1));
  const current = shown[at];
  const run = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return;
    if (entry.blocked) setRefusal(entry.blocked);
    else {
      show(null);
      entry.run();
    }
  };
  const choose = (next: number): void => {
    setRefusal('');
    setChosen(next);
  };
  const move = (by: number): void => choose((at + by + shown.length) % Math.max(1, shown.length));
  useEffect(() => {
    if (current) document.getElementById(`${list}-${current.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [current, list]);
  const count = shown.length === 0 ? t('actions.nothing') : t('frame.palette.found', { count: shown.length });
  return (
    <Dialog title={t('actions.palette')} onClose={() => show(null)} bare>
      <div className="palette-head">
        <Search size={16} strokeWidth={1.75} aria-hidden="true" className="palette-icon" />
        <input
          className="input"
          role="combobox"
          inputMode="search"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={current ? `${list}-${current.id}` : undefined}
          aria-label={t('actions.paletteHint')}
          placeholder={t('frame.palette.hint')}
          value={text}
          autoFocus
          onChange={(e) => {
            setText(e.target.value);
            choose(0);
          }}
          onKeyDown={(e) => {
            if (e.key === 'ArrowDown') move(1);
            else if (e.key === 'ArrowUp') move(-1);
            else if (e.key === 'Enter') run(current);
            else return;
            e.preventDefault();
          }}
        />
        {project !== null && (
          <span className="palette-scope">{t('frame.palette.scope', { name: project || t('dossier.untitled') })}</span>
        )}
      </div>
      <div id={list} role="listbox" aria-label={t('actions.palette')} className="palette-list">
        {groups.map(({ group, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
          <div key={group} role="group" aria-label={t(`frame.palette.groups.${group}`)}>
            <span className="rail-heading" aria-hidden="true">
              {t(`frame.palette.groups.${group}`)}
            </span>
            {entries.map((entry) => (
              <Option
                key={entry.id}
                entry={entry}
                id={`${list}-${entry.id}`}
                words={words}
                isChosen={entry.id === current?.id}
                onRun={() => run(entry)}
              />
            ))}
          </div>
        ))}
      </div>
      <div className="palette-foot">
        <span role="status" data-refused={refusal !== '' || undefined}>
          {refusal || count}
        </span>
        <span className="palette-keys" aria-hidden="true">
          <kbd>↑↓</kbd> {t('frame.palette.choose')} · <kbd>{t('frame.palette.enter')}</kbd> {t('frame.palette.open')}
        </span>
      </div>
    </Dialog>
  );
};
