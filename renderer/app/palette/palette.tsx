import { useEffect, useId, useMemo, useState } from 'react';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useFindings } from '#renderer/places/coherence/use-findings.ts';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import { foldText } from '#shared/base/text/accents.ts';
import { dossierEntries, entriesOf, GROUPS, type PaletteEntry, PREFIXES } from './entries.ts';

/** Of each group at first sight; more words leave fewer. */
const SHOWN = 8;
const DOSSIERS = 8;
const NONE: readonly PaletteEntry[] = [];

/** Asked at each letter: the portfolio answers in less time than a frame, and what was found before stays until it does. */
const useDossiers = (text: string): readonly PaletteEntry[] => {
  const t = useT();
  const wanted = text.trim();
  const { value } = useRead(
    'portfolio.list',
    {
      text: wanted.slice(0, 200),
      status: [],
      cohortId: null,
      models: [],
      archived: false,
      sort: 'updatedAt',
      descending: true,
      offset: 0,
      limit: DOSSIERS,
    },
    { wanted: wanted !== '', untold: ['portfolio.closed'], keepsLast: true },
  );
  const rows = wanted === '' ? undefined : value?.rows;
  return useMemo(() => (rows === undefined ? NONE : dossierEntries(t, rows)), [rows, t]);
};

/** Ctrl+K: figures, places, actions and help by their words. Arrows choose, Enter runs, Escape leaves. */
export const Palette = () => {
  const t = useT();
  const language = useLanguage();
  const show = useApp((s) => s.show);
  const place = useApp((s) => s.place);
  const projection = useProjection();
  const { open: findings } = useFindings();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useId();
  const only = PREFIXES[text.charAt(0)];
  const wanted = only === undefined ? text : text.slice(1);
  const dossiers = useDossiers(only === undefined || only === 'goTo' ? wanted : '');
  const all = useMemo(
    () =>
      entriesOf(t, language, { place, projection, findings }).map((entry) => ({
        entry,
        folded: foldText(`${entry.label} ${entry.side}`),
      })),
    [t, language, place, projection, findings],
  );
  const groups = useMemo(() => {
    const words = foldText(wanted).split(/\s+/).filter(Boolean);
    const found = all.filter(({ folded }) => words.every((w) => folded.includes(w))).map(({ entry }) => entry);
    return GROUPS.filter((group) => only === undefined || only === group)
      .map((group) => ({
        group,
        entries: [
          ...found.filter((e) => e.group === group).slice(0, only === undefined ? SHOWN : SHOWN * 4),
          ...(group === 'goTo' ? dossiers : []),
        ],
      }))
      .filter(({ entries }) => entries.length > 0);
  }, [all, wanted, only, dossiers]);
  const shown = groups.flatMap(({ entries }) => entries);
  const at = Math.min(chosen, Math.max(0, shown.length - 1));
  const current = shown[at];
  const run = (entry: PaletteEntry | undefined): void => {
    show(null);
    entry?.run();
  };
  const move = (by: number): void => setChosen((at + by + shown.length) % Math.max(1, shown.length));
  useEffect(() => {
    if (current) document.getElementById(`${list}-${current.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [current, list]);
  return (
    <Dialog title={t('actions.palette')} onClose={() => show(null)} bare>
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
          setChosen(0);
        }}
        onKeyDown={(e) => {
          if (e.key === 'ArrowDown') move(1);
          else if (e.key === 'ArrowUp') move(-1);
          else if (e.key === 'Enter') run(current);
          else return;
          e.preventDefault();
        }}
      />
      <div id={list} role="listbox" aria-label={t('actions.palette')} className="palette-list">
        {groups.map(({ group, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
          <div key={group} role="group" aria-label={t(`frame.palette.groups.${group}`)}>
            <span className="rail-heading" aria-hidden="true">
              {t(`frame.palette.groups.${group}`)}
            </span>
            {entries.map((entry) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
              <div
                key={entry.id}
                id={`${list}-${entry.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={entry.id === current?.id}
                className="palette-item"
                onClick={() => run(entry)}
              >
                <span className="grow">{entry.label}</span>
                {group === 'do' ? <kbd>{entry.side}</kbd> : <span className="hint">{entry.side}</span>}
              </div>
            ))}
          </div>
        ))}
        {shown.length === 0 && <p className="hint">{t('actions.nothing')}</p>}
      </div>
    </Dialog>
  );
};
