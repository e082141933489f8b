import { useLayoutEffect, useRef, useState } from 'react';
import { IconButton } from '#renderer/ground/components/controls/tip.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import {
  arrangeSections,
  type Composition,
  type MemoSection,
  moveSection,
  toggleSection,
} from '#shared/papers/memo/composition.ts';

type Control = 'check' | 'up' | 'down';

/** Which sections are printed, in which order: boxes to tick, two buttons to move, the same with Alt and an arrow. */
export const SectionList = ({
  composition,
  onChange,
}: {
  readonly composition: Composition;
  readonly onChange: (composition: Composition) => void;
}) => {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ readonly section: MemoSection; readonly control: Control } | null>(null);
  const { sections, audience } = composition;
  const title = (section: MemoSection): string =>
    section === 'risks' && audience === 'bearer' ? t('memo.conditions') : t(`memo.sections.${section}`);
  // A row that changes places would lose the focus it had.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the order, once the window shows it
  useLayoutEffect(() => {
    if (moved === null) return;
    list.current?.querySelector<HTMLElement>(`[data-control="${moved.section}-${moved.control}"]`)?.focus();
  }, [moved, sections]);
  const move = (section: MemoSection, by: -1 | 1, control: Control): void => {
    const next = moveSection(composition, section, by);
    if (next === composition) return;
    onChange(next);
    setMoved({ section, control });
  };
  const place = moved === null ? -1 : sections.indexOf(moved.section);
  return (
    <fieldset className="field section-list">
      <legend className="label">{t('composer.sections')}</legend>
      <ol ref={list}>
        {arrangeSections(composition).map((section) => {
          const at = sections.indexOf(section);
          return (
            <li
              key={section}
              onKeyDown={(e) => {
                if (!e.altKey || (e.key !== 'ArrowUp' && e.key !== 'ArrowDown')) return;
                e.preventDefault();
                move(section, e.key === 'ArrowUp' ? -1 : 1, 'check');
              }}
            >
              <label className="tick grow">
                <input
                  type="checkbox"
                  data-control={`${section}-check`}
                  checked={at >= 0}
                  onChange={() => onChange(toggleSection(composition, section))}
                />
                <span>{title(section)}</span>
              </label>
              {at >= 0 && (
                <>
                  <IconButton
                    className="mover"
                    data-control={`${section}-up`}
                    label={t('composer.up', { section: title(section) })}
                    aria-disabled={at === 0}
                    onClick={() => move(section, -1, 'up')}
                  >
                    ↑
                  </IconButton>
                  <IconButton
                    className="mover"
                    data-control={`${section}-down`}
                    label={t('composer.down', { section: title(section) })}
                    aria-disabled={at === sections.length - 1}
                    onClick={() => move(section, 1, 'down')}
                  >
                    ↓
                  </IconButton>
                </>
              )}
            </li>
          );
        })}
      </ol>
      <span className="hint">{t('composer.keys')}</span>
      <span className="hidden" role="status">
        {moved !== null && place >= 0
          ? t('composer.moved', { section: title(moved.section), place: place + 1, count: sections.length })
          : ''}
      </span>
    </fieldset>
  );
};
